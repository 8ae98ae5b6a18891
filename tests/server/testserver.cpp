// SPDX-License-Identifier: GPL-3.0-or-later
#include "testserver.h"

namespace Logboom {

Result<std::shared_ptr<const EntryGroup>> GatedStore::append(std::span<EntryBatch* const> batches)
{
    {
        std::unique_lock lock(m_gateMutex);
        m_waiting = !m_open;
        m_changed.wait(lock, [this] { return m_open; });
        m_waiting = false;
        if (m_failing)
            return failure(Error::Code::Io, QStringLiteral("No space left"));
        ++m_commits;
    }
    return ListLogStore::append(batches);
}

Result<Application> GatedStore::createApplication(std::string_view name)
{
    {
        const std::scoped_lock lock(m_gateMutex);
        if (m_failing)
            return failure(Error::Code::Io, QStringLiteral("No space left"));
    }
    return ListLogStore::createApplication(name);
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
    : pipeline(store, queueBytes)
    , queries(store)
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
