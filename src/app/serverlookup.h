// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"

namespace Logboom {

// Which server a client talks to: the one named, else the one that uses the data folder, else the default port.

[[nodiscard]] QUrl httpAddress(const ServerChoice& choice);

/// An http address stands for the live stream of the same host on its default port.
[[nodiscard]] QUrl webSocketAddress(const ServerChoice& choice);

} // namespace Logboom
