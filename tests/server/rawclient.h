// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

#include <optional>

namespace Logboom {

struct RawResponse
{
    int status = 0;
    QByteArray head; ///< with the status line, without the empty line
    QByteArray body;

    /// A header's value; null where there is none.
    [[nodiscard]] QByteArray header(const QByteArray& name) const;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

/// An HTTP client that sends what it is told, byte for byte.
class RawClient
{
public:
    /// Connects to this machine's port.
    explicit RawClient(quint16 port);

    void send(const QByteArray& bytes);

    /// The next response, or nothing where none came in time or the connection ended before it was complete.
    /// bodyless: the response to a HEAD request.
    [[nodiscard]] std::optional<RawResponse> receive(bool bodyless = false, int timeout = 10'000);

    /// Whether the server closes, with nothing more to read.
    [[nodiscard]] bool isClosedByServer(int timeout = 10'000);

    /// Bytes that came and belong to no response yet.
    [[nodiscard]] const QByteArray& unread() const { return m_buffer; }
    void readAvailable() { m_buffer += m_socket.readAll(); }
    [[nodiscard]] QTcpSocket& socket() { return m_socket; }

private:
    [[nodiscard]] bool readMore(int timeout);

    QTcpSocket m_socket;
    QByteArray m_buffer;
};

/// A request with Host, Content-Length where there is a body, and the given extra header lines ("A: b\r\n").
[[nodiscard]] QByteArray request(const QByteArray& method, const QByteArray& target, const QByteArray& body = {},
                                 const QByteArray& headers = {});

/// Sends one request on a connection of its own. Status 0 where there was no answer.
[[nodiscard]] RawResponse ask(quint16 port, const QByteArray& method, const QByteArray& target,
                              const QByteArray& body = {}, const QByteArray& headers = {});

} // namespace Logboom
