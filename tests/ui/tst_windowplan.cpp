// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random.h"
#include "ui/models/windowplan.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace Logboom;

namespace {

using Times = std::vector<int>;

std::vector<EntryKey> keysAt(const Times& times)
{
    std::vector<EntryKey> keys;
    for (const int time : times)
        keys.push_back({time, 1});
    return keys;
}

/// The rows after a plan was carried out.
Times carriedOut(const MergePlan& plan, const std::vector<EntryKey>& rows, const std::vector<EntryKey>& arrived)
{
    Times result;
    auto insert = plan.inserts.begin();
    for (std::size_t row = 0; row <= plan.keepEnd - plan.keepBegin; ++row) {
        for (; insert != plan.inserts.end() && insert->row == row; ++insert)
            result.push_back(static_cast<int>(arrived[insert->arrived].timestamp));
        if (plan.keepBegin + row < plan.keepEnd)
            result.push_back(static_cast<int>(rows[plan.keepBegin + row].timestamp));
    }
    return result;
}

} // namespace

class TestWindowPlan : public QObject
{
    Q_OBJECT

private slots:
    void mergesAndKeeps_data();
    void mergesAndKeeps();
    void agreesWithAPlainList();
    void fetchesAheadOfTheScreen_data();
    void fetchesAheadOfTheScreen();
    void findsTheKeyBefore();
};

Q_DECLARE_METATYPE(Logboom::WindowEdges)
Q_DECLARE_METATYPE(Logboom::PageNeed)

void TestWindowPlan::mergesAndKeeps_data()
{
    constexpr WindowEdges Closed{false, false};
    constexpr WindowEdges MoreBefore{true, false};
    constexpr WindowEdges MoreAfter{false, true};
    constexpr WindowEdges Open{true, true};
    constexpr int Newest = -1;

    QTest::addColumn<Times>("rows");
    QTest::addColumn<WindowEdges>("edges");
    QTest::addColumn<Times>("arrived");
    QTest::addColumn<int>("around");
    QTest::addColumn<Times>("expected");
    QTest::addColumn<WindowEdges>("edgesAfter");

    QTest::addRow("the first entry") << Times{} << Closed << Times{5} << Newest << Times{5} << Closed;
    QTest::addRow("nothing known yet") << Times{} << MoreBefore << Times{5} << Newest << Times{} << MoreBefore;
    QTest::addRow("newer ones go to the end")
        << Times{1, 2} << Closed << Times{3, 4} << Newest << Times{1, 2, 3, 4} << Closed;
    QTest::addRow("a late one goes to its place")
        << Times{1, 3} << Closed << Times{2} << Newest << Times{1, 2, 3} << Closed;
    QTest::addRow("what is there already is left out")
        << Times{1, 2, 3} << Closed << Times{2, 3, 4} << Newest << Times{1, 2, 3, 4} << Closed;
    QTest::addRow("beyond an open front")
        << Times{5, 6} << MoreBefore << Times{4, 7} << Newest << Times{5, 6, 7} << MoreBefore;
    QTest::addRow("beyond an open end") << Times{5, 6} << MoreAfter << Times{4, 7} << 5 << Times{4, 5, 6} << MoreAfter;
    QTest::addRow("inside two open edges") << Times{5, 7} << Open << Times{4, 6, 8} << 5 << Times{5, 6, 7} << Open;
    QTest::addRow("following lets the oldest go")
        << Times{1, 2, 3, 4, 5, 6} << Closed << Times{7, 8} << Newest << Times{3, 4, 5, 6, 7, 8} << MoreBefore;
    QTest::addRow("following through a burst")
        << Times{1, 2} << Closed << Times{3, 4, 5, 6, 7, 8, 9, 10} << Newest << Times{5, 6, 7, 8, 9, 10} << MoreBefore;
    QTest::addRow("following, a late one older than all that stays")
        << Times{3, 4, 5, 6, 7, 8} << Closed << Times{2} << Newest << Times{3, 4, 5, 6, 7, 8} << MoreBefore;
    QTest::addRow("held at the front lets the newest go")
        << Times{1, 2, 3, 4, 5, 6} << Closed << Times{7, 8} << 2 << Times{1, 2, 3, 4, 5, 6} << MoreAfter;
    QTest::addRow("held in the middle keeps both sides")
        << Times{4, 5, 6, 7} << Closed << Times{1, 2, 3, 8, 9, 10} << 6 << Times{3, 4, 5, 6, 7, 8} << Open;
    QTest::addRow("held, a late one above the screen")
        << Times{1, 3, 4, 5, 6, 7} << Closed << Times{2} << 6 << Times{2, 3, 4, 5, 6, 7} << MoreBefore;
}

void TestWindowPlan::mergesAndKeeps()
{
    QFETCH(const Times, rows);
    QFETCH(const WindowEdges, edges);
    QFETCH(const Times, arrived);
    QFETCH(const int, around);
    QFETCH(const WindowEdges, edgesAfter);
    constexpr std::size_t Capacity = 6;

    const auto rowKeys = keysAt(rows);
    const auto arrivedKeys = keysAt(arrived);
    const KeepRule keep{Capacity, around < 0 ? std::nullopt : std::optional(EntryKey{around, 1})};
    const MergePlan plan = planMerge(rowKeys, edges, arrivedKeys, keep);
    QTEST(carriedOut(plan, rowKeys, arrivedKeys), "expected");
    QVERIFY(plan.edges == edgesAfter);
}

void TestWindowPlan::agreesWithAPlainList()
{
    Random random(testSeed());
    for (int round = 0; round < 3000; ++round) {
        std::set<int> rows;
        std::set<int> arrived;
        for (quint64 i = random.below(12); i > 0; --i)
            rows.insert(static_cast<int>(random.below(30)));
        for (quint64 i = random.below(12); i > 0; --i)
            arrived.insert(static_cast<int>(random.below(30)));
        const WindowEdges edges{!rows.empty() && random.perMille(500), !rows.empty() && random.perMille(500)};
        KeepRule keep{1 + random.below(15), std::nullopt};
        if (random.perMille(700))
            keep.around = EntryKey{static_cast<int>(random.below(30)), 1};
        keep.capacity = std::max(keep.capacity, rows.size() / 2);

        std::set<int> all = rows;
        for (const int time : arrived) {
            const bool outside = !rows.empty() && ((edges.moreBefore && time < *rows.begin()) ||
                                                   (edges.moreAfter && time > *rows.rbegin()));
            if (!outside)
                all.insert(time);
        }
        const auto rowKeys = keysAt({rows.begin(), rows.end()});
        const auto arrivedKeys = keysAt({arrived.begin(), arrived.end()});
        const MergePlan plan = planMerge(rowKeys, edges, arrivedKeys, keep);
        const Times result = carriedOut(plan, rowKeys, arrivedKeys);

        QCOMPARE(result.size(), std::min(all.size(), keep.capacity));
        const auto begin = std::search(all.begin(), all.end(), result.begin(), result.end());
        QVERIFY2(result.empty() || begin != all.end(), "the rows are not a consecutive part");
        const bool cutBefore = !result.empty() && *all.begin() != result.front();
        const bool cutAfter = !result.empty() && *all.rbegin() != result.back();
        QCOMPARE(plan.edges.moreBefore, edges.moreBefore || cutBefore);
        QCOMPARE(plan.edges.moreAfter, edges.moreAfter || cutAfter);
        if (!keep.around)
            QVERIFY(!cutAfter);
    }
}

void TestWindowPlan::fetchesAheadOfTheScreen_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addColumn<WindowEdges>("edges");
    QTest::addColumn<PageNeed>("need");
    QTest::addRow("in the middle") << 40 << 59 << WindowEdges{true, true} << PageNeed{false, false};
    QTest::addRow("near the front") << 19 << 38 << WindowEdges{true, true} << PageNeed{true, false};
    QTest::addRow("near the end") << 61 << 80 << WindowEdges{true, true} << PageNeed{false, true};
    QTest::addRow("nothing more there") << 0 << 99 << WindowEdges{false, false} << PageNeed{false, false};
    QTest::addRow("a tall screen") << 10 << 90 << WindowEdges{true, true} << PageNeed{true, true};
}

void TestWindowPlan::fetchesAheadOfTheScreen()
{
    QFETCH(const int, first);
    QFETCH(const int, last);
    QFETCH(const WindowEdges, edges);
    QFETCH(const PageNeed, need);
    QVERIFY(pagesNeeded(100, edges, static_cast<std::size_t>(first), static_cast<std::size_t>(last), 20) == need);
}

void TestWindowPlan::findsTheKeyBefore()
{
    QVERIFY((keyBefore({5, 3}) == EntryKey{5, 2}));
    QVERIFY((keyBefore({5, 0}) < EntryKey{5, 0}));
    QVERIFY((keyBefore({5, 0}) > EntryKey{4, 1'000'000}));
}

QTEST_GUILESS_MAIN(TestWindowPlan)
#include "tst_windowplan.moc"
