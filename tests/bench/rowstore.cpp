// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowstore.h"

#include <QDir>

#include <sqlite3.h>

#include <algorithm>
#include <string>

namespace Logboom {

namespace {

constexpr const char* Schema =
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
    "CREATE TABLE entry (seq INTEGER PRIMARY KEY, ts INT, received INT, level INT, dialect INT, app INT, instance INT,"
    " agent INT, category INT, message TEXT, context TEXT, trace TEXT);"
    "CREATE INDEX by_time ON entry (ts);"
    "CREATE INDEX by_app ON entry (app, ts, level);"
    "CREATE INDEX by_level ON entry (level, ts) WHERE level >= 3;"
    "CREATE INDEX by_trace ON entry (trace);";

} // namespace

RowStore::RowStore(const QString& folder)
{
    require(sqlite3_open(QDir(folder).filePath(QStringLiteral("rows.db")).toUtf8().constData(), &m_database));
    execute(Schema);
    require(
        sqlite3_prepare_v2(m_database, "INSERT INTO entry VALUES (?,?,?,?,?,?,?,?,?,?,?,?)", -1, &m_insert, nullptr));
}

RowStore::~RowStore()
{
    sqlite3_finalize(m_insert);
    sqlite3_close(m_database);
}

void RowStore::append(std::span<const EntryView> entries)
{
    execute("BEGIN IMMEDIATE");
    for (const EntryView& entry : entries) {
        sqlite3_bind_int64(m_insert, 1, ++m_lastSeq);
        sqlite3_bind_int64(m_insert, 2, entry.timestamp);
        sqlite3_bind_int64(m_insert, 3, entry.received);
        sqlite3_bind_int(m_insert, 4, static_cast<int>(entry.level));
        sqlite3_bind_int(m_insert, 5, static_cast<int>(entry.dialect));
        sqlite3_bind_int64(m_insert, 6, numberOf(entry.app));
        sqlite3_bind_int64(m_insert, 7, numberOf(entry.instance));
        sqlite3_bind_int64(m_insert, 8, numberOf(entry.agent));
        sqlite3_bind_int64(m_insert, 9, numberOf(entry.category));
        bindText(10, entry.message);
        bindText(11, entry.context);
        bindText(12, entry.trace);
        require(sqlite3_step(m_insert));
        require(sqlite3_reset(m_insert));
    }
    execute("COMMIT");
}

void RowStore::deleteOldest(qint64 count, qint64 aTransaction)
{
    for (qint64 done = 0; done < count; done += aTransaction) {
        const std::string rows = std::to_string(std::min(aTransaction, count - done));
        execute(("DELETE FROM entry WHERE seq IN (SELECT seq FROM entry ORDER BY ts LIMIT " + rows + ")").c_str());
    }
}

void RowStore::checkpoint()
{
    execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

void RowStore::execute(const char* sql)
{
    require(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr));
}

void RowStore::require(int result) const
{
    if (result != SQLITE_OK && result != SQLITE_DONE && result != SQLITE_ROW)
        qFatal("SQLite: %s", sqlite3_errmsg(m_database));
}

void RowStore::bindText(int column, std::string_view text)
{
    if (isAbsent(text))
        sqlite3_bind_null(m_insert, column);
    else
        sqlite3_bind_text(m_insert, column, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

qint64 RowStore::numberOf(std::string_view text)
{
    // A lookup without a copy would be a little faster; the row's own cost is some fifty times this.
    return m_numbers.try_emplace(std::string(text), static_cast<qint64>(m_numbers.size() + 1)).first->second;
}

} // namespace Logboom
