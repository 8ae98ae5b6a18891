// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "core/store/sqlitelogstore.h"
#include "storetools.h"
#include "support/entrymaker.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr quint64 Seed = 7;
constexpr qint64 Noon = 1736942400 * Second;

void copyFolder(const QString& from, const QString& to)
{
    for (const QString& name : QDir(from).entryList(QDir::Files))
        QVERIFY(QFile::copy(QDir(from).filePath(name), QDir(to).filePath(name)));
}

} // namespace

class TestSqliteLogStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void replaysItsJournalAfterACrash();
    void keepsNothingInMemoryMode();
    void continuesNumbersAndDictionaries();
    void sealsLargeEntriesEarly();
    void refusesADatabaseOfANewerVersion();
    void refusesTheDatabaseOfAnotherProgram();
    void refusesAFileThatIsNoDatabase();
    void worksOnWithoutADamagedSegment();
    void worksOnWithoutADamagedJournalRow();
    void reportsUnknownFormats();

private:
    [[nodiscard]] QString folder() const { return m_folder->path(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSqliteLogStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestSqliteLogStore::cleanup()
{
    m_folder.reset();
}

void TestSqliteLogStore::replaysItsJournalAfterACrash()
{
    EntryMaker maker(Seed);
    const auto store = opened(optionsOf(folder()));
    QVERIFY(store);
    quint64 expected = 0;
    for (int i = 0; i < 40; ++i) {
        QVERIFY(append(*store, maker.makeBatch(static_cast<std::size_t>(i % 7 + 1))));
        expected += static_cast<quint64>(i % 7 + 1);
        if (i % 9 == 0)
            store->maintain();
        // What the disk holds at this moment is what a crash would leave.
        const QTemporaryDir crashed;
        copyFolder(folder(), crashed.path());
        const auto after = opened(optionsOf(crashed.path()));
        QVERIFY(after);
        QCOMPARE(countOf(*after), expected);
        QCOMPARE(after->status().lastSeq, expected);
    }
}

void TestSqliteLogStore::keepsNothingInMemoryMode()
{
    EntryMaker maker(Seed);
    const auto store = opened(optionsOf(u":memory:"_s));
    QVERIFY(store);
    QVERIFY(append(*store, maker.makeBatch(100)));
    QVERIFY(store->settle());
    QVERIFY(append(*store, maker.makeBatch(10)));
    QCOMPARE(countOf(*store), quint64(110));
    const auto other = opened(optionsOf(u":memory:"_s));
    QCOMPARE(countOf(*other), quint64(0));
    QVERIFY(QDir::current().entryList({u"*memory*"_s, u"*memdb*"_s}).isEmpty());
}

void TestSqliteLogStore::continuesNumbersAndDictionaries()
{
    EntryMaker maker(Seed);
    for (int run = 0; run < 3; ++run) {
        const auto store = opened(optionsOf(folder()));
        QVERIFY(store);
        QCOMPARE(store->status().lastSeq, static_cast<quint64>(run) * 50);
        auto batch = maker.makeBatch(50);
        EntryBatch* const batches = batch.get();
        const auto group = store->append({&batches, 1});
        QVERIFY(group);
        QCOMPARE((*group)->firstSeq(), static_cast<quint64>(run) * 50 + 1);
        store->finishWriting();
    }
}

void TestSqliteLogStore::sealsLargeEntriesEarly()
{
    StoreOptions options = optionsOf(folder());
    options.sealEntries = 8192;
    const auto store = opened(options);
    const std::string large(6 << 20, 'x');
    for (int i = 0; i < 4; ++i)
        QVERIFY(append(*store, makeBatch({simpleEntry(Noon, "a", large)}, Noon)));
    const auto segments = [&] {
        store->maintain();
        return ask(folder(), u"SELECT count(*) FROM segment"_s)->toInt();
    };
    QTRY_COMPARE(segments(), 1);
    QCOMPARE(ask(folder(), u"SELECT count(*) FROM journal"_s)->toInt(), 1);
    QCOMPARE(countOf(*store), quint64(4));
}

void TestSqliteLogStore::refusesADatabaseOfANewerVersion()
{
    opened(optionsOf(folder())).reset();
    QVERIFY(change(folder(), u"PRAGMA user_version = 99"_s));
    const auto store = SqliteLogStore::open(optionsOf(folder()));
    QVERIFY(!store);
    QCOMPARE(store.error().code, Error::Code::Unsupported);
    QVERIFY(change(folder(), u"SELECT * FROM segment"_s)); // not touched
}

void TestSqliteLogStore::refusesTheDatabaseOfAnotherProgram()
{
    QVERIFY(change(folder(), u"CREATE TABLE theirs (x)"_s));
    const auto store = SqliteLogStore::open(optionsOf(folder()));
    QVERIFY(!store);
    QCOMPARE(store.error().code, Error::Code::Invalid);
}

void TestSqliteLogStore::refusesAFileThatIsNoDatabase()
{
    QFile file(QDir(folder()).filePath(u"logboom.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    const auto store = SqliteLogStore::open(optionsOf(folder()));
    QVERIFY(!store);
    QCOMPARE(store.error().code, Error::Code::Corrupt);
}

void TestSqliteLogStore::worksOnWithoutADamagedSegment()
{
    EntryMaker maker(Seed);
    quint64 all = 0;
    {
        const auto store = opened(optionsOf(folder()));
        for (int i = 0; i < 4; ++i) {
            QVERIFY(append(*store, maker.makeBatch(64)));
            QVERIFY(store->settle());
        }
        all = countOf(*store);
        store->finishWriting();
    }
    QVERIFY(change(folder(), u"UPDATE seg_col SET data = x'0102030405' WHERE id = 16 + 3"_s));
    const auto store = opened(optionsOf(folder()));
    QVERIFY(store);
    ScanQuery query;
    query.limit = 1000;
    query.filter = Filter::contains(TextField::Message, "e");
    const auto page = store->reader()->scan(query);
    QVERIFY(page);
    QVERIFY(!page->entries.empty());
    QVERIFY(page->entries.size() < all);
    QCOMPARE(store->status().damagedSegments, quint32(1));
    QVERIFY(append(*store, maker.makeBatch(5)));
}

void TestSqliteLogStore::worksOnWithoutADamagedJournalRow()
{
    EntryMaker maker(Seed);
    {
        const auto store = opened(optionsOf(folder()));
        QVERIFY(append(*store, maker.makeBatch(5)));
        QVERIFY(append(*store, maker.makeBatch(6)));
    }
    QVERIFY(change(folder(), u"UPDATE journal SET data = x'01' WHERE seq = 1"_s));
    const auto store = opened(optionsOf(folder()));
    QVERIFY(store);
    QCOMPARE(countOf(*store), quint64(6));
    QCOMPARE(store->status().damagedSegments, quint32(1));
}

void TestSqliteLogStore::reportsUnknownFormats()
{
    EntryMaker maker(Seed);
    {
        const auto store = opened(optionsOf(folder()));
        QVERIFY(append(*store, maker.makeBatch(64)));
        QVERIFY(store->settle());
        store->finishWriting();
    }
    QVERIFY(change(folder(), u"UPDATE segment SET format = 200"_s));
    const auto store = opened(optionsOf(folder()));
    QVERIFY(store);
    QVERIFY(store->status().damagedSegments > 0);
    QCOMPARE(countOf(*store), quint64(0));
    QCOMPARE(store->status().lastSeq, quint64(64)); // numbers are never given twice
}

QTEST_GUILESS_MAIN(TestSqliteLogStore)
#include "tst_sqlitelogstore.moc"
