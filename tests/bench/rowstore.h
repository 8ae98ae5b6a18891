// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"

#include <QString>

#include <memory>
#include <span>
#include <string>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace Logboom {

/**
 * The obvious way to keep entries in SQLite, as the reference of the benchmarks: a row an entry with twelve columns
 * and four indexes, written with prepared statements of the C interface, WAL, synchronous=FULL, repeated texts as
 * numbers. Errors end the program: there is nothing to measure then. One thread.
 */
class RowStore
{
public:
    explicit RowStore(const QString& folder);
    ~RowStore();
    Q_DISABLE_COPY_MOVE(RowStore)

    /// One transaction.
    void append(std::span<const EntryView> entries);
    /// The ones with the smallest event times, in transactions of so many rows.
    void deleteOldest(qint64 count, qint64 aTransaction);
    /// Writes the log back into the database.
    void checkpoint();

private:
    void execute(const char* sql);
    void require(int result) const;
    void bindText(int column, std::string_view text);
    [[nodiscard]] qint64 numberOf(std::string_view text);

    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_insert = nullptr;
    std::unordered_map<std::string, qint64> m_numbers;
    qint64 m_lastSeq = 0;
};

} // namespace Logboom
