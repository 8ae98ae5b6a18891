// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"

namespace Logboom {

/// Runs `logboom send` to its end. Returns the exit code.
[[nodiscard]] int runSend(const SendCommand& command);

} // namespace Logboom
