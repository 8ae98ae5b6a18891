// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopwatch.h"

#include "benchkit.h"

#include <QMetaEnum>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned long BeatPause = 2; // milliseconds
constexpr double LateBeat = 16;        // milliseconds
constexpr std::size_t KeptEvents = 5;

const QEvent::Type BeatEvent = static_cast<QEvent::Type>(QEvent::registerEventType());

qint64 steadyNow()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

double millisecondsSince(qint64 nanoseconds)
{
    return static_cast<double>(steadyNow() - nanoseconds) / 1e6;
}

/// All timers are one class: their pause tells them apart.
int pauseOf(const QObject& receiver)
{
    const auto* timer = qobject_cast<const QTimer*>(&receiver);
    return timer ? timer->interval() : -1;
}

} // namespace

LoopWatch::LoopWatch()
{
    m_thread = std::thread([this] { beat(); });
    static_cast<WatchedApplication*>(QCoreApplication::instance())->setWatch(this);
}

LoopWatch::~LoopWatch()
{
    static_cast<WatchedApplication*>(QCoreApplication::instance())->setWatch(nullptr);
    m_mutex.lock();
    m_ending = true;
    m_changed.wakeOne();
    m_mutex.unlock();
    m_thread.join();
}

void LoopWatch::start()
{
    m_longestWait = m_longestEvent = m_longestWork = 0;
    m_beats = m_lateBeats = 0;
    m_heaviest.clear();
    m_cpuAtStart = threadCpuSeconds();
    m_startedAt = steadyNow();
    m_watching = true;
}

void LoopWatch::stop()
{
    m_watching = false;
    m_share = (threadCpuSeconds() - m_cpuAtStart) * 1e3 / millisecondsSince(m_startedAt);
}

QStringList LoopWatch::heaviestEvents() const
{
    QStringList lines;
    for (const Delivery& delivery : m_heaviest) {
        const char* type = QMetaEnum::fromType<QEvent::Type>().valueToKey(delivery.type);
        lines += u"%1 ms of work, %2 ms in all: %3 to %4"_s.arg(delivery.work, 0, 'f', 2)
                     .arg(delivery.time, 0, 'f', 2)
                     .arg(QLatin1StringView(type ? type : "an event"), QLatin1StringView(delivery.receiver));
        if (delivery.pause >= 0)
            lines.back() += u" of %1 ms"_s.arg(delivery.pause);
    }
    return lines;
}

void LoopWatch::beat()
{
    const QMutexLocker lock(&m_mutex);
    while (!m_ending) {
        m_changed.wait(&m_mutex, BeatPause);
        if (m_postedAt != 0)
            continue; // the last one still waits
        m_postedAt = steadyNow();
        QCoreApplication::postEvent(this, new QEvent(BeatEvent), Qt::HighEventPriority);
    }
}

bool LoopWatch::event(QEvent* event)
{
    if (event->type() != BeatEvent)
        return QObject::event(event);
    const qint64 postedAt = m_postedAt.exchange(0);
    if (m_watching && postedAt >= m_startedAt) {
        const double waited = millisecondsSince(postedAt);
        m_longestWait = std::max(m_longestWait, waited);
        m_lateBeats += waited > LateBeat ? 1 : 0;
        ++m_beats;
    }
    return true;
}

void LoopWatch::delivered(const Delivery& delivery)
{
    m_longestEvent = std::max(m_longestEvent, delivery.time);
    m_longestWork = std::max(m_longestWork, delivery.work);
    if (m_heaviest.size() == KeptEvents && delivery.work <= m_heaviest.back().work)
        return;
    m_heaviest.push_back(delivery);
    std::ranges::sort(m_heaviest, std::ranges::greater(), &Delivery::work);
    if (m_heaviest.size() > KeptEvents)
        m_heaviest.pop_back();
}

bool WatchedApplication::notify(QObject* receiver, QEvent* event)
{
    // Other threads' events come here, too.
    if (QThread::currentThread() != thread() || !m_watch || !m_watch->m_watching || m_depth > 0)
        return QApplication::notify(receiver, event);
    // Both may be gone afterwards.
    LoopWatch::Delivery delivery{event->type(), receiver->metaObject()->className(), pauseOf(*receiver)};
    const qint64 begin = steadyNow();
    const double cpu = threadCpuSeconds();
    ++m_depth;
    const bool result = QApplication::notify(receiver, event);
    --m_depth;
    delivery.time = millisecondsSince(begin);
    delivery.work = (threadCpuSeconds() - cpu) * 1e3;
    if (m_watch && m_watch->m_watching)
        m_watch->delivered(delivery);
    return result;
}

} // namespace Logboom
