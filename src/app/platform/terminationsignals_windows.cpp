// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/terminationsignals.h"

#include <QAbstractNativeEventFilter>
#include <QCoreApplication>
#include <QWinEventNotifier>

#include <windows.h>

namespace Logboom {

namespace {

// Both stay until the process ends: the system calls the handler in a thread of its own, which may come late.
HANDLE requested = nullptr; // set with the first request
HANDLE finished = nullptr;  // set when the program has ended in good order

HANDLE makeEvents()
{
    if (requested == nullptr) {
        requested = CreateEventW(nullptr, TRUE, FALSE, nullptr);
        finished = CreateEventW(nullptr, TRUE, FALSE, nullptr);
    }
    ResetEvent(requested);
    ResetEvent(finished);
    return requested;
}

BOOL WINAPI onControlEvent(DWORD event)
{
    const bool first = WaitForSingleObject(requested, 0) != WAIT_OBJECT_0;
    SetEvent(requested);
    if (event == CTRL_C_EVENT || event == CTRL_BREAK_EVENT)
        return first ? TRUE : FALSE; // FALSE: the system's own handler ends the process
    // The console, the session or the machine is closed, and the process with it as soon as this returns.
    WaitForSingleObject(finished, INFINITE);
    return TRUE;
}

} // namespace

class TerminationSignals::Source final : public QAbstractNativeEventFilter
{
public:
    Source() { QCoreApplication::instance()->installNativeEventFilter(this); }

    /// What QProcess::terminate() sends a program without windows.
    bool nativeEventFilter(const QByteArray&, void* message, qintptr*) override
    {
        const auto* const received = static_cast<const MSG*>(message);
        if (received->hwnd != nullptr || received->message != WM_CLOSE)
            return false;
        SetEvent(requested);
        return true;
    }

    QWinEventNotifier notifier{makeEvents()};
};

TerminationSignals::TerminationSignals(QObject* parent)
    : QObject(parent)
    , m_source(std::make_unique<Source>())
{
    connect(&m_source->notifier, &QWinEventNotifier::activated, this, [this] {
        m_source->notifier.setEnabled(false); // the event stays set: handle() stays signalled
        emit received();
    });
    SetConsoleCtrlHandler(onControlEvent, TRUE);
}

TerminationSignals::~TerminationSignals()
{
    SetEvent(finished);
    SetConsoleCtrlHandler(onControlEvent, FALSE);
}

WaitHandle TerminationSignals::handle() const
{
    return requested;
}

} // namespace Logboom
