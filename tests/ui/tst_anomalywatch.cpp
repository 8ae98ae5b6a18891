// SPDX-License-Identifier: GPL-3.0-or-later
#include "diskstand.h"
#include "ui/models/anomalywatch.h"

#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

/// The start of a minute long ago, so that nothing depends on the clock.
constexpr qint64 Noon = 1736942400 * Second;

const AnomalyKey WebAtNoon{Noon, "web", "ERROR"};

} // namespace

class TestAnomalyWatch final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void wholeMinutesOfARange_data();
    void wholeMinutesOfARange();
    void dismissedOnesAreBounded();
    void dismissedOnesGoThroughTheSettings();
    void findsWhatIsInView();
    void aPartOfAMinuteInViewCountsAllOfIt();
    void dismissedOnesStayDismissedOverARestart();
    void switchingAThresholdOffTakesItsAnomalies();
    void tellsOfNewOnesOnceWhateverIsInView();
    void aThresholdSetLaterMakesNews();
    void whatWasThereBeforeIsNoNews();

private:
    void makeWatch();
    /// As the window's timer does.
    void tick();
    bool sendErrors(std::size_t count, qint64 time);
    [[nodiscard]] QStringList told() const;

    std::unique_ptr<DiskStand> m_stand;
    std::unique_ptr<AnomalyWatch> m_watch;
    std::shared_ptr<const Catalog> m_catalog;
    std::vector<Anomaly> m_told;
};

void TestAnomalyWatch::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void TestAnomalyWatch::init()
{
    QSettings().clear();
    m_stand = std::make_unique<DiskStand>();
    makeWatch();
}

void TestAnomalyWatch::makeWatch()
{
    m_told.clear();
    m_catalog.reset();
    m_watch = std::make_unique<AnomalyWatch>(m_stand->queries);
    connect(m_watch.get(), &AnomalyWatch::appeared, this, [this](const std::vector<Anomaly>& anomalies) {
        m_told.insert(m_told.end(), anomalies.begin(), anomalies.end());
    });
    tick();
}

void TestAnomalyWatch::cleanup()
{
    m_watch.reset();
    m_stand.reset();
}

void TestAnomalyWatch::tick()
{
    if (const auto now = m_stand->pipeline.catalog(); now != m_catalog) {
        m_catalog = now;
        m_watch->setCatalog(now);
    }
    m_watch->dataChanged();
}

bool TestAnomalyWatch::sendErrors(std::size_t count, qint64 time)
{
    std::vector<EntryView> entries;
    for (std::size_t i = 0; i < count; ++i)
        entries.push_back(simpleEntry(time + static_cast<qint64>(i) * Millisecond, "web", "m", Level::Error));
    return m_stand->send(entries);
}

QStringList TestAnomalyWatch::told() const
{
    QStringList texts;
    for (const Anomaly& anomaly : m_told)
        texts.append(u"%1 %2"_s.arg((anomaly.minute - Noon) / Minute).arg(anomaly.count));
    return texts;
}

void TestAnomalyWatch::wholeMinutesOfARange_data()
{
    QTest::addColumn<TimeRange>("range");
    QTest::addColumn<TimeRange>("whole");
    constexpr qint64 first = std::numeric_limits<qint64>::min();
    constexpr qint64 last = std::numeric_limits<qint64>::max();
    QTest::newRow("everything") << TimeRange{} << TimeRange{};
    QTest::newRow("whole already") << TimeRange{Noon, Noon + Minute - 1} << TimeRange{Noon, Noon + Minute - 1};
    QTest::newRow("parts") << TimeRange{Noon + 1, Noon + Minute} << TimeRange{Noon, Noon + 2 * Minute - 1};
    QTest::newRow("without an end") << TimeRange{Noon + 1, last} << TimeRange{Noon, last};
    QTest::newRow("without a beginning") << TimeRange{first, Noon} << TimeRange{first, Noon + Minute - 1};
    QTest::newRow("before the epoch") << TimeRange{-1, 0} << TimeRange{-Minute, Minute - 1};
}

void TestAnomalyWatch::wholeMinutesOfARange()
{
    QFETCH(const TimeRange, range);
    QFETCH(const TimeRange, whole);
    QCOMPARE(wholeMinutes(range), whole);
}

void TestAnomalyWatch::dismissedOnesAreBounded()
{
    DismissedAnomalies dismissed;
    for (std::size_t i = 0; i <= DismissedAnomalies::MaxKept; ++i)
        dismissed.set({static_cast<qint64>(i) * Minute, "web", "ERROR"}, true);
    QVERIFY(!dismissed.contains({0, "web", "ERROR"}));
    QVERIFY(dismissed.contains({Minute, "web", "ERROR"}));
    QVERIFY(dismissed.contains({static_cast<qint64>(DismissedAnomalies::MaxKept) * Minute, "web", "ERROR"}));
}

void TestAnomalyWatch::dismissedOnesGoThroughTheSettings()
{
    DismissedAnomalies dismissed;
    const AnomalyKey odd{Noon, "a, \"b\"\t@%1", ""};
    dismissed.set(odd, true);
    dismissed.set(WebAtNoon, true);
    dismissed.set({Noon, "api", "ERROR"}, true);
    dismissed.set({Noon, "api", "ERROR"}, false);
    QSettings().setValue("x"_L1, dismissed.toStrings());
    const auto back = DismissedAnomalies::fromStrings(QSettings().value("x"_L1).toStringList());
    QVERIFY(back.contains(odd));
    QVERIFY(back.contains(WebAtNoon));
    QVERIFY(!back.contains({Noon, "api", "ERROR"}));
    QVERIFY(DismissedAnomalies::fromStrings({u"no number"_s, u"a"_s, u"b"_s, u"5"_s}).toStrings().isEmpty());
}

void TestAnomalyWatch::findsWhatIsInView()
{
    QVERIFY(!m_watch->isWatching());
    QVERIFY(m_stand->setThreshold({"web", "ERROR", 2, true, 1}));
    QVERIFY(sendErrors(3, Noon));
    QVERIFY(sendErrors(5, Noon + Hour));
    tick();
    QVERIFY(m_watch->isWatching());
    QTRY_COMPARE(m_watch->all().size(), 2u);
    QCOMPARE(m_watch->all().front(), (Anomaly{Noon + Hour, "web", "ERROR", 5, 2}));
    m_watch->setScope(TimeScope::custom({Noon - Minute, Noon + Minute}));
    QTRY_COMPARE(m_watch->all().size(), 1u);
    QCOMPARE(m_watch->all().front().key(), WebAtNoon);
}

void TestAnomalyWatch::aPartOfAMinuteInViewCountsAllOfIt()
{
    QVERIFY(m_stand->setThreshold({"web", "ERROR", 2, true, 1}));
    QVERIFY(sendErrors(3, Noon));
    tick();
    m_watch->setScope(TimeScope::custom({Noon + 1 * Millisecond, Noon + 1 * Millisecond}));
    QTRY_COMPARE(m_watch->open().size(), 1u);
    QCOMPARE(m_watch->open().front().count, 3u);
}

void TestAnomalyWatch::dismissedOnesStayDismissedOverARestart()
{
    QVERIFY(m_stand->setThreshold({"web", "ERROR", 2, true, 1}));
    QVERIFY(sendErrors(3, Noon));
    tick();
    QTRY_COMPARE(m_watch->open().size(), 1u);
    const QSignalSpy changed(m_watch.get(), &AnomalyWatch::changed);
    m_watch->setDismissed(WebAtNoon, true);
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_watch->open().empty());
    QCOMPARE(m_watch->all().size(), 1u);
    makeWatch();
    QTRY_COMPARE(m_watch->all().size(), 1u);
    QVERIFY(m_watch->open().empty());
    m_watch->setDismissed(WebAtNoon, false);
    QCOMPARE(m_watch->open().size(), 1u);
}

void TestAnomalyWatch::switchingAThresholdOffTakesItsAnomalies()
{
    QVERIFY(m_stand->setThreshold({"web", "ERROR", 2, true, 1}));
    QVERIFY(sendErrors(3, Noon));
    tick();
    QTRY_COMPARE(m_watch->open().size(), 1u);
    QVERIFY(m_stand->setThreshold({"web", "ERROR", 2, false, 2}));
    tick();
    QTRY_VERIFY(m_watch->open().empty());
    QVERIFY(!m_watch->isWatching());
}

void TestAnomalyWatch::tellsOfNewOnesOnceWhateverIsInView()
{
    QVERIFY(m_stand->setThreshold({"web", "ERROR", 2, true, 1}));
    tick();
    m_watch->setScope(TimeScope::custom({0, Minute}));
    QVERIFY(sendErrors(3, Noon));
    tick();
    QTRY_COMPARE(told(), QStringList({u"0 3"_s}));
    // More of the same minute is no news; another minute is.
    QVERIFY(sendErrors(2, Noon + Second));
    QVERIFY(sendErrors(4, Noon + Minute));
    tick();
    QTRY_COMPARE(told(), QStringList({u"0 3"_s, u"1 4"_s}));
    QVERIFY(m_watch->all().empty());
    m_watch->setDismissed({Noon + 2 * Minute, "web", "ERROR"}, true);
    QVERIFY(sendErrors(4, Noon + 2 * Minute));
    QVERIFY(sendErrors(4, Noon + 3 * Minute));
    tick();
    QTRY_COMPARE(told(), QStringList({u"0 3"_s, u"1 4"_s, u"3 4"_s})); // the dismissed one is left out
}

void TestAnomalyWatch::aThresholdSetLaterMakesNews()
{
    QVERIFY(sendErrors(3, Noon));
    tick();
    QVERIFY(m_stand->setThreshold({"web", "ERROR", 2, true, 1}));
    tick();
    QTRY_COMPARE(told(), QStringList({u"0 3"_s}));
}

void TestAnomalyWatch::whatWasThereBeforeIsNoNews()
{
    QVERIFY(m_stand->setThreshold({"web", "ERROR", 2, true, 1}));
    QVERIFY(sendErrors(3, Noon));
    makeWatch();
    QTRY_COMPARE(m_watch->open().size(), 1u);
    QVERIFY(sendErrors(3, Noon + Hour));
    tick();
    QTRY_COMPARE(told(), QStringList({u"60 3"_s}));
}

QTEST_GUILESS_MAIN(TestAnomalyWatch)
#include "tst_anomalywatch.moc"
