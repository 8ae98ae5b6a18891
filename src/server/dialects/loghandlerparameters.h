// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filter.h"
#include "server/dialects/validation.h"
#include "server/http/request.h"

#include <optional>
#include <string_view>

namespace Logboom {

/// The width of a time series' buckets.
struct Interval
{
    std::string_view name; ///< "HOUR"
    qint64 width = 0;      ///< microseconds
};

/**
 * Reads what a Log-Handler request says in its path and its query, and notes what cannot be read. What a function
 * returns for that means nothing: look at errors() before using any of it.
 *
 * Ownership: the request is borrowed.
 */
class LogHandlerParameters
{
public:
    explicit LogHandlerParameters(const Request& request)
        : m_request(request)
    {
    }

    /// {app_id} of the path, > 0.
    [[nodiscard]] qint64 appId();

    /// A number from min to max; `otherwise` where the query says none.
    [[nodiscard]] qint64 number(std::string_view name, qint64 min, qint64 max, qint64 otherwise);

    /// Microseconds.
    [[nodiscard]] qint64 requiredTime(std::string_view name);

    /// Entries received between the query's "since" and "until"; all without these.
    [[nodiscard]] Filter received();

    /// Entries the query's "level" asks for; all without one.
    [[nodiscard]] Filter level();

    /// The query's "interval"; hours without one.
    [[nodiscard]] Interval interval();

    /// What else is wrong with the request can be added.
    [[nodiscard]] ValidationErrors& errors() { return m_errors; }

private:
    [[nodiscard]] qint64 time(std::string_view name, qint64 otherwise);
    [[nodiscard]] std::optional<qint64> readNumber(std::string_view part, std::string_view name, std::string_view text);

    const Request& m_request;
    ValidationErrors m_errors;
};

} // namespace Logboom
