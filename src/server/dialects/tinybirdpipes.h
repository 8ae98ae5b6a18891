// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "server/http/request.h"
#include "server/querygateway.h"

#include <memory>
#include <string_view>

#include <tl/expected.hpp>

namespace Logboom {

/// Reads the parameters of a request to a pipe: the query that answers it, or the text of what is wrong with them.
using TinybirdPipe = tl::expected<QueryGateway::Query, std::string_view> (*)(const Request& request,
                                                                             std::shared_ptr<const Catalog> catalog);

/// "recent_logs", "error_distribution" or "log_anomalies"; null for other names.
[[nodiscard]] TinybirdPipe tinybirdPipe(std::string_view name);

} // namespace Logboom
