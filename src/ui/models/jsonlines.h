// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>
#include <vector>

namespace Logboom {

enum class JsonToken : quint8
{
    Key,
    String,
    Literal, ///< numbers, true, false, null
};

struct JsonSpan
{
    qsizetype begin = 0;
    qsizetype length = 0;
    JsonToken token = JsonToken::Key;
    friend bool operator==(const JsonSpan&, const JsonSpan&) = default;
};

/// A line of JSON laid out for reading.
struct JsonLine
{
    QString text;
    std::vector<JsonSpan> spans; ///< the rest is punctuation
    int foldEnd = -1;            ///< the line that closes what this one opens; -1 where it opens nothing
};

struct JsonLineLimits
{
    std::size_t lines = 5000;
    std::size_t stringChars = 1000; ///< of one string
    std::size_t totalChars = 1'000'000;
    std::size_t inlineBytes = 40; ///< a container without others stays in one line up to this length
};

/// Lays well-formed JSON out, two blanks a level; what is beyond the limits is left out, with a last line that says so.
[[nodiscard]] std::vector<JsonLine> jsonLines(std::string_view json, const JsonLineLimits& limits = {});

} // namespace Logboom
