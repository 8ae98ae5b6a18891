// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>

#include <string_view>

namespace Logboom {

// Whose requests an open server on this machine may trust. A web page can make a browser send requests to it, also
// under a name of the page's own choosing (DNS rebinding); what it cannot choose are the Host and Origin headers.

/// "localhost", a name under .localhost, 127.0.0.0/8 or ::1, with or without a port.
[[nodiscard]] bool isLoopbackHost(std::string_view hostAndPort);

/// Whether a Host header names this machine's loopback or the bound address.
[[nodiscard]] bool isOwnHost(std::string_view hostAndPort, const QHostAddress& bound);

/// Whether an Origin header ("http://localhost:5173") names a page served from a loopback host.
[[nodiscard]] bool isLoopbackOrigin(std::string_view origin);

} // namespace Logboom
