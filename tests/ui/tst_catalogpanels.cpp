// SPDX-License-Identifier: GPL-3.0-or-later
#include "diskstand.h"
#include "ui/actions/actionregistry.h"
#include "ui/language/language.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/panels/anomaliespage.h"
#include "ui/panels/anomalylist.h"
#include "ui/panels/applicationspage.h"
#include "ui/panels/bottomdock.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/noteline.h"
#include "ui/panels/paneltable.h"
#include "ui/panels/statusbar.h"
#include "ui/panels/statusparts.h"
#include "ui/panels/thresholdspage.h"
#include "ui/table/logview.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Noon = 1736942400 * Second;

} // namespace

/// Applications, thresholds and anomalies in the whole window, over the store people have.
class TestCatalogPanels final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void keysOpenAndClosePanels_data();
    void keysOpenAndClosePanels();
    void anApplicationIsMadeByKeyboard();
    void whatTheApiChangesAppears();
    void anomaliesAreCountedAndListed();
    void anAnomalyLeadsToItsEntriesAndBack();
    void fromOneAnomalyToTheNextTheWayBackStays();
    void anotherFilterEndsTheWayBack();
    void aNewAnomalyIsToldOfAndShown();

private:
    Language m_language; // English has its plurals in a catalogue
    bool fill();
    bool sendErrors(const std::string& app, std::size_t count, qint64 time);
    void trigger(const QString& action) { m_window->actionRegistry().action(action)->trigger(); }
    template<typename T>
    [[nodiscard]] T* find() const
    {
        return m_window->findChild<T*>();
    }
    [[nodiscard]] QPushButton* wayBack() const;

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<DiskStand> m_stand;
    std::unique_ptr<MainWindow> m_window;
};

void TestCatalogPanels::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>();
}

void TestCatalogPanels::init()
{
    QSettings().clear();
    m_stand = std::make_unique<DiskStand>();
    m_window = std::make_unique<MainWindow>(MainWindowServices{*m_stand->store,
                                                               m_stand->queries,
                                                               m_stand->pipeline,
                                                               *m_theme,
                                                               u"http://127.0.0.1:8081"_s,
                                                               u"ws://127.0.0.1:8080"_s,
                                                               {}});
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestCatalogPanels::cleanup()
{
    m_window.reset();
    m_stand.reset();
}

bool TestCatalogPanels::sendErrors(const std::string& app, std::size_t count, qint64 time)
{
    return m_stand->send(std::vector<EntryView>(count, simpleEntry(time, app, "m", Level::Error)));
}

/// Two anomalies: 4 errors of api, then 5 of web an hour later.
bool TestCatalogPanels::fill()
{
    return m_stand->setThreshold({"web", "ERROR", 2, true, 1}) && m_stand->setThreshold({"api", "ERROR", 2, true, 1}) &&
           sendErrors("api", 4, Noon) && sendErrors("web", 5, Noon + Hour) &&
           QTest::qWaitFor([this] { return find<AnomalyList>()->model()->rowCount() == 2; });
}

QPushButton* TestCatalogPanels::wayBack() const
{
    const QList<QPushButton*> buttons = find<AnomaliesPage>()->findChildren<QPushButton*>();
    const auto found =
        std::ranges::find_if(buttons, [](const QPushButton* button) { return button->text().startsWith(u"Back"_s); });
    return found != buttons.end() && (*found)->isVisible() ? *found : nullptr;
}

void TestCatalogPanels::keysOpenAndClosePanels_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("panel");
    QTest::newRow("anomalies") << static_cast<int>(Qt::Key_A) << u"anomalies"_s;
    QTest::newRow("thresholds") << static_cast<int>(Qt::Key_T) << u"thresholds"_s;
    QTest::newRow("applications") << static_cast<int>(Qt::Key_P) << u"applications"_s;
}

void TestCatalogPanels::keysOpenAndClosePanels()
{
    QFETCH(const int, key);
    QFETCH(const QString, panel);
    const auto press = [key] {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key),
                        Qt::ControlModifier | Qt::ShiftModifier);
    };
    press();
    QVERIFY(find<BottomDock>()->shows(panel));
    QVERIFY(find<BottomDock>()->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(m_window->actionRegistry().action(u"view.panels")->isChecked());
    press();
    QVERIFY(!find<BottomDock>()->isOpen());
    QVERIFY(find<LogView>()->isAncestorOf(QApplication::focusWidget()) ||
            !find<BottomDock>()->isAncestorOf(QApplication::focusWidget()));
}

void TestCatalogPanels::anApplicationIsMadeByKeyboard()
{
    QVERIFY(!m_window->actionRegistry().action(u"tools.copy-key")->isEnabled());
    trigger(u"tools.new-application"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"shop"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(m_stand->pipeline.catalog()->application("shop"));
    QTRY_VERIFY(find<ApplicationsPage>()->current());
    QVERIFY(m_window->actionRegistry().action(u"tools.copy-key")->isEnabled());
    QVERIFY(m_window->actionRegistry().action(u"tools.copy-curl")->isEnabled());
}

void TestCatalogPanels::whatTheApiChangesAppears()
{
    trigger(u"view.thresholds"_s);
    QVERIFY(m_stand->setThreshold({"web", "ERROR", 2, true, 1}));
    QVERIFY(m_stand->change([](LogStore& store) { QVERIFY(store.createApplication("shop")); }));
    QTRY_COMPARE(find<ThresholdsPage>()->findChild<PanelTable*>()->model()->rowCount(), 1);
    QTRY_COMPARE(find<ApplicationsPage>()->findChild<PanelTable*>()->model()->rowCount(), 1);
}

void TestCatalogPanels::anomaliesAreCountedAndListed()
{
    auto* count = find<StatusBar>()->findChild<StatusButton*>(u"anomalies"_s);
    QVERIFY(count->isHidden());
    QVERIFY(fill());
    QTRY_VERIFY(m_window->isSettled());
    QVERIFY(count->isVisible());
    QCOMPARE(count->text(), u"2 anomalies"_s);
    count->click();
    QVERIFY(find<BottomDock>()->shows(u"anomalies"_s));
    QVERIFY(find<AnomalyList>()->hasFocus());
    find<AnomalyList>()->setCurrentRow(0);
    QTest::keyClick(find<AnomalyList>(), Qt::Key_Delete);
    QCOMPARE(count->text(), u"1 anomaly"_s);
}

void TestCatalogPanels::anAnomalyLeadsToItsEntriesAndBack()
{
    QVERIFY(fill());
    m_window->setFilterText(u"level:info"_s);
    trigger(u"view.anomalies"_s);
    find<AnomalyList>()->setCurrentRow(1);
    QTest::keyClick(find<AnomalyList>(), Qt::Key_Return);
    const auto* bar = find<FilterBar>();
    QCOMPARE(bar->text(), u"app:api"_s);
    QVERIFY(bar->timeScope().range.contains(Noon));
    QVERIFY(bar->timeScope().range.contains(Noon + Minute - 1));
    QVERIFY(!bar->timeScope().range.contains(Noon + Hour));
    QTRY_VERIFY(find<LogView>()->currentEntry());
    QCOMPARE((*find<LogView>()->currentEntry())->timestamp, Noon);
    QTRY_COMPARE(find<LogView>()->shown(), std::optional<quint64>(4));
    QTRY_COMPARE(find<AnomalyList>()->model()->rowCount(), 1); // those of the range in view
    QVERIFY(find<AnomalyList>()->hasFocus());
    QVERIFY(wayBack());
    wayBack()->click();
    QCOMPARE(bar->text(), u"level:info"_s);
    QCOMPARE(bar->timeScope(), TimeScope::everything());
    QVERIFY(!wayBack());
}

void TestCatalogPanels::fromOneAnomalyToTheNextTheWayBackStays()
{
    QVERIFY(fill());
    QVERIFY(sendErrors("web", 3, Noon + Hour + Minute));
    trigger(u"view.anomalies"_s);
    QTRY_COMPARE(find<AnomalyList>()->model()->rowCount(), 3);
    find<AnomalyList>()->setCurrentRow(0);
    trigger(u"tools.show-anomaly"_s);
    QTRY_COMPARE(find<AnomalyList>()->model()->rowCount(), 2);
    find<AnomalyList>()->setCurrentRow(1);
    trigger(u"tools.show-anomaly"_s);
    QVERIFY(wayBack());
    wayBack()->click();
    QCOMPARE(find<FilterBar>()->timeScope(), TimeScope::everything());
}

void TestCatalogPanels::anotherFilterEndsTheWayBack()
{
    QVERIFY(fill());
    trigger(u"view.anomalies"_s);
    find<AnomalyList>()->setCurrentRow(0);
    trigger(u"tools.show-anomaly"_s);
    QVERIFY(wayBack());
    m_window->setFilterText(u"m"_s);
    QVERIFY(!wayBack());
}

void TestCatalogPanels::aNewAnomalyIsToldOfAndShown()
{
    QVERIFY(m_stand->setThreshold({"web", "ERROR", 2, true, 1}));
    find<FilterBar>()->setTimeScope(TimeScope::custom({0, Minute})); // somewhere else
    QVERIFY(sendErrors("web", 3, Noon));
    const auto lineOf = [this](const QString& name) -> NoteLine* {
        for (NoteLine* line : m_window->findChildren<NoteLine*>()) {
            if (line->isVisible() && line->text().contains(name))
                return line;
        }
        return nullptr;
    };
    QTRY_VERIFY(lineOf(u"3 errors in a minute from web"_s));
    QCOMPARE(find<AnomalyList>()->model()->rowCount(), 0);
    emit lineOf(u"web"_s)->linkActivated();
    QVERIFY(!lineOf(u"web"_s));
    QVERIFY(find<BottomDock>()->shows(u"anomalies"_s));
    QVERIFY(find<FilterBar>()->timeScope().range.contains(Noon));
    QTRY_COMPARE(find<AnomalyList>()->model()->rowCount(), 1);
    QTRY_COMPARE(find<AnomaliesPage>()->current()->minute, Noon);

    trigger(u"tools.mute-notifications"_s);
    QVERIFY(m_window->actionRegistry().action(u"tools.mute-notifications")->isChecked());
    QVERIFY(sendErrors("web", 3, Noon + Minute));
    QTRY_COMPARE(find<AnomalyList>()->model()->rowCount(), 2);
    QVERIFY(!lineOf(u"web"_s));
}

QTEST_MAIN(TestCatalogPanels)
#include "tst_catalogpanels.moc"
