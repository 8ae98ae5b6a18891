// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/windowplan.h"

#include <algorithm>
#include <limits>

namespace Logboom {

namespace {

/// The arrived entries that belong into the window, each with the row it goes in front of.
std::vector<MergePlan::Insert> placesOf(std::span<const EntryKey> rows, WindowEdges edges,
                                        std::span<const EntryKey> arrived)
{
    std::vector<MergePlan::Insert> inserts;
    if (rows.empty() && (edges.moreBefore || edges.moreAfter))
        return inserts;
    std::size_t begin = 0;
    std::size_t end = arrived.size();
    if (!rows.empty() && edges.moreBefore)
        begin = rowAtOrAfter(arrived, rows.front());
    if (!rows.empty() && edges.moreAfter)
        end = rowAtOrAfter(arrived, rows.back());
    std::size_t row = 0;
    for (std::size_t i = begin; i < end; ++i) {
        row += rowAtOrAfter(rows.subspan(row), arrived[i]);
        if (row == rows.size() || rows[row] != arrived[i])
            inserts.push_back({row, i});
    }
    return inserts;
}

/// How many of the merged entries lie in front of the key.
std::size_t mergedBefore(std::span<const EntryKey> rows, std::span<const EntryKey> arrived,
                         const std::vector<MergePlan::Insert>& inserts, const EntryKey& key)
{
    const auto first = std::partition_point(
        inserts.begin(), inserts.end(), [&](const MergePlan::Insert& insert) { return arrived[insert.arrived] < key; });
    return rowAtOrAfter(rows, key) + static_cast<std::size_t>(first - inserts.begin());
}

} // namespace

MergePlan planMerge(std::span<const EntryKey> rows, WindowEdges edges, std::span<const EntryKey> arrived,
                    const KeepRule& keep)
{
    MergePlan plan{0, rows.size(), placesOf(rows, edges, arrived), edges};
    const std::size_t total = rows.size() + plan.inserts.size();
    if (total <= keep.capacity)
        return plan;

    // The part [begin, end) of the merged entries stays.
    std::size_t begin = total - keep.capacity;
    if (keep.around) {
        const std::size_t centre = mergedBefore(rows, arrived, plan.inserts, *keep.around);
        begin = std::min(begin, centre - std::min(centre, keep.capacity / 2));
    }
    const std::size_t end = begin + keep.capacity;
    plan.edges.moreBefore = edges.moreBefore || begin > 0;
    plan.edges.moreAfter = edges.moreAfter || end < total;

    // An insert at index i of the list has row + i merged entries in front of it.
    std::vector<MergePlan::Insert> kept;
    std::size_t insertsBefore = 0;
    for (std::size_t i = 0; i < plan.inserts.size(); ++i) {
        const std::size_t merged = plan.inserts[i].row + i;
        insertsBefore += merged < begin ? 1 : 0;
        if (merged >= begin && merged < end)
            kept.push_back(plan.inserts[i]);
    }
    plan.keepBegin = begin - insertsBefore;
    plan.keepEnd = end - insertsBefore - kept.size();
    for (MergePlan::Insert& insert : kept)
        insert.row -= plan.keepBegin;
    plan.inserts = std::move(kept);
    return plan;
}

PageNeed pagesNeeded(std::size_t rows, WindowEdges edges, std::size_t firstVisible, std::size_t lastVisible,
                     std::size_t margin)
{
    return {edges.moreBefore && firstVisible < margin, edges.moreAfter && lastVisible + margin >= rows};
}

std::size_t rowAtOrAfter(std::span<const EntryKey> rows, const EntryKey& key)
{
    return static_cast<std::size_t>(std::lower_bound(rows.begin(), rows.end(), key) - rows.begin());
}

EntryKey keyBefore(const EntryKey& key)
{
    if (key.seq > 0)
        return {key.timestamp, key.seq - 1};
    return {key.timestamp - 1, std::numeric_limits<quint64>::max()};
}

} // namespace Logboom
