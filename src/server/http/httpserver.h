// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "server/http/connection.h"

#include <QHostAddress>
#include <QObject>
#include <QTimer>

#include <memory>
#include <unordered_map>

namespace Logboom {

class Listener;
class QtHttpParser;

/**
 * Serves HTTP/1.1 on one port: every complete and acceptable request comes out once, as a Request with a Reply.
 *
 * Made of Qt's parser and of a guard in front of it (Connection). Requests that are refused are answered here.
 * Threads: lives in the server thread.
 */
class HttpServer final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        HttpLimits limits;
        bool onlyOwnHost = true; ///< refuse Host headers of other names than the loopback and the bound address
        bool anyOrigin = false;  ///< web pages of any origin may read answers, else those of loopback hosts
    };
    using Handler = std::function<void(Request&&, Reply&&)>;
    using ErrorMaker = std::function<Response(std::string_view path, int status, std::string_view text)>;

    HttpServer(const Options& options, Handler handler, ErrorMaker errors, QObject* parent = nullptr);
    ~HttpServer() override;

    [[nodiscard]] Result<> listen(const QHostAddress& address, quint16 port);
    [[nodiscard]] quint16 port() const;

    /// Accepts and reads no more; drained() follows when everything is answered, sent and closed.
    void finish();
    /// Ends all connections at once.
    void abort();
    [[nodiscard]] bool isDrained() const { return m_connections.empty(); }

signals:
    void drained();

private:
    bool accept(QTcpSocket* socket);
    void checkTimes();
    [[nodiscard]] std::vector<Connection*> connections() const;

    HttpContext m_context;
    QHostAddress m_address;
    std::unordered_map<const QTcpSocket*, Connection*> m_connections; // children of their sockets
    std::unique_ptr<QtHttpParser> m_parser;                           // owns the listener and with it the sockets
    Listener* m_listener = nullptr;                                   // null until listen()
    QTimer m_clock;
    bool m_finishing = false;
};

} // namespace Logboom
