// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace Logboom {

/**
 * Takes a text apart into the JSON values that stand in it one behind the other, each on a line, on several or on the
 * same: newline-delimited JSON and whatever else comes as a stream of values.
 *
 * Looks at the structure alone; whether a value is well-formed in all its parts a JsonReader knows. Behind a broken
 * value the next line goes on, or the first that can begin an object or an array where the broken one was such.
 * The time it takes grows with the size of the text, also for texts made to be broken: where values keep breaking far
 * behind their beginning, the rest counts as one broken value.
 * Ownership: the text is borrowed. Threads: one at a time.
 */
class JsonSequence
{
public:
    explicit JsonSequence(std::string_view text);

    /// The text of the next value, empty where it is broken; nothing at the end.
    [[nodiscard]] std::optional<std::string_view> next();

    /// Says that what next() returned last is broken after all.
    void skipBroken();

private:
    std::string_view m_text;
    std::size_t m_begin = 0;    // of the last value
    std::size_t m_at = 0;       // what was looked at
    std::size_t m_patience = 0; // bytes that may yet be looked at once more
};

} // namespace Logboom
