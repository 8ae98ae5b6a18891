// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ascii.h"
#include "server/http/requesthead.h"

#include <QByteArray>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace Logboom {

/// One complete request: path and query decoded, the body as it was before any Content-Encoding.
class Request
{
public:
    Request(RequestHead head, QByteArray body);

    [[nodiscard]] std::string_view method() const { return m_head.method(); }

    /// The path between its slashes, percent-decoded, as UTF-8. One trailing slash leaves no empty segment.
    [[nodiscard]] const std::vector<std::string>& segments() const { return m_segments; }
    [[nodiscard]] bool hasTrailingSlash() const { return m_hasTrailingSlash; }

    /// A query parameter, decoded, as UTF-8; the last one of that name. Absent or empty: no data.
    [[nodiscard]] std::string_view query(std::string_view name) const;

    /// A header (lower-case name), as sent. Absent: no data.
    [[nodiscard]] std::string_view header(std::string_view name) const { return m_head.header(name); }
    /// The same as UTF-8; empty where absent.
    [[nodiscard]] std::string headerText(std::string_view name) const;
    /// Whether the client asks to be told the outcome only (RFC 7240).
    [[nodiscard]] bool prefersMinimal() const { return equalsIgnoringCase(m_head.preference("return"), "minimal"); }

    [[nodiscard]] const QByteArray& body() const { return m_body; }
    [[nodiscard]] QByteArray takeBody() { return std::move(m_body); }

private:
    RequestHead m_head;
    QByteArray m_body;
    std::vector<std::string> m_segments;
    std::vector<std::pair<std::string, std::string>> m_query;
    bool m_hasTrailingSlash = false;
};

/// A parameter of a query string as sent ("a=b&c=d"), by the rules of Request::query().
[[nodiscard]] std::string queryParameter(std::string_view query, std::string_view name);

} // namespace Logboom
