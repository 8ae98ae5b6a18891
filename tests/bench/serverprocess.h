// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QUrl>

namespace Logboom {

/// A running "logboom serve" on free ports. Errors end the program: there is nothing to measure then.
class ServerProcess
{
public:
    /// Returns once it listens.
    ServerProcess(const QString& program, const QString& dataFolder);
    /// Ends the process where stop() was not called.
    ~ServerProcess();
    Q_DISABLE_COPY_MOVE(ServerProcess)

    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    [[nodiscard]] QString httpAddress() const { return m_http.toString(); }
    [[nodiscard]] quint16 httpPort() const { return static_cast<quint16>(m_http.port()); }

    /// "total" of a search for everything.
    [[nodiscard]] quint64 total() const;

    /// Asks it to end and waits.
    void stop();
    /// After stop(): the CPU time of its whole life.
    [[nodiscard]] double cpuSecondsAtEnd() const { return m_cpuSeconds; }

private:
    QProcess m_process;
    QUrl m_http;
    double m_cpuSeconds = 0;
};

} // namespace Logboom
