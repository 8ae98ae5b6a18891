// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/logcounts.h"

#include "core/entry/timestamp.h"

#include <algorithm>
#include <chrono>
#include <limits>

namespace Logboom {

namespace {

constexpr std::chrono::seconds StorePause{2};
constexpr std::size_t MapBuckets = 500;
/// A repeated query may take one part in so many of the time.
constexpr qint64 MinIdleShare = 20;

} // namespace

void LogCounts::Repeated::start(QueryHandle started)
{
    handle = std::move(started);
    active = true;
    sinceStart.start();
}

void LogCounts::Repeated::finish()
{
    active = false;
    costMs = sinceStart.elapsed();
}

void LogCounts::Repeated::cancel()
{
    handle.cancel();
    active = false;
}

bool LogCounts::Repeated::isDue() const
{
    return !active && (!sinceStart.isValid() || sinceStart.elapsed() >= MinIdleShare * costMs);
}

LogCounts::LogCounts(LogStore& store, QueryService& queries, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_queries(queries)
{
    const StoreStatus status = store.status();
    m_storeEmpty = status.entries == 0;
    m_evicted = status.evicted;
    m_seenSeq = status.lastSeq; // what was there before is not new, even to a table that is held from the first
    m_storeTimer.setInterval(StorePause);
    connect(&m_storeTimer, &QTimer::timeout, this, &LogCounts::lookAfterStore);
    m_storeTimer.start();
}

void LogCounts::setOpening(bool opening)
{
    m_opening = opening;
    m_evicted = m_store.status().evicted;
    if (opening)
        setStoreEmpty(false);
    else
        lookAfterStore();
}

void LogCounts::setMatch(const Filter& filter, TimeRange range)
{
    m_filter = filter;
    m_range = range;
    m_shown.restart();
    count();
    if (m_held) {
        m_sinceHold.restart();
        countSinceHold();
    }
    m_map = {};
    emit scrollMapChanged();
    refreshScrollMap();
}

void LogCounts::recount()
{
    m_shown.refresh();
    count();
    if (m_held) {
        m_sinceHold.refresh();
        countSinceHold();
    }
}

void LogCounts::addGroups(const std::vector<LiveGroup>& groups)
{
    const quint64 newBefore = newSinceHold();
    for (const LiveGroup& group : groups) {
        m_shown.addGroup(group.counts, group.lastSeq());
        if (m_held)
            m_sinceHold.addGroup(group.counts, group.lastSeq());
    }
    const EntryGroup& last = *groups.back().group;
    markSeen(groups.back().lastSeq());
    m_seenReceived = last.received(last.size() - 1);
    m_mapOutdated = true;
    setStoreEmpty(false);
    emitShown();
    if (newSinceHold() != newBefore)
        emit sinceHoldChanged();
}

void LogCounts::markSeen(quint64 lastSeq)
{
    if (lastSeq <= m_seenSeq)
        return;
    m_seenSeq = lastSeq;
    if (m_storeEmpty)
        lookAfterStore();
}

void LogCounts::hold()
{
    m_held = true;
    m_sinceHold.startAtZero(m_seenSeq);
    m_heldReceived = m_seenReceived != 0 ? m_seenReceived : currentTimestamp();
    emit sinceHoldChanged();
}

void LogCounts::release()
{
    m_held = false;
    m_countSinceHold.cancel();
}

std::optional<quint64> LogCounts::shown() const
{
    return m_shown.isKnown() ? std::optional(sumOf(m_shown.counts())) : std::nullopt;
}

void LogCounts::emitShown()
{
    if (const auto now = shown(); now && m_emittedShown != now) {
        m_emittedShown = now;
        emit shownChanged(*now);
    }
}

template<typename Use>
void LogCounts::ask(Repeated& repeated, const HistogramQuery& query, Use use)
{
    repeated.start(m_queries.run(
        QueryService::Priority::Background, this,
        [query](LogReader& reader, std::stop_token stop) { return reader.histogram(query, stop); },
        [this, &repeated, use](const Result<Histogram>& histogram) {
            repeated.finish();
            if (histogram)
                use(*histogram);
            else
                emit failed(histogram.error());
        }));
}

void LogCounts::count()
{
    ask(m_count, countQuery(m_filter, m_range), [this](const Histogram& histogram) {
        m_shown.setCounted(histogram.buckets.front(), histogram.lastSeq);
        emitShown();
    });
}

void LogCounts::countSinceHold()
{
    const Filter later = Filter::receivedBetween(m_heldReceived + 1, std::numeric_limits<qint64>::max());
    ask(m_countSinceHold, countQuery(Filter::allOf({m_filter, later}), m_range), [this](const Histogram& histogram) {
        m_sinceHold.setCounted(histogram.buckets.front(), histogram.lastSeq);
        emit sinceHoldChanged();
    });
}

void LogCounts::refreshScrollMap()
{
    const StoreStatus status = m_store.status();
    if (!status.span)
        return;
    m_mapOutdated = false;
    const TimeRange span{std::max(m_range.from, status.span->from), std::min(m_range.to, status.span->to)};
    ask(m_mapQuery, scrollMapQuery(m_filter, span, MapBuckets), [this](const Histogram& histogram) {
        m_map = ScrollMap(histogram);
        emit scrollMapChanged();
    });
}

void LogCounts::lookAfterStore()
{
    if (m_opening)
        return;
    const StoreStatus status = m_store.status();
    setStoreEmpty(status.entries == 0);
    if (status.evicted != m_evicted && m_count.isDue()) {
        m_evicted = status.evicted;
        m_mapOutdated = true;
        m_shown.refresh();
        count();
    }
    if (m_mapOutdated && m_mapQuery.isDue())
        refreshScrollMap();
}

void LogCounts::setStoreEmpty(bool empty)
{
    if (m_storeEmpty == empty)
        return;
    m_storeEmpty = empty;
    emit storeEmptyChanged(empty);
}

} // namespace Logboom
