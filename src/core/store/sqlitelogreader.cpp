// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlitelogreader.h"

#include "core/entry/timestamp.h"
#include "core/store/countsinks.h"
#include "core/store/scanhits.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QSqlError>
#include <QVariant>

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(readerLog, "logboom.store")

constexpr std::size_t CachedSegments = 12; // about a megabyte each
constexpr int SnapshotTries = 8;

tl::unexpected<Error> stopped()
{
    return failure(Error::Code::Cancelled, QCoreApplication::translate("Logboom", "The search was stopped."));
}

/// What a segment's directory row says of each of its entries.
class RowVerdicts
{
public:
    RowVerdicts(const SegmentData& data, const QueryPlan::SegmentVerdict& verdict)
        : m_data(data)
        , m_verdicts(data.sources().size() * LevelCount, Verdict::Unknown)
    {
        const std::vector<SegmentStat>& stats = data.info().stats;
        for (std::size_t source = 0; source < data.sources().size(); ++source) {
            for (std::size_t i = 0; i < stats.size(); ++i) {
                if (stats[i].source == data.sources()[source]->id)
                    m_verdicts[source * LevelCount + static_cast<std::size_t>(stats[i].level)] = verdict.ofStat[i];
            }
        }
    }
    [[nodiscard]] Verdict of(std::size_t entry) const
    {
        return m_verdicts[m_data.localSource(entry) * LevelCount + static_cast<std::size_t>(m_data.level(entry))];
    }

private:
    const SegmentData& m_data;
    std::vector<Verdict> m_verdicts; // by local source and level
};

} // namespace

SqliteLogReader::SqliteLogReader(std::shared_ptr<StoreShared> shared)
    : m_shared(std::move(shared))
    , m_loader([this](qint64 segment, SegmentColumn column) { return loadColumn(segment, column); })
{
}

SqliteLogReader::~SqliteLogReader() = default;

template<typename Answer>
auto SqliteLogReader::withSnapshot(Answer answer)
{
    for (int i = 1;; ++i) {
        m_isLastTry = i == SnapshotTries;
        const std::shared_ptr<const StoreSnapshot> snapshot = m_shared->snapshot.current();
        auto result = answer(*snapshot);
        if (result || result.error().code != Error::Code::NotFound || m_isLastTry)
            return result;
    }
}

QueryPlan SqliteLogReader::plan(const Filter& filter, TimeRange range, qint64 now) const
{
    if (now == 0)
        now = currentTimestamp();
    return m_shared->visible(filter, range, now);
}

Result<QByteArray> SqliteLogReader::loadColumn(qint64 segment, SegmentColumn column)
{
    if (!m_database) {
        auto opened = Database::open(m_shared->location, Database::Mode::ReadOnly);
        if (!opened)
            return tl::make_unexpected(opened.error());
        m_database = std::move(*opened);
        Result<QSqlQuery> prepared = m_database->prepare(u"SELECT data FROM seg_col WHERE id = ?"_s);
        if (!prepared)
            return tl::make_unexpected(prepared.error());
        m_loadColumn.emplace(std::move(*prepared));
    }
    m_loadColumn->bindValue(0, columnRow(segment, column));
    if (!m_loadColumn->exec())
        return tl::make_unexpected(Database::errorOf(m_loadColumn->lastError()));
    const bool found = m_loadColumn->next();
    QByteArray bytes = found ? m_loadColumn->value(0).toByteArray() : QByteArray();
    m_loadColumn->finish();
    if (found)
        return bytes;
    // Gone with its segment, or missing in a segment that is still there?
    const std::shared_ptr<const StoreSnapshot> now = m_shared->snapshot.current();
    const bool listed = std::any_of(now->segments->begin(), now->segments->end(),
                                    [segment](const auto& info) { return info->id == segment; });
    return failure(listed ? Error::Code::Corrupt : Error::Code::NotFound,
                   QCoreApplication::translate("Logboom", "Segment %1 of the database is missing.").arg(segment));
}

Result<std::shared_ptr<SegmentData>> SqliteLogReader::openSegment(const std::shared_ptr<const SegmentInfo>& info)
{
    const auto cached =
        std::find_if(m_cache.begin(), m_cache.end(), [&info](const auto& data) { return data->info().id == info->id; });
    if (cached != m_cache.end()) {
        m_cache.splice(m_cache.begin(), m_cache, cached);
        return m_cache.front();
    }
    auto opened = SegmentData::open(info, *m_shared->dictionaries, m_loader, m_decompressor);
    if (opened) {
        m_cache.push_front(*opened);
        if (m_cache.size() > CachedSegments)
            m_cache.pop_back();
    }
    return opened;
}

Result<> SqliteLogReader::passOverDamage(Result<> result, qint64 segment)
{
    // Retention may drop segments faster than a long scan gets to them: at the last they just count as gone.
    if (!result && result.error().code == Error::Code::NotFound && m_isLastTry)
        return {};
    if (result || result.error().code != Error::Code::Corrupt)
        return result;
    if (m_shared->reportDamaged(segment))
        qCWarning(readerLog).noquote() << result.error().message;
    return {};
}

Result<Page> SqliteLogReader::scan(const ScanQuery& query, std::stop_token stop)
{
    return withSnapshot([&](const StoreSnapshot& snapshot) {
        QueryPlan plan = this->plan(query.filter, query.range, query.now);
        return scanSnapshot(snapshot, query, plan, stop);
    });
}

Result<Page> SqliteLogReader::scanSnapshot(const StoreSnapshot& snapshot, const ScanQuery& query, QueryPlan& plan,
                                           const std::stop_token& stop)
{
    Page page;
    page.lastSeq = snapshot.lastSeq;
    if (query.wantTotal) {
        TotalSink sink;
        if (Result<> done = aggregate(snapshot, plan, sink, stop); !done)
            return tl::make_unexpected(done.error());
        page.total = sink.total;
    }
    const bool newest = query.direction == Direction::NewestFirst;
    if (query.after) {
        plan.narrow(newest ? TimeRange{std::numeric_limits<qint64>::min(), query.after->timestamp}
                           : TimeRange{query.after->timestamp, std::numeric_limits<qint64>::max()});
    }
    // Both bounded by what there is, so that their sum is no number out of range.
    const std::size_t offset = static_cast<std::size_t>(std::min<quint64>(query.offset, snapshot.entries));
    const std::size_t limit = static_cast<std::size_t>(std::min<quint64>(query.limit, snapshot.entries));
    Hits hits(query.direction, query.after, offset + limit + 1);
    collectHot(snapshot, plan, hits);
    if (stop.stop_requested())
        return stopped();

    SegmentDirectory byOldest; // the directory's own order serves the newest
    if (!newest) {
        byOldest = *snapshot.segments;
        std::sort(byOldest.begin(), byOldest.end(),
                  [](const auto& a, const auto& b) { return a->timestampMin < b->timestampMin; });
    }
    for (const auto& segment : newest ? *snapshot.segments : byOldest) {
        if (hits.isComplete(newest ? segment->timestampMax : segment->timestampMin))
            break;
        if (stop.stop_requested())
            return stopped();
        if (Result<> done = passOverDamage(collectSegment(segment, plan, hits, stop), segment->id); !done)
            return tl::make_unexpected(done.error());
    }
    page.more = hits.all().size() > offset + limit;
    const std::size_t begin = std::min(offset, hits.all().size());
    const std::size_t size = std::min(limit, hits.all().size() - begin);
    return readHits(hits.all().subspan(begin, size)).map([&page](std::vector<Entry> entries) {
        page.entries = std::move(entries);
        return std::move(page);
    });
}

void SqliteLogReader::collectHot(const StoreSnapshot& snapshot, QueryPlan& plan, Hits& hits)
{
    snapshot.forEachGroup([&](const EntryGroup& group) {
        const auto [from, to] = group.timestampSpan();
        if (to < plan.range().from || from > plan.range().to)
            return;
        for (std::size_t i = 0; i < group.size(); ++i) {
            const EntryKey key = group.key(i);
            if (!plan.range().contains(key.timestamp) || !hits.wants(key))
                continue;
            const Verdict verdict = plan.verdict(group.source(i), group.level(i));
            if (verdict == Verdict::Yes || (verdict == Verdict::Unknown && plan.matches(group.view(i))))
                hits.add({key, &group, nullptr, i});
        }
    });
    hits.settle();
}

Result<> SqliteLogReader::collectSegment(const std::shared_ptr<const SegmentInfo>& segment, QueryPlan& plan, Hits& hits,
                                         const std::stop_token& stop)
{
    const QueryPlan::SegmentVerdict segmentVerdict = plan.verdict(*segment);
    if (!segmentVerdict.any)
        return {};
    auto opened = openSegment(segment);
    if (!opened)
        return tl::make_unexpected(opened.error());
    SegmentData& data = **opened;
    if (Result<> done = data.need(plan.columns() | Column::Seq, m_loader, m_decompressor); !done)
        return done;
    const std::size_t begin = data.lowerBound(plan.range().from);
    const std::size_t end =
        plan.range().to == std::numeric_limits<qint64>::max() ? data.size() : data.lowerBound(plan.range().to + 1);
    const bool newest = hits.direction() == Direction::NewestFirst;
    const RowVerdicts verdicts(data, segmentVerdict);
    EntryView view;
    std::size_t found = 0;
    for (std::size_t step = begin; step < end; ++step) {
        const std::size_t i = newest ? end - 1 - (step - begin) : step;
        const EntryKey key{data.timestamp(i), data.seq(i)};
        if (!hits.wants(key)) {
            if (hits.isBehind(key))
                break; // entries are in order: the others are no better
            continue;
        }
        Verdict verdict = verdicts.of(i);
        if (verdict == Verdict::Unknown) {
            if (step % 256 == 0 && stop.stop_requested())
                return stopped();
            if (Result<> done = data.fill(view, i, plan.columns() | Column::Seq, m_decompressor); !done)
                return done;
            verdict = plan.matches(view) ? Verdict::Yes : Verdict::No;
        }
        if (verdict != Verdict::Yes)
            continue;
        hits.add({key, nullptr, segment, i});
        if (++found == hits.capacity())
            break;
    }
    hits.settle();
    return {};
}

Result<std::vector<Entry>> SqliteLogReader::readHits(std::span<const Hit> hits)
{
    std::vector<Entry> entries;
    entries.reserve(hits.size());
    for (const Hit& hit : hits) {
        if (hit.group) {
            entries.emplace_back(hit.group->view(hit.index));
            continue;
        }
        EntryView view;
        auto opened = openSegment(hit.segment);
        Result<> done = opened ? (*opened)->need(AllColumns, m_loader, m_decompressor)
                               : Result<>(tl::make_unexpected(opened.error()));
        if (done)
            done = (*opened)->fill(view, hit.index, AllColumns, m_decompressor);
        if (done)
            entries.emplace_back(view);
        else if (done = passOverDamage(std::move(done), hit.segment->id); !done)
            return tl::make_unexpected(done.error());
    }
    return entries;
}

Result<quint64> SqliteLogReader::count(const Filter& filter, TimeRange range, std::stop_token stop)
{
    return withSnapshot([&](const StoreSnapshot& snapshot) -> Result<quint64> {
        QueryPlan plan = this->plan(filter, range, 0);
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
    return withSnapshot([&](const StoreSnapshot& snapshot) -> Result<Histogram> {
        Histogram histogram{query.from, query.bucket, std::vector<LevelCounts>(query.count), snapshot.lastSeq};
        QueryPlan plan = this->plan(query.filter, {query.from, query.from + query.bucket * length - 1}, query.now);
        HistogramSink sink(histogram);
        return aggregate(snapshot, plan, sink, stop).map([&histogram] { return std::move(histogram); });
    });
}

Result<std::vector<SourceLevelCount>> SqliteLogReader::facets(const Filter& filter, TimeRange range,
                                                              std::stop_token stop)
{
    return withSnapshot([&](const StoreSnapshot& snapshot) -> Result<std::vector<SourceLevelCount>> {
        QueryPlan plan = this->plan(filter, range, 0);
        FacetSink sink;
        return aggregate(snapshot, plan, sink, stop).map([&sink] { return sink.take(); });
    });
}

Result<> SqliteLogReader::aggregate(const StoreSnapshot& snapshot, QueryPlan& plan, CountSink& sink,
                                    const std::stop_token& stop)
{
    snapshot.forEachGroup([&](const EntryGroup& group) {
        for (std::size_t i = 0; i < group.size(); ++i) {
            const qint64 time = group.key(i).timestamp;
            if (!plan.range().contains(time))
                continue;
            const Verdict verdict = plan.verdict(group.source(i), group.level(i));
            if (verdict == Verdict::Yes || (verdict == Verdict::Unknown && plan.matches(group.view(i))))
                sink.add(group.source(i), group.level(i), time, 1);
        }
    });
    if (stop.stop_requested())
        return stopped();
    for (const auto& segment : *snapshot.segments) {
        const QueryPlan::SegmentVerdict verdict = plan.verdict(*segment);
        if (!verdict.any || addFromDirectory(*segment, verdict, plan.range(), sink))
            continue;
        if (stop.stop_requested())
            return stopped();
        if (Result<> done = passOverDamage(addFromRows(segment, verdict, plan, sink, stop), segment->id); !done)
            return done;
    }
    return {};
}

/// False where the segment's entries must be looked at; then nothing was added.
bool SqliteLogReader::addFromDirectory(const SegmentInfo& segment, const QueryPlan::SegmentVerdict& verdict,
                                       const TimeRange& range, CountSink& sink) const
{
    if (!verdict.decided)
        return false;
    if (verdict.inside && sink.takesSpan(segment.timestampMin, segment.timestampMax)) {
        for (std::size_t i = 0; i < segment.stats.size(); ++i) {
            const SegmentStat& stat = segment.stats[i];
            if (verdict.ofStat[i] == Verdict::Yes)
                sink.add(*m_shared->dictionaries->source(stat.source), stat.level, segment.timestampMin, stat.count);
        }
        return true;
    }
    const auto minutes = segment.rollup.isEmpty() ? std::nullopt : decodeRollup(viewOf(segment.rollup));
    if (!minutes)
        return false;
    const auto begin = [](const MinuteStat& minute) { return minute.minute * Minute; };
    const auto isOutside = [&](const MinuteStat& minute) {
        return begin(minute) > range.to || begin(minute) + Minute - 1 < range.from;
    };
    const bool whole = std::all_of(minutes->begin(), minutes->end(), [&](const MinuteStat& minute) {
        const qint64 last = begin(minute) + Minute - 1;
        return isOutside(minute) ||
               (begin(minute) >= range.from && last <= range.to && sink.takesSpan(begin(minute), last));
    });
    if (!whole)
        return false;
    const auto matches = [&](const SegmentStat& wanted) {
        for (std::size_t i = 0; i < segment.stats.size(); ++i) {
            if (segment.stats[i].source == wanted.source && segment.stats[i].level == wanted.level)
                return verdict.ofStat[i] == Verdict::Yes;
        }
        return false;
    };
    for (const MinuteStat& minute : *minutes) {
        if (!isOutside(minute) && matches(minute.stat))
            sink.add(*m_shared->dictionaries->source(minute.stat.source), minute.stat.level, begin(minute),
                     minute.stat.count);
    }
    return true;
}

Result<> SqliteLogReader::addFromRows(const std::shared_ptr<const SegmentInfo>& segment,
                                      const QueryPlan::SegmentVerdict& verdict, QueryPlan& plan, CountSink& sink,
                                      const std::stop_token& stop)
{
    auto opened = openSegment(segment);
    if (!opened)
        return tl::make_unexpected(opened.error());
    SegmentData& data = **opened;
    if (!verdict.decided) {
        if (Result<> done = data.need(plan.columns(), m_loader, m_decompressor); !done)
            return done;
    }
    const std::size_t begin = data.lowerBound(plan.range().from);
    const std::size_t end =
        plan.range().to == std::numeric_limits<qint64>::max() ? data.size() : data.lowerBound(plan.range().to + 1);
    const RowVerdicts verdicts(data, verdict);
    EntryView view;
    for (std::size_t i = begin; i < end; ++i) {
        const Source& source = *data.sources()[data.localSource(i)];
        Verdict decided = verdicts.of(i);
        if (decided == Verdict::Unknown) {
            if (i % 256 == 0 && stop.stop_requested())
                return stopped();
            if (Result<> done = data.fill(view, i, plan.columns(), m_decompressor); !done)
                return done;
            decided = plan.matches(view) ? Verdict::Yes : Verdict::No;
        }
        if (decided == Verdict::Yes)
            sink.add(source, data.level(i), data.timestamp(i), 1);
    }
    return {};
}

Result<std::optional<Entry>> SqliteLogReader::bySeq(quint64 seq)
{
    return withSnapshot([&](const StoreSnapshot& snapshot) -> Result<std::optional<Entry>> {
        QueryPlan plan = this->plan(Filter(), TimeRange(), 0);
        std::optional<Hit> hit;
        snapshot.forEachGroup([&](const EntryGroup& group) {
            if (seq >= group.firstSeq() && seq < group.firstSeq() + group.size())
                hit = Hit{group.key(seq - group.firstSeq()), &group, nullptr, seq - group.firstSeq()};
        });
        for (const auto& segment : *snapshot.segments) {
            if (hit || seq < segment->seqMin || seq > segment->seqMax)
                continue;
            auto opened = openSegment(segment);
            Result<> done = opened ? (*opened)->need(Column::Seq, m_loader, m_decompressor)
                                   : Result<>(tl::make_unexpected(opened.error()));
            const bool readable = bool(done);
            if (done = passOverDamage(std::move(done), segment->id); !done)
                return tl::make_unexpected(done.error());
            for (std::size_t i = 0; readable && i < (*opened)->size(); ++i) {
                if ((*opened)->seq(i) == seq)
                    hit = Hit{{(*opened)->timestamp(i), seq}, nullptr, segment, i};
            }
        }
        if (!hit)
            return std::optional<Entry>();
        return readHits(std::span(&*hit, 1)).map([&plan](std::vector<Entry> entries) -> std::optional<Entry> {
            const bool visible = !entries.empty() && plan.range().contains(entries.front()->timestamp) &&
                                 plan.matches(entries.front().view());
            return visible ? std::optional(std::move(entries.front())) : std::nullopt;
        });
    });
}

Result<std::vector<Entry>> SqliteLogReader::byTrace(std::string_view trace, std::size_t limit, std::stop_token stop)
{
    ScanQuery query;
    query.filter = Filter::equals(TextField::Trace, std::string(trace));
    query.limit = limit;
    return scan(query, stop).map([](Page page) { return std::move(page.entries); });
}

} // namespace Logboom
