// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/dictionaries.h"
#include "core/store/queryplan.h"
#include "core/store/snapshot.h"
#include "core/store/sqlitelogstore.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <set>
#include <shared_mutex>
#include <unordered_set>

namespace Logboom {

/// What the store and its readers share. Threads: any.
struct StoreShared
{
    DatabaseLocation location; // constant after opening
    Retention retention;       // constant after opening
    int scanThreads = 1;       // of one query; constant after opening
    std::shared_ptr<Dictionaries> dictionaries = std::make_shared<Dictionaries>();
    SnapshotHolder snapshot;
    CatalogHolder catalog;
    AnnotationsHolder annotations;
    std::atomic<quint32> damagedAtStart{0};

    /// Held alone by the writer from before the commit that replaces segments until their successors are published: who
    /// finds rows gone waits for that. Held by a reader that must not see any replaced; the writer does not wait for
    /// it.
    std::shared_mutex replacing;

    /// A query as it is answered: without what is past its age, and arrived up to `hiddenUpTo`, but is not removed yet.
    [[nodiscard]] QueryPlan visible(const Filter& filter, TimeRange range, qint64 now, quint64 hiddenUpTo) const;

    /// True the first time.
    bool reportDamaged(qint64 segment)
    {
        const std::scoped_lock lock(m_mutex);
        return m_damaged.insert(segment).second;
    }
    [[nodiscard]] quint32 damagedCount() const
    {
        const std::scoped_lock lock(m_mutex);
        return damagedAtStart + static_cast<quint32>(m_damaged.size());
    }

    // Segments of which every entry was seen to have a trace id of its sender's; they never change.
    [[nodiscard]] bool isAllTraced(qint64 segment) const
    {
        const std::scoped_lock lock(m_mutex);
        return m_allTraced.contains(segment);
    }
    void setAllTraced(qint64 segment)
    {
        const std::scoped_lock lock(m_mutex);
        m_allTraced.insert(segment);
    }

private:
    mutable std::mutex m_mutex;
    // Guarded by m_mutex:
    std::set<qint64> m_damaged;
    std::unordered_set<qint64> m_allTraced;
};

} // namespace Logboom
