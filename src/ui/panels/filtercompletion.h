// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace Logboom {

// What the filter field offers while somebody types: pure decisions beside the widgets.

/// What stands at the cursor and could be completed.
struct CompletionPlace
{
    enum class Kind : quint8
    {
        None, ///< within a text, a regular expression, a comparison of numbers
        Field,
        Value
    };
    Kind kind = Kind::None;
    QString field;       ///< whose value; of Value only
    QString typed;       ///< what there is of the name or value, without quotes
    qsizetype begin = 0; ///< what a choice replaces: [begin, end) of the text, quotes included
    qsizetype end = 0;
    qsizetype term = 0; ///< where the whole term begins, its minus and its field included
    friend bool operator==(const CompletionPlace&, const CompletionPlace&) = default;
};

/// Only at the end of a word: in the middle of one nothing is offered.
[[nodiscard]] CompletionPlace completionPlaceAt(const QString& text, qsizetype cursor);

/// A name or a value to choose.
struct Suggestion
{
    QString text;      ///< as people read it
    quint64 count = 0; ///< entries with it; 0 = not counted
    friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

/// The text with the choice in place, and where the cursor stands behind it.
struct Completed
{
    QString text;
    qsizetype cursor = 0;
    friend bool operator==(const Completed&, const Completed&) = default;
};
[[nodiscard]] Completed complete(const QString& text, const CompletionPlace& place, const QString& choice);

/// The field names of the language itself that begin with (then those that contain) what was typed, then the seen ones
/// likewise, the most frequent first.
[[nodiscard]] std::vector<Suggestion> fieldSuggestions(const QString& typed, const std::vector<Suggestion>& seen);

/// Values that need no look into the store; empty for other fields.
[[nodiscard]] std::vector<Suggestion> fixedValues(const QString& field, const QString& typed);

/// Those that begin with what was typed, then those that contain it, else in their order. What is typed already is no
/// suggestion.
[[nodiscard]] std::vector<Suggestion> matchingSuggestions(const std::vector<Suggestion>& all, const QString& typed);

} // namespace Logboom
