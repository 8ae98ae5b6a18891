// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/queryservice.h"

#include <QThread>

#include <algorithm>

namespace Logboom {

QueryService::QueryService(LogStore& store, int threads)
    : m_maxBackground(std::max(1, threads - 1))
{
    m_threads.reserve(static_cast<std::size_t>(threads));
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this, &store] { work(store.reader()); });
}

QueryService::~QueryService()
{
    m_shutdown.request_stop();
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
        m_interactive.clear();
        m_background.clear();
    }
    m_wake.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

void QueryService::submit(Priority priority, Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        (priority == Priority::Interactive ? m_interactive : m_background).push_back(std::move(job));
    }
    m_wake.notify_all();
}

void QueryService::work(std::unique_ptr<LogReader> reader)
{
    for (;;) {
        Job job;
        bool background = false;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] {
                return m_stopping || !m_interactive.empty() ||
                       (!m_background.empty() && m_runningBackground < m_maxBackground);
            });
            if (m_stopping)
                return;
            background = m_interactive.empty();
            std::deque<Job>& queue = background ? m_background : m_interactive;
            job = std::move(queue.front());
            queue.pop_front();
            m_runningBackground += background ? 1 : 0;
        }
        job(*reader);
        job = nullptr;
        if (background) {
            {
                const std::scoped_lock lock(m_mutex);
                --m_runningBackground;
            }
            m_wake.notify_all();
        }
    }
}

QueryService::Relay QueryService::relayTo(QObject* context)
{
    Q_ASSERT(context->thread() == QThread::currentThread());
    const auto remove = [](QObject* object) {
        if (object->thread() == QThread::currentThread())
            delete object;
        else
            object->deleteLater();
    };
    return {std::shared_ptr<QObject>(new QObject, remove), context};
}

void QueryService::deliver(const Relay& relay, std::function<void()> call)
{
    QMetaObject::invokeMethod(
        relay.object.get(),
        [relay, call = std::move(call)] {
            if (relay.context)
                call();
        },
        Qt::QueuedConnection);
}

} // namespace Logboom
