// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/cataloggateway.h"
#include "server/dialects/tinybirddecoder.h"
#include "server/ingestgateway.h"
#include "server/querygateway.h"
#include "server/router.h"

namespace Logboom {

/**
 * Tinybird's log anomaly detection: POST /v0/events takes entries and thresholds, GET /v0/pipes/... asks about them.
 *
 * Threads: server thread. Ownership: borrows the gateways; the Api it makes refers to it.
 */
class Tinybird
{
public:
    Tinybird(IngestGateway& ingest, CatalogGateway& catalog, QueryGateway& queries);
    Q_DISABLE_COPY_MOVE(Tinybird)

    [[nodiscard]] Api api();

private:
    void events(Request&& request, Reply&& reply);
    void addLogs(Request&& request, Reply&& reply);
    void addThresholds(Request&& request, Reply&& reply);
    void pipe(Request&& request, Reply&& reply);

    IngestGateway& m_ingest;
    CatalogGateway& m_catalog;
    QueryGateway& m_queries;
    TinybirdDecoder m_decoder;
};

} // namespace Logboom
