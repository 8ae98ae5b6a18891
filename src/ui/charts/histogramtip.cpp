// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/histogramtip.h"

#include "ui/theme/badge.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <QLocale>
#include <QPainter>
#include <QScreen>

#include <algorithm>

namespace Logboom {

namespace {

// Of the design, for a 13 px font.
constexpr int Inset = 10;
constexpr int RowHeight = 22;
constexpr int MinWidth = 210;
constexpr int MaxNoteWidth = 480;
constexpr int MarkSize = 8;
constexpr int RibbonHeight = 12;
constexpr int MarkSlot = 24; ///< a badge and its gap

} // namespace

HistogramTip::HistogramTip(QWidget* parent)
    : QWidget(parent, Qt::ToolTip | Qt::FramelessWindowHint)
{
    setLayoutDirection(Qt::LeftToRight); // as what it stands over
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_ShowWithoutActivating);
}

void HistogramTip::showAt(const QPoint& at, const QString& title, const QString& length, const LevelCounts& counts,
                          const std::vector<MarkLine>& notes)
{
    m_title = title;
    m_length = length;
    m_counts = counts;
    m_notes = notes;
    const QSize size = sizeHint();
    const QRect bounds = parentWidget()->screen()->availableGeometry();
    const QPoint corner(std::clamp(at.x() + 12, bounds.left(), std::max(bounds.left(), bounds.right() - size.width())),
                        at.y() + 20);
    setGeometry(QRect(corner, size));
    show();
    update();
}

int HistogramTip::rowCount() const
{
    const auto levels = std::ranges::count_if(m_counts, [](quint64 count) { return count > 0; });
    return 1 + static_cast<int>(levels) + static_cast<int>(m_notes.size());
}

QSize HistogramTip::sizeHint() const
{
    const QFontMetrics heading(semibold(sized(font(), 12)));
    int text = heading.horizontalAdvance(m_title + QStringLiteral("    ") + m_length);
    const QFontMetrics line(sized(font(), 12));
    for (const MarkLine& note : m_notes)
        text = std::max(text, std::min(line.horizontalAdvance(note.text), scaled(MaxNoteWidth, font())) +
                                  scaled(MarkSlot, font()));
    return {std::max(scaled(MinWidth, font()), text + 2 * scaled(Inset, font())),
            rowCount() * scaled(RowHeight, font()) + scaled(Inset, font())};
}

void HistogramTip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Dark));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    const int inset = scaled(Inset, font());
    const int height = scaled(RowHeight, font());
    const int side = scaled(16, font());
    const QColor text = palette().color(QPalette::Text);
    QRect row(inset, inset / 2, width() - 2 * inset, height);
    painter.setFont(semibold(sized(font(), 12)));
    painter.setPen(text);
    painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeft, m_title);
    painter.setFont(sized(font(), 12));
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, m_length);
    painter.setPen(text);
    for (int i = LevelCount - 1; i >= 0; --i) {
        const auto level = static_cast<Level>(i);
        const quint64 count = m_counts[static_cast<std::size_t>(i)];
        if (count == 0)
            continue;
        row.translate(0, height);
        paintBadge(painter, {row.left(), row.top() + (height - side) / 2, side, side}, level, palette(), font());
        painter.drawText(row.adjusted(side + scaled(8, font()), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         levelTitle(level));
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, locale().toString(count));
    }
    for (const MarkLine& note : m_notes) {
        row.translate(0, height);
        QRect mark(0, 0, scaled(MarkSize, font()), scaled(note.isBookmark ? RibbonHeight : MarkSize, font()));
        mark.moveCenter({row.left() + side / 2, row.center().y() + 1});
        if (note.isBookmark)
            paintBookmark(painter, mark, palette(), true, false);
        else
            paintAnomalyMark(painter, mark, palette());
        const QRect words = row.adjusted(scaled(MarkSlot, font()), 0, 0, 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(note.text, Qt::ElideRight, words.width()));
    }
}

QString levelCountsText(const LevelCounts& counts)
{
    QStringList texts;
    for (int i = LevelCount - 1; i >= 0; --i) {
        const quint64 count = counts[static_cast<std::size_t>(i)];
        if (count > 0)
            texts.append(levelTitle(static_cast<Level>(i)) + u' ' + QLocale().toString(count));
    }
    return texts.join(QStringLiteral(", "));
}

} // namespace Logboom
