// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/listener.h"

#include <QTcpSocket>

namespace Logboom {

namespace {

/// With Qt's default of 50, a burst of new clients waits for the system to try again.
constexpr int Backlog = 1024;

} // namespace

Listener::Listener(int maxConnections, Accepted accepted, QObject* parent)
    : QTcpServer(parent)
    , m_maxConnections(maxConnections)
    , m_accepted(std::move(accepted))
{
    setListenBacklogSize(Backlog);
    setMaxPendingConnections(maxConnections);
}

Result<> Listener::open(const QHostAddress& address, quint16 port)
{
    if (listen(address, port))
        return {};
    const bool isTaken = serverError() == QAbstractSocket::AddressInUseError;
    return failure(isTaken ? Error::Code::Busy : Error::Code::Io, errorString());
}

void Listener::incomingConnection(qintptr descriptor)
{
    auto* socket = new QTcpSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_connections >= m_maxConnections) {
        connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
        socket->write("HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nRetry-After: 1\r\n"
                      "Content-Type: application/json\r\nContent-Length: 32\r\n\r\n"
                      "{\"error\":\"Too many connections\"}");
        socket->disconnectFromHost();
        return;
    }
    ++m_connections;
    connect(socket, &QObject::destroyed, this, [this] { --m_connections; });
    if (m_accepted(socket))
        addPendingConnection(socket);
}

} // namespace Logboom
