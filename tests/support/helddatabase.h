// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

namespace Logboom {

/// Keeps a store's database to itself for as long as it lives: who opens the store meanwhile waits, some seconds.
class HeldDatabase
{
public:
    explicit HeldDatabase(const QString& folder)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), Connection);
        database.setDatabaseName(QDir(folder).filePath(QStringLiteral("logboom.db")));
        QSqlQuery query(database.open() ? database : QSqlDatabase());
        m_held = query.exec(QStringLiteral("PRAGMA locking_mode=EXCLUSIVE")) &&
                 query.exec(QStringLiteral("BEGIN IMMEDIATE")) && query.exec(QStringLiteral("COMMIT"));
    }
    ~HeldDatabase() { QSqlDatabase::removeDatabase(Connection); }
    Q_DISABLE_COPY_MOVE(HeldDatabase)

    [[nodiscard]] bool isHeld() const { return m_held; }

private:
    static inline const QString Connection = QStringLiteral("held");
    bool m_held = false;
};

} // namespace Logboom
