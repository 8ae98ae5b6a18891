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
    if (!reader)
        return; // the store could not be opened
    for (;;) {
        Job job;
        bool background = false;
        std::list<Running>::iterator running;
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
            running = m_running.emplace(m_running.end());
        }
        reader->setProgress(&running->progress);
        job(*reader, running->stop);
        job = nullptr;
        reader->setProgress(nullptr);
        {
            const std::scoped_lock lock(m_mutex);
            m_running.erase(running);
            m_runningBackground -= background ? 1 : 0;
        }
        if (background)
            m_wake.notify_all();
    }
}

std::optional<double> QueryService::progressOver(Duration age) const
{
    const std::scoped_lock lock(m_mutex);
    std::optional<double> least;
    for (const Running& running : m_running) {
        if (running.isOver(age))
            least = std::min(least.value_or(1), running.progress.fraction().value_or(0));
    }
    return least;
}

void QueryService::stopOver(Duration age)
{
    const std::scoped_lock lock(m_mutex);
    for (Running& running : m_running) {
        if (running.isOver(age))
            running.stop.request_stop();
    }
}

class QueryService::Receiver final : public QObject
{
public:
    Receiver(Relay post, QObject* context)
        : QObject(context)
        , m_post(std::move(post))
    {
    }
    ~Receiver() override
    {
        const std::scoped_lock lock(m_post->mutex);
        m_post->receiver = nullptr;
    }

private:
    const Relay m_post;
};

QueryService::Relay QueryService::relayTo(QObject* context)
{
    Q_ASSERT(context->thread() == QThread::currentThread());
    auto post = std::make_shared<Post>();
    post->receiver = new Receiver(post, context);
    return post;
}

void QueryService::deliver(const Relay& relay, std::function<void()> call)
{
    const std::scoped_lock lock(relay->mutex);
    if (!relay->receiver)
        return;
    QMetaObject::invokeMethod(
        relay->receiver,
        [receiver = QPointer<QObject>(relay->receiver), call = std::move(call)] {
            call();
            if (receiver) // the call may have ended the asker
                receiver->deleteLater();
        },
        Qt::QueuedConnection);
}

} // namespace Logboom
