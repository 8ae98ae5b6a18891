// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"
#include "core/store/bytes.h"
#include "core/store/dictionaries.h"

#include <QByteArray>

#include <algorithm>
#include <limits>
#include <memory>
#include <span>
#include <vector>

namespace Logboom {

/// The rare fields as one text and back (FORMAT.md, "rare"). Unpacking damaged bytes gives absent or empty fields.
void packRare(ByteWriter& out, const RareFields& rare);
[[nodiscard]] RareFields unpackRare(std::string_view packed);

/**
 * A committed group of entries: immutable, shared between the store's hot part, the live stream and the console.
 *
 * Its bytes are those of the journal row (FORMAT.md, "journal"), so that a commit encodes an entry's texts once.
 * Threads: any, since nothing changes after it was built.
 */
class EntryGroup
{
public:
    /// Entries numbered firstSeq and up, in order; their sources and categories are in `dictionaries` already.
    [[nodiscard]] static std::shared_ptr<const EntryGroup> encode(std::span<const EntryView> entries,
                                                                  const std::shared_ptr<Dictionaries>& dictionaries);
    /// The same for entries that lie in several places, numbered on from one to the next.
    [[nodiscard]] static std::shared_ptr<const EntryGroup> encode(std::span<const std::span<const EntryView>> parts,
                                                                  const std::shared_ptr<Dictionaries>& dictionaries);

    /// Reads a journal row. Nothing where the bytes are damaged.
    [[nodiscard]] static std::shared_ptr<const EntryGroup> decode(QByteArray bytes, quint64 firstSeq,
                                                                  const std::shared_ptr<Dictionaries>& dictionaries);

    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    [[nodiscard]] quint64 firstSeq() const { return m_firstSeq; }
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    /// Earliest and latest event time.
    [[nodiscard]] std::pair<qint64, qint64> timestampSpan() const { return {m_timestampMin, m_timestampMax}; }

    /// The entry at index < size(). The texts live as long as the group.
    [[nodiscard]] EntryView view(std::size_t index) const;

    // What filters and counts need most, without decoding the texts.
    [[nodiscard]] EntryKey key(std::size_t index) const { return {m_rows[index].timestamp, m_firstSeq + index}; }
    [[nodiscard]] Level level(std::size_t index) const { return m_rows[index].level; }
    [[nodiscard]] const Source& source(std::size_t index) const { return *m_rows[index].source; }
    [[nodiscard]] qint64 received(std::size_t index) const { return m_rows[index].received; }
    /// Null where it has none.
    [[nodiscard]] const Category* category(std::size_t index) const { return m_rows[index].category; }
    /// As stored in segments: the rare fields of an entry in one text, absent where it has none.
    [[nodiscard]] std::string_view packedRare(std::size_t index) const;

private:
    struct Row
    {
        qint64 timestamp;
        qint64 received;
        const Source* source; // kept by m_dictionaries
        const Category* category;
        quint32 texts; // offset of the texts in m_bytes
        Level level;
    };

    void addRow(const Row& row)
    {
        m_rows.push_back(row);
        m_timestampMin = std::min(m_timestampMin, row.timestamp);
        m_timestampMax = std::max(m_timestampMax, row.timestamp);
    }
    /// A reader at the texts of an entry, behind the flags, which it returns apart.
    [[nodiscard]] std::pair<quint8, ByteReader> texts(std::size_t index) const;

    QByteArray m_bytes;
    quint64 m_firstSeq = 0;
    qint64 m_timestampMin = std::numeric_limits<qint64>::max();
    qint64 m_timestampMax = std::numeric_limits<qint64>::min();
    std::vector<Row> m_rows;
    std::shared_ptr<const Dictionaries> m_dictionaries;
};

} // namespace Logboom
