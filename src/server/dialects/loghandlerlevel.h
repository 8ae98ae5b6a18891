// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/level.h"
#include "core/filter/filter.h"

#include <optional>
#include <string_view>

namespace Logboom {

// Log-Handler-Api knows five levels; a notice is INFO there.

/// For people who sent another.
inline constexpr std::string_view HandlerLevelsExpected =
    "Input should be 'DEBUG', 'INFO', 'WARNING', 'ERROR' or 'CRITICAL'";

/// "INFO".
[[nodiscard]] std::string_view handlerLevelName(Level level);

/// Exactly one of the five names; nothing for other texts.
[[nodiscard]] std::optional<Level> handlerLevel(std::string_view name);

/// Entries that are shown at this one of the five levels.
[[nodiscard]] Filter handlerLevelFilter(Level level);

} // namespace Logboom
