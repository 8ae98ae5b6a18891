// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/scrollmap.h"

#include "core/entry/timestamp.h"
#include "ui/models/livetally.h"

#include <algorithm>
#include <cmath>

namespace Logboom {

namespace {

/// Within the times an entry can have; never empty.
TimeRange clamped(TimeRange range)
{
    range.from = std::clamp<qint64>(range.from, 0, MaxTimestamp);
    range.to = std::clamp(range.to, range.from, MaxTimestamp);
    return range;
}

} // namespace

ScrollMap::ScrollMap(const Histogram& histogram)
    : m_from(histogram.from)
    , m_bucket(std::max<qint64>(1, histogram.bucket))
    , m_buckets(histogram.buckets)
{
    quint64 sum = 0;
    m_before.push_back(0);
    for (const LevelCounts& counts : m_buckets)
        m_before.push_back(sum += sumOf(counts));
}

double ScrollMap::fractionAt(qint64 time) const
{
    if (isEmpty() || time <= m_from)
        return 0;
    const qint64 offset = time - m_from;
    const auto bucket = static_cast<std::size_t>(offset / m_bucket);
    if (bucket >= m_buckets.size())
        return 1;
    const double within = static_cast<double>(offset % m_bucket) / static_cast<double>(m_bucket);
    const auto before = static_cast<double>(m_before[bucket]);
    const auto inBucket = static_cast<double>(m_before[bucket + 1] - m_before[bucket]);
    return (before + within * inBucket) / static_cast<double>(total());
}

qint64 ScrollMap::timeAt(double fraction) const
{
    if (isEmpty())
        return 0;
    const double wanted = std::clamp(fraction, 0.0, 1.0) * static_cast<double>(total());
    // The last bucket with at most that many before it, empty ones passed over.
    const auto above = std::upper_bound(m_before.begin(), m_before.end(), wanted,
                                        [](double value, quint64 count) { return value < static_cast<double>(count); });
    if (above == m_before.end())
        return m_from + m_bucket * static_cast<qint64>(m_buckets.size());
    const auto bucket = static_cast<std::size_t>(above - m_before.begin()) - 1;
    const auto inBucket = static_cast<double>(m_before[bucket + 1] - m_before[bucket]);
    const double within = (wanted - static_cast<double>(m_before[bucket])) / inBucket;
    return m_from + m_bucket * static_cast<qint64>(bucket) + std::llround(within * static_cast<double>(m_bucket));
}

std::vector<ScrollMap::Mark> ScrollMap::marks(Level atLeast) const
{
    std::vector<Mark> marks;
    if (isEmpty())
        return marks;
    for (std::size_t i = 0; i < m_buckets.size(); ++i) {
        const auto worst = std::find_if(m_buckets[i].rbegin(), m_buckets[i].rend(), [](quint64 n) { return n > 0; });
        if (worst == m_buckets[i].rend())
            continue;
        const auto level = static_cast<Level>(m_buckets[i].rend() - worst - 1);
        if (level < atLeast)
            continue;
        const double middle = static_cast<double>(m_before[i] + m_before[i + 1]) / 2;
        marks.push_back({middle / static_cast<double>(total()), m_from + m_bucket * static_cast<qint64>(i), level});
    }
    return marks;
}

HistogramQuery scrollMapQuery(const Filter& filter, TimeRange span, std::size_t buckets)
{
    span = clamped(span);
    const auto wanted = static_cast<qint64>(buckets);
    const qint64 width = (span.to - span.from) / wanted + 1;
    return {filter, span.from, width, static_cast<std::size_t>((span.to - span.from) / width + 1), 0};
}

HistogramQuery countQuery(const Filter& filter, TimeRange range)
{
    range = clamped(range);
    return {filter, range.from, range.to - range.from + 1, 1, 0};
}

} // namespace Logboom
