// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/snapshot.h"

#include <span>
#include <vector>

namespace Logboom {

/// Segments in the order their entries arrived in. What was sealed together lies in pieces by event time, whose arrival
/// numbers interleave: only such a block as a whole is earlier or later than another.
class ArrivalOrder
{
public:
    struct Block
    {
        std::span<const std::shared_ptr<const SegmentInfo>> segments; ///< lives as long as the order
        quint64 entries = 0;
        quint64 seqMin = 0;
        quint64 seqMax = 0;

        /// No number between the first and the last is missing.
        [[nodiscard]] bool isDense() const { return seqMax - seqMin + 1 == entries; }
    };

    explicit ArrivalOrder(const SegmentDirectory& segments);
    Q_DISABLE_COPY_MOVE(ArrivalOrder)

    /// Oldest first.
    [[nodiscard]] const std::vector<Block>& blocks() const { return m_blocks; }

private:
    SegmentDirectory m_segments;
    std::vector<Block> m_blocks;
};

} // namespace Logboom
