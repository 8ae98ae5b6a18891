// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filterparser.h"

#include <optional>

namespace Logboom {

/// What a time as written covers: "10:42" is that whole minute. Both ends inclusive, microseconds since the epoch.
struct TimeSpan
{
    qint64 first = 0;
    qint64 last = 0;
};

/// A time as parseTimestamp() reads it, in the context's zone where it names none, or a clock time H:MM[:SS[.f]] of
/// the context's day. Nothing for anything else.
[[nodiscard]] std::optional<TimeSpan> parseTimeSpan(QStringView text, const FilterContext& context);

} // namespace Logboom
