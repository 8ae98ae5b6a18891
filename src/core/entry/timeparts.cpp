// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timeparts.h"

#include "core/entry/timestamp.h"

#include <chrono>

namespace Logboom {

std::optional<qint64> startOfDay(int year, int month, int day)
{
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok())
        return std::nullopt;
    return std::chrono::sys_days{date}.time_since_epoch().count() * Day;
}

bool readDate(TextReader& in, qint64& day, char separator)
{
    int year = 0;
    int month = 0;
    int dayOfMonth = 0;
    if (!in.digits(4, year) || !in.take(separator) || !in.digits(2, month) || !in.take(separator) ||
        !in.digits(2, dayOfMonth))
        return false;
    const std::optional<qint64> start = startOfDay(year, month, dayOfMonth);
    day = start.value_or(0);
    return start.has_value();
}

bool readClockTime(TextReader& in, qint64& micros)
{
    int hour = 0;
    int minute = 0;
    int second = 0;
    qint64 fraction = 0;
    if (!in.digits(2, hour) || !in.take(':') || !in.digits(2, minute) || hour > 23 || minute > 59)
        return false;
    if (in.take(':')) {
        if (!in.digits(2, second) || second > 59)
            return false;
        TextReader ahead = in;
        if ((ahead.take('.') || ahead.take(',')) && isDigitAscii(ahead.peek())) {
            if (!ahead.fraction(fraction))
                return false;
            in = ahead;
        }
    }
    micros = hour * Hour + minute * Minute + second * Second + fraction;
    return true;
}

bool readOffset(TextReader& in, qint64& offset)
{
    if (in.peek() != '+' && in.peek() != '-')
        return false;
    TextReader ahead = in;
    const qint64 sign = ahead.peek() == '-' ? -1 : 1;
    ahead.take(ahead.peek());
    int hours = 0;
    int minutes = 0;
    if (!ahead.digits(2, hours) || hours > 23)
        return false;
    TextReader further = ahead;
    further.take(':');
    if (further.digits(2, minutes)) {
        if (minutes > 59)
            return false;
        ahead = further;
    }
    if (isDigitAscii(ahead.peek()))
        return false;
    offset = sign * (hours * Hour + minutes * Minute);
    in = ahead;
    return true;
}

std::optional<LeadingTime> leadingTimestamp(std::string_view text)
{
    LeadingTime time;
    TextReader in(text);
    qint64 day = 0;
    if (text.size() < 16 || !readDate(in, day, text[4] == '/' ? '/' : '-'))
        return std::nullopt;
    if (in.peek() == ' ')
        in.skip(' ');
    else if (!in.take('T') && !in.take('t'))
        return std::nullopt;
    qint64 clock = 0;
    if (!readClockTime(in, clock))
        return std::nullopt;
    time.wallClock = day + clock;
    TextReader behindSpace = in;
    qint64 offset = 0;
    if (in.take('Z') || in.take('z') || in.take(" UTC") || in.take(" GMT")) {
        time.offset = 0;
    } else if (readOffset(in, offset)) {
        time.offset = offset;
    } else if (behindSpace.take(' ') && readOffset(behindSpace, offset) &&
               in.rest().size() - behindSpace.rest().size() > 4) { // " -12" is rather a number
        time.offset = offset;
        in = behindSpace;
    }
    time.length = text.size() - in.rest().size();
    return time;
}

} // namespace Logboom
