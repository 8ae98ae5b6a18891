// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/ingestgateway.h"

namespace Logboom {

IngestGateway::IngestGateway(IngestPipeline& pipeline, QObject* parent)
    : QObject(parent)
    , m_pipeline(pipeline)
    , m_acks(this, [this](std::vector<std::vector<Ack>> groups) { finish(std::move(groups)); })
{
}

Result<> IngestGateway::submit(std::unique_ptr<EntryBatch> batch, Reply& reply, Finish finish)
{
    const quint64 ticket = ++m_lastTicket;
    Result<> queued = m_pipeline.submit(std::move(batch), *this, ticket);
    if (queued) // its outcome comes by an event to this thread, so not before the next line
        m_waiting.emplace(ticket, Waiting{std::move(reply), std::move(finish)});
    return queued;
}

void IngestGateway::acknowledged(std::vector<Ack> acks)
{
    m_acks.post(std::move(acks));
}

void IngestGateway::finish(std::vector<std::vector<Ack>> groups)
{
    for (std::vector<Ack>& group : groups) {
        for (Ack& ack : group) {
            auto node = m_waiting.extract(ack.ticket);
            node.mapped().finish(std::move(ack), std::move(node.mapped().reply));
        }
    }
    if (m_waiting.empty())
        emit drained();
}

} // namespace Logboom
