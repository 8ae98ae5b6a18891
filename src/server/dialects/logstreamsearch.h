// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/logstore.h"
#include "server/http/request.h"

#include <string_view>

#include <tl/expected.hpp>

namespace Logboom {

/// The query parameters of GET /api/logs as a scan, or the text of what is wrong with them.
[[nodiscard]] tl::expected<ScanQuery, std::string_view> logstreamSearch(const Request& request);

} // namespace Logboom
