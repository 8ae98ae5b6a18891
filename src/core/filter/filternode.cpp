// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/filternode.h"

#include <algorithm>

namespace Logboom {

namespace {

using Children = std::vector<FilterNodePtr>;

Columns columnsOf(const Children& children)
{
    Columns columns;
    for (const FilterNodePtr& child : children)
        columns |= child->columns;
    return columns;
}

/// Dearest last, so that the dear ones are seldom asked.
Children cheapestFirst(Children children)
{
    std::stable_sort(children.begin(), children.end(),
                     [](const FilterNodePtr& a, const FilterNodePtr& b) { return a->cost < b->cost; });
    return children;
}

struct NothingNode final : FilterNode
{
    NothingNode()
        : FilterNode({}, Cost::Number)
    {
    }
    Verdict decide(const Evidence&) const override { return Verdict::No; }
};

/// AND where Decisive is No, OR where it is Yes: the first decisive child settles it.
template<Verdict Decisive>
struct JunctionNode final : FilterNode
{
    explicit JunctionNode(Children parts)
        : FilterNode(columnsOf(parts), (*std::max_element(parts.begin(), parts.end(), isCheaper))->cost)
        , children(cheapestFirst(std::move(parts)))
    {
    }

    Verdict decide(const Evidence& evidence) const override
    {
        bool unknown = false;
        for (const FilterNodePtr& child : children) {
            const Verdict one = child->decide(evidence);
            if (one == Decisive)
                return Decisive;
            unknown |= one == Verdict::Unknown;
        }
        return unknown ? Verdict::Unknown : Decisive == Verdict::No ? Verdict::Yes : Verdict::No;
    }

    RequiredTexts required() const override { return Decisive == Verdict::No ? requiredOfOne() : requiredOfEach(); }

    std::string_view requiredTrace() const override
    {
        for (const FilterNodePtr& child : children) {
            const std::string_view trace = child->requiredTrace();
            if (Decisive == Verdict::No && !trace.empty())
                return trace;
        }
        return {};
    }

    static bool isCheaper(const FilterNodePtr& a, const FilterNodePtr& b) { return a->cost < b->cost; }

    /// AND: those of one child do; the child whose shortest text is longest rules out most.
    RequiredTexts requiredOfOne() const
    {
        RequiredTexts best;
        std::size_t bestLength = 0;
        for (const FilterNodePtr& child : children) {
            RequiredTexts required = child->required();
            const auto shortest = std::ranges::min_element(required.texts, {}, &std::string::size);
            const std::size_t length = shortest == required.texts.end() ? 0 : shortest->size();
            if (length > bestLength || (length == bestLength && best.fields.empty())) {
                bestLength = length;
                best = std::move(required);
            }
        }
        best.suffices = false;
        best.fieldsSuffice = false;
        return best;
    }

    /// OR: a match by any child holds one of that child's.
    RequiredTexts requiredOfEach() const
    {
        RequiredTexts all;
        all.suffices = true;
        all.fieldsSuffice = true;
        bool areTexts = true;
        bool areFields = true;
        for (const FilterNodePtr& child : children) {
            RequiredTexts required = child->required();
            areTexts = areTexts && !required.texts.empty();
            areFields = areFields && !required.fields.empty();
            all.suffices = all.suffices && required.suffices && (!all.in || all.in == required.in);
            all.fieldsSuffice = all.fieldsSuffice && required.fieldsSuffice;
            all.in |= required.in;
            std::ranges::move(required.texts, std::back_inserter(all.texts));
            std::ranges::move(required.fields, std::back_inserter(all.fields));
        }
        if (!areTexts && !areFields)
            return {};
        if (!areTexts)
            all.texts.clear();
        if (!areFields)
            all.fields.clear();
        all.suffices = all.suffices && areTexts;
        all.fieldsSuffice = all.fieldsSuffice && areFields;
        return all;
    }

    const Children children;
};

using AllNode = JunctionNode<Verdict::No>;
using AnyNode = JunctionNode<Verdict::Yes>;

struct NotNode final : FilterNode
{
    explicit NotNode(FilterNodePtr negated)
        : FilterNode(negated->columns, negated->cost)
        , child(std::move(negated))
    {
    }

    Verdict decide(const Evidence& evidence) const override
    {
        const Verdict inner = child->decide(evidence);
        return inner == Verdict::Unknown ? inner : verdict(inner == Verdict::No);
    }

    const FilterNodePtr child;
};

/// Takes the children of junctions of the same kind in the place of these.
template<typename Node>
Children flattened(Children children)
{
    Children flat;
    flat.reserve(children.size());
    for (FilterNodePtr& child : children) {
        if (const auto* same = dynamic_cast<const Node*>(child.get()))
            flat.insert(flat.end(), same->children.begin(), same->children.end());
        else
            flat.push_back(std::move(child));
    }
    return flat;
}

} // namespace

RequiredTexts requiredOf(std::vector<std::string> literals, Columns in, bool suffices)
{
    const auto longest = std::ranges::max_element(literals, {}, &std::string::size);
    if (longest == literals.end() || longest->empty())
        return {};
    return {{std::move(*longest)}, in, suffices, {}, false};
}

FilterNodePtr nothingNode()
{
    static const FilterNodePtr nothing = std::make_shared<NothingNode>();
    return nothing;
}

FilterNodePtr allNode(std::vector<FilterNodePtr> children)
{
    if (std::find(children.begin(), children.end(), nothingNode()) != children.end())
        return nothingNode();
    if (children.size() == 1)
        return std::move(children.front());
    return std::make_shared<AllNode>(flattened<AllNode>(std::move(children)));
}

FilterNodePtr anyNode(std::vector<FilterNodePtr> children)
{
    std::erase(children, nothingNode());
    if (children.empty())
        return nothingNode();
    if (children.size() == 1)
        return std::move(children.front());
    return std::make_shared<AnyNode>(flattened<AnyNode>(std::move(children)));
}

FilterNodePtr notNode(FilterNodePtr child)
{
    if (child == nothingNode())
        return nullptr;
    if (const auto* negation = dynamic_cast<const NotNode*>(child.get()))
        return negation->child;
    return std::make_shared<NotNode>(std::move(child));
}

} // namespace Logboom
