// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolestand.h"
#include "ui/models/logpager.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

const Filter Errors = Filter::levelIn({Level::Error, Level::Critical});
constexpr LogPager::Sizes SmallSizes{20, 80, 15};
constexpr std::size_t ScreenRows = 10;
constexpr int Patience = 30000; // ms; the reference store reads everything for every answer

/// A model and its pager with a screen of ten rows, as a table would be: at the end while following.
class Console
{
public:
    explicit Console(ConsoleStand& stand)
        : m_stand(stand)
        , pager(model, stand.store, stand.queries, stand.pipeline, SmallSizes)
    {
        QObject::connect(&model, &LogModel::changed, &pager, [this] { showRows(); });
        QObject::connect(&pager, &LogPager::located, &pager, [this](int row) {
            screen = static_cast<std::size_t>(row);
            located = model.keyAt(row).timestamp;
            showRows();
        });
        QObject::connect(&pager, &LogPager::neighboursLeft, &pager, [this] { neighbours.clear(); });
    }

    /// Some stored entries on both sides of one.
    void showNeighbours(const std::vector<Entry>& around)
    {
        neighbours = around;
        pager.setNeighbours(around);
    }

    void showRows()
    {
        ordered &= std::ranges::is_sorted(model.keys(), std::less_equal()) || model.keys().size() < 2;
        const std::size_t rows = model.keys().size();
        if (rows == 0)
            return;
        const std::size_t bottom = rows - std::min(rows, ScreenRows);
        const std::size_t newest = model.order() == Direction::NewestFirst ? 0 : bottom;
        screen = pager.isFollowing() ? newest : std::min(screen, bottom);
        pager.setVisibleRows(static_cast<int>(screen), lastOnScreen());
    }
    [[nodiscard]] int lastOnScreen() const
    {
        return static_cast<int>(std::min(model.keys().size(), screen + ScreenRows)) - 1;
    }
    void turnOrder()
    {
        model.setOrder(model.order() == Direction::NewestFirst ? Direction::OldestFirst : Direction::NewestFirst);
        showRows();
    }
    void scrollBy(qint64 rows)
    {
        pager.hold();
        screen = static_cast<std::size_t>(std::max<qint64>(0, static_cast<qint64>(screen) + rows));
        showRows();
    }

    /// What is wrong with the window, compared with all that is stored; empty once all is well and settled.
    [[nodiscard]] QString fault()
    {
        if (!m_stand.isQuiet())
            return u"entries are on their way"_s;
        std::vector<Entry> all = m_stand.matches(pager.filter(), pager.range());
        if (pager.isLoading())
            return u"loading"_s;
        if (pager.counts().shown() != all.size())
            return u"shown %1 of %2"_s.arg(pager.counts().shown().value_or(0)).arg(all.size());
        const auto keyOf = [](const Entry& entry) { return entry->key(); };
        const auto matches = all.size();
        for (const Entry& entry : neighbours) {
            const auto end = all.begin() + static_cast<std::ptrdiff_t>(matches);
            const auto at =
                std::lower_bound(all.begin(), end, entry->key(),
                                 [](const Entry& stored, const EntryKey& key) { return stored->key() < key; });
            if (at == end || (*at)->key() != entry->key())
                all.push_back(entry);
        }
        std::ranges::sort(all, {}, keyOf);
        for (int row = 0; row < model.rowCount(); ++row) {
            const bool match = pager.range().contains(model.entryAt(row)->timestamp) &&
                               pager.filter().matches(model.entryAt(row).view(), 0);
            if (model.isNeighbour(row) == match)
                return u"a match that is dimmed, or the other way round"_s;
            if (row > 0 && (model.keyAt(row - 1) < model.keyAt(row)) != (model.order() == Direction::OldestFirst))
                return u"rows out of order"_s;
        }
        const auto keys = model.keys();
        const auto begin = keys.empty() ? all.begin() : std::ranges::lower_bound(all, keys.front(), {}, keyOf);
        if (static_cast<std::size_t>(all.end() - begin) < keys.size())
            return u"rows beyond the end"_s;
        if (!std::ranges::equal(keys, std::span(begin, keys.size()), {}, {}, keyOf))
            return u"the rows are not a consecutive part"_s;
        if (model.edges().moreBefore != (begin != all.begin()))
            return u"wrong front edge"_s;
        if (model.edges().moreAfter != (begin + static_cast<std::ptrdiff_t>(keys.size()) != all.end()))
            return u"wrong end edge"_s;
        if (pager.isFollowing() && model.edges().moreAfter)
            return u"following, but not at the end"_s;
        if (keys.empty())
            return {};
        const auto [first, last] = std::minmax({model.placeOf(int(screen)), model.placeOf(lastOnScreen())});
        const PageNeed need = pagesNeeded(keys.size(), model.edges(), first, last, SmallSizes.margin);
        return need.before || need.after ? u"pages are missing"_s : QString();
    }

    LogModel model;

private:
    ConsoleStand& m_stand;

public:
    LogPager pager;
    std::size_t screen = 0;        // first row on it
    qint64 located = -1;           // event time of the row that was asked for last
    bool ordered = true;           // at every moment so far
    std::vector<Entry> neighbours; // what is shown whatever the filter says
};

} // namespace

class TestLogPager : public QObject
{
    Q_OBJECT

private slots:
    void showsTheNewestFirst();
    void pagesToTheStartAndBack();
    void countsWhatArrivesWhileHeld();
    void keepsTheCountOfTheHoldWhenTheFilterChanges();
    void resumesAtTheEnd();
    void goesToATime();
    void findsLevelsNearAndFar();
    void neighboursAreNoMatches();
    void keepsItsPlaceWhenTheFilterChanges();
    void saysWhenTheStoreIsNoLongerEmpty();
    void countsAgainAfterRetention();
    void reportsAFailure();
    void agreesWithAPlainList_data();
    void agreesWithAPlainList();

private:
    /// `count` entries a second apart, every tenth an error.
    static std::vector<EntryView> series(std::size_t count, qint64 from = Second)
    {
        std::vector<EntryView> entries;
        for (std::size_t i = 0; i < count; ++i) {
            entries.push_back(simpleEntry(from + static_cast<qint64>(i) * Second, i % 2 ? "odd" : "even", "message",
                                          i % 10 == 9 ? Level::Error : Level::Info));
        }
        return entries;
    }
};

void TestLogPager::showsTheNewestFirst()
{
    ConsoleStand stand;
    QVERIFY(stand.send(series(300)));
    Console console(stand);
    QTRY_COMPARE_WITH_TIMEOUT(console.fault(), QString(), Patience);
    QCOMPARE(console.model.keys().back().timestamp, 300 * Second);
    QVERIFY(console.model.rowCount() < 80);
    QVERIFY(stand.send(series(5, 400 * Second)));
    QTRY_COMPARE(console.model.keys().back().timestamp, 404 * Second);
    QTRY_COMPARE_WITH_TIMEOUT(console.fault(), QString(), Patience);
}

void TestLogPager::pagesToTheStartAndBack()
{
    ConsoleStand stand;
    QVERIFY(stand.send(series(300)));
    Console console(stand);
    QTRY_COMPARE_WITH_TIMEOUT(console.fault(), QString(), Patience);
    while (console.model.edges().moreBefore || console.screen > 0) {
        console.scrollBy(-8);
        QTRY_COMPARE_WITH_TIMEOUT(console.fault(), QString(), Patience);
        QVERIFY(console.model.rowCount() <= 80);
    }
    QCOMPARE(console.model.keys().front().timestamp, Second);
    while (console.model.edges().moreAfter) {
        console.scrollBy(8);
        QTRY_COMPARE_WITH_TIMEOUT(console.fault(), QString(), Patience);
    }
    QVERIFY(console.ordered);
}

void TestLogPager::countsWhatArrivesWhileHeld()
{
    ConsoleStand stand;
    QVERIFY(stand.send(series(50)));
    Console console(stand);
    QTRY_COMPARE_WITH_TIMEOUT(console.fault(), QString(), Patience);
    console.pager.hold();
    QCOMPARE(console.pager.counts().newSinceHold(), 0u);
    for (int i = 1; i <= 3; ++i)
        QVERIFY(stand.send(series(100, i * 100 * Second)));
    QTRY_COMPARE(console.pager.counts().newSinceHold(), 300u);
    QCOMPARE(console.pager.counts().errorsSinceHold(), 30u);
    QTRY_COMPARE_WITH_TIMEOUT(console.fault(), QString(), Patience);
}

void TestLogPager::keepsTheCountOfTheHoldWhenTheFilterChanges()
{
    ConsoleStand stand;
    QVERIFY(stand.send(series(50)));
    Console console(stand);
    QTRY_COMPARE_WITH_TIMEOUT(console.fault(), QString(), Patience);
    QVERIFY(stand.send(series(1, 60 * Second))); // live, so that the receive time of the hold is known
    QTRY_COMPARE_WITH_TIMEOUT(console.fault(), QString(), Patience);
    console.pager.hold();
    QVERIFY(stand.send(series(100, 100 * Second)));
    QTRY_COMPARE(console.pager.counts().newSinceHold(), 100u);
    console.pager.setMatch(Filter::equals(TextField::App, "odd"), {}, std::nullopt);
    QTRY_COMPARE(console.pager.counts().newSinceHold(), 50u);
    QVERIFY(stand.send(series(10, 300 * Second)));
    QTRY_COMPARE(console.pager.counts().newSinceHold(), 55u);
    QCOMPARE(console.pager.counts().errorsSinceHold(), 11u);
}

void TestLogPager::resumesAtTheEnd()
{
    ConsoleStand stand;
    QVERIFY(stand.send(series(300)));
    Console console(stand);
    const QSignalSpy following(&console.pager, &LogPager::followingChanged);
    QTRY_COMPARE_WITH_TIMEOUT(console.fault(), QString(), Patience);
    console.pager.goToStart();
    QCOMPARE(following.count(), 1);
    QTRY_COMPARE(console.located, Second);
    QTRY_COMPARE_WITH_TIMEOUT(console.fault(), QString(), Patience);
    QVERIFY(stand.send(series(50, 400 * Second)));
    console.pager.follow();
    QCOMPARE(following.count(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(console.fault(), QString(), Patience);
    QCOMPARE(console.model.keys().back().timestamp, 449 * Second);
}

void TestLogPager::goesToATime()
{
    ConsoleStand stand;
    QVERIFY(stand.send(series(300)));
    Console console(stand);
    QTRY_COMPARE_WITH_TIMEOUT(console.fault(), QString(), Patience);
    console.pager.goTo({100 * Second + 1, 0});
    QTRY_COMPARE(console.located, 101 * Second);
    QVERIFY(!console.pager.isFollowing());
    QTRY_COMPARE_WITH_TIMEOUT(console.fault(), QString(), Patience);

    console.pager.goTo({1000 * Second, 0});
    QTRY_COMPARE(console.located, 300 * Second);
}

void TestLogPager::findsLevelsNearAndFar()
{
    ConsoleStand stand;
    QVERIFY(stand.send({simpleEntry(1, "a", "far", Level::Error)}));
    QVERIFY(stand.send(std::vector<EntryView>(300, simpleEntry(50, "a", "between"))));
    QVERIFY(stand.send({simpleEntry(90, "a", "near", Level::Critical), simpleEntry(95, "a", "last")}));
    Console console(stand);
    QTRY_COMPARE_WITH_TIMEOUT(console.fault(), QString(), Patience);
    const QSignalSpy notFound(&console.pager, &LogPager::notFound);

    console.pager.findNext(Errors, Direction::NewestFirst, console.model.keys().back());
    QCOMPARE(console.located, 90);
    console.pager.findNext(Errors, Direction::NewestFirst, {90, 302});
    QTRY_COMPARE(console.located, 1);
    console.pager.findNext(Errors, Direction::NewestFirst, {1, 1});
    QTRY_COMPARE(notFound.count(), 1);
    console.pager.findNext(Errors, Direction::OldestFirst, {1, 1});
    QTRY_COMPARE(console.located, 90);
    QTRY_COMPARE_WITH_TIMEOUT(console.fault(), QString(), Patience);
}

void TestLogPager::neighboursAreNoMatches()
{
    ConsoleStand stand;
    QVERIFY(stand.send({simpleEntry(1, "a", "x"), simpleEntry(2, "b", "x", Level::Error), simpleEntry(3, "a", "x")}));
    Console console(stand);
    console.pager.setMatch(Filter::equals(TextField::App, "a"), {}, std::nullopt);
    QTRY_COMPARE_WITH_TIMEOUT(console.fault(), QString(), Patience);
    console.showNeighbours(stand.matches());
    QCOMPARE(console.model.rowCount(), 3);
    QVERIFY(console.model.isNeighbour(1));
    QCOMPARE(console.fault(), QString());
    const QSignalSpy notFound(&console.pager, &LogPager::notFound);
    console.pager.findNext(Errors, Direction::OldestFirst, {1, 1});
    QTRY_COMPARE(notFound.count(), 1);
    console.showNeighbours({});
    QCOMPARE(console.model.rowCount(), 2);
    QCOMPARE(console.fault(), QString());
}

void TestLogPager::keepsItsPlaceWhenTheFilterChanges()
{
    ConsoleStand stand;
    QVERIFY(stand.send(series(500)));
    Console console(stand);
    console.pager.goTo({250 * Second, 0});
    QTRY_COMPARE_WITH_TIMEOUT(console.fault(), QString(), Patience);
    const EntryKey key{250 * Second, 250};
    QCOMPARE(console.located, key.timestamp);
    console.pager.setMatch(Filter::equals(TextField::App, "odd"), {}, key);
    QTRY_COMPARE_WITH_TIMEOUT(console.fault(), QString(), Patience);
    QVERIFY(console.model.rowOf(key).has_value());
    console.pager.setMatch(Filter::equals(TextField::App, "even"), {}, key);
    QTRY_COMPARE_WITH_TIMEOUT(console.fault(), QString(), Patience);
    QVERIFY(!console.model.rowOf(key).has_value());
    QVERIFY(console.model.keys().front() < key && console.model.keys().back() > key);
}

void TestLogPager::saysWhenTheStoreIsNoLongerEmpty()
{
    ConsoleStand stand;
    Console console(stand);
    QVERIFY(console.pager.counts().isStoreEmpty());
    const QSignalSpy changed(&console.pager.counts(), &LogCounts::storeEmptyChanged);
    QVERIFY(stand.send(series(1)));
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(!console.pager.counts().isStoreEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(console.fault(), QString(), Patience);
}

void TestLogPager::countsAgainAfterRetention()
{
    ConsoleStand stand;
    QVERIFY(stand.send(series(100)));
    Console console(stand);
    QTRY_COMPARE(console.pager.counts().shown(), 100u);
    for (quint64 seq = 1; seq <= 40; ++seq)
        stand.store.evict(seq);
    QTRY_COMPARE(console.pager.counts().shown(), 60u);
}

void TestLogPager::reportsAFailure()
{
    class BrokenStore final : public ListLogStore
    {
        class Reader final : public LogReader
        {
        public:
            explicit Reader(std::unique_ptr<LogReader> reader)
                : m_reader(std::move(reader))
            {
            }
            Result<Page> scan(const ScanQuery&, std::stop_token) override
            {
                return failure(Error::Code::Corrupt, u"A segment is damaged."_s);
            }
            Result<quint64> count(const Filter& filter, TimeRange range, std::stop_token stop) override
            {
                return m_reader->count(filter, range, stop);
            }
            Result<Histogram> histogram(const HistogramQuery& query, std::stop_token stop) override
            {
                return m_reader->histogram(query, stop);
            }
            Result<std::vector<SourceLevelCount>> facets(const Filter& filter, TimeRange range,
                                                         std::stop_token stop) override
            {
                return m_reader->facets(filter, range, stop);
            }
            Result<std::optional<Entry>> bySeq(quint64 seq) override { return m_reader->bySeq(seq); }
            Result<std::vector<Entry>> byTrace(std::string_view trace, std::size_t limit, std::stop_token stop) override
            {
                return m_reader->byTrace(trace, limit, stop);
            }

        private:
            std::unique_ptr<LogReader> m_reader;
        };

    public:
        std::unique_ptr<LogReader> reader() override { return std::make_unique<Reader>(ListLogStore::reader()); }
    };

    BrokenStore store;
    IngestPipeline pipeline(store);
    QueryService queries(store);
    LogModel model;
    LogPager pager(model, store, queries, pipeline, SmallSizes);
    QSignalSpy failed(&pager, &LogPager::failed);
    QVERIFY(failed.wait());
    QCOMPARE(failed.front().front().toString(), u"A segment is damaged."_s);
    QVERIFY(!pager.isLoading());
}

void TestLogPager::agreesWithAPlainList_data()
{
    QTest::addColumn<int>("rounds");
    QTest::addRow("one run") << 50;
    QTest::addRow("another") << 50;
    QTest::addRow("a third") << 50;
}

void TestLogPager::agreesWithAPlainList()
{
    QFETCH(const int, rounds);
    const quint64 seed = testSeed();
    Random random(seed);
    EntryMaker::Options options;
    options.longTexts = false;
    EntryMaker maker(seed, options);
    ConsoleStand stand;
    QVERIFY(stand.send(maker.makeBatch(random.below(400) + 1)));
    Console console(stand);
    const QAbstractItemModelTester tester(&console.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    quint64 heldSeq = 0;
    // Not what is stored: a group may be committed that the pager has not heard of, and which counts as new.
    QObject::connect(&console.pager, &LogPager::followingChanged, &console.pager,
                     [&](bool) { heldSeq = console.pager.counts().seenSeq(); });
    const auto randomKey = [&]() -> EntryKey {
        std::vector<Entry> all = stand.matches();
        return random.pick(all)->key();
    };

    for (int round = 0; round < rounds; ++round) {
        for (quint64 i = random.below(6); i > 0; --i)
            stand.post(maker.makeBatch(random.below(random.perMille(100) ? 400 : 30) + 1));
        // Sometimes at rest, sometimes in the middle of what goes on.
        if (random.perMille(500)) {
            QTRY_COMPARE_WITH_TIMEOUT(console.fault(), QString(), Patience);
        } else {
            QCoreApplication::processEvents();
        }
        switch (random.below(11)) {
        case 10:
            console.turnOrder();
            break;
        case 8: {
            const std::vector<Entry> all = stand.matches();
            const std::size_t at = random.below(all.size());
            const std::size_t begin = at - std::min<std::size_t>(at, 5);
            const std::size_t end = std::min(all.size(), at + 6);
            console.showNeighbours(
                {all.begin() + static_cast<std::ptrdiff_t>(begin), all.begin() + static_cast<std::ptrdiff_t>(end)});
            break;
        }
        case 9:
            console.showNeighbours({});
            break;
        case 0:
            console.pager.setMatch(Filter::levelIn({Level::Warning, Level::Error}), {}, randomKey());
            break;
        case 1:
            console.pager.setMatch({}, {}, random.perMille(500) ? std::optional(randomKey()) : std::nullopt);
            break;
        case 2:
            console.pager.setMatch({}, {randomKey().timestamp, std::numeric_limits<qint64>::max()}, std::nullopt);
            break;
        case 3:
            console.pager.follow();
            break;
        case 4:
            console.pager.goTo(randomKey());
            break;
        case 5:
            console.pager.findNext(Errors, Direction::NewestFirst, randomKey());
            break;
        case 6:
            console.pager.goToStart();
            break;
        default:
            console.scrollBy(random.between(-30, 30));
        }
    }
    QTRY_COMPARE_WITH_TIMEOUT(console.fault(), QString(), Patience);
    // From a quiet moment on the counts since the hold are exact.
    console.pager.follow();
    QTRY_COMPARE_WITH_TIMEOUT(console.fault(), QString(), Patience);
    QTRY_COMPARE(console.pager.counts().seenSeq(), stand.store.status().lastSeq);
    console.pager.hold();
    for (int i = 0; i < 20; ++i)
        stand.post(maker.makeBatch(random.below(60) + 1));
    QTRY_COMPARE_WITH_TIMEOUT(console.fault(), QString(), Patience);
    quint64 added = 0;
    quint64 errors = 0;
    for (const Entry& entry : stand.matches(console.pager.filter(), console.pager.range())) {
        added += entry->seq > heldSeq ? 1 : 0;
        errors += entry->seq > heldSeq && entry->level >= Level::Error ? 1 : 0;
    }
    QTRY_COMPARE(console.pager.counts().newSinceHold(), added);
    QCOMPARE(console.pager.counts().errorsSinceHold(), errors);
    QVERIFY(console.ordered);
}

QTEST_GUILESS_MAIN(TestLogPager)
#include "tst_logpager.moc"
