// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/ratemeter.h"

namespace Logboom {

void RateMeter::add(quint64 total, qint64 ms)
{
    m_samples.push_back({total, ms});
    // The oldest sample kept is the one at, or just before, the start of the window.
    while (m_samples.size() > 2 && m_samples[1].ms <= ms - WindowMs)
        m_samples.pop_front();
}

std::optional<double> RateMeter::perSecond() const
{
    if (m_samples.size() < 2 || m_samples.back().ms <= m_samples.front().ms)
        return std::nullopt;
    const auto grown = static_cast<double>(m_samples.back().total - m_samples.front().total);
    return grown * 1000.0 / static_cast<double>(m_samples.back().ms - m_samples.front().ms);
}

} // namespace Logboom
