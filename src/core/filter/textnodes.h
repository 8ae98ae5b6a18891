// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filternode.h"
#include "core/filter/jsontext.h"
#include "core/filter/quantity.h"
#include "core/filter/textmatcher.h"

#include <optional>
#include <string>

namespace Logboom {

// The tests that look into an entry's JSON texts: its context, its rare fields, or all its texts at once.

/// A bound of a comparison; absent = no bound.
struct QuantityBound
{
    Quantity value;
    bool inclusive = true;
};

/**
 * One way to test a value in JSON text. An array passes where one of its elements does; null does not exist.
 *
 * Threads: any, since nothing changes after it was made.
 */
class ValueTest
{
public:
    [[nodiscard]] static ValueTest exists();
    /// Strings and nested values by the matcher on their unescaped text; numbers, booleans and null by being `same`
    /// as that text says (also numerically), or by the matcher where it is a pattern. `fieldName` as in range().
    [[nodiscard]] static ValueTest text(TextMatcher matcher, std::string same, std::string_view fieldName);
    /// Numbers, and strings that hold one, within the bounds. `fieldName` tells the unit of bare numbers.
    [[nodiscard]] static ValueTest range(std::optional<QuantityBound> low, std::optional<QuantityBound> high,
                                         std::string_view fieldName);

    [[nodiscard]] bool passes(const JsonSlice& value) const;

    /// Folded texts a passing value holds when unescaped, all of them; may be empty.
    [[nodiscard]] std::vector<std::string> literals() const;
    [[nodiscard]] bool isRegex() const { return m_matcher && m_matcher->isRegex(); }
    /// Whether whatever is no null passes.
    [[nodiscard]] bool isExistence() const { return !m_matcher && !m_low && !m_high; }

private:
    ValueTest() = default;
    [[nodiscard]] bool passesOne(const JsonSlice& value) const;
    [[nodiscard]] bool passesRange(std::string_view text) const;
    [[nodiscard]] bool passesText(const JsonSlice& value) const;

    std::optional<TextMatcher> m_matcher; // a text test where it is there
    std::string m_same;
    std::optional<Quantity> m_quantity; // of m_same
    std::optional<QuantityBound> m_low; // a range where one of the two is there
    std::optional<QuantityBound> m_high;
    double m_microseconds = 1; // of a bare number of the field
};

/// A test of the values at a path of an entry, see valueNode().
struct FieldTest
{
    std::string path;
    ValueTest test;
};

/// Plain text: the message, the context, the stack, tags, metadata, error code or resource id matches. JSON texts are
/// searched with the escapes of their strings resolved.
[[nodiscard]] FilterNodePtr anyTextNode(TextMatcher matcher);

/// A value at the path passes: of the context, of metadata that is a JSON object, of "stack" and "tags"; the paths
/// "metadata", "error_code" and "resource_id" are those texts too. An empty path is the context.
[[nodiscard]] FilterNodePtr valueNode(std::string path, ValueTest test);

/// Visits the values there that valueNode() would test, until one visit returns true. True where one did.
bool anyContextValue(const EntryView& entry, std::string_view path, const JsonVisit& visit);

/// A stack, or fields that loggers write exceptions to.
[[nodiscard]] FilterNodePtr exceptionNode();

} // namespace Logboom
