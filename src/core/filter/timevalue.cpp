// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/timevalue.h"

#include "core/base/ascii.h"
#include "core/entry/timestamp.h"

#include <QDateTime>

#include <algorithm>

namespace Logboom {

namespace {

constexpr std::size_t DateLength = 10; // YYYY-MM-DD

qint64 offsetAt(const QTimeZone& zone, qint64 utc)
{
    return zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utc / Millisecond, QTimeZone::utc())) * Second;
}

/// A wall-clock time in the zone, counted as if it were UTC, to UTC. Of a time that the clock skips or repeats, the
/// nearest one after or the first.
qint64 toUtc(const QTimeZone& zone, qint64 local)
{
    const qint64 guess = local - offsetAt(zone, local);
    const qint64 earlier = local - offsetAt(zone, guess - Hour);
    return offsetAt(zone, earlier) == local - earlier ? earlier : local - offsetAt(zone, guess);
}

bool isClock(std::string_view text)
{
    const auto colon = text.find(':');
    return (colon == 1 || colon == 2) &&
           std::all_of(text.begin(), text.begin() + static_cast<int>(colon), isDigitAscii);
}

/// How long what the text leaves open is: a day without a clock time, a second without a fraction.
qint64 precisionOf(std::string_view clock)
{
    const auto point = clock.find_first_of(".,");
    if (clock.empty())
        return Day;
    if (point == std::string_view::npos)
        return std::count(clock.begin(), clock.end(), ':') == 1 ? Minute : Second;
    qint64 precision = Second;
    for (std::size_t digits = clock.size() - point - 1; digits > 0 && precision > 1; --digits)
        precision /= 10;
    return precision;
}

} // namespace

std::optional<TimeSpan> parseTimeSpan(QStringView text, const FilterContext& context)
{
    std::string full = text.toUtf8().toStdString();
    if (isClock(full)) {
        const std::string today =
            formatShortest(context.now + offsetAt(context.zone, context.now)).substr(0, DateLength);
        full.insert(0, full[1] == ':' ? today + "T0" : today + "T");
    }
    const std::optional<qint64> written = parseTimestamp(full);
    if (!written)
        return std::nullopt;
    const std::string_view clock = std::string_view(full).substr(std::min(DateLength + 1, full.size()));
    const auto zoneAt = clock.find_first_of("Zz+-");
    const qint64 precision = precisionOf(clock.substr(0, zoneAt));
    if (zoneAt != std::string_view::npos)
        return TimeSpan{*written, *written + precision - 1};
    return TimeSpan{toUtc(context.zone, *written), toUtc(context.zone, *written + precision) - 1};
}

} // namespace Logboom
