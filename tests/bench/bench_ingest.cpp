// SPDX-License-Identifier: GPL-3.0-or-later
// What an entry costs the whole server, from the socket to the disk: the real program is started, entries are posted
// to its logstream API in requests of 1000, 100 and 1, and its CPU time, memory and files are looked at from outside.
#include "benchkit.h"
#include "loadclient.h"
#include "serverprocess.h"
#include "storecost.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 1200000; // milliseconds

struct Run
{
    Load load;
    double cpuBar = 0;   ///< microseconds an entry; 0 = none
    double bytesBar = 0; ///< an entry; 0 = none
};

struct Outcome
{
    double cpuSeconds = 0;
    double seconds = 0;
    quint64 failures = 0;
    quint64 total = 0;
    quint64 peakMemory = 0;
    quint64 bytes = 0;
};

/// The tool the environment variable names posts instead of our own client.
quint64 runTool(const QString& tool, const Load& load, ServerProcess& server, Outcome& outcome)
{
    QProcess process;
    process.start(tool, {u"--url"_s, server.httpAddress() + u"/api/logs"_s, u"--format"_s, u"logstream"_s, u"--batch"_s,
                         QString::number(load.batch), u"--conns"_s, QString::number(load.connections), u"--entries"_s,
                         QString::number(load.entries)});
    const bool ended = QTest::qWaitFor(
        [&] {
            outcome.peakMemory = std::max(outcome.peakMemory, anonymousMemoryOf(server.pid()));
            return process.state() == QProcess::NotRunning;
        },
        Patience);
    const QByteArray last = process.readAllStandardOutput().trimmed().split('\n').last();
    const QJsonObject summary = QJsonDocument::fromJson(last).object();
    outcome.seconds = summary[u"seconds"_s].toDouble();
    return ended && process.exitCode() == 0 ? static_cast<quint64>(summary[u"failures"_s].toInteger()) : load.entries;
}

Outcome measure(Load load, const QString& program, const QString& folderTemplate)
{
    Outcome outcome;
    const QTemporaryDir folder(folderTemplate);
    ServerProcess server(program, folder.path());
    load.port = server.httpPort();
    const QString tool = qEnvironmentVariable("LOADGEN");
    double cpuBefore = 0;
    if (!tool.isEmpty()) {
        cpuBefore = cpuSecondsOf(server.pid());
        outcome.failures = runTool(tool, load, server, outcome);
    } else {
        LoadClient client(load);
        cpuBefore = cpuSecondsOf(server.pid());
        client.start();
        const bool done = QTest::qWaitFor(
            [&] {
                outcome.peakMemory = std::max(outcome.peakMemory, anonymousMemoryOf(server.pid()));
                return client.isDone();
            },
            Patience);
        if (!done)
            qFatal("The server does not answer any more.");
        client.wait();
        outcome.failures = client.failures();
        outcome.seconds = client.seconds();
    }
    outcome.total = server.total();
    server.stop(); // commits, seals what is full, checkpoints
    outcome.cpuSeconds = server.cpuSecondsAtEnd() - cpuBefore;
    outcome.bytes = bytesIn(folder.path());
    return outcome;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    BenchOptions options(u"CPU time, memory and disk of the whole server."_s, 1000000, 30000);
    const QCommandLineOption programOption(u"program"_s, u"The program to measure."_s, u"file"_s,
                                           QCoreApplication::applicationDirPath() + u"/../../src/app/logboom"_s);
    options.parser().addOption(programOption);
    options.process();
    const QString program = QFileInfo(options.parser().value(programOption)).canonicalFilePath();
    if (program.isEmpty())
        qFatal("There is no program %s.", qPrintable(options.parser().value(programOption)));

    Report report(u"Ingest: an entry through the whole server, durable"_s);
    const quint64 entries = options.entries();
    const Cost rows = measureRows(entries / 4, 1000, options.folderTemplate());
    for (const Run& run : {Run{{0, entries, 1000, 4}, 3, 40}, Run{{0, entries, 100, 4}}, Run{{0, entries, 1, 64}}}) {
        const Outcome outcome = measure(run.load, program, options.folderTemplate());
        const QString what = u"%1 a request, %2 connections"_s.arg(run.load.batch).arg(run.load.connections);
        const auto count = static_cast<double>(entries);
        const auto bar = [](double value) { return value > 0 ? Measurement::Bar::Value : Measurement::Bar::None; };
        report.add({what, u"CPU us an entry"_s, outcome.cpuSeconds * 1e6 / count, rows.microseconds, bar(run.cpuBar),
                    run.cpuBar});
        report.add({what, u"bytes an entry"_s, static_cast<double>(outcome.bytes) / count, rows.bytes,
                    bar(run.bytesBar), run.bytesBar});
        report.add({what, u"anonymous MB at most"_s, static_cast<double>(outcome.peakMemory) / 1e6, std::nullopt,
                    Measurement::Bar::Value, 120});
        report.add({what, u"entries a second"_s, count / std::max(outcome.seconds, 1e-9)});
        report.add({what, u"requests that failed"_s, static_cast<double>(outcome.failures), std::nullopt,
                    Measurement::Bar::Value, 0});
        report.add({what, u"entries missing in the total"_s, count - static_cast<double>(outcome.total), std::nullopt,
                    Measurement::Bar::Value, 0});
    }
    return report.finish(options.jsonFile());
}
