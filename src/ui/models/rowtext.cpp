// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rowtext.h"

#include "core/base/ascii.h"
#include "ui/models/jsonfields.h"
#include "ui/models/pluralnumber.h"
#include "ui/models/timetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t MaxSummaryBytes = 64 * 1024;
constexpr int MaxSummaryDepth = 4;
constexpr std::size_t MaxSummaryFields = 60;
constexpr std::size_t MaxValueChars = 60;

/// Line breaks and tabs would be boxes or leave the row.
void flatten(QString& text)
{
    for (QChar& c : text) {
        if (c < u' ' || c == u'\u2028' || c == u'\u2029')
            c = u' ';
    }
}

std::string_view firstLine(std::string_view text)
{
    const std::size_t start = text.find_first_not_of("\r\n");
    if (start == std::string_view::npos)
        return {};
    // As much of it as can be shown, and that there is more: to look for its end in megabytes takes longer than a
    // frame.
    text = text.substr(start, MaxCellChars * 4 + 1);
    return text.substr(0, text.find_first_of("\r\n"));
}

QString summaryOf(const EntryView& entry)
{
    QString summary = contextSummary(structuredText(entry));
    for (const auto& [name, value] :
         {std::pair{"error_code="_L1, entry.rare.errorCode}, std::pair{"resource_id="_L1, entry.rare.resourceId}}) {
        if (value.empty())
            continue;
        if (!summary.isEmpty())
            summary += u' ';
        summary += name + cutText(value, MaxValueChars);
    }
    return summary;
}

} // namespace

QString cutText(std::string_view utf8, std::size_t maxChars)
{
    // Up to 4 bytes a character; a sequence cut in two at the end would show as a replacement character.
    std::size_t bytes = std::min(utf8.size(), maxChars * 4);
    while (bytes > 0 && bytes < utf8.size() && (static_cast<quint8>(utf8[bytes]) & 0xc0) == 0x80)
        --bytes;
    QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(bytes));
    const qsizetype limit = static_cast<qsizetype>(maxChars);
    if (text.size() <= limit && bytes == utf8.size())
        return text;
    qsizetype end = std::min(limit - 1, text.size());
    if (end > 0 && text[end - 1].isHighSurrogate())
        --end;
    return text.left(end) + u'…';
}

QString cutLine(std::string_view utf8, std::size_t maxChars)
{
    QString line = cutText(utf8, maxChars);
    flatten(line);
    return line;
}

QString withShortLines(const QString& text, qsizetype maxLine)
{
    QString result;
    qsizetype begin = 0;
    while (begin < text.size()) {
        const qsizetype lineEnd = text.indexOf(u'\n', begin);
        qsizetype end = lineEnd < 0 ? text.size() : lineEnd + 1;
        if (end - begin > maxLine + 1) {
            end = begin + maxLine;
            if (text[end - 1].isHighSurrogate())
                --end;
            result += QStringView(text).sliced(begin, end - begin);
            result += u'\n';
        } else {
            result += QStringView(text).sliced(begin, end - begin);
        }
        begin = end;
    }
    return result;
}

QString contextSummary(std::string_view json, qsizetype maxChars)
{
    if (json.empty() || json.size() > MaxSummaryBytes)
        return {};
    QString summary;
    for (const JsonField& field : jsonFields(json, {MaxSummaryFields, MaxValueChars, MaxSummaryDepth})) {
        const bool isShown =
            field.kind == JsonKind::String || field.kind == JsonKind::Number || field.kind == JsonKind::Bool;
        if (!isShown || field.path.contains(u'['))
            continue;
        if (summary.size() >= maxChars)
            break;
        const bool quoted = field.value.isEmpty() || field.value.contains(u' ') || field.value.contains(u'\n');
        summary += (summary.isEmpty() ? QString() : u" "_s) + field.path + u'=' +
                   (quoted ? u'"' + field.value + u'"' : field.value);
    }
    flatten(summary);
    if (summary.size() > maxChars)
        summary = summary.left(maxChars - 1) + u'…';
    return summary;
}

std::string_view structuredText(const EntryView& entry)
{
    for (const std::string_view text : {entry.context, entry.rare.tags, entry.rare.metadata}) {
        if (!trimmed(text).empty())
            return text;
    }
    return {};
}

std::size_t furtherLines(std::string_view text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
        text.remove_suffix(1);
    const std::size_t start = text.find_first_not_of("\r\n");
    if (start == std::string_view::npos)
        return 0;
    text.remove_prefix(start);
    const auto breaks = std::count(text.begin(), text.end(), '\n');
    // Old line ends of a lone carriage return count where there are no others.
    return static_cast<std::size_t>(breaks > 0 ? breaks : std::count(text.begin(), text.end(), '\r'));
}

RowText rowTextOf(const EntryView& entry)
{
    RowText row;
    row.time = clockText(entry.timestamp);
    row.app = cutText(entry.app, 100);
    row.instance = isAbsent(entry.instance) ? u"default"_s : cutText(entry.instance, 100);
    row.category = isAbsent(entry.category) ? u"general"_s : cutText(entry.category, 100);
    flatten(row.app);
    flatten(row.instance);
    flatten(row.category);
    row.line = cutText(firstLine(entry.message));
    flatten(row.line);
    row.messageLength = row.line.size();
    const QString summary = summaryOf(entry);
    if (!summary.isEmpty())
        row.line += (row.line.isEmpty() ? QString() : u"  "_s) + summary;
    if (const std::size_t lines = furtherLines(entry.message); lines > 0) {
        //: A mark at the end of a row: the message has so many more lines.
        row.tag = QCoreApplication::translate("Logboom", "+%Ln lines", nullptr, pluralNumber(lines));
    }
    return row;
}

QString plainLine(const EntryView& entry)
{
    return clockText(entry.timestamp) + u' ' + QString::fromLatin1(levelName(entry.level).data()) + u' ' +
           QString::fromUtf8(entry.app.data(), static_cast<qsizetype>(entry.app.size())) + u' ' +
           QString::fromUtf8(entry.message.data(), static_cast<qsizetype>(entry.message.size()));
}

} // namespace Logboom
