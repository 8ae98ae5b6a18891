// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/fieldnodes.h"

#include "core/entry/identity.h"

namespace Logboom {

namespace {

using Cost = FilterNode::Cost;

/// As stored: absent where the sender gave none.
std::string_view storedText(const EntryView& view, TextField field)
{
    switch (field) {
    case TextField::App:
        return view.app;
    case TextField::Instance:
        return view.instance;
    case TextField::Agent:
        return view.agent;
    case TextField::Category:
        return view.category;
    case TextField::Message:
        return view.message;
    case TextField::Trace:
        return view.trace;
    case TextField::Batch:
        return view.batch;
    case TextField::Severity:
        return view.rare.severity;
    case TextField::ErrorCode:
        return view.rare.errorCode;
    case TextField::ResourceId:
        return view.rare.resourceId;
    }
    return {};
}

Column columnOf(TextField field)
{
    switch (field) {
    case TextField::App:
    case TextField::Instance:
    case TextField::Agent:
        return Column::Source;
    case TextField::Category:
        return Column::Category;
    case TextField::Message:
        return Column::Message;
    case TextField::Trace:
        return Column::Trace;
    case TextField::Batch:
        return Column::Batch;
    case TextField::Severity:
    case TextField::ErrorCode:
    case TextField::ResourceId:
        return Column::Rare;
    }
    return Column::Rare;
}

Cost costOf(TextField field, const TextMatcher& matcher)
{
    if (matcher.isRegex())
        return Cost::Regex;
    return field == TextField::Message ? Cost::Text : Cost::ShortText;
}

/// Level or dialect is one of a set.
template<typename Enum, Enum EntryView::*Member>
struct SetNode final : FilterNode
{
    SetNode(Column column, std::span<const Enum> values)
        : FilterNode(column, Cost::Number)
    {
        for (const Enum value : values)
            bits |= 1u << static_cast<unsigned>(value);
    }

    Verdict decide(const Evidence& evidence) const override
    {
        if (!evidence.knows(columns))
            return Verdict::Unknown;
        return verdict((bits >> static_cast<unsigned>(evidence.view.*Member) & 1u) != 0);
    }

    quint32 bits = 0;
};

/// Where a value known only to lie in [min, max] stands to [from, to].
Verdict rangeVerdict(qint64 min, qint64 max, qint64 from, qint64 to)
{
    if (max < from || min > to)
        return Verdict::No;
    return min >= from && max <= to ? Verdict::Yes : Verdict::Unknown;
}

Verdict timestampVerdict(const Evidence& evidence, qint64 from, qint64 to)
{
    if (evidence.knows(Column::Timestamp))
        return verdict(evidence.view.timestamp >= from && evidence.view.timestamp <= to);
    return rangeVerdict(evidence.timestampMin, evidence.timestampMax, from, to);
}

struct TimestampNode final : FilterNode
{
    TimestampNode(qint64 first, qint64 last)
        : FilterNode(Column::Timestamp, Cost::Number)
        , from(first)
        , to(last)
    {
    }
    Verdict decide(const Evidence& evidence) const override { return timestampVerdict(evidence, from, to); }

    const qint64 from;
    const qint64 to;
};

struct ReceivedNode final : FilterNode
{
    ReceivedNode(qint64 first, qint64 last)
        : FilterNode(Column::Received, Cost::Number)
        , from(first)
        , to(last)
    {
    }

    Verdict decide(const Evidence& evidence) const override
    {
        if (evidence.knows(Column::Received))
            return verdict(evidence.view.received >= from && evidence.view.received <= to);
        return rangeVerdict(evidence.receivedMin, evidence.receivedMax, from, to);
    }

    const qint64 from;
    const qint64 to;
};

/// now - age without overflow: ages reach to both ends of the number range.
qint64 timeOfAge(qint64 now, qint64 age)
{
    qint64 time = 0;
    if (qSubOverflow(now, age, &time))
        return age > 0 ? std::numeric_limits<qint64>::min() : std::numeric_limits<qint64>::max();
    return time;
}

struct AgeNode final : FilterNode
{
    AgeNode(qint64 first, qint64 last)
        : FilterNode(Column::Timestamp, Cost::Number)
        , from(first)
        , to(last)
    {
    }
    Verdict decide(const Evidence& evidence) const override
    {
        return timestampVerdict(evidence, timeOfAge(evidence.now, to), timeOfAge(evidence.now, from));
    }

    const qint64 from;
    const qint64 to;
};

struct ArrivalNode final : FilterNode
{
    explicit ArrivalNode(std::vector<quint64> arrivalNumbers)
        : FilterNode(Column::Seq, Cost::Number)
        , seqs(std::move(arrivalNumbers))
    {
    }

    Verdict decide(const Evidence& evidence) const override
    {
        if (evidence.knows(Column::Seq))
            return verdict(std::ranges::binary_search(seqs, evidence.view.seq));
        const auto first = std::ranges::lower_bound(seqs, evidence.seqMin);
        if (first == seqs.end() || *first > evidence.seqMax)
            return Verdict::No;
        return evidence.seqMin == evidence.seqMax ? Verdict::Yes : Verdict::Unknown;
    }

    const std::vector<quint64> seqs;
};

struct FieldNode final : FilterNode
{
    FieldNode(TextField testedField, TextMatcher textMatcher, std::string_view textWhenAbsent)
        : FilterNode(readColumns(testedField), costOf(testedField, textMatcher))
        , field(testedField)
        , column(columnOf(testedField))
        , matcher(std::move(textMatcher))
        , whenAbsent(textWhenAbsent)
    {
    }

    Verdict decide(const Evidence& evidence) const override
    {
        if (!evidence.knows(column))
            return Verdict::Unknown;
        const std::string_view text = storedText(evidence.view, field);
        return isAbsent(text) ? decideAbsent(evidence) : verdict(matcher.matches(text));
    }

    RequiredTexts required() const override
    {
        if (field != TextField::Message && field != TextField::Trace)
            return {};
        // An absent message does not come; an absent trace is an invented one, which holds what a found one would.
        return requiredOf(matcher.literals(), column, field == TextField::Message && matcher.isSearch());
    }

    Verdict decideAbsent(const Evidence& evidence) const
    {
        if (!evidence.knows(columns))
            return Verdict::Unknown;
        if (field == TextField::Severity)
            return verdict(matcher.matches(levelNameUpper(evidence.view.level)));
        if (field == TextField::Trace)
            return verdict(matcher.matches(textOf(inventedTrace(evidence.view.seq, evidence.view.received))));
        return verdict(!isAbsent(whenAbsent) && matcher.matches(whenAbsent));
    }

    static Columns readColumns(TextField field)
    {
        Columns columns = columnOf(field);
        if (field == TextField::Severity)
            columns |= Column::Level;
        if (field == TextField::Trace)
            columns |= Columns(Column::Seq) | Column::Received;
        return columns;
    }

    const TextField field;
    const Column column;
    const TextMatcher matcher;
    const std::string_view whenAbsent; // of static texts only
};

struct TraceNode final : FilterNode
{
    explicit TraceNode(std::string wanted)
        : FilterNode(Columns(Column::Trace) | Column::Seq | Column::Received, Cost::ShortText)
        , trace(std::move(wanted))
        , seq(seqOfInventedTrace(trace))
    {
    }

    Verdict decide(const Evidence& evidence) const override
    {
        if (!evidence.knows(Column::Trace))
            return Verdict::Unknown;
        if (!isAbsent(evidence.view.trace))
            return verdict(evidence.view.trace == trace);
        if (!seq || (evidence.knows(Column::Seq) && evidence.view.seq != *seq))
            return Verdict::No;
        if (!evidence.knows(columns))
            return Verdict::Unknown;
        return verdict(textOf(inventedTrace(evidence.view.seq, evidence.view.received)) == trace);
    }

    std::string_view requiredTrace() const override { return trace; }

    const std::string trace;
    const std::optional<quint64> seq; // of the entry it was invented for, if it was
};

struct AbsentNode final : FilterNode
{
    explicit AbsentNode(TextField testedField)
        : FilterNode(columnOf(testedField), Cost::Number)
        , field(testedField)
    {
    }

    Verdict decide(const Evidence& evidence) const override
    {
        if (!evidence.knows(columns))
            return Verdict::Unknown;
        return verdict(isAbsent(storedText(evidence.view, field)));
    }

    const TextField field;
};

} // namespace

FilterNodePtr levelNode(std::span<const Level> levels)
{
    if (levels.empty())
        return nothingNode();
    return std::make_shared<SetNode<Level, &EntryView::level>>(Column::Level, levels);
}

FilterNodePtr dialectNode(std::span<const Dialect> dialects)
{
    return std::make_shared<SetNode<Dialect, &EntryView::dialect>>(Column::Source, dialects);
}

FilterNodePtr timestampNode(qint64 from, qint64 to)
{
    return from > to ? nothingNode() : std::make_shared<TimestampNode>(from, to);
}

FilterNodePtr receivedNode(qint64 from, qint64 to)
{
    return from > to ? nothingNode() : std::make_shared<ReceivedNode>(from, to);
}

FilterNodePtr ageNode(qint64 from, qint64 to)
{
    return from > to ? nothingNode() : std::make_shared<AgeNode>(from, to);
}

FilterNodePtr arrivalNode(std::vector<quint64> seqs)
{
    return seqs.empty() ? nothingNode() : std::make_shared<ArrivalNode>(std::move(seqs));
}

FilterNodePtr fieldNode(TextField field, TextMatcher matcher, std::string_view whenAbsent)
{
    return std::make_shared<FieldNode>(field, std::move(matcher), whenAbsent);
}

FilterNodePtr traceNode(std::string trace)
{
    return std::make_shared<TraceNode>(std::move(trace));
}

FilterNodePtr absentNode(TextField field)
{
    return std::make_shared<AbsentNode>(field);
}

} // namespace Logboom
