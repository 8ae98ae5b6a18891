// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/compactjson.h"

#include "core/base/ascii.h"

#include <algorithm>

namespace Logboom {

namespace {

/// Where the string ends that begins at the start of `json`: the length with both quotes.
std::size_t stringLength(std::string_view json)
{
    std::size_t at = 1;
    while (at < json.size() && json[at] != '"')
        at += json[at] == '\\' ? 2 : 1;
    return std::min(at + 1, json.size());
}

} // namespace

std::string compactJson(std::string_view json)
{
    std::string compact;
    compact.reserve(json.size());
    while (!json.empty()) {
        const std::size_t length = json.front() == '"' ? stringLength(json) : 1;
        if (!isSpaceAscii(json.front()))
            compact.append(json.substr(0, length));
        json.remove_prefix(length);
    }
    return compact;
}

} // namespace Logboom
