// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlitelogstore.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace Logboom {

/**
 * A SqliteLogStore that is opened by a thread of its own, so that a window need not wait for what a crash left in the
 * write-ahead log.
 *
 * Until it is open it has no entries, no catalog and no annotations; who reads or writes waits. Where it cannot be opened,
 * reading gives no reader and writing the reason.
 * Threads: as LogStore says; constructor and destructor in one thread. The destructor waits for the opening.
 */
class OpeningStore final : public LogStore, public MarkKeeper
{
public:
    /// onDone is called once, in the opening thread: it is open, or result() says why not.
    explicit OpeningStore(const StoreOptions& options, std::function<void()> onDone = {});
    ~OpeningStore() override;
    Q_DISABLE_COPY_MOVE(OpeningStore)

    /// Waits until it is open or cannot be opened. Any thread.
    [[nodiscard]] Result<> result() const;

    [[nodiscard]] Result<std::shared_ptr<const EntryGroup>> append(std::span<EntryBatch* const> batches) override;
    /// Waits; none where it cannot be opened.
    [[nodiscard]] std::map<std::string, std::string> marks() const override;
    void setMark(const EntryBatch& batch, std::string name, std::string value) override;
    void dropMark(const EntryBatch& batch) override;
    [[nodiscard]] std::shared_ptr<const Catalog> catalog() const override;
    [[nodiscard]] Result<Application> createApplication(std::string_view name) override;
    [[nodiscard]] Result<> addThresholds(std::span<const Threshold> thresholds) override;
    [[nodiscard]] std::shared_ptr<const Annotations> annotations() const override;
    [[nodiscard]] Result<> annotate(std::span<const Annotation> annotations) override;
    bool maintain() override;
    void finishWriting() override;
    /// Waits; null where it cannot be opened.
    [[nodiscard]] std::unique_ptr<LogReader> reader() override;
    [[nodiscard]] StoreStatus status() const override;

private:
    void run(const StoreOptions& options, const std::function<void()>& onDone);

    const std::shared_ptr<const Catalog> m_noCatalog = std::make_shared<const Catalog>();
    const std::shared_ptr<const Annotations> m_noAnnotations = std::make_shared<const Annotations>();
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    std::optional<Result<>> m_result;             // guarded by m_mutex
    bool m_ending = false;                        // guarded by m_mutex
    std::atomic<SqliteLogStore*> m_open{nullptr}; // owned by the thread; null while it is not open
    std::thread m_thread;                         // last: it uses the others
};

} // namespace Logboom
