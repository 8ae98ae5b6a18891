// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace Logboom {

/// Where a database is: a file, or memory shared by the connections of this process.
struct DatabaseLocation
{
    QString name;
    bool inMemory = false;
};

/**
 * One connection to the database. Threads: that which opened it.
 *
 * Statements are finished by their owners as soon as they are done: an open one makes a checkpoint fail.
 */
class Database
{
public:
    enum class Mode : quint8
    {
        ReadWrite,
        ReadOnly
    };

    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const DatabaseLocation& location, Mode mode);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Runs one statement without parameters and drops its rows.
    [[nodiscard]] Result<> execute(const QString& sql);
    /// The first column of the first row; an invalid QVariant where there is none.
    [[nodiscard]] Result<QVariant> value(const QString& sql);
    [[nodiscard]] Result<QSqlQuery> prepare(const QString& sql);

    /// Runs a query and calls take(row) for each row.
    template<typename Take>
    [[nodiscard]] Result<> forEachRow(const QString& sql, Take take)
    {
        Result<QSqlQuery> query = prepare(sql);
        if (!query)
            return tl::make_unexpected(query.error());
        if (!query->exec())
            return tl::make_unexpected(errorOf(query->lastError()));
        while (query->next())
            take(std::as_const(*query));
        query->finish();
        return {};
    }

    /// Runs a prepared and bound statement and finishes it.
    [[nodiscard]] static Result<> run(QSqlQuery& query);

    /// The database's sentence for people, with the code that says what to do.
    [[nodiscard]] static Error errorOf(const QSqlError& error);

private:
    explicit Database(QString connection);

    QString m_connection;
    QSqlDatabase m_database;
};

/// A transaction that is rolled back where it was not committed.
class Transaction
{
public:
    [[nodiscard]] static Result<Transaction> begin(Database& database, bool forWriting);
    ~Transaction();
    Transaction(Transaction&& other) noexcept
        : m_database(std::exchange(other.m_database, nullptr))
    {
    }
    Transaction& operator=(Transaction&&) = delete;

    [[nodiscard]] Result<> commit();

private:
    explicit Transaction(Database& database)
        : m_database(&database)
    {
    }
    Database* m_database; // null once it has ended
};

/// Texts as they are stored, byte for byte (FORMAT.md, section 2); absent is NULL.
[[nodiscard]] QVariant blobOf(std::string_view text);
[[nodiscard]] std::string textOfBlob(const QVariant& value);

} // namespace Logboom
