// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverprocess.h"

#include "benchkit.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60000; // milliseconds

/// CPU time of the children that have ended.
double endedChildrenCpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

} // namespace

ServerProcess::ServerProcess(const QString& program, const QString& dataFolder)
{
    const QTemporaryDir folder;
    const QString readyFile = folder.filePath(u"ready.json"_s);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.start(program, {u"serve"_s, u"--data"_s, dataFolder, u"--http-port"_s, u"0"_s, u"--ws-port"_s, u"0"_s,
                              u"--ready-file"_s, readyFile});
    const bool ready = QTest::qWaitFor(
        [&] {
            QFile file(readyFile);
            if (file.open(QIODevice::ReadOnly))
                m_http = QUrl(QJsonDocument::fromJson(file.readAll()).object()[u"http"_s].toString());
            return m_http.port() > 0;
        },
        Patience);
    if (!ready)
        qFatal("%s does not start.", qPrintable(program));
}

ServerProcess::~ServerProcess()
{
    stop();
}

quint64 ServerProcess::total() const
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, httpPort());
    socket.write("GET /api/logs?limit=1 HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
    QByteArray answer;
    while (socket.waitForReadyRead(10000))
        answer += socket.readAll();
    const QByteArray body = answer.mid(answer.indexOf("\r\n\r\n") + 4);
    return static_cast<quint64>(QJsonDocument::fromJson(body).object()[u"total"_s].toInteger());
}

void ServerProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    const double before = endedChildrenCpuSeconds();
    m_process.terminate();
    if (!m_process.waitForFinished(Patience))
        qFatal("The server does not end.");
    m_cpuSeconds = endedChildrenCpuSeconds() - before;
}

} // namespace Logboom
