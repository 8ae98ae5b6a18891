// SPDX-License-Identifier: GPL-3.0-or-later
#include "testserver.h"

#include <utility>

namespace Logboom {

namespace {

auto refused()
{
    return failure(Error::Code::Io, QStringLiteral("No space left"));
}

/// Fails while its store does.
class GatedReader final : public LogReader
{
public:
    GatedReader(const GatedStore& store, std::unique_ptr<LogReader> reader)
        : m_store(store)
        , m_reader(std::move(reader))
    {
    }

    Result<Page> scan(const ScanQuery& query, std::stop_token stop) override
    {
        return gated([&] { return m_reader->scan(query, stop); });
    }
    Result<quint64> count(const Filter& filter, TimeRange range, std::stop_token stop) override
    {
        return gated([&] { return m_reader->count(filter, range, stop); });
    }
    Result<Histogram> histogram(const HistogramQuery& query, std::stop_token stop) override
    {
        return gated([&] { return m_reader->histogram(query, stop); });
    }
    Result<std::vector<SourceLevelCount>> facets(const Filter& filter, TimeRange range, std::stop_token stop) override
    {
        return gated([&] { return m_reader->facets(filter, range, stop); });
    }
    Result<std::vector<SeriesPoint>> timeSeries(const SeriesQuery& query, std::stop_token stop) override
    {
        return gated([&] { return m_reader->timeSeries(query, stop); });
    }
    Result<std::vector<TopMessage>> topMessages(const Filter& filter, TimeRange range, std::size_t limit,
                                                std::stop_token stop) override
    {
        return gated([&] { return m_reader->topMessages(filter, range, limit, stop); });
    }
    Result<std::vector<SeverityCount>> severities(const SeverityQuery& query, std::stop_token stop) override
    {
        return gated([&] { return m_reader->severities(query, stop); });
    }
    Result<std::optional<Entry>> bySeq(quint64 seq) override
    {
        return gated([&] { return m_reader->bySeq(seq); });
    }
    Result<std::vector<Entry>> byTrace(std::string_view trace, std::size_t limit, std::stop_token stop) override
    {
        return gated([&] { return m_reader->byTrace(trace, limit, stop); });
    }

private:
    template<typename Call>
    auto gated(Call call) -> decltype(call())
    {
        if (m_store.isFailing())
            return refused();
        return call();
    }

    const GatedStore& m_store;
    std::unique_ptr<LogReader> m_reader;
};

} // namespace

Result<std::shared_ptr<const EntryGroup>> GatedStore::append(std::span<EntryBatch* const> batches)
{
    {
        std::unique_lock lock(m_gateMutex);
        m_waiting = !m_open;
        m_changed.wait(lock, [this] { return m_open; });
        m_waiting = false;
        if (m_failing)
            return refused();
        ++m_commits;
    }
    return ListLogStore::append(batches);
}

Result<Application> GatedStore::createApplication(std::string_view name)
{
    if (isFailing())
        return refused();
    return ListLogStore::createApplication(name);
}

Result<> GatedStore::addThresholds(std::span<const Threshold> thresholds)
{
    if (isFailing())
        return refused();
    return ListLogStore::addThresholds(thresholds);
}

std::unique_ptr<LogReader> GatedStore::reader()
{
    return std::make_unique<GatedReader>(*this, ListLogStore::reader());
}

void GatedStore::close()
{
    const std::scoped_lock lock(m_gateMutex);
    m_open = false;
}

void GatedStore::open()
{
    {
        const std::scoped_lock lock(m_gateMutex);
        m_open = true;
    }
    m_changed.notify_all();
}

void GatedStore::setFailing(bool on)
{
    const std::scoped_lock lock(m_gateMutex);
    m_failing = on;
}

bool GatedStore::isFailing() const
{
    const std::scoped_lock lock(m_gateMutex);
    return m_failing;
}

int GatedStore::commits() const
{
    const std::scoped_lock lock(m_gateMutex);
    return m_commits;
}

bool GatedStore::isWaiting() const
{
    const std::scoped_lock lock(m_gateMutex);
    return m_waiting;
}

TestServer::TestServer(std::size_t queueBytes)
    : TestServer(nullptr, queueBytes)
{
}

TestServer::TestServer(LogStore& other)
    : TestServer(&other, IngestPipeline::DefaultQueueBytes)
{
}

TestServer::TestServer(LogStore* other, std::size_t queueBytes)
    : m_used(other ? *other : store)
    , pipeline(m_used, queueBytes)
    , queries(m_used)
    , server(pipeline, queries)
{
    pipeline.start();
}

TestServer::~TestServer()
{
    store.open();
    server.stop();
    pipeline.stop();
}

bool TestServer::start(ServerOptions options)
{
    options.httpPort = 0;
    options.wsPort = 0;
    const Result<> started = server.start(options);
    if (!started)
        qWarning("%s", qUtf8Printable(started.error().message));
    return started.has_value();
}

} // namespace Logboom
