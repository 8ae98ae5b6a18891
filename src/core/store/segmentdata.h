// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/filter/filter.h"
#include "core/store/dictionaries.h"
#include "core/store/segment.h"
#include "core/store/textcolumns.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace Logboom {

/// Fetches a column's row. NotFound: it is not there (the segment was dropped meanwhile).
using ColumnLoader = std::function<Result<QByteArray>(qint64 segment, SegmentColumn column)>;

/// What to look for in the columns of a segment.
struct TextSearch
{
    std::vector<FoldedNeedle> texts; ///< any of them
    Columns in;                      ///< as RequiredTexts::in
    /// Where there are some, the context is tested by them, and the texts are looked for in the rare fields alone.
    std::vector<std::shared_ptr<const FieldTest>> fields{};
};

/**
 * An opened segment: its columns are fetched and decoded as they are asked for.
 *
 * Every byte read may be damaged: then the calls fail with Corrupt, and nothing is read out of bounds.
 * Threads: one at a time.
 */
class SegmentData
{
public:
    SegmentData(std::shared_ptr<const SegmentInfo> info, std::shared_ptr<const Dictionaries> dictionaries);

    [[nodiscard]] const SegmentInfo& info() const { return *m_info; }
    [[nodiscard]] std::size_t size() const { return m_info->entries; }

    /// Fetches what the calls below need for these columns.
    [[nodiscard]] Result<> need(Columns columns, const ColumnLoader& load, Decompressor& decompressor);

    // After need(Column::Timestamp), need(Column::Level), need(Column::Source), need(Column::Seq).
    [[nodiscard]] qint64 timestamp(std::size_t entry) const { return m_timestamps[entry]; }
    [[nodiscard]] Level level(std::size_t entry) const { return static_cast<Level>(m_levels[entry]); }
    /// The sources of this segment; localSource() is an index into them.
    [[nodiscard]] const std::vector<const Source*>& sources() const { return m_sources; }
    [[nodiscard]] quint32 localSource(std::size_t entry) const { return m_localSource[entry]; }
    [[nodiscard]] quint64 seq(std::size_t entry) const { return m_seqs[entry]; }
    /// First entry at or behind a time.
    [[nodiscard]] std::size_t lowerBound(qint64 timestamp) const;

    /// Sets these columns of the view. Texts are valid until fill() is called for another entry.
    [[nodiscard]] Result<> fill(EntryView& view, std::size_t entry, Columns columns, Decompressor& decompressor);

    /// Which entries hold one of the texts or pass one of the tests, by the bytes of the columns; these were asked for
    /// with need(). Faster than fill() for each by far. What it decodes stays until dropTexts().
    [[nodiscard]] Result<EntryMarks> search(const TextSearch& search, Decompressor& decompressor);
    void dropTexts();

    /// The hash of each entry's message, after need(Column::Message).
    [[nodiscard]] Result<std::vector<quint64>> messageHashes(TextHash& hash, Decompressor& decompressor);

    [[nodiscard]] Error damaged() const;

private:
    [[nodiscard]] Result<EntryMarks> searchFields(const TextSearch& search, Decompressor& decompressor);
    [[nodiscard]] Result<> needHead(Columns columns, const ColumnLoader& load, Decompressor& decompressor);
    [[nodiscard]] bool decodeHead(Columns columns, Decompressor& decompressor);
    [[nodiscard]] bool decodeLevels(ByteReader& in, Decompressor& decompressor);
    [[nodiscard]] bool decodeSources(ByteReader& in, Decompressor& decompressor);
    [[nodiscard]] bool decodeCategories(ByteReader& in, Decompressor& decompressor);
    [[nodiscard]] bool decodeTimestamps(ByteReader& in, Decompressor& decompressor);
    [[nodiscard]] bool decodeArrival(std::string_view bytes, Decompressor& decompressor);

    const std::shared_ptr<const SegmentInfo> m_info;
    const std::shared_ptr<const Dictionaries> m_dictionaries;
    QByteArray m_head; // null until one of its columns is needed
    std::string m_levels;
    std::vector<const Source*> m_sources;
    std::vector<quint32> m_localSource;
    std::vector<const Category*> m_categories;
    std::vector<qint64> m_timestamps;

    Columns m_loaded;
    std::vector<quint64> m_seqs;
    std::vector<qint64> m_received;
    IdColumn m_traces;
    IdColumn m_batches;
    FrameColumn m_messages;
    FrameColumn m_contexts;
    FrameColumn m_rares;
};

} // namespace Logboom
