// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace Logboom {

/// The program under test, as ctest names it.
[[nodiscard]] QString logboomBinary();

/// What became of a program that ran to its end.
struct Finished
{
    int code = -1; ///< -1: it did not start, did not end in time or was killed
    QString out;
    QString err;
};

/// Runs a program to its end, with the bytes as its standard input.
[[nodiscard]] Finished runProgram(const QString& program, const QStringList& arguments, const QByteArray& input = {},
                                  const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment());

/// Makes the database in a data folder, of a program that has ended, one of a version to come.
[[nodiscard]] bool makeNewer(const QString& folder);

/// What a server answered; status 0: nothing.
struct HttpAnswer
{
    int status = 0;
    QByteArray body;
    [[nodiscard]] QJsonObject json() const;
};

/**
 * `logboom serve`, or the window, as a real process on free ports, killed at the latest with the object.
 *
 * Every function waits for its condition and gives up after some ten seconds; the result says how it went.
 */
class ServerProcess
{
public:
    /// data: its folder or ":memory:". window: the window's program, offscreen, which serves as well.
    explicit ServerProcess(QString data, const QStringList& options = {}, bool window = false);
    ~ServerProcess();
    Q_DISABLE_COPY_MOVE(ServerProcess)

    /// Starts and waits until it listens.
    [[nodiscard]] bool start();
    /// As a service manager ends it. Returns the exit code, -1 where it did not end.
    [[nodiscard]] int terminate();
    /// Of a process that ends by itself, or was asked to: another request would end it at once. -1 as above.
    [[nodiscard]] int exitCode();
    /// As a crash ends it; returns when the process is gone.
    void kill();

    [[nodiscard]] QJsonObject ready() const { return m_ready; }
    [[nodiscard]] QUrl http(const QString& pathAndQuery = {}) const;
    [[nodiscard]] QUrl ws() const { return QUrl(m_ready.value(QStringLiteral("ws")).toString()); }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    [[nodiscard]] QProcess& process() { return m_process; }

    [[nodiscard]] HttpAnswer post(const QString& path, const QByteArray& body, const QByteArray& secret = {});
    [[nodiscard]] HttpAnswer postWithHeader(const QString& path, const QByteArray& name, const QByteArray& value,
                                            const QByteArray& body);
    [[nodiscard]] HttpAnswer get(const QString& pathAndQuery, const QByteArray& secret = {});
    /// How many stored entries match, by the API's `total`; -1 where it does not answer.
    [[nodiscard]] qint64 total(const QString& query = {});

private:
    [[nodiscard]] static HttpAnswer waitFor(QNetworkReply* reply);

    QTemporaryDir m_folder; // of the ready file
    QStringList m_options;  // all but those that name the ready file
    QProcess m_process;
    QJsonObject m_ready;
    QNetworkAccessManager m_network;
};

} // namespace Logboom
