// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/stackview.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

// Lengths of the design.
constexpr int RowHeight = 20;
constexpr int HeadGap = 8;
constexpr int Inset = 16;
constexpr int FrameInset = 28;
constexpr int FoldMark = 12;

} // namespace

void StackModel::setLines(std::vector<StackLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    m_folds = foreignRuns(m_lines);
    m_opened.clear();
    rebuild();
    endResetModel();
}

void StackModel::rebuild()
{
    m_rows.clear();
    auto fold = m_folds.cbegin();
    for (std::size_t line = 0; line < m_lines.size(); ++line) {
        if (fold != m_folds.cend() && fold->begin == line && !isOpened(*fold)) {
            m_rows.push_back({line, &*fold});
            line = fold->end - 1;
            ++fold;
            continue;
        }
        if (fold != m_folds.cend() && fold->end == line + 1)
            ++fold;
        m_rows.push_back({line, nullptr});
    }
}

const StackLine* StackModel::lineAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const Row& wanted = m_rows[static_cast<std::size_t>(row)];
    return wanted.fold ? nullptr : &m_lines[wanted.line];
}

const StackFold* StackModel::foldAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].fold : nullptr;
}

void StackModel::unfold(int row)
{
    const StackFold* fold = foldAt(row);
    if (!fold)
        return;
    const std::size_t begin = fold->begin;
    const int lines = static_cast<int>(fold->end - fold->begin);
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    beginInsertRows({}, row, row + lines - 1);
    m_opened.insert(begin);
    rebuild();
    endInsertRows();
}

int StackModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant StackModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    if (const StackFold* fold = foldAt(index.row()))
        return QCoreApplication::translate("Logboom", "%n frames of libraries", nullptr, fold->frames);
    const StackLine& line = *lineAt(index.row());
    if (line.kind != StackLine::Kind::Frame)
        return line.text;
    return line.place().isEmpty() ? line.function : QString(line.function + u"  "_s + line.place()).trimmed();
}

class StackView::Delegate final : public QStyledItemDelegate
{
public:
    Delegate(const StackModel& model, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }

    void setFont(const QFont& font)
    {
        m_uiFont = font;
        m_font = sized(logFont(font), 12);
        m_headFont = semibold(m_font);
    }

    QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const override
    {
        return {scaled(FrameInset, m_uiFont), scaled(RowHeight, m_uiFont) + gap(index.row())};
    }

    /// Empty without a place.
    [[nodiscard]] QRect placeRect(const QRect& row, const StackLine& line) const
    {
        const int width = QFontMetrics(m_font).horizontalAdvance(line.place());
        const int right = row.right() - scaled(Inset, m_uiFont);
        return line.file.isEmpty() ? QRect() : QRect(right - width, row.top(), width + 1, row.height());
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Colours& colours = Colours::of(option.palette);
        const QRect row = option.rect.adjusted(0, gap(index.row()), 0, 0);
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const bool focused = option.widget && option.widget->hasFocus();
        if (current)
            painter->fillRect(row, focused ? colours.selection : colours.selectionInactive);
        painter->setFont(m_font);
        if (m_model.foldAt(index.row())) {
            paintFold(*painter, row, index.data().toString(), option.palette);
        } else if (const StackLine& line = *m_model.lineAt(index.row()); line.kind == StackLine::Kind::Frame) {
            paintFrame(*painter, row, line, option.palette);
        } else {
            paintOther(*painter, row, line, option.palette);
        }
    }

private:
    /// Above the first row, and above what was thrown next.
    [[nodiscard]] int gap(int row) const
    {
        const StackLine* line = m_model.lineAt(row);
        return row == 0 || (line && line->kind == StackLine::Kind::Head) ? scaled(HeadGap, m_uiFont) : 0;
    }

    void paintText(QPainter& painter, const QRect& rect, const QString& text, Qt::TextElideMode elide) const
    {
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text, elide, rect.width()));
    }

    void paintFold(QPainter& painter, const QRect& row, const QString& text, const QPalette& palette) const
    {
        const QColor muted = palette.color(QPalette::PlaceholderText);
        const int mark = scaled(FoldMark, m_uiFont);
        const int left = scaled(Inset, m_uiFont) - 3;
        paintIcon(painter, QRect(left, row.center().y() - mark / 2 + 1, mark, mark), Icon::ChevronRight, muted);
        painter.setPen(muted);
        paintText(painter, row.adjusted(scaled(FrameInset, m_uiFont), 0, 0, 0), text, Qt::ElideRight);
    }

    void paintFrame(QPainter& painter, const QRect& row, const StackLine& line, const QPalette& palette) const
    {
        const QColor muted = palette.color(QPalette::PlaceholderText);
        const QRect place = placeRect(row, line);
        const int right =
            place.isNull() ? row.right() - scaled(Inset, m_uiFont) : place.left() - scaled(HeadGap, m_uiFont);
        painter.setPen(line.isForeign ? muted : palette.color(QPalette::Text));
        paintText(painter, QRect(QPoint(scaled(FrameInset, m_uiFont), row.top()), QPoint(right, row.bottom())),
                  line.function, Qt::ElideMiddle);
        if (place.isNull())
            return;
        painter.setPen(line.isForeign ? muted : palette.color(QPalette::Link));
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, line.place());
    }

    void paintOther(QPainter& painter, const QRect& row, const StackLine& line, const QPalette& palette) const
    {
        const bool isHead = line.kind == StackLine::Kind::Head;
        const QRect area = row.adjusted(scaled(isHead ? Inset : FrameInset, m_uiFont), 0, -scaled(Inset, m_uiFont), 0);
        painter.setPen(isHead ? Colours::of(palette).level(Level::Error).text
                              : palette.color(QPalette::PlaceholderText));
        if (isHead)
            painter.setFont(m_headFont);
        paintText(painter, area, line.text, Qt::ElideRight);
    }

    const StackModel& m_model;
    QFont m_uiFont;
    QFont m_font;
    QFont m_headFont;
};

StackView::StackView(QWidget* parent)
    : QListView(parent)
    , m_delegate(new Delegate(m_model, this))
{
    setLayoutDirection(Qt::LeftToRight); // as code
    m_delegate->setFont(font());
    setModel(&m_model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Frames of the stack"));
}

void StackView::setLines(std::vector<StackLine> lines)
{
    m_model.setLines(std::move(lines));
}

const StackLine* StackView::frameToOpen() const
{
    const auto isOpenable = [](const StackLine* line) { return line && !line->file.isEmpty(); };
    if (const StackLine* line = m_model.lineAt(currentIndex().row()); isOpenable(line))
        return line;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const StackLine* line = m_model.lineAt(row);
        if (isOpenable(line) && !line->isForeign)
            return line;
    }
    return nullptr;
}

void StackView::activate(const QModelIndex& index)
{
    if (m_model.foldAt(index.row())) {
        const int row = index.row();
        m_model.unfold(row);
        setCurrentIndex(m_model.index(row));
        return;
    }
    const StackLine* line = m_model.lineAt(index.row());
    if (line && !line->file.isEmpty())
        emit placeRequested(line->file, line->line, line->column);
}

bool StackView::isOnPlace(const QPoint& position) const
{
    const QModelIndex index = indexAt(position);
    const StackLine* line = m_model.lineAt(index.row());
    return m_model.foldAt(index.row()) || (line && m_delegate->placeRect(visualRect(index), *line).contains(position));
}

void StackView::mouseMoveEvent(QMouseEvent* event)
{
    QListView::mouseMoveEvent(event);
    viewport()->setCursor(isOnPlace(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void StackView::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    if (event->button() == Qt::LeftButton && index == currentIndex() && isOnPlace(position))
        activate(index);
}

void StackView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        activate(currentIndex());
    else
        QListView::keyPressEvent(event);
}

void StackView::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_delegate->setFont(font());
        scheduleDelayedItemsLayout();
    }
}

bool StackView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QListView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const StackLine* line = m_model.lineAt(indexAt(help->pos()).row());
    QString text = line ? line->text : QString();
    if (line && !line->file.isEmpty())
        text += u'\n' + line->file + (line->line > 0 ? u':' + QString::number(line->line) : QString());
    // Names are never taken for markup.
    QToolTip::showText(help->globalPos(),
                       text.isEmpty() ? text : QString(u"<p style='white-space:pre-wrap'>" + text.toHtmlEscaped()),
                       viewport());
    return true;
}

} // namespace Logboom
