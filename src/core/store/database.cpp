// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QVariant>

#include <atomic>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

// Result codes of SQLite (sqlite.org/rescode.html), primary code in the low byte.
enum SqliteCode
{
    SqliteBusy = 5,
    SqliteLocked = 6,
    SqliteCorrupt = 11,
    SqliteFull = 13,
    SqliteNotADatabase = 26
};

constexpr int BusyTimeoutMs = 10000;

} // namespace

Database::Database(QString connection)
    : m_connection(std::move(connection))
{
}

Result<std::unique_ptr<Database>> Database::open(const DatabaseLocation& location, Mode mode)
{
    static std::atomic<quint64> counter{0};
    const QString connection = u"logboom-%1"_s.arg(++counter);
    std::unique_ptr<Database> database(new Database(connection));
    database->m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
    QSqlDatabase& db = database->m_database;
    if (!db.isValid()) {
        return failure(Error::Code::Io,
                       QCoreApplication::translate("Logboom", "The SQLite driver of Qt is not installed."));
    }
    db.setDatabaseName(location.name);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(BusyTimeoutMs);
    if (location.inMemory)
        options += u";QSQLITE_OPEN_URI"_s;
    else if (mode == Mode::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    db.setConnectOptions(options);
    if (!db.open()) {
        Error error = errorOf(db.lastError());
        if (error.code == Error::Code::Io)
            error.message = QCoreApplication::translate("Logboom", "The database %1 cannot be opened: %2.")
                                .arg(location.name, db.lastError().databaseText());
        return tl::make_unexpected(std::move(error));
    }
    return database;
}

Database::~Database()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Result<> Database::execute(const QString& sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return tl::make_unexpected(errorOf(query.lastError()));
    query.finish();
    return {};
}

Result<QVariant> Database::value(const QString& sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return tl::make_unexpected(errorOf(query.lastError()));
    QVariant result = query.next() ? query.value(0) : QVariant();
    query.finish();
    return result;
}

Result<QSqlQuery> Database::prepare(const QString& sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::make_unexpected(errorOf(query.lastError()));
    return query;
}

Result<> Database::run(QSqlQuery& query)
{
    if (!query.exec())
        return tl::make_unexpected(errorOf(query.lastError()));
    query.finish();
    return {};
}

Error Database::errorOf(const QSqlError& error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    switch (code) {
    case SqliteBusy:
    case SqliteLocked:
        return {Error::Code::Busy,
                QCoreApplication::translate("Logboom", "The database is in use by another program.")};
    case SqliteCorrupt:
    case SqliteNotADatabase:
        return {Error::Code::Corrupt,
                QCoreApplication::translate("Logboom", "The database file is damaged: %1.").arg(error.databaseText())};
    case SqliteFull:
        return {Error::Code::Io, QCoreApplication::translate("Logboom", "The disk is full.")};
    default:
        return {Error::Code::Io,
                QCoreApplication::translate("Logboom", "The database reports: %1.").arg(error.databaseText())};
    }
}

Result<Transaction> Transaction::begin(Database& database, bool forWriting)
{
    return database.execute(forWriting ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s).map([&database] {
        return Transaction(database);
    });
}

Transaction::~Transaction()
{
    if (m_database)
        static_cast<void>(m_database->execute(u"ROLLBACK"_s)); // fails where SQLite has rolled back by itself
}

Result<> Transaction::commit()
{
    Result<> committed = m_database->execute(u"COMMIT"_s);
    if (committed)
        m_database = nullptr;
    return committed;
}

QVariant blobOf(std::string_view text)
{
    if (text.data() == nullptr)
        return QVariant(QMetaType::fromType<QByteArray>());
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

std::string textOfBlob(const QVariant& value)
{
    return value.toByteArray().toStdString();
}

} // namespace Logboom
