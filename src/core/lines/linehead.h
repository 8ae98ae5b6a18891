// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/level.h"
#include "core/lines/lineclock.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace Logboom {

/// What a line of a text log says of itself besides its message. The texts are views into the line.
struct LineHead
{
    std::optional<qint64> time; ///< microseconds since the epoch
    std::optional<Level> level;
    std::string_view host;     ///< absent where it names none
    std::string_view category; ///< program or module; absent where it names none
    std::size_t message = 0;   ///< where it begins; what stands before it is told by the rest, all of it
};

/**
 * Reads the heads of lines: the formats of the usual programs.
 *
 * The format of the last line that had a time is tried first, since the lines of a file are alike.
 * Threads: one at a time.
 */
class LineHeadReader
{
public:
    /// line: without its end. A line of an unknown kind gives a head that says nothing.
    [[nodiscard]] LineHead read(std::string_view line, LineClock& clock);

private:
    std::size_t m_format = 0; // index of the format that was found last
};

/// A level that stands in front of a text, or among its first words in the way logging libraries write it.
struct LeadingLevel
{
    std::optional<Level> level;
    std::size_t end = 0; ///< behind it, where it stands in front and what follows is the message; else 0
};
[[nodiscard]] LeadingLevel leadingLevel(std::string_view text);

} // namespace Logboom
