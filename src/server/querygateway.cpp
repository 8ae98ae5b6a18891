// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/querygateway.h"

namespace Logboom {

QueryGateway::QueryGateway(QueryService& queries, QObject* parent)
    : QObject(parent)
    , m_queries(queries)
{
}

void QueryGateway::run(QueryService::Priority priority, Reply reply, Query query)
{
    const quint64 id = ++m_lastId;
    reply.whenGone([this, id] { m_running.erase(id); });
    Running& running = m_running.emplace(id, Running{std::move(reply), {}}).first->second;
    running.handle = m_queries.run(priority, this, std::move(query), [this, id](Response response) {
        if (auto node = m_running.extract(id))
            node.mapped().reply.send(std::move(response));
    });
}

} // namespace Logboom
