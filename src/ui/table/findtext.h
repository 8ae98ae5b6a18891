// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filter.h"
#include "core/filter/textmatcher.h"
#include "core/store/logstore.h"
#include "ui/models/scrollmap.h"
#include "ui/table/rowlayout.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <string>
#include <vector>

namespace Logboom {

// What "find in view" looks for, and in which pieces it goes through the store: pure decisions.

/// How a text is meant.
struct FindOptions
{
    bool matchCase = false; ///< only of ASCII letters, as everywhere
    bool regex = false;     ///< without slashes around it
    bool wholeWords = false;
    friend bool operator==(const FindOptions&, const FindOptions&) = default;
};

/// A text to find among what the filter lets through.
struct FindText
{
    QString text; ///< as typed
    FindOptions options;
    Filter filter;                      ///< the entries that hold it
    std::vector<std::string> needles;   ///< ASCII-folded, to mark; empty where there is a pattern
    std::optional<TextMatcher> pattern; ///< of a regular expression, of whole words or with their case
    QString problem;                    ///< why it is no regular expression; one sentence, else empty

    [[nodiscard]] bool isEmpty() const { return text.isEmpty(); }
};

/// "/.../" and "/.../i" are regular expressions whatever the options say, and the case of the first one counts.
/// Everything else is looked for as it is, blanks included, unless the options say so. What should be a regular
/// expression and is none is looked for as it is.
[[nodiscard]] FindText findTextOf(const QString& text, FindOptions options = {});

/// Where it occurs in a text that is shown; ascending, none overlaps.
[[nodiscard]] std::vector<TextSpan> findSpans(QStringView text, const FindText& find);

/// Both kinds of marks as one list, ascending, overlaps joined.
[[nodiscard]] std::vector<TextSpan> joinedSpans(std::vector<TextSpan> one, const std::vector<TextSpan>& other);

/// The ranges of time to look through one after the other, the nearest first: together all that lies behind `from` in
/// the direction, each with about `perSlice` entries as far as the map knows. Neighbours do not overlap.
[[nodiscard]] std::vector<TimeRange> searchSlices(const ScrollMap& map, TimeRange range, Direction direction,
                                                  const EntryKey& from, quint64 perSlice);

} // namespace Logboom
