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

/// A commit that fails stores nothing, and takes nothing with it.
class TestFailedCommit : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_folder.reset(); }

    void storesAllOrNothing_data();
    void storesAllOrNothing();
    void keepsSegmentsThatCannotBeDropped();
    void keepsTheCatalogAsItWas();

private:
    [[nodiscard]] QString folder() const { return m_folder->path(); }
    /// From now on every statement of that kind fails, until the name is dropped again.
    [[nodiscard]] bool forbid(const QString& statement) const
    {
        return change(folder(), u"CREATE TRIGGER forbidden BEFORE %1 BEGIN SELECT RAISE(ABORT, 'forbidden'); END"_s.arg(
                                    statement));
    }
    [[nodiscard]] bool allow() const { return change(folder(), u"DROP TRIGGER forbidden"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFailedCommit::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestFailedCommit::storesAllOrNothing_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addRow("a new source") << u"INSERT ON sources"_s;
    QTest::addRow("a new category") << u"INSERT ON categories"_s;
    QTest::addRow("the journal") << u"INSERT ON journal"_s;
    QTest::addRow("a segment") << u"INSERT ON segment"_s;
    QTest::addRow("a column") << u"INSERT ON seg_col WHEN NEW.id % 16 = 3"_s;
    QTest::addRow("the journal of a segment") << u"DELETE ON journal"_s;
}

void TestFailedCommit::storesAllOrNothing()
{
    QFETCH(const QString, statement);
    EntryMaker maker(21);
    QStringList expected;
    int names = 0;
    const auto commit = [&](SqliteLogStore& store) {
        const auto batch = maker.makeBatch(16);
        const std::string_view name = batch->keep(std::to_string(names++));
        EntryView strange = simpleEntry(maker.clock(), name, "a source and a category nobody has seen");
        strange.category = name;
        batch->add(strange);
        EntryBatch* const batches = batch.get();
        const quint64 last = store.status().lastSeq;
        if (!store.append({&batches, 1}))
            return store.status().lastSeq != last || countOf(store) != last ? -1 : 0;
        for (const EntryView& entry : batch->entries())
            expected += lineOf(entry);
        return batch->entries().front().seq == last + 1 ? 1 : -1;
    };
    {
        const auto store = opened(optionsOf(folder()));
        for (int i = 0; i < 10; ++i)
            QCOMPARE(commit(*store), 1);
        QVERIFY(forbid(statement));
        // Some may succeed until a sealed part comes up.
        QTRY_COMPARE(commit(*store), 0);
        QVERIFY(!store->settle() || commit(*store) == 0);
        QVERIFY(allow());
        for (int i = 0; i < 10; ++i)
            QCOMPARE(commit(*store), 1);
        QVERIFY(store->settle());
        store->finishWriting();
    }
    const auto store = opened(optionsOf(folder()));
    ScanQuery query;
    query.limit = 100000;
    QStringList lines = linesOf(store->reader()->scan(query)->entries);
    lines.sort();
    expected.sort();
    QCOMPARE(lines, expected);
    QCOMPARE(ask(folder(), u"SELECT count(*) FROM journal"_s)->toInt(), 0);
    QCOMPARE(store->status().damagedSegments, quint32(0));
}

void TestFailedCommit::keepsSegmentsThatCannotBeDropped()
{
    StoreOptions options = optionsOf(folder());
    options.retention.maxAge = Hour;
    const qint64 now = currentTimestamp();
    const auto store = opened(options);
    QVERIFY(append(*store, makeBatch({simpleEntry(now, "a", "old")}, now - 2 * Hour)));
    QVERIFY(store->settle());
    QVERIFY(forbid(u"DELETE ON seg_col"_s));
    while (store->maintain()) {
    }
    QCOMPARE(store->status().entries, quint64(1));
    QCOMPARE(store->status().evicted, quint64(0));
    QVERIFY(allow());
    QTRY_COMPARE_WITH_TIMEOUT((store->maintain(), store->status().entries), quint64(0), 20000);
    QCOMPARE(store->status().evicted, quint64(1));
}

void TestFailedCommit::keepsTheCatalogAsItWas()
{
    const qint64 now = currentTimestamp();
    const Threshold first{"web", "ERROR", 5, true, now};
    const Threshold second{"web", "WARNING", 6, true, now};
    {
        const auto store = opened(optionsOf(folder()));
        QVERIFY(store->createApplication("kept"));
        QVERIFY(forbid(u"INSERT ON apps"_s));
        const Result<Application> refused = store->createApplication("refused");
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"forbidden"_s), qPrintable(refused.error().message));
        QCOMPARE(store->catalog()->applications.size(), std::size_t(1));
        QVERIFY(allow());
        QCOMPARE(store->createApplication("refused").value().id, qint64(2));

        QVERIFY(store->addThresholds(std::array{first}));
        QVERIFY(forbid(u"INSERT ON thresholds WHEN NEW.severity = CAST('WARNING' AS BLOB)"_s));
        const std::array both{Threshold{"web", "ERROR", 7, true, now + 1}, second};
        const Result<> added = store->addThresholds(both);
        QVERIFY(!added);
        QVERIFY2(added.error().message.contains(u"forbidden"_s), qPrintable(added.error().message));
        QCOMPARE(store->catalog()->thresholds.size(), std::size_t(1)); // none of them
        QCOMPARE(store->catalog()->thresholds.at({"web", "ERROR"}).perMinute, 5.0);
        QVERIFY(allow());
        store->finishWriting();
    }
    const auto store = opened(optionsOf(folder()));
    QCOMPARE(store->catalog()->applications.size(), std::size_t(2));
    QCOMPARE(store->catalog()->thresholds.size(), std::size_t(1));
    QCOMPARE(store->catalog()->thresholds.at({"web", "ERROR"}).perMinute, 5.0);
}

QTEST_GUILESS_MAIN(TestFailedCommit)
#include "tst_failedcommit.moc"
