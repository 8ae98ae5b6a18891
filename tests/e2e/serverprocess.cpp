// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/serverprocess.h"

#include <QFile>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Logboom {

namespace {

constexpr int PatienceMs = 15000;

QNetworkRequest requestFor(const QUrl& url, const QByteArray& secret)
{
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    if (!secret.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + secret);
    return request;
}

bool waitForEnd(QProcess& process)
{
    return process.state() == QProcess::NotRunning || process.waitForFinished(PatienceMs);
}

} // namespace

QString logboomBinary()
{
    return qEnvironmentVariable("LOGBOOM_BINARY");
}

Finished runProgram(const QString& program, const QStringList& arguments, const QByteArray& input,
                    const QProcessEnvironment& environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForStarted(PatienceMs))
        return {-1, {}, process.errorString()};
    process.write(input);
    process.closeWriteChannel();
    const bool ended = waitForEnd(process);
    Finished finished{-1, QString::fromUtf8(process.readAllStandardOutput()),
                      QString::fromUtf8(process.readAllStandardError())};
    if (ended && process.exitStatus() == QProcess::NormalExit)
        finished.code = process.exitCode();
    return finished;
}

bool makeNewer(const QString& folder)
{
    constexpr qint64 UserVersionAt = 60; // of the file, 4 bytes (SQLite's database header)
    QFile file(folder + "/logboom.db"_L1);
    return file.open(QIODevice::ReadWrite) && file.seek(UserVersionAt) && file.write("\0\0\1\0", 4) == 4;
}

QJsonObject HttpAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

ServerProcess::ServerProcess(QString data, const QStringList& options, bool window)
    : m_options{u"--data"_s, std::move(data), u"--http-port"_s, u"0"_s, u"--ws-port"_s, u"0"_s}
{
    if (!window)
        m_options.prepend(u"serve"_s);
    m_options += options;
}

ServerProcess::~ServerProcess()
{
    kill();
}

bool ServerProcess::start()
{
    const QString readyFile = m_folder.filePath(u"ready.json"_s);
    QFile::remove(readyFile);
    m_network.clearConnectionCache(); // those to the process before this one
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(logboomBinary(), m_options + QStringList{u"--ready-file"_s, readyFile});
    const bool appeared = QTest::qWaitFor(
        [&] { return QFile::exists(readyFile) || m_process.state() == QProcess::NotRunning; }, PatienceMs);
    QFile file(readyFile);
    if (!appeared || !file.open(QIODevice::ReadOnly))
        return false;
    m_ready = QJsonDocument::fromJson(file.readAll()).object();
    return !m_ready.isEmpty();
}

int ServerProcess::terminate()
{
    m_process.terminate();
    return exitCode();
}

int ServerProcess::exitCode()
{
    if (!waitForEnd(m_process) || m_process.exitStatus() != QProcess::NormalExit)
        return -1;
    return m_process.exitCode();
}

void ServerProcess::kill()
{
    m_process.kill();
    waitForEnd(m_process);
}

QUrl ServerProcess::http(const QString& pathAndQuery) const
{
    return QUrl(m_ready.value("http"_L1).toString() + pathAndQuery);
}

HttpAnswer ServerProcess::post(const QString& path, const QByteArray& body, const QByteArray& secret)
{
    return waitFor(m_network.post(requestFor(http(path), secret), body));
}

HttpAnswer ServerProcess::postWithHeader(const QString& path, const QByteArray& name, const QByteArray& value,
                                         const QByteArray& body)
{
    QNetworkRequest request = requestFor(http(path), {});
    request.setRawHeader(name, value);
    return waitFor(m_network.post(request, body));
}

HttpAnswer ServerProcess::get(const QString& pathAndQuery, const QByteArray& secret)
{
    return waitFor(m_network.get(requestFor(http(pathAndQuery), secret)));
}

qint64 ServerProcess::total(const QString& query)
{
    const HttpAnswer answer = get(u"/api/logs?limit=1&"_s + query);
    return answer.status == 200 ? answer.json().value("total"_L1).toInteger(-1) : -1;
}

HttpAnswer ServerProcess::waitFor(QNetworkReply* reply)
{
    const std::unique_ptr<QNetworkReply> owned(reply);
    if (!reply->isFinished())
        QSignalSpy(reply, &QNetworkReply::finished).wait(PatienceMs);
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
}

} // namespace Logboom
