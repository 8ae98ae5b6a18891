// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/anomalies.h"

#include "core/entry/timestamp.h"

#include <algorithm>
#include <tuple>

namespace Logboom {

std::optional<double> Anomaly::ratio() const
{
    return threshold > 0 ? std::optional(static_cast<double>(count) / threshold) : std::nullopt;
}

Result<std::vector<Anomaly>> findAnomalies(LogReader& reader, const Catalog& catalog, const AnomalyQuery& query,
                                           std::stop_token stop)
{
    std::vector<Filter> watched;
    for (const auto& [key, threshold] : catalog.thresholds) {
        const bool isAsked = (query.service.empty() || query.service == threshold.service) &&
                             (query.severity.empty() || query.severity == threshold.severity);
        if (threshold.active && isAsked)
            watched.push_back(Filter::allOf({Filter::equals(TextField::App, threshold.service),
                                             Filter::equals(TextField::Severity, threshold.severity)}));
    }
    std::vector<Anomaly> anomalies;
    if (watched.empty())
        return anomalies;
    auto counts = reader.severities({Filter::anyOf(std::move(watched)), query.range, Minute}, std::move(stop));
    if (!counts)
        return tl::make_unexpected(std::move(counts.error()));
    for (SeverityCount& found : *counts) {
        const Threshold& threshold = catalog.thresholds.at({found.app, found.severity});
        if (static_cast<double>(found.count) > threshold.perMinute)
            anomalies.push_back(
                {found.start, std::move(found.app), std::move(found.severity), found.count, threshold.perMinute});
    }
    std::ranges::sort(anomalies, [](const Anomaly& a, const Anomaly& b) {
        return std::tie(b.minute, b.count, a.service, a.severity) < std::tie(a.minute, a.count, b.service, b.severity);
    });
    return anomalies;
}

} // namespace Logboom
