// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "core/query/queryservice.h"
#include "core/store/openingstore.h"
#include "storetools.h"
#include "support/entrymaker.h"
#include "support/helddatabase.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <future>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr quint64 Stored = 200;

quint64 countOf(LogReader& reader)
{
    return reader.count(Filter(), TimeRange(), {}).value_or(0);
}

} // namespace

/// A store is of use before it is open.
class TestOpeningStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_folder.reset(); }

    void opensInTheBackground();
    void whoWritesOrReadsWaits();
    void isOpenInMemory();
    void saysWhyItCannotBeOpened();

private:
    [[nodiscard]] StoreOptions options() const { return optionsOf(m_folder->path()); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestOpeningStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto store = opened(options());
    QVERIFY(store);
    EntryMaker maker(3);
    QVERIFY(append(*store, maker.makeBatch(Stored)));
    QVERIFY(store->createApplication("shop"));
    store->finishWriting();
}

void TestOpeningStore::opensInTheBackground()
{
    auto held = std::make_unique<HeldDatabase>(m_folder->path());
    QVERIFY(held->isHeld());
    std::atomic<int> told{0};
    OpeningStore store(options(), [&told] { ++told; });
    QCOMPARE(store.status().entries, quint64(0));
    QVERIFY(store.catalog()->applications.empty());
    QVERIFY(!store.maintain());
    QCOMPARE(told.load(), 0);
    held.reset();
    QTRY_COMPARE(told.load(), 1);
    QVERIFY(store.result());
    QCOMPARE(store.status().entries, Stored);
    QCOMPARE(store.catalog()->applications.size(), std::size_t(1));
}

void TestOpeningStore::whoWritesOrReadsWaits()
{
    auto held = std::make_unique<HeldDatabase>(m_folder->path());
    QVERIFY(held->isHeld());
    OpeningStore store(options());
    const auto writer = std::async(std::launch::async, [&store] {
        EntryMaker maker(4);
        const auto batch = maker.makeBatch(10);
        EntryBatch* const batches = batch.get();
        const bool done = bool(store.append({&batches, 1}));
        store.finishWriting();
        return done;
    });
    QueryService queries(store);
    quint64 found = 0;
    const QueryHandle query = queries.run(
        QueryService::Priority::Interactive, this,
        [](LogReader& reader, const std::stop_token&) { return countOf(reader); },
        [&found](quint64 count) { found = count; });
    QVERIFY(writer.wait_for(std::chrono::milliseconds(50)) == std::future_status::timeout);
    QCOMPARE(found, quint64(0));
    held.reset();
    QTRY_VERIFY(found >= Stored);
    writer.wait();
    QCOMPARE(store.status().entries, Stored + 10);
}

void TestOpeningStore::isOpenInMemory()
{
    OpeningStore store(optionsOf(u":memory:"_s));
    QVERIFY(store.result());
    const std::unique_ptr<LogReader> reader = store.reader();
    QVERIFY(reader);
    QCOMPARE(countOf(*reader), quint64(0));
}

void TestOpeningStore::saysWhyItCannotBeOpened()
{
    QFile file(m_folder->filePath(u"logboom.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(QByteArray(8192, 'x'));
    file.close();
    OpeningStore store(options());
    const Result<> result = store.result();
    QVERIFY(!result);
    QCOMPARE(result.error().code, Error::Code::Corrupt);
    QVERIFY(!store.reader());
    EntryMaker maker(5);
    const auto batch = maker.makeBatch(1);
    EntryBatch* const batches = batch.get();
    const auto appended = store.append({&batches, 1});
    QVERIFY(!appended);
    QCOMPARE(appended.error().message, result.error().message);
    QVERIFY(!store.createApplication("web"));
    // Nobody waits for what never comes.
    QueryService queries(store);
    const QueryHandle query = queries.run(
        QueryService::Priority::Interactive, this,
        [](LogReader& reader, const std::stop_token&) { return countOf(reader); },
        [](quint64) { QFAIL("There is nothing to be read."); });
}

QTEST_GUILESS_MAIN(TestOpeningStore)
#include "tst_openingstore.moc"
