// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/findinview.h"

#include "logviewwindow.h"
#include "support/random.h"
#include "ui/models/livetally.h"
#include "ui/panels/findbar.h"
#include "ui/theme/colours.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 30000; // ms; the reference store reads everything for every answer

} // namespace

class TestFindInView final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(); }
    void findsWhatIsNotLoaded();
    void beginsWithTheNewestWhileFollowing();
    void beginsAgainAtTheOtherEnd();
    void staysWithinFilterAndRange();
    void countsAndKeepsCounting();
    void marksWhatItFinds();
    void stopsASearch();
    void agreesWithAPlainList_data();
    void agreesWithAPlainList();
    void knowsWhichMatchItIs();
    void positionAgreesWithAPlainList();
    void barSwitchesItsOptions();
    void barFindsByKeys();
    void barSaysWhatIsSo();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestFindInView::findsWhatIsNotLoaded()
{
    Window window(3000);
    QTRY_COMPARE(window.lastSecond(), 2999);
    FindInView find(window.stand.store, window.stand.queries, *window.view);
    find.setText(u"entry 77"_s); // 77, 770 to 779
    find.find(RowStep::Up);
    QTRY_COMPARE(window.currentSecond(), 779);
    QVERIFY(!window.view->isFollowing());
    for (qint64 second = 778; second >= 770; --second) {
        find.find(RowStep::Up);
        QTRY_COMPARE(window.currentSecond(), second);
    }
    find.find(RowStep::Up);
    QTRY_COMPARE_WITH_TIMEOUT(window.currentSecond(), 77, Patience);
    find.find(RowStep::Down);
    QTRY_COMPARE_WITH_TIMEOUT(window.currentSecond(), 770, Patience);
    QVERIFY(window.yOf(770) >= 0);
    QVERIFY(window.view->filter().matchesEverything());
}

void TestFindInView::beginsWithTheNewestWhileFollowing()
{
    Window window(3000);
    QTRY_COMPARE(window.lastSecond(), 2999);
    FindInView find(window.stand.store, window.stand.queries, *window.view);
    find.setText(u"entry"_s);
    find.find(RowStep::Down);
    QTRY_COMPARE(window.currentSecond(), 2999);
}

void TestFindInView::beginsAgainAtTheOtherEnd()
{
    Window window(3000);
    QTRY_COMPARE(window.lastSecond(), 2999);
    FindInView find(window.stand.store, window.stand.queries, *window.view);
    find.setText(u"entry 12"_s);
    window.clickEntry(2990);
    find.find(RowStep::Down);
    QTRY_COMPARE_WITH_TIMEOUT(find.state(), FindInView::State::NothingBelow, Patience);
    QCOMPARE(window.currentSecond(), 2990);
    find.find(RowStep::Down);
    QTRY_COMPARE_WITH_TIMEOUT(window.currentSecond(), 12, Patience);
    find.find(RowStep::Up);
    QTRY_COMPARE(find.state(), FindInView::State::NothingAbove);
    find.find(RowStep::Up);
    QTRY_COMPARE_WITH_TIMEOUT(window.currentSecond(), 1299, Patience);
}

void TestFindInView::staysWithinFilterAndRange()
{
    Window window(3000);
    FindInView find(window.stand.store, window.stand.queries, *window.view);
    window.view->setFilter(Filter::equals(TextField::App, "odd"), {});
    window.view->setTimeRange({772 * Second, 776 * Second});
    QTRY_COMPARE(window.view->shown(), 2u);
    find.setText(u"entry 77"_s);
    QTRY_COMPARE(find.count(), 2u);
    find.find(RowStep::Up);
    QTRY_COMPARE(window.currentSecond(), 775);
    find.find(RowStep::Up);
    QTRY_COMPARE(window.currentSecond(), 773);
    find.find(RowStep::Up);
    QTRY_COMPARE(find.state(), FindInView::State::NothingAbove);
}

void TestFindInView::countsAndKeepsCounting()
{
    Window window(1000);
    FindInView find(window.stand.store, window.stand.queries, *window.view);
    QVERIFY(!find.count());
    find.setText(u"entry 99"_s);
    QTRY_COMPARE(find.count(), 11u);
    quint64 spread = 0;
    for (const LevelCounts& counts : find.spread().buckets)
        spread += sumOf(counts);
    QCOMPARE(spread, 11u);
    QVERIFY(window.stand.send(Window::series(1, 9900)));
    find.dataChanged();
    QTRY_COMPARE(find.count(), 12u);
    window.view->setFilter(Filter::levelIn({Level::Error}), {});
    find.matchChanged();
    QVERIFY(!find.count());
    QTRY_COMPARE(find.count(), 2u); // 99 and 999
    find.setText({});
    QVERIFY(!find.count());
    QVERIFY(find.spread().buckets.empty());
}

void TestFindInView::marksWhatItFinds()
{
    Window window(20);
    QTRY_COMPARE(window.lastSecond(), 19);
    FindInView find(window.stand.store, window.stand.queries, *window.view);
    const QImage plain = window.table->grab().toImage();
    find.setText(u"entry 1"_s);
    QTRY_COMPARE(find.count(), 11u);
    const QImage marked = window.table->grab().toImage();
    QVERIFY(plain != marked);
    find.find(RowStep::Up);
    QTRY_COMPARE(window.currentSecond(), 19);
    const QColor current = Colours::of(window.table->palette()).matchCurrent;
    const QImage image = window.table->grab().toImage();
    bool found = false;
    for (int y = 0; y < image.height() && !found; ++y) {
        for (int x = 0; x < image.width() && !found; ++x)
            found = image.pixelColor(x, y) == current;
    }
    QVERIFY(found);
    window.view->setFollowing(true);
    find.setText({});
    QTRY_COMPARE(window.table->grab().toImage(), plain);
}

void TestFindInView::stopsASearch()
{
    Window window(200);
    QTRY_COMPARE(window.lastSecond(), 199);
    FindInView find(window.stand.store, window.stand.queries, *window.view);
    find.setText(u"entry 7"_s);
    find.find(RowStep::Up);
    QCOMPARE(find.state(), FindInView::State::Searching);
    find.cancel();
    QCOMPARE(find.state(), FindInView::State::Idle);
    QTRY_VERIFY(find.count().has_value()); // what was asked behind it came
    QCOMPARE(window.currentSecond(), -1);
}

void TestFindInView::agreesWithAPlainList_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Whatever arrives meanwhile, late ones too: each search ends at the next match of all that was stored when it began,
/// or at one that came since and lies nearer.
void TestFindInView::agreesWithAPlainList()
{
    QFETCH(const quint32, seed);
    Random random(seed);
    ConsoleStand stand;
    const auto send = [&](std::size_t count) {
        std::vector<EntryView> entries;
        for (std::size_t i = 0; i < count; ++i) {
            entries.push_back(simpleEntry(static_cast<qint64>(random.below(500)) * Second,
                                          random.perMille(500) ? "a" : "b", random.perMille(50) ? "needle" : "hay"));
        }
        return stand.send(entries);
    };
    QVERIFY(send(400));
    const Filter filter = Filter::equals(TextField::App, "a");
    const FindText find = findTextOf(u"needle"_s);
    const Filter both = Filter::allOf({filter, find.filter});
    EntrySearch search(stand.queries, nullptr, 1 + random.below(60));
    std::optional<EntryKey> found;
    bool nothing = false;
    connect(&search, &EntrySearch::found, this, [&](const EntryKey& key) { found = key; });
    connect(&search, &EntrySearch::notFound, this, [&] { nothing = true; });
    EntryKey at{static_cast<qint64>(random.below(500)) * Second, 0};
    for (int step = 0; step < 60; ++step) {
        const Direction direction = random.perMille(500) ? Direction::OldestFirst : Direction::NewestFirst;
        const bool newer = direction == Direction::OldestFirst;
        const TimeRange range = random.perMille(300) ? TimeRange{100 * Second, 400 * Second} : TimeRange{};
        const ScrollMap map(*stand.store.reader()->histogram(scrollMapQuery(filter, {0, 500 * Second}, 37), {}));
        if (random.perMille(300))
            QVERIFY(send(20)); // the map does not know of these
        found.reset();
        nothing = false;
        search.start(both, range, direction, at, map);
        QTRY_VERIFY_WITH_TIMEOUT(found || nothing, Patience);
        std::vector<EntryKey> keys;
        for (const Entry& entry : stand.matches(both, range))
            keys.push_back(entry->key());
        std::optional<EntryKey> expected;
        if (newer) {
            const auto next = std::ranges::upper_bound(keys, at);
            expected = next == keys.end() ? std::nullopt : std::optional(*next);
        } else {
            const auto next = std::ranges::lower_bound(keys, at);
            expected = next == keys.begin() ? std::nullopt : std::optional(*std::prev(next));
        }
        QVERIFY2(found == expected, qPrintable(u"step %1"_s.arg(step)));
        at = found.value_or(EntryKey{static_cast<qint64>(random.below(500)) * Second, 0});
    }
}

void TestFindInView::knowsWhichMatchItIs()
{
    Window window(3000);
    QTRY_COMPARE(window.lastSecond(), 2999);
    FindInView find(window.stand.store, window.stand.queries, *window.view);
    find.setText(u"entry 77"_s); // 77, 770 to 779
    QTRY_COMPARE(find.count(), 11u);
    QVERIFY(!find.position());
    find.find(RowStep::Up);
    QTRY_COMPARE(window.currentSecond(), 779);
    QTRY_COMPARE(find.position(), 11u);
    find.find(RowStep::Up);
    QTRY_COMPARE(window.currentSecond(), 778);
    QCOMPARE(find.position(), 10u); // known without a question
    window.view->goToTime(77 * Second);
    QTRY_COMPARE(window.currentSecond(), 77);
    QTRY_COMPARE(find.position(), 1u);
    window.view->selectNext(); // no match
    QTRY_COMPARE(window.currentSecond(), 78);
    QVERIFY(!find.position());
    window.view->goToTime(775 * Second);
    QTRY_COMPARE(find.position(), 7u);
    QVERIFY(window.stand.send(Window::series(1, 77))); // another one of that text, late
    find.dataChanged();
    QTRY_COMPARE_WITH_TIMEOUT(find.position(), 8u, Patience);
    QCOMPARE(find.count(), 12u);
}

/// Many at one moment, late ones, with and without a filter: the number is that in a plain list.
void TestFindInView::positionAgreesWithAPlainList()
{
    Random random(17);
    ConsoleStand stand;
    LogView view(stand.store, stand.queries, stand.pipeline);
    view.resize(600, 400);
    view.show();
    FindInView find(stand.store, stand.queries, view);
    for (int round = 0; round < 12; ++round) {
        std::vector<EntryView> entries;
        for (int i = 0; i < 40; ++i) {
            entries.push_back(simpleEntry(static_cast<qint64>(random.below(20)) * Second,
                                          random.perMille(500) ? "a" : "b", random.perMille(300) ? "needle" : "hay"));
        }
        QVERIFY(stand.send(entries));
        view.setFilter(random.perMille(500) ? Filter() : Filter::equals(TextField::App, "a"), {});
        find.setText(round % 2 ? u"needle"_s : u"hay"_s);
        find.matchChanged();
        const std::vector<Entry> matches = stand.matches(Filter::allOf({view.filter(), find.text().filter}));
        QTRY_COMPARE_WITH_TIMEOUT(find.count(), matches.size(), Patience);
        for (int step = 0; step < 5; ++step) {
            const std::size_t which = random.below(matches.size());
            const EntryKey key = matches[which]->key();
            view.goToEntry(key);
            QTRY_VERIFY(view.currentEntry() && (*view.currentEntry())->key() == key);
            QTRY_COMPARE_WITH_TIMEOUT(find.position(), which + 1, Patience);
        }
    }
}

void TestFindInView::barSwitchesItsOptions()
{
    Window window(30);
    QTRY_COMPARE(window.lastSecond(), 29);
    FindInView find(window.stand.store, window.stand.queries, *window.view);
    FindBar bar(find);
    bar.open();
    auto* edit = bar.findChild<QLineEdit*>();
    QTest::keyClicks(edit, u"Entry 1"_s);
    QTRY_COMPARE(find.count(), 11u);
    QTest::keyClick(edit, Qt::Key_C, Qt::AltModifier);
    QTRY_COMPARE(find.count(), 0u);
    QTest::keyClick(edit, Qt::Key_C, Qt::AltModifier);
    QTRY_COMPARE(find.count(), 11u);
    QTest::keyClick(edit, Qt::Key_W, Qt::AltModifier);
    QTRY_COMPARE(find.count(), 1u);
    QTest::keyClick(edit, Qt::Key_R, Qt::AltModifier);
    edit->clear();
    QTest::keyClicks(edit, u"entry 1\\d?"_s);
    QTRY_COMPARE(find.count(), 11u);
    QVERIFY(find.text().problem.isEmpty());
    FindBar other(find); // as in another language
    other.open();
    QCOMPARE(find.text().options, (FindOptions{false, true, true}));
    edit->clear();
    QTest::keyClicks(edit, u"entry ("_s);
    QTRY_VERIFY(bar.statusText().contains(u"searched as text"_s));
}

void TestFindInView::barFindsByKeys()
{
    Window window(300);
    QTRY_COMPARE(window.lastSecond(), 299);
    FindInView find(window.stand.store, window.stand.queries, *window.view);
    FindBar bar(find);
    const QSignalSpy closed(&bar, &FindBar::closed);
    bar.open();
    auto* edit = bar.findChild<QLineEdit*>();
    QTest::keyClicks(edit, u"entry 29"_s);
    QTRY_COMPARE(find.count(), 11u);
    QCOMPARE(window.currentSecond(), -1); // typing goes nowhere
    QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(window.currentSecond(), 299);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(window.currentSecond(), 298);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(window.currentSecond(), 299);
    QTRY_COMPARE(find.state(), FindInView::State::Idle);
    QTest::keyClick(edit, Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
    QVERIFY(bar.isHidden());
    QVERIFY(find.text().isEmpty());
}

void TestFindInView::barSaysWhatIsSo()
{
    Window window(300);
    QTRY_COMPARE(window.lastSecond(), 299);
    FindInView find(window.stand.store, window.stand.queries, *window.view);
    FindBar bar(find);
    bar.open();
    auto* edit = bar.findChild<QLineEdit*>();
    QVERIFY(bar.statusText().isEmpty());
    QTest::keyClicks(edit, u"entry 29"_s);
    QTRY_COMPARE(bar.statusText(), u"11 matches"_s);
    QTest::keyClicks(edit, u"x"_s);
    QTRY_COMPARE(bar.statusText(), u"No match"_s);
    edit->clear();
    QTest::keyClicks(edit, u"/(/"_s);
    QTRY_VERIFY(bar.statusText().contains(u"searched as text"_s));
    edit->clear();
    QTest::keyClicks(edit, u"/((((a{100}){100}){100}){100})/"_s); // explodes
    QTRY_VERIFY(bar.statusText().contains(u"searched as text"_s));
    edit->clear();
    QTest::keyClicks(edit, u"entry 29"_s);
    QTRY_COMPARE(bar.statusText(), u"11 matches"_s);
    QGuiApplication::clipboard()->setText(QString(100'000, u'x'));
    edit->paste();
    QVERIFY(bar.statusText().contains(u"10,000"_s));
    QCOMPARE(edit->text(), u"entry 29"_s);
    QCOMPARE(find.text().text, u"entry 29"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(bar.statusText().endsWith(u"of 11"_s));
}

QTEST_MAIN(TestFindInView)
#include "tst_findinview.moc"
