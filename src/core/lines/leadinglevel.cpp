// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lines/linehead.h"

#include "core/base/ascii.h"

#include <array>

namespace Logboom {

namespace {

/// How far into a line libraries write their level: behind a thread, a logger and a number perhaps.
constexpr int MaxWords = 6;
constexpr std::size_t MaxDistance = 120;

struct Word
{
    std::string_view text;
    Level level;
};

// What the APIs do not take for levels, but log files have.
constexpr std::array MoreWords{
    Word{"DBG", Level::Debug},    Word{"FINE", Level::Debug},   Word{"FINER", Level::Debug},
    Word{"FINEST", Level::Debug}, Word{"CONFIG", Level::Debug}, Word{"INF", Level::Info},
    Word{"NTC", Level::Notice},   Word{"WRN", Level::Warning},  Word{"SEVERE", Level::Error},
    Word{"FTL", Level::Critical},
};

constexpr bool isLetter(char c)
{
    return toLowerAscii(c) >= 'a' && toLowerAscii(c) <= 'z';
}

constexpr bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

std::optional<Level> levelOf(std::string_view word)
{
    if (word.size() < 3 || word.size() > 13)
        return std::nullopt;
    for (const Word& known : MoreWords) {
        if (equalsIgnoringCase(word, known.text))
            return known.level;
    }
    return levelFromText(word);
}

/// "level=warn", with quotes or without, behind a space or in front.
std::optional<Level> levelOfPair(std::string_view text)
{
    for (const std::string_view key :
         {std::string_view("level="), std::string_view("lvl="), std::string_view("severity=")}) {
        const std::size_t at = text.find(key);
        if (at == std::string_view::npos || (at > 0 && text[at - 1] != ' ' && text[at - 1] != ','))
            continue;
        std::string_view value = text.substr(at + key.size());
        if (value.starts_with('"'))
            value.remove_prefix(1);
        std::size_t end = 0;
        while (end < value.size() && isLetter(value[end]))
            ++end;
        return levelOf(value.substr(0, end));
    }
    return std::nullopt;
}

constexpr bool isOpening(char c)
{
    return c == '[' || c == '<';
}

constexpr bool isClosing(char c)
{
    return c == ']' || c == '>';
}

/// What may stand before the level and is no part of a word.
constexpr bool isBetween(char c)
{
    return c == ' ' || c == '\t' || c == '|' || c == '-' || c == '(' || isOpening(c) || isClosing(c);
}

/// Behind what separates a level from the message: "] ", ": ", " - ", " | ".
std::size_t behindSeparator(std::string_view text, std::size_t at, bool inBrackets)
{
    const auto skipSpaces = [&] {
        while (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
            ++at;
    };
    if (inBrackets && at < text.size() && isClosing(text[at]))
        ++at;
    if (at < text.size() && text[at] == ':')
        ++at;
    skipSpaces();
    if (at + 1 < text.size() && (text[at] == '-' || text[at] == '|' || text[at] == ':') && text[at + 1] == ' ') {
        ++at;
        skipSpaces();
    }
    return at;
}

} // namespace

LeadingLevel leadingLevel(std::string_view text)
{
    const std::string_view head = text.substr(0, MaxDistance);
    std::size_t at = 0;
    for (int words = 0; words < MaxWords && at < head.size(); ++words) {
        while (at < head.size() && isBetween(head[at]))
            ++at;
        const std::size_t begin = at;
        bool upper = true;
        while (at < head.size() && isLetter(head[at])) {
            upper = upper && isUpper(head[at]);
            ++at;
        }
        const char before = begin > 0 ? head[begin - 1] : '\0';
        const char behind = at < text.size() ? text[at] : ' ';
        const bool inBrackets = isOpening(before) && isClosing(behind);
        const bool inFront = begin == 0 || (begin == 1 && inBrackets);
        // "error" within a sentence is a word; alone in capitals, in brackets or in front of a colon it is a level.
        const bool declared = inBrackets || (upper && (isBetween(behind) || behind == ':' || behind == ',')) ||
                              (inFront && behind == ':');
        if (declared) {
            if (const std::optional<Level> level = levelOf(head.substr(begin, at - begin)))
                return {level, inFront ? behindSeparator(text, at, inBrackets) : 0};
        }
        while (at < head.size() && !isSpaceAscii(head[at]) && !isOpening(head[at]) && head[at] != '|')
            ++at;
    }
    return {head.find('=') == std::string_view::npos ? std::nullopt : levelOfPair(text.substr(0, 2 * MaxDistance)), 0};
}

} // namespace Logboom
