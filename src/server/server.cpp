// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/server.h"

#include "server/servercore.h"

#include <future>

namespace Logboom {

Server::Server(IngestPipeline& pipeline, QueryService& queries)
    : m_pipeline(pipeline)
    , m_queries(queries)
{
    m_thread.setObjectName("server");
}

Server::~Server()
{
    stop();
}

Result<> Server::start(const ServerOptions& options)
{
    Q_ASSERT(!isRunning());
    m_thread.start();
    auto* context = new QObject; // lives in the thread, so that the calls below run there
    context->moveToThread(&m_thread);
    Result<> listening;
    QMetaObject::invokeMethod(
        context,
        [&] {
            m_core = std::make_unique<ServerCore>(m_pipeline, m_queries, options, m_liveConnections);
            listening = m_core->listen();
            m_httpPort = m_core->httpPort();
            m_wsPort = m_core->wsPort();
            if (!listening)
                m_core.reset();
        },
        Qt::BlockingQueuedConnection);
    context->deleteLater();
    if (!listening) {
        m_thread.quit();
        m_thread.wait();
        return listening;
    }
    m_bind = options.bind;
    return {};
}

void Server::stop()
{
    if (!isRunning())
        return;
    const auto stopped = std::make_shared<std::promise<void>>();
    QObject::connect(m_core.get(), &ServerCore::stopped, m_core.get(), [stopped] { stopped->set_value(); });
    QMetaObject::invokeMethod(m_core.get(), &ServerCore::stop, Qt::QueuedConnection);
    stopped->get_future().wait();
    // The thread ends by this one's word only. By its own it could be gone before the call above has woken it, which
    // Qt does once the call may have been handled.
    m_core.release()->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

QUrl Server::httpUrl() const
{
    return url(QStringLiteral("http"), m_httpPort);
}

QUrl Server::wsUrl() const
{
    return url(QStringLiteral("ws"), m_wsPort);
}

QUrl Server::url(const QString& scheme, quint16 port) const
{
    QUrl url;
    url.setScheme(scheme);
    // An address for "all of them" is none to connect to.
    const bool isAny = m_bind == QHostAddress::Any || m_bind == QHostAddress::AnyIPv4;
    url.setHost(m_bind == QHostAddress::AnyIPv6 ? QStringLiteral("::1")
                : isAny                         ? QStringLiteral("127.0.0.1")
                                                : m_bind.toString());
    url.setPort(port);
    return url;
}

} // namespace Logboom
