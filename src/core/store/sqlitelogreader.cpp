// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlitelogreader.h"

#include "core/store/countsinks.h"
#include "core/store/rowverdicts.h"
#include "core/store/scanhits.h"
#include "core/store/segmentteam.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QSqlError>
#include <QVariant>

#include <algorithm>
#include <list>
#include <mutex>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(readerLog, "logboom.store")

constexpr std::size_t CachedSegments = 12; // about a megabyte each

} // namespace

SqliteLogReader::SqliteLogReader(std::shared_ptr<StoreShared> shared, bool isLastTry)
    : m_shared(std::move(shared))
    , m_loader([this](qint64 segment, SegmentColumn column) { return loadColumn(segment, column); })
    , m_isLastTry(isLastTry)
{
}

SqliteLogReader::~SqliteLogReader() = default;

tl::unexpected<Error> SqliteLogReader::stopped()
{
    return failure(Error::Code::Cancelled, QCoreApplication::translate("Logboom", "The search was stopped."));
}

Result<bool> SqliteLogReader::mayMatch(const SegmentInfo& segment, const QueryPlan& plan)
{
    if (const std::string_view trace = plan.requiredTraceIn(segment); !trace.empty()) {
        return loadColumn(segment.id, SegmentColumn::Trace).map([&](const QByteArray& ids) {
            return IdColumn::mayHold(viewOf(ids), trace, m_decompressor);
        });
    }
    if (plan.isTraceSearch() && segment.has(SegmentColumn::Trace)) {
        return loadColumn(segment.id, SegmentColumn::Trace).map([&](const QByteArray& ids) {
            if (IdColumn::mayHoldPart(viewOf(ids), plan.search().texts, m_decompressor))
                return true;
            // One that was invented may hold it.
            if (!m_shared->isAllTraced(segment.id)) {
                if (IdColumn::mayLackOne(viewOf(ids), m_decompressor))
                    return true;
                m_shared->setAllTraced(segment.id);
            }
            return false;
        });
    }
    if (plan.probes().empty() || !segment.has(SegmentColumn::SkipIndex))
        return true;
    return loadColumn(segment.id, SegmentColumn::SkipIndex).map([&plan](const QByteArray& index) {
        return std::ranges::any_of(plan.probes(), [&index](const SkipProbe& probe) { return probe.mayBeIn(index); });
    });
}

Result<QByteArray> SqliteLogReader::loadColumn(qint64 segment, SegmentColumn column)
{
    if (!m_database) {
        auto opened = Database::open(m_shared->location, Database::Mode::ReadOnly);
        if (!opened)
            return tl::make_unexpected(opened.error());
        Result<QSqlQuery> prepared = (*opened)->prepare(u"SELECT data FROM seg_col WHERE id = ?"_s);
        if (!prepared)
            return tl::make_unexpected(prepared.error());
        m_database = std::move(*opened);
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
    if (!m_isLastTry)
        std::shared_lock(m_shared->replacing).unlock(); // what is being replaced is published by then
    const std::shared_ptr<const StoreSnapshot> now = m_shared->snapshot.current();
    const bool listed = std::any_of(now->segments->begin(), now->segments->end(),
                                    [segment](const auto& info) { return info->id == segment; });
    return failure(listed ? Error::Code::Corrupt : Error::Code::NotFound, missingSegment(segment));
}

std::shared_ptr<SegmentData> SqliteLogReader::openSegment(const std::shared_ptr<const SegmentInfo>& info, bool keep)
{
    const auto cached =
        std::find_if(m_cache.begin(), m_cache.end(), [&info](const auto& data) { return data->info().id == info->id; });
    if (cached != m_cache.end()) {
        m_cache.splice(m_cache.begin(), m_cache, cached);
        return m_cache.front();
    }
    auto data = std::make_shared<SegmentData>(info, m_shared->dictionaries);
    if (keep) {
        m_cache.push_front(data);
        if (m_cache.size() > CachedSegments)
            m_cache.pop_back();
    }
    return data;
}

Result<> SqliteLogReader::markRows(SegmentData& data, const QueryPlan::SegmentVerdict& verdict, const QueryPlan& plan,
                                   RowVerdicts& verdicts)
{
    if (verdict.decided || !plan.isTextSearch())
        return {};
    Result<EntryMarks> marks = data.search(plan.search(), m_decompressor);
    if (!marks)
        return tl::make_unexpected(marks.error());
    verdicts.setMarks(std::move(*marks), plan.searchSuffices() && verdict.visible);
    return {};
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
    return withPlan(query.filter, query.range, query.now, [&](const StoreSnapshot& snapshot, QueryPlan& plan) {
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
    if (query.after) {
        plan.narrow(query.direction == Direction::NewestFirst
                        ? TimeRange{std::numeric_limits<qint64>::min(), query.after->timestamp}
                        : TimeRange{query.after->timestamp, std::numeric_limits<qint64>::max()});
    }
    // Both bounded by what there is, so that their sum is no number out of range.
    const std::size_t offset = static_cast<std::size_t>(std::min<quint64>(query.offset, snapshot.entries));
    const std::size_t limit = static_cast<std::size_t>(std::min<quint64>(query.limit, snapshot.entries));
    // More is taken only where damage left nothing of the page: one with `more` must not be empty, or nobody gets past.
    for (std::size_t take = limit;; take *= 2) {
        Hits hits(query.direction, query.after, offset + take + 1);
        Result<> done = collect(snapshot, plan, hits, stop);
        if (!done)
            return tl::make_unexpected(done.error());
        const std::span<const Hit> behindOffset = hits.all().subspan(std::min(offset, hits.all().size()));
        const std::span<const Hit> taken = behindOffset.first(std::min(take, behindOffset.size()));
        EntryPlaces places(taken.size(), query.maxBytes);
        if (done = readHits(taken, AllColumns, places); !done)
            return tl::make_unexpected(done.error());
        std::vector<Entry> entries = places.take();
        page.isCut = places.isCut() && entries.size() < limit;
        page.more = behindOffset.size() > take || entries.size() > limit || places.isCut();
        if (entries.empty() && page.more && limit > 0)
            continue;
        if (entries.size() > limit)
            entries.resize(limit);
        page.entries = std::move(entries);
        return page;
    }
}

Result<> SqliteLogReader::collect(const StoreSnapshot& snapshot, QueryPlan& plan, Hits& hits,
                                  const std::stop_token& stop)
{
    collectHot(snapshot, plan, hits);
    if (stop.stop_requested())
        return stopped();
    const bool newest = hits.direction() == Direction::NewestFirst;
    SegmentDirectory byOldest; // the directory's own order serves the newest
    if (!newest) {
        byOldest = *snapshot.segments;
        std::sort(byOldest.begin(), byOldest.end(),
                  [](const auto& a, const auto& b) { return a->timestampMin < b->timestampMin; });
    }
    const SegmentDirectory& segments = newest ? *snapshot.segments : byOldest;

    struct Part
    {
        QueryPlan plan;
        Hits hits;
    };
    std::mutex mutex;
    std::list<Part> parts;       // of other threads; guarded by mutex
    const QueryPlan spare(plan); // ours changes meanwhile
    const auto begin = [&](SqliteLogReader& reader) -> SegmentTeam::Work {
        QueryPlan* ownPlan = &plan;
        Hits* ownHits = &hits;
        if (&reader != this) {
            const std::scoped_lock lock(mutex);
            Part& part = parts.emplace_back(Part{spare, hits.another()});
            ownPlan = &part.plan;
            ownHits = &part.hits;
        }
        return [&reader, &segments, &stop, newest, ownPlan, ownHits](std::size_t i) -> Result<bool> {
            const auto& segment = segments[i];
            if (ownHits->isComplete(newest ? segment->timestampMax : segment->timestampMin))
                return false;
            if (stop.stop_requested())
                return stopped();
            Result<> done = reader.collectSegment(segment, *ownPlan, *ownHits, stop);
            return reader.passOverDamage(std::move(done), segment->id).map([] { return true; });
        };
    };
    const Result<> done = SegmentTeam(*this, m_shared, m_isLastTry).run(segments.size(), begin);
    for (const Part& part : parts)
        hits.merge(part.hits);
    return done;
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
    if (const Result<bool> may = mayMatch(*segment, plan); !may || !*may)
        return may.map([](bool) {});
    const std::shared_ptr<SegmentData> opened = openSegment(segment);
    SegmentData& data = *opened;
    const Columns columns = segmentVerdict.decided ? Columns() : plan.columns();
    const Columns needed = columns | RowVerdicts::columns(segmentVerdict) | Column::Seq | Column::Timestamp;
    if (Result<> done = data.need(needed, m_loader, m_decompressor); !done)
        return done;
    const std::size_t begin = data.lowerBound(plan.range().from);
    const std::size_t end =
        plan.range().to == std::numeric_limits<qint64>::max() ? data.size() : data.lowerBound(plan.range().to + 1);
    const bool newest = hits.direction() == Direction::NewestFirst;
    RowVerdicts verdicts(data, segmentVerdict);
    const TextsDropper dropper(data);
    if (Result<> done = markRows(data, segmentVerdict, plan, verdicts); !done)
        return done;
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
            if (Result<> done = data.fill(view, i, columns, m_decompressor); !done)
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

Result<std::vector<Entry>> SqliteLogReader::readHits(std::span<const Hit> hits, Columns columns)
{
    EntryPlaces places(hits.size(), 0);
    return readHits(hits, columns, places).map([&places] { return places.take(); });
}

Result<> SqliteLogReader::readHits(std::span<const Hit> hits, Columns columns, EntryPlaces& places)
{
    // Segment by segment, so that each is opened once however their entries interleave.
    std::vector<const Hit*> order;
    order.reserve(hits.size());
    for (const Hit& hit : hits)
        order.push_back(&hit);
    std::stable_sort(order.begin(), order.end(),
                     [](const Hit* a, const Hit* b) { return std::less<>()(a->segment.get(), b->segment.get()); });

    const auto put = [&](const Hit* hit, const EntryView& view) {
        if (const auto place = static_cast<std::size_t>(hit - hits.data()); places.isWanted(place))
            places.put(place, view);
    };
    for (auto run = order.begin(); run != order.end();) {
        const std::shared_ptr<const SegmentInfo>& segment = (*run)->segment;
        const auto end = std::find_if(run, order.end(), [&](const Hit* hit) { return hit->segment != segment; });
        if (!segment) {
            for (; run != end; ++run)
                put(*run, (*run)->group->view((*run)->index));
            continue;
        }
        Result<> done = readFromSegment(segment, std::span(run, end), columns, put);
        if (done = passOverDamage(std::move(done), segment->id); !done)
            return done;
        run = end;
    }
    return {};
}

/// Calls take(hit, entry) for each hit that can be read; the error is that of the last one that cannot.
template<typename Take>
Result<> SqliteLogReader::readFromSegment(const std::shared_ptr<const SegmentInfo>& segment,
                                          std::span<const Hit* const> hits, Columns columns, Take take)
{
    const std::shared_ptr<SegmentData> opened = openSegment(segment);
    if (Result<> done = opened->need(columns, m_loader, m_decompressor); !done)
        return done;
    Result<> result;
    for (const Hit* hit : hits) {
        EntryView view;
        if (Result<> done = opened->fill(view, hit->index, columns, m_decompressor); done)
            take(hit, view);
        else
            result = std::move(done);
    }
    return result;
}

Result<std::vector<SqliteLogReader::Hit>>
SqliteLogReader::locate(const StoreSnapshot& snapshot, std::span<const quint64> seqs, const std::stop_token& stop)
{
    std::vector<Hit> hits;
    snapshot.forEachGroup([&](const EntryGroup& group) {
        const quint64 end = group.firstSeq() + group.size();
        for (auto seq = std::ranges::lower_bound(seqs, group.firstSeq()); seq != seqs.end() && *seq < end; ++seq)
            hits.push_back({group.key(*seq - group.firstSeq()), &group, nullptr, *seq - group.firstSeq()});
    });
    for (const auto& segment : *snapshot.segments) {
        if (hits.size() == seqs.size())
            break;
        const auto first = std::ranges::lower_bound(seqs, segment->seqMin);
        if (first == seqs.end() || *first > segment->seqMax)
            continue;
        if (stop.stop_requested())
            return stopped();
        if (Result<> done = passOverDamage(locateInSegment(segment, seqs, hits), segment->id); !done)
            return tl::make_unexpected(done.error());
    }
    return hits;
}

Result<> SqliteLogReader::locateInSegment(const std::shared_ptr<const SegmentInfo>& segment,
                                          std::span<const quint64> seqs, std::vector<Hit>& hits)
{
    const std::shared_ptr<SegmentData> opened = openSegment(segment);
    SegmentData& data = *opened;
    if (Result<> done = data.need(Columns(Column::Seq) | Column::Timestamp, m_loader, m_decompressor); !done)
        return done;
    for (std::size_t i = 0; i < data.size(); ++i) {
        if (std::ranges::binary_search(seqs, data.seq(i)))
            hits.push_back({{data.timestamp(i), data.seq(i)}, nullptr, segment, i});
    }
    return {};
}

Result<std::optional<Entry>> SqliteLogReader::bySeq(quint64 seq)
{
    using Found = Result<std::optional<Entry>>;
    return withPlan({}, {}, 0, [&](const StoreSnapshot& snapshot, const QueryPlan& plan) -> Found {
        const Result<std::vector<Hit>> hits = locate(snapshot, std::span(&seq, 1), {});
        if (!hits)
            return tl::make_unexpected(hits.error());
        return readHits(*hits).map([&plan](std::vector<Entry> entries) -> std::optional<Entry> {
            const bool visible = !entries.empty() && plan.matches(entries.front().view());
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
