// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/livetally.h"

#include <numeric>

namespace Logboom {

void LiveTally::setCounted(const LevelCounts& counts, quint64 lastSeq)
{
    m_base = counts;
    m_baseSeq = lastSeq;
    m_later = {};
    m_refreshing = false;
    for (const Group& group : std::exchange(m_groups, {}))
        addGroup(group.counts, group.lastSeq);
}

void LiveTally::addGroup(const LevelCounts& counts, quint64 lastSeq)
{
    if (!m_base || m_refreshing)
        m_groups.push_back({lastSeq, counts});
    if (m_base && lastSeq > m_baseSeq)
        m_later = sumOf(m_later, counts);
}

LevelCounts LiveTally::counts() const
{
    return m_base ? sumOf(*m_base, m_later) : LevelCounts{};
}

quint64 sumOf(const LevelCounts& counts)
{
    return std::accumulate(counts.begin(), counts.end(), quint64{0});
}

quint64 sumAtLeast(const LevelCounts& counts, Level level)
{
    return std::accumulate(counts.begin() + static_cast<std::ptrdiff_t>(level), counts.end(), quint64{0});
}

LevelCounts sumOf(const LevelCounts& a, const LevelCounts& b)
{
    LevelCounts sum{};
    for (std::size_t i = 0; i < sum.size(); ++i)
        sum[i] = a[i] + b[i];
    return sum;
}

} // namespace Logboom
