// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Logboom {

// What --help and --version print, without a line break at the end.
[[nodiscard]] QString windowHelp();
[[nodiscard]] QString serveHelp();
[[nodiscard]] QString sendHelp();
[[nodiscard]] QString tailHelp();
[[nodiscard]] QString versionText();

} // namespace Logboom
