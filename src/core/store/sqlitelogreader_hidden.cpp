// SPDX-License-Identifier: GPL-3.0-or-later
// What readers do not see because there are too many entries. See Retention.
#include "core/store/sqlitelogreader.h"

#include <algorithm>

namespace Logboom {

Result<quint64> SqliteLogReader::hiddenUpTo(const StoreSnapshot& snapshot)
{
    const quint64 maxRows = m_shared->retention.maxRows;
    if (maxRows == 0 || snapshot.entries <= maxRows)
        return 0;
    quint64 tooMany = snapshot.entries - maxRows;
    const ArrivalOrder order(*snapshot.segments);
    for (const ArrivalOrder::Block& block : order.blocks()) {
        if (tooMany <= block.entries)
            return arrivalOf(block, tooMany);
        tooMany -= block.entries;
    }
    // What is not in a segment yet arrived later.
    quint64 hidden = 0;
    snapshot.forEachGroup([&](const EntryGroup& group) {
        const quint64 count = std::min<quint64>(tooMany, group.size());
        if (count > 0)
            hidden = group.firstSeq() + count - 1;
        tooMany -= count;
    });
    return hidden;
}

Result<quint64> SqliteLogReader::arrivalOf(const ArrivalOrder::Block& block, quint64 count)
{
    if (count == block.entries)
        return block.seqMax;
    if (block.isDense())
        return block.seqMin + count - 1;
    std::vector<quint64> seqs;
    seqs.reserve(block.entries);
    for (const auto& segment : block.segments) {
        const std::size_t before = seqs.size();
        if (Result<> done = passOverDamage(readArrivals(segment, seqs), segment->id); !done)
            return tl::make_unexpected(done.error());
        for (quint64 seq = segment->seqMin; seqs.size() < before + segment->entries; ++seq)
            seqs.push_back(seq); // nobody can tell any more: it is counted as if it had no gaps
    }
    const auto wanted = seqs.begin() + static_cast<std::ptrdiff_t>(count - 1);
    std::ranges::nth_element(seqs, wanted);
    return *wanted;
}

Result<> SqliteLogReader::readArrivals(const std::shared_ptr<const SegmentInfo>& segment, std::vector<quint64>& seqs)
{
    const std::shared_ptr<SegmentData> opened = openSegment(segment);
    if (Result<> done = opened->need(Column::Seq, m_loader, m_decompressor); !done)
        return done;
    for (std::size_t i = 0; i < opened->size(); ++i)
        seqs.push_back(opened->seq(i));
    return {};
}

} // namespace Logboom
