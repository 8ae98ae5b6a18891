// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"

namespace Logboom {

/// Runs the window, with its server, until it is closed or a signal ends it. Needs a QApplication. Returns the exit code.
[[nodiscard]] int runWindow(const WindowCommand& command);

} // namespace Logboom
