// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/patternsearch.h"

#include "core/base/ascii.h"
#include "core/store/tracecodec.h"

#include <algorithm>
#include <array>
#include <limits>
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
    m_leastHolder = run.front() == '0' && run.size() > 1 ? m_power : m_number;
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

bool PatternProbe::isInLargeNumber(quint64 number) const
{
    // As many digits as it has, from the last ones on.
    do {
        if (number % m_power == m_number)
            return true;
        number /= 10;
    } while (number >= m_leastHolder && number > 0);
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
        if (slot == PatternSlot::Number)
            ++known.counts.numbers;
        else if (slot == PatternSlot::Text)
            ++known.counts.texts;
        else if (slot)
            known.counts.bytes += packedSize(*slot);
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
        const bool isOpen = known.counts.texts > 0 && ((areReached && known.match == Match::No) ||
                                                       (isEscapeThere && known.match != Match::Escaped));
        match = isOpen ? Match::Unknown : known.match;
        isAnyOpen = isAnyOpen || match == Match::Unknown;
    }
    const bool isRead = numbers.ok() && numbers.atEnd();
    return isRead && (!isAnyOpen || !m_areRuns || decideByValues(decompressor, isEscapeThere, matches));
}

void PatternSearch::Places::settle()
{
    std::ranges::sort(m_places);
    m_places.push_back(std::numeric_limits<std::size_t>::max()); // so that none need be asked whether it is the last
}

/// Each kind of values is gone through by itself, which is quicker by far than text by text: what is in one value of
/// many belongs to the text that has got to it by then.
bool PatternSearch::decideByValues(Decompressor& decompressor, bool isEscapeThere, std::span<Match> matches)
{
    const bool areNumbers = std::ranges::any_of(m_probes, &PatternProbe::mayBeInNumbers);
    const bool areHex =
        std::ranges::any_of(m_probes, [](const PatternProbe& probe) { return probe.mayReach(PatternSlot::HexFrom); });
    const auto values = m_patterns.values(decompressor, {areNumbers, areHex, true});
    if (!values || !findInValues(*values))
        return false;
    const std::string_view hex(values->hex.position(), values->hex.left());
    const std::string_view texts(values->texts.position(), values->texts.left());
    Counts at; // of texts: bytes
    ByteReader sizes = values->textSizes;
    ByteReader numbers = m_patterns.numbers();
    for (Match& match : matches) {
        const quint64 number = numbers.varint();
        if (number == 0)
            continue;
        const Known& known = m_known[number - 1];
        const Counts begin = at;
        const ByteReader ownSizes = sizes;
        at.numbers += known.counts.numbers;
        at.bytes += known.counts.bytes;
        for (std::size_t i = 0; i < known.counts.texts; ++i)
            at.texts += sizes.varint();
        if (at.texts > texts.size() || (areHex && at.bytes > hex.size()))
            return false;
        const bool isInNumber = m_inNumbers.takeBefore(at.numbers);
        const bool mayBeInHex = m_inHex.takeBefore(at.bytes);
        const bool mayBeInText = m_inTexts.takeBefore(at.texts);
        if (match != Match::Unknown)
            continue;
        match = isInNumber || known.match == Match::Yes ? Match::Yes : Match::No;
        if (mayBeInHex || mayBeInText || isEscapeThere) {
            const Match seen =
                lookAt(static_cast<std::size_t>(number - 1), areHex ? hex.substr(begin.bytes) : std::string_view(),
                       ownSizes, texts.substr(begin.texts));
            match = seen == Match::No ? match : seen;
        }
    }
    return sizes.ok();
}

bool PatternSearch::findInValues(PatternReader::Values values)
{
    for (Places* places : {&m_inNumbers, &m_inHex, &m_inTexts})
        places->clear();
    quint64 least = std::numeric_limits<quint64>::max(); // that one of them may be in
    for (const PatternProbe& probe : m_probes)
        least = std::min(least, probe.leastHolder());
    ByteReader numerals = values.numerals; // its own, so that it stays in registers
    for (std::size_t i = 0; !numerals.atEnd(); ++i) {
        const quint64 number = numerals.varint();
        if (number >= least &&
            std::ranges::any_of(m_probes, [number](const PatternProbe& probe) { return probe.isInNumber(number); }))
            m_inNumbers.add(i);
    }
    m_digits.resize(2 * values.hex.left());
    unpackDigits(PatternSlot::HexFrom, {values.hex.position(), values.hex.left()}, m_digits.data());
    const std::string_view texts(values.texts.position(), values.texts.left());
    for (const PatternProbe& probe : m_probes) {
        const FoldedNeedle& needle = probe.needle();
        for (auto at = needle.find(m_digits); at != FoldedNeedle::NotFound; at = needle.find(m_digits, at + 1))
            m_inHex.add(at / 2);
        for (auto at = needle.find(texts); at != FoldedNeedle::NotFound; at = needle.find(texts, at + 1))
            m_inTexts.add(at);
    }
    for (Places* places : {&m_inNumbers, &m_inHex, &m_inTexts})
        places->settle();
    return numerals.ok();
}

PatternSearch::Match PatternSearch::lookAt(std::size_t pattern, std::string_view hex, ByteReader sizes,
                                           std::string_view texts) const
{
    bool isFound = false;
    bool isEscaped = false;
    m_patterns.forEachPiece(pattern, [&](std::string_view, std::optional<quint8> slot) {
        if (!slot || *slot == PatternSlot::Number)
            return;
        if (*slot == PatternSlot::Text) {
            const std::string_view text = texts.substr(0, sizes.varint());
            texts.remove_prefix(text.size());
            isEscaped = isEscaped || (m_areEscaped && text.find('\\') != std::string_view::npos);
            isFound = isFound ||
                      std::ranges::any_of(m_probes, [text](const PatternProbe& probe) { return probe.isIn(text); });
            return;
        }
        const std::string_view bytes = hex.substr(0, packedSize(*slot));
        hex.remove_prefix(bytes.size());
        isFound = isFound || std::ranges::any_of(m_probes, [slot, bytes](const PatternProbe& probe) {
                      return probe.isInDigits(*slot, bytes);
                  });
    });
    return isEscaped ? Match::Escaped : isFound ? Match::Yes : Match::No;
}

} // namespace Logboom
