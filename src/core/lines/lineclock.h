// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/timestamp.h"

#include <QTimeZone>

namespace Logboom {

/**
 * Completes the times of a log: those without a zone are the wall clock's of its machine, and some name no year.
 *
 * Threads: one at a time.
 */
class LineClock
{
public:
    /// reference: a moment shortly after the newest lines, microseconds since the epoch.
    explicit LineClock(qint64 reference, QTimeZone zone = QTimeZone::systemTimeZone());

    void setReference(qint64 reference);
    [[nodiscard]] qint64 reference() const { return m_reference; }

    /// The moment of a wall clock, which is in microseconds as if it were UTC; offset: the zone's, where it is known.
    /// Nothing outside 1970 to 9999.
    [[nodiscard]] std::optional<qint64> moment(qint64 wallClock, std::optional<qint64> offset = std::nullopt);

    /// The start of a day that names no year: the last such day up to the reference, as a wall clock. Nothing where
    /// there is no such day.
    [[nodiscard]] std::optional<qint64> lastSuchDay(int month, int day) const;

private:
    QTimeZone m_zone;
    qint64 m_reference;
    qint64 m_today = 0;      // the day of the reference, by the wall clock
    int m_year = 1970;       // of the reference
    qint64 m_hour = -1;      // the wall clock's hour that m_offset is for
    qint64 m_hourOffset = 0; // in microseconds
};

} // namespace Logboom
