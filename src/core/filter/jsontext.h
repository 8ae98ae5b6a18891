// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace Logboom {

// Reads single values out of JSON text where it stands. Unlike JsonReader this checks nothing, needs no padding behind
// the text and makes no index of it: what a filter asks of one entry is not worth that. Stored JSON was checked when it
// came; of metadata that only looks like JSON nothing worse comes than no match.

/// A value as it stands in its text.
struct JsonSlice
{
    enum class Kind : quint8
    {
        Null,
        Bool,
        Number,
        String,
        Object,
        Array,
        PlainText
    };
    Kind kind = Kind::Null;
    std::string_view raw; ///< of a string with its quotes and escapes; PlainText is no JSON but a text as it is
};

/// The value a JSON text begins with; nothing where there is none.
[[nodiscard]] std::optional<JsonSlice> firstJsonSlice(std::string_view text);

/// Called for value after value until it returns true.
using JsonVisit = std::function<bool(const JsonSlice&)>;

/// Visits the elements of an array. True where a visit was.
bool anyElement(const JsonSlice& array, const JsonVisit& visit);

/**
 * Visits every value at a path of keys joined by dots: "a.b" is member b of member a and also member "a.b". The
 * elements of an array on the way are looked into each. An empty path is the value itself. True where a visit was.
 */
bool anyAt(const JsonSlice& value, std::string_view path, const JsonVisit& visit);

/// The text with the escapes of its strings resolved; `buffer` holds it where there were any.
[[nodiscard]] std::string_view unescapedJson(std::string_view text, std::string& buffer);

/// What people read of a value: the unescaped text of a string, else the unescaped JSON text.
[[nodiscard]] std::string_view displayedText(const JsonSlice& value, std::string& buffer);

} // namespace Logboom
