// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace Logboom {

// Reads single values out of JSON text where it stands: what a filter asks of one entry is not worth an index of all
// of its fields. The text is trusted to be valid, yet nothing worse than no match comes of text that is not.

/// A value as it stands in its text.
struct JsonValue
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
[[nodiscard]] std::optional<JsonValue> jsonValue(std::string_view text);

/// Called for value after value until it returns true.
using JsonVisit = std::function<bool(const JsonValue&)>;

/// Visits the elements of an array. True where a visit was.
bool anyElement(const JsonValue& array, const JsonVisit& visit);

/**
 * Visits every value at a path of keys joined by dots: "a.b" is member b of member a and also member "a.b". The
 * elements of an array on the way are looked into each. An empty path is the value itself. True where a visit was.
 */
bool anyAt(const JsonValue& value, std::string_view path, const JsonVisit& visit);

/// The text with the escapes of its strings resolved; `buffer` holds it where there were any.
[[nodiscard]] std::string_view unescapedJson(std::string_view text, std::string& buffer);

/// What people read of a value: the unescaped text of a string, else the unescaped JSON text.
[[nodiscard]] std::string_view displayedText(const JsonValue& value, std::string& buffer);

} // namespace Logboom
