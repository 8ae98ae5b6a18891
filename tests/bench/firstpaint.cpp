// SPDX-License-Identifier: GPL-3.0-or-later
#include "firstpaint.h"

#include <QThread>
#include <QWidget>

#include <chrono>
#include <cstdio>

#include <sys/resource.h>

namespace Logboom {

namespace {

double cpuMilliseconds(int who)
{
    rusage usage{};
    getrusage(who, &usage);
    const auto milliseconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

} // namespace

void FirstPaintApplication::tell(const char* what)
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    const long long nanoseconds = std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
    std::printf("%s %lld %.3f %.3f\n", what, nanoseconds, cpuMilliseconds(RUSAGE_THREAD), cpuMilliseconds(RUSAGE_SELF));
    std::fflush(stdout);
}

bool FirstPaintApplication::notify(QObject* receiver, QEvent* event)
{
    // Other threads' events come here, too.
    if (m_painted || QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    m_painting |=
        event->type() == QEvent::Paint && receiver->isWidgetType() && qobject_cast<QWidget*>(receiver)->isWindow();
    ++m_depth;
    const bool result = QApplication::notify(receiver, event);
    --m_depth;
    // Behind the whole event: its children are painted then, and the picture is handed to the screen.
    if (m_painting && m_depth == 0) {
        m_painted = true;
        tell("painted");
        emit painted();
    }
    return result;
}

} // namespace Logboom
