// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "core/insight/anomalies.h"
#include "support/entrymaker.h"
#include "support/listlogstore.h"

#include <QTest>

#include <array>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Noon = 1736942400 * Second;

EntryView severe(EntryView entry, std::string_view severity)
{
    entry.rare.severity = severity;
    return entry;
}

/// "minute service severity count/threshold", the minutes counted from noon.
QStringList linesOf(const Result<std::vector<Anomaly>>& anomalies)
{
    if (!anomalies)
        return {u"error %1"_s.arg(static_cast<int>(anomalies.error().code))};
    QStringList lines;
    for (const Anomaly& anomaly : *anomalies) {
        lines +=
            u"%1 %2 %3 %4/%5"_s.arg(QString::number((anomaly.minute - Noon) / Minute),
                                    QString::fromStdString(anomaly.service), QString::fromStdString(anomaly.severity),
                                    QString::number(anomaly.count), QString::number(anomaly.threshold));
    }
    return lines;
}

} // namespace

/// Minutes with more entries than a threshold allows.
class TestAnomalies : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void areMoreThanTheThreshold_data();
    void areMoreThanTheThreshold();
    void haveNoRatioToNothing();
    void needAnActiveThreshold();
    void countAgainstTheNewestThreshold();
    void compareServiceAndSeverityExactly();
    void countWithinTheRangeOnly_data();
    void countWithinTheRangeOnly();
    void comeNewestFirst();
    void areAskedForByServiceAndSeverity();
    void areAskedForByArrival();
    void areCancelled();

private:
    void allow(double perMinute, std::string_view service = "web", std::string_view severity = "ERROR",
               bool active = true, qint64 updatedAt = Noon);
    void add(std::size_t count, const EntryView& entry, qint64 receivedAt = Noon);
    [[nodiscard]] QStringList anomalies(const AnomalyQuery& query = {})
    {
        return linesOf(findAnomalies(*m_store->reader(), *m_store->catalog(), query, {}));
    }

    std::unique_ptr<ListLogStore> m_store;
};

void TestAnomalies::init()
{
    m_store = std::make_unique<ListLogStore>();
}

void TestAnomalies::cleanup()
{
    m_store.reset();
}

void TestAnomalies::allow(double perMinute, std::string_view service, std::string_view severity, bool active,
                          qint64 updatedAt)
{
    QVERIFY(m_store->addThresholds(
        std::array{Threshold{std::string(service), std::string(severity), perMinute, active, updatedAt}}));
}

void TestAnomalies::add(std::size_t count, const EntryView& entry, qint64 receivedAt)
{
    const auto batch = makeBatch(std::vector<EntryView>(count, entry), receivedAt);
    EntryBatch* const batches = batch.get();
    QVERIFY(m_store->append({&batches, 1}));
}

void TestAnomalies::areMoreThanTheThreshold_data()
{
    QTest::addColumn<double>("threshold");
    QTest::addColumn<bool>("anomalous");
    QTest::addRow("fewer than allowed") << 6.0 << false;
    QTest::addRow("as many as allowed") << 5.0 << false;
    QTest::addRow("more than allowed") << 4.0 << true;
    QTest::addRow("a little more than allowed") << 4.999 << true;
    QTest::addRow("none are allowed") << 0.0 << true;
}

void TestAnomalies::areMoreThanTheThreshold()
{
    QFETCH(const double, threshold);
    QFETCH(const bool, anomalous);
    allow(threshold);
    add(3, simpleEntry(Noon, "web", "m", Level::Error));
    add(2, simpleEntry(Noon + Minute - 1, "web", "n", Level::Error));
    add(1, simpleEntry(Noon + Minute, "api", "m", Level::Error)); // nobody watches it
    QCOMPARE(anomalies(), anomalous ? QStringList(u"0 web ERROR 5/%1"_s.arg(threshold)) : QStringList());
}

void TestAnomalies::haveNoRatioToNothing()
{
    QCOMPARE((Anomaly{Noon, "web", "ERROR", 5, 2.5}.ratio()), std::optional(2.0));
    QCOMPARE((Anomaly{Noon, "web", "ERROR", 5, 0}.ratio()), std::optional<double>());
}

void TestAnomalies::needAnActiveThreshold()
{
    add(5, simpleEntry(Noon, "web", "m", Level::Error));
    QCOMPARE(anomalies(), QStringList());
    allow(1, "web", "ERROR", false);
    QCOMPARE(anomalies(), QStringList());
    allow(1, "web", "ERROR", true, Noon + 1);
    QCOMPARE(anomalies(), QStringList(u"0 web ERROR 5/1"_s));
    allow(1, "web", "ERROR", false, Noon + 2);
    QCOMPARE(anomalies(), QStringList());
}

void TestAnomalies::countAgainstTheNewestThreshold()
{
    add(5, simpleEntry(Noon, "web", "m", Level::Error));
    allow(1);
    allow(9, "web", "ERROR", true, Noon - 1); // older
    QCOMPARE(anomalies(), QStringList(u"0 web ERROR 5/1"_s));
    allow(3); // as old, but it came later
    QCOMPARE(anomalies(), QStringList(u"0 web ERROR 5/3"_s));
    allow(9, "web", "ERROR", true, Noon + 1000 * Day); // of the future
    QCOMPARE(anomalies(), QStringList());
}

void TestAnomalies::compareServiceAndSeverityExactly()
{
    add(2, simpleEntry(Noon, "web", "m", Level::Error)); // ERROR by its level
    add(3, severe(simpleEntry(Noon, "web", "m", Level::Error), "error"));
    add(4, severe(simpleEntry(Noon, "web", "m"), "ERROR"));
    add(5, simpleEntry(Noon, "Web", "m", Level::Error));
    add(6, severe(simpleEntry(Noon, "web", "m", Level::Error), ""));
    for (const std::string_view severity : {"ERROR", "error", "Error", "", "ERR"})
        allow(0, "web", severity);
    QCOMPARE(anomalies(), QStringList({u"0 web  6/0"_s, u"0 web ERROR 6/0"_s, u"0 web error 3/0"_s}));
}

void TestAnomalies::countWithinTheRangeOnly_data()
{
    QTest::addColumn<TimeRange>("range");
    QTest::addColumn<QStringList>("expected");
    QTest::addRow("all time") << TimeRange() << QStringList({u"1 web ERROR 2/1"_s, u"0 web ERROR 3/1"_s});
    QTest::addRow("both ends count") << TimeRange{Noon, Noon + Minute + 30 * Second}
                                     << QStringList({u"1 web ERROR 2/1"_s, u"0 web ERROR 3/1"_s});
    QTest::addRow("a part of each minute")
        << TimeRange{Noon + 1, Noon + Minute + 30 * Second - 1} << QStringList(u"0 web ERROR 2/1"_s);
    QTest::addRow("only one of them") << TimeRange{Noon + 2, Noon + Minute - 1} << QStringList();
    QTest::addRow("the wrong way round") << TimeRange{Noon + Minute, Noon} << QStringList();
}

void TestAnomalies::countWithinTheRangeOnly()
{
    QFETCH(const TimeRange, range);
    allow(1);
    for (const qint64 time : {Noon, Noon + 1, Noon + Minute - 1, Noon + Minute, Noon + Minute + 30 * Second})
        add(1, simpleEntry(time, "web", "m", Level::Error));
    QFETCH(const QStringList, expected);
    QCOMPARE(anomalies({range, {}, {}}), expected);
}

void TestAnomalies::comeNewestFirst()
{
    for (const std::string_view service : {"b", "a"}) {
        allow(0, service);
        allow(0, service, "INFO");
        allow(0, service, "DEBUG");
        add(2, simpleEntry(Noon, service, "m", Level::Info));
        add(2, simpleEntry(Noon, service, "m", Level::Error));
        add(1, simpleEntry(Noon + Minute, service, "m", Level::Info));
        add(3, simpleEntry(Noon - Hour, service, "m", Level::Debug));
    }
    add(1, simpleEntry(Noon, "b", "m", Level::Info));
    QCOMPARE(anomalies(),
             QStringList({u"1 a INFO 1/0"_s, u"1 b INFO 1/0"_s, u"0 b INFO 3/0"_s, u"0 a ERROR 2/0"_s,
                          u"0 a INFO 2/0"_s, u"0 b ERROR 2/0"_s, u"-60 a DEBUG 3/0"_s, u"-60 b DEBUG 3/0"_s}));
}

void TestAnomalies::areAskedForByServiceAndSeverity()
{
    for (const std::string_view service : {"web", "api"}) {
        for (const std::string_view severity : {"ERROR", "INFO"})
            allow(0, service, severity);
        add(2, simpleEntry(Noon, service, "m", Level::Error));
        add(1, simpleEntry(Noon, service, "m", Level::Info));
    }
    QCOMPARE(anomalies().size(), qsizetype(4));
    QCOMPARE(anomalies({{}, "web", {}}), QStringList({u"0 web ERROR 2/0"_s, u"0 web INFO 1/0"_s}));
    QCOMPARE(anomalies({{}, {}, "INFO"}), QStringList({u"0 api INFO 1/0"_s, u"0 web INFO 1/0"_s}));
    QCOMPARE(anomalies({{}, "api", "ERROR"}), QStringList(u"0 api ERROR 2/0"_s));
    QCOMPARE(anomalies({{}, "api", "error"}), QStringList());
    QCOMPARE(anomalies({{}, "nobody", {}}), QStringList());
}

void TestAnomalies::areAskedForByArrival()
{
    allow(1);
    allow(1, "api");
    add(2, simpleEntry(Noon, "web", "m", Level::Error), Noon);
    add(2, simpleEntry(Noon, "api", "m", Level::Error), Noon);
    add(1, simpleEntry(Noon + Minute, "web", "m", Level::Error), Noon);
    const auto since = [this](qint64 received, TimeRange range = {}) { return anomalies({range, {}, {}, received}); };
    QCOMPARE(since(Noon), QStringList({u"0 api ERROR 2/1"_s, u"0 web ERROR 2/1"_s}));
    QCOMPARE(since(Noon + 1), QStringList());
    // Late ones make an old minute news; it counts with all of its entries.
    add(1, simpleEntry(Noon + 1, "web", "late", Level::Error), Noon + Hour);
    QCOMPARE(since(Noon + 1), QStringList(u"0 web ERROR 3/1"_s));
    add(1, simpleEntry(Noon + Minute, "web", "late", Level::Error), Noon + Hour);
    QCOMPARE(since(Noon + 1), QStringList({u"1 web ERROR 2/1"_s, u"0 web ERROR 3/1"_s}));
    QCOMPARE(since(Noon + 1, {Noon + Minute, MaxTimestamp}), QStringList(u"1 web ERROR 2/1"_s));
    add(9, simpleEntry(Noon, "other", "nobody watches it", Level::Error), Noon + 2 * Hour);
    QCOMPARE(since(Noon + 2 * Hour), QStringList());
}

void TestAnomalies::areCancelled()
{
    allow(0);
    add(1, simpleEntry(Noon, "web", "m", Level::Error));
    std::stop_source source;
    source.request_stop();
    const auto found = findAnomalies(*m_store->reader(), *m_store->catalog(), {}, source.get_token());
    QVERIFY(!found);
    QCOMPARE(found.error().code, Error::Code::Cancelled);
}

QTEST_GUILESS_MAIN(TestAnomalies)
#include "tst_anomalies.moc"
