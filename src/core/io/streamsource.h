// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/textsource.h"

#include <QByteArray>

#include <condition_variable>
#include <functional>
#include <mutex>

namespace Logboom {

/**
 * A text that somebody hands over as it arrives, such as a pipe's.
 *
 * Threads: append(), finish() and cancel() any, read() the reader's. Ownership: shared by the two sides.
 */
class StreamSource final : public TextSource
{
public:
    static constexpr qsizetype MaxBytes = 1 << 20; ///< how much waits at most

    /// Called when there is something to read, or the end: in the thread that hands over. Set before the first byte.
    void setWake(std::function<void()> wake);

    /// Hands bytes over; waits while too many are not read yet. False once nobody reads any more.
    [[nodiscard]] bool append(const QByteArray& bytes);
    /// There will be no more.
    void finish();
    /// Nobody reads any more.
    void cancel();

    [[nodiscard]] Result<qsizetype> read(char* to, qsizetype size) override;
    [[nodiscard]] bool isFinite() const override;
    [[nodiscard]] quint64 storedPosition() const override;
    [[nodiscard]] quint64 storedSize() const override { return 0; }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_room;
    std::function<void()> m_wake;
    QByteArray m_bytes;    // guarded by m_mutex
    quint64 m_read = 0;    // guarded by m_mutex
    bool m_ended = false;  // guarded by m_mutex
    bool m_isOver = false; // guarded by m_mutex; nobody reads
};

} // namespace Logboom
