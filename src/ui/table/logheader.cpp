// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/logheader.h"

#include "ui/models/logmodel.h"
#include "ui/theme/fonts.h"

#include <QContextMenuEvent>
#include <QDataStream>
#include <QFontInfo>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <array>

namespace Logboom {

namespace {

constexpr int HeaderHeight = 24;
constexpr int TextInset = 8;
constexpr int MinWidth = 28;
constexpr int MaxWidth = 4000;
constexpr int ColumnCount = static_cast<int>(LogColumn::Count);
constexpr quint32 StateMagic = 0x4c424331; // "LBC1"

/// Of the design, by LogColumn; the message takes the rest.
constexpr std::array<int, ColumnCount> DefaultWidths{32, 108, 28, 104, 96, 104, 400};

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

void LogHeader::resetColumns()
{
    fixModes();
    m_fontPixels = QFontInfo(font()).pixelSize();
    for (int column = 0; column < ColumnCount; ++column) {
        moveSection(visualIndex(column), column);
        resizeSection(column, scaled(DefaultWidths[static_cast<std::size_t>(column)], font()));
        setSectionHidden(column, isHiddenAtFirst(static_cast<LogColumn>(column)));
    }
}

void LogHeader::fixModes()
{
    setMinimumSectionSize(scaled(MinWidth, font()));
    for (int column = 0; column < ColumnCount; ++column) {
        const auto which = static_cast<LogColumn>(column);
        setSectionResizeMode(column, which == LogColumn::Message ? Stretch : isFixed(which) ? Fixed : Interactive);
    }
}

QByteArray LogHeader::saveColumns() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << StateMagic << qint32(ColumnCount);
    const int unit = scaled(1000, font());
    for (int visual = 0; visual < ColumnCount; ++visual) {
        const int column = logicalIndex(visual);
        const bool hidden = isSectionHidden(column);
        // A hidden section has no width of its own; it comes back with the one of the design.
        const int width =
            hidden ? DefaultWidths[static_cast<std::size_t>(column)] : qRound(sectionSize(column) * 1000.0 / unit);
        out << qint32(column) << qint32(width) << hidden;
    }
    return state;
}

bool LogHeader::restoreColumns(const QByteArray& state)
{
    struct Column
    {
        qint32 column = 0;
        qint32 width = 0;
        bool hidden = false;
    };
    QDataStream in(state);
    quint32 magic = 0;
    qint32 count = 0;
    in >> magic >> count;
    if (magic != StateMagic || count != ColumnCount)
        return false;
    std::array<Column, ColumnCount> columns;
    std::array<bool, ColumnCount> seen{};
    for (Column& column : columns) {
        in >> column.column >> column.width >> column.hidden;
        if (in.status() != QDataStream::Ok || column.column < 0 || column.column >= ColumnCount)
            return false;
        if (std::exchange(seen[static_cast<std::size_t>(column.column)], true))
            return false;
    }
    for (int visual = 0; visual < ColumnCount; ++visual) {
        const Column& column = columns[static_cast<std::size_t>(visual)];
        const auto which = static_cast<LogColumn>(column.column);
        moveSection(visualIndex(column.column), visual);
        const int width = isFixed(which) ? DefaultWidths[static_cast<std::size_t>(column.column)]
                                         : std::clamp<int>(column.width, MinWidth, MaxWidth);
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
    for (int column = 0; column < ColumnCount; ++column) {
        const auto which = static_cast<LogColumn>(column);
        if (isNeeded(which))
            continue;
        QAction* action = menu.addAction(LogModel::columnTitle(which));
        action->setCheckable(true);
        action->setChecked(!isSectionHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setSectionHidden(column, !shown); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Restore columns")), &QAction::triggered, this, &LogHeader::resetColumns);
    menu.exec(event->globalPos());
}

void LogHeader::changeEvent(QEvent* event)
{
    QHeaderView::changeEvent(event);
    const int pixels = QFontInfo(font()).pixelSize();
    if (event->type() != QEvent::FontChange || m_fontPixels == 0 || pixels == m_fontPixels)
        return;
    const double factor = static_cast<double>(pixels) / std::exchange(m_fontPixels, pixels);
    fixModes();
    for (int column = 0; column < ColumnCount; ++column) {
        if (!isSectionHidden(column))
            resizeSection(column, qRound(sectionSize(column) * factor));
    }
}

} // namespace Logboom
