// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/logheader.h"
#include "ui/table/logview_p.h"
#include "ui/table/rowmenu.h"
#include "ui/table/scrollposition.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace Logboom {

namespace {

constexpr int PillMargin = 12;

} // namespace

LogView::Private::Private(LogView& owner, LogStore& store, QueryService& queryService, IngestPipeline& pipeline)
    : q(owner)
    , pager(model, store, queryService, pipeline, {})
    , queries(queryService)
    , rules(queryService)
    , table(new LogTable(model, &owner))
    , markers(new MarkerBar(&owner))
    , scrollBar(new StoreScrollBar(&owner))
    , pill(new HeldPill(table))
{
    auto* layout = new QHBoxLayout(&owner);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(table, 1);
    layout->addWidget(markers);
    layout->addWidget(scrollBar);
    owner.setFocusProxy(table);
    table->installEventFilter(&owner);
    table->viewport()->installEventFilter(&owner);
    pill->hide();
    table->setRules(rules);

    connect(table, &LogTable::readerTookHold, &owner, [this] { pager.hold(); });
    connect(table, &LogTable::screenChanged, &owner, [this] { onScreenChanged(); });
    connect(table, &LogTable::currentEntryChanged, &owner, [this] { onCurrentChanged(); });
    connect(table, &LogTable::selectedEntriesChanged, &owner, &LogView::selectedEntriesChanged);
    connect(table, &QTableView::doubleClicked, &owner, &LogView::detailsRequested);
    for (const auto changed : {&QHeaderView::sectionResized, &QHeaderView::sectionMoved})
        connect(&table->columns(), changed, &owner, &LogView::columnsChanged);
    connect(&table->columns(), &QHeaderView::sectionCountChanged, &owner, &LogView::columnsChanged);
    connect(pill, &QAbstractButton::clicked, &owner, [this] {
        table->setFocus();
        pager.follow();
    });
    connect(scrollBar, &StoreScrollBar::draggedTo, &owner, [this](double way) { onDragged(way); });
    connect(scrollBar, &StoreScrollBar::draggedToTop, &owner, &LogView::goToTop);
    connect(scrollBar, &StoreScrollBar::draggedToBottom, &owner, &LogView::goToBottom);
    connect(scrollBar, &StoreScrollBar::pagesRequested, &owner, [this](int pages) {
        table->verticalScrollBar()->triggerAction(pages < 0 ? QScrollBar::SliderPageStepSub
                                                            : QScrollBar::SliderPageStepAdd);
    });

    connect(&pager, &LogPager::followingChanged, &owner, [this](bool following) { onFollowingChanged(following); });
    connect(&pager, &LogPager::located, &owner, [this](int row) { onLocated(row); });
    connect(markers, &MarkerBar::markerClicked, &owner, [this](const Marker& marker) { goToMarker(marker); });
    connect(markers, &MarkerBar::placeClicked, &owner, [this](double way) { onDragged(way); });
    connect(&pager, &LogPager::neighboursLeft, &owner, &LogView::neighboursLeft);
    connect(&pager, &LogPager::notFound, &owner, [] { QApplication::beep(); });
    connect(&pager, &LogPager::loadingChanged, &owner, [this] { onLoadingChanged(); });
    connect(&pager, &LogPager::failed, &owner, [this](const QString& message) {
        failure = message;
        updatePlaceholder();
    });
    const LogCounts& counts = pager.counts();
    connect(&counts, &LogCounts::sinceHoldChanged, &owner, [this] { updatePill(); });
    connect(&counts, &LogCounts::shownChanged, &owner, [this](quint64 shown) {
        updateScrollBar();
        emit q.shownChanged(shown);
    });
    connect(&counts, &LogCounts::scrollMapChanged, &owner, [this] {
        markers->setMap(pager.counts().scrollMap());
        updateScrollBar();
        // A drag that came before the map was there waits for it.
        if (!pager.isLoading())
            goToDragged();
    });
    connect(&counts, &LogCounts::storeEmptyChanged, &owner, &LogView::storeEmptyChanged);
    describe();
}

void LogView::Private::describe()
{
    model.forgetTexts();
    table->setAccessibleName(tr("Log entries"));
    table->columns().setAccessibleName(tr("Columns"));
    scrollBar->setAccessibleName(tr("Position among all entries"));
    markers->setAccessibleName(tr("Marks of errors, matches, bookmarks and anomalies"));
    updatePlaceholder();
}

// ---- what happens ----

void LogView::Private::onFollowingChanged(bool following)
{
    table->setFollowing(following);
    updatePill();
    emit q.followingChanged(following, heldAt());
}

void LogView::Private::onScreenChanged()
{
    const RowSpan span = table->rowsOnScreen();
    updatePill();
    updateScrollBar();
    if (span.last < span.first)
        return;
    pager.setVisibleRows(span.first, span.last);
    const auto [from, to] = std::minmax({model.keyAt(span.first).timestamp, model.keyAt(span.last).timestamp});
    const TimeRange times{from, to};
    if (visibleTimes == times)
        return;
    visibleTimes = times;
    emit q.visibleTimeRangeChanged(times.from, times.to);
}

void LogView::Private::onCurrentChanged()
{
    updatePill();
    emit q.currentEntryChanged();
    // Another entry is held on to.
    if (!pager.isFollowing())
        emit q.followingChanged(false, heldAt());
}

qint64 LogView::Private::heldAt() const
{
    if (pager.isFollowing())
        return 0;
    if (const auto current = table->currentEntry())
        return (*current)->timestamp;
    const RowSpan span = table->rowsOnScreen();
    return span.last < span.first
               ? 0
               : std::max(model.keyAt(span.first).timestamp, model.keyAt(span.last).timestamp); // the newest of them
}

void LogView::Private::onLocated(int row)
{
    switch (reveal) {
    case Reveal::Top:
        table->placeAtTop(row);
        break;
    case Reveal::Middle:
        table->selectEntryAt(row);
        table->placeInMiddle(row);
        break;
    case Reveal::Select: {
        const RowSpan span = table->rowsOnScreen();
        table->selectEntryAt(row);
        if (row <= span.first || row >= span.last)
            table->placeInMiddle(row);
        break;
    }
    }
}

void LogView::Private::onLoadingChanged()
{
    if (!pager.isLoading())
        goToDragged();
    updatePlaceholder();
    emit q.loadingChanged();
}

void LogView::Private::updatePlaceholder()
{
    if (!failure.isEmpty())
        table->setPlaceholder(failure);
    else if (opening)
        table->setPlaceholder(tr("Opening …"));
    else if (pager.isLoading())
        table->setPlaceholder(tr("Searching …"));
    else
        table->setPlaceholder(tr("No entry matches."));
}

void LogView::Private::updatePill()
{
    const bool held = !pager.isFollowing() && showsPill;
    pill->setVisible(held);
    if (!held)
        return;
    pill->setCounts(pager.counts().newSinceHold(), pager.counts().errorsSinceHold());
    const QRect area = table->viewport()->geometry();
    auto selected = table->currentRowRect();
    const QRect place =
        pillRect(area.size(), pill->sizeHint(), scaled(PillMargin, q.font()), selected).translated(area.topLeft());
    if (pill->geometry() != place)
        pill->setGeometry(place);
}

void LogView::Private::updateScrollBar()
{
    const RowSpan span = table->rowsOnScreen();
    ScrollPosition position;
    if (span.last >= span.first) {
        const auto [first, last] = std::minmax({model.placeOf(span.first), model.placeOf(span.last)});
        position = scrollPosition(pager.counts().scrollMap(), model.keys(), model.edges(), first, last,
                                  pager.counts().shown().value_or(0));
        if (model.order() == Direction::NewestFirst)
            position = mirrored(position);
    }
    scrollBar->setPosition(position);
    markers->setPosition(position);
}

bool LogView::Private::keyPressed(QKeyEvent& event)
{
    if (event.matches(QKeySequence::Copy)) {
        q.copySelection(CopyFormat::Text);
        return true;
    }
    if (event.modifiers() != Qt::NoModifier && event.modifiers() != Qt::KeypadModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_End:
        q.goToBottom();
        return true;
    case Qt::Key_Home:
        q.goToTop();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit q.detailsRequested();
        return true;
    default:
        return false;
    }
}

void LogView::Private::showMenu(const QPoint& globalPos)
{
    const auto current = table->currentEntry();
    if (!current)
        return;
    QMenu menu(&q);
    fillRowMenu(menu, *current,
                {[this](const QString& term) { emit q.filterTermRequested(term); },
                 [this](const FollowedValue& followed) { emit q.followRequested(followed.field, followed.value); },
                 [this] { emit q.bookmarkToggleRequested(); }, [this] { emit q.noteRequested(); },
                 [this](CopyFormat format) { q.copySelection(format); }});
    menu.exec(globalPos);
}

// ---- the view ----

LogView::LogView(LogStore& store, QueryService& queries, IngestPipeline& pipeline, QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(*this, store, queries, pipeline))
{
}

LogView::~LogView() = default;

void LogView::setCompanion(LogView* companion)
{
    d->companion = companion;
    if (!companion)
        return;
    companion->setOrder(order());
    companion->d->showsPill = false; // one says that they are held
    companion->d->updatePill();
    if (d->opening)
        companion->setOpening(true);
}

void LogView::setOpening(bool opening)
{
    d->opening = opening;
    d->pager.setOpening(opening);
    d->updatePlaceholder();
    if (d->companion)
        d->companion->setOpening(opening);
}

bool LogView::isOpening() const
{
    return d->opening;
}

void LogView::setFilter(const Filter& filter, std::vector<std::string> highlights)
{
    d->failure.clear();
    setHighlights(highlights);
    d->dragged.reset();
    d->model.renewLanes();
    d->pager.setMatch(filter, d->pager.range(), d->entryToKeep());
    d->markAnnotated();
}

void LogView::setHighlights(const std::vector<std::string>& highlights)
{
    d->table->setNeedles(needlesOf(highlights));
    if (d->companion)
        d->companion->setHighlights(highlights);
}

void LogView::setTimeRange(TimeRange range)
{
    if (d->companion)
        d->companion->setTimeRange(range);
    d->failure.clear();
    d->dragged.reset();
    d->pager.setMatch(d->pager.filter(), range, d->entryToKeep());
}

const std::vector<Entry>& LogView::selectedEntries() const
{
    return d->table->selectedEntries();
}

std::vector<EntryKey> LogView::selectedKeys() const
{
    std::vector<EntryKey> keys;
    for (const Entry& entry : selectedEntries())
        keys.push_back(entry->key());
    return keys;
}

bool LogView::isFollowing() const
{
    return d->pager.isFollowing();
}

void LogView::setFollowing(bool following)
{
    following ? d->pager.follow() : d->pager.hold();
}

qint64 LogView::heldAt() const
{
    return d->heldAt();
}

std::optional<TimeRange> LogView::visibleTimeRange() const
{
    return d->visibleTimes;
}

std::optional<Entry> LogView::currentEntry() const
{
    return d->table->currentEntry();
}

void LogView::copySelection(CopyFormat format) const
{
    copyEntries(format, d->table->selectedEntries(), d->httpAddress);
}

void LogView::setHttpAddress(const QString& address)
{
    d->httpAddress = address;
    if (d->companion)
        d->companion->setHttpAddress(address);
}

void LogView::showField(const QString& name)
{
    d->table->columns().showField(name);
}

void LogView::askForField()
{
    d->table->columns().askForField();
}

QByteArray LogView::saveColumns() const
{
    return d->table->columns().saveColumns();
}

bool LogView::restoreColumns(const QByteArray& state)
{
    return d->table->columns().restoreColumns(state);
}

std::optional<quint64> LogView::shown() const
{
    return d->pager.counts().shown();
}

bool LogView::isStoreEmpty() const
{
    return d->pager.counts().isStoreEmpty();
}

bool LogView::isSettled(quint64 lastSeq) const
{
    const LogCounts& counts = d->pager.counts();
    return counts.seenSeq() >= lastSeq && (counts.isStoreEmpty() || (shown() && !d->pager.isLoading()));
}

bool LogView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == d->table && event->type() == QEvent::KeyPress && d->keyPressed(*static_cast<QKeyEvent*>(event)))
        return true;
    if (event->type() == QEvent::ContextMenu) {
        d->showMenu(static_cast<QContextMenuEvent*>(event)->globalPos());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void LogView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        d->describe();
}

void LogView::wheelEvent(QWheelEvent* event)
{
    QApplication::sendEvent(d->table->viewport(), event); // from the scroll bar
}

} // namespace Logboom
