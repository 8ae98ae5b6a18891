// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/request.h"

#include <optional>
#include <string_view>

namespace Logboom {

// What the APIs share in reading query strings.

/// A decimal number, cut to the range of its type; nothing for other text.
[[nodiscard]] std::optional<qint64> integerFrom(std::string_view text);

/// A query parameter between low and high, or `otherwise` where it is absent; nothing for what is no such number.
[[nodiscard]] std::optional<qint64> integerParameter(const Request& request, std::string_view name, qint64 otherwise,
                                                     qint64 low, qint64 high);

/// Reads a query parameter that is a time; where it is absent, `time` stays. False for a time that cannot be read.
[[nodiscard]] bool readTime(const Request& request, std::string_view name, qint64& time);

} // namespace Logboom
