// SPDX-License-Identifier: GPL-3.0-or-later
// How the view gets from one place of the store to another.
#include "ui/table/logview_p.h"

#include <QScrollBar>

#include <utility>

namespace Logboom {

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
    return model.keys()[static_cast<std::size_t>(std::min(span.first + 1, span.last))];
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
    dragged = way;
    // One at a time, so that something is shown on the way even where a page takes long.
    if (!pager.isLoading())
        goToDragged();
}

void LogView::Private::goToDragged()
{
    const ScrollMap& map = pager.counts().scrollMap();
    if (!dragged || map.isEmpty())
        return;
    const double way = *std::exchange(dragged, std::nullopt);
    reveal = Reveal::Top;
    pager.goTo({map.timeAt(way), 0});
}

void LogView::Private::selectNeighbour(int rows)
{
    const auto current = table->currentEntry();
    if (current && !model.rowOf((*current)->key()))
        goTo((*current)->key(), Reveal::Middle);
    else
        table->moveCurrent(rows);
}

void LogView::goToStart()
{
    d->dragged.reset();
    d->reveal = Reveal::Top;
    d->pager.goToStart();
}

void LogView::goToEnd()
{
    d->dragged.reset();
    d->pager.follow();
}

void LogView::goToTime(qint64 us)
{
    d->goTo({us, 0}, Reveal::Middle);
}

void LogView::selectNextOfLevel(Level atLeast, Direction direction)
{
    const auto current = d->table->currentEntry();
    const RowSpan span = d->table->rowsOnScreen();
    if (!current && span.last < span.first)
        return;
    // Without a current entry the whole screen is searched first.
    const EntryKey from = current ? (*current)->key()
                          : direction == Direction::OldestFirst
                              ? keyBefore(d->model.entryAt(span.first)->key())
                              : EntryKey{d->model.entryAt(span.last)->timestamp, d->model.entryAt(span.last)->seq + 1};
    d->dragged.reset();
    d->reveal = Reveal::Select;
    d->pager.findLevel(atLeast, direction, from);
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
