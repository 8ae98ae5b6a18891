// SPDX-License-Identifier: GPL-3.0-or-later
// Bookmarks and notes. They go with their entries.
#include "core/store/annotationtable.h"
#include "core/store/sqlitelogstore_p.h"

#include <QCoreApplication>

#include <algorithm>

namespace Logboom {

std::shared_ptr<const Annotations> SqliteLogStore::annotations() const
{
    return d->shared->annotations.current();
}

Result<> SqliteLogStore::annotate(std::span<const Annotation> annotations)
{
    auto after = std::make_shared<Annotations>(*this->annotations());
    for (const Annotation& annotation : annotations) {
        if (annotation.note.size() > MaxNoteBytes)
            return failure(Error::Code::Invalid, QCoreApplication::translate("Logboom", "The note is too long."));
        if (!d->mayHold(annotation.entry)) {
            return failure(Error::Code::NotFound,
                           QCoreApplication::translate("Logboom", "The entry is not stored any more."));
        }
        after->set(annotation);
    }
    Result<> done = d->inTransaction([&annotations](StoreWriter& out) {
        Result<> written;
        for (auto annotation = annotations.begin(); written && annotation != annotations.end(); ++annotation)
            written = writeAnnotation(out.database(), *annotation);
        return written;
    });
    if (done)
        d->shared->annotations.publish(std::move(after));
    return done;
}

namespace {

/// Segments share no place in the plane of arrival and event time: those of one hot part are cut at gaps of event time,
/// and others hold other arrivals.
bool covers(const SegmentInfo& segment, const EntryKey& entry)
{
    return entry.seq >= segment.seqMin && entry.seq <= segment.seqMax && entry.timestamp >= segment.timestampMin &&
           entry.timestamp <= segment.timestampMax;
}

} // namespace

bool SqliteLogStore::Private::mayHold(const EntryKey& entry) const
{
    const auto holds = [&entry](const std::shared_ptr<const EntryGroup>& group) {
        const quint64 first = group->firstSeq();
        return entry.seq >= first && entry.seq - first < group->size() &&
               group->key(static_cast<std::size_t>(entry.seq - first)) == entry;
    };
    const auto partHolds = [&holds](const HotPart& part) {
        return std::ranges::any_of(part.groups(part.size()), holds);
    };
    return partHolds(*hot) || std::ranges::any_of(sealing, [&](const auto& part) { return partHolds(*part); }) ||
           std::ranges::any_of(*segments, [&entry](const auto& segment) { return covers(*segment, entry); });
}

std::vector<Annotation> SqliteLogStore::Private::annotationsIn(const SegmentDirectory& gone,
                                                               std::span<const Entry> kept) const
{
    std::vector<Annotation> found;
    for (const Annotation& annotation : shared->annotations.current()->all()) {
        const bool isCovered = std::ranges::any_of(
            gone, [&annotation](const auto& segment) { return covers(*segment, annotation.entry); });
        if (isCovered && std::ranges::none_of(
                             kept, [&annotation](const Entry& entry) { return entry->seq == annotation.entry.seq; }))
            found.push_back({annotation.entry, false, {}});
    }
    return found;
}

Result<> SqliteLogStore::Private::removeAnnotations(StoreWriter& out, std::span<const Annotation> emptied)
{
    Result<> done;
    for (auto annotation = emptied.begin(); done && annotation != emptied.end(); ++annotation)
        done = writeAnnotation(out.database(), *annotation);
    return done;
}

void SqliteLogStore::Private::publishWithout(std::span<const Annotation> emptied)
{
    if (emptied.empty())
        return;
    auto after = std::make_shared<Annotations>(*shared->annotations.current());
    for (const Annotation& annotation : emptied)
        after->set(annotation);
    shared->annotations.publish(std::move(after));
}

} // namespace Logboom
