// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "storetools.h"
#include "support/entrymaker.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Noon = 1736942400 * Second;

} // namespace

/// What a database with bad places still gives, and that it goes on.
class TestStoreDamage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_folder.reset(); }

    void alwaysGetsPastADamagedColumn_data();
    void alwaysGetsPastADamagedColumn();
    void leavesOutADamagedDirectoryRow_data();
    void leavesOutADamagedDirectoryRow();
    void keepsADamagedJournalRow_data();
    void keepsADamagedJournalRow();
    void savesNewSourcesBesideMissingOnes();
    void refusesSenselessSourceNumbers();

private:
    /// A store of `segments` segments of 64 entries, closed.
    void fill(int segments);
    [[nodiscard]] QString folder() const { return m_folder->path(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStoreDamage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestStoreDamage::fill(int segments)
{
    EntryMaker maker(11, {.latePerMille = 0});
    const auto store = opened(optionsOf(folder()));
    QVERIFY(store);
    for (int i = 0; i < segments; ++i) {
        QVERIFY(append(*store, maker.makeBatch(64)));
        QVERIFY(store->settle());
    }
    store->finishWriting();
}

void TestStoreDamage::alwaysGetsPastADamagedColumn_data()
{
    QTest::addColumn<int>("segment");
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<std::size_t>("limit");
    for (const std::size_t limit : {1, 10, 64, 100}) {
        QTest::addRow("the newest, pages of %zu", limit) << 3 << Direction::NewestFirst << limit;
        QTest::addRow("the oldest, pages of %zu", limit) << 1 << Direction::OldestFirst << limit;
        QTest::addRow("the middle one, pages of %zu", limit) << 2 << Direction::NewestFirst << limit;
        QTest::addRow("all, pages of %zu", limit) << 0 << Direction::NewestFirst << limit;
    }
}

void TestStoreDamage::alwaysGetsPastADamagedColumn()
{
    QFETCH(const int, segment);
    QFETCH(const Direction, direction);
    QFETCH(const std::size_t, limit);
    fill(3);
    const QString where = segment == 0 ? u"id % 16 = 3"_s : u"id = %1"_s.arg(segment * 16 + 3);
    QVERIFY(change(folder(), u"UPDATE seg_col SET data = x'0102030405' WHERE "_s + where));
    const auto store = opened(optionsOf(folder()));
    const auto reader = store->reader();
    ScanQuery query;
    query.direction = direction;
    query.limit = limit;
    std::size_t collected = 0;
    bool more = true;
    while (more) {
        const Result<Page> page = reader->scan(query);
        QVERIFY(page);
        QVERIFY(page->entries.size() <= limit);
        more = page->more;
        QVERIFY(!more || !page->entries.empty());
        collected += page->entries.size();
        if (more)
            query.after = page->entries.back()->key();
    }
    QCOMPARE(collected, std::size_t(segment == 0 ? 0 : 128));
    QCOMPARE(store->status().damagedSegments, quint32(segment == 0 ? 3 : 1));
}

void TestStoreDamage::leavesOutADamagedDirectoryRow_data()
{
    QTest::addColumn<QString>("change");
    QTest::addRow("counts") << u"stats = substr(stats, 1, 1) || x'05' || substr(stats, 3)"_s;
    QTest::addRow("counts by minute") << u"rollup = x'ffffffffffffffffff01010101'"_s;
    QTest::addRow("no counts by minute") << u"rollup = NULL"_s;
    QTest::addRow("trace filter") << u"trace_filter = zeroblob(length(trace_filter))"_s;
    QTest::addRow("earliest time") << u"ts_min = ts_min + 1"_s;
    QTest::addRow("first arrival") << u"seq_min = seq_min - 1"_s;
    QTest::addRow("columns") << u"columns = columns & 7"_s;
    QTest::addRow("checksum") << u"checksum = 0"_s;
}

void TestStoreDamage::leavesOutADamagedDirectoryRow()
{
    QFETCH(const QString, change);
    fill(2);
    QVERIFY(Logboom::change(folder(), u"UPDATE segment SET %1 WHERE id = 2"_s.arg(change)));
    const auto store = opened(optionsOf(folder()));
    QVERIFY(store);
    QCOMPARE(store->status().damagedSegments, quint32(1));
    QCOMPARE(countOf(*store), quint64(64));
    QCOMPARE(store->status().entries, quint64(64));
    QCOMPARE(store->status().lastSeq, quint64(128));
}

void TestStoreDamage::keepsADamagedJournalRow_data()
{
    QTest::addColumn<int>("row");
    QTest::addRow("the first") << 1;
    QTest::addRow("one between") << 11;
    QTest::addRow("the last") << 21;
}

void TestStoreDamage::keepsADamagedJournalRow()
{
    QFETCH(const int, row);
    EntryMaker maker(12);
    {
        const auto store = opened(optionsOf(folder()));
        for (int i = 0; i < 3; ++i)
            QVERIFY(append(*store, maker.makeBatch(10)));
    }
    QVERIFY(change(folder(), u"UPDATE journal SET data = data || x'00' WHERE seq = %1"_s.arg(row)));
    const auto store = opened(optionsOf(folder()));
    QVERIFY(append(*store, maker.makeBatch(10)));
    QVERIFY(store->status().lastSeq >= 40); // no number of the damaged row is given again
    QVERIFY(store->settle());
    QCOMPARE(countOf(*store), quint64(30));
    store->finishWriting();
    // Sealed are the others; this one waits for somebody who can read it.
    QCOMPARE(ask(folder(), u"SELECT group_concat(seq) FROM journal"_s)->toInt(), row);
    QCOMPARE(opened(optionsOf(folder()))->status().damagedSegments, quint32(1));
}

void TestStoreDamage::savesNewSourcesBesideMissingOnes()
{
    const auto entryOf = [](std::string_view app) { return makeBatch({simpleEntry(Noon, app, "m")}, Noon); };
    {
        const auto store = opened(optionsOf(folder()));
        for (const char* app : {"one", "two", "three"})
            QVERIFY(append(*store, entryOf(app)));
    }
    QVERIFY(change(folder(), u"DELETE FROM sources WHERE id = 2"_s));
    for (const quint64 expected : {3, 4}) { // "two" cannot be read any more
        const auto store = opened(optionsOf(folder()));
        QVERIFY(append(*store, entryOf("four")));
        QCOMPARE(countOf(*store), expected);
        QCOMPARE(store->reader()->facets({}, {}, {})->size(), std::size_t(3));
        store->finishWriting();
    }
}

void TestStoreDamage::refusesSenselessSourceNumbers()
{
    fill(1);
    QVERIFY(change(folder(), u"INSERT INTO sources (id, dialect, app) VALUES (4000000000, 0, 'far away')"_s));
    QVERIFY(change(folder(), u"INSERT INTO categories (id, name) VALUES (-1, 'below all')"_s));
    const auto store = opened(optionsOf(folder()));
    QVERIFY(store);
    QCOMPARE(countOf(*store), quint64(64));
    QVERIFY(append(*store, makeBatch({simpleEntry(Noon, "new", "m")}, Noon)));
}

QTEST_GUILESS_MAIN(TestStoreDamage)
#include "tst_storedamage.moc"
