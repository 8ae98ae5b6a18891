// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "ui/models/displayzone.h"
#include "ui/models/timecell.h"
#include "ui/models/timegaps.h"
#include "ui/models/timetext.h"

#include <QTest>

#include <vector>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Moment = 1773825751482000; // 2026-03-18T09:22:31.482Z

} // namespace

/// Times as the window shows them.
class TestTimeText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void cleanup() { setDisplayZone({}); }

    void followsTheZone_data();
    void followsTheZone();
    void saysHowLongAgo_data();
    void saysHowLongAgo();
    void saysWhatLiesBetween_data();
    void saysWhatLiesBetween();
    void fillsTheColumn_data();
    void fillsTheColumn();
    void findsGaps_data();
    void findsGaps();
};

void TestTimeText::followsTheZone_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("clock");
    QTest::addColumn<QString>("iso");
    QTest::addRow("UTC") << QByteArray("UTC") << u"09:22:31.482"_s << u"2026-03-18T09:22:31.482+00:00"_s;
    QTest::addRow("Berlin") << QByteArray("Europe/Berlin") << u"10:22:31.482"_s << u"2026-03-18T10:22:31.482+01:00"_s;
    QTest::addRow("the next day") << QByteArray("Pacific/Kiritimati") << u"23:22:31.482"_s
                                  << u"2026-03-18T23:22:31.482+14:00"_s;
    QTest::addRow("half an hour") << QByteArray("Asia/Kolkata") << u"14:52:31.482"_s
                                  << u"2026-03-18T14:52:31.482+05:30"_s;
}

void TestTimeText::followsTheZone()
{
    QFETCH(const QByteArray, zone);
    setDisplayZone(QTimeZone(zone));
    QTEST(clockText(Moment), "clock");
    QTEST(isoText(Moment), "iso");
}

void TestTimeText::saysHowLongAgo_data()
{
    QTest::addColumn<qint64>("ago");
    QTest::addColumn<QString>("text");
    QTest::addRow("at once") << qint64(0) << u"just now"_s;
    QTest::addRow("less than a second") << 999 * Millisecond << u"just now"_s;
    QTest::addRow("seconds") << 25 * Second + 900 * Millisecond << u"25 s ago"_s;
    QTest::addRow("minutes") << 3 * Minute + 59 * Second << u"3 min ago"_s;
    QTest::addRow("hours") << 47 * Hour << u"47 h ago"_s;
    QTest::addRow("days") << 49 * Hour << u"2 days ago"_s;
    QTest::addRow("still to come") << -2 * Hour << u"in 2 h"_s;
    QTest::addRow("a moment to come") << -Second << u"in 1 s"_s;
}

void TestTimeText::saysHowLongAgo()
{
    QFETCH(const qint64, ago);
    QTEST(agoText(Moment - ago, Moment), "text");
}

void TestTimeText::saysWhatLiesBetween_data()
{
    QTest::addColumn<qint64>("us");
    QTest::addColumn<QString>("text");
    QTest::addRow("nothing") << qint64(0) << u"+0 ms"_s;
    QTest::addRow("microseconds") << qint64(250) << u"+250 µs"_s;
    QTest::addRow("milliseconds") << 25 * Millisecond << u"+25 ms"_s;
    QTest::addRow("seconds") << 3 * Second + 209 * Millisecond << u"+3.20 s"_s;
    QTest::addRow("never a minute of seconds") << Minute - 1 << u"+59.99 s"_s;
    QTest::addRow("minutes") << 2 * Minute + 3 * Second << u"+2 min 3 s"_s;
    QTest::addRow("hours") << 5 * Hour + 12 * Minute << u"+5 h 12 min"_s;
    QTest::addRow("days") << 3 * Day + 4 * Hour << u"+3 days 4 h"_s;
    QTest::addRow("back") << -3 * Second << u"−3.00 s"_s;
}

void TestTimeText::saysWhatLiesBetween()
{
    QFETCH(const qint64, us);
    QTEST(deltaText(us), "text");
}

void TestTimeText::fillsTheColumn_data()
{
    QTest::addColumn<int>("style");
    QTest::addColumn<bool>("hasOthers");
    QTest::addColumn<QString>("text");
    QTest::addRow("clock") << int(TimeStyle::Clock) << false << u"09:22:31.482"_s;
    QTest::addRow("ago") << int(TimeStyle::Ago) << false << u"5 s ago"_s;
    QTest::addRow("since the row before") << int(TimeStyle::SincePrevious) << true << u"+25 ms"_s;
    QTest::addRow("in the first row") << int(TimeStyle::SincePrevious) << false << QString();
    QTest::addRow("since the mark") << int(TimeStyle::SinceMark) << true << u"−1.00 s"_s;
    QTest::addRow("without a mark") << int(TimeStyle::SinceMark) << false << QString();
}

void TestTimeText::fillsTheColumn()
{
    QFETCH(const int, style);
    QFETCH(const bool, hasOthers);
    setDisplayZone(QTimeZone::utc());
    const auto previous = hasOthers ? std::optional(Moment - 25 * Millisecond) : std::nullopt;
    const auto mark = hasOthers ? std::optional(Moment + Second) : std::nullopt;
    QTEST(timeCell(static_cast<TimeStyle>(style), Moment, previous, mark, Moment + 5 * Second), "text");
}

void TestTimeText::findsGaps_data()
{
    QTest::addColumn<QList<qint64>>("pauses"); // between the rows
    QTest::addColumn<qint64>("threshold");     // 0: none
    const auto repeated = [](qint64 pause, int count) { return QList<qint64>(count, pause); };
    QTest::addRow("no rows") << QList<qint64>() << qint64(0);
    QTest::addRow("too few rows") << repeated(Second, 8) << qint64(0);
    QTest::addRow("a busy log") << repeated(20 * Millisecond, 100) << 5 * Second;
    QTest::addRow("a quiet one") << repeated(Minute, 100) << 20 * Minute;
    QTest::addRow("long pauses do not count") << repeated(Second, 60) + repeated(Hour, 40) << 20 * Second;
    QTest::addRow("all at one moment") << repeated(0, 50) << 5 * Second;
}

void TestTimeText::findsGaps()
{
    QFETCH(const QList<qint64>, pauses);
    std::vector<EntryKey> keys;
    qint64 time = Moment;
    if (!pauses.isEmpty())
        keys.push_back({time, 1});
    for (const qint64 pause : pauses)
        keys.push_back({time += pause, keys.size() + 1});
    QTEST(gapThreshold(keys).value_or(0), "threshold");
}

QTEST_APPLESS_MAIN(TestTimeText)
#include "tst_timetext.moc"
