// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/livetally.h"

#include <QTest>

using namespace Logboom;

namespace {

LevelCounts infos(quint64 count)
{
    LevelCounts counts{};
    counts[static_cast<std::size_t>(Level::Info)] = count;
    return counts;
}

} // namespace

class TestLiveTally : public QObject
{
    Q_OBJECT

private slots:
    void isUnknownUntilItWasCounted();
    void leavesOutWhatTheCountHasSeen();
    void leavesOutGroupsThatComeLaterButWereCounted();
    void keepsTheValueWhileItIsRefreshed();
    void startsAtZero();
    void sumsLevels();
};

void TestLiveTally::isUnknownUntilItWasCounted()
{
    LiveTally tally;
    tally.restart();
    tally.addGroup(infos(3), 3);
    QVERIFY(!tally.isKnown());
    QCOMPARE(sumOf(tally.counts()), 0u);
}

void TestLiveTally::leavesOutWhatTheCountHasSeen()
{
    LiveTally tally;
    tally.restart();
    tally.addGroup(infos(3), 13);
    tally.addGroup(infos(4), 17);
    tally.setCounted(infos(13), 13);
    QCOMPARE(sumOf(tally.counts()), 17u);
}

void TestLiveTally::leavesOutGroupsThatComeLaterButWereCounted()
{
    LiveTally tally;
    tally.restart();
    tally.setCounted(infos(20), 20);
    tally.addGroup(infos(5), 20);
    tally.addGroup(infos(2), 22);
    QCOMPARE(sumOf(tally.counts()), 22u);
}

void TestLiveTally::keepsTheValueWhileItIsRefreshed()
{
    LiveTally tally;
    tally.setCounted(infos(10), 10);
    tally.addGroup(infos(1), 11);
    tally.refresh();
    tally.addGroup(infos(2), 13);
    QCOMPARE(sumOf(tally.counts()), 13u);
    tally.setCounted(infos(6), 11); // five were removed meanwhile
    QCOMPARE(sumOf(tally.counts()), 8u);
    tally.addGroup(infos(1), 14);
    QCOMPARE(sumOf(tally.counts()), 9u);
}

void TestLiveTally::startsAtZero()
{
    LiveTally tally;
    tally.setCounted(infos(10), 10);
    tally.startAtZero(12);
    tally.addGroup(infos(2), 12);
    QCOMPARE(sumOf(tally.counts()), 0u);
    tally.addGroup(infos(3), 15);
    QCOMPARE(sumOf(tally.counts()), 3u);
}

void TestLiveTally::sumsLevels()
{
    const LevelCounts counts{1, 2, 4, 8, 16, 32};
    QCOMPARE(sumOf(counts), 63u);
    QCOMPARE(sumAtLeast(counts, Level::Error), 48u);
    QCOMPARE(sumAtLeast(counts, Level::Debug), 63u);
    QCOMPARE(sumOf(counts, counts)[5], 64u);
}

QTEST_GUILESS_MAIN(TestLiveTally)
#include "tst_livetally.moc"
