// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/patternsearch.h"

#include "core/base/ascii.h"
#include "core/store/tracecodec.h"

#include <algorithm>
#include <array>
#include <optional>

namespace Logboom {

namespace {

// Of folded texts.
bool isRunCharacter(char c)
{
    return isDigitAscii(c) || (c >= 'a' && c <= 'z');
}

bool isHexDigit(char c)
{
    return isDigitAscii(c) || (c >= 'a' && c <= 'f');
}

} // namespace

PatternProbe::PatternProbe(const FoldedNeedle& needle)
    : m_needle(needle)
{
    const std::string_view text = needle.text();
    m_inTexts.push_back(needle);
    m_mayReachUuid = text.empty() || text.front() == '-' || text.back() == '-' || text.size() >= UuidSize;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        while (i < text.size() && isRunCharacter(text[i]))
            ++i;
        if (i == begin) {
            ++i;
            continue;
        }
        const std::string_view run = text.substr(begin, i - begin);
        const bool isAtEdge = begin == 0 || i == text.size();
        const bool isHex = std::ranges::all_of(run, isHexDigit);
        m_mayReachUuid = m_mayReachUuid || isHex;
        if (!isAtEdge && !std::ranges::any_of(run, isDigitAscii))
            continue; // no value has it whole
        m_mayReachHex = m_mayReachHex || isHex;
        m_mayReachNumber = m_mayReachNumber || std::ranges::all_of(run, isDigitAscii);
        if (run.size() < text.size())
            m_inTexts.emplace_back(run);
        else
            setRun(run);
    }
}

void PatternProbe::setRun(std::string_view run)
{
    constexpr std::size_t MaxNumeral = 18; // a power of ten more is still a number of 64 bits
    m_isRun = true;
    if (!m_mayReachNumber || run.size() > MaxNumeral)
        return;
    m_power = 1;
    for (const char digit : run) {
        m_number = m_number * 10 + static_cast<quint64>(digit - '0');
        m_power *= 10;
    }
    m_leastHolder = run.front() == '0' ? m_power : m_number;
}

bool PatternProbe::mayReach(quint8 slot) const
{
    switch (slot) {
    case PatternSlot::Number:
        return m_mayReachNumber;
    case PatternSlot::Uuid:
        return m_mayReachUuid;
    default:
        return m_mayReachHex;
    }
}

bool PatternProbe::isInNumber(quint64 number) const
{
    if (m_power == 0)
        return false;
    if (number == 0)
        return m_number == 0 && m_power == 10; // "0" in "0"
    for (; number >= m_leastHolder; number /= 10) {
        if (number % m_power == m_number)
            return true;
    }
    return false;
}

bool PatternProbe::isInDigits(quint8 slot, std::string_view bytes) const
{
    if (!mayReach(slot) || bytes.size() != packedSize(slot))
        return false;
    std::array<char, MaxDigits> digits;
    const char* const end = unpackDigits(slot, bytes, digits.data());
    return m_needle.isIn({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

bool PatternProbe::mayReachText(std::string_view values) const
{
    return std::ranges::any_of(m_inTexts, [values](const FoldedNeedle& part) { return part.isIn(values); });
}

PatternSearch::PatternSearch(PatternReader& patterns, std::span<const FoldedNeedle> needles, bool areEscaped)
    : m_patterns(patterns)
    , m_probes(needles.begin(), needles.end())
    , m_areEscaped(areEscaped)
    , m_areRuns(std::ranges::all_of(m_probes, &PatternProbe::isRun))
{
    m_known.reserve(patterns.count());
    for (std::size_t i = 0; i < patterns.count(); ++i)
        m_known.push_back(knownOf(i));
}

PatternSearch::Known PatternSearch::knownOf(std::size_t pattern) const
{
    Known known;
    bool isFound = false;
    bool isEscaped = false;
    bool mayReach = false;
    m_patterns.forEachPiece(pattern, [&](std::string_view literal, std::optional<quint8> slot) {
        isEscaped = isEscaped || (m_areEscaped && literal.find('\\') != std::string_view::npos);
        known.hasTexts = known.hasTexts || slot == PatternSlot::Text;
        for (const PatternProbe& probe : m_probes) {
            isFound = isFound || probe.isIn(literal);
            mayReach = mayReach || (slot && slot != PatternSlot::Text && probe.mayReach(*slot));
        }
    });
    if (isEscaped)
        known.match = Match::Escaped;
    else if (isFound)
        known.match = Match::Yes;
    else if (mayReach)
        known.match = Match::Unknown;
    return known;
}

class PatternSearch::ByValues
{
public:
    ByValues(const PatternSearch& search, std::span<Match> matches)
        : m_search(search)
        , m_next(matches.data())
    {
    }
    void absent() { ++m_next; }
    void begin(std::size_t pattern)
    {
        m_isOpen = *m_next == Match::Unknown;
        m_isFound = m_search.m_known[pattern].match == Match::Yes;
        m_isEscaped = false;
    }
    void number(quint64 number)
    {
        look([number](const PatternProbe& probe) { return probe.isInNumber(number); });
    }
    void bytes(quint8 slot, std::string_view bytes)
    {
        look([slot, bytes](const PatternProbe& probe) { return probe.isInDigits(slot, bytes); });
    }
    void text(std::string_view text)
    {
        look([text](const PatternProbe& probe) { return probe.isIn(text); });
        m_isEscaped = m_isEscaped || (m_search.m_areEscaped && text.find('\\') != std::string_view::npos);
    }
    void end()
    {
        if (m_isOpen)
            *m_next = m_isEscaped ? Match::Escaped : m_isFound ? Match::Yes : Match::No;
        ++m_next;
    }

private:
    template<typename IsIn>
    void look(IsIn isIn)
    {
        if (m_isOpen && !m_isFound)
            m_isFound = std::ranges::any_of(m_search.m_probes, isIn);
    }

    const PatternSearch& m_search;
    Match* m_next;
    bool m_isOpen = false; // of the text at hand
    bool m_isFound = false;
    bool m_isEscaped = false;
};

bool PatternSearch::decide(std::string_view frame, Decompressor& decompressor, std::span<Match> matches)
{
    if (!m_patterns.beginFrame(frame, decompressor))
        return false;
    const std::optional<std::string_view> texts = m_patterns.texts(decompressor);
    if (!texts)
        return false;
    const bool areReached =
        std::ranges::any_of(m_probes, [texts](const PatternProbe& probe) { return probe.mayReachText(*texts); });
    const bool isEscapeThere = m_areEscaped && texts->find('\\') != std::string_view::npos;
    bool isAnyOpen = false;
    ByteReader numbers = m_patterns.numbers();
    for (Match& match : matches) {
        const quint64 number = numbers.varint();
        if (number > m_known.size())
            return false;
        match = Match::No;
        if (number == 0) // absent
            continue;
        const Known& known = m_known[number - 1];
        const bool isOpen = known.hasTexts && ((areReached && known.match == Match::No) ||
                                               (isEscapeThere && known.match != Match::Escaped));
        match = isOpen ? Match::Unknown : known.match;
        isAnyOpen = isAnyOpen || match == Match::Unknown;
    }
    if (isAnyOpen && m_areRuns) {
        ByValues byValues(*this, matches);
        return m_patterns.readValues(matches.size(), decompressor, byValues);
    }
    return numbers.ok() && numbers.atEnd();
}

} // namespace Logboom
