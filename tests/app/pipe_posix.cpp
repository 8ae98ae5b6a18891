// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipe.h"

#include <QTest>

#include <unistd.h>

namespace Logboom {

Pipe::Pipe()
{
    int ends[2] = {};
    if (::pipe(ends) != 0)
        qFatal("no pipe");
    m_reading = ends[0];
    m_writing = ends[1];
}

Pipe::~Pipe()
{
    closeWriting();
    ::close(m_reading);
}

void Pipe::write(const QByteArray& bytes) const
{
    QCOMPARE(::write(m_writing, bytes.constData(), static_cast<std::size_t>(bytes.size())), ssize_t(bytes.size()));
}

void Pipe::closeWriting()
{
    if (m_writing != NoWaitHandle)
        ::close(m_writing);
    m_writing = NoWaitHandle;
}

StopRequest::StopRequest() = default;
StopRequest::~StopRequest() = default;

WaitHandle StopRequest::handle() const
{
    return m_pipe.reading();
}

void StopRequest::send() const
{
    m_pipe.write("!");
}

} // namespace Logboom
