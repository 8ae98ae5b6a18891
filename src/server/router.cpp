// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/router.h"

#include <algorithm>

namespace Logboom {

namespace {

bool matches(std::string_view pattern, const std::vector<std::string>& segments)
{
    for (const std::string& segment : segments) {
        if (pattern.empty())
            return false;
        pattern.remove_prefix(1); // the slash
        const std::string_view wanted = pattern.substr(0, pattern.find('/'));
        pattern.remove_prefix(wanted.size());
        if (wanted.starts_with('{') ? segment.empty() : segment != wanted)
            return false;
    }
    return pattern.empty();
}

void appendToList(std::string& list, std::string_view name)
{
    if (!list.empty())
        list += ", ";
    list += name;
}

/// What a web page of another origin may do; whether it may read the answer is said by Access-Control-Allow-Origin.
Response preflight()
{
    return {204,
            {},
            {{"Access-Control-Allow-Methods", "GET, POST, OPTIONS"},
             {"Access-Control-Allow-Headers",
              "Content-Type, Authorization, X-Api-Key, X-Api-Token, X-App-Key, X-App-Id, X-INGEST-KEY, Prefer"},
             {"Access-Control-Max-Age", "600"}}};
}

} // namespace

Router::Router(std::vector<Api> apis, Secrets secrets)
    : m_apis(std::move(apis))
    , m_secrets(std::move(secrets))
{
    Q_ASSERT(!m_apis.empty() && m_apis.back().prefix.empty());
}

std::vector<Route> Router::routes() const
{
    std::vector<Route> all;
    for (const Api& api : m_apis)
        all.insert(all.end(), api.routes.begin(), api.routes.end());
    return all;
}

const Api& Router::apiOf(std::string_view firstSegment) const
{
    const auto found = std::find_if(m_apis.begin(), m_apis.end() - 1,
                                    [firstSegment](const Api& api) { return api.prefix == firstSegment; });
    return *found;
}

Router::Match Router::match(const Api& api, const Request& request)
{
    Match match;
    if (request.hasTrailingSlash() && !api.ignoresTrailingSlash)
        return match;
    const bool isHead = request.method() == "HEAD"; // answered as GET; the body is left out on sending
    for (const Route& route : api.routes) {
        if (!matches(route.path, request.segments()))
            continue;
        appendToList(match.methods, route.method);
        if (route.method == "GET")
            appendToList(match.methods, "HEAD");
        if (!match.route && route.method == (isHead ? std::string_view("GET") : request.method()))
            match.route = &route;
    }
    return match;
}

void Router::handle(Request&& request, Reply&& reply) const
{
    if (request.method() == "OPTIONS") {
        reply.send(preflight());
        return;
    }
    const Api& api = apiOf(request.segments().empty() ? std::string_view() : request.segments().front());
    Match found = match(api, request);
    if (found.methods.empty()) {
        reply.send(api.error(404, "Not found"));
        return;
    }
    if (!found.route) {
        Response response = api.error(405, "Method not allowed");
        appendToList(found.methods, "OPTIONS");
        response.headers.emplace_back("Allow", QByteArray::fromStdString(found.methods));
        reply.send(std::move(response));
        return;
    }
    const std::string_view token = bearerToken(request.header("authorization"), request.query("token"));
    if (const std::optional<AuthFailure> failure = m_secrets.check(found.route->access, token)) {
        reply.send(api.unauthorized(*failure));
        return;
    }
    found.route->handle(std::move(request), std::move(reply));
}

Response Router::error(std::string_view rawPath, int status, std::string_view text) const
{
    rawPath.remove_prefix(rawPath.starts_with('/') ? 1 : 0);
    return apiOf(rawPath.substr(0, rawPath.find('/'))).error(status, text);
}

} // namespace Logboom
