// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "storecontract.h"
#include "support/entrymaker.h"
#include "support/entrytext.h"

#include <QTest>

#include <thread>

namespace Logboom {

using namespace Qt::StringLiterals;
using Views = std::vector<EntryView>;

namespace {

constexpr qint64 Noon = 1736942400 * Second;
constexpr std::size_t All = std::numeric_limits<std::size_t>::max();

/// Five entries in two commits, shown as a c e b d: late ones and equal times among them.
const Views FirstCommit{simpleEntry(Noon, "x", "a"), simpleEntry(Noon + 20, "x", "b")};
const Views SecondCommit{simpleEntry(Noon, "x", "c"), simpleEntry(Noon + 20, "x", "d"),
                         simpleEntry(Noon + 10, "x", "e")};

QStringList reversed(QStringList list)
{
    std::ranges::reverse(list);
    return list;
}

} // namespace

void StoreContract::ordersByTimeThenArrival()
{
    QVERIFY(commit(FirstCommit));
    QVERIFY(commit(SecondCommit));
    const QStringList oldestFirst{u"a"_s, u"c"_s, u"e"_s, u"b"_s, u"d"_s};
    ScanQuery query;
    QCOMPARE(messagesOf(scan(query).entries), reversed(oldestFirst));
    query.direction = Direction::OldestFirst;
    QCOMPARE(messagesOf(scan(query).entries), oldestFirst);
}

void StoreContract::pagesThroughEverything_data()
{
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<std::size_t>("limit");
    for (const std::size_t limit : {1, 2, 7, 60, 100, 240, 241, 1000}) {
        QTest::addRow("newest first, pages of %zu", limit) << Direction::NewestFirst << limit;
        QTest::addRow("oldest first, pages of %zu", limit) << Direction::OldestFirst << limit;
    }
}

void StoreContract::pagesThroughEverything()
{
    QFETCH(const Direction, direction);
    QFETCH(const std::size_t, limit);
    EntryMaker maker(5,
                     {.step = 100 * Microsecond, .latePerMille = 200, .maxLate = Second}); // bursts: many equal times
    for (int i = 0; i < 4; ++i)
        QVERIFY(commit(*maker.makeBatch(60)));
    const QStringList expected = allLines(direction);
    QCOMPARE(expected.size(), 240);

    QStringList collected;
    ScanQuery query;
    query.direction = direction;
    query.limit = limit;
    bool more = true;
    while (more) {
        const Page page = scan(query);
        QVERIFY(!page.entries.empty());
        collected += linesOf(page.entries);
        more = page.more;
        QCOMPARE(more, collected.size() < expected.size());
        query.after = page.entries.back()->key();
    }
    QCOMPARE(collected, expected);
    QVERIFY(scan(query).entries.empty()); // behind the last one
}

void StoreContract::pagesFromAnyKey()
{
    QVERIFY(commit(FirstCommit));
    QVERIFY(commit(SecondCommit));
    const auto messagesAfter = [this](EntryKey key, Direction direction) {
        ScanQuery query;
        query.after = key;
        query.direction = direction;
        return messagesOf(scan(query).entries);
    };
    // Keys that no entry has: between two entries, and before and behind all.
    QCOMPARE(messagesAfter({Noon + 5, 3}, Direction::NewestFirst), QStringList({u"c"_s, u"a"_s}));
    QCOMPARE(messagesAfter({Noon + 5, 3}, Direction::OldestFirst), QStringList({u"e"_s, u"b"_s, u"d"_s}));
    QCOMPARE(messagesAfter({Noon + 20, 3}, Direction::NewestFirst), QStringList({u"b"_s, u"e"_s, u"c"_s, u"a"_s}));
    QCOMPARE(messagesAfter({Noon, 2}, Direction::OldestFirst), QStringList({u"c"_s, u"e"_s, u"b"_s, u"d"_s}));
    QCOMPARE(messagesAfter({MaxTimestamp, 0}, Direction::NewestFirst).size(), 5);
    QCOMPARE(messagesAfter({0, 0}, Direction::OldestFirst).size(), 5);
    QCOMPARE(messagesAfter({0, 0}, Direction::NewestFirst).size(), 0);
    QCOMPARE(messagesAfter({MaxTimestamp, 0}, Direction::OldestFirst).size(), 0);
}

void StoreContract::passesOverAnOffset_data()
{
    QTest::addColumn<quint64>("offset");
    QTest::addColumn<std::size_t>("limit");
    QTest::addColumn<bool>("afterD");
    QTest::addColumn<QString>("messages");
    QTest::addColumn<bool>("more");
    QTest::addRow("none") << quint64(0) << std::size_t(2) << false << u"d b"_s << true;
    QTest::addRow("some") << quint64(2) << std::size_t(2) << false << u"e c"_s << true;
    QTest::addRow("up to the end") << quint64(3) << std::size_t(2) << false << u"c a"_s << false;
    QTest::addRow("to the last one") << quint64(4) << std::size_t(2) << false << u"a"_s << false;
    QTest::addRow("all") << quint64(5) << std::size_t(2) << false << QString() << false;
    QTest::addRow("more than there is") << quint64(1'000'000'000'000) << std::size_t(2) << false << QString() << false;
    QTest::addRow("counted behind a key") << quint64(2) << std::size_t(1) << true << u"c"_s << true;
    QTest::addRow("no entries wanted, some there") << quint64(4) << std::size_t(0) << false << QString() << true;
    QTest::addRow("no entries wanted, none there") << quint64(5) << std::size_t(0) << false << QString() << false;
}

void StoreContract::passesOverAnOffset()
{
    QFETCH(const quint64, offset);
    QFETCH(const std::size_t, limit);
    QFETCH(const bool, afterD);
    QVERIFY(commit(FirstCommit));
    QVERIFY(commit(SecondCommit));
    ScanQuery query;
    query.offset = offset;
    query.limit = limit;
    query.wantTotal = true;
    if (afterD)
        query.after = EntryKey{Noon + 20, 4};
    const Page page = scan(query);
    QTEST(messagesOf(page.entries).join(u' '), "messages");
    QTEST(page.more, "more");
    QCOMPARE(page.total, quint64(5));
}

void StoreContract::countsTheTotalOfAllPages()
{
    EntryMaker maker(6);
    for (int i = 0; i < 3; ++i)
        QVERIFY(commit(*maker.makeBatch(100)));
    ScanQuery query;
    query.filter = Filter::levelIn({Level::Info});
    query.limit = All;
    const std::size_t infos = scan(query).entries.size();
    QVERIFY(infos > 0 && infos < 300);

    query.wantTotal = true;
    query.limit = 10;
    const Page first = scan(query);
    QCOMPARE(first.total, quint64(infos));
    query.after = first.entries.back()->key();
    QCOMPARE(scan(query).total, quint64(infos)); // whatever `after`
    query.range = {first.entries.back()->timestamp + 1, first.entries.front()->timestamp};
    QVERIFY(scan(query).total < 10);
}

void StoreContract::cutsPagesOfLargeEntries()
{
    QStringList oldestFirst;
    for (char c = 'a'; c < 'k'; ++c) {
        const std::string message(1000, c);
        QVERIFY(commit({simpleEntry(Noon + (c % 2 == 0 ? 100 : 0) + c, "x", message)}));
        oldestFirst.append(QString::fromStdString(message));
    }
    std::ranges::stable_sort(oldestFirst, {}, [](const QString& message) { return message[0].unicode() % 2 == 0; });
    const auto pageSizes = [&](std::size_t limit, quint64 maxBytes) {
        QStringList seen;
        QList<int> sizes;
        ScanQuery query;
        query.limit = limit;
        query.maxBytes = maxBytes;
        for (bool more = true; more;) {
            const Page page = scan(query);
            if (page.entries.empty())
                return QList<int>();
            sizes.append(static_cast<int>(page.entries.size()));
            seen += messagesOf(page.entries);
            more = page.more;
            if (page.isCut != (more && page.entries.size() < limit))
                return QList<int>();
            query.after = page.entries.back()->key();
        }
        return seen == reversed(oldestFirst) ? sizes : QList<int>();
    };
    QCOMPARE(pageSizes(100, 3500), (QList<int>{3, 3, 3, 1}));
    QCOMPARE(pageSizes(2, 3500), (QList<int>{2, 2, 2, 2, 2}));
    QCOMPARE(pageSizes(100, 1), QList<int>(10, 1));
    QCOMPARE(pageSizes(100, 0), QList<int>{10});
}

void StoreContract::includesBothEndsOfARange_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    QTest::addColumn<QString>("messages");
    constexpr qint64 Always = std::numeric_limits<qint64>::max();
    QTest::addRow("all") << -Always << Always << u"a c e b d"_s;
    QTest::addRow("from the first to the last") << Noon << Noon + 20 << u"a c e b d"_s;
    QTest::addRow("one moment") << Noon << Noon << u"a c"_s;
    QTest::addRow("just behind the first") << Noon + 1 << Always << u"e b d"_s;
    QTest::addRow("just before the last") << -Always << Noon + 19 << u"a c e"_s;
    QTest::addRow("between entries") << Noon + 11 << Noon + 19 << QString();
    QTest::addRow("before all") << qint64(0) << Noon - 1 << QString();
    QTest::addRow("behind all") << Noon + 21 << Always << QString();
    QTest::addRow("the wrong way round") << Noon + 20 << Noon << QString();
}

void StoreContract::includesBothEndsOfARange()
{
    QFETCH(const qint64, from);
    QFETCH(const qint64, to);
    QVERIFY(commit(FirstCommit));
    QVERIFY(commit(SecondCommit));
    ScanQuery query;
    query.range = {from, to};
    query.direction = Direction::OldestFirst;
    query.wantTotal = true;
    const Page page = scan(query);
    QTEST(messagesOf(page.entries).join(u' '), "messages");
    QCOMPARE(page.total, quint64(page.entries.size()));
    QVERIFY(!page.more);
    query.direction = Direction::NewestFirst;
    QCOMPARE(messagesOf(scan(query).entries), reversed(messagesOf(page.entries)));
    QCOMPARE(m_reader->count({}, query.range, {}).value(), page.total);
}

void StoreContract::seesWhatWasAcknowledgedBeforeTheCall()
{
    const std::unique_ptr<LogReader> other = m_store->reader();
    for (quint64 i = 1; i <= 50; ++i) {
        QVERIFY(commit({simpleEntry(Noon - static_cast<qint64>(i), "x", "m")}));
        QCOMPARE(other->count({}, {}, {}).value(), i);
        QCOMPARE(scan({}).lastSeq, i);
        QVERIFY(other->bySeq(i).value());
    }
}

void StoreContract::cancels()
{
    EntryMaker maker(7);
    QVERIFY(commit(*maker.makeBatch(500)));
    std::stop_source source;
    source.request_stop();
    const std::stop_token stop = source.get_token();
    const Filter filter = Filter::contains(TextField::Message, "never there");
    const auto isCancelled = [](const auto& result) {
        return !result && result.error().code == Error::Code::Cancelled;
    };
    ScanQuery query;
    query.filter = filter;
    QVERIFY(isCancelled(m_reader->scan(query, stop)));
    QVERIFY(isCancelled(m_reader->count(filter, {}, stop)));
    QVERIFY(isCancelled(m_reader->histogram({filter, 0, Day, 100000}, stop)));
    QVERIFY(isCancelled(m_reader->facets(filter, {}, stop)));
    QCOMPARE(m_reader->count({}, {}, {}).value(), quint64(500)); // the reader goes on
}

void StoreContract::cancelsWhileItRuns()
{
    EntryMaker maker(8);
    for (int i = 0; i < 4; ++i)
        QVERIFY(commit(*maker.makeBatch(5000)));
    const Filter filter = Filter::contains(TextField::Message, "never there");
    std::stop_source source;
    std::thread canceller([&source] { source.request_stop(); });
    Result<quint64> count = 0;
    while (count)
        count = m_reader->count(filter, {}, source.get_token());
    canceller.join();
    QCOMPARE(count.error().code, Error::Code::Cancelled);
}

} // namespace Logboom
