// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"
#include "core/insight/anomaly.h"

#include <vector>

namespace Logboom {

/// Tells which anomaly an entry is part of: that of its minute, service and severity. A plain value.
class AnomalyRows
{
public:
    AnomalyRows() = default;
    explicit AnomalyRows(std::vector<Anomaly> anomalies);

    /// Null for none. Cheap enough to be asked for every row of a frame.
    [[nodiscard]] const Anomaly* of(const EntryView& entry) const;

    friend bool operator==(const AnomalyRows&, const AnomalyRows&) = default;

private:
    std::vector<Anomaly> m_anomalies; // ascending minutes
};

} // namespace Logboom
