// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/requesthead.h"

#include "core/base/ascii.h"

#include <charconv>

namespace Logboom {

namespace {

constexpr HttpFailure BadRequestLine{400, "Malformed request line"};
constexpr HttpFailure BadHeader{400, "Malformed header"};
constexpr HttpFailure BadFraming{400, "Ambiguous or malformed message length"};
constexpr HttpFailure BadHost{400, "Exactly one Host header is needed"};
constexpr HttpFailure BadVersion{400, "Only HTTP/1.0 and HTTP/1.1 are served here"};
constexpr HttpFailure HeadersTooLarge{431, "Request header fields too large"};

constexpr bool isTokenCharacter(char c)
{
    const bool letter = toLowerAscii(c) >= 'a' && toLowerAscii(c) <= 'z';
    return letter || isDigitAscii(c) || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool isToken(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool isFieldCharacter(char c)
{
    return c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
}

bool isTargetCharacter(char c)
{
    return static_cast<unsigned char>(c) > 0x20 && c != 0x7f;
}

std::string_view withoutBlanks(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// What stands before the separator, which is taken too; one in a quoted string separates nothing.
std::string_view takeUpTo(std::string_view& rest, char separator)
{
    bool isQuoted = false;
    std::size_t end = 0;
    for (; end < rest.size() && (isQuoted || rest[end] != separator); ++end) {
        if (rest[end] == '"')
            isQuoted = !isQuoted;
        else if (isQuoted && rest[end] == '\\')
            ++end;
    }
    const std::string_view taken = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return taken;
}

} // namespace

tl::expected<RequestHead, HttpFailure> RequestHead::parse(QByteArray bytes, const HttpLimits& limits)
{
    RequestHead head;
    head.m_bytes = std::move(bytes);
    std::string_view rest(head.m_bytes.constData(), static_cast<std::size_t>(head.m_bytes.size()));
    bool isFirst = true;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find("\r\n"), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 2, rest.size()));
        if (line.empty())
            break;
        if (std::exchange(isFirst, false)) {
            if (!head.readRequestLine(line))
                return tl::make_unexpected(BadRequestLine);
            continue;
        }
        if (static_cast<qsizetype>(line.size()) > limits.headerBytes ||
            head.m_headers.size() >= static_cast<std::size_t>(limits.headers))
            return tl::make_unexpected(HeadersTooLarge);
        if (!head.readHeader(line))
            return tl::make_unexpected(BadHeader);
    }
    if (head.m_method.empty())
        return tl::make_unexpected(BadRequestLine);
    if (head.m_bytes.startsWith("PRI * HTTP/2"))
        return tl::make_unexpected(BadVersion);
    if (head.count("host") > 1 || (head.count("host") == 0 && !head.m_isHttp10))
        return tl::make_unexpected(BadHost);
    if (!head.readFraming())
        return tl::make_unexpected(BadFraming);
    return head;
}

bool RequestHead::readRequestLine(std::string_view line)
{
    const std::size_t first = line.find(' ');
    const std::size_t second = line.find(' ', std::min(first, line.size() - 1) + 1);
    if (first == std::string_view::npos || second == std::string_view::npos)
        return false;
    m_method = line.substr(0, first);
    const std::string_view version = line.substr(second + 1);
    m_isHttp10 = version == "HTTP/1.0";
    return isToken(m_method) && (m_isHttp10 || version == "HTTP/1.1") &&
           readTarget(line.substr(first + 1, second - first - 1));
}

bool RequestHead::readTarget(std::string_view target)
{
    if (!std::all_of(target.begin(), target.end(), isTargetCharacter))
        return false;
    // The absolute form, as sent to proxies; every server has to understand it.
    for (const std::string_view scheme : {std::string_view("http://"), std::string_view("https://")}) {
        if (equalsIgnoringCase(target.substr(0, scheme.size()), scheme)) {
            const std::size_t slash = target.find('/', scheme.size());
            if (slash == std::string_view::npos)
                return false;
            target.remove_prefix(slash);
            break;
        }
    }
    const std::string_view withoutFragment = target.substr(0, target.find('#'));
    const std::size_t mark = withoutFragment.find('?');
    m_path = withoutFragment.substr(0, mark);
    m_query = mark == std::string_view::npos ? std::string_view() : withoutFragment.substr(mark + 1);
    return m_path.starts_with('/') || (m_path == "*" && m_method == "OPTIONS");
}

bool RequestHead::readHeader(std::string_view line)
{
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon)))
        return false; // also a folded line, which starts with white space
    const std::string_view value = withoutBlanks(line.substr(colon + 1));
    if (!std::all_of(value.begin(), value.end(), isFieldCharacter))
        return false;
    m_headers.emplace_back(line.substr(0, colon), value);
    return true;
}

bool RequestHead::readFraming()
{
    const int lengths = count("content-length");
    const int codings = count("transfer-encoding");
    if (lengths + codings > 1)
        return false;
    if (codings == 1) {
        m_isChunked = equalsIgnoringCase(header("transfer-encoding"), "chunked");
        return m_isChunked && !m_isHttp10;
    }
    if (lengths == 0)
        return true;
    const std::string_view text = header("content-length");
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), m_contentLength);
    return error == std::errc() && end == text.data() + text.size() && isDigitAscii(text.front());
}

std::string_view RequestHead::header(std::string_view name) const
{
    for (const auto& [known, value] : m_headers) {
        if (equalsIgnoringCase(known, name))
            return value;
    }
    return {};
}

int RequestHead::count(std::string_view name) const
{
    return static_cast<int>(std::count_if(m_headers.begin(), m_headers.end(), [name](const auto& header) {
        return equalsIgnoringCase(header.first, name);
    }));
}

bool RequestHead::hasToken(std::string_view name, std::string_view token) const
{
    for (const auto& [known, list] : m_headers) {
        if (!equalsIgnoringCase(known, name))
            continue;
        std::string_view rest = list;
        while (!rest.empty()) {
            const std::size_t comma = std::min(rest.find(','), rest.size());
            if (equalsIgnoringCase(withoutBlanks(rest.substr(0, comma)), token))
                return true;
            rest.remove_prefix(std::min(comma + 1, rest.size()));
        }
    }
    return false;
}

std::string_view RequestHead::preference(std::string_view name) const
{
    for (const auto& [known, list] : m_headers) {
        if (!equalsIgnoringCase(known, "prefer"))
            continue;
        for (std::string_view rest = list; !rest.empty();) {
            std::string_view item = takeUpTo(rest, ',');
            std::string_view value = takeUpTo(item, ';'); // parameters of the preference stand behind it
            if (!equalsIgnoringCase(withoutBlanks(takeUpTo(value, '=')), name))
                continue;
            value = withoutBlanks(value);
            const bool isQuoted = value.size() > 1 && value.front() == '"' && value.back() == '"';
            return isQuoted ? value.substr(1, value.size() - 2) : value;
        }
    }
    return {};
}

bool RequestHead::keepsAlive() const
{
    return m_isHttp10 ? hasToken("connection", "keep-alive") : !hasToken("connection", "close");
}

bool RequestHead::expectsContinue() const
{
    return !m_isHttp10 && equalsIgnoringCase(header("expect"), "100-continue");
}

bool RequestHead::isWebSocketUpgrade() const
{
    return hasToken("connection", "upgrade") && hasToken("upgrade", "websocket");
}

} // namespace Logboom
