// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/quantity.h"

#include "core/base/ascii.h"

#include <QByteArrayView>

#include <array>

namespace Logboom {

namespace {

struct UnitName
{
    std::string_view name;
    double factor;
};

constexpr std::array DurationUnits{
    UnitName{"ns", 1e-3}, UnitName{"us", 1},   UnitName{"µs", 1},     UnitName{"ms", 1e3},
    UnitName{"s", 1e6},   UnitName{"m", 60e6}, UnitName{"h", 3600e6}, UnitName{"d", 86400e6},
};

constexpr std::array SizeUnits{
    UnitName{"b", 1},
    UnitName{"kb", 1e3},
    UnitName{"mb", 1e6},
    UnitName{"gb", 1e9},
    UnitName{"tb", 1e12},
    UnitName{"kib", 1024.0},
    UnitName{"mib", 1024.0 * 1024},
    UnitName{"gib", 1024.0 * 1024 * 1024},
    UnitName{"tib", 1024.0 * 1024 * 1024 * 1024},
};

constexpr std::array FieldNameUnits{
    UnitName{"ns", 1e-3},
    UnitName{"nanos", 1e-3},
    UnitName{"nanoseconds", 1e-3},
    UnitName{"us", 1},
    UnitName{"micros", 1},
    UnitName{"microseconds", 1},
    UnitName{"ms", 1e3},
    UnitName{"msec", 1e3},
    UnitName{"millis", 1e3},
    UnitName{"milliseconds", 1e3},
    UnitName{"s", 1e6},
    UnitName{"sec", 1e6},
    UnitName{"secs", 1e6},
    UnitName{"seconds", 1e6},
    UnitName{"min", 60e6},
    UnitName{"mins", 60e6},
    UnitName{"minutes", 60e6},
    UnitName{"hours", 3600e6},
};

constexpr bool isUpperAscii(char c)
{
    return c >= 'A' && c <= 'Z';
}

/// The digits, point and exponent a text begins with: how many bytes.
std::size_t numberLength(std::string_view text)
{
    std::size_t at = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    const std::size_t digits = at;
    while (at < text.size() && (isDigitAscii(text[at]) || text[at] == '.'))
        ++at;
    if (at == digits || text[digits] == '.')
        return 0;
    if (at + 1 < text.size() && toLowerAscii(text[at]) == 'e') {
        const std::size_t exponent = at + (text[at + 1] == '-' || text[at + 1] == '+' ? 2 : 1);
        std::size_t end = exponent;
        while (end < text.size() && isDigitAscii(text[end]))
            ++end;
        if (end > exponent)
            at = end;
    }
    return at;
}

/// 0 where the name is not in the list.
template<std::size_t Size>
double factorOf(const std::array<UnitName, Size>& units, std::string_view name, bool anyCase)
{
    for (const UnitName& unit : units) {
        if (anyCase ? equalsIgnoringCase(unit.name, name) : unit.name == name)
            return unit.factor;
    }
    return 0;
}

Number realNumber(double value)
{
    return {value, 0, false};
}

/// The rest of a sum of durations behind its first part.
std::optional<Quantity> durationSum(double sum, std::string_view rest)
{
    while (!rest.empty()) {
        const std::size_t length = numberLength(rest);
        const auto number = parseNumber(rest.substr(0, length));
        rest.remove_prefix(length);
        std::size_t unitEnd = 0;
        while (unitEnd < rest.size() && !isDigitAscii(rest[unitEnd]))
            ++unitEnd;
        const double factor = factorOf(DurationUnits, rest.substr(0, unitEnd), false);
        if (!number || factor == 0)
            return std::nullopt;
        sum += number->real * factor;
        rest.remove_prefix(unitEnd);
    }
    return Quantity{realNumber(sum), Quantity::Unit::Duration};
}

} // namespace

std::optional<Number> parseNumber(std::string_view text)
{
    constexpr std::size_t MaxLength = 64;
    if (text.empty() || text.size() > MaxLength || numberLength(text) != text.size())
        return std::nullopt;
    const QByteArrayView bytes(text.data(), static_cast<qsizetype>(text.size()));
    Number number;
    number.whole = bytes.toLongLong(&number.isWhole);
    if (number.isWhole) {
        number.real = static_cast<double>(number.whole);
        return number;
    }
    bool ok = false;
    number.real = bytes.toDouble(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

std::optional<Quantity> parseQuantity(std::string_view text)
{
    const std::size_t length = numberLength(text);
    const auto number = parseNumber(text.substr(0, length));
    if (!number)
        return std::nullopt;
    std::string_view rest = text.substr(length);
    if (rest.empty())
        return Quantity{*number, Quantity::Unit::None};
    if (rest.front() == ' ')
        rest.remove_prefix(1);
    if (const double factor = factorOf(SizeUnits, rest, true); factor != 0)
        return Quantity{realNumber(number->real * factor), Quantity::Unit::Size};
    std::size_t unitEnd = 0;
    while (unitEnd < rest.size() && !isDigitAscii(rest[unitEnd]))
        ++unitEnd;
    const double factor = factorOf(DurationUnits, rest.substr(0, unitEnd), false);
    return factor == 0 ? std::nullopt : durationSum(number->real * factor, rest.substr(unitEnd));
}

double microsecondsOfField(std::string_view name)
{
    constexpr double Milliseconds = 1e3;
    for (std::size_t at = name.size(); at-- > 0;) {
        const bool begins = at == 0 || std::string_view("_-.").find(name[at - 1]) != std::string_view::npos ||
                            (isUpperAscii(name[at]) && !isUpperAscii(name[at - 1]));
        if (!begins)
            continue;
        const double factor = factorOf(FieldNameUnits, name.substr(at), true);
        return factor == 0 ? Milliseconds : factor;
    }
    return Milliseconds;
}

} // namespace Logboom
