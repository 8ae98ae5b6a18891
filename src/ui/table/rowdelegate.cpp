// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/rowdelegate.h"

#include "ui/models/logmodel.h"
#include "ui/models/rowrules.h"
#include "ui/table/neighbours.h"
#include "ui/table/rowlayout.h"
#include "ui/theme/badge.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/labelcolours.h"
#include "ui/theme/lanecolours.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Logboom {

namespace {

// Lengths of the design.
constexpr int TextInset = 8;
constexpr int TimeInset = 4;
constexpr int BadgeSize = 16;
constexpr int AnomalyMark = 8;
constexpr int AnomalyMiddle = 20;
constexpr int BookmarkMiddle = 8;
constexpr QSize BookmarkSize{8, 12};
constexpr int NeighbourLine = 4; ///< where it stands in the gutter
constexpr int LaneWidth = 10;    ///< from the middle of one to the middle of the next
constexpr int LaneLine = 1;
constexpr int LaneDot = 7;
constexpr float LaneFaint = 0.45F; ///< where the lane has no entry
constexpr int RunLine = 2;
constexpr int TagHeight = 16;
constexpr int TagPadding = 5;
constexpr int SelectionBar = 3;
constexpr int MinRowHeight = 22;
constexpr int RowPadding = 4;

/// A character that the log font draws itself, at its one width.
bool isLatin(QChar c)
{
    return c < QChar(0x7f) || (c >= QChar(0xa0) && c <= QChar(0xff)) || c == u'…';
}

} // namespace

struct RowDelegate::Cell
{
    QPainter& painter;
    const QStyleOptionViewItem& option;
    const QPalette& palette;
    const Colours& colours;
    const LevelColours& level;
    int row;
    LogColumn column;
    bool selected;
    bool focused;   ///< the table has the keyboard
    bool neighbour; ///< no match, only shown among them
    int rule;       ///< colour of the row, 0 for that of its level

    /// Of the message; on a rule's colour the level's own would be hard to read.
    [[nodiscard]] QColor text() const { return rule == 0 ? level.text : palette.color(QPalette::Text); }
    [[nodiscard]] QColor muted() const { return palette.color(QPalette::PlaceholderText); }
    /// Mirrored where a line is read from the right.
    [[nodiscard]] QRect visual(const QRect& rect) const
    {
        return QStyle::visualRect(option.direction, option.rect, rect);
    }
};

RowDelegate::RowDelegate(const LogModel& model, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_logMetrics(m_logFont)
{
}

void RowDelegate::setFont(const QFont& font)
{
    m_uiFont = font;
    m_logFont = logFont(font);
    m_tagFont = sized(m_logFont, 11);
    m_logMetrics = QFontMetricsF(m_logFont);
    m_logAdvance = m_logMetrics.horizontalAdvance(u'0');
}

int RowDelegate::rowHeight() const
{
    return std::max(scaled(MinRowHeight, m_uiFont), static_cast<int>(std::ceil(m_logMetrics.height())) + RowPadding);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return {scaled(MinRowHeight, m_uiFont), rowHeight()};
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colours& colours = Colours::of(option.palette);
    const Level level = m_model.entryAt(index.row())->level;
    const Cell cell{*painter,
                    option,
                    option.palette,
                    colours,
                    colours.level(level),
                    index.row(),
                    static_cast<LogColumn>(index.column()),
                    option.state.testFlag(QStyle::State_Selected),
                    option.widget && option.widget->hasFocus(),
                    m_model.isNeighbour(index.row()),
                    m_rules ? m_rules->colourOf(m_model.entryAt(index.row())) : 0};
    const RowText& text = m_model.textAt(index.row());
    paintBackground(cell);
    switch (cell.column) {
    case LogColumn::Time:
        paintText(cell, m_model.timeAt(cell.row), m_logFont, cell.muted(), TimeInset);
        break;
    case LogColumn::Level: {
        const int size = scaled(BadgeSize, m_uiFont);
        QRect badge(0, 0, size, size);
        badge.moveCenter(option.rect.center());
        paintBadge(*painter, badge, level, option.palette, m_uiFont);
        break;
    }
    case LogColumn::App:
        paintSource(cell);
        break;
    case LogColumn::Instance:
        paintText(cell, text.instance, m_uiFont, cell.muted(), TextInset);
        break;
    case LogColumn::Category:
        paintText(cell, text.category, m_uiFont, cell.muted(), TextInset);
        break;
    case LogColumn::Message:
        paintMessage(cell);
        break;
    case LogColumn::Gutter:
        paintMarks(cell);
        break;
    default:
        paintText(cell, m_model.fieldAt(cell.row, index.column() - static_cast<int>(LogColumn::Count)), m_logFont,
                  cell.muted(), TextInset);
        break;
    }
}

void RowDelegate::paintBackground(const Cell& cell) const
{
    const QRect& rect = cell.option.rect;
    if (cell.selected) {
        cell.painter.fillRect(rect, cell.focused ? cell.colours.selection : cell.colours.selectionInactive);
        if (cell.focused && cell.column == LogColumn::Gutter) {
            const int width = scaled(SelectionBar, m_uiFont);
            cell.painter.fillRect(cell.visual({rect.left(), rect.top(), width, rect.height()}), cell.colours.focusRing);
        }
    } else if (cell.row == m_hoveredRow) {
        cell.painter.fillRect(rect, cell.colours.hover);
    } else if (cell.neighbour) {
        cell.painter.fillRect(rect, cell.palette.color(QPalette::AlternateBase));
    } else if (isOfChosenAnomaly(cell.row)) {
        cell.painter.fillRect(rect, cell.colours.anomalyTint);
    } else if (cell.rule != 0) {
        cell.painter.fillRect(rect, rowTint(cell.rule, cell.palette));
    } else if (cell.level.tint.isValid()) {
        cell.painter.fillRect(rect, cell.level.tint);
    }
    // Stays also where the row has another colour for a while.
    if (cell.rule != 0 && cell.column == LogColumn::Gutter && !(cell.selected && cell.focused)) {
        const int width = scaled(SelectionBar, m_uiFont);
        cell.painter.fillRect(cell.visual({rect.left(), rect.top(), width, rect.height()}), labelFill(cell.rule));
    }
    // Between the row and what was earlier.
    const auto paintBorder = [&](const QColor& colour, int height) {
        const int y = m_model.order() == Direction::OldestFirst ? rect.top() : rect.bottom() + 1 - height;
        cell.painter.fillRect(rect.left(), y, rect.width(), height, colour);
    };
    if (!m_model.runBegun(cell.row).isEmpty())
        paintBorder(cell.colours.focusRing, scaled(RunLine, m_uiFont));
    else if (m_model.gapBefore(cell.row))
        paintBorder(cell.palette.color(QPalette::Dark), 1);
}

bool RowDelegate::isOfChosenAnomaly(int row) const
{
    const Anomaly* anomaly = m_chosenAnomaly ? m_model.anomalyAt(row) : nullptr;
    return anomaly && anomaly->key() == *m_chosenAnomaly;
}

void RowDelegate::paintMarks(const Cell& cell) const
{
    if (cell.neighbour) {
        const QRect& row = cell.option.rect;
        const QRect line(row.left() + scaled(NeighbourLine, m_uiFont), row.top(), scaled(2, m_uiFont), row.height());
        cell.painter.fillRect(cell.visual(line), cell.palette.color(QPalette::Mid));
    }
    const QRect& rect = cell.option.rect;
    // The middle of a mark.
    const auto slot = [&](int middle, QSize designed) {
        const QSize size(scaled(designed.width(), m_uiFont), scaled(designed.height(), m_uiFont));
        const QPoint corner(rect.left() + scaled(middle, m_uiFont) - size.width() / 2,
                            rect.center().y() - size.height() / 2 + 1);
        return cell.visual(QRect(corner, size));
    };
    if (const Annotation* annotation = m_model.annotationAt(cell.row)) {
        paintBookmark(cell.painter, slot(BookmarkMiddle, BookmarkSize), cell.palette, annotation->bookmarked,
                      !annotation->note.empty());
    }
    if (m_model.anomalyAt(cell.row))
        paintAnomalyMark(cell.painter, slot(AnomalyMiddle, {AnomalyMark, AnomalyMark}), cell.palette);
}

void RowDelegate::paintSource(const Cell& cell) const
{
    const Entry& entry = m_model.entryAt(cell.row);
    const QColor colour = cell.neighbour                 ? cell.muted()
                          : entry->level == Level::Debug ? cell.text()
                                                         : cell.palette.color(QPalette::Text);
    if (!m_model.showsLanes()) {
        paintText(cell, m_model.textAt(cell.row).app, m_uiFont, colour, TextInset);
        return;
    }
    const int lanes = paintLanes(cell);
    const QRect rect = cell.option.rect.adjusted(lanes, 0, -scaled(TimeInset, m_uiFont), 0);
    cell.painter.setFont(m_uiFont);
    cell.painter.setPen(colour);
    cell.painter.drawText(cell.visual(rect), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          QFontMetrics(m_uiFont).elidedText(sourceTitle(entry.view()), Qt::ElideRight, rect.width()));
}

int RowDelegate::paintLanes(const Cell& cell) const
{
    const QRect& row = cell.option.rect;
    const std::optional<std::size_t> own = m_model.lanes().laneOf(m_model.entryAt(cell.row).view());
    const int width = scaled(LaneWidth, m_uiFont);
    const int line = scaled(LaneLine, m_uiFont);
    const int dot = scaled(LaneDot, m_uiFont);
    int middle = row.left() + width;
    cell.painter.save();
    cell.painter.setRenderHint(QPainter::Antialiasing);
    cell.painter.setPen(Qt::NoPen);
    for (std::size_t lane = 0; lane < m_model.lanes().count(); ++lane, middle += width) {
        QColor colour = laneColour(lane, cell.palette);
        if (lane == own) {
            cell.painter.setBrush(colour);
            cell.painter.drawEllipse(
                cell.visual(QRect(middle - dot / 2, row.center().y() - dot / 2, dot, dot).adjusted(0, 0, 1, 1)));
        }
        colour.setAlphaF(LaneFaint);
        cell.painter.fillRect(cell.visual(QRect(middle - line / 2, row.top(), line, row.height())), colour);
    }
    cell.painter.restore();
    return middle - row.left();
}

void RowDelegate::paintText(const Cell& cell, const QString& text, const QFont& font, const QColor& colour,
                            int inset) const
{
    const int left = scaled(inset, m_uiFont);
    const QRect rect = cell.option.rect.adjusted(left, 0, -scaled(TimeInset, m_uiFont), 0);
    cell.painter.setFont(font);
    cell.painter.setPen(colour);
    cell.painter.drawText(cell.visual(rect), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

void RowDelegate::paintMessage(const Cell& cell) const
{
    const RowText& text = m_model.textAt(cell.row);
    const int inset = scaled(TextInset, m_uiFont);
    QRect rect = cell.option.rect.adjusted(inset, 0, 0, 0);
    int right = cell.option.rect.right() + 1;
    if (const std::optional<qint64> gap = m_model.gapBefore(cell.row))
        right = paintTag(cell, gapText(*gap), right);
    if (const QString run = m_model.runBegun(cell.row); !run.isEmpty())
        right = paintTag(cell, tr("run %1").arg(run), right);
    rect.setRight(paintTag(cell, text.tag, right) - inset);
    // What senders write is in the language of senders.
    cell.painter.setLayoutDirection(Qt::LeftToRight);
    if (rect.width() > 0)
        paintLine(cell, text.line, text.messageLength, rect);
    cell.painter.setLayoutDirection(cell.option.direction);
}

int RowDelegate::paintTag(const Cell& cell, const QString& tag, int right) const
{
    const QRect& rect = cell.option.rect;
    if (tag.isEmpty())
        return right;
    const int padding = scaled(TagPadding, m_uiFont);
    const int width = QFontMetrics(m_tagFont).horizontalAdvance(tag) + 2 * padding;
    const int height = scaled(TagHeight, m_uiFont);
    const QRect box(right - scaled(TextInset, m_uiFont) - width, rect.center().y() + 1 - height / 2, width, height);
    if (box.left() <= rect.left())
        return right;
    cell.painter.save();
    cell.painter.setRenderHint(QPainter::Antialiasing);
    cell.painter.setPen(Qt::NoPen);
    cell.painter.setBrush(cell.colours.chip);
    cell.painter.drawRoundedRect(box, 3, 3);
    cell.painter.restore();
    cell.painter.setFont(m_tagFont);
    cell.painter.setPen(cell.muted());
    cell.painter.drawText(box, Qt::AlignCenter, tag);
    return box.left();
}

qreal RowDelegate::logWidth(QStringView text) const
{
    if (std::ranges::all_of(text, isLatin))
        return static_cast<qreal>(text.size()) * m_logAdvance;
    return m_logMetrics.horizontalAdvance(text.toString());
}

void RowDelegate::paintLine(const Cell& cell, const QString& line, qsizetype messageLength, const QRect& rect) const
{
    const QString text = fittingText(
        line, rect.width(), [this, &line](qsizetype n) { return logWidth(QStringView(line).first(n)); }, m_logAdvance);
    const std::vector<TextSpan> found = findSpans(text, m_find);
    const std::vector<TextSpan> matches = joinedSpans(matchSpans(text, m_needles), found);
    const bool isCurrent = cell.selected && !found.empty();
    const qreal baseline = rect.top() + (rect.height() - m_logMetrics.height()) / 2 + m_logMetrics.ascent();
    cell.painter.setFont(m_logFont);
    for (const Piece& piece : piecesOf(text.size(), messageLength, matches, labelSpans(text, m_labels))) {
        const QString part = text.mid(piece.span.begin, piece.span.end - piece.span.begin);
        const qreal x = rect.left() + logWidth(QStringView(text).first(piece.span.begin));
        if (piece.style == PieceStyle::Match || piece.style == PieceStyle::Label) {
            const bool isMatch = piece.style == PieceStyle::Match;
            const QRectF box(x, rect.top() + 2, logWidth(part), rect.height() - 4);
            cell.painter.save();
            cell.painter.setRenderHint(QPainter::Antialiasing);
            cell.painter.setPen(Qt::NoPen);
            const QColor fill = isCurrent ? cell.colours.matchCurrent : cell.colours.match;
            cell.painter.setBrush(isMatch ? fill : labelFill(piece.label));
            cell.painter.drawRoundedRect(box, 2, 2);
            cell.painter.restore();
            const QColor matchText = isCurrent ? cell.colours.matchCurrentText : cell.colours.matchText;
            cell.painter.setPen(isMatch ? matchText : labelText());
        } else {
            cell.painter.setPen(piece.style == PieceStyle::Message && !cell.neighbour ? cell.text() : cell.muted());
        }
        cell.painter.drawText(QPointF(x, std::round(baseline)), part);
    }
}

} // namespace Logboom
