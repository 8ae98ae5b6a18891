// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include <QCoreApplication>
#include <QVariant>

#include <array>
#include <span>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr int ApplicationId = 0x4c424d31; // "LBM1"

// As it was made then, never changed since.
constexpr std::array Version1{
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID",
    "CREATE TABLE sources (id INTEGER PRIMARY KEY, dialect INTEGER NOT NULL, app TEXT NOT NULL, instance TEXT, agent "
    "TEXT)",
    "CREATE TABLE categories (id INTEGER PRIMARY KEY, name TEXT NOT NULL)",
    "CREATE TABLE journal (seq INTEGER PRIMARY KEY, data BLOB NOT NULL)",
    "CREATE TABLE segment (id INTEGER PRIMARY KEY AUTOINCREMENT, format INTEGER NOT NULL, columns INTEGER NOT NULL,"
    " entries INTEGER NOT NULL, seq_min INTEGER NOT NULL, seq_max INTEGER NOT NULL, ts_min INTEGER NOT NULL,"
    " ts_max INTEGER NOT NULL, received_min INTEGER NOT NULL, received_max INTEGER NOT NULL, stats BLOB NOT NULL,"
    " rollup BLOB, trace_filter BLOB, checksum INTEGER NOT NULL)",
    "CREATE TABLE seg_col (id INTEGER PRIMARY KEY, data BLOB NOT NULL)",
};

// FORMAT.md, section 5.
constexpr std::array Version2{
    "CREATE TABLE apps (id INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE, ingest_key BLOB NOT NULL UNIQUE,"
    " created_at INTEGER NOT NULL)",
    "CREATE TABLE thresholds (seq INTEGER PRIMARY KEY, service BLOB NOT NULL, severity BLOB NOT NULL,"
    " per_minute REAL NOT NULL, active INTEGER NOT NULL, updated_at INTEGER NOT NULL, created_at INTEGER NOT NULL)",
    "UPDATE sources SET app = CAST(app AS BLOB), instance = CAST(instance AS BLOB), agent = CAST(agent AS BLOB)",
    "UPDATE categories SET name = CAST(name AS BLOB)",
};

constexpr std::array Version3{
    "CREATE TABLE annotations (seq INTEGER PRIMARY KEY, ts INTEGER NOT NULL, bookmarked INTEGER NOT NULL,"
    " note BLOB NOT NULL, updated_at INTEGER NOT NULL)",
};

/// Each step leads from the version of its index to the next.
const std::array<std::span<const char* const>, 3> Migrations{Version1, Version2, Version3};
constexpr int CurrentVersion = static_cast<int>(Migrations.size());

Result<> migrate(Database& database, int from)
{
    Result<Transaction> transaction = Transaction::begin(database, true);
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    for (std::size_t step = static_cast<std::size_t>(from); step < Migrations.size(); ++step) {
        for (const char* sql : Migrations[step]) {
            if (Result<> done = database.execute(QString::fromLatin1(sql)); !done)
                return done;
        }
    }
    if (Result<> done = database.execute(u"PRAGMA user_version = %1"_s.arg(CurrentVersion)); !done)
        return done;
    if (Result<> done = database.execute(u"PRAGMA application_id = %1"_s.arg(ApplicationId)); !done)
        return done;
    return transaction->commit();
}

} // namespace

Result<> prepareSchema(Database& database, bool inMemory)
{
    const Result<QVariant> version = database.value(u"PRAGMA user_version"_s);
    if (!version)
        return tl::make_unexpected(version.error());
    const Result<QVariant> application = database.value(u"PRAGMA application_id"_s);
    const Result<QVariant> tables = database.value(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!application || !tables)
        return tl::make_unexpected(!application ? application.error() : tables.error());
    const bool isEmpty = tables->toInt() == 0;
    if (!isEmpty && application->toInt() != ApplicationId) {
        return failure(Error::Code::Invalid,
                       QCoreApplication::translate("Logboom", "The database belongs to another program."));
    }
    if (version->toInt() > CurrentVersion) {
        return failure(
            Error::Code::Unsupported,
            QCoreApplication::translate("Logboom", "The database was written by a newer version of Logboom."));
    }
    if (isEmpty) { // both only work before the first table
        for (const QString& pragma : {u"PRAGMA page_size = 4096"_s, u"PRAGMA auto_vacuum = INCREMENTAL"_s}) {
            if (Result<> done = database.execute(pragma); !done)
                return done;
        }
    }
    if (!inMemory) {
        if (Result<> done = database.execute(u"PRAGMA journal_mode = WAL"_s); !done)
            return done;
    }
    return version->toInt() < CurrentVersion ? migrate(database, version->toInt()) : Result<>();
}

Result<> configureWriter(Database& database, bool full)
{
    // A checkpoint every 16 MB: rarer ones make a single commit wait longer, more frequent ones write pages twice.
    for (const QString& pragma : {u"PRAGMA synchronous = %1"_s.arg(full ? u"FULL" : u"NORMAL"),
                                  u"PRAGMA wal_autocheckpoint = 4000"_s, u"PRAGMA secure_delete = OFF"_s}) {
        if (Result<> done = database.execute(pragma); !done)
            return done;
    }
    return {};
}

} // namespace Logboom
