// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/pendingmarks.h"
#include "core/store/sealer.h"
#include "core/store/segmenttable.h"
#include "core/store/sqlitelogstore.h"
#include "core/store/storeshared.h"

#include <set>
#include <span>

namespace Logboom {

/// What the store keeps to itself. Its functions are for the writer's thread.
class SqliteLogStore::Private
{
public:
    Private(const StoreOptions& storeOptions, DatabaseLocation location);

    void restore(StoredState state);
    [[nodiscard]] Result<StoreWriter*> openWriter();
    /// All that write(StoreWriter&) does is committed, or nothing of it.
    template<typename Write>
    [[nodiscard]] Result<> inTransaction(Write write)
    {
        const Result<StoreWriter*> out = openWriter();
        if (!out)
            return tl::make_unexpected(out.error());
        Result<Transaction> transaction = Transaction::begin((*out)->database(), true);
        if (!transaction)
            return tl::make_unexpected(transaction.error());
        Result<> done = write(**out);
        return done ? transaction->commit() : done;
    }
    [[nodiscard]] Result<> commitGroup(const EntryGroup* group, std::vector<SealedPart> sealed);
    [[nodiscard]] Result<> write(StoreWriter& out, const EntryGroup* group, std::vector<SealedPart>& sealed);
    [[nodiscard]] static Result<> deleteJournalOf(StoreWriter& out, const HotPart& part);
    void sealIfFull();
    void sealHot();
    void install(std::vector<SealedPart> sealed);
    void publish();

    /// Takes segments out of the directory, others into it; publishes nothing.
    void updateDirectory(std::span<const std::shared_ptr<const SegmentInfo>> gone, std::vector<EncodedSegment> come);

    // sqlitelogstore_retention.cpp
    /// One step of retention, some milliseconds; true where more waits.
    [[nodiscard]] Result<bool> sweep();
    [[nodiscard]] bool sealWhatIsOld();
    /// Is this a source whose entries have an age?
    [[nodiscard]] bool isInScope(const Source* source) const;
    [[nodiscard]] bool isPastItsAge(const SegmentInfo& segment) const;
    [[nodiscard]] SegmentDirectory expiredSegments() const;
    [[nodiscard]] SegmentDirectory oldestOverRows() const;
    [[nodiscard]] Result<SegmentDirectory> oldestOverSize();
    [[nodiscard]] Result<> drop(const SegmentDirectory& expired);
    /// Deletes their rows, within a transaction, and notes what went.
    [[nodiscard]] Result<> deleteSegments(StoreWriter& out, const SegmentDirectory& expired, quint64 evictedThen) const;
    [[nodiscard]] Result<bool> giveBackSpace();

    // sqlitelogstore_rewrite.cpp
    /// Writes one segment anew without its expired entries, where others in it stay. False where none can be now.
    [[nodiscard]] Result<bool> rewriteOne();
    [[nodiscard]] std::shared_ptr<const SegmentInfo> nextToRewrite() const;
    /// What stays of it, by arrival.
    [[nodiscard]] Result<std::vector<Entry>> readKept(const std::shared_ptr<const SegmentInfo>& segment);
    [[nodiscard]] Result<bool> replace(const std::shared_ptr<const SegmentInfo>& segment, std::span<const Entry> kept,
                                       std::vector<EncodedSegment> by);

    // sqlitelogstore_annotations.cpp
    /// False: no such entry is stored.
    [[nodiscard]] bool mayHold(const EntryKey& entry) const;
    /// Empty ones in the place of those whose entries go with these segments. `kept`: what stays of them.
    [[nodiscard]] std::vector<Annotation> annotationsIn(const SegmentDirectory& gone,
                                                        std::span<const Entry> kept) const;
    /// Within a transaction.
    [[nodiscard]] static Result<> removeAnnotations(StoreWriter& out, std::span<const Annotation> emptied);
    void publishWithout(std::span<const Annotation> emptied);

    const StoreOptions options;
    const std::shared_ptr<StoreShared> shared = std::make_shared<StoreShared>();
    PendingMarks marks; // any thread

    // Writer's thread only.
    std::unique_ptr<Database> keepAlive; // a database in memory lives as long as a connection to it
    std::unique_ptr<StoreWriter> writer;
    std::unique_ptr<Sealer> sealer = std::make_unique<Sealer>();
    std::shared_ptr<const SegmentDirectory> segments = std::make_shared<SegmentDirectory>();
    std::vector<std::shared_ptr<const HotPart>> sealing;
    std::vector<SealedPart> finished; // encoded, not committed yet
    PendingMarks::Marks newMarks;     // of the group that is being committed
    std::shared_ptr<HotPart> hot;
    quint64 entries = 0;
    quint64 evicted = 0;
    std::set<qint64> unreadable; // segments that cannot be written anew
    quint64 lastSeq = 0;
    qint64 lastReceived = 0;
    quint32 savedSources = 0;
    quint32 savedCategories = 0;
    qint64 nextRetention = 0;
};

} // namespace Logboom
