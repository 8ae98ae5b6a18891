// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/requestframer.h"

#include "core/base/ascii.h"

#include <charconv>

namespace Logboom {

namespace {

constexpr HttpFailure BareLineFeed{400, "Lines must end with CR LF"};
constexpr HttpFailure BadChunk{400, "Malformed chunked body"};
constexpr HttpFailure Trailers{400, "Trailer fields are not supported"};
constexpr HttpFailure HeadTooLarge{431, "Request header fields too large"};
constexpr HttpFailure BodyTooLarge{413, "Payload too large"};

constexpr qsizetype MaxChunkLine = 256; // size and extensions
constexpr std::size_t MaxChunkDigits = 15;

} // namespace

RequestFramer::RequestFramer(const HttpLimits& limits)
    : m_limits(limits)
{
}

RequestHead RequestFramer::takeHead()
{
    RequestHead head = std::move(*m_head);
    m_head.reset();
    return head;
}

RequestFramer::Event RequestFramer::feed(std::string_view& bytes)
{
    while (!bytes.empty()) {
        Event event = Event::NeedsMore;
        switch (m_state) {
        case State::Head:
            event = feedHead(bytes);
            break;
        case State::Body:
            event = feedBody(bytes);
            break;
        case State::ChunkSize:
            event = feedChunkSize(bytes);
            break;
        case State::ChunkData:
            event = feedChunkData(bytes);
            break;
        case State::ChunkEnd:
        case State::LastChunk:
            event = feedLineEnd(bytes);
            break;
        }
        if (event != Event::NeedsMore)
            return event;
    }
    return Event::NeedsMore;
}

void RequestFramer::skip(qint64 count)
{
    Q_ASSERT(count <= skippable());
    m_left -= count;
}

RequestFramer::Event RequestFramer::feedHead(std::string_view& bytes)
{
    // Empty lines in front of a request are allowed (RFC 9112, 2.2).
    while (m_headBytes.isEmpty() && !bytes.empty() && (bytes.front() == '\r' || bytes.front() == '\n'))
        bytes.remove_prefix(1);
    const qsizetype before = m_headBytes.size();
    if (before == 0 && !bytes.empty())
        m_head.reset();
    const auto room = static_cast<std::size_t>(m_limits.headBytes + 1 - before);
    m_headBytes.append(bytes.data(), static_cast<qsizetype>(std::min(bytes.size(), room)));
    const qsizetype found = m_headBytes.indexOf("\r\n\r\n", std::max<qsizetype>(0, before - 3));
    const qsizetype end = found < 0 ? m_headBytes.size() : found + 4;
    for (qsizetype at = m_headBytes.indexOf('\n', before); at >= 0 && at < end;
         at = m_headBytes.indexOf('\n', at + 1)) {
        if (at == 0 || m_headBytes[at - 1] != '\r')
            return fail(BareLineFeed);
    }
    if (end > m_limits.headBytes)
        return fail(HeadTooLarge);
    bytes.remove_prefix(static_cast<std::size_t>(end - before));
    if (found < 0)
        return Event::NeedsMore;
    m_headBytes.truncate(end);
    return beginBody();
}

RequestFramer::Event RequestFramer::beginBody()
{
    auto head = RequestHead::parse(std::exchange(m_headBytes, QByteArray()), m_limits);
    if (!head)
        return fail(head.error());
    m_head = std::move(*head);
    m_bodyBytes = 0;
    m_framingBytes = 0;
    if (m_head->isChunked()) {
        m_state = State::ChunkSize;
        return Event::HeadComplete;
    }
    m_left = m_head->contentLength();
    m_bodyBytes = m_left;
    if (m_left == 0)
        return complete();
    m_state = State::Body;
    return m_left > m_limits.bodyBytes ? fail(BodyTooLarge) : Event::HeadComplete;
}

RequestFramer::Event RequestFramer::feedBody(std::string_view& bytes)
{
    const auto taken = std::min(bytes.size(), static_cast<std::size_t>(m_left));
    bytes.remove_prefix(taken);
    m_left -= static_cast<qint64>(taken);
    return m_left == 0 ? complete() : Event::NeedsMore;
}

RequestFramer::Event RequestFramer::feedChunkSize(std::string_view& bytes)
{
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    m_line.append(bytes.data(), static_cast<qsizetype>(std::min<std::size_t>(end, MaxChunkLine + 1)));
    if (m_line.size() > MaxChunkLine)
        return fail(BadChunk);
    const bool isComplete = end < bytes.size();
    bytes.remove_prefix(isComplete ? end + 1 : end);
    return !isComplete || beginChunk() ? Event::NeedsMore : Event::Failed;
}

bool RequestFramer::beginChunk()
{
    const std::string_view line(m_line.constData(), static_cast<std::size_t>(m_line.size()));
    const std::string_view digits = line.substr(0, std::min(line.find(';'), line.find('\r')));
    qint64 size = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size, 16);
    const bool ok = line.ends_with('\r') && line.find('\r') == line.size() - 1 && !digits.empty() &&
                    digits.size() <= MaxChunkDigits && digits.front() != '-' && error == std::errc() &&
                    end == digits.data() + digits.size();
    if (!ok) {
        fail(BadChunk);
        return false;
    }
    m_bodyBytes += size;
    m_framingBytes += m_line.size() + 3;
    m_line.clear();
    // Bodies of very small chunks cost more in framing than in content; that counts too.
    if (m_bodyBytes > m_limits.bodyBytes || m_framingBytes > m_limits.bodyBytes + MaxChunkLine) {
        fail(BodyTooLarge);
        return false;
    }
    m_left = size;
    m_state = size == 0 ? State::LastChunk : State::ChunkData;
    return true;
}

RequestFramer::Event RequestFramer::feedChunkData(std::string_view& bytes)
{
    const auto taken = std::min(bytes.size(), static_cast<std::size_t>(m_left));
    bytes.remove_prefix(taken);
    m_left -= static_cast<qint64>(taken);
    if (m_left == 0)
        m_state = State::ChunkEnd;
    return Event::NeedsMore;
}

RequestFramer::Event RequestFramer::feedLineEnd(std::string_view& bytes)
{
    m_line += bytes.front();
    bytes.remove_prefix(1);
    if (m_line == "\r")
        return Event::NeedsMore;
    const bool isLast = m_state == State::LastChunk;
    if (m_line != "\r\n")
        return fail(isLast && m_line.front() != '\r' ? Trailers : BadChunk);
    m_line.clear();
    if (isLast)
        return complete();
    m_state = State::ChunkSize;
    return Event::NeedsMore;
}

RequestFramer::Event RequestFramer::complete()
{
    m_state = State::Head;
    return Event::RequestComplete;
}

RequestFramer::Event RequestFramer::fail(HttpFailure failure)
{
    m_failure = failure;
    return Event::Failed;
}

} // namespace Logboom
