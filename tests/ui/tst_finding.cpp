// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolestand.h"
#include "ui/actions/actionregistry.h"
#include "ui/language/language.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/findbar.h"
#include "ui/table/findinview.h"
#include "ui/table/logview.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPointer>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

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

private:
    [[nodiscard]] QAction* action(QStringView id) const { return m_window->actionRegistry().action(id); }
    [[nodiscard]] LogView* table() const { return m_window->findChild<LogView*>(); }
    [[nodiscard]] FilterBar* bar() const { return m_window->findChild<FilterBar*>(); }
    [[nodiscard]] qint64 second() const
    {
        const auto entry = table()->currentEntry();
        return entry ? (*entry)->timestamp / Second : -1;
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
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
    m_window = std::make_unique<MainWindow>(MainWindowServices{m_stand->store,
                                                               m_stand->queries,
                                                               m_stand->pipeline,
                                                               *m_theme,
                                                               u"http://127.0.0.1:8081"_s,
                                                               u"ws://127.0.0.1:8080"_s,
                                                               {},
                                                               {},
                                                               {},
                                                               {},
                                                               {},
                                                               m_language.get()});
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(m_window->isSettled());
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
}

void TestFinding::findsByKeys()
{
    press(Qt::Key_N); // nothing to find yet: asks for it
    auto* find = m_window->findChild<FindBar*>();
    QVERIFY(find && find->isVisible());
    QTest::keyClicks(QApplication::focusWidget(), u"TIMEOUT"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(second(), 35); // following: the newest
    QTRY_COMPARE(find->statusText(), u"4 matches"_s);
    press(Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(second(), 25);
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

QTEST_MAIN(TestFinding)
#include "tst_finding.moc"
