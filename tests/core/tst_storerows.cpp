// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/identity.h"
#include "core/entry/timestamp.h"
#include "storetools.h"
#include "support/entrymaker.h"
#include "support/entrytext.h"
#include "support/listlogstore.h"
#include "support/statisticstext.h"

#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

/// The answers to all that can be asked, in one text.
QStringList answers(LogReader& reader, const Filter& filter, TimeRange range, const EntryView& sample)
{
    ScanQuery query;
    query.filter = filter;
    query.range = range;
    query.limit = 100000;
    query.wantTotal = true;
    const Page page = reader.scan(query).value();
    QStringList lines = linesOf(page.entries);
    lines += u"%1 %2 %3"_s.arg(page.total).arg(page.more).arg(page.lastSeq);
    lines += QString::number(reader.count(filter, range, {}).value());
    const Histogram histogram = reader.histogram({filter, 0, 1000 * Day, 50, 0}, {}).value();
    for (const LevelCounts& bucket : histogram.buckets)
        lines += QString::number(bucket[static_cast<std::size_t>(Level::Info)]);
    quint64 sum = 0;
    const std::vector<SourceLevelCount> facets = reader.facets(filter, range, {}).value();
    for (const SourceLevelCount& facet : facets)
        sum = std::accumulate(facet.counts.begin(), facet.counts.end(), sum);
    lines += QString::number(sum);
    for (const EntryClock clock : {EntryClock::Event, EntryClock::Received})
        lines += textOf(reader.timeSeries({filter, range, clock, Minute}, {}).value());
    lines += textOf(reader.severities({filter, range, Minute}, {}).value());
    lines += textOf(reader.topMessages(filter, range, 20, {}).value());
    lines += reader.bySeq(sample.seq).value() ? u"found"_s : u"not found"_s;
    lines += linesOf(reader.byTrace(traceText(sample), 100, {}).value());
    return lines;
}

quint64 rowsIn(const QString& folder)
{
    return ask(folder, u"SELECT coalesce(sum(entries), 0) FROM segment"_s)->toULongLong();
}

} // namespace

/// A store that shows no more than so many entries, the newest arrivals.
class TestStoreRows : public QObject
{
    Q_OBJECT

private slots:
    void showsTheNewestOnly_data();
    void showsTheNewestOnly();
    void removesSegmentsNobodySees();
    void countsWhatIsStoredWhereNumbersAreMissing();
    void hasNoLimitUnlessAsked();

private:
    void compare(LogStore& store, ListLogStore& list);

    std::unique_ptr<EntryMaker> m_maker;
    std::vector<Entry> m_samples; // of all that ever arrived
};

void TestStoreRows::showsTheNewestOnly_data()
{
    QTest::addColumn<quint64>("maxRows");
    QTest::addColumn<std::size_t>("sealEntries");
    for (const quint64 maxRows : {1, 100, 1000}) {
        for (const std::size_t sealEntries : {20, 300, 8192}) {
            QTest::addRow("%llu of parts of %zu", static_cast<unsigned long long>(maxRows), sealEntries)
                << maxRows << sealEntries;
        }
    }
}

void TestStoreRows::showsTheNewestOnly()
{
    QFETCH(const quint64, maxRows);
    QFETCH(const std::size_t, sealEntries);
    const QTemporaryDir folder;
    StoreOptions options = optionsOf(folder.path());
    options.durability = StoreOptions::Durability::Normal;
    options.sealEntries = sealEntries;
    options.retention.maxRows = maxRows;
    // Late ones cut parts into pieces whose arrival numbers interleave.
    m_maker = std::make_unique<EntryMaker>(
        testSeed(), EntryMaker::Options{.step = 200 * Millisecond, .latePerMille = 300, .maxLate = 2 * Hour});
    m_samples.clear();
    ListLogStore list;
    quint64 hidden = 0;
    auto store = opened(options);
    Random& random = m_maker->random();
    // However small the batches come out, something must be hidden in the end.
    for (int round = 0; (round < 25 || hidden == 0) && !QTest::currentTestFailed(); ++round) {
        const auto batch = m_maker->makeBatch(1 + random.below(120));
        const auto copy = makeBatch(batch->entries(), batch->receivedAt());
        EntryBatch* const batches[] = {batch.get()};
        EntryBatch* const copies[] = {copy.get()};
        QVERIFY(store->append(batches) && list.append(copies));
        m_samples.emplace_back(random.pick(batch->entries()));
        while (list.status().entries > maxRows)
            list.evict(++hidden);
        if (random.perMille(300))
            QVERIFY(store->settle());
        if (random.perMille(300)) {
            if (random.perMille(500))
                store->finishWriting();
            store.reset();
            store = opened(options);
        }
        if (random.perMille(500)) {
            while (store->maintain()) {
            }
        }
        compare(*store, list);
    }
    QVERIFY(hidden > 0);
}

void TestStoreRows::compare(LogStore& store, ListLogStore& list)
{
    Random& random = m_maker->random();
    const EntryView& sample = random.pick(m_samples).view();
    Filter filter;
    if (random.perMille(500))
        filter = Filter::negation(Filter::levelIn({sample.level}));
    else if (random.perMille(300))
        filter = Filter::contains(TextField::Message, "e");
    TimeRange range;
    if (random.perMille(300))
        range.from = random.pick(m_samples)->timestamp;
    const auto reader = store.reader();
    QCOMPARE(answers(*reader, filter, range, sample), answers(*list.reader(), filter, range, sample));
    QCOMPARE(store.status().entries, list.status().entries);
    QCOMPARE(store.status().evicted, list.status().evicted);
    QCOMPARE(store.status().lastSeq, list.status().lastSeq);
}

void TestStoreRows::removesSegmentsNobodySees()
{
    const QTemporaryDir folder;
    StoreOptions options = optionsOf(folder.path());
    options.durability = StoreOptions::Durability::Normal;
    options.retention.maxRows = 100;
    EntryMaker maker(5, {.latePerMille = 300, .maxLate = 2 * Hour});
    {
        const auto store = opened(options);
        for (int i = 0; i < 20; ++i) {
            QVERIFY(append(*store, maker.makeBatch(64)));
            QVERIFY(store->settle());
        }
        QCOMPARE(rowsIn(folder.path()), quint64(20 * 64));
        while (store->maintain()) {
        }
        // The newest 36 of the part that is seen in part are seen: it stays, and all before it are gone.
        QCOMPARE(rowsIn(folder.path()), quint64(2 * 64));
        QCOMPARE(ask(folder.path(), u"SELECT min(seq_min) FROM segment"_s)->toInt(), 18 * 64 + 1);
        QCOMPARE(countOf(*store), quint64(100));
        QCOMPARE(store->status().entries, quint64(100));
        QCOMPARE(store->status().evicted, quint64(20 * 64 - 100));
        store->finishWriting();
    }
    options.retention.maxRows = 0; // what was hidden only is there still
    const auto store = opened(options);
    QCOMPARE(countOf(*store), quint64(2 * 64));
    QCOMPARE(store->status().evicted, quint64(18 * 64));
}

void TestStoreRows::countsWhatIsStoredWhereNumbersAreMissing()
{
    const QTemporaryDir folder;
    StoreOptions options = optionsOf(folder.path());
    options.retention.maxAge = Hour;
    options.retention.scope = Retention::Scope::LogAggregator;
    options.retention.maxRows = 120;
    const auto store = opened(options);
    const qint64 now = currentTimestamp();
    std::vector<EntryView> old(200, simpleEntry(now - 2 * Hour, "a", "old"));
    for (std::size_t i = 0; i < old.size(); i += 2)
        old[i].dialect = Dialect::LogAggregator;
    QVERIFY(append(*store, makeBatch(old, now - 2 * Hour)));
    QVERIFY(append(*store, makeBatch(std::vector<EntryView>(50, simpleEntry(now, "a", "new")), now)));
    QVERIFY(store->settle());
    const auto oldestSeen = [&store] {
        ScanQuery query;
        query.direction = Direction::OldestFirst;
        query.limit = 1;
        return store->reader()->scan(query)->entries.front()->seq;
    };
    // 130 of 250 are too many; of the 70 old ones behind them, half are too old.
    QCOMPARE(countOf(*store), quint64(50 + 35));
    QCOMPARE(oldestSeen(), quint64(132));
    while (store->maintain()) {
    }
    // Of the 150 that are left, 120 are seen.
    QCOMPARE(countOf(*store), quint64(120));
    QCOMPARE(oldestSeen(), quint64(62));
    QVERIFY(!store->reader()->bySeq(60)->has_value());
    QCOMPARE(store->status().entries, quint64(120));
    QCOMPARE(store->status().evicted, quint64(130));
}

void TestStoreRows::hasNoLimitUnlessAsked()
{
    const QTemporaryDir folder;
    const auto store = opened(optionsOf(folder.path()));
    EntryMaker maker(6);
    QVERIFY(append(*store, maker.makeBatch(500)));
    QVERIFY(store->settle());
    QVERIFY(!store->maintain());
    QCOMPARE(countOf(*store), quint64(500));
    QCOMPARE(store->status().evicted, quint64(0));
}

QTEST_GUILESS_MAIN(TestStoreRows)
#include "tst_storerows.moc"
