// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolestand.h"
#include "ui/models/livefeed.h"

#include <QSignalSpy>
#include <QTest>

using namespace Logboom;

class TestLiveFeed : public QObject
{
    Q_OBJECT

private slots:
    void deliversEachGroupOnceInOrder();
    void letsOnlyMatchesThrough();
    void sortsLateEntries();
    void dropsWhatAFormerFilterMatched();
    void saysWhenItCouldNotKeepUp();
    void endsWhileEntriesArrive();
};

namespace {

/// Gathers what a feed delivers.
struct Collector
{
    explicit Collector(LiveFeed& feed)
    {
        QObject::connect(&feed, &LiveFeed::received, &feed, [this](const std::vector<LiveGroup>& arrived) {
            ++deliveries;
            groups.insert(groups.end(), arrived.begin(), arrived.end());
        });
    }
    [[nodiscard]] std::size_t matches() const
    {
        std::size_t sum = 0;
        for (const LiveGroup& group : groups)
            sum += group.matches.size();
        return sum;
    }
    [[nodiscard]] quint64 lastSeq() const { return groups.empty() ? 0 : groups.back().lastSeq(); }

    std::vector<LiveGroup> groups;
    int deliveries = 0;
};

} // namespace

void TestLiveFeed::deliversEachGroupOnceInOrder()
{
    ConsoleStand stand;
    LiveFeed feed(stand.pipeline);
    const Collector collector(feed);
    EntryMaker maker(testSeed());
    for (int i = 0; i < 50; ++i)
        stand.post(maker.makeBatch(10));
    QTRY_COMPARE(collector.lastSeq(), 500u);
    quint64 next = 1;
    for (const LiveGroup& group : collector.groups) {
        QCOMPARE(group.group->firstSeq(), next);
        QCOMPARE(group.matches.size(), group.group->size());
        next = group.lastSeq() + 1;
    }
    QVERIFY(collector.deliveries < 50);
}

void TestLiveFeed::letsOnlyMatchesThrough()
{
    ConsoleStand stand;
    LiveFeed feed(stand.pipeline);
    const Collector collector(feed);
    feed.setMatch(Filter::levelIn({Level::Error}), {100, 200});
    QVERIFY(stand.send({simpleEntry(50, "a", "too early", Level::Error), simpleEntry(150, "a", "yes", Level::Error),
                        simpleEntry(150, "a", "wrong level"), simpleEntry(200, "a", "yes", Level::Error),
                        simpleEntry(201, "a", "too late", Level::Error)}));
    QTRY_COMPARE(collector.lastSeq(), 5u);
    QCOMPARE(collector.matches(), 2u);
    QCOMPARE(collector.groups.front().counts[static_cast<std::size_t>(Level::Error)], 2u);
}

void TestLiveFeed::sortsLateEntries()
{
    ConsoleStand stand;
    LiveFeed feed(stand.pipeline);
    const Collector collector(feed);
    QVERIFY(stand.send({simpleEntry(30, "a", "m"), simpleEntry(10, "a", "m"), simpleEntry(20, "a", "m")}));
    QTRY_COMPARE(collector.matches(), 3u);
    const auto& matches = collector.groups.front().matches;
    QVERIFY((matches[0].key == EntryKey{10, 2}));
    QVERIFY((matches[2].key == EntryKey{30, 1}));
    QCOMPARE(matches[2].index, 0u);
}

void TestLiveFeed::dropsWhatAFormerFilterMatched()
{
    ConsoleStand stand;
    LiveFeed feed(stand.pipeline);
    const Collector collector(feed);
    quint64 passed = 0;
    connect(&feed, &LiveFeed::passedOver, this, [&passed](quint64 lastSeq) { passed = lastSeq; });
    // Committed, but not delivered before this thread comes back to its event loop.
    std::unique_ptr<LogReader> reader = stand.store.reader();
    stand.post(makeBatch({simpleEntry(1, "a", "old")}, 1));
    while (stand.store.status().lastSeq == 0)
        std::this_thread::yield();
    feed.setMatch(Filter::levelIn({Level::Info}), {});
    QVERIFY(stand.send({simpleEntry(2, "a", "new")}));
    QTRY_COMPARE(collector.lastSeq(), 2u);
    // The first group may have been matched before or after the call; a query sees it in any case.
    QCOMPARE(passed, collector.groups.size() == 1 ? 1u : 0u);
    for (const LiveGroup& group : collector.groups)
        QVERIFY(group.matches.size() <= 1);
    QCOMPARE(reader->scan({})->entries.size(), 2u);
}

void TestLiveFeed::saysWhenItCouldNotKeepUp()
{
    ConsoleStand stand;
    LiveFeed feed(stand.pipeline, 100);
    const Collector collector(feed);
    const QSignalSpy missed(&feed, &LiveFeed::missed);
    EntryMaker maker(testSeed());
    // More than may wait, while this thread does not take any.
    quint64 sent = 0;
    for (; sent < 1000; sent += 50) {
        stand.post(maker.makeBatch(50));
        while (stand.store.status().lastSeq < sent + 50)
            std::this_thread::yield();
    }
    QTRY_VERIFY(missed.count() > 0);
    QVERIFY(collector.matches() < 1000);
    // And goes on afterwards.
    QVERIFY(stand.send(maker.makeBatch(10)));
    QTRY_COMPARE(collector.lastSeq(), 1010u);
}

void TestLiveFeed::endsWhileEntriesArrive()
{
    ConsoleStand stand;
    EntryMaker maker(testSeed());
    for (int round = 0; round < 20; ++round) {
        LiveFeed feed(stand.pipeline);
        for (int i = 0; i < 5; ++i)
            stand.post(maker.makeBatch(20));
    }
    QTRY_COMPARE(stand.store.status().lastSeq, 2000u);
}

QTEST_GUILESS_MAIN(TestLiveFeed)
#include "tst_livefeed.moc"
