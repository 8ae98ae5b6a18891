// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dialects/loghandlerlevel.h"

#include <algorithm>

namespace Logboom {

std::string_view handlerLevelName(Level level)
{
    return levelNameUpper(level == Level::Notice ? Level::Info : level);
}

std::optional<Level> handlerLevel(std::string_view name)
{
    const auto found = std::ranges::find_if(AllLevels, [name](Level level) { return handlerLevelName(level) == name; });
    return found != AllLevels.end() ? std::optional(*found) : std::nullopt;
}

Filter handlerLevelFilter(Level level)
{
    return level == Level::Info ? Filter::levelIn({Level::Info, Level::Notice}) : Filter::levelIn({level});
}

} // namespace Logboom
