// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/timestamp.h"
#include "core/store/arrivalorder.h"
#include "core/store/compression.h"
#include "core/store/fieldvalues.h"
#include "core/store/logstore.h"
#include "core/store/queryplan.h"
#include "core/store/segmentdata.h"
#include "core/store/storeshared.h"

#include <list>
#include <memory>
#include <optional>
#include <shared_mutex>
#include <type_traits>

namespace Logboom {

class CountSink;
class MessageSink;
class RowVerdicts;

/**
 * Reads the store of segments: snapshot, directory, then only the columns a query needs.
 *
 * Threads: one at a time; its connection is opened at the first need, in the thread that asks.
 */
class SqliteLogReader final : public LogReader, public ValueCountingReader
{
public:
    explicit SqliteLogReader(std::shared_ptr<StoreShared> shared, bool isLastTry = false);
    ~SqliteLogReader() override;

    using LogReader::scan;
    [[nodiscard]] Result<Page> scan(const ScanQuery& query, std::stop_token stop) override;
    [[nodiscard]] Result<quint64> count(const Filter& filter, TimeRange range, std::stop_token stop) override;
    [[nodiscard]] Result<Histogram> histogram(const HistogramQuery& query, std::stop_token stop) override;
    [[nodiscard]] Result<std::vector<SourceLevelCount>> facets(const Filter& filter, TimeRange range,
                                                               std::stop_token stop) override;
    [[nodiscard]] Result<std::vector<SeriesPoint>> timeSeries(const SeriesQuery& query, std::stop_token stop) override;
    [[nodiscard]] Result<std::vector<TopMessage>> topMessages(const Filter& filter, TimeRange range, std::size_t limit,
                                                              std::stop_token stop) override;
    [[nodiscard]] Result<std::vector<SeverityCount>> severities(const SeverityQuery& query,
                                                                std::stop_token stop) override;
    [[nodiscard]] Result<std::optional<Entry>> bySeq(quint64 seq) override;
    [[nodiscard]] Result<std::vector<Entry>> byTrace(std::string_view trace, std::size_t limit,
                                                     std::stop_token stop) override;

    [[nodiscard]] Result<> countValues(ValueCounter& counter, const Filter& filter, TimeRange range,
                                       const std::stop_token& stop) override;

private:
    static constexpr int SnapshotTries = 8;

    /// A matching entry, not read yet: of a group, or of a segment.
    struct Hit
    {
        EntryKey key;
        const EntryGroup* group = nullptr;
        std::shared_ptr<const SegmentInfo> segment;
        std::size_t index = 0;
    };
    /// The hits that are kept of a scan: the best `capacity` in the direction, in order.
    class Hits;
    /// Entries as they are read, in the order of their hits.
    class EntryPlaces;

    /// What a search decoded of a segment does not stay in the cache.
    class TextsDropper
    {
    public:
        explicit TextsDropper(SegmentData& data)
            : m_data(data)
        {
        }
        ~TextsDropper() { m_data.dropTexts(); }
        Q_DISABLE_COPY_MOVE(TextsDropper)

    private:
        SegmentData& m_data;
    };

    /// Calls answer(snapshot) again with a newer snapshot where a segment was dropped or replaced under it. The last
    /// time none is replaced: then what is not there is gone for good.
    template<typename Answer>
    auto withSnapshot(Answer answer)
    {
        for (int i = 1;; ++i) {
            m_isLastTry = i == SnapshotTries;
            std::shared_lock<std::shared_mutex> noneReplaced;
            if (m_isLastTry)
                noneReplaced = std::shared_lock(m_shared->replacing);
            const std::shared_ptr<const StoreSnapshot> snapshot = m_shared->snapshot.current();
            auto result = answer(*snapshot);
            if (result || result.error().code != Error::Code::NotFound || m_isLastTry)
                return result;
        }
    }
    /// The same with a plan for what of the snapshot may be seen: answer(snapshot, plan). A `now` of 0 is the present.
    template<typename Answer>
    auto withPlan(const Filter& filter, TimeRange range, qint64 now, Answer answer)
    {
        using Answered = std::invoke_result_t<Answer, const StoreSnapshot&, QueryPlan&>;
        return withSnapshot([&](const StoreSnapshot& snapshot) -> Answered {
            const Result<quint64> hidden = hiddenUpTo(snapshot);
            if (!hidden)
                return tl::make_unexpected(hidden.error());
            QueryPlan plan = m_shared->visible(filter, range, now == 0 ? currentTimestamp() : now, *hidden);
            return answer(snapshot, plan);
        });
    }
    [[nodiscard]] static tl::unexpected<Error> stopped();

    // sqlitelogreader_hidden.cpp
    /// The last arrival of those that are more than Retention::maxRows; 0 where there are none.
    [[nodiscard]] Result<quint64> hiddenUpTo(const StoreSnapshot& snapshot);
    /// The count-th arrival number of a block, from 1 on.
    [[nodiscard]] Result<quint64> arrivalOf(const ArrivalOrder::Block& block, quint64 count);
    [[nodiscard]] Result<> readArrivals(const std::shared_ptr<const SegmentInfo>& segment, std::vector<quint64>& seqs);

    [[nodiscard]] Result<Page> scanSnapshot(const StoreSnapshot& snapshot, const ScanQuery& query, QueryPlan& plan,
                                            const std::stop_token& stop);
    [[nodiscard]] Result<> collect(const StoreSnapshot& snapshot, QueryPlan& plan, Hits& hits,
                                   const std::stop_token& stop);
    void collectHot(const StoreSnapshot& snapshot, QueryPlan& plan, Hits& hits);
    [[nodiscard]] Result<> collectSegment(const std::shared_ptr<const SegmentInfo>& segment, QueryPlan& plan,
                                          Hits& hits, const std::stop_token& stop);
    /// Where the entries of these arrival numbers (ascending) are, as far as there are such.
    [[nodiscard]] Result<std::vector<Hit>> locate(const StoreSnapshot& snapshot, std::span<const quint64> seqs,
                                                  const std::stop_token& stop);
    [[nodiscard]] Result<> locateInSegment(const std::shared_ptr<const SegmentInfo>& segment,
                                           std::span<const quint64> seqs, std::vector<Hit>& hits);
    /// In the order of the hits, without those that cannot be read. Only these columns are needed for them.
    [[nodiscard]] Result<std::vector<Entry>> readHits(std::span<const Hit> hits, Columns columns = AllColumns);
    [[nodiscard]] Result<> readHits(std::span<const Hit> hits, Columns columns, EntryPlaces& places);
    template<typename Take>
    [[nodiscard]] Result<> readFromSegment(const std::shared_ptr<const SegmentInfo>& segment,
                                           std::span<const Hit* const> hits, Columns columns, Take take);
    [[nodiscard]] Result<std::vector<TopMessage>> readTopMessages(const StoreSnapshot& snapshot,
                                                                  const MessageSink& sink, std::size_t limit,
                                                                  const std::stop_token& stop);

    [[nodiscard]] Result<> aggregate(const StoreSnapshot& snapshot, QueryPlan& plan, CountSink& sink,
                                     const std::stop_token& stop);
    void aggregateHot(const StoreSnapshot& snapshot, QueryPlan& plan, CountSink& sink, const std::stop_token& stop);
    [[nodiscard]] bool addFromDirectory(const SegmentInfo& segment, const QueryPlan::SegmentVerdict& verdict,
                                        const TimeRange& range, CountSink& sink) const;
    [[nodiscard]] Result<> addFromRows(const std::shared_ptr<const SegmentInfo>& segment,
                                       const QueryPlan::SegmentVerdict& verdict, QueryPlan& plan, CountSink& sink,
                                       const std::stop_token& stop);

    [[nodiscard]] Result<> addMessages(SegmentData& data, std::size_t begin, std::size_t end,
                                       const RowVerdicts& verdicts, TextHash& hash, CountSink& sink);

    /// False: what it has of ids and texts rules every entry of the segment out.
    [[nodiscard]] Result<bool> mayMatch(const SegmentInfo& segment, const QueryPlan& plan);
    /// From the cache, or a new one of which nothing is read yet; `keep`: that goes into the cache.
    [[nodiscard]] std::shared_ptr<SegmentData> openSegment(const std::shared_ptr<const SegmentInfo>& info,
                                                           bool keep = true);
    /// Looks for the plan's texts in those of a segment whose columns are read; the verdicts then say what was found.
    [[nodiscard]] Result<> markRows(SegmentData& data, const QueryPlan::SegmentVerdict& verdict, const QueryPlan& plan,
                                    RowVerdicts& verdicts);
    [[nodiscard]] Result<QByteArray> loadColumn(qint64 segment, SegmentColumn column);
    /// Damage is reported to the store and passed over; what is gone makes a new try, other errors end the query.
    [[nodiscard]] Result<> passOverDamage(Result<> result, qint64 segment);

    const std::shared_ptr<StoreShared> m_shared;
    const ColumnLoader m_loader;
    Decompressor m_decompressor;
    std::unique_ptr<Database> m_database;            // null until the first need
    std::optional<QSqlQuery> m_loadColumn;           // after m_database, so that it goes first
    std::list<std::shared_ptr<SegmentData>> m_cache; // most recently used first
    bool m_isLastTry;                                // of taking a snapshot whose segments are all there
};

} // namespace Logboom
