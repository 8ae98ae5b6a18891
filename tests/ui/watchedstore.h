// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/logstore.h"

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace Logboom {

/// Another store, whose queries are counted and can be held back or made to fail. Borrows the store.
class WatchedStore final : public LogStore
{
public:
    explicit WatchedStore(LogStore& store)
        : m_store(store)
    {
    }

    /// Asked so far; every call of a reader is one.
    [[nodiscard]] int queries() const { return m_queries; }
    /// From now on queries fail with this; empty: no more.
    void setFailure(const QString& message)
    {
        const std::scoped_lock lock(m_mutex);
        m_failure = message;
    }
    /// Queries wait until they are let go, or are stopped.
    void setHeld(bool held)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_held = held;
        }
        m_changed.notify_all();
    }

    [[nodiscard]] Result<std::shared_ptr<const EntryGroup>> append(std::span<EntryBatch* const> batches) override
    {
        return m_store.append(batches);
    }
    [[nodiscard]] std::shared_ptr<const Catalog> catalog() const override { return m_store.catalog(); }
    [[nodiscard]] Result<Application> createApplication(std::string_view name) override
    {
        return m_store.createApplication(name);
    }
    [[nodiscard]] Result<> addThresholds(std::span<const Threshold> thresholds) override
    {
        return m_store.addThresholds(thresholds);
    }
    [[nodiscard]] std::shared_ptr<const Annotations> annotations() const override { return m_store.annotations(); }
    [[nodiscard]] Result<> annotate(std::span<const Annotation> annotations) override
    {
        return m_store.annotate(annotations);
    }
    [[nodiscard]] std::unique_ptr<LogReader> reader() override;
    [[nodiscard]] StoreStatus status() const override { return m_store.status(); }

private:
    class Reader;

    /// Counts a query; its failure where there is to be one.
    [[nodiscard]] Result<> enter(const std::stop_token& stop)
    {
        ++m_queries;
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, stop, [this] { return !m_held; });
        if (!m_failure.isEmpty())
            return failure(Error::Code::Io, m_failure);
        return {};
    }

    LogStore& m_store;
    std::atomic<int> m_queries{0};
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    QString m_failure;   // guarded by m_mutex
    bool m_held = false; // guarded by m_mutex
};

class WatchedStore::Reader final : public LogReader
{
public:
    Reader(WatchedStore& watched, std::unique_ptr<LogReader> reader)
        : m_watched(watched)
        , m_reader(std::move(reader))
    {
    }

    using LogReader::scan;
    Result<Page> scan(const ScanQuery& query, std::stop_token stop) override
    {
        return m_watched.enter(stop).and_then([&] { return m_reader->scan(query, stop); });
    }
    Result<quint64> count(const Filter& filter, TimeRange range, std::stop_token stop) override
    {
        return m_watched.enter(stop).and_then([&] { return m_reader->count(filter, range, stop); });
    }
    Result<Histogram> histogram(const HistogramQuery& query, std::stop_token stop) override
    {
        return m_watched.enter(stop).and_then([&] { return m_reader->histogram(query, stop); });
    }
    Result<std::vector<SourceLevelCount>> facets(const Filter& filter, TimeRange range, std::stop_token stop) override
    {
        return m_watched.enter(stop).and_then([&] { return m_reader->facets(filter, range, stop); });
    }
    Result<std::vector<SeriesPoint>> timeSeries(const SeriesQuery& query, std::stop_token stop) override
    {
        return m_watched.enter(stop).and_then([&] { return m_reader->timeSeries(query, stop); });
    }
    Result<std::vector<TopMessage>> topMessages(const Filter& filter, TimeRange range, std::size_t limit,
                                                std::stop_token stop) override
    {
        return m_watched.enter(stop).and_then([&] { return m_reader->topMessages(filter, range, limit, stop); });
    }
    Result<std::vector<SeverityCount>> severities(const SeverityQuery& query, std::stop_token stop) override
    {
        return m_watched.enter(stop).and_then([&] { return m_reader->severities(query, stop); });
    }
    Result<std::optional<Entry>> bySeq(quint64 seq) override { return m_reader->bySeq(seq); }
    Result<std::vector<Entry>> byTrace(std::string_view trace, std::size_t limit, std::stop_token stop) override
    {
        return m_reader->byTrace(trace, limit, stop);
    }

private:
    WatchedStore& m_watched;
    const std::unique_ptr<LogReader> m_reader;
};

inline std::unique_ptr<LogReader> WatchedStore::reader()
{
    return std::make_unique<Reader>(*this, m_store.reader());
}

} // namespace Logboom
