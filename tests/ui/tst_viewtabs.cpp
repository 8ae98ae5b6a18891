// SPDX-License-Identifier: GPL-3.0-or-later
#include "shownconsole.h"
#include "ui/panels/viewtabs.h"

#include "ui/actions/actionregistry.h"
#include "ui/models/logmodel.h"
#include "ui/table/logtable.h"
#include "ui/table/logview.h"

#include <QApplication>
#include <QHeaderView>
#include <QSettings>
#include <QStandardPaths>
#include <QTabBar>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

/// Several views in the whole window.
class TestViewTabs final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup();
    void oneViewNeedsNoTabs();
    void eachHasItsFilterAndRange();
    void eachKeepsItsPlace();
    void eachHasItsColumns();
    void eachHasItsOrder();
    void closesAndOpensAgain();
    void staysInAnotherLanguage();
    void comesBackAfterARestart();

private:
    void openWindow();
    [[nodiscard]] QAction* action(QStringView id) const { return m_window->actionRegistry().action(id); }
    void trigger(QStringView id) const { action(id)->trigger(); }
    [[nodiscard]] LogView* table() const { return m_window->findChild<LogView*>(); }
    [[nodiscard]] FilterBar* bar() const { return m_window->findChild<FilterBar*>(); }
    [[nodiscard]] ViewTabs* tabs() const { return m_window->findChild<ViewTabs*>(); }
    /// The titles, the current one in brackets.
    [[nodiscard]] QString titles() const
    {
        QStringList texts;
        const auto* tabBar = tabs()->findChild<QTabBar*>();
        for (int i = 0; i < tabBar->count(); ++i)
            texts.append(i == tabBar->currentIndex() ? u'[' + tabBar->tabText(i) + u']' : tabBar->tabText(i));
        return texts.join(u' ');
    }

    std::unique_ptr<ConsoleStand> m_stand;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<MainWindow> m_window;
};

void TestViewTabs::init()
{
    QSettings().clear();
    m_stand = std::make_unique<ConsoleStand>();
    m_theme = std::make_unique<Theme>();
    m_language = std::make_unique<Language>();
    std::vector<EntryView> entries;
    for (int i = 0; i < 2000; ++i)
        entries.push_back(simpleEntry(i * Second, i % 2 ? "web" : "db", "m", i % 10 ? Level::Info : Level::Error));
    QVERIFY(m_stand->send(entries));
    openWindow();
}

void TestViewTabs::openWindow()
{
    m_window = showConsole(*m_stand, *m_theme, m_language.get());
    QVERIFY(m_window);
}

void TestViewTabs::cleanup()
{
    m_window.reset();
    m_language.reset();
    m_theme.reset();
    m_stand.reset();
}

void TestViewTabs::oneViewNeedsNoTabs()
{
    QCOMPARE(tabs(), nullptr);
    QVERIFY(!action(u"view.close-tab")->isEnabled());
    QVERIFY(!action(u"view.reopen-tab")->isEnabled());
    trigger(u"view.new-tab");
    QVERIFY(tabs()->isVisible());
    trigger(u"view.close-tab");
    QVERIFY(!tabs()->isVisible());
}

void TestViewTabs::eachHasItsFilterAndRange()
{
    m_window->setFilterText(u"app:web"_s);
    trigger(u"view.new-tab");
    QCOMPARE(titles(), u"app:web [app:web]"_s); // it begins as a copy
    m_window->setFilterText(u"level:error"_s);
    bar()->setTimeScope(TimeScope::custom({0, 999 * Second}));
    QCOMPARE(titles(), u"app:web [level:error]"_s);
    QTRY_COMPARE(table()->shown(), 100u);
    trigger(u"view.previous-tab");
    QCOMPARE(bar()->text(), u"app:web"_s);
    QVERIFY(bar()->timeScope() == TimeScope::everything());
    QTRY_COMPARE(table()->shown(), 1000u);
    tabs()->findChild<QTabBar*>()->setCurrentIndex(1);
    QCOMPARE(bar()->text(), u"level:error"_s);
    QTRY_COMPARE(table()->shown(), 100u);
}

void TestViewTabs::eachKeepsItsPlace()
{
    trigger(u"view.new-tab");
    table()->goToTime(500 * Second);
    QTRY_VERIFY(table()->currentEntry());
    QCOMPARE((*table()->currentEntry())->timestamp, 500 * Second);
    trigger(u"view.previous-tab");
    QVERIFY(table()->isFollowing());
    QTRY_VERIFY(!table()->currentEntry());
    trigger(u"view.next-tab");
    QVERIFY(!table()->isFollowing());
    QTRY_VERIFY(table()->currentEntry());
    QCOMPARE((*table()->currentEntry())->timestamp, 500 * Second);
}

void TestViewTabs::eachHasItsColumns()
{
    constexpr int app = static_cast<int>(LogColumn::App);
    QHeaderView* columns = m_window->findChild<LogTable*>()->horizontalHeader();
    QVERIFY(!columns->isSectionHidden(app));
    trigger(u"view.new-tab");
    columns->hideSection(app);
    trigger(u"view.previous-tab");
    QVERIFY(!columns->isSectionHidden(app));
    trigger(u"view.next-tab");
    QVERIFY(columns->isSectionHidden(app));
}

void TestViewTabs::eachHasItsOrder()
{
    trigger(u"view.new-tab");
    trigger(u"view.newest-first");
    QCOMPARE(table()->order(), Direction::NewestFirst);
    QCOMPARE(action(u"go.start")->text(), u"Start, and follow"_s);
    trigger(u"view.previous-tab");
    QCOMPARE(table()->order(), Direction::OldestFirst);
    QVERIFY(!action(u"view.newest-first")->isChecked());
    QCOMPARE(action(u"go.end")->text(), u"End, and follow"_s);
    trigger(u"view.next-tab");
    QCOMPARE(table()->order(), Direction::NewestFirst);
    QVERIFY(action(u"view.newest-first")->isChecked());
    QVERIFY(table()->isFollowing());
}

void TestViewTabs::closesAndOpensAgain()
{
    m_window->setFilterText(u"app:web"_s);
    trigger(u"view.new-tab");
    m_window->setFilterText(u"app:db"_s);
    auto* tabBar = tabs()->findChild<QTabBar*>();
    QTest::mouseClick(tabBar, Qt::MiddleButton, {}, tabBar->tabRect(0).center());
    QVERIFY(!tabs()->isVisible());
    QCOMPARE(bar()->text(), u"app:db"_s);
    trigger(u"view.reopen-tab");
    QCOMPARE(titles(), u"[app:web] app:db"_s);
    QCOMPARE(bar()->text(), u"app:web"_s);
    QVERIFY(!action(u"view.reopen-tab")->isEnabled());
}

void TestViewTabs::staysInAnotherLanguage()
{
    m_window->setFilterText(u"app:web"_s);
    trigger(u"view.new-tab");
    m_window->setFilterText(u"app:db"_s);
    const QPointer<ViewTabs> before = tabs();
    m_language->setChoice(u"de"_s);
    QTRY_VERIFY(!before);
    QTRY_VERIFY(m_window->isSettled());
    QCOMPARE(titles(), u"app:web [app:db]"_s);
    trigger(u"view.previous-tab");
    QCOMPARE(bar()->text(), u"app:web"_s);
    m_language->setChoice(u"en"_s);
    QTRY_VERIFY(action(u"view.new-tab")->text().startsWith(u"Another"_s));
}

void TestViewTabs::comesBackAfterARestart()
{
    constexpr int app = static_cast<int>(LogColumn::App);
    m_window->setFilterText(u"app:web level:error"_s);
    bar()->setTimeScope(TimeScope::custom({0, 999 * Second}));
    trigger(u"view.new-tab");
    m_window->setFilterText(u"app:db"_s);
    bar()->setTimeScope(TimeScope::everything());
    m_window->findChild<LogTable*>()->horizontalHeader()->hideSection(app);
    trigger(u"view.split");
    trigger(u"view.new-tab");
    trigger(u"view.split");
    m_window->setFilterText({});
    trigger(u"view.previous-tab");
    QVERIFY(m_window->close());
    m_window.reset();

    openWindow();
    QCOMPARE(titles(), u"app:web level:error [app:db] Everything"_s);
    QCOMPARE(bar()->text(), u"app:db"_s);
    QVERIFY(action(u"view.split")->isChecked());
    QVERIFY(table()->isFollowing());
    QTRY_COMPARE(m_window->findChildren<LogView*>().size(), 2);
    for (const LogTable* rows : m_window->findChildren<LogTable*>())
        QVERIFY(rows->horizontalHeader()->isSectionHidden(app));
    trigger(u"view.previous-tab");
    QCOMPARE(bar()->text(), u"app:web level:error"_s);
    QVERIFY(bar()->timeScope() == TimeScope::custom({0, 999 * Second}));
    QVERIFY(!action(u"view.split")->isChecked());
    QTRY_VERIFY(m_window->isSettled());
    QCOMPARE(table()->shown(), 0u); // errors are of db
    QVERIFY(!m_window->findChild<LogTable*>()->horizontalHeader()->isSectionHidden(app));
}

QTEST_MAIN(TestViewTabs)
#include "tst_viewtabs.moc"
