// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/mailbox.h"
#include "core/ingest/ingestpipeline.h"
#include "server/http/reply.h"

#include <QObject>

#include <functional>
#include <memory>
#include <unordered_map>
#include <utility>

namespace Logboom {

/**
 * Lets requests read the catalog and change it. Changes run in the writer's thread, behind the entries queued before.
 *
 * Threads: server thread. Ownership: the pipeline is borrowed; destroy the gateway only once pending() is 0, since the
 * writer still holds its address before.
 */
class CatalogGateway final : public QObject
{
    Q_OBJECT

public:
    /// Runs in the writer's thread and makes the whole answer there.
    using Change = std::function<Response(LogStore& store)>;

    explicit CatalogGateway(IngestPipeline& pipeline, QObject* parent = nullptr);

    [[nodiscard]] std::shared_ptr<const Catalog> current() const { return m_pipeline.catalog(); }

    /// Sends what `change` answers once it has run. During shutdown the reply is dropped, which answers 503.
    void run(Reply reply, Change change);

    /// Changes that were queued and not answered.
    [[nodiscard]] std::size_t pending() const { return m_waiting.size(); }

signals:
    /// pending() has become 0.
    void drained();

private:
    using Outcome = std::pair<quint64, Response>; // ticket

    void finish(std::vector<Outcome> outcomes);

    IngestPipeline& m_pipeline;
    std::unordered_map<quint64, Reply> m_waiting; // by ticket
    quint64 m_lastTicket = 0;
    Mailbox<Outcome> m_outcomes;
};

} // namespace Logboom
