// SPDX-License-Identifier: GPL-3.0-or-later
// How the view gets from one place of the store to another.
#include "ui/models/bookmarks.h"
#include "ui/table/logview_p.h"

#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace Logboom {

namespace {

constexpr std::size_t MaxBookmarks = 500; // more marks would be one another's place

Filter levelFilter(Level atLeast)
{
    return Filter::levelIn({AllLevels.begin() + static_cast<std::ptrdiff_t>(atLeast), AllLevels.end()});
}

} // namespace

std::optional<EntryKey> LogView::Private::entryToKeep() const
{
    const RowSpan span = table->rowsOnScreen();
    if (span.last < span.first)
        return std::nullopt;
    if (const auto current = table->currentEntry()) {
        const auto row = model.rowOf((*current)->key());
        if (row && *row >= span.first && *row <= span.last)
            return (*current)->key();
    }
    return model.keyAt(std::min(span.first + 1, span.last));
}

void LogView::Private::goTo(const EntryKey& key, Reveal how)
{
    dragged.reset();
    reveal = how;
    pager.goTo(key);
}

void LogView::Private::onDragged(double way)
{
    if (!model.edges().moreBefore && !model.edges().moreAfter) {
        QScrollBar* rows = table->verticalScrollBar();
        rows->setValue(static_cast<int>(way * rows->maximum()));
        return;
    }
    dragged = model.order() == Direction::OldestFirst ? way : 1 - way;
    // One at a time, so that something is shown on the way even where a page takes long.
    if (!pager.isLoading())
        goToDragged();
}

void LogView::Private::goToDragged()
{
    const ScrollMap& map = pager.counts().scrollMap();
    if (!dragged || map.isEmpty())
        return;
    const double older = *std::exchange(dragged, std::nullopt);
    reveal = Reveal::Top;
    pager.goTo({map.timeAt(older), 0});
}

void LogView::Private::goToMarker(const Marker& marker)
{
    switch (marker.lane) {
    case MarkerLane::Errors:
        dragged.reset();
        reveal = Reveal::Middle;
        pager.findNext(levelFilter(marker.level), Direction::OldestFirst, keyBefore({marker.time, 0}));
        break;
    case MarkerLane::Matches:
        emit q.foundMarkClicked(marker.time);
        break;
    case MarkerLane::Bookmarks:
    case MarkerLane::Anomalies:
        goTo({marker.time, 0}, Reveal::Middle);
        break;
    }
}

void LogView::Private::markAnnotated()
{
    annotated = {};
    if (annotations->all().empty()) {
        markers->setBookmarks({});
        emit q.annotatedFound({});
        return;
    }
    const ScanQuery query = annotatedQuery(annotations, pager.filter(), MaxBookmarks);
    annotated = queries.run(
        QueryService::Priority::Interactive, &q,
        [query](LogReader& reader, std::stop_token stop) { return reader.scan(query, stop); },
        [this](Result<Page> page) {
            std::vector<qint64> times;
            for (const Entry& entry : page ? page->entries : std::vector<Entry>())
                times.push_back(entry->timestamp);
            emit q.annotatedFound(times);
            markers->setBookmarks(std::move(times));
        });
}

void LogView::Private::selectNeighbour(int rows)
{
    const auto current = table->currentEntry();
    if (current && !model.rowOf((*current)->key()))
        goTo((*current)->key(), Reveal::Middle);
    else
        table->moveCurrent(rows);
}

Direction LogView::order() const
{
    return d->model.order();
}

void LogView::setOrder(Direction order)
{
    d->dragged.reset();
    d->model.setOrder(order);
    d->markers->setOrder(order);
    if (d->companion)
        d->companion->setOrder(order);
}

Direction LogView::directionOf(RowStep step) const
{
    const bool oldestFirst = order() == Direction::OldestFirst;
    return (step == RowStep::Down) == oldestFirst ? Direction::OldestFirst : Direction::NewestFirst;
}

void LogView::goToTop()
{
    d->goToEdge(directionOf(RowStep::Up));
}

void LogView::goToBottom()
{
    d->goToEdge(directionOf(RowStep::Down));
}

/// OldestFirst: the end of that way, which is the newest entry.
void LogView::Private::goToEdge(Direction way)
{
    dragged.reset();
    reveal = Reveal::Top;
    if (way == Direction::OldestFirst)
        pager.follow();
    else
        pager.goToStart();
}

void LogView::goToTime(qint64 us)
{
    d->goTo({us, 0}, Reveal::Middle);
}

void LogView::goToEntry(const EntryKey& key)
{
    d->goTo(key, Reveal::Middle);
}

void LogView::selectNextOfLevel(Level atLeast, RowStep step)
{
    selectNextMatch(levelFilter(atLeast), step);
}

void LogView::selectNextMatch(const Filter& also, RowStep step)
{
    const Direction direction = directionOf(step);
    const std::optional<EntryKey> from = searchFrom(direction);
    if (!from)
        return;
    d->dragged.reset();
    d->reveal = Reveal::Select;
    d->pager.findNext(also, direction, *from);
}

std::optional<EntryKey> LogView::searchFrom(Direction direction) const
{
    if (const auto current = d->table->currentEntry())
        return (*current)->key();
    const RowSpan span = d->table->rowsOnScreen();
    if (span.last < span.first)
        return std::nullopt;
    const auto [oldest, newest] = std::minmax({d->model.keyAt(span.first), d->model.keyAt(span.last)});
    return direction == Direction::OldestFirst ? keyBefore(oldest) : EntryKey{newest.timestamp, newest.seq + 1};
}

void LogView::selectEntry(const EntryKey& key)
{
    d->goTo(key, Reveal::Select);
}

void LogView::clearSelection()
{
    d->table->clearSelection();
}

void LogView::setNeighbours(std::vector<Entry> entries)
{
    d->pager.setNeighbours(std::move(entries));
}

void LogView::setFound(const Histogram& found)
{
    d->markers->setFound(found);
}

void LogView::setFind(const FindText& find)
{
    d->table->setFind(find);
    if (d->companion)
        d->companion->setFind(find);
}

const Filter& LogView::filter() const
{
    return d->pager.filter();
}

TimeRange LogView::timeRange() const
{
    return d->pager.range();
}

const ScrollMap& LogView::scrollMap() const
{
    return d->pager.counts().scrollMap();
}

void LogView::selectNext()
{
    d->selectNeighbour(1);
}

void LogView::selectPrevious()
{
    d->selectNeighbour(-1);
}

} // namespace Logboom
