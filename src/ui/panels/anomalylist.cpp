// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/anomalylist.h"

#include "ui/models/anomaliesmodel.h"
#include "ui/models/anomalytext.h"
#include "ui/models/timetext.h"
#include "ui/theme/badge.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>

#include <algorithm>

namespace Logboom {

namespace {

// Of the design, for a 13 px font.
constexpr int RowHeight = 28;
constexpr int Inset = 12;
constexpr int MarkSize = 8;
constexpr int Gap = 8;
constexpr int CrossSlot = 28;
constexpr int IconSize = 16;
constexpr int SelectionBar = 3;
constexpr int RatioWidth = 76;

} // namespace

class AnomalyList::Delegate final : public QStyledItemDelegate
{
public:
    Delegate(const AnomaliesModel& model, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }

    int hoveredRow = -1;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const override
    {
        return {scaled(RowHeight, option.font), scaled(RowHeight, option.font)};
    }

    [[nodiscard]] static QRect crossRect(const QRect& row, const QFont& font)
    {
        const int slot = scaled(CrossSlot, font);
        return {row.right() + 1 - slot, row.top(), slot, row.height()};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const AnomaliesModel::Row& row = m_model.rowAt(index.row());
        const auto px = [&option](int design) { return scaled(design, option.font); };
        const bool focused = option.widget && option.widget->hasFocus();
        const bool selected = option.state & QStyle::State_Selected;
        paintBackground(*painter, option, selected, focused, index.row());

        QRect mark(0, 0, px(MarkSize), px(MarkSize));
        mark.moveCenter({option.rect.left() + px(Inset) + px(MarkSize) / 2, option.rect.center().y()});
        paintAnomalyMark(*painter, visual(option, mark), option.palette, row.dismissed);

        QRect rest = option.rect.adjusted(px(Inset + MarkSize + Gap), 0, -px(CrossSlot), 0);
        rest.setRight(paintMinute(*painter, rest, row, option));
        paintSentence(*painter, rest, row, option);
        if (index.row() == hoveredRow || (selected && focused))
            paintCross(*painter, option, row.dismissed);
    }

private:
    static QRect visual(const QStyleOptionViewItem& option, const QRect& rect)
    {
        return QStyle::visualRect(option.direction, option.rect, rect);
    }
    void paintBackground(QPainter& painter, const QStyleOptionViewItem& option, bool selected, bool focused,
                         int row) const
    {
        const Colours& colours = Colours::of(option.palette);
        if (selected) {
            painter.fillRect(option.rect, focused ? colours.selection : colours.selectionInactive);
            if (focused)
                painter.fillRect(visual(option, {option.rect.left(), option.rect.top(),
                                                 scaled(SelectionBar, option.font), option.rect.height()}),
                                 colours.focusRing);
        } else if (row == hoveredRow) {
            painter.fillRect(option.rect, colours.hover);
        }
    }

    /// The minute at the right, how many times the threshold before it; returns where the room for text ends.
    static int paintMinute(QPainter& painter, const QRect& rect, const AnomaliesModel::Row& row,
                           const QStyleOptionViewItem& option)
    {
        const auto px = [&option](int design) { return scaled(design, option.font); };
        const QString minute = minuteText(row.anomaly.minute);
        painter.setFont(sized(logFont(option.font), 12));
        painter.setPen(option.palette.color(QPalette::PlaceholderText));
        painter.drawText(visual(option, rect), Qt::AlignRight | Qt::AlignVCenter, minute);
        const int right = rect.right() - painter.fontMetrics().horizontalAdvance(minute) - px(2 * Gap);
        painter.setFont(sized(option.font, 12));
        const QRect ratio(right - px(RatioWidth), rect.top(), px(RatioWidth), rect.height());
        painter.drawText(visual(option, ratio), Qt::AlignRight | Qt::AlignVCenter, anomalyRatioText(row.anomaly));
        return ratio.left() - px(Gap);
    }

    static void paintSentence(QPainter& painter, const QRect& rect, const AnomaliesModel::Row& row,
                              const QStyleOptionViewItem& option)
    {
        const QString sentence = anomalySentence(row.anomaly);
        const QString head = anomalyCountText(row.anomaly);
        const qsizetype at = sentence.indexOf(head);
        const QColor text = option.palette.color(row.dismissed ? QPalette::PlaceholderText : QPalette::Text);
        QRect rest = rect;
        const auto write = [&painter, &option, &rest, &text](const QString& part, const QFont& font) {
            painter.setFont(font);
            painter.setPen(text);
            painter.drawText(visual(option, rest), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                             painter.fontMetrics().elidedText(part, Qt::ElideRight, std::max(0, rest.width())));
            rest.setLeft(rest.left() + painter.fontMetrics().horizontalAdvance(part));
        };
        // Translations may put the number anywhere.
        write(sentence.left(at), option.font);
        write(head, semibold(option.font));
        write(sentence.mid(at + head.size()), option.font);
    }

    static void paintCross(QPainter& painter, const QStyleOptionViewItem& option, bool dismissed)
    {
        QRect icon(0, 0, scaled(IconSize, option.font), scaled(IconSize, option.font));
        icon.moveCenter(visual(option, crossRect(option.rect, option.font)).center());
        paintIcon(painter, icon, dismissed ? Icon::Plus : Icon::Close, option.palette.color(QPalette::PlaceholderText));
    }

    const AnomaliesModel& m_model;
};

AnomalyList::AnomalyList(AnomaliesModel& model, QWidget* parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new Delegate(model, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setAccessibleName(tr("Anomalies"));
}

void AnomalyList::setPlaceholder(const QString& text)
{
    m_placeholder = text;
    setAccessibleDescription(text);
    viewport()->update();
}

void AnomalyList::setCurrentRow(int row)
{
    setCurrentIndex(m_model.index(row));
}

void AnomalyList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    emit currentRowChanged(current.row());
}

int AnomalyList::crossAt(const QPoint& position) const
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid())
        return -1;
    const QRect row = visualRect(index);
    const QRect cross = QStyle::visualRect(layoutDirection(), row, Delegate::crossRect(row, font()));
    const bool onCross = cross.contains(position);
    return onCross ? index.row() : -1;
}

void AnomalyList::keyPressEvent(QKeyEvent* event)
{
    const int row = currentRow();
    if (row >= 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        emit showRequested(row);
    else if (row >= 0 && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
        emit dismissRequested(row);
    else
        QListView::keyPressEvent(event);
}

void AnomalyList::mouseMoveEvent(QMouseEvent* event)
{
    QListView::mouseMoveEvent(event);
    const int row = indexAt(event->position().toPoint()).row();
    if (row != m_delegate->hoveredRow) {
        m_delegate->hoveredRow = row;
        viewport()->update();
    }
}

void AnomalyList::mousePressEvent(QMouseEvent* event)
{
    const int row = event->button() == Qt::LeftButton ? crossAt(event->position().toPoint()) : -1;
    if (row >= 0)
        emit dismissRequested(row);
    else
        QListView::mousePressEvent(event);
}

void AnomalyList::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    if (event->button() == Qt::LeftButton && index.isValid() && crossAt(position) < 0)
        emit showRequested(index.row());
}

void AnomalyList::leaveEvent(QEvent* event)
{
    QListView::leaveEvent(event);
    m_delegate->hoveredRow = -1;
    viewport()->update();
}

void AnomalyList::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
}

void AnomalyList::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (m_model.rowCount() > 0 || m_placeholder.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const int inset = scaled(Inset, font());
    painter.drawText(viewport()->rect().adjusted(inset, 0, -inset, 0), Qt::AlignCenter | Qt::TextWordWrap,
                     m_placeholder);
}

bool AnomalyList::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QListView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int cross = crossAt(help->pos());
    const QModelIndex index = indexAt(help->pos());
    QString text;
    if (cross >= 0)
        text = m_model.rowAt(cross).dismissed ? tr("Take it back (Delete)") : tr("Dismiss (Delete)");
    else if (index.isValid())
        // Names are never taken for markup.
        text = QStringLiteral("<p>") + anomalySentence(m_model.rowAt(index.row()).anomaly).toHtmlEscaped();
    QToolTip::showText(help->globalPos(), text, viewport());
    return true;
}

} // namespace Logboom
