// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helptext.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/toolbutton.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QClipboard>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

// Of the design, for a 13 px font.
constexpr int Inset = 28;
constexpr int MaxTextWidth = 680; ///< a longer line is hard to read
constexpr int RoomAbove = 16;     ///< over what was gone to
constexpr int BulletSize = 4;
constexpr int BulletGap = 9;

constexpr int CopiedMs = 1500;

} // namespace

HelpText::HelpText(QWidget* parent)
    : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
}

void HelpText::showPage(const QString& markdown, const QString& title)
{
    m_markdown = markdown;
    setAccessibleName(title);
    build();
    goToSection({});
}

void HelpText::build()
{
    const QScopedValueRollback ours(m_ours, true);
    setExtraSelections({});
    // The old marks mean nothing in the new text, which scrolls while it is made.
    m_marks = {};
    buildCopyButtons();
    document()->setMarkdown(m_markdown);
    m_marks = styleHelp(*document(), font(), palette());
    m_sections = sectionsOf(*document());
    applyMargins();
    buildCopyButtons();
    markWords();
}

void HelpText::applyMargins()
{
    const int inset = scaled(Inset, font());
    QTextFrame* root = document()->rootFrame();
    QTextFrameFormat format = root->frameFormat();
    format.setLeftMargin(inset);
    format.setTopMargin(scaled(20, font()));
    format.setBottomMargin(inset);
    format.setRightMargin(std::max(inset, viewport()->width() - inset - scaled(MaxTextWidth, font())));
    if (format != root->frameFormat())
        root->setFrameFormat(format);
}

const HelpSection* HelpText::sectionOf(const QString& anchor) const
{
    const auto found = std::ranges::find(m_sections, anchor, &HelpSection::anchor);
    return found == m_sections.end() ? nullptr : &*found;
}

QRectF HelpText::blockRect(int number) const
{
    const QTextBlock block = document()->findBlockByNumber(number);
    return document()->documentLayout()->blockBoundingRect(block).translated(-horizontalScrollBar()->value(),
                                                                             -verticalScrollBar()->value());
}

int HelpText::topOf(int number) const
{
    return static_cast<int>(std::floor(blockRect(number).top()));
}

QPointF HelpText::textStart(int number) const
{
    const QTextBlock block = document()->findBlockByNumber(number);
    const QPointF origin = blockRect(number).topLeft();
    if (block.layout()->lineCount() == 0)
        return origin;
    const QTextLine line = block.layout()->lineAt(0);
    return {block.layout()->position().x() + line.x(), origin.y() + line.y() + line.ascent()};
}

/// The block's upper edge comes to y, as far as the text reaches.
void HelpText::scrollToBlock(int number, int y)
{
    QScrollBar* bar = verticalScrollBar();
    const QScopedValueRollback ours(m_ours, true);
    m_anchor = {number, y};
    setTextCursor(QTextCursor(document()->findBlockByNumber(number))); // also where a screen reader reads on
    bar->setValue(bar->value() + topOf(number) - y);
}

void HelpText::restoreAnchor()
{
    const QScopedValueRollback ours(m_ours, true);
    QScrollBar* bar = verticalScrollBar();
    bar->setValue(bar->value() + topOf(m_anchor.block) - m_anchor.y);
}

void HelpText::goToSection(const QString& anchor)
{
    const HelpSection* section = anchor.isEmpty() ? nullptr : sectionOf(anchor);
    if (section)
        scrollToBlock(section->block, scaled(RoomAbove, font()));
    else
        scrollToBlock(0, static_cast<int>(document()->rootFrame()->frameFormat().topMargin()));
}

void HelpText::goToMatch(const QString& anchor)
{
    goToSection(anchor);
    const HelpSection* section = sectionOf(anchor);
    if (!section)
        return;
    // Within the section, so that it needs to be scrolled to only where the section is longer than the screen.
    const auto next = std::ranges::find(m_sections, section->block, &HelpSection::block) + 1;
    const int end = next == m_sections.end() ? document()->blockCount() : next->block;
    for (const ExtraSelection& marked : extraSelections()) {
        const int block = document()->findBlock(marked.cursor.selectionStart()).blockNumber();
        if (block < section->block || block >= end)
            continue;
        const QRect rect = cursorRect(marked.cursor);
        if (rect.bottom() > viewport()->height())
            scrollToBlock(block, viewport()->height() / 3);
        return;
    }
}

void HelpText::setSearched(const QStringList& words)
{
    m_words = words;
    markWords();
}

void HelpText::markWords()
{
    const Colours& colours = Colours::of(palette());
    QList<ExtraSelection> marks;
    for (const QString& word : m_words) {
        QTextCursor at = document()->find(word);
        for (; !at.isNull(); at = document()->find(word, at)) {
            ExtraSelection mark;
            mark.cursor = at;
            mark.format.setBackground(colours.match);
            mark.format.setForeground(colours.matchText);
            marks.append(mark);
        }
    }
    std::ranges::stable_sort(marks, {}, [](const ExtraSelection& mark) { return mark.cursor.selectionStart(); });
    setExtraSelections(marks);
}

QString HelpText::codeOf(const CodeBox& box) const
{
    QStringList lines;
    for (int number = box.first; number <= box.last; ++number)
        lines.append(document()->findBlockByNumber(number).text());
    return lines.join(u'\n');
}

QRectF HelpText::boxRect(const CodeBox& box) const
{
    const int padding = codePadding(font());
    const qreal right = viewport()->width() - document()->rootFrame()->frameFormat().rightMargin();
    return {QPointF(textStart(box.first).x() - padding, blockRect(box.first).top() - padding),
            QPointF(right, blockRect(box.last).bottom() + padding)};
}

void HelpText::buildCopyButtons()
{
    qDeleteAll(m_copyButtons);
    m_copyButtons.clear();
    for (std::size_t i = 0; i < m_marks.boxes.size(); ++i) {
        auto* button = new ToolButton(Icon::Copy, tr("Copy the code"), viewport(), ToolButton::Size::Dense);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setCursor(Qt::ArrowCursor);
        button->installEventFilter(this);
        connect(button, &QToolButton::clicked, this, [this, i] { copy(i); });
        button->show();
        m_copyButtons.push_back(button);
    }
    placeCopyButtons();
}

void HelpText::placeCopyButtons()
{
    const int gap = scaled(4, font());
    for (std::size_t i = 0; i < m_copyButtons.size(); ++i) {
        const QRect box = boxRect(m_marks.boxes[i]).toRect();
        const QSize size = m_copyButtons[i]->sizeHint();
        m_copyButtons[i]->setGeometry({QPoint(box.right() - gap - size.width() + 1, box.top() + gap), size});
    }
}

void HelpText::copy(std::size_t box)
{
    QApplication::clipboard()->setText(codeOf(m_marks.boxes[box]));
    ToolButton* button = m_copyButtons[box];
    button->setIcon(themedIcon(Icon::Check));
    button->setToolTip(tr("Copied"));
    QTimer::singleShot(CopiedMs, button, [button] {
        button->setIcon(themedIcon(Icon::Copy));
        button->setToolTip(tr("Copy the code"));
    });
}

void HelpText::paintMarks(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Window));
    for (const CodeBox& box : m_marks.boxes)
        painter.drawRoundedRect(boxRect(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::PlaceholderText));
    const qreal radius = scaled(BulletSize, font()) / 2.0;
    const qreal rise = QFontMetricsF(font()).xHeight() / 2;
    for (const int block : m_marks.bullets)
        painter.drawEllipse(textStart(block) - QPointF(scaled(BulletGap, font()), rise), radius, radius);
}

void HelpText::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(viewport());
        paintMarks(painter);
    }
    QTextBrowser::paintEvent(event);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        QPainter painter(viewport());
        painter.setPen(QPen(Colours::of(palette()).focusRing, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void HelpText::resizeEvent(QResizeEvent* event)
{
    const QScopedValueRollback ours(m_ours, true);
    QTextBrowser::resizeEvent(event);
    applyMargins();
    restoreAnchor();
    placeCopyButtons();
}

void HelpText::scrollContentsBy(int dx, int dy)
{
    QTextBrowser::scrollContentsBy(dx, dy);
    if (!m_ours) {
        m_anchor.block = cursorForPosition(QPoint(0, 0)).blockNumber();
        m_anchor.y = topOf(m_anchor.block);
    }
    placeCopyButtons();
}

void HelpText::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    const bool looks = event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange;
    if (!looks || m_markdown.isEmpty())
        return;
    build();
    restoreAnchor();
}

bool HelpText::eventFilter(QObject* watched, QEvent* event)
{
    const auto button = std::ranges::find(m_copyButtons, watched);
    if (event->type() == QEvent::FocusIn && button != m_copyButtons.end()) {
        const QRect rect = (*button)->geometry();
        if (rect.top() < 0 || rect.bottom() > viewport()->height())
            scrollToBlock(m_marks.boxes[static_cast<std::size_t>(button - m_copyButtons.begin())].first,
                          scaled(3 * RoomAbove, font()));
    }
    return QTextBrowser::eventFilter(watched, event);
}

} // namespace Logboom
