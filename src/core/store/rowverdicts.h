// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/queryplan.h"
#include "core/store/segmentdata.h"

#include <vector>

namespace Logboom {

/// What a segment's directory row says of each of its entries. One it does not describe matches nothing, so that
/// damage never makes a query look at columns it has not asked for.
class RowVerdicts
{
public:
    RowVerdicts(const SegmentData& data, const QueryPlan::SegmentVerdict& verdict)
        : m_data(data)
        , m_verdicts(data.sources().size() * LevelCount, Verdict::No)
    {
        const std::vector<SegmentStat>& stats = data.info().stats;
        for (std::size_t source = 0; source < data.sources().size(); ++source) {
            const quint32 id = data.sources()[source]->id;
            for (auto stat = data.info().statsOf(id); stat != stats.end() && stat->source == id; ++stat) {
                m_verdicts[source * LevelCount + static_cast<std::size_t>(stat->level)] =
                    verdict.ofStat[static_cast<std::size_t>(stat - stats.begin())];
            }
        }
    }
    [[nodiscard]] Verdict of(std::size_t entry) const
    {
        return m_verdicts[m_data.localSource(entry) * LevelCount + static_cast<std::size_t>(m_data.level(entry))];
    }

private:
    const SegmentData& m_data;
    std::vector<Verdict> m_verdicts; // by local source and level
};

} // namespace Logboom
