// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/ingestpipeline.h"
#include "core/query/queryservice.h"
#include "support/entrymaker.h"
#include "support/listlogstore.h"

#include <QTest>

#include <atomic>
#include <vector>

namespace Logboom {

/// What a console stands on: a store, its pipeline and its queries, all real.
class ConsoleStand final : private AckReceiver
{
public:
    ConsoleStand() { pipeline.start(); }

    /// Queues the entries of a batch; true once they are committed and published.
    bool send(std::unique_ptr<EntryBatch> batch)
    {
        const std::size_t entries = batch->entries().size();
        if (!pipeline.submit(std::move(batch), *this, 0))
            return false;
        m_sent += entries;
        return QTest::qWaitFor([this] { return isQuiet(); });
    }
    bool send(const std::vector<EntryView>& entries) { return send(makeBatch(entries, currentTimestamp())); }
    /// Queues without waiting.
    void post(std::unique_ptr<EntryBatch> batch)
    {
        m_sent += batch->entries().size();
        QVERIFY(pipeline.submit(std::move(batch), *this, 0));
    }

    /// Everything queued is committed and published.
    [[nodiscard]] bool isQuiet() const { return m_acknowledged == m_sent; }

    /// All stored matches, ascending.
    [[nodiscard]] std::vector<Entry> matches(const Filter& filter = {}, TimeRange range = {})
    {
        ScanQuery query;
        query.filter = filter;
        query.range = range;
        query.direction = Direction::OldestFirst;
        query.limit = std::numeric_limits<std::size_t>::max();
        const auto page = store.reader()->scan(query);
        return page ? page->entries : std::vector<Entry>();
    }

    ListLogStore store;
    IngestPipeline pipeline{store};
    QueryService queries{store};

private:
    void acknowledged(std::vector<Ack> acks) override
    {
        for (const Ack& ack : acks)
            m_acknowledged += ack.batch->entries().size();
    }

    std::atomic<std::size_t> m_acknowledged{0};
    std::size_t m_sent = 0;
};

} // namespace Logboom
