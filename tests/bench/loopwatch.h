// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QMutex>
#include <QStringList>
#include <QWaitCondition>

#include <atomic>
#include <thread>
#include <vector>

namespace Logboom {

/**
 * Watches the event loop of the GUI thread from both sides while it is told to.
 *
 * From outside, a thread posts a heartbeat every two milliseconds and takes the time until it is handled: what a key
 * press would wait, whatever the reason. From inside, each event that the loop itself delivers is timed by the clock
 * and by the thread's CPU time, which tells work from waiting for a processor.
 * Made and asked in the GUI thread; the application must be a WatchedApplication.
 */
class LoopWatch final : public QObject
{
    Q_OBJECT

public:
    LoopWatch();
    ~LoopWatch() override;

    void start();
    void stop();

    /// Milliseconds, since start().
    [[nodiscard]] double longestWait() const { return m_longestWait; }
    [[nodiscard]] double longestEvent() const { return m_longestEvent; }
    [[nodiscard]] double longestWork() const { return m_longestWork; }
    /// Heartbeats that waited longer than 16 ms, and all of them.
    [[nodiscard]] quint64 lateBeats() const { return m_lateBeats; }
    [[nodiscard]] quint64 beats() const { return m_beats; }
    /// CPU time of the GUI thread by the time that has passed, 0 to 1.
    [[nodiscard]] double share() const { return m_share; }
    /// The events that worked longest, longest first: what they were and for whom.
    [[nodiscard]] QStringList heaviestEvents() const;

protected:
    bool event(QEvent* event) override;

private:
    friend class WatchedApplication;

    struct Delivery
    {
        QEvent::Type type = QEvent::None;
        const char* receiver = nullptr; // its class
        int pause = -1;                 // of a timer, in milliseconds
        double time = 0;                // milliseconds
        double work = 0;                // milliseconds of CPU
    };

    void beat();
    void delivered(const Delivery& delivery);

    std::thread m_thread;
    QMutex m_mutex;
    QWaitCondition m_changed;
    bool m_ending = false;             // guarded by m_mutex
    std::atomic<qint64> m_postedAt{0}; // nanoseconds of a steady clock; 0 = none on its way

    // GUI thread only.
    bool m_watching = false;
    double m_longestWait = 0;
    double m_longestEvent = 0;
    double m_longestWork = 0;
    quint64 m_beats = 0;
    quint64 m_lateBeats = 0;
    double m_share = 0;
    double m_cpuAtStart = 0;
    qint64 m_startedAt = 0;
    std::vector<Delivery> m_heaviest;
};

/// An application that shows its events to a LoopWatch.
class WatchedApplication final : public QApplication
{
    Q_OBJECT

public:
    using QApplication::QApplication;

    /// Borrowed; null = nobody watches.
    void setWatch(LoopWatch* watch) { m_watch = watch; }

    bool notify(QObject* receiver, QEvent* event) override;

private:
    LoopWatch* m_watch = nullptr;
    int m_depth = 0;
};

} // namespace Logboom
