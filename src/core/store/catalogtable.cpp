// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/catalogtable.h"

namespace Logboom {

using namespace Qt::StringLiterals;

Result<Catalog> readCatalog(Database& database)
{
    Catalog catalog;
    Result<> done = database.forEachRow(
        u"SELECT id, name, ingest_key, created_at FROM apps ORDER BY id"_s, [&catalog](const QSqlQuery& row) {
            catalog.applications.push_back({row.value(0).toLongLong(), textOfBlob(row.value(1)),
                                            textOfBlob(row.value(2)), row.value(3).toLongLong()});
        });
    if (done) {
        done = database.forEachRow(
            u"SELECT service, severity, per_minute, active, updated_at FROM thresholds ORDER BY seq"_s,
            [&catalog](const QSqlQuery& row) {
                catalog.take({textOfBlob(row.value(0)), textOfBlob(row.value(1)), row.value(2).toDouble(),
                              row.value(3).toBool(), row.value(4).toLongLong()});
            });
    }
    return done.map([&catalog] { return std::move(catalog); });
}

Result<> insertApplication(Database& database, const Application& application)
{
    Result<QSqlQuery> query =
        database.prepare(u"INSERT INTO apps (id, name, ingest_key, created_at) VALUES (?, ?, ?, ?)"_s);
    if (!query)
        return tl::make_unexpected(query.error());
    query->addBindValue(application.id);
    query->addBindValue(blobOf(application.name));
    query->addBindValue(blobOf(application.ingestKey));
    query->addBindValue(application.createdAt);
    return Database::run(*query);
}

Result<> insertThreshold(Database& database, const Threshold& threshold, qint64 createdAt)
{
    Result<QSqlQuery> query =
        database.prepare(u"INSERT INTO thresholds (service, severity, per_minute, active, updated_at, created_at) "
                         "VALUES (?, ?, ?, ?, ?, ?)"_s);
    if (!query)
        return tl::make_unexpected(query.error());
    query->addBindValue(blobOf(threshold.service));
    query->addBindValue(blobOf(threshold.severity));
    query->addBindValue(threshold.perMinute);
    query->addBindValue(threshold.active ? 1 : 0);
    query->addBindValue(threshold.updatedAt);
    query->addBindValue(createdAt);
    return Database::run(*query);
}

} // namespace Logboom
