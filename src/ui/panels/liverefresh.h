// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace Logboom {

/**
 * Decides when a query is asked again: at once when the question changed, soon after new entries came, and the rarer
 * the longer its answers take. Never two at a time. GUI thread.
 */
class LiveRefresh final : public QObject
{
    Q_OBJECT

public:
    /// No more than one refresh in this time, and at most a fifth of all time spent in queries.
    static constexpr int MinPauseMs = 1000;
    static constexpr int RestFactor = 5;

    /// start: asks the query, cancelling what runs. answered() must follow, unless start() is called again.
    /// restFactor: so many times as long as an answer took the next refresh waits.
    explicit LiveRefresh(std::function<void()> start, int restFactor = RestFactor, QObject* parent = nullptr);

    /// Another filter, range or size: asks now.
    void questionChanged();
    /// New entries: asks when the pause is over.
    void dataChanged();
    /// An answer came, of whatever kind.
    void answered();

    /// Has the last questionChanged() been answered?
    [[nodiscard]] bool isSettled() const { return m_settled; }

signals:
    void settled();

private:
    void ask();

    std::function<void()> m_start;
    const int m_restFactor;
    QTimer m_pause;
    QElapsedTimer m_running;
    bool m_busy = false;
    bool m_again = false;
    bool m_settled = true;
};

} // namespace Logboom
