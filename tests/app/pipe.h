// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/waithandle.h"

#include <QByteArray>

namespace Logboom {

/// A pipe of the operating system, whose ends are closed at the latest with the object.
class Pipe
{
public:
    Pipe();
    ~Pipe();
    Q_DISABLE_COPY_MOVE(Pipe)

    [[nodiscard]] WaitHandle reading() const { return m_reading; }
    void write(const QByteArray& bytes) const;
    void closeWriting();

private:
    WaitHandle m_reading = NoWaitHandle;
    WaitHandle m_writing = NoWaitHandle;
};

/// What tells a reader to stop, as TerminationSignals does.
class StopRequest
{
public:
    StopRequest();
    ~StopRequest();
    Q_DISABLE_COPY_MOVE(StopRequest)

    [[nodiscard]] WaitHandle handle() const;
    void send() const;

private:
#ifdef Q_OS_WIN
    WaitHandle m_event;
#else
    Pipe m_pipe;
#endif
};

} // namespace Logboom
