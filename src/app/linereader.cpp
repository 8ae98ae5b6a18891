// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/linereader.h"

#include <QDeadlineTimer>

#include <algorithm>

namespace Logboom {

LineReader::LineReader(WaitHandle input, WaitHandle stop)
    : m_input(input, stop)
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
        if (full || (m_input.hasEnded() && m_pending.isEmpty()))
            return batch;
        if (!batch.isEmpty() && deadline.isForever())
            deadline.setRemainingTime(LatencyMs);
        if (!m_input.read(m_pending, deadline.isForever() ? -1 : static_cast<int>(deadline.remainingTime())))
            return batch;
        skipByteOrderMark();
    }
}

void LineReader::skipByteOrderMark()
{
    static const QByteArray Mark("\xef\xbb\xbf");
    if (!m_begins || (Mark.startsWith(m_pending) && m_pending.size() < Mark.size()))
        return;
    m_begins = false;
    if (m_pending.startsWith(Mark))
        m_pending.remove(0, Mark.size());
}

void LineReader::takeLines(QByteArrayList& batch, qsizetype& bytes)
{
    qsizetype begin = 0;
    while (begin < m_pending.size() && batch.size() < MaxLines && bytes < MaxBytes) {
        qsizetype end = m_pending.indexOf('\n', begin);
        const bool terminated = end >= 0;
        if (!terminated)
            end = m_pending.size();
        if (!terminated && !m_input.hasEnded() && end - begin < MaxBytes)
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
