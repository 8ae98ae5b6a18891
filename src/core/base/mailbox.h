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
 * Ownership: the mailbox belongs to the receiver and must outlive every poster. Destroy it in the owner's thread.
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
    Q_DISABLE_COPY_MOVE(Mailbox)

    /// Any thread; never blocks for longer than a push.
    void post(T value)
    {
        bool wake = false;
        {
            const std::scoped_lock lock(m_mutex);
            wake = m_values.empty();
            m_values.push_back(std::move(value));
        }
        if (wake)
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
