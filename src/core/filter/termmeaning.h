// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/filter/filterlexer.h"
#include "core/filter/filternode.h"
#include "core/filter/filterparser.h"

#include <optional>
#include <string>
#include <vector>

namespace Logboom {

/// What a term of the filter language tests.
struct TermMeaning
{
    std::optional<Filter> filter; ///< nothing where the term was not understood
    FilterNote::Kind problemKind = FilterNote::Kind::TakenAsText;
    QString problem;                     ///< why, where it was not
    bool couldGrow = false;              ///< with more letters it might be understood
    std::vector<std::string> highlights; ///< as in ParsedFilter
    bool readsAnnotations = false;       ///< as in ParsedFilter
    bool readsRuns = false;              ///< as in ParsedFilter
    /// A positive equality test of a field that holds one value: the field and the folded values. Else empty.
    QString singleValuedField;
    std::vector<std::string> equalTo;
};

[[nodiscard]] TermMeaning understood(Filter filter);
[[nodiscard]] TermMeaning understood(FilterNodePtr node);
[[nodiscard]] TermMeaning notUnderstood(const QString& problem, bool couldGrow = false);
[[nodiscard]] TermMeaning badRegex(const Error& error);

/// Does the operator stand for the negation of another, "!=" of "=" and "!~" of "~"?
[[nodiscard]] constexpr bool negates(FilterOperator op)
{
    return op == FilterOperator::NotEqual || op == FilterOperator::FitsNot;
}

[[nodiscard]] constexpr bool isOrder(FilterOperator op)
{
    return op >= FilterOperator::Greater && op <= FilterOperator::LessEqual;
}

[[nodiscard]] constexpr bool isPatternOperator(FilterOperator op)
{
    return op == FilterOperator::Fits || op == FilterOperator::FitsNot;
}

[[nodiscard]] constexpr bool isEquality(FilterOperator op)
{
    return op == FilterOperator::Has || op == FilterOperator::Equal;
}

/// "field:*": the field exists.
[[nodiscard]] inline bool isStar(FilterOperator op, const FilterValue& value)
{
    return op == FilterOperator::Has && !value.quoted && value.text == QStringView(u"*");
}

/// Does ':' take '*' or '?' in the value as wildcards?
[[nodiscard]] inline bool hasWildcards(FilterOperator op, const FilterValue& value)
{
    return op == FilterOperator::Has && !value.quoted && (value.text.contains(u'*') || value.text.contains(u'?'));
}

} // namespace Logboom
