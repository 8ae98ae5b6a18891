// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/fieldsearch.h"

#include "core/base/ascii.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>

namespace Logboom {

struct FieldSearch::Sample
{
    struct Value
    {
        std::size_t begin;
        std::size_t end;
        quint8 slot;
        std::size_t index;
    };

    Sample(const PatternReader& patterns, std::size_t pattern);

    /// Is a value in the name of a member that may be on one of the paths?
    [[nodiscard]] bool mayNameMember(Fields fields) const;
    [[nodiscard]] bool hasValueIn(std::size_t begin, std::size_t end) const
    {
        return std::ranges::any_of(
            values, [begin, end](const Value& value) { return value.begin >= begin && value.end <= end; });
    }

    std::string text;
    std::vector<Value> values; // in order
    Counts counts;
    bool isWhole = false; // the pattern that fits every text
};

FieldSearch::Sample::Sample(const PatternReader& patterns, std::size_t pattern)
{
    // A value that stands by itself is a number, for it is nothing else in JSON.
    static constexpr std::array<char, PatternSlot::HexTo> zeros{};
    std::array<char, MaxDigits> digits;
    patterns.forEachPiece(pattern, [&](std::string_view literal, std::optional<quint8> slot) {
        text += literal;
        if (!slot)
            return;
        const std::size_t begin = text.size();
        std::size_t index = 0;
        if (*slot == PatternSlot::Number || *slot == PatternSlot::Text) {
            index = *slot == PatternSlot::Number ? counts.numbers++ : counts.texts++;
            text += '0';
        } else {
            index = counts.bytes;
            counts.bytes += packedSize(*slot);
            const std::string_view packed(zeros.data(), packedSize(*slot));
            text.append(digits.data(), unpackDigits(*slot, packed, digits.data()));
        }
        values.push_back({begin, text.size(), *slot, index});
    });
    isWhole = values.size() == 1 && text.size() == 1 && values.front().slot == PatternSlot::Text;
}

bool FieldSearch::Sample::mayNameMember(Fields fields) const
{
    // Such a name has a digit or, as a UUID, a dash; but it may be written with escapes, where "\u0061" is none.
    const auto mayBeOn = [](const std::shared_ptr<const FieldTest>& field) {
        return std::ranges::any_of(field->path, [](char c) { return isDigitAscii(c) || c == '-'; });
    };
    if (text.find('\\') == std::string::npos && std::ranges::none_of(fields, mayBeOn))
        return false;
    for (std::size_t at = text.find('"'); at < text.size(); at = text.find('"', at)) {
        const std::size_t begin = at++;
        while (at < text.size() && text[at] != '"')
            at += text[at] == '\\' ? 2 : 1;
        const std::size_t end = ++at;
        const auto next = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(std::min(end, text.size())),
                                       text.end(), [](char c) { return !isSpaceAscii(c); });
        if (next != text.end() && *next == ':' && hasValueIn(begin, end))
            return true;
    }
    return false;
}

FieldSearch::FieldSearch(PatternReader& patterns, Fields fields)
    : m_patterns(patterns)
{
    Counts most;
    m_known.reserve(patterns.count());
    for (std::size_t i = 0; i < patterns.count(); ++i) {
        m_known.push_back(knownOf(Sample(patterns, i), fields));
        most.numbers = std::max(most.numbers, m_known.back().counts.numbers);
        most.texts = std::max(most.texts, m_known.back().counts.texts);
    }
    m_numbers.resize(most.numbers);
    m_texts.resize(most.texts);
}

FieldSearch::Known FieldSearch::knownOf(const Sample& sample, Fields fields)
{
    Known known;
    known.counts = sample.counts;
    if (sample.isWhole || sample.mayNameMember(fields)) {
        known.verdict = Verdict::Unknown;
        return known;
    }
    const std::optional<JsonSlice> document = firstJsonSlice(sample.text);
    for (const auto& field : fields) {
        if (!document)
            break;
        const bool isSure = anyAt(*document, field->path, [&](const JsonSlice& value) {
            const auto begin = static_cast<std::size_t>(value.raw.data() - sample.text.data());
            if (field->test.isExistence() || !sample.hasValueIn(begin, begin + value.raw.size()))
                return field->test.passes(value);
            known.places.push_back(placeOf(sample, value, field));
            return false;
        });
        if (isSure) {
            known.verdict = Verdict::Yes;
            known.places.clear();
            return known;
        }
    }
    for (const Place& place : known.places) {
        for (const Piece& piece : place.pieces) {
            m_kinds.numerals = m_kinds.numerals || piece.slot == PatternSlot::Number;
            m_kinds.texts = m_kinds.texts || piece.slot == PatternSlot::Text;
            m_kinds.hex = m_kinds.hex || piece.slot.value_or(PatternSlot::Text) >= PatternSlot::Uuid;
        }
    }
    return known;
}

FieldSearch::Place FieldSearch::placeOf(const Sample& sample, const JsonSlice& value,
                                        const std::shared_ptr<const FieldTest>& field)
{
    Place place{field, value.kind, {}};
    auto at = static_cast<std::size_t>(value.raw.data() - sample.text.data());
    const std::size_t end = at + value.raw.size();
    for (const Sample::Value& held : sample.values) {
        if (held.begin < at || held.end > end)
            continue;
        place.pieces.push_back({sample.text.substr(at, held.begin - at), held.slot, held.index});
        at = held.end;
    }
    place.pieces.push_back({sample.text.substr(at, end - at), std::nullopt, 0});
    place.isOneText = place.pieces.size() == 2 && place.pieces.front().slot == PatternSlot::Text;
    return place;
}

bool FieldSearch::decide(std::string_view frame, Decompressor& decompressor, std::span<Verdict> verdicts)
{
    if (!m_patterns.beginFrame(frame, decompressor))
        return false;
    auto values = m_patterns.values(decompressor, m_kinds);
    if (!values)
        return false;
    Counts skipped;
    ByteReader numbers = m_patterns.numbers();
    for (Verdict& verdict : verdicts) {
        const quint64 number = numbers.varint();
        if (number > m_known.size())
            return false;
        verdict = Verdict::No;
        if (number == 0) // absent
            continue;
        Known& known = m_known[number - 1];
        if (known.places.empty()) {
            verdict = known.verdict;
            skipped.numbers += known.counts.numbers;
            skipped.bytes += known.counts.bytes;
            skipped.texts += known.counts.texts;
            continue;
        }
        take(skipped, known.counts, *values);
        skipped = {};
        if (!values->areRead())
            return false;
        if (std::ranges::any_of(known.places, [this](Place& place) { return passes(place); }))
            verdict = Verdict::Yes;
    }
    return numbers.ok() && numbers.atEnd();
}

/// Reads the values of a text, behind those of texts that were passed over.
void FieldSearch::take(const Counts& skipped, const Counts& wanted, PatternReader::Values& values)
{
    if (m_kinds.numerals) {
        for (std::size_t i = 0; i < skipped.numbers; ++i)
            values.numerals.varint();
        for (std::size_t i = 0; i < wanted.numbers; ++i)
            m_numbers[i] = values.numerals.varint();
    }
    if (m_kinds.hex) {
        values.hex.bytes(skipped.bytes);
        m_bytes = values.hex.bytes(wanted.bytes);
    }
    if (m_kinds.texts) {
        std::size_t size = 0;
        for (std::size_t i = 0; i < skipped.texts; ++i)
            size += values.textSizes.varint();
        values.texts.bytes(size);
        for (std::size_t i = 0; i < wanted.texts; ++i)
            m_texts[i] = values.texts.bytes(values.textSizes.varint());
    }
}

bool FieldSearch::passes(Place& place)
{
    if (!place.isOneText)
        return passesAnew(place);
    const std::string_view text = m_texts[place.pieces.front().index];
    if (place.lastText.empty() || place.lastText != text) { // a value is not empty
        place.lastPasses = passesAnew(place);
        place.lastText = text;
    }
    return place.lastPasses;
}

bool FieldSearch::passesAnew(const Place& place)
{
    m_value.clear();
    std::array<char, MaxDigits> digits;
    for (const Piece& piece : place.pieces) {
        m_value += piece.literal;
        if (!piece.slot)
            break;
        if (*piece.slot == PatternSlot::Text) {
            m_value += m_texts[piece.index];
            continue;
        }
        char* const end =
            *piece.slot == PatternSlot::Number
                ? std::to_chars(digits.data(), digits.data() + digits.size(), m_numbers[piece.index]).ptr
                : unpackDigits(*piece.slot, m_bytes.substr(piece.index, packedSize(*piece.slot)), digits.data());
        m_value.append(digits.data(), end);
    }
    return place.field->test.passes({place.kind, m_value});
}

} // namespace Logboom
