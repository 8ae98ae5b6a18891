// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dialects/loghandlerparameters.h"

#include "core/base/ascii.h"
#include "core/entry/timestamp.h"
#include "server/dialects/loghandlerlevel.h"
#include "server/dialects/parameters.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <string>

namespace Logboom {

namespace {

constexpr std::string_view Path = "path";
constexpr std::string_view Query = "query";

} // namespace

std::optional<qint64> LogHandlerParameters::readNumber(std::string_view part, std::string_view name,
                                                       std::string_view text)
{
    qint64 value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isNumber = error != std::errc::invalid_argument && end == text.data() + text.size();
    if (isNumber && error == std::errc())
        return value;
    if (isNumber)
        m_errors.addText(
            {"int_parsing_size", part, name, "Unable to parse input string as an integer, exceeded maximum size", {}},
            text);
    else
        m_errors.addText(
            {"int_parsing", part, name, "Input should be a valid integer, unable to parse string as an integer", {}},
            text);
    return std::nullopt;
}

qint64 LogHandlerParameters::appId()
{
    static constexpr std::string_view name = "app_id";
    const std::string_view text = m_request.segments()[1];
    const std::optional<qint64> id = readNumber(Path, name, text);
    if (id && *id <= 0)
        m_errors.addText({"greater_than", Path, name, "Input should be greater than 0", {}}, text);
    return id.value_or(0);
}

qint64 LogHandlerParameters::number(std::string_view name, qint64 min, qint64 max, qint64 otherwise)
{
    const std::string_view text = m_request.query(name);
    if (isAbsent(text))
        return otherwise;
    const std::optional<qint64> value = readNumber(Query, name, text);
    if (value && *value < min)
        m_errors.addText(
            {"greater_than_equal", Query, name, "Input should be greater than or equal to " + std::to_string(min), {}},
            text);
    if (value && *value > max)
        m_errors.addText(
            {"less_than_equal", Query, name, "Input should be less than or equal to " + std::to_string(max), {}}, text);
    return value.value_or(otherwise);
}

qint64 LogHandlerParameters::time(std::string_view name, qint64 otherwise)
{
    qint64 time = otherwise;
    if (!readTime(m_request, name, time))
        m_errors.addText({"datetime_parsing", Query, name, "Input should be a valid datetime", {}},
                         m_request.query(name));
    return time;
}

qint64 LogHandlerParameters::requiredTime(std::string_view name)
{
    if (isAbsent(m_request.query(name)))
        m_errors.addText({"missing", Query, name, "Field required", {}}, {});
    return time(name, 0);
}

Filter LogHandlerParameters::received()
{
    static constexpr qint64 from = std::numeric_limits<qint64>::min();
    static constexpr qint64 to = std::numeric_limits<qint64>::max();
    const qint64 since = time("since", from);
    const qint64 until = time("until", to);
    return since == from && until == to ? Filter() : Filter::receivedBetween(since, until);
}

Filter LogHandlerParameters::level()
{
    static constexpr std::string_view name = "level";
    const std::string_view text = m_request.query(name);
    if (isAbsent(text))
        return {};
    const std::optional<Level> level = handlerLevel(text);
    if (!level) {
        m_errors.addText({"enum", Query, name, std::string(HandlerLevelsExpected), {}}, text);
        return {};
    }
    return handlerLevelFilter(*level);
}

Interval LogHandlerParameters::interval()
{
    static constexpr std::array intervals{Interval{"HOUR", Hour}, Interval{"DAY", Day}};
    static constexpr std::string_view name = "interval";
    const std::string_view text = m_request.query(name);
    const auto found = std::ranges::find_if(
        intervals, [text](const Interval& interval) { return equalsIgnoringCase(interval.name, text); });
    if (found != intervals.end())
        return *found;
    if (!isAbsent(text))
        m_errors.addText({"enum", Query, name, "Input should be 'HOUR' or 'DAY'", {}}, text);
    return intervals.front();
}

} // namespace Logboom
