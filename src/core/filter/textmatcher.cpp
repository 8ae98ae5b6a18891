// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/textmatcher.h"

#include "core/base/ascii.h"

#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include <algorithm>
#include <numeric>

namespace Logboom {

namespace {

/// The place behind the UTF-8 character at `at`.
std::size_t nextCharacter(std::string_view text, std::size_t at)
{
    do
        ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80);
    return at;
}

bool startsWithFolded(std::string_view text, std::string_view folded)
{
    return text.size() >= folded.size() && equalsIgnoringCase(text.substr(0, folded.size()), folded);
}

/// Where a star could have taken one character more is remembered for the last star only: an earlier one need never
/// be tried again.
bool fitsWildcard(std::string_view text, std::string_view pattern)
{
    constexpr auto None = std::string_view::npos;
    std::size_t at = 0;
    std::size_t wanted = 0;
    std::size_t star = None;
    std::size_t starEnd = 0;
    while (at < text.size()) {
        if (wanted < pattern.size() && pattern[wanted] == '*') {
            star = wanted++;
            starEnd = at;
        } else if (wanted < pattern.size() && pattern[wanted] == '?') {
            at = nextCharacter(text, at);
            ++wanted;
        } else if (wanted < pattern.size() && pattern[wanted] == toLowerAscii(text[at])) {
            ++at;
            ++wanted;
        } else if (star != None) {
            wanted = star + 1;
            starEnd = nextCharacter(text, starEnd);
            at = starEnd;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', wanted) == None;
}

/// Is a literal of a regular expression in every match byte for byte, but for the case of ASCII letters? The engine
/// folds case by Unicode: a Kelvin sign is a "k" to it, a long s an "s", a dotted capital I an "i".
bool isFoundFolded(std::string_view literal, bool foldsCase)
{
    return std::all_of(literal.begin(), literal.end(), [foldsCase](char c) {
        return static_cast<unsigned char>(c) < 0x80 && !(foldsCase && (c == 'k' || c == 's' || c == 'i'));
    });
}

/// Texts that are in every match of a regular expression, by the engine's own analysis.
std::vector<std::string> literalsOf(std::string_view pattern, const re2::RE2::Options& options)
{
    constexpr int MinLiteral = 3;
    // Written otherwise, a character could be one that folds to an ASCII letter.
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool isCode = pattern[i] == '\\' && i + 1 < pattern.size() &&
                            (isDigitAscii(pattern[i + 1]) || pattern[i + 1] == 'x' || pattern[i + 1] == 'C');
        if (static_cast<unsigned char>(pattern[i]) >= 0x80 || isCode)
            return {};
    }
    re2::FilteredRE2 filter(MinLiteral);
    int id = 0;
    std::vector<std::string> atoms;
    if (filter.Add(re2::StringPiece(pattern.data(), pattern.size()), options, &id) != re2::RE2::NoError)
        return {};
    filter.Compile(&atoms);
    std::vector<int> others(atoms.size());
    std::iota(others.begin(), others.end(), 0);
    const bool foldsCase = !options.case_sensitive() || pattern.find("(?") != std::string_view::npos;
    std::vector<std::string> literals;
    std::vector<int> possible;
    for (std::size_t i = 0; i < atoms.size(); ++i) {
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        filter.AllPotentials(others, &possible); // nothing where no match does without it
        others.insert(others.begin() + static_cast<std::ptrdiff_t>(i), static_cast<int>(i));
        if (possible.empty() && isFoundFolded(atoms[i], foldsCase))
            literals.push_back(std::move(atoms[i]));
    }
    return literals;
}

/// An engine of this thread's own: each match takes the engine's lock, and threads that share one wait for each other.
const re2::RE2& ofThisThread(const std::shared_ptr<const re2::RE2>& shared)
{
    struct Own
    {
        std::weak_ptr<const re2::RE2> of;
        const re2::RE2* key;
        std::unique_ptr<const re2::RE2> engine;
    };
    constexpr std::size_t MaxOwn = 8;
    thread_local std::vector<Own> all;
    for (const Own& own : all) {
        if (own.key == shared.get() && !own.of.expired())
            return *own.engine;
    }
    std::erase_if(all, [](const Own& own) { return own.of.expired(); });
    if (all.size() == MaxOwn)
        return *shared;
    all.push_back({shared, shared.get(), std::make_unique<const re2::RE2>(shared->pattern(), shared->options())});
    return *all.back().engine;
}

} // namespace

TextMatcher::TextMatcher(Kind kind, std::string_view text)
    : m_kind(kind)
    , m_text(kind == Kind::Exact || kind == Kind::Regex ? std::string(text) : foldedAscii(text))
    , m_needle(kind == Kind::Contains ? text : std::string_view())
{
}

TextMatcher TextMatcher::exact(std::string_view text)
{
    return {Kind::Exact, text};
}

TextMatcher TextMatcher::sameFolded(std::string_view text)
{
    return {Kind::SameFolded, text};
}

TextMatcher TextMatcher::prefix(std::string_view text)
{
    return {Kind::Prefix, text};
}

TextMatcher TextMatcher::contains(std::string_view text)
{
    return {Kind::Contains, text};
}

TextMatcher TextMatcher::wildcard(std::string_view pattern)
{
    return {Kind::Wildcard, pattern};
}

Result<TextMatcher> TextMatcher::regex(std::string_view pattern, bool ignoreCase)
{
    constexpr qint64 MaxMemory = 1 << 20; // of the compiled program and its caches
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_case_sensitive(!ignoreCase);
    options.set_max_mem(MaxMemory);
    auto compiled = std::make_shared<const re2::RE2>(re2::StringPiece(pattern.data(), pattern.size()), options);
    if (!compiled->ok())
        return failure(Error::Code::Invalid, QString::fromStdString(compiled->error()));
    TextMatcher matcher(Kind::Regex, pattern);
    matcher.m_literals = literalsOf(pattern, compiled->options());
    matcher.m_regex = std::move(compiled);
    return matcher;
}

bool TextMatcher::matches(std::string_view text) const
{
    switch (m_kind) {
    case Kind::Exact:
        return text == m_text;
    case Kind::SameFolded:
        return equalsIgnoringCase(text, m_text);
    case Kind::Prefix:
        return startsWithFolded(text, m_text);
    case Kind::Contains:
        return m_needle.isIn(text);
    case Kind::Wildcard:
        return fitsWildcard(text, m_text);
    case Kind::Regex:
        return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), ofThisThread(m_regex));
    }
    return false;
}

std::optional<std::pair<std::size_t, std::size_t>> TextMatcher::find(std::string_view text, std::size_t from) const
{
    if (m_kind == Kind::Contains) {
        const std::size_t at = m_text.empty() ? FoldedNeedle::NotFound : m_needle.find(text, from);
        return at == FoldedNeedle::NotFound ? std::nullopt : std::optional(std::pair(at, at + m_text.size()));
    }
    Q_ASSERT(m_kind == Kind::Regex);
    const re2::StringPiece whole(text.data(), text.size());
    re2::StringPiece found;
    while (from < text.size() &&
           ofThisThread(m_regex).Match(whole, from, text.size(), re2::RE2::UNANCHORED, &found, 1)) {
        const auto begin = static_cast<std::size_t>(found.data() - text.data());
        if (!found.empty())
            return std::pair(begin, begin + found.size());
        // Nothing between two characters is nothing to show; on to the next character.
        from = begin + 1;
        while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xc0u) == 0x80u)
            ++from;
    }
    return std::nullopt;
}

std::vector<std::string> TextMatcher::literals() const
{
    if (m_kind == Kind::Regex)
        return m_literals;
    if (m_kind != Kind::Wildcard)
        return {foldedAscii(m_text)};
    std::vector<std::string> pieces;
    for (std::size_t at = 0; at < m_text.size();) {
        const std::size_t end = std::min(m_text.find_first_of("*?", at), m_text.size());
        if (end > at)
            pieces.push_back(m_text.substr(at, end - at));
        at = end + 1;
    }
    return pieces;
}

} // namespace Logboom
