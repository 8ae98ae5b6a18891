// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ingest/entrybatch.h"
#include "core/store/logstore.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace Logboom {

/// What became of one batch. The batch comes back, its entries numbered where it was committed.
struct Ack
{
    quint64 ticket = 0;                ///< the submitter's own number
    std::unique_ptr<EntryBatch> batch; ///< never null
    std::optional<Error> error;        ///< set = nothing of the batch was stored
};

/// Gets the outcome of batches. Called in the writer thread, once per commit group: hand on and return.
class AckReceiver
{
public:
    virtual ~AckReceiver() = default;
    virtual void acknowledged(std::vector<Ack> acks) = 0;
};

/// Sees every committed group, in commit order. Called in the writer thread: hand on and return.
class CommitListener
{
public:
    virtual ~CommitListener() = default;
    virtual void committed(const std::shared_ptr<const EntryGroup>& group) = 0;
};

/// Since the start of the program. received = stored + rejected + still queued.
struct IngestCounters
{
    quint64 received = 0; ///< entries accepted into the queue or refused because it was full, or sent in bad form
    quint64 stored = 0;
    quint64 rejected = 0; ///< entries refused: bad form (countRejected), queue full, or the store failed
    quint64 queued = 0;
};

/**
 * The way of entries into the store: a queue bounded in bytes and the one thread that writes.
 *
 * The writer takes all that is queued, up to a group's limits, commits it as one transaction, publishes it and then
 * acknowledges the whole group. Alone an entry costs one commit; under load groups grow by themselves.
 * Threads: every public member may be called from any thread unless it says otherwise.
 * Ownership: the store is borrowed and must outlive the pipeline, and so must receivers and listeners.
 */
class IngestPipeline
{
public:
    static constexpr std::size_t DefaultQueueBytes = 64u << 20;
    static constexpr std::size_t MaxGroupEntries = 16384;
    static constexpr std::size_t MaxGroupBytes = 8u << 20;

    explicit IngestPipeline(LogStore& store, std::size_t queueBytes = DefaultQueueBytes);
    /// Calls stop().
    ~IngestPipeline();
    Q_DISABLE_COPY_MOVE(IngestPipeline)

    // start() and stop() are for one thread at a time.
    void start();
    /// Takes nothing more, commits what was taken, acknowledges it, ends the thread. Idempotent.
    void stop();

    /// Queues a batch (not empty). On success the receiver hears of it exactly once, with `ticket`. On failure (Busy:
    /// the queue is full; Closed) the batch is destroyed and the receiver hears nothing. Never blocks.
    [[nodiscard]] Result<> submit(std::unique_ptr<EntryBatch> batch, AckReceiver& receiver, quint64 ticket);

    /// Has the writer call task(store) in its thread, behind what is queued. False once it is closed; the task is then
    /// destroyed unrun. What runs must be short: entries wait meanwhile.
    using Task = std::function<void(LogStore&)>;
    [[nodiscard]] bool perform(Task task);

    /// The store's, as of the last change.
    [[nodiscard]] std::shared_ptr<const Catalog> catalog() const { return m_store.catalog(); }

    /// Entries that an API refused because of their form; only counted.
    void countRejected(quint64 entries);

    void addListener(CommitListener& listener);
    /// When it returns, the listener is not and will not be called.
    void removeListener(CommitListener& listener);

    [[nodiscard]] IngestCounters counters() const;

private:
    struct Job
    {
        std::unique_ptr<EntryBatch> batch; // null: a task
        AckReceiver* receiver = nullptr;
        quint64 ticket = 0;
        std::size_t bytes = 0;
        Task task;
    };

    void run();
    [[nodiscard]] std::vector<Job> takeGroup(); // with m_mutex held
    void commit(std::vector<Job> group);
    static void acknowledge(std::vector<Job> group, const std::optional<Error>& error);

    LogStore& m_store;
    const std::size_t m_queueBytes;
    std::thread m_thread;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_queue;  // guarded by m_mutex
    std::size_t m_bytes = 0;  // guarded by m_mutex; sum of the queued batches
    bool m_accepting = false; // guarded by m_mutex
    bool m_stopping = false;  // guarded by m_mutex

    std::mutex m_listenerMutex;
    std::vector<CommitListener*> m_listeners; // guarded by m_listenerMutex

    std::atomic<quint64> m_received{0};
    std::atomic<quint64> m_stored{0};
    std::atomic<quint64> m_rejected{0};
};

} // namespace Logboom
