// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/waithandle.h"

#include <QObject>

#include <memory>

namespace Logboom {

/**
 * The system's request to end as a Qt signal, so that the program can end in good order: SIGINT, SIGTERM and SIGHUP; on
 * Windows Ctrl+C, Ctrl+Break, the closing of the console and WM_CLOSE without a window.
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

    /// Becomes readable or signalled with the first request: for code that waits without an event loop.
    [[nodiscard]] WaitHandle handle() const;

signals:
    void received();

private:
    class Source;

    std::unique_ptr<Source> m_source;
};

} // namespace Logboom
