// SPDX-License-Identifier: GPL-3.0-or-later
// Retention where only some of a segment's entries have an age: it is written anew without them.
#include "core/store/segmentdata.h"
#include "core/store/sqlitelogstore_p.h"

#include <QLoggingCategory>

#include <algorithm>

namespace Logboom {

namespace {

Q_LOGGING_CATEGORY(rewriteLog, "logboom.store")

/// Groups as they would have been committed: each of entries that arrived one behind the other.
std::vector<std::shared_ptr<const EntryGroup>> groupsOf(const std::vector<Entry>& entries,
                                                        const std::shared_ptr<Dictionaries>& dictionaries)
{
    std::vector<std::shared_ptr<const EntryGroup>> groups;
    std::vector<EntryView> run;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        run.push_back(entries[i].view());
        if (i + 1 == entries.size() || entries[i + 1]->seq != run.back().seq + 1) {
            groups.push_back(EntryGroup::encode(run, dictionaries));
            run.clear();
        }
    }
    return groups;
}

} // namespace

Result<bool> SqliteLogStore::Private::rewriteOne()
{
    const std::shared_ptr<const SegmentInfo> segment = nextToRewrite();
    if (!segment)
        return false;
    const Result<std::vector<Entry>> kept = readKept(segment);
    if (!kept && kept.error().code == Error::Code::Corrupt) {
        // What cannot be read cannot be written anew: it stays, and readers go on hiding what is past its age.
        unreadable.insert(segment->id);
        if (shared->reportDamaged(segment->id))
            qCWarning(rewriteLog).noquote() << kept.error().message;
        return true;
    }
    if (!kept)
        return tl::make_unexpected(kept.error());
    return replace(segment, *kept, SegmentEncoder().encode(groupsOf(*kept, shared->dictionaries)));
}

/// Once all of it is past its age: it is then written once.
std::shared_ptr<const SegmentInfo> SqliteLogStore::Private::nextToRewrite() const
{
    const auto isDue = [this](const std::shared_ptr<const SegmentInfo>& segment) {
        return isPastItsAge(*segment) && !unreadable.contains(segment->id) &&
               std::ranges::any_of(segment->stats, [this](const SegmentStat& stat) {
                   return isInScope(shared->dictionaries->source(stat.source));
               });
    };
    const auto due = std::ranges::find_if(*segments, isDue);
    return due != segments->end() ? *due : nullptr;
}

Result<std::vector<Entry>> SqliteLogStore::Private::readKept(const std::shared_ptr<const SegmentInfo>& segment)
{
    const Result<StoreWriter*> out = openWriter();
    if (!out)
        return tl::make_unexpected(out.error());
    const ColumnLoader load = [&out](qint64 id, SegmentColumn column) { return (*out)->column(id, column); };
    Decompressor decompressor;
    SegmentData data(segment, shared->dictionaries);
    if (const Result<> done = data.need(AllColumns, load, decompressor); !done)
        return tl::make_unexpected(done.error());
    std::vector<Entry> kept;
    for (std::size_t i = 0; i < data.size(); ++i) {
        if (isInScope(data.sources()[data.localSource(i)]))
            continue;
        EntryView view;
        if (const Result<> done = data.fill(view, i, AllColumns, decompressor); !done)
            return tl::make_unexpected(done.error());
        kept.emplace_back(view);
    }
    std::ranges::sort(kept, {}, [](const Entry& entry) { return entry->seq; });
    return kept;
}

Result<bool> SqliteLogStore::Private::replace(const std::shared_ptr<const SegmentInfo>& segment,
                                              std::span<const Entry> kept, std::vector<EncodedSegment> by)
{
    const std::unique_lock lock(shared->replacing, std::try_to_lock);
    if (!lock)
        return false; // a reader that was disturbed too often goes first
    quint64 removed = segment->entries;
    for (const EncodedSegment& successor : by)
        removed -= successor.info.entries;
    const std::vector<Annotation> emptied = annotationsIn({segment}, kept);
    const Result<> done = inTransaction([&](StoreWriter& out) {
        Result<> written = removeAnnotations(out, emptied);
        for (auto successor = by.begin(); written && successor != by.end(); ++successor)
            written = out.insertSegment(*successor);
        return written ? deleteSegments(out, {segment}, evicted + removed) : written;
    });
    if (done) {
        updateDirectory(std::span(&segment, 1), std::move(by));
        entries -= removed;
        evicted += removed;
        publish();
        publishWithout(emptied);
    }
    return done.map([] { return true; });
}

} // namespace Logboom
