// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/catalog/annotations.h"
#include "core/catalog/catalog.h"
#include "core/entry/entry.h"
#include "core/filter/filter.h"
#include "core/ingest/entrybatch.h"
#include "core/store/entrygroup.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace Logboom {

/// Both ends inclusive, in microseconds of event time.
struct TimeRange
{
    qint64 from = std::numeric_limits<qint64>::min();
    qint64 to = std::numeric_limits<qint64>::max();
    [[nodiscard]] constexpr bool contains(qint64 time) const { return time >= from && time <= to; }
    friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

enum class Direction : quint8
{
    NewestFirst,
    OldestFirst
};

/// Which entries, from where, how many.
struct ScanQuery
{
    Filter filter;
    TimeRange range;
    Direction direction = Direction::NewestFirst;
    std::optional<EntryKey> after; ///< exclusive: the page goes on behind this entry, seen in the direction
    quint64 offset = 0;            ///< matches to pass over first
    std::size_t limit = 100;
    quint64 maxBytes = 0; ///< the page ends before its texts are larger, but has at least one entry; 0 = no such bound
    bool wantTotal = false; ///< fill Page::total (all matches of filter and range, whatever `after`)
    qint64 now = 0;         ///< what "age" counts from; 0 = the time of the call
};

struct Page
{
    std::vector<Entry> entries; ///< in the order of the direction
    bool more = false;          ///< further matches follow in this direction
    bool isCut = false;         ///< it ends because of ScanQuery::maxBytes
    quint64 total = 0;          ///< only with wantTotal
    quint64 lastSeq = 0;        ///< the newest arrival the page could see: later ones come by the live stream
};

/// What an entry takes of ScanQuery::maxBytes; names are short.
[[nodiscard]] inline quint64 textBytes(const EntryView& entry)
{
    const RareFields& rare = entry.rare;
    return entry.message.size() + entry.context.size() + entry.trace.size() + entry.batch.size() + rare.stack.size() +
           rare.tags.size() + rare.metadata.size() + rare.errorCode.size() + rare.resourceId.size();
}

using LevelCounts = std::array<quint64, LevelCount>;

/// Half-open buckets one behind the other. What makes no such row of times is refused (Error::Code::Invalid).
struct HistogramQuery
{
    Filter filter;
    qint64 from = 0;       ///< start of the first bucket, not negative
    qint64 bucket = 0;     ///< width, > 0
    std::size_t count = 0; ///< of buckets, 1 to 100,000; the end of the last one fits a qint64
    qint64 now = 0;
};

struct Histogram
{
    qint64 from = 0;
    qint64 bucket = 0;
    std::vector<LevelCounts> buckets;
    quint64 lastSeq = 0; ///< as in Page
};

/// How many matching entries each source has at each level; level, application and instance counts follow from it.
struct SourceLevelCount
{
    const Source* source = nullptr; ///< lives as long as the store
    LevelCounts counts{};
};

/// Which of an entry's two times.
enum class EntryClock : quint8
{
    Event,
    Received
};

/// Counts by time without a number of buckets given before.
struct SeriesQuery
{
    Filter filter;
    TimeRange range; ///< of event time, whatever the clock; the filter may say receivedBetween()
    EntryClock clock = EntryClock::Event;
    qint64 bucket = 0; ///< width in microseconds, > 0; buckets begin at its multiples since the epoch
};

struct SeriesPoint
{
    qint64 start = 0; ///< of the bucket
    LevelCounts counts{};
    friend bool operator==(const SeriesPoint&, const SeriesPoint&) = default;
};

/// A text that entries share, byte for byte.
struct TopMessage
{
    std::string message;
    quint64 count = 0;
    qint64 lastReceived = 0;   ///< receive time of its newest arrival
    Level level = Level::Info; ///< of its newest arrival
    friend bool operator==(const TopMessage&, const TopMessage&) = default;
};

struct SeverityQuery
{
    Filter filter;
    TimeRange range;
    qint64 bucket = 0; ///< width in microseconds of event time, as in SeriesQuery; 0 = all of the range is one
};

/// How many entries an application has at one severity, Tinybird's free text or the level's upper-case name.
struct SeverityCount
{
    qint64 start = 0; ///< of the bucket; 0 without buckets
    std::string app;
    std::string severity;
    quint64 count = 0;
    friend bool operator==(const SeverityCount&, const SeverityCount&) = default;
};

struct StoreStatus
{
    quint64 entries = 0;
    quint64 lastSeq = 0;
    quint64 evicted = 0;           ///< removed by retention since the store was made
    quint64 bytes = 0;             ///< on disk, write-ahead log included
    std::optional<TimeRange> span; ///< oldest and newest event time; nothing while empty
    quint32 damagedSegments = 0;
};

/// How far a query is that looks at many entries. Threads: any.
class QueryProgress
{
public:
    /// Of all it may have to look at, in parts of any size.
    void set(std::size_t done, std::size_t all)
    {
        m_all = all;
        m_done = done;
    }
    /// From 0 to 1; nothing where that is not known.
    [[nodiscard]] std::optional<double> fraction() const
    {
        const std::size_t all = m_all;
        return all > 0 ? std::optional(std::min(1.0, static_cast<double>(m_done) / static_cast<double>(all)))
                       : std::nullopt;
    }

private:
    std::atomic<std::size_t> m_done = 0;
    std::atomic<std::size_t> m_all = 0;
};

/**
 * Reads one store. Every call sees one moment of it: all that was acknowledged before the call, and nothing half.
 *
 * Threads: one at a time; make one reader a thread. Ownership: the store must outlive its readers.
 * A requested stop ends a call within some milliseconds with Error::Code::Cancelled.
 */
class LogReader
{
public:
    virtual ~LogReader() = default;

    /// Where calls say how far they are; null = nowhere. It must live until another is set.
    void setProgress(QueryProgress* progress) { m_progress = progress; }
    [[nodiscard]] QueryProgress* progress() const { return m_progress; }

    [[nodiscard]] virtual Result<Page> scan(const ScanQuery& query, std::stop_token stop) = 0;
    [[nodiscard]] Result<Page> scan(const ScanQuery& query) { return scan(query, {}); }

    [[nodiscard]] virtual Result<quint64> count(const Filter& filter, TimeRange range, std::stop_token stop) = 0;
    [[nodiscard]] virtual Result<Histogram> histogram(const HistogramQuery& query, std::stop_token stop) = 0;
    /// Only sources with matches, by id.
    [[nodiscard]] virtual Result<std::vector<SourceLevelCount>> facets(const Filter& filter, TimeRange range,
                                                                       std::stop_token stop) = 0;

    /// Ascending; buckets without a match are left out. A width below 1 is refused (Error::Code::Invalid).
    [[nodiscard]] virtual Result<std::vector<SeriesPoint>> timeSeries(const SeriesQuery& query, std::stop_token stop);
    /// Most frequent first, then the newest arrival first; at most `limit`. Where there are hundreds of
    /// thousands of different ones, the counts are exact but one rarer than one in fifty thousand may be missing.
    [[nodiscard]] virtual Result<std::vector<TopMessage>> topMessages(const Filter& filter, TimeRange range,
                                                                      std::size_t limit, std::stop_token stop);
    /// By bucket, application and severity, ascending; only what has matches.
    [[nodiscard]] virtual Result<std::vector<SeverityCount>> severities(const SeverityQuery& query,
                                                                        std::stop_token stop);

    /// Nothing where there is no such entry.
    [[nodiscard]] virtual Result<std::optional<Entry>> bySeq(quint64 seq) = 0;
    /// Newest first; of invented trace ids too.
    [[nodiscard]] virtual Result<std::vector<Entry>> byTrace(std::string_view trace, std::size_t limit,
                                                             std::stop_token stop) = 0;

protected:
    /// What timeSeries() and severities() answer to a width that makes no buckets.
    [[nodiscard]] static tl::unexpected<Error> senselessWidth();

private:
    QueryProgress* m_progress = nullptr;
};

/// The entry a ULID or a trace id names (the newest where a trace has several), by the rules of GET /api/logs/{id}.
[[nodiscard]] Result<std::optional<Entry>> findByIdOrTrace(LogReader& reader, std::string_view text);

/**
 * Keeps entries. What append() returned is on disk.
 *
 * Threads: append(), createApplication(), addThresholds(), annotate() and maintain() in one thread, the writer's; the
 * rest in any.
 */
class LogStore
{
public:
    virtual ~LogStore() = default;

    /// Commits the entries of all batches as one transaction, in order, and numbers them (EntryBatch::setCommitted).
    /// On failure nothing of them is stored. Entries come back as the group that live readers share.
    [[nodiscard]] virtual Result<std::shared_ptr<const EntryGroup>> append(std::span<EntryBatch* const> batches) = 0;

    /// Applications and thresholds, as of the last change. Any thread.
    [[nodiscard]] virtual std::shared_ptr<const Catalog> catalog() const = 0;

    /// Makes an application with a key of its own; on disk when it returns. Code Conflict: the name is taken.
    [[nodiscard]] virtual Result<Application> createApplication(std::string_view name) = 0;

    /// Takes versions of thresholds as one transaction; on disk when it returns.
    [[nodiscard]] virtual Result<> addThresholds(std::span<const Threshold> thresholds) = 0;

    /// Bookmarks and notes, as of the last change. Those of an entry go with it. Any thread.
    [[nodiscard]] virtual std::shared_ptr<const Annotations> annotations() const = 0;

    /// Replaces what these entries have, as one transaction; on disk when it returns. Code NotFound: an entry is not
    /// stored; Invalid: a note is too long. Nothing changes then.
    [[nodiscard]] virtual Result<> annotate(std::span<const Annotation> annotations) = 0;

    /// A slice of housekeeping, some milliseconds at most; the writer calls it between commits, some times a second.
    /// True where more is to be done soon.
    virtual bool maintain() { return false; }

    /// The writer's last call in its thread: what is open there is closed. Reading goes on.
    virtual void finishWriting() {}

    [[nodiscard]] virtual std::unique_ptr<LogReader> reader() = 0;
    [[nodiscard]] virtual StoreStatus status() const = 0;
};

} // namespace Logboom
