// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>

namespace Logboom {

// Times are microseconds since 1970-01-01T00:00:00Z everywhere in the program.

inline constexpr qint64 Microsecond = 1;
inline constexpr qint64 Millisecond = 1000;
inline constexpr qint64 Second = 1000 * Millisecond;
inline constexpr qint64 Minute = 60 * Second;
inline constexpr qint64 Hour = 60 * Minute;
inline constexpr qint64 Day = 24 * Hour;

/// The last representable time, 9999-12-31T23:59:59.999999Z.
inline constexpr qint64 MaxTimestamp = 253402300799999999;

/// Now, by the system clock.
[[nodiscard]] qint64 currentTimestamp();

/**
 * The text forms every API accepts: YYYY-MM-DD, then optionally T or one space, HH:MM, optionally :SS, optionally
 * . or , with 1 to 9 digits (cut to microseconds), then optionally Z, ±HH:MM, ±HHMM or ±HH; no zone means UTC.
 * Nothing for anything else, for dates that do not exist and for times outside 1970 to 9999.
 */
[[nodiscard]] std::optional<qint64> parseTimestamp(std::string_view text);

/// As parseTimestamp(), for query strings: a space before the offset at the very end stands for an unescaped '+'.
[[nodiscard]] std::optional<qint64> parseQueryTimestamp(std::string_view text);

/// "2025-01-15T14:22:00.000Z", always milliseconds (cut).
[[nodiscard]] std::string formatMilliseconds(qint64 timestamp);

/// "2025-01-15T14:22:00Z", with 3 or 6 digits of fraction only where it is not zero.
[[nodiscard]] std::string formatShortest(qint64 timestamp);

/// "2023-06-01 14:30:00", UTC (cut).
[[nodiscard]] std::string formatSeconds(qint64 timestamp);

/// Appends formatMilliseconds() without a temporary.
void appendMilliseconds(std::string& out, qint64 timestamp);

} // namespace Logboom
