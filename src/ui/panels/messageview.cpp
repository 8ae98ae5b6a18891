// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/messageview.h"

#include "ui/table/rowlayout.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <QEvent>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace Logboom {

namespace {

constexpr int MaxLines = 4;
/// Matches further on are not marked.
constexpr qsizetype MaxMarkedChars = 20'000;

} // namespace

MessageView::MessageView(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    setAccessibleName(tr("Message"));
    applyFont();
}

void MessageView::applyFont()
{
    document()->setDefaultFont(logFont(font()));
    fitHeight();
}

void MessageView::setMessage(const QString& text)
{
    setPlainText(text);
    markMatches();
    fitHeight();
}

void MessageView::setNeedles(const QStringList& needles)
{
    m_needles = needles;
    markMatches();
}

void MessageView::fitHeight()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines < MaxLines; block = block.next()) {
        blockBoundingRect(block); // lays it out
        lines += std::max(1, block.layout()->lineCount());
    }
    const int lineHeight = QFontMetrics(document()->defaultFont()).lineSpacing();
    setFixedHeight(std::clamp(lines, 1, MaxLines) * lineHeight + 2);
}

void MessageView::markMatches()
{
    const Colours& colours = Colours::of(palette());
    QTextCharFormat format;
    format.setBackground(colours.match);
    format.setForeground(colours.matchText);
    QList<QTextEdit::ExtraSelection> selections;
    for (const TextSpan& span : matchSpans(toPlainText().left(MaxMarkedChars), m_needles)) {
        QTextCursor cursor(document());
        cursor.setPosition(static_cast<int>(span.begin));
        cursor.setPosition(static_cast<int>(span.end), QTextCursor::KeepAnchor);
        selections.append({cursor, format});
    }
    setExtraSelections(selections);
}

void MessageView::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void MessageView::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyFont();
    else if (event->type() == QEvent::PaletteChange)
        markMatches();
}

} // namespace Logboom
