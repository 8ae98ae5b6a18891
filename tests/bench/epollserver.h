// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <string>
#include <thread>
#include <unordered_map>

namespace Logboom {

/**
 * The least an HTTP server on Linux can do, as the reference of the benchmarks: epoll, one thread, keep-alive; it looks
 * for the end of each head and sends the same answer to all. Errors end the program: there is nothing to measure then.
 */
class EpollServer
{
public:
    /// body: what it answers, as JSON.
    explicit EpollServer(std::string_view body);
    ~EpollServer();
    Q_DISABLE_COPY_MOVE(EpollServer)

    [[nodiscard]] quint16 port() const { return m_port; }

    /// Ends its thread. The CPU time it took, in seconds.
    [[nodiscard]] double stop();

private:
    void run();
    void acceptAll();
    /// Reads and answers what has come.
    void serve(int client);

    const std::string m_answer;
    int m_listener;
    int m_epoll;
    int m_wake;
    quint16 m_port = 0;
    std::unordered_map<int, std::string> m_unread; // bytes of a request that is not complete, by connection
    std::string m_answers;
    double m_cpuSeconds = 0;
    std::thread m_thread;
};

} // namespace Logboom
