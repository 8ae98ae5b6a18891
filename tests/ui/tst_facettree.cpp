// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/facettree.h"

#include "core/entry/timestamp.h"
#include "core/filter/fieldreader.h"
#include "support/entrymaker.h"
#include "support/listlogstore.h"
#include "ui/panels/facetdelegate.h"
#include "ui/panels/facetsections.h"
#include "ui/panels/facetsource.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
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
    void sectionsOfFields();
    void valuesStayInPlaceUntilTheFilterChanges();
    void theMiddleButtonAsksForOnly();
    void termsFindExactlyTheValue_data();
    void termsFindExactlyTheValue();
    void showsSavedFilters();
    void renamesSavedFilters();
    void sourceCountsFieldsSoThatTheyAddUp();

private:
    [[nodiscard]] QTreeWidgetItem* item(const QString& text) const;
    [[nodiscard]] quint64 count(const QString& text) const;
    void click(const QString& text, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton);
    /// The rows below a head: "db 7, Other values 2".
    [[nodiscard]] QString rows(const QString& section) const;
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

QString TestFacetTree::rows(const QString& section) const
{
    QStringList rows;
    const QTreeWidgetItem* head = item(section);
    for (int i = 0; head && !head->isHidden() && i < head->childCount(); ++i)
        rows.append(head->child(i)->text(0) + u' ' + head->child(i)->data(0, FacetCountRole).toString());
    return rows.join(u", "_s);
}

void TestFacetTree::click(const QString& text, Qt::KeyboardModifiers modifiers, Qt::MouseButton button)
{
    const QRect row = m_tree->visualItemRect(item(text));
    QTest::mouseClick(m_tree->viewport(), button, modifiers, {60, row.center().y()});
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

void TestFacetTree::sectionsOfFields()
{
    m_tree->setFieldCounts({{u"category"_s, {{u"general"_s, 9}}, 0}});
    QCOMPARE(rows(u"Categories"_s), QString()); // nobody gave one
    m_tree->reorder();
    m_tree->setFieldCounts(
        {{u"category"_s, {{u"db"_s, 7}, {u"http.access"_s, 4}}, 2}, {u"context.status"_s, {{u"200"_s, 5}}, 0}});
    QCOMPARE(rows(u"Categories"_s), u"db 7, http.access 4, Other values 2"_s);
    QCOMPARE(rows(u"status"_s), u"200 5"_s);
    m_tree->setFilter(made(u"category:db -status:200"_s), {});
    QCOMPARE(state(u"db"_s), FacetState::Included);
    QCOMPARE(state(u"http.access"_s), FacetState::Outside);
    QCOMPARE(state(u"200"_s), FacetState::Excluded);

    QSignalSpy requested(m_tree.get(), &FacetTree::termRequested);
    QSignalSpy unpinned(m_tree.get(), &FacetTree::unpinRequested);
    click(u"http.access"_s);
    click(u"200"_s, Qt::AltModifier);
    click(u"Other values"_s);
    QCOMPARE(requested.count(), 2);
    QCOMPARE(requested[0][0].toString(), u"category:http.access"_s);
    QCOMPARE(requested[1][0].toString(), u"-context.status=200"_s);
    m_tree->setCurrentItem(item(u"status"_s));
    QTest::keyClick(m_tree.get(), Qt::Key_Delete);
    QCOMPARE(unpinned.count(), 1);
    QCOMPARE(unpinned[0][0].toString(), u"context.status"_s);
    m_tree->setFieldCounts({});
    QVERIFY(!item(u"status"_s) && !item(u"Categories"_s));
}

void TestFacetTree::valuesStayInPlaceUntilTheFilterChanges()
{
    m_tree->setFieldCounts({{u"category"_s, {{u"a"_s, 3}, {u"b"_s, 2}}, 0}});
    m_tree->setFieldCounts({{u"category"_s, {{u"c"_s, 9}, {u"b"_s, 5}}, 1}});
    QCOMPARE(rows(u"Categories"_s), u"a 0, b 5, c 9, Other values 1"_s);
    m_tree->setFieldCounts({{u"category"_s, {{u"d"_s, 9}, {u"b"_s, 5}}, 1}});
    QCOMPARE(rows(u"Categories"_s), u"a 0, b 5, c 0, d 9, Other values 1"_s);
    m_tree->reorder();
    m_tree->setFieldCounts({{u"category"_s, {{u"c"_s, 9}, {u"b"_s, 5}}, 0}});
    QCOMPARE(rows(u"Categories"_s), u"c 9, b 5"_s);
}

void TestFacetTree::theMiddleButtonAsksForOnly()
{
    QSignalSpy only(m_tree.get(), &FacetTree::onlyRequested);
    QSignalSpy requested(m_tree.get(), &FacetTree::termRequested);
    click(u"worker"_s, {}, Qt::MiddleButton);
    m_tree->setCurrentItem(item(u"Error"_s));
    QTest::keyClick(m_tree.get(), Qt::Key_Return, Qt::ControlModifier);
    click(u"Error"_s, {}, Qt::RightButton);
    QCOMPARE(only.count(), 2);
    QCOMPARE(only[0][0].toString(), u"app:worker"_s);
    QCOMPARE(only[1][0].toString(), u"level:error"_s);
    QCOMPARE(requested.count(), 0);
}

void TestFacetTree::termsFindExactlyTheValue_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    for (const char* field : {"app", "category", "agent", "severity", "trace", "context.path", "context.status"}) {
        for (const char* value : {"api", "api two", "a*", "/api/*", "-x", "503", "\"q\""})
            QTest::addRow("%s of %s", value, field) << QString::fromLatin1(field) << QString::fromLatin1(value);
    }
}

void TestFacetTree::termsFindExactlyTheValue()
{
    QFETCH(const QString, field);
    QFETCH(const QString, value);
    // Of these two values the term of one never finds the other, and both are counted by FieldReader.
    const auto entryWith = [&field](const std::string& text, std::string& json) {
        EntryView entry = simpleEntry(Second, "app", "m");
        std::string escaped;
        for (const char c : text)
            escaped += c == '"' ? std::string("\\\"") : std::string(1, c);
        json = "{\"path\":\"" + escaped + "\",\"status\":\"" + escaped + "\"}";
        (field == u"app"        ? entry.app
         : field == u"category" ? entry.category
         : field == u"agent"    ? entry.agent
         : field == u"severity" ? entry.rare.severity
         : field == u"trace"    ? entry.trace
                                : entry.context) = field.startsWith(u"context") ? std::string_view(json) : text;
        return entry;
    };
    const std::string text = value.toStdString();
    const std::string longer = text + "x";
    std::string json;
    std::string longerJson;
    const EntryView same = entryWith(text, json);
    const EntryView other = entryWith(longer, longerJson);
    const Filter filter = parseFilter(facetTerm(field, value)).filter;
    QVERIFY(filter.matches(same, 0));
    QVERIFY(!filter.matches(other, 0));
    QStringList counted;
    FieldReader::of(field.toStdString())->visit(same, [&counted](std::string_view found) {
        counted.append(QString::fromUtf8(found.data(), static_cast<qsizetype>(found.size())));
    });
    QCOMPARE(counted, QStringList{value});
}

void TestFacetTree::showsSavedFilters()
{
    QVERIFY(item(u"Saved filters"_s)->isHidden());
    m_tree->setSavedFilters({{u"Errors"_s, u"level:error"_s}, {u"Slow"_s, u"duration>1s"_s}}, u"duration>1s"_s);
    QCOMPARE(state(u"Errors"_s), FacetState::Neutral);
    QCOMPARE(state(u"Slow"_s), FacetState::Included);
    QCOMPARE(item(u"Slow"_s)->data(0, Qt::AccessibleTextRole).toString(), u"Slow, applied"_s);
    QSignalSpy requested(m_tree.get(), &FacetTree::savedRequested);
    QSignalSpy removed(m_tree.get(), &FacetTree::savedRemoved);
    click(u"Slow"_s);
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested[0][0].toInt(), 1);
    m_tree->setCurrentItem(item(u"Errors"_s));
    QTest::keyClick(m_tree.get(), Qt::Key_Delete);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed[0][0].toInt(), 0);
    m_tree->setSavedFilters({}, {});
    QVERIFY(item(u"Saved filters"_s)->isHidden());
}

void TestFacetTree::renamesSavedFilters()
{
    m_tree->setSavedFilters({{u"Errors"_s, u"level:error"_s}, {u"Slow"_s, u"duration>1s"_s}}, {});
    m_tree->setFieldCounts({{u"category"_s, {{u"db"_s, 7}}, 0}}); // it stays the last section
    QCOMPARE(m_tree->topLevelItem(m_tree->topLevelItemCount() - 1)->text(0), u"Saved filters"_s);
    QSignalSpy renamed(m_tree.get(), &FacetTree::savedRenamed);
    QSignalSpy requested(m_tree.get(), &FacetTree::savedRequested);
    m_tree->renameSaved(1);
    auto* editor = m_tree->findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->setText(u"Very slow"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(renamed.count(), 1);
    QCOMPARE(renamed[0][0].toInt(), 1);
    QCOMPARE(renamed[0][1].toString(), u"Very slow"_s);
    QCOMPARE(requested.count(), 0); // Return ended the editing and did nothing else
    QVERIFY(item(u"Slow"_s));       // until who keeps them says so
}

void TestFacetTree::sourceCountsFieldsSoThatTheyAddUp()
{
    ListLogStore store;
    std::vector<EntryView> entries;
    const std::vector<std::string> names = [] {
        std::vector<std::string> made;
        for (int i = 0; i < 30; ++i)
            made.push_back("c" + std::to_string(i));
        return made;
    }();
    for (int i = 0; i < 300; ++i) {
        entries.push_back(simpleEntry(i * Second, i % 3 ? "api" : "web", "m"));
        entries.back().category = names[static_cast<std::size_t>(i % 30)];
    }
    const std::unique_ptr<EntryBatch> batch = makeBatch(entries, Hour);
    EntryBatch* pointer = batch.get();
    QVERIFY(store.append({&pointer, 1}));
    QueryService queries(store);
    FacetSource source(queries, *m_tree);
    source.setFilters({}, {}, {{u"category"_s, {}}, {u"app"_s, Filter::equals(TextField::App, "web")}});
    QTRY_VERIFY(source.isSettled());
    QTreeWidgetItem* categories = item(u"Categories"_s);
    QCOMPARE(categories->childCount(), static_cast<int>(FacetSource::MaxValues) + 1);
    quint64 sum = 0;
    for (int i = 0; i < categories->childCount(); ++i)
        sum += categories->child(i)->data(0, FacetCountRole).toULongLong();
    QCOMPARE(sum, 300u);
    QCOMPARE(rows(u"app"_s), u"web 100"_s);
}

QTEST_MAIN(TestFacetTree)
#include "tst_facettree.moc"
