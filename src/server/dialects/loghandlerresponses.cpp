// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dialects/loghandlerresponses.h"

#include "core/entry/timestamp.h"

namespace Logboom {

Response handlerError(int status, std::string_view code, std::string_view text)
{
    JsonWriter out;
    out.raw("{\"error\":");
    out.string(code);
    out.raw(",\"message\":");
    out.string(text);
    out.raw("}");
    return {status, out.take(), {}};
}

Response handlerRouterError(int status, std::string_view text)
{
    // FastAPI's own texts for the two that it sends itself
    if (status == 404)
        text = "Not Found";
    else if (status == 405)
        text = "Method Not Allowed";
    JsonWriter out;
    out.raw("{\"detail\":");
    out.string(text);
    out.raw("}");
    return {status, out.take(), {}};
}

Response handlerUnauthorized(AuthFailure failure)
{
    Response response = handlerError(401, "UNAUTHORIZED", authFailureText(failure));
    response.headers.emplace_back("WWW-Authenticate", "Bearer");
    return response;
}

Response noSuchApplication()
{
    return handlerError(404, "ERROR", "application with this id does not exist");
}

Response handlerUnavailable(int status, std::string_view text)
{
    return handlerError(status, "UNAVAILABLE", text);
}

void appendHandlerTime(JsonWriter& out, qint64 timestamp)
{
    out.string(formatShortest(timestamp));
}

} // namespace Logboom
