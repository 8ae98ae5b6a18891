// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dialects/parameters.h"

#include "core/entry/entry.h"
#include "core/entry/timestamp.h"

#include <charconv>
#include <limits>

namespace Logboom {

std::optional<qint64> integerFrom(std::string_view text)
{
    qint64 value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || end != text.data() + text.size() || error == std::errc::invalid_argument)
        return std::nullopt;
    if (error == std::errc::result_out_of_range)
        return text.front() == '-' ? std::numeric_limits<qint64>::min() : std::numeric_limits<qint64>::max();
    return value;
}

std::optional<qint64> integerParameter(const Request& request, std::string_view name, qint64 otherwise, qint64 low,
                                       qint64 high)
{
    const std::string_view text = request.query(name);
    const std::optional<qint64> value = isAbsent(text) ? otherwise : integerFrom(text);
    return value && *value >= low && *value <= high ? value : std::nullopt;
}

bool readTime(const Request& request, std::string_view name, qint64& time)
{
    const std::string_view text = request.query(name);
    if (isAbsent(text))
        return true;
    const std::optional<qint64> parsed = parseQueryTimestamp(text);
    time = parsed.value_or(time);
    return parsed.has_value();
}

} // namespace Logboom
