// SPDX-License-Identifier: GPL-3.0-or-later
// Applications and thresholds.
#include "core/entry/timestamp.h"
#include "core/store/catalogtable.h"
#include "core/store/sqlitelogstore_p.h"

#include <QCoreApplication>

namespace Logboom {

std::map<std::string, std::string> SqliteLogStore::marks() const
{
    return d->marks.kept();
}

void SqliteLogStore::setMark(const EntryBatch& batch, std::string name, std::string value)
{
    d->marks.add(batch, std::move(name), std::move(value));
}

void SqliteLogStore::dropMark(const EntryBatch& batch)
{
    d->marks.drop(batch);
}

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
    Application made{id, std::string(name), newIngestKey(), currentTimestamp()};
    after->applications.push_back(made);
    return d->inTransaction([&made](StoreWriter& out) { return insertApplication(out.database(), made); }).map([&] {
        d->shared->catalog.publish(std::move(after));
        return std::move(made);
    });
}

Result<> SqliteLogStore::addThresholds(std::span<const Threshold> thresholds)
{
    auto after = std::make_shared<Catalog>(*catalog());
    const qint64 now = currentTimestamp();
    Result<> done = d->inTransaction([&](StoreWriter& out) -> Result<> {
        for (const Threshold& threshold : thresholds) {
            if (Result<> inserted = insertThreshold(out.database(), threshold, now); !inserted)
                return inserted;
            after->take(threshold);
        }
        return {};
    });
    if (done)
        d->shared->catalog.publish(std::move(after));
    return done;
}

} // namespace Logboom
