// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/entrygroup.h"

#include "core/store/bytes.h"

#include <array>
#include <limits>
#include <utility>

namespace Logboom {

namespace {

// FORMAT.md, "journal".
constexpr quint8 JournalCodec = 1;
constexpr std::size_t HeaderBytes = 5; // codec, checksum

enum TextFlag : quint8
{
    HasContext = 1,
    HasTrace = 2,
    HasBatch = 4,
    SameBatch = 8,
    HasRare = 16
};

constexpr std::array RareFieldsInOrder{&RareFields::severity, &RareFields::errorCode, &RareFields::resourceId,
                                       &RareFields::stack,    &RareFields::tags,      &RareFields::metadata};

bool isSameText(std::string_view a, std::string_view b)
{
    return isAbsent(a) == isAbsent(b) && (a.data() == b.data() ? a.size() == b.size() : a == b);
}

} // namespace

void packRare(ByteWriter& out, const RareFields& rare)
{
    quint8 mask = 0;
    for (std::size_t i = 0; i < RareFieldsInOrder.size(); ++i)
        mask = static_cast<quint8>(mask | (isAbsent(rare.*RareFieldsInOrder[i]) ? 0 : 1 << i));
    out.byte(mask);
    for (const auto field : RareFieldsInOrder) {
        if (!isAbsent(rare.*field))
            out.text(rare.*field);
    }
}

RareFields unpackRare(std::string_view packed)
{
    RareFields rare;
    ByteReader in(packed);
    const quint8 mask = in.byte();
    for (std::size_t i = 0; i < RareFieldsInOrder.size() && in.ok(); ++i) {
        if (mask & (1 << i))
            rare.*RareFieldsInOrder[i] = in.text();
    }
    return rare;
}

namespace {

/// Moves behind packed rare fields; the text they are.
std::string_view skipRare(ByteReader& in)
{
    const char* begin = in.position();
    const quint8 mask = in.byte();
    for (std::size_t i = 0; i < RareFieldsInOrder.size(); ++i) {
        if (mask & (1 << i))
            in.text();
    }
    return {begin, static_cast<std::size_t>(in.position() - begin)};
}

/// Remembers the last source and category: neighbours in a batch nearly always share them.
class Lookup
{
public:
    explicit Lookup(Dictionaries& dictionaries)
        : m_dictionaries(dictionaries)
    {
    }

    const Source& source(const EntryView& entry)
    {
        if (!m_source || entry.dialect != m_last.dialect || !isSameText(entry.app, m_last.app) ||
            !isSameText(entry.instance, m_last.instance) || !isSameText(entry.agent, m_last.agent)) {
            m_source = &m_dictionaries.sourceOf(entry);
            m_last = entry;
        }
        return *m_source;
    }

    const Category* category(std::string_view name)
    {
        auto& [known, category] = m_categories[name.size() % m_categories.size()];
        if (!isSameText(known, name)) {
            category = m_dictionaries.categoryOf(name);
            known = name;
        }
        return category;
    }

private:
    Dictionaries& m_dictionaries;
    const Source* m_source = nullptr;
    EntryView m_last;
    std::array<std::pair<std::string_view, const Category*>, 32> m_categories{};
};

/// Writes the texts of entries behind one another.
class TextWriter
{
public:
    explicit TextWriter(ByteWriter& out)
        : m_out(out)
    {
    }

    void write(const EntryView& entry)
    {
        const bool hasBatch = !isAbsent(entry.batch);
        const bool sameBatch = hasBatch && isSameText(entry.batch, m_batch);
        const bool hasRare = !entry.rare.none();
        m_out.byte(static_cast<quint8>((isAbsent(entry.context) ? 0 : HasContext) |
                                       (isAbsent(entry.trace) ? 0 : HasTrace) |
                                       (!hasBatch   ? 0
                                        : sameBatch ? SameBatch
                                                    : HasBatch) |
                                       (hasRare ? HasRare : 0)));
        m_out.text(entry.message);
        if (!isAbsent(entry.context))
            m_out.text(entry.context);
        if (!isAbsent(entry.trace))
            m_out.text(entry.trace);
        if (sameBatch) {
            m_out.varint(m_batchAt);
        } else if (hasBatch) {
            m_batch = entry.batch;
            m_batchAt = m_out.size();
            m_out.text(entry.batch);
        }
        if (hasRare)
            packRare(m_out, entry.rare);
    }

private:
    ByteWriter& m_out;
    std::string_view m_batch;
    std::size_t m_batchAt = 0;
};

} // namespace

std::shared_ptr<const EntryGroup> EntryGroup::encode(std::span<const EntryView> entries,
                                                     const std::shared_ptr<Dictionaries>& dictionaries)
{
    return encode(std::span(&entries, 1), dictionaries);
}

std::shared_ptr<const EntryGroup> EntryGroup::encode(std::span<const std::span<const EntryView>> parts,
                                                     const std::shared_ptr<Dictionaries>& dictionaries)
{
    auto group = std::make_shared<EntryGroup>();
    group->m_dictionaries = dictionaries;
    std::size_t count = 0;
    std::size_t size = HeaderBytes + MaxVarintBytes;
    for (const std::span<const EntryView> part : parts) {
        count += part.size();
        for (const EntryView& entry : part)
            size += entry.message.size() + entry.context.size() + entry.trace.size() + 48;
    }
    group->m_rows.reserve(count);
    ByteWriter out;
    out.reserve(size);
    out.byte(JournalCodec);
    out.fixed32(0); // the checksum, once it is known
    out.varint(count);

    Lookup lookup(*dictionaries);
    TextWriter texts(out);
    qint64 timestamp = 0;
    qint64 received = 0;
    for (const std::span<const EntryView> part : parts) {
        for (const EntryView& entry : part) {
            if (group->m_rows.empty())
                group->m_firstSeq = entry.seq;
            const Source& source = lookup.source(entry);
            const Category* category = lookup.category(entry.category);
            out.byte(static_cast<quint8>(entry.level));
            out.varint(source.id);
            out.varint(category ? category->id : 0);
            out.signedVarint(difference(entry.timestamp, std::exchange(timestamp, entry.timestamp)));
            out.signedVarint(difference(entry.received, std::exchange(received, entry.received)));
            group->addRow(
                {entry.timestamp, entry.received, &source, category, static_cast<quint32>(out.size()), entry.level});
            texts.write(entry);
        }
    }
    out.patch32(1, checksum(out.view().substr(HeaderBytes)));
    group->m_bytes = out.take();
    return group;
}

std::shared_ptr<const EntryGroup> EntryGroup::decode(QByteArray bytes, quint64 firstSeq,
                                                     const std::shared_ptr<Dictionaries>& dictionaries)
{
    auto group = std::make_shared<EntryGroup>();
    group->m_dictionaries = dictionaries;
    group->m_firstSeq = firstSeq;
    group->m_bytes = std::move(bytes);
    const std::string_view all(group->m_bytes.constData(), static_cast<std::size_t>(group->m_bytes.size()));
    ByteReader in(all);
    if (in.byte() != JournalCodec || in.fixed32() != checksum(all.substr(std::min(all.size(), HeaderBytes))))
        return nullptr;
    const quint64 count = in.varint();
    if (count > in.left() || all.size() > std::numeric_limits<quint32>::max())
        return nullptr;
    group->m_rows.reserve(count);
    quint64 timestamp = 0; // unsigned: damaged differences may wrap
    quint64 received = 0;
    for (quint64 i = 0; i < count; ++i) {
        const quint8 level = in.byte();
        const Source* source = dictionaries->source(static_cast<quint32>(in.varint()));
        const Category* category = dictionaries->category(static_cast<quint32>(in.varint()));
        timestamp += static_cast<quint64>(in.signedVarint());
        received += static_cast<quint64>(in.signedVarint());
        if (!source || level >= LevelCount)
            return nullptr;
        const auto texts = static_cast<quint32>(in.position() - all.data());
        group->addRow({static_cast<qint64>(timestamp), static_cast<qint64>(received), source, category, texts,
                       static_cast<Level>(level)});

        const quint8 flags = in.byte();
        in.text();
        for (const quint8 flag : {HasContext, HasTrace, HasBatch}) {
            if (flags & flag)
                in.text();
        }
        if (flags & SameBatch) {
            const quint64 at = in.varint();
            if (at < HeaderBytes || at >= texts)
                return nullptr;
        }
        if (flags & HasRare)
            skipRare(in);
        if (!in.ok())
            return nullptr;
    }
    return in.ok() && in.atEnd() ? group : nullptr;
}

std::pair<quint8, ByteReader> EntryGroup::texts(std::size_t index) const
{
    const std::string_view all(m_bytes.constData(), static_cast<std::size_t>(m_bytes.size()));
    ByteReader in(all.substr(m_rows[index].texts));
    const quint8 flags = in.byte();
    return {flags, in};
}

EntryView EntryGroup::view(std::size_t index) const
{
    const Row& row = m_rows[index];
    EntryView entry;
    entry.seq = m_firstSeq + index;
    entry.timestamp = row.timestamp;
    entry.received = row.received;
    entry.level = row.level;
    row.source->describe(entry);
    if (row.category)
        entry.category = row.category->name;

    auto [flags, in] = texts(index);
    entry.message = in.text();
    if (flags & HasContext)
        entry.context = in.text();
    if (flags & HasTrace)
        entry.trace = in.text();
    if (flags & HasBatch)
        entry.batch = in.text();
    if (flags & SameBatch) {
        const std::string_view all(m_bytes.constData(), row.texts);
        entry.batch = ByteReader(all.substr(std::min<std::size_t>(in.varint(), all.size()))).text();
    }
    if (flags & HasRare)
        entry.rare = unpackRare(skipRare(in));
    return entry;
}

std::string_view EntryGroup::packedRare(std::size_t index) const
{
    auto [flags, in] = texts(index);
    if (!(flags & HasRare))
        return {};
    in.text();
    for (const quint8 flag : {HasContext, HasTrace, HasBatch}) {
        if (flags & flag)
            in.text();
    }
    if (flags & SameBatch)
        in.varint();
    return skipRare(in);
}

} // namespace Logboom
