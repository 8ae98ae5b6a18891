// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/entrygroup.h"
#include "core/store/segment.h"

#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace Logboom {

/**
 * The groups committed since the last sealing, in order. Grows at its end only.
 *
 * Threads: the writer appends; readers look at the groups their snapshot counts, which never change. The snapshot's
 * publication orders the two.
 */
class HotPart
{
public:
    /// Full at that many bytes, too: they are all in memory, whatever the senders call an entry.
    static constexpr std::size_t MaxBytes = 16u << 20;

    /// Full at that many entries; each group holds at least one, so that the groups never move.
    explicit HotPart(std::size_t sealEntries)
        : m_groups(std::make_unique<std::shared_ptr<const EntryGroup>[]>(sealEntries))
        , m_capacity(sealEntries)
    {
    }

    void append(std::shared_ptr<const EntryGroup> group)
    {
        m_entries += group->size();
        m_bytes += static_cast<std::size_t>(group->bytes().size());
        m_groups[m_size++] = std::move(group);
    }
    [[nodiscard]] bool isFull() const { return m_entries >= m_capacity || m_bytes >= MaxBytes; }
    [[nodiscard]] std::size_t entries() const { return m_entries; } ///< writer only
    [[nodiscard]] std::size_t size() const { return m_size; }       ///< writer only, or once nothing is appended
    [[nodiscard]] std::span<const std::shared_ptr<const EntryGroup>> groups(std::size_t count) const
    {
        return {m_groups.get(), count};
    }

private:
    std::unique_ptr<std::shared_ptr<const EntryGroup>[]> m_groups;
    std::size_t m_capacity;
    std::size_t m_size = 0;
    std::size_t m_entries = 0;
    std::size_t m_bytes = 0;
};

using SegmentDirectory = std::vector<std::shared_ptr<const SegmentInfo>>;

/// All that is stored, at one moment. Immutable.
struct StoreSnapshot
{
    std::shared_ptr<const SegmentDirectory> segments; ///< by last event time, newest first
    std::vector<std::shared_ptr<const HotPart>> sealing;
    std::shared_ptr<const HotPart> hot;
    std::size_t hotGroups = 0;
    quint64 entries = 0;
    quint64 lastSeq = 0;
    quint64 evicted = 0; ///< removed since the store was made

    /// Calls visit(group) for every group that is not in a segment yet, in commit order.
    template<typename Visit>
    void forEachGroup(Visit visit) const
    {
        for (const auto& part : sealing) {
            for (const auto& group : part->groups(part->size()))
                visit(*group);
        }
        for (const auto& group : hot->groups(hotGroups))
            visit(*group);
    }
};

/// Where the newest snapshot is. Threads: any.
class SnapshotHolder
{
public:
    void publish(std::shared_ptr<const StoreSnapshot> snapshot)
    {
        const std::scoped_lock lock(m_mutex);
        m_snapshot.swap(snapshot);
    }
    [[nodiscard]] std::shared_ptr<const StoreSnapshot> current() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_snapshot;
    }

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const StoreSnapshot> m_snapshot; // guarded by m_mutex
};

} // namespace Logboom
