// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlitelogstore.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <memory>
#include <optional>

namespace Logboom {

// What tests of the store in SQLite do again and again.

inline StoreOptions optionsOf(const QString& folder)
{
    StoreOptions options;
    options.folder = folder;
    options.sealEntries = 64;
    return options;
}

inline std::unique_ptr<SqliteLogStore> opened(const StoreOptions& options)
{
    Result<std::unique_ptr<SqliteLogStore>> store = SqliteLogStore::open(options);
    if (!store)
        qWarning().noquote() << store.error().message;
    return store ? std::move(*store) : nullptr;
}

inline bool append(SqliteLogStore& store, std::unique_ptr<EntryBatch> batch)
{
    EntryBatch* const batches = batch.get();
    return bool(store.append({&batches, 1}));
}

inline quint64 countOf(SqliteLogStore& store)
{
    return store.reader()->count(Filter(), TimeRange(), {}).value_or(~quint64(0));
}

/// Asks or changes the database behind the store's back: the first value, nothing where the statement failed.
inline std::optional<QVariant> ask(const QString& folder, const QString& sql)
{
    std::optional<QVariant> value;
    const QString connection = QStringLiteral("ask");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setDatabaseName(QDir(folder).filePath(QStringLiteral("logboom.db")));
        if (database.open()) {
            QSqlQuery query(database);
            if (query.exec(sql))
                value = query.next() ? query.value(0) : QVariant();
            else
                qWarning() << query.lastError();
        }
    }
    QSqlDatabase::removeDatabase(connection);
    return value;
}

inline bool change(const QString& folder, const QString& sql)
{
    return ask(folder, sql).has_value();
}

} // namespace Logboom
