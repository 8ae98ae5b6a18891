// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace Logboom {

/// Of applications and of the services of thresholds.
inline constexpr std::size_t MaxApplicationNameChars = 255;

/// An application that was given a key to send with (Log-Handler-Api). Entries belong to it by name.
struct Application
{
    qint64 id = 0; ///< 1 and up
    std::string name;
    std::string ingestKey; ///< 32 lower-case hex digits
    qint64 createdAt = 0;  ///< microseconds since the epoch
};

/// From how many entries a minute on a service counts as anomalous at one severity (Tinybird's
/// log_anomaly_thresholds). A newer version replaces an older one of the same service and severity.
struct Threshold
{
    std::string service;
    std::string severity; ///< compared exactly
    double perMinute = 0; ///< not negative; more than this is an anomaly
    bool active = true;
    qint64 updatedAt = 0; ///< microseconds; the greatest is in force, the later arrival among equals
};

/// What people and clients have set up beside the entries, at one moment. Immutable; threads: any.
struct Catalog
{
    using ThresholdKey = std::pair<std::string, std::string>; ///< service, severity

    std::vector<Application> applications;        ///< ascending ids
    std::map<ThresholdKey, Threshold> thresholds; ///< those in force, inactive ones too

    /// Null where there is none.
    [[nodiscard]] const Application* application(qint64 id) const;
    [[nodiscard]] const Application* application(std::string_view name) const;

    /// Takes a version of a threshold; one older than that in force changes nothing.
    void take(Threshold threshold);
};

/// Where the newest catalog is. Threads: any.
class CatalogHolder
{
public:
    [[nodiscard]] std::shared_ptr<const Catalog> current() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_catalog;
    }
    void publish(std::shared_ptr<const Catalog> catalog)
    {
        const std::scoped_lock lock(m_mutex);
        m_catalog.swap(catalog);
    }

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const Catalog> m_catalog = std::make_shared<Catalog>(); // guarded by m_mutex
};

/// 16 random bytes in hex, from the system's generator.
[[nodiscard]] std::string newIngestKey();

} // namespace Logboom
