// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/logstore.h"
#include "core/store/segmentdata.h"
#include "core/store/skipindex.h"

#include <string>
#include <vector>

namespace Logboom {

/**
 * A filter and a range made ready for going over many entries: what a source and a level decide is decided once.
 *
 * Threads: one at a time.
 */
class QueryPlan
{
public:
    /// visible: what of the store may be seen at all.
    QueryPlan(const Filter& filter, Filter visible, TimeRange range, qint64 now, const Dictionaries& dictionaries);

    [[nodiscard]] const TimeRange& range() const { return m_range; }
    void narrow(TimeRange range);
    /// What of an entry is read to decide over it.
    [[nodiscard]] Columns columns() const { return m_columns; }

    /// Each match holds one of these texts in what a segment's skip index covers. Empty: that is not known.
    [[nodiscard]] const std::vector<SkipProbe>& probes() const { return m_probes; }

    /// Each match holds one of these texts, and passes one of these tests; none of them: that is not known.
    [[nodiscard]] const TextSearch& search() const { return m_search; }
    /// And what is found by it matches, where it may be seen.
    [[nodiscard]] bool searchSuffices() const { return m_searchSuffices; }
    /// Whether the search is one SegmentData can do: not in ids.
    [[nodiscard]] bool isTextSearch() const
    {
        return !m_search.fields.empty() || (!m_search.texts.empty() && !(m_search.in & Column::Trace));
    }
    /// Whether all that is searched are trace ids.
    [[nodiscard]] bool isTraceSearch() const { return !m_search.texts.empty() && m_search.in == Column::Trace; }

    /// The trace id a client gave that every match has; empty where that is not known, or may be one we invented for an
    /// entry of the segment.
    [[nodiscard]] std::string_view requiredTraceIn(const SegmentInfo& segment) const;

    /// For entries of this source and level at any time.
    [[nodiscard]] Verdict verdict(const Source& source, Level level);
    [[nodiscard]] bool matches(const EntryView& entry) const { return m_filter.matches(entry, m_now); }

    /// What is known of a segment's entries by its directory row alone.
    struct SegmentVerdict
    {
        std::vector<Verdict> ofStat; ///< one per SegmentInfo::stats
        bool any = false;            ///< some entry may match
        bool decided = true;         ///< no Unknown in ofStat
        bool inside = false;         ///< every entry lies in the range
        bool visible = true;         ///< every entry may be seen
    };
    [[nodiscard]] SegmentVerdict verdict(const SegmentInfo& segment);

private:
    /// The same by number; Unknown for a number without a source. Asks the dictionaries once at most.
    [[nodiscard]] Verdict verdict(quint32 source, Level level);
    [[nodiscard]] Verdict decide(const Filter& filter, const Source& source, Level level,
                                 const SegmentInfo* segment) const;

    const Filter m_visible;
    const Filter m_filter; // with m_visible
    TimeRange m_range;
    const qint64 m_now;
    const Dictionaries& m_dictionaries;
    const Columns m_columns;
    const std::string_view m_trace; // of m_filter; empty = any
    TextSearch m_search;
    bool m_searchSuffices = false;
    std::vector<SkipProbe> m_probes;
    std::vector<Verdict> m_verdicts; // by source id and level
    std::vector<bool> m_known;
};

} // namespace Logboom
