// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/live/limits.h"

#include <QObject>
#include <QString>
#include <QWebSocket>

#include <deque>
#include <memory>
#include <vector>

namespace Logboom {

/// The messages of one committed group, made once for all clients.
struct LiveMessages
{
    std::vector<QString> texts;
    qint64 bytes = 0; ///< of all texts in UTF-8
};

/**
 * One client of the live stream and what waits to be sent to it.
 *
 * Groups wait here shared with all other clients; only a small part is handed to the socket at a time, which would
 * take any amount into memory of its own.
 * Threads: server thread. Ownership: owns the socket.
 */
class LiveClient final : public QObject
{
    Q_OBJECT

public:
    LiveClient(std::unique_ptr<QWebSocket> socket, const LiveLimits& limits, qint64 now);

    /// Queues a group; drops the client instead when too much waits for it already.
    void enqueue(const std::shared_ptr<const LiveMessages>& messages);

    /// Past the queue.
    void sendNow(const QString& text);

    /// Says goodbye; the client is gone at the latest when the grace period has passed.
    void close(quint16 code, const QString& reason);

    /// Ends the connection at once.
    void abort();

    /// Pings, and gives up on a client that does not answer. now: milliseconds of the steady clock.
    void checkTime(qint64 now);

signals:
    /// A well-formed {"type":...} message came.
    void asked(const QString& type);
    /// The last thing heard of the client.
    void gone();

private:
    void pump();
    [[nodiscard]] bool hasRoom();
    void read(const QByteArray& json);
    void readBinary(const QByteArray& bytes);
    void onDisconnected();

    const std::unique_ptr<QWebSocket> m_socket;
    const LiveLimits& m_limits;
    std::deque<std::shared_ptr<const LiveMessages>> m_waiting;
    std::size_t m_next = 0; // the first text of m_waiting.front() that was not sent
    qint64 m_waitingMessages = 0;
    qint64 m_waitingBytes = 0; // counts a group until all of it is sent
    bool m_pumping = false;
    bool m_closing = false;
    bool m_gone = false;

    // Milliseconds of the steady clock.
    qint64 m_pinged;       // or closed
    qint64 m_lastProgress; // the client took bytes
    bool m_pongDue = false;
};

} // namespace Logboom
