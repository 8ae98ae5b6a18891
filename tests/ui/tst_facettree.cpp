// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/facettree.h"

#include "core/entry/timestamp.h"
#include "support/entrymaker.h"
#include "support/listlogstore.h"
#include "ui/panels/facetdelegate.h"
#include "ui/panels/facetsource.h"
#include "ui/theme/theme.h"

#include <QSignalSpy>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

class TestFacetTree final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void addsUpSources();
    void showsLevelsAndApplications();
    void rowsStayInPlaceUntilTheFilterChanges();
    void clicksAskForTerms();
    void keysAskForTerms();
    void states_data();
    void states();
    void levelsOutsideTheFilterAreKnownFromIt();
    void sourceCountsUnderFilterAndRange();

private:
    [[nodiscard]] QTreeWidgetItem* item(const QString& text) const;
    [[nodiscard]] quint64 count(const QString& text) const;
    void click(const QString& text, Qt::KeyboardModifiers modifiers = {});
    [[nodiscard]] FacetState state(const QString& text) const;

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FacetTree> m_tree;
};

namespace {

FacetCounts sample()
{
    FacetCounts counts;
    counts.levels = {402, 4088, 29, 146, 44, 3};
    counts.applications = {{u"billing-api"_s, 2318, {{u"default"_s, 2318}}},
                           {u"worker"_s, 1402, {{u"node-3"_s, 902}, {u"node-4"_s, 500}}}};
    return counts;
}

FilterParts made(const QString& text)
{
    FilterParts parts;
    parts.setText(text);
    return parts;
}

} // namespace

void TestFacetTree::initTestCase()
{
    m_theme = std::make_unique<Theme>();
}

void TestFacetTree::init()
{
    m_tree = std::make_unique<FacetTree>();
    m_tree->resize(220, 600);
    m_tree->setCounts(sample());
    m_tree->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_tree.get()));
}

QTreeWidgetItem* TestFacetTree::item(const QString& text) const
{
    const QList<QTreeWidgetItem*> found = m_tree->findItems(text, Qt::MatchExactly | Qt::MatchRecursive);
    return found.size() == 1 ? found.first() : nullptr;
}

quint64 TestFacetTree::count(const QString& text) const
{
    return item(text)->data(0, FacetCountRole).toULongLong();
}

FacetState TestFacetTree::state(const QString& text) const
{
    return static_cast<FacetState>(item(text)->data(0, FacetStateRole).toInt());
}

void TestFacetTree::click(const QString& text, Qt::KeyboardModifiers modifiers)
{
    const QRect row = m_tree->visualItemRect(item(text));
    QTest::mouseClick(m_tree->viewport(), Qt::LeftButton, modifiers, {60, row.center().y()});
}

void TestFacetTree::addsUpSources()
{
    const Source a{1, Dialect::Logstream, "api", "one", std::nullopt};
    const Source b{2, Dialect::Logstream, "api", "one", "curl"};
    const Source c{3, Dialect::Logstream, "api", std::nullopt, std::nullopt};
    const Source d{4, Dialect::Logstream, "web", std::nullopt, std::nullopt};
    const std::vector<SourceLevelCount> counts{
        {&a, {1, 2, 0, 0, 0, 0}}, {&b, {0, 3, 0, 0, 1, 0}}, {&c, {0, 0, 0, 0, 0, 1}}, {&d, {0, 90, 0, 0, 0, 0}}};
    QCOMPARE(levelsOf(counts), (LevelCounts{1, 95, 0, 0, 1, 1}));
    const std::vector<FacetCounts::Application> expected{{u"web"_s, 90, {{u"default"_s, 90}}},
                                                         {u"api"_s, 8, {{u"one"_s, 7}, {u"default"_s, 1}}}};
    QCOMPARE(applicationsOf(counts), expected);
}

void TestFacetTree::showsLevelsAndApplications()
{
    QCOMPARE(m_tree->topLevelItem(0)->child(0)->text(0), u"Critical"_s);
    QCOMPARE(m_tree->topLevelItem(0)->child(5)->text(0), u"Debug"_s);
    QCOMPARE(count(u"Info"_s), quint64(4088));
    QCOMPARE(count(u"worker"_s), quint64(1402));
    QCOMPARE(count(u"node-4"_s), quint64(500));
    QVERIFY(item(u"default"_s) == nullptr); // one instance says nothing more
    QCOMPARE(item(u"Error"_s)->data(0, Qt::AccessibleTextRole).toString(), u"Error, 44 entries"_s);
}

void TestFacetTree::rowsStayInPlaceUntilTheFilterChanges()
{
    FacetCounts counts = sample();
    std::swap(counts.applications[0], counts.applications[1]);
    counts.applications[0].count = 9999;
    counts.applications.pop_back();
    m_tree->setCounts(counts);
    QCOMPARE(m_tree->topLevelItem(1)->child(0)->text(0), u"billing-api"_s);
    QCOMPARE(count(u"billing-api"_s), quint64(0));
    m_tree->reorder();
    m_tree->setCounts(counts);
    QCOMPARE(m_tree->topLevelItem(1)->childCount(), 1);
    QCOMPARE(m_tree->topLevelItem(1)->child(0)->text(0), u"worker"_s);
}

void TestFacetTree::clicksAskForTerms()
{
    QSignalSpy requested(m_tree.get(), &FacetTree::termRequested);
    click(u"Error"_s);
    click(u"Error"_s, Qt::AltModifier);
    click(u"billing-api"_s);
    item(u"worker"_s)->setExpanded(true);
    click(u"node-3"_s, Qt::AltModifier);
    click(u"Levels"_s); // folds
    QStringList terms;
    for (const QList<QVariant>& arguments : requested)
        terms.append(arguments[0].toString());
    QCOMPARE(terms, (QStringList{u"level:error"_s, u"-level:error"_s, u"app:billing-api"_s, u"-instance:node-3"_s}));
    QVERIFY(!item(u"Levels"_s)->isExpanded());
}

void TestFacetTree::keysAskForTerms()
{
    QSignalSpy requested(m_tree.get(), &FacetTree::termRequested);
    m_tree->setCurrentItem(item(u"Critical"_s));
    QTest::keyClick(m_tree.get(), Qt::Key_Down);
    QTest::keyClick(m_tree.get(), Qt::Key_Space);
    QTest::keyClick(m_tree.get(), Qt::Key_Delete);
    QCOMPARE(requested.count(), 2);
    QCOMPARE(requested[0][0].toString(), u"level:error"_s);
    QCOMPARE(requested[1][0].toString(), u"-level:error"_s);
}

void TestFacetTree::states_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<FacetState>("api");
    QTest::addColumn<FacetState>("worker");
    QTest::addRow("no filter") << u""_s << FacetState::Neutral << FacetState::Neutral;
    QTest::addRow("one") << u"app:billing-api"_s << FacetState::Included << FacetState::Outside;
    QTest::addRow("both") << u"app:(billing-api worker)"_s << FacetState::Included << FacetState::Included;
    QTest::addRow("excluded") << u"-app:worker"_s << FacetState::Neutral << FacetState::Excluded;
    QTest::addRow("any case") << u"app:Billing-API"_s << FacetState::Included << FacetState::Outside;
    QTest::addRow("another field") << u"level:error"_s << FacetState::Neutral << FacetState::Neutral;
}

void TestFacetTree::states()
{
    QFETCH(const QString, filter);
    m_tree->setFilter(made(filter), parseFilter(filter).filter);
    QTEST(state(u"billing-api"_s), "api");
    QTEST(state(u"worker"_s), "worker");
}

void TestFacetTree::levelsOutsideTheFilterAreKnownFromIt()
{
    const QString text = u"level>=warning"_s;
    m_tree->setFilter(made(text), parseFilter(text).filter);
    QCOMPARE(state(u"Info"_s), FacetState::Outside);
    QCOMPARE(state(u"Warning"_s), FacetState::Neutral);
    QCOMPARE(state(u"Critical"_s), FacetState::Neutral);
    m_tree->setFilter(made(u"level:error"_s), parseFilter(u"level:error").filter);
    QCOMPARE(state(u"Error"_s), FacetState::Included);
    QCOMPARE(state(u"Critical"_s), FacetState::Outside);
}

void TestFacetTree::sourceCountsUnderFilterAndRange()
{
    constexpr qint64 Start = 1773826320 * Second;
    ListLogStore store;
    const std::unique_ptr<EntryBatch> batch =
        makeBatch({simpleEntry(Start, "api", "a", Level::Error), simpleEntry(Start + Second, "api", "b"),
                   simpleEntry(Start + Hour, "worker", "c", Level::Error)},
                  Start);
    EntryBatch* pointer = batch.get();
    QVERIFY(store.append({&pointer, 1}));
    QueryService queries(store);
    FacetSource source(queries, *m_tree);
    source.setFilters({}, Filter::levelIn({Level::Error}));
    QTRY_VERIFY(source.isSettled());
    QCOMPARE(count(u"Info"_s), quint64(1));
    QCOMPARE(count(u"Error"_s), quint64(2));
    QCOMPARE(count(u"api"_s), quint64(1));
    source.setScope(TimeScope::custom({Start, Start + Minute}));
    QTRY_VERIFY(source.isSettled());
    QCOMPARE(count(u"Error"_s), quint64(1));
    QVERIFY(item(u"worker"_s) == nullptr);
}

QTEST_MAIN(TestFacetTree)
#include "tst_facettree.moc"
