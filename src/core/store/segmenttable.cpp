// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/segmenttable.h"

#include "core/store/annotationtable.h"
#include "core/store/catalogtable.h"
#include "core/store/schema.h"

#include <QSqlError>
#include <QVariant>

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr QSql::ParamType InBinary{QSql::In, QSql::Binary};

/// The driver binds unsigned 64-bit numbers as text.
qint64 toSql(quint64 seq)
{
    return static_cast<qint64>(seq);
}

QVariant optionalBlob(const std::optional<std::string>& text)
{
    return blobOf(text ? std::string_view(*text) : std::string_view());
}

std::optional<std::string> textOf(const QVariant& value)
{
    return value.isNull() ? std::nullopt : std::optional(textOfBlob(value));
}

/// Are the numbers of a dictionary's rows, in ascending order, such as a store gives? They are indexes in memory, so
/// that one far off is taken for damage.
class NumberCheck
{
public:
    explicit NumberCheck(quint32& damaged)
        : m_damaged(damaged)
    {
    }
    [[nodiscard]] bool accepts(qint64 number)
    {
        if (number <= m_last || number > m_last + MaxGap) {
            ++m_damaged;
            return false;
        }
        m_last = number;
        return true;
    }

private:
    static constexpr qint64 MaxGap = 65536;
    quint32& m_damaged;
    qint64 m_last = 0;
};

Result<> readDictionaries(Database& database, Dictionaries& dictionaries, quint32& damaged)
{
    NumberCheck sources(damaged);
    Result<> done = database.forEachRow(
        u"SELECT id, dialect, app, instance, agent FROM sources ORDER BY id"_s, [&](const QSqlQuery& row) {
            if (!sources.accepts(row.value(0).toLongLong()))
                return;
            dictionaries.restoreSource({row.value(0).toUInt(),
                                        static_cast<Dialect>(std::clamp(row.value(1).toInt(), 0, 3)),
                                        textOfBlob(row.value(2)), textOf(row.value(3)), textOf(row.value(4))});
        });
    if (!done)
        return done;
    NumberCheck categories(damaged);
    return database.forEachRow(u"SELECT id, name FROM categories ORDER BY id"_s, [&](const QSqlQuery& row) {
        if (categories.accepts(row.value(0).toLongLong()))
            dictionaries.restoreCategory({row.value(0).toUInt(), textOfBlob(row.value(1))});
    });
}

/// Over all of a directory row but its id (FORMAT.md, "Directory blobs").
quint32 rowChecksum(const SegmentInfo& info, const QByteArray& stats)
{
    ByteWriter out;
    for (const quint64 number :
         {quint64(info.columns), quint64(info.entries), info.seqMin, info.seqMax, quint64(info.timestampMin),
          quint64(info.timestampMax), quint64(info.receivedMin), quint64(info.receivedMax)})
        out.fixed64(number);
    for (const QByteArray& blob : {stats, info.rollup, info.traceFilter})
        out.text(viewOf(blob));
    return checksum(out.view());
}

/// Null where the row cannot be read by this program.
std::shared_ptr<const SegmentInfo> readSegment(const QSqlQuery& row)
{
    auto info = std::make_shared<SegmentInfo>();
    info->id = row.value(0).toLongLong();
    info->format = static_cast<quint8>(row.value(1).toUInt());
    info->columns = row.value(2).toUInt();
    info->entries = row.value(3).toUInt();
    info->seqMin = row.value(4).toULongLong();
    info->seqMax = row.value(5).toULongLong();
    info->timestampMin = row.value(6).toLongLong();
    info->timestampMax = row.value(7).toLongLong();
    info->receivedMin = row.value(8).toLongLong();
    info->receivedMax = row.value(9).toLongLong();
    info->rollup = row.value(11).toByteArray();
    info->traceFilter = row.value(12).toByteArray();
    const QByteArray blob = row.value(10).toByteArray();
    auto stats = decodeStats(viewOf(blob));
    if (row.value(1).toInt() != SegmentFormat || row.value(13).toUInt() != rowChecksum(*info, blob) || !stats)
        return nullptr;
    info->stats = std::move(*stats);
    return info;
}

} // namespace

Result<StoredState> readStoredState(Database& database, const std::shared_ptr<Dictionaries>& dictionaries)
{
    StoredState state;
    if (Result<> done = readDictionaries(database, *dictionaries, state.damaged); !done)
        return tl::make_unexpected(done.error());
    Result<> done = database.forEachRow(
        u"SELECT id, format, columns, entries, seq_min, seq_max, ts_min, ts_max, received_min, received_max, stats, "
        "rollup, trace_filter, checksum FROM segment ORDER BY id"_s,
        [&](const QSqlQuery& row) {
            state.lastSeq = std::max(state.lastSeq, row.value(5).toULongLong());
            state.lastReceived = std::max(state.lastReceived, row.value(9).toLongLong());
            if (auto segment = readSegment(row))
                state.segments.push_back(std::move(segment));
            else
                ++state.damaged;
        });
    if (done) {
        done = database.forEachRow(u"SELECT seq, data FROM journal ORDER BY seq"_s, [&](const QSqlQuery& row) {
            const quint64 firstSeq = row.value(0).toULongLong();
            const QByteArray bytes = row.value(1).toByteArray();
            const auto group = EntryGroup::decode(bytes, firstSeq, dictionaries);
            if (!group || group->size() == 0) {
                ++state.damaged;
                // More entries than bytes it cannot have had: no number of theirs is given again.
                state.lastSeq = std::max(state.lastSeq, firstSeq + static_cast<quint64>(bytes.size()));
                return;
            }
            state.lastSeq = std::max(state.lastSeq, firstSeq + group->size() - 1);
            state.lastReceived = std::max(state.lastReceived, group->received(group->size() - 1));
            state.journal.push_back(group);
        });
    }
    if (done)
        done = readCatalog(database).map([&state](Catalog catalog) { state.catalog = std::move(catalog); });
    if (done)
        done = readAnnotations(database).map([&state](Annotations read) { state.annotations = std::move(read); });
    if (done) {
        done = database.forEachRow(u"SELECT key, value FROM meta"_s, [&](const QSqlQuery& row) {
            const QString key = row.value(0).toString();
            if (key == "evicted"_L1)
                state.evicted = row.value(1).toULongLong();
            else if (key == "last_seq"_L1)
                state.lastSeq = std::max(state.lastSeq, row.value(1).toULongLong());
        });
    }
    if (!done)
        return tl::make_unexpected(done.error());
    return state;
}

Result<std::unique_ptr<StoreWriter>> StoreWriter::open(const DatabaseLocation& location, bool full)
{
    Result<std::unique_ptr<Database>> database = Database::open(location, Database::Mode::ReadWrite);
    if (!database)
        return tl::make_unexpected(database.error());
    if (Result<> done = configureWriter(**database, full); !done)
        return tl::make_unexpected(done.error());
    std::unique_ptr<StoreWriter> writer(new StoreWriter(std::move(*database)));
    if (Result<> done = writer->prepareStatements(); !done)
        return tl::make_unexpected(done.error());
    return writer;
}

Result<> StoreWriter::prepareStatements()
{
    const auto prepare = [this](std::optional<QSqlQuery>& query, const QString& sql) -> Result<> {
        Result<QSqlQuery> prepared = m_database->prepare(sql);
        if (!prepared)
            return tl::make_unexpected(prepared.error());
        query.emplace(std::move(*prepared));
        return {};
    };
    Result<> done = prepare(m_insertJournal, u"INSERT INTO journal (seq, data) VALUES (?, ?)"_s);
    if (done)
        done = prepare(m_deleteJournal, u"DELETE FROM journal WHERE seq BETWEEN ? AND ?"_s);
    if (done) {
        done = prepare(
            m_insertSegment,
            u"INSERT INTO segment (format, columns, entries, seq_min, seq_max, ts_min, ts_max, received_min, "
            "received_max, stats, rollup, trace_filter, checksum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    }
    if (done)
        done = prepare(m_insertColumn, u"INSERT INTO seg_col (id, data) VALUES (?, ?)"_s);
    return done;
}

Result<> StoreWriter::insertSource(const Source& source)
{
    Result<QSqlQuery> query = m_database->prepare(
        u"INSERT OR REPLACE INTO sources (id, dialect, app, instance, agent) VALUES (?, ?, ?, ?, ?)"_s);
    if (!query)
        return tl::make_unexpected(query.error());
    query->addBindValue(source.id);
    query->addBindValue(static_cast<int>(source.dialect));
    query->addBindValue(blobOf(source.app));
    query->addBindValue(optionalBlob(source.instance));
    query->addBindValue(optionalBlob(source.agent));
    return Database::run(*query);
}

Result<> StoreWriter::insertCategory(const Category& category)
{
    Result<QSqlQuery> query = m_database->prepare(u"INSERT OR REPLACE INTO categories (id, name) VALUES (?, ?)"_s);
    if (!query)
        return tl::make_unexpected(query.error());
    query->addBindValue(category.id);
    query->addBindValue(blobOf(category.name));
    return Database::run(*query);
}

Result<> StoreWriter::insertJournal(quint64 firstSeq, const QByteArray& bytes)
{
    m_insertJournal->bindValue(0, toSql(firstSeq));
    m_insertJournal->bindValue(1, bytes, InBinary);
    return Database::run(*m_insertJournal);
}

Result<> StoreWriter::deleteJournal(quint64 firstSeq, quint64 lastSeq)
{
    m_deleteJournal->bindValue(0, toSql(firstSeq));
    m_deleteJournal->bindValue(1, toSql(lastSeq));
    return Database::run(*m_deleteJournal);
}

Result<> StoreWriter::insertSegment(EncodedSegment& segment)
{
    SegmentInfo& info = segment.info;
    QSqlQuery& query = *m_insertSegment;
    int place = 0;
    for (const qint64 value :
         {qint64(info.format), qint64(info.columns), qint64(info.entries), toSql(info.seqMin), toSql(info.seqMax),
          info.timestampMin, info.timestampMax, info.receivedMin, info.receivedMax})
        query.bindValue(place++, value);
    const QByteArray stats = encodeStats(info.stats);
    for (const QByteArray& blob : {stats, info.rollup, info.traceFilter})
        query.bindValue(place++, blob, InBinary);
    query.bindValue(place++, rowChecksum(info, stats));
    if (!query.exec())
        return tl::make_unexpected(Database::errorOf(query.lastError()));
    info.id = query.lastInsertId().toLongLong();
    query.finish();
    Result<> done;
    for (std::size_t i = 0; i < segment.columns.size() && done; ++i)
        done = insertColumn(info.id, static_cast<SegmentColumn>(i), segment.columns[i]);
    return done ? insertColumn(info.id, SegmentColumn::SkipIndex, segment.skipIndex) : done;
}

Result<> StoreWriter::insertColumn(qint64 segment, SegmentColumn column, const QByteArray& bytes)
{
    if (bytes.isNull())
        return {};
    m_insertColumn->bindValue(0, columnRow(segment, column));
    m_insertColumn->bindValue(1, bytes, InBinary);
    return Database::run(*m_insertColumn);
}

Result<> StoreWriter::deleteSegment(qint64 id)
{
    const Result<> done = m_database->execute(u"DELETE FROM segment WHERE id = %1"_s.arg(id));
    if (!done)
        return done;
    return m_database->execute(u"DELETE FROM seg_col WHERE id BETWEEN %1 AND %2"_s.arg(id * 16).arg(id * 16 + 15));
}

Result<QByteArray> StoreWriter::column(qint64 segment, SegmentColumn column)
{
    const Result<QVariant> bytes =
        m_database->value(u"SELECT data FROM seg_col WHERE id = %1"_s.arg(columnRow(segment, column)));
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    if (!bytes->isValid())
        return failure(Error::Code::Corrupt, missingSegment(segment));
    return bytes->toByteArray();
}

Result<> StoreWriter::setMeta(const QString& key, quint64 value)
{
    return m_database->execute(u"INSERT OR REPLACE INTO meta (key, value) VALUES ('%1', %2)"_s.arg(key).arg(value));
}

} // namespace Logboom
