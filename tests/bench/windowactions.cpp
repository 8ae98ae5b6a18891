// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowactions.h"

#include "core/entry/timestamp.h"
#include "core/query/queryservice.h"
#include "feeder.h"
#include "filledstore.h"
#include "loopwatch.h"
#include "support/entrymaker.h"
#include "ui/actions/actionregistry.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/models/highlightrules.h"
#include "ui/models/logmodel.h"
#include "ui/panels/detailpane.h"
#include "ui/table/findinview.h"
#include "ui/table/logtable.h"
#include "ui/table/logview.h"
#include "ui/table/storescrollbar.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QTabBar>
#include <QTest>
#include <QWheelEvent>

#include <functional>
#include <string>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 Rate = 20'000;    // entries a second that arrive meanwhile
constexpr double LongestBlock = 30; // milliseconds
constexpr double FirstRows = 250;   // milliseconds
constexpr int After = 400;          // milliseconds in which an action may still have its consequences
constexpr int Patience = 20'000;    // milliseconds
constexpr std::size_t LargeBytes = 20 * 1000 * 1000;
constexpr int ManyFields = 100'000;

/// Somebody who works in the window.
class Session final : public AckReceiver
{
public:
    Session(Report& report, MainWindow& window, IngestPipeline& pipeline)
        : m_report(report)
        , m_window(window)
        , m_pipeline(pipeline)
        , m_view(*window.findChild<LogView*>())
        , m_table(*window.findChild<LogTable*>())
        , m_model(*static_cast<LogModel*>(m_table.model()))
    {
    }

    void acknowledged(std::vector<Ack>) override {}

    void run();

private:
    using Act = std::function<void()>;

    void measure(const QString& what, const Act& act, int after = After);
    /// What is not in this window is passed over.
    void trigger(const QString& id, int times = 1);
    void keys(const QString& what, Qt::Key key, int times, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void filter(const QString& name, const QString& text);

    void filters();
    void finding();
    void views();
    void reading();
    void scrolling();
    void rows();
    void largeEntry(const QString& what, const std::string& app, const std::string& message,
                    const std::string& context);

    Report& m_report;
    MainWindow& m_window;
    IngestPipeline& m_pipeline;
    LogView& m_view;
    LogTable& m_table;
    LogModel& m_model;
    LoopWatch m_watch;
};

void Session::run()
{
    filters();
    finding();
    views();
    scrolling();
    reading();
    rows();
    largeEntry(u"one entry of 20 MB"_s, "largetext", std::string(LargeBytes, 'x'), {});
    std::string context = "{";
    for (int i = 0; i < ManyFields; ++i)
        context += (i == 0 ? "\"field" : ",\"field") + std::to_string(i) + "\":" + std::to_string(i);
    largeEntry(u"one entry of 100,000 fields"_s, "manyfields", "many fields", context + "}");
}

/// What the loop does from the action on until some time after it.
void Session::measure(const QString& what, const Act& act, int after)
{
    m_watch.start();
    QTimer::singleShot(0, &m_window, act); // an event of the loop, as a key press is
    runLoop(after);
    m_watch.stop();
    m_report.add({what + u": longest block"_s, u"ms"_s, m_watch.longestWait(), std::nullopt, Measurement::Bar::Value,
                  LongestBlock});
    if (m_watch.longestWait() <= LongestBlock)
        return;
    for (const QString& line : m_watch.heaviestEvents())
        m_report.note(u"  "_s + line);
}

void Session::trigger(const QString& id, int times)
{
    QAction* action = m_window.actionRegistry().action(id);
    if (!action) {
        m_report.note(u"  there is no %1"_s.arg(id));
        return;
    }
    for (int i = 0; i < times; ++i)
        measure(times == 1 ? id : u"%1, %2"_s.arg(id).arg(i + 1), [action] { action->trigger(); });
}

void Session::keys(const QString& what, Qt::Key key, int times, Qt::KeyboardModifiers modifiers)
{
    measure(
        what,
        [this, key, times, modifiers] {
            // One after the other, as a key that is held down.
            for (int i = 0; i < times; ++i)
                QTimer::singleShot(i * 30, &m_table,
                                   [this, key, modifiers] { QTest::keyClick(&m_table, key, modifiers); });
        },
        After + times * 30);
}

void Session::filter(const QString& name, const QString& text)
{
    // Live entries come only once the first page is there.
    QElapsedTimer clock;
    double first = -1;
    const auto connection = QObject::connect(&m_model, &LogModel::changed, &m_model, [&] {
        if (first < 0 && clock.isValid())
            first = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    });
    const auto set = [&] {
        clock.start();
        m_window.setFilterText(text);
    };
    measure(u"filter, "_s + name, set, 2 * After);
    for (int waited = 0; first < 0 && waited < Patience; waited += After)
        runLoop(After);
    QObject::disconnect(connection);
    m_report.add({u"filter, "_s + name + u": first results"_s, u"ms"_s, first, std::nullopt, Measurement::Bar::Value,
                  FirstRows});
}

void Session::filters()
{
    QString large;
    while (large.size() < 100'000)
        large += u"app:service-%1 OR "_s.arg(large.size());
    const std::pair<QString, QString> texts[] = {
        {u"a word"_s, u"timeout"_s},
        {u"a level"_s, u"level>=error"_s},
        {u"an application without a word"_s, u"app:orders -cache"_s},
        {u"a number of the context"_s, u"status>=500"_s},
        {u"a regular expression"_s, u"msg~/time(d )?out/"_s},
        {u"one that a backtracking engine explodes on"_s, u"msg~/(a+)+(b+)+$/"_s},
        {u"one with a mistake"_s, u"msg~/a(b/"_s},
        {u"a rare word"_s, u"quartzfinch"_s},
        {u"what no entry has"_s, u"nosuchwordatall"_s},
        {u"100 kB of it"_s, large},
        {u"none"_s, QString()},
    };
    for (const auto& [name, text] : texts)
        filter(name, text);
}

void Session::finding()
{
    trigger(u"go.find"_s);
    auto* find = m_window.findChild<FindInView*>();
    measure(
        u"find, a text"_s, [find] { find->setText(u"timeout"_s); }, 3 * After);
    for (int i = 0; i < 3; ++i)
        measure(u"find, previous"_s, [find] { find->find(RowStep::Up); });
    measure(u"find, next"_s, [find] { find->find(RowStep::Down); });
    measure(
        u"find, a rare word"_s,
        [find] {
            find->setText(u"quartzfinch"_s);
            find->find(RowStep::Up);
        },
        3 * After);
    measure(u"find, ended"_s, [find] { find->setText({}); });
    trigger(u"go.previous-error"_s, 3);
    trigger(u"go.next-warning"_s);
    trigger(u"go.neighbours"_s);
    trigger(u"go.more-neighbours"_s);
    trigger(u"go.neighbours"_s);
    trigger(u"go.full-stream"_s, 2);
    trigger(u"go.follow-value"_s);
    trigger(u"go.end"_s);
}

void Session::views()
{
    trigger(u"view.new-tab"_s);
    filter(u"in another tab"_s, u"level>=warning"_s);
    for (const QString& id :
         {u"view.previous-tab"_s, u"view.next-tab"_s, u"view.close-tab"_s, u"view.reopen-tab"_s, u"view.close-tab"_s})
        trigger(id);
    trigger(u"view.split"_s, 2);
    filter(u"back in the first tab"_s, {});
    for (const QString& id : {u"view.charts"_s, u"view.anomalies"_s, u"view.bookmarks"_s, u"view.rules"_s,
                              u"view.applications"_s, u"view.panels"_s, u"view.facets"_s, u"view.facets"_s})
        trigger(id);
}

void Session::scrolling()
{
    measure(
        u"the wheel, 40 steps up"_s,
        [this] {
            for (int i = 0; i < 40; ++i) {
                QTimer::singleShot(i * 16, &m_table, [this] {
                    const QPointF middle(m_table.viewport()->rect().center());
                    QWheelEvent event(middle, m_table.viewport()->mapToGlobal(middle), {}, QPoint(0, 360), Qt::NoButton,
                                      Qt::NoModifier, Qt::NoScrollPhase, false);
                    QApplication::sendEvent(m_table.viewport(), &event);
                });
            }
        },
        After + 40 * 16);
    keys(u"page up, 20 times"_s, Qt::Key_PageUp, 20);
    auto* bar = m_window.findChild<StoreScrollBar*>();
    measure(
        u"the scroll bar, dragged"_s,
        [bar] {
            bar->setSliderDown(true);
            for (int i = 0; i < 20; ++i)
                QTimer::singleShot(i * 16, bar, [bar, i] { bar->setSliderPosition(bar->maximum() * (20 - i) / 20); });
            QTimer::singleShot(20 * 16, bar, [bar] { bar->setSliderDown(false); });
        },
        2 * After + 20 * 16);
    trigger(u"go.start"_s);
    trigger(u"go.end"_s);
    measure(u"a jump to a time"_s,
            [this] { m_view.goToTime(m_view.visibleTimeRange().value_or(TimeRange{}).from - 10 * Minute); });
}

void Session::reading()
{
    keys(u"another row, 30 times"_s, Qt::Key_Up, 30);
    keys(u"the details"_s, Qt::Key_Return, 1);
    for (const auto tabs = m_window.findChild<DetailPane*>()->findChildren<QTabBar*>(); QTabBar * bar : tabs) {
        for (int i = 0; i < bar->count(); ++i)
            measure(u"the details, view %1"_s.arg(i + 1), [bar, i] { bar->setCurrentIndex(i); });
        measure(u"the details, view 1"_s, [bar] { bar->setCurrentIndex(0); });
    }
    keys(u"two rows compared"_s, Qt::Key_Down, 1, Qt::ShiftModifier);
    keys(u"one row again"_s, Qt::Key_Up, 1);
    for (const QString& id : {u"edit.bookmark"_s, u"go.previous-bookmark"_s, u"edit.label-3"_s, u"edit.label-none"_s,
                              u"edit.copy"_s, u"edit.copy-json"_s})
        trigger(id);
    trigger(u"view.time-next"_s, 4);
    trigger(u"view.zone-utc"_s);
    trigger(u"view.zone-local"_s);
}

void Session::rows()
{
    trigger(u"view.newest-first"_s, 2);
    trigger(u"go.end"_s);
    trigger(u"view.newest-first"_s, 2);
    trigger(u"view.fold"_s, 2);
    measure(u"a column of a field"_s, [this] { m_view.showField(u"status"_s); });
    auto* rules = m_window.findChild<HighlightRules*>();
    measure(u"a rule that colours"_s, [rules] { rules->add({u"timeout"_s, HighlightRule::Effect::Colour, 3, true}); });
    measure(
        u"a rule that hides"_s,
        [rules] {
            rules->add({u"level:debug"_s, HighlightRule::Effect::Hide, 1, true});
        },
        3 * After);
    measure(u"a rule that tells"_s, [rules] {
        rules->add({u"level:critical"_s, HighlightRule::Effect::Notify, 1, true});
    });
    trigger(u"view.rules-on"_s, 2);
    measure(
        u"no rules"_s,
        [rules] {
            while (rules->count() > 0)
                rules->remove(0);
        },
        3 * After);
}

/// Sends it, finds it, and looks at all there is to it.
void Session::largeEntry(const QString& what, const std::string& app, const std::string& message,
                         const std::string& context)
{
    EntryView entry = simpleEntry(currentTimestamp(), app, message);
    if (!context.empty())
        entry.context = context;
    auto batch = makeBatch({entry}, currentTimestamp());
    measure(
        what + u", arriving"_s, [this, &batch] { std::ignore = m_pipeline.submit(std::move(batch), *this, 0); },
        5 * After);
    filter(what, u"app:"_s + QString::fromStdString(app));
    for (int waited = 0; m_model.rowCount() == 0 && waited < Patience; waited += After)
        runLoop(After);
    if (m_model.rowCount() == 0) {
        m_report.note(u"  it did not come: "_s + what);
        return;
    }
    measure(
        what + u", selected"_s, [this] { m_table.selectEntryAt(0); }, 5 * After);
    for (const auto tabs = m_window.findChild<DetailPane*>()->findChildren<QTabBar*>(); QTabBar * bar : tabs) {
        for (int i = 0; i < bar->count(); ++i)
            measure(
                what + u", view %1"_s.arg(i + 1), [bar, i] { bar->setCurrentIndex(i); }, 5 * After);
    }
    measure(what + u", left"_s, [this] { m_view.goToBottom(); });
    filter(what + u", left"_s, {});
}

} // namespace

void measureActions(Report& report, quint64 stored, const QString& folderTemplate)
{
    FilledStore filled(stored, folderTemplate);
    IngestPipeline pipeline(filled.store());
    pipeline.start();
    Theme theme;
    {
        QueryService queries(filled.store());
        MainWindow window({filled.store(), queries, pipeline, theme, u"http://127.0.0.1:8081"_s,
                           u"ws://127.0.0.1:8080"_s, QString()});
        window.resize(1400, 900);
        window.show();
        report.note(u"Actions over %1 entries, with %2 arriving a second"_s.arg(stored).arg(Rate));
        if (!QTest::qWaitFor([&window] { return window.isSettled(); }, Patience))
            report.note(u"  the window did not settle"_s);
        const Feeder feeder(pipeline, Rate);
        runLoop(After);
        Session session(report, window, pipeline);
        session.run();
    }
    pipeline.stop();
}

} // namespace Logboom
