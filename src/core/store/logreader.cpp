// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics for any reader: every match is looked at. A store that knows counts overrides them.
#include "core/entry/entry.h"
#include "core/store/logstore.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace Logboom {

namespace {

constexpr std::size_t PageSize = 1000;

template<typename Visit>
Result<> forEachMatch(LogReader& reader, const Filter& filter, TimeRange range, const std::stop_token& stop,
                      Visit visit)
{
    ScanQuery query;
    query.filter = filter;
    query.range = range;
    query.limit = PageSize;
    for (bool more = true; more;) {
        Result<Page> page = reader.scan(query, stop);
        if (!page)
            return tl::make_unexpected(std::move(page.error()));
        for (const Entry& entry : page->entries)
            visit(entry.view());
        more = page->more && !page->entries.empty();
        if (more)
            query.after = page->entries.back()->key();
    }
    return {};
}

} // namespace

tl::unexpected<Error> LogReader::senselessWidth()
{
    return failure(Error::Code::Invalid, QCoreApplication::translate("Logboom", "The time buckets have no width."));
}

Result<std::vector<SeriesPoint>> LogReader::timeSeries(const SeriesQuery& query, std::stop_token stop)
{
    if (query.bucket <= 0)
        return senselessWidth();
    std::map<qint64, LevelCounts> buckets;
    const Result<> done = forEachMatch(*this, query.filter, query.range, stop, [&](const EntryView& entry) {
        const qint64 time = query.clock == EntryClock::Event ? entry.timestamp : entry.received;
        ++buckets[time - time % query.bucket][static_cast<std::size_t>(entry.level)];
    });
    if (!done)
        return tl::make_unexpected(done.error());
    std::vector<SeriesPoint> series;
    series.reserve(buckets.size());
    for (const auto& [start, counts] : buckets)
        series.push_back({start, counts});
    return series;
}

Result<std::vector<TopMessage>> LogReader::topMessages(const Filter& filter, TimeRange range, std::size_t limit,
                                                       std::stop_token stop)
{
    struct Group
    {
        quint64 count = 0;
        quint64 newestSeq = 0;
        qint64 lastReceived = 0;
        Level level = Level::Info;
    };
    std::unordered_map<std::string, Group> groups;
    const Result<> done = forEachMatch(*this, filter, range, stop, [&groups](const EntryView& entry) {
        Group& group = groups[std::string(entry.message)];
        ++group.count;
        if (entry.seq >= group.newestSeq)
            group = {group.count, entry.seq, entry.received, entry.level};
    });
    if (!done)
        return tl::make_unexpected(done.error());
    std::vector<const std::pair<const std::string, Group>*> order;
    order.reserve(groups.size());
    for (const auto& group : groups)
        order.push_back(&group);
    const std::size_t kept = std::min(limit, order.size());
    std::ranges::partial_sort(
        order, order.begin() + static_cast<std::ptrdiff_t>(kept), [](const auto* a, const auto* b) {
            return std::tie(a->second.count, a->second.newestSeq) > std::tie(b->second.count, b->second.newestSeq);
        });
    order.resize(kept);
    std::vector<TopMessage> top;
    top.reserve(kept);
    for (const auto* group : order)
        top.push_back({group->first, group->second.count, group->second.lastReceived, group->second.level});
    return top;
}

Result<std::vector<SeverityCount>> LogReader::severities(const SeverityQuery& query, std::stop_token stop)
{
    if (query.bucket < 0)
        return senselessWidth();
    std::map<std::tuple<qint64, std::string, std::string>, quint64> groups;
    const Result<> done = forEachMatch(*this, query.filter, query.range, stop, [&](const EntryView& entry) {
        const qint64 start = query.bucket > 0 ? entry.timestamp - entry.timestamp % query.bucket : 0;
        ++groups[{start, std::string(entry.app), std::string(severityText(entry))}];
    });
    if (!done)
        return tl::make_unexpected(done.error());
    std::vector<SeverityCount> counts;
    counts.reserve(groups.size());
    for (const auto& [key, count] : groups)
        counts.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), count});
    return counts;
}

} // namespace Logboom
