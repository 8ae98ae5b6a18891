// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/jsontext.h"

#include "core/base/ascii.h"

namespace Logboom {

namespace {

using Kind = JsonSlice::Kind;

constexpr int MaxDepth = 64; // of objects and arrays on the way to a path's value
constexpr char32_t Replacement = 0xfffd;

/// Steps through JSON text; what is cut off ends where the text ends.
class Scanner
{
public:
    explicit Scanner(std::string_view text)
        : m_text(text)
    {
    }

    [[nodiscard]] char peek()
    {
        while (m_at < m_text.size() && isSpaceAscii(m_text[m_at]))
            ++m_at;
        return m_at < m_text.size() ? m_text[m_at] : '\0';
    }

    bool take(char c)
    {
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }

    /// With the quotes; the scanner stands at the opening one.
    std::string_view string()
    {
        const std::size_t begin = m_at++;
        while (m_at < m_text.size() && m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        m_at = std::min(m_at + 1, m_text.size());
        return m_text.substr(begin, m_at - begin);
    }

    std::optional<JsonSlice> value()
    {
        const char first = peek();
        switch (first) {
        case '"':
            return JsonSlice{Kind::String, string()};
        case '{':
            return JsonSlice{Kind::Object, nested()};
        case '[':
            return JsonSlice{Kind::Array, nested()};
        case 't':
        case 'f':
            return JsonSlice{Kind::Bool, word()};
        case 'n':
            return JsonSlice{Kind::Null, word()};
        default:
            if (isDigitAscii(first) || first == '-')
                return JsonSlice{Kind::Number, word()};
            return std::nullopt;
        }
    }

private:
    /// An object or array to its end.
    std::string_view nested()
    {
        const std::size_t begin = m_at;
        std::size_t depth = 0;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '"') {
                string();
                continue;
            }
            ++m_at;
            if (c == '{' || c == '[')
                ++depth;
            else if ((c == '}' || c == ']') && --depth == 0)
                break;
        }
        return m_text.substr(begin, m_at - begin);
    }

    std::string_view word()
    {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && !isSpaceAscii(m_text[m_at]) &&
               std::string_view(",]}:").find(m_text[m_at]) == npos)
            ++m_at;
        return m_text.substr(begin, m_at - begin);
    }

    static constexpr auto npos = std::string_view::npos;
    std::string_view m_text;
    std::size_t m_at = 0;
};

std::string_view withoutQuotes(std::string_view string)
{
    string.remove_prefix(1);
    if (!string.empty() && string.back() == '"')
        string.remove_suffix(1);
    return string;
}

/// Calls visit(key as it reads, value) for the members of an object until it returns true.
template<typename Visit>
bool anyMember(std::string_view object, Visit visit)
{
    Scanner in(object);
    std::string buffer;
    if (!in.take('{'))
        return false;
    while (in.peek() == '"') {
        const std::string_view key = unescapedJson(withoutQuotes(in.string()), buffer);
        if (!in.take(':'))
            return false;
        const std::optional<JsonSlice> value = in.value();
        if (!value)
            return false;
        if (visit(key, *value))
            return true;
        if (!in.take(','))
            return false;
    }
    return false;
}

bool anyAtDepth(const JsonSlice& value, std::string_view path, const JsonVisit& visit, int depth)
{
    if (path.empty())
        return visit(value);
    if (depth == MaxDepth)
        return false;
    if (value.kind == Kind::Array) {
        return anyElement(value, [&](const JsonSlice& element) {
            return element.kind == Kind::Object && anyAtDepth(element, path, visit, depth + 1);
        });
    }
    if (value.kind != Kind::Object)
        return false;
    return anyMember(value.raw, [&](std::string_view key, const JsonSlice& member) {
        if (!path.starts_with(key))
            return false;
        if (path.size() == key.size())
            return visit(member);
        return path[key.size()] == '.' && anyAtDepth(member, path.substr(key.size() + 1), visit, depth + 1);
    });
}

void appendUtf8(std::string& out, char32_t c)
{
    const auto byte = [&out](char32_t bits) { out += static_cast<char>(bits); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xc0 | (c >> 6));
        byte(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        byte(0xe0 | (c >> 12));
        byte(0x80 | ((c >> 6) & 0x3f));
        byte(0x80 | (c & 0x3f));
    } else {
        byte(0xf0 | (c >> 18));
        byte(0x80 | ((c >> 12) & 0x3f));
        byte(0x80 | ((c >> 6) & 0x3f));
        byte(0x80 | (c & 0x3f));
    }
}

/// The four digits behind "\u" at `at`; nothing where they are not.
std::optional<char32_t> utf16Unit(std::string_view text, std::size_t at)
{
    if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u')
        return std::nullopt;
    char32_t unit = 0;
    for (const char c : text.substr(at + 2, 4)) {
        const char digit = toLowerAscii(c);
        if (!isDigitAscii(digit) && (digit < 'a' || digit > 'f'))
            return std::nullopt;
        unit = unit * 16 + static_cast<char32_t>(isDigitAscii(digit) ? digit - '0' : digit - 'a' + 10);
    }
    return unit;
}

/// Appends what the escape at `at` stands for; returns the place behind it.
std::size_t appendUnescaped(std::string& out, std::string_view text, std::size_t at)
{
    if (const auto unit = utf16Unit(text, at)) {
        const bool high = *unit >= 0xd800 && *unit < 0xdc00;
        const auto low = high ? utf16Unit(text, at + 6) : std::nullopt;
        if (low && *low >= 0xdc00 && *low < 0xe000) {
            appendUtf8(out, 0x10000 + ((*unit - 0xd800) << 10) + (*low - 0xdc00));
            return at + 12;
        }
        appendUtf8(out, *unit >= 0xd800 && *unit < 0xe000 ? Replacement : *unit);
        return at + 6;
    }
    static constexpr std::string_view letters = "bfnrt";
    static constexpr std::string_view meanings = "\b\f\n\r\t";
    if (at + 1 < text.size()) {
        const auto place = letters.find(text[at + 1]);
        out += place == std::string_view::npos ? text[at + 1] : meanings[place];
    }
    return at + 2;
}

} // namespace

std::optional<JsonSlice> firstJsonSlice(std::string_view text)
{
    return Scanner(text).value();
}

bool anyElement(const JsonSlice& array, const JsonVisit& visit)
{
    Scanner in(array.raw);
    if (!in.take('['))
        return false;
    while (const auto element = in.value()) {
        if (visit(*element))
            return true;
        if (!in.take(','))
            return false;
    }
    return false;
}

bool anyAt(const JsonSlice& value, std::string_view path, const JsonVisit& visit)
{
    return anyAtDepth(value, path, visit, 0);
}

std::string_view unescapedJson(std::string_view text, std::string& buffer)
{
    std::size_t escape = text.find('\\');
    if (escape == std::string_view::npos)
        return text;
    buffer.clear();
    std::size_t at = 0;
    while (escape != std::string_view::npos) {
        buffer.append(text, at, escape - at);
        at = std::min(appendUnescaped(buffer, text, escape), text.size());
        escape = text.find('\\', at);
    }
    buffer.append(text, at);
    return buffer;
}

std::string_view displayedText(const JsonSlice& value, std::string& buffer)
{
    if (value.kind == Kind::PlainText)
        return value.raw;
    return unescapedJson(value.kind == Kind::String ? withoutQuotes(value.raw) : value.raw, buffer);
}

} // namespace Logboom
