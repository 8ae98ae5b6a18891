// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/anomalyrows.h"

#include "core/entry/timestamp.h"

#include <algorithm>

namespace Logboom {

AnomalyRows::AnomalyRows(std::vector<Anomaly> anomalies)
    : m_anomalies(std::move(anomalies))
{
    std::ranges::sort(m_anomalies, {}, &Anomaly::key);
}

const Anomaly* AnomalyRows::of(const EntryView& entry) const
{
    const qint64 minute = entry.timestamp - entry.timestamp % Minute;
    const auto ofMinute = std::ranges::equal_range(m_anomalies, minute, {}, &Anomaly::minute);
    const auto found = std::ranges::find_if(ofMinute, [&entry](const Anomaly& anomaly) {
        return anomaly.service == entry.app && anomaly.severity == severityText(entry);
    });
    return found != ofMinute.end() ? &*found : nullptr;
}

} // namespace Logboom
