// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolestand.h"
#include "ui/actions/actionregistry.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/rulenotices.h"
#include "ui/models/highlightrules.h"
#include "ui/models/logmodel.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/noteline.h"
#include "ui/panels/rulespage.h"
#include "ui/panels/statusbar.h"
#include "ui/table/logtable.h"
#include "ui/table/logview.h"
#include "ui/theme/labelcolours.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

using Effect = HighlightRule::Effect;

/// Rules in the whole window.
class TestRulesInView final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup();
    void hidesFromRowsAndCounts();
    void arrivingEntriesAreHiddenToo();
    void oneKeySwitchesThemAll();
    void coloursRows();
    void aRuleOfTheFilter();
    void tellsOfArrivingEntries();
    void tellsTheDesktopWhereNobodyLooks();

private:
    [[nodiscard]] QAction* action(QStringView id) const { return m_window->actionRegistry().action(id); }
    [[nodiscard]] LogView* table() const { return m_window->findChild<LogView*>(); }
    [[nodiscard]] HighlightRules* rules() const { return m_window->findChild<HighlightRules*>(); }
    [[nodiscard]] QString status(const QString& field) const { return m_window->findChild<StatusBar*>()->value(field); }
    [[nodiscard]] QAbstractButton* hiddenButton() const
    {
        return m_window->findChild<StatusBar*>()->findChild<QAbstractButton*>(u"rules"_s);
    }

    std::unique_ptr<ConsoleStand> m_stand;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

void TestRulesInView::init()
{
    QSettings().clear();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_stand = std::make_unique<ConsoleStand>();
    m_theme = std::make_unique<Theme>();
    std::vector<EntryView> entries;
    for (int i = 0; i < 1000; ++i)
        entries.push_back(simpleEntry(i * Second, i % 4 ? "web" : "noise", "m", i % 10 ? Level::Info : Level::Error));
    QVERIFY(m_stand->send(entries));
    m_window = std::make_unique<MainWindow>(MainWindowServices{m_stand->store,
                                                               m_stand->queries,
                                                               m_stand->pipeline,
                                                               *m_theme,
                                                               u"http://127.0.0.1:8081"_s,
                                                               u"ws://127.0.0.1:8080"_s,
                                                               {}});
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(m_window->isSettled());
}

void TestRulesInView::cleanup()
{
    m_window.reset();
    m_theme.reset();
    m_stand.reset();
}

void TestRulesInView::hidesFromRowsAndCounts()
{
    QVERIFY(!hiddenButton()->isVisible());
    rules()->add({u"app:noise"_s, Effect::Hide, 1, true});
    QTRY_COMPARE(table()->shown(), 750u);
    QTRY_COMPARE(status(u"hidden"_s), u"250"_s);
    QCOMPARE(status(u"stored"_s), u"1,000"_s);
    QTRY_COMPARE(hiddenButton()->text(), u"250 hidden by rules"_s);
    const auto* model = qobject_cast<LogModel*>(m_window->findChild<LogTable*>()->model());
    QTRY_VERIFY(model->rowCount() > 100);
    for (int row = 0; row < model->rowCount(); ++row)
        QCOMPARE(model->entryAt(row)->app, std::string_view("web"));

    // Of those that the filter lets through.
    m_window->setFilterText(u"level:error"_s);
    QTRY_COMPARE(table()->shown(), 50u);
    QTRY_COMPARE(hiddenButton()->text(), u"50 hidden by rules"_s);
    hiddenButton()->click();
    QVERIFY(m_window->findChild<RulesPage*>()->isVisible());
    rules()->remove(0);
    QTRY_COMPARE(table()->shown(), 100u);
    QVERIFY(!hiddenButton()->isVisible());
}

void TestRulesInView::arrivingEntriesAreHiddenToo()
{
    rules()->add({u"app:noise"_s, Effect::Hide, 1, true});
    QTRY_COMPARE(table()->shown(), 750u);
    QVERIFY(m_stand->send({simpleEntry(2000 * Second, "noise", "late"), simpleEntry(2001 * Second, "web", "late")}));
    QTRY_COMPARE(table()->shown(), 751u);
    QTRY_COMPARE(hiddenButton()->text(), u"251 hidden by rules"_s);
}

void TestRulesInView::oneKeySwitchesThemAll()
{
    rules()->add({u"app:noise"_s, Effect::Hide, 1, true});
    QTRY_COMPARE(table()->shown(), 750u);
    QVERIFY(action(u"view.rules-on")->isChecked());
    action(u"view.rules-on")->trigger();
    QVERIFY(!action(u"view.rules-on")->isChecked());
    QTRY_COMPARE(table()->shown(), 1000u);
    action(u"view.rules-on")->trigger();
    QTRY_COMPARE(table()->shown(), 750u);
}

void TestRulesInView::coloursRows()
{
    auto* rows = m_window->findChild<LogTable*>();
    const auto colourAt = [rows](int row) {
        const int y = rows->rowViewportPosition(row) + 2;
        return rows->viewport()->grab().toImage().pixelColor(rows->viewport()->width() - 3, y);
    };
    const auto* model = qobject_cast<LogModel*>(rows->model());
    QTRY_VERIFY(model->rowCount() > 100);
    const int last = model->rowCount() - 1; // 999, web, info
    const QColor before = colourAt(last);
    rules()->add({u"app:web level:info"_s, Effect::Colour, 4, true});
    QCOMPARE(colourAt(last), rowTint(4, rows->palette()));
    QVERIFY(before != rowTint(4, rows->palette()));
    rules()->setOn(false);
    QCOMPARE(colourAt(last), before);
}

void TestRulesInView::aRuleOfTheFilter()
{
    m_window->setFilterText(u"app:noise"_s);
    action(u"tools.new-rule")->trigger();
    auto* page = m_window->findChild<RulesPage*>();
    QVERIFY(page->isVisible());
    auto* filter = page->findChild<QLineEdit*>();
    QCOMPARE(filter->text(), u"app:noise"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(rules()->count(), 1);
    QVERIFY(action(u"tools.toggle-rule")->isEnabled());
    action(u"tools.toggle-rule")->trigger();
    QVERIFY(!rules()->all()[0].active);
}

void TestRulesInView::tellsOfArrivingEntries()
{
    QVERIFY(!m_window->findChild<RuleNotices*>());
    rules()->add({u"deadlock"_s, Effect::Notify, 1, true});
    auto* notices = m_window->findChild<RuleNotices*>();
    QVERIFY(notices);
    const auto line = [this] {
        for (const NoteLine* note : m_window->findChildren<NoteLine*>()) {
            if (note->isVisible() && note->text().contains(u"rule"_s))
                return note->text();
        }
        return QString();
    };
    m_window->setFilterText(u"app:web"_s);
    QTRY_COMPARE(table()->shown(), 750u);
    QVERIFY(m_stand->send({simpleEntry(2000 * Second, "web", "fine")}));
    QTRY_COMPARE(table()->shown(), 751u);
    QCOMPARE(line(), QString());
    EntryView deadlock = simpleEntry(2001 * Second, "web", "a deadlock");
    deadlock.context = R"({"pid":7})"; // not told of
    QVERIFY(m_stand->send({deadlock}));
    QTRY_VERIFY(line().startsWith(u"1 new"_s) && line().endsWith(u"a rule: a deadlock"_s));
    QVERIFY(m_stand->send({simpleEntry(2002 * Second, "noise", "second deadlock")}));
    QTRY_COMPARE(line(), u"2 new entries match a rule: second deadlock"_s);

    // The newest is one that the filter hides; that is said, and one click shows it.
    emit notices->showRequested();
    QCOMPARE(line(), QString());
    QVERIFY(m_window->actionRegistry().action(u"tools.mute-notifications"));
    action(u"tools.mute-notifications")->trigger();
    QVERIFY(m_stand->send({simpleEntry(2003 * Second, "web", "third deadlock")}));
    QTRY_COMPARE(table()->shown(), 753u);
    QCOMPARE(line(), QString());
}

void TestRulesInView::tellsTheDesktopWhereNobodyLooks()
{
    rules()->add({u"deadlock"_s, Effect::Notify, 1, true});
    auto* notices = m_window->findChild<RuleNotices*>();
    QStringList told;
    notices->setDesktop([&told](const QString& text) { told.append(text); });
    QVERIFY(m_stand->send({simpleEntry(2000 * Second, "web", "deadlock seen")}));
    QTRY_VERIFY(notices->newest());
    QVERIFY(told.isEmpty());

    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QVERIFY(m_stand->send({simpleEntry(2001 * Second, "web", "deadlock unseen")}));
    QTRY_COMPARE(told, QStringList{u"2 new entries match a rule: deadlock unseen"_s});
    // Not again so soon.
    QVERIFY(m_stand->send({simpleEntry(2002 * Second, "web", "deadlock three")}));
    QTRY_COMPARE((*notices->newest())->timestamp, 2002 * Second);
    QCOMPARE(told.size(), 1);
}

QTEST_MAIN(TestRulesInView)
#include "tst_rulesinview.moc"
