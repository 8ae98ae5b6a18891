// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"

#include <QString>

#include <vector>

namespace Logboom {

// Following a value: all entries that hold it, whatever field they hold it in and whoever sent them.

/**
 * The filter text that finds them, by the field the value was taken from, as the details name it. Empty where a value
 * is nothing to go by: the level, the times and the id of an entry.
 *
 * The filter language has no test for "any field", so it is a search for the text in the message and in everything an
 * entry carries, together with the trace where the value may be one, and with the field itself where texts are not
 * looked for in it. Of a long value, its beginning; a short one is looked for as a word.
 */
[[nodiscard]] QString followFilter(const QString& field, const QString& value);

struct FollowedValue
{
    QString field; ///< as the details name it
    QString value;
};

/// What of the entry is worth following, at most so many; cheap for entries of any length.
[[nodiscard]] std::vector<FollowedValue> followableValues(const EntryView& entry, std::size_t most = 12);

} // namespace Logboom
