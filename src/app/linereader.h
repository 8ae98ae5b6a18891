// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

namespace Logboom {

/**
 * The lines of a pipe, in batches: as many as come within a moment, so that a busy pipe makes few large batches and a
 * slow one is not kept waiting.
 *
 * Threads: any one. Ownership: the descriptors are borrowed.
 */
class LineReader
{
public:
    static constexpr int MaxLines = 1000;
    static constexpr qsizetype MaxBytes = 1 << 20; ///< of a batch; a longer line is handed on in pieces
    static constexpr int LatencyMs = 100;          ///< how long the first line of a batch may wait for others

    /// stop: as soon as it is readable, what has been read is the last batch. -1 = never.
    explicit LineReader(int input, int stop = -1);

    /// Waits for the next lines, without their ends ("\n" or "\r\n") and without empty ones. Empty = the end.
    [[nodiscard]] QByteArrayList next();

private:
    [[nodiscard]] bool readMore(int milliseconds);
    void takeLines(QByteArrayList& batch, qsizetype& bytes);

    int m_input;
    int m_stop;
    QByteArray m_pending; // read and not handed on
    bool m_ended = false;
};

} // namespace Logboom
