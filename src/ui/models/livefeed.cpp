// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/livefeed.h"

#include "core/entry/timestamp.h"

#include <algorithm>
#include <chrono>
#include <iterator>

namespace Logboom {

namespace {

constexpr std::chrono::milliseconds RefreshPause{50};
/// Matching looks after a change of the filter this often.
constexpr std::size_t EntriesBetweenChecks = 1024;

} // namespace

LiveFeed::LiveFeed(IngestPipeline& pipeline, std::size_t maxWaiting, QObject* parent)
    : QObject(parent)
    , m_pipeline(pipeline)
    , m_maxWaiting(maxWaiting)
    , m_mailbox(this, [this](std::vector<Result> results) {
        std::move(results.begin(), results.end(), std::back_inserter(m_results));
        if (!m_timer.isActive())
            m_timer.start();
    })
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(RefreshPause);
    connect(&m_timer, &QTimer::timeout, this, &LiveFeed::deliver);
    m_thread = std::thread([this] { run(); });
    m_pipeline.addListener(*this);
}

LiveFeed::~LiveFeed()
{
    m_pipeline.removeListener(*this);
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void LiveFeed::setMatch(const Filter& filter, TimeRange range)
{
    const std::scoped_lock lock(m_mutex);
    m_filter = filter;
    m_range = range;
    ++m_generation;
}

void LiveFeed::committed(const std::shared_ptr<const EntryGroup>& group)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_waiting > 0 && m_waiting + group->size() > m_maxWaiting) {
            for (const auto& waiting : m_queue)
                m_waiting -= waiting->size();
            m_queue.clear();
            m_missed = true;
        } else {
            m_queue.push_back(group);
            m_waiting += group->size();
        }
    }
    m_wake.notify_one();
}

void LiveFeed::run()
{
    for (;;) {
        Result result;
        std::shared_ptr<const EntryGroup> group;
        Filter filter;
        TimeRange range;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || m_missed || !m_queue.empty(); });
            if (m_stopping)
                return;
            result.missed = std::exchange(m_missed, false);
            if (!m_queue.empty()) {
                group = std::move(m_queue.front());
                m_queue.pop_front();
            }
            filter = m_filter;
            range = m_range;
            result.generation = m_generation;
        }
        if (group)
            result.live = match(std::move(group), filter, range, result.generation);
        m_mailbox.post(std::move(result));
    }
}

LiveGroup LiveFeed::match(std::shared_ptr<const EntryGroup> group, const Filter& filter, TimeRange range,
                          quint64 generation)
{
    LiveGroup live;
    live.group = std::move(group);
    const qint64 now = currentTimestamp();
    const std::size_t size = live.group->size();
    for (std::size_t i = 0; i < size; ++i) {
        if (i % EntriesBetweenChecks == EntriesBetweenChecks - 1 && !isCurrent(generation))
            break; // nobody will look at it
        const EntryKey key = live.group->key(i);
        if (!range.contains(key.timestamp))
            continue;
        if (!filter.matchesEverything() && !filter.matches(live.group->view(i), now))
            continue;
        live.matches.push_back({key, i});
        ++live.counts[static_cast<std::size_t>(live.group->level(i))];
    }
    std::sort(live.matches.begin(), live.matches.end(),
              [](const LiveGroup::Match& a, const LiveGroup::Match& b) { return a.key < b.key; });
    return live;
}

bool LiveFeed::isCurrent(quint64 generation)
{
    const std::scoped_lock lock(m_mutex);
    return generation == m_generation && !m_stopping;
}

void LiveFeed::deliver()
{
    m_mailbox.deliver();
    m_timer.stop();
    std::vector<LiveGroup> groups;
    bool gap = false;
    quint64 passed = 0;
    {
        const std::scoped_lock lock(m_mutex);
        for (Result& result : m_results) {
            gap |= result.missed;
            if (!result.live.group)
                continue;
            m_waiting -= result.live.group->size();
            if (result.generation == m_generation)
                groups.push_back(std::move(result.live));
            else
                passed = result.live.lastSeq();
        }
    }
    m_results.clear();
    if (passed > 0)
        emit passedOver(passed);
    if (!groups.empty())
        emit received(groups);
    if (gap)
        emit missed();
}

} // namespace Logboom
