// SPDX-License-Identifier: GPL-3.0-or-later
#include "shownconsole.h"
#include "ui/actions/actionregistry.h"
#include "ui/models/logmodel.h"
#include "ui/panels/detailpane.h"
#include "ui/panels/fieldlist.h"
#include "ui/panels/filterbar.h"
#include "ui/table/allentries.h"
#include "ui/table/heldpill.h"
#include "ui/table/logtable.h"
#include "ui/table/logview.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

/// The table split in two: all entries above the matches, in the whole window.
class TestSplitView final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup();
    void showsAllAndTheMatches();
    void aMatchIsSelectedInBoth();
    void anEntryThatIsNoMatch();
    void oneAfterTheOtherQuickly();
    void followAndHoldTogether();
    void keysActWhereTheReaderIs();
    void columnsAreTheSame();
    void looksAreTheSame();
    void arrivalsComeToBoth();
    void eachViewKeepsItsSplit();
    void staysInAnotherLanguage();
    void goesWithTheWindow();

private:
    [[nodiscard]] QAction* action(QStringView id) const { return m_window->actionRegistry().action(id); }
    [[nodiscard]] AllEntries* split() const
    {
        for (auto* split : m_window->findChildren<AllEntries*>()) {
            if (split->isVisible())
                return split;
        }
        return nullptr;
    }
    [[nodiscard]] LogView& all() const { return split()->view(); }
    [[nodiscard]] LogView& matches() const
    {
        for (auto* view : m_window->findChildren<LogView*>()) {
            if (!qobject_cast<AllEntries*>(view->parentWidget()))
                return *view;
        }
        std::abort();
    }
    static qint64 second(const LogView& view)
    {
        const auto entry = view.currentEntry();
        return entry ? (*entry)->timestamp / Second : -1;
    }
    static LogTable& rows(const LogView& view) { return *view.findChild<LogTable*>(); }
    /// Whether the selected row is on the screen.
    static bool isSeen(const LogView& view)
    {
        const auto rect = rows(view).currentRowRect();
        return rect && rows(view).viewport()->rect().contains(rect->center());
    }
    void openSplit()
    {
        action(u"view.split")->trigger();
        QVERIFY(split());
        QTRY_VERIFY(m_window->isSettled());
    }

    std::unique_ptr<ConsoleStand> m_stand;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<MainWindow> m_window;
};

void TestSplitView::init()
{
    QSettings().clear();
    m_stand = std::make_unique<ConsoleStand>();
    m_theme = std::make_unique<Theme>();
    m_language = std::make_unique<Language>();
    std::vector<EntryView> entries;
    for (int i = 0; i < 3000; ++i)
        entries.push_back(
            simpleEntry(i * Second, i % 10 ? "web" : "db", "m", i % 100 == 7 ? Level::Error : Level::Info));
    QVERIFY(m_stand->send(entries));
    m_window = showConsole(*m_stand, *m_theme, m_language.get());
    QVERIFY(m_window);
    m_window->setFilterText(u"app:db"_s);
    QTRY_VERIFY(m_window->isSettled());
}

void TestSplitView::cleanup()
{
    m_window.reset();
    m_language.reset();
    m_theme.reset();
    m_stand.reset();
}

void TestSplitView::showsAllAndTheMatches()
{
    QCOMPARE(m_window->findChild<AllEntries*>(), nullptr); // nothing is made before it is wanted
    openSplit();
    QVERIFY(action(u"view.split")->isChecked());
    QCOMPARE(all().shown(), 3000u);
    QCOMPARE(matches().shown(), 300u);
    QStringList titles;
    for (const QLabel* title : split()->findChildren<QLabel*>(Qt::FindDirectChildrenOnly))
        titles.append(title->text());
    QCOMPARE(titles, (QStringList{u"All entries · 3,000"_s, u"Matches · 300"_s}));
    QCOMPARE(all().focusProxy()->accessibleName(), u"All entries"_s);
    QVERIFY(qAbs(split()->height() - matches().height()) <= 2);
    m_window->findChild<FilterBar*>()->setTimeScope(TimeScope::custom({0, 99 * Second}));
    QTRY_COMPARE(all().shown(), 100u);
    QTRY_COMPARE(matches().shown(), 10u);
    m_window->setFilterText(u"level:error"_s);
    QTRY_COMPARE(matches().shown(), 1u);
    QTRY_VERIFY(m_window->isSettled());
    QCOMPARE(all().shown(), 100u);
    action(u"view.split")->trigger();
    QVERIFY(!split());
    QVERIFY(!action(u"view.split")->isChecked());
    QTRY_COMPARE(m_window->findChild<AllEntries*>(), nullptr);
}

void TestSplitView::aMatchIsSelectedInBoth()
{
    matches().goToTime(500 * Second);
    QTRY_COMPARE(second(matches()), 500);
    openSplit();
    QTRY_COMPARE(second(all()), 500); // also what was selected before
    QVERIFY(isSeen(all()));
    matches().goToTime(1500 * Second);
    QTRY_COMPARE(second(all()), 1500);
    QVERIFY(isSeen(all()));
    all().goToTime(2000 * Second);
    QTRY_COMPARE(second(matches()), 2000);
    QVERIFY(isSeen(matches()));
    QCOMPARE(second(all()), 2000);
}

void TestSplitView::anEntryThatIsNoMatch()
{
    openSplit();
    matches().goToTime(500 * Second);
    QTRY_COMPARE(second(all()), 500);
    QTest::keyClick(all().focusProxy(), Qt::Key_Down);
    QCOMPARE(second(all()), 501);
    QCOMPARE(second(matches()), -1);
    QVERIFY(!matches().isFollowing());
    const auto* fields = m_window->findChild<FieldList*>();
    QVERIFY(fields->model()->rowCount() > 0); // the details are of the one that is selected
    bool isWeb = false;
    for (int row = 0; row < fields->model()->rowCount(); ++row)
        isWeb |= fields->model()->index(row, 0).data().toString() == u"app: web";
    QVERIFY(isWeb);
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(all().focusProxy(), Qt::Key_Down);
    QCOMPARE(second(all()), 510);
    QTRY_COMPARE(second(matches()), 510);
}

void TestSplitView::oneAfterTheOtherQuickly()
{
    openSplit();
    matches().goToTime(100 * Second);
    QTRY_COMPARE(second(all()), 100);
    for (const int far : {2500, 10, 2900, 300, 1700})
        matches().goToTime(far * Second);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(matches().focusProxy(), Qt::Key_Down);
    QTRY_VERIFY(m_window->isSettled());
    QTRY_VERIFY(second(matches()) >= 1700);
    QTRY_COMPARE(second(all()), second(matches()));
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(matches().focusProxy(), i % 3 ? Qt::Key_Down : Qt::Key_Up);
    QTRY_COMPARE(second(all()), second(matches()));
}

void TestSplitView::followAndHoldTogether()
{
    openSplit();
    QVERIFY(all().isFollowing() && matches().isFollowing());
    all().setFollowing(false);
    QVERIFY(!matches().isFollowing());
    matches().setFollowing(true);
    QVERIFY(all().isFollowing());
    matches().goToTime(100 * Second);
    QTRY_COMPARE(second(all()), 100);
    QVERIFY(!all().isFollowing());
    QVERIFY(matches().findChild<HeldPill*>()->isVisible());
    QVERIFY(!all().findChild<HeldPill*>()->isVisible()); // one is enough
    action(u"go.follow")->trigger();
    QVERIFY(all().isFollowing() && matches().isFollowing());
    QTRY_COMPARE(second(all()), -1);
}

void TestSplitView::keysActWhereTheReaderIs()
{
    openSplit();
    all().setFocus();
    all().goToTime(500 * Second);
    QTRY_COMPARE(second(all()), 500);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_E);
    QTRY_COMPARE(second(all()), 507); // among all entries, not among the matches
    QCOMPARE(second(matches()), -1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_M);
    QTRY_COMPARE(m_stand->store.annotations()->all().size(), 1u);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S); // goes away under the keyboard
    QVERIFY(!split());
    QVERIFY(matches().isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S);
    QVERIFY(split());
}

void TestSplitView::columnsAreTheSame()
{
    openSplit();
    QHeaderView* above = rows(all()).horizontalHeader();
    QHeaderView* below = rows(matches()).horizontalHeader();
    const int app = static_cast<int>(LogColumn::App);
    below->resizeSection(app, 200);
    QTRY_COMPARE(above->sectionSize(app), 200);
    above->hideSection(app);
    QTRY_VERIFY(below->isSectionHidden(app));
    matches().showField(u"status"_s);
    QTRY_COMPARE(above->count(), below->count());
    above->moveSection(above->visualIndex(static_cast<int>(LogColumn::Level)), 1);
    QTRY_COMPARE(below->visualIndex(static_cast<int>(LogColumn::Level)), 1);
}

void TestSplitView::looksAreTheSame()
{
    matches().setLanes(true);
    action(u"view.time-ago")->trigger();
    openSplit();
    QVERIFY(all().showsLanes());
    QCOMPARE(all().timeStyle(), TimeStyle::Ago);
    action(u"view.time-previous")->trigger();
    QCOMPARE(all().timeStyle(), TimeStyle::SincePrevious);
    action(u"view.lanes")->trigger();
    QVERIFY(!all().showsLanes());
    QVERIFY(!m_window->grab().isNull()); // paints
}

void TestSplitView::arrivalsComeToBoth()
{
    openSplit();
    QVERIFY(m_stand->send({simpleEntry(4000 * Second, "db", "m"), simpleEntry(4001 * Second, "web", "m")}));
    QTRY_COMPARE(all().shown(), 3002u);
    QTRY_COMPARE(matches().shown(), 301u);
    QTRY_VERIFY(m_window->isSettled());
}

void TestSplitView::eachViewKeepsItsSplit()
{
    openSplit();
    action(u"view.new-tab")->trigger();
    QVERIFY(split()); // it begins as a copy
    action(u"view.split")->trigger();
    action(u"view.previous-tab")->trigger();
    QVERIFY(split());
    QVERIFY(action(u"view.split")->isChecked());
    action(u"view.next-tab")->trigger();
    QVERIFY(!split());
    QTRY_VERIFY(m_window->isSettled());
}

void TestSplitView::staysInAnotherLanguage()
{
    openSplit();
    const QPointer<AllEntries> before = split();
    m_language->setChoice(u"de"_s);
    QTRY_VERIFY(!before);
    QTRY_VERIFY(split());
    QTRY_VERIFY(m_window->isSettled());
    QCOMPARE(all().shown(), 3000u);
    m_language->setChoice(u"en"_s);
    QTRY_VERIFY(action(u"view.split")->text().startsWith(u"Split"_s));
}

void TestSplitView::goesWithTheWindow()
{
    openSplit();
    matches().goToTime(100 * Second);
    QTRY_COMPARE(second(all()), 100);
    m_window.reset();
}

QTEST_MAIN(TestSplitView)
#include "tst_splitview.moc"
