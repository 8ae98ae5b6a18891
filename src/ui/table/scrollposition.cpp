// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/scrollposition.h"

#include <algorithm>

namespace Logboom {

ScrollPosition mirrored(const ScrollPosition& position)
{
    return {std::max(0.0, 1 - position.page - position.top), position.page};
}

ScrollPosition scrollPosition(const ScrollMap& map, std::span<const EntryKey> rows, WindowEdges edges,
                              std::size_t first, std::size_t last, quint64 shown)
{
    if (rows.empty())
        return {};
    const bool complete = !edges.moreBefore && !edges.moreAfter;
    const auto onScreen = static_cast<double>(last - first + 1);
    const auto total = std::max(complete ? 0.0 : static_cast<double>(shown), static_cast<double>(rows.size()));
    ScrollPosition position;
    position.page = std::min(1.0, onScreen / total);
    const double end = 1 - position.page;
    if (!edges.moreBefore && first == 0)
        position.top = 0;
    else if (!edges.moreAfter && last + 1 >= rows.size())
        position.top = end;
    else if (complete)
        position.top = static_cast<double>(first) / total;
    else
        position.top = std::min(map.fractionAt(rows[first].timestamp), end);
    return position;
}

} // namespace Logboom
