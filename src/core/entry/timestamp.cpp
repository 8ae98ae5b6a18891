// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"

#include "core/entry/timeparts.h"

#include <array>
#include <chrono>

namespace Logboom {

namespace {

bool readZone(TextReader& in, qint64& offset)
{
    offset = 0;
    return in.atEnd() || in.take('Z') || in.take('z') || readOffset(in, offset);
}

void appendNumber(std::string& out, unsigned value, int width)
{
    std::array<char, 10> digits{};
    for (int i = width; i > 0; --i) {
        digits[static_cast<std::size_t>(i - 1)] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
    out.append(digits.data(), static_cast<std::size_t>(width));
}

void appendToSeconds(std::string& out, qint64 timestamp, char separator = 'T')
{
    const qint64 day = timestamp / Day;
    const auto second = static_cast<unsigned>(timestamp % Day / Second);
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
    appendNumber(out, static_cast<unsigned>(static_cast<int>(date.year())), 4);
    out += '-';
    appendNumber(out, static_cast<unsigned>(date.month()), 2);
    out += '-';
    appendNumber(out, static_cast<unsigned>(date.day()), 2);
    out += separator;
    appendNumber(out, second / 3600, 2);
    out += ':';
    appendNumber(out, second / 60 % 60, 2);
    out += ':';
    appendNumber(out, second % 60, 2);
}

} // namespace

qint64 currentTimestamp()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
}

std::optional<qint64> parseTimestamp(std::string_view text)
{
    TextReader in(text);
    qint64 day = 0;
    qint64 clock = 0;
    qint64 offset = 0;
    if (!readDate(in, day, '-'))
        return std::nullopt;
    if (!in.atEnd()) {
        if ((!in.take('T') && !in.take('t') && !in.take(' ')) || !readClockTime(in, clock) || !readZone(in, offset))
            return std::nullopt;
    }
    if (!in.atEnd())
        return std::nullopt;
    const qint64 result = day + clock - offset;
    if (result < 0 || result > MaxTimestamp)
        return std::nullopt;
    return result;
}

std::optional<qint64> parseQueryTimestamp(std::string_view text)
{
    // "... 02:00" at the end, behind a clock time, was "...+02:00".
    const std::size_t tail = text.size() > 6 ? text.size() - 6 : 0;
    if (tail > 10 && text[tail] == ' ' && text[tail + 3] == ':') {
        std::string repaired(text);
        repaired[tail] = '+';
        return parseTimestamp(repaired);
    }
    return parseTimestamp(text);
}

void appendMilliseconds(std::string& out, qint64 timestamp)
{
    appendToSeconds(out, timestamp);
    out += '.';
    appendNumber(out, static_cast<unsigned>(timestamp % Second / Millisecond), 3);
    out += 'Z';
}

std::string formatMilliseconds(qint64 timestamp)
{
    std::string out;
    appendMilliseconds(out, timestamp);
    return out;
}

std::string formatSeconds(qint64 timestamp)
{
    std::string out;
    appendToSeconds(out, timestamp, ' ');
    return out;
}

std::string formatShortest(qint64 timestamp)
{
    std::string out;
    appendToSeconds(out, timestamp);
    if (const auto micros = static_cast<unsigned>(timestamp % Second); micros != 0) {
        out += '.';
        if (micros % 1000 == 0)
            appendNumber(out, micros / 1000, 3);
        else
            appendNumber(out, micros, 6);
    }
    out += 'Z';
    return out;
}

} // namespace Logboom
