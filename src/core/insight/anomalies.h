// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/store/logstore.h"

#include <optional>
#include <string>
#include <vector>

namespace Logboom {

/// A minute in which a service sent more entries of one severity than its threshold allows.
struct Anomaly
{
    qint64 minute = 0; ///< its start, microseconds of event time, UTC
    std::string service;
    std::string severity;
    quint64 count = 0;
    double threshold = 0; ///< entries a minute

    /// How many times the threshold; nothing for a threshold of 0.
    [[nodiscard]] std::optional<double> ratio() const;
    friend bool operator==(const Anomaly&, const Anomaly&) = default;
};

struct AnomalyQuery
{
    TimeRange range;      ///< entries outside it do not count
    std::string service;  ///< exact; empty = all
    std::string severity; ///< exact; empty = all
};

/// Newest minute first, then the largest count first, then service and severity. Only active thresholds count, and only
/// the services that have one are read.
[[nodiscard]] Result<std::vector<Anomaly>> findAnomalies(LogReader& reader, const Catalog& catalog,
                                                         const AnomalyQuery& query, std::stop_token stop);

} // namespace Logboom
