// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sealer.h"

#include <utility>

namespace Logboom {

Sealer::Sealer()
    : m_thread([this] { run(); })
{
}

Sealer::~Sealer()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true; // what is not encoded yet stays in the journal
    }
    m_changed.notify_all();
    m_thread.join();
}

void Sealer::seal(std::shared_ptr<const HotPart> part)
{
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_waiting.size() < MaxWaiting; });
        m_waiting.push_back(std::move(part));
    }
    m_changed.notify_all();
}

std::vector<SealedPart> Sealer::takeFinished()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_finished, {});
}

void Sealer::waitUntilFinished()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_waiting.empty() && !m_busy; });
}

bool Sealer::hasFinished() const
{
    const std::scoped_lock lock(m_mutex);
    return !m_finished.empty();
}

void Sealer::run()
{
    SegmentEncoder encoder;
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
        if (m_stopping)
            return;
        SealedPart sealed{std::move(m_waiting.front()), {}};
        m_waiting.pop_front();
        m_busy = true;
        lock.unlock();
        sealed.segments = encoder.encode(sealed.part->groups(sealed.part->size()));
        lock.lock();
        m_finished.push_back(std::move(sealed));
        m_busy = false;
        m_changed.notify_all();
    }
}

} // namespace Logboom
