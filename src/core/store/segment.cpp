// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/segment.h"

#include "core/entry/timestamp.h"

#include <QCoreApplication>

#include <algorithm>

namespace Logboom {

namespace {

constexpr qsizetype MaxRollupBytes = 4096;
constexpr std::size_t FilterBitsPerTrace = 10;
constexpr int FilterProbes = 4;

/// FNV-1a, 64 bit (Fowler, Noll, Vo; draft-eastlake-fnv), finished by SplitMix64's mixer.
quint64 traceHash(std::string_view text)
{
    quint64 hash = 0xcbf29ce484222325ULL;
    for (const char c : text)
        hash = (hash ^ static_cast<quint8>(c)) * 0x100000001b3ULL;
    hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9ULL;
    hash = (hash ^ (hash >> 27)) * 0x94d049bb133111ebULL;
    return hash ^ (hash >> 31);
}

/// Calls visit(bit) for each bit of a trace id until it returns false.
template<typename Visit>
bool forEachBit(std::string_view trace, quint64 bits, Visit visit)
{
    const quint64 hash = traceHash(trace);
    const quint64 step = (hash >> 32) | 1;
    quint64 at = hash & 0xffffffffULL;
    for (int i = 0; i < FilterProbes; ++i, at += step) {
        if (!visit(at % bits))
            return false;
    }
    return true;
}

void writeStat(ByteWriter& out, const SegmentStat& stat)
{
    out.varint(stat.source);
    out.varint(static_cast<quint64>(stat.level));
    out.varint(stat.count);
}

std::optional<SegmentStat> readStat(ByteReader& in)
{
    const quint64 source = in.varint();
    const quint64 level = in.varint();
    const quint64 count = in.varint();
    if (!in.ok() || level >= LevelCount || source > 0xffffffffULL || count > 0xffffffffULL)
        return std::nullopt;
    return SegmentStat{static_cast<quint32>(source), static_cast<Level>(level), static_cast<quint32>(count)};
}

} // namespace

Columns SegmentInfo::absentColumns() const
{
    static constexpr std::array optional{
        std::pair(SegmentColumn::Trace, Column::Trace), std::pair(SegmentColumn::Context, Column::Context),
        std::pair(SegmentColumn::Batch, Column::Batch), std::pair(SegmentColumn::Rare, Column::Rare)};
    Columns absent;
    for (const auto& [stored, column] : optional)
        absent.setFlag(column, !has(stored));
    return absent;
}

QString missingSegment(qint64 segment)
{
    return QCoreApplication::translate("Logboom", "Segment %1 of the database is missing.").arg(segment);
}

std::optional<ByteReader> columnReader(std::string_view column)
{
    ByteReader in(column);
    if (in.byte() != ColumnCodec)
        return std::nullopt;
    return in;
}

QByteArray encodeStats(const std::vector<SegmentStat>& stats)
{
    ByteWriter out;
    for (const SegmentStat& stat : stats)
        writeStat(out, stat);
    return out.take();
}

std::optional<std::vector<SegmentStat>> decodeStats(std::string_view bytes)
{
    std::vector<SegmentStat> stats;
    ByteReader in(bytes);
    while (!in.atEnd()) {
        const auto stat = readStat(in);
        if (!stat)
            return std::nullopt;
        stats.push_back(*stat);
    }
    return stats;
}

QByteArray encodeRollup(const std::vector<MinuteStat>& minutes)
{
    ByteWriter out;
    qint64 previous = 0;
    for (const MinuteStat& minute : minutes) {
        out.varint(static_cast<quint64>(minute.minute - std::exchange(previous, minute.minute)));
        writeStat(out, minute.stat);
        if (out.size() > MaxRollupBytes)
            return {};
    }
    return out.take();
}

std::optional<std::vector<MinuteStat>> decodeRollup(std::string_view bytes)
{
    std::vector<MinuteStat> minutes;
    ByteReader in(bytes);
    quint64 minute = 0; // unsigned: damaged differences may wrap
    while (!in.atEnd()) {
        minute += in.varint();
        const auto stat = readStat(in);
        if (!stat || minute > static_cast<quint64>(MaxTimestamp / Minute))
            return std::nullopt;
        minutes.push_back({static_cast<qint64>(minute), *stat});
    }
    return minutes;
}

QByteArray makeTraceFilter(const std::vector<std::string_view>& traces)
{
    if (traces.empty())
        return {};
    const std::size_t bytes = (std::max<std::size_t>(64, FilterBitsPerTrace * traces.size()) + 7) / 8;
    QByteArray filter(static_cast<qsizetype>(bytes), '\0');
    for (const std::string_view trace : traces) {
        forEachBit(trace, bytes * 8, [&filter](quint64 bit) {
            char& byte = filter.data()[bit / 8];
            byte = static_cast<char>(byte | (1 << (bit % 8)));
            return true;
        });
    }
    return filter;
}

bool mayHoldTrace(const QByteArray& filter, std::string_view trace)
{
    if (filter.isEmpty())
        return false;
    return forEachBit(trace, static_cast<quint64>(filter.size()) * 8,
                      [&filter](quint64 bit) { return (filter[static_cast<qsizetype>(bit / 8)] >> (bit % 8)) & 1; });
}

} // namespace Logboom
