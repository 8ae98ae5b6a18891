// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartnumbers.h"

#include "core/entry/timestamp.h"
#include "core/filter/filterparser.h"
#include "support/entrymaker.h"
#include "ui/charts/charttablemodel.h"
#include "ui/models/csvtext.h"
#include "ui/panels/filterparts.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Noon = 1773835200 * Second; // 2026-03-18 12:00 UTC

QTimeZone utc()
{
    return QTimeZone::utc();
}

QStringList names(const ChartNumbers& numbers)
{
    QStringList list;
    for (const ChartNumbers::Row& row : numbers.rows)
        list.append(row.name);
    return list;
}

QStringList seriesNames(const ChartNumbers& numbers)
{
    QStringList list;
    for (const ChartNumbers::Series& series : numbers.series)
        list.append(series.name);
    return list;
}

QList<quint64> totals(const ChartNumbers& numbers)
{
    QList<quint64> list;
    for (const ChartNumbers::Row& row : numbers.rows)
        list.append(row.total());
    return list;
}

SeriesPoint point(qint64 start, quint64 info, quint64 error = 0)
{
    SeriesPoint point{start, {}};
    point.counts[static_cast<std::size_t>(Level::Info)] = info;
    point.counts[static_cast<std::size_t>(Level::Error)] = error;
    return point;
}

/// Applications a, b, c ... with so many entries.
ChartNumbers applications(const QList<quint64>& counts)
{
    std::vector<Source> sources;
    for (qsizetype i = 0; i < counts.size(); ++i)
        sources.push_back({static_cast<quint32>(i), Dialect::Logstream, std::string(1, char('a' + i)), {}, {}});
    std::vector<SourceLevelCount> bySource;
    for (qsizetype i = 0; i < counts.size(); ++i)
        bySource.push_back({&sources[static_cast<std::size_t>(i)], {0, counts[i], 0, 0, 0, 0}});
    return numbersByApplication(bySource);
}

QString cell(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

QStringList column(const QAbstractItemModel& model, int column)
{
    QStringList cells;
    for (int row = 0; row < model.rowCount(); ++row)
        cells.append(cell(model, row, column));
    return cells;
}

} // namespace

class TestChartNumbers : public QObject
{
    Q_OBJECT

private slots:
    void bucketWidths_data();
    void bucketWidths();
    void overTimeHasARowABucket();
    void overTimeGrowsToWhatCameMeanwhile();
    void overTimeWithoutEntries();
    void namesOfBucketsTellThemApart_data();
    void namesOfBucketsTellThemApart();
    void levelsAreAllThere();
    void applicationsAddUpTheirSources();
    void topRows_data();
    void topRows();
    void messagesAndTheRest();
    void errorsByServiceAndSeverity();
    void tooManySeveritiesFallTogether();
    void termsFindTheirEntries_data();
    void termsFindTheirEntries();
    void aSecondMessageJoinsTheFirst();
    void csvQuotes();
    void csvOfAChart();
    void tableSortsAndKeepsTheRestLast();
    void tableKeepsItsSelection();
    void tableTerms();
};

void TestChartNumbers::bucketWidths_data()
{
    QTest::addColumn<qint64>("length");
    QTest::addColumn<qint64>("width");
    QTest::newRow("a moment") << qint64(1) << 1 * Millisecond;
    QTest::newRow("a minute") << Minute << 1 * Second;
    QTest::newRow("a quarter of an hour") << 15 * Minute << 10 * Second;
    QTest::newRow("an hour") << Hour << 1 * Minute;
    QTest::newRow("a day") << Day << 15 * Minute;
    QTest::newRow("a week") << 7 * Day << 2 * Hour;
    QTest::newRow("a year") << 365 * Day << 7 * Day;
}

void TestChartNumbers::bucketWidths()
{
    QFETCH(const qint64, length);
    constexpr std::size_t most = 120;
    const TimeRange range{Noon + 1234567, Noon + 1234567 + length - 1};
    const BucketPlan plan = planSeries(range, most);
    QTEST(plan.bucket, "width");
    QCOMPARE(plan.from % plan.bucket, qint64(0));
    QVERIFY(plan.count <= most);
    QVERIFY(plan.from <= range.from && range.from < plan.from + plan.bucket);
    QVERIFY(plan.end() - plan.bucket <= range.to && range.to < plan.end());
}

void TestChartNumbers::overTimeHasARowABucket()
{
    const BucketPlan plan{Noon, Minute, 5};
    const ChartNumbers numbers = numbersOverTime({point(Noon, 2, 1), point(Noon + 3 * Minute, 7)}, plan, utc());
    QCOMPARE(seriesNames(numbers), (QStringList{u"Error"_s, u"Info"_s}));
    QCOMPARE(names(numbers), (QStringList{u"12:00"_s, u"12:01"_s, u"12:02"_s, u"12:03"_s, u"12:04"_s}));
    QCOMPARE(totals(numbers), (QList<quint64>{3, 0, 0, 7, 0}));
    QCOMPARE(numbers.rows[0].values, (std::vector<quint64>{1, 2}));
    QCOMPARE(numbers.total(), quint64(10));
    QCOMPARE(numbers.termAt(0, 0), u"level:error"_s);
}

void TestChartNumbers::overTimeGrowsToWhatCameMeanwhile()
{
    const BucketPlan plan{Noon, Minute, 5};
    ChartNumbers numbers = numbersOverTime({point(Noon, 1), point(Noon + 6 * Minute, 1)}, plan, utc());
    QCOMPARE(totals(numbers), (QList<quint64>{1, 0, 0, 0, 0, 0, 1}));
    QCOMPARE(numbers.plan.count, std::size_t(7));

    // A clock that is a year ahead does not squeeze everything else.
    numbers = numbersOverTime({point(Noon - Hour, 4), point(Noon, 1), point(Noon + 365 * Day, 3)}, plan, utc());
    QCOMPARE(numbers.plan.count, std::size_t(10));
    QCOMPARE(numbers.rows.size(), std::size_t(11));
    QVERIFY(numbers.rows.back().rest);
    QCOMPARE(numbers.rows.back().total(), quint64(7));
    QCOMPARE(numbers.total(), quint64(8));
}

void TestChartNumbers::overTimeWithoutEntries()
{
    QCOMPARE(numbersOverTime({}, {Noon, Minute, 5}, utc()).total(), quint64(0));
    QCOMPARE(numbersOverTime({}, {}, utc()).total(), quint64(0));
}

void TestChartNumbers::namesOfBucketsTellThemApart_data()
{
    QTest::addColumn<qint64>("bucket");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("first");
    QTest::newRow("ms") << 100 * Millisecond << 3 << u"12:00:00.000"_s;
    QTest::newRow("s") << 5 * Second << 3 << u"12:00:00"_s;
    QTest::newRow("min") << Minute << 3 << u"12:00"_s;
    QTest::newRow("over midnight") << 30 * Minute << 48 << u"2026-03-18 12:00"_s;
    QTest::newRow("hours") << 3 * Hour << 30 << u"2026-03-18 12:00"_s;
}

void TestChartNumbers::namesOfBucketsTellThemApart()
{
    QFETCH(const qint64, bucket);
    QFETCH(const int, count);
    const ChartNumbers numbers =
        numbersOverTime({point(Noon, 1)}, {Noon, bucket, static_cast<std::size_t>(count)}, utc());
    QStringList all = names(numbers);
    QTEST(all.first(), "first");
    QCOMPARE(all.removeDuplicates(), qsizetype(0));
}

void TestChartNumbers::levelsAreAllThere()
{
    const Source a{1, Dialect::Logstream, "api", "one", {}};
    const Source b{2, Dialect::Logstream, "web", {}, {}};
    const ChartNumbers numbers = numbersByLevel({{&a, {1, 2, 0, 0, 0, 0}}, {&b, {0, 3, 0, 0, 1, 0}}});
    QCOMPARE(names(numbers),
             (QStringList{u"Critical"_s, u"Error"_s, u"Warning"_s, u"Notice"_s, u"Info"_s, u"Debug"_s}));
    QCOMPARE(totals(numbers), (QList<quint64>{0, 1, 0, 0, 5, 1}));
    QCOMPARE(numbers.termAt(1, 0), u"level:error"_s);
    QCOMPARE(numbers.rows[1].level, std::optional(Level::Error));
}

void TestChartNumbers::applicationsAddUpTheirSources()
{
    const Source a{1, Dialect::Logstream, "api", "one", {}};
    const Source b{2, Dialect::Logstream, "api", "two", {}};
    const Source c{3, Dialect::Logstream, "my web", {}, {}};
    const ChartNumbers numbers =
        numbersByApplication({{&a, {1, 2, 0, 0, 0, 0}}, {&b, {0, 3, 0, 0, 1, 0}}, {&c, {0, 0, 0, 90, 0, 0}}});
    QCOMPARE(names(numbers), (QStringList{u"my web"_s, u"api"_s}));
    QCOMPARE(seriesNames(numbers), (QStringList{u"Error"_s, u"Warning"_s, u"Info"_s, u"Debug"_s}));
    QCOMPARE(numbers.rows[1].values, (std::vector<quint64>{1, 0, 5, 1}));
    QCOMPARE(numbers.termAt(0, 1), u"app:\"my web\""_s);
}

void TestChartNumbers::topRows_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<QList<quint64>>("expectedTotals");
    QTest::newRow("all") << 9 << QStringList{u"d"_s, u"a"_s, u"c"_s, u"b"_s} << QList<quint64>{9, 5, 2, 1};
    QTest::newRow("one would be left") << 3 << QStringList{u"d"_s, u"a"_s, u"c"_s, u"b"_s}
                                       << QList<quint64>{9, 5, 2, 1};
    QTest::newRow("two are left") << 2 << QStringList{u"d"_s, u"a"_s, u"Other"_s} << QList<quint64>{9, 5, 3};
}

void TestChartNumbers::topRows()
{
    QFETCH(const int, count);
    const ChartNumbers top = withTopRows(applications({5, 1, 2, 9}), static_cast<std::size_t>(count));
    QTEST(names(top), "expected");
    QTEST(totals(top), "expectedTotals");
    QCOMPARE(top.rows.back().rest, top.rows.back().term.isEmpty());
    // Once more: a rest takes in what is cut after it.
    const ChartNumbers one = withTopRows(top, 1);
    QCOMPARE(totals(one), (QList<quint64>{9, 8}));
    QCOMPARE(one.total(), quint64(17));
}

void TestChartNumbers::messagesAndTheRest()
{
    const std::vector<TopMessage> top{{"disk\nfull", 7, Noon, Level::Error}, {"started", 2, Noon, Level::Info}};
    const ChartNumbers all = numbersOfMessages(top, 9);
    QCOMPARE(names(all), (QStringList{u"disk full"_s, u"started"_s}));
    QCOMPARE(all.rows[0].text, u"disk\nfull"_s);
    QCOMPARE(all.rows[0].time, Noon);
    const ChartNumbers some = numbersOfMessages(top, 20);
    QCOMPARE(totals(some), (QList<quint64>{7, 2, 11}));
    QVERIFY(some.rows.back().rest);
    QVERIFY(some.termAt(2, 0).isEmpty());
    // Counted at another moment, the total may be less than the sum.
    QCOMPARE(totals(numbersOfMessages(top, 8)), (QList<quint64>{7, 2}));
}

void TestChartNumbers::errorsByServiceAndSeverity()
{
    const ChartNumbers numbers = numbersOfErrors({{0, "api", "ERROR", 3},
                                                  {0, "api", "FATAL", 1},
                                                  {0, "web", "ERROR", 8},
                                                  {0, "web", "CRITICAL", 2},
                                                  {0, "web", "P1", 1}});
    QCOMPARE(seriesNames(numbers), (QStringList{u"CRITICAL"_s, u"FATAL"_s, u"ERROR"_s, u"P1"_s}));
    QCOMPARE(names(numbers), (QStringList{u"web"_s, u"api"_s}));
    QCOMPARE(numbers.rows[0].values, (std::vector<quint64>{2, 0, 8, 1}));
    QCOMPARE(numbers.rows[1].values, (std::vector<quint64>{0, 1, 3, 0}));
    QCOMPARE(numbers.series[1].term, u"severity:FATAL"_s);
    // Of one level, yet not of one colour.
    QCOMPARE(numbers.series[0].level, Level::Critical);
    QCOMPARE(numbers.series[1].level, Level::Critical);
    QVERIFY(numbers.series[0].shade != numbers.series[1].shade);
    QCOMPARE(numbers.total(), quint64(15));
}

void TestChartNumbers::tooManySeveritiesFallTogether()
{
    std::vector<SeverityCount> counts;
    for (int i = 0; i < 20; ++i)
        counts.push_back({0, "api", u"S%1"_s.arg(i).toStdString(), static_cast<quint64>(100 - i)});
    const ChartNumbers numbers = numbersOfErrors(counts);
    QCOMPARE(numbers.series.size(), std::size_t(7));
    QCOMPARE(numbers.series.front().name, u"S0"_s);
    QVERIFY(numbers.series.back().term.isEmpty());
    QCOMPARE(numbers.rows[0].values.back(), quint64(14 * 100 - (19 * 20 / 2 - 15)));
    QCOMPARE(numbers.total(), quint64(20 * 100 - 190));
}

void TestChartNumbers::termsFindTheirEntries_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("exact");
    QTest::newRow("words") << u"connection reset by peer"_s << true;
    QTest::newRow("one word") << u"started"_s << true;
    QTest::newRow("quotes") << u"cannot open \"a b\\c\""_s << true;
    QTest::newRow("two lines") << u"first\nsecond\tthird"_s << true;
    QTest::newRow("like a filter") << u"level:error (a OR b) -c"_s << true;
    QTest::newRow("wildcards") << u"*?"_s << true;
    QTest::newRow("regex") << u"/a.c/"_s << true;
    QTest::newRow("spaces") << u"  in the middle  "_s << true;
    QTest::newRow("empty") << QString() << true;
    QTest::newRow("letters") << u"größer als 日本 😀"_s << true;
    QTest::newRow("long") << u"x"_s.repeated(299) + u"😀 and more"_s << false;
}

void TestChartNumbers::termsFindTheirEntries()
{
    QFETCH(const QString, message);
    QFETCH(const bool, exact);
    const std::string utf8 = message.toStdString();
    const ChartNumbers numbers = numbersOfMessages({{utf8, 1, Noon, Level::Info}}, 1);
    const QString term = numbers.termAt(0, 0);
    // As the filter bar reads a click.
    FilterParts parts;
    parts.addTerm(term);
    const ParsedFilter parsed = parseFilter(parts.text());
    const auto matches = [&parsed](const std::string& text) {
        return parsed.filter.matches(simpleEntry(Noon, "api", text), Noon);
    };
    QVERIFY2(matches(utf8), qPrintable(term));
    QVERIFY(!matches("something else"));
    QCOMPARE(matches(utf8 + " and a tail"), !exact);
    parts.addTerm(u'-' + term);
    QVERIFY(!parseFilter(parts.text()).filter.matches(simpleEntry(Noon, "api", utf8), Noon));
}

void TestChartNumbers::aSecondMessageJoinsTheFirst()
{
    FilterParts parts;
    const ChartNumbers numbers =
        numbersOfMessages({{"disk full", 2, Noon, Level::Error}, {"started", 1, Noon, Level::Info}}, 3);
    parts.addTerm(numbers.termAt(0, 0));
    parts.addTerm(numbers.termAt(1, 0));
    const Filter filter = parseFilter(parts.text()).filter;
    QVERIFY(filter.matches(simpleEntry(Noon, "api", "disk full"), Noon));
    QVERIFY(filter.matches(simpleEntry(Noon, "api", "started"), Noon));
    QVERIFY(!filter.matches(simpleEntry(Noon, "api", "stopped"), Noon));
}

void TestChartNumbers::csvQuotes()
{
    QCOMPARE(csvLine({u"a"_s, u"b c"_s, QString()}), u"a,b c,\n"_s);
    QCOMPARE(csvLine({u"a,b"_s, u"say \"x\""_s, u"1\n2"_s, u"\r"_s}), u"\"a,b\",\"say \"\"x\"\"\",\"1\n2\",\"\r\"\n"_s);
}

void TestChartNumbers::csvOfAChart()
{
    const BucketPlan plan{Noon, Minute, 2};
    const ChartNumbers overTime = numbersOverTime({point(Noon, 1200, 1)}, plan, utc());
    QCOMPARE(chartCsv(overTime, {0, 1}), u"Time,Error,Info,Total\n2026-03-18T12:00:00.000+00:00,1,1200,1201\n"
                                         "2026-03-18T12:01:00.000+00:00,0,0,0\n"_s);
    const ChartNumbers messages = numbersOfMessages({{"a, b\nc", 2, Noon, Level::Error}}, 3);
    QCOMPARE(chartCsv(messages, {1, 0}), u"Message,Entries,Share %,Level,Last arrived\nOther messages,1,33.3,,\n"
                                         "\"a, b\nc\",2,66.7,Error,2026-03-18T12:00:00.000+00:00\n"_s);
}

void TestChartNumbers::tableSortsAndKeepsTheRestLast()
{
    ChartTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setNumbers(withTopRows(applications({5, 1, 2000, 9, 3, 4}), 4));
    QCOMPARE(column(model, 0), (QStringList{u"c"_s, u"d"_s, u"a"_s, u"f"_s, u"Other"_s}));
    QCOMPARE(cell(model, 0, 1), QLocale().toString(2000));
    model.sort(0, Qt::AscendingOrder);
    QCOMPARE(column(model, 0), (QStringList{u"a"_s, u"c"_s, u"d"_s, u"f"_s, u"Other"_s}));
    model.sort(1, Qt::AscendingOrder);
    QCOMPARE(column(model, 0), (QStringList{u"f"_s, u"a"_s, u"d"_s, u"c"_s, u"Other"_s}));
    QVERIFY(model.csv().startsWith(u"Application,Info\nf,4\na,5\n"_s));
    QCOMPARE(model.csv({1}), u"Application,Info\na,5\n"_s);
    model.sort(-1, Qt::AscendingOrder);
    QCOMPARE(column(model, 0).first(), u"c"_s);
}

void TestChartNumbers::tableKeepsItsSelection()
{
    ChartTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setNumbers(applications({5, 1, 2, 9}));
    model.sort(1, Qt::DescendingOrder);
    const QPersistentModelIndex a = model.index(1, 0);
    const QPersistentModelIndex b = model.index(3, 0);
    QCOMPARE(a.data().toString(), u"a"_s);
    QCOMPARE(b.data().toString(), u"b"_s);
    model.setNumbers(applications({5, 80, 0, 9, 7})); // b rises, e comes
    QCOMPARE(column(model, 0), (QStringList{u"b"_s, u"d"_s, u"e"_s, u"a"_s, u"c"_s}));
    QCOMPARE(a.row(), 3);
    QCOMPARE(b.row(), 0);
    model.setNumbers(applications({6})); // all others go
    QCOMPARE(column(model, 0), QStringList{u"a"_s});
    QCOMPARE(a.row(), 0);
    QVERIFY(!b.isValid());
}

void TestChartNumbers::tableTerms()
{
    ChartTableModel model;
    model.setNumbers(numbersOverTime({point(Noon, 2, 1)}, {Noon, Minute, 2}, utc()));
    const auto term = [&model](int row, int column) {
        return model.index(row, column).data(ChartTableModel::TermRole).toString();
    };
    QCOMPARE(term(0, 0), QString());
    QCOMPARE(term(0, 1), u"level:error"_s);
    QCOMPARE(term(0, 3), QString());
    model.setNumbers(withTopRows(applications({5, 1, 2, 9}), 1));
    QCOMPARE(term(0, 0), u"app:d"_s);
    QCOMPARE(term(0, 1), u"app:d"_s);
    QCOMPARE(term(1, 1), QString());
}

QTEST_GUILESS_MAIN(TestChartNumbers)
#include "tst_chartnumbers.moc"
