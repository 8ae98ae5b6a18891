// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/textreader.h"

#include <QtGlobal>

#include <cstddef>
#include <optional>
#include <string_view>

namespace Logboom {

// The parts that texts of times are made of, in microseconds. What is not there is not read.

/// As microseconds since the epoch; nothing for a date that does not exist.
[[nodiscard]] std::optional<qint64> startOfDay(int year, int month, int day);

/// YYYY-MM-DD of a date that exists. separator: between the numbers.
[[nodiscard]] bool readDate(TextReader& in, qint64& day, char separator);
/// HH:MM, optionally :SS, optionally . or , with 1 to 9 digits (cut to microseconds); since midnight.
[[nodiscard]] bool readClockTime(TextReader& in, qint64& micros);
/// ±HH:MM, ±HHMM or ±HH.
[[nodiscard]] bool readOffset(TextReader& in, qint64& offset);

/// A time at the beginning of a text, as programs write it into their logs.
struct LeadingTime
{
    qint64 wallClock = 0;         ///< as if it were UTC
    std::optional<qint64> offset; ///< of its zone, to be taken off; nothing = it names none
    std::size_t length = 0;       ///< of its text
};

/// The forms of parseTimestamp() with a clock time, also with slashes in the date, more spaces, or the zone behind one.
[[nodiscard]] std::optional<LeadingTime> leadingTimestamp(std::string_view text);

} // namespace Logboom
