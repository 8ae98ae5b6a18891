// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/ingestpipeline.h"
#include "support/entrymaker.h"
#include "support/entrytext.h"
#include "support/listlogstore.h"

#include <algorithm>
#include <numeric>

namespace Logboom {

// What tests of the pipeline put at its two ends.

/// A store whose commits can be held back and made to fail, and that notes how it is used.
class GateStore final : public ListLogStore
{
public:
    Result<std::shared_ptr<const EntryGroup>> append(std::span<EntryBatch* const> batches) override
    {
        std::unique_lock lock(m_mutex);
        ++m_waiting;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_open; });
        --m_waiting;
        m_groups.push_back(
            std::accumulate(batches.begin(), batches.end(), std::size_t(0),
                            [](std::size_t sum, const EntryBatch* batch) { return sum + batch->entries().size(); }));
        m_calls += QByteArrayLiteral("append ");
        if (m_failing)
            return failure(Error::Code::Io, QStringLiteral("The disk is full."));
        return ListLogStore::append(batches);
    }

    bool maintain() override
    {
        ++maintained;
        return maintained % 2 == 1;
    }

    void finishWriting() override
    {
        const std::scoped_lock lock(m_mutex);
        m_calls += QByteArrayLiteral("finish ");
    }

    void setOpen(bool open)
    {
        const std::scoped_lock lock(m_mutex);
        m_open = open;
        m_changed.notify_all();
    }
    void setFailing(bool failing)
    {
        const std::scoped_lock lock(m_mutex);
        m_failing = failing;
    }
    void waitForACommitAtTheGate()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_waiting > 0; });
    }
    [[nodiscard]] std::vector<std::size_t> groups() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_groups;
    }
    [[nodiscard]] QByteArray calls() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_calls;
    }

    std::atomic<int> maintained{0};

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_open = true; // guarded by m_mutex, as all that follows
    bool m_failing = false;
    int m_waiting = 0;
    std::vector<std::size_t> m_groups; // entries of each commit
    QByteArray m_calls;
};

class Receiver final : public AckReceiver
{
public:
    void acknowledged(std::vector<Ack> acks) override
    {
        const std::scoped_lock lock(m_mutex);
        ++m_calls;
        std::ranges::move(acks, std::back_inserter(m_acks));
    }

    [[nodiscard]] std::size_t count() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_acks.size();
    }
    [[nodiscard]] int calls() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_calls;
    }
    /// Once nothing more arrives.
    [[nodiscard]] const std::vector<Ack>& acks() const { return m_acks; }

private:
    mutable std::mutex m_mutex;
    int m_calls = 0;         // guarded by m_mutex
    std::vector<Ack> m_acks; // guarded by m_mutex
};

class Listener final : public CommitListener
{
public:
    void committed(const std::shared_ptr<const EntryGroup>& group) override
    {
        const std::scoped_lock lock(m_mutex);
        m_groups.push_back(group);
    }
    [[nodiscard]] std::vector<std::shared_ptr<const EntryGroup>> groups() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_groups;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<std::shared_ptr<const EntryGroup>> m_groups; // guarded by m_mutex
};

/// Hears of groups and of their acknowledgements, both in the writer's thread.
class Witness final : public AckReceiver, public CommitListener
{
public:
    void committed(const std::shared_ptr<const EntryGroup>& group) override
    {
        for (std::size_t i = 0; i < group->size(); ++i)
            heard += lineOf(group->view(i));
    }
    void acknowledged(std::vector<Ack> acks) override
    {
        for (const Ack& ack : acks) {
            for (const EntryView& entry : ack.batch->entries())
                wasHeard = wasHeard && heard.value(count++) == lineOf(entry);
        }
    }

    QStringList heard;    ///< a line of each entry
    qsizetype count = 0;  ///< of acknowledged entries
    bool wasHeard = true; ///< each of them was, before its acknowledgement
};

inline std::unique_ptr<EntryBatch> batchOf(std::size_t count, std::string_view message = "m")
{
    return makeBatch(std::vector<EntryView>(count, simpleEntry(1000, "app", message)), 2000);
}

inline bool addsUp(const IngestCounters& counters)
{
    return counters.received == counters.stored + counters.rejected + counters.queued;
}

} // namespace Logboom
