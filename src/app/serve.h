// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"

namespace Logboom {

/// Runs `logboom serve` until a signal ends it. Needs a QCoreApplication only. Returns the exit code.
[[nodiscard]] int runServe(const ServeCommand& command);

} // namespace Logboom
