// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/streamsource.h"

#include <algorithm>
#include <cstring>

namespace Logboom {

void StreamSource::setWake(std::function<void()> wake)
{
    const std::scoped_lock lock(m_mutex);
    m_wake = std::move(wake);
}

bool StreamSource::append(const QByteArray& bytes)
{
    std::unique_lock lock(m_mutex);
    m_room.wait(lock, [this] { return m_isOver || m_bytes.size() < MaxBytes; });
    if (m_isOver)
        return false;
    m_bytes += bytes;
    // Under the lock, as cancel() and then the end of who is woken may come from another thread.
    if (m_wake)
        m_wake();
    return true;
}

void StreamSource::finish()
{
    const std::scoped_lock lock(m_mutex);
    m_ended = true;
    if (m_wake && !m_isOver)
        m_wake();
}

void StreamSource::cancel()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isOver = true;
    }
    m_room.notify_all();
}

Result<qsizetype> StreamSource::read(char* to, qsizetype size)
{
    qsizetype count = 0;
    {
        const std::scoped_lock lock(m_mutex);
        count = std::min(size, m_bytes.size());
        std::memcpy(to, m_bytes.constData(), static_cast<std::size_t>(count));
        m_bytes.remove(0, count);
        m_read += static_cast<quint64>(count);
    }
    m_room.notify_all();
    return count;
}

bool StreamSource::isFinite() const
{
    const std::scoped_lock lock(m_mutex);
    return m_ended;
}

quint64 StreamSource::storedPosition() const
{
    const std::scoped_lock lock(m_mutex);
    return m_read;
}

} // namespace Logboom
