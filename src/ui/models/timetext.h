// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Logboom {

// Times for people, in the display zone. us: microseconds since the epoch.

/// "10:42:31.482"
[[nodiscard]] QString clockText(qint64 us);
/// "2026-03-18 10:42:31"
[[nodiscard]] QString secondText(qint64 us);
/// "2026-03-18 10:42"
[[nodiscard]] QString minuteText(qint64 us);
/// "2026-03-18 10:42:31.482 +01:00"; six digits where it is not a whole millisecond.
[[nodiscard]] QString dateTimeText(qint64 us);
/// ISO 8601 with offset, "2026-03-18T10:42:31.482+01:00".
[[nodiscard]] QString isoText(qint64 us);
/// "25 ms later", "3.2 s earlier", "at once": what `later` lies behind `earlier`.
[[nodiscard]] QString delayText(qint64 earlier, qint64 later);

} // namespace Logboom
