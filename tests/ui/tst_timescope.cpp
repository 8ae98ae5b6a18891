// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timescope.h"

#include "core/entry/timestamp.h"
#include "ui/mainwindow/timeinput.h"
#include "ui/panels/problemlabel.h"
#include "ui/panels/ratemeter.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Now = 1773826320 * Second; // 2026-03-18 09:32:00 UTC, 10:32 in Berlin

} // namespace

class TestTimeScope final : public QObject
{
    Q_OBJECT

private slots:
    void durations_data();
    void durations();
    void resolves();
    void titles();
    void typedTimes_data();
    void typedTimes();
    void saysWhatIsNoTime();
    void rateIsTheMeanOfTheLastSeconds();
};

void TestTimeScope::durations_data()
{
    QTest::addColumn<qint64>("length");
    QTest::addColumn<QString>("text");
    QTest::addRow("nothing") << qint64(0) << u"0 µs"_s;
    QTest::addRow("microseconds") << qint64(12) << u"12 µs"_s;
    QTest::addRow("milliseconds") << 250 * Millisecond << u"250 ms"_s;
    QTest::addRow("seconds") << 5 * Second << u"5 s"_s;
    QTest::addRow("minutes and seconds") << 105 * Second << u"1 min 45 s"_s;
    QTest::addRow("two units are enough") << Hour + 2 * Second << u"1 h"_s;
    QTest::addRow("days") << 51 * Hour << u"2 d 3 h"_s;
}

void TestTimeScope::durations()
{
    QFETCH(const qint64, length);
    QTEST(durationText(length), "text");
}

void TestTimeScope::resolves()
{
    QCOMPARE(TimeScope::everything().resolve(Now), TimeRange());
    QCOMPARE(TimeScope::last(Hour).resolve(Now).from, Now - Hour);
    QCOMPARE(TimeScope::last(Hour).resolve(Now).to, TimeRange().to);
    QCOMPARE(TimeScope::custom({1, 2}).resolve(Now), (TimeRange{1, 2}));
}

void TestTimeScope::titles()
{
    const QTimeZone utc = QTimeZone::utc();
    QCOMPARE(TimeScope::everything().title(utc), u"Everything"_s);
    QCOMPARE(TimeScope::last(15 * Minute).title(utc), u"Last 15 min"_s);
    QCOMPARE(TimeScope::custom({Now, Now + Minute}).title(utc), u"2026-03-18 09:32:00 – 09:33:00"_s);
    QCOMPARE(TimeScope::custom({Now, Now + Day}).title(utc), u"2026-03-18 09:32:00 – 2026-03-19 09:32:00"_s);
}

void TestTimeScope::typedTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("time"); // 0 = not a time
    const qint64 midnight = Now - 10 * Hour - 32 * Minute;
    QTest::addRow("clock") << u"10:42"_s << midnight + 10 * Hour + 42 * Minute;
    QTest::addRow("clock with fraction") << u" 10:42:31.482 "_s << Now + 10 * Minute + 31482 * Millisecond;
    QTest::addRow("date and clock") << u"2026-03-17 10:32"_s << Now - Day;
    QTest::addRow("ISO without offset") << u"2026-03-18T10:32:00"_s << Now;
    QTest::addRow("ISO in UTC") << u"2026-03-18T09:32:00Z"_s << Now;
    QTest::addRow("ISO with offset") << u"2026-03-18T11:32:00+02:00"_s << Now;
    QTest::addRow("a date") << u"2026-03-18"_s << midnight;
    QTest::addRow("nothing") << u""_s << qint64(0);
    QTest::addRow("words") << u"yesterday"_s << qint64(0);
    QTest::addRow("no such hour") << u"25:00"_s << qint64(0);
    QTest::addRow("no such day") << u"2026-02-30 10:00"_s << qint64(0);
    QTest::addRow("the clocks go past it") << u"2026-03-29 02:30"_s << qint64(0);
    QTest::addRow("behind the hour that comes twice") << u"2025-10-26 03:00"_s << Now - (143 * Day + 7 * Hour + 32 * Minute);
}

/// What is wrong is said where it is typed, and there is nothing to go to.
void TestTimeScope::saysWhatIsNoTime()
{
    GoToTimeDialog dialog(Now, QTimeZone(QByteArrayLiteral("Europe/Berlin")), nullptr);
    auto* edit = dialog.findChild<QLineEdit*>();
    const auto* said = dialog.findChild<ProblemLabel*>();
    const auto* go = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    const QString help = said->text();
    QVERIFY(!help.isEmpty() && go->isEnabled());
    for (const auto& [text, part] :
         {std::pair{u"2026-02-30 10:00"_s, u"no day 2026-02-30"_s},
          std::pair{u"2026-03-29 02:30"_s, u"02:30 does not exist"_s}, std::pair{u"soon"_s, u"This is no time"_s},
          std::pair{QString(100'000, u'9'), u"This is no time"_s}}) {
        edit->setText(text);
        QVERIFY2(said->text().contains(part), qPrintable(said->text()));
        QVERIFY(edit->accessibleDescription().contains(part));
        QVERIFY(!go->isEnabled());
        QVERIFY(!dialog.time());
        edit->setText(u"10:42"_s);
        QCOMPARE(said->text(), help);
        QVERIFY(go->isEnabled());
    }
}

void TestTimeScope::typedTimes()
{
    QFETCH(const QString, text);
    const QTimeZone berlin(QByteArrayLiteral("Europe/Berlin"));
    QTEST(parseTimeInput(text, Now, berlin).value_or(0), "time");
}

void TestTimeScope::rateIsTheMeanOfTheLastSeconds()
{
    RateMeter meter;
    QVERIFY(!meter.perSecond());
    meter.add(100, 0);
    QVERIFY(!meter.perSecond());
    meter.add(350, 250);
    QCOMPARE(meter.perSecond().value_or(-1), 1000.0);
    for (qint64 ms = 500; ms <= 4000; ms += 250)
        meter.add(350, ms);
    QCOMPARE(meter.perSecond().value_or(-1), 0.0);
}

QTEST_MAIN(TestTimeScope)
#include "tst_timescope.moc"
