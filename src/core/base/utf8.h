// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace Logboom {

[[nodiscard]] bool isUtf8(std::string_view text);

/// The text itself where it is UTF-8; else its bytes read as Latin-1, so that nothing is lost.
[[nodiscard]] std::string toUtf8(std::string text);

/// Characters (code points) of a valid UTF-8 text.
[[nodiscard]] constexpr std::size_t characterCount(std::string_view utf8)
{
    std::size_t count = 0;
    for (const char c : utf8)
        count += (static_cast<unsigned char>(c) & 0xc0) != 0x80 ? 1 : 0;
    return count;
}

/// More than `count` characters of a valid UTF-8 text?
[[nodiscard]] constexpr bool isLongerThan(std::string_view utf8, std::size_t count)
{
    return utf8.size() > count && characterCount(utf8) > count;
}

/// The first `count` characters of a valid UTF-8 text.
[[nodiscard]] constexpr std::string_view firstCharacters(std::string_view utf8, std::size_t count)
{
    if (utf8.size() <= count)
        return utf8;
    std::size_t at = 0;
    for (; at < utf8.size(); ++at) {
        if ((static_cast<unsigned char>(utf8[at]) & 0xc0) != 0x80 && count-- == 0)
            break;
    }
    return utf8.substr(0, at);
}

} // namespace Logboom
