// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/request.h"

#include "core/base/ascii.h"
#include "core/base/utf8.h"

namespace Logboom {

namespace {

int hexDigit(char c)
{
    const char lower = toLowerAscii(c);
    if (isDigitAscii(c))
        return c - '0';
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// A percent sign without two hexadecimal digits stands for itself.
std::string decoded(std::string_view text, bool plusIsSpace)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = high >= 0 ? hexDigit(text[i + 2]) : -1;
        if (low >= 0) {
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += plusIsSpace && text[i] == '+' ? ' ' : text[i];
        }
    }
    return toUtf8(std::move(out));
}

std::vector<std::pair<std::string, std::string>> parseQuery(std::string_view query)
{
    std::vector<std::pair<std::string, std::string>> parameters;
    while (!query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view part = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        const std::size_t equals = std::min(part.find('='), part.size());
        if (!part.empty())
            parameters.emplace_back(decoded(part.substr(0, equals), true),
                                    decoded(part.substr(std::min(equals + 1, part.size())), true));
    }
    return parameters;
}

std::string_view lastOf(const std::vector<std::pair<std::string, std::string>>& parameters, std::string_view name)
{
    for (auto it = parameters.rbegin(); it != parameters.rend(); ++it) {
        if (it->first == name)
            return it->second.empty() ? std::string_view() : std::string_view(it->second);
    }
    return {};
}

} // namespace

Request::Request(RequestHead head, QByteArray body)
    : m_head(std::move(head))
    , m_body(std::move(body))
    , m_query(parseQuery(m_head.query()))
{
    std::string_view path = m_head.path();
    if (path.starts_with('/'))
        path.remove_prefix(1);
    m_hasTrailingSlash = path.ends_with('/');
    if (m_hasTrailingSlash)
        path.remove_suffix(1);
    for (bool more = !path.empty() || m_hasTrailingSlash; more;) {
        const std::size_t slash = path.find('/');
        more = slash != std::string_view::npos;
        m_segments.push_back(decoded(path.substr(0, slash), false));
        path.remove_prefix(more ? slash + 1 : path.size());
    }
}

std::string_view Request::query(std::string_view name) const
{
    return lastOf(m_query, name);
}

std::string Request::headerText(std::string_view name) const
{
    return toUtf8(std::string(header(name)));
}

std::string queryParameter(std::string_view query, std::string_view name)
{
    return std::string(lastOf(parseQuery(query), name));
}

} // namespace Logboom
