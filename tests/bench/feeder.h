// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/ingestpipeline.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace Logboom {

/// Submits entries at a steady rate from a thread of its own, a batch every 20 ms. The pipeline is borrowed.
class Feeder final : public AckReceiver
{
public:
    /// rate: entries a second, 50 at least.
    Feeder(IngestPipeline& pipeline, quint64 rate);
    ~Feeder() override;
    Q_DISABLE_COPY_MOVE(Feeder)

    void acknowledged(std::vector<Ack>) override {}
    [[nodiscard]] quint64 submitted() const { return m_submitted; }

private:
    void run();

    IngestPipeline& m_pipeline;
    const std::size_t m_batch;
    std::atomic<quint64> m_submitted{0};
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_ending = false; // guarded by m_mutex
    std::thread m_thread;  // last: it uses the others
};

/// Lets the event loop run so long.
void runLoop(int milliseconds);

} // namespace Logboom
