// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dialects/responses.h"

#include "core/json/jsonwriter.h"

namespace Logboom {

Response errorResponse(int status, std::string_view text)
{
    JsonWriter out;
    out.raw("{\"error\":");
    out.string(text);
    out.raw("}");
    return {status, out.take(), {}};
}

Response unauthorizedResponse(AuthFailure failure)
{
    JsonWriter out;
    out.raw("{\"error\":\"Unauthorized\",\"reason\":");
    out.string(authFailureText(failure));
    out.raw("}");
    return {401, out.take(), {{"WWW-Authenticate", "Bearer"}}};
}

Response retryLater(Response response)
{
    response.headers.emplace_back("Retry-After", "1");
    return response;
}

} // namespace Logboom
