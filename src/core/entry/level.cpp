// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/level.h"

#include "core/base/ascii.h"

namespace Logboom {

namespace {

struct LevelWord
{
    std::string_view word;
    Level level;
};

constexpr std::array LevelWords{
    LevelWord{"debug", Level::Debug},      LevelWord{"info", Level::Info},
    LevelWord{"notice", Level::Notice},    LevelWord{"warning", Level::Warning},
    LevelWord{"error", Level::Error},      LevelWord{"critical", Level::Critical},
    LevelWord{"trace", Level::Debug},      LevelWord{"verbose", Level::Debug},
    LevelWord{"information", Level::Info}, LevelWord{"informational", Level::Info},
    LevelWord{"log", Level::Info},         LevelWord{"warn", Level::Warning},
    LevelWord{"err", Level::Error},        LevelWord{"crit", Level::Critical},
    LevelWord{"fatal", Level::Critical},   LevelWord{"alert", Level::Critical},
    LevelWord{"emerg", Level::Critical},   LevelWord{"emergency", Level::Critical},
    LevelWord{"panic", Level::Critical},
};

} // namespace

std::string_view levelName(Level level)
{
    static constexpr std::array<std::string_view, LevelCount> names{"debug",   "info",  "notice",
                                                                    "warning", "error", "critical"};
    return names[static_cast<std::size_t>(level)];
}

std::string_view levelNameUpper(Level level)
{
    static constexpr std::array<std::string_view, LevelCount> names{"DEBUG",   "INFO",  "NOTICE",
                                                                    "WARNING", "ERROR", "CRITICAL"};
    return names[static_cast<std::size_t>(level)];
}

std::optional<Level> levelFromText(std::string_view text)
{
    const std::string_view word = trimmed(text);
    for (const LevelWord& known : LevelWords) {
        if (equalsIgnoringCase(word, known.word))
            return known.level;
    }
    return std::nullopt;
}

} // namespace Logboom
