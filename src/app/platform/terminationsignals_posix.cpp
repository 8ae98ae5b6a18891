// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/terminationsignals.h"

#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace Logboom {

namespace {

constexpr int Handled[] = {SIGINT, SIGTERM, SIGHUP};

// A signal handler can reach nothing else. [0] is read, [1] written.
int signalPipe[2] = {-1, -1};

int makePipe()
{
    if (::pipe(signalPipe) != 0)
        qFatal("No pipe for signals could be made.");
    for (const int end : signalPipe) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    return signalPipe[0];
}

extern "C" void writeToPipe(int)
{
    const char byte = 1;
    // The pipe holds thousands of bytes, so that this cannot fail in a way that matters.
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &byte, 1);
}

} // namespace

class TerminationSignals::Source
{
public:
    QSocketNotifier notifier{makePipe(), QSocketNotifier::Read};
};

TerminationSignals::TerminationSignals(QObject* parent)
    : QObject(parent)
    , m_source(std::make_unique<Source>())
{
    connect(&m_source->notifier, &QSocketNotifier::activated, this, [this] {
        m_source->notifier.setEnabled(false); // the byte stays in the pipe: handle() stays readable
        emit received();
    });
    struct sigaction action = {};
    action.sa_handler = writeToPipe;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    for (const int number : Handled) {
        struct sigaction before = {};
        ::sigaction(number, nullptr, &before);
        if (before.sa_handler != SIG_IGN)
            ::sigaction(number, &action, nullptr);
    }
}

TerminationSignals::~TerminationSignals()
{
    for (const int number : Handled) {
        struct sigaction current = {};
        ::sigaction(number, nullptr, &current);
        if (current.sa_handler == writeToPipe)
            ::signal(number, SIG_DFL);
    }
    m_source.reset(); // before the descriptor it watches
    for (int& end : signalPipe) {
        ::close(end);
        end = -1;
    }
}

WaitHandle TerminationSignals::handle() const
{
    return signalPipe[0];
}

} // namespace Logboom
