// SPDX-License-Identifier: GPL-3.0-or-later
// Applications and thresholds.
#include "core/entry/timestamp.h"
#include "core/store/sqlitelogstore_p.h"

#include <QCoreApplication>

namespace Logboom {

std::shared_ptr<const Catalog> SqliteLogStore::catalog() const
{
    return d->shared->catalog.current();
}

Result<Application> SqliteLogStore::createApplication(std::string_view name)
{
    const std::shared_ptr<const Catalog> before = catalog();
    if (before->application(name))
        return failure(Error::Code::Conflict,
                       QCoreApplication::translate("Logboom", "There is already an application of this name."));
    auto after = std::make_shared<Catalog>(*before);
    const qint64 id = after->applications.empty() ? 1 : after->applications.back().id + 1;
    after->applications.push_back({id, std::string(name), newIngestKey(), currentTimestamp()});
    const Application made = after->applications.back();
    d->shared->catalog.publish(std::move(after));
    return made;
}

Result<> SqliteLogStore::addThresholds(std::span<const Threshold> thresholds)
{
    auto after = std::make_shared<Catalog>(*catalog());
    for (const Threshold& threshold : thresholds)
        after->take(threshold);
    d->shared->catalog.publish(std::move(after));
    return {};
}

} // namespace Logboom
