// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/dictionaries.h"
#include "core/store/logstore.h"

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace Logboom {

/**
 * A LogStore that is a list in memory: every call looks at every entry. It is the reference other stores are held
 * against, so it shares nothing with them that could be wrong alike.
 *
 * Threads: as LogStore; a reader holds the list for the length of a call. Not final: tests override append().
 */
class ListLogStore : public LogStore
{
public:
    [[nodiscard]] Result<std::shared_ptr<const EntryGroup>> append(std::span<EntryBatch* const> batches) override;
    [[nodiscard]] std::unique_ptr<LogReader> reader() override;
    [[nodiscard]] StoreStatus status() const override;

    [[nodiscard]] std::shared_ptr<const Catalog> catalog() const override { return m_catalog.current(); }
    [[nodiscard]] Result<Application> createApplication(std::string_view name) override;
    [[nodiscard]] Result<> addThresholds(std::span<const Threshold> thresholds) override;
    [[nodiscard]] std::shared_ptr<const Annotations> annotations() const override { return m_annotations.current(); }
    [[nodiscard]] Result<> annotate(std::span<const Annotation> annotations) override;

    /// Removes an entry, as retention would.
    void evict(quint64 seq);

private:
    friend class ListLogReader;

    /// Calls visit(const Entry&) for every entry that matches, in order of arrival.
    [[nodiscard]] Result<> forEachMatch(const Filter& filter, TimeRange range, qint64 now, std::stop_token stop,
                                        const std::function<void(const Entry&)>& visit) const;
    [[nodiscard]] const Source& sourceOf(const Entry& entry) const { return m_dictionaries->sourceOf(entry.view()); }

    const std::shared_ptr<Dictionaries> m_dictionaries = std::make_shared<Dictionaries>();
    CatalogHolder m_catalog;
    AnnotationsHolder m_annotations;
    mutable std::mutex m_mutex;
    std::vector<Entry> m_entries; // guarded by m_mutex; in order of arrival
    quint64 m_lastSeq = 0;        // guarded by m_mutex
    qint64 m_lastReceived = 0;    // guarded by m_mutex
    quint64 m_evicted = 0;        // guarded by m_mutex
};

} // namespace Logboom
