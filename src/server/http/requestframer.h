// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/requesthead.h"

#include <optional>
#include <string_view>

namespace Logboom {

/**
 * Follows the bytes of a connection and says where each request's head and body end, without keeping bodies.
 *
 * Strict where leniency would let two parsers disagree about where a request ends.
 * A pure state machine: no sockets, no clock. One thread.
 */
class RequestFramer
{
public:
    enum class Event : quint8
    {
        NeedsMore,       ///< all bytes were used
        HeadComplete,    ///< head() is set; the body follows
        RequestComplete, ///< the next byte belongs to the next request
        Failed,          ///< failure() is set; further bytes mean nothing
    };

    explicit RequestFramer(const HttpLimits& limits);

    /// Takes bytes off the front, up to and with the next event.
    Event feed(std::string_view& bytes);

    /// Bytes that feed() would pass over before anything can happen; lets the caller skip() without having them.
    [[nodiscard]] qint64 skippable() const { return m_state == State::Body ? m_left - 1 : 0; }
    void skip(qint64 count);

    /// Whether the last line feed behind a chunked body is all that is missing.
    [[nodiscard]] bool lacksOnlyLineFeed() const { return m_state == State::LastChunk && m_line == "\r"; }

    /// Of the current request, until it is taken. Null while it is not complete or not understood.
    [[nodiscard]] const RequestHead* head() const { return m_head ? &*m_head : nullptr; }
    [[nodiscard]] RequestHead takeHead();
    [[nodiscard]] qint64 bodyBytes() const { return m_bodyBytes; } ///< of the current request, chunk framing left out
    [[nodiscard]] const HttpFailure& failure() const { return m_failure; }

    /// Whether a request has begun and not ended.
    [[nodiscard]] bool isInRequest() const { return m_state != State::Head || !m_headBytes.isEmpty(); }

private:
    enum class State : quint8
    {
        Head,
        Body,
        ChunkSize,
        ChunkData,
        ChunkEnd,
        LastChunk
    };

    Event feedHead(std::string_view& bytes);
    Event beginBody();
    Event feedBody(std::string_view& bytes);
    Event feedChunkSize(std::string_view& bytes);
    Event feedChunkData(std::string_view& bytes);
    Event feedLineEnd(std::string_view& bytes);
    [[nodiscard]] bool beginChunk();
    Event complete();
    Event fail(HttpFailure failure);

    const HttpLimits& m_limits;
    State m_state = State::Head;
    QByteArray m_headBytes;
    std::optional<RequestHead> m_head;
    qint64 m_left = 0; // of the body or of the chunk
    QByteArray m_line; // chunk size or line end so far
    qint64 m_bodyBytes = 0;
    qint64 m_framingBytes = 0; // of chunks
    HttpFailure m_failure;
};

} // namespace Logboom
