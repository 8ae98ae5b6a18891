// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/termmeaning.h"
#include "core/filter/textmatcher.h"

#include <functional>
#include <string>

namespace Logboom {

/// The names that need no look into the store to be taken as fields: built in, with a dot, or beginning with "@".
[[nodiscard]] bool isFieldByItself(const QString& name);

/**
 * The second half of reading a filter: terms turned into tests. One object reads one filter text.
 *
 * The context is borrowed; its `now` is set.
 */
class TermReader
{
public:
    explicit TermReader(const FilterContext& context)
        : m_context(context)
    {
    }

    [[nodiscard]] TermMeaning read(const FilterTerm& term);

    /// What a text finds: the message, the context and the rare fields.
    [[nodiscard]] static TermMeaning plainText(const QString& text);

private:
    using TestOfValue = std::function<TermMeaning(const FilterValue&)>;

    [[nodiscard]] TermMeaning readField(const FilterTerm& term);
    [[nodiscard]] TermMeaning readText(const FilterTerm& term, TextField field);
    [[nodiscard]] TermMeaning readLevel(const FilterTerm& term);
    [[nodiscard]] TermMeaning readDialect(const FilterTerm& term);
    [[nodiscard]] TermMeaning readTime(const FilterTerm& term, bool received);
    [[nodiscard]] TermMeaning readAge(const FilterTerm& term);
    [[nodiscard]] TermMeaning readFlag(const FilterTerm& term);
    /// The entries with an annotation that fits.
    [[nodiscard]] TermMeaning annotated(bool (*fits)(const Annotation&)) const;
    [[nodiscard]] TermMeaning readRun(const FilterTerm& term);
    /// One of the fields that name a run fits.
    [[nodiscard]] TermMeaning runValue(FilterOperator op, const FilterValue& value);
    [[nodiscard]] TermMeaning currentRuns();
    [[nodiscard]] TermMeaning readContext(const FilterTerm& term);
    [[nodiscard]] TermMeaning levelsOf(FilterOperator op, const FilterValue& value);
    [[nodiscard]] TermMeaning contextValue(FilterOperator op, const std::string& path, const FilterValue& value);

    /// Any of the values; the negation of that for operators that negate.
    [[nodiscard]] static TermMeaning anyValue(const FilterTerm& term, const TestOfValue& test);
    /// By operator and wildcards; `plain` makes the matcher of ':' without them.
    [[nodiscard]] Result<TextMatcher> matcherFor(FilterOperator op, const FilterValue& value,
                                                 TextMatcher (*plain)(std::string_view));
    [[nodiscard]] Result<TextMatcher> regex(const QString& pattern, bool ignoreCase);

    const FilterContext& m_context;
    int m_regexes = 0;
};

} // namespace Logboom
