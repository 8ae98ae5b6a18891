// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/liveclient.h"

#include "core/base/utf8.h"
#include "server/steadyclock.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <bit>

namespace Logboom {

namespace {

/// What a socket may hold unsent before the rest waits in the queue.
constexpr qint64 SocketBytes = 1 << 20;

constexpr quint16 TryAgainLater = 1013; // RFC 6455's registry of close codes

} // namespace

LiveClient::LiveClient(std::unique_ptr<QWebSocket> socket, const LiveLimits& limits, qint64 now)
    : m_socket(std::move(socket))
    , m_limits(limits)
    , m_pinged(now)
    , m_lastProgress(now)
{
    m_socket->setParent(nullptr);
    m_socket->setMaxAllowedIncomingMessageSize(static_cast<quint64>(limits.incomingMessageBytes));
    m_socket->setMaxAllowedIncomingFrameSize(static_cast<quint64>(limits.incomingMessageBytes));
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this,
            [this](const QString& text) { read(text.toUtf8()); });
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this, &LiveClient::readBinary);
    connect(m_socket.get(), &QWebSocket::pong, this, [this] { m_pongDue = false; });
    connect(m_socket.get(), &QWebSocket::bytesWritten, this, [this] {
        m_lastProgress = steadyMilliseconds();
        pump();
    });
    connect(m_socket.get(), &QWebSocket::disconnected, this, &LiveClient::onDisconnected);
}

void LiveClient::onDisconnected()
{
    m_closing = true;
    m_waiting.clear();
    if (!std::exchange(m_gone, true))
        emit gone();
}

void LiveClient::enqueue(const std::shared_ptr<const LiveMessages>& messages)
{
    if (m_closing)
        return;
    if (m_waitingMessages > m_limits.queueMessages || m_waitingBytes > m_limits.queueBytes) {
        close(TryAgainLater, QStringLiteral("The client reads too slowly"));
        return;
    }
    m_waiting.push_back(messages);
    m_waitingMessages += static_cast<qint64>(messages->texts.size());
    m_waitingBytes += messages->bytes;
    pump();
}

void LiveClient::pump()
{
    // What is written below tells of itself by bytesWritten(), which comes back here.
    if (std::exchange(m_pumping, true))
        return;
    while (!m_waiting.empty() && hasRoom()) {
        const std::shared_ptr<const LiveMessages> front = m_waiting.front();
        m_socket->sendTextMessage(front->texts[m_next]);
        if (m_waiting.empty())
            break; // the connection broke
        --m_waitingMessages;
        if (++m_next == front->texts.size()) {
            m_waitingBytes -= front->bytes;
            m_next = 0;
            m_waiting.pop_front();
        }
    }
    m_pumping = false;
}

bool LiveClient::hasRoom()
{
    if (m_socket->bytesToWrite() >= SocketBytes)
        m_socket->flush(); // the system may take more at once
    return m_socket->bytesToWrite() < SocketBytes && !m_waiting.empty();
}

void LiveClient::sendNow(const QString& text)
{
    if (m_closing)
        return;
    // A client may ask and never read the answers.
    if (m_socket->bytesToWrite() > m_limits.queueBytes)
        close(TryAgainLater, QStringLiteral("The client reads too slowly"));
    else
        m_socket->sendTextMessage(text);
}

void LiveClient::close(quint16 code, const QString& reason)
{
    if (std::exchange(m_closing, true))
        return;
    m_waiting.clear();
    m_pinged = steadyMilliseconds();
    // Qt's enum names only the codes of the RFC; the compilers in use pass on any value that fits its type.
    m_socket->close(std::bit_cast<QWebSocketProtocol::CloseCode>(quint32(code)), reason);
}

void LiveClient::abort()
{
    m_socket->abort();
    onDisconnected();
}

void LiveClient::checkTime(qint64 now)
{
    const bool isOverdue = now - std::max(m_pinged, m_lastProgress) > m_limits.pongGrace.count();
    if ((m_closing || m_pongDue) && isOverdue) {
        abort();
    } else if (!m_closing && !m_pongDue && now - m_pinged >= m_limits.pingInterval.count()) {
        m_pinged = now;
        m_pongDue = true;
        m_socket->ping();
    }
}

void LiveClient::readBinary(const QByteArray& bytes)
{
    if (isUtf8({bytes.constData(), static_cast<std::size_t>(bytes.size())}))
        read(bytes);
}

void LiveClient::read(const QByteArray& json)
{
    const QJsonValue type = QJsonDocument::fromJson(json).object().value(QLatin1String("type"));
    if (type.isString() && !m_closing)
        emit asked(type.toString());
}

} // namespace Logboom
