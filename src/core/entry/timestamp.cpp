// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"

#include "core/base/ascii.h"

#include <array>
#include <chrono>

namespace Logboom {

namespace {

/// Reads a text from the left; every step says whether what it wanted was there.
class Reader
{
public:
    explicit Reader(std::string_view text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_text.empty(); }
    [[nodiscard]] char peek() const { return m_text.empty() ? '\0' : m_text.front(); }

    bool take(char c)
    {
        if (m_text.empty() || m_text.front() != c)
            return false;
        m_text.remove_prefix(1);
        return true;
    }

    /// Exactly `count` digits.
    bool digits(int count, int& value)
    {
        if (m_text.size() < static_cast<std::size_t>(count))
            return false;
        value = 0;
        for (int i = 0; i < count; ++i) {
            const char c = m_text[static_cast<std::size_t>(i)];
            if (!isDigitAscii(c))
                return false;
            value = value * 10 + (c - '0');
        }
        m_text.remove_prefix(static_cast<std::size_t>(count));
        return true;
    }

    /// 1 to 9 digits after the decimal point, cut to microseconds.
    bool fraction(qint64& micros)
    {
        int count = 0;
        micros = 0;
        while (!m_text.empty() && isDigitAscii(m_text.front()) && count < 10) {
            if (count < 6)
                micros = micros * 10 + (m_text.front() - '0');
            m_text.remove_prefix(1);
            ++count;
        }
        for (int i = count; i < 6; ++i)
            micros *= 10;
        return count >= 1 && count <= 9;
    }

private:
    std::string_view m_text;
};

bool readDate(Reader& in, std::chrono::sys_days& date)
{
    int year = 0;
    int month = 0;
    int day = 0;
    if (!in.digits(4, year) || !in.take('-') || !in.digits(2, month) || !in.take('-') || !in.digits(2, day))
        return false;
    const std::chrono::year_month_day ymd{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                          std::chrono::day{static_cast<unsigned>(day)}};
    date = std::chrono::sys_days{ymd};
    return ymd.ok();
}

bool readClock(Reader& in, qint64& micros)
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
        if ((in.take('.') || in.take(',')) && !in.fraction(fraction))
            return false;
    }
    micros = hour * Hour + minute * Minute + second * Second + fraction;
    return true;
}

bool readZone(Reader& in, qint64& offset)
{
    offset = 0;
    if (in.atEnd() || in.take('Z') || in.take('z'))
        return true;
    const bool west = in.peek() == '-';
    if (!in.take('+') && !in.take('-'))
        return false;
    int hours = 0;
    int minutes = 0;
    if (!in.digits(2, hours) || hours > 23)
        return false;
    if (!in.atEnd()) {
        in.take(':');
        if (!in.digits(2, minutes) || minutes > 59)
            return false;
    }
    offset = (hours * Hour + minutes * Minute) * (west ? -1 : 1);
    return true;
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
    Reader in(text);
    std::chrono::sys_days date;
    qint64 clock = 0;
    qint64 offset = 0;
    if (!readDate(in, date))
        return std::nullopt;
    if (!in.atEnd()) {
        if ((!in.take('T') && !in.take('t') && !in.take(' ')) || !readClock(in, clock) || !readZone(in, offset))
            return std::nullopt;
    }
    if (!in.atEnd())
        return std::nullopt;
    const qint64 result = date.time_since_epoch().count() * Day + clock - offset;
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
