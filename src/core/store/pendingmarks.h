// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <mutex>
#include <span>
#include <string>
#include <utility>

namespace Logboom {

class EntryBatch;

/// The marks of a store: those that are kept, and those of batches on their way. Threads: any.
class PendingMarks
{
public:
    using Marks = std::map<std::string, std::string>;

    [[nodiscard]] Marks kept() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_kept;
    }
    void keep(const Marks& marks)
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto& [name, value] : marks)
            m_kept.insert_or_assign(name, value);
    }

    void add(const EntryBatch& batch, std::string name, std::string value)
    {
        const std::scoped_lock lock(m_mutex);
        m_pending.insert_or_assign(&batch, std::pair(std::move(name), std::move(value)));
    }
    /// Those of the batches, the last one of each name; they are pending no more.
    [[nodiscard]] Marks take(std::span<EntryBatch* const> batches)
    {
        Marks marks;
        const std::scoped_lock lock(m_mutex);
        for (const EntryBatch* batch : batches) {
            if (m_pending.empty())
                break;
            if (auto node = m_pending.extract(batch))
                marks.insert_or_assign(std::move(node.mapped().first), std::move(node.mapped().second));
        }
        return marks;
    }
    void drop(const EntryBatch& batch)
    {
        const std::scoped_lock lock(m_mutex);
        m_pending.erase(&batch);
    }

private:
    mutable std::mutex m_mutex;
    Marks m_kept;                                                               // guarded by m_mutex
    std::map<const EntryBatch*, std::pair<std::string, std::string>> m_pending; // guarded by m_mutex
};

} // namespace Logboom
