// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/requestframer.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

class QTcpSocket;

namespace Logboom {

/// What all handshakes on one WebSocket port share.
struct UpgradeRules
{
    HttpLimits limits;
    std::chrono::milliseconds handshake{10'000};
    std::function<bool(const RequestHead&)> isHostAllowed;
    std::function<bool(const RequestHead&)> isOriginAllowed;
};

/**
 * Looks at the opening handshake of one client before Qt's WebSocket server does, and refuses with the right status
 * what that one would only hang up on. Then at the first frame: Qt takes unmasked frames of clients, the RFC does not.
 *
 * Threads: server thread. Ownership: child of the socket; goes when its work is done.
 */
class UpgradeGuard final : public QObject
{
    Q_OBJECT

public:
    UpgradeGuard(QTcpSocket& socket, const UpgradeRules& rules);

signals:
    /// The handshake is sound and stands unread in the socket, which is the receiver's now. Said once.
    void accepted(QTcpSocket* socket);

private:
    struct Refusal
    {
        int status;
        std::string_view text;
    };

    void onReadyRead();
    void readHandshake();
    void readFirstFrame();
    [[nodiscard]] std::optional<Refusal> objection(const RequestHead& head) const;
    void refuse(const Refusal& refusal);

    QTcpSocket& m_socket;
    const UpgradeRules& m_rules;
    RequestFramer m_framer;
    qint64 m_seen = 0;              // bytes the framer was fed; all of them are still unread
    qsizetype m_handshakeBytes = 0; // 0 until accepted
    QTimer m_limit;
};

} // namespace Logboom
