// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpserver.h"

#include "server/http/hostrules.h"
#include "server/http/listener.h"
#include "server/http/qtcompat.h"
#include "server/steadyclock.h"

#include <algorithm>
#include <vector>

namespace Logboom {

namespace {

/// Often enough that no time limit is exceeded by more than a quarter.
std::chrono::milliseconds clockInterval(const HttpLimits& limits)
{
    using std::chrono::milliseconds;
    const milliseconds shortest = std::min({limits.request, limits.idle, limits.write, limits.linger});
    return std::clamp(shortest / 4, milliseconds(5), milliseconds(1000));
}

QByteArray toByteArray(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

HttpServer::HttpServer(const Options& options, Handler handler, ErrorMaker errors, QObject* parent)
    : QObject(parent)
{
    m_context.limits = options.limits;
    m_context.handle = std::move(handler);
    m_context.error = std::move(errors);
    m_context.isHostAllowed = [this, onlyOwnHost = options.onlyOwnHost](const RequestHead& head) {
        const std::string_view host = head.header("host");
        return !onlyOwnHost || host.empty() || isOwnHost(host, m_address);
    };
    m_context.allowedOrigin = [anyOrigin = options.anyOrigin](const RequestHead& head) {
        if (anyOrigin)
            return QByteArray("*");
        const std::string_view origin = head.header("origin");
        return isLoopbackOrigin(origin) ? toByteArray(origin) : QByteArray();
    };
    m_parser = std::make_unique<QtHttpParser>(
        [this](const QTcpSocket* socket) { return m_connections.contains(socket); },
        [this](const QTcpSocket* socket, const QByteArray& body) {
            if (const auto found = m_connections.find(socket); found != m_connections.end())
                found->second->parsed(body);
        });
    connect(&m_clock, &QTimer::timeout, this, &HttpServer::checkTimes);
    m_clock.setInterval(clockInterval(options.limits));
}

HttpServer::~HttpServer()
{
    abort();
}

Result<> HttpServer::listen(const QHostAddress& address, quint16 port)
{
    auto listener =
        std::make_unique<Listener>(m_context.limits.connections, [this](QTcpSocket* socket) { return accept(socket); });
    if (Result<> opened = listener->open(address, port); !opened)
        return opened;
    if (!m_parser->serve(listener.get()))
        return failure(Error::Code::Io, tr("Qt's HTTP server did not take the port."));
    m_listener = listener.release(); // the parser owns it now
    m_address = address;
    m_clock.start();
    return {};
}

quint16 HttpServer::port() const
{
    return m_listener ? m_listener->serverPort() : quint16(0);
}

bool HttpServer::accept(QTcpSocket* socket)
{
    auto* connection = new Connection(*socket, m_context);
    m_connections.emplace(socket, connection);
    connect(connection, &Connection::closed, this, [this, socket] {
        m_connections.erase(socket);
        if (m_finishing && m_connections.empty())
            emit drained();
    });
    if (m_finishing)
        connection->finish();
    return true;
}

std::vector<Connection*> HttpServer::connections() const
{
    std::vector<Connection*> all;
    all.reserve(m_connections.size());
    for (const auto& [socket, connection] : m_connections)
        all.push_back(connection);
    return all;
}

void HttpServer::checkTimes()
{
    // A copy: what is closed leaves the map. No connection is deleted within this turn.
    const qint64 now = steadyMilliseconds();
    for (Connection* connection : connections())
        connection->checkTime(now);
}

void HttpServer::finish()
{
    m_finishing = true;
    if (m_listener)
        m_listener->close();
    for (Connection* connection : connections())
        connection->finish();
}

void HttpServer::abort()
{
    for (Connection* connection : connections())
        connection->socket().abort();
}

} // namespace Logboom
