// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dialects/logstreamsearch.h"

#include "core/base/ascii.h"
#include "server/dialects/parameters.h"
#include "server/dialects/responses.h"

#include <algorithm>
#include <optional>
#include <string>

namespace Logboom {

namespace {

constexpr qint64 DefaultLimit = 100;
constexpr qint64 MaxLimit = 1000;

bool containsIgnoringCase(std::string_view text, std::string_view part)
{
    return std::search(text.begin(), text.end(), part.begin(), part.end(),
                       [](char a, char b) { return toLowerAscii(a) == toLowerAscii(b); }) != text.end();
}

/// Also where the field is absent and is shown as `shown`, which the condition meets.
Filter orAbsent(Filter filter, TextField field, bool shownMatches)
{
    return shownMatches ? Filter::anyOf({std::move(filter), Filter::absent(field)}) : filter;
}

std::vector<Filter> conditions(const Request& request)
{
    std::vector<Filter> all;
    const auto add = [&](std::string_view name, auto makeFilter) {
        if (const std::string_view value = request.query(name); !isAbsent(value))
            all.push_back(makeFilter(std::string(value)));
    };
    add("app_key", [](std::string value) { return Filter::equals(TextField::App, std::move(value)); });
    add("app_id", [](const std::string& value) {
        return orAbsent(Filter::equals(TextField::Instance, value), TextField::Instance, value == "default");
    });
    add("user_agent", [](std::string value) { return Filter::contains(TextField::Agent, std::move(value)); });
    add("level", [](const std::string& value) {
        const std::optional<Level> level = levelFromText(value);
        return level ? Filter::levelIn({*level}) : Filter::nothing();
    });
    add("category", [](const std::string& value) {
        return orAbsent(Filter::contains(TextField::Category, value), TextField::Category,
                        containsIgnoringCase("general", value));
    });
    add("trace_id", [](std::string value) { return Filter::equals(TextField::Trace, std::move(value)); });
    add("batch_id", [](std::string value) { return Filter::equals(TextField::Batch, std::move(value)); });
    add("search", [](std::string value) { return Filter::contains(TextField::Message, std::move(value)); });
    return all;
}

} // namespace

tl::expected<ScanQuery, std::string_view> logstreamSearch(const Request& request)
{
    ScanQuery query;
    query.maxBytes = MaxAnsweredBytes;
    if (!readTime(request, "date_from", query.range.from))
        return tl::make_unexpected("Invalid date_from");
    if (!readTime(request, "date_to", query.range.to))
        return tl::make_unexpected("Invalid date_to");
    query.filter = Filter::allOf(conditions(request));
    query.limit = static_cast<std::size_t>(
        std::clamp(integerFrom(request.query("limit")).value_or(DefaultLimit), qint64(1), MaxLimit));
    query.offset = static_cast<quint64>(std::max(integerFrom(request.query("offset")).value_or(0), qint64(0)));
    query.wantTotal = true;
    return query;
}

} // namespace Logboom
