// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/textpatterns.h"

#include "core/entry/entry.h"
#include "core/store/tracecodec.h"

#include <charconv>

namespace Logboom {

namespace {

// Beyond these a text is stored as it is: patterns that come once save nothing, and all of them are read to read one.
constexpr std::size_t MaxPatterns = 4096;
constexpr std::size_t MaxPatternBytes = 64 * 1024;

constexpr std::size_t NumeralBytes = 20; // of any number of 64 bits, as a damaged one may be
constexpr std::size_t CopyStep = 16;

/// The most characters of a value; 0 for texts, which say it themselves.
std::size_t boundOf(quint8 slot)
{
    switch (slot) {
    case PatternSlot::Number:
        return NumeralBytes;
    case PatternSlot::Text:
        return 0;
    case PatternSlot::Uuid:
        return UuidSize;
    default:
        return std::size_t(2) * slot;
    }
}

void appendStream(Compressor& compressor, ByteWriter& out, std::string_view raw)
{
    if (raw.empty())
        out.varint(0);
    else
        compressor.append(out, raw);
}

bool readStream(std::string_view compressed, Decompressor& decompressor, std::string& raw)
{
    raw.clear();
    return compressed.empty() || decompressor.frame(compressed, raw);
}

/// Copies in steps of a fixed size, which are faster than an exact copy of few bytes; both places have room for it.
char* copyLiteral(char* out, const char* literal, std::size_t size)
{
    for (std::size_t at = 0; at < size; at += CopyStep)
        std::memcpy(out + at, literal + at, CopyStep);
    return out + size;
}

} // namespace

void PatternWriter::begin()
{
    m_known.clear();
    m_patterns.clear();
}

void PatternWriter::add(std::string_view text)
{
    if (isAbsent(text)) {
        m_numbers.varint(0);
        return;
    }
    m_rawBytes += text.size();
    m_split.split(text);
    quint32 number = patternNumber();
    if (number == 0) {
        m_split.takeWhole(text);
        number = patternNumber();
    }
    m_numbers.varint(number);
    m_split.forEachValue([this](quint64 value) { m_numerals.varint(value); },
                         [this](std::string_view bytes) { m_hex.bytes(bytes); },
                         [this](std::string_view value) {
                             m_textSizes.varint(value.size());
                             m_texts.bytes(value);
                         });
}

quint32 PatternWriter::patternNumber()
{
    const std::string_view key = m_split.pattern();
    if (const auto known = m_known.find(key); known != m_known.end())
        return known->second;
    // One place is kept for the pattern that takes every text.
    if (!m_split.isWhole() &&
        (m_known.size() + 1 >= MaxPatterns || m_patterns.size() + key.size() + MaxVarintBytes > MaxPatternBytes))
        return 0;
    m_patterns.text(key);
    const auto number = static_cast<quint32>(m_known.size() + 1);
    m_known.emplace(std::string(key), number);
    return number;
}

void PatternWriter::closeFrame(Compressor& compressor, ByteWriter& out)
{
    m_joined.clear();
    m_joined.varint(m_rawBytes);
    m_joined.bytes(m_numbers.view());
    appendStream(compressor, out, m_joined.view());
    appendStream(compressor, out, m_numerals.view());
    appendStream(compressor, out, m_hex.view());
    m_joined.clear();
    if (m_textSizes.size() > 0) {
        m_joined.text(m_textSizes.view());
        m_joined.bytes(m_texts.view());
    }
    appendStream(compressor, out, m_joined.view());
    for (ByteWriter* part : {&m_numbers, &m_numerals, &m_hex, &m_textSizes, &m_texts})
        part->clear();
    m_rawBytes = 0;
}

bool PatternReader::open(std::string_view patterns)
{
    m_literals.clear();
    m_pieces.clear();
    m_patterns.clear();
    m_largestBound = 0;
    if (patterns.size() > 2 * MaxPatternBytes)
        return false;
    for (ByteReader in(patterns); !in.atEnd();) {
        const std::string_view key = in.text();
        if (!in.ok())
            return false;
        Pattern pattern{static_cast<quint32>(m_pieces.size()), 0};
        ByteReader pieces(key);
        for (bool isLast = false; !isLast;) {
            const std::string_view literal = pieces.text();
            isLast = pieces.atEnd();
            const quint8 slot = isLast ? PatternSlot::Text : pieces.byte();
            if (!pieces.ok() || (slot > PatternSlot::Uuid && slot < PatternSlot::HexFrom) || slot > PatternSlot::HexTo)
                return false;
            m_pieces.push_back(
                {static_cast<quint32>(m_literals.size()), static_cast<quint32>(literal.size()), slot, isLast});
            m_literals += literal;
            pattern.bound += literal.size() + boundOf(slot);
        }
        m_largestBound = std::max<std::size_t>(m_largestBound, pattern.bound);
        m_patterns.push_back(pattern);
    }
    m_literals.append(CopyStep, '\0');
    return true;
}

bool PatternReader::beginFrame(std::string_view frame, Decompressor& decompressor)
{
    ByteReader in(frame);
    const std::string_view numbers = in.text();
    m_numeralsFrame = in.text();
    m_hexFrame = in.text();
    m_textsFrame = in.text();
    m_areTextsThere = false;
    if (!in.ok() || !in.atEnd() || !readStream(numbers, decompressor, m_numberBytes))
        return false;
    m_numbers = ByteReader(m_numberBytes);
    m_size = m_numbers.varint();
    return m_numbers.ok() && m_size <= Decompressor::MaxRawBytes;
}

std::optional<std::string_view> PatternReader::texts(Decompressor& decompressor)
{
    if (!m_areTextsThere) {
        if (!readStream(m_textsFrame, decompressor, m_texts))
            return std::nullopt;
        m_textValues = ByteReader(m_texts);
        m_textSizes = ByteReader(m_texts.empty() ? std::string_view() : m_textValues.text());
        m_areTextsThere = m_textValues.ok();
    }
    return m_areTextsThere ? std::optional(std::string_view(m_textValues.position(), m_textValues.left()))
                           : std::nullopt;
}

std::optional<PatternReader::Values> PatternReader::values(Decompressor& decompressor, Kinds kinds)
{
    Values values{ByteReader({}), ByteReader({}), ByteReader({}), ByteReader({})};
    const auto read = [&](bool isWanted, std::string_view compressed, std::string& raw, ByteReader& reader) {
        if (!isWanted)
            return true;
        if (!readStream(compressed, decompressor, raw))
            return false;
        reader = ByteReader(raw);
        return true;
    };
    if (!read(kinds.numerals, m_numeralsFrame, m_numerals, values.numerals) ||
        !read(kinds.hex, m_hexFrame, m_hex, values.hex) || (kinds.texts && !texts(decompressor)))
        return std::nullopt;
    if (kinds.texts) {
        values.textSizes = m_textSizes;
        values.texts = m_textValues;
    }
    return values;
}

bool PatternReader::decode(Decompressor& decompressor, RawBytes& raw, std::vector<quint32>& ends,
                           std::vector<bool>& areAbsent)
{
    std::optional<Values> values = this->values(decompressor, {});
    if (!values)
        return false;
    ByteReader numbers = m_numbers;

    const std::size_t room = m_size + m_largestBound;
    char* const begin = raw.make(room + CopyStep);
    char* out = begin;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const quint64 number = numbers.varint();
        if (number > m_patterns.size())
            return false;
        if (number == 0)
            areAbsent[i] = true;
        else
            out = write(m_patterns[number - 1], *values, out, begin + room);
        if (!out)
            return false;
        ends[i] = static_cast<quint32>(out - begin);
    }
    static_cast<void>(raw.make(m_size)); // without the room
    return out == begin + m_size && numbers.ok() && numbers.atEnd() && values->areAllRead();
}

char* PatternReader::write(const Pattern& pattern, Values& values, char* out, const char* end) const
{
    if (end - out < static_cast<std::ptrdiff_t>(pattern.bound))
        return nullptr;
    std::size_t room = static_cast<std::size_t>(end - out) - pattern.bound; // for slots of text
    for (const Piece* piece = &m_pieces[pattern.begin];; ++piece) {
        out = copyLiteral(out, m_literals.data() + piece->begin, piece->size);
        if (piece->isLast)
            return out;
        if (piece->slot == PatternSlot::Number) {
            out = std::to_chars(out, out + NumeralBytes, values.numerals.varint()).ptr;
        } else if (piece->slot == PatternSlot::Text) {
            const std::string_view text = values.texts.bytes(values.textSizes.varint());
            if (text.size() > room)
                return nullptr;
            room -= text.size();
            std::memcpy(out, text.data(), text.size());
            out += text.size();
        } else {
            out = unpackDigits(piece->slot, values.hex.bytes(packedSize(piece->slot)), out);
        }
    }
}

} // namespace Logboom
