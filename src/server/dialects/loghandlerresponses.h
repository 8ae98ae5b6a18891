// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/jsonwriter.h"
#include "server/access.h"
#include "server/http/reply.h"

#include <string_view>

namespace Logboom {

// How Log-Handler-Api words what several of its routes answer.

/// {"error":"<code>","message":"<text>"}
[[nodiscard]] Response handlerError(int status, std::string_view code, std::string_view text);

/// What is refused before a route is reached: {"detail":"<text>"}.
[[nodiscard]] Response handlerRouterError(int status, std::string_view text);
[[nodiscard]] Response handlerUnauthorized(AuthFailure failure);

/// 404
[[nodiscard]] Response noSuchApplication();

/// For what fails here, not at the client.
[[nodiscard]] Response handlerUnavailable(int status, std::string_view text);

/// "2026-02-10T10:00:00Z" with its quotes; a fraction only where there is one.
void appendHandlerTime(JsonWriter& out, qint64 timestamp);

} // namespace Logboom
