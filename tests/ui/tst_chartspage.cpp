// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartspage.h"

#include "core/entry/timestamp.h"
#include "core/filter/filterparser.h"
#include "diskstand.h"
#include "support/random.h"
#include "ui/charts/barchart.h"
#include "ui/charts/charttablemodel.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/flattabs.h"
#include "ui/panels/noteline.h"
#include "ui/panels/paneltable.h"
#include "ui/theme/theme.h"
#include "ui/theme/toolbutton.h"
#include "watchedstore.h"

#include <QAccessible>
#include <QClipboard>
#include <QHeaderView>
#include <QSettings>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTemporaryFile>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

/// Does an entry belong to that part of a bar?
bool isOf(const EntryView& entry, const ChartNumbers& numbers, std::size_t row, std::size_t series)
{
    const ChartNumbers::Row& bar = numbers.rows[row];
    const auto level = [&] { return entry.level == numbers.series[series].level; };
    switch (numbers.kind) {
    case ChartKind::OverTime:
        return entry.timestamp >= bar.time && entry.timestamp < bar.time + numbers.plan.bucket && level();
    case ChartKind::Levels:
        return entry.level == bar.level;
    case ChartKind::Applications:
        return entry.app == bar.text.toStdString() && level();
    case ChartKind::Messages:
        return entry.message == bar.text.toStdString();
    case ChartKind::Errors:
        break;
    }
    const std::string_view severity = severityText(entry);
    return entry.app == bar.text.toStdString() && entry.level >= Level::Error &&
           (severity.empty() ? "(empty)" : severity) == numbers.series[series].name.toStdString();
}

} // namespace

class TestChartsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void numbersAreThoseOfAPlainCount_data();
    void numbersAreThoseOfAPlainCount();
    void followsTheRangeOfTime();
    void newEntriesAppear();
    void updatesAreFew();
    void asksNothingWhileHidden();
    void closingStopsTheQuery();
    void showsTheLastAnswerUntilTheNext();
    void saysThatAQueryFailed();
    void saysThatThereIsNothing();
    void clicksFilter();
    void tableShowsTheSameNumbers();
    void tableSortsByItsHeader();
    void tableAsksForTerms();
    void copiesAsCsv();
    void keepsItsChoice();
    void everythingHasAName();

private:
    void choose(ChartKind kind);
    void showTable(bool table);
    [[nodiscard]] const ChartNumbers& chart() const { return m_page->findChild<BarChart*>()->numbers(); }
    [[nodiscard]] PanelTable* table() const { return m_page->findChildren<PanelTable*>().at(1); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QString nothing() const;
    [[nodiscard]] bool sendSome();
    /// Everything that was submitted to the reader threads before has run.
    [[nodiscard]] bool queriesHaveRun();

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<DiskStand> m_stand;
    std::unique_ptr<WatchedStore> m_store;
    std::unique_ptr<QueryService> m_queries;
    std::unique_ptr<ChartsPage> m_page;
};

void TestChartsPage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>();
}

void TestChartsPage::init()
{
    m_stand = std::make_unique<DiskStand>();
    m_store = std::make_unique<WatchedStore>(*m_stand->store);
    m_queries = std::make_unique<QueryService>(*m_store);
    m_page = std::make_unique<ChartsPage>(*m_store, *m_queries);
    m_page->resize(800, 300);
}

void TestChartsPage::cleanup()
{
    m_page.reset();
    m_store->setHeld(false);
    m_queries.reset();
    m_store.reset();
    m_stand.reset();
}

void TestChartsPage::choose(ChartKind kind)
{
    m_page->findChild<PanelTable*>()->setCurrentRow(static_cast<int>(kind));
    QTRY_VERIFY(m_page->isSettled());
}

void TestChartsPage::showTable(bool table)
{
    m_page->findChild<FlatTabs*>()->setCurrentIndex(table ? 1 : 0);
}

QString TestChartsPage::nothing() const
{
    const auto* stack = m_page->findChild<QStackedWidget*>();
    return stack->currentIndex() == 2 ? stack->currentWidget()->accessibleName() : QString();
}

bool TestChartsPage::sendSome()
{
    const qint64 now = currentTimestamp();
    return m_stand->send({simpleEntry(now, "web", "started"), simpleEntry(now, "web", "disk, full", Level::Error),
                          simpleEntry(now, "web", "disk, full", Level::Error), simpleEntry(now, "db", "ready")});
}

bool TestChartsPage::queriesHaveRun()
{
    bool done = false;
    const QueryHandle last = m_queries->run(
        QueryService::Priority::Background, this, [](LogReader&, const std::stop_token&) { return 0; },
        [&done](int) { done = true; });
    return QTest::qWaitFor([&done] { return done; });
}

void TestChartsPage::numbersAreThoseOfAPlainCount_data()
{
    QTest::addColumn<QString>("filter");
    QTest::newRow("everything") << QString();
    QTest::newRow("levels") << u"level>=warning"_s;
    QTest::newRow("text") << u"e -a"_s;
    QTest::newRow("nothing") << u"app:nobody"_s;
}

void TestChartsPage::numbersAreThoseOfAPlainCount()
{
    QFETCH(const QString, filter);
    EntryMaker maker(testSeed());
    const std::unique_ptr<EntryBatch> batch = maker.makeBatch(1500);
    const std::vector<EntryView> entries(batch->entries().begin(), batch->entries().end());
    QVERIFY(m_stand->send(entries));
    const Filter wanted = parseFilter(filter).filter;
    m_page->setFilter(wanted);
    m_page->show();
    for (int kind = 0; kind < ChartKindCount; ++kind) {
        choose(static_cast<ChartKind>(kind));
        const auto matches = std::ranges::count_if(entries, [&](const EntryView& entry) {
            const bool counted = kind != static_cast<int>(ChartKind::Errors) || entry.level >= Level::Error;
            return counted && wanted.matches(entry, currentTimestamp());
        });
        QCOMPARE(nothing().isEmpty(), matches > 0);
        if (matches == 0)
            continue;
        const ChartNumbers& numbers = chart();
        QCOMPARE(static_cast<int>(numbers.kind), kind);
        QCOMPARE(numbers.total(), static_cast<quint64>(matches));
        for (std::size_t row = 0; row < numbers.rows.size(); ++row) {
            for (std::size_t series = 0; series < numbers.series.size() && !numbers.rows[row].rest; ++series) {
                const auto counted = std::ranges::count_if(entries, [&](const EntryView& entry) {
                    return wanted.matches(entry, currentTimestamp()) && isOf(entry, numbers, row, series);
                });
                QVERIFY2(numbers.rows[row].values[series] == static_cast<quint64>(counted),
                         qPrintable(u"kind %1, row %2"_s.arg(kind).arg(numbers.rows[row].name)));
            }
        }
    }
}

void TestChartsPage::followsTheRangeOfTime()
{
    const qint64 now = currentTimestamp();
    QVERIFY(m_stand->send({simpleEntry(now - 3 * Hour, "old", "a"), simpleEntry(now, "new", "b")}));
    m_page->show();
    choose(ChartKind::Applications);
    QCOMPARE(chart().total(), quint64(2));
    m_page->setScope(TimeScope::last(Hour));
    QTRY_COMPARE(chart().total(), quint64(1));
    QCOMPARE(chart().rows[0].name, u"new"_s);
    m_page->setScope(TimeScope::custom({now - 4 * Hour, now - 2 * Hour}));
    QTRY_COMPARE(chart().rows[0].name, u"old"_s);
    choose(ChartKind::OverTime);
    QCOMPARE(chart().total(), quint64(1));
    QVERIFY(chart().plan.from <= now - 4 * Hour && chart().plan.end() > now - 2 * Hour);
}

void TestChartsPage::newEntriesAppear()
{
    QVERIFY(sendSome());
    m_page->show();
    QTRY_VERIFY(m_page->isSettled());
    QCOMPARE(chart().total(), quint64(4));
    QVERIFY(sendSome());
    m_page->dataChanged();
    QTRY_COMPARE(chart().total(), quint64(8));
}

void TestChartsPage::updatesAreFew()
{
    QVERIFY(sendSome());
    m_page->show();
    QTRY_VERIFY(m_page->isSettled());
    constexpr int rounds = 3;
    const int before = m_store->queries();
    QElapsedTimer clock;
    clock.start();
    QVERIFY(QTest::qWaitFor(
        [&] {
            m_page->dataChanged();
            return m_store->queries() >= before + rounds;
        },
        20000));
    // The first may come at once, and after each there is a pause.
    QVERIFY2(clock.elapsed() >= (rounds - 1) * 250, qPrintable(QString::number(clock.elapsed())));
}

void TestChartsPage::asksNothingWhileHidden()
{
    QVERIFY(sendSome());
    const auto change = [this] {
        m_page->setFilter(parseFilter(u"app:web"_s).filter);
        m_page->setScope(TimeScope::last(Hour));
        m_page->dataChanged();
    };
    change();
    QVERIFY(m_page->isSettled());
    QVERIFY(queriesHaveRun());
    QCOMPARE(m_store->queries(), 0);
    QVERIFY(m_page->findChildren<QWidget*>().isEmpty()); // nor is anything made

    m_page->show();
    QTRY_VERIFY(m_page->isSettled());
    QCOMPARE(m_store->queries(), 1);
    m_page->hide();
    change();
    QVERIFY(queriesHaveRun());
    QCOMPARE(m_store->queries(), 1);
    m_page->show(); // what changed meanwhile is asked for now
    QTRY_COMPARE(m_store->queries(), 2);
    QTRY_VERIFY(m_page->isSettled());
    m_page->hide();
    m_page->show(); // and nothing changed
    QVERIFY(queriesHaveRun());
    QCOMPARE(m_store->queries(), 2);
}

void TestChartsPage::closingStopsTheQuery()
{
    QVERIFY(sendSome());
    m_store->setHeld(true);
    m_page->show();
    QTRY_COMPARE(m_store->queries(), 1);
    m_page->hide();
    QVERIFY(queriesHaveRun()); // although queries are still held
    m_store->setHeld(false);
    m_page->show();
    QTRY_COMPARE(chart().total(), quint64(4));
}

void TestChartsPage::showsTheLastAnswerUntilTheNext()
{
    QVERIFY(sendSome());
    m_page->show();
    choose(ChartKind::Applications);
    QCOMPARE(chart().total(), quint64(4));
    m_store->setHeld(true);
    const int before = m_store->queries();
    m_page->setFilter(parseFilter(u"app:web"_s).filter);
    QTRY_VERIFY(m_store->queries() > before);
    QVERIFY(!m_page->isSettled());
    QCOMPARE(chart().total(), quint64(4));
    // That it takes long is said.
    QTRY_VERIFY(std::ranges::any_of(m_page->findChildren<QWidget*>(), [](const QWidget* widget) {
        return widget->accessibleName().contains(u"Counting"_s);
    }));
    m_page->setFilter(parseFilter(u"app:db"_s).filter); // the answer for web is nobody's any more
    m_store->setHeld(false);
    QTRY_VERIFY(m_page->isSettled());
    QCOMPARE(chart().total(), quint64(1));
    QCOMPARE(chart().rows[0].name, u"db"_s);
}

void TestChartsPage::saysThatAQueryFailed()
{
    QVERIFY(sendSome());
    m_page->show();
    QTRY_VERIFY(m_page->isSettled());
    const auto* note = m_page->findChild<NoteLine*>();
    QVERIFY(note->isHidden());
    m_store->setFailure(u"The disk is gone."_s);
    m_page->setFilter(parseFilter(u"app:web"_s).filter);
    QTRY_VERIFY(!note->isHidden());
    QVERIFY2(note->text().contains(u"The disk is gone."_s), qPrintable(note->text()));
    QCOMPARE(chart().total(), quint64(4)); // what was counted before is still there
    m_store->setFailure({});
    m_page->dataChanged();
    QTRY_COMPARE(chart().total(), quint64(3));
    QVERIFY(note->isHidden());
}

void TestChartsPage::saysThatThereIsNothing()
{
    m_page->show();
    QTRY_COMPARE(nothing(), u"No entries yet."_s);
    QVERIFY(!m_page->findChild<ToolButton*>()->isEnabled());
    QVERIFY(m_stand->send({simpleEntry(currentTimestamp(), "web", "started")}));
    m_page->dataChanged();
    QTRY_VERIFY(nothing().isEmpty());
    m_page->setFilter(parseFilter(u"app:nobody"_s).filter);
    QTRY_COMPARE(nothing(), u"No entries match the filter."_s);
    m_page->setFilter({});
    choose(ChartKind::Errors);
    QCOMPARE(nothing(), u"No errors match the filter."_s);
}

void TestChartsPage::clicksFilter()
{
    QVERIFY(sendSome());
    FilterBar bar;
    connect(m_page.get(), &ChartsPage::termRequested, &bar, &FilterBar::addTerm);
    connect(&bar, &FilterBar::filterChanged, m_page.get(), [&] { m_page->setFilter(bar.parsed().filter); });
    m_page->show();
    const auto click = [this](std::size_t row, std::size_t series, Qt::KeyboardModifiers keys = {}) {
        const auto* bars = m_page->findChild<BarChart*>();
        auto* canvas = qobject_cast<QAbstractScrollArea*>(bars->widget())->viewport();
        QTest::mouseClick(canvas, Qt::LeftButton, keys, bars->layoutOfBars().partRect({row, series}).center());
    };
    choose(ChartKind::Messages);
    QCOMPARE(chart().rows[0].name, u"disk, full"_s);
    click(0, 0);
    QCOMPARE(bar.text(), u"msg=\"disk, full\""_s);
    QTRY_COMPARE(chart().total(), quint64(2));
    click(0, 0); // a second click takes it back
    QTRY_COMPARE(chart().total(), quint64(4));
    choose(ChartKind::Applications);
    click(0, 0, Qt::AltModifier);
    QCOMPARE(bar.text(), u"-app:web"_s);
    QTRY_COMPARE(chart().total(), quint64(1));
    bar.clear();
    QTRY_COMPARE(chart().total(), quint64(4));
}

void TestChartsPage::tableShowsTheSameNumbers()
{
    QVERIFY(sendSome());
    m_page->show();
    for (int kind = 0; kind < ChartKindCount; ++kind) {
        showTable(false);
        choose(static_cast<ChartKind>(kind));
        const ChartNumbers shown = chart();
        showTable(true);
        QCOMPARE(m_page->findChild<QStackedWidget*>()->currentWidget(), table());
        QCOMPARE(qobject_cast<ChartTableModel*>(table()->model())->numbers(), shown);
    }
    choose(ChartKind::Applications);
    QCOMPARE(cell(0, 1), u"2"_s); // errors
}

void TestChartsPage::tableSortsByItsHeader()
{
    QVERIFY(sendSome());
    m_page->show();
    showTable(true);
    choose(ChartKind::Applications);
    QHeaderView* header = table()->header();
    const auto click = [header](int column) {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(column) + header->sectionSize(column) / 2, 8});
    };
    QCOMPARE(cell(0, 0), u"web"_s);
    click(0);
    QCOMPARE(cell(0, 0), u"db"_s);
    click(0);
    QCOMPARE(cell(0, 0), u"web"_s);
    click(3);
    QCOMPARE(cell(0, 0), u"db"_s);
    // The order outlives new numbers.
    QVERIFY(m_stand->send({simpleEntry(currentTimestamp(), "api", "x", Level::Critical)}));
    m_page->dataChanged();
    QTRY_COMPARE(table()->model()->columnCount(), 5);
    QCOMPARE(header->sortIndicatorSection(), 4);
    QCOMPARE(cell(2, 0), u"web"_s);
}

void TestChartsPage::tableAsksForTerms()
{
    QVERIFY(sendSome());
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    showTable(true);
    choose(ChartKind::Applications);
    const QSignalSpy asked(m_page.get(), &ChartsPage::termRequested);
    const auto click = [this](int row, Qt::KeyboardModifiers keys) {
        const QRect cell = table()->visualRect(table()->model()->index(row, 0));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, keys, cell.center());
    };
    click(0, {});
    QCOMPARE(asked.last().first().toString(), u"app:web"_s);
    click(1, Qt::AltModifier);
    QCOMPARE(asked.last().first().toString(), u"-app:db"_s);
    click(0, Qt::ControlModifier); // chooses rows
    QCOMPARE(asked.count(), 2);
    QTest::keyClick(table(), Qt::Key_Up);
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(asked.last().first().toString(), u"app:web"_s);
    QTest::keyClick(table(), Qt::Key_Down);
    QTest::keyClick(table(), Qt::Key_Delete);
    QCOMPARE(asked.last().first().toString(), u"-app:db"_s);
}

void TestChartsPage::copiesAsCsv()
{
    QVERIFY(sendSome());
    m_page->show();
    choose(ChartKind::Applications);
    QTest::mouseClick(m_page->findChild<ToolButton*>(), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Application,Error,Info,Total\nweb,2,1,3\ndb,0,1,1\n"_s);
    showTable(true);
    table()->setCurrentRow(1);
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Application,Error,Info,Total\ndb,0,1,1\n"_s);
    choose(ChartKind::Levels);
    QTest::mouseClick(m_page->findChild<ToolButton*>(), Qt::LeftButton);
    QVERIFY(
        QGuiApplication::clipboard()->text().startsWith(u"Level,Entries,Share %\nCritical,0,0.0\nError,2,50.0\n"_s));
}

void TestChartsPage::keepsItsChoice()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    QSettings settings(file.fileName(), QSettings::IniFormat);
    QVERIFY(sendSome());
    m_page->show();
    showTable(true);
    choose(ChartKind::Errors);
    m_page->saveTo(settings);
    m_page = std::make_unique<ChartsPage>(*m_store, *m_queries);
    m_page->restoreFrom(settings);
    m_page->show();
    QTRY_VERIFY(m_page->isSettled());
    QCOMPARE(m_page->findChild<PanelTable*>()->currentRow(), static_cast<int>(ChartKind::Errors));
    QCOMPARE(m_page->findChild<QStackedWidget*>()->currentWidget(), table());
    QCOMPARE(cell(0, 0), u"web"_s);
}

void TestChartsPage::everythingHasAName()
{
    QVERIFY(sendSome());
    m_page->show();
    QTRY_VERIFY(m_page->isSettled());
    int focusable = 0;
    for (QWidget* widget : m_page->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() || !widget->isVisibleTo(m_page.get()))
            continue;
        ++focusable;
        const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
    QVERIFY(focusable >= 6); // the list, the tabs, copy, two colours, the bars
}

QTEST_MAIN(TestChartsPage)
#include "tst_chartspage.moc"
