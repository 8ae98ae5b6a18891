// SPDX-License-Identifier: GPL-3.0-or-later
// What is counted without being read: totals, histograms, facets.
#include "core/entry/timestamp.h"
#include "core/store/countsinks.h"
#include "core/store/rowverdicts.h"
#include "core/store/segmentteam.h"
#include "core/store/sqlitelogreader.h"

#include <QCoreApplication>

#include <algorithm>
#include <list>
#include <mutex>

namespace Logboom {

Result<quint64> SqliteLogReader::count(const Filter& filter, TimeRange range, std::stop_token stop)
{
    return withPlan(filter, range, 0, [&](const StoreSnapshot& snapshot, QueryPlan& plan) -> Result<quint64> {
        TotalSink sink;
        return aggregate(snapshot, plan, sink, stop).map([&sink] { return sink.total; });
    });
}

Result<Histogram> SqliteLogReader::histogram(const HistogramQuery& query, std::stop_token stop)
{
    constexpr std::size_t MaxBuckets = 100000;
    const qint64 length = static_cast<qint64>(query.count);
    if (query.bucket <= 0 || query.count == 0 || query.count > MaxBuckets || query.from < 0 ||
        query.bucket > (std::numeric_limits<qint64>::max() - query.from) / length) {
        return failure(Error::Code::Invalid,
                       QCoreApplication::translate("Logboom", "The histogram has no such range."));
    }
    const TimeRange range{query.from, query.from + query.bucket * length - 1};
    return withPlan(query.filter, range, query.now, [&](const StoreSnapshot& snapshot, QueryPlan& plan) {
        HistogramSink sink({query.from, query.bucket, std::vector<LevelCounts>(query.count), snapshot.lastSeq});
        return aggregate(snapshot, plan, sink, stop).map([&sink] { return sink.take(); });
    });
}

Result<std::vector<SourceLevelCount>> SqliteLogReader::facets(const Filter& filter, TimeRange range,
                                                              std::stop_token stop)
{
    return withPlan(filter, range, 0, [&](const StoreSnapshot& snapshot, QueryPlan& plan) {
        FacetSink sink;
        return aggregate(snapshot, plan, sink, stop).map([&] { return sink.take(*m_shared->dictionaries); });
    });
}

Result<> SqliteLogReader::aggregate(const StoreSnapshot& snapshot, QueryPlan& plan, CountSink& sink,
                                    const std::stop_token& stop)
{
    aggregateHot(snapshot, plan, sink, stop);
    if (stop.stop_requested())
        return stopped();
    SegmentDirectory toRead;
    for (const auto& segment : *snapshot.segments) {
        const QueryPlan::SegmentVerdict verdict = plan.verdict(*segment);
        if (verdict.any && !addFromDirectory(*segment, verdict, plan.range(), sink))
            toRead.push_back(segment);
    }

    struct Part
    {
        QueryPlan plan;
        std::unique_ptr<CountSink> sink;
    };
    std::mutex mutex;
    std::list<Part> parts;       // of other threads; guarded by mutex
    const QueryPlan spare(plan); // ours changes meanwhile
    const auto begin = [&](SqliteLogReader& reader) -> SegmentTeam::Work {
        QueryPlan* ownPlan = &plan;
        CountSink* ownSink = &sink;
        if (&reader != this) {
            const std::scoped_lock lock(mutex);
            Part& part = parts.emplace_back(Part{spare, sink.another()});
            ownPlan = &part.plan;
            ownSink = part.sink.get();
        }
        return [&reader, &toRead, &stop, ownPlan, ownSink](std::size_t i) -> Result<bool> {
            const auto& segment = toRead[i];
            if (stop.stop_requested())
                return stopped();
            Result<> done = reader.addFromRows(segment, ownPlan->verdict(*segment), *ownPlan, *ownSink, stop);
            return reader.passOverDamage(std::move(done), segment->id).map([] { return true; });
        };
    };
    const Result<> done = SegmentTeam(*this, m_shared, m_isLastTry).run(toRead.size(), begin);
    for (const Part& part : parts)
        sink.merge(*part.sink);
    return done;
}

void SqliteLogReader::aggregateHot(const StoreSnapshot& snapshot, QueryPlan& plan, CountSink& sink,
                                   const std::stop_token& stop)
{
    EntryView brief;
    snapshot.forEachGroup([&](const EntryGroup& group) {
        for (std::size_t i = 0; i < group.size() && !stop.stop_requested(); ++i) {
            const qint64 time = group.key(i).timestamp;
            if (!plan.range().contains(time))
                continue;
            const Verdict verdict = plan.verdict(group.source(i), group.level(i));
            if (verdict == Verdict::No || (verdict == Verdict::Unknown && !plan.matches(group.view(i))))
                continue;
            if (sink.columns()) {
                sink.addEntry(group.source(i).id, group.view(i));
                continue;
            }
            brief.timestamp = time;
            brief.received = group.received(i);
            brief.level = group.level(i);
            sink.addEntry(group.source(i).id, brief);
        }
    });
}

/// False where the segment's entries must be looked at; then nothing was added.
bool SqliteLogReader::addFromDirectory(const SegmentInfo& segment, const QueryPlan::SegmentVerdict& verdict,
                                       const TimeRange& range, CountSink& sink) const
{
    if (!verdict.decided || (sink.columns() & ~segment.absentColumns()))
        return false;
    const bool byReceived = sink.clock() == EntryClock::Received;
    const qint64 first = byReceived ? segment.receivedMin : segment.timestampMin;
    const qint64 last = byReceived ? segment.receivedMax : segment.timestampMax;
    const bool oneSpan = sink.takesSpan(first, last);
    if (verdict.inside && oneSpan) {
        for (std::size_t i = 0; i < segment.stats.size(); ++i) {
            const SegmentStat& stat = segment.stats[i];
            if (verdict.ofStat[i] == Verdict::Yes)
                sink.add(stat.source, stat.level, first, stat.count);
        }
        return true;
    }
    if (byReceived && !oneSpan)
        return false;
    const auto minutes = segment.rollup.isEmpty() ? std::nullopt : decodeRollup(viewOf(segment.rollup));
    if (!minutes)
        return false;
    const auto begin = [](const MinuteStat& minute) { return minute.minute * Minute; };
    const auto isOutside = [&](const MinuteStat& minute) {
        return begin(minute) > range.to || begin(minute) + Minute - 1 < range.from;
    };
    const bool whole = std::all_of(minutes->begin(), minutes->end(), [&](const MinuteStat& minute) {
        const qint64 end = begin(minute) + Minute - 1;
        return isOutside(minute) ||
               (begin(minute) >= range.from && end <= range.to && (byReceived || sink.takesSpan(begin(minute), end)));
    });
    if (!whole)
        return false;
    const auto matches = [&](const SegmentStat& wanted) {
        for (auto stat = segment.statsOf(wanted.source); stat != segment.stats.end(); ++stat) {
            if (stat->source != wanted.source || stat->level == wanted.level)
                return stat->source == wanted.source &&
                       verdict.ofStat[static_cast<std::size_t>(stat - segment.stats.begin())] == Verdict::Yes;
        }
        return false;
    };
    for (const MinuteStat& minute : *minutes) {
        if (!isOutside(minute) && matches(minute.stat))
            sink.add(minute.stat.source, minute.stat.level, byReceived ? first : begin(minute), minute.stat.count);
    }
    return true;
}

Result<> SqliteLogReader::addFromRows(const std::shared_ptr<const SegmentInfo>& segment,
                                      const QueryPlan::SegmentVerdict& verdict, QueryPlan& plan, CountSink& sink,
                                      const std::stop_token& stop)
{
    if (const Result<bool> may = mayMatch(*segment, plan); !may || !*may)
        return may.map([](bool) {});
    // Of those at the ends of a range the same ones are asked for again; of those searched, seldom.
    const std::shared_ptr<SegmentData> opened = openSegment(segment, verdict.decided);
    SegmentData& data = *opened;
    Columns counted = sink.columns();
    if (sink.usesSourceLevelTime())
        counted |= Columns(Column::Level) | Column::Source | Column::Timestamp;
    if (sink.clock() == EntryClock::Received)
        counted |= Column::Received;
    const Columns columns = verdict.decided ? counted : counted | plan.columns();
    Columns needed = columns | RowVerdicts::columns(verdict);
    needed.setFlag(Column::Timestamp, needed.testFlag(Column::Timestamp) || !verdict.inside);
    if (Result<> done = data.need(needed, m_loader, m_decompressor); !done)
        return done;
    const std::size_t begin = verdict.inside ? 0 : data.lowerBound(plan.range().from);
    const std::size_t end = verdict.inside || plan.range().to == std::numeric_limits<qint64>::max()
                                ? data.size()
                                : data.lowerBound(plan.range().to + 1);
    RowVerdicts verdicts(data, verdict);
    const TextsDropper dropper(data);
    if (Result<> done = markRows(data, verdict, plan, verdicts); !done)
        return done;
    if (TextHash* const hash = verdict.decided ? sink.messageHash() : nullptr)
        return addMessages(data, begin, end, verdicts, *hash, sink);
    const bool isTold = bool(counted);
    quint64 untold = 0; // that are like each other to the sink
    EntryView view;
    std::size_t looks = 0;
    for (std::size_t i = verdicts.next(begin, end); i < end; i = verdicts.next(i + 1, end)) {
        if (++looks % 256 == 0 && stop.stop_requested())
            return stopped();
        const Verdict decided = verdicts.of(i);
        if (decided == Verdict::No)
            continue;
        if (decided == Verdict::Yes && !isTold) {
            ++untold;
            continue;
        }
        const Columns read = decided == Verdict::Unknown ? columns : counted;
        if (Result<> done = data.fill(view, i, read, m_decompressor); !done)
            return done;
        if (decided == Verdict::Yes || plan.matches(view))
            sink.addEntry(sink.usesSourceLevelTime() ? data.sources()[data.localSource(i)]->id : 0, view);
    }
    if (untold > 0)
        sink.add(0, {}, 0, untold);
    return {};
}

/// Without a look at their texts.
Result<> SqliteLogReader::addMessages(SegmentData& data, std::size_t begin, std::size_t end,
                                      const RowVerdicts& verdicts, TextHash& hash, CountSink& sink)
{
    const Result<std::vector<quint64>> hashes = data.messageHashes(hash, m_decompressor);
    if (!hashes)
        return tl::make_unexpected(hashes.error());
    std::vector<MessageTally::Arrival> messages;
    messages.reserve(std::max(begin, end) - begin);
    for (std::size_t i = begin; i < end; ++i) {
        if (verdicts.of(i) == Verdict::Yes)
            messages.push_back({(*hashes)[i], data.seq(i)});
    }
    sink.addMessages(messages);
    return {};
}

} // namespace Logboom
