// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Logboom {

/// A length of time with a unit that keeps it short, "25 ms"; us > 0.
[[nodiscard]] QString lengthText(qint64 us);
/// "just now", "25 s ago", "3 min ago", "in 2 h": coarse, to be read at a glance.
[[nodiscard]] QString agoText(qint64 us, qint64 now);
/// "+25 ms", "+3.20 s", "-2 min 3 s": what lies between two times, in at most two units.
[[nodiscard]] QString deltaText(qint64 us);
/// A tag on a row: "after 42 s" without an entry.
[[nodiscard]] QString gapText(qint64 us);

/// What the column of times shows.
enum class TimeStyle : quint8
{
    Clock,
    Ago,           ///< how long ago
    SincePrevious, ///< since the row before
    SinceMark,     ///< since the marked row
};

/// The text of a cell. previous: of the row before, mark: of the marked row; without what it counts from it is empty.
[[nodiscard]] QString timeCell(TimeStyle style, qint64 us, std::optional<qint64> previous, std::optional<qint64> mark,
                               qint64 now);

} // namespace Logboom
