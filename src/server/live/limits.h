// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace Logboom {

/// What a client of the WebSocket port may use up.
struct LiveLimits
{
    int connections = 256;
    qsizetype incomingMessageBytes = 64 << 10;
    qint64 queueBytes = 16 << 20; ///< waiting for a client that reads slowly; over it, the client is dropped
    qint64 queueMessages = 20'000;

    std::chrono::milliseconds handshake{10'000};
    std::chrono::milliseconds pingInterval{30'000};
    std::chrono::milliseconds pongGrace{10'000};
};

} // namespace Logboom
