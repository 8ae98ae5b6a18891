// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"

#include <QDeadlineTimer>
#include <QHostAddress>

namespace Logboom {

QByteArray RawResponse::header(const QByteArray& name) const
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray& line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

RawClient::RawClient(quint16 port)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket.waitForConnected(10'000);
}

void RawClient::send(const QByteArray& bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

bool RawClient::readMore(int timeout)
{
    const bool arrived = m_socket.bytesAvailable() > 0 || m_socket.waitForReadyRead(timeout);
    m_buffer += m_socket.readAll();
    return arrived;
}

std::optional<RawResponse> RawClient::receive(bool bodyless, int timeout)
{
    QDeadlineTimer deadline(timeout);
    while (!m_buffer.contains("\r\n\r\n")) {
        if (!readMore(static_cast<int>(deadline.remainingTime())))
            return std::nullopt;
    }
    RawResponse response;
    const qsizetype headEnd = m_buffer.indexOf("\r\n\r\n");
    response.head = m_buffer.left(headEnd);
    response.status = response.head.mid(9, 3).toInt();
    const bool hasBody = !bodyless && response.status >= 200;
    const qsizetype bodySize = hasBody ? response.header("Content-Length").toLongLong() : 0;
    while (m_buffer.size() < headEnd + 4 + bodySize) {
        if (!readMore(static_cast<int>(deadline.remainingTime())))
            return std::nullopt;
    }
    response.body = m_buffer.mid(headEnd + 4, bodySize);
    m_buffer.remove(0, headEnd + 4 + bodySize);
    return response;
}

bool RawClient::isClosedByServer(int timeout)
{
    QDeadlineTimer deadline(timeout);
    while (m_socket.state() != QAbstractSocket::UnconnectedState) {
        if (!readMore(static_cast<int>(deadline.remainingTime())) &&
            m_socket.state() != QAbstractSocket::UnconnectedState)
            return false;
    }
    m_buffer += m_socket.readAll();
    return m_buffer.isEmpty();
}

QByteArray request(const QByteArray& method, const QByteArray& target, const QByteArray& body,
                   const QByteArray& headers)
{
    QByteArray text = method + ' ' + target + " HTTP/1.1\r\n";
    if (!QByteArray('\n' + headers.toLower()).contains("\nhost:"))
        text += "Host: localhost\r\n";
    if (!body.isNull())
        text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return text + headers + "\r\n" + body;
}

RawResponse ask(quint16 port, const QByteArray& method, const QByteArray& target, const QByteArray& body,
                const QByteArray& headers)
{
    RawClient client(port);
    client.send(request(method, target, body, headers));
    return client.receive(method == "HEAD").value_or(RawResponse());
}

} // namespace Logboom
