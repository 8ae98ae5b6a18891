// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/statusbar.h"

#include "core/entry/timestamp.h"
#include "ui/panels/statusparts.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

class TestStatusBar final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void numbersAddUp();
    void unknownIsNotZero();
    void moreShownThanStoredIsNeverNegative();
    void rejectedIsAWarning();
    void addressIsCopied();
    void saysWhenTheServerDoesNotListen();
    void followState();
    void longSearchesAreShownAndStopped();
    void narrowBarsKeepWhatMattersMost();

private:
    static StatusNumbers sample();
    static bool shows(const StatusBar& bar, const QString& field);

    std::unique_ptr<Theme> m_theme;
};

void TestStatusBar::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>();
}

StatusNumbers TestStatusBar::sample()
{
    StatusNumbers numbers;
    numbers.since = {1240, 1200, 5, 35};
    numbers.store.entries = 8412906;
    numbers.store.evicted = 17;
    numbers.store.bytes = 1900000000;
    numbers.shown = 4712;
    numbers.perSecond = 1239.6;
    return numbers;
}

bool TestStatusBar::shows(const StatusBar& bar, const QString& field)
{
    return !bar.findChild<QWidget*>(field)->isHidden();
}

void TestStatusBar::numbersAddUp()
{
    StatusBar bar;
    bar.resize(1440, 24);
    const StatusNumbers numbers = sample();
    QCOMPARE(numbers.since.received, numbers.since.stored + numbers.since.rejected + numbers.since.queued);
    bar.setNumbers(numbers);
    QCOMPARE(bar.value(u"received"_s), u"1,240"_s);
    QCOMPARE(bar.value(u"waiting"_s), u"35"_s);
    QCOMPARE(bar.value(u"rejected"_s), u"5"_s);
    QCOMPARE(bar.value(u"stored"_s), u"8,412,906"_s);
    QCOMPARE(bar.value(u"shown"_s), u"4,712"_s);
    QCOMPARE(bar.value(u"hidden"_s), u"8,408,194"_s);
    QCOMPARE(bar.value(u"evicted"_s), u"17"_s);
    QCOMPARE(bar.value(u"rate"_s), u"1,240/s"_s);
    QCOMPARE(bar.value(u"size"_s), u"1.9 GB"_s);
    QCOMPARE(bar.findChild<StatusField*>(u"received"_s)->toolTip(),
             u"Since Logboom was started:\n1,240 received = 1,200 stored + 5 rejected + 35 waiting"_s);
}

void TestStatusBar::unknownIsNotZero()
{
    StatusBar bar;
    StatusNumbers numbers = sample();
    numbers.shown.reset();
    bar.setNumbers(numbers);
    QCOMPARE(bar.value(u"shown"_s), u"…"_s);
    QCOMPARE(bar.value(u"hidden"_s), u"…"_s);
}

void TestStatusBar::moreShownThanStoredIsNeverNegative()
{
    StatusNumbers numbers = sample();
    numbers.shown = numbers.store.entries + 10;
    QCOMPARE(numbers.hidden().value_or(1), quint64(0));
}

void TestStatusBar::rejectedIsAWarning()
{
    StatusBar bar;
    bar.resize(1440, 24);
    bar.setNumbers({});
    const auto* rejected = bar.findChild<StatusField*>(u"rejected"_s);
    const int plain = rejected->sizeHint().width();
    bar.setNumbers(sample());
    QVERIFY(rejected->sizeHint().width() > plain + 10); // the triangle
    bar.setNumbers({});
    QCOMPARE(rejected->sizeHint().width(), plain);
}

void TestStatusBar::addressIsCopied()
{
    StatusBar bar;
    bar.resize(1440, 24);
    bar.setServer(u"http://127.0.0.1:8081"_s, {});
    QSignalSpy copied(&bar, &StatusBar::addressCopied);
    auto* button = bar.findChild<StatusButton*>(u"address"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(copied.count(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"http://127.0.0.1:8081"_s);
    QCOMPARE(button->text(), u"Copied"_s);
    QTRY_COMPARE(button->text(), u"http://127.0.0.1:8081"_s);
}

void TestStatusBar::saysWhenTheServerDoesNotListen()
{
    StatusBar bar;
    bar.setServer(u"http://127.0.0.1:8081"_s, u"Port 8081 is in use."_s);
    const auto* button = bar.findChild<StatusButton*>(u"address"_s);
    QVERIFY(!button->isEnabled());
    QCOMPARE(button->text(), u"not listening"_s);
    QCOMPARE(button->toolTip(), u"Port 8081 is in use."_s);
}

void TestStatusBar::followState()
{
    StatusBar bar;
    bar.setZone(QTimeZone(QByteArrayLiteral("Asia/Tokyo")));
    QCOMPARE(bar.value(u"zone"_s), u"UTC+09:00"_s);
    auto* button = bar.findChild<StatusButton*>(u"follow"_s);
    QCOMPARE(button->text(), u"Following"_s);
    bar.setFollowing(false, 1773826951482 * Millisecond);
    QCOMPARE(button->text(), u"Held at 18:42:31.482"_s);
    bar.setFollowing(false, 0);
    QCOMPARE(button->text(), u"Held"_s);
    QSignalSpy toggled(&bar, &StatusBar::followToggleRequested);
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(toggled.count(), 1);
}

void TestStatusBar::longSearchesAreShownAndStopped()
{
    StatusBar bar;
    auto* search = bar.findChild<StatusButton*>(u"search"_s);
    QVERIFY(search->isHidden());
    bar.setSearch(0.426);
    QVERIFY(!search->isHidden());
    QCOMPARE(search->text(), u"Searching, 42 %"_s);
    QSignalSpy stopped(&bar, &StatusBar::searchStopRequested);
    search->click();
    QCOMPARE(stopped.size(), 1);
    bar.setSearch(std::nullopt);
    QVERIFY(search->isHidden());
}

void TestStatusBar::narrowBarsKeepWhatMattersMost()
{
    StatusBar bar;
    bar.setServer(u"http://127.0.0.1:8081"_s, {});
    bar.setNumbers(sample());
    bar.resize(1440, 24);
    bar.show();
    for (const QString& field : {u"zone"_s, u"size"_s, u"evicted"_s, u"received"_s, u"stored"_s})
        QVERIFY2(shows(bar, field), qPrintable(field));
    bar.resize(800, 24);
    QVERIFY(!shows(bar, u"zone"_s));
    QVERIFY(shows(bar, u"stored"_s) && shows(bar, u"shown"_s));
    bar.resize(300, 24);
    QVERIFY(!shows(bar, u"stored"_s));
    QVERIFY(shows(bar, u"address"_s) && shows(bar, u"follow"_s));
    bar.resize(1440, 24);
    QVERIFY(shows(bar, u"zone"_s));
    StatusNumbers calm = sample();
    calm.since.queued = 0;
    bar.setNumbers(calm);
    QVERIFY(!shows(bar, u"waiting"_s));
}

QTEST_MAIN(TestStatusBar)
#include "tst_statusbar.moc"
