// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace Logboom {

// Whether the window opens when its user logs in: a file in the autostart folder (freedesktop.org's Desktop Application
// Autostart Specification), a launch agent on macOS, a value of the registry on Windows. Off until the user wants it.

[[nodiscard]] bool isAutostartOn();

/// For the program that runs; it must stay where it is.
[[nodiscard]] Result<> setAutostart(bool on);

/// A text as one argument of a desktop file's Exec line.
[[nodiscard]] QString desktopArgument(const QString& text);

} // namespace Logboom
