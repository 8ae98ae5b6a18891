// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/queryplan.h"

#include "core/entry/identity.h"

#include <algorithm>
#include <utility>

namespace Logboom {

QueryPlan::QueryPlan(Filter filter, TimeRange range, qint64 now, const Dictionaries& dictionaries)
    : m_filter(std::move(filter))
    , m_range(range)
    , m_now(now)
    , m_dictionaries(dictionaries)
    , m_columns(m_filter.columns())
    , m_trace(m_filter.requiredTrace())
{
    for (const std::string& text : m_filter.requiredTexts())
        m_probes.emplace_back(text);
    if (!std::ranges::all_of(m_probes, &SkipProbe::isUsable))
        m_probes.clear();
}

void QueryPlan::narrow(TimeRange range)
{
    m_range = {std::max(m_range.from, range.from), std::min(m_range.to, range.to)};
}

Verdict QueryPlan::decide(const Source& source, Level level, const SegmentInfo* segment) const
{
    Facts facts;
    facts.known = Column::Source | Column::Level;
    facts.now = m_now;
    source.describe(facts.view);
    facts.view.level = level;
    if (segment) {
        facts.known |= segment->absentColumns();
        facts.timestampMin = segment->timestampMin;
        facts.timestampMax = segment->timestampMax;
        facts.receivedMin = segment->receivedMin;
        facts.receivedMax = segment->receivedMax;
        facts.seqMin = segment->seqMin;
        facts.seqMax = segment->seqMax;
    }
    return m_filter.decide(facts);
}

Verdict QueryPlan::verdict(const Source& source, Level level)
{
    const std::size_t at = source.id * std::size_t(LevelCount) + static_cast<std::size_t>(level);
    if (at >= m_known.size()) {
        m_known.resize(at + LevelCount);
        m_verdicts.resize(at + LevelCount, Verdict::Unknown);
    }
    if (!m_known[at]) {
        m_verdicts[at] = decide(source, level, nullptr);
        m_known[at] = true;
    }
    return m_verdicts[at];
}

Verdict QueryPlan::verdict(quint32 source, Level level)
{
    const std::size_t at = source * std::size_t(LevelCount) + static_cast<std::size_t>(level);
    if (at < m_known.size() && m_known[at])
        return m_verdicts[at];
    const Source* known = m_dictionaries.source(source);
    return known ? verdict(*known, level) : Verdict::Unknown;
}

QueryPlan::SegmentVerdict QueryPlan::verdict(const SegmentInfo& segment)
{
    SegmentVerdict result;
    if (segment.timestampMax < m_range.from || segment.timestampMin > m_range.to)
        return result;
    if (const std::string_view trace = requiredTraceIn(segment);
        !trace.empty() && !mayHoldTrace(segment.traceFilter, trace))
        return result;
    result.inside = segment.timestampMin >= m_range.from && segment.timestampMax <= m_range.to;
    // What a segment tells beyond source and level: bounds, and what none of its entries has.
    const Columns told = (Column::Timestamp | Column::Received) | Column::Seq | segment.absentColumns();
    result.ofStat.reserve(segment.stats.size());
    for (const SegmentStat& stat : segment.stats) {
        Verdict decided = verdict(stat.source, stat.level);
        if (decided == Verdict::Unknown && (m_columns & told)) {
            if (const Source* source = m_dictionaries.source(stat.source))
                decided = decide(*source, stat.level, &segment);
        }
        result.any = result.any || decided != Verdict::No;
        result.decided = result.decided && decided != Verdict::Unknown;
        result.ofStat.push_back(decided);
    }
    return result;
}

std::string_view QueryPlan::requiredTraceIn(const SegmentInfo& segment) const
{
    const auto invented = seqOfInventedTrace(m_trace);
    return invented && *invented >= segment.seqMin && *invented <= segment.seqMax ? std::string_view() : m_trace;
}

} // namespace Logboom
