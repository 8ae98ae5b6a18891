// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace Logboom {

// What the table keeps in memory: a consecutive part of all matches, in the one order of entries. Pure decisions.

/// Whether matches may exist beyond the first and the last row.
struct WindowEdges
{
    bool moreBefore = false;
    bool moreAfter = false;
    friend bool operator==(const WindowEdges&, const WindowEdges&) = default;
};

/// What stays where a window has grown beyond its capacity.
struct KeepRule
{
    std::size_t capacity = 0;
    std::optional<EntryKey> around; ///< the rows nearest to it; nothing = the newest rows
};

/// How a window changes: existing rows outside [keepBegin, keepEnd) go, then arrived entries come in between.
struct MergePlan
{
    struct Insert
    {
        std::size_t row = 0;     ///< in front of this row, counted in the kept rows before any insertion
        std::size_t arrived = 0; ///< index of the arrived entry
        friend bool operator==(const Insert&, const Insert&) = default;
    };

    std::size_t keepBegin = 0;
    std::size_t keepEnd = 0;
    std::vector<Insert> inserts; ///< ascending in both
    WindowEdges edges;

    [[nodiscard]] bool changesRows(std::size_t rows) const
    {
        return keepBegin != 0 || keepEnd != rows || !inserts.empty();
    }
};

/**
 * Where arrived entries go. One that lies beyond an edge with more behind it stays out, since the rows between are not
 * known; one that is there already is left out. rows and arrived ascend and hold no key twice.
 */
[[nodiscard]] MergePlan planMerge(std::span<const EntryKey> rows, WindowEdges edges, std::span<const EntryKey> arrived,
                                  const KeepRule& keep);

/// Which neighbouring pages to fetch, so that scrolling finds its rows there.
struct PageNeed
{
    bool before = false;
    bool after = false;
    friend bool operator==(const PageNeed&, const PageNeed&) = default;
};

/// firstVisible to lastVisible: rows on the screen, inclusive; margin: rows wanted beyond them on each side.
[[nodiscard]] PageNeed pagesNeeded(std::size_t rows, WindowEdges edges, std::size_t firstVisible,
                                   std::size_t lastVisible, std::size_t margin);

/// The row of a key, else of the first greater one; the number of rows where all are smaller.
[[nodiscard]] std::size_t rowAtOrAfter(std::span<const EntryKey> rows, const EntryKey& key);

/// The last key before this one, whether an entry has it or not: "after" it includes the key itself.
[[nodiscard]] EntryKey keyBefore(const EntryKey& key);

} // namespace Logboom
