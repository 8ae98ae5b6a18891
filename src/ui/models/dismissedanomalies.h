// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/anomaly.h"

#include <QStringList>

#include <set>

namespace Logboom {

/// The anomalies somebody does not want to hear of again. A plain value, bounded: the oldest minutes are forgotten
/// first.
class DismissedAnomalies
{
public:
    static constexpr std::size_t MaxKept = 2000;

    [[nodiscard]] bool contains(const AnomalyKey& key) const { return m_keys.contains(key); }
    void set(const AnomalyKey& key, bool dismissed);

    /// For the settings; what is not from there is left out.
    [[nodiscard]] QStringList toStrings() const;
    [[nodiscard]] static DismissedAnomalies fromStrings(const QStringList& strings);

private:
    std::set<AnomalyKey> m_keys; // by minute
};

} // namespace Logboom
