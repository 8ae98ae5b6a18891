// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/cataloggateway.h"
#include "server/dialects/loghandlerdecoder.h"
#include "server/ingestgateway.h"
#include "server/querygateway.h"
#include "server/router.h"

#include <tl/expected.hpp>

namespace Logboom {

class LogHandlerParameters;

/**
 * Log-Handler-Api: applications with a key each, their events and statistics of these, below /apps.
 *
 * Threads: server thread. Ownership: borrows the gateways; the Api it makes refers to it.
 */
class LogHandler
{
public:
    LogHandler(IngestGateway& ingest, QueryGateway& queries, CatalogGateway& catalog);
    Q_DISABLE_COPY_MOVE(LogHandler)

    [[nodiscard]] Api api();

private:
    /// What all statistics are of: entries received from since to until, both inclusive.
    struct Subject
    {
        Filter filter;
        qint64 since = 0;
        qint64 until = 0;
    };

    // loghandler.cpp
    void create(Request&& request, Reply&& reply);
    void list(Request&& request, Reply&& reply);
    void show(Request&& request, Reply&& reply);

    // loghandlerevents.cpp
    void post(Request&& request, Reply&& reply);
    void events(Request&& request, Reply&& reply);

    // loghandlerstats.cpp
    void timeSeries(Request&& request, Reply&& reply);
    void byLevel(Request&& request, Reply&& reply);
    void topMessages(Request&& request, Reply&& reply);
    /// level: a further condition. Or the answer that refuses the request, also for what else is wrong in `parameters`.
    [[nodiscard]] tl::expected<Subject, Response> subject(qint64 appId, LogHandlerParameters& parameters,
                                                          const Filter& level) const;

    IngestGateway& m_ingest;
    QueryGateway& m_queries;
    CatalogGateway& m_catalog;
    LogHandlerDecoder m_decoder;
};

} // namespace Logboom
