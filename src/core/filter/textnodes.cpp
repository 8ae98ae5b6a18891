// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/textnodes.h"

#include "core/base/ascii.h"

#include <algorithm>
#include <array>

namespace Logboom {

namespace {

using Cost = FilterNode::Cost;
using Kind = JsonSlice::Kind;

/// Holds unescaped text while it is looked at; its memory is used again for the next entry.
std::string& scratch()
{
    thread_local std::string buffer;
    return buffer;
}

bool looksLikeJson(std::string_view text)
{
    return text.starts_with('{') || text.starts_with('[');
}

struct AnyTextNode final : FilterNode
{
    explicit AnyTextNode(TextMatcher textMatcher)
        : FilterNode(Columns(Column::Message) | Column::Context | Column::Rare,
                     textMatcher.isRegex() ? Cost::Regex : Cost::AllText)
        , matcher(std::move(textMatcher))
    {
    }

    Verdict decide(const Evidence& evidence) const override
    {
        if (evidence.knows(Column::Message) && matcher.matches(evidence.view.message))
            return Verdict::Yes;
        if (evidence.knows(Column::Context) && isInJson(evidence.view.context))
            return Verdict::Yes;
        if (evidence.knows(Column::Rare) && !evidence.view.rare.none() && isInRare(evidence.view.rare))
            return Verdict::Yes;
        return evidence.knows(columns) ? Verdict::No : Verdict::Unknown;
    }

    RequiredTexts required() const override { return requiredOf(matcher.literals(), columns, matcher.isSearch()); }

    bool isInJson(std::string_view text) const
    {
        return !isAbsent(text) && matcher.matches(unescapedJson(text, scratch()));
    }

    bool isInText(std::string_view text) const { return !isAbsent(text) && matcher.matches(text); }

    bool isInRare(const RareFields& rare) const
    {
        return isInJson(rare.stack) || isInJson(rare.tags) || isInText(rare.errorCode) || isInText(rare.resourceId) ||
               (looksLikeJson(rare.metadata) ? isInJson(rare.metadata) : isInText(rare.metadata));
    }

    const TextMatcher matcher;
};

/// Calls visit for the values at the path in what an entry has beside its context.
bool anyAtInRare(const RareFields& rare, std::string_view path, const JsonVisit& visit)
{
    const auto inJson = [&visit](std::string_view json, std::string_view innerPath) {
        const auto document = isAbsent(json) ? std::nullopt : firstJsonSlice(json);
        return document && anyAt(*document, innerPath, visit);
    };
    const auto inText = [&visit](std::string_view text) {
        return !isAbsent(text) && visit(JsonSlice{Kind::PlainText, text});
    };
    const std::size_t dot = std::min(path.find('.'), path.size());
    const std::string_view first = path.substr(0, dot);
    const std::string_view rest = path.substr(std::min(dot + 1, path.size()));
    if (first == "stack" && inJson(rare.stack, rest))
        return true;
    if (first == "tags" && inJson(rare.tags, rest))
        return true;
    if (path == "error_code" && inText(rare.errorCode))
        return true;
    if (path == "resource_id" && inText(rare.resourceId))
        return true;
    if (path == "metadata" && inText(rare.metadata))
        return true;
    if (path.empty() || !looksLikeJson(rare.metadata))
        return false;
    return inJson(rare.metadata, path) || (first == "metadata" && !rest.empty() && inJson(rare.metadata, rest));
}

bool anyAtInContext(std::string_view context, std::string_view path, const JsonVisit& visit)
{
    const auto document = isAbsent(context) ? std::nullopt : firstJsonSlice(context);
    return document && anyAt(*document, path, visit);
}

struct ValueNode final : FilterNode
{
    ValueNode(std::string keyPath, ValueTest valueTest)
        : FilterNode(Columns(Column::Context) | Column::Rare, valueTest.isRegex() ? Cost::Regex : Cost::Json)
        , field(std::make_shared<const FieldTest>(FieldTest{std::move(keyPath), std::move(valueTest)}))
    {
    }

    Verdict decide(const Evidence& evidence) const override
    {
        const auto passes = [this](const JsonSlice& value) { return field->test.passes(value); };
        if (evidence.knows(Column::Context) && anyAtInContext(evidence.view.context, field->path, passes))
            return Verdict::Yes;
        if (evidence.knows(Column::Rare) && !evidence.view.rare.none() &&
            anyAtInRare(evidence.view.rare, field->path, passes))
            return Verdict::Yes;
        return evidence.knows(columns) ? Verdict::No : Verdict::Unknown;
    }

    RequiredTexts required() const override
    {
        RequiredTexts required = requiredOf(field->test.literals(), columns, false);
        required.in = columns;
        required.fields = {field};
        required.fieldsSuffice = true;
        return required;
    }

    const std::shared_ptr<const FieldTest> field;
};

struct ExceptionNode final : FilterNode
{
    ExceptionNode()
        : FilterNode(Columns(Column::Context) | Column::Rare, Cost::Json)
    {
    }

    Verdict decide(const Evidence& evidence) const override
    {
        if (evidence.knows(Column::Context) && isIn(evidence.view.context))
            return Verdict::Yes;
        if (evidence.knows(Column::Rare) &&
            (!isAbsent(evidence.view.rare.stack) ||
             (looksLikeJson(evidence.view.rare.metadata) && isIn(evidence.view.rare.metadata))))
            return Verdict::Yes;
        return evidence.knows(columns) ? Verdict::No : Verdict::Unknown;
    }

    /// Most entries hold none of the words and are not looked at closer.
    bool isIn(std::string_view json) const
    {
        static constexpr std::array<std::string_view, 14> paths{
            "exception",
            "exception.type",
            "exception.message",
            "exception.stacktrace",
            "stack",
            "stacktrace",
            "stack_trace",
            "stackTrace",
            "traceback",
            "exc_info",
            "error.stack",
            "err.stack",
            "error.stack_trace",
            "error.stacktrace",
        };
        if (isAbsent(json) || !(exc.isIn(json) || stack.isIn(json) || traceback.isIn(json)))
            return false;
        const auto exists = [](const JsonSlice& value) { return value.kind != Kind::Null; };
        return std::any_of(paths.begin(), paths.end(),
                           [json, &exists](std::string_view path) { return anyAtInContext(json, path, exists); });
    }

    const FoldedNeedle exc{"exc"};
    const FoldedNeedle stack{"stack"};
    const FoldedNeedle traceback{"traceback"};
};

/// The number a text states, in the unit of `wanted`; bare durations are multiples of `microseconds`.
std::optional<Number> numberIn(std::string_view text, Quantity::Unit wanted, double microseconds)
{
    const auto quantity = parseQuantity(text);
    if (!quantity)
        return std::nullopt;
    if (quantity->unit == wanted)
        return quantity->number;
    if (quantity->unit != Quantity::Unit::None)
        return std::nullopt;
    if (wanted == Quantity::Unit::Duration)
        return Number{quantity->number.real * microseconds, 0, false};
    return quantity->number;
}

} // namespace

ValueTest ValueTest::exists()
{
    return {};
}

ValueTest ValueTest::text(TextMatcher matcher, std::string same, std::string_view fieldName)
{
    ValueTest test;
    test.m_microseconds = microsecondsOfField(fieldName);
    test.m_quantity = matcher.isPattern() ? std::nullopt : parseQuantity(same);
    test.m_matcher = std::move(matcher);
    test.m_same = std::move(same);
    return test;
}

ValueTest ValueTest::range(std::optional<QuantityBound> low, std::optional<QuantityBound> high,
                           std::string_view fieldName)
{
    ValueTest test;
    test.m_low = low;
    test.m_high = high;
    test.m_microseconds = microsecondsOfField(fieldName);
    return test;
}

bool ValueTest::passes(const JsonSlice& value) const
{
    if (isExistence() || value.kind != Kind::Array)
        return passesOne(value);
    return anyElement(value, [this](const JsonSlice& element) { return passesOne(element); });
}

bool ValueTest::passesOne(const JsonSlice& value) const
{
    if (m_matcher)
        return passesText(value);
    if (!m_low && !m_high)
        return value.kind != Kind::Null;
    if (value.kind == Kind::Number || value.kind == Kind::String || value.kind == Kind::PlainText)
        return passesRange(displayedText(value, scratch()));
    return false;
}

bool ValueTest::passesText(const JsonSlice& value) const
{
    switch (value.kind) {
    case Kind::Null:
    case Kind::Bool:
        return m_matcher->isPattern() ? m_matcher->matches(value.raw) : equalsIgnoringCase(value.raw, m_same);
    case Kind::Number: {
        if (m_matcher->isPattern())
            return m_matcher->matches(value.raw);
        if (!m_quantity || value.raw == m_same)
            return value.raw == m_same;
        const auto number = numberIn(value.raw, m_quantity->unit, m_microseconds);
        return number && *number == m_quantity->number;
    }
    default:
        return m_matcher->matches(displayedText(value, scratch()));
    }
}

bool ValueTest::passesRange(std::string_view text) const
{
    const auto isBeyond = [this, text](const std::optional<QuantityBound>& bound, bool upper) {
        if (!bound)
            return false;
        const auto number = numberIn(text, bound->value.unit, m_microseconds);
        if (!number)
            return true;
        const std::partial_ordering order = upper ? bound->value.number <=> *number : *number <=> bound->value.number;
        return bound->inclusive ? !std::is_gteq(order) : !std::is_gt(order);
    };
    return !isBeyond(m_low, false) && !isBeyond(m_high, true);
}

std::vector<std::string> ValueTest::literals() const
{
    if (!m_matcher || m_quantity)
        return {};
    return m_matcher->literals();
}

FilterNodePtr anyTextNode(TextMatcher matcher)
{
    return std::make_shared<AnyTextNode>(std::move(matcher));
}

bool anyContextValue(const EntryView& entry, std::string_view path, const JsonVisit& visit)
{
    return anyAtInContext(entry.context, path, visit) || (!entry.rare.none() && anyAtInRare(entry.rare, path, visit));
}

FilterNodePtr valueNode(std::string path, ValueTest test)
{
    return std::make_shared<ValueNode>(std::move(path), std::move(test));
}

FilterNodePtr exceptionNode()
{
    static const FilterNodePtr node = std::make_shared<ExceptionNode>();
    return node;
}

} // namespace Logboom
