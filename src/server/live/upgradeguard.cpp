// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/upgradeguard.h"

#include "core/json/jsonwriter.h"
#include "server/http/responsehead.h"

#include <QTcpSocket>

namespace Logboom {

UpgradeGuard::UpgradeGuard(QTcpSocket& socket, const UpgradeRules& rules)
    : QObject(&socket)
    , m_socket(socket)
    , m_rules(rules)
    , m_framer(m_rules.limits)
{
    connect(&socket, &QTcpSocket::readyRead, this, &UpgradeGuard::onReadyRead);
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, &socket, &QTcpSocket::abort);
    m_limit.start(rules.handshake);
}

void UpgradeGuard::onReadyRead()
{
    if (m_handshakeBytes == 0)
        readHandshake();
    else
        readFirstFrame();
}

void UpgradeGuard::readHandshake()
{
    const QByteArray bytes = m_socket.peek(m_socket.bytesAvailable());
    std::string_view fresh(bytes.constData() + m_seen, static_cast<std::size_t>(bytes.size() - m_seen));
    m_seen = bytes.size();
    const RequestFramer::Event event = m_framer.feed(fresh);
    if (event == RequestFramer::Event::NeedsMore)
        return;
    if (event == RequestFramer::Event::Failed) {
        refuse({m_framer.failure().status, m_framer.failure().text});
        return;
    }
    if (const std::optional<Refusal> refusal = objection(*m_framer.head())) {
        refuse(*refusal);
        return;
    }
    m_handshakeBytes = bytes.size() - static_cast<qsizetype>(fresh.size());
    m_limit.stop();
    emit accepted(&m_socket);
}

void UpgradeGuard::readFirstFrame()
{
    static constexpr int headerBytes = 2;
    QByteArray bytes = m_socket.peek(m_handshakeBytes + headerBytes);
    if (bytes.startsWith("GET ")) // no frame begins like this: the handshake is still unread
        bytes.remove(0, m_handshakeBytes);
    if (bytes.size() < headerBytes)
        return;
    const bool isMasked = (static_cast<unsigned char>(bytes[1]) & 0x80) != 0;
    if (isMasked) {
        disconnect(&m_socket, nullptr, this, nullptr);
        deleteLater();
        return;
    }
    disconnect(&m_socket, &QTcpSocket::readyRead, nullptr, nullptr); // also Qt's frame reader
    m_socket.write("\x88\x02\x03\xea");                              // close, 1002
    m_socket.disconnectFromHost();
}

std::optional<UpgradeGuard::Refusal> UpgradeGuard::objection(const RequestHead& head) const
{
    if (!m_rules.isHostAllowed(head))
        return Refusal{403, "This server answers only to its own host name"};
    if (!m_rules.isOriginAllowed(head))
        return Refusal{403, "Pages of this origin may not read the live stream"};
    if (!head.isWebSocketUpgrade())
        return Refusal{426, "This port speaks WebSocket only"};
    if (head.header("sec-websocket-version") != "13")
        return Refusal{426, "Only version 13 of the WebSocket protocol is supported"};
    const std::string_view key = head.header("sec-websocket-key");
    const QByteArray nonce = QByteArray::fromBase64({key.data(), static_cast<qsizetype>(key.size())});
    if (head.method() != "GET" || nonce.size() != 16)
        return Refusal{400, "Malformed WebSocket handshake"};
    return std::nullopt;
}

void UpgradeGuard::refuse(const Refusal& refusal)
{
    disconnect(&m_socket, &QTcpSocket::readyRead, this, nullptr);
    m_socket.readAll();
    JsonWriter body;
    body.raw("{\"error\":");
    body.string(refusal.text);
    body.raw("}");
    Response response{refusal.status, body.take(), {}};
    if (refusal.status == 426) {
        response.headers.emplace_back("Upgrade", "websocket");
        response.headers.emplace_back("Sec-WebSocket-Version", "13");
    }
    AnswerForm form;
    form.closes = true;
    m_socket.write(responseHead(response, form) + response.body);
    m_socket.disconnectFromHost();
}

} // namespace Logboom
