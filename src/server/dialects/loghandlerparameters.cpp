// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dialects/loghandlerparameters.h"

#include "core/entry/timestamp.h"
#include "server/dialects/loghandlerlevel.h"

#include <charconv>
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

std::optional<qint64> LogHandlerParameters::time(std::string_view name)
{
    const std::string_view text = m_request.query(name);
    if (isAbsent(text))
        return std::nullopt;
    const std::optional<qint64> time = parseQueryTimestamp(text);
    if (!time)
        m_errors.addText({"datetime_parsing", Query, name, "Input should be a valid datetime", {}}, text);
    return time;
}

qint64 LogHandlerParameters::requiredTime(std::string_view name)
{
    if (isAbsent(m_request.query(name)))
        m_errors.addText({"missing", Query, name, "Field required", {}}, {});
    return time(name).value_or(0);
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

} // namespace Logboom
