// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/ingestpipeline.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <map>

namespace Logboom {

namespace {

using Clock = std::chrono::steady_clock;

/// How long the writer leaves the store without its housekeeping, idle or not.
constexpr std::chrono::milliseconds CarePause{200};

} // namespace

IngestPipeline::IngestPipeline(LogStore& store, std::size_t queueBytes)
    : m_store(store)
    , m_queueBytes(queueBytes)
{
}

IngestPipeline::~IngestPipeline()
{
    stop();
}

void IngestPipeline::start()
{
    const std::scoped_lock lock(m_mutex);
    if (m_thread.joinable())
        return;
    m_accepting = true;
    m_stopping = false;
    m_thread = std::thread([this] { run(); });
}

void IngestPipeline::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_accepting = false;
        m_stopping = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

Result<> IngestPipeline::submit(std::unique_ptr<EntryBatch> batch, AckReceiver& receiver, quint64 ticket)
{
    Q_ASSERT(batch && !batch->isEmpty());
    const quint64 entries = batch->entries().size();
    const std::size_t bytes = batch->bytes();
    m_received += entries;
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_accepting) {
            m_rejected += entries;
            return failure(Error::Code::Closed, QCoreApplication::translate("Logboom", "Logboom is shutting down."));
        }
        // One batch larger than the whole queue is let in alone.
        if (!m_queue.empty() && m_bytes + bytes > m_queueBytes) {
            m_rejected += entries;
            return failure(Error::Code::Busy,
                           QCoreApplication::translate("Logboom", "Too many entries are waiting to be stored."));
        }
        m_queue.push_back({std::move(batch), &receiver, ticket, bytes, {}});
        m_bytes += bytes;
    }
    m_wake.notify_one();
    return {};
}

bool IngestPipeline::perform(Task task)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_accepting)
            return false;
        m_queue.push_back({nullptr, nullptr, 0, 0, std::move(task)});
    }
    m_wake.notify_one();
    return true;
}

void IngestPipeline::countRejected(quint64 entries)
{
    m_received += entries;
    m_rejected += entries;
}

void IngestPipeline::addListener(CommitListener& listener)
{
    const std::scoped_lock lock(m_listenerMutex);
    m_listeners.push_back(&listener);
}

void IngestPipeline::removeListener(CommitListener& listener)
{
    const std::scoped_lock lock(m_listenerMutex);
    std::erase(m_listeners, &listener);
}

IngestCounters IngestPipeline::counters() const
{
    IngestCounters counters;
    // In this order, so that a commit between two of the reads never makes "queued" negative.
    counters.stored = m_stored;
    counters.rejected = m_rejected;
    counters.received = m_received;
    counters.queued = counters.received - counters.stored - counters.rejected;
    return counters;
}

void IngestPipeline::run()
{
    bool moreToDo = false;
    auto nextCare = Clock::now() + CarePause;
    for (;;) {
        std::vector<Job> group;
        {
            std::unique_lock lock(m_mutex);
            const auto ready = [this] { return !m_queue.empty() || m_stopping; };
            if (!moreToDo)
                m_wake.wait_until(lock, nextCare, ready);
            if (m_queue.empty() && m_stopping)
                break;
            group = takeGroup();
        }
        if (!group.empty() && group.front().task)
            group.front().task(m_store);
        else if (!group.empty())
            commit(std::move(group));
        // Between commits, too: under a steady load an idle moment never comes.
        if (moreToDo || Clock::now() >= nextCare) {
            moreToDo = m_store.maintain();
            nextCare = Clock::now() + CarePause;
        }
    }
    m_store.finishWriting();
}

/// Batches as far as one commit takes them, or one task.
std::vector<IngestPipeline::Job> IngestPipeline::takeGroup()
{
    std::vector<Job> group;
    const auto take = [&] {
        m_bytes -= m_queue.front().bytes;
        group.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
    };
    if (!m_queue.empty() && m_queue.front().task) {
        take();
        return group;
    }
    std::size_t entries = 0;
    std::size_t bytes = 0;
    while (!m_queue.empty() && !m_queue.front().task) {
        const Job& next = m_queue.front();
        entries += next.batch->entries().size();
        bytes += next.bytes;
        if (!group.empty() && (entries > MaxGroupEntries || bytes > MaxGroupBytes))
            break;
        take();
    }
    return group;
}

void IngestPipeline::commit(std::vector<Job> group)
{
    std::vector<EntryBatch*> batches;
    batches.reserve(group.size());
    quint64 entries = 0;
    for (const Job& job : group) {
        batches.push_back(job.batch.get());
        entries += job.batch->entries().size();
    }
    const Result<std::shared_ptr<const EntryGroup>> committed = m_store.append(batches);
    if (!committed) {
        m_rejected += entries;
        acknowledge(std::move(group), committed.error());
        return;
    }
    m_stored += entries;
    {
        const std::scoped_lock lock(m_listenerMutex);
        for (CommitListener* listener : m_listeners)
            listener->committed(*committed);
    }
    // Last: who has no more to wait for may stop, and its listeners must have heard of everything by then.
    acknowledge(std::move(group), std::nullopt);
}

void IngestPipeline::acknowledge(std::vector<Job> group, const std::optional<Error>& error)
{
    std::map<AckReceiver*, std::vector<Ack>> acks;
    for (Job& job : group)
        acks[job.receiver].push_back({job.ticket, std::move(job.batch), error});
    for (auto& [receiver, list] : acks)
        receiver->acknowledged(std::move(list));
}

} // namespace Logboom
