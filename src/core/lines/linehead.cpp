// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lines/linehead.h"

#include "core/entry/entry.h"
#include "core/entry/timeparts.h"

#include <array>
#include <charconv>

namespace Logboom {

namespace {

constexpr std::array<std::string_view, 12> Months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// "Jan", 1 to 12.
bool readMonth(TextReader& in, int& month)
{
    for (std::size_t i = 0; i < Months.size(); ++i) {
        if (in.take(Months[i])) {
            month = static_cast<int>(i) + 1;
            return true;
        }
    }
    return false;
}

/// " 2" or "12".
bool readPaddedDay(TextReader& in, int& day)
{
    return in.take(' ') ? in.digits(1, day) : in.digits(2, day);
}

std::size_t positionOf(const TextReader& in, std::string_view line)
{
    return line.size() - in.rest().size();
}

/// The level behind the time, and where the message begins.
void readLevelAndMessage(LineHead& head, std::string_view line, std::size_t at)
{
    while (at < line.size() && isSpaceAscii(line[at]))
        ++at;
    for (const std::string_view separator : {std::string_view("- "), std::string_view("| "), std::string_view(": ")}) {
        if (line.substr(at).starts_with(separator)) {
            at += separator.size();
            break;
        }
    }
    const LeadingLevel level = leadingLevel(line.substr(at));
    head.level = level.level;
    head.message = at + level.end;
}

/// "sshd[812]: ..." or "kernel: ...": the name up to the bracket or the colon.
std::string_view programOf(std::string_view text)
{
    std::size_t end = 0;
    while (end < text.size() && !isSpaceAscii(text[end]) && text[end] != ':' && text[end] != '[')
        ++end;
    std::size_t colon = end;
    if (colon < text.size() && text[colon] == '[')
        colon = text.find("]:", colon);
    else if (colon < text.size() && text[colon] != ':')
        return {};
    return end == 0 || colon >= text.size() ? std::string_view() : text.substr(0, end);
}

/// Host, program and message behind a time, as syslog daemons write them. False where it looks otherwise.
bool readSyslogRest(LineHead& head, std::string_view line, TextReader in)
{
    std::string_view host;
    if (!in.upTo(' ', host) || host.empty())
        return false;
    const std::string_view program = programOf(in.rest());
    if (isAbsent(program))
        return false;
    head.host = host;
    head.category = program;
    head.message = positionOf(in, line);
    const std::string_view rest = in.rest();
    const std::size_t colon = rest.find(':', program.size());
    std::string_view text = rest.substr(colon + 1);
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    if (const LeadingLevel level = leadingLevel(text); level.level && level.end > 0)
        head.level = level.level;
    return true;
}

/// "host program[812]: ..." or "host kernel: ...", and not two words of a message.
bool namesAProcess(std::string_view text)
{
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos || leadingLevel(text.substr(0, space)).level)
        return false;
    const std::string_view rest = text.substr(space + 1);
    const std::string_view program = programOf(rest);
    return program == "kernel" || (!program.empty() && rest[program.size()] == '[');
}

/// "<34>": facility and severity of syslog.
bool readPriority(TextReader& in, LineHead& head)
{
    static constexpr std::array Severities{Level::Critical, Level::Critical, Level::Critical, Level::Error,
                                           Level::Warning,  Level::Notice,   Level::Info,     Level::Debug};
    std::string_view digits;
    TextReader ahead = in;
    int number = 0;
    if (!ahead.take('<') || !ahead.upTo('>', digits) || digits.empty() || digits.size() > 3)
        return false;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), number).ptr != digits.data() + digits.size())
        return false;
    head.level = Severities[static_cast<std::size_t>(number % 8)];
    in = ahead;
    return number <= 191;
}

/// 2025-01-02T03:04:05.678Z, 2025-01-02 03:04:05,678, [2025/01/02 03:04:05] and so on.
bool readIso(std::string_view line, LineClock& clock, LineHead& head)
{
    const std::size_t begin = line.starts_with('[') ? 1 : 0;
    if (line.size() < begin + 16 || !isDigitAscii(line[begin]) || !isDigitAscii(line[begin + 3]))
        return false;
    const std::optional<LeadingTime> time = leadingTimestamp(line.substr(begin));
    if (!time)
        return false;
    std::size_t at = begin + time->length;
    if (at < line.size() && begin == 1 && line[at] == ']')
        ++at;
    else if (at < line.size() && isDigitAscii(line[at]))
        return false; // a longer number
    head.time = clock.moment(time->wallClock, time->offset);
    // Syslog daemons with exact times write host, program and process behind them.
    if (begin == 0 && time->offset && line[10] == 'T' && at < line.size() && line[at] == ' ' &&
        namesAProcess(line.substr(at + 1)) && readSyslogRest(head, line, TextReader(line.substr(at + 1))))
        return head.time.has_value();
    readLevelAndMessage(head, line, at);
    return head.time.has_value();
}

/// RFC 3164: "<34>Oct 11 22:14:15 host su[230]: text", in files without the number.
bool readSyslog(std::string_view line, LineClock& clock, LineHead& head)
{
    TextReader in(line);
    if (line.size() < 16 || (in.peek() == '<' && !readPriority(in, head)))
        return false;
    int month = 0;
    int day = 0;
    qint64 time = 0;
    if (!readMonth(in, month) || !in.take(' ') || !readPaddedDay(in, day) || !in.take(' '))
        return false;
    const std::optional<qint64> start = clock.lastSuchDay(month, day);
    if (!readClockTime(in, time) || !in.take(' ') || !start)
        return false;
    head.time = clock.moment(*start + time);
    const std::optional<Level> declared = head.level;
    if (!readSyslogRest(head, line, in))
        readLevelAndMessage(head, line, positionOf(in, line));
    head.level = declared ? declared : head.level;
    return head.time.has_value();
}

/// RFC 5424: "<165>1 2003-10-11T22:14:15.003Z host app 8710 ID47 [sd ...] text".
bool readSyslog5424(std::string_view line, LineClock& clock, LineHead& head)
{
    TextReader in(line);
    if (in.peek() != '<' || !readPriority(in, head) || !in.take("1 "))
        return false;
    const std::optional<LeadingTime> time = leadingTimestamp(in.rest());
    std::string_view skipped;
    std::string_view host;
    std::string_view app;
    if (!time || !in.upTo(' ', skipped) || !in.upTo(' ', host) || !in.upTo(' ', app))
        return false;
    head.time = clock.moment(time->wallClock, time->offset);
    head.host = host == "-" ? std::string_view() : host;
    head.category = app == "-" ? std::string_view() : app;
    // What identifies the process and the message, and the structured data, stay readable where they say something.
    const TextReader before = in;
    if (in.take("- - - "))
        head.message = positionOf(in, line);
    else
        head.message = positionOf(before, line);
    return head.time.has_value();
}

/// 10/Oct/2000:13:55:36 -0700
bool readHttpTime(TextReader& in, LineClock& clock, LineHead& head)
{
    int day = 0;
    int month = 0;
    int year = 0;
    qint64 time = 0;
    qint64 offset = 0;
    if (!in.digits(2, day) || !in.take('/') || !readMonth(in, month) || !in.take('/') || !in.digits(4, year) ||
        !in.take(':') || !readClockTime(in, time))
        return false;
    const std::optional<qint64> start = startOfDay(year, month, day);
    if (!start)
        return false;
    in.take(' ');
    const bool hasZone = readOffset(in, offset);
    head.time = clock.moment(*start + time, hasZone ? std::optional(offset) : std::nullopt);
    return head.time.has_value();
}

/// The common and the combined format of web servers: host ident user [time] "request" status size.
bool readAccess(std::string_view line, LineClock& clock, LineHead& head)
{
    const std::size_t bracket = line.substr(0, 512).find(" [");
    if (bracket == std::string_view::npos || line.size() < bracket + 28)
        return false;
    TextReader in(line.substr(bracket + 2));
    if (!readHttpTime(in, clock, head) || !in.take(']'))
        return false;
    // The status follows the request, which is in quotes.
    std::string_view skipped;
    int status = 0;
    TextReader behind = in;
    if (behind.take(" \"")) {
        const std::size_t end = behind.rest().find("\" ");
        TextReader number(end == std::string_view::npos ? std::string_view() : behind.rest().substr(end + 2));
        if (number.digits(3, status))
            head.level = status >= 500 ? Level::Error : status >= 400 ? Level::Warning : Level::Info;
    }
    return true;
}

/// "[Wed Oct 11 14:32:52.123456 2000] [core:error] [pid 9] text": Apache's error log, and asctime() in general.
bool readAsctime(std::string_view line, LineClock& clock, LineHead& head)
{
    static constexpr std::array<std::string_view, 7> Days{"Mon ", "Tue ", "Wed ", "Thu ", "Fri ", "Sat ", "Sun "};
    TextReader in(line);
    const bool inBrackets = in.take('[');
    bool hasDay = false;
    for (const std::string_view day : Days)
        hasDay = hasDay || in.take(day);
    int month = 0;
    int day = 0;
    int year = 0;
    qint64 time = 0;
    if (!hasDay || !readMonth(in, month) || !in.take(' ') || !readPaddedDay(in, day) || !in.take(' ') ||
        !readClockTime(in, time) || !in.take(' ') || !in.digits(4, year) || (inBrackets && !in.take(']')))
        return false;
    const std::optional<qint64> start = startOfDay(year, month, day);
    if (!start)
        return false;
    head.time = clock.moment(*start + time);
    TextReader module = in;
    std::string_view name;
    std::string_view level;
    if (inBrackets && module.take(" [") && module.upTo(':', name) &&
        name.find_first_of("] ") == std::string_view::npos && module.upTo(']', level)) {
        head.category = name.empty() ? std::string_view() : name;
        head.level = levelFromText(level);
        in = module;
        in.skip(' ');
        if (head.level || level.starts_with("trace")) {
            head.message = positionOf(in, line);
            return head.time.has_value();
        }
    }
    readLevelAndMessage(head, line, positionOf(in, line));
    return head.time.has_value();
}

/// "I0102 15:04:05.123456    1234 file.cc:10] text": glog and klog.
bool readGlog(std::string_view line, LineClock& clock, LineHead& head)
{
    static constexpr std::string_view Letters = "IWEFD";
    static constexpr std::array Levels{Level::Info, Level::Warning, Level::Error, Level::Critical, Level::Debug};
    const std::size_t letter = line.size() < 21 ? std::string_view::npos : Letters.find(line.front());
    if (letter == std::string_view::npos)
        return false;
    TextReader in(line.substr(1));
    int month = 0;
    int day = 0;
    qint64 time = 0;
    int year = 0;
    TextReader withYear = in; // as later versions of glog write it
    std::optional<qint64> start;
    if (withYear.digits(4, year) && withYear.digits(2, month) && withYear.digits(2, day) && withYear.take(' ')) {
        start = startOfDay(year, month, day);
        in = withYear;
    } else if (in.digits(2, month) && in.digits(2, day) && in.take(' ')) {
        start = clock.lastSuchDay(month, day);
    }
    if (!start || !readClockTime(in, time) || in.peek() != ' ')
        return false;
    in.skip(' ');
    head.time = clock.moment(*start + time);
    head.level = Levels[letter];
    head.message = positionOf(in, line);
    return head.time.has_value();
}

/// "02-Jan-2025 03:04:05.678 INFO ..." of Tomcat, and the time of web servers in front of a line.
bool readDayFirst(std::string_view line, LineClock& clock, LineHead& head)
{
    TextReader in(line);
    const bool inBrackets = in.take('[');
    if (line.size() < 20 || !isDigitAscii(in.peek()))
        return false;
    TextReader http = in;
    if (readHttpTime(http, clock, head)) {
        in = http;
    } else {
        int day = 0;
        int month = 0;
        int year = 0;
        qint64 time = 0;
        if (!in.digits(2, day) || !in.take('-') || !readMonth(in, month) || !in.take('-') || !in.digits(4, year) ||
            !in.take(' ') || !readClockTime(in, time))
            return false;
        const std::optional<qint64> start = startOfDay(year, month, day);
        head.time = start ? clock.moment(*start + time) : std::nullopt;
    }
    if (inBrackets && !in.take(']'))
        return false;
    readLevelAndMessage(head, line, positionOf(in, line));
    return head.time.has_value();
}

/// Seconds since the epoch, perhaps with a fraction, or milliseconds, microseconds, nanoseconds.
bool readEpoch(std::string_view line, LineClock& clock, LineHead& head)
{
    TextReader in(line);
    const bool inBrackets = in.take('[');
    qint64 number = 0;
    const std::string_view text = in.rest();
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const auto digits = static_cast<std::size_t>(end - text.data());
    if (error != std::errc() || text.front() != '1')
        return false;
    in = TextReader(text.substr(digits));
    qint64 fraction = 0;
    // Ten digits beginning with a one: the years 2001 to 2033.
    switch (digits) {
    case 10:
        if (in.peek() == '.' && (!in.take('.') || !in.fraction(fraction)))
            return false;
        number = number * Second + fraction;
        break;
    case 13:
        number *= Millisecond;
        break;
    case 16:
        break;
    case 19:
        number /= 1000;
        break;
    default:
        return false;
    }
    if (inBrackets ? !in.take(']') : !(in.atEnd() || isSpaceAscii(in.peek()) || in.peek() == ':' || in.peek() == ','))
        return false;
    if (number > clock.reference() + Day) // some other number
        return false;
    head.time = clock.moment(number, 0);
    readLevelAndMessage(head, line, positionOf(in, line));
    return head.time.has_value();
}

/// Pairs of key and value that begin with the time: "time=2025-01-02T03:04:05Z level=info msg=...".
bool readPairs(std::string_view line, LineClock& clock, LineHead& head)
{
    TextReader in(line);
    if (!in.take("time=") && !in.take("ts=") && !in.take("timestamp=") && !in.take("t="))
        return false;
    in.take('"');
    LineHead inside;
    const bool isTime = readIso(in.rest(), clock, inside) || [&] {
        const std::string_view value = in.rest().substr(0, in.rest().find_first_of(" \""));
        return readEpoch(value, clock, inside);
    }();
    head.time = inside.time;
    head.level = leadingLevel(line).level;
    return isTime;
}

/// "Start-Date: 2025-01-02  03:04:05" of apt.
bool readApt(std::string_view line, LineClock& clock, LineHead& head)
{
    TextReader in(line);
    if (!in.take("Start-Date: ") && !in.take("Log started: "))
        return false;
    const std::optional<LeadingTime> time = leadingTimestamp(in.rest());
    if (time)
        head.time = clock.moment(time->wallClock, time->offset);
    return head.time.has_value();
}

using Format = bool (*)(std::string_view line, LineClock& clock, LineHead& head);
constexpr std::array<Format, 10> Formats{readIso,  readSyslog,   readSyslog5424, readAccess, readAsctime,
                                         readGlog, readDayFirst, readEpoch,      readPairs,  readApt};

} // namespace

LineHead LineHeadReader::read(std::string_view line, LineClock& clock)
{
    const auto tryFormat = [&](std::size_t index, LineHead& head) {
        head = {};
        return Formats[index](line, clock, head);
    };
    LineHead head;
    // What is further in has no time of its own.
    if (line.empty() || isSpaceAscii(line.front()) || tryFormat(m_format, head))
        return head;
    for (std::size_t i = 0; i < Formats.size(); ++i) {
        if (i != m_format && tryFormat(i, head)) {
            m_format = i;
            return head;
        }
    }
    head = {};
    const LeadingLevel level = leadingLevel(line);
    head.level = level.level;
    head.message = level.end;
    return head;
}

} // namespace Logboom
