// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"

#include <QString>

#include <string_view>

namespace Logboom {

// What a row of the table says, from an entry. Everything is cut before anybody lays it out, so that the cost of a row
// does not depend on the length of its entry.

inline constexpr std::size_t MaxCellChars = 1000;

struct RowText
{
    QString time;
    QString app;
    QString instance;
    QString category;
    QString line;                ///< the message's first line, then key=value of the context
    qsizetype messageLength = 0; ///< the part of `line` that is the message
    QString tag;                 ///< "+13 lines", may be empty
};

[[nodiscard]] RowText rowTextOf(const EntryView& entry);

/// At most maxChars characters of valid UTF-8; longer text ends in an ellipsis.
[[nodiscard]] QString cutText(std::string_view utf8, std::size_t maxChars = MaxCellChars);

/// The same on one line: breaks and tabs become spaces.
[[nodiscard]] QString cutLine(std::string_view utf8, std::size_t maxChars = MaxCellChars);

/// The text with a break at the latest every `maxLine` characters: laying out one line costs more than its length.
[[nodiscard]] QString withShortLines(const QString& text, qsizetype maxLine = 1000);

/// "status=503 user.id=42" from the scalars of a JSON object, nested ones with dots, in their order. Empty for text
/// that is not an object and for objects too long to look into.
[[nodiscard]] QString contextSummary(std::string_view json, qsizetype maxChars = 200);

/// The JSON text that stands for the structured data of an entry, whatever API it came in by; absent without any.
[[nodiscard]] std::string_view structuredText(const EntryView& entry);

/// Lines beyond the first; a line break at the very end does not count.
[[nodiscard]] std::size_t furtherLines(std::string_view text);

/// One line for the clipboard: time, level, application, message (all of its lines).
[[nodiscard]] QString plainLine(const EntryView& entry);

} // namespace Logboom
