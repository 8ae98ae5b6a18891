// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "support/entrymaker.h"
#include "ui/charts/anomalymarks.h"
#include "ui/charts/histogrammarks.h"
#include "ui/models/anomalyrows.h"

#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Noon = 1736942400 * Second;
constexpr int Spacing = 9;

Anomaly anomalyAt(qint64 minute, const std::string& service = "web", const std::string& severity = "ERROR")
{
    return {Noon + minute * Minute, service, severity, 28, 10.5};
}

/// Bars from noon on, 8 pixels each.
PlotScale bars(qint64 bucket, std::size_t count)
{
    return {{Noon, bucket, count}, static_cast<int>(count) * 8};
}

} // namespace

/// Which bars and rows are marked.
class TestAnomalyMarks final : public QObject
{
    Q_OBJECT

private slots:
    void placesOfMarks_data();
    void placesOfMarks();
    void anEmptyHistogramHasNoMarks();
    void bucketsKnowTheirAnomalies();
    void linesSayHowManyMore();
    void placesOfBookmarks_data();
    void placesOfBookmarks();
    void linesOfBookmarks();
    void rowsOfAnAnomaly_data();
    void rowsOfAnAnomaly();
    void rowsOfEveryAnomalyAreFound();
};

void TestAnomalyMarks::placesOfMarks_data()
{
    QTest::addColumn<qint64>("bucket");
    QTest::addColumn<QList<qint64>>("minutes");
    QTest::addColumn<QList<int>>("places");
    using Minutes = QList<qint64>;
    using Places = QList<int>;
    QTest::newRow("over the bar of its minute") << Minute << Minutes{0, 5} << Places{3, 43};
    QTest::newRow("in the middle of a minute of many bars") << 5 * Second << Minutes{1} << Places{144};
    QTest::newRow("one for a bar of many minutes") << Hour << Minutes{0, 7, 59, 60, 120} << Places{3, 19};
    QTest::newRow("none outside") << Minute << Minutes{-1, 100} << Places{};
    QTest::newRow("several in one minute") << Minute << Minutes{4, 4} << Places{35};
    QTest::newRow("in order") << Minute << Minutes{9, 2} << Places{19, 75};
}

void TestAnomalyMarks::placesOfMarks()
{
    QFETCH(const qint64, bucket);
    QFETCH(const QList<qint64>, minutes);
    std::vector<Anomaly> anomalies;
    for (const qint64 minute : minutes)
        anomalies.push_back(anomalyAt(minute));
    const std::vector<int> places = anomalyMarkPlaces(bars(bucket, 100), anomalies, Spacing);
    QTEST(QList<int>(places.begin(), places.end()), "places");
}

void TestAnomalyMarks::anEmptyHistogramHasNoMarks()
{
    QVERIFY(anomalyMarkPlaces({}, std::vector{anomalyAt(0)}, Spacing).empty());
}

void TestAnomalyMarks::bucketsKnowTheirAnomalies()
{
    const std::vector anomalies{anomalyAt(61), anomalyAt(1), anomalyAt(0, "api"), anomalyAt(0)};
    const auto servicesOf = [&anomalies](qint64 bucket, std::size_t index) {
        QStringList texts;
        for (const Anomaly& anomaly : anomaliesOfBucket(bars(bucket, 100).plan, index, anomalies))
            texts.append(QString::fromStdString(anomaly.service) + QString::number((anomaly.minute - Noon) / Minute));
        return texts;
    };
    QCOMPARE(servicesOf(Hour, 0), QStringList({u"web1"_s, u"api0"_s, u"web0"_s}));
    QCOMPARE(servicesOf(Hour, 1), QStringList({u"web61"_s}));
    QCOMPARE(servicesOf(Minute, 1), QStringList({u"web1"_s}));
    // Every bar of a minute is about all of it.
    QCOMPARE(servicesOf(5 * Second, 0), QStringList({u"api0"_s, u"web0"_s}));
    QCOMPARE(servicesOf(5 * Second, 11), QStringList({u"api0"_s, u"web0"_s}));
    QCOMPARE(servicesOf(5 * Second, 12), QStringList({u"web1"_s}));
    QCOMPARE(servicesOf(5 * Second, 24), QStringList());
}

void TestAnomalyMarks::linesSayHowManyMore()
{
    std::vector<Anomaly> anomalies(4, anomalyAt(0));
    const QString sentence = u"28 errors in a minute from web, threshold 10.5"_s;
    QCOMPARE(anomalyLines(anomalies), QStringList(4, sentence));
    anomalies.resize(12, anomalyAt(0));
    QCOMPARE(anomalyLines(anomalies), QStringList(3, sentence) << u"9 further anomalies"_s);
    QVERIFY(anomalyLines({}).isEmpty());
}

void TestAnomalyMarks::placesOfBookmarks_data()
{
    QTest::addColumn<QList<qint64>>("seconds");
    QTest::addColumn<QList<int>>("places");
    using Seconds = QList<qint64>;
    using Places = QList<int>;
    QTest::newRow("over its bar") << Seconds{0, 300} << Places{3, 43};
    QTest::newRow("one for a bar") << Seconds{60, 61, 119} << Places{11};
    QTest::newRow("neighbours share one") << Seconds{60, 120, 180} << Places{11, 27};
    QTest::newRow("in any order") << Seconds{540, 120} << Places{19, 75};
    QTest::newRow("none outside") << Seconds{-1, 600, 100000} << Places{};
    QTest::newRow("the last moment") << Seconds{599} << Places{75};
}

void TestAnomalyMarks::placesOfBookmarks()
{
    QFETCH(const QList<qint64>, seconds);
    QFETCH(const QList<int>, places);
    std::vector<qint64> times;
    for (const qint64 second : seconds)
        times.push_back(Noon + second * Second);
    const std::vector<int> found = bookmarkPlaces(bars(Minute, 10), times, Spacing);
    QCOMPARE(QList<int>(found.begin(), found.end()), places);
    QVERIFY(bookmarkPlaces({}, times, Spacing).empty());
}

void TestAnomalyMarks::linesOfBookmarks()
{
    const BucketPlan plan = bars(Minute, 10).plan;
    const HistogramMarks marks{{anomalyAt(2)}, {Noon + 2 * Minute, Noon + 3 * Minute - 1, Noon + 3 * Minute}};
    const std::vector<MarkLine> lines = markLines(plan, 2, marks);
    QCOMPARE(lines.size(), 2u);
    QVERIFY(!lines[0].isBookmark && lines[1].isBookmark);
    QCOMPARE(lines[1].text, u"Bookmarks: 2"_s);
    QCOMPARE(markLines(plan, 3, marks).size(), 1u);
    QVERIFY(markLines(plan, 4, marks).empty());
    QCOMPARE(marksText(marks, Noon + 3 * Minute, Noon + Hour), u", Bookmarks: 1"_s);
    QVERIFY(marksText(marks, Noon + Hour, Noon + 2 * Hour).isEmpty());
}

void TestAnomalyMarks::rowsOfAnAnomaly_data()
{
    QTest::addColumn<qint64>("time");
    QTest::addColumn<QString>("app");
    QTest::addColumn<QString>("severity"); // null where the sender gave none
    QTest::addColumn<bool>("marked");
    QTest::newRow("first of the minute") << Noon << u"web"_s << QString() << true;
    QTest::newRow("last of the minute") << Noon + Minute - 1 << u"web"_s << QString() << true;
    QTest::newRow("the next minute") << Noon + Minute << u"web"_s << QString() << false;
    QTest::newRow("the minute before") << Noon - 1 << u"web"_s << QString() << false;
    QTest::newRow("another service") << Noon << u"Web"_s << QString() << false;
    QTest::newRow("the severity as a text") << Noon << u"web"_s << u"ERROR"_s << true;
    QTest::newRow("another severity") << Noon << u"web"_s << u"error"_s << false;
}

void TestAnomalyMarks::rowsOfAnAnomaly()
{
    QFETCH(const qint64, time);
    QFETCH(const QString, app);
    QFETCH(const QString, severity);
    QFETCH(const bool, marked);
    const std::string appText = app.toStdString();
    const std::string severityText = severity.toStdString();
    EntryView entry = simpleEntry(time, appText, "m", Level::Error);
    if (!severity.isNull())
        entry.rare.severity = severityText;
    const AnomalyRows rows({anomalyAt(5), anomalyAt(0), anomalyAt(-3)});
    QCOMPARE(rows.of(entry) != nullptr, marked);
    QVERIFY(!AnomalyRows().of(entry));
}

void TestAnomalyMarks::rowsOfEveryAnomalyAreFound()
{
    const AnomalyRows rows({anomalyAt(1), anomalyAt(0, "web", "WARNING"), anomalyAt(0), anomalyAt(0, "api")});
    const auto keyOf = [&rows](qint64 minute, std::string_view app, Level level) {
        return rows.of(simpleEntry(Noon + minute * Minute, app, "m", level))->key();
    };
    QCOMPARE(keyOf(0, "web", Level::Error), anomalyAt(0).key());
    QCOMPARE(keyOf(0, "web", Level::Warning), anomalyAt(0, "web", "WARNING").key());
    QCOMPARE(keyOf(0, "api", Level::Error), anomalyAt(0, "api").key());
    QCOMPARE(keyOf(1, "web", Level::Error), anomalyAt(1).key());
}

QTEST_GUILESS_MAIN(TestAnomalyMarks)
#include "tst_anomalymarks.moc"
