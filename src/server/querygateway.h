// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/queryservice.h"
#include "server/http/reply.h"

#include <QObject>

#include <functional>
#include <stop_token>
#include <unordered_map>

namespace Logboom {

/**
 * Runs the queries of requests on reader threads. A query ends when its client goes.
 *
 * Threads: server thread. Ownership: the service is borrowed; queries that run when the gateway is destroyed are
 * cancelled, and their replies dropped.
 */
class QueryGateway final : public QObject
{
    Q_OBJECT

public:
    /// Runs on a reader thread and makes the whole answer there.
    using Query = std::function<Response(LogReader& reader, std::stop_token stop)>;

    explicit QueryGateway(QueryService& queries, QObject* parent = nullptr);

    void run(QueryService::Priority priority, Reply reply, Query query);

private:
    struct Running
    {
        Reply reply;
        QueryHandle handle;
    };

    QueryService& m_queries;
    std::unordered_map<quint64, Running> m_running;
    quint64 m_lastId = 0;
};

} // namespace Logboom
