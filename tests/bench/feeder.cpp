// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeder.h"

#include "benchentries.h"
#include "core/entry/timestamp.h"

#include <QEventLoop>
#include <QTimer>

#include <chrono>

namespace Logboom {

Feeder::Feeder(IngestPipeline& pipeline, quint64 rate)
    : m_pipeline(pipeline)
    , m_batch(static_cast<std::size_t>(rate / 50))
    , m_thread([this] { run(); })
{
}

Feeder::~Feeder()
{
    m_mutex.lock();
    m_ending = true;
    m_mutex.unlock();
    m_changed.notify_one();
    m_thread.join();
}

void Feeder::run()
{
    BenchEntries entries({.seed = 2, .start = currentTimestamp(), .step = 20 * Millisecond / qint64(m_batch)});
    auto due = std::chrono::steady_clock::now();
    std::unique_lock lock(m_mutex);
    while (!m_ending) {
        if (m_pipeline.submit(entries.batch(m_batch), *this, 0))
            m_submitted += m_batch;
        due += std::chrono::milliseconds(20);
        m_changed.wait_until(lock, due, [this] { return m_ending; });
    }
}

void runLoop(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace Logboom
