// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <functional>
#include <memory>

namespace Logboom {

class SqliteLogReader;
struct StoreShared;

/**
 * Shares the segments of one query among threads: the asker's, and after some milliseconds, since most queries are over
 * by then, others besides, each with a reader of its own.
 *
 * Threads: one team a query, in its thread; run() returns when all of them have ended.
 */
class SegmentTeam
{
public:
    /// Does its part of the query with the segment of that number. False: those behind it need not be looked at.
    using Work = std::function<Result<bool>(std::size_t segment)>;
    /// Makes the work of one thread, to be called there. What its calls leave is
    /// the caller's; two threads share nothing.
    using Begin = std::function<Work(SqliteLogReader& reader)>;

    SegmentTeam(SqliteLogReader& reader, std::shared_ptr<StoreShared> shared, bool isLastTry)
        : m_reader(reader)
        , m_shared(std::move(shared))
        , m_isLastTry(isLastTry)
    {
    }

    /// Segments are begun in the order of their numbers, 0 to count - 1. The first error ends it.
    [[nodiscard]] Result<> run(std::size_t count, const Begin& begin);

private:
    SqliteLogReader& m_reader;
    const std::shared_ptr<StoreShared> m_shared;
    const bool m_isLastTry;
};

} // namespace Logboom
