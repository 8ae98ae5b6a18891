// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/cataloggateway.h"

namespace Logboom {

CatalogGateway::CatalogGateway(IngestPipeline& pipeline, QObject* parent)
    : QObject(parent)
    , m_pipeline(pipeline)
    , m_outcomes(this, [this](std::vector<Outcome> outcomes) { finish(std::move(outcomes)); })
{
}

void CatalogGateway::run(Reply reply, Change change)
{
    const quint64 ticket = ++m_lastTicket;
    const bool isQueued = m_pipeline.perform([this, ticket, change = std::move(change)](LogStore& store) {
        m_outcomes.post({ticket, change(store)});
    });
    if (isQueued) // its outcome comes by an event to this thread, so not before the next line
        m_waiting.emplace(ticket, std::move(reply));
}

void CatalogGateway::finish(std::vector<Outcome> outcomes)
{
    for (Outcome& outcome : outcomes) {
        auto node = m_waiting.extract(outcome.first);
        node.mapped().send(std::move(outcome.second));
    }
    if (m_waiting.empty())
        emit drained();
}

} // namespace Logboom
