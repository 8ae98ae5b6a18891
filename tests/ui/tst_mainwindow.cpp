// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolestand.h"
#include "ui/actions/actionregistry.h"
#include "ui/charts/barchart.h"
#include "ui/charts/chartspage.h"
#include "ui/language/language.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/panels/bottomdock.h"
#include "ui/panels/emptystate.h"
#include "ui/panels/noteline.h"
#include "ui/panels/statusbar.h"
#include "ui/table/logview.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

/// Where Tab (or Shift+Tab) leads from what has the focus until it comes back, by accessible name.
QStringList walk(Qt::Key key)
{
    constexpr int tooMany = 60;
    QStringList names;
    const QWidget* const first = QApplication::focusWidget();
    for (int i = 0; first && i < tooMany; ++i) {
        const QWidget* now = QApplication::focusWidget();
        const QString name = now->accessibleName();
        names.append(name.isEmpty() ? u"nameless "_s % QLatin1StringView(now->metaObject()->className()) : name);
        QTest::keyClick(QApplication::focusWidget(), key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        if (QApplication::focusWidget() == first)
            return names;
    }
    names.append(u"never came back"_s);
    return names;
}

} // namespace

/// The whole window over a store of its own, without a server.
class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void tabWalksThroughEverything_data();
    void tabWalksThroughEverything();
    void settlesWithItsNumbersShown();
    void findsItsWayOutOfTakenPorts();
    void sendsASample();
    void startsWithTheSessionIfWanted();
    void chartsOpenByTheirKey();
    void chartsCountWhatTheStatusBarCounts();

private:
    Language m_language; // English has its plurals in a catalogue
    [[nodiscard]] MainWindowServices services();

    std::unique_ptr<ConsoleStand> m_stand;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void TestMainWindow::init()
{
    m_stand = std::make_unique<ConsoleStand>();
    m_theme = std::make_unique<Theme>();
    QVERIFY(
        m_stand->send({simpleEntry(Second, "web", "started"), simpleEntry(2 * Second, "db", "ready", Level::Notice)}));
    m_window = std::make_unique<MainWindow>(services());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(m_window->isSettled());
}

MainWindowServices TestMainWindow::services()
{
    return {m_stand->store,
            m_stand->queries,
            m_stand->pipeline,
            *m_theme,
            u"http://127.0.0.1:8081"_s,
            u"ws://127.0.0.1:8080"_s,
            {}};
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_theme.reset();
    m_stand.reset();
}

void TestMainWindow::tabWalksThroughEverything_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("panel");
    QTest::newRow("no filter") << QString() << QString();
    QTest::newRow("with chips") << u"level>=info -app:db"_s << QString();
    for (const QString& panel : {u"charts"_s, u"anomalies"_s, u"bookmarks"_s, u"thresholds"_s, u"applications"_s})
        QTest::newRow(qPrintable(panel)) << QString() << panel;
}

void TestMainWindow::tabWalksThroughEverything()
{
    QFETCH(const QString, filter);
    QFETCH(const QString, panel);
    m_window->setFilterText(filter);
    m_window->findChild<BottomDock*>()->setOpen(false);
    if (!panel.isEmpty())
        m_window->findChild<BottomDock*>()->openPage(panel);
    QTRY_VERIFY(m_window->isSettled());
    m_window->findChild<LogView*>()->selectPrevious(); // so that the details have something to walk through
    QTRY_VERIFY(m_window->findChild<LogView*>()->currentEntry());
    QStringList forward = walk(Qt::Key_Tab);
    for (const QString& name : forward)
        QVERIFY2(!name.startsWith(u"nameless"_s), qPrintable(name));
    for (const QString& name : {u"Filter"_s, u"Range of time: Everything"_s, u"Histogram of entries over time"_s,
                                u"Levels and applications"_s, u"Log entries"_s, u"Fields"_s})
        QVERIFY2(forward.contains(name), qPrintable(name % u" is not among "_s % forward.join(u", "_s)));
    if (panel == u"charts") {
        const QStringList expected{u"Charts"_s,          u"Chart or numbers"_s, u"Copy the numbers as CSV"_s,
                                   u"Notice, 1 entry"_s, u"Info, 1 entry"_s,    u"Chart: Over time"_s};
        QCOMPARE(forward.first(expected.size()), expected); // where the walk began
        QVERIFY(forward.indexOf(u"Log entries"_s) < forward.indexOf(u"Panels"_s));
    }

    QStringList back = walk(Qt::Key_Backtab);
    std::reverse(back.begin() + 1, back.end());
    QCOMPARE(back, forward);
}

void TestMainWindow::settlesWithItsNumbersShown()
{
    m_window->setFilterText(u"app:web"_s);
    QString shown;
    connect(m_window.get(), &MainWindow::settled, this,
            [&] { shown = m_window->findChild<StatusBar*>()->value(u"shown"_s); });
    QTRY_VERIFY(!shown.isNull());
    QCOMPARE(shown, u"1"_s);
}

void TestMainWindow::findsItsWayOutOfTakenPorts()
{
    MainWindowServices taken = services();
    taken.serverProblem = u"The port is taken."_s;
    taken.listenOnFreePorts = [](MainWindowServices& shown) {
        shown.serverProblem.clear();
        shown.httpAddress = u"http://127.0.0.1:4711"_s;
        shown.listenOnFreePorts = {};
    };
    MainWindow window(taken);
    auto* banner = window.findChild<NoteLine*>(QString(), Qt::FindDirectChildrenOnly);
    if (!banner)
        banner = window.centralWidget()->findChild<NoteLine*>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(banner);
    QCOMPARE(banner->text(), u"The port is taken."_s);
    QVERIFY(!banner->link().isEmpty());
    QVERIFY(!window.actionRegistry().action(u"tools.copy-address")->isEnabled());
    emit banner->linkActivated();
    QVERIFY(banner->text().isEmpty() && banner->isHidden());
    QVERIFY(window.actionRegistry().action(u"tools.copy-address")->isEnabled());
    window.actionRegistry().action(u"tools.copy-address")->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"http://127.0.0.1:4711"_s);
}

void TestMainWindow::sendsASample()
{
    QVERIFY(!m_window->actionRegistry().action(u"tools.send-sample")->isEnabled()); // nobody to send it
    int sent = 0;
    MainWindowServices sending = services();
    sending.sendSample = [&sent](const auto& done) {
        ++sent;
        done(u"It did not get there."_s);
    };
    MainWindow window(sending);
    auto* empty = window.findChild<EmptyState*>();
    emit empty->sampleRequested();
    QCOMPARE(sent, 1);
    const auto notes = window.findChildren<NoteLine*>();
    QVERIFY(std::ranges::any_of(notes, [](NoteLine* note) { return note->text() == u"It did not get there."_s; }));
}

void TestMainWindow::startsWithTheSessionIfWanted()
{
    QVERIFY(!m_window->actionRegistry().action(u"tools.autostart")->isVisible());
    bool on = false;
    MainWindowServices able = services();
    able.isAutostartOn = [&on] { return on; };
    able.setAutostart = [&on](bool wanted) -> Result<> {
        if (!wanted)
            return failure(Error::Code::Io, u"Not now."_s);
        on = true;
        return {};
    };
    MainWindow window(able);
    QAction* action = window.actionRegistry().action(u"tools.autostart");
    QVERIFY(action->isVisible() && !action->isChecked());
    action->trigger();
    QVERIFY(on && action->isChecked());
    action->trigger(); // refused: the menu says how it is
    QVERIFY(on && action->isChecked());
}

void TestMainWindow::chartsOpenByTheirKey()
{
    const auto* charts = m_window->findChild<ChartsPage*>();
    QVERIFY(!charts->isVisible());
    QVERIFY(charts->findChildren<QWidget*>().isEmpty()); // closed they cost nothing
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(charts->isVisible());
    QVERIFY(charts->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(m_window->findChild<LogView*>()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!charts->isVisible());
}

void TestMainWindow::chartsCountWhatTheStatusBarCounts()
{
    m_window->actionRegistry().action(u"view.charts")->trigger();
    const auto counted = [this] { return m_window->findChild<BarChart*>()->numbers().total(); };
    const auto shown = [this] { return m_window->findChild<StatusBar*>()->value(u"shown"_s).toULongLong(); };
    QTRY_COMPARE(counted(), quint64(2));
    for (const QString& filter : {u"app:web"_s, u"-app:web"_s, u"level>=info"_s}) {
        m_window->setFilterText(filter);
        QTRY_VERIFY(m_window->isSettled());
        QCOMPARE(counted(), shown());
    }
    // What a bar asks for goes into the filter, and comes back as numbers.
    m_window->setFilterText({});
    emit m_window->findChild<ChartsPage*>()->termRequested(u"app:db"_s);
    QTRY_VERIFY(m_window->isSettled());
    QCOMPARE(counted(), quint64(1));
    QCOMPARE(shown(), quint64(1));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
