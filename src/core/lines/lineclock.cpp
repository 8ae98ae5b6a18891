// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lines/lineclock.h"

#include "core/entry/timeparts.h"

#include <QDateTime>

namespace Logboom {

LineClock::LineClock(qint64 reference, QTimeZone zone)
    : m_zone(std::move(zone))
{
    setReference(reference);
}

void LineClock::setReference(qint64 reference)
{
    m_reference = reference;
    const QDate date = QDateTime::fromMSecsSinceEpoch(reference / Millisecond, m_zone).date();
    m_year = date.year();
    m_today = startOfDay(date.year(), date.month(), date.day()).value_or(0);
}

std::optional<qint64> LineClock::moment(qint64 wallClock, std::optional<qint64> offset)
{
    if (!offset) {
        // A zone changes its offset at full hours at most, and asking for it takes longer than reading the line.
        if (const qint64 hour = wallClock / Hour; hour != m_hour) {
            const QDateTime asUtc = QDateTime::fromMSecsSinceEpoch(hour * Hour / Millisecond, QTimeZone::utc());
            const QDateTime local(asUtc.date(), asUtc.time(), m_zone);
            m_hour = hour;
            m_hourOffset = local.offsetFromUtc() * Second;
        }
        offset = m_hourOffset;
    }
    const qint64 result = wallClock - *offset;
    if (result < 0 || result > MaxTimestamp)
        return std::nullopt;
    return result;
}

std::optional<qint64> LineClock::lastSuchDay(int month, int day) const
{
    // A clock may be ahead of the file's; 29 February comes every fourth year, mostly.
    for (int year = m_year + 1; year >= m_year - 8; --year) {
        const std::optional<qint64> start = startOfDay(year, month, day);
        if (start && *start <= m_today + Day)
            return start;
    }
    return std::nullopt;
}

} // namespace Logboom
