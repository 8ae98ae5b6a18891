// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"

namespace Logboom {

/// Runs `logboom tail` until a signal or the server ends it. Returns the exit code.
[[nodiscard]] int runTail(const TailCommand& command);

} // namespace Logboom
