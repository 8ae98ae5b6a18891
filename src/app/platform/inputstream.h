// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/waithandle.h"

#include <QByteArray>

#include <memory>

namespace Logboom {

/// What this program reads when nothing else is named.
[[nodiscard]] WaitHandle standardInput();

/**
 * The bytes of a pipe, a file or a terminal, with a limit to the waiting for them.
 *
 * Threads: any one. Ownership: the handles are borrowed. On Windows, where a pipe cannot be waited for, a thread reads
 * ahead; it ends with the input or with the program.
 */
class InputStream
{
public:
    /// stop: once it is readable or signalled, what has been read is all there is. NoWaitHandle = never.
    explicit InputStream(WaitHandle input, WaitHandle stop = NoWaitHandle);
    ~InputStream();
    Q_DISABLE_COPY_MOVE(InputStream)

    /// Waits for bytes, the end or the stop, and appends what there is to bytes. False when the time is over; -1 = no
    /// limit.
    [[nodiscard]] bool read(QByteArray& bytes, int milliseconds);

    /// Nothing more will come.
    [[nodiscard]] bool hasEnded() const { return m_ended; }

private:
    struct Source;

    std::shared_ptr<Source> m_source;
    bool m_ended = false;
};

} // namespace Logboom
