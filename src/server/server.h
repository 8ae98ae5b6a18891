// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ingest/ingestpipeline.h"
#include "core/query/queryservice.h"
#include "server/http/limits.h"
#include "server/live/limits.h"

#include <QByteArray>
#include <QHostAddress>
#include <QThread>
#include <QUrl>

#include <atomic>
#include <memory>

namespace Logboom {

class ServerCore;

struct ServerOptions
{
    QHostAddress bind{QHostAddress::LocalHost}; ///< any other than a loopback address needs apiSecret
    quint16 httpPort = 8081;                    ///< 0 = any free one
    quint16 wsPort = 8080;                      ///< 0 = any free one
    QByteArray apiSecret;                       ///< UTF-8; needed to write. Empty = none
    QByteArray uiSecret;                        ///< UTF-8; this or apiSecret is needed to read. Empty = none
    bool corsAnyOrigin = false;                 ///< web pages of any origin may read, also without a secret
    HttpLimits http;
    LiveLimits live;
};

/**
 * The program's server: the HTTP APIs and the live WebSocket stream, in a thread of their own.
 *
 * Threads: owned and called by one thread, the main one; what says "any thread" may be called from others.
 * Ownership: pipeline and queries are borrowed, must be running before start() and outlive stop().
 */
class Server
{
public:
    Server(IngestPipeline& pipeline, QueryService& queries);
    /// Calls stop().
    ~Server();
    Q_DISABLE_COPY_MOVE(Server)

    /// Listens on both ports, or on none and says why in one sentence.
    [[nodiscard]] Result<> start(const ServerOptions& options);

    /// Takes no new connections and requests, answers what was accepted once it is committed, closes. Idempotent.
    void stop();

    [[nodiscard]] bool isRunning() const { return m_core != nullptr; }

    // Valid while running.
    [[nodiscard]] quint16 httpPort() const { return m_httpPort; }
    [[nodiscard]] quint16 wsPort() const { return m_wsPort; }
    [[nodiscard]] QUrl httpUrl() const; ///< "http://127.0.0.1:8081"
    [[nodiscard]] QUrl wsUrl() const;   ///< "ws://127.0.0.1:8080"

    /// Open connections of the live stream. Any thread.
    [[nodiscard]] int liveConnections() const { return m_liveConnections; }

private:
    [[nodiscard]] QUrl url(const QString& scheme, quint16 port) const;

    IngestPipeline& m_pipeline;
    QueryService& m_queries;
    QThread m_thread;
    std::unique_ptr<ServerCore> m_core; // lives in m_thread; null while stopped
    QHostAddress m_bind;
    quint16 m_httpPort = 0;
    quint16 m_wsPort = 0;
    std::atomic<int> m_liveConnections{0};
};

} // namespace Logboom
