// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storeshared.h"

#include "core/filter/filternode.h"

namespace Logboom {

namespace {

/// What retention has not made too old yet, between its sweeps.
struct YoungEnoughNode final : FilterNode
{
    YoungEnoughNode(const Retention& rules, qint64 earliestTime)
        : FilterNode(Column::Source | (rules.basis == Retention::Basis::Event ? Column::Timestamp : Column::Received),
                     Cost::Number)
        , retention(rules)
        , earliest(earliestTime)
    {
    }

    [[nodiscard]] Verdict decide(const Evidence& evidence) const override
    {
        const Verdict age = ofAge(evidence);
        if (retention.scope == Retention::Scope::All || age == Verdict::Yes)
            return age;
        if (!evidence.knows(Column::Source))
            return Verdict::Unknown;
        return evidence.view.dialect == Dialect::LogAggregator ? age : Verdict::Yes;
    }

private:
    [[nodiscard]] Verdict ofAge(const Evidence& evidence) const
    {
        const bool byEvent = retention.basis == Retention::Basis::Event;
        if (evidence.knows(byEvent ? Column::Timestamp : Column::Received))
            return verdict((byEvent ? evidence.view.timestamp : evidence.view.received) >= earliest);
        if ((byEvent ? evidence.timestampMin : evidence.receivedMin) >= earliest)
            return Verdict::Yes;
        return (byEvent ? evidence.timestampMax : evidence.receivedMax) < earliest ? Verdict::No : Verdict::Unknown;
    }

    const Retention retention;
    const qint64 earliest;
};

/// What is not among the oldest that are too many.
struct LaterArrivalNode final : FilterNode
{
    explicit LaterArrivalNode(quint64 lastHidden)
        : FilterNode(Column::Seq, Cost::Number)
        , hiddenUpTo(lastHidden)
    {
    }

    [[nodiscard]] Verdict decide(const Evidence& evidence) const override
    {
        if (evidence.knows(Column::Seq))
            return verdict(evidence.view.seq > hiddenUpTo);
        if (evidence.seqMin > hiddenUpTo)
            return Verdict::Yes;
        return evidence.seqMax <= hiddenUpTo ? Verdict::No : Verdict::Unknown;
    }

private:
    const quint64 hiddenUpTo;
};

} // namespace

QueryPlan StoreShared::visible(const Filter& filter, TimeRange range, qint64 now, quint64 hiddenUpTo) const
{
    std::vector<Filter> parts;
    if (retention.maxAge > 0)
        parts.emplace_back(std::make_shared<YoungEnoughNode>(retention, now - retention.maxAge));
    if (hiddenUpTo > 0)
        parts.emplace_back(std::make_shared<LaterArrivalNode>(hiddenUpTo));
    return {filter, Filter::allOf(std::move(parts)), range, now, *dictionaries};
}

} // namespace Logboom
