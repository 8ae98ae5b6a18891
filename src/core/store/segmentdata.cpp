// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/segmentdata.h"

#include "core/store/entrygroup.h"
#include "core/store/tracecodec.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Logboom {

namespace {

constexpr Columns HeadColumns = Columns(Column::Level) | Column::Source | Column::Category | Column::Timestamp;

} // namespace

SegmentData::SegmentData(std::shared_ptr<const SegmentInfo> info, std::shared_ptr<const Dictionaries> dictionaries)
    : m_info(std::move(info))
    , m_dictionaries(std::move(dictionaries))
{
}

Error SegmentData::damaged() const
{
    return {Error::Code::Corrupt,
            QCoreApplication::translate("Logboom", "Segment %1 of the database is damaged.").arg(m_info->id)};
}

Result<> SegmentData::needHead(Columns columns, const ColumnLoader& load, Decompressor& decompressor)
{
    const Columns missing = columns & HeadColumns & ~m_loaded;
    if (!missing)
        return {};
    if (m_head.isNull()) {
        Result<QByteArray> head = load(m_info->id, SegmentColumn::Head);
        if (!head)
            return tl::make_unexpected(head.error());
        m_head = std::move(*head);
    }
    if (!decodeHead(missing, decompressor))
        return tl::make_unexpected(damaged());
    m_loaded |= missing;
    return {};
}

/// One part behind the other; those that are not asked for are passed over.
bool SegmentData::decodeHead(Columns columns, Decompressor& decompressor)
{
    auto in = columnReader(viewOf(m_head));
    if (!in)
        return false;
    const auto part = [&](Column column, bool (SegmentData::*decode)(ByteReader&, Decompressor&)) {
        if (columns & column)
            return (this->*decode)(*in, decompressor);
        in->text();
        return in->ok();
    };
    return part(Column::Level, &SegmentData::decodeLevels) && part(Column::Source, &SegmentData::decodeSources) &&
           part(Column::Category, &SegmentData::decodeCategories) &&
           part(Column::Timestamp, &SegmentData::decodeTimestamps);
}

bool SegmentData::decodeLevels(ByteReader& in, Decompressor& decompressor)
{
    return decompressor.read(in, m_levels) && m_levels.size() == size() &&
           std::ranges::all_of(m_levels, [](char c) { return static_cast<quint8>(c) < LevelCount; });
}

bool SegmentData::decodeSources(ByteReader& in, Decompressor& decompressor)
{
    std::string bytes;
    if (!decompressor.read(in, bytes) || bytes.size() < size())
        return false;
    ByteReader source(bytes);
    const quint64 count = source.varint();
    if (count > size())
        return false;
    m_sources.clear();
    for (quint64 i = 0; i < count; ++i) {
        m_sources.push_back(m_dictionaries->source(static_cast<quint32>(source.varint())));
        if (!m_sources.back())
            return false;
    }
    m_localSource.resize(size());
    for (quint32& local : m_localSource) {
        local = static_cast<quint32>(source.varint());
        if (local >= count)
            return false;
    }
    return source.ok() && source.atEnd();
}

bool SegmentData::decodeCategories(ByteReader& in, Decompressor& decompressor)
{
    std::string bytes;
    if (!decompressor.read(in, bytes) || bytes.size() < size())
        return false;
    ByteReader category(bytes);
    struct Known
    {
        quint32 id = 0;
        const Category* category = nullptr; // of 0: none
    };
    std::array<Known, 64> known; // a look-up in the dictionaries takes a lock
    m_categories.resize(size());
    for (const Category*& entry : m_categories) {
        const auto id = static_cast<quint32>(category.varint());
        Known& one = known[id % known.size()];
        if (one.id != id)
            one = {id, m_dictionaries->category(id)};
        entry = one.category;
    }
    return category.ok() && category.atEnd();
}

bool SegmentData::decodeTimestamps(ByteReader& in, Decompressor& decompressor)
{
    std::string bytes;
    if (!decompressor.read(in, bytes) || bytes.size() < size())
        return false;
    ByteReader timestamp(bytes);
    m_timestamps.resize(size());
    quint64 previous = 0; // unsigned: damaged deltas may wrap
    for (qint64& time : m_timestamps) {
        previous += timestamp.varint();
        time = static_cast<qint64>(previous);
    }
    return timestamp.ok() && timestamp.atEnd() && std::ranges::is_sorted(m_timestamps);
}

bool SegmentData::decodeArrival(std::string_view bytes, Decompressor& decompressor)
{
    auto in = columnReader(bytes);
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
    Result<> done = needHead(columns, load, decompressor);
    if (done)
        done = fetch(Column::Seq | Column::Received, SegmentColumn::Arrival,
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
    if (columns & Column::Timestamp)
        view.timestamp = m_timestamps[entry];
    if (columns & Column::Level)
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

Result<EntryMarks> SegmentData::searchFields(const TextSearch& search, Decompressor& decompressor)
{
    EntryMarks marks(size());
    if (m_info->has(SegmentColumn::Context)) {
        if (!m_contexts.searchFields(search.fields, decompressor, marks))
            return tl::make_unexpected(damaged());
        // Those that have to be read hold a text, where one is known.
        if (!search.texts.empty() && !marks.possible.isEmpty()) {
            EntryMarks held(size());
            if (!m_contexts.search(search.texts, FrameColumn::Kind::Json, decompressor, held))
                return tl::make_unexpected(damaged());
            marks.possible.keepThoseOf(held.found, held.possible);
        }
    }
    const bool isRead =
        !m_info->has(SegmentColumn::Rare) ||
        (search.texts.empty() ? m_rares.markAll(decompressor, marks)
                              : m_rares.search(search.texts, FrameColumn::Kind::Packed, decompressor, marks));
    if (!isRead)
        return tl::make_unexpected(damaged());
    return marks;
}

Result<EntryMarks> SegmentData::search(const TextSearch& search, Decompressor& decompressor)
{
    if (!search.fields.empty())
        return searchFields(search, decompressor);
    EntryMarks marks(size());
    const auto look = [&](Column column, SegmentColumn stored, FrameColumn& frames, FrameColumn::Kind kind) {
        return !(search.in & column) || !m_info->has(stored) || frames.search(search.texts, kind, decompressor, marks);
    };
    if (!look(Column::Message, SegmentColumn::Message, m_messages, FrameColumn::Kind::Plain) ||
        !look(Column::Context, SegmentColumn::Context, m_contexts, FrameColumn::Kind::Json) ||
        !look(Column::Rare, SegmentColumn::Rare, m_rares, FrameColumn::Kind::Packed))
        return tl::make_unexpected(damaged());
    return marks;
}

Result<std::vector<quint64>> SegmentData::messageHashes(TextHash& hash, Decompressor& decompressor)
{
    std::vector<quint64> hashes(size());
    if (!m_messages.hashes(hash, decompressor, hashes))
        return tl::make_unexpected(damaged());
    return hashes;
}

void SegmentData::dropTexts()
{
    for (FrameColumn* column : {&m_messages, &m_contexts, &m_rares})
        column->dropFrames();
}

} // namespace Logboom
