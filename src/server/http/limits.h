// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace Logboom {

/// What a client of the HTTP port may use up.
struct HttpLimits
{
    qsizetype headBytes = 64 << 10; ///< request line and headers
    qsizetype headerBytes = 8000;   ///< one header; Qt's parser drops all headers when one has more than 8 KiB
    int headers = 100;              ///< more, and Qt's parser drops them all
    qsizetype bodyBytes = 10 << 20; ///< as sent, and again after decoding
    int connections = 1024;
    int unansweredPerConnection = 64; ///< pipelined requests that wait for their answer
    int unanswered = 4096;            ///< the same over all connections

    std::chrono::milliseconds request{60'000}; ///< from a request's first byte to its last
    std::chrono::milliseconds idle{120'000};   ///< between two requests
    std::chrono::milliseconds write{60'000};   ///< without the client taking any byte of an answer
    std::chrono::milliseconds linger{2'000};   ///< for a refused client to stop sending
};

} // namespace Logboom
