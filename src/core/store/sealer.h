// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/segmentencoder.h"
#include "core/store/snapshot.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace Logboom {

/// A full hot part and what became of it.
struct SealedPart
{
    std::shared_ptr<const HotPart> part;
    std::vector<EncodedSegment> segments;
};

/**
 * The encoder thread: hot parts in, segments out, in order. It touches no database.
 *
 * Threads: the writer calls everything.
 */
class Sealer
{
public:
    /// More parts than this waiting to be encoded, and the writer waits: memory stays bounded.
    static constexpr std::size_t MaxWaiting = 4;

    Sealer();
    ~Sealer();
    Q_DISABLE_COPY_MOVE(Sealer)

    /// Queues a part that will not grow any more; waits while too many are queued.
    void seal(std::shared_ptr<const HotPart> part);
    /// What is finished, in the order of seal().
    [[nodiscard]] std::vector<SealedPart> takeFinished();
    /// Waits until all that was queued is finished.
    void waitUntilFinished();
    [[nodiscard]] bool hasFinished() const;

private:
    void run();

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::shared_ptr<const HotPart>> m_waiting; // guarded by m_mutex
    std::vector<SealedPart> m_finished;                   // guarded by m_mutex
    bool m_busy = false;                                  // guarded by m_mutex
    bool m_stopping = false;                              // guarded by m_mutex
    std::thread m_thread;
};

} // namespace Logboom
