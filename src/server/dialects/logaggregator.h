// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/jsonreader.h"
#include "server/ingestgateway.h"
#include "server/querygateway.h"
#include "server/router.h"

namespace Logboom {

/**
 * The LogAggregator API: POST /logs takes one entry, GET /logs lists those of one service.
 *
 * Threads: server thread. Ownership: borrows the gateways; the Api it makes refers to it.
 */
class LogAggregator
{
public:
    LogAggregator(IngestGateway& ingest, QueryGateway& queries);
    Q_DISABLE_COPY_MOVE(LogAggregator)

    [[nodiscard]] Api api();

private:
    void post(Request&& request, Reply&& reply);
    void list(Request&& request, Reply&& reply);

    IngestGateway& m_ingest;
    QueryGateway& m_queries;
    JsonReader m_reader;
};

} // namespace Logboom
