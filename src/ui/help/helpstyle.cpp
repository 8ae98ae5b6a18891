// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpstyle.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

#include <array>
#include <cmath>

namespace Logboom {

namespace {

// Of the design, for a 13 px font.
constexpr int CodePadding = 10;
constexpr int CodeGap = 10; ///< between the frame of a box and the text around it
constexpr int CopyButtonRoom = 28;
constexpr int ParagraphGap = 8;
constexpr int ItemGap = 4;
constexpr int ListIndent = 22;
constexpr int CellPadding = 5;
constexpr int CellGap = 16;
constexpr int MaxFirstColumn = 240;
constexpr int LineHeightPercent = 125;
constexpr int CodeHeightPercent = 112;

struct Heading
{
    int size;
    int above;
    int below;
};
/// By level, from 1.
constexpr std::array Headings{Heading{20, 0, 10}, Heading{15, 24, 8}, Heading{13, 16, 6}};

const Heading& headingOf(int level)
{
    return Headings[static_cast<std::size_t>(std::min(level, static_cast<int>(Headings.size()))) - 1];
}

bool isCode(const QTextBlock& block)
{
    return block.blockFormat().hasProperty(QTextFormat::BlockCodeFence);
}

bool isInTable(const QTextBlock& block)
{
    return QTextCursor(block).currentTable() != nullptr;
}

class Styler
{
public:
    Styler(QTextDocument& document, const QFont& font, const QPalette& palette)
        : m_document(document)
        , m_font(font)
        , m_palette(palette)
    {
    }

    HelpMarks run()
    {
        m_document.setDefaultFont(m_font);
        m_document.setIndentWidth(px(ListIndent));
        QTextCursor(&m_document).beginEditBlock();
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
            styleBlock(block);
            styleFragments(block);
        }
        std::vector<QTextTable*> pairs;
        for (QTextFrame* frame : m_document.rootFrame()->childFrames()) {
            auto* table = qobject_cast<QTextTable*>(frame);
            if (!table)
                continue;
            styleTable(*table);
            if (table->columns() == 2)
                pairs.push_back(table);
        }
        alignPairs(pairs);
        QTextCursor(&m_document).endEditBlock();
        return m_marks;
    }

private:
    [[nodiscard]] int px(int design) const { return scaled(design, m_font); }

    void styleBlock(const QTextBlock& block)
    {
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(LineHeightPercent, QTextBlockFormat::ProportionalHeight);
        if (isCode(block)) {
            styleCode(block, format);
        } else if (const int level = format.headingLevel(); level > 0) {
            format.setTopMargin(px(headingOf(level).above));
            format.setBottomMargin(px(headingOf(level).below));
            format.setLineHeight(100, QTextBlockFormat::ProportionalHeight);
        } else if (isInTable(block)) {
            format.setTopMargin(0);
            format.setBottomMargin(0);
        } else {
            const bool item = block.textList() != nullptr;
            if (item)
                styleItem(block);
            format.setTopMargin(0);
            format.setBottomMargin(px(item ? ItemGap : ParagraphGap));
        }
        QTextCursor(block).setBlockFormat(format);
    }

    /// Qt's own bullets are large and stand too near to the text.
    void styleItem(const QTextBlock& block)
    {
        QTextList& list = *block.textList();
        QTextListFormat format = list.format();
        if (format.style() == QTextListFormat::ListDisc) {
            format.setStyle(QTextListFormat::ListStyleUndefined);
            list.setFormat(format);
        }
        if (format.style() == QTextListFormat::ListStyleUndefined)
            m_marks.bullets.push_back(block.blockNumber());
    }

    void styleCode(const QTextBlock& block, QTextBlockFormat& format)
    {
        const bool first = !block.previous().isValid() || !isCode(block.previous());
        const bool last = !block.next().isValid() || !isCode(block.next());
        if (first)
            m_marks.boxes.push_back({block.blockNumber(), block.blockNumber()});
        m_marks.boxes.back().last = block.blockNumber();
        format.setLineHeight(CodeHeightPercent, QTextBlockFormat::ProportionalHeight);
        format.setNonBreakableLines(false); // a long line is not worth a horizontal scroll bar
        format.setLeftMargin(px(CodePadding));
        format.setRightMargin(px(CodePadding + CopyButtonRoom));
        format.setTopMargin(first ? px(CodePadding + ItemGap) : 0);
        format.setBottomMargin(last ? px(CodePadding + CodeGap) : 0);
    }

    void styleFragments(const QTextBlock& block)
    {
        struct Piece
        {
            int begin;
            int length;
            QTextCharFormat format;
        };
        std::vector<Piece> pieces;
        for (auto it = block.begin(); !it.atEnd(); ++it)
            pieces.push_back({it.fragment().position(), it.fragment().length(), it.fragment().charFormat()});
        const int level = block.blockFormat().headingLevel();
        for (Piece& piece : pieces) {
            styleText(piece.format, level, isCode(block));
            QTextCursor cursor(&m_document);
            cursor.setPosition(piece.begin);
            cursor.setPosition(piece.begin + piece.length, QTextCursor::KeepAnchor);
            cursor.setCharFormat(piece.format);
        }
        if (isCode(block)) {
            QTextCharFormat empty; // the height of an empty line
            styleText(empty, 0, true);
            QTextCursor(block).setBlockCharFormat(empty);
        }
    }

    void styleText(QTextCharFormat& format, int headingLevel, bool codeBlock) const
    {
        const bool code = codeBlock || format.fontFixedPitch();
        const bool bold = format.fontWeight() > QFont::Normal;
        QFont font = code ? sized(logFont(m_font), 12) : m_font;
        if (headingLevel > 0)
            font = sized(code ? logFont(m_font) : m_font, headingOf(headingLevel).size);
        font.setItalic(format.fontItalic());
        format.clearProperty(QTextFormat::FontSizeAdjustment);
        format.setFont(headingLevel > 0 || bold ? semibold(font) : font);
        if (format.isAnchor()) {
            format.setForeground(m_palette.color(QPalette::Link));
            format.setFontUnderline(!code);
        }
        if (code && !codeBlock && headingLevel == 0)
            format.setBackground(Colours::of(m_palette).chip);
    }

    void styleTable(QTextTable& table) const
    {
        QTextTableFormat format = table.format();
        format.setBorder(0);
        format.setBorderCollapse(true);
        format.setCellSpacing(0);
        format.setCellPadding(0);
        format.setTopMargin(px(2));
        format.setBottomMargin(px(ParagraphGap + 4));
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        table.setFormat(format);
        for (int row = 0; row < table.rows(); ++row) {
            for (int column = 0; column < table.columns(); ++column)
                styleCell(table.cellAt(row, column), row == 0);
        }
    }

    void styleCell(QTextTableCell cell, bool head) const
    {
        QTextTableCellFormat format = cell.format().toTableCellFormat();
        format.setTopPadding(px(CellPadding));
        format.setBottomPadding(px(CellPadding));
        format.setLeftPadding(0);
        format.setRightPadding(px(CellGap));
        format.setBottomBorder(1);
        format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBottomBorderBrush(m_palette.color(head ? QPalette::Mid : QPalette::Midlight));
        cell.setFormat(format);
        if (!head)
            return;
        QTextCursor cursor = cell.firstCursorPosition();
        cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
        QTextCharFormat title;
        title.setFont(sized(m_font, 12));
        title.setForeground(m_palette.color(QPalette::PlaceholderText));
        cursor.mergeCharFormat(title);
    }

    /// Tables of two columns stand under each other, so that their columns do as well.
    void alignPairs(const std::vector<QTextTable*>& tables) const
    {
        qreal widest = 0;
        for (const QTextTable* table : tables) {
            for (int row = 0; row < table->rows(); ++row)
                widest = std::max(widest, widthOf(table->cellAt(row, 0)));
        }
        const qreal first = std::min(std::ceil(widest) + px(CellGap), qreal(px(MaxFirstColumn)));
        for (QTextTable* table : tables) {
            QTextTableFormat format = table->format();
            format.setColumnWidthConstraints(
                {QTextLength(QTextLength::FixedLength, first), QTextLength(QTextLength::VariableLength, 0)});
            table->setFormat(format);
        }
    }

    /// In one line.
    [[nodiscard]] static qreal widthOf(const QTextTableCell& cell)
    {
        qreal width = 0;
        const QTextBlock block = cell.firstCursorPosition().block();
        for (auto it = block.begin(); !it.atEnd(); ++it)
            width += QFontMetricsF(it.fragment().charFormat().font()).horizontalAdvance(it.fragment().text());
        return width;
    }

    QTextDocument& m_document;
    QFont m_font;
    QPalette m_palette;
    HelpMarks m_marks;
};

} // namespace

HelpMarks styleHelp(QTextDocument& document, const QFont& font, const QPalette& palette)
{
    return Styler(document, font, palette).run();
}

int codePadding(const QFont& font)
{
    return scaled(CodePadding, font);
}

} // namespace Logboom
