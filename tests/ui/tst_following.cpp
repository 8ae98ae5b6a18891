// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/filterparser.h"
#include "shownconsole.h"
#include "ui/actions/actionregistry.h"
#include "ui/models/followvalue.h"
#include "ui/models/logmodel.h"
#include "ui/models/sourcelanes.h"
#include "ui/panels/detailpane.h"
#include "ui/panels/fieldlist.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/viewtabs.h"
#include "ui/table/logtable.h"
#include "ui/table/logview.h"
#include "ui/table/rowmenu.h"
#include "ui/theme/colours.h"
#include "ui/theme/lanecolours.h"

#include <QApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

/// All entries that hold a value, and the lanes of their sources.
class TestFollowing final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void filters_data();
    void filters();
    void findsItWhateverTheField_data();
    void findsItWhateverTheField();
    void offersWhatIsWorthIt();
    void lanesInTheOrderOfTheirComing();
    void laneColoursAreSeen_data();
    void laneColoursAreSeen();
    void opensAViewOfItsOwn();
    void followsFromTheListOfFields();
    void withoutASelectionTheTrace();
    void lanesAreOfOneView();
    void menuOfARow();

private:
    void openWindow();
    [[nodiscard]] QAction* action(QStringView id) const { return m_window->actionRegistry().action(id); }
    [[nodiscard]] LogView* table() const { return m_window->findChild<LogView*>(); }
    [[nodiscard]] FilterBar* bar() const { return m_window->findChild<FilterBar*>(); }
    [[nodiscard]] FieldList* fields() const { return m_window->findChild<FieldList*>(); }
    void selectSecond(int second)
    {
        table()->goToTime(second * Second);
        QTRY_VERIFY(table()->currentEntry() && (*table()->currentEntry())->timestamp == second * Second);
    }
    /// Makes it the current field.
    void chooseField(const QString& name)
    {
        const QAbstractItemModel* model = fields()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString().startsWith(name + u": "_s))
                fields()->setCurrentIndex(model->index(row, 0));
        }
        QCOMPARE(fields()->currentName(), name);
    }

    std::unique_ptr<ConsoleStand> m_stand;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

void TestFollowing::openWindow()
{
    m_window.reset();
    m_theme.reset();
    QSettings().clear();
    m_stand = std::make_unique<ConsoleStand>();
    m_theme = std::make_unique<Theme>();
    std::vector<EntryView> entries;
    for (int i = 0; i < 40; ++i) {
        entries.push_back(simpleEntry(i * Second, i % 2 ? "web" : "db", i % 10 == 4 ? "order ord-10042 paid" : "fine"));
        entries.back().context = i % 10 == 5 ? R"({"order":"ord-10042","status":503})" : R"({"order":"ord-7"})";
        entries.back().trace = i % 20 == 6 ? "ord-10042" : "another-trace";
    }
    QVERIFY(m_stand->send(entries));
    m_window = showConsole(*m_stand, *m_theme);
    QVERIFY(m_window);
}

void TestFollowing::filters_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("filter");
    QTest::newRow("short") << u"status"_s << u"503"_s << uR"(/\b503\b/i)"_s;
    QTest::newRow("may be a trace") << u"order"_s << u"ord-10042"_s << uR"("ord-10042" OR trace:ord-10042)"_s;
    QTest::newRow("trace") << u"trace"_s << u"t1"_s << uR"(/\bt1\b/i OR trace:t1)"_s;
    QTest::newRow("short, other alphabets") << u"name"_s << u"Jörg"_s << uR"("Jörg")"_s;
    QTest::newRow("no trace") << u"path"_s << u"/api/orders"_s << uR"("/api/orders")"_s;
    QTest::newRow("words") << u"user"_s << u"Ann of Arc"_s << uR"("Ann of Arc")"_s;
    QTest::newRow("app") << u"app"_s << u"api"_s << uR"(/\bapi\b/i OR app:api)"_s;
    QTest::newRow("category") << u"category"_s << u"http in"_s << uR"("http in" OR category:"http in")"_s;
    QTest::newRow("quotes") << u"q"_s << uR"(a "b" \c)"_s << uR"("a \"b\" \\c")"_s;
    QTest::newRow("operators") << u"q"_s << u"a=b"_s << uR"("a=b")"_s;
    QTest::newRow("selected text") << u""_s << u" disk full "_s << uR"("disk full")"_s;
    QTest::newRow("lines") << u"stack"_s << u"\nboom at\n  main"_s << uR"("boom at")"_s;
    QTest::newRow("long") << u"x"_s << QString(5000, u' ') + QString(400, u'y') + u" z"
                          << u'"' + QString(300, u'y') + u"\" OR trace:" + QString(300, u'y');
    for (const QString& field : {u"level"_s, u"sent"_s, u"arrived"_s, u"id"_s})
        QTest::newRow(qPrintable(field)) << field << u"something"_s << QString();
    QTest::newRow("nothing") << u"x"_s << u" \n "_s << QString();
}

void TestFollowing::filters()
{
    QFETCH(const QString, field);
    QFETCH(const QString, value);
    QTEST(followFilter(field, value), "filter");
}

void TestFollowing::findsItWhateverTheField_data()
{
    QTest::addColumn<QString>("place");
    for (const char* place :
         {"message", "context", "key", "tags", "stack", "metadata", "errorCode", "resourceId", "trace"})
        QTest::newRow(place) << QString::fromLatin1(place);
}

void TestFollowing::findsItWhateverTheField()
{
    QFETCH(const QString, place);
    const std::string value = R"(id "4/2" ü)";
    const std::string json = R"({"a":["id \"4/2\" \u00fc"]})";
    const std::string key = R"({"id \"4/2\" ü":1})";
    const std::string trace = "id-4-2-x";
    EntryView entry = simpleEntry(0, "app", "m");
    if (place == u"message")
        entry.message = value;
    else if (place == u"context")
        entry.context = json;
    else if (place == u"key")
        entry.context = key;
    else if (place == u"tags")
        entry.rare.tags = json;
    else if (place == u"stack")
        entry.rare.stack = json;
    else if (place == u"metadata")
        entry.rare.metadata = value;
    else if (place == u"errorCode")
        entry.rare.errorCode = value;
    else if (place == u"resourceId")
        entry.rare.resourceId = value;
    else
        entry.trace = trace;
    const QString followed = QString::fromStdString(place == u"trace" ? trace : value);
    const ParsedFilter parsed = parseFilter(followFilter(u"order"_s, followed));
    QVERIFY(parsed.notes.empty());
    QVERIFY(parsed.filter.matches(entry, 0));
    QVERIFY(!parsed.filter.matches(simpleEntry(0, "app", "m"), 0));
}

void TestFollowing::offersWhatIsWorthIt()
{
    EntryView entry = simpleEntry(0, "app", "m");
    entry.trace = "t-1";
    entry.batch = "b-1";
    entry.context = R"({"user":{"id":42},"ok":true,"n":7,"list":["xy"],"none":null})";
    QStringList texts;
    for (const FollowedValue& value : followableValues(entry))
        texts.append(value.field + u'=' + value.value);
    QCOMPARE(texts, (QStringList{u"trace=t-1"_s, u"batch=b-1"_s, u"user.id=42"_s, u"list[0]=xy"_s}));
    QCOMPARE(followableValues(entry, 3).size(), 3u);
}

void TestFollowing::lanesInTheOrderOfTheirComing()
{
    SourceLanes lanes;
    EntryView entry = simpleEntry(0, "web", "m");
    QVERIFY(!lanes.laneOf(entry));
    lanes.add(entry);
    entry.instance = "eu-1"; // another source
    lanes.add(entry);
    lanes.add(entry);
    QCOMPARE(lanes.count(), 2u);
    QCOMPARE(lanes.laneOf(entry), 1u);
    std::vector<std::string> names;
    for (int i = 0; i < 20; ++i)
        names.push_back("app" + std::to_string(i));
    for (const std::string& name : names)
        lanes.add(simpleEntry(0, name, "m"));
    QCOMPARE(lanes.count(), SourceLanes::Max);
    QCOMPARE(lanes.laneOf(entry), 1u);
    QCOMPARE(lanes.laneOf(simpleEntry(0, names[4], "m")), 6u);
    QCOMPARE(lanes.laneOf(simpleEntry(0, names[5], "m")), 7u); // the shared one
    QCOMPARE(lanes.laneOf(simpleEntry(0, names[19], "m")), 7u);
    lanes.clear();
    QCOMPARE(lanes.count(), 0u);
}

void TestFollowing::laneColoursAreSeen_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
}

void TestFollowing::laneColoursAreSeen()
{
    QFETCH(const QPalette, palette);
    const Colours& colours = Colours::of(palette);
    for (std::size_t lane = 0; lane < LaneColourCount; ++lane) {
        for (const QColor& ground : {palette.color(QPalette::Base), colours.selection, colours.hover,
                                     colours.level(Level::Error).tint, colours.level(Level::Warning).tint})
            QVERIFY2(contrastRatio(laneColour(lane, palette), ground) >= 3, qPrintable(ground.name()));
        for (std::size_t other = 0; other < lane; ++other)
            QVERIFY(laneColour(lane, palette) != laneColour(other, palette));
    }
}

void TestFollowing::opensAViewOfItsOwn()
{
    openWindow();
    m_window->setFilterText(u"app:web"_s);
    bar()->setTimeScope(TimeScope::custom({0, 30 * Second}));
    QTRY_VERIFY(m_window->isSettled());
    QVERIFY(!table()->showsLanes());
    selectSecond(5);
    emit table()->followRequested(u"order"_s, u"ord-10042"_s); // as the menu of the row does
    const auto* tabs = m_window->findChild<ViewTabs*>();
    QVERIFY(tabs && tabs->isVisible());
    QCOMPARE(bar()->text(), uR"("ord-10042" OR trace:ord-10042)"_s);
    QVERIFY(bar()->timeScope() == TimeScope::everything());
    QTRY_VERIFY(m_window->isSettled());
    QCOMPARE(table()->shown(), 10u); // by the message, the context and the trace, from both applications
    QVERIFY(table()->showsLanes());
    QTRY_COMPARE(table()->currentEntry() ? (*table()->currentEntry())->timestamp : -1, 5 * Second);
    const auto* rows = table()->findChild<LogTable*>();
    QCOMPARE(static_cast<const LogModel*>(rows->model())->lanes().count(), 2u);
    QVERIFY(!rows->horizontalHeader()->isSectionHidden(static_cast<int>(LogColumn::App)));
    QVERIFY(!table()->grab().isNull()); // paints
    action(u"view.close-tab")->trigger();
    QCOMPARE(bar()->text(), u"app:web"_s);
    QVERIFY(!table()->showsLanes());
    m_window.reset();
}

void TestFollowing::followsFromTheListOfFields()
{
    openWindow();
    selectSecond(5);
    chooseField(u"order"_s);
    fields()->setFocus(); // "f" is another key in the table
    QTest::keyClick(fields(), Qt::Key_F);
    QCOMPARE(bar()->text(), uR"("ord-10042" OR trace:ord-10042)"_s);
    QTRY_COMPARE(table()->shown(), 10u);
    action(u"view.close-tab")->trigger();
    QTRY_VERIFY(m_window->isSettled());
    selectSecond(5);
    chooseField(u"status"_s);
    QVERIFY(action(u"go.follow-value")->shortcut() == QKeySequence(u"Ctrl+Shift+F"_s));
    action(u"go.follow-value")->trigger();
    QCOMPARE(bar()->text(), uR"(/\b503\b/i)"_s);
    QTRY_COMPARE(table()->shown(), 4u);
    m_window.reset();
}

void TestFollowing::withoutASelectionTheTrace()
{
    openWindow();
    action(u"go.follow-value")->trigger(); // no entry: nothing
    QVERIFY(bar()->text().isEmpty());
    selectSecond(6);
    fields()->setCurrentIndex({});
    action(u"go.follow-value")->trigger();
    QCOMPARE(bar()->text(), uR"("ord-10042" OR trace:ord-10042)"_s);
    m_window.reset();
}

void TestFollowing::lanesAreOfOneView()
{
    openWindow();
    action(u"view.new-tab")->trigger();
    action(u"view.lanes")->trigger();
    QVERIFY(table()->showsLanes());
    action(u"view.previous-tab")->trigger();
    QVERIFY(!table()->showsLanes());
    QVERIFY(!action(u"view.lanes")->isChecked());
    action(u"view.next-tab")->trigger();
    QVERIFY(table()->showsLanes());
    QVERIFY(action(u"view.lanes")->isChecked());
    const auto& model = static_cast<const LogModel&>(*table()->findChild<LogTable*>()->model());
    m_window->setFilterText(u"app:db"_s);
    QTRY_VERIFY(m_window->isSettled());
    QCOMPARE(model.lanes().count(), 1u);
    action(u"view.lanes")->trigger();
    QCOMPARE(model.lanes().count(), 0u);
    m_window.reset();
}

void TestFollowing::menuOfARow()
{
    EntryView view = simpleEntry(0, "app", "m");
    view.trace = "t&1";
    QList<FollowedValue> followed;
    RowRequests requests;
    requests.follow = [&followed](const FollowedValue& value) { followed.append(value); };
    QMenu menu;
    fillRowMenu(menu, Entry(view), requests);
    const auto menus = menu.findChildren<QMenu*>();
    QCOMPARE(menus.size(), 1);
    QCOMPARE(menus.front()->actions().size(), 1);
    QCOMPARE(menus.front()->actions().front()->text(), u"trace: t&&1"_s);
    menus.front()->actions().front()->trigger();
    QCOMPARE(followed.size(), 1);
    QCOMPARE(followed.front().value, u"t&1"_s);
}

QTEST_MAIN(TestFollowing)
#include "tst_following.moc"
