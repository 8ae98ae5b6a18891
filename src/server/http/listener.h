// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QTcpServer>

#include <functional>

class QTcpSocket;

namespace Logboom {

/**
 * Accepts connections, up to a number, and hands each to a function before anybody else sees it.
 *
 * Threads: the thread it lives in.
 */
class Listener final : public QTcpServer
{
    Q_OBJECT

public:
    /// Gets a new socket, child of the listener, and takes care of it. Returns whether QTcpServer shall announce it.
    using Accepted = std::function<bool(QTcpSocket* socket)>;

    Listener(int maxConnections, Accepted accepted, QObject* parent = nullptr);

    /// Listens, or says why not; Code Busy where another program has the port.
    [[nodiscard]] Result<> open(const QHostAddress& address, quint16 port);

private:
    void incomingConnection(qintptr descriptor) override;

    const int m_maxConnections;
    const Accepted m_accepted;
    int m_connections = 0;
};

} // namespace Logboom
