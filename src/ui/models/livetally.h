// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/logstore.h"

#include <optional>
#include <vector>

namespace Logboom {

/**
 * An exact count that stays exact: a count of the stored entries, made in the background, and the live groups that
 * this count could not see yet. Groups come in order, whether the count is known or still on its way.
 *
 * Threads: one object, one thread.
 */
class LiveTally
{
public:
    /// A new count is under way; groups from now on may or may not be in it. The value is unknown until it is there.
    void restart()
    {
        m_base.reset();
        m_groups.clear();
        m_later = {};
    }
    /// A count is under way again, to replace the present value once it is there.
    void refresh()
    {
        m_groups.clear();
        m_refreshing = true;
    }
    /// Counts from nothing: all groups up to lastSeq are out.
    void startAtZero(quint64 lastSeq) { setCounted({}, lastSeq); }

    /// The count of all that was stored up to the arrival number lastSeq.
    void setCounted(const LevelCounts& counts, quint64 lastSeq);
    void addGroup(const LevelCounts& counts, quint64 lastSeq);

    [[nodiscard]] bool isKnown() const { return m_base.has_value(); }
    /// By level; zeros while unknown.
    [[nodiscard]] LevelCounts counts() const;

private:
    struct Group
    {
        quint64 lastSeq;
        LevelCounts counts;
    };

    std::optional<LevelCounts> m_base;
    quint64 m_baseSeq = 0;       // groups up to here are in m_base
    LevelCounts m_later{};       // sum of the groups after m_baseSeq, while the base is known
    std::vector<Group> m_groups; // since restart() or refresh(), until the count is there
    bool m_refreshing = false;
};

[[nodiscard]] quint64 sumOf(const LevelCounts& counts);
[[nodiscard]] quint64 sumAtLeast(const LevelCounts& counts, Level level);
[[nodiscard]] LevelCounts sumOf(const LevelCounts& a, const LevelCounts& b);

} // namespace Logboom
