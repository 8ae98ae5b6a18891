// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace Logboom {

/// Which source, an application and its instance, stands in which lane, in the order they come. A plain value.
class SourceLanes
{
public:
    static constexpr std::size_t Max = 8; ///< all further sources share the last one

    /// Gives the entry's source a lane if it has none.
    void add(const EntryView& entry);
    /// Nothing for a source without a lane.
    [[nodiscard]] std::optional<std::size_t> laneOf(const EntryView& entry) const;
    [[nodiscard]] std::size_t count() const { return m_sources.size() + (m_others ? 1 : 0); }
    void clear();

private:
    [[nodiscard]] std::optional<std::size_t> find(const EntryView& entry) const;

    std::vector<std::pair<std::string, std::string>> m_sources; // app, instance; not of the lane that is shared
    bool m_others = false;
};

} // namespace Logboom
