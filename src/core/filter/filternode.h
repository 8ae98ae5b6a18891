// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filter.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace Logboom {

/// Facts without a copy of the view.
struct Evidence
{
    const EntryView& view;
    Columns known;
    qint64 timestampMin;
    qint64 timestampMax;
    qint64 receivedMin;
    qint64 receivedMax;
    quint64 seqMin;
    quint64 seqMax;
    qint64 now;

    [[nodiscard]] bool knows(Columns columns) const { return (known & columns) == columns; }
};

[[nodiscard]] constexpr Verdict verdict(bool yes)
{
    return yes ? Verdict::Yes : Verdict::No;
}

/// A part of a filter. Immutable once built; shared between filters and threads.
struct FilterNode
{
    /// In which order the parts of an AND or OR are tried.
    enum class Cost : quint8
    {
        Number,
        ShortText,
        Text,
        AllText,
        Json,
        Regex
    };

    FilterNode(Columns readColumns, Cost costClass)
        : columns(readColumns)
        , cost(costClass)
    {
    }
    virtual ~FilterNode() = default;
    Q_DISABLE_COPY_MOVE(FilterNode)

    /// See Filter::decide().
    [[nodiscard]] virtual Verdict decide(const Evidence& evidence) const = 0;

    /// See Filter::required().
    [[nodiscard]] virtual RequiredTexts required() const { return {}; }

    /// See Filter::requiredTrace().
    [[nodiscard]] virtual std::string_view requiredTrace() const { return {}; }

    const Columns columns;
    const Cost cost;
};

using FilterNodePtr = std::shared_ptr<const FilterNode>;

/// Of texts that must all be there, in these columns: the longest is looked for. With `suffices` it is the only one.
[[nodiscard]] RequiredTexts requiredOf(std::vector<std::string> literals, Columns in, bool suffices);

/// Matches no entry.
[[nodiscard]] FilterNodePtr nothingNode();
[[nodiscard]] FilterNodePtr allNode(std::vector<FilterNodePtr> children); ///< at least one child
[[nodiscard]] FilterNodePtr anyNode(std::vector<FilterNodePtr> children); ///< of none: nothing
/// Null (everything) for nothingNode().
[[nodiscard]] FilterNodePtr notNode(FilterNodePtr child);

} // namespace Logboom
