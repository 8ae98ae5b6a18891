// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlitelogstore_p.h"

#include "core/entry/timestamp.h"
#include "core/store/marktable.h"
#include "core/store/schema.h"
#include "core/store/sqlitelogreader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QUuid>

#include <algorithm>
#include <iterator>
#include <thread>
#include <unordered_set>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(storeLog, "logboom.store")

constexpr qint64 SweepPause = Minute;     // readers hide what is past its age meanwhile
constexpr qint64 LimitPause = 5 * Second; // how far a limit may be passed under load; also after a failure
constexpr int MaxScanThreads = 4;         // each takes some megabytes

Result<DatabaseLocation> locate(const QString& folder)
{
    if (folder == ":memory:"_L1) {
        // A name of its own: connections of this process that use the same name share the database.
        const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
        return DatabaseLocation{u"file:/logboom-%1?vfs=memdb"_s.arg(name), true};
    }
    if (!QDir().mkpath(folder)) {
        return failure(Error::Code::Io,
                       QCoreApplication::translate("Logboom", "The data folder %1 cannot be made.").arg(folder));
    }
    return DatabaseLocation{QDir(folder).filePath(u"logboom.db"_s), false};
}

bool isLater(const std::shared_ptr<const SegmentInfo>& a, const std::shared_ptr<const SegmentInfo>& b)
{
    return a->timestampMax != b->timestampMax ? a->timestampMax > b->timestampMax : a->id > b->id;
}

/// A database in memory may take this much, half of what SQLite lets it grow to.
constexpr quint64 MaxMemoryBytes = 512u << 20;

StoreOptions bounded(StoreOptions options, bool inMemory)
{
    quint64& bytes = options.retention.maxBytes;
    if (inMemory && (bytes == 0 || bytes > MaxMemoryBytes))
        bytes = MaxMemoryBytes;
    return options;
}

} // namespace

SqliteLogStore::Private::Private(const StoreOptions& storeOptions, DatabaseLocation location)
    : options(bounded(storeOptions, location.inMemory))
{
    shared->location = std::move(location);
    shared->retention = options.retention;
    shared->scanThreads = options.scanThreads > 0
                              ? options.scanThreads
                              : std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, MaxScanThreads);
}

void SqliteLogStore::Private::restore(StoredState state)
{
    std::sort(state.segments.begin(), state.segments.end(), isLater);
    for (const auto& segment : state.segments)
        entries += segment->entries;
    segments = std::make_shared<SegmentDirectory>(std::move(state.segments));
    lastSeq = state.lastSeq;
    lastReceived = state.lastReceived;
    evicted = state.evicted;
    shared->catalog.publish(std::make_shared<Catalog>(std::move(state.catalog)));
    shared->annotations.publish(std::make_shared<Annotations>(std::move(state.annotations)));
    shared->damagedAtStart = state.damaged;
    savedSources = shared->dictionaries->lastSource();
    savedCategories = shared->dictionaries->lastCategory();
    hot = std::make_shared<HotPart>(options.sealEntries);
    for (auto& group : state.journal) {
        sealIfFull();
        entries += group->size();
        hot->append(std::move(group));
    }
    publish();
}

Result<StoreWriter*> SqliteLogStore::Private::openWriter()
{
    if (!writer) {
        auto opened = StoreWriter::open(shared->location, options.durability == StoreOptions::Durability::Full);
        if (!opened)
            return tl::make_unexpected(opened.error());
        writer = std::move(*opened);
    }
    return writer.get();
}

void SqliteLogStore::Private::sealIfFull()
{
    if (hot->isFull())
        sealHot();
}

void SqliteLogStore::Private::sealHot()
{
    if (hot->size() == 0)
        return;
    sealing.push_back(hot);
    sealer->seal(hot);
    hot = std::make_shared<HotPart>(options.sealEntries);
}

Result<> SqliteLogStore::Private::write(StoreWriter& out, const EntryGroup* group, std::vector<SealedPart>& sealed)
{
    const Dictionaries& dictionaries = *shared->dictionaries;
    for (quint32 id = savedSources + 1; id <= dictionaries.lastSource(); ++id) {
        if (Result<> done = out.insertSource(*dictionaries.source(id)); !done)
            return done;
    }
    for (quint32 id = savedCategories + 1; id <= dictionaries.lastCategory(); ++id) {
        if (Result<> done = out.insertCategory(*dictionaries.category(id)); !done)
            return done;
    }
    if (group) {
        if (Result<> done = out.insertJournal(group->firstSeq(), group->bytes()); !done)
            return done;
        for (const auto& [name, value] : newMarks) {
            if (Result<> done = writeMark(out.database(), name, value); !done)
                return done;
        }
    }
    for (SealedPart& part : sealed) {
        for (EncodedSegment& segment : part.segments) {
            if (Result<> done = out.insertSegment(segment); !done)
                return done;
        }
        if (Result<> done = deleteJournalOf(out, *part.part); !done)
            return done;
    }
    return {};
}

/// Exactly its rows: one that could not be read may lie between them, and stays.
Result<> SqliteLogStore::Private::deleteJournalOf(StoreWriter& out, const HotPart& part)
{
    const auto groups = part.groups(part.size());
    for (std::size_t begin = 0, end = 0; begin < groups.size(); begin = end) {
        quint64 next = groups[begin]->firstSeq();
        for (; end < groups.size() && groups[end]->firstSeq() == next; ++end)
            next += groups[end]->size();
        if (Result<> done = out.deleteJournal(groups[begin]->firstSeq(), next - 1); !done)
            return done;
    }
    return {};
}

Result<> SqliteLogStore::Private::commitGroup(const EntryGroup* group, std::vector<SealedPart> sealed)
{
    const quint32 sources = shared->dictionaries->lastSource();
    const quint32 categories = shared->dictionaries->lastCategory();
    Result<> done = inTransaction([&](StoreWriter& out) { return write(out, group, sealed); });
    if (done) {
        savedSources = sources;
        savedCategories = categories;
        install(std::move(sealed));
    } else {
        finished = std::move(sealed); // tried again with the next commit
    }
    return done;
}

void SqliteLogStore::Private::install(std::vector<SealedPart> sealed)
{
    std::vector<EncodedSegment> come;
    for (SealedPart& part : sealed) {
        std::erase(sealing, part.part);
        std::ranges::move(part.segments, std::back_inserter(come));
    }
    updateDirectory({}, std::move(come));
}

void SqliteLogStore::Private::updateDirectory(std::span<const std::shared_ptr<const SegmentInfo>> gone,
                                              std::vector<EncodedSegment> come)
{
    if (gone.empty() && come.empty())
        return;
    auto directory = std::make_shared<SegmentDirectory>(*segments);
    const std::unordered_set<std::shared_ptr<const SegmentInfo>> removed(gone.begin(), gone.end());
    std::erase_if(*directory, [&removed](const auto& segment) { return removed.contains(segment); });
    for (EncodedSegment& segment : come)
        directory->push_back(std::make_shared<SegmentInfo>(std::move(segment.info)));
    std::sort(directory->begin(), directory->end(), isLater);
    segments = std::move(directory);
}

void SqliteLogStore::Private::publish()
{
    auto snapshot = std::make_shared<StoreSnapshot>();
    snapshot->segments = segments;
    snapshot->sealing = sealing;
    snapshot->hot = hot;
    snapshot->hotGroups = hot->size();
    snapshot->entries = entries;
    snapshot->lastSeq = lastSeq;
    snapshot->evicted = evicted;
    shared->snapshot.publish(std::move(snapshot));
}

Result<std::unique_ptr<SqliteLogStore>> SqliteLogStore::open(const StoreOptions& options)
{
    Result<DatabaseLocation> location = locate(options.folder);
    if (!location)
        return tl::make_unexpected(location.error());
    auto d = std::make_unique<Private>(options, *location);
    Result<std::unique_ptr<Database>> database = Database::open(*location, Database::Mode::ReadWrite);
    if (!database)
        return tl::make_unexpected(database.error());
    if (Result<> done = prepareSchema(**database, location->inMemory); !done)
        return tl::make_unexpected(done.error());
    Result<StoredState> state = readStoredState(**database, d->shared->dictionaries);
    if (!state)
        return tl::make_unexpected(state.error());
    const auto marks = readMarks(**database);
    if (!marks)
        return tl::make_unexpected(marks.error());
    d->marks.keep(*marks);
    if (state->damaged > 0)
        qCWarning(storeLog) << state->damaged << "parts of the database cannot be read and are left out";
    d->restore(std::move(*state));
    if (location->inMemory)
        d->keepAlive = std::move(*database);
    return std::unique_ptr<SqliteLogStore>(new SqliteLogStore(std::move(d)));
}

SqliteLogStore::SqliteLogStore(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

SqliteLogStore::~SqliteLogStore() = default;

Result<std::shared_ptr<const EntryGroup>> SqliteLogStore::append(std::span<EntryBatch* const> batches)
{
    // Receive times never go back with the arrival number, so that ids sort as entries arrived.
    quint64 seq = d->lastSeq;
    qint64 received = d->lastReceived;
    std::vector<std::span<const EntryView>> parts;
    parts.reserve(batches.size());
    for (EntryBatch* batch : batches) {
        received = std::max(received, batch->receivedAt());
        batch->setCommitted(seq + 1, received);
        seq += batch->entries().size();
        parts.emplace_back(batch->entries());
    }
    d->newMarks = d->marks.take(batches);
    std::shared_ptr<const EntryGroup> group = EntryGroup::encode(parts, d->shared->dictionaries);
    std::vector<SealedPart> sealed = std::exchange(d->finished, {});
    for (SealedPart& part : d->sealer->takeFinished())
        sealed.push_back(std::move(part));
    if (Result<> done = d->commitGroup(group.get(), std::move(sealed)); !done)
        return tl::make_unexpected(done.error());
    d->marks.keep(d->newMarks);
    d->lastSeq = seq;
    d->lastReceived = received;
    d->entries += group->size();
    d->hot->append(group);
    d->sealIfFull();
    d->publish();
    return group;
}

bool SqliteLogStore::maintain()
{
    std::vector<SealedPart> sealed = std::exchange(d->finished, {});
    for (SealedPart& part : d->sealer->takeFinished())
        sealed.push_back(std::move(part));
    if (!sealed.empty()) {
        if (Result<> done = d->commitGroup(nullptr, std::move(sealed)); !done)
            qCWarning(storeLog).noquote() << done.error().message;
        d->publish();
        return false;
    }
    const Retention& retention = d->options.retention;
    const bool hasLimit = retention.maxBytes > 0 || retention.maxRows > 0;
    if ((retention.maxAge == 0 && !hasLimit) || currentTimestamp() < d->nextRetention)
        return false;
    const Result<bool> more = d->sweep();
    if (!more)
        qCWarning(storeLog).noquote() << more.error().message;
    if (more && *more)
        return true;
    d->nextRetention = currentTimestamp() + (hasLimit || !more ? LimitPause : SweepPause);
    return false;
}

Result<> SqliteLogStore::settle()
{
    d->sealHot();
    d->publish();
    d->sealer->waitUntilFinished();
    std::vector<SealedPart> sealed = std::exchange(d->finished, {});
    for (SealedPart& part : d->sealer->takeFinished())
        sealed.push_back(std::move(part));
    if (Result<> done = d->commitGroup(nullptr, std::move(sealed)); !done)
        return done;
    d->publish();
    return d->shared->location.inMemory ? Result<>()
                                        : d->writer->database().execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
}

void SqliteLogStore::finishWriting()
{
    maintain();
    if (d->writer && !d->shared->location.inMemory)
        static_cast<void>(d->writer->database().execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    d->writer.reset();
}

std::unique_ptr<LogReader> SqliteLogStore::reader()
{
    return std::make_unique<SqliteLogReader>(d->shared);
}

StoreStatus SqliteLogStore::status() const
{
    const std::shared_ptr<const StoreSnapshot> snapshot = d->shared->snapshot.current();
    StoreStatus status;
    // What is hidden for being too many counts as gone, so that the number is the one that readers count.
    const quint64 maxRows = d->options.retention.maxRows;
    const quint64 hidden = maxRows > 0 && snapshot->entries > maxRows ? snapshot->entries - maxRows : 0;
    status.entries = snapshot->entries - hidden;
    status.evicted = snapshot->evicted + hidden;
    status.lastSeq = snapshot->lastSeq;
    status.damagedSegments = d->shared->damagedCount();
    if (!d->shared->location.inMemory) {
        const QString& file = d->shared->location.name;
        status.bytes = static_cast<quint64>(QFileInfo(file).size() + QFileInfo(file + u"-wal"_s).size());
    }
    TimeRange span{std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()};
    const auto extend = [&span](qint64 from, qint64 to) {
        span.from = std::min(span.from, from);
        span.to = std::max(span.to, to);
    };
    for (const auto& segment : *snapshot->segments)
        extend(segment->timestampMin, segment->timestampMax);
    snapshot->forEachGroup([&extend](const EntryGroup& group) {
        const auto [from, to] = group.timestampSpan();
        extend(from, to);
    });
    if (span.from <= span.to)
        status.span = span;
    return status;
}

} // namespace Logboom
