// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/entrybatch.h"
#include "core/json/jsonreader.h"

#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace Logboom {

// What the APIs share in reading the JSON of a request. Nothing here allocates, except for strings with escapes.

/// Characters, not bytes.
inline constexpr std::size_t MaxNameCharacters = 100;
inline constexpr std::size_t MaxAgentCharacters = 255;

/// The members of one object that mean something to an API; of a repeated member, the last one. `Fields::Names` lists
/// their names. It is a type, not the list itself: of a list in an unnamed namespace g++ 14 forgets that it belongs to
/// one file, and then all files share the members of whichever is linked first.
template<typename Fields>
struct JsonMembers
{
    std::array<JsonValue, std::size(Fields::Names)> values;

    [[nodiscard]] const JsonValue& operator[](std::size_t field) const { return values[field]; }
    [[nodiscard]] JsonValue& operator[](std::size_t field) { return values[field]; }

    void take(std::string_view key, JsonCursor& value)
    {
        for (std::size_t field = 0; field < values.size(); ++field) {
            if (key == Fields::Names[field]) {
                values[field] = value.read();
                return;
            }
        }
    }

    void takeAll(JsonCursor& object)
    {
        object.members([this](std::string_view key, JsonCursor& value) { take(key, value); });
    }
};

/// A body ready for a JsonReader: padded, without a byte order mark at its start and without lone surrogates.
[[nodiscard]] QByteArray readableBody(QByteArray body);

[[nodiscard]] inline std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

[[nodiscard]] inline bool isFilledString(const JsonValue& value)
{
    return value.kind == JsonKind::String && !value.raw.empty();
}

/// The text of a string value (it is one), as long-lived as the batch whose body it is from.
[[nodiscard]] inline std::string_view textOf(const JsonValue& string, EntryBatch& batch)
{
    return string.escaped ? batch.keep(jsonUnescaped(string.raw)) : string.raw;
}

/// A User-Agent header as entries keep it; absent where it is empty.
[[nodiscard]] std::string_view agentOf(std::string header, EntryBatch& batch);

/// The time a string value says; nothing for other kinds of values and texts that say none.
[[nodiscard]] std::optional<qint64> timeOf(const JsonValue& value);

/// A number within the range of a double; nothing for other kinds of values.
[[nodiscard]] std::optional<double> numberOf(const JsonValue& value);

/// The same for a number written as text, and nothing else, in JSON's way.
[[nodiscard]] std::optional<double> numberOf(std::string_view text);

/// The time so many seconds after 1970 began, to the microsecond; nothing outside the range of times.
[[nodiscard]] std::optional<qint64> timeOfSeconds(double seconds);

} // namespace Logboom
