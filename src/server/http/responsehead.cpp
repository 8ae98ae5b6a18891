// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/responsehead.h"

namespace Logboom {

namespace {

/// RFC 9110, 15, for the codes we send.
const char* reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 422:
        return "Unprocessable Content";
    case 426:
        return "Upgrade Required";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 503:
        return "Service Unavailable";
    default: // the phrase carries no meaning and may be empty
        return "";
    }
}

} // namespace

AnswerForm answerForm(const RequestHead& head, QByteArray allowedOrigin)
{
    const std::string_view path = head.path();
    return {QByteArray(path.data(), static_cast<qsizetype>(path.size())), std::move(allowedOrigin),
            head.method() == "HEAD", head.isHttp10(), !head.keepsAlive()};
}

QByteArray responseHead(const Response& response, const AnswerForm& form)
{
    QByteArray out;
    out.reserve(256);
    out += "HTTP/1.1 ";
    out += QByteArray::number(response.status);
    out += ' ';
    out += reasonPhrase(response.status);
    if (response.status != 204) {
        out += "\r\nContent-Length: ";
        out += QByteArray::number(response.body.size());
    }
    if (!response.body.isEmpty()) {
        out += "\r\nContent-Type: ";
        out += response.contentType;
        out += "\r\nX-Content-Type-Options: nosniff";
    }
    out += "\r\nCache-Control: no-store";
    if (!form.allowedOrigin.isEmpty()) {
        out += "\r\nAccess-Control-Allow-Origin: ";
        out += form.allowedOrigin;
        if (form.allowedOrigin != "*")
            out += "\r\nVary: Origin";
    }
    if (form.closes)
        out += "\r\nConnection: close";
    else if (form.isHttp10)
        out += "\r\nConnection: keep-alive";
    for (const auto& [name, value] : response.headers) {
        out += "\r\n";
        out += name;
        out += ": ";
        out += value;
    }
    out += "\r\n\r\n";
    return out;
}

} // namespace Logboom
