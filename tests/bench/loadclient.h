// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchentries.h"

#include <QString>
#include <QtGlobal>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace Logboom {

/// What to ask for, and how.
struct Load
{
    quint16 port = 0; ///< of 127.0.0.1
    quint64 entries = 0;
    std::size_t batch = 1000; ///< entries a request; 1 uses the shorthand
    int connections = 4;
    BenchEntries::Kind kind = BenchEntries::Kind::Ordinary;
    /// The entries are made once and posted so many times, where all of them would not fit into memory.
    quint64 rounds = 1;
    /// A path to get `entries` times instead of posting any.
    std::string get = {};
};

/**
 * Posts logstream requests over keep-alive connections, a thread and one request in flight each.
 * Requests are made before start() returns, so that making them takes nothing from the server.
 */
class LoadClient
{
public:
    explicit LoadClient(const Load& load);
    ~LoadClient();
    Q_DISABLE_COPY_MOVE(LoadClient)

    void start();
    /// Any thread.
    [[nodiscard]] bool isDone() const { return m_running == 0; }
    void wait();

    /// After wait(): requests that were not answered with 201, to a path that was to get 200.
    [[nodiscard]] quint64 failures() const { return m_failures; }
    /// After wait(): from start() until the last answer.
    [[nodiscard]] double seconds() const { return m_seconds; }
    /// After wait(): from sending each request until its whole answer was there, milliseconds.
    [[nodiscard]] std::vector<double> latencies() const;

private:
    struct Part
    {
        std::vector<std::string> requests;
        quint64 rounds = 0;
        std::vector<double> latencies; // of this connection's thread until wait()
    };

    void makePosts();
    void makeGets();
    void post(Part& part);

    const Load m_load;
    std::vector<Part> m_parts; // one a connection
    std::vector<std::thread> m_threads;
    std::atomic<int> m_running{0};
    std::atomic<quint64> m_failures{0};
    std::atomic<double> m_seconds{0};
    qint64 m_started = 0;
};

} // namespace Logboom
