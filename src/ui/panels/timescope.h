// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/logstore.h"

#include <QString>
#include <QTimeZone>

namespace Logboom {

/// Which times the window is about: everything, the last so many minutes, or a range that was chosen.
struct TimeScope
{
    enum class Kind : quint8
    {
        Everything,
        Last, ///< moves with the clock
        Custom,
    };
    Kind kind = Kind::Everything;
    qint64 length = 0; ///< of Last, in microseconds
    TimeRange range;   ///< of Custom

    [[nodiscard]] static TimeScope everything() { return {}; }
    [[nodiscard]] static TimeScope last(qint64 length) { return {Kind::Last, length, {}}; }
    [[nodiscard]] static TimeScope custom(TimeRange range) { return {Kind::Custom, 0, range}; }

    /// What it means at this moment (microseconds). Last has no end: a sender's clock may be ahead.
    [[nodiscard]] TimeRange resolve(qint64 now) const;
    /// For the button, "Last 15 min".
    [[nodiscard]] QString title(const QTimeZone& zone) const;

    friend bool operator==(const TimeScope&, const TimeScope&) = default;
};

/// "1 min 45 s", "250 ms", "2 d 3 h": the two largest units.
[[nodiscard]] QString durationText(qint64 microseconds);

} // namespace Logboom
