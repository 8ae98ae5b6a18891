// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolestand.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/models/currentruns.h"
#include "ui/models/highlightrules.h"
#include "ui/table/logview.h"
#include "ui/theme/theme.h"

#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <deque>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

EntryView entryOf(qint64 second, std::string_view app, int pid)
{
    static std::deque<std::string> contexts; // entries are views
    EntryView entry = simpleEntry(second * Second, app, "m");
    if (pid > 0)
        entry.context = contexts.emplace_back("{\"pid\":" + std::to_string(pid) + "}");
    return entry;
}

} // namespace

/// The newest run of each source, and run:current in the window.
class TestCurrentRuns final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { QSettings().clear(); }
    void knowsThemOnlyWhileTheyAreWanted();
    void followsTheNewestRun();
    void filtersTheWindow();
    void rulesKnowThemToo();
};

void TestCurrentRuns::knowsThemOnlyWhileTheyAreWanted()
{
    ConsoleStand stand;
    QVERIFY(stand.send({entryOf(1, "web", 1), entryOf(2, "db", 7), entryOf(3, "web", 2), entryOf(4, "web", 0),
                        entryOf(5, "quiet", 0)}));
    CurrentRuns runs(stand.queries);
    QSignalSpy changed(&runs, &CurrentRuns::changed);
    runs.dataChanged();
    QVERIFY(runs.runs()->empty());
    runs.setWanted(true);
    QVERIFY(changed.wait());
    QVERIFY((*runs.runs() == SourceRuns{{"db", std::nullopt, "7"}, {"web", std::nullopt, "2"}}));
}

void TestCurrentRuns::followsTheNewestRun()
{
    ConsoleStand stand;
    QVERIFY(stand.send({entryOf(1, "web", 1)}));
    CurrentRuns runs(stand.queries);
    QSignalSpy changed(&runs, &CurrentRuns::changed);
    runs.setWanted(true);
    QVERIFY(changed.wait());
    QVERIFY(stand.send({entryOf(2, "web", 2)}));
    runs.dataChanged();
    QVERIFY(changed.wait());
    QCOMPARE(runs.runs()->front().run, std::string("2"));
}

void TestCurrentRuns::filtersTheWindow()
{
    ConsoleStand stand;
    Theme theme;
    std::vector<EntryView> entries;
    for (int i = 0; i < 300; ++i)
        entries.push_back(entryOf(i, i % 2 ? "web" : "db", i < 200 ? 1 : 2));
    QVERIFY(stand.send(entries));
    MainWindow window(MainWindowServices{
        stand.store, stand.queries, stand.pipeline, theme, u"http://127.0.0.1:8081"_s, u"ws://127.0.0.1:8080"_s, {}});
    window.show();
    const auto* table = window.findChild<LogView*>();
    QTRY_COMPARE(table->shown(), 300u);
    window.setFilterText(u"run:current"_s);
    QTRY_COMPARE(table->shown(), 100u);
    window.setFilterText(u"run!=current"_s);
    QTRY_COMPARE(table->shown(), 200u);
    window.setFilterText(u"run:current app:web"_s);
    QTRY_COMPARE(table->shown(), 50u);
    // It starts anew.
    QVERIFY(stand.send({entryOf(1000, "web", 3), entryOf(1001, "web", 3)}));
    QTRY_COMPARE(table->shown(), 2u);
}

void TestCurrentRuns::rulesKnowThemToo()
{
    ConsoleStand stand;
    Theme theme;
    QVERIFY(stand.send({entryOf(1, "web", 1), entryOf(2, "web", 1), entryOf(3, "web", 2)}));
    MainWindow window(MainWindowServices{
        stand.store, stand.queries, stand.pipeline, theme, u"http://127.0.0.1:8081"_s, u"ws://127.0.0.1:8080"_s, {}});
    window.show();
    const auto* table = window.findChild<LogView*>();
    QTRY_COMPARE(table->shown(), 3u);
    window.findChild<HighlightRules*>()->add({u"run!=current"_s, HighlightRule::Effect::Hide, 1, true});
    QTRY_COMPARE(table->shown(), 1u);
}

QTEST_MAIN(TestCurrentRuns)
#include "tst_currentruns.moc"
