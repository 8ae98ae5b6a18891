// SPDX-License-Identifier: GPL-3.0-or-later
// What an entry costs the whole server, from the socket to the disk: the real program is started, entries are posted
// to its logstream API in requests of 1000, 100 and 1, and its CPU time, memory and files are looked at from outside.
#include "benchkit.h"
#include "epollserver.h"
#include "ingestrun.h"
#include "storecost.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

using Bar = Measurement::Bar;

struct Size
{
    std::size_t batch;
    int connections;
    double bar; ///< of the CPU time, as a share of the row loop's
    double stretch;
};

class IngestBench
{
public:
    IngestBench(const BenchOptions& options, QString program, Report& report)
        : m_options(options)
        , m_program(std::move(program))
        , m_report(report)
        , m_rows(measureRows({options.entries() / 4}, options.folderTemplate()))
    {
    }

    void ordinary(const Size& size)
    {
        const quint64 entries = m_options.entries();
        const IngestOutcome outcome = run({0, entries, size.batch, size.connections});
        const QString what = u"%1 a request, %2 connections"_s.arg(size.batch).arg(size.connections);
        m_report.add({what, u"CPU us an entry"_s, outcome.cpuMicroseconds(entries), m_rows.microseconds, Bar::Ratio,
                      size.bar, size.stretch});
        const double bytes = static_cast<double>(outcome.bytes) / static_cast<double>(entries);
        if (size.batch == 1000)
            m_report.add({what, u"bytes an entry"_s, bytes, m_rows.bytes, Bar::Value, 32, 22});
        else
            m_report.add({what, u"bytes an entry"_s, bytes, m_rows.bytes});
        if (size.batch == 100) {
            m_report.add({what, u"ms to the answer, 99 of 100"_s, outcome.slowest, std::nullopt, Bar::Value, 6, 4});
            m_report.add({what, u"the same beside the median"_s, outcome.slowest, outcome.median, Bar::Ratio, 8});
        }
        addSoundness(what, outcome, entries);
    }

    /// Long enough for memory and the write-ahead log to show how far they grow.
    void longRun()
    {
        const quint64 entries = 5 * m_options.entries();
        Load load{0, entries, 1000, 4};
        load.rounds = 10;
        const IngestOutcome outcome = run(load);
        const QString what = u"%1 entries at full rate"_s.arg(entries);
        m_report.add({what, u"anonymous MiB at most"_s, static_cast<double>(outcome.peakMemory) / (1 << 20),
                      std::nullopt, Bar::Value, 60, 40});
        m_report.add({what, u"write-ahead log, MB at most"_s, static_cast<double>(outcome.peakLog) / 1e6, std::nullopt,
                      Bar::Value, 256});
        addSoundness(what, outcome, entries);
    }

    void hard()
    {
        const quint64 entries = m_options.entries() / 10;
        Load load{0, entries, 1000, 4};
        load.kind = BenchEntries::Kind::Hard;
        const Cost rows = measureRows({entries / 4, 1000, load.kind}, m_options.folderTemplate());
        const IngestOutcome outcome = run(load);
        const QString what = u"compressing badly, 1000 a request"_s;
        m_report.add({what, u"CPU us an entry"_s, outcome.cpuMicroseconds(entries), rows.microseconds});
        m_report.add(
            {what, u"bytes an entry"_s, static_cast<double>(outcome.bytes) / static_cast<double>(entries), rows.bytes});
        addSoundness(what, outcome, entries);
    }

    /// Answering without storing, beside a server that does nothing else.
    void httpAlone()
    {
        Load load{0, 3 * m_options.entries() / 10, 1, 64};
        load.get = "/api/health";
        const IngestOutcome outcome = run(load);

        EpollServer bare(R"({"status":"ok","time":"2026-01-01T00:00:00.000Z","ws_connections":0,"version":"0.1.0"})");
        load.port = bare.port();
        LoadClient client(load);
        client.start();
        client.wait();
        const double bareSeconds = bare.stop();
        const QString what = u"HTTP alone, 64 connections"_s;
        m_report.add({what, u"CPU us a request"_s, outcome.cpuMicroseconds(load.entries),
                      bareSeconds * 1e6 / static_cast<double>(load.entries), Bar::Inverse, 0.28, 0.32});
        addFailures(what, outcome.failures + client.failures());
    }

private:
    [[nodiscard]] IngestOutcome run(const Load& load) { return runIngest(load, m_program, m_options.folderTemplate()); }

    void addSoundness(const QString& what, const IngestOutcome& outcome, quint64 entries)
    {
        const auto count = static_cast<double>(entries);
        m_report.add({what, u"entries a second"_s, count / std::max(outcome.seconds, 1e-9)});
        addFailures(what, outcome.failures);
        m_report.add({what, u"entries missing in the total"_s, count - static_cast<double>(outcome.total), std::nullopt,
                      Bar::Value, 0});
    }

    void addFailures(const QString& what, quint64 failures)
    {
        m_report.add({what, u"requests that failed"_s, static_cast<double>(failures), std::nullopt, Bar::Value, 0});
    }

    const BenchOptions& m_options;
    const QString m_program;
    Report& m_report;
    const Cost m_rows;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    BenchOptions options(u"CPU time, memory and disk of the whole server."_s, 1000000, 30000);
    const QCommandLineOption programOption(u"program"_s, u"The program to measure."_s, u"file"_s,
                                           QCoreApplication::applicationDirPath() + u"/../../src/app/logboom"_s);
    const QCommandLineOption onlyOption(u"only"_s, u"Measures that part only: 1000, 100, 1, long, hard or http."_s,
                                        u"part"_s);
    options.parser().addOptions({programOption, onlyOption});
    options.process();
    const QString program = QFileInfo(options.parser().value(programOption)).canonicalFilePath();
    if (program.isEmpty())
        qFatal("There is no program %s.", qPrintable(options.parser().value(programOption)));
    const QString only = options.parser().value(onlyOption);
    const auto isWanted = [&only](const QString& part) { return only.isEmpty() || only == part; };

    Report report(u"Ingest: an entry through the whole server, durable"_s);
    IngestBench bench(options, program, report);
    for (const Size& size : {Size{1000, 4, 0.4, 0.25}, Size{100, 4, 0.55, 0.37}, Size{1, 64, 4.6, 3.4}}) {
        if (isWanted(QString::number(size.batch)))
            bench.ordinary(size);
    }
    if (isWanted(u"long"_s))
        bench.longRun();
    if (isWanted(u"hard"_s))
        bench.hard();
    if (isWanted(u"http"_s))
        bench.httpAlone();
    return report.finish(options.jsonFile());
}
