// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <optional>
#include <string_view>

namespace Logboom {

/// The six canonical levels, least severe first; the numbers are stored.
enum class Level : quint8
{
    Debug,
    Info,
    Notice,
    Warning,
    Error,
    Critical
};

inline constexpr int LevelCount = 6;
inline constexpr std::array<Level, LevelCount> AllLevels{Level::Debug,   Level::Info,  Level::Notice,
                                                         Level::Warning, Level::Error, Level::Critical};

/// Canonical lower-case name, "warning".
[[nodiscard]] std::string_view levelName(Level level);

/// The same in upper case, "WARNING".
[[nodiscard]] std::string_view levelNameUpper(Level level);

/// A canonical name or one of its aliases ("warn", "FATAL", " err "), trimmed and in any ASCII case; else nothing.
[[nodiscard]] std::optional<Level> levelFromText(std::string_view text);

} // namespace Logboom
