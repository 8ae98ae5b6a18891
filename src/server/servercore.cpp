// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/servercore.h"

#include "server/dialects/responses.h"
#include "server/docs/apidocs.h"

namespace Logboom {

namespace {

/// How long a client that does not take its answer can delay the end.
constexpr std::chrono::seconds StopLimit{5};

/// An address in the words of a sentence.
QString addressText(const QHostAddress& address, quint16 port)
{
    const QString host =
        address.protocol() == QAbstractSocket::IPv6Protocol ? u'[' % address.toString() % u']' : address.toString();
    return host % u':' % QString::number(port);
}

std::vector<Api> allApis(LogAggregator& logAggregator, LogHandler& logHandler, Logstream& logstream, Tinybird& tinybird)
{
    std::vector<Api> apis;
    apis.push_back(logAggregator.api());
    apis.push_back(logHandler.api());
    apis.push_back(logstream.api());
    apis.push_back(tinybird.api());
    apis.push_back({{}, errorResponse, unauthorizedResponse, true, documentationRoutes()});
    return apis;
}

} // namespace

ServerCore::ServerCore(IngestPipeline& pipeline, QueryService& queries, const ServerOptions& options,
                       std::atomic<int>& liveConnections)
    : m_options(options)
    , m_ingest(pipeline)
    , m_catalog(pipeline)
    , m_queries(queries)
    , m_logAggregator(m_ingest, m_queries)
    , m_logHandler(m_ingest, m_queries, m_catalog)
    , m_logstream(m_ingest, m_queries, [&liveConnections] { return liveConnections.load(); })
    , m_tinybird(m_ingest, m_catalog, m_queries)
    , m_router(allApis(m_logAggregator, m_logHandler, m_logstream, m_tinybird),
               Secrets(options.apiSecret, options.uiSecret))
    , m_http(
          {options.http, options.apiSecret.isEmpty() && options.uiSecret.isEmpty(),
           options.corsAnyOrigin || !options.apiSecret.isEmpty() || !options.uiSecret.isEmpty()},
          [this](Request&& request, Reply&& reply) { m_router.handle(std::move(request), std::move(reply)); },
          [this](std::string_view path, int status, std::string_view text) {
              return m_router.error(path, status, text);
          })
    , m_live(pipeline, {options.live, Secrets(options.apiSecret, options.uiSecret), options.corsAnyOrigin},
             liveConnections)
{
    connect(&m_ingest, &IngestGateway::drained, this, &ServerCore::checkStopped);
    connect(&m_catalog, &CatalogGateway::drained, this, &ServerCore::checkStopped);
    connect(&m_http, &HttpServer::drained, this, &ServerCore::checkStopped);
    m_stopLimit.setSingleShot(true);
    m_stopLimit.setInterval(StopLimit);
    connect(&m_live, &LiveHub::drained, this, &ServerCore::checkStopped);
    connect(&m_stopLimit, &QTimer::timeout, &m_http, &HttpServer::abort);
    connect(&m_stopLimit, &QTimer::timeout, &m_live, &LiveHub::abort);
}

ServerCore::~ServerCore() = default;

Result<> ServerCore::listen()
{
    if (!m_options.bind.isLoopback() && m_options.apiSecret.isEmpty())
        return failure(Error::Code::Invalid,
                       tr("Logboom serves other machines only with an API secret; none is set, so it does not listen "
                          "on %1.")
                           .arg(m_options.bind.toString()));
    const Result<> http = m_http.listen(m_options.bind, m_options.httpPort);
    if (!http)
        return failure(http.error().code,
                       tr("The HTTP server cannot listen on %1: %2.")
                           .arg(addressText(m_options.bind, m_options.httpPort), http.error().message));
    const Result<> live = m_live.listen(m_options.bind, m_options.wsPort);
    if (!live)
        return failure(live.error().code,
                       tr("The live stream cannot listen on %1: %2.")
                           .arg(addressText(m_options.bind, m_options.wsPort), live.error().message));
    return {};
}

void ServerCore::stop()
{
    m_stopping = true;
    m_stopLimit.start();
    m_http.finish();
    checkStopped();
}

void ServerCore::checkStopped()
{
    if (!m_stopping || m_ingest.pending() > 0 || m_catalog.pending() > 0 || !m_http.isDrained())
        return;
    if (!std::exchange(m_liveFinishing, true))
        m_live.finish(); // the last: its clients see all that was committed
    if (m_live.isDrained() && std::exchange(m_stopping, false))
        emit stopped();
}

} // namespace Logboom
