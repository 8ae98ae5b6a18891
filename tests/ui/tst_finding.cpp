// SPDX-License-Identifier: GPL-3.0-or-later
#include "shownconsole.h"
#include "ui/actions/actionregistry.h"
#include "ui/panels/facetdelegate.h"
#include "ui/panels/facettree.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/findbar.h"
#include "ui/panels/noteline.h"
#include "ui/panels/suggestionpopup.h"
#include "ui/table/findinview.h"
#include "ui/table/logtable.h"
#include "ui/table/logview.h"
#include "ui/table/neighbours.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace Logboom;
using namespace Qt::StringLiterals;

/// The whole window: searching in it by its actions and keys.
class TestFinding final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void makesNothingBeforeItIsWanted();
    void findsByKeys();
    void stopsFromTheTable();
    void goesOnInAnotherLanguage();
    void savesFilters();
    void savedFiltersShowTheirCounts();
    void savedFiltersStayInAnotherLanguage();
    void pinsFields();
    void leavesOnlyOneByTheMiddleButton();
    void showsNeighboursAndTheFullStream();
    void stayingInTheFullStreamForgetsTheWayBack();

private:
    [[nodiscard]] QAction* action(QStringView id) const { return m_window->actionRegistry().action(id); }
    [[nodiscard]] LogView* table() const { return m_window->findChild<LogView*>(); }
    [[nodiscard]] FilterBar* bar() const { return m_window->findChild<FilterBar*>(); }
    [[nodiscard]] FacetTree* dock() const { return m_window->findChild<FacetTree*>(); }
    [[nodiscard]] QTreeWidgetItem* item(const QString& text) const
    {
        const auto found = dock()->findItems(text, Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? nullptr : found.first();
    }
    [[nodiscard]] qint64 second() const
    {
        const auto entry = table()->currentEntry();
        return entry ? (*entry)->timestamp / Second : -1;
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    /// The note that says this, if it is shown.
    [[nodiscard]] NoteLine* note(const QString& part) const
    {
        for (NoteLine* line : m_window->findChildren<NoteLine*>()) {
            if (line->isVisible() && line->text().contains(part))
                return line;
        }
        return nullptr;
    }

    std::unique_ptr<ConsoleStand> m_stand;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<MainWindow> m_window;
};

void TestFinding::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"logboom-tests"_s);
    QCoreApplication::setApplicationName(u"tst_finding"_s);
}

void TestFinding::init()
{
    QSettings().clear();
    m_stand = std::make_unique<ConsoleStand>();
    m_theme = std::make_unique<Theme>();
    m_language = std::make_unique<Language>();
    std::vector<EntryView> entries;
    for (int i = 0; i < 40; ++i) {
        entries.push_back(simpleEntry(i * Second, i % 2 ? "web" : "db", i % 10 == 5 ? "gateway timeout" : "fine",
                                      i % 20 == 7 ? Level::Error : Level::Info));
        entries.back().context = i % 4 ? R"({"status":200})" : R"({"status":503})";
    }
    QVERIFY(m_stand->send(entries));
    m_window = showConsole(*m_stand, *m_theme, m_language.get());
    QVERIFY(m_window);
}

void TestFinding::cleanup()
{
    m_window.reset();
    m_language.reset();
    m_theme.reset();
    m_stand.reset();
}

void TestFinding::makesNothingBeforeItIsWanted()
{
    QCOMPARE(m_window->findChild<FindBar*>(), nullptr);
    QCOMPARE(m_window->findChild<FindInView*>(), nullptr);
    QCOMPARE(m_window->findChild<Neighbours*>(), nullptr);
    QCOMPARE(m_window->findChild<SuggestionPopup*>(), nullptr);
}

void TestFinding::findsByKeys()
{
    press(Qt::Key_N); // nothing to find yet: asks for it
    auto* find = m_window->findChild<FindBar*>();
    QVERIFY(find && find->isVisible());
    QTest::keyClicks(QApplication::focusWidget(), u"TIMEOUT"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(second(), 35); // following: the newest
    QTRY_COMPARE(find->statusText(), u"4 of 4"_s);
    press(Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(second(), 25);
    QTRY_COMPARE(find->statusText(), u"3 of 4"_s);
    table()->setFocus();
    press(Qt::Key_N, Qt::ShiftModifier);
    QTRY_COMPARE(second(), 15);
    press(Qt::Key_N);
    QTRY_COMPARE(second(), 25);
    QVERIFY(bar()->text().isEmpty()); // the filter is as it was
    m_window->setFilterText(u"app:db"_s);
    QTRY_COMPARE(find->statusText(), u"No match"_s);
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_Escape);
    QVERIFY(find->isHidden());
    QVERIFY(table()->isAncestorOf(QApplication::focusWidget()));
}

void TestFinding::stopsFromTheTable()
{
    QVERIFY(!action(u"filter.stop")->isEnabled());
    press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"nowhere"_s);
    table()->setFocus();
    const auto* find = m_window->findChild<FindInView*>();
    QTRY_COMPARE(find->count(), 0u);
    action(u"go.find-next")->trigger();
    QCOMPARE(find->state(), FindInView::State::Searching);
    QVERIFY(action(u"filter.stop")->isEnabled());
    action(u"filter.stop")->trigger(); // Esc
    QCOMPARE(find->state(), FindInView::State::Idle);
    QVERIFY(!action(u"filter.stop")->isEnabled());
    QVERIFY(m_window->findChild<FindBar*>()->isVisible());
}

void TestFinding::goesOnInAnotherLanguage()
{
    press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"timeout"_s);
    const QPointer<FindBar> before = m_window->findChild<FindBar*>();
    QTRY_COMPARE(before->statusText(), u"4 matches"_s);
    m_language->setChoice(u"de"_s);
    QTRY_VERIFY(!before);
    QTRY_VERIFY(m_window->isSettled());
    auto* find = m_window->findChild<FindBar*>();
    QVERIFY(find && find->isVisible());
    QCOMPARE(find->text(), u"timeout"_s);
    QCOMPARE(find->statusText(), u"4 Treffer"_s);
    press(Qt::Key_F3);
    QTRY_COMPARE(second(), 35);
    m_language->setChoice(u"en"_s);
    QTRY_VERIFY(action(u"go.find")->text().startsWith(u"Find"_s));
}

void TestFinding::savesFilters()
{
    QVERIFY(!action(u"filter.save")->isEnabled());
    m_window->setFilterText(u"level:error app:web"_s);
    QVERIFY(action(u"filter.save")->isEnabled());
    press(Qt::Key_S, Qt::ControlModifier);
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(editor && dock()->isAncestorOf(editor)); // its name is asked for in place
    editor->setText(u"Web errors"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(action(u"filter.saved.0"));
    QTRY_COMPARE(action(u"filter.saved.0")->text(), u"Web errors"_s);
    m_window->setFilterText({});
    action(u"filter.saved.0")->trigger();
    QCOMPARE(bar()->text(), u"level:error app:web"_s);
    QTRY_VERIFY(m_window->isSettled());
    QVERIFY(item(u"Web errors"_s));
    emit dock()->savedRequested(0); // again: off
    QVERIFY(bar()->text().isEmpty());
    emit dock()->savedRequested(0);
    QCOMPARE(bar()->text(), u"level:error app:web"_s);
    emit dock()->savedRemoved(0);
    QVERIFY(!action(u"filter.saved.0"));
    QVERIFY(!item(u"Web errors"_s));
}

void TestFinding::savedFiltersShowTheirCounts()
{
    const auto count = [this](const QString& name) { return item(name)->data(0, FacetCountRole); };
    m_window->setFilterText(u"app:db"_s);
    action(u"filter.save")->trigger();
    press(Qt::Key_Return); // its name
    m_window->setFilterText(u"timeout"_s);
    action(u"filter.save")->trigger();
    press(Qt::Key_Return);
    m_window->setFilterText({});
    QTRY_COMPARE(count(u"app:db"_s).toULongLong(), 20u);
    QTRY_COMPARE(count(u"timeout"_s).toULongLong(), 4u);
    QVERIFY(item(u"timeout"_s)->data(0, Qt::AccessibleTextRole).toString().contains(u"4 entries"_s));
    bar()->setTimeScope(TimeScope::custom({0, 9 * Second}));
    QTRY_COMPARE(count(u"app:db"_s).toULongLong(), 5u);
    QTRY_COMPARE(count(u"timeout"_s).toULongLong(), 1u);
    // Nothing is asked while nobody sees it, and all of it when it is seen again.
    action(u"view.facets")->setChecked(false);
    bar()->setTimeScope(TimeScope::everything());
    QVERIFY(m_stand->send({simpleEntry(100 * Second, "db", "timeout")}));
    QTRY_COMPARE(table()->shown(), 41u);
    QCOMPARE(count(u"app:db"_s).toULongLong(), 5u);
    action(u"view.facets")->setChecked(true);
    QTRY_COMPARE(count(u"app:db"_s).toULongLong(), 21u);
    QTRY_COMPARE(count(u"timeout"_s).toULongLong(), 5u);
    // The number is that of the filter, whatever row it comes to.
    emit dock()->savedRemoved(0);
    QVERIFY(!item(u"app:db"_s));
    QTRY_COMPARE(count(u"timeout"_s).toULongLong(), 5u);
    QVERIFY(!dock()->grab().isNull()); // paints
}

void TestFinding::savedFiltersStayInAnotherLanguage()
{
    m_window->setFilterText(u"level:error"_s);
    action(u"filter.save")->trigger();
    QTRY_VERIFY(action(u"filter.saved.0"));
    const QPointer<QAction> before = action(u"filter.saved.0");
    m_language->setChoice(u"de"_s);
    QTRY_VERIFY(!before);
    QTRY_VERIFY(m_window->isSettled());
    QVERIFY(item(u"level:error"_s));
    action(u"filter.clear")->trigger();
    QVERIFY(bar()->text().isEmpty());
    action(u"filter.saved.0")->trigger();
    QCOMPARE(bar()->text(), u"level:error"_s);
    emit dock()->savedRemoved(0);
    QVERIFY(!action(u"filter.saved.0"));
    m_language->setChoice(u"en"_s);
    QTRY_VERIFY(action(u"go.find")->text().startsWith(u"Find"_s));
}

void TestFinding::pinsFields()
{
    action(u"filter.pin-field")->trigger();
    QMenu* menu = nullptr;
    QTRY_VERIFY((menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())));
    const QList<QAction*> fields = menu->actions();
    const auto status =
        std::ranges::find_if(fields, [](const QAction* field) { return field->text().startsWith(u"status"_s); });
    QVERIFY(status != fields.end());
    (*status)->trigger();
    menu->close();
    QTRY_VERIFY(item(u"status"_s));
    QTRY_VERIFY(item(u"503"_s));
    emit dock()->termRequested(u"context.status=503"_s);
    QTRY_VERIFY(m_window->isSettled());
    QCOMPARE(table()->shown(), 10u);
    QVERIFY(item(u"200"_s)); // what another click would bring is counted still
    emit dock()->unpinRequested(u"context.status"_s);
    QTRY_VERIFY(!item(u"status"_s));
}

void TestFinding::leavesOnlyOneByTheMiddleButton()
{
    m_window->setFilterText(u"app:(web db) level:info"_s);
    QTRY_VERIFY(m_window->isSettled());
    const QRect row = dock()->visualItemRect(item(u"db"_s));
    QTest::mouseClick(dock()->viewport(), Qt::MiddleButton, {}, {60, row.center().y()});
    QCOMPARE(bar()->text(), u"level:info app:db"_s);
}

void TestFinding::showsNeighboursAndTheFullStream()
{
    m_window->setFilterText(u"level:error"_s);
    QTRY_COMPARE(table()->shown(), 2u);
    QTRY_VERIFY(m_window->isSettled());
    table()->setFocus();
    table()->selectPrevious();
    QTRY_COMPARE(second(), 27);
    press(Qt::Key_C);
    QTRY_VERIFY(note(u"web"_s));
    const auto* model = m_window->findChild<LogTable*>()->model();
    QTRY_COMPARE(model->rowCount(), 12);
    press(Qt::Key_Plus);
    QTRY_COMPARE(model->rowCount(), 17); // 7 is one of the ten before and matches; behind 27 there are six
    press(Qt::Key_C, Qt::ShiftModifier);
    QVERIFY(bar()->text().isEmpty());
    QTRY_COMPARE(table()->shown(), 40u);
    QTRY_COMPARE(second(), 27);
    NoteLine* back = note(u"full stream"_s);
    QVERIFY(back && back->link().contains(u"level:error"_s));
    press(Qt::Key_C, Qt::ShiftModifier);
    QCOMPARE(bar()->text(), u"level:error"_s);
    QTRY_COMPARE(table()->shown(), 2u);
    QTRY_COMPARE(second(), 27);
    QVERIFY(!note(u"full stream"_s));
}

void TestFinding::stayingInTheFullStreamForgetsTheWayBack()
{
    m_window->setFilterText(u"level:error"_s);
    QTRY_COMPARE(table()->shown(), 2u);
    QTRY_VERIFY(m_window->isSettled());
    table()->selectPrevious();
    QTRY_COMPARE(second(), 27);
    action(u"go.full-stream")->trigger();
    QVERIFY(note(u"full stream"_s));
    m_window->setFilterText(u"app:db"_s);
    QVERIFY(!note(u"full stream"_s));
    action(u"go.full-stream")->trigger(); // from here there is a new one
    QVERIFY(bar()->text().isEmpty());
}

QTEST_MAIN(TestFinding)
#include "tst_finding.moc"
