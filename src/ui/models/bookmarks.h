// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/ingestpipeline.h"
#include "ui/models/catalogeditor.h"

#include <QObject>

#include <memory>
#include <span>
#include <vector>

namespace Logboom {

/**
 * The bookmarks and notes of the store as the window shows them, and the way to change them. What is changed here
 * shows at once, and is taken back where the store refuses it.
 *
 * Threads: GUI thread; it never waits. Ownership: store and pipeline are borrowed and must outlive it.
 */
class Bookmarks final : public QObject
{
    Q_OBJECT

public:
    Bookmarks(LogStore& store, IngestPipeline& pipeline, QObject* parent = nullptr);

    /// Never null.
    [[nodiscard]] const std::shared_ptr<const Annotations>& all() const { return m_all; }

    /// Looks whether the store has others by now: those of removed entries go.
    void poll();

    /// Bookmarks on all of these entries, or off where all of them have one.
    void toggle(std::span<const EntryKey> entries);
    /// Empty takes the note away. What is too long for the store is cut.
    void setNote(const EntryKey& entry, const QString& note);
    /// Both bookmark and note.
    void remove(const EntryKey& entry);

signals:
    void changed();
    /// The store refused a change; one sentence for people.
    void failed(const QString& message);

private:
    void change(std::vector<Annotation> annotations);
    void take();

    LogStore& m_store;
    CatalogEditor m_editor;
    std::shared_ptr<const Annotations> m_all;
    int m_pending = 0; // changes on their way to the store
};

/// What is to be stored so that all of these entries have a bookmark, or none where all have one. Notes stay.
[[nodiscard]] std::vector<Annotation> toggledBookmarks(const Annotations& before, std::span<const EntryKey> entries);

/// The newest entries with a bookmark or a note.
[[nodiscard]] ScanQuery annotatedQuery(const std::shared_ptr<const Annotations>& annotations, const Filter& also,
                                       std::size_t limit);

/// The note as UTF-8, cut between characters where it is longer than a store keeps.
[[nodiscard]] std::string noteBytes(const QString& note);

} // namespace Logboom
