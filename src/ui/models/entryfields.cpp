// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entryfields.h"

#include "core/entry/identity.h"
#include "core/json/logentryjson.h"
#include "ui/models/jsonfields.h"
#include "ui/models/rowtext.h"
#include "ui/models/timetext.h"
#include "ui/panels/fieldterm.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t MaxStackChars = 50'000;
constexpr qsizetype MaxAllStackChars = 100'000; // laid out at once
/// A longer value is nothing to filter by.
constexpr qsizetype MaxTermChars = 300;

QString text(std::string_view utf8)
{
    return cutText(utf8, 2000);
}

QString latin1(std::string_view ascii)
{
    return QString::fromLatin1(ascii.data(), static_cast<qsizetype>(ascii.size()));
}

/// Collects the fields of a group.
class Collector
{
public:
    explicit Collector(const QString& title)
        : m_group{title, {}}
    {
    }

    void add(const QString& name, const QString& value, const QString& note = {})
    {
        m_group.fields.push_back({name, value, note, {}, {}});
    }
    /// filterField: a built-in field of the filter language.
    void addFilterable(const QString& name, std::string_view value, const QString& filterField)
    {
        if (isAbsent(value))
            return;
        const FilterTerms terms = builtInTerms(filterField, text(value));
        m_group.fields.push_back({name, text(value), {}, terms.include, terms.exclude});
    }
    /// filterable: the filter language finds the fields by these names.
    void addJson(std::string_view json, const QString& prefix, bool filterable)
    {
        for (const JsonField& field : jsonFields(json)) {
            const QString path = prefix.isEmpty() || field.path.startsWith(u'[') ? QString(prefix + field.path)
                                                                                 : QString(prefix + u'.' + field.path);
            FilterTerms terms;
            if (filterable && field.kind != JsonKind::Array && field.kind != JsonKind::Object)
                terms = contextTerms(path, field.value, field.kind == JsonKind::String);
            m_group.fields.push_back({path, field.value, {}, terms.include, terms.exclude});
        }
    }

    void finish(std::vector<FieldGroup>& groups)
    {
        if (!m_group.fields.empty())
            groups.push_back(std::move(m_group));
    }

private:
    FieldGroup m_group;
};

FieldGroup entryGroup(const EntryView& entry)
{
    using namespace std::string_view_literals;
    Collector group(QCoreApplication::translate("Logboom", "Entry"));
    group.add(u"sent"_s, dateTimeText(entry.timestamp));
    group.add(u"arrived"_s, clockText(entry.received), delayText(entry.timestamp, entry.received));
    group.addFilterable(u"level"_s, levelName(entry.level), u"level"_s);
    group.addFilterable(u"severity"_s, entry.rare.severity, u"severity"_s);
    group.addFilterable(u"app"_s, entry.app, u"app"_s);
    group.addFilterable(u"instance"_s, isAbsent(entry.instance) ? "default"sv : entry.instance, u"instance"_s);
    group.addFilterable(u"category"_s, isAbsent(entry.category) ? "general"sv : entry.category, u"category"_s);
    const Ulid id = ulidOf(entry.seq, entry.received);
    group.add(u"id"_s, latin1(textOf(id)));
    std::vector<FieldGroup> groups;
    group.finish(groups);
    return groups.front();
}

/// Does a context field of that name hold a stack?
bool namesAStack(QStringView path)
{
    static const QStringList Names{u"stack"_s,     u"stacktrace"_s, u"stack_trace"_s, u"traceback"_s,
                                   u"exception"_s, u"exc_info"_s,   u"backtrace"_s};
    const auto parts = path.split(u'.');
    return std::ranges::any_of(parts, [](QStringView part) {
        const qsizetype bracket = part.indexOf(u'[');
        const QStringView name = bracket < 0 ? part : part.first(bracket);
        return std::ranges::any_of(
            Names, [name](const QString& known) { return name.compare(known, Qt::CaseInsensitive) == 0; });
    });
}

/// "at a.b(C.java:3)" and the like in the further lines of a message.
bool looksLikeAStack(QStringView message)
{
    return message.contains(u"Traceback (most recent call last)") || message.contains(u"\n\tat ") ||
           message.contains(u"\n    at ") || message.contains(u"\nCaused by: ") || message.contains(u"\n   at ") ||
           message.contains(u"\ngoroutine ") || message.startsWith(u"goroutine ") || message.contains(u"\n#0 ") ||
           message.contains(u"\n    #0 ") || message.contains(u"\n 0# ");
}

} // namespace

FilterTerms builtInTerms(const QString& field, const QString& value)
{
    if (value.size() > MaxTermChars)
        return {};
    const QString term = field + u':' + quotedFilterValue(value);
    return {term, u'-' + term};
}

FilterTerms messageTerms(const QString& message)
{
    QString beginning = message.left(MaxTermChars);
    if (!beginning.isEmpty() && beginning.back().isHighSurrogate())
        beginning.chop(1);
    const QString term = (beginning == message ? u"msg="_s : u"msg:"_s) + quotedFilterValue(beginning);
    return {term, u'-' + term};
}

FilterTerms contextTerms(const QString& path, const QString& value, bool isString)
{
    if (path.isEmpty() || value.size() > MaxTermChars)
        return {};
    // Elements of an array are tried one by one, so their numbers do not matter.
    QString name = path;
    while (name.contains(u'[')) {
        const qsizetype open = name.indexOf(u'[');
        const qsizetype close = name.indexOf(u']', open);
        if (close < 0)
            return {};
        name.remove(open, close - open + 1);
    }
    if (name.startsWith(u'.'))
        name.remove(0, 1);
    // With a dot it is a field for sure, without it might be a word of the text.
    if (name.isEmpty() || !name.contains(u'.'))
        name = name.isEmpty() ? u"context"_s : u"context." + name;
    const bool plain = std::ranges::all_of(name, [](QChar c) {
        return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.' || c == u'@' || c == u'$';
    });
    if (!plain || name.startsWith(u'-'))
        name = u'"' + QString(name).replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
    if (name == "context"_L1)
        return {};
    const QString term = name + (isString ? u'=' : u':') + quotedFilterValue(value);
    return {term, u'-' + term};
}

std::vector<FieldGroup> fieldGroups(const EntryView& entry)
{
    std::vector<FieldGroup> groups{entryGroup(entry)};

    Collector context(QCoreApplication::translate("Logboom", "Context"));
    context.addJson(entry.context, QString(), true);
    // What the other APIs have in place of a context is found like one where there is none.
    const bool alone = isAbsent(entry.context);
    context.addJson(entry.rare.tags, u"tags"_s, alone);
    if (!jsonFields(entry.rare.metadata, {1}).empty())
        context.addJson(entry.rare.metadata, QString(), alone);
    else if (!isAbsent(entry.rare.metadata))
        context.add(u"metadata"_s, text(entry.rare.metadata));
    context.finish(groups);

    Collector trace(QCoreApplication::translate("Logboom", "Trace"));
    const std::string traceId = traceText(entry);
    trace.addFilterable(u"trace"_s, traceId, u"trace"_s);
    trace.addFilterable(u"batch"_s, entry.batch, u"batch"_s);
    trace.finish(groups);

    Collector source(QCoreApplication::translate("Logboom", "Source"));
    source.addFilterable(u"source"_s, dialectName(entry.dialect), u"source"_s);
    source.addFilterable(u"agent"_s, entry.agent, u"agent"_s);
    source.addFilterable(u"error_code"_s, entry.rare.errorCode, u"error_code"_s);
    source.addFilterable(u"resource_id"_s, entry.rare.resourceId, u"resource_id"_s);
    source.finish(groups);
    return groups;
}

QString stackText(const EntryView& entry)
{
    QStringList parts;
    const JsonFieldLimits limits{2000, MaxStackChars, 8};
    const auto addField = [&parts](const JsonField& field) {
        // A text of several lines speaks for itself.
        parts.append(field.value.contains(u'\n') ? field.value : QString(field.path + u": "_s + field.value));
    };
    for (const JsonField& field : jsonFields(entry.rare.stack, limits))
        addField(field);
    for (const std::string_view json : {entry.context, entry.rare.metadata}) {
        for (const JsonField& field : jsonFields(json, limits)) {
            if (namesAStack(field.path) && field.kind != JsonKind::Null)
                addField(field);
        }
    }
    if (const QString message = cutText(entry.message, MaxStackChars); looksLikeAStack(message))
        parts.prepend(message);
    return parts.join(u'\n').left(MaxAllStackChars);
}

QByteArray entriesJson(std::span<const Entry> entries)
{
    if (entries.empty())
        return {};
    JsonWriter out;
    if (entries.size() > 1)
        out.raw("[");
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i > 0)
            out.raw(",\n");
        appendLogEntry(out, entries[i].view());
    }
    if (entries.size() > 1)
        out.raw("]");
    return out.take();
}

} // namespace Logboom
