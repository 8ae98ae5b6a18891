// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/filter/filter.h"
#include "core/store/compression.h"
#include "core/store/dictionaries.h"
#include "core/store/segment.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace Logboom {

/// Fetches a column's row. NotFound: it is not there (the segment was dropped meanwhile).
using ColumnLoader = std::function<Result<QByteArray>(qint64 segment, SegmentColumn column)>;

/**
 * One text per entry, in compressed frames; the frame last looked at stays decoded.
 */
class FrameColumn
{
public:
    /// False where damaged.
    [[nodiscard]] bool open(QByteArray bytes, std::size_t entries);
    /// The text of an entry, valid until another frame is looked at. False where damaged.
    [[nodiscard]] bool text(std::size_t entry, Decompressor& decompressor, std::string_view& text);

private:
    struct Frame
    {
        std::size_t firstEntry;
        std::size_t entries;
        std::string_view compressed; // in m_bytes
    };
    [[nodiscard]] bool decode(std::size_t frame, Decompressor& decompressor);

    static constexpr std::size_t NoFrame = ~std::size_t(0);

    QByteArray m_bytes;
    std::vector<Frame> m_frames;
    std::size_t m_current = NoFrame;
    std::string m_raw;
    std::vector<std::string_view> m_texts; // of the current frame, in m_raw
};

/// One id per entry out of a few distinct ones.
class IdColumn
{
public:
    [[nodiscard]] bool open(std::string_view bytes, std::size_t entries, Decompressor& decompressor);
    [[nodiscard]] std::string_view id(std::size_t entry) const
    {
        const quint32 index = m_index[entry];
        if (index == 0)
            return {};
        const std::size_t begin = m_begins[index - 1];
        return std::string_view(m_texts).substr(begin, m_begins[index] - begin);
    }

    /// Looks at a column as stored, without decoding it: false where no entry has the id. True where damaged.
    [[nodiscard]] static bool mayHold(std::string_view bytes, std::string_view id, Decompressor& decompressor);

private:
    [[nodiscard]] std::size_t count() const { return m_begins.size() - 1; }

    std::vector<quint32> m_index; // 0 = absent, else 1 + index into m_begins
    std::string m_texts;          // the distinct ids, one behind the other
    std::vector<quint32> m_begins{0};
};

/**
 * An opened segment: its head decoded, further columns fetched and decoded as they are asked for.
 *
 * Every byte read may be damaged: then the calls fail with Corrupt, and nothing is read out of bounds.
 * Threads: one at a time.
 */
class SegmentData
{
public:
    [[nodiscard]] static Result<std::shared_ptr<SegmentData>> open(std::shared_ptr<const SegmentInfo> info,
                                                                   const Dictionaries& dictionaries,
                                                                   const ColumnLoader& load,
                                                                   Decompressor& decompressor);

    [[nodiscard]] const SegmentInfo& info() const { return *m_info; }
    [[nodiscard]] std::size_t size() const { return m_timestamps.size(); }
    [[nodiscard]] qint64 timestamp(std::size_t entry) const { return m_timestamps[entry]; }
    [[nodiscard]] Level level(std::size_t entry) const { return static_cast<Level>(m_levels[entry]); }
    /// The sources of this segment; localSource() is an index into them.
    [[nodiscard]] const std::vector<const Source*>& sources() const { return m_sources; }
    [[nodiscard]] quint32 localSource(std::size_t entry) const { return m_localSource[entry]; }

    /// First entry at or behind a time.
    [[nodiscard]] std::size_t lowerBound(qint64 timestamp) const;

    /// Fetches what fill() will need for these columns.
    [[nodiscard]] Result<> need(Columns columns, const ColumnLoader& load, Decompressor& decompressor);
    /// Only after need(Column::Seq).
    [[nodiscard]] quint64 seq(std::size_t entry) const { return m_seqs[entry]; }
    /// Sets these columns of the view. Texts are valid until fill() is called for another entry.
    [[nodiscard]] Result<> fill(EntryView& view, std::size_t entry, Columns columns, Decompressor& decompressor);

    [[nodiscard]] Error damaged() const;

private:
    [[nodiscard]] bool decodeHead(std::string_view bytes, const Dictionaries& dictionaries, Decompressor& decompressor);
    [[nodiscard]] bool decodeArrival(std::string_view bytes, Decompressor& decompressor);

    std::shared_ptr<const SegmentInfo> m_info;
    std::string m_levels;
    std::vector<const Source*> m_sources;
    std::vector<quint32> m_localSource;
    std::vector<const Category*> m_categories;
    std::vector<qint64> m_timestamps;

    Columns m_loaded = Column::Level | Column::Source | Column::Category | Column::Timestamp;
    std::vector<quint64> m_seqs;
    std::vector<qint64> m_received;
    IdColumn m_traces;
    IdColumn m_batches;
    FrameColumn m_messages;
    FrameColumn m_contexts;
    FrameColumn m_rares;
};

} // namespace Logboom
