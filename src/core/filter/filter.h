// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"

#include <QFlags>

#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace Logboom {

/// What of an entry a filter reads; a store decodes only that.
enum class Column : quint16
{
    Level = 1 << 0,
    Source = 1 << 1, ///< app, instance, agent, dialect
    Category = 1 << 2,
    Timestamp = 1 << 3,
    Received = 1 << 4,
    Seq = 1 << 5,
    Message = 1 << 6,
    Context = 1 << 7,
    Trace = 1 << 8,
    Batch = 1 << 9,
    Rare = 1 << 10,
};
Q_DECLARE_FLAGS(Columns, Column)
Q_DECLARE_OPERATORS_FOR_FLAGS(Columns)
inline constexpr Columns AllColumns = Columns(0x7ff);

enum class Verdict : quint8
{
    No,
    Yes,
    Unknown
};

/// What is known of one entry, or in common of many: the columns in `known` of `view`, and bounds of the two times and
/// of the arrival number (used where Timestamp, Received or Seq is not in `known`).
struct Facts
{
    EntryView view;
    Columns known;
    qint64 timestampMin = std::numeric_limits<qint64>::min();
    qint64 timestampMax = std::numeric_limits<qint64>::max();
    qint64 receivedMin = std::numeric_limits<qint64>::min();
    qint64 receivedMax = std::numeric_limits<qint64>::max();
    quint64 seqMin = 0;
    quint64 seqMax = std::numeric_limits<quint64>::max();
    qint64 now = 0; ///< what "age" counts from
};

/// The single-valued text fields of an entry that a filter can be built for without text.
enum class TextField : quint8
{
    App,
    Instance,
    Agent,
    Category,
    Message,
    Trace,
    Batch,
    Severity,
    ErrorCode,
    ResourceId
};

struct FieldTest;

/// What every entry that matches a filter has: one of some texts, and a field that passes one of some tests.
struct RequiredTexts
{
    std::vector<std::string> texts; ///< ASCII-folded, none of them empty; none: that is not known
    /// In one of these: Message, Context, Trace or Rare, which is stack, tags, metadata, error code and resource id.
    /// JSON counts with its escapes resolved (see unescapedJson()).
    Columns in;
    bool suffices = false; ///< what holds one of them there matches

    std::vector<std::shared_ptr<const FieldTest>> fields; ///< none: that is not known
    bool fieldsSuffice = false;                           ///< what passes one of them matches
};

struct FilterNode;

/**
 * Which entries: one immutable tree, used alike for stored entries, for arriving ones, and to skip what cannot match.
 *
 * Threads: any; copying shares the tree. A default-made filter matches everything.
 * parseFilter() makes one from what people type; the functions below make one for the APIs.
 */
class Filter
{
public:
    Filter() = default;
    explicit Filter(std::shared_ptr<const FilterNode> root);

    [[nodiscard]] bool matchesEverything() const { return m_root == nullptr; }

    /// What decide() may read.
    [[nodiscard]] Columns columns() const;

    /// Yes or No only where it is certain from the facts; with every column known it is never Unknown.
    [[nodiscard]] Verdict decide(const Facts& facts) const;

    /// For a complete entry.
    [[nodiscard]] bool matches(const EntryView& entry, qint64 now) const;

    /// What a store may look for before it looks at entries.
    [[nodiscard]] RequiredTexts required() const;

    /// The trace id, a client's or an invented one, that every matching entry has; empty where that is not known. Lives
    /// as long as the filter.
    [[nodiscard]] std::string_view requiredTrace() const;

    /// The same tree? Cheap, may say no for equal trees that were built apart.
    [[nodiscard]] bool isSameAs(const Filter& other) const { return m_root == other.m_root; }

    // ---- for the APIs; values are UTF-8 ----
    /// Exact, case-sensitive. An absent field equals nothing (see absent()), but an absent Trace is the invented id and
    /// an absent Severity the level's upper-case name. contains() takes these two likewise.
    [[nodiscard]] static Filter equals(TextField field, std::string value);
    /// Substring, ASCII case-insensitive; every character is literal. An absent field contains nothing.
    [[nodiscard]] static Filter contains(TextField field, std::string value);
    [[nodiscard]] static Filter absent(TextField field);
    [[nodiscard]] static Filter levelIn(std::vector<Level> levels);
    [[nodiscard]] static Filter receivedBetween(qint64 from, qint64 to); ///< inclusive
    [[nodiscard]] static Filter nothing();
    [[nodiscard]] static Filter allOf(std::vector<Filter> filters); ///< of none: everything
    [[nodiscard]] static Filter anyOf(std::vector<Filter> filters); ///< of none: nothing
    [[nodiscard]] static Filter negation(const Filter& filter);

private:
    std::shared_ptr<const FilterNode> m_root; // null = everything
};

} // namespace Logboom
