// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/histogramlayout.h"

#include "core/entry/timestamp.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Week = 7 * Day;
constexpr qint64 FirstMonday = 4 * Day; // the epoch was a Thursday

/// Lengths that divide clocks and calendars evenly, ascending.
constexpr std::array<qint64, 34> RoundLengths{
    1 * Millisecond,   2 * Millisecond,   5 * Millisecond,   10 * Millisecond, 20 * Millisecond, 50 * Millisecond,
    100 * Millisecond, 200 * Millisecond, 500 * Millisecond, 1 * Second,       2 * Second,       5 * Second,
    10 * Second,       15 * Second,       30 * Second,       1 * Minute,       2 * Minute,       5 * Minute,
    10 * Minute,       15 * Minute,       30 * Minute,       1 * Hour,         2 * Hour,         3 * Hour,
    6 * Hour,          12 * Hour,         1 * Day,           2 * Day,          1 * Week,         2 * Week,
    4 * Week,          13 * Week,         26 * Week,         52 * Week};

/// The first round length that is at least this; beyond the last one, its multiples.
qint64 roundLengthFrom(qint64 length)
{
    const auto* found = std::ranges::lower_bound(RoundLengths, length);
    if (found != RoundLengths.end())
        return *found;
    return (length + RoundLengths.back() - 1) / RoundLengths.back() * RoundLengths.back();
}

/// The last multiple of the step that is not after the value; weeks begin on Mondays.
qint64 floorTo(qint64 value, qint64 step)
{
    const qint64 origin = step % Week == 0 ? FirstMonday : 0;
    const qint64 rest = (value - origin) % step;
    return value - (rest < 0 ? rest + step : rest);
}

qint64 zoneOffset(qint64 time, const QTimeZone& zone)
{
    return zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(time / Millisecond, QTimeZone::utc())) * Second;
}

QString timeText(qint64 time, const QString& format, const QTimeZone& zone)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time / Millisecond, zone), format);
}

/// The format of labels that stand so far apart.
QString tickFormat(qint64 step)
{
    if (step >= Day)
        //: A day on the axis of time, such as "5 Nov", in the letters of QLocale::toString()
        return QCoreApplication::translate("Logboom", "d MMM");
    if (step >= Minute)
        return u"HH:mm"_s;
    return step >= Second ? u"HH:mm:ss"_s : u"HH:mm:ss.zzz"_s;
}

} // namespace

qint64 roundBucket(qint64 length, std::size_t maxBuckets)
{
    const auto buckets = static_cast<qint64>(std::max<std::size_t>(1, maxBuckets));
    return roundLengthFrom(std::max<qint64>(1, (length + buckets - 1) / buckets));
}

BucketPlan planBuckets(TimeRange range, std::size_t maxBuckets, const QTimeZone& zone)
{
    if (range.to < range.from || maxBuckets < 2)
        return {};
    // One bucket may be lost to the alignment at either end.
    const qint64 bucket = roundBucket(range.to - range.from + 1, maxBuckets - 1);
    const qint64 offset = zoneOffset(range.from, zone);
    const qint64 from = floorTo(range.from + offset, bucket) - offset;
    return {from, bucket, static_cast<std::size_t>((range.to - from) / bucket + 1)};
}

int PlotScale::edge(std::size_t index) const
{
    return static_cast<int>(std::lround(static_cast<double>(index) * width / static_cast<double>(plan.count)));
}

int PlotScale::xOf(qint64 time) const
{
    const double share = static_cast<double>(time - plan.from) / static_cast<double>(plan.end() - plan.from);
    return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * width));
}

qint64 PlotScale::timeOf(int x) const
{
    const double share = std::clamp(static_cast<double>(x) / std::max(1, width), 0.0, 1.0);
    return plan.from + static_cast<qint64>(share * static_cast<double>(plan.end() - plan.from));
}

std::size_t PlotScale::bucketAt(int x) const
{
    if (x <= 0 || plan.count == 0)
        return 0;
    auto index = std::min(plan.count - 1,
                          static_cast<std::size_t>(static_cast<double>(x) * static_cast<double>(plan.count) / width));
    // edge() rounds, so the neighbour may own the pixel.
    if (x < edge(index))
        --index;
    else if (index + 1 < plan.count && x >= edge(index + 1))
        ++index;
    return index;
}

int PlotScale::barWidth() const
{
    if (plan.isEmpty())
        return 0;
    const int pitch = width / static_cast<int>(plan.count);
    return std::max(1, pitch > 4 ? pitch - 2 : pitch - 1);
}

ValueScale valueScale(quint64 max, int lines)
{
    // The highest bar ends between four fifths of a step and half a step over the upper line.
    const auto count = static_cast<quint64>(lines);
    quint64 unit = 1;
    for (;;) {
        for (const quint64 factor : {1, 2, 5}) {
            const quint64 step = unit * factor;
            if (step * (2 * count + 1) / 2 >= max)
                return {step, std::max(count * step, max)};
        }
        unit *= 10;
    }
}

quint64 total(const LevelCounts& counts)
{
    return std::accumulate(counts.begin(), counts.end(), quint64(0));
}

LevelCounts countsBetween(const Histogram& histogram, qint64 from, qint64 to)
{
    LevelCounts sum{};
    qint64 time = histogram.from;
    for (const LevelCounts& counts : histogram.buckets) {
        for (std::size_t level = 0; level < sum.size() && time >= from && time < to; ++level)
            sum[level] += counts[level];
        time += histogram.bucket;
    }
    return sum;
}

std::vector<int> stackLengths(const std::vector<StackPart>& parts, quint64 top, int length)
{
    std::vector<int> lengths(parts.size());
    if (top == 0)
        return lengths;
    // By the running sum: what a least length took too much, the parts behind it give back.
    quint64 sum = 0;
    int used = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].value == 0)
            continue;
        sum += parts[i].value;
        const int end = static_cast<int>(std::lround(static_cast<double>(sum) * length / static_cast<double>(top)));
        lengths[i] = std::max(parts[i].least, end - used);
        used += lengths[i];
    }
    int excess = used - length;
    for (std::size_t i = parts.size(); i-- > 0 && excess > 0;) {
        const int cut = std::min(excess, lengths[i]);
        lengths[i] -= cut;
        excess -= cut;
    }
    return lengths;
}

std::array<int, LevelCount> stackHeights(const LevelCounts& counts, quint64 top, int height)
{
    std::vector<StackPart> parts;
    for (auto level = AllLevels.rbegin(); level != AllLevels.rend(); ++level)
        parts.push_back({counts[static_cast<std::size_t>(*level)], *level >= Level::Notice ? 2 : 1});
    std::array<int, LevelCount> heights{};
    std::ranges::reverse_copy(stackLengths(parts, top, height), heights.begin());
    return heights;
}

std::vector<Tick> timeTicks(const PlotScale& scale, int minSpacing, const QTimeZone& zone)
{
    std::vector<Tick> ticks;
    if (scale.plan.isEmpty() || scale.width < minSpacing)
        return ticks;
    const qint64 length = scale.plan.end() - scale.plan.from;
    const qint64 step = roundLengthFrom(length / std::max(1, scale.width / minSpacing));
    const QString format = tickFormat(step);
    // In wall clock time, so that labels stay at round times where the clocks change.
    const qint64 start = scale.plan.from + zoneOffset(scale.plan.from, zone);
    for (qint64 wall = floorTo(start + step - 1, step);; wall += step) {
        const qint64 time = wall - zoneOffset(wall - zoneOffset(wall, zone), zone);
        if (time >= scale.plan.end())
            break;
        const bool midnight = floorTo(wall, Day) == wall;
        ticks.push_back({time, timeText(time, midnight ? tickFormat(Day) : format, zone)});
    }
    return ticks;
}

QString bucketTimeText(qint64 time, qint64 bucket, const QTimeZone& zone)
{
    if (bucket >= Day)
        return timeText(time, u"yyyy-MM-dd"_s, zone);
    if (bucket >= Hour)
        return timeText(time, u"yyyy-MM-dd HH:mm"_s, zone);
    return timeText(time, bucket >= Second ? u"HH:mm:ss"_s : u"HH:mm:ss.zzz"_s, zone);
}

BrushPart brushPartAt(const PlotScale& scale, const Brush& brush, int x, int reach)
{
    const int left = scale.xOf(brush.from);
    const int right = scale.xOf(brush.to);
    const int toLeft = std::abs(x - left);
    const int toRight = std::abs(x - right);
    if (std::min(toLeft, toRight) <= reach)
        return toLeft < toRight ? BrushPart::Left : BrushPart::Right;
    return x > left && x < right ? BrushPart::Inside : BrushPart::Outside;
}

Brush drawnBrush(const PlotScale& scale, int fromX, int toX)
{
    const BucketPlan& plan = scale.plan;
    const auto first = static_cast<qint64>(scale.bucketAt(std::min(fromX, toX)));
    const auto last = static_cast<qint64>(scale.bucketAt(std::max(fromX, toX)));
    return {plan.from + first * plan.bucket, plan.from + (last + 1) * plan.bucket};
}

Brush draggedBrush(const PlotScale& scale, const Brush& start, BrushPart part, int fromX, int toX)
{
    const BucketPlan& plan = scale.plan;
    const double perPixel = static_cast<double>(plan.end() - plan.from) / std::max(1, scale.width);
    const auto buckets = static_cast<qint64>(std::lround((toX - fromX) * perPixel / static_cast<double>(plan.bucket)));
    const qint64 delta = buckets * plan.bucket;
    if (part == BrushPart::Inside) {
        const qint64 move = std::clamp(delta, plan.from - start.from, plan.end() - start.to);
        return {start.from + move, start.to + move};
    }
    qint64 from = start.from + (part == BrushPart::Left ? delta : 0);
    qint64 to = start.to + (part == BrushPart::Right ? delta : 0);
    if (from > to)
        std::swap(from, to);
    from = std::clamp(from, plan.from, plan.end() - plan.bucket);
    to = std::clamp(to, from + plan.bucket, plan.end());
    return {from, to};
}

Brush steppedBrush(const BucketPlan& plan, const Brush& brush, int buckets, bool extend)
{
    const qint64 delta = buckets * plan.bucket;
    if (extend)
        return {brush.from, std::clamp(brush.to + delta, brush.from + plan.bucket, plan.end())};
    const qint64 move = std::clamp(delta, plan.from - brush.from, plan.end() - brush.to);
    return {brush.from + move, brush.to + move};
}

} // namespace Logboom
