// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"

#include <simdjson.h>

namespace Logboom {

bool isUtf8(std::string_view text)
{
    return simdjson::validate_utf8(text.data(), text.size());
}

std::string toUtf8(std::string text)
{
    if (isUtf8(text))
        return text;
    std::string converted;
    converted.reserve(text.size() * 2);
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            converted += c;
        } else {
            converted += static_cast<char>(0xc0 | (byte >> 6));
            converted += static_cast<char>(0x80 | (byte & 0x3f));
        }
    }
    return converted;
}

} // namespace Logboom
