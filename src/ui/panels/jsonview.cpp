// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/jsonview.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QMouseEvent>
#include <QPainter>
#include <QSyntaxHighlighter>
#include <QTextBlock>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

// Lengths of the design.
constexpr int Inset = 8;
constexpr int FoldMark = 12;

} // namespace

/// The strip with line numbers and fold marks.
class JsonView::Gutter final : public QWidget
{
public:
    explicit Gutter(JsonView& view)
        : QWidget(&view)
        , m_view(view)
    {
    }

protected:
    void paintEvent(QPaintEvent* event) override { m_view.paintGutter(event); }
    void mousePressEvent(QMouseEvent* event) override { m_view.toggleAt(event->position().toPoint().y()); }

private:
    JsonView& m_view;
};

class JsonView::Highlighter final : public QSyntaxHighlighter
{
public:
    explicit Highlighter(JsonView& view)
        : QSyntaxHighlighter(view.document())
        , m_view(view)
    {
    }

protected:
    void highlightBlock(const QString& /*text*/) override
    {
        const auto line = static_cast<std::size_t>(currentBlock().blockNumber());
        if (line >= m_view.m_lines.size())
            return;
        const Colours& colours = Colours::of(m_view.palette());
        for (const JsonSpan& span : m_view.m_lines[line].spans) {
            const QColor& colour = span.token == JsonToken::Key      ? colours.jsonKey
                                   : span.token == JsonToken::String ? colours.jsonString
                                                                     : colours.jsonNumber;
            setFormat(static_cast<int>(span.begin), static_cast<int>(span.length), colour);
        }
    }

private:
    JsonView& m_view;
};

JsonView::JsonView(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_gutter(new Gutter(*this))
    , m_highlighter(new Highlighter(*this))
{
    setLayoutDirection(Qt::LeftToRight); // as code
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setAccessibleName(tr("Entry as JSON"));
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, [this](const QRect& rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    applyFont();
}

void JsonView::applyFont()
{
    document()->setDefaultFont(sized(logFont(font()), 12));
    document()->setDocumentMargin(scaled(Inset, font()));
    placeGutter();
}

void JsonView::setLines(std::vector<JsonLine> lines)
{
    m_lines = std::move(lines);
    m_folded.assign(m_lines.size(), false);
    QStringList texts;
    for (const JsonLine& line : m_lines)
        texts.append(line.text);
    setPlainText(texts.join(u'\n'));
    placeGutter();
}

bool JsonView::isFoldable(int line) const
{
    return line >= 0 && static_cast<std::size_t>(line) < m_lines.size() &&
           m_lines[static_cast<std::size_t>(line)].foldEnd > line;
}

bool JsonView::isFolded(int line) const
{
    return isFoldable(line) && m_folded[static_cast<std::size_t>(line)];
}

void JsonView::setFolded(int line, bool folded)
{
    if (!isFoldable(line) || isFolded(line) == folded)
        return;
    m_folded[static_cast<std::size_t>(line)] = folded;
    const int end = m_lines[static_cast<std::size_t>(line)].foldEnd;
    QTextBlock block = document()->findBlockByNumber(line).next();
    const int from = block.position();
    int hiddenUntil = folded ? end : line; // inner folds stay folded
    for (int number = line + 1; number <= end && block.isValid(); ++number, block = block.next()) {
        block.setVisible(number > hiddenUntil);
        if (number > hiddenUntil && isFolded(number))
            hiddenUntil = m_lines[static_cast<std::size_t>(number)].foldEnd;
    }
    const int to = block.isValid() ? block.position() : document()->characterCount();
    document()->markContentsDirty(from, to - from);
    viewport()->update();
    m_gutter->update();
}

int JsonView::gutterWidth() const
{
    const QFontMetrics metrics(document()->defaultFont());
    const auto digits = static_cast<int>(QString::number(m_lines.size()).size());
    return scaled(Inset, font()) + metrics.horizontalAdvance(u'0') * std::max(2, digits) + scaled(FoldMark + 2, font());
}

void JsonView::placeGutter()
{
    const int width = gutterWidth();
    setViewportMargins(width, 0, 0, 0);
    m_gutter->setGeometry(0, 0, width, contentsRect().height());
}

void JsonView::paintGutter(QPaintEvent* event)
{
    QPainter painter(m_gutter);
    painter.setLayoutDirection(layoutDirection());
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    painter.setFont(document()->defaultFont());
    const QColor muted = palette().color(QPalette::PlaceholderText);
    const int mark = scaled(FoldMark, font());
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        if (!block.isVisible())
            continue;
        const QRectF area = blockBoundingGeometry(block).translated(contentOffset());
        if (area.top() > event->rect().bottom())
            break;
        const int height = QFontMetrics(document()->defaultFont()).height();
        const QRect number(0, qRound(area.top()), m_gutter->width() - mark - 2, height);
        painter.setPen(muted);
        painter.drawText(number, Qt::AlignRight | Qt::AlignVCenter, QString::number(block.blockNumber() + 1));
        if (isFoldable(block.blockNumber())) {
            const QRect icon(number.right() + 3, number.center().y() - mark / 2 + 1, mark, mark);
            paintIcon(painter, icon, isFolded(block.blockNumber()) ? Icon::ChevronRight : Icon::ChevronDown, muted);
        }
    }
}

void JsonView::toggleAt(int y)
{
    const int line = cursorForPosition(QPoint(0, y)).blockNumber();
    setFolded(line, !isFolded(line));
}

void JsonView::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void JsonView::keyPressEvent(QKeyEvent* event)
{
    const int line = textCursor().blockNumber();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && isFoldable(line))
        setFolded(line, !isFolded(line));
    else
        QPlainTextEdit::keyPressEvent(event);
}

void JsonView::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyFont();
    else if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->rehighlight();
}

} // namespace Logboom
