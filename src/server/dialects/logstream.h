// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/dialects/logstreamdecoder.h"
#include "server/ingestgateway.h"
#include "server/querygateway.h"
#include "server/router.h"

#include <functional>

namespace Logboom {

/**
 * The logstream API: POST and GET /api/logs, GET /api/logs/{id}, GET /api/health.
 *
 * Threads: server thread. Ownership: borrows the gateways; the Api it makes refers to it.
 */
class Logstream
{
public:
    Logstream(IngestGateway& ingest, QueryGateway& queries, std::function<int()> liveConnections);
    Q_DISABLE_COPY_MOVE(Logstream)

    [[nodiscard]] Api api();

private:
    void post(Request&& request, Reply&& reply);
    void search(Request&& request, Reply&& reply);
    void byId(Request&& request, Reply&& reply);
    void health(Request&& request, Reply&& reply);

    IngestGateway& m_ingest;
    QueryGateway& m_queries;
    std::function<int()> m_liveConnections;
    LogstreamDecoder m_decoder;
};

} // namespace Logboom
