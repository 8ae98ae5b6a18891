// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fieldsuggestions.h"

#include "core/store/fieldvalues.h"
#include "ui/models/jsonfields.h"
#include "ui/models/rowtext.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <map>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

/// The filter looks into each element of an array, so that a place in it is no part of the name.
QString withoutPlaces(const QString& path)
{
    static const QRegularExpression Place(u"\\[\\d+\\]"_s);
    return path.contains(u'[') ? QString(path).remove(Place) : path;
}

/// Could it be typed without quotes?
bool isPlainName(const QString& name)
{
    return !name.isEmpty() &&
           std::ranges::all_of(name, [](QChar c) { return c.isLetterOrNumber() || QStringView(u"_-@$.").contains(c); });
}

} // namespace

std::vector<Suggestion> fieldNamesOf(const std::vector<Entry>& entries)
{
    std::map<QString, quint64> counts;
    JsonFieldLimits limits;
    limits.fields = 100;
    limits.chars = 1;
    for (const Entry& entry : entries) {
        QSet<QString> names;
        for (const JsonField& field : jsonFields(structuredText(entry.view()), limits))
            names.insert(withoutPlaces(field.path));
        for (const QString& name : names) {
            if (isPlainName(name))
                ++counts[name];
        }
    }
    std::vector<Suggestion> suggestions;
    for (const auto& [name, count] : counts)
        suggestions.push_back({name, count});
    std::ranges::stable_sort(suggestions, std::greater(), &Suggestion::count);
    return suggestions;
}

FieldSuggestions::FieldSuggestions(QueryService& queries, QObject* parent)
    : QObject(parent)
    , m_queries(queries)
{
}

void FieldSuggestions::findNames(const Filter& filter, TimeRange range)
{
    ScanQuery query;
    query.filter = filter;
    query.range = range;
    query.limit = NamesOf;
    m_namesQuery = m_queries.run(
        QueryService::Priority::Background, this,
        [query](LogReader& reader, const std::stop_token& stop) {
            return reader.scan(query, stop).map([](const Page& page) { return fieldNamesOf(page.entries); });
        },
        [this](Result<std::vector<Suggestion>> names) {
            if (!names)
                return;
            m_names = std::move(*names);
            emit namesFound();
        });
}

void FieldSuggestions::findValues(const QString& field, const QString& typed, const Filter& filter, TimeRange range)
{
    const FieldValuesQuery query{filter, range, field.toStdString(), typed.toStdString(), MaxValues, ValuesOf};
    m_valuesQuery = m_queries.run(
        QueryService::Priority::Background, this,
        [query](LogReader& reader, const std::stop_token& stop) { return fieldValues(reader, query, stop); },
        [this, field, typed](const Result<FieldValues>& found) {
            std::vector<Suggestion> values;
            if (found) {
                for (const FieldValue& value : found->top)
                    values.push_back({QString::fromStdString(value.value), value.count});
            }
            emit valuesFound(field, typed, values, !found || found->all);
        });
}

} // namespace Logboom
