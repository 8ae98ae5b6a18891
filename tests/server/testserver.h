// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/ingestpipeline.h"
#include "core/query/queryservice.h"
#include "server/server.h"
#include "support/listlogstore.h"

#include <condition_variable>
#include <mutex>

namespace Logboom {

/// A store whose commits can be held back, and which can be made to fail.
class GatedStore final : public ListLogStore
{
public:
    [[nodiscard]] Result<std::shared_ptr<const EntryGroup>> append(std::span<EntryBatch* const> batches) override;
    [[nodiscard]] Result<Application> createApplication(std::string_view name) override;
    [[nodiscard]] Result<> addThresholds(std::span<const Threshold> thresholds) override;
    [[nodiscard]] std::unique_ptr<LogReader> reader() override;

    void close();             ///< commits wait from now on
    void open();              ///< and go on
    void setFailing(bool on); ///< commits, changes of the catalog and queries fail
    [[nodiscard]] bool isFailing() const;
    [[nodiscard]] int commits() const;
    [[nodiscard]] bool isWaiting() const; ///< a commit is held back right now

private:
    mutable std::mutex m_gateMutex;
    std::condition_variable m_changed;
    bool m_waiting = false; // guarded by m_gateMutex
    bool m_open = true;     // guarded by m_gateMutex
    bool m_failing = false; // guarded by m_gateMutex
    int m_commits = 0;      // guarded by m_gateMutex
};

/// A whole server on free ports, over a store in memory or one of the caller's.
class TestServer
{
public:
    explicit TestServer(std::size_t queueBytes = IngestPipeline::DefaultQueueBytes);
    /// Borrows a store, which must outlive this; the own one stays empty.
    explicit TestServer(LogStore& other);
    ~TestServer();
    Q_DISABLE_COPY_MOVE(TestServer)

    /// Ports of the options are set to "any free one".
    [[nodiscard]] bool start(ServerOptions options = {});

    [[nodiscard]] quint64 stored() const { return m_used.status().entries; }

    GatedStore store;

private:
    TestServer(LogStore* other, std::size_t queueBytes);

    LogStore& m_used;

public:
    IngestPipeline pipeline;
    QueryService queries;
    Server server;
};

} // namespace Logboom
