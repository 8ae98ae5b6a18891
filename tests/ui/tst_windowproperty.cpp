// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/filterparser.h"
#include "core/ingest/ingestpipeline.h"
#include "core/query/queryservice.h"
#include "core/store/sqlitelogstore.h"
#include "support/entrymaker.h"
#include "ui/actions/actionregistry.h"
#include "ui/charts/histogramview.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/models/livetally.h"
#include "ui/models/logmodel.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/statusbar.h"
#include "ui/table/allentries.h"
#include "ui/table/heldpill.h"
#include "ui/table/logtable.h"
#include "ui/table/logview.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLocale>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <map>
#include <mutex>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 20000; // ms

/// The list that everything is compared with: what was acknowledged, and nothing that any store knows.
class Reference final : public AckReceiver
{
public:
    /// maxRows: as Retention has it.
    explicit Reference(quint64 maxRows)
        : m_maxRows(maxRows)
    {
    }
    void acknowledged(std::vector<Ack> acks) override
    {
        const std::scoped_lock lock(m_mutex);
        for (const Ack& ack : acks) {
            for (const EntryView& entry : ack.batch->entries()) {
                m_bySeq.emplace(entry.seq, Entry(entry));
                m_lastSeq = std::max(m_lastSeq, entry.seq);
            }
        }
    }
    [[nodiscard]] std::size_t sent() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_bySeq.size();
    }
    /// Older arrivals are more than retention leaves.
    [[nodiscard]] bool isEvicted(quint64 seq) const
    {
        const std::scoped_lock lock(m_mutex);
        return seq < firstLeft();
    }
    /// What is left of the matches, ascending.
    [[nodiscard]] std::vector<Entry> matches(const Filter& filter, TimeRange range) const
    {
        const std::scoped_lock lock(m_mutex);
        std::vector<Entry> found;
        for (auto at = m_bySeq.lower_bound(firstLeft()); at != m_bySeq.end(); ++at) {
            if (range.contains(at->second->timestamp) && filter.matches(at->second.view(), 0))
                found.push_back(at->second);
        }
        std::ranges::sort(found, {}, [](const Entry& entry) { return entry->key(); });
        return found;
    }

private:
    /// With m_mutex held.
    [[nodiscard]] quint64 firstLeft() const
    {
        return m_maxRows > 0 && m_lastSeq > m_maxRows ? m_lastSeq - m_maxRows + 1 : 0;
    }

    const quint64 m_maxRows;
    mutable std::mutex m_mutex;
    std::map<quint64, Entry> m_bySeq; // guarded by m_mutex
    quint64 m_lastSeq = 0;            // guarded by m_mutex
};

const std::vector<QString>& filters()
{
    static const std::vector<QString> Texts{QString(),
                                            u"level>=warning"_s,
                                            u"level:error"_s,
                                            u"-level:info"_s,
                                            u"e"_s,
                                            u"app:*e* -level:debug"_s,
                                            u"/[0-9]{3}/"_s,
                                            u"level:(error info)"_s,
                                            u"nothing holds this"_s};
    return Texts;
}

} // namespace

/// The whole window under whatever comes: no entry is shown twice, missing or out of order, and all counts add up.
class TestWindowProperty final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void cleanup();
    void agreesWithAPlainList_data();
    void agreesWithAPlainList();

private:
    void openWindow(quint64 seed, quint64 maxRows);
    void rest(int at);
    void checkNumbers(int at);
    [[nodiscard]] QString said(int at, const QString& fault) const;
    void step();
    void arrive();
    void read();
    void act(std::initializer_list<QStringView> ids);
    void changeFilter();
    [[nodiscard]] bool isQuiet() const { return m_reference->sent() == m_sent; }
    [[nodiscard]] QAction* action(QStringView id) const { return m_window->actionRegistry().action(id); }
    [[nodiscard]] FilterBar* bar() const { return m_window->findChild<FilterBar*>(); }
    /// The matches and, where the table is split, all entries.
    [[nodiscard]] std::vector<LogView*> views() const;
    [[nodiscard]] EntryKey randomKey();
    /// What is wrong with a view; empty for nothing.
    [[nodiscard]] QString orderFault(const LogView& view) const;
    [[nodiscard]] QString rowFault(const LogView& view) const;
    [[nodiscard]] QString fault() const;
    /// What is wrong with the numbers, once the window is settled.
    [[nodiscard]] QString numberFault() const;

    /// A row of a table that is held, and where it stands.
    struct Place
    {
        EntryKey key;
        int y = 0;
    };
    [[nodiscard]] static const LogModel& modelOf(const LogView& view)
    {
        return static_cast<const LogModel&>(*view.findChild<LogTable*>()->model());
    }
    [[nodiscard]] static std::optional<Place> placeOf(const LogView& view);
    [[nodiscard]] static std::optional<int> heightOf(const LogView& view, const EntryKey& key);

    std::unique_ptr<Random> m_random;
    std::unique_ptr<EntryMaker> m_maker;
    std::unique_ptr<Reference> m_reference;
    std::size_t m_sent = 0;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteLogStore> m_store;
    std::unique_ptr<IngestPipeline> m_pipeline;
    std::unique_ptr<QueryService> m_queries;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
    QStringList m_steps; // the last ones, for the message
};

std::vector<LogView*> TestWindowProperty::views() const
{
    std::vector<LogView*> shown;
    for (LogView* view : m_window->findChildren<LogView*>()) {
        if (view->isVisible())
            shown.push_back(view);
    }
    return shown;
}

EntryKey TestWindowProperty::randomKey()
{
    const std::vector<Entry> all = m_reference->matches({}, {});
    return m_random->pick(all)->key();
}

// ---- steps ----

void TestWindowProperty::arrive()
{
    const std::size_t count = m_random->perMille(60) ? 300 : m_random->below(20) + 1;
    std::unique_ptr<EntryBatch> batch = m_maker->makeBatch(count);
    m_sent += batch->entries().size();
    QVERIFY(m_pipeline->submit(std::move(batch), *m_reference, 0));
}

void TestWindowProperty::act(std::initializer_list<QStringView> ids)
{
    const std::vector<QStringView> all(ids);
    const QStringView id = m_random->pick(all);
    m_steps.append(id.toString());
    action(id)->trigger();
}

void TestWindowProperty::changeFilter()
{
    const QString text = m_random->pick(filters());
    m_steps.append(u"filter "_s + text);
    m_window->setFilterText(text);
}

/// What a reader does with the rows.
void TestWindowProperty::read()
{
    const std::vector<LogView*> shown = views();
    LogView& view = *m_random->pick(shown);
    auto* table = view.findChild<LogTable*>();
    static const std::vector<int> Keys{Qt::Key_Down, Qt::Key_Up, Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_Home,
                                       Qt::Key_End,  Qt::Key_E,  Qt::Key_C,        Qt::Key_F,      Qt::Key_Plus};
    switch (m_random->below(4)) {
    case 0: {
        const int key = m_random->pick(Keys);
        m_steps.append(u"key "_s + QKeySequence(key).toString());
        view.setFocus();
        QTest::keyClick(table, Qt::Key(key));
        break;
    }
    case 1: {
        const int way = static_cast<int>(m_random->between(-6, 6));
        m_steps.append(u"wheel %1"_s.arg(way));
        QWheelEvent wheel(QPointF(50, 50), table->viewport()->mapToGlobal(QPointF(50, 50)), {}, {0, way * 120},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(table->viewport(), &wheel);
        break;
    }
    case 2:
        m_steps.append(u"go to"_s);
        view.goToEntry(randomKey());
        break;
    default:
        m_steps.append(u"follow or hold"_s);
        view.setFollowing(m_random->perMille(500));
    }
}

void TestWindowProperty::step()
{
    const quint64 what = m_random->below(100);
    if (what < 45) {
        arrive();
    } else if (what < 80) {
        read();
    } else if (what < 90) {
        changeFilter();
    } else if (what < 94) {
        const qint64 a = randomKey().timestamp;
        const qint64 b = randomKey().timestamp;
        m_steps.append(u"range"_s);
        bar()->setTimeScope(m_random->perMille(500) ? TimeScope::everything()
                                                    : TimeScope::custom({std::min(a, b), std::max(a, b)}));
    } else {
        act({u"view.split", u"view.new-tab", u"view.close-tab", u"view.next-tab", u"view.lanes", u"go.next-warning",
             u"view.newest-first", u"go.full-stream", u"view.time-next"});
    }
    if (m_steps.size() > 30)
        m_steps.removeFirst();
}

// ---- faults ----

std::optional<TestWindowProperty::Place> TestWindowProperty::placeOf(const LogView& view)
{
    const LogTable& table = *view.findChild<LogTable*>();
    const RowSpan span = table.rowsOnScreen();
    // A few rows alone in the table have nowhere to stay.
    if (view.isFollowing() || span.last < span.first || table.verticalScrollBar()->maximum() == 0)
        return std::nullopt;
    const std::optional<Entry> chosen = view.currentEntry();
    const std::optional<int> current = chosen ? modelOf(view).rowOf((*chosen)->key()) : std::nullopt;
    const int row = anchorRow(span, table.rowHeight(0), table.verticalScrollBar()->value(), current);
    return Place{modelOf(view).entryAt(row)->key(), table.rowViewportPosition(row)};
}

std::optional<int> TestWindowProperty::heightOf(const LogView& view, const EntryKey& key)
{
    const std::optional<int> row = modelOf(view).rowOf(key);
    return row ? std::optional(view.findChild<LogTable*>()->rowViewportPosition(*row)) : std::nullopt;
}

/// At any moment, whatever is under way.
QString TestWindowProperty::orderFault(const LogView& view) const
{
    const LogModel& model = modelOf(view);
    const bool ascends = model.order() == Direction::OldestFirst;
    for (int row = 1; row < model.rowCount(); ++row) {
        const EntryKey above = model.entryAt(row - 1)->key();
        const EntryKey below = model.entryAt(row)->key();
        if (ascends ? above >= below : above <= below)
            return u"row %1 is out of order or there twice"_s.arg(row);
    }
    return {};
}

QString TestWindowProperty::rowFault(const LogView& view) const
{
    const LogModel& model = modelOf(view);
    std::vector<EntryKey> rows; // of matches that are still stored
    for (int row = 0; row < model.rowCount(); ++row) {
        const EntryView& entry = model.entryAt(row).view();
        const bool match = view.timeRange().contains(entry.timestamp) && view.filter().matches(entry, 0);
        if (match == model.isNeighbour(row))
            return u"row %1 is no match, or a match that is dimmed"_s.arg(row);
        if (match && !m_reference->isEvicted(entry.seq))
            rows.push_back(entry.key());
    }
    std::ranges::sort(rows);
    const std::vector<Entry> all = m_reference->matches(view.filter(), view.timeRange());
    const auto keyOf = [](const Entry& entry) { return entry->key(); };
    if (rows.empty())
        return all.empty() || model.rowCount() > 0 ? QString() : u"no rows of %1"_s.arg(all.size());
    const auto begin = std::ranges::lower_bound(all, rows.front(), {}, keyOf);
    const auto left = static_cast<std::size_t>(all.end() - begin);
    if (left < rows.size() || !std::ranges::equal(rows, std::span(begin, rows.size()), {}, {}, keyOf))
        return u"the %1 rows are no consecutive part of %2 matches"_s.arg(rows.size()).arg(all.size());
    if (!model.edges().moreAfter && left != rows.size())
        return u"%1 are missing at the end"_s.arg(left - rows.size());
    if (!model.edges().moreBefore && begin != all.begin())
        return u"%1 are missing at the start"_s.arg(begin - all.begin());
    if (view.isFollowing() && left != rows.size())
        return u"following, but not at the end"_s;
    const LogTable& table = *view.findChild<LogTable*>();
    const RowSpan screen = table.rowsOnScreen();
    const bool showsNewest =
        model.order() == Direction::OldestFirst ? screen.last == model.rowCount() - 1 : screen.first == 0;
    if (view.isFollowing() && !showsNewest)
        return u"following, but the newest row is not on the screen"_s;
    return {};
}

QString TestWindowProperty::fault() const
{
    if (!isQuiet())
        return u"entries are on their way"_s;
    if (!m_window->isSettled())
        return u"not settled"_s;
    if (views().empty())
        return u"no table is shown"_s;
    for (const LogView* view : views()) {
        if (!view->isSettled())
            return u"loading"_s;
        const QString wrong = orderFault(*view) + rowFault(*view);
        if (!wrong.isEmpty())
            return wrong;
        const std::size_t matches = m_reference->matches(view->filter(), view->timeRange()).size();
        if (view->shown() != matches)
            return u"shown %1 of %2"_s.arg(view->shown().value_or(0)).arg(matches);
    }
    return {};
}

QString TestWindowProperty::numberFault() const
{
    if (const QString wrong = fault(); !wrong.isEmpty())
        return wrong;
    const auto number = [this](const QString& field) {
        return QLocale().toULongLong(m_window->findChild<StatusBar*>()->value(field));
    };
    const quint64 stored = m_reference->matches({}, {}).size();
    if (number(u"stored"_s) != stored)
        return u"stored %1 of %2"_s.arg(number(u"stored"_s)).arg(stored);
    if (number(u"shown"_s) + number(u"hidden"_s) != stored)
        return u"shown %1 and hidden %2 of %3"_s.arg(number(u"shown"_s)).arg(number(u"hidden"_s)).arg(stored);
    LevelCounts sum{};
    for (const LevelCounts& counts : m_window->findChild<HistogramView*>()->histogram().buckets) {
        for (std::size_t level = 0; level < sum.size(); ++level)
            sum[level] += counts[level];
    }
    LevelCounts expected{};
    for (const Entry& entry : m_reference->matches(bar()->parsed().filter, bar()->timeScope().resolve(0)))
        ++expected[static_cast<std::size_t>(entry->level)];
    if (sum != expected)
        return u"the histogram has %1 of %2"_s.arg(sumOf(sum)).arg(sumOf(expected));
    return {};
}

// ---- the test ----

void TestWindowProperty::openWindow(quint64 seed, quint64 maxRows)
{
    m_random = std::make_unique<Random>(seed);
    EntryMaker::Options options;
    options.longTexts = false;
    m_maker = std::make_unique<EntryMaker>(seed, options);
    m_reference = std::make_unique<Reference>(maxRows);
    m_sent = 0;
    m_steps.clear();
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    StoreOptions storeOptions;
    storeOptions.folder = m_folder->path();
    storeOptions.durability = StoreOptions::Durability::Normal;
    storeOptions.sealEntries = 500;
    storeOptions.retention.maxRows = maxRows;
    auto store = SqliteLogStore::open(storeOptions);
    QVERIFY(store);
    m_store = std::move(*store);
    m_pipeline = std::make_unique<IngestPipeline>(*m_store);
    m_pipeline->start();
    m_queries = std::make_unique<QueryService>(*m_store);
    m_theme = std::make_unique<Theme>();
    m_window = std::make_unique<MainWindow>(MainWindowServices{
        *m_store, *m_queries, *m_pipeline, *m_theme, u"http://127.0.0.1:8081"_s, u"ws://127.0.0.1:8080"_s, {}});
    m_window->resize(900, 600);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    arrive();
    QTRY_COMPARE_WITH_TIMEOUT(fault(), QString(), Patience);
}

void TestWindowProperty::cleanup()
{
    m_window.reset();
    m_theme.reset();
    m_queries.reset();
    m_pipeline.reset();
    m_store.reset();
}

QString TestWindowProperty::said(int at, const QString& fault) const
{
    return u"step %1: %2, after %3"_s.arg(at).arg(fault, m_steps.join(u", "_s));
}

/// All is there, and what is held stands still while more comes.
void TestWindowProperty::rest(int at)
{
    QTRY_VERIFY2_WITH_TIMEOUT(fault().isEmpty(), qPrintable(said(at, fault())), Patience);
    std::map<LogView*, Place> places;
    for (LogView* view : views()) {
        if (const std::optional<Place> place = placeOf(*view))
            places.emplace(view, *place);
    }
    for (int i = 0; i < 3; ++i)
        arrive();
    QTRY_VERIFY2_WITH_TIMEOUT(fault().isEmpty(), qPrintable(said(at, fault())), Patience);
    for (const auto& [view, place] : places)
        QVERIFY2(heightOf(*view, place.key) == place.y, qPrintable(said(at, u"a held row has moved"_s)));
}

void TestWindowProperty::checkNumbers(int at)
{
    QTRY_VERIFY_WITH_TIMEOUT(isQuiet(), Patience);
    changeFilter(); // then all is counted anew, and not when its turn comes
    QTRY_VERIFY2_WITH_TIMEOUT(numberFault().isEmpty(), qPrintable(said(at, numberFault())), Patience);
}

void TestWindowProperty::agreesWithAPlainList_data()
{
    QTest::addColumn<int>("steps");
    QTest::addColumn<quint64>("maxRows");
    QTest::newRow("all is kept") << 1000 << quint64(0);
    QTest::newRow("retention") << 80 << quint64(1000); // what it hides is counted about once a second
}

/// LOGBOOM_TEST_ROUNDS makes it so many times as long.
void TestWindowProperty::agreesWithAPlainList()
{
    QFETCH(const int, steps);
    QFETCH(const quint64, maxRows);
    const int rounds = std::max(1, qEnvironmentVariableIntValue("LOGBOOM_TEST_ROUNDS"));
    openWindow(testSeed(), maxRows);
    const QAbstractItemModelTester tester(m_window->findChild<LogTable*>()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    constexpr int StepsToRest = 40;
    constexpr int StepsToNumbers = 200;
    for (int at = 1; at <= steps * rounds && !QTest::currentTestFailed(); ++at) {
        step();
        QCoreApplication::processEvents();
        for (const LogView* view : views())
            QVERIFY2(orderFault(*view).isEmpty(), qPrintable(said(at, orderFault(*view))));
        if (at % StepsToRest == 0)
            rest(at);
        if (at % StepsToNumbers == 0)
            checkNumbers(at);
    }
}

QTEST_MAIN(TestWindowProperty)
#include "tst_windowproperty.moc"
