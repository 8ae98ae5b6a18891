// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/arrivalorder.h"

#include <algorithm>

namespace Logboom {

ArrivalOrder::ArrivalOrder(const SegmentDirectory& segments)
    : m_segments(segments)
{
    std::sort(m_segments.begin(), m_segments.end(), [](const auto& a, const auto& b) { return a->seqMin < b->seqMin; });
    const std::span<const std::shared_ptr<const SegmentInfo>> all(m_segments);
    for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
        Block block{{}, 0, all[begin]->seqMin, all[begin]->seqMax};
        for (; end < all.size() && (end == begin || all[end]->seqMin <= block.seqMax); ++end) {
            block.entries += all[end]->entries;
            block.seqMax = std::max(block.seqMax, all[end]->seqMax);
        }
        block.segments = all.subspan(begin, end - begin);
        m_blocks.push_back(block);
    }
}

} // namespace Logboom
