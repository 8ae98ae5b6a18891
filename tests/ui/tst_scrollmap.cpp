// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "ui/models/scrollmap.h"

#include <QTest>

using namespace Logboom;

class TestScrollMap : public QObject
{
    Q_OBJECT

private slots:
    void mapsTimesAndShares_data();
    void mapsTimesAndShares();
    void isHarmlessWhenEmpty();
    void passesOverGaps();
    void marksBucketsWithErrors();
    void asksForBucketsThatCoverTheSpan_data();
    void asksForBucketsThatCoverTheSpan();
    void countsWithOneBucket();

private:
    /// 10 entries in 1000..1100, none in 1100..1200, 30 in 1200..1300.
    [[nodiscard]] static ScrollMap sample();
};

ScrollMap TestScrollMap::sample()
{
    Histogram histogram;
    histogram.from = 1000;
    histogram.bucket = 100;
    histogram.buckets = {LevelCounts{0, 10}, LevelCounts{}, LevelCounts{0, 29, 0, 0, 1}};
    return ScrollMap(histogram);
}

void TestScrollMap::mapsTimesAndShares_data()
{
    QTest::addColumn<qint64>("time");
    QTest::addColumn<double>("share");
    QTest::addRow("before all") << qint64(1000) << 0.0;
    QTest::addRow("within the first bucket") << qint64(1050) << 0.125;
    QTest::addRow("within the last bucket") << qint64(1250) << 0.625;
    QTest::addRow("after all") << qint64(1300) << 1.0;
}

void TestScrollMap::mapsTimesAndShares()
{
    QFETCH(const qint64, time);
    QFETCH(const double, share);
    QCOMPARE(sample().fractionAt(time), share);
    QCOMPARE(sample().timeAt(share), time);
}

void TestScrollMap::isHarmlessWhenEmpty()
{
    for (const ScrollMap& map : {ScrollMap(), ScrollMap(Histogram{1000, 100, {LevelCounts{}}, 0})}) {
        QVERIFY(map.isEmpty());
        QCOMPARE(map.fractionAt(1050), 0.0);
        QCOMPARE(map.timeAt(0.5), 0);
        QVERIFY(map.marks(Level::Debug).empty());
    }
}

void TestScrollMap::passesOverGaps()
{
    QCOMPARE(sample().fractionAt(1100), 0.25);
    QCOMPARE(sample().fractionAt(1200), 0.25);
    QCOMPARE(sample().timeAt(0.25), 1200);
}

void TestScrollMap::marksBucketsWithErrors()
{
    const std::vector<ScrollMap::Mark> errors = sample().marks(Level::Error);
    QCOMPARE(errors.size(), 1u);
    QCOMPARE(errors[0].at, 0.625);
    QCOMPARE(errors[0].time, 1200);
    QCOMPARE(errors[0].worst, Level::Error);
    QCOMPARE(sample().marks(Level::Info).size(), 2u);
}

void TestScrollMap::asksForBucketsThatCoverTheSpan_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    QTest::addRow("one moment") << qint64(77) << qint64(77);
    QTest::addRow("fewer moments than buckets") << qint64(10) << qint64(14);
    QTest::addRow("a day") << 5 * Day << 6 * Day;
    QTest::addRow("reversed") << qint64(100) << qint64(50);
    QTest::addRow("everything") << TimeRange().from << TimeRange().to;
}

void TestScrollMap::asksForBucketsThatCoverTheSpan()
{
    QFETCH(const qint64, from);
    QFETCH(const qint64, to);
    const HistogramQuery query = scrollMapQuery({}, {from, to}, 500);
    QVERIFY(query.bucket > 0);
    QVERIFY(query.count >= 1 && query.count <= 500);
    QCOMPARE(query.from, std::max<qint64>(from, 0));
    const qint64 last = std::clamp(to, query.from, MaxTimestamp);
    QVERIFY(query.from + query.bucket * static_cast<qint64>(query.count) > last);
}

void TestScrollMap::countsWithOneBucket()
{
    const HistogramQuery query = countQuery({}, {});
    QCOMPARE(query.count, 1u);
    QCOMPARE(query.from, 0);
    QVERIFY(query.bucket > MaxTimestamp);
}

QTEST_GUILESS_MAIN(TestScrollMap)
#include "tst_scrollmap.moc"
