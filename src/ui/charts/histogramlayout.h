// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/logstore.h"

#include <QString>
#include <QTimeZone>

#include <array>
#include <vector>

namespace Logboom {

// What the histogram decides, without a widget: buckets, heights, ticks, and what a drag means.
// Times are microseconds since the epoch, positions are logical pixels from the left edge of the plot.

/// The buckets a range is shown in. Half-open: the last one ends at end().
struct BucketPlan
{
    qint64 from = 0;
    qint64 bucket = 0; ///< width; 0 = nothing to show
    std::size_t count = 0;

    [[nodiscard]] bool isEmpty() const { return count == 0; }
    [[nodiscard]] qint64 end() const { return from + bucket * static_cast<qint64>(count); }
    friend bool operator==(const BucketPlan&, const BucketPlan&) = default;
};

/// The narrowest round bucket (5 s, 1 min, ...) of which at most maxBuckets cover the length.
[[nodiscard]] qint64 roundBucket(qint64 length, std::size_t maxBuckets);

/// Buckets at round times of the zone over the whole range. Both ends must be real times.
[[nodiscard]] BucketPlan planBuckets(TimeRange range, std::size_t maxBuckets, const QTimeZone& zone);

/// The plot along the time axis.
struct PlotScale
{
    BucketPlan plan;
    int width = 0;

    /// Left edge of a bucket; index may be count, which gives the right end.
    [[nodiscard]] int edge(std::size_t index) const;
    [[nodiscard]] int xOf(qint64 time) const;
    [[nodiscard]] qint64 timeOf(int x) const;
    /// The bucket under a position, clamped to the plot.
    [[nodiscard]] std::size_t bucketAt(int x) const;
    /// All bars are of one width, whatever the rounding of their places.
    [[nodiscard]] int barWidth() const;
};

/// The grid: lines at multiples of step; the plot is as high as `top`.
struct ValueScale
{
    quint64 step = 1;
    quint64 top = 2;
    friend bool operator==(const ValueScale&, const ValueScale&) = default;
};
[[nodiscard]] ValueScale valueScale(quint64 max, int lines = 2);

[[nodiscard]] quint64 total(const LevelCounts& counts);
/// Of the buckets that begin in [from, to).
[[nodiscard]] LevelCounts countsBetween(const Histogram& histogram, qint64 from, qint64 to);

/// One colour of a bar.
struct StackPart
{
    quint64 value = 0;
    int least = 1; ///< pixels it has at least, unless its value is 0
};
/// Pixel lengths of the parts of a bar, the first one at its base. Together they are never over `length`; where the
/// least lengths do not fit, the last parts make way.
[[nodiscard]] std::vector<int> stackLengths(const std::vector<StackPart>& parts, quint64 top, int length);

/// Pixel heights by level. Levels from notice up are never under 2 px, an entry of any level is never under 1 px, and
/// all together are never over `height`.
[[nodiscard]] std::array<int, LevelCount> stackHeights(const LevelCounts& counts, quint64 top, int height);

struct Tick
{
    qint64 time = 0;
    QString text;
};
/// Labels at round times of the zone, at least minSpacing pixels apart.
[[nodiscard]] std::vector<Tick> timeTicks(const PlotScale& scale, int minSpacing, const QTimeZone& zone);

/// "10:42:15" with as much of date and fraction as the length of a bucket needs.
[[nodiscard]] QString bucketTimeText(qint64 time, qint64 bucket, const QTimeZone& zone);

/// The brush: half-open, always at edges of buckets.
struct Brush
{
    qint64 from = 0;
    qint64 to = 0;
    friend bool operator==(const Brush&, const Brush&) = default;
};

enum class BrushPart : quint8
{
    Outside,
    Left,  ///< its handle
    Right, ///< its handle
    Inside,
};
/// What of the brush a position is on; a handle is caught within `reach` pixels.
[[nodiscard]] BrushPart brushPartAt(const PlotScale& scale, const Brush& brush, int x, int reach);

/// The brush that a drag from one position to another draws: whole buckets, both ends included.
[[nodiscard]] Brush drawnBrush(const PlotScale& scale, int fromX, int toX);

/// The brush after one of its parts was dragged: a handle moves one end (past the other turns it around), the inside
/// moves all of it, within the plot.
[[nodiscard]] Brush draggedBrush(const PlotScale& scale, const Brush& start, BrushPart part, int fromX, int toX);

/// Moved by whole buckets (extend: only its end), kept within the plot and never empty.
[[nodiscard]] Brush steppedBrush(const BucketPlan& plan, const Brush& brush, int buckets, bool extend);

} // namespace Logboom
