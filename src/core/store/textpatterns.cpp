// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/textpatterns.h"

#include "core/entry/entry.h"
#include "core/store/tracecodec.h"

#include <array>
#include <charconv>

namespace Logboom {

namespace {

// Beyond these a text is stored as it is: patterns that come once save nothing, and all of them are read to read one.
constexpr std::size_t MaxPatterns = 4096;
constexpr std::size_t MaxPatternBytes = 64 * 1024;
constexpr std::size_t MaxPatternedText = 2048;

constexpr std::size_t MaxNumeralDigits = 18; // any such number fits into 64 bits
constexpr std::size_t NumeralBytes = 20;     // of any number of 64 bits, as a damaged one may be
constexpr std::size_t CopyStep = 16;

enum CharacterClass : quint8
{
    Digit = 1,
    HexLetter = 2,
    OtherLetter = 4
};

constexpr std::array<quint8, 256> Classes = [] {
    std::array<quint8, 256> classes{};
    for (int c = '0'; c <= '9'; ++c)
        classes[static_cast<std::size_t>(c)] = Digit;
    for (int c = 'A'; c <= 'Z'; ++c)
        classes[static_cast<std::size_t>(c)] = OtherLetter;
    for (int c = 'a'; c <= 'z'; ++c)
        classes[static_cast<std::size_t>(c)] = c <= 'f' ? HexLetter : OtherLetter;
    return classes;
}();

quint8 classOf(char c)
{
    return Classes[static_cast<quint8>(c)];
}

constexpr std::array<std::array<char, 2>, 256> HexPairs = [] {
    std::array<std::array<char, 2>, 256> pairs{};
    constexpr std::string_view digits = "0123456789abcdef";
    for (std::size_t i = 0; i < pairs.size(); ++i)
        pairs[i] = {digits[i / 16], digits[i % 16]};
    return pairs;
}();

quint8 hexValue(char digit)
{
    return static_cast<quint8>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

/// What a run of letters and digits is stored as. `classes`: those of its characters together.
quint8 slotOf(std::string_view run, quint8 classes)
{
    // Digits alone may be a hexadecimal number by chance; that it is one every time keeps its pattern the same.
    if (!(classes & OtherLetter) && run.size() % 2 == 0 && run.size() >= 2 * PatternSlot::HexFrom &&
        run.size() <= 2 * PatternSlot::HexTo)
        return static_cast<quint8>(run.size() / 2);
    const bool isNumeral =
        classes == Digit && run.size() <= MaxNumeralDigits && (run.size() == 1 || run.front() != '0');
    return isNumeral ? PatternSlot::Number : PatternSlot::Text;
}

/// Whether a UUID begins there, where a run of letters and digits ends at `end`.
bool isUuidAt(std::string_view text, std::size_t begin, std::size_t end)
{
    constexpr std::size_t FirstGroup = 8;
    if (end - begin != FirstGroup || text.size() - begin < UuidSize || text[end] != '-')
        return false;
    const bool endsThere = text.size() - begin == UuidSize || classOf(text[begin + UuidSize]) == 0;
    UuidBytes bytes;
    return endsThere && packUuid(text.substr(begin, UuidSize), bytes);
}

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
    quint32 number = 0;
    if (text.size() <= MaxPatternedText) {
        split(text);
        number = patternNumber();
    }
    if (number == 0) { // one slot that is the whole text
        m_key.clear();
        m_key.text({});
        m_key.byte(PatternSlot::Text);
        m_key.text({});
        m_values.assign(1, {PatternSlot::Text, text});
        number = patternNumber();
    }
    m_numbers.varint(number);
    for (const Value& value : m_values)
        write(value);
}

void PatternWriter::split(std::string_view text)
{
    m_key.clear();
    m_values.clear();
    std::size_t literal = 0;
    for (std::size_t i = 0; i < text.size();) {
        quint8 classes = classOf(text[i]);
        const std::size_t begin = i++;
        if (classes == 0)
            continue;
        for (quint8 next; i < text.size() && (next = classOf(text[i])) != 0; ++i)
            classes |= next;
        if (isUuidAt(text, begin, i)) {
            i = begin + UuidSize;
            m_values.push_back({PatternSlot::Uuid, text.substr(begin, UuidSize)});
        } else if (classes & Digit) {
            const std::string_view run = text.substr(begin, i - begin);
            m_values.push_back({slotOf(run, classes), run});
        } else {
            continue;
        }
        m_key.text(text.substr(literal, begin - literal));
        m_key.byte(m_values.back().slot);
        literal = i;
    }
    m_key.text(text.substr(literal));
}

quint32 PatternWriter::patternNumber()
{
    if (const auto known = m_known.find(m_key.view()); known != m_known.end())
        return known->second;
    // One place is kept for the pattern that takes every text.
    const bool isForAll = m_values.size() == 1 && m_key.size() == 3 && m_values.front().slot == PatternSlot::Text;
    if (!isForAll &&
        (m_known.size() + 1 >= MaxPatterns || m_patterns.size() + m_key.size() + MaxVarintBytes > MaxPatternBytes))
        return 0;
    m_patterns.text(m_key.view());
    const auto number = static_cast<quint32>(m_known.size() + 1);
    m_known.emplace(std::string(m_key.view()), number);
    return number;
}

void PatternWriter::write(const Value& value)
{
    switch (value.slot) {
    case PatternSlot::Number: {
        quint64 number = 0;
        for (const char digit : value.text)
            number = number * 10 + static_cast<quint64>(digit - '0');
        m_numerals.varint(number);
        break;
    }
    case PatternSlot::Text:
        m_textSizes.varint(value.text.size());
        m_texts.bytes(value.text);
        break;
    case PatternSlot::Uuid: {
        UuidBytes bytes{};
        static_cast<void>(packUuid(value.text, bytes)); // it is one
        m_hex.bytes({bytes.data(), bytes.size()});
        break;
    }
    default:
        for (std::size_t i = 0; i < value.text.size(); i += 2)
            m_hex.byte(static_cast<quint8>(hexValue(value.text[i]) << 4 | hexValue(value.text[i + 1])));
    }
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

bool PatternReader::decode(Decompressor& decompressor, RawBytes& raw, std::vector<quint32>& ends,
                           std::vector<bool>& areAbsent)
{
    if (!readStream(m_numeralsFrame, decompressor, m_numerals) || !readStream(m_hexFrame, decompressor, m_hex) ||
        !texts(decompressor))
        return false;
    Values values{ByteReader(m_numerals), ByteReader(m_hex), m_textSizes, m_textValues};
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
            out = write(m_patterns[number - 1], values, out, begin + room);
        if (!out)
            return false;
        ends[i] = static_cast<quint32>(out - begin);
    }
    static_cast<void>(raw.make(m_size)); // without the room
    return out == begin + m_size && numbers.ok() && numbers.atEnd() && values.areAllRead();
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
        } else if (piece->slot == PatternSlot::Uuid) {
            out = unpackUuid(values.hex.bytes(UuidBytes().size()), out);
        } else {
            for (const char byte : values.hex.bytes(piece->slot)) {
                std::memcpy(out, HexPairs[static_cast<quint8>(byte)].data(), 2);
                out += 2;
            }
        }
    }
}

bool PatternReader::Values::areAllRead() const
{
    const auto isRead = [](const ByteReader& reader) { return reader.ok() && reader.atEnd(); };
    return isRead(numerals) && isRead(hex) && isRead(textSizes) && isRead(texts);
}

} // namespace Logboom
