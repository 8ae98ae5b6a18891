// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/histogramlayout.h"

#include "core/entry/timestamp.h"
#include "ui/charts/histogramsource.h"

#include <QTest>

#include <numeric>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Start = 1773826320 * Second; // 2026-03-18 09:32:00 UTC

/// 180 buckets of 5 s on 1,376 pixels.
PlotScale quarterHour()
{
    return {{Start, 5 * Second, 180}, 1376};
}

int sum(const std::array<int, LevelCount>& heights)
{
    return std::accumulate(heights.begin(), heights.end(), 0);
}

} // namespace

class TestHistogramLayout final : public QObject
{
    Q_OBJECT

private slots:
    void bucketsAreRound_data();
    void bucketsAreRound();
    void plansCoverTheRange_data();
    void plansCoverTheRange();
    void daysBeginAtMidnightOfTheZone();
    void everyPixelBelongsToTheBucketDrawnThere();
    void timesAndPixelsAgree();
    void gridFitsTheHighestBar_data();
    void gridFitsTheHighestBar();
    void stacks_data();
    void stacks();
    void ticksAreRoundAndApart_data();
    void ticksAreRoundAndApart();
    void ticksFollowChangesOfTheClock();
    void brushParts_data();
    void brushParts();
    void drawnBrushTakesWholeBuckets();
    void draggedBrush_data();
    void draggedBrush();
    void steppedBrush_data();
    void steppedBrush();
    void rangeOfTheHistogram();
};

void TestHistogramLayout::bucketsAreRound_data()
{
    QTest::addColumn<qint64>("length");
    QTest::addColumn<qint64>("bucket");
    QTest::addRow("a second") << qint64(Second) << 5 * Millisecond;
    QTest::addRow("15 minutes") << 15 * Minute << 5 * Second;
    QTest::addRow("an hour") << qint64(Hour) << 30 * Second;
    QTest::addRow("a day") << qint64(Day) << 10 * Minute;
    QTest::addRow("a year") << 365 * Day << 2 * Day;
    QTest::addRow("sixty years") << 60 * 365 * Day << 26 * 7 * Day;
    QTest::addRow("all of time") << MaxTimestamp << 52 * 7 * Day * 41;
}

void TestHistogramLayout::bucketsAreRound()
{
    QFETCH(const qint64, length);
    QTEST(roundBucket(length, 200), "bucket");
}

void TestHistogramLayout::plansCoverTheRange_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    QTest::addRow("aligned") << Start << Start + 15 * Minute - 1;
    QTest::addRow("not aligned") << Start + 1234567 << Start + 15 * Minute + 7654321;
    QTest::addRow("a moment") << Start << Start;
    QTest::addRow("from the epoch") << qint64(0) << Start;
    QTest::addRow("to the end of time") << Start << MaxTimestamp;
}

void TestHistogramLayout::plansCoverTheRange()
{
    QFETCH(const qint64, from);
    QFETCH(const qint64, to);
    const BucketPlan plan = planBuckets({from, to}, 200, QTimeZone::utc());
    QVERIFY(plan.count >= 1 && plan.count <= 200);
    QVERIFY(plan.from <= from && plan.from + plan.bucket > from);
    QVERIFY(plan.end() > to && plan.end() - plan.bucket <= to);
    const qint64 origin = plan.bucket % (7 * Day) == 0 ? 4 * Day : 0; // Mondays
    QCOMPARE((plan.from - origin) % plan.bucket, qint64(0));
}

void TestHistogramLayout::daysBeginAtMidnightOfTheZone()
{
    const QTimeZone zone(QByteArrayLiteral("Asia/Tokyo"));
    const BucketPlan plan = planBuckets({Start, Start + 100 * Day}, 120, zone);
    QCOMPARE(plan.bucket, qint64(Day));
    QCOMPARE((plan.from + 9 * Hour) % Day, qint64(0));
}

void TestHistogramLayout::everyPixelBelongsToTheBucketDrawnThere()
{
    const PlotScale scale = quarterHour();
    for (int x = 0; x < scale.width; ++x) {
        const std::size_t bucket = scale.bucketAt(x);
        QVERIFY(x >= scale.edge(bucket));
        QVERIFY(x < scale.edge(bucket + 1));
    }
    QCOMPARE(scale.bucketAt(-5), std::size_t(0));
    QCOMPARE(scale.bucketAt(5000), std::size_t(179));
    QCOMPARE(scale.barWidth(), 5);
    QCOMPARE((PlotScale{{Start, Second, 172}, 1376}.barWidth()), 6);
    QCOMPARE((PlotScale{{Start, Second, 1000}, 1376}.barWidth()), 1);
}

void TestHistogramLayout::timesAndPixelsAgree()
{
    const PlotScale scale = quarterHour();
    QCOMPARE(scale.xOf(scale.plan.from), 0);
    QCOMPARE(scale.xOf(scale.plan.end()), 1376);
    QCOMPARE(scale.xOf(scale.plan.from - Day), 0);
    for (std::size_t i = 0; i <= scale.plan.count; ++i)
        QCOMPARE(scale.xOf(scale.plan.from + static_cast<qint64>(i) * scale.plan.bucket), scale.edge(i));
    for (int x = 0; x <= scale.width; x += 7)
        QCOMPARE(scale.xOf(scale.timeOf(x)), x);
}

void TestHistogramLayout::gridFitsTheHighestBar_data()
{
    QTest::addColumn<quint64>("max");
    QTest::addColumn<quint64>("step");
    QTest::addRow("nothing") << quint64(0) << quint64(1);
    QTest::addRow("one") << quint64(1) << quint64(1);
    QTest::addRow("36") << quint64(36) << quint64(20);
    QTest::addRow("45") << quint64(45) << quint64(20);
    QTest::addRow("51") << quint64(51) << quint64(50);
    QTest::addRow("many") << quint64(8412906) << quint64(5000000);
}

void TestHistogramLayout::gridFitsTheHighestBar()
{
    QFETCH(const quint64, max);
    const ValueScale scale = valueScale(max);
    QTEST(scale.step, "step");
    QVERIFY(scale.top >= max);
    QVERIFY(scale.top >= 2 * scale.step);
}

void TestHistogramLayout::stacks_data()
{
    QTest::addColumn<QList<int>>("counts"); // debug to critical
    QTest::addColumn<QList<int>>("heights");
    QTest::addRow("nothing") << QList<int>{0, 0, 0, 0, 0, 0} << QList<int>{0, 0, 0, 0, 0, 0};
    QTest::addRow("in proportion") << QList<int>{10, 40, 0, 0, 50, 0} << QList<int>{4, 18, 0, 0, 22, 0};
    QTest::addRow("one error among many") << QList<int>{0, 99, 0, 0, 1, 0} << QList<int>{0, 42, 0, 0, 2, 0};
    QTest::addRow("one of each severe level") << QList<int>{0, 96, 1, 1, 1, 1} << QList<int>{0, 36, 2, 2, 2, 2};
    QTest::addRow("one debug is seen") << QList<int>{1, 0, 0, 0, 0, 0} << QList<int>{1, 0, 0, 0, 0, 0};
}

void TestHistogramLayout::stacks()
{
    QFETCH(const QList<int>, counts);
    LevelCounts levels{};
    for (std::size_t i = 0; i < levels.size(); ++i)
        levels[i] = static_cast<quint64>(counts[static_cast<qsizetype>(i)]);
    const std::array<int, LevelCount> heights = stackHeights(levels, 100, 44);
    QTEST(QList<int>(heights.begin(), heights.end()), "heights");
    QVERIFY(sum(stackHeights(levels, total(levels), 8)) <= 8);
    QVERIFY(sum(stackHeights(levels, total(levels), 1)) <= 1);
}

void TestHistogramLayout::ticksAreRoundAndApart_data()
{
    QTest::addColumn<qint64>("bucket");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("first");
    QTest::addRow("milliseconds") << 5 * Millisecond << 200 << u"09:32:00.000"_s;
    QTest::addRow("seconds") << qint64(Second) << 120 << u"09:32:00"_s;
    QTest::addRow("minutes") << 5 * Second << 180 << u"09:32"_s;
    QTest::addRow("a day shows midnight as a date") << 10 * Minute << 144 << u"10:00"_s;
    QTest::addRow("months, on Mondays") << qint64(Day) << 120 << u"30 Mar"_s;
}

void TestHistogramLayout::ticksAreRoundAndApart()
{
    QFETCH(const qint64, bucket);
    QFETCH(const int, count);
    const PlotScale scale{{Start, bucket, static_cast<std::size_t>(count)}, 1376};
    const std::vector<Tick> ticks = timeTicks(scale, 80, QTimeZone::utc());
    QVERIFY(ticks.size() > 2);
    QTEST(ticks.front().text, "first");
    for (std::size_t i = 1; i < ticks.size(); ++i)
        QVERIFY(scale.xOf(ticks[i].time) - scale.xOf(ticks[i - 1].time) >= 79);
    const bool overMidnight = bucket == 10 * Minute;
    const auto isDate = [](const Tick& tick) { return tick.text == "19 Mar"_L1; };
    QCOMPARE(std::ranges::any_of(ticks, isDate), overMidnight);
    QVERIFY(timeTicks({}, 80, QTimeZone::utc()).empty());
}

void TestHistogramLayout::ticksFollowChangesOfTheClock()
{
    // Clocks went forward on 29 March 2026 at 01:00 UTC.
    const QTimeZone zone(QByteArrayLiteral("Europe/Berlin"));
    const PlotScale scale{{Start + 5 * Day, 2 * Hour, 144}, 1376};
    int midnights = 0;
    for (const Tick& tick : timeTicks(scale, 100, zone)) {
        const QDateTime wall = QDateTime::fromMSecsSinceEpoch(tick.time / Millisecond, zone);
        QCOMPARE(wall.time(), QTime(0, 0));
        ++midnights;
    }
    QVERIFY(midnights >= 10);
}

void TestHistogramLayout::brushParts_data()
{
    QTest::addColumn<int>("x");
    QTest::addColumn<BrushPart>("part");
    QTest::addRow("left of it") << 400 << BrushPart::Outside;
    QTest::addRow("left handle") << 457 << BrushPart::Left;
    QTest::addRow("inside") << 500 << BrushPart::Inside;
    QTest::addRow("right handle") << 684 << BrushPart::Right;
    QTest::addRow("right of it") << 700 << BrushPart::Outside;
}

void TestHistogramLayout::brushParts()
{
    QFETCH(const int, x);
    const PlotScale scale = quarterHour();
    const Brush brush{Start + 5 * Minute, Start + 5 * Minute + 150 * Second}; // 459 to 688
    QTEST(brushPartAt(scale, brush, x, 5), "part");
}

void TestHistogramLayout::drawnBrushTakesWholeBuckets()
{
    const PlotScale scale = quarterHour();
    const Brush expected{Start + 10 * 5 * Second, Start + 21 * 5 * Second};
    const int from = scale.edge(10) + 1;
    const int to = scale.edge(20) + 1;
    QCOMPARE(drawnBrush(scale, from, to), expected);
    QCOMPARE(drawnBrush(scale, to, from), expected);
    QCOMPARE(drawnBrush(scale, -100, 9999), (Brush{Start, scale.plan.end()}));
}

void TestHistogramLayout::draggedBrush_data()
{
    QTest::addColumn<BrushPart>("part");
    QTest::addColumn<int>("pixels");
    QTest::addColumn<qint64>("from"); // in buckets
    QTest::addColumn<qint64>("to");
    // The brush begins as buckets 60 to 90; a bucket is 7.64 px.
    QTest::addRow("left handle") << BrushPart::Left << 76 << qint64(70) << qint64(90);
    QTest::addRow("left handle past the right one") << BrushPart::Left << 306 << qint64(90) << qint64(100);
    QTest::addRow("left handle out of the plot") << BrushPart::Left << -9999 << qint64(0) << qint64(90);
    QTest::addRow("right handle") << BrushPart::Right << -76 << qint64(60) << qint64(80);
    QTest::addRow("right handle onto the left one") << BrushPart::Right << -229 << qint64(60) << qint64(61);
    QTest::addRow("all of it") << BrushPart::Inside << 76 << qint64(70) << qint64(100);
    QTest::addRow("all of it to the end") << BrushPart::Inside << 9999 << qint64(150) << qint64(180);
}

void TestHistogramLayout::draggedBrush()
{
    QFETCH(const BrushPart, part);
    QFETCH(const int, pixels);
    const Brush start{Start + 60 * 5 * Second, Start + 90 * 5 * Second};
    const Brush brush = Logboom::draggedBrush(quarterHour(), start, part, 500, 500 + pixels);
    QTEST((brush.from - Start) / (5 * Second), "from");
    QTEST((brush.to - Start) / (5 * Second), "to");
}

void TestHistogramLayout::steppedBrush_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<bool>("extend");
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    QTest::addRow("right") << 1 << false << qint64(61) << qint64(63);
    QTest::addRow("left") << -1 << false << qint64(59) << qint64(61);
    QTest::addRow("wider") << 1 << true << qint64(60) << qint64(63);
    QTest::addRow("narrower") << -1 << true << qint64(60) << qint64(61);
    QTest::addRow("never empty") << -5 << true << qint64(60) << qint64(61);
    QTest::addRow("not over the end") << 500 << false << qint64(178) << qint64(180);
    QTest::addRow("not before the start") << -500 << false << qint64(0) << qint64(2);
}

void TestHistogramLayout::steppedBrush()
{
    QFETCH(const int, step);
    QFETCH(const bool, extend);
    const Brush start{Start + 60 * 5 * Second, Start + 62 * 5 * Second};
    const Brush brush = Logboom::steppedBrush(quarterHour().plan, start, step, extend);
    QTEST((brush.from - Start) / (5 * Second), "from");
    QTEST((brush.to - Start) / (5 * Second), "to");
}

void TestHistogramLayout::rangeOfTheHistogram()
{
    const TimeRange data{Start, Start + Hour};
    const qint64 now = Start + 2 * Hour;
    QVERIFY(!histogramRange(TimeScope::everything(), std::nullopt, now));
    QCOMPARE(*histogramRange(TimeScope::everything(), data, now), data);
    QCOMPARE(*histogramRange(TimeScope::last(Hour), std::nullopt, now), (TimeRange{now - Hour, now}));
    QCOMPARE(*histogramRange(TimeScope::custom({Start, Start + Minute}), data, now),
             (TimeRange{Start, Start + Minute}));
    // One entry is not stretched over the whole width.
    QCOMPARE(*histogramRange(TimeScope::everything(), TimeRange{Start, Start}, now),
             (TimeRange{Start - Minute + 1, Start}));
}

QTEST_GUILESS_MAIN(TestHistogramLayout)
#include "tst_histogramlayout.moc"
