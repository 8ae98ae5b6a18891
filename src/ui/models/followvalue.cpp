// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/followvalue.h"

#include "core/entry/identity.h"
#include "ui/models/jsonfields.h"
#include "ui/models/rowtext.h"
#include "ui/panels/fieldterm.h"

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxChars = 300; // a longer value is found by its beginning
constexpr qsizetype MinTraceChars = 8;
constexpr qsizetype MaxWordChars = 7;
constexpr JsonFieldLimits MenuLimits{40, 300, 6};

/// A line of the value, since the bar has only one.
QString lineOf(const QString& value)
{
    const QString text = value.trimmed();
    const auto end = std::ranges::find_if(text, [](QChar c) { return c == u'\n' || c == u'\r'; });
    QString line = text.left(std::min<qsizetype>(end - text.begin(), MaxChars));
    if (!line.isEmpty() && line.back().isHighSurrogate())
        line.chop(1);
    return line;
}

bool isOfEveryEntry(const QString& field)
{
    static const QStringList Fields{u"sent"_s, u"arrived"_s, u"level"_s, u"id"_s};
    return Fields.contains(field);
}

/// A search for a text does not look into these.
bool isApart(const QString& field)
{
    static const QStringList Fields{u"app"_s,   u"instance"_s, u"category"_s, u"agent"_s,
                                    u"batch"_s, u"severity"_s, u"source"_s};
    return Fields.contains(field);
}

bool mayBeTrace(const QString& value)
{
    return value.size() >= MinTraceChars &&
           std::ranges::all_of(value, [](QChar c) { return c.isLetterOrNumber() || QStringView(u"-_.:").contains(c); });
}

/// Short values are parts of too many others.
QString searchFor(const QString& value)
{
    const bool isWord = value.size() <= MaxWordChars && std::ranges::all_of(value, [](QChar c) {
                            return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_');
                        });
    return isWord ? QString("/\\b"_L1 + value + "\\b/i"_L1) : quotedFilterText(value);
}

QString fromUtf8(std::string_view text)
{
    return cutText(text, MaxChars);
}

} // namespace

QString followFilter(const QString& field, const QString& value)
{
    const QString line = lineOf(value);
    if (line.isEmpty() || isOfEveryEntry(field))
        return {};
    QString filter = searchFor(line);
    if (isApart(field))
        filter += u" OR "_s + field + u':' + quotedFilterValue(line);
    if (field == "trace"_L1 || mayBeTrace(line))
        filter += u" OR trace:"_s + quotedFilterValue(line);
    return filter;
}

std::vector<FollowedValue> followableValues(const EntryView& entry, std::size_t most)
{
    std::vector<FollowedValue> values{{u"trace"_s, QString::fromStdString(traceText(entry))}};
    if (!isAbsent(entry.batch))
        values.push_back({u"batch"_s, fromUtf8(entry.batch)});
    for (const JsonField& field : jsonFields(structuredText(entry), MenuLimits)) {
        // Yes, no and single digits are everywhere.
        const bool says = (field.kind == JsonKind::String || field.kind == JsonKind::Number) && field.value.size() > 1;
        if (says && values.size() < most)
            values.push_back({field.path, field.value});
    }
    return values;
}

} // namespace Logboom
