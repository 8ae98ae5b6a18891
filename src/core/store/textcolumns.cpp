// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/textcolumns.h"

#include "core/store/segment.h"
#include "core/store/tracecodec.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace Logboom {

namespace {

/// The place behind so many varints; npos where there are fewer.
std::size_t endOfVarints(std::string_view bytes, std::size_t count)
{
    std::size_t at = 0;
    for (; count >= 8 && at + 8 <= bytes.size(); at += 8) {
        quint64 eight = 0;
        std::memcpy(&eight, bytes.data() + at, 8);
        count -= 8 - static_cast<std::size_t>(std::popcount(eight & 0x8080808080808080U)); // the last byte of each
    }
    for (; count > 0 && at < bytes.size(); ++at)
        count -= static_cast<quint8>(bytes[at]) < 0x80 ? 1 : 0;
    return count == 0 ? at : std::string_view::npos;
}

/// Takes the values of texts and gives the hashes of these.
class HashesOfTexts
{
public:
    HashesOfTexts(TextHash& hash, const PatternReader& patterns, quint64* out)
        : m_hash(hash)
        , m_ofEmpty(hash.of({}))
        , m_out(out)
    {
        ByteWriter key;
        m_begins.reserve(patterns.count());
        for (std::size_t i = 0; i < patterns.count(); ++i) {
            key.clear();
            bool isWhole = true;
            patterns.forEachPiece(i, [&](std::string_view literal, std::optional<quint8> slot) {
                isWhole = isWhole && literal.empty() && slot.value_or(PatternSlot::Text) == PatternSlot::Text;
                key.text(literal);
                if (slot)
                    key.byte(*slot);
            });
            m_begins.push_back({TextHash::Value(hash, key.view()), isWhole && key.size() == 3});
        }
    }

    void absent() { *m_out++ = m_ofEmpty; }
    void begin(std::size_t pattern) { m_now = m_begins[pattern]; }
    void number(quint64 number) { m_now.value.number(number); }
    void bytes(quint8, std::string_view bytes) { m_now.value.bytes(bytes); }
    void text(std::string_view text)
    {
        if (m_now.isWhole)
            m_whole = text;
        else
            m_now.value.text(text);
    }
    /// What was written as it is, another segment may have taken apart.
    void end() { *m_out++ = m_now.isWhole ? m_hash.of(m_whole) : m_now.value.hash(); }

private:
    struct Begin
    {
        TextHash::Value value;
        bool isWhole; // the pattern that fits every text
    };
    TextHash& m_hash;
    const quint64 m_ofEmpty;
    std::vector<Begin> m_begins; // by pattern
    Begin m_now{TextHash::Value(m_hash, {}), false};
    std::string_view m_whole;
    quint64* m_out;
};

} // namespace

bool FrameColumn::open(QByteArray bytes, std::size_t entries)
{
    m_bytes = std::move(bytes);
    ByteReader in(viewOf(m_bytes));
    const quint8 codec = in.byte();
    m_isPatterned = codec == PatternedFrames;
    const quint64 count = in.varint();
    if ((!m_isPatterned && codec != ColumnCodec) || count > entries)
        return false;
    m_frames.clear();
    m_patterns.reset();
    m_decoded = std::vector<Decoded>(1);
    std::size_t first = 0;
    for (quint64 i = 0; i < count; ++i) {
        const quint64 size = in.varint();
        if (size > entries - first)
            return false;
        m_frames.push_back({first, size, {}});
        first += size;
    }
    if (m_isPatterned)
        m_compressedPatterns = in.text();
    for (Frame& frame : m_frames)
        frame.bytes = in.text();
    return in.ok() && in.atEnd() && first == entries;
}

void FrameColumn::dropFrames()
{
    if (m_decoded.size() > 1)
        m_decoded = std::vector<Decoded>(1);
}

FrameColumn::Decoded* FrameColumn::decode(std::size_t frame, Decompressor& decompressor)
{
    Decoded& decoded = m_decoded[frame % m_decoded.size()];
    if (decoded.frame == frame)
        return &decoded;
    decoded.frame = NoFrame;
    decoded.ends.clear();
    const Frame& wanted = m_frames[frame];
    if (m_isPatterned) {
        if (!decodePatterned(wanted, decoded, decompressor))
            return nullptr;
    } else {
        if (!decompressor.frame(wanted.bytes, decoded.raw))
            return nullptr;
        decoded.textsBegin = endOfVarints(decoded.raw.view(), wanted.entries);
        if (decoded.textsBegin == std::string_view::npos)
            return nullptr;
    }
    decoded.frame = frame;
    return &decoded;
}

bool FrameColumn::openPatterns(Decompressor& decompressor)
{
    if (!m_patterns) {
        PatternReader patterns;
        if (std::string bytes; !decompressor.frame(m_compressedPatterns, bytes) || !patterns.open(bytes))
            return false;
        m_patterns = std::move(patterns);
    }
    return true;
}

bool FrameColumn::decodePatterned(const Frame& frame, Decoded& decoded, Decompressor& decompressor)
{
    if (!openPatterns(decompressor) || !m_patterns->beginFrame(frame.bytes, decompressor))
        return false;
    decoded.textsBegin = 0;
    decoded.ends.resize(frame.entries);
    decoded.areAbsent.assign(frame.entries, false);
    const bool ok = m_patterns->decode(decompressor, decoded.raw, decoded.ends, decoded.areAbsent);
    if (!ok)
        decoded.ends.clear();
    return ok;
}

/// Finds the texts in the frame. False where damaged.
bool FrameColumn::Decoded::split(std::size_t entries)
{
    if (!ends.empty() || entries == 0)
        return true;
    ByteReader sizes(raw.view());
    ends.resize(entries);
    areAbsent.assign(entries, false);
    std::size_t end = textsBegin;
    bool ok = true;
    for (std::size_t i = 0; i < entries; ++i) {
        const quint64 size = sizes.varint(); // and one; 0 is an absent text
        areAbsent[i] = size == 0;
        ok = ok && size <= raw.size() + 1 - end;
        end += ok && size > 0 ? size - 1 : 0;
        ends[i] = static_cast<quint32>(end);
    }
    ok = ok && sizes.ok() && end == raw.size();
    if (!ok)
        ends.clear();
    return ok;
}

bool FrameColumn::text(std::size_t entry, Decompressor& decompressor, std::string_view& text)
{
    text = {};
    if (m_frames.empty())
        return true;
    const auto behind = std::upper_bound(m_frames.begin(), m_frames.end(), entry,
                                         [](std::size_t at, const Frame& frame) { return at < frame.firstEntry; });
    const auto index = static_cast<std::size_t>(behind - m_frames.begin()) - 1;
    const Frame& frame = m_frames[index];
    Decoded* const decoded = decode(index, decompressor);
    if (!decoded || !decoded->split(frame.entries))
        return false;
    const std::size_t place = entry - frame.firstEntry;
    const std::size_t begin = decoded->begin(place);
    if (!decoded->areAbsent[place])
        text = decoded->raw.view().substr(begin, decoded->ends[place] - begin);
    return true;
}

bool FrameColumn::search(std::span<const FoldedNeedle> needles, Kind kind, Decompressor& decompressor,
                         EntryMarks& marks)
{
    if (m_decoded.size() < m_frames.size())
        m_decoded.resize(m_frames.size());
    std::optional<PatternSearch> patterns;
    if (m_isPatterned && kind != Kind::Packed && !m_frames.empty()) {
        if (!openPatterns(decompressor))
            return false;
        patterns.emplace(*m_patterns, needles, kind == Kind::Json);
    }
    for (std::size_t i = 0; i < m_frames.size(); ++i) {
        bool isDecided = false;
        if (patterns && !searchPatterns(m_frames[i], *patterns, decompressor, marks, isDecided))
            return false;
        if (isDecided)
            continue;
        Decoded* const decoded = decode(i, decompressor);
        if (!decoded || !searchFrame(m_frames[i], *decoded, needles, kind, marks))
            return false;
    }
    return true;
}

bool FrameColumn::searchPatterns(const Frame& frame, PatternSearch& search, Decompressor& decompressor,
                                 EntryMarks& marks, bool& isDecided)
{
    using Match = PatternSearch::Match;
    m_matches.resize(frame.entries);
    if (!search.decide(frame.bytes, decompressor, m_matches))
        return false;
    isDecided = std::ranges::find(m_matches, Match::Unknown) == m_matches.end();
    if (!isDecided)
        return true;
    const auto is = [this](Match match) { return [this, match](std::size_t i) { return m_matches[i] == match; }; };
    marks.found.addWhere(frame.firstEntry, frame.entries, is(Match::Yes));
    marks.possible.addWhere(frame.firstEntry, frame.entries, is(Match::Escaped));
    return true;
}

bool FrameColumn::searchFrame(const Frame& frame, Decoded& decoded, std::span<const FoldedNeedle> needles, Kind kind,
                              EntryMarks& marks) const
{
    const std::string_view raw = decoded.raw.view();
    bool ok = true;
    // Calls take(entry of the frame, its text's end) for the places next() finds,
    // once for each entry.
    const auto forEachPlace = [&](std::size_t length, auto next, auto take) {
        std::size_t entry = 0;
        for (std::size_t at = next(decoded.textsBegin); at != std::string_view::npos;) {
            if (ok = ok && decoded.split(frame.entries); !ok)
                return;
            while (decoded.ends[entry] <= at)
                ++entry;
            const bool isInOne = at + length <= decoded.ends[entry];
            if (isInOne)
                take(frame.firstEntry + entry);
            at = next(isInOne ? decoded.ends[entry] : at + 1);
        }
    };
    if (kind != Kind::Plain) { // it may read otherwise than it stands there
        forEachPlace(
            1, [raw](std::size_t from) { return raw.find('\\', from); },
            [&marks](std::size_t entry) { marks.possible.add(entry); });
    }
    for (const FoldedNeedle& needle : needles) {
        forEachPlace(
            needle.text().size(), [&](std::size_t from) { return needle.find(raw, from); },
            [&marks, kind](std::size_t entry) {
                if (kind == Kind::Packed)
                    marks.possible.add(entry);
                else if (!marks.possible.has(entry))
                    marks.found.add(entry);
            });
    }
    return ok;
}

bool FrameColumn::searchFields(FieldSearch::Fields fields, Decompressor& decompressor, EntryMarks& marks)
{
    if (!m_isPatterned)
        return markAll(decompressor, marks);
    if (!openPatterns(decompressor))
        return m_frames.empty();
    FieldSearch search(*m_patterns, fields);
    for (const Frame& frame : m_frames) {
        m_verdicts.resize(frame.entries);
        if (!search.decide(frame.bytes, decompressor, m_verdicts))
            return false;
        const auto is = [this](Verdict verdict) {
            return [this, verdict](std::size_t i) { return m_verdicts[i] == verdict; };
        };
        marks.found.addWhere(frame.firstEntry, frame.entries, is(Verdict::Yes));
        marks.possible.addWhere(frame.firstEntry, frame.entries, is(Verdict::Unknown));
    }
    return true;
}

bool FrameColumn::markAll(Decompressor& decompressor, EntryMarks& marks)
{
    for (std::size_t i = 0; i < entries(); ++i) {
        std::string_view text;
        if (!this->text(i, decompressor, text))
            return false;
        if (!isAbsent(text))
            marks.possible.add(i);
    }
    return true;
}

bool FrameColumn::hashes(TextHash& hash, Decompressor& decompressor, std::vector<quint64>& hashes)
{
    if (m_isPatterned)
        return m_frames.empty() || hashesOfPatterns(hash, decompressor, hashes.data());
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        std::string_view text;
        if (!this->text(i, decompressor, text))
            return false;
        hashes[i] = hash.of(text);
    }
    return true;
}

bool FrameColumn::hashesOfPatterns(TextHash& hash, Decompressor& decompressor, quint64* hashes)
{
    if (!openPatterns(decompressor))
        return false;
    HashesOfTexts texts(hash, *m_patterns, hashes);
    return std::ranges::all_of(m_frames, [&](const Frame& frame) {
        return m_patterns->beginFrame(frame.bytes, decompressor) &&
               m_patterns->readValues(frame.entries, decompressor, texts);
    });
}

bool IdColumn::open(std::string_view bytes, std::size_t entries, Decompressor& decompressor)
{
    auto in = columnReader(bytes);
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
    auto in = columnReader(bytes);
    if (!in)
        return true;
    in->text(); // the codes
    std::string ids;
    if (!in->ok() || !decompressor.read(*in, ids))
        return true;
    // Bytes that look like it in the middle of others cost no more than a look at
    // the entries.
    ByteWriter wanted;
    writeId(wanted, id);
    return ids.find(wanted.view()) != std::string::npos;
}

bool IdColumn::mayLackOne(std::string_view bytes, Decompressor& decompressor)
{
    auto in = columnReader(bytes);
    std::string codes;
    // No varint but that of 0 has such a byte.
    return !in || !decompressor.read(*in, codes) || codes.find('\0') != std::string::npos;
}

bool IdColumn::mayHoldPart(std::string_view bytes, std::span<const FoldedNeedle> texts, Decompressor& decompressor)
{
    auto in = columnReader(bytes);
    if (!in)
        return true;
    in->text(); // the codes
    std::string ids;
    if (!in->ok() || !decompressor.read(*in, ids))
        return true;
    return std::ranges::any_of(texts, [&ids](const FoldedNeedle& text) {
        if (text.isIn(ids))
            return true;
        const std::optional<PackedParts> packed = packedPartsOf(text.text());
        return packed && std::ranges::any_of(
                             *packed, [&ids](const std::string& part) { return ids.find(part) != std::string::npos; });
    });
}

} // namespace Logboom
