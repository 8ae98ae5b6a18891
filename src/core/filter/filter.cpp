// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/filter.h"

#include "core/filter/fieldnodes.h"
#include "core/filter/filternode.h"

namespace Logboom {

Filter::Filter(std::shared_ptr<const FilterNode> root)
    : m_root(std::move(root))
{
}

Columns Filter::columns() const
{
    return m_root ? m_root->columns : Columns();
}

Verdict Filter::decide(const Facts& facts) const
{
    if (!m_root)
        return Verdict::Yes;
    return m_root->decide(Evidence{facts.view, facts.known, facts.timestampMin, facts.timestampMax, facts.receivedMin,
                                   facts.receivedMax, facts.seqMin, facts.seqMax, facts.now});
}

bool Filter::matches(const EntryView& entry, qint64 now) const
{
    if (!m_root)
        return true;
    const Evidence evidence{
        entry, AllColumns, entry.timestamp, entry.timestamp, entry.received, entry.received, entry.seq, entry.seq, now};
    return m_root->decide(evidence) == Verdict::Yes;
}

RequiredTexts Filter::required() const
{
    return m_root ? m_root->required() : RequiredTexts();
}

std::string_view Filter::requiredTrace() const
{
    return m_root ? m_root->requiredTrace() : std::string_view();
}

Filter Filter::equals(TextField field, std::string value)
{
    if (field == TextField::Trace)
        return Filter(traceNode(std::move(value)));
    return Filter(fieldNode(field, TextMatcher::exact(value)));
}

Filter Filter::contains(TextField field, std::string value)
{
    return Filter(fieldNode(field, TextMatcher::contains(value)));
}

Filter Filter::absent(TextField field)
{
    return Filter(absentNode(field));
}

Filter Filter::levelIn(std::vector<Level> levels)
{
    return Filter(levelNode(levels));
}

Filter Filter::receivedBetween(qint64 from, qint64 to)
{
    return Filter(receivedNode(from, to));
}

Filter Filter::nothing()
{
    return Filter(nothingNode());
}

Filter Filter::allOf(std::vector<Filter> filters)
{
    std::vector<FilterNodePtr> nodes;
    for (Filter& filter : filters) {
        if (filter.m_root)
            nodes.push_back(std::move(filter.m_root));
    }
    return nodes.empty() ? Filter() : Filter(allNode(std::move(nodes)));
}

Filter Filter::anyOf(std::vector<Filter> filters)
{
    std::vector<FilterNodePtr> nodes;
    for (Filter& filter : filters) {
        if (!filter.m_root)
            return {};
        nodes.push_back(std::move(filter.m_root));
    }
    return Filter(anyNode(std::move(nodes)));
}

Filter Filter::negation(const Filter& filter)
{
    return filter.m_root ? Filter(notNode(filter.m_root)) : nothing();
}

} // namespace Logboom
