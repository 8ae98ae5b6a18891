// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace Logboom {

/**
 * SIGINT, SIGTERM and SIGHUP as a Qt signal, so that the program can end in good order.
 *
 * The first of them is reported; the second ends the program as if nobody had listened, for the case that the good
 * order takes too long. A signal that was ignored when the program started (nohup) stays ignored.
 * Threads: the GUI or main thread. There is at most one object at a time.
 */
class TerminationSignals final : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignals(QObject* parent = nullptr);
    ~TerminationSignals() override;

    /// Becomes readable with the first signal: for code that waits without an event loop.
    [[nodiscard]] int descriptor() const;

signals:
    void received();

private:
    QSocketNotifier m_notifier;
};

} // namespace Logboom
