// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/cataloggateway.h"
#include "server/dialects/logaggregator.h"
#include "server/dialects/loghandler.h"
#include "server/dialects/logstream.h"
#include "server/dialects/tinybird.h"
#include "server/http/httpserver.h"
#include "server/live/livehub.h"
#include "server/server.h"

#include <QObject>
#include <QTimer>

namespace Logboom {

/**
 * What lives in the server thread: both listeners, the APIs and their gateways.
 *
 * Threads: made in, used in and destroyed in the server thread.
 */
class ServerCore final : public QObject
{
    Q_OBJECT

public:
    ServerCore(IngestPipeline& pipeline, QueryService& queries, const ServerOptions& options,
               std::atomic<int>& liveConnections);
    ~ServerCore() override;

    [[nodiscard]] Result<> listen();
    [[nodiscard]] quint16 httpPort() const { return m_http.port(); }
    [[nodiscard]] quint16 wsPort() const { return m_live.port(); }

    /// What it answers.
    [[nodiscard]] std::vector<Route> routes() const { return m_router.routes(); }

    /// stopped() follows once everything accepted is answered and sent, or after a while for clients that do not read.
    void stop();

signals:
    void stopped();

private:
    void checkStopped();

    const ServerOptions m_options;
    IngestGateway m_ingest;
    CatalogGateway m_catalog;
    QueryGateway m_queries;
    LogAggregator m_logAggregator;
    LogHandler m_logHandler;
    Logstream m_logstream;
    Tinybird m_tinybird;
    Router m_router;
    HttpServer m_http;
    LiveHub m_live;
    QTimer m_stopLimit;
    bool m_stopping = false;
    bool m_liveFinishing = false;
};

} // namespace Logboom
