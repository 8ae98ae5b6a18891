// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/annotations.h"
#include "core/catalog/catalog.h"
#include "core/store/database.h"
#include "core/store/dictionaries.h"
#include "core/store/entrygroup.h"
#include "core/store/sealer.h"
#include "core/store/segment.h"

#include <QSqlQuery>

#include <memory>
#include <optional>
#include <vector>

namespace Logboom {

/// What a database holds, as read at start.
struct StoredState
{
    std::vector<std::shared_ptr<const SegmentInfo>> segments;
    std::vector<std::shared_ptr<const EntryGroup>> journal;
    Catalog catalog;
    Annotations annotations;
    quint64 lastSeq = 0;
    qint64 lastReceived = 0;
    quint64 evicted = 0;
    quint32 damaged = 0; ///< rows of the directory, the journal and the dictionaries that could not be read
};

/// Reads everything but the entries themselves; fills the dictionaries.
[[nodiscard]] Result<StoredState> readStoredState(Database& database,
                                                  const std::shared_ptr<Dictionaries>& dictionaries);

/**
 * The statements of the writing connection. Each call belongs into a transaction of the caller.
 */
class StoreWriter
{
public:
    [[nodiscard]] static Result<std::unique_ptr<StoreWriter>> open(const DatabaseLocation& location, bool full);

    [[nodiscard]] Database& database() { return *m_database; }
    [[nodiscard]] Result<> insertSource(const Source& source);
    [[nodiscard]] Result<> insertCategory(const Category& category);
    [[nodiscard]] Result<> insertJournal(quint64 firstSeq, const QByteArray& bytes);
    /// Journal rows whose keys lie from firstSeq up to and including lastSeq.
    [[nodiscard]] Result<> deleteJournal(quint64 firstSeq, quint64 lastSeq);
    /// Sets the segment's id.
    [[nodiscard]] Result<> insertSegment(EncodedSegment& segment);
    [[nodiscard]] Result<> deleteSegment(qint64 id);
    /// A column's row. Corrupt: it is missing.
    [[nodiscard]] Result<QByteArray> column(qint64 segment, SegmentColumn column);
    [[nodiscard]] Result<> setMeta(const QString& key, quint64 value);

private:
    explicit StoreWriter(std::unique_ptr<Database> database)
        : m_database(std::move(database))
    {
    }
    [[nodiscard]] Result<> prepareStatements();
    [[nodiscard]] Result<> insertColumn(qint64 segment, SegmentColumn column, const QByteArray& bytes);

    std::unique_ptr<Database> m_database; // before the statements, which must go first
    std::optional<QSqlQuery> m_insertJournal;
    std::optional<QSqlQuery> m_deleteJournal;
    std::optional<QSqlQuery> m_insertSegment;
    std::optional<QSqlQuery> m_insertColumn;
};

} // namespace Logboom
