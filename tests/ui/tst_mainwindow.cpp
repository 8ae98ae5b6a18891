// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolestand.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/panels/statusbar.h"
#include "ui/table/logview.h"
#include "ui/theme/theme.h"

#include <QApplication>
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

private:
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
    QVERIFY(m_stand->send({simpleEntry(Second, "web", "started"), simpleEntry(2 * Second, "db", "ready")}));
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

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_theme.reset();
    m_stand.reset();
}

void TestMainWindow::tabWalksThroughEverything_data()
{
    QTest::addColumn<QString>("filter");
    QTest::newRow("no filter") << QString();
    QTest::newRow("with chips") << u"level>=info -app:db"_s;
}

void TestMainWindow::tabWalksThroughEverything()
{
    QFETCH(const QString, filter);
    m_window->setFilterText(filter);
    QTRY_VERIFY(m_window->isSettled());
    m_window->findChild<LogView*>()->selectPrevious(); // so that the details have something to walk through
    QTRY_VERIFY(m_window->findChild<LogView*>()->currentEntry());
    QStringList forward = walk(Qt::Key_Tab);
    for (const QString& name : forward)
        QVERIFY2(!name.startsWith(u"nameless"_s), qPrintable(name));
    for (const QString& name : {u"Filter"_s, u"Range of time: Everything"_s, u"Histogram of entries over time"_s,
                                u"Levels and applications"_s, u"Log entries"_s, u"Fields"_s})
        QVERIFY2(forward.contains(name), qPrintable(name % u" is not among "_s % forward.join(u", "_s)));

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

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
