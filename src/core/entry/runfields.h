// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace Logboom {

/// Fields of the context by which senders name the process that an entry comes from. The first that an entry has
/// counts.
inline constexpr std::array<std::string_view, 7> RunFields{"run",        "run_id",    "runId", "process.pid",
                                                           "process_id", "processId", "pid"};

} // namespace Logboom
