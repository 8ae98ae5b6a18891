// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPointer>

#include <functional>
#include <utility>
#include <vector>

namespace Logboom {

class Connection;

/// What a request is answered with.
struct Response
{
    int status = 200;
    QByteArray body;                                        ///< in UTF-8
    std::vector<std::pair<QByteArray, QByteArray>> headers; ///< beside those every answer has
    QByteArray contentType = "application/json";
};

/**
 * The place where one request's answer goes, now or later. Answers reach the client in the order of its requests.
 *
 * A reply that is dropped without an answer sends 503. When the client is gone, answers go nowhere.
 * Threads: server thread only, the destructor too.
 */
class Reply
{
public:
    Reply(Connection* connection, quint64 slot);
    Reply(Reply&& other) noexcept;
    Reply& operator=(Reply&& other) noexcept;
    ~Reply();

    /// Once; the reply is spent then.
    void send(Response response);

    /// Whether anybody still waits for the answer.
    [[nodiscard]] bool isAwaited() const;

    /// Calls back when the client goes before it was answered. The callback may drop this reply.
    void whenGone(std::function<void()> callback);

private:
    QPointer<Connection> m_connection; // null when the client is gone or the reply is spent
    quint64 m_slot = 0;
};

} // namespace Logboom
