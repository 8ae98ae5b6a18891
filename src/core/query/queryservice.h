// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/logstore.h"

#include <QObject>
#include <QPointer>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <type_traits>
#include <vector>

namespace Logboom {

/// A running or waiting query. Dropping it (or assigning another) cancels: its answer will not be delivered.
class QueryHandle
{
public:
    QueryHandle() = default;
    explicit QueryHandle(std::stop_source stop)
        : m_stop(std::move(stop))
    {
    }
    QueryHandle(QueryHandle&&) noexcept = default;
    QueryHandle& operator=(QueryHandle&& other) noexcept
    {
        cancel();
        m_stop = std::move(other.m_stop);
        return *this;
    }
    ~QueryHandle() { cancel(); }

    void cancel()
    {
        if (m_stop.stop_possible())
            m_stop.request_stop();
    }

private:
    std::stop_source m_stop{std::nostopstate};
};

/**
 * Runs queries on reader threads, each with a LogReader of its own, and delivers answers to the asker's thread.
 *
 * Long queries (Background) never occupy all threads, so that a page (Interactive) never waits behind a scan.
 * Threads: any. Ownership: the store is borrowed and must outlive the service; the destructor cancels and waits.
 */
class QueryService
{
public:
    enum class Priority : quint8
    {
        Interactive,
        Background
    };

    explicit QueryService(LogStore& store, int threads = 2);
    ~QueryService();
    Q_DISABLE_COPY_MOVE(QueryService)

    /// Calls query(LogReader&, std::stop_token) on a reader thread, then done(its
    /// result) in context's thread, unless the handle was dropped or the context
    /// or the service is gone. Call from the context's thread. A query that stopOver() stops is answered with
    /// Error::Code::Cancelled.
    template<typename Query, typename Done>
    [[nodiscard]] QueryHandle run(Priority priority, QObject* context, Query query, Done done)
    {
        std::stop_source stop;
        const Relay relay = relayTo(context);
        submit(priority, [query = std::move(query), done = std::move(done), relay, asked = stop.get_token(),
                          shutdown = m_shutdown.get_token()](LogReader& reader, std::stop_source& running) mutable {
            const auto forward = [&running] { running.request_stop(); };
            const std::stop_callback stopOnCancel(asked, forward);
            const std::stop_callback stopOnShutdown(shutdown, forward);
            if (asked.stop_requested() || shutdown.stop_requested()) { // nobody waits; stopOver() is to be answered
                deliver(relay, [] {});
                return;
            }
            auto answer = std::make_shared<std::invoke_result_t<Query, LogReader&, std::stop_token>>(
                query(reader, running.get_token()));
            deliver(relay, [answer, done = std::move(done), asked, shutdown]() mutable {
                // What an answer points to may have gone with the store, which goes after the service.
                if (!asked.stop_requested() && !shutdown.stop_requested())
                    done(std::move(*answer));
            });
        });
        return QueryHandle(std::move(stop));
    }

    using Duration = std::chrono::milliseconds;

    /// How far the queries are that have been running longer than that: the least
    /// of them; nothing where there is none.
    [[nodiscard]] std::optional<double> progressOver(Duration age) const;
    /// Stops them.
    void stopOver(Duration age);

private:
    using Job = std::function<void(LogReader&, std::stop_source& running)>;

    struct Running
    {
        std::chrono::steady_clock::time_point since = std::chrono::steady_clock::now();
        std::stop_source stop;
        QueryProgress progress;
        [[nodiscard]] bool isOver(Duration age) const { return std::chrono::steady_clock::now() - since > age; }
    };

    /// Where a reader thread posts an answer to. The receiver is a child of the asker and goes with it, together with
    /// what was posted; from then on answers are dropped.
    struct Post
    {
        std::mutex mutex;
        QObject* receiver = nullptr; // guarded by mutex; null once it is gone
    };
    using Relay = std::shared_ptr<Post>;
    class Receiver;

    void submit(Priority priority, Job job);
    void work(std::unique_ptr<LogReader> reader);
    [[nodiscard]] static Relay relayTo(QObject* context);
    static void deliver(const Relay& relay, std::function<void()> call);

    const int m_maxBackground;   // threads that may be taken by scans
    std::stop_source m_shutdown; // reaches the queries that run
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_interactive; // guarded by m_mutex
    std::deque<Job> m_background;  // guarded by m_mutex
    std::list<Running> m_running;  // guarded by m_mutex; each is its thread's otherwise
    int m_runningBackground = 0;   // guarded by m_mutex
    bool m_stopping = false;       // guarded by m_mutex
    std::vector<std::thread> m_threads;
};

} // namespace Logboom
