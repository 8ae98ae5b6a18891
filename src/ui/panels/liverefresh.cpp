// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/liverefresh.h"

#include <algorithm>

namespace Logboom {

LiveRefresh::LiveRefresh(std::function<void()> start, int restFactor, QObject* parent)
    : QObject(parent)
    , m_start(std::move(start))
    , m_restFactor(restFactor)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(MinPauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_again)
            ask();
    });
}

void LiveRefresh::questionChanged()
{
    m_settled = false;
    ask();
}

void LiveRefresh::dataChanged()
{
    m_again = true;
    if (!m_busy && !m_pause.isActive())
        ask();
}

void LiveRefresh::answered()
{
    m_busy = false;
    const qint64 rest = std::clamp<qint64>(m_running.elapsed() * m_restFactor, MinPauseMs, 60 * MinPauseMs);
    m_pause.start(static_cast<int>(rest));
    if (!m_settled) {
        m_settled = true;
        emit settled();
    }
}

void LiveRefresh::ask()
{
    m_pause.stop();
    m_busy = true;
    m_again = false;
    m_running.start();
    m_start();
}

} // namespace Logboom
