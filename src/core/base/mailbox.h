// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QObject>

#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace Logboom {

/**
 * Hands values from any thread to one QObject's thread.
 *
 * The values wait in a mutex-guarded vector; the owner is woken by one event without payload, however many values
 * arrived meanwhile. The handler then runs in the owner's thread with all of them in the order of posting.
 *
 * Ownership: the mailbox belongs to the receiver. Destroy it in the owner's thread, once nobody posts any more; a
 * post() that has handed its value over and not returned yet is waited for, so that the thread may end then.
 */
template<typename T>
class Mailbox
{
public:
    using Handler = std::function<void(std::vector<T>)>;

    /// owner: whose thread the handler runs in; it must outlive the mailbox.
    Mailbox(QObject* owner, Handler handler)
        : m_handler(std::move(handler))
    {
        m_context.moveToThread(owner->thread());
    }
    ~Mailbox() { const std::scoped_lock lock(m_mutex); }
    Q_DISABLE_COPY_MOVE(Mailbox)

    /// Any thread; never blocks for longer than a push.
    void post(T value)
    {
        // Held over the wake-up, too: Qt wakes a thread when the event may have been handled already, and so must not
        // find that thread gone.
        const std::scoped_lock lock(m_mutex);
        m_values.push_back(std::move(value));
        if (m_values.size() == 1)
            QMetaObject::invokeMethod(
                &m_context, [this] { deliver(); }, Qt::QueuedConnection);
    }

    /// Owner's thread: handles at once what has been posted.
    void deliver()
    {
        std::vector<T> values;
        {
            const std::scoped_lock lock(m_mutex);
            values.swap(m_values);
        }
        if (!values.empty())
            m_handler(std::move(values));
    }

private:
    Handler m_handler;
    std::mutex m_mutex;
    std::vector<T> m_values; // guarded by m_mutex
    QObject m_context;       // receives the wake-ups; dies with the mailbox, so no late wake-up finds it gone
};

} // namespace Logboom
