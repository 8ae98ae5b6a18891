// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/queryplan.h"
#include "core/store/segmentdata.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace Logboom {

/// What a segment's directory row says of each of its entries, and a search in their texts. One the row does not
/// describe matches nothing, so that damage never makes a query look at columns it has not asked for.
class RowVerdicts
{
public:
    /// Those of an entry that the row's verdicts differ by.
    [[nodiscard]] static Columns columns(const QueryPlan::SegmentVerdict& verdict)
    {
        return isOne(verdict) ? Columns() : Columns(Column::Level) | Column::Source;
    }

    /// After need(columns(verdict)).
    RowVerdicts(const SegmentData& data, const QueryPlan::SegmentVerdict& verdict)
        : m_data(data)
    {
        if (isOne(verdict)) {
            m_one = verdict.ofStat.front();
            return;
        }
        m_verdicts.assign(data.sources().size() * LevelCount, Verdict::No);
        const std::vector<SegmentStat>& stats = data.info().stats;
        for (std::size_t source = 0; source < data.sources().size(); ++source) {
            const quint32 id = data.sources()[source]->id;
            for (auto stat = data.info().statsOf(id); stat != stats.end() && stat->source == id; ++stat) {
                m_verdicts[source * LevelCount + static_cast<std::size_t>(stat->level)] =
                    verdict.ofStat[static_cast<std::size_t>(stat - stats.begin())];
            }
        }
    }

    /// With these, what is undecided and not marked matches nothing. What was found matches, if that suffices.
    void setMarks(EntryMarks marks, bool suffices)
    {
        m_marks = std::move(marks);
        m_found = suffices ? Verdict::Yes : Verdict::Unknown;
    }

    [[nodiscard]] Verdict of(std::size_t entry) const
    {
        const Verdict verdict =
            m_verdicts.empty()
                ? m_one
                : m_verdicts[m_data.localSource(entry) * LevelCount + static_cast<std::size_t>(m_data.level(entry))];
        if (verdict != Verdict::Unknown || !m_marks)
            return verdict;
        if (m_marks->found.has(entry))
            return m_found;
        return m_marks->possible.has(entry) ? Verdict::Unknown : Verdict::No;
    }

    /// The first entry from `from` on that may not be No; `end` where all before it are.
    [[nodiscard]] std::size_t next(std::size_t from, std::size_t end) const
    {
        const bool areMarked = m_verdicts.empty() && m_one == Verdict::Unknown && m_marks;
        return areMarked ? EntrySet::next(m_marks->found, m_marks->possible, from, end) : from;
    }

private:
    [[nodiscard]] static bool isOne(const QueryPlan::SegmentVerdict& verdict)
    {
        return !verdict.ofStat.empty() &&
               std::ranges::all_of(verdict.ofStat, [&](Verdict one) { return one == verdict.ofStat.front(); });
    }

    const SegmentData& m_data;
    Verdict m_one = Verdict::No;
    std::vector<Verdict> m_verdicts; // by local source and level; empty where all are m_one
    std::optional<EntryMarks> m_marks;
    Verdict m_found = Verdict::Unknown;
};

} // namespace Logboom
