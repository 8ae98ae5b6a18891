// SPDX-License-Identifier: GPL-3.0-or-later
// Does the window stay live? The real window over the real store, offscreen: what a picture of the table costs, how
// much of its thread the window needs while entries arrive fast, and the longest time its event loop was not there for
// an event, over a small store and over one with millions of entries; and the same for what people do in it.
#include "benchkit.h"
#include "core/ingest/ingestpipeline.h"
#include "core/query/queryservice.h"
#include "feeder.h"
#include "filledstore.h"
#include "loopwatch.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/table/logtable.h"
#include "ui/theme/theme.h"
#include "windowactions.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

/// What an event may wait, in milliseconds; no longer than a frame up to so many entries a second.
constexpr quint64 EntriesForFrame = 20000;
double longestBlock(quint64 rate)
{
    return rate <= EntriesForFrame ? 16 : 30;
}

constexpr double TableFrame = 6;   // milliseconds of CPU
constexpr double LoadedShare = 20; // per cent of the GUI thread
constexpr int Frames = 200;

void add(Report& report, const QString& what, const LoopWatch& watch, quint64 rate)
{
    const auto milliseconds = [&](const QString& kind, double value, Measurement::Bar bar) {
        report.add({what + kind, u"ms"_s, value, std::nullopt, bar, longestBlock(rate)});
    };
    milliseconds(u", longest wait for the loop"_s, watch.longestWait(), Measurement::Bar::Value);
    milliseconds(u", longest event"_s, watch.longestEvent(), Measurement::Bar::Value);
    milliseconds(u", longest event, CPU"_s, watch.longestWork(), Measurement::Bar::None);
    report.note(u"  %1 of %2 heartbeats waited longer than a frame"_s.arg(watch.lateBeats()).arg(watch.beats()));
    for (const QString& line : watch.heaviestEvents())
        report.note(u"  "_s + line);
}

/// The whole table painted anew, as a scrolling wheel makes it.
void measureFrames(Report& report, const QString& over, MainWindow& window)
{
    QWidget* table = window.findChild<LogTable*>()->viewport();
    std::vector<double> clock;
    std::vector<double> work;
    for (int i = 0; i < Frames; ++i) {
        QElapsedTimer timer;
        timer.start();
        const double before = threadCpuSeconds();
        table->repaint();
        work.push_back((threadCpuSeconds() - before) * 1e3);
        clock.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    report.add({over + u", a picture of the table, CPU"_s, u"ms"_s, medianOf(std::move(work)), std::nullopt,
                Measurement::Bar::Value, TableFrame});
    report.add({over + u", a picture of the table"_s, u"ms"_s, medianOf(std::move(clock))});
}

/// A window over a store with so many entries: opening it, then a flood of new entries, then filters typed meanwhile.
void measure(Report& report, quint64 stored, quint64 rate, int seconds, const QString& folderTemplate)
{
    FilledStore filled(stored, folderTemplate);
    IngestPipeline pipeline(filled.store());
    pipeline.start();
    Theme theme;
    LoopWatch watch;
    {
        QueryService queries(filled.store());
        const QString over = u"%1 stored"_s.arg(stored);
        MainWindow window({filled.store(), queries, pipeline, theme, u"http://127.0.0.1:8081"_s,
                           u"ws://127.0.0.1:8080"_s, QString()});
        window.resize(1400, 900);
        QElapsedTimer opening;
        opening.start();
        watch.start();
        window.show();
        const bool settled = QTest::qWaitFor([&window] { return window.isSettled(); }, 30000);
        watch.stop();
        report.add({over + u", until the window is settled"_s, u"ms"_s,
                    settled ? static_cast<double>(opening.nsecsElapsed()) / 1e6 : -1});
        add(report, over + u", opening"_s, watch, rate);
        measureFrames(report, over, window);

        const QString flooded = u"%1, %2/s for %3 s"_s.arg(over).arg(rate).arg(seconds);
        quint64 submitted = 0;
        {
            Feeder feeder(pipeline, rate);
            watch.start();
            runLoop(seconds * 1000);
            watch.stop();
            add(report, flooded, watch, rate);
            report.add({flooded + u", share of the thread"_s, u"%"_s, watch.share() * 100, std::nullopt,
                        Measurement::Bar::Value, LoadedShare});

            watch.start();
            for (const QString& filter : {u"timeout"_s, u"level>=warning"_s, u"app:orders -cache"_s, QString()}) {
                window.setFilterText(filter);
                runLoop(seconds * 1000 / 12);
            }
            watch.stop();
            add(report, over + u", filters typed meanwhile"_s, watch, rate);
            submitted = feeder.submitted();
        }
        report.add({over + u", entries that arrived a second"_s, u"entries"_s,
                    static_cast<double>(submitted) / (seconds * 4.0 / 3)});
    }
    pipeline.stop();
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    WatchedApplication application(argc, argv);
    BenchOptions options(u"How long the window's event loop is away."_s, 5000000, 200000);
    const QCommandLineOption rateOption(u"rate"_s, u"Entries a second that arrive."_s, u"n"_s, u"50000"_s);
    const QCommandLineOption secondsOption(u"seconds"_s, u"How long they arrive."_s, u"n"_s);
    const QCommandLineOption onlyOption(u"only"_s, u"One part: flood or actions."_s, u"part"_s);
    options.parser().addOptions({rateOption, secondsOption, onlyOption});
    options.process();
    const int given = options.parser().value(secondsOption).toInt();
    const int seconds = given > 0 ? given : options.isQuick() ? 6 : 30;
    const quint64 rate = std::max<quint64>(50, options.parser().value(rateOption).toULongLong());

    Report report(u"Window: the event loop, offscreen"_s);
    const QString only = options.parser().value(onlyOption);
    if (only != u"actions"_s) {
        measure(report, 1000, rate, seconds, options.folderTemplate());
        measure(report, options.entries(), rate, seconds, options.folderTemplate());
    }
    if (only != u"flood"_s)
        measureActions(report, options.entries(), options.folderTemplate());
    return report.finish(options.jsonFile());
}
