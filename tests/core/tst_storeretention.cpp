// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "storetools.h"
#include "support/entrymaker.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <atomic>
#include <thread>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr quint64 Seed = 7;

/// A text that does not get smaller by compression.
std::string noise(Random& random, std::size_t size)
{
    std::string text(size, ' ');
    for (char& c : text)
        c = static_cast<char>(random.between(' ', '~'));
    return text;
}

} // namespace

/// What a store removes by itself.
class TestStoreRetention : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_folder.reset(); }

    void hidesWhatIsPastItsAge_data();
    void hidesWhatIsPastItsAge();
    void dropsWhatIsPastItsAge();
    void dropsWhatIsOldBeforeItIsSealed();
    void staysUnderItsSize_data();
    void staysUnderItsSize();
    void givesSpaceBack();
    void readsOnWhileSegmentsAreDropped();

private:
    [[nodiscard]] QString folder() const { return m_folder->path(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStoreRetention::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestStoreRetention::hidesWhatIsPastItsAge_data()
{
    QTest::addColumn<int>("basis");
    QTest::addColumn<int>("scope");
    QTest::addColumn<bool>("sealed");
    QTest::addColumn<quint64>("visible");
    for (const bool sealed : {false, true}) {
        const char* where = sealed ? "sealed" : "hot";
        QTest::addRow("received, all, %s", where) << 0 << 0 << sealed << quint64(2);
        QTest::addRow("event, all, %s", where) << 1 << 0 << sealed << quint64(1);
        QTest::addRow("received, logaggregator, %s", where) << 0 << 1 << sealed << quint64(3);
        QTest::addRow("event, logaggregator, %s", where) << 1 << 1 << sealed << quint64(3);
    }
}

void TestStoreRetention::hidesWhatIsPastItsAge()
{
    QFETCH(const int, basis);
    QFETCH(const int, scope);
    QFETCH(const bool, sealed);
    StoreOptions options = optionsOf(folder());
    options.retention = {Hour, static_cast<Retention::Basis>(basis), static_cast<Retention::Scope>(scope), 0};
    const auto store = opened(options);
    const qint64 now = currentTimestamp();
    // Old by both clocks, twice (one of LogAggregator); old by the sender's clock; new.
    EntryView ofAggregator = simpleEntry(now - 3 * Hour, "a", "old");
    ofAggregator.dialect = Dialect::LogAggregator;
    QVERIFY(append(*store, makeBatch({simpleEntry(now - 3 * Hour, "a", "old"), ofAggregator}, now - 2 * Hour)));
    QVERIFY(append(*store, makeBatch({simpleEntry(now - 3 * Hour, "a", "late"), simpleEntry(now, "a", "new")}, now)));
    if (sealed)
        QVERIFY(store->settle());
    QTEST(countOf(*store), "visible");
    ScanQuery query;
    query.wantTotal = true;
    const auto page = store->reader()->scan(query);
    QVERIFY(page);
    QTEST(static_cast<quint64>(page->entries.size()), "visible");
    QTEST(page->total, "visible");
    QCOMPARE(store->reader()->bySeq(2)->has_value(), false); // LogAggregator's is hidden in every case
}

void TestStoreRetention::dropsWhatIsPastItsAge()
{
    const qint64 now = currentTimestamp();
    StoreOptions options = optionsOf(folder());
    options.retention.maxAge = Hour;
    {
        const auto store = opened(options);
        for (int i = 0; i < 20; ++i) {
            QVERIFY(append(*store, makeBatch({simpleEntry(now - 3 * Hour, "a", "old")}, now - 2 * Hour)));
            QVERIFY(store->settle());
        }
        QVERIFY(append(*store, makeBatch({simpleEntry(now, "a", "new")}, now)));
        QVERIFY(store->settle());
        QVERIFY(store->annotate(
            std::array{Annotation{{now - 3 * Hour, 7}, true, "goes"}, Annotation{{now, 21}, true, "stays"}}));
        QVERIFY(store->createApplication("a"));
        QVERIFY(store->addThresholds(std::array{Threshold{"a", "INFO", 1, true, now - 3 * Hour}}));
        while (store->maintain()) {
        }
        QCOMPARE(store->status().entries, quint64(1));
        QCOMPARE(store->status().evicted, quint64(20));
        store->finishWriting();
    }
    const auto store = opened(options);
    QCOMPARE(store->status().entries, quint64(1));
    QCOMPARE(store->status().evicted, quint64(20));
    QCOMPARE(store->status().lastSeq, quint64(21));
    QCOMPARE(store->catalog()->applications.size(), std::size_t(1)); // only entries have an age
    QCOMPARE(store->catalog()->thresholds.size(), std::size_t(1));
    QCOMPARE(store->annotations()->all().size(), std::size_t(1));
    QCOMPARE(store->annotations()->of(21)->note, std::string("stays"));
    QVERIFY(!store->annotate(std::array{Annotation{{now - 3 * Hour, 7}, true, {}}}));
}

void TestStoreRetention::staysUnderItsSize_data()
{
    QTest::addColumn<bool>("inMemory");
    QTest::addRow("in a folder") << false;
    QTest::addRow("in memory") << true;
}

void TestStoreRetention::staysUnderItsSize()
{
    QFETCH(const bool, inMemory);
    EntryMaker maker(Seed);
    StoreOptions options = optionsOf(inMemory ? u":memory:"_s : folder());
    options.retention.maxBytes = 300 * 1024;
    const auto store = opened(options);
    for (int i = 0; i < 60; ++i) {
        QVERIFY(append(*store, maker.makeBatch(64)));
        QVERIFY(store->settle());
    }
    while (store->maintain()) {
    }
    const StoreStatus status = store->status();
    QVERIFY(status.evicted > 0);
    QVERIFY(status.entries > 0);
    QCOMPARE(status.entries + status.evicted, quint64(60 * 64));
    QCOMPARE(countOf(*store), status.entries);
    // The oldest arrivals went.
    QVERIFY(!store->reader()->bySeq(1)->has_value());
    QVERIFY(store->reader()->bySeq(60 * 64)->has_value());
}

void TestStoreRetention::readsOnWhileSegmentsAreDropped()
{
    EntryMaker maker(Seed);
    StoreOptions options = optionsOf(folder());
    options.retention.maxBytes = 200 * 1024;
    const auto store = opened(options);
    for (int i = 0; i < 60; ++i) {
        QVERIFY(append(*store, maker.makeBatch(64)));
        QVERIFY(store->settle());
    }
    std::atomic<bool> stop{false};
    std::atomic<int> failures{0};
    std::thread reading([&] {
        const auto reader = store->reader();
        while (!stop) {
            ScanQuery query;
            query.limit = 5000;
            query.filter = Filter::contains(TextField::Message, "e");
            if (!reader->scan(query))
                ++failures;
        }
    });
    while (store->maintain()) {
    }
    stop = true;
    reading.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(store->status().damagedSegments, quint32(0));
}

void TestStoreRetention::dropsWhatIsOldBeforeItIsSealed()
{
    const qint64 now = currentTimestamp();
    StoreOptions options = optionsOf(folder());
    options.retention.maxAge = Hour;
    const auto store = opened(options);
    QVERIFY(append(*store, makeBatch({simpleEntry(now - 3 * Hour, "a", "old")}, now - 2 * Hour)));
    QVERIFY(append(*store, makeBatch({simpleEntry(now, "a", "old too")}, now - 90 * Minute)));
    QTRY_COMPARE((store->maintain(), store->status().entries), quint64(0));
    QCOMPARE(store->status().evicted, quint64(2));
    QCOMPARE(ask(folder(), u"SELECT count(*) FROM journal"_s)->toInt(), 0);
    QVERIFY(append(*store, makeBatch({simpleEntry(now, "a", "new")}, now)));
    QCOMPARE(countOf(*store), quint64(1));
}

void TestStoreRetention::givesSpaceBack()
{
    const qint64 now = currentTimestamp();
    StoreOptions options = optionsOf(folder());
    options.durability = StoreOptions::Durability::Normal;
    Random random(Seed);
    {
        const auto store = opened(options);
        for (int i = 0; i < 8; ++i) {
            const std::string text = noise(random, 8 << 20);
            QVERIFY(append(*store, makeBatch({simpleEntry(now, "a", text)}, now - 2 * Hour)));
            QVERIFY(store->settle());
        }
        store->finishWriting();
    }
    const QFileInfo file(QDir(folder()).filePath(u"logboom.db"_s));
    QVERIFY(file.size() > 48 << 20);
    options.retention.maxAge = Hour;
    const auto store = opened(options);
    while (store->maintain()) {
    }
    QCOMPARE(store->status().entries, quint64(0));
    store->finishWriting();
    QVERIFY2(QFileInfo(file.filePath()).size() <= 17 << 20, qPrintable(QString::number(file.size())));
    QCOMPARE(ask(folder(), u"PRAGMA integrity_check"_s)->toString(), u"ok"_s);
}

QTEST_GUILESS_MAIN(TestStoreRetention)
#include "tst_storeretention.moc"
