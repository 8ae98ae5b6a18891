// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"
#include "core/filter/filter.h"
#include "core/store/bytes.h"

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace Logboom {

inline constexpr quint8 SegmentFormat = 1;
inline constexpr quint8 ColumnCodec = 1;
inline constexpr quint8 PatternedFrames = 2; ///< the codec of columns of texts

/// The columns of a segment, numbered as stored (FORMAT.md, "Segment columns").
enum class SegmentColumn : quint8
{
    Head,
    Arrival,
    Trace,
    Message,
    Context,
    Batch,
    Rare,
    SkipIndex = 15 ///< of no entry: see SkipIndexBuilder
};
/// Those that hold entries.
inline constexpr std::size_t SegmentColumnCount = 7;

/// The key of a column's row.
[[nodiscard]] constexpr qint64 columnRow(qint64 segment, SegmentColumn column)
{
    return segment * 16 + static_cast<qint64>(column);
}

struct SegmentStat
{
    quint32 source = 0;
    Level level = Level::Info;
    quint32 count = 0;
};

struct MinuteStat
{
    qint64 minute = 0; ///< since the epoch
    SegmentStat stat;
};

/// One segment's row of the directory. Immutable once published.
struct SegmentInfo
{
    qint64 id = 0; ///< 0 until inserted
    quint8 format = SegmentFormat;
    quint32 columns = 0; ///< bit i = column i is there
    quint32 entries = 0;
    quint64 seqMin = 0;
    quint64 seqMax = 0;
    qint64 timestampMin = 0;
    qint64 timestampMax = 0;
    qint64 receivedMin = 0;
    qint64 receivedMax = 0;
    std::vector<SegmentStat> stats; ///< ascending by source, then level
    QByteArray rollup;              ///< null where it would be too large
    QByteArray traceFilter;         ///< null where no entry has a trace id

    [[nodiscard]] bool has(SegmentColumn column) const { return columns & (1u << static_cast<unsigned>(column)); }
    /// Columns that no entry of it has a value in.
    [[nodiscard]] Columns absentColumns() const;
    /// The first of a source's stats, whose end is where another source's begin.
    [[nodiscard]] std::vector<SegmentStat>::const_iterator statsOf(quint32 source) const
    {
        return std::lower_bound(stats.begin(), stats.end(), source,
                                [](const SegmentStat& stat, quint32 wanted) { return stat.source < wanted; });
    }
};

/// A segment ready to be inserted.
struct EncodedSegment
{
    SegmentInfo info;
    std::array<QByteArray, SegmentColumnCount> columns; ///< null where missing
    QByteArray skipIndex;                               ///< null where missing
};

// Blobs of the directory.
[[nodiscard]] QByteArray encodeStats(const std::vector<SegmentStat>& stats);
[[nodiscard]] std::optional<std::vector<SegmentStat>> decodeStats(std::string_view bytes);
[[nodiscard]] QByteArray encodeRollup(const std::vector<MinuteStat>& minutes); ///< null if too large
[[nodiscard]] std::optional<std::vector<MinuteStat>> decodeRollup(std::string_view bytes);

/// Bloom filter over distinct trace ids.
[[nodiscard]] QByteArray makeTraceFilter(const std::vector<std::string_view>& traces);
/// False: the id is certainly not there. True for damaged filters.
[[nodiscard]] bool mayHoldTrace(const QByteArray& filter, std::string_view trace);

/// For people: columns of it are not where they should be.
[[nodiscard]] QString missingSegment(qint64 segment);

[[nodiscard]] inline std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// What stands behind the codec number; nothing where that is not one we know.
[[nodiscard]] std::optional<ByteReader> columnReader(std::string_view column);

} // namespace Logboom
