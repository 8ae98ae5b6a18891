// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/entrynote.h"

#include "core/catalog/annotations.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace Logboom {

namespace {

constexpr int MaxLines = 6;
// Of the design.
constexpr int Bar = 3;
constexpr int TextMargin = 6;

} // namespace

EntryNote::EntryNote(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Note"));
    setPlaceholderText(tr("Note; Return keeps it"));
    connect(this, &QPlainTextEdit::textChanged, this, &EntryNote::fitHeight);
    applyFont();
    hide();
}

void EntryNote::applyFont()
{
    document()->setDefaultFont(font());
    document()->setDocumentMargin(scaled(TextMargin, font()));
    fitHeight();
}

void EntryNote::fitHeight()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines <= MaxLines; block = block.next()) {
        blockBoundingRect(block); // lays it out
        lines += std::max(1, block.layout()->lineCount());
    }
    const int lineHeight = QFontMetrics(document()->defaultFont()).lineSpacing();
    setVerticalScrollBarPolicy(lines > MaxLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setFixedHeight(std::clamp(lines, 1, MaxLines) * lineHeight + qRound(2 * document()->documentMargin()));
}

void EntryNote::setNote(const QString& note)
{
    m_note = note;
    if (isEditing())
        return;
    if (toPlainText() != note)
        setPlainText(note);
    setVisible(!note.isEmpty());
}

void EntryNote::edit()
{
    setReadOnly(false);
    show();
    setFocus();
    moveCursor(QTextCursor::End);
}

void EntryNote::finish()
{
    stop(true);
}

void EntryNote::stop(bool keep)
{
    if (!isEditing())
        return;
    setReadOnly(true);
    const QString written = toPlainText().trimmed();
    const bool differs = keep && written != m_note;
    if (differs)
        m_note = written;
    setNote(m_note);
    if (differs)
        emit noteChanged(m_note);
}

void EntryNote::insertFromMimeData(const QMimeData* source)
{
    insertPlainText(source->text().left(static_cast<qsizetype>(MaxNoteBytes)));
}

void EntryNote::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && !isEditing()) {
        edit();
    } else if (isEditing() &&
               (event->key() == Qt::Key_Escape || (isReturn && !(event->modifiers() & Qt::ShiftModifier)))) {
        stop(isReturn);
        emit left();
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

void EntryNote::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (isEditing())
        QPlainTextEdit::mouseDoubleClickEvent(event);
    else
        edit();
}

void EntryNote::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        stop(true);
}

void EntryNote::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void EntryNote::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyFont();
}

void EntryNote::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(QRect(0, 0, scaled(Bar, font()), viewport()->height()), Colours::of(palette()).bookmark);
    painter.end();
    QPlainTextEdit::paintEvent(event);
}

} // namespace Logboom
