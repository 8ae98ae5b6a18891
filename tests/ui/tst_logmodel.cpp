// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/entrymaker.h"
#include "support/random.h"
#include "ui/models/logmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <numeric>
#include <set>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

Entry entryAt(qint64 time)
{
    EntryView view = simpleEntry(time, "app", "message " + std::to_string(time));
    view.seq = 1;
    return Entry(view);
}

std::vector<Entry> entriesAt(const std::vector<qint64>& times)
{
    std::vector<Entry> entries;
    for (const qint64 time : times)
        entries.push_back(entryAt(time));
    return entries;
}

std::vector<EntryKey> keysAt(const std::vector<qint64>& times)
{
    std::vector<EntryKey> keys;
    for (const qint64 time : times)
        keys.push_back({time, 1});
    return keys;
}

std::vector<qint64> timesOf(const LogModel& model)
{
    std::vector<qint64> times;
    for (int row = 0; row < model.rowCount(); ++row)
        times.push_back(model.entryAt(row)->timestamp);
    return times;
}

constexpr KeepRule Roomy{1000, std::nullopt};

} // namespace

class TestLogModel : public QObject
{
    Q_OBJECT

private slots:
    void replacesItsRows();
    void extendsAtBothEnds();
    void letsGoAtTheOtherEnd();
    void tellsOfEachChangeOnce();
    void mergesInManyPlaces();
    void makesEntriesOnlyForRows();
    void agreesWithAPlainSet();
    void turnsItsRows();
    void countsTimesFromTheEntryBefore();
    void tellsWhereARunBegins();
    void saysWhatIsInARow();
    void saysWhatARowIsPartOf();
};

void TestLogModel::replacesItsRows()
{
    LogModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.replace(entriesAt({1, 2, 3}), {true, false});
    QCOMPARE(timesOf(model), (std::vector<qint64>{1, 2, 3}));
    QVERIFY((model.edges() == WindowEdges{true, false}));
    model.replace(entriesAt({7}), {});
    QCOMPARE(timesOf(model), std::vector<qint64>{7});
    model.replace({}, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestLogModel::extendsAtBothEnds()
{
    LogModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.replace(entriesAt({10, 11}), {true, true});
    model.extendBefore(entriesAt({8, 9}), true, Roomy);
    QVERIFY((model.edges() == WindowEdges{true, true}));
    model.extendAfter(entriesAt({12}), false, Roomy);
    QCOMPARE(timesOf(model), (std::vector<qint64>{8, 9, 10, 11, 12}));
    QVERIFY((model.edges() == WindowEdges{true, false}));
    model.extendBefore({}, false, Roomy);
    QVERIFY((model.edges() == WindowEdges{false, false}));
}

void TestLogModel::letsGoAtTheOtherEnd()
{
    LogModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.replace(entriesAt({10, 11, 12, 13}), {true, false});
    model.extendBefore(entriesAt({7, 8, 9}), false, {5, EntryKey{10, 1}});
    QCOMPARE(timesOf(model), (std::vector<qint64>{8, 9, 10, 11, 12}));
    QVERIFY((model.edges() == WindowEdges{true, true}));
}

void TestLogModel::tellsOfEachChangeOnce()
{
    LogModel model;
    const QSignalSpy before(&model, &LogModel::aboutToChange);
    const QSignalSpy after(&model, &LogModel::changed);
    model.replace(entriesAt({10, 20}), {});
    const std::vector<EntryKey> arrived = keysAt({15, 25});
    const auto entryOf = [&arrived](std::size_t i) { return entryAt(arrived[i].timestamp); };
    model.merge(arrived, entryOf, Roomy);
    QCOMPARE(before.count(), 2);
    QCOMPARE(after.count(), 2);
    model.merge(arrived, entryOf, Roomy);
    QCOMPARE(after.count(), 2);
    QCOMPARE(timesOf(model), (std::vector<qint64>{10, 15, 20, 25}));
}

void TestLogModel::mergesInManyPlaces()
{
    LogModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::vector<qint64> even;
    std::vector<qint64> odd;
    for (qint64 i = 0; i < 100; ++i) {
        even.push_back(2 * i);
        odd.push_back(2 * i + 1);
    }
    model.replace(entriesAt(even), {});
    const std::vector<EntryKey> arrived = keysAt(odd);
    model.merge(
        arrived, [&](std::size_t i) { return entryAt(odd[i]); }, Roomy);
    QCOMPARE(model.rowCount(), 200);
    for (int row = 0; row < 200; ++row) {
        QCOMPARE(model.entryAt(row)->timestamp, row);
        QCOMPARE(model.textAt(row).line, u"message %1"_s.arg(row));
    }
}

void TestLogModel::makesEntriesOnlyForRows()
{
    LogModel model;
    std::vector<qint64> times(10'000);
    std::iota(times.begin(), times.end(), 1);
    int made = 0;
    const std::vector<EntryKey> arrived = keysAt(times);
    model.merge(arrived,
                [&](std::size_t i) {
                    ++made;
                    return entryAt(times[i]);
                },
                {50, std::nullopt});
    QCOMPARE(made, 50);
    QCOMPARE(model.entryAt(0)->timestamp, 9'951);
}

void TestLogModel::agreesWithAPlainSet()
{
    Random random(testSeed());
    LogModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::set<qint64> all;
    for (int round = 0; round < 300; ++round) {
        std::set<qint64> added;
        for (quint64 i = random.below(40); i > 0; --i)
            added.insert(random.perMille(900) ? round * 50 + random.between(0, 50) : random.between(0, round * 50));
        all.insert(added.begin(), added.end());
        const std::vector<qint64> times(added.begin(), added.end());
        const std::vector<EntryKey> arrived = keysAt(times);
        model.merge(arrived, [&](std::size_t i) { return entryAt(times[i]); }, {200, std::nullopt});
        const std::size_t kept = std::min<std::size_t>(200, all.size());
        const std::vector<qint64> newest(std::prev(all.end(), static_cast<std::ptrdiff_t>(kept)), all.end());
        QCOMPARE(timesOf(model), newest);
    }
}

void TestLogModel::turnsItsRows()
{
    Random random(testSeed());
    LogModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::set<qint64> all;
    for (int round = 0; round < 300; ++round) {
        if (random.perMille(100))
            model.setOrder(random.perMille(500) ? Direction::NewestFirst : Direction::OldestFirst);
        std::set<qint64> added;
        for (quint64 i = random.below(40); i > 0; --i)
            added.insert(random.between(0, 5000));
        all.insert(added.begin(), added.end());
        const std::vector<qint64> times(added.begin(), added.end());
        const std::vector<EntryKey> arrived = keysAt(times);
        model.merge(arrived, [&](std::size_t i) { return entryAt(times[i]); }, {200, std::nullopt});
        const std::size_t kept = std::min<std::size_t>(200, all.size());
        std::vector<qint64> newest(std::prev(all.end(), static_cast<std::ptrdiff_t>(kept)), all.end());
        if (model.order() == Direction::NewestFirst)
            std::ranges::reverse(newest);
        QCOMPARE(timesOf(model), newest);
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.rowOf(model.keyAt(row)), std::optional(row));
    }
}

void TestLogModel::countsTimesFromTheEntryBefore()
{
    LogModel model;
    model.setTimeStyle(TimeStyle::SincePrevious);
    model.replace(entriesAt({1 * Second, 3 * Second, 4 * Second}), {});
    const auto times = [&model] { return QStringList{model.timeAt(0), model.timeAt(1), model.timeAt(2)}; };
    const QStringList oldestFirst = times();
    QVERIFY(oldestFirst[1] != oldestFirst[2]);
    model.setOrder(Direction::NewestFirst);
    QCOMPARE(times(), QStringList(oldestFirst.rbegin(), oldestFirst.rend()));
}

void TestLogModel::tellsWhereARunBegins()
{
    LogModel model;
    std::vector<Entry> entries;
    const auto add = [&entries](std::string app, std::string context) {
        EntryView view = simpleEntry(static_cast<qint64>(entries.size()), std::move(app), "m");
        view.context = context;
        view.seq = entries.size() + 1;
        entries.emplace_back(view);
    };
    add("web", R"({"pid":1})");
    add("db", R"({"pid":7})");
    add("web", R"({"pid":1})");
    add("web", R"({"pid":2})"); // 3: begins
    add("web", "{}");
    add("web", R"({"pid":1})"); // two that write by turns
    add("web", R"({"pid":2})");
    add("db", R"({"pid":8})"); // 7: begins
    model.replace(entries, {});
    const auto begun = [&model] {
        QStringList runs;
        for (int row = 0; row < model.rowCount(); ++row)
            runs.append(model.runBegun(row));
        return runs.join(u',');
    };
    QCOMPARE(begun(), u",,,2,,,,8"_s);
    QVERIFY(model.index(3, 0).data(Qt::AccessibleTextRole).toString().contains(u"Run 2 begins"_s));
    model.setOrder(Direction::NewestFirst);
    QCOMPARE(begun(), u"8,,,,2,,,"_s);
    model.setOrder(Direction::OldestFirst);
    // What comes to be known of the time before decides anew.
    EntryView early = simpleEntry(-1, "web", "m");
    early.context = R"({"pid":2})";
    early.seq = 100;
    model.extendBefore({Entry(early)}, false, Roomy);
    QCOMPARE(begun(), u",1,,,,,,,8"_s);
}

void TestLogModel::saysWhatARowIsPartOf()
{
    LogModel model;
    model.replace(entriesAt({1, Minute}), {});
    const auto gutter = [&model](int row, int role) { return model.index(row, 0).data(role).toString(); };
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const AnomalyRows rows({{0, "app", "INFO", 3, 2}});
    model.setAnomalies(rows);
    model.setAnomalies(rows); // the same ones
    QCOMPARE(changed.count(), 1);
    QCOMPARE(gutter(0, Qt::AccessibleTextRole), u"3 info entries in a minute from app, threshold 2"_s);
    QCOMPARE(gutter(0, Qt::ToolTipRole),
             u"<p style='white-space:pre-wrap'>3 info entries in a minute from app, threshold 2"_s);
    QCOMPARE(gutter(0, Qt::DisplayRole), QString());
    QCOMPARE(gutter(1, Qt::AccessibleTextRole), QString());
}

void TestLogModel::saysWhatIsInARow()
{
    LogModel model;
    EntryView view = simpleEntry(37'351'482'000, "billing-api", "Disk full", Level::Warning);
    view.category = "storage";
    model.replace({Entry(view)}, {});
    const auto text = [&model](LogColumn column, int role) {
        return model.data(model.index(0, static_cast<int>(column)), role).toString();
    };
    QCOMPARE(text(LogColumn::Time, Qt::DisplayRole), u"10:22:31.482"_s);
    QCOMPARE(text(LogColumn::Time, Qt::ToolTipRole), u"1970-01-01T10:22:31.482+00:00"_s);
    QCOMPARE(text(LogColumn::Level, Qt::AccessibleTextRole), u"Warning"_s);
    QCOMPARE(text(LogColumn::App, Qt::DisplayRole), u"billing-api"_s);
    QCOMPARE(text(LogColumn::Instance, Qt::DisplayRole), u"default"_s);
    QCOMPARE(text(LogColumn::Category, Qt::DisplayRole), u"storage"_s);
    QCOMPARE(text(LogColumn::Message, Qt::AccessibleTextRole), u"Disk full"_s);
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestLogModel)
#include "tst_logmodel.moc"
