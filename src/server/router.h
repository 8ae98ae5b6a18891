// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access.h"
#include "server/http/reply.h"
#include "server/http/request.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace Logboom {

/// A request an API answers.
struct Route
{
    std::string_view method;
    std::string_view path; ///< "/api/logs/{id}": a segment in braces stands for any that is not empty
    Access access = Access::Public;
    std::function<void(Request&&, Reply&&)> handle;
};

/// A family of routes below one first path segment, and how it words what is refused before a route is reached.
struct Api
{
    std::string_view prefix; ///< "api"; empty = whatever no other API claims
    std::function<Response(int status, std::string_view text)> error;
    std::function<Response(AuthFailure)> unauthorized;
    bool ignoresTrailingSlash = true;
    std::vector<Route> routes;
};

/**
 * The table of all APIs: finds the route of a request, checks its secret, answers what has no route.
 *
 * Threads: server thread; the table does not change once requests arrive.
 */
class Router
{
public:
    /// apis: the last one has the empty prefix.
    Router(std::vector<Api> apis, Secrets secrets);

    void handle(Request&& request, Reply&& reply) const;

    /// All routes of all APIs.
    [[nodiscard]] std::vector<Route> routes() const;

    /// An error in the shape of the API that owns the path.
    [[nodiscard]] Response error(std::string_view rawPath, int status, std::string_view text) const;

private:
    struct Match
    {
        const Route* route = nullptr;
        std::string methods; ///< those the path knows; empty = the path is unknown
    };

    [[nodiscard]] const Api& apiOf(std::string_view firstSegment) const;
    [[nodiscard]] static Match match(const Api& api, const Request& request);

    std::vector<Api> m_apis;
    Secrets m_secrets;
};

} // namespace Logboom
