// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/jsonsequence.h"

#include "core/json/jsonreader.h"

#include <algorithm>
#include <bitset>
#include <utility>

namespace Logboom {

namespace {

/// How often a text may be looked at, all in all, because of broken values in it.
constexpr std::size_t Looks = 8;

constexpr std::string_view Space = " \t\r\n";
constexpr std::string_view EndsWord = " \t\r\n{}[]:,\"";

/// How a line begins that goes on with an object or array, and begins none.
constexpr std::string_view Continuation = "\"}]:,";

/// Moves `at` from the opening quote behind the closing one; false where the line ends first.
bool passString(std::string_view text, std::size_t& at)
{
    for (++at; at < text.size() && text[at] != '\n'; ++at) {
        if (text[at] == '"') {
            ++at;
            return true;
        }
        if (text.substr(at, 2) == "\\\"" || text.substr(at, 2) == "\\\\")
            ++at;
    }
    return false;
}

/// Follows the brackets, strings, commas and colons of one value.
class Structure
{
public:
    /// Moves `at` behind the value, or to where it is broken; says which.
    [[nodiscard]] bool pass(std::string_view text, std::size_t& at);

private:
    enum class Expected : quint8
    {
        Value,
        ValueOrEnd,
        Key,
        KeyOrEnd,
        Colon,
        CommaOrEnd
    };

    bool step(std::string_view text, std::size_t& at);
    bool open(bool object);
    bool close(bool object);
    bool comma();
    bool colon();
    bool string();
    bool value();

    std::bitset<JsonMaxDepth> m_isObject; // of the open containers
    std::size_t m_depth = 0;
    Expected m_expected = Expected::Value;
};

bool Structure::pass(std::string_view text, std::size_t& at)
{
    while (at < text.size()) {
        if (!step(text, at))
            return false;
        if (m_depth == 0 && m_expected == Expected::CommaOrEnd)
            return true;
        at = std::min(text.find_first_not_of(Space, at), text.size());
    }
    return false;
}

/// Passes one token.
bool Structure::step(std::string_view text, std::size_t& at)
{
    const char c = text[at];
    switch (c) {
    case '{':
    case '[':
        ++at;
        return open(c == '{');
    case '}':
    case ']':
        ++at;
        return close(c == '}');
    case ',':
        ++at;
        return comma();
    case ':':
        ++at;
        return colon();
    case '"':
        return passString(text, at) && string();
    default:
        at = std::min(text.find_first_of(EndsWord, at), text.size());
        return value();
    }
}

bool Structure::open(bool object)
{
    if (!value() || m_depth == JsonMaxDepth)
        return false;
    m_isObject[m_depth++] = object;
    m_expected = object ? Expected::KeyOrEnd : Expected::ValueOrEnd;
    return true;
}

bool Structure::close(bool object)
{
    const Expected whenEmpty = object ? Expected::KeyOrEnd : Expected::ValueOrEnd;
    if (m_depth == 0 || m_isObject[m_depth - 1] != object ||
        (m_expected != Expected::CommaOrEnd && m_expected != whenEmpty))
        return false;
    --m_depth;
    m_expected = Expected::CommaOrEnd;
    return true;
}

bool Structure::comma()
{
    if (m_expected != Expected::CommaOrEnd)
        return false;
    m_expected = m_isObject[m_depth - 1] ? Expected::Key : Expected::Value;
    return true;
}

bool Structure::colon()
{
    return std::exchange(m_expected, Expected::Value) == Expected::Colon;
}

bool Structure::string()
{
    if (m_expected != Expected::Key && m_expected != Expected::KeyOrEnd)
        return value();
    m_expected = Expected::Colon;
    return true;
}

bool Structure::value()
{
    const Expected expected = std::exchange(m_expected, Expected::CommaOrEnd);
    return expected == Expected::Value || expected == Expected::ValueOrEnd;
}

} // namespace

JsonSequence::JsonSequence(std::string_view text)
    : m_text(text)
    , m_patience(text.size() * Looks)
{
}

std::optional<std::string_view> JsonSequence::next()
{
    m_begin = std::min(m_text.find_first_not_of(Space, m_at), m_text.size());
    m_at = m_begin;
    if (m_at == m_text.size())
        return std::nullopt;
    Structure structure;
    if (structure.pass(m_text, m_at))
        return m_text.substr(m_begin, m_at - m_begin);
    skipBroken();
    return std::string_view();
}

void JsonSequence::skipBroken()
{
    const std::size_t looked = m_at;
    const bool wasContainer = m_text[m_begin] == '{' || m_text[m_begin] == '[';
    for (std::size_t line = m_begin;;) {
        m_at = std::min(m_text.find('\n', line), m_text.size());
        line = std::min(m_text.find_first_not_of(Space, m_at), m_text.size());
        if (!wasContainer || line == m_text.size() || Continuation.find(m_text[line]) == std::string_view::npos)
            break;
    }
    const std::size_t again = looked > m_at ? looked - m_at : 0;
    if (again > m_patience)
        m_at = m_text.size();
    else
        m_patience -= again;
}

} // namespace Logboom
