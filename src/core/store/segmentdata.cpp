// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/segmentdata.h"

#include "core/store/entrygroup.h"
#include "core/store/tracecodec.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace Logboom {

namespace {

/// The reader behind the codec number; nothing where that is not one we know.
std::optional<ByteReader> readerOf(std::string_view column)
{
    ByteReader in(column);
    if (in.byte() != ColumnCodec)
        return std::nullopt;
    return in;
}

} // namespace

bool FrameColumn::open(QByteArray bytes, std::size_t entries)
{
    m_bytes = std::move(bytes);
    auto in = readerOf(viewOf(m_bytes));
    if (!in)
        return false;
    const quint64 count = in->varint();
    if (count > entries)
        return false;
    m_frames.clear();
    m_current = NoFrame;
    std::size_t first = 0;
    for (quint64 i = 0; i < count; ++i) {
        const quint64 size = in->varint();
        if (size > entries - first)
            return false;
        m_frames.push_back({first, size, {}});
        first += size;
    }
    for (Frame& frame : m_frames)
        frame.compressed = in->text();
    return in->ok() && first == entries;
}

bool FrameColumn::decode(std::size_t frame, Decompressor& decompressor)
{
    const Frame& wanted = m_frames[frame];
    m_current = NoFrame;
    if (!decompressor.frame(wanted.compressed, m_raw))
        return false;
    ByteReader sizes(m_raw);
    m_texts.resize(wanted.entries);
    for (std::string_view& text : m_texts)
        text = {m_raw.data(), sizes.varint()}; // the size + 1 for now
    for (std::string_view& text : m_texts)
        text = text.empty() ? std::string_view() : sizes.bytes(text.size() - 1);
    if (!sizes.ok() || !sizes.atEnd())
        return false;
    m_current = frame;
    return true;
}

bool FrameColumn::text(std::size_t entry, Decompressor& decompressor, std::string_view& text)
{
    if (m_frames.empty()) {
        text = {};
        return true;
    }
    const auto isIn = [entry](const Frame& frame) {
        return entry >= frame.firstEntry && entry < frame.firstEntry + frame.entries;
    };
    if (m_current >= m_frames.size() || !isIn(m_frames[m_current])) {
        const auto behind = std::upper_bound(m_frames.begin(), m_frames.end(), entry,
                                             [](std::size_t at, const Frame& frame) { return at < frame.firstEntry; });
        const auto index = static_cast<std::size_t>(behind - m_frames.begin()) - 1;
        if (!decode(index, decompressor))
            return false;
    }
    text = m_texts[entry - m_frames[m_current].firstEntry];
    return true;
}

bool IdColumn::open(std::string_view bytes, std::size_t entries, Decompressor& decompressor)
{
    auto in = readerOf(bytes);
    std::string codes;
    std::string ids;
    if (!in || !decompressor.read(*in, codes) || !decompressor.read(*in, ids))
        return false;
    ByteReader code(codes);
    ByteReader id(ids);
    m_texts.clear();
    m_begins.assign(1, 0);
    m_index.clear();
    m_index.reserve(entries);
    for (std::size_t i = 0; i < entries; ++i) {
        const quint64 value = code.varint();
        if (value == 0) {
            m_index.push_back(0);
        } else if (value == 1) {
            if (!readId(id, m_texts))
                return false;
            m_begins.push_back(static_cast<quint32>(m_texts.size()));
            m_index.push_back(static_cast<quint32>(count()));
        } else if (value - 2 < count()) {
            m_index.push_back(static_cast<quint32>(count() - (value - 2)));
        } else {
            return false;
        }
    }
    return code.ok() && code.atEnd() && id.atEnd();
}

bool IdColumn::mayHold(std::string_view bytes, std::string_view id, Decompressor& decompressor)
{
    auto in = readerOf(bytes);
    if (!in)
        return true;
    in->text(); // the codes
    std::string ids;
    if (!in->ok() || !decompressor.read(*in, ids))
        return true;
    // Bytes that look like it in the middle of others cost no more than a look at the entries.
    ByteWriter wanted;
    writeId(wanted, id);
    return ids.find(wanted.view()) != std::string::npos;
}

Result<std::shared_ptr<SegmentData>> SegmentData::open(std::shared_ptr<const SegmentInfo> info,
                                                       const Dictionaries& dictionaries, const ColumnLoader& load,
                                                       Decompressor& decompressor)
{
    const Result<QByteArray> head = load(info->id, SegmentColumn::Head);
    if (!head)
        return tl::make_unexpected(head.error());
    auto data = std::make_shared<SegmentData>();
    data->m_info = std::move(info);
    if (!data->decodeHead(viewOf(*head), dictionaries, decompressor))
        return tl::make_unexpected(data->damaged());
    return data;
}

Error SegmentData::damaged() const
{
    return {Error::Code::Corrupt,
            QCoreApplication::translate("Logboom", "Segment %1 of the database is damaged.").arg(m_info->id)};
}

bool SegmentData::decodeHead(std::string_view bytes, const Dictionaries& dictionaries, Decompressor& decompressor)
{
    auto in = readerOf(bytes);
    const std::size_t n = m_info->entries;
    std::string sources;
    std::string categories;
    std::string timestamps;
    if (!in || !decompressor.read(*in, m_levels) || !decompressor.read(*in, sources) ||
        !decompressor.read(*in, categories) || !decompressor.read(*in, timestamps) || m_levels.size() != n ||
        sources.size() < n || categories.size() < n || timestamps.size() < n)
        return false;
    if (std::any_of(m_levels.begin(), m_levels.end(), [](char c) { return static_cast<quint8>(c) >= LevelCount; }))
        return false;

    ByteReader source(sources);
    const quint64 count = source.varint();
    if (count > n)
        return false;
    for (quint64 i = 0; i < count; ++i) {
        m_sources.push_back(dictionaries.source(static_cast<quint32>(source.varint())));
        if (!m_sources.back())
            return false;
    }
    m_localSource.resize(n);
    for (quint32& local : m_localSource) {
        local = static_cast<quint32>(source.varint());
        if (local >= count)
            return false;
    }
    ByteReader category(categories);
    std::unordered_map<quint64, const Category*> known; // a look-up in the dictionaries takes a lock
    m_categories.resize(n);
    for (const Category*& entry : m_categories) {
        const quint64 id = category.varint();
        const auto [at, isNew] = known.try_emplace(id, nullptr);
        if (isNew)
            at->second = dictionaries.category(static_cast<quint32>(id));
        entry = at->second;
    }
    ByteReader timestamp(timestamps);
    m_timestamps.resize(n);
    quint64 previous = 0; // unsigned: damaged deltas may wrap
    for (qint64& time : m_timestamps) {
        previous += timestamp.varint();
        time = static_cast<qint64>(previous);
    }
    return source.ok() && category.ok() && timestamp.ok() && source.atEnd() && category.atEnd() && timestamp.atEnd() &&
           std::is_sorted(m_timestamps.begin(), m_timestamps.end());
}

bool SegmentData::decodeArrival(std::string_view bytes, Decompressor& decompressor)
{
    auto in = readerOf(bytes);
    std::string seqs;
    std::string received;
    if (!in || !decompressor.read(*in, seqs) || !decompressor.read(*in, received))
        return false;
    ByteReader seq(seqs);
    ByteReader time(received);
    m_seqs.resize(size());
    m_received.resize(size());
    quint64 lastSeq = 0;
    quint64 lastTime = 0; // unsigned: damaged deltas may wrap
    for (std::size_t i = 0; i < size(); ++i) {
        m_seqs[i] = lastSeq += static_cast<quint64>(seq.signedVarint());
        lastTime += static_cast<quint64>(time.signedVarint());
        m_received[i] = static_cast<qint64>(lastTime);
    }
    return seq.ok() && time.ok() && seq.atEnd() && time.atEnd();
}

std::size_t SegmentData::lowerBound(qint64 timestamp) const
{
    return static_cast<std::size_t>(std::lower_bound(m_timestamps.begin(), m_timestamps.end(), timestamp) -
                                    m_timestamps.begin());
}

Result<> SegmentData::need(Columns columns, const ColumnLoader& load, Decompressor& decompressor)
{
    // What is there counts as loaded at once: a column that cannot be read must not take the others with it.
    const auto fetch = [&](Columns part, SegmentColumn column, auto decode) -> Result<> {
        const Columns wanted = part & columns;
        if (!wanted || (m_loaded & wanted))
            return {};
        if (m_info->has(column)) {
            Result<QByteArray> bytes = load(m_info->id, column);
            if (!bytes)
                return tl::make_unexpected(bytes.error());
            if (!decode(std::move(*bytes)))
                return tl::make_unexpected(damaged());
        }
        m_loaded |= part;
        return {};
    };
    const auto frames = [this](FrameColumn& column) {
        return [this, &column](QByteArray bytes) { return column.open(std::move(bytes), size()); };
    };
    const auto ids = [this, &decompressor](IdColumn& column) {
        return [this, &column, &decompressor](const QByteArray& bytes) {
            return column.open(viewOf(bytes), size(), decompressor);
        };
    };
    Result<> done = fetch(Column::Seq | Column::Received, SegmentColumn::Arrival,
                          [&](const QByteArray& bytes) { return decodeArrival(viewOf(bytes), decompressor); });
    if (done)
        done = fetch(Column::Message, SegmentColumn::Message, frames(m_messages));
    if (done)
        done = fetch(Column::Context, SegmentColumn::Context, frames(m_contexts));
    if (done)
        done = fetch(Column::Rare, SegmentColumn::Rare, frames(m_rares));
    if (done)
        done = fetch(Column::Trace, SegmentColumn::Trace, ids(m_traces));
    if (done)
        done = fetch(Column::Batch, SegmentColumn::Batch, ids(m_batches));
    return done;
}

Result<> SegmentData::fill(EntryView& view, std::size_t entry, Columns columns, Decompressor& decompressor)
{
    view.timestamp = m_timestamps[entry];
    view.level = level(entry);
    if (columns & Column::Source)
        m_sources[m_localSource[entry]]->describe(view);
    if (columns & Column::Category)
        view.category = m_categories[entry] ? std::string_view(m_categories[entry]->name) : std::string_view();
    if (columns & (Column::Seq | Column::Received)) {
        view.seq = m_seqs[entry];
        view.received = m_received[entry];
    }
    if ((columns & Column::Trace) && m_info->has(SegmentColumn::Trace))
        view.trace = m_traces.id(entry);
    if ((columns & Column::Batch) && m_info->has(SegmentColumn::Batch))
        view.batch = m_batches.id(entry);
    bool ok = true;
    if (columns & Column::Message)
        ok = m_messages.text(entry, decompressor, view.message);
    if (columns & Column::Context)
        ok = ok && m_contexts.text(entry, decompressor, view.context);
    if (columns & Column::Rare) {
        std::string_view packed;
        ok = ok && m_rares.text(entry, decompressor, packed);
        view.rare = isAbsent(packed) ? RareFields() : unpackRare(packed);
    }
    if (!ok)
        return tl::make_unexpected(damaged());
    return {};
}

} // namespace Logboom
