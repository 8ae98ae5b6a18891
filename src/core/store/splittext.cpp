// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/splittext.h"

#include "core/store/tracecodec.h"

namespace Logboom {

namespace {

constexpr std::size_t MaxPatternedText = 2048;
constexpr std::size_t MaxNumeralDigits = 18; // any such number fits into 64 bits

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

} // namespace

char* unpackDigits(quint8 slot, std::string_view bytes, char* out)
{
    if (slot == PatternSlot::Uuid)
        return unpackUuid(bytes, out);
    for (const char byte : bytes) {
        std::memcpy(out, HexPairs[static_cast<quint8>(byte)].data(), 2);
        out += 2;
    }
    return out;
}

void SplitText::split(std::string_view text)
{
    if (text.size() > MaxPatternedText) {
        takeWhole(text);
        return;
    }
    m_pattern.clear();
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
        m_pattern.text(text.substr(literal, begin - literal));
        m_pattern.byte(m_values.back().slot);
        literal = i;
    }
    m_pattern.text(text.substr(literal));
}

void SplitText::takeWhole(std::string_view text)
{
    m_pattern.clear();
    m_pattern.text({});
    m_pattern.byte(PatternSlot::Text);
    m_pattern.text({});
    m_values.assign(1, {PatternSlot::Text, text});
}

bool SplitText::isWhole() const
{
    constexpr std::size_t TwoEmptyLiteralsAndASlot = 3;
    return m_values.size() == 1 && m_pattern.size() == TwoEmptyLiteralsAndASlot &&
           m_values.front().slot == PatternSlot::Text;
}

quint64 SplitText::numberOf(std::string_view digits)
{
    quint64 number = 0;
    for (const char digit : digits)
        number = number * 10 + static_cast<quint64>(digit - '0');
    return number;
}

std::string_view SplitText::packed(const Value& value, std::array<char, PatternSlot::HexTo>& buffer)
{
    if (value.slot == PatternSlot::Uuid) {
        UuidBytes bytes{};
        static_cast<void>(packUuid(value.text, bytes)); // it is one
        std::memcpy(buffer.data(), bytes.data(), bytes.size());
        return {buffer.data(), bytes.size()};
    }
    for (std::size_t i = 0; i < value.slot; ++i)
        buffer[i] = static_cast<char>(hexValue(value.text[2 * i]) << 4 | hexValue(value.text[2 * i + 1]));
    return {buffer.data(), value.slot};
}

} // namespace Logboom
