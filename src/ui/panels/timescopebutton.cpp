// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timescopebutton.h"

#include "core/entry/timestamp.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QDateTimeEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyleOptionToolButton>
#include <QStylePainter>

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 DefaultCustomLength = 15 * Minute;

QDateTime toDateTime(qint64 time, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(time / Millisecond, zone);
}

/// Asks for both ends. Nothing where it was cancelled.
std::optional<TimeRange> askForRange(QWidget* parent, const TimeRange& start, const QTimeZone& zone)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(QCoreApplication::translate("Logboom", "Range of time"));
    auto* form = new QFormLayout(&dialog);
    const auto addEdit = [&](const QString& label, qint64 time) {
        // Only the wall clock goes in and out; the zone is ours.
        const QDateTime wall = toDateTime(time, zone);
        auto* edit = new QDateTimeEdit(&dialog);
        edit->setDate(wall.date());
        edit->setTime(wall.time());
        edit->setDisplayFormat(u"yyyy-MM-dd HH:mm:ss"_s);
        edit->setCalendarPopup(true);
        edit->setAccessibleName(label);
        form->addRow(label, edit);
        return edit;
    };
    const QDateTimeEdit* from = addEdit(QCoreApplication::translate("Logboom", "From"), start.from);
    const QDateTimeEdit* to = addEdit(QCoreApplication::translate("Logboom", "To"), start.to);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    buttons->button(QDialogButtonBox::Ok)->setText(QCoreApplication::translate("Logboom", "Show"));
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    form->addRow(buttons);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    const auto toTime = [&zone](const QDateTimeEdit* edit) {
        return QDateTime(edit->date(), edit->time(), zone).toMSecsSinceEpoch() * Millisecond;
    };
    const qint64 first = toTime(from);
    const qint64 last = toTime(to);
    // The second that was chosen as the end belongs to the range.
    return TimeRange{std::min(first, last), std::max(first, last) + Second - 1};
}

} // namespace

TimeScopeButton::TimeScopeButton(QWidget* parent)
    : QToolButton(parent)
    , m_menu(new QMenu(this))
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
    const std::array scopes{TimeScope::last(15 * Minute), TimeScope::last(Hour), TimeScope::last(Day),
                            TimeScope::everything()};
    auto* group = new QActionGroup(this);
    for (const TimeScope& scope : scopes) {
        QAction* action = m_menu->addAction(scope.title(m_zone));
        action->setCheckable(true);
        action->setData(QVariant::fromValue(scope.length));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, scope] { emit scopeChosen(scope); });
    }
    m_menu->addSeparator();
    QAction* custom = m_menu->addAction(tr("Custom …"));
    custom->setCheckable(true);
    custom->setData(QVariant::fromValue(qint64(-1)));
    group->addAction(custom);
    connect(custom, &QAction::triggered, this, &TimeScopeButton::chooseCustom);
    setMenu(m_menu);
}

void TimeScopeButton::setScope(const TimeScope& scope, const QTimeZone& zone)
{
    m_scope = scope;
    m_zone = zone;
    setText(scope.title(zone));
    setAccessibleName(tr("Range of time: %1").arg(text()));
    setToolTip(tr("Range of time"));
    const qint64 wanted = scope.kind == TimeScope::Kind::Custom ? -1 : scope.length;
    for (QAction* action : m_menu->actions())
        action->setChecked(action->isCheckable() && action->data().toLongLong() == wanted);
    updateGeometry();
    update();
}

void TimeScopeButton::chooseCustom()
{
    TimeRange start = m_scope.resolve(currentTimestamp());
    const qint64 now = currentTimestamp();
    if (start.to > now)
        start.to = now;
    if (start.from < 0)
        start.from = start.to - DefaultCustomLength;
    const std::optional<TimeRange> range = askForRange(this, start, m_zone);
    if (range)
        emit scopeChosen(TimeScope::custom(*range));
    else
        setScope(m_scope, m_zone); // the menu marked "Custom"
}

QSize TimeScopeButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + scaled(8 + 16 + 8 + 8 + 16 + 4, font()), scaled(28, font())};
}

void TimeScopeButton::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    if (option.state & (QStyle::State_MouseOver | QStyle::State_Sunken) || isDown() || m_menu->isVisible())
        painter.drawPrimitive(QStyle::PE_PanelButtonTool, option);
    if (option.state & QStyle::State_KeyboardFocusChange && hasFocus())
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, option);
    const QColor muted = palette().color(QPalette::PlaceholderText);
    const int side = scaled(16, font());
    const int gap = scaled(8, font());
    const int top = (height() - side) / 2;
    const auto visual = [this](const QRect& area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    paintIcon(painter, visual({gap, top, side, side}), Icon::Clock, muted);
    painter.setPen(palette().color(QPalette::ButtonText));
    const int textLeft = 2 * gap + side;
    painter.drawText(visual({textLeft, 0, width() - textLeft, height()}), Qt::AlignVCenter | Qt::AlignLeft, text());
    paintIcon(painter, visual({width() - side - scaled(4, font()), top, side, side}), Icon::ChevronDown, muted);
}

} // namespace Logboom
