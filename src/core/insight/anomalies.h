// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/insight/anomaly.h"
#include "core/store/logstore.h"

#include <optional>
#include <string>
#include <vector>

namespace Logboom {

struct AnomalyQuery
{
    TimeRange range;      ///< entries outside it do not count
    std::string service;  ///< exact; empty = all
    std::string severity; ///< exact; empty = all
    /// Only minutes that got an entry, of the service and severity, from this receive time on. The others are not read.
    std::optional<qint64> receivedSince = {};
};

/// Newest minute first, then the largest count first, then service and severity. Only active thresholds count, and only
/// the services that have one are read.
[[nodiscard]] Result<std::vector<Anomaly>> findAnomalies(LogReader& reader, const Catalog& catalog,
                                                         const AnomalyQuery& query, std::stop_token stop);

} // namespace Logboom
