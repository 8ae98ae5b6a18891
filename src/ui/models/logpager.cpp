// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/logpager.h"

#include "core/entry/timestamp.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace Logboom {

namespace {

std::vector<Entry> reversed(std::vector<Entry> entries)
{
    std::reverse(entries.begin(), entries.end());
    return entries;
}

} // namespace

LogPager::LogPager(LogModel& model, LogStore& store, QueryService& queries, IngestPipeline& pipeline, Sizes sizes,
                   QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_queries(queries)
    , m_sizes(sizes)
    , m_feed(pipeline)
    , m_counts(store, queries)
{
    connect(&m_feed, &LiveFeed::received, this, &LogPager::onReceived);
    connect(&m_feed, &LiveFeed::passedOver, this, [this](quint64 lastSeq) { m_counts.markSeen(lastSeq); });
    connect(&m_feed, &LiveFeed::missed, this, &LogPager::onMissed);
    connect(&m_counts, &LogCounts::failed, this, &LogPager::report);
    setMatch({}, {}, std::nullopt);
}

void LogPager::setMatch(const Filter& filter, TimeRange range, std::optional<EntryKey> keep)
{
    const bool otherFilter = !m_filter.isSameAs(filter);
    m_filter = filter;
    m_range = range;
    if (!m_neighbours.empty()) {
        // A range that moves on with the time leaves them, but other ones of them may be matches now.
        setNeighbours(otherFilter ? std::vector<Entry>() : m_neighbours);
        if (otherFilter)
            emit neighboursLeft();
    }
    // First the live matches, then the queries: what falls between belongs to both.
    m_feed.setMatch(filter, range);
    m_find.cancel();
    m_counts.setMatch(filter, range);
    if (m_following || !keep)
        jumpToEnd();
    else
        jumpAround(*keep, false);
}

// ---- following and holding ----

void LogPager::follow()
{
    if (!m_following) {
        m_following = true;
        m_counts.release();
        emit followingChanged(true);
    }
    if (m_model.edges().moreAfter || m_jump.active)
        jumpToEnd();
}

void LogPager::hold()
{
    if (!m_following)
        return;
    m_following = false;
    m_counts.hold();
    emit followingChanged(false);
}

KeepRule LogPager::keepRule() const
{
    const std::span<const EntryKey> keys = m_model.keys();
    if (m_following || keys.empty())
        return {m_sizes.capacity, std::nullopt};
    return {m_sizes.capacity, keys[std::min((m_firstVisible + m_lastVisible) / 2, keys.size() - 1)]};
}

// ---- places ----

void LogPager::jump(Fetch fetch, std::optional<EntryKey> target)
{
    cancelPages();
    m_kept.clear();
    m_pagesFailed = false;
    m_jump.active = true;
    m_jump.handle = m_queries.run(QueryService::Priority::Interactive, this, std::move(fetch),
                                  [this, target](Result<Window> window) { finishJump(std::move(window), target); });
    emit loadingChanged();
}

void LogPager::jumpToEnd()
{
    ScanQuery query{m_filter, m_range, Direction::NewestFirst, std::nullopt, 0, m_sizes.page, false, 0};
    jump(
        [query = std::move(query)](LogReader& reader, std::stop_token stop) {
            return reader.scan(query, stop).map([](Page page) {
                return Window{reversed(std::move(page.entries)), {page.more, false}, page.lastSeq};
            });
        },
        std::nullopt);
}

void LogPager::goToStart()
{
    hold();
    if (!m_jump.active && !m_model.edges().moreBefore) {
        locate({});
        return;
    }
    ScanQuery query{m_filter, m_range, Direction::OldestFirst, std::nullopt, 0, m_sizes.page, false, 0};
    jump(
        [query = std::move(query)](LogReader& reader, std::stop_token stop) {
            return reader.scan(query, stop).map([](Page page) {
                return Window{std::move(page.entries), {false, page.more}, page.lastSeq};
            });
        },
        EntryKey{});
}

void LogPager::jumpAround(const EntryKey& key, bool locate)
{
    ScanQuery older{m_filter, m_range, Direction::NewestFirst, key, 0, m_sizes.page, false, 0};
    ScanQuery newer{m_filter, m_range, Direction::OldestFirst, keyBefore(key), 0, m_sizes.page, false, 0};
    jump(
        [older = std::move(older), newer = std::move(newer)](LogReader& reader,
                                                             std::stop_token stop) -> Result<Window> {
            Result<Page> before = reader.scan(older, stop);
            if (!before)
                return tl::make_unexpected(before.error());
            Result<Page> after = reader.scan(newer, stop);
            if (!after)
                return tl::make_unexpected(after.error());
            // The smaller arrival number: what only one of the two could see comes again with the live groups.
            Window window{reversed(std::move(before->entries)),
                          {before->more, after->more},
                          std::min(before->lastSeq, after->lastSeq)};
            std::move(after->entries.begin(), after->entries.end(), std::back_inserter(window.entries));
            return window;
        },
        locate ? std::optional(key) : std::nullopt);
}

void LogPager::goTo(const EntryKey& key)
{
    hold();
    if (!m_jump.active && isInWindow(key))
        locate(key);
    else
        jumpAround(key, true);
}

void LogPager::finishJump(Result<Window> window, std::optional<EntryKey> target)
{
    m_jump.active = false;
    if (!window) {
        m_pagesFailed = true;
        report(window.error());
    } else {
        if (!window->edges.moreAfter)
            m_counts.markSeen(window->lastSeq);
        m_model.replace(std::move(window->entries), window->edges);
        mergeNeighbours();
        mergeLive(m_kept, window->lastSeq);
    }
    dropKept();
    emit loadingChanged();
    if (window && target)
        locate(*target);
    fetchMissing();
}

bool LogPager::isInWindow(const EntryKey& key) const
{
    const std::span<const EntryKey> keys = m_model.keys();
    const WindowEdges edges = m_model.edges();
    return !keys.empty() && (key >= keys.front() || !edges.moreBefore) && (key <= keys.back() || !edges.moreAfter);
}

void LogPager::locate(const EntryKey& target)
{
    const std::span<const EntryKey> keys = m_model.keys();
    if (keys.empty())
        emit notFound();
    else
        emit located(m_model.rowAt(std::min(rowAtOrAfter(keys, target), keys.size() - 1)));
}

std::optional<EntryKey> LogPager::findInWindow(const Filter& also, Direction direction, const EntryKey& from) const
{
    const std::span<const EntryKey> keys = m_model.keys();
    const qint64 now = currentTimestamp();
    const auto fits = [&](std::size_t place) {
        const int at = m_model.rowAt(place);
        return !m_model.isNeighbour(at) && also.matches(m_model.entryAt(at).view(), now);
    };
    const std::size_t at = rowAtOrAfter(keys, from);
    if (direction == Direction::NewestFirst) {
        for (std::size_t place = at; place-- > 0;) {
            if (fits(place))
                return keys[place];
        }
    } else {
        for (std::size_t place = at; place < keys.size(); ++place) {
            if (keys[place] != from && fits(place))
                return keys[place];
        }
    }
    return std::nullopt;
}

void LogPager::findNext(const Filter& also, Direction direction, const EntryKey& from)
{
    hold();
    if (!m_jump.active && isInWindow(from)) {
        if (const auto key = findInWindow(also, direction, from)) {
            m_find.cancel();
            locate(*key);
            return;
        }
    }
    ScanQuery query{Filter::allOf({m_filter, also}), m_range, direction, from, 0, 1, false, 0};
    m_find.active = true;
    m_find.handle = m_queries.run(
        QueryService::Priority::Interactive, this,
        [query = std::move(query)](LogReader& reader, std::stop_token stop) { return reader.scan(query, stop); },
        [this](Result<Page> page) {
            m_find.active = false;
            if (!page)
                report(page.error());
            else if (page->entries.empty())
                emit notFound();
            else
                goTo(page->entries.front()->key());
        });
}

// ---- pages ----

void LogPager::cancelPages()
{
    for (Pending* pending : {&m_jump, &m_before, &m_after})
        pending->cancel();
}

void LogPager::setVisibleRows(int first, int last)
{
    std::tie(m_firstVisible, m_lastVisible) = std::minmax({m_model.placeOf(first), m_model.placeOf(last)});
    fetchMissing();
}

void LogPager::fetchMissing()
{
    if (m_jump.active || m_pagesFailed || m_model.keys().empty())
        return;
    const PageNeed need =
        pagesNeeded(m_model.keys().size(), m_model.edges(), m_firstVisible, m_lastVisible, m_sizes.margin);
    if (need.before && !m_before.active)
        fetchPage(Direction::NewestFirst);
    if (need.after && !m_after.active)
        fetchPage(Direction::OldestFirst);
}

void LogPager::fetchPage(Direction direction)
{
    const bool older = direction == Direction::NewestFirst;
    const EntryKey edge = older ? m_model.keys().front() : m_model.keys().back();
    ScanQuery query{m_filter, m_range, direction, edge, 0, m_sizes.page, false, 0};
    Pending& pending = older ? m_before : m_after;
    pending.active = true;
    pending.handle = m_queries.run(
        QueryService::Priority::Interactive, this,
        [query = std::move(query)](LogReader& reader, std::stop_token stop) { return reader.scan(query, stop); },
        [this, direction, edge](Result<Page> page) { finishPage(direction, edge, std::move(page)); });
}

void LogPager::finishPage(Direction direction, const EntryKey& edge, Result<Page> page)
{
    const bool older = direction == Direction::NewestFirst;
    (older ? m_before : m_after).active = false;
    const std::span<const EntryKey> keys = m_model.keys();
    // The edge moves when rows are let go at it; the page would leave a hole then.
    const bool fits = !keys.empty() && (older ? keys.front() : keys.back()) == edge &&
                      (older ? m_model.edges().moreBefore : m_model.edges().moreAfter);
    if (!page) {
        m_pagesFailed = true;
        report(page.error());
    } else if (fits) {
        if (older)
            m_model.extendBefore(reversed(std::move(page->entries)), page->more, keepRule());
        else
            m_model.extendAfter(std::move(page->entries), page->more, keepRule());
        mergeNeighbours();
        mergeLive(m_kept, page->lastSeq);
    }
    dropKept();
    fetchMissing();
}

// ---- live ----

void LogPager::onReceived(const std::vector<LiveGroup>& groups)
{
    m_counts.addGroups(groups);
    keepForQueries(groups);
    if (!m_jump.active)
        mergeLive(groups, 0);
}

void LogPager::mergeLive(std::span<const LiveGroup> groups, quint64 afterSeq)
{
    struct Arrival
    {
        EntryKey key;
        const LiveGroup* live;
        std::size_t index;
    };
    const std::span<const EntryKey> keys = m_model.keys();
    const WindowEdges edges = m_model.edges();
    std::vector<Arrival> arrivals;
    for (const LiveGroup& live : groups) {
        if (live.lastSeq() <= afterSeq)
            continue;
        // Only what can become a row: with much arriving far from the screen this is next to nothing.
        const auto lessThan = [](const LiveGroup::Match& match, const EntryKey& key) { return match.key < key; };
        const auto begin = keys.empty() || !edges.moreBefore
                               ? live.matches.begin()
                               : std::lower_bound(live.matches.begin(), live.matches.end(), keys.front(), lessThan);
        const auto end = keys.empty() || !edges.moreAfter
                             ? live.matches.end()
                             : std::lower_bound(begin, live.matches.end(), keys.back(), lessThan);
        for (auto match = begin; match < end; ++match) {
            if (match->key.seq > afterSeq)
                arrivals.push_back({match->key, &live, match->index});
        }
    }
    if (arrivals.empty())
        return;
    std::sort(arrivals.begin(), arrivals.end(), [](const Arrival& a, const Arrival& b) { return a.key < b.key; });
    std::vector<EntryKey> arrived;
    arrived.reserve(arrivals.size());
    for (const Arrival& arrival : arrivals)
        arrived.push_back(arrival.key);
    m_model.merge(
        arrived, [&](std::size_t i) { return Entry(arrivals[i].live->group->view(arrivals[i].index)); }, keepRule());
}

// ---- neighbours ----

void LogPager::setNeighbours(std::vector<Entry> entries)
{
    m_model.removeNeighbours();
    m_neighbours = std::move(entries);
    m_dimmed.clear();
    const qint64 now = currentTimestamp();
    std::vector<EntryKey> keys;
    for (const Entry& entry : m_neighbours) {
        if (m_range.contains(entry->timestamp) && m_filter.matches(entry.view(), now))
            continue;
        m_dimmed.push_back(entry);
        keys.push_back(entry->key());
    }
    m_model.setNeighbours(std::move(keys));
    mergeNeighbours();
}

/// The window is a consecutive part of matches and neighbours together: after each change of its edges those that lie
/// within come in.
void LogPager::mergeNeighbours()
{
    if (m_dimmed.empty())
        return;
    std::vector<EntryKey> keys;
    for (const Entry& entry : m_dimmed)
        keys.push_back(entry->key());
    m_model.merge(
        keys, [this](std::size_t i) { return m_dimmed[i]; }, keepRule());
}

void LogPager::keepForQueries(const std::vector<LiveGroup>& groups)
{
    if (m_jump.active || m_before.active || m_after.active)
        m_kept.insert(m_kept.end(), groups.begin(), groups.end());
}

void LogPager::dropKept()
{
    if (!m_jump.active && !m_before.active && !m_after.active)
        m_kept.clear();
}

void LogPager::onMissed()
{
    m_counts.recount();
    if (m_following) {
        jumpToEnd();
        return;
    }
    if (const auto centre = keepRule().around)
        jumpAround(*centre, false);
    else
        jumpToEnd();
}

void LogPager::report(const Error& error)
{
    if (error.code != Error::Code::Cancelled)
        emit failed(error.message);
}

} // namespace Logboom
