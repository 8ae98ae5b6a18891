// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/router.h"

#include <vector>

namespace Logboom {

/// GET /openapi.json, the description of all APIs (OpenAPI 3.0), and GET /docs, a page that shows it and sends requests.
/// Both are files of this folder, public, and need nothing from elsewhere.
[[nodiscard]] std::vector<Route> documentationRoutes();

} // namespace Logboom
