// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/findtext.h"

#include "core/filter/filterparser.h"

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

QString quoted(QString text)
{
    return u'"' + text.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1) + u'"';
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

FindText findTextOf(const QString& text)
{
    FindText find;
    find.text = text;
    if (text.isEmpty())
        return find;
    if (const std::optional<Slashed> regex = slashed(text)) {
        Result<TextMatcher> pattern = TextMatcher::regex(regex->pattern.toStdString(), regex->ignoreCase);
        if (pattern) {
            find.pattern = std::move(*pattern);
            const QString escaped = QString(regex->pattern).replace("/"_L1, "\\/"_L1);
            find.filter = parseFilter(QString(u'/' + escaped + (regex->ignoreCase ? "/i"_L1 : "/"_L1))).filter;
            return find;
        }
        find.problem = pattern.error().message;
    }
    ParsedFilter parsed = parseFilter(quoted(text));
    find.filter = std::move(parsed.filter);
    find.needles = std::move(parsed.highlights);
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
