// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>
#include <optional>
#include <string_view>

namespace Logboom {

/// A number as it stands in JSON: whole numbers compare exactly, others as floating point.
struct Number
{
    double real = 0;
    qint64 whole = 0;
    bool isWhole = false; ///< `whole` holds it

    friend std::partial_ordering operator<=>(const Number& a, const Number& b)
    {
        if (a.isWhole && b.isWhole)
            return a.whole <=> b.whole;
        return a.real <=> b.real;
    }
    friend bool operator==(const Number& a, const Number& b) { return (a <=> b) == 0; }
};

/// Digits with sign, fraction and exponent; nothing else around them.
[[nodiscard]] std::optional<Number> parseNumber(std::string_view text);

/// A number with what it counts.
struct Quantity
{
    enum class Unit : quint8
    {
        None,
        Duration,
        Size
    };
    Number number; ///< durations in microseconds, sizes in bytes
    Unit unit = Unit::None;
};

/// "500", "1.5s", "1h30m", "10 MB". Durations: ns us µs ms s m h d, more than one is a sum. Sizes, in any case: B KB MB
/// GB TB of 1000, KiB MiB GiB TiB of 1024. One space may stand before a unit.
[[nodiscard]] std::optional<Quantity> parseQuantity(std::string_view text);

/// What a bare number in the field of this name counts as: microseconds by the name's end ("_ms", "Seconds"),
/// milliseconds where it tells nothing.
[[nodiscard]] double microsecondsOfField(std::string_view name);

} // namespace Logboom
