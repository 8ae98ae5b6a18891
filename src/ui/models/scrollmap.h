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

    /// The share of matches that are older, 0 to 1; 0 while empty.
    [[nodiscard]] double fractionAt(qint64 time) const;
    /// The time which that share of matches lies before; 0 while empty.
    [[nodiscard]] qint64 timeAt(double fraction) const;

    /// The shares (0 to 1, the middles of buckets) where entries of at least this level lie: marks beside the bar.
    [[nodiscard]] std::vector<double> marks(Level atLeast) const;

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
