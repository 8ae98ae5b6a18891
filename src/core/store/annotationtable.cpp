// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/annotationtable.h"

#include "core/entry/timestamp.h"

namespace Logboom {

using namespace Qt::StringLiterals;

Result<Annotations> readAnnotations(Database& database)
{
    Annotations annotations;
    const Result<> done = database.forEachRow(
        u"SELECT seq, ts, bookmarked, note FROM annotations ORDER BY seq"_s, [&annotations](const QSqlQuery& row) {
            annotations.set({{row.value(1).toLongLong(), row.value(0).toULongLong()},
                             row.value(2).toBool(),
                             textOfBlob(row.value(3))});
        });
    return done.map([&annotations] { return std::move(annotations); });
}

Result<> writeAnnotation(Database& database, const Annotation& annotation)
{
    if (annotation.isEmpty())
        return database.execute(u"DELETE FROM annotations WHERE seq = %1"_s.arg(annotation.entry.seq));
    Result<QSqlQuery> query = database.prepare(
        u"INSERT OR REPLACE INTO annotations (seq, ts, bookmarked, note, updated_at) VALUES (?, ?, ?, ?, ?)"_s);
    if (!query)
        return tl::make_unexpected(query.error());
    query->addBindValue(static_cast<qint64>(annotation.entry.seq));
    query->addBindValue(annotation.entry.timestamp);
    query->addBindValue(annotation.bookmarked ? 1 : 0);
    query->addBindValue(blobOf(annotation.note));
    query->addBindValue(currentTimestamp());
    return Database::run(*query);
}

} // namespace Logboom
