// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/logstore.h"

#include <vector>

namespace Logboom {

/**
 * Where an event time lies among all matches, and back: what lets a scroll bar stand for entries that are not loaded.
 * Within a bucket of the histogram entries count as spread evenly.
 */
class ScrollMap
{
public:
    ScrollMap() = default;
    explicit ScrollMap(const Histogram& histogram);

    [[nodiscard]] bool isEmpty() const { return m_before.empty() || total() == 0; }
    [[nodiscard]] quint64 total() const { return m_before.empty() ? 0 : m_before.back(); }

    /// Is it within the times that were counted?
    [[nodiscard]] bool covers(qint64 time) const
    {
        return time >= m_from && time - m_from < m_bucket * static_cast<qint64>(m_buckets.size());
    }
    /// The share of matches that are older, 0 to 1; 0 while empty.
    [[nodiscard]] double fractionAt(qint64 time) const;
    /// The time which that share of matches lies before; 0 while empty.
    [[nodiscard]] qint64 timeAt(double fraction) const;

    /// Where entries of at least this level lie.
    struct Mark
    {
        double at = 0;   ///< share of matches that are older, 0 to 1; the middle of a bucket
        qint64 time = 0; ///< where the bucket begins
        Level worst = Level::Info;
        friend bool operator==(const Mark&, const Mark&) = default;
    };
    [[nodiscard]] std::vector<Mark> marks(Level atLeast) const;

private:
    qint64 m_from = 0;
    qint64 m_bucket = 1;
    std::vector<quint64> m_before; // matches before bucket i; one more than buckets, the last is the total
    std::vector<LevelCounts> m_buckets;
};

/// A histogram of at most `buckets` buckets that covers the times from `from` to `to`, inclusive.
[[nodiscard]] HistogramQuery scrollMapQuery(const Filter& filter, TimeRange span, std::size_t buckets);

/// One bucket over a range: an exact count by level.
[[nodiscard]] HistogramQuery countQuery(const Filter& filter, TimeRange range);

} // namespace Logboom
