// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/bookmarks.h"

#include "core/filter/filterparser.h"

#include <algorithm>

namespace Logboom {

namespace {

constexpr quint64 MaxBytes = 16 * 1024 * 1024; // of entries that are read at once

} // namespace

Bookmarks::Bookmarks(LogStore& store, IngestPipeline& pipeline, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_editor(pipeline)
    , m_all(store.annotations())
{
}

void Bookmarks::poll()
{
    if (m_pending == 0)
        take();
}

void Bookmarks::take()
{
    std::shared_ptr<const Annotations> stored = m_store.annotations();
    if (stored == m_all)
        return;
    const bool differs = *stored != *m_all;
    m_all = std::move(stored);
    if (differs)
        emit changed();
}

void Bookmarks::toggle(std::span<const EntryKey> entries)
{
    change(toggledBookmarks(*m_all, entries));
}

void Bookmarks::setNote(const EntryKey& entry, const QString& note)
{
    const Annotation* before = m_all->of(entry.seq);
    Annotation after{entry, before && before->bookmarked, noteBytes(note)};
    if (before ? *before == after : after.isEmpty())
        return;
    change({std::move(after)});
}

void Bookmarks::remove(const EntryKey& entry)
{
    change({{entry, false, {}}});
}

void Bookmarks::change(std::vector<Annotation> annotations)
{
    if (annotations.empty())
        return;
    auto expected = std::make_shared<Annotations>(*m_all);
    for (const Annotation& annotation : annotations)
        expected->set(annotation);
    m_all = std::move(expected);
    ++m_pending;
    emit changed();
    m_editor.annotate(std::move(annotations), [this](const Result<>& outcome) {
        // The store's own are taken once the last change is through, so that none shows up late in between.
        if (--m_pending == 0)
            take();
        if (!outcome)
            emit failed(outcome.error().message);
    });
}

std::vector<Annotation> toggledBookmarks(const Annotations& before, std::span<const EntryKey> entries)
{
    const auto isBookmarked = [&before](const EntryKey& entry) {
        const Annotation* annotation = before.of(entry.seq);
        return annotation && annotation->bookmarked;
    };
    const bool wanted = !std::ranges::all_of(entries, isBookmarked);
    std::vector<Annotation> changes;
    for (const EntryKey& entry : entries) {
        if (isBookmarked(entry) == wanted)
            continue;
        const Annotation* annotation = before.of(entry.seq);
        changes.push_back({entry, wanted, annotation ? annotation->note : std::string()});
    }
    return changes;
}

ScanQuery annotatedQuery(const std::shared_ptr<const Annotations>& annotations, const Filter& also, std::size_t limit)
{
    FilterContext context;
    context.annotations = annotations;
    ScanQuery query;
    query.filter = Filter::allOf({parseFilter(u"is:bookmarked OR has:note", context).filter, also});
    query.limit = limit;
    query.maxBytes = MaxBytes;
    return query;
}

std::string noteBytes(const QString& note)
{
    std::string bytes = note.trimmed().toStdString();
    if (bytes.size() <= MaxNoteBytes)
        return bytes;
    std::size_t end = MaxNoteBytes;
    while (end > 0 && (static_cast<quint8>(bytes[end]) & 0xc0) == 0x80)
        --end;
    bytes.resize(end);
    return bytes;
}

} // namespace Logboom
