// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/limits.h"

#include <QByteArray>

#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

namespace Logboom {

/// Why a request is refused before anybody handles it.
struct HttpFailure
{
    int status = 400;
    std::string_view text; ///< for the body of the answer; a literal
};

/// Request line and headers of one request (RFC 9112), checked. Owns its bytes; views stay valid through copies.
class RequestHead
{
public:
    /// bytes: up to and with the empty line.
    [[nodiscard]] static tl::expected<RequestHead, HttpFailure> parse(QByteArray bytes, const HttpLimits& limits);

    [[nodiscard]] std::string_view method() const { return m_method; }
    [[nodiscard]] std::string_view path() const { return m_path; }   ///< as sent, from the first slash; "*" for OPTIONS
    [[nodiscard]] std::string_view query() const { return m_query; } ///< as sent, without the question mark

    /// The first header of that name (lower case), white space around it removed. Absent: no data.
    [[nodiscard]] std::string_view header(std::string_view name) const;

    /// Whether a comma-separated header names the token (lower case).
    [[nodiscard]] bool hasToken(std::string_view name, std::string_view token) const;

    /// The value of a preference of the client (lower case; RFC 7240); the first one of that name. Absent: no data.
    [[nodiscard]] std::string_view preference(std::string_view name) const;

    [[nodiscard]] bool isHttp10() const { return m_isHttp10; }
    [[nodiscard]] bool keepsAlive() const;
    [[nodiscard]] bool isChunked() const { return m_isChunked; }
    [[nodiscard]] bool expectsContinue() const;
    [[nodiscard]] bool isWebSocketUpgrade() const;
    /// Of the body; 0 when it is chunked or there is none.
    [[nodiscard]] qint64 contentLength() const { return m_contentLength; }

private:
    RequestHead() = default;
    [[nodiscard]] bool readRequestLine(std::string_view line);
    [[nodiscard]] bool readTarget(std::string_view target);
    [[nodiscard]] bool readHeader(std::string_view line);
    [[nodiscard]] bool readFraming();
    [[nodiscard]] int count(std::string_view name) const;

    QByteArray m_bytes;
    std::string_view m_method;
    std::string_view m_path;
    std::string_view m_query;
    std::vector<std::pair<std::string_view, std::string_view>> m_headers;
    qint64 m_contentLength = 0;
    bool m_isHttp10 = false;
    bool m_isChunked = false;
};

} // namespace Logboom
