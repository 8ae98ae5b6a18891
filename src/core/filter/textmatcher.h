// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/filter/textsearch.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace re2 {
class RE2;
}

namespace Logboom {

/**
 * One way to test a text. Case-insensitive means ASCII letters only. Texts are UTF-8.
 *
 * Threads: any; copies share what is compiled. matches() allocates nothing except within a regular expression.
 */
class TextMatcher
{
public:
    [[nodiscard]] static TextMatcher exact(std::string_view text);      ///< case-sensitive
    [[nodiscard]] static TextMatcher sameFolded(std::string_view text); ///< the whole, case-insensitive
    [[nodiscard]] static TextMatcher prefix(std::string_view text);     ///< case-insensitive
    [[nodiscard]] static TextMatcher contains(std::string_view text);   ///< case-insensitive
    /// The whole text, case-insensitive; '*' stands for any characters, '?' for one.
    [[nodiscard]] static TextMatcher wildcard(std::string_view pattern);
    /// Searches anywhere, in time linear in the text. An error holds the engine's reason.
    [[nodiscard]] static Result<TextMatcher> regex(std::string_view pattern, bool ignoreCase);

    [[nodiscard]] bool matches(std::string_view text) const;

    /// The first place at or after `from` that matches, as [begin, end) in bytes, never empty; nothing where there is
    /// none. Only of contains() and regex(): the others test whole texts.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> find(std::string_view text,
                                                                          std::size_t from) const;

    /// Folded texts that every matching text holds, all of them; may be empty.
    [[nodiscard]] std::vector<std::string> literals() const;

    /// Whether a text matches just where it holds the one literal.
    [[nodiscard]] bool isSearch() const { return m_kind == Kind::Contains; }
    [[nodiscard]] bool isRegex() const { return m_kind == Kind::Regex; }
    [[nodiscard]] bool isPattern() const { return isRegex() || m_kind == Kind::Wildcard; }

private:
    enum class Kind : quint8
    {
        Exact,
        SameFolded,
        Prefix,
        Contains,
        Wildcard,
        Regex
    };
    TextMatcher(Kind kind, std::string_view text);

    Kind m_kind;
    std::string m_text;
    FoldedNeedle m_needle;
    std::shared_ptr<const re2::RE2> m_regex; // null for the other kinds
    std::vector<std::string> m_literals;     // of m_regex
};

} // namespace Logboom
