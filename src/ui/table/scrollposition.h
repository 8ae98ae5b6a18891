// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/scrollmap.h"
#include "ui/models/windowplan.h"

#include <span>

namespace Logboom {

/// What a scroll bar over the whole store shows, in shares of all matches.
struct ScrollPosition
{
    double top = 0;  ///< 0 at the first match, 1 - page at the last
    double page = 1; ///< 0 to 1
    friend bool operator==(const ScrollPosition&, const ScrollPosition&) = default;
};

/// The same among rows in the opposite order.
[[nodiscard]] ScrollPosition mirrored(const ScrollPosition& position);

/**
 * Where the screen stands. While every match is a row, rows count; else the screen's first time is looked up among
 * all matches. At the first and the last match the bar stands at its very ends, whatever the map knows yet.
 *
 * rows: oldest first. first, last: those of them on the screen; shown: all matches.
 */
[[nodiscard]] ScrollPosition scrollPosition(const ScrollMap& map, std::span<const EntryKey> rows, WindowEdges edges,
                                            std::size_t first, std::size_t last, quint64 shown);

} // namespace Logboom
