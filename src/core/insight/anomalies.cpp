// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/anomalies.h"

#include "core/entry/timestamp.h"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

namespace Logboom {

namespace {

/// Matches what counts against a threshold; nothing where no threshold is asked about.
std::optional<Filter> watchedEntries(const Catalog& catalog, const AnomalyQuery& query)
{
    std::vector<Filter> watched;
    for (const auto& [key, threshold] : catalog.thresholds) {
        const bool isAsked = (query.service.empty() || query.service == threshold.service) &&
                             (query.severity.empty() || query.severity == threshold.severity);
        if (threshold.active && isAsked)
            watched.push_back(Filter::allOf({Filter::equals(TextField::App, threshold.service),
                                             Filter::equals(TextField::Severity, threshold.severity)}));
    }
    return watched.empty() ? std::nullopt : std::optional(Filter::anyOf(std::move(watched)));
}

/// The part of the range with the minutes that got an entry since then, and these minutes.
struct Touched
{
    TimeRange range;
    std::set<AnomalyKey> minutes;
};

Result<Touched> touchedMinutes(LogReader& reader, const Filter& watched, TimeRange range, qint64 receivedSince,
                               std::stop_token stop)
{
    const Filter arrived = Filter::receivedBetween(receivedSince, std::numeric_limits<qint64>::max());
    auto counts = reader.severities({Filter::allOf({watched, arrived}), range, Minute}, std::move(stop));
    if (!counts)
        return tl::make_unexpected(std::move(counts.error()));
    Touched touched;
    if (counts->empty())
        return touched;
    touched.range.from = std::max(range.from, counts->front().start);
    touched.range.to = std::min(range.to, counts->back().start + Minute - 1);
    for (SeverityCount& found : *counts)
        touched.minutes.insert({found.start, std::move(found.app), std::move(found.severity)});
    return touched;
}

} // namespace

Result<std::vector<Anomaly>> findAnomalies(LogReader& reader, const Catalog& catalog, const AnomalyQuery& query,
                                           std::stop_token stop)
{
    std::vector<Anomaly> anomalies;
    const std::optional<Filter> watched = watchedEntries(catalog, query);
    if (!watched)
        return anomalies;
    Touched asked{query.range, {}};
    if (query.receivedSince) {
        auto touched = touchedMinutes(reader, *watched, query.range, *query.receivedSince, stop);
        if (!touched)
            return tl::make_unexpected(std::move(touched.error()));
        if (touched->minutes.empty())
            return anomalies;
        asked = std::move(*touched);
    }
    auto counts = reader.severities({*watched, asked.range, Minute}, std::move(stop));
    if (!counts)
        return tl::make_unexpected(std::move(counts.error()));
    for (SeverityCount& found : *counts) {
        const Threshold& threshold = catalog.thresholds.at({found.app, found.severity});
        const bool isAsked = !query.receivedSince || asked.minutes.contains({found.start, found.app, found.severity});
        if (isAsked && static_cast<double>(found.count) > threshold.perMinute)
            anomalies.push_back(
                {found.start, std::move(found.app), std::move(found.severity), found.count, threshold.perMinute});
    }
    std::ranges::sort(anomalies, [](const Anomaly& a, const Anomaly& b) {
        return std::tie(b.minute, b.count, a.service, a.severity) < std::tie(a.minute, a.count, b.service, b.severity);
    });
    return anomalies;
}

} // namespace Logboom
