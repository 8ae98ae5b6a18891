// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sourcelanes.h"

#include <algorithm>

namespace Logboom {

std::optional<std::size_t> SourceLanes::find(const EntryView& entry) const
{
    const auto found = std::ranges::find_if(m_sources, [&entry](const auto& source) {
        return source.first == entry.app && source.second == entry.instance;
    });
    if (found == m_sources.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - m_sources.begin());
}

void SourceLanes::add(const EntryView& entry)
{
    if (find(entry))
        return;
    if (m_sources.size() + 1 < Max)
        m_sources.emplace_back(entry.app, entry.instance);
    else
        m_others = true;
}

std::optional<std::size_t> SourceLanes::laneOf(const EntryView& entry) const
{
    const auto found = find(entry);
    return found || !m_others ? found : Max - 1;
}

void SourceLanes::clear()
{
    m_sources.clear();
    m_others = false;
}

} // namespace Logboom
