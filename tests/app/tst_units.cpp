// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/units.h"

#include "core/entry/timestamp.h"

#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

class TestUnits : public QObject
{
    Q_OBJECT

private slots:
    void durations_data();
    void durations();
    void sizes_data();
    void sizes();
};

void TestUnits::durations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("expected"); // -1 = refused
    QTest::addRow("milliseconds") << u"250ms"_s << 250 * Millisecond;
    QTest::addRow("seconds") << u"90s"_s << 90 * Second;
    QTest::addRow("minutes") << u"30m"_s << 30 * Minute;
    QTest::addRow("an hour") << u"1h"_s << Hour;
    QTest::addRow("a fraction") << u"1.5h"_s << 90 * Minute;
    QTest::addRow("days") << u"7d"_s << 7 * Day;
    QTest::addRow("weeks") << u"2w"_s << 14 * Day;
    QTest::addRow("upper case") << u"7D"_s << 7 * Day;
    QTest::addRow("a space before the unit") << u"7 d"_s << 7 * Day;
    QTest::addRow("zero") << u"0"_s << qint64(0);
    QTest::addRow("empty") << u""_s << qint64(-1);
    QTest::addRow("no unit") << u"7"_s << qint64(-1);
    QTest::addRow("no number") << u"d"_s << qint64(-1);
    QTest::addRow("unknown unit") << u"7y"_s << qint64(-1);
    QTest::addRow("negative") << u"-1h"_s << qint64(-1);
    QTest::addRow("a sign") << u"+1h"_s << qint64(-1);
    QTest::addRow("two points") << u"1.2.3h"_s << qint64(-1);
    QTest::addRow("a point at the end") << u"1.h"_s << qint64(-1);
    QTest::addRow("an exponent") << u"1e3s"_s << qint64(-1);
    QTest::addRow("too long for the clock") << u"99999999999d"_s << qint64(-1);
    QTest::addRow("digits without end") << QString(400, u'9') + u's' << qint64(-1);
    QTest::addRow("other digits") << u"٣h"_s << qint64(-1);
}

void TestUnits::durations()
{
    QFETCH(const QString, text);
    QTEST(parseDuration(text).value_or(-1), "expected");
}

void TestUnits::sizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::addColumn<quint64>("expected");
    QTest::addRow("bytes") << u"4096"_s << true << quint64(4096);
    QTest::addRow("bytes with their unit") << u"12B"_s << true << quint64(12);
    QTest::addRow("kB") << u"10kB"_s << true << quint64(10'000);
    QTest::addRow("MB") << u"500MB"_s << true << quint64(500'000'000);
    QTest::addRow("GB") << u"2GB"_s << true << quint64(2'000'000'000);
    QTest::addRow("GiB") << u"2GiB"_s << true << (quint64(2) << 30);
    QTest::addRow("a fraction") << u"1.5tb"_s << true << quint64(1'500'000'000'000);
    QTest::addRow("TiB") << u"1TiB"_s << true << (quint64(1) << 40);
    QTest::addRow("zero") << u"0"_s << true << quint64(0);
    QTest::addRow("negative") << u"-1GB"_s << false << quint64(0);
    QTest::addRow("unknown unit") << u"2GBit"_s << false << quint64(0);
    QTest::addRow("a duration") << u"7d"_s << false << quint64(0);
    QTest::addRow("empty") << u""_s << false << quint64(0);
    QTest::addRow("beyond all disks") << u"99999999TB"_s << false << quint64(0);
}

void TestUnits::sizes()
{
    QFETCH(const QString, text);
    const auto size = parseSize(text);
    QTEST(size.has_value(), "good");
    QTEST(size.value_or(0), "expected");
}

QTEST_GUILESS_MAIN(TestUnits)
#include "tst_units.moc"
