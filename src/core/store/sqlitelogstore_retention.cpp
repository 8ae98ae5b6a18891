// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "core/store/sqlitelogstore_p.h"

#include <QVariant>

#include <algorithm>
#include <unordered_set>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t MaxDropsAtOnce = 8; // segments a transaction: about a millisecond
constexpr int VacuumPagesAtOnce = 500;    // some milliseconds
constexpr quint64 KeptFreePages = 4096;   // 16 MB

} // namespace

Result<bool> SqliteLogStore::Private::sweep()
{
    if (sealWhatIsOld())
        return true;
    SegmentDirectory expired = expiredSegments();
    const bool more = expired.size() > MaxDropsAtOnce;
    if (more)
        expired.resize(MaxDropsAtOnce);
    if (expired.empty() && options.retention.maxBytes > 0) {
        Result<SegmentDirectory> oldest = oldestOverSize();
        if (!oldest)
            return tl::make_unexpected(oldest.error());
        expired = std::move(*oldest);
    }
    if (expired.empty())
        return giveBackSpace();
    return drop(expired).map([] { return true; });
}

/// Only segments are dropped: on a quiet day what is hot must become one first.
bool SqliteLogStore::Private::sealWhatIsOld()
{
    const qint64 maxAge = options.retention.maxAge;
    if (maxAge <= 0 || hot->size() == 0 || hot->groups(1).front()->received(0) >= currentTimestamp() - maxAge)
        return false;
    sealHot();
    publish();
    sealer->waitUntilFinished();
    return true;
}

SegmentDirectory SqliteLogStore::Private::expiredSegments() const
{
    const Retention& retention = options.retention;
    SegmentDirectory expired;
    if (retention.maxAge <= 0)
        return expired;
    const qint64 before = currentTimestamp() - retention.maxAge;
    for (const auto& segment : *segments) {
        const bool byEvent = retention.basis == Retention::Basis::Event;
        const bool isOld = (byEvent ? segment->timestampMax : segment->receivedMax) < before;
        const bool inScope = retention.scope == Retention::Scope::All ||
                             std::all_of(segment->stats.begin(), segment->stats.end(), [this](const SegmentStat& stat) {
                                 const Source* source = shared->dictionaries->source(stat.source);
                                 return source && source->dialect == Dialect::LogAggregator;
                             });
        if (isOld && inScope)
            expired.push_back(segment);
    }
    return expired;
}

/// The oldest arrivals, about as many as the database is too large; none where it is not.
Result<SegmentDirectory> SqliteLogStore::Private::oldestOverSize()
{
    Result<StoreWriter*> out = openWriter();
    if (!out)
        return tl::make_unexpected(out.error());
    const Result<QVariant> used = (*out)->database().value(
        u"SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count, "
        "pragma_page_size"_s);
    if (!used)
        return tl::make_unexpected(used.error());
    const quint64 bytes = used->toULongLong();
    if (segments->empty() || bytes <= options.retention.maxBytes)
        return SegmentDirectory();
    const quint64 tooMany = (bytes - options.retention.maxBytes) / (bytes / segments->size() + 1) + 1;
    SegmentDirectory oldest(
        std::min<std::size_t>({MaxDropsAtOnce, static_cast<std::size_t>(tooMany), segments->size()}));
    std::partial_sort_copy(segments->begin(), segments->end(), oldest.begin(), oldest.end(),
                           [](const auto& a, const auto& b) { return a->seqMin < b->seqMin; });
    return oldest;
}

/// Readers are told first: who finds the rows of a segment gone then knows a snapshot without it.
Result<> SqliteLogStore::Private::drop(const SegmentDirectory& expired)
{
    quint64 removed = 0;
    for (const auto& segment : expired)
        removed += segment->entries;
    const std::unordered_set<std::shared_ptr<const SegmentInfo>> gone(expired.begin(), expired.end());
    auto directory = std::make_shared<SegmentDirectory>(*segments);
    std::erase_if(*directory, [&gone](const auto& segment) { return gone.contains(segment); });
    const std::shared_ptr<const SegmentDirectory> before = std::exchange(segments, std::move(directory));
    entries -= removed;
    publish();

    Result<> done = deleteSegments(expired, shared->evicted + removed);
    if (done) {
        shared->evicted += removed;
    } else {
        segments = before;
        entries += removed;
        publish();
    }
    return done;
}

Result<> SqliteLogStore::Private::deleteSegments(const SegmentDirectory& expired, quint64 evicted)
{
    return inTransaction([&](StoreWriter& out) {
        Result<> done;
        for (auto segment = expired.begin(); done && segment != expired.end(); ++segment)
            done = out.deleteSegment((*segment)->id);
        if (done)
            done = out.setMeta(u"evicted"_s, evicted);
        return done ? out.setMeta(u"last_seq"_s, lastSeq) : done;
    });
}

/// Free pages go back to the file system; a quarter of the file may stay free for what comes. True where more waits.
Result<bool> SqliteLogStore::Private::giveBackSpace()
{
    Result<StoreWriter*> out = openWriter();
    if (!out)
        return tl::make_unexpected(out.error());
    Database& database = (*out)->database();
    const Result<QVariant> pages = database.value(u"PRAGMA page_count"_s);
    const Result<QVariant> unused = database.value(u"PRAGMA freelist_count"_s);
    if (!pages || !unused)
        return tl::make_unexpected(!pages ? pages.error() : unused.error());
    if (unused->toULongLong() <= std::max(KeptFreePages, pages->toULongLong() / 4))
        return false;
    Result<Transaction> transaction = Transaction::begin(database, true);
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    // The statement gives a row for each page, of which QtSql, seeing no columns, takes only the first.
    Result<QSqlQuery> vacuum = database.prepare(u"PRAGMA incremental_vacuum(1)"_s);
    if (!vacuum)
        return tl::make_unexpected(vacuum.error());
    for (int i = 0; i < VacuumPagesAtOnce; ++i) {
        if (Result<> done = Database::run(*vacuum); !done)
            return tl::make_unexpected(done.error());
    }
    return transaction->commit().map([] { return true; });
}

} // namespace Logboom
