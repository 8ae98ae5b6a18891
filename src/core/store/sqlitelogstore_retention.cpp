// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "core/store/arrivalorder.h"
#include "core/store/sqlitelogstore_p.h"

#include <QVariant>

#include <algorithm>

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
    if (expired.empty())
        expired = oldestOverRows();
    if (expired.empty() && options.retention.maxBytes > 0) {
        Result<SegmentDirectory> oldest = oldestOverSize();
        if (!oldest)
            return tl::make_unexpected(oldest.error());
        expired = std::move(*oldest);
    }
    if (expired.size() > MaxDropsAtOnce)
        expired.resize(MaxDropsAtOnce);
    if (!expired.empty())
        return drop(expired).map([] { return true; });
    Result<bool> rewritten = rewriteOne();
    return rewritten && !*rewritten ? giveBackSpace() : rewritten;
}

bool SqliteLogStore::Private::isInScope(const Source* source) const
{
    return options.retention.scope == Retention::Scope::All || (source && source->dialect == Dialect::LogAggregator);
}

bool SqliteLogStore::Private::isPastItsAge(const SegmentInfo& segment) const
{
    const Retention& retention = options.retention;
    const bool byEvent = retention.basis == Retention::Basis::Event;
    return retention.maxAge > 0 &&
           (byEvent ? segment.timestampMax : segment.receivedMax) < currentTimestamp() - retention.maxAge;
}

/// Only segments are dropped: on a quiet day what is hot must become one first.
bool SqliteLogStore::Private::sealWhatIsOld()
{
    if (options.retention.maxAge <= 0)
        return false;
    const qint64 before = currentTimestamp() - options.retention.maxAge;
    const auto isOld = [&](const std::shared_ptr<const EntryGroup>& group) {
        if (group->received(0) >= before)
            return false;
        for (std::size_t i = 0; i < group->size(); ++i) {
            if (isInScope(&group->source(i)))
                return true;
        }
        return false;
    };
    if (std::ranges::none_of(hot->groups(hot->size()), isOld))
        return false;
    sealHot();
    publish();
    sealer->waitUntilFinished();
    return true;
}

SegmentDirectory SqliteLogStore::Private::expiredSegments() const
{
    const auto isAllInScope = [this](const SegmentInfo& segment) {
        return std::ranges::all_of(segment.stats, [this](const SegmentStat& stat) {
            return isInScope(shared->dictionaries->source(stat.source));
        });
    };
    SegmentDirectory expired;
    for (const auto& segment : *segments) {
        if (isPastItsAge(*segment) && isAllInScope(*segment))
            expired.push_back(segment);
    }
    return expired;
}

/// Those of which readers see no entry any more.
SegmentDirectory SqliteLogStore::Private::oldestOverRows() const
{
    SegmentDirectory oldest;
    const quint64 maxRows = options.retention.maxRows;
    if (maxRows == 0 || entries <= maxRows)
        return oldest;
    quint64 tooMany = entries - maxRows;
    const ArrivalOrder order(*segments);
    for (const ArrivalOrder::Block& block : order.blocks()) {
        if (tooMany < block.entries)
            break;
        tooMany -= block.entries;
        oldest.insert(oldest.end(), block.segments.begin(), block.segments.end());
    }
    return oldest;
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
    const std::shared_ptr<const SegmentDirectory> before = segments;
    const std::vector<Annotation> emptied = annotationsIn(expired, {});
    updateDirectory(expired, {});
    entries -= removed;
    evicted += removed;
    publish();

    Result<> done = inTransaction([&](StoreWriter& out) {
        Result<> deleted = deleteSegments(out, expired, evicted);
        return deleted ? removeAnnotations(out, emptied) : deleted;
    });
    if (done) {
        publishWithout(emptied);
    } else {
        segments = before;
        entries += removed;
        evicted -= removed;
        publish();
    }
    return done;
}

Result<> SqliteLogStore::Private::deleteSegments(StoreWriter& out, const SegmentDirectory& expired,
                                                 quint64 evictedThen) const
{
    Result<> done;
    for (auto segment = expired.begin(); done && segment != expired.end(); ++segment)
        done = out.deleteSegment((*segment)->id);
    if (done)
        done = out.setMeta(u"evicted"_s, evictedThen);
    return done ? out.setMeta(u"last_seq"_s, lastSeq) : done;
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
