// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/store/logstore.h"

#include <compare>
#include <optional>
#include <string>
#include <vector>

namespace Logboom {

/// Which anomaly it is, whatever its numbers have become.
struct AnomalyKey
{
    qint64 minute = 0;
    std::string service;
    std::string severity;
    friend auto operator<=>(const AnomalyKey&, const AnomalyKey&) = default;
};

/// A minute in which a service sent more entries of one severity than its threshold allows.
struct Anomaly
{
    qint64 minute = 0; ///< its start, microseconds of event time, UTC
    std::string service;
    std::string severity;
    quint64 count = 0;
    double threshold = 0; ///< entries a minute

    [[nodiscard]] AnomalyKey key() const { return {minute, service, severity}; }
    /// How many times the threshold; nothing for a threshold of 0.
    [[nodiscard]] std::optional<double> ratio() const;
    friend bool operator==(const Anomaly&, const Anomaly&) = default;
};

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
