// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/logtable.h"

#include "ui/models/logmodel.h"
#include "ui/models/rowrules.h"
#include "ui/table/logheader.h"
#include "ui/table/rowdelegate.h"
#include "ui/table/rowsmimedata.h"

#include <QDrag>
#include <QHelpEvent>
#include <QItemSelection>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace Logboom {

namespace {

constexpr int AgeingMs = 1000;

} // namespace

LogTable::LogTable(LogModel& model, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
    , m_header(new LogHeader(this))
    , m_delegate(new RowDelegate(model, this))
{
    setHorizontalHeader(m_header);
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    // The bar beside the table stands for the whole store; this one only for the rows there are.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    applyFont();
    m_header->resetColumns();
    m_ageing.setInterval(AgeingMs);
    connect(&m_ageing, &QTimer::timeout, &model, [&model] { model.setTimeStyle(TimeStyle::Ago); });
    connect(&model, &LogModel::aboutToChange, this, &LogTable::beforeChange);
    connect(&model, &LogModel::changed, this, &LogTable::afterChange);
}

void LogTable::applyFont()
{
    m_delegate->setFont(font());
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(m_delegate->rowHeight());
    verticalScrollBar()->setSingleStep(m_delegate->rowHeight());
}

void LogTable::setNeedles(const QStringList& needles)
{
    m_delegate->setNeedles(needles);
    viewport()->update();
}

void LogTable::setFind(const FindText& find)
{
    m_delegate->setFind(find);
    viewport()->update();
}

void LogTable::setLabels(const TextLabels& labels)
{
    m_delegate->setLabels(labels);
    viewport()->update();
}

void LogTable::setRules(RowRules& rules)
{
    m_delegate->setRules(&rules);
    connect(&rules, &RowRules::found, viewport(), qOverload<>(&QWidget::update));
}

void LogTable::setAnomalies(std::vector<Anomaly> anomalies)
{
    m_model.setAnomalies(AnomalyRows(std::move(anomalies)));
    viewport()->update();
}

void LogTable::setChosenAnomaly(const std::optional<AnomalyKey>& key)
{
    m_delegate->setChosenAnomaly(key);
    viewport()->update();
}

void LogTable::setTimeStyle(TimeStyle style)
{
    m_model.setTimeStyle(style);
    if (style == TimeStyle::Ago)
        m_ageing.start();
    else
        m_ageing.stop();
}

void LogTable::setAnnotations(std::shared_ptr<const Annotations> annotations)
{
    m_model.setAnnotations(std::move(annotations));
    viewport()->update();
}

void LogTable::setLanes(bool shown)
{
    m_model.setLanes(shown);
    if (shown)
        m_header->makeRoomForLanes();
}

void LogTable::setPlaceholder(const QString& text)
{
    m_placeholder = text;
    viewport()->update();
}

// ---- places ----

int LogTable::scrollValue() const
{
    return verticalScrollBar()->value();
}

RowSpan LogTable::rowsOnScreen() const
{
    return Logboom::rowsOnScreen(m_model.rowCount(), m_delegate->rowHeight(), scrollValue(), viewport()->height());
}

void LogTable::setScroll(int value)
{
    const QScopedValueRollback ours(m_ours, true);
    updateGeometries(); // the range of the bar, before a value is set in it
    verticalScrollBar()->setValue(value);
}

void LogTable::scrollToNewest()
{
    setScroll(m_model.order() == Direction::NewestFirst ? 0 : m_model.rowCount() * m_delegate->rowHeight());
}

bool LogTable::isAtNewest() const
{
    return m_model.order() == Direction::NewestFirst ? scrollValue() == 0
                                                     : scrollValue() == verticalScrollBar()->maximum();
}

void LogTable::placeAtTop(int row)
{
    setScroll(row * m_delegate->rowHeight());
    emit screenChanged();
}

void LogTable::placeInMiddle(int row)
{
    setScroll(row * m_delegate->rowHeight() - (viewport()->height() - m_delegate->rowHeight()) / 2);
    emit screenChanged();
}

void LogTable::setFollowing(bool following)
{
    m_following = following;
    if (!following)
        return;
    {
        const QScopedValueRollback ours(m_ours, true);
        clearSelection();
        setCurrentIndex({});
    }
    takeSelection();
    scrollToNewest();
    emit screenChanged();
}

void LogTable::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    // Qt scrolls to the current row when rows come and go; here it stays where it is.
    if (!m_ours)
        QTableView::scrollTo(index, hint);
}

std::optional<QRect> LogTable::currentRowRect() const
{
    const auto row = m_current ? m_model.rowOf((*m_current)->key()) : std::nullopt;
    if (!row)
        return std::nullopt;
    const int height = m_delegate->rowHeight();
    return QRect(0, *row * height - scrollValue(), viewport()->width(), height);
}

// ---- changes of the model ----

void LogTable::beforeChange()
{
    m_ours = true;
    m_anchor.reset();
    const RowSpan span = rowsOnScreen();
    if (m_following || span.last < span.first)
        return;
    std::optional<int> current;
    if (m_current)
        current = m_model.rowOf((*m_current)->key());
    const int row = anchorRow(span, m_delegate->rowHeight(), scrollValue(), current);
    m_anchor = {m_model.keyAt(row), row * m_delegate->rowHeight() - scrollValue()};
}

void LogTable::afterChange()
{
    restoreSelection();
    if (m_anchor) {
        const std::size_t rows = m_model.keys().size();
        const std::size_t place = rowAtOrAfter(m_model.keys(), m_anchor->key);
        const int row = rows == 0 ? 0 : m_model.rowAt(std::min(place, rows - 1));
        setScroll(row * m_delegate->rowHeight() - m_anchor->y);
    } else if (m_following) {
        scrollToNewest();
    }
    m_ours = false;
    updateHover();
    emit screenChanged();
}

void LogTable::restoreSelection()
{
    if (m_selected.empty())
        return;
    QItemSelection selection;
    const int lastColumn = m_model.columnCount() - 1;
    for (const Entry& entry : m_selected) {
        if (const auto row = m_model.rowOf(entry->key()))
            selection.select(m_model.index(*row, 0), m_model.index(*row, lastColumn));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    const auto current = m_current ? m_model.rowOf((*m_current)->key()) : std::nullopt;
    const int column = static_cast<int>(LogColumn::Message);
    selectionModel()->setCurrentIndex(current ? m_model.index(*current, column) : QModelIndex(),
                                      QItemSelectionModel::NoUpdate);
}

// ---- what the reader does ----

void LogTable::takeSelection()
{
    std::vector<Entry> selected;
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex& index : rows)
        selected.push_back(m_model.entryAt(index.row()));
    const auto keyOf = [](const Entry& entry) { return entry->key(); };
    const bool sameRows = std::ranges::equal(selected, m_selected, {}, keyOf, keyOf);
    m_selected = std::move(selected);

    // Qt tells of a new selection before the current row has moved there.
    std::optional<Entry> current;
    if (m_selected.size() == 1)
        current = m_selected.front();
    else if (currentIndex().isValid() && selectionModel()->isRowSelected(currentIndex().row()))
        current = m_model.entryAt(currentIndex().row());
    const bool same =
        current.has_value() == m_current.has_value() && (!current || (*current)->key() == (*m_current)->key());
    m_current = current;
    if (!same)
        emit currentEntryChanged();
    if (!sameRows)
        emit selectedEntriesChanged();
}

void LogTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (m_ours)
        return;
    takeSelection();
    if (m_following && !m_selected.empty())
        emit readerTookHold();
}

void LogTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_ours)
        takeSelection();
}

void LogTable::selectEntryAt(int row)
{
    selectionModel()->setCurrentIndex(m_model.index(row, static_cast<int>(LogColumn::Message)),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void LogTable::moveCurrent(int rows)
{
    const QModelIndex next = moveCursor(rows < 0 ? MoveUp : MoveDown, Qt::NoModifier);
    if (next.isValid())
        selectEntryAt(next.row());
}

QModelIndex LogTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (currentIndex().isValid())
        return QTableView::moveCursor(action, modifiers);
    const RowSpan span = rowsOnScreen();
    const int newest = m_model.order() == Direction::NewestFirst ? span.first : span.last;
    return span.last < 0 ? QModelIndex() : m_model.index(newest, static_cast<int>(LogColumn::Message));
}

void LogTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (m_ours || dy == 0)
        return;
    if (m_following && !isAtNewest())
        emit readerTookHold();
    updateHover();
    emit screenChanged();
}

void LogTable::resizeEvent(QResizeEvent* event)
{
    {
        const QScopedValueRollback ours(m_ours, true);
        QTableView::resizeEvent(event);
    }
    if (m_following)
        scrollToNewest();
    emit screenChanged();
}

void LogTable::changeEvent(QEvent* event)
{
    const QScopedValueRollback ours(m_ours, true);
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    beforeChange();
    applyFont();
    afterChange();
}

bool LogTable::viewportEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::HoverMove:
    case QEvent::MouseMove:
        setPointer(static_cast<QSinglePointEvent*>(event)->position().toPoint());
        break;
    case QEvent::Leave:
    case QEvent::HoverLeave:
        setPointer(std::nullopt);
        break;
    default:
        break;
    }
    return QTableView::viewportEvent(event);
}

void LogTable::mousePressEvent(QMouseEvent* event)
{
    // From a selected row on the rows are dragged; from another one further rows are selected.
    const QModelIndex pressed = indexAt(event->position().toPoint());
    setDragEnabled(event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && pressed.isValid() &&
                   selectionModel()->isRowSelected(pressed.row()));
    QTableView::mousePressEvent(event);
}

void LogTable::startDrag(Qt::DropActions /*actions*/)
{
    if (m_selected.empty())
        return;
    auto* drag = new QDrag(this); // goes by itself
    drag->setMimeData(new RowsMimeData(m_selected));
    drag->exec(Qt::CopyAction);
}

void LogTable::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void LogTable::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

// ---- painting ----

void LogTable::setPointer(std::optional<QPoint> pointer)
{
    m_pointer = pointer;
    updateHover();
}

void LogTable::updateHover()
{
    const int row = m_pointer ? rowAt(m_pointer->y()) : -1;
    if (row == m_hoveredRow)
        return;
    const int height = m_delegate->rowHeight();
    for (const int changed : {m_hoveredRow, row}) {
        if (changed >= 0)
            viewport()->update(0, changed * height - scrollValue(), viewport()->width(), height);
    }
    m_hoveredRow = row;
    m_delegate->setHoveredRow(row);
}

void LogTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_model.rowCount() > 0 || m_placeholder.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, m_placeholder);
}

} // namespace Logboom
