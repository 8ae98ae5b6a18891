// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "storetools.h"
#include "support/entrymaker.h"
#include "support/entrytext.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

StoreOptions hourOfAggregator(const QString& folder)
{
    StoreOptions options = optionsOf(folder);
    options.durability = StoreOptions::Durability::Normal;
    options.retention.maxAge = Hour;
    options.retention.scope = Retention::Scope::LogAggregator;
    return options;
}

QStringList linesIn(SqliteLogStore& store)
{
    ScanQuery query;
    query.limit = 100000;
    const Result<Page> page = store.reader()->scan(query);
    return page ? linesOf(page->entries) : QStringList();
}

int segmentsIn(const QString& folder)
{
    return ask(folder, u"SELECT count(*) FROM segment"_s)->toInt();
}

} // namespace

/// Where only the entries of one API have an age, their segments are written anew without them.
class TestStoreRewrite : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_folder.reset(); }

    void removesWhatIsExpiredAndKeepsTheRest_data();
    void removesWhatIsExpiredAndKeepsTheRest();
    void leavesASegmentThatIsYoungInPart();
    void rewritesOneSegmentAtATime();
    void readsOnWhileSegmentsAreRewritten();
    void keepsASegmentThatCannotBeRewritten();
    void leavesADamagedSegmentAsItIs();
    void sealsOnlyForWhatHasAnAge();

private:
    [[nodiscard]] QString folder() const { return m_folder->path(); }
    /// Appends `count` entries of any kind, every `share`-th of LogAggregator, received `age` ago. False on failure.
    [[nodiscard]] bool append(SqliteLogStore& store, std::size_t count, std::size_t share, qint64 age);
    [[nodiscard]] static bool sweep(SqliteLogStore& store)
    {
        while (store.maintain()) {
        }
        return true;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EntryMaker> m_maker;
    std::vector<std::pair<EntryKey, bool>> m_appended; // with whether it has an age
};

void TestStoreRewrite::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    EntryMaker::Options options;
    options.start = currentTimestamp() - 3 * Hour;
    options.latePerMille = 200; // some segments are cut into several
    m_maker = std::make_unique<EntryMaker>(testSeed(), options);
    m_appended.clear();
}

bool TestStoreRewrite::append(SqliteLogStore& store, std::size_t count, std::size_t share, qint64 age)
{
    EntryBatch made(QByteArray(), 0);
    std::vector<EntryView> entries;
    for (std::size_t i = 0; i < count; ++i)
        m_maker->addTo(made);
    const quint64 firstSeq = store.status().lastSeq + 1;
    for (EntryView entry : made.entries()) {
        entry.dialect = Dialect::Tinybird;
        if (entries.size() % share == 0) {
            entry.dialect = Dialect::LogAggregator;
            entry.app = "aggregated";
        }
        m_appended.push_back({{entry.timestamp, firstSeq + entries.size()}, entry.dialect == Dialect::LogAggregator});
        entries.push_back(entry);
    }
    return Logboom::append(store, makeBatch(entries, currentTimestamp() - age));
}

void TestStoreRewrite::removesWhatIsExpiredAndKeepsTheRest_data()
{
    QTest::addColumn<int>("basis");
    QTest::addColumn<std::size_t>("share");
    for (const std::size_t share : {2, 3, 100}) {
        QTest::addRow("received, every %zu.", share) << static_cast<int>(Retention::Basis::Received) << share;
        QTest::addRow("event, every %zu.", share) << static_cast<int>(Retention::Basis::Event) << share;
    }
}

void TestStoreRewrite::removesWhatIsExpiredAndKeepsTheRest()
{
    QFETCH(const int, basis);
    QFETCH(const std::size_t, share);
    StoreOptions options = hourOfAggregator(folder());
    options.retention.basis = static_cast<Retention::Basis>(basis);
    QStringList kept;
    Annotations annotations;
    quint64 removed = 0;
    {
        const auto store = opened(options);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(append(*store, 200, share, 2 * Hour));
            QVERIFY(store->settle());
        }
        removed = 3 * (199 / share + 1);
        kept = linesIn(*store); // hidden already
        for (const auto& [key, expires] : m_appended) {
            const Annotation annotation{key, true, std::to_string(key.seq)};
            QVERIFY(store->annotate({&annotation, 1}));
            if (!expires)
                annotations.set(annotation);
        }
        QCOMPARE(static_cast<quint64>(kept.size()), 600 - removed);
        QCOMPARE(store->status().entries, quint64(600));
        QVERIFY(sweep(*store));
        QCOMPARE(store->status().entries, 600 - removed);
        QCOMPARE(store->status().evicted, removed);
        QCOMPARE(linesIn(*store), kept);
        QVERIFY(*store->annotations() == annotations); // that of what went is gone with it
        // A piece in which nothing was too old may have stayed as it was.
        QCOMPARE(
            ask(folder(), u"SELECT count(*) FROM seg_col WHERE id / 16 NOT IN (SELECT id FROM segment)"_s)->toInt(), 0);
        QCOMPARE(ask(folder(), u"SELECT sum(entries) FROM segment"_s)->toULongLong(), 600 - removed);
        store->finishWriting();
    }
    const auto store = opened(options);
    QCOMPARE(linesIn(*store), kept);
    QCOMPARE(store->status().entries, 600 - removed);
    QCOMPARE(store->status().evicted, removed);
    QVERIFY(*store->annotations() == annotations);
    QCOMPARE(store->status().lastSeq, quint64(600)); // numbers of what is gone are not given again
    QVERIFY(!store->reader()->bySeq(1)->has_value());
    QVERIFY(store->reader()->bySeq(2)->has_value());
    QCOMPARE(store->status().damagedSegments, quint32(0));
    const int segments = segmentsIn(folder());
    QVERIFY(sweep(*store)); // there is nothing left to do
    QCOMPARE(segmentsIn(folder()), segments);
    QCOMPARE(store->status().evicted, removed);
}

void TestStoreRewrite::leavesASegmentThatIsYoungInPart()
{
    const auto store = opened(hourOfAggregator(folder()));
    QVERIFY(Logboom::append(*store, makeBatch({simpleEntry(0, "a", "old")}, currentTimestamp() - 2 * Hour)));
    QVERIFY(append(*store, 40, 2, 2 * Hour));
    QVERIFY(append(*store, 40, 2, 0));
    QVERIFY(store->settle());
    QVERIFY(sweep(*store));
    QCOMPARE(store->status().evicted, quint64(0)); // it will be written once, when all of it is old
    QCOMPARE(countOf(*store), quint64(61));
}

void TestStoreRewrite::rewritesOneSegmentAtATime()
{
    const auto store = opened(hourOfAggregator(folder()));
    for (int i = 0; i < 5; ++i) {
        QVERIFY(Logboom::append(*store, makeBatch({simpleEntry(Hour, "a", "kept")}, currentTimestamp() - 2 * Hour)));
        EntryView aggregated = simpleEntry(Hour, "aggregated", "removed");
        aggregated.dialect = Dialect::LogAggregator;
        QVERIFY(Logboom::append(*store, makeBatch({aggregated}, currentTimestamp() - 2 * Hour)));
        QVERIFY(store->settle());
    }
    for (quint64 removed = 1; removed <= 5; ++removed) {
        QVERIFY(store->maintain());
        QCOMPARE(store->status().evicted, removed);
        QCOMPARE(countOf(*store), quint64(5));
    }
    QVERIFY(!store->maintain());
}

void TestStoreRewrite::readsOnWhileSegmentsAreRewritten()
{
    constexpr int Segments = 60;
    const auto store = opened(hourOfAggregator(folder()));
    for (int i = 0; i < Segments; ++i) {
        QVERIFY(append(*store, 64, 2, 2 * Hour));
        QVERIFY(store->settle());
    }
    const QStringList kept = linesIn(*store);
    QCOMPARE(kept.size(), qsizetype(Segments * 32));
    std::atomic<bool> stop{false};
    std::atomic<int> wrong{0};
    std::atomic<int> reads{0};
    const auto read = [&](const auto& question) {
        const auto reader = store->reader();
        for (; !stop || reads < 4; ++reads)
            wrong += question(*reader) ? 0 : 1;
    };
    std::thread counting([&] {
        read([&](LogReader& reader) {
            const Filter filter = Filter::negation(Filter::contains(TextField::Message, "nobody says this"));
            return reader.count(filter, {}, {}).value_or(0) == static_cast<quint64>(kept.size());
        });
    });
    std::thread scanning([&] {
        read([&](LogReader& reader) {
            ScanQuery query;
            query.limit = 100000;
            const Result<Page> page = reader.scan(query);
            return page && linesOf(page->entries) == kept;
        });
    });
    while (store->maintain()) { // ends early where a reader was disturbed too often
    }
    stop = true;
    counting.join();
    scanning.join();
    QCOMPARE(wrong.load(), 0);
    QVERIFY(store->status().evicted > 0);
    QCOMPARE(store->status().damagedSegments, quint32(0));
    QCOMPARE(linesIn(*store), kept);
}

void TestStoreRewrite::keepsASegmentThatCannotBeRewritten()
{
    const auto store = opened(hourOfAggregator(folder()));
    QVERIFY(append(*store, 64, 2, 2 * Hour));
    QVERIFY(store->settle());
    const QStringList kept = linesIn(*store);
    const QString segments = u"SELECT group_concat(id || ' ' || entries) FROM segment"_s;
    const QString before = ask(folder(), segments)->toString();
    QVERIFY(change(folder(), u"CREATE TRIGGER forbidden BEFORE DELETE ON seg_col "
                             "BEGIN SELECT RAISE(ABORT, 'forbidden'); END"_s));
    QVERIFY(sweep(*store));
    QCOMPARE(ask(folder(), segments)->toString(), before);
    QCOMPARE(store->status().evicted, quint64(0));
    QCOMPARE(store->status().entries, quint64(64));
    QCOMPARE(linesIn(*store), kept);
    QVERIFY(change(folder(), u"DROP TRIGGER forbidden"_s));
    QTRY_COMPARE_WITH_TIMEOUT((store->maintain(), store->status().evicted), quint64(32), 20000);
    QCOMPARE(linesIn(*store), kept);
}

void TestStoreRewrite::leavesADamagedSegmentAsItIs()
{
    {
        const auto store = opened(hourOfAggregator(folder()));
        for (int i = 0; i < 3; ++i) {
            QVERIFY(Logboom::append(*store, makeBatch({simpleEntry(Hour, "a", "kept")}, Hour)));
            EntryView aggregated = simpleEntry(Hour, "aggregated", "removed");
            aggregated.dialect = Dialect::LogAggregator;
            QVERIFY(Logboom::append(*store, makeBatch({aggregated}, Hour)));
            QVERIFY(store->settle());
        }
        store->finishWriting();
    }
    QVERIFY(change(folder(), u"UPDATE seg_col SET data = x'0102030405' WHERE id = 2 * 16 + 3"_s)); // its messages
    const auto store = opened(hourOfAggregator(folder()));
    QVERIFY(sweep(*store));
    QCOMPARE(store->status().evicted, quint64(2));
    QCOMPARE(store->status().entries, quint64(4));
    QCOMPARE(countOf(*store), quint64(3)); // what is too old in it is hidden for ever
    QCOMPARE(store->status().damagedSegments, quint32(1));
    QCOMPARE(ask(folder(), u"SELECT count(*) FROM segment WHERE id = 2"_s)->toInt(), 1);
}

void TestStoreRewrite::sealsOnlyForWhatHasAnAge()
{
    const auto store = opened(hourOfAggregator(folder()));
    QVERIFY(Logboom::append(*store, makeBatch({simpleEntry(Hour, "a", "kept")}, currentTimestamp() - 2 * Hour)));
    QVERIFY(sweep(*store));
    QCOMPARE(segmentsIn(folder()), 0);
}

QTEST_GUILESS_MAIN(TestStoreRewrite)
#include "tst_storerewrite.moc"
