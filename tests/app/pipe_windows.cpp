// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipe.h"

#include <QTest>

#include <windows.h>

namespace Logboom {

Pipe::Pipe()
{
    if (CreatePipe(&m_reading, &m_writing, nullptr, 0) == FALSE)
        qFatal("no pipe");
}

Pipe::~Pipe()
{
    closeWriting(); // first: it ends the thread that reads
    CloseHandle(m_reading);
}

void Pipe::write(const QByteArray& bytes) const
{
    DWORD written = 0;
    QVERIFY(WriteFile(m_writing, bytes.constData(), static_cast<DWORD>(bytes.size()), &written, nullptr) != FALSE);
    QCOMPARE(static_cast<qsizetype>(written), bytes.size());
}

void Pipe::closeWriting()
{
    if (m_writing != NoWaitHandle)
        CloseHandle(m_writing);
    m_writing = NoWaitHandle;
}

StopRequest::StopRequest()
    : m_event(CreateEventW(nullptr, TRUE, FALSE, nullptr))
{
}

StopRequest::~StopRequest()
{
    CloseHandle(m_event);
}

WaitHandle StopRequest::handle() const
{
    return m_event;
}

void StopRequest::send() const
{
    SetEvent(m_event);
}

} // namespace Logboom
