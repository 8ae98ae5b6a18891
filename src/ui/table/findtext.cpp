// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/findtext.h"

#include "core/base/ascii.h"
#include "core/filter/filterparser.h"
#include "core/filter/textnodes.h"
#include "ui/panels/fieldterm.h"

#include <algorithm>
#include <cmath>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t MaxSpans = 100;
constexpr std::size_t MaxSlices = 100;

/// The pattern of "/.../" or "/.../i".
struct Slashed
{
    QString pattern;
    bool ignoreCase = false;
};

std::optional<Slashed> slashed(const QString& text)
{
    const bool ignoreCase = text.endsWith("/i"_L1);
    const qsizetype tail = ignoreCase ? 2 : 1;
    if (text.size() < tail + 2 || !text.startsWith(u'/') || text[text.size() - tail] != u'/')
        return std::nullopt;
    return Slashed{text.sliced(1, text.size() - 1 - tail).replace("\\/"_L1, "/"_L1), ignoreCase};
}

/// Of those that an edge of a word is known by.
bool isWordCharacter(char c)
{
    return isDigitAscii(c) || c == '_' || (toLowerAscii(c) >= 'a' && toLowerAscii(c) <= 'z');
}

/// A pattern that finds just the text.
std::string literalPattern(const std::string& text, bool wholeWords)
{
    std::string pattern;
    for (const char c : text) {
        // Bytes beyond ASCII are parts of letters, which may not be taken apart.
        if (!isWordCharacter(c) && (static_cast<unsigned char>(c) & 0x80) == 0)
            pattern += '\\';
        pattern += c;
    }
    if (wholeWords && isWordCharacter(text.front()))
        pattern.insert(0, "\\b");
    if (wholeWords && isWordCharacter(text.back()))
        pattern += "\\b";
    return pattern;
}

Result<TextMatcher> regexMatcher(const std::string& pattern, bool ignoreCase, bool wholeWords)
{
    Result<TextMatcher> matcher = TextMatcher::regex(pattern, ignoreCase);
    // Only what is an expression by itself may stand in brackets: "a)(b" is none.
    return matcher && wholeWords ? TextMatcher::regex("\\b(?:" + pattern + ")\\b", ignoreCase) : std::move(matcher);
}

std::vector<TextSpan> patternSpans(QStringView text, const TextMatcher& pattern)
{
    std::vector<TextSpan> spans;
    const QByteArray utf8 = text.toUtf8();
    const std::string_view bytes(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    // Bytes and UTF-16 units go on together, so that a long row is converted once.
    std::size_t at = 0;
    qsizetype unit = 0;
    const auto unitAt = [&](std::size_t byte) {
        unit += QString::fromUtf8(bytes.data() + at, static_cast<qsizetype>(byte - at)).size();
        at = byte;
        return unit;
    };
    for (auto found = pattern.find(bytes, 0); found && spans.size() < MaxSpans;
         found = pattern.find(bytes, found->second)) {
        const qsizetype begin = unitAt(found->first);
        spans.push_back({begin, unitAt(found->second)});
    }
    return spans;
}

} // namespace

FindText findTextOf(const QString& text, FindOptions options)
{
    FindText find;
    find.text = text;
    find.options = options;
    if (text.isEmpty())
        return find;
    const std::optional<Slashed> slashes = slashed(text);
    const bool ignoreCase = slashes ? slashes->ignoreCase : !options.matchCase;
    if (slashes || options.regex) {
        const std::string pattern = (slashes ? slashes->pattern : text).toStdString();
        Result<TextMatcher> matcher = regexMatcher(pattern, ignoreCase, options.wholeWords);
        if (matcher) {
            find.pattern = std::move(*matcher);
            find.filter = Filter(anyTextNode(*find.pattern));
            return find;
        }
        find.problem = matcher.error().message;
    }
    ParsedFilter parsed = parseFilter(quotedFilterText(text));
    find.filter = std::move(parsed.filter);
    find.needles = std::move(parsed.highlights);
    if (!options.matchCase && !options.wholeWords)
        return find;
    const std::string literal = literalPattern(text.toStdString(), options.wholeWords);
    if (Result<TextMatcher> matcher = TextMatcher::regex(literal, !options.matchCase)) {
        find.pattern = std::move(*matcher);
        // The plain text beside it: a store knows where that may be.
        find.filter = Filter::allOf({find.filter, Filter(anyTextNode(*find.pattern))});
        find.needles.clear();
    }
    return find;
}

std::vector<TextSpan> findSpans(QStringView text, const FindText& find)
{
    return find.pattern ? patternSpans(text, *find.pattern) : matchSpans(text, needlesOf(find.needles));
}

std::vector<TextSpan> joinedSpans(std::vector<TextSpan> one, const std::vector<TextSpan>& other)
{
    if (other.empty())
        return one;
    one.insert(one.end(), other.begin(), other.end());
    std::ranges::sort(one, {}, &TextSpan::begin);
    std::vector<TextSpan> joined;
    for (const TextSpan& span : one) {
        if (!joined.empty() && span.begin <= joined.back().end)
            joined.back().end = std::max(joined.back().end, span.end);
        else
            joined.push_back(span);
    }
    return joined;
}

std::vector<TimeRange> searchSlices(const ScrollMap& map, TimeRange range, Direction direction, const EntryKey& from,
                                    quint64 perSlice)
{
    const bool newer = direction == Direction::OldestFirst;
    TimeRange rest = range;
    if (newer)
        rest.from = std::max(rest.from, from.timestamp);
    else
        rest.to = std::min(rest.to, from.timestamp);
    if (rest.from > rest.to)
        return {};
    const double here = map.fractionAt(from.timestamp);
    const double share = newer ? 1 - here : here;
    const double entries = share * static_cast<double>(map.total());
    const auto wanted = static_cast<std::size_t>(std::ceil(entries / static_cast<double>(perSlice)));
    const std::size_t count = std::clamp<std::size_t>(wanted, 1, MaxSlices);
    std::vector<TimeRange> slices;
    for (std::size_t i = 1; i < count; ++i) {
        const double way = share * static_cast<double>(i) / static_cast<double>(count);
        const qint64 border = map.timeAt(newer ? here + way : here - way);
        if (newer && border > rest.from && border <= rest.to) {
            slices.push_back({rest.from, border - 1});
            rest.from = border;
        } else if (!newer && border <= rest.to && border > rest.from) {
            slices.push_back({border, rest.to});
            rest.to = border - 1;
        }
    }
    slices.push_back(rest);
    return slices;
}

} // namespace Logboom
