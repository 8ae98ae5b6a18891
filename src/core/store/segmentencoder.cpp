// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/segmentencoder.h"

#include "core/entry/timestamp.h"
#include "core/filter/jsontext.h"
#include "core/store/tracecodec.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace Logboom {

namespace {

// A page of entries looks at the segments its times touch: a late entry must not stretch a segment over hours.
constexpr quint64 MaxGap = 300 * Second;
constexpr std::size_t MaxCuts = 15;

constexpr std::size_t FrameEntries = 2048;
constexpr std::size_t FrameBytes = 256 * 1024;

} // namespace

std::vector<EncodedSegment> SegmentEncoder::encode(std::span<const std::shared_ptr<const EntryGroup>> groups)
{
    m_rows.clear();
    for (const auto& group : groups) {
        for (std::size_t i = 0; i < group->size(); ++i)
            m_rows.push_back({group->key(i), group.get(), static_cast<quint32>(i)});
    }
    const auto byKey = [](const Row& a, const Row& b) { return a.key < b.key; };
    if (!std::is_sorted(m_rows.begin(), m_rows.end(), byKey))
        std::sort(m_rows.begin(), m_rows.end(), byKey);

    std::vector<std::pair<quint64, std::size_t>> cuts; // gap, first row behind it
    for (std::size_t i = 1; i < m_rows.size(); ++i) {
        const auto gap = static_cast<quint64>(difference(m_rows[i].key.timestamp, m_rows[i - 1].key.timestamp));
        if (gap > MaxGap)
            cuts.emplace_back(gap, i);
    }
    if (cuts.size() > MaxCuts) {
        std::nth_element(cuts.begin(), cuts.begin() + MaxCuts, cuts.end(), std::greater<>());
        cuts.resize(MaxCuts);
    }
    std::sort(cuts.begin(), cuts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });

    std::vector<EncodedSegment> segments;
    const Rows rows(m_rows);
    std::size_t begin = 0;
    for (const auto& [gap, end] : cuts)
        segments.push_back(encodeSegment(rows.subspan(std::exchange(begin, end), end - begin)));
    if (begin < rows.size())
        segments.push_back(encodeSegment(rows.subspan(begin)));
    return segments;
}

EncodedSegment SegmentEncoder::encodeSegment(Rows rows)
{
    m_views.clear();
    m_views.reserve(rows.size());
    for (const Row& row : rows)
        m_views.push_back(row.group->view(row.index));

    EncodedSegment segment;
    describe(rows, segment.info);
    std::vector<std::string_view> traces;
    const auto set = [&segment](SegmentColumn column, QByteArray bytes) {
        if (!bytes.isNull())
            segment.info.columns |= 1u << static_cast<unsigned>(column);
        segment.columns[static_cast<std::size_t>(column)] = std::move(bytes);
    };
    set(SegmentColumn::Head, encodeHead(rows));
    set(SegmentColumn::Arrival, encodeArrival(rows));
    set(SegmentColumn::Trace, encodeIds(
                                  rows, [](const EntryView& entry, const Row&) { return entry.trace; }, &traces));
    set(SegmentColumn::Message, encodeFrames(rows, m_patternWriter, PatternedFrames,
                                             [](const EntryView& entry, const Row&) { return entry.message; }));
    set(SegmentColumn::Context, encodeFrames(rows, m_patternWriter, PatternedFrames,
                                             [](const EntryView& entry, const Row&) { return entry.context; }));
    set(SegmentColumn::Batch, encodeIds(rows, [](const EntryView& entry, const Row&) { return entry.batch; }));
    set(SegmentColumn::Rare, encodeFrames(rows, m_plainWriter, ColumnCodec, [](const EntryView& entry, const Row& row) {
            return entry.rare.none() ? std::string_view() : row.group->packedRare(row.index);
        }));
    segment.info.traceFilter = makeTraceFilter(traces);
    segment.skipIndex = encodeSkipIndex();
    if (!segment.skipIndex.isNull())
        segment.info.columns |= 1u << static_cast<unsigned>(SegmentColumn::SkipIndex);
    return segment;
}

void SegmentEncoder::describe(Rows rows, SegmentInfo& info)
{
    info.entries = static_cast<quint32>(rows.size());
    info.timestampMin = rows.front().key.timestamp;
    info.timestampMax = rows.back().key.timestamp;
    info.seqMin = info.seqMax = rows.front().key.seq;
    info.receivedMin = info.receivedMax = m_views.front().received;

    std::map<std::pair<quint32, Level>, quint32> stats;
    std::map<std::tuple<qint64, quint32, Level>, quint32> minutes;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        info.seqMin = std::min(info.seqMin, row.key.seq);
        info.seqMax = std::max(info.seqMax, row.key.seq);
        info.receivedMin = std::min(info.receivedMin, m_views[i].received);
        info.receivedMax = std::max(info.receivedMax, m_views[i].received);
        const quint32 source = row.group->source(row.index).id;
        ++stats[{source, m_views[i].level}];
        ++minutes[{row.key.timestamp / Minute, source, m_views[i].level}];
    }
    for (const auto& [key, count] : stats)
        info.stats.push_back({key.first, key.second, count});
    std::vector<MinuteStat> rollup;
    rollup.reserve(minutes.size());
    for (const auto& [key, count] : minutes)
        rollup.push_back({std::get<0>(key), {std::get<1>(key), std::get<2>(key), count}});
    info.rollup = encodeRollup(rollup);
}

QByteArray SegmentEncoder::encodeHead(Rows rows)
{
    ByteWriter out;
    out.byte(ColumnCodec);

    m_scratch.clear();
    for (const EntryView& entry : m_views)
        m_scratch.byte(static_cast<quint8>(entry.level));
    m_compressor.append(out, m_scratch.view());

    std::unordered_map<const Source*, quint32> localIndex;
    std::vector<quint32> ids;
    m_texts.clear();
    for (const Row& row : rows) {
        const Source& source = row.group->source(row.index);
        const auto [at, isNew] = localIndex.try_emplace(&source, static_cast<quint32>(ids.size()));
        if (isNew)
            ids.push_back(source.id);
        m_texts.varint(at->second);
    }
    m_scratch.clear();
    m_scratch.varint(ids.size());
    for (const quint32 id : ids)
        m_scratch.varint(id);
    m_scratch.bytes(m_texts.view());
    m_compressor.append(out, m_scratch.view());

    m_scratch.clear();
    for (const Row& row : rows) {
        const Category* category = row.group->category(row.index);
        m_scratch.varint(category ? category->id : 0);
    }
    m_compressor.append(out, m_scratch.view());

    m_scratch.clear();
    qint64 previous = 0;
    for (const Row& row : rows)
        m_scratch.varint(
            static_cast<quint64>(difference(row.key.timestamp, std::exchange(previous, row.key.timestamp))));
    m_compressor.append(out, m_scratch.view());
    return out.take();
}

QByteArray SegmentEncoder::encodeArrival(Rows rows)
{
    ByteWriter out;
    out.byte(ColumnCodec);
    m_scratch.clear();
    quint64 seq = 0;
    for (const Row& row : rows)
        m_scratch.signedVarint(static_cast<qint64>(row.key.seq - std::exchange(seq, row.key.seq)));
    m_compressor.append(out, m_scratch.view());
    m_scratch.clear();
    qint64 received = 0;
    for (const EntryView& entry : m_views)
        m_scratch.signedVarint(difference(entry.received, std::exchange(received, entry.received)));
    m_compressor.append(out, m_scratch.view());
    return out.take();
}

QByteArray SegmentEncoder::encodeIds(Rows rows, TextOf textOf, std::vector<std::string_view>* distinct)
{
    std::unordered_map<std::string_view, quint32> known;
    std::string_view last;
    quint32 lastIndex = 0;
    m_scratch.clear();
    m_texts.clear();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string_view text = textOf(m_views[i], rows[i]);
        if (isAbsent(text)) {
            m_scratch.varint(0);
            continue;
        }
        bool isNew = false;
        if (known.empty() || text != last) { // batch ids come in long runs
            const auto [at, inserted] = known.try_emplace(text, static_cast<quint32>(known.size()));
            lastIndex = at->second;
            last = text;
            isNew = inserted;
        }
        if (!isNew) {
            m_scratch.varint(2 + (known.size() - 1 - lastIndex));
            continue;
        }
        m_scratch.varint(1);
        writeId(m_texts, text);
        if (distinct)
            distinct->push_back(text);
    }
    if (known.empty())
        return {};
    ByteWriter out;
    out.byte(ColumnCodec);
    m_compressor.append(out, m_scratch.view());
    m_compressor.append(out, m_texts.view());
    return out.take();
}

void SegmentEncoder::PlainWriter::add(std::string_view text)
{
    m_sizes.varint(isAbsent(text) ? 0 : text.size() + 1);
    m_texts.bytes(text);
}

void SegmentEncoder::PlainWriter::closeFrame(Compressor& compressor, ByteWriter& out)
{
    m_sizes.bytes(m_texts.view());
    out.bytes(compressor.frame(m_sizes.view()));
    m_sizes.clear();
    m_texts.clear();
}

template<typename FrameWriter>
QByteArray SegmentEncoder::encodeFrames(Rows rows, FrameWriter& writer, quint8 codec, TextOf textOf)
{
    ByteWriter directory;
    ByteWriter frames;
    std::size_t frameCount = 0;
    std::size_t frameEntries = 0;
    bool any = false;
    writer.begin();
    const auto close = [&] {
        m_scratch.clear();
        writer.closeFrame(m_compressor, m_scratch);
        frames.text(m_scratch.view());
        directory.varint(frameEntries);
        ++frameCount;
        frameEntries = 0;
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string_view text = textOf(m_views[i], rows[i]);
        any = any || !isAbsent(text);
        writer.add(text);
        if (++frameEntries == FrameEntries || writer.size() >= FrameBytes)
            close();
    }
    if (frameEntries > 0)
        close();
    if (!any)
        return {};
    ByteWriter out;
    out.reserve(directory.size() + frames.size() + 1 + MaxVarintBytes);
    out.byte(codec);
    out.varint(frameCount);
    out.bytes(directory.view());
    if constexpr (std::is_same_v<FrameWriter, PatternWriter>)
        m_compressor.append(out, writer.patterns());
    out.bytes(frames.view());
    return out.take();
}

QByteArray SegmentEncoder::encodeSkipIndex()
{
    std::size_t bytes = 0;
    for (const EntryView& entry : m_views)
        bytes += entry.message.size() + entry.context.size();
    m_skipIndex.begin(m_views.size(), bytes);
    const auto addJson = [this](std::string_view text) { m_skipIndex.add(unescapedJson(text, m_unescaped)); };
    for (const EntryView& entry : m_views) {
        m_skipIndex.add(entry.message);
        addJson(entry.context);
        if (entry.rare.none())
            continue;
        m_skipIndex.add(entry.rare.errorCode);
        m_skipIndex.add(entry.rare.resourceId);
        addJson(entry.rare.stack);
        addJson(entry.rare.tags);
        m_skipIndex.add(entry.rare.metadata); // searched as JSON where it is some, else as it stands
        addJson(entry.rare.metadata);
    }
    return m_skipIndex.finish();
}

} // namespace Logboom
