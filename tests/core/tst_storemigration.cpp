// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "storetools.h"
#include "support/entrymaker.h"
#include "support/entrytext.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Noon = 1736942400 * Second;

// The tables as version 1 made them.
constexpr const char* Version1Tables[]{
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID",
    "CREATE TABLE sources (id INTEGER PRIMARY KEY, dialect INTEGER NOT NULL, app TEXT NOT NULL, instance TEXT, agent "
    "TEXT)",
    "CREATE TABLE categories (id INTEGER PRIMARY KEY, name TEXT NOT NULL)",
    "CREATE TABLE journal (seq INTEGER PRIMARY KEY, data BLOB NOT NULL)",
    "CREATE TABLE segment (id INTEGER PRIMARY KEY AUTOINCREMENT, format INTEGER NOT NULL, columns INTEGER NOT NULL,"
    " entries INTEGER NOT NULL, seq_min INTEGER NOT NULL, seq_max INTEGER NOT NULL, ts_min INTEGER NOT NULL,"
    " ts_max INTEGER NOT NULL, received_min INTEGER NOT NULL, received_max INTEGER NOT NULL, stats BLOB NOT NULL,"
    " rollup BLOB, trace_filter BLOB, checksum INTEGER NOT NULL)",
    "CREATE TABLE seg_col (id INTEGER PRIMARY KEY, data BLOB NOT NULL)",
    "PRAGMA user_version = 1",
    "PRAGMA application_id = 1279413553", // "LBM1"
};

// What of the rest has not changed since, and the dictionaries as version 1 wrote them.
constexpr const char* Version1Rows[]{
    "INSERT INTO meta SELECT * FROM now.meta",
    "INSERT INTO sources SELECT id, dialect, CAST(app AS TEXT), CAST(instance AS TEXT), CAST(agent AS TEXT) "
    "FROM now.sources",
    "INSERT INTO categories SELECT id, CAST(name AS TEXT) FROM now.categories",
    "INSERT INTO journal SELECT * FROM now.journal",
    "INSERT INTO segment SELECT * FROM now.segment",
    "INSERT INTO seg_col SELECT * FROM now.seg_col",
};

QStringList linesIn(SqliteLogStore& store)
{
    ScanQuery query;
    query.limit = 100000;
    const Result<Page> page = store.reader()->scan(query);
    return page ? linesOf(page->entries) : QStringList();
}

} // namespace

/// Databases of older versions are brought up to date when they are opened.
class TestStoreMigration : public QObject
{
    Q_OBJECT

private slots:
    void bringsVersion1UpToDate();
    void bringsVersion2UpToDate();
    void changesNothingWhereAStepFails();

private:
    /// A database of version 1 in `folder`, with entries in segments and in the journal; their lines.
    void makeVersion1(const QString& folder, QStringList& lines);
};

void TestStoreMigration::makeVersion1(const QString& folder, QStringList& lines)
{
    const QTemporaryDir current;
    {
        const auto store = opened(optionsOf(current.path()));
        QVERIFY(store);
        EntryMaker maker(31);
        QVERIFY(append(*store, maker.makeBatch(500)));
        QVERIFY(store->settle());
        QVERIFY(append(*store, makeBatch({simpleEntry(Noon, "größe", "in the journal")}, maker.clock())));
        lines = linesIn(*store);
        store->finishWriting();
    }
    QCOMPARE(lines.size(), qsizetype(501));
    const QString connection = u"version 1"_s;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(QDir(folder).filePath(u"logboom.db"_s));
        QVERIFY(database.open());
        QSqlQuery query(database);
        const auto run = [&query](const QString& sql) {
            QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
        };
        run(u"PRAGMA auto_vacuum = INCREMENTAL"_s);
        for (const char* sql : Version1Tables)
            run(QString::fromLatin1(sql));
        run(u"ATTACH '%1' AS now"_s.arg(QDir(current.path()).filePath(u"logboom.db"_s)));
        for (const char* sql : Version1Rows)
            run(QString::fromLatin1(sql));
    }
    QSqlDatabase::removeDatabase(connection);
}

void TestStoreMigration::bringsVersion1UpToDate()
{
    const QTemporaryDir folder;
    QStringList lines;
    makeVersion1(folder.path(), lines);
    QCOMPARE(ask(folder.path(), u"SELECT typeof(app) FROM sources"_s)->toString(), u"text"_s);
    for (int run = 0; run < 2; ++run) { // the second time there is nothing left to do
        const auto store = opened(optionsOf(folder.path()));
        QVERIFY(store);
        QCOMPARE(linesIn(*store), lines);
        QCOMPARE(store->status().damagedSegments, quint32(0));
        QCOMPARE(ask(folder.path(), u"PRAGMA user_version"_s)->toInt(), 3);
        QCOMPARE(ask(folder.path(), u"SELECT count(*) FROM sources WHERE typeof(app) <> 'blob'"_s)->toInt(), 0);
        QCOMPARE(ask(folder.path(), u"SELECT count(*) FROM categories WHERE typeof(name) <> 'blob'"_s)->toInt(), 0);
        QCOMPARE(store->catalog()->applications.size(), static_cast<std::size_t>(run));
        QCOMPARE(store->createApplication(std::to_string(run)).value().id, qint64(run + 1));
        QCOMPARE(store->annotations()->all().size(), static_cast<std::size_t>(run));
        const EntryKey newest = store->reader()->bySeq(501).value().value()->key();
        QVERIFY(store->annotate(std::array{Annotation{newest, true, "kept"}}));

        // A source that was known keeps its number.
        const int sources = ask(folder.path(), u"SELECT count(*) FROM sources"_s)->toInt();
        QVERIFY(append(*store, makeBatch({simpleEntry(Noon, "größe", "new")}, Noon)));
        QCOMPARE(ask(folder.path(), u"SELECT count(*) FROM sources"_s)->toInt(), sources);
        lines = linesIn(*store);
        store->finishWriting();
    }
}

void TestStoreMigration::bringsVersion2UpToDate()
{
    const QTemporaryDir folder;
    QStringList lines;
    EntryMaker maker(32);
    {
        const auto store = opened(optionsOf(folder.path()));
        QVERIFY(store);
        QVERIFY(append(*store, maker.makeBatch(500)));
        QVERIFY(store->settle());
        QVERIFY(append(*store, maker.makeBatch(7)));
        QVERIFY(store->createApplication("shop"));
        QVERIFY(store->addThresholds(std::array{Threshold{"shop", "ERROR", 3, true, Noon}}));
        lines = linesIn(*store);
        store->finishWriting();
    }
    QVERIFY(change(folder.path(), u"DROP TABLE annotations"_s)); // all that version 3 added
    QVERIFY(change(folder.path(), u"PRAGMA user_version = 2"_s));
    for (int run = 0; run < 2; ++run) {
        const auto store = opened(optionsOf(folder.path()));
        QVERIFY(store);
        QCOMPARE(ask(folder.path(), u"PRAGMA user_version"_s)->toInt(), 3);
        QCOMPARE(linesIn(*store), lines);
        QCOMPARE(store->catalog()->applications.size(), std::size_t(1));
        QCOMPARE(store->catalog()->thresholds.size(), std::size_t(1));
        QCOMPARE(store->annotations()->all().size(), static_cast<std::size_t>(run));
        const EntryKey newest = store->reader()->bySeq(507).value().value()->key();
        QVERIFY(store->annotate(std::array{Annotation{newest, true, "kept"}}));
        store->finishWriting();
    }
}

void TestStoreMigration::changesNothingWhereAStepFails()
{
    const QTemporaryDir folder;
    QStringList lines;
    makeVersion1(folder.path(), lines);
    QVERIFY(change(folder.path(), u"CREATE TABLE thresholds (in_the_way)"_s));
    QVERIFY(!SqliteLogStore::open(optionsOf(folder.path())));
    QCOMPARE(ask(folder.path(), u"PRAGMA user_version"_s)->toInt(), 1);
    QCOMPARE(ask(folder.path(), u"SELECT count(*) FROM sqlite_schema WHERE name = 'apps'"_s)->toInt(), 0);
    QVERIFY(change(folder.path(), u"DROP TABLE thresholds"_s));
    const auto store = opened(optionsOf(folder.path()));
    QVERIFY(store);
    QCOMPARE(linesIn(*store), lines);
}

QTEST_GUILESS_MAIN(TestStoreMigration)
#include "tst_storemigration.moc"
