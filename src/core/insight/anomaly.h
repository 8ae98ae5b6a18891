// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>
#include <optional>
#include <string>

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
    [[nodiscard]] std::optional<double> ratio() const
    {
        return threshold > 0 ? std::optional(static_cast<double>(count) / threshold) : std::nullopt;
    }
    friend bool operator==(const Anomaly&, const Anomaly&) = default;
};

} // namespace Logboom
