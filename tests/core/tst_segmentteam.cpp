// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/filterparser.h"
#include "storetools.h"
#include "support/entrymaker.h"
#include "support/entrytext.h"
#include "support/statisticstext.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr int Batches = 60;
constexpr std::size_t ABatch = 500;

} // namespace

/// A query that several threads share has the answer that one thread alone gives.
class TestSegmentTeam final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answersAsOneThread_data();
    void answersAsOneThread();
    void stopsAllOfThem();
    void letsTheLogBeEmptied();
    void passesOverDamageAsOne();

private:
    [[nodiscard]] std::unique_ptr<SqliteLogStore> openWith(int threads) const
    {
        StoreOptions options = optionsOf(m_folder.path());
        options.scanThreads = threads;
        return opened(options);
    }
    QTemporaryDir m_folder;
};

void TestSegmentTeam::initTestCase()
{
    EntryMaker maker(testSeed());
    const auto store = openWith(1);
    QVERIFY(store);
    for (int i = 0; i < Batches; ++i)
        QVERIFY(append(*store, maker.makeBatch(ABatch)));
    QVERIFY(store->settle());
    store->finishWriting();
}

void TestSegmentTeam::answersAsOneThread_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("everything") << QString();
    QTest::newRow("a common letter") << u"e"_s;
    QTest::newRow("a message") << u"msg:failed"_s;
    QTest::newRow("an expression") << u"/[a-z]+ [0-9]{3}/"_s;
    QTest::newRow("with a level") << u"level>=warning /[0-9][a-z]/"_s;
    QTest::newRow("nothing") << u"/zq[0-9]xj/"_s;
}

void TestSegmentTeam::answersAsOneThread()
{
    QFETCH(const QString, text);
    const Filter filter = parseFilter(text).filter;
    const auto answers = [&](int threads) {
        const auto store = openWith(threads);
        const auto reader = store->reader();
        QStringList lines{QString::number(reader->count(filter, {}, {}).value())};
        for (const Direction direction : {Direction::NewestFirst, Direction::OldestFirst}) {
            ScanQuery query;
            query.filter = filter;
            query.direction = direction;
            query.offset = 150;
            query.limit = 3000;
            query.wantTotal = true;
            const Page page = reader->scan(query).value();
            lines += QString::number(page.total) + (page.more ? u"+"_s : u"."_s);
            for (const Entry& entry : page.entries)
                lines += lineOf(entry.view());
        }
        lines += textOf(reader->timeSeries({filter, {}, EntryClock::Event, Minute + 1}, {}).value());
        lines += textOf(reader->timeSeries({filter, {}, EntryClock::Received, Minute + 1}, {}).value());
        lines += textOf(reader->topMessages(filter, {}, 50, {}).value());
        lines += textOf(reader->severities({filter, {}, Hour}, {}).value());
        const auto facets = reader->facets(filter, {}, {}).value();
        for (const SourceLevelCount& count : facets) {
            lines += QString::fromStdString(count.source->app);
            for (const quint64 number : count.counts)
                lines.back() += u' ' + QString::number(number);
        }
        return lines;
    };
    QCOMPARE(answers(4), answers(1));
}

void TestSegmentTeam::stopsAllOfThem()
{
    const auto store = openWith(4);
    const auto reader = store->reader();
    const Filter filter = parseFilter(u"/[aeiou][0-9]q{2}z/"_s).filter;
    std::stop_source stop;
    std::thread stopping([&stop] { stop.request_stop(); });
    const Result<quint64> stopped = reader->count(filter, {}, stop.get_token());
    stopping.join();
    QVERIFY(stopped || stopped.error().code == Error::Code::Cancelled);
    QVERIFY(reader->count(filter, {}, {}));
}

/// However long a search takes, none of its reads does: between two of them the write-ahead log can begin anew.
void TestSegmentTeam::letsTheLogBeEmptied()
{
    const auto store = openWith(2);
    QVERIFY(append(*store, EntryMaker(7).makeBatch(ABatch)));
    std::atomic<bool> isEmptied = false;
    std::atomic<int> searches = 0;
    std::thread searching([&] {
        const auto reader = store->reader();
        const Filter filter = parseFilter(u"/[aeiou][0-9]q{2}z/"_s).filter;
        for (; !isEmptied; ++searches)
            static_cast<void>(reader->count(filter, {}, {}));
    });
    const QFileInfo log(QDir(m_folder.path()).filePath(u"logboom.db-wal"_s));
    QTRY_VERIFY(searches > 0);
    // 0: neither a reader nor a writer was in the way.
    const bool emptied = QTest::qWaitFor([this] {
        return ask(m_folder.path(), u"PRAGMA wal_checkpoint(TRUNCATE)"_s).value_or(QVariant(1)).toInt() == 0;
    });
    isEmptied = true;
    searching.join();
    QVERIFY(emptied);
    QCOMPARE(QFileInfo(log.filePath()).size(), qint64(0));
}

/// Last of all: it breaks the store.
void TestSegmentTeam::passesOverDamageAsOne()
{
    QVERIFY(ask(m_folder.path(), u"UPDATE seg_col SET data = x'01ffffff' WHERE id % 16 = 3 AND id / 16 % 7 = 0"_s));
    const Filter filter = parseFilter(u"/[a-z]+ [0-9]{3}/"_s).filter;
    const auto countWith = [&](int threads) {
        const auto store = openWith(threads);
        const quint64 count = store->reader()->count(filter, {}, {}).value_or(~quint64(0));
        return std::pair(count, store->status().damagedSegments);
    };
    const auto alone = countWith(1);
    QVERIFY(alone.second > 0);
    QCOMPARE(countWith(4), alone);
}

QTEST_GUILESS_MAIN(TestSegmentTeam)
#include "tst_segmentteam.moc"
