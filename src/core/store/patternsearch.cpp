// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/patternsearch.h"

#include "core/base/ascii.h"
#include "core/store/tracecodec.h"

#include <algorithm>
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
    }
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

bool PatternProbe::mayReachText(std::string_view values) const
{
    return std::ranges::any_of(m_inTexts, [values](const FoldedNeedle& part) { return part.isIn(values); });
}

PatternSearch::PatternSearch(PatternReader& patterns, std::span<const FoldedNeedle> needles, bool areEscaped)
    : m_patterns(patterns)
    , m_probes(needles.begin(), needles.end())
    , m_areEscaped(areEscaped)
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
    }
    return numbers.ok() && numbers.atEnd();
}

} // namespace Logboom
