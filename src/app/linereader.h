// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/inputstream.h"

#include <QByteArrayList>

namespace Logboom {

/**
 * The lines of a pipe, in batches: as many as come within a moment, so that a busy pipe makes few large batches and a
 * slow one is not kept waiting.
 *
 * Threads: any one. Ownership: the handles are borrowed.
 */
class LineReader
{
public:
    static constexpr int MaxLines = 1000;
    static constexpr qsizetype MaxBytes = 1 << 20; ///< of a batch; a longer line is handed on in pieces
    static constexpr int LatencyMs = 100;          ///< how long the first line of a batch may wait for others

    /// stop: once it is readable or signalled, what has been read is the last batch. NoWaitHandle = never.
    explicit LineReader(WaitHandle input, WaitHandle stop = NoWaitHandle);

    /// Waits for the next lines, without their ends ("\n" or "\r\n"), without empty ones and without the byte order
    /// mark that Windows programs write in front. Empty = the end.
    [[nodiscard]] QByteArrayList next();

private:
    void skipByteOrderMark();
    void takeLines(QByteArrayList& batch, qsizetype& bytes);

    InputStream m_input;
    QByteArray m_pending; // read and not handed on
    bool m_begins = true; // a byte order mark may come or be incomplete
};

} // namespace Logboom
