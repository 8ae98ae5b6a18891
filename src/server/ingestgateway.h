// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/mailbox.h"
#include "core/ingest/ingestpipeline.h"
#include "server/http/reply.h"

#include <functional>
#include <memory>
#include <unordered_map>

namespace Logboom {

/**
 * The way of decoded requests to the writer and of their outcome back to the waiting replies.
 *
 * Threads: server thread, except acknowledged(). Ownership: the pipeline is borrowed; destroy the gateway only once
 * pending() is 0, since the writer still holds its address before.
 */
class IngestGateway final : public QObject, public AckReceiver
{
    Q_OBJECT

public:
    /// Answers the request; the batch is committed, or the acknowledgement carries the error.
    using Finish = std::function<void(Ack&& ack, Reply&& reply)>;

    explicit IngestGateway(IngestPipeline& pipeline, QObject* parent = nullptr);

    /// Queues a batch (not empty). finish is called once it is committed or has failed. Where the queue does not take
    /// it, the reply is untouched and the batch is gone.
    [[nodiscard]] Result<> submit(std::unique_ptr<EntryBatch> batch, Reply& reply, Finish finish);

    /// Entries that were refused because of their form.
    void countRejected(quint64 entries) { m_pipeline.countRejected(entries); }

    /// Batches that were queued and not finished.
    [[nodiscard]] std::size_t pending() const { return m_waiting.size(); }

    void acknowledged(std::vector<Ack> acks) override;

signals:
    /// pending() has become 0.
    void drained();

private:
    struct Waiting
    {
        Reply reply;
        Finish finish;
    };

    void finish(std::vector<std::vector<Ack>> groups);

    IngestPipeline& m_pipeline;
    std::unordered_map<quint64, Waiting> m_waiting; // by ticket
    quint64 m_lastTicket = 0;
    Mailbox<std::vector<Ack>> m_acks;
};

} // namespace Logboom
