// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/marktable.h"

#include "core/store/database.h"

#include <QSqlQuery>
#include <QVariant>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView Prefix = "mark:"_L1;

} // namespace

Result<std::map<std::string, std::string>> readMarks(Database& database)
{
    std::map<std::string, std::string> marks;
    const Result<> done = database.forEachRow(u"SELECT key, value FROM meta"_s, [&](const QSqlQuery& row) {
        const QString key = row.value(0).toString();
        if (key.startsWith(Prefix))
            marks.emplace(key.sliced(Prefix.size()).toStdString(), textOfBlob(row.value(1)));
    });
    if (!done)
        return tl::make_unexpected(done.error());
    return marks;
}

Result<> writeMark(Database& database, const std::string& name, const std::string& value)
{
    Result<QSqlQuery> query = database.prepare(u"INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)"_s);
    if (!query)
        return tl::make_unexpected(query.error());
    query->addBindValue(QString(Prefix + QString::fromStdString(name)));
    query->addBindValue(blobOf(value));
    return Database::run(*query);
}

} // namespace Logboom
