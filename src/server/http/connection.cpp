// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/connection.h"

#include "server/http/contentcoding.h"
#include "server/http/qtcompat.h"
#include "server/steadyclock.h"

#include <utility>

namespace Logboom {

namespace {

constexpr HttpFailure ForeignHost{403, "This server answers only to its own host name"};
constexpr HttpFailure NoUpgrade{400, "WebSocket clients connect to the WebSocket port"};
constexpr HttpFailure Disagreement{400, "Malformed request"};
constexpr HttpFailure TooMuchWaiting{503, "Too many requests wait for their answer"};
constexpr HttpFailure TooSlow{408, "The request did not arrive in time"};
constexpr std::string_view Unavailable = "The server cannot answer this now";

/// Answers up to this size go out in one write with their head.
constexpr qsizetype JoinedBytes = 16 << 10;

} // namespace

Connection::Connection(QTcpSocket& socket, HttpContext& context)
    : QObject(&socket)
    , m_socket(socket)
    , m_context(context)
    , m_framer(m_context.limits)
    , m_quietSince(steadyMilliseconds())
{
    connect(&socket, &QTcpSocket::readyRead, this, &Connection::onReadyRead);
    connect(&socket, &QTcpSocket::bytesWritten, this, [this] { m_quietSince = steadyMilliseconds(); });
    connect(&socket, &QTcpSocket::disconnected, this, &Connection::abandon);
}

Connection::~Connection()
{
    abandon();
}

void Connection::onReadyRead()
{
    m_quietSince = steadyMilliseconds();
    if (!m_reading) {
        if (m_socket.isTransactionStarted())
            m_socket.commitTransaction(); // which would keep what is thrown away
        m_socket.skip(m_socket.bytesAvailable());
        return;
    }
    // What was looked at before and Qt's parser left unread stands in front of what can be peeked at.
    const qint64 known = m_parserStoppedThere ? m_arrived - m_parsed : 0;
    const qint64 fresh = m_socket.bytesAvailable() - known;
    m_arrived += fresh;
    if (fresh > 0 && !m_failure) {
        if (fresh <= m_framer.skippable()) {
            m_framer.skip(fresh);
        } else {
            const QByteArray bytes = m_socket.peek(known + fresh);
            scan({bytes.constData() + known, static_cast<std::size_t>(fresh)});
        }
    }
    // A parser that waits for an answer must not make us keep any amount of what comes behind.
    const HttpLimits& limits = m_context.limits;
    if (!m_failure && !m_announced.empty() && m_arrived - m_parsed > 2 * (limits.bodyBytes + limits.headBytes))
        m_failure = TooMuchWaiting;
    if (m_failure)
        fail(*m_failure);
    m_parserStoppedThere = false; // it reads on right after this
}

void Connection::fail(const HttpFailure& failure)
{
    m_failure = failure;
    m_requestSince = 0;
    if (m_announced.empty())
        cutOff(failure); // else once Qt's parser has handed over those
}

void Connection::scan(std::string_view bytes)
{
    const qint64 end = m_arrived;
    m_endangered = m_framer.lacksOnlyLineFeed() && bytes.size() > 1 ? std::optional(bytes[1]) : std::nullopt;
    while (!bytes.empty() && !m_failure) {
        const RequestFramer::Event event = m_framer.feed(bytes);
        m_arrived = end - static_cast<qint64>(bytes.size());
        follow(event);
    }
    m_arrived = end;
    if (!m_framer.isInRequest())
        m_requestSince = 0;
    else if (m_requestSince == 0)
        m_requestSince = m_quietSince;
}

void Connection::follow(RequestFramer::Event event)
{
    using Event = RequestFramer::Event;
    if (event == Event::NeedsMore)
        return;
    if (event == Event::Failed) {
        m_failure = m_framer.failure();
        return;
    }
    const RequestHead& head = *m_framer.head();
    if (!std::exchange(m_headChecked, true)) {
        if (!m_context.isHostAllowed(head))
            m_failure = ForeignHost;
        else if (head.isWebSocketUpgrade())
            m_failure = NoUpgrade;
        if (m_failure)
            return;
    }
    if (event == Event::HeadComplete) {
        if (head.expectsContinue())
            sendContinue();
        return;
    }
    m_announced.push_back(
        {m_framer.takeHead(), m_framer.bodyBytes(), m_arrived, std::exchange(m_endangered, std::nullopt)});
    m_headChecked = false;
    m_requestSince = 0;
}

void Connection::sendContinue()
{
    // Behind an unanswered request it would be taken for that one's answer; clients go on by themselves after a while.
    if (!QtAnswersExpect && m_slots.empty() && m_announced.empty())
        m_socket.write("HTTP/1.1 100 Continue\r\n\r\n");
}

void Connection::parsed(const QByteArray& body)
{
    if (!m_reading || m_gone)
        return;
    if (m_announced.empty()) {
        cutOff(m_failure.value_or(Disagreement));
        return;
    }
    Announced next = std::move(m_announced.front());
    m_announced.pop_front();
    m_parsed = next.end;
    m_parserStoppedThere = true;
    giveBack(next);
    if (body.size() != next.bodyBytes || m_socket.bytesAvailable() != m_arrived - m_parsed) {
        cutOff(Disagreement);
        return;
    }
    const bool isLast = !next.head.keepsAlive();
    dispatch(std::move(next.head), body);
    if (isLast)
        stopReading();
    else if (m_failure)
        fail(*m_failure);
}

/// Puts the first byte of the next request back where Qt's parser has taken it for the end of this one.
void Connection::giveBack(const Announced& request)
{
    if (request.endangered && m_socket.bytesAvailable() == m_arrived - m_parsed - 1)
        m_socket.ungetChar(*request.endangered);
}

void Connection::dispatch(RequestHead head, const QByteArray& body)
{
    const HttpLimits& limits = m_context.limits;
    m_slots.push_back({answerForm(head, m_context.allowedOrigin(head)), std::nullopt, {}, false});
    Reply reply(this, m_firstSlot + m_slots.size() - 1);
    auto decoded = decodeContent(head.header("content-encoding"), body, limits.bodyBytes);
    if (!decoded) {
        reply.send(m_context.error(head.path(), decoded.error().status, decoded.error().text));
        return;
    }
    if (static_cast<int>(m_slots.size()) > limits.unansweredPerConnection ||
        m_context.unanswered >= limits.unanswered) {
        Response busy = m_context.error(head.path(), TooMuchWaiting.status, TooMuchWaiting.text);
        busy.headers.emplace_back("Retry-After", "1");
        reply.send(std::move(busy));
        return;
    }
    m_slots.back().counted = true;
    ++m_context.unanswered;
    m_context.handle(Request(std::move(head), std::move(*decoded)), std::move(reply));
}

void Connection::cutOff(const HttpFailure& failure)
{
    const RequestHead* head = m_framer.head(); // may be all that was understood
    m_lingers = m_framer.isInRequest();
    stopReading();
    Slot slot;
    if (head)
        slot.form = answerForm(*head, m_context.allowedOrigin(*head));
    slot.form.closes = true;
    slot.response = m_context.error(head ? head->path() : std::string_view(), failure.status, failure.text);
    m_slots.push_back(std::move(slot));
    sendReady();
}

void Connection::stopReading()
{
    m_reading = false;
    m_requestSince = 0;
    m_announced.clear();
    // Cuts off Qt's parser too, which may be called next in this very turn.
    disconnect(&m_socket, &QTcpSocket::readyRead, nullptr, nullptr);
    connect(&m_socket, &QTcpSocket::readyRead, this, &Connection::onReadyRead);
    if (m_socket.isTransactionStarted())
        m_socket.commitTransaction();
}

const Connection::Slot* Connection::findSlot(quint64 slot) const
{
    if (m_gone || slot < m_firstSlot || slot - m_firstSlot >= m_slots.size())
        return nullptr;
    const Slot& found = m_slots[slot - m_firstSlot];
    return found.response ? nullptr : &found;
}

void Connection::answer(quint64 slot, Response response)
{
    if (!findSlot(slot))
        return;
    m_slots[slot - m_firstSlot].response = std::move(response);
    sendReady();
}

void Connection::refuse(quint64 slot)
{
    const Slot* found = findSlot(slot);
    if (!found)
        return;
    const QByteArray& path = found->form.path;
    answer(slot, m_context.error({path.constData(), static_cast<std::size_t>(path.size())}, 503, Unavailable));
}

void Connection::whenGone(quint64 slot, std::function<void()> callback)
{
    if (findSlot(slot))
        m_slots[slot - m_firstSlot].gone = std::move(callback);
}

void Connection::sendReady()
{
    while (!m_slots.empty() && m_slots.front().response) {
        Slot slot = std::move(m_slots.front());
        m_slots.pop_front();
        ++m_firstSlot;
        m_context.unanswered -= slot.counted ? 1 : 0;
        slot.form.closes |= m_finishing && m_slots.empty();
        send(slot);
        if (slot.form.closes)
            close();
    }
}

void Connection::send(const Slot& slot)
{
    if (m_socket.state() != QAbstractSocket::ConnectedState)
        return;
    const Response& response = *slot.response;
    QByteArray head = responseHead(response, slot.form);
    if (slot.form.withoutBody) {
        m_socket.write(head);
    } else if (response.body.size() <= JoinedBytes) {
        m_socket.write(head + response.body);
    } else {
        m_socket.write(head);
        m_socket.write(response.body);
    }
}

void Connection::close()
{
    if (m_closingSince != 0)
        return;
    m_closingSince = steadyMilliseconds();
    // Later, since Qt's parser may be at work on this socket and would not survive its closing.
    if (!m_lingers)
        QMetaObject::invokeMethod(
            &m_socket, [this] { m_socket.disconnectFromHost(); }, Qt::QueuedConnection);
}

void Connection::finish()
{
    m_finishing = true;
    stopReading();
    if (m_slots.empty())
        close();
}

void Connection::checkTime(qint64 now)
{
    const HttpLimits& limits = m_context.limits;
    if (m_socket.bytesToWrite() > 0) {
        if (now - m_quietSince > limits.write.count())
            m_socket.abort();
    } else if (m_closingSince != 0) {
        if (now - m_closingSince > limits.linger.count())
            m_socket.disconnectFromHost();
    } else if (m_requestSince != 0) {
        if (now - m_requestSince > limits.request.count())
            fail(TooSlow);
    } else if (m_slots.empty() && now - m_quietSince > limits.idle.count()) {
        m_socket.disconnectFromHost();
    }
}

void Connection::abandon()
{
    if (std::exchange(m_gone, true))
        return;
    std::deque<Slot> waiting = std::exchange(m_slots, {});
    for (Slot& slot : waiting)
        m_context.unanswered -= slot.counted ? 1 : 0;
    for (Slot& slot : waiting) {
        if (slot.gone)
            slot.gone();
    }
    emit closed();
}

} // namespace Logboom
