// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string_view>

namespace Logboom {

// ASCII only, whatever the locale: case folding, white space and digits of identifiers, header values and searches.

[[nodiscard]] constexpr char toLowerAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

[[nodiscard]] constexpr bool isSpaceAscii(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

[[nodiscard]] constexpr bool isDigitAscii(char c)
{
    return c >= '0' && c <= '9';
}

[[nodiscard]] constexpr bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size()
        && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return toLowerAscii(x) == toLowerAscii(y); });
}

[[nodiscard]] constexpr std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isSpaceAscii(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpaceAscii(text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace Logboom
