// SPDX-License-Identifier: GPL-3.0-or-later
// Series, most frequent messages and severities: counted as sqlitelogreader_count.cpp does.
#include "core/store/sqlitelogreader.h"
#include "core/store/statisticsinks.h"
#include "core/store/valuecounter.h"

#include <algorithm>
#include <unordered_map>

namespace Logboom {

Result<std::vector<SeriesPoint>> SqliteLogReader::timeSeries(const SeriesQuery& query, std::stop_token stop)
{
    if (query.bucket <= 0)
        return senselessWidth();
    return withPlan(query.filter, query.range, 0, [&](const StoreSnapshot& snapshot, QueryPlan& plan) {
        SeriesSink sink(query.clock, query.bucket);
        return aggregate(snapshot, plan, sink, stop).map([&sink] { return sink.take(); });
    });
}

Result<std::vector<SeverityCount>> SqliteLogReader::severities(const SeverityQuery& query, std::stop_token stop)
{
    if (query.bucket < 0)
        return senselessWidth();
    return withPlan(query.filter, query.range, 0, [&](const StoreSnapshot& snapshot, QueryPlan& plan) {
        SeveritySink sink(query.bucket);
        return aggregate(snapshot, plan, sink, stop).map([&] { return sink.take(*m_shared->dictionaries); });
    });
}

Result<std::vector<TopMessage>> SqliteLogReader::topMessages(const Filter& filter, TimeRange range, std::size_t limit,
                                                             std::stop_token stop)
{
    using Ranked = Result<std::vector<TopMessage>>;
    return withPlan(filter, range, 0, [&](const StoreSnapshot& snapshot, QueryPlan& plan) -> Ranked {
        MessageSink sink;
        if (Result<> done = aggregate(snapshot, plan, sink, stop); !done)
            return tl::make_unexpected(done.error());
        const std::vector<MessageSink::Text> uncertain = sink.uncertain(limit);
        if (uncertain.empty())
            return readTopMessages(snapshot, sink, limit, stop);
        MessageSink second(sink, uncertain);
        if (Result<> done = aggregate(snapshot, plan, second, stop); !done)
            return tl::make_unexpected(done.error());
        return readTopMessages(snapshot, second, limit, stop);
    });
}

Result<> SqliteLogReader::countValues(ValueCounter& counter, const Filter& filter, TimeRange range,
                                      const std::stop_token& stop)
{
    return withPlan(filter, range, 0, [&](const StoreSnapshot& snapshot, QueryPlan& plan) -> Result<> {
        ValueSink sink(counter); // a new snapshot counts from the beginning
        if (Result<> done = aggregate(snapshot, plan, sink, stop); !done)
            return done;
        counter = sink.take();
        return {};
    });
}

/// The texts were not kept while counting: the newest entry of each has it.
Result<std::vector<TopMessage>> SqliteLogReader::readTopMessages(const StoreSnapshot& snapshot, const MessageSink& sink,
                                                                 std::size_t limit, const std::stop_token& stop)
{
    const std::vector<MessageSink::Text> tops = sink.top(limit);
    std::vector<quint64> seqs;
    seqs.reserve(tops.size());
    for (const MessageSink::Text& top : tops)
        seqs.push_back(top.newestSeq);
    std::ranges::sort(seqs);
    const Result<std::vector<Hit>> hits = locate(snapshot, seqs, stop);
    if (!hits)
        return tl::make_unexpected(hits.error());
    const auto newest = readHits(*hits, Columns(Column::Message) | Column::Seq | Column::Received | Column::Level);
    if (!newest)
        return tl::make_unexpected(newest.error());

    std::unordered_map<quint64, const Entry*> bySeq;
    for (const Entry& entry : *newest)
        bySeq.emplace(entry->seq, &entry);
    std::vector<TopMessage> messages;
    messages.reserve(tops.size());
    for (const MessageSink::Text& top : tops) {
        const auto found = bySeq.find(top.newestSeq);
        if (found == bySeq.end())
            continue; // damaged meanwhile
        const EntryView& entry = found->second->view();
        messages.push_back({std::string(entry.message), top.count, entry.received, entry.level});
    }
    return messages;
}

} // namespace Logboom
