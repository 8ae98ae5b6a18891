// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/queryplan.h"

#include "core/entry/identity.h"

#include <algorithm>
#include <utility>

namespace Logboom {

QueryPlan::QueryPlan(const Filter& filter, Filter visible, TimeRange range, qint64 now,
                     const Dictionaries& dictionaries)
    : m_visible(std::move(visible))
    , m_filter(Filter::allOf({filter, m_visible}))
    , m_range(range)
    , m_now(now)
    , m_dictionaries(dictionaries)
    , m_columns(m_filter.columns())
    , m_trace(m_filter.requiredTrace())
{
    RequiredTexts required = filter.required();
    for (const std::string& text : required.texts)
        m_search.texts.emplace_back(text);
    m_search.in = required.in;
    m_searchSuffices = required.fields.empty() ? required.suffices : required.fieldsSuffice;
    m_search.fields = std::move(required.fields);
    if (!isTextSearch())
        return;
    for (const std::string& text : required.texts)
        m_probes.emplace_back(text);
    if (!std::ranges::all_of(m_probes, &SkipProbe::isUsable))
        m_probes.clear();
}

void QueryPlan::narrow(TimeRange range)
{
    m_range = {std::max(m_range.from, range.from), std::min(m_range.to, range.to)};
}

Verdict QueryPlan::decide(const Filter& filter, const Source& source, Level level, const SegmentInfo* segment) const
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
    return filter.decide(facts);
}

Verdict QueryPlan::verdict(const Source& source, Level level)
{
    const std::size_t at = source.id * std::size_t(LevelCount) + static_cast<std::size_t>(level);
    if (at >= m_known.size()) {
        m_known.resize(at + LevelCount);
        m_verdicts.resize(at + LevelCount, Verdict::Unknown);
    }
    if (!m_known[at]) {
        m_verdicts[at] = decide(m_filter, source, level, nullptr);
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
        const Source* source = decided == Verdict::Unknown ? m_dictionaries.source(stat.source) : nullptr;
        if (source && (m_columns & told))
            decided = decide(m_filter, *source, stat.level, &segment);
        if (decided == Verdict::Unknown && !m_visible.matchesEverything())
            result.visible =
                result.visible && source && decide(m_visible, *source, stat.level, &segment) == Verdict::Yes;
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
