// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog.h"

#include <QTest>

using namespace Logboom;

namespace {

Threshold threshold(std::string_view service, std::string_view severity, double perMinute, qint64 updatedAt)
{
    return {std::string(service), std::string(severity), perMinute, true, updatedAt};
}

} // namespace

/// Applications and thresholds at one moment.
class TestCatalog : public QObject
{
    Q_OBJECT

private slots:
    void takesTheNewestVersion_data();
    void takesTheNewestVersion();
    void keepsThresholdsApart();
    void takesAThresholdOutOfForce();
    void findsApplications();
    void makesKeysNobodyHas();
};

void TestCatalog::takesTheNewestVersion_data()
{
    QTest::addColumn<QList<qint64>>("updates"); // the n-th to come allows n entries a minute
    QTest::addColumn<double>("inForce");
    QTest::addRow("the only one") << QList<qint64>{5} << 1.0;
    QTest::addRow("a newer one replaces it") << QList<qint64>{5, 6} << 2.0;
    QTest::addRow("an older one changes nothing") << QList<qint64>{5, 4} << 1.0;
    QTest::addRow("of equals the later arrival") << QList<qint64>{5, 5} << 2.0;
    QTest::addRow("whatever the order") << QList<qint64>{3, 9, 1, 9, 8} << 4.0;
    QTest::addRow("of all times") << QList<qint64>{0, std::numeric_limits<qint64>::max(), 1} << 2.0;
}

void TestCatalog::takesTheNewestVersion()
{
    QFETCH(const QList<qint64>, updates);
    Catalog catalog;
    double perMinute = 0;
    for (const qint64 update : updates)
        catalog.take(threshold("web", "ERROR", ++perMinute, update));
    QCOMPARE(catalog.thresholds.size(), std::size_t(1));
    QTEST(catalog.thresholds.at({"web", "ERROR"}).perMinute, "inForce");
}

void TestCatalog::keepsThresholdsApart()
{
    Catalog catalog;
    catalog.take(threshold("web", "ERROR", 1, 5));
    catalog.take(threshold("web", "error", 2, 5));
    catalog.take(threshold("Web", "ERROR", 3, 5));
    catalog.take(threshold("webE", "RROR", 4, 5));
    QCOMPARE(catalog.thresholds.size(), std::size_t(4));
    QCOMPARE(catalog.thresholds.at({"web", "ERROR"}).perMinute, 1.0);
    QCOMPARE(catalog.thresholds.at({"webE", "RROR"}).perMinute, 4.0);
}

void TestCatalog::takesAThresholdOutOfForce()
{
    Catalog catalog;
    catalog.take(threshold("web", "ERROR", 1, 5));
    Threshold inactive = threshold("web", "ERROR", 1, 6);
    inactive.active = false;
    catalog.take(inactive);
    QVERIFY(!catalog.thresholds.at({"web", "ERROR"}).active);
    catalog.take(threshold("web", "ERROR", 1, 5)); // older: it stays so
    QVERIFY(!catalog.thresholds.at({"web", "ERROR"}).active);
}

void TestCatalog::findsApplications()
{
    Catalog catalog;
    catalog.applications = {{1, "web", "a", 0}, {2, "api", "b", 0}, {7, "1", "c", 0}};
    QCOMPARE(catalog.application(2)->name, std::string("api"));
    QCOMPARE(catalog.application(7)->name, std::string("1"));
    for (const qint64 id : {qint64(0), qint64(-1), qint64(3), qint64(8), std::numeric_limits<qint64>::max()})
        QVERIFY(!catalog.application(id));
    QCOMPARE(catalog.application("1")->id, qint64(7));
    for (const std::string_view name : {"", "We", "WEB", "web "})
        QVERIFY(!catalog.application(name));
}

void TestCatalog::makesKeysNobodyHas()
{
    const std::string key = newIngestKey();
    QCOMPARE(key.size(), std::size_t(32));
    QVERIFY(key.find_first_not_of("0123456789abcdef") == std::string::npos);
    QVERIFY(key != newIngestKey());
}

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
