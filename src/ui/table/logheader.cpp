// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/logheader.h"

#include "ui/models/fieldcells.h"
#include "ui/models/logmodel.h"
#include "ui/theme/fonts.h"

#include <QContextMenuEvent>
#include <QDataStream>
#include <QFontInfo>
#include <QInputDialog>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace Logboom {

namespace {

constexpr int HeaderHeight = 24;
constexpr int TextInset = 8;
constexpr int MinWidth = 28;
constexpr int MaxWidth = 4000;
constexpr int FixedCount = static_cast<int>(LogColumn::Count);
constexpr int FieldWidth = 120; // of a column of a field
constexpr int LanesWidth = 184; // of the applications, with lanes
constexpr int MaxFieldColumns = 50;
constexpr quint32 StateMagic = 0x4c424332; // "LBC2"
constexpr quint32 OldMagic = 0x4c424331;   // without columns of fields

/// Of the design, by LogColumn; the message takes the rest.
constexpr std::array<int, FixedCount> DefaultWidths{32, 108, 28, 104, 96, 104, 400};

constexpr int defaultWidth(int column)
{
    return column < FixedCount ? DefaultWidths[static_cast<std::size_t>(column)] : FieldWidth;
}

constexpr bool isHiddenAtFirst(LogColumn column)
{
    return column == LogColumn::Instance || column == LogColumn::Category;
}

constexpr bool isFixed(LogColumn column)
{
    return column == LogColumn::Gutter || column == LogColumn::Level;
}

/// What is always there.
constexpr bool isNeeded(LogColumn column)
{
    return column == LogColumn::Gutter || column == LogColumn::Message;
}

/// A column as it is kept.
struct KeptColumn
{
    qint32 column = 0;
    qint32 width = 0;
    bool hidden = false;
};

/// Each column once; nothing where the bytes say something else.
std::optional<std::vector<KeptColumn>> readColumns(QDataStream& in, int count)
{
    std::vector<KeptColumn> columns(static_cast<std::size_t>(count));
    std::vector<bool> seen(columns.size(), false);
    for (KeptColumn& column : columns) {
        in >> column.column >> column.width >> column.hidden;
        if (in.status() != QDataStream::Ok || column.column < 0 || column.column >= count)
            return std::nullopt;
        if (seen[static_cast<std::size_t>(column.column)])
            return std::nullopt;
        seen[static_cast<std::size_t>(column.column)] = true;
    }
    return columns;
}

} // namespace

LogHeader::LogHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(true);
    setFirstSectionMovable(false);
    setHighlightSections(false);
    setSectionsClickable(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

LogModel& LogHeader::logModel() const
{
    return *static_cast<LogModel*>(model());
}

void LogHeader::resetColumns()
{
    const QStringList fields = logModel().fieldColumns();
    for (const QString& name : fields)
        logModel().removeFieldColumn(name);
    fixModes();
    m_fontPixels = QFontInfo(font()).pixelSize();
    for (int column = 0; column < FixedCount; ++column) {
        moveSection(visualIndex(column), column);
        resizeSection(column, scaled(defaultWidth(column), font()));
        setSectionHidden(column, isHiddenAtFirst(static_cast<LogColumn>(column)));
    }
}

void LogHeader::showField(const QString& name)
{
    static const std::array<std::pair<QString, LogColumn>, 3> fixed{
        std::pair{QStringLiteral("app"), LogColumn::App}, std::pair{QStringLiteral("instance"), LogColumn::Instance},
        std::pair{QStringLiteral("category"), LogColumn::Category}};
    for (const auto& [known, column] : fixed) {
        if (name == known) {
            setSectionHidden(static_cast<int>(column), false);
            return;
        }
    }
    if (name.isEmpty() || logModel().fieldColumns().contains(name) ||
        logModel().fieldColumns().size() >= MaxFieldColumns)
        return;
    const int column = count();
    logModel().addFieldColumn(name);
    fixModes();
    resizeSection(column, scaled(FieldWidth, font()));
    moveSection(visualIndex(column), visualIndex(static_cast<int>(LogColumn::Message)));
}

void LogHeader::makeRoomForLanes()
{
    constexpr int app = static_cast<int>(LogColumn::App);
    setSectionHidden(app, false);
    resizeSection(app, std::max(sectionSize(app), scaled(LanesWidth, font())));
}

void LogHeader::fixModes()
{
    setMinimumSectionSize(scaled(MinWidth, font()));
    for (int column = 0; column < count(); ++column) {
        const auto which = static_cast<LogColumn>(column);
        setSectionResizeMode(column, which == LogColumn::Message ? Stretch : isFixed(which) ? Fixed : Interactive);
    }
}

QByteArray LogHeader::saveColumns() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << StateMagic << logModel().fieldColumns() << qint32(count());
    const int unit = scaled(1000, font());
    for (int visual = 0; visual < count(); ++visual) {
        const int column = logicalIndex(visual);
        const bool hidden = isSectionHidden(column);
        // A hidden section has no width of its own; it comes back with the one of the design.
        const int width = hidden ? defaultWidth(column) : qRound(sectionSize(column) * 1000.0 / unit);
        out << qint32(column) << qint32(width) << hidden;
    }
    return state;
}

bool LogHeader::restoreColumns(const QByteArray& state)
{
    QDataStream in(state);
    quint32 magic = 0;
    QStringList fields;
    qint32 count = 0;
    in >> magic;
    if (magic == StateMagic)
        in >> fields;
    in >> count;
    if ((magic != StateMagic && magic != OldMagic) || fields.size() > MaxFieldColumns ||
        count != FixedCount + fields.size())
        return false;
    const auto columns = readColumns(in, count);
    if (!columns)
        return false;
    resetColumns();
    for (const QString& name : fields)
        showField(name);
    if (this->count() != count) // a name twice
        return true;
    for (int visual = 0; visual < count; ++visual) {
        const KeptColumn& column = (*columns)[static_cast<std::size_t>(visual)];
        const auto which = static_cast<LogColumn>(column.column);
        moveSection(visualIndex(column.column), visual);
        const int width =
            isFixed(which) ? defaultWidth(column.column) : std::clamp<int>(column.width, MinWidth, MaxWidth);
        setSectionHidden(column.column, false);
        resizeSection(column.column, scaled(width, font()));
        setSectionHidden(column.column, column.hidden && !isNeeded(which));
    }
    return true;
}

QSize LogHeader::sizeHint() const
{
    return {0, scaled(HeaderHeight, font())}; // as wide as its table; Qt would measure the titles in two more fonts
}

void LogHeader::paintEvent(QPaintEvent* event)
{
    QPainter(viewport()).fillRect(viewport()->rect(), palette().color(QPalette::Window));
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    const int bottom = viewport()->height() - 1;
    painter.fillRect(0, bottom, viewport()->width(), 1, palette().color(QPalette::Mid));
}

void LogHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const QString title = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    painter->fillRect(rect, palette().color(QPalette::Window));
    if (title.isEmpty())
        return;
    painter->setFont(sized(font(), 12));
    painter->setPen(palette().color(QPalette::PlaceholderText));
    const int inset = scaled(section == static_cast<int>(LogColumn::Time) ? TextInset / 2 : TextInset, font());
    const QRect text = rect.adjusted(inset, 0, -inset / 2, 0);
    painter->drawText(QStyle::visualRect(layoutDirection(), rect, text),
                      Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(title, Qt::ElideRight, text.width()));
}

void LogHeader::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    for (int column = 0; column < FixedCount; ++column) {
        const auto which = static_cast<LogColumn>(column);
        if (isNeeded(which))
            continue;
        QAction* action = menu.addAction(LogModel::columnTitle(which));
        action->setCheckable(true);
        action->setChecked(!isSectionHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setSectionHidden(column, !shown); });
    }
    for (const QString& name : logModel().fieldColumns()) {
        QAction* action = menu.addAction(QString(name).replace(u'&', QStringLiteral("&&"))); // no mnemonic
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, this, [this, name] { logModel().removeFieldColumn(name); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Column of a field …")), &QAction::triggered, this, &LogHeader::askForField);
    connect(menu.addAction(tr("Restore columns")), &QAction::triggered, this, &LogHeader::resetColumns);
    menu.exec(event->globalPos());
}

void LogHeader::askForField()
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Column of a field"));
    dialog->setLabelText(tr("Name of the field, as in the details: status, user.id, trace"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this](const QString& text) { showField(fieldColumnName(text)); });
    dialog->show();
}

void LogHeader::changeEvent(QEvent* event)
{
    QHeaderView::changeEvent(event);
    const int pixels = QFontInfo(font()).pixelSize();
    if (event->type() != QEvent::FontChange || m_fontPixels == 0 || pixels == m_fontPixels)
        return;
    const double factor = static_cast<double>(pixels) / std::exchange(m_fontPixels, pixels);
    fixModes();
    for (int column = 0; column < count(); ++column) {
        if (!isSectionHidden(column))
            resizeSection(column, qRound(sectionSize(column) * factor));
    }
}

} // namespace Logboom
