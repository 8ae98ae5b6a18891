// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingestrun.h"

#include "benchkit.h"
#include "serverprocess.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 1200000; // milliseconds

/// A load on a server, watched while it runs.
class Run
{
public:
    Run(const Load& load, const QString& program, const QString& folder)
        : m_load(load)
        , m_log(QDir(folder).filePath(u"logboom.db-wal"_s))
        , m_server(program, folder)
    {
        m_load.port = m_server.httpPort();
    }

    [[nodiscard]] IngestOutcome result()
    {
        const QString tool = qEnvironmentVariable("LOADGEN");
        if (tool.isEmpty() || m_load.kind != BenchEntries::Kind::Ordinary || !m_load.get.empty())
            runClient();
        else
            runTool(tool);
        if (m_load.get.empty())
            m_outcome.total = m_server.total();
        m_server.stop(); // commits, seals what is full, checkpoints
        m_outcome.cpuSeconds = m_server.cpuSecondsAtEnd() - m_cpuBefore;
        return m_outcome;
    }

private:
    /// Looks at the server until isDone() says so.
    template<typename IsDone>
    [[nodiscard]] bool watch(IsDone isDone)
    {
        return QTest::qWaitFor(
            [&] {
                m_outcome.peakMemory = std::max(m_outcome.peakMemory, anonymousMemoryOf(m_server.pid()));
                m_outcome.peakLog = std::max(m_outcome.peakLog, static_cast<quint64>(QFileInfo(m_log).size()));
                return isDone();
            },
            Patience);
    }

    void runClient()
    {
        LoadClient client(m_load);
        m_cpuBefore = cpuSecondsOf(m_server.pid());
        client.start();
        if (!watch([&client] { return client.isDone(); }))
            qFatal("The server does not answer any more.");
        client.wait();
        m_outcome.failures = client.failures();
        m_outcome.seconds = client.seconds();
        m_outcome.median = medianOf(client.latencies());
        m_outcome.slowest = percentileOf(client.latencies(), 0.01);
    }

    void runTool(const QString& tool)
    {
        m_cpuBefore = cpuSecondsOf(m_server.pid());
        QProcess process;
        process.start(tool, {u"--url"_s, m_server.httpAddress() + u"/api/logs"_s, u"--format"_s, u"logstream"_s,
                             u"--start"_s, u"1736942400"_s, u"--batch"_s, QString::number(m_load.batch), u"--conns"_s,
                             QString::number(m_load.connections), u"--entries"_s, QString::number(m_load.entries)});
        const bool ended = watch([&process] { return process.state() == QProcess::NotRunning; });
        const QByteArray last = process.readAllStandardOutput().trimmed().split('\n').last();
        const QJsonObject summary = QJsonDocument::fromJson(last).object();
        m_outcome.seconds = summary[u"seconds"_s].toDouble();
        m_outcome.median = summary[u"p50_ms"_s].toDouble();
        m_outcome.slowest = summary[u"p99_ms"_s].toDouble();
        m_outcome.failures = ended && process.exitCode() == 0 ? static_cast<quint64>(summary[u"failures"_s].toInteger())
                                                              : m_load.entries;
    }

    Load m_load;
    const QString m_log;
    ServerProcess m_server;
    double m_cpuBefore = 0;
    IngestOutcome m_outcome;
};

} // namespace

IngestOutcome runIngest(const Load& load, const QString& program, const QString& folderTemplate)
{
    const QTemporaryDir folder(folderTemplate);
    IngestOutcome outcome = Run(load, program, folder.path()).result();
    outcome.bytes = bytesIn(folder.path());
    return outcome;
}

} // namespace Logboom
