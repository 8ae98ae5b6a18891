// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/linereader.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace Logboom {

LineReader::LineReader(int input, int stop)
    : m_input(input)
    , m_stop(stop)
{
}

QByteArrayList LineReader::next()
{
    QByteArrayList batch;
    qsizetype bytes = 0;
    QDeadlineTimer deadline(QDeadlineTimer::Forever);
    for (;;) {
        takeLines(batch, bytes);
        const bool full = batch.size() >= MaxLines || bytes >= MaxBytes;
        if (full || (m_ended && m_pending.isEmpty()))
            return batch;
        if (!batch.isEmpty() && deadline.isForever())
            deadline.setRemainingTime(LatencyMs);
        if (!readMore(deadline.isForever() ? -1 : static_cast<int>(deadline.remainingTime())))
            return batch;
    }
}

/// Waits for input or a stop and takes what there is. False when the time is over.
bool LineReader::readMore(int milliseconds)
{
    pollfd descriptors[] = {{m_input, POLLIN, 0}, {m_stop, POLLIN, 0}};
    const int ready = ::poll(descriptors, 2, milliseconds);
    if (ready <= 0)
        return ready < 0; // a signal: what it means shows in the next poll
    if (descriptors[0].revents != 0) {
        char buffer[65536];
        const auto count = ::read(m_input, buffer, sizeof buffer);
        if (count > 0)
            m_pending.append(buffer, count);
        else if (count == 0 || (errno != EINTR && errno != EAGAIN))
            m_ended = true;
    }
    if (descriptors[1].revents != 0)
        m_ended = true;
    return true;
}

void LineReader::takeLines(QByteArrayList& batch, qsizetype& bytes)
{
    qsizetype begin = 0;
    while (begin < m_pending.size() && batch.size() < MaxLines && bytes < MaxBytes) {
        qsizetype end = m_pending.indexOf('\n', begin);
        const bool terminated = end >= 0;
        if (!terminated)
            end = m_pending.size();
        if (!terminated && !m_ended && end - begin < MaxBytes)
            break;
        end = std::min(end, begin + MaxBytes);
        QByteArray line = m_pending.mid(begin, end - begin);
        begin = end + (end < m_pending.size() && m_pending[end] == '\n' ? 1 : 0);
        if (line.endsWith('\r'))
            line.chop(1);
        bytes += line.size();
        if (!line.isEmpty())
            batch.append(line);
    }
    m_pending.remove(0, begin);
}

} // namespace Logboom
