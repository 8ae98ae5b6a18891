// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/livehub.h"

#include "core/json/jsonwriter.h"
#include "core/json/logentryjson.h"
#include "server/http/hostrules.h"
#include "server/http/listener.h"
#include "server/http/request.h"
#include "server/steadyclock.h"

#include <QTcpSocket>

namespace Logboom {

namespace {

// RFC 6455, 7.4; codes from 4000 are the application's own.
constexpr quint16 GoingAwayCode = 1001;
constexpr quint16 UnauthorizedCode = 4401;

QString unauthorizedMessage()
{
    return QStringLiteral(R"({"type":"error","message":"Unauthorized: invalid or missing token."})");
}

std::shared_ptr<const LiveMessages> messagesOf(const EntryGroup& group)
{
    auto messages = std::make_shared<LiveMessages>();
    messages->texts.reserve(group.size());
    JsonWriter out;
    for (std::size_t i = 0; i < group.size(); ++i) {
        out.clear();
        out.raw("{\"type\":\"log\",\"data\":");
        appendLogEntry(out, group.view(i));
        out.raw("}");
        const std::string_view json = out.view();
        messages->texts.push_back(QString::fromUtf8(json.data(), static_cast<qsizetype>(json.size())));
        messages->bytes += out.size();
    }
    return messages;
}

std::chrono::milliseconds clockInterval(const LiveLimits& limits)
{
    using std::chrono::milliseconds;
    return std::clamp(std::min(limits.pingInterval, limits.pongGrace) / 4, milliseconds(5), milliseconds(1000));
}

} // namespace

LiveHub::LiveHub(IngestPipeline& pipeline, const Options& options, std::atomic<int>& connections)
    : m_pipeline(pipeline)
    , m_options(options)
    , m_connections(connections)
    , m_sockets(QStringLiteral("Logboom"), QWebSocketServer::NonSecureMode)
    , m_groups(this, [this](const auto& groups) { broadcast(groups); })
{
    m_rules.handshake = options.limits.handshake;
    m_rules.isHostAllowed = [this](const RequestHead& head) {
        return !m_options.secrets.areOpen() || isOwnHost(head.header("host"), m_address);
    };
    m_rules.isOriginAllowed = [this](const RequestHead& head) {
        const std::string_view origin = head.header("origin");
        return m_options.anyOrigin || !m_options.secrets.areOpen() || origin.data() == nullptr ||
               isLoopbackOrigin(origin);
    };
    m_sockets.setMaxPendingConnections(options.limits.connections);
    connect(&m_sockets, &QWebSocketServer::newConnection, this, &LiveHub::welcome);
    connect(&m_clock, &QTimer::timeout, this, &LiveHub::checkTimes);
    m_clock.start(clockInterval(options.limits));
    m_connections = 0;
    m_pipeline.addListener(*this);
}

LiveHub::~LiveHub()
{
    m_pipeline.removeListener(*this);
    m_connections = 0;
}

Result<> LiveHub::listen(const QHostAddress& address, quint16 port)
{
    m_address = address;
    m_listener = std::make_unique<Listener>(m_options.limits.connections, [this](QTcpSocket* socket) {
        accept(socket);
        return false;
    });
    return m_listener->open(address, port);
}

quint16 LiveHub::port() const
{
    return m_listener ? m_listener->serverPort() : quint16(0);
}

void LiveHub::accept(QTcpSocket* socket)
{
    socket->setParent(this); // outlives the listener
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    auto* guard = new UpgradeGuard(*socket, m_rules);
    connect(guard, &UpgradeGuard::accepted, &m_sockets, &QWebSocketServer::handleConnection);
}

std::optional<AuthFailure> LiveHub::authFailure(const QWebSocket& socket) const
{
    const QByteArray header = socket.request().rawHeader("Authorization");
    const QByteArray query = socket.requestUrl().query(QUrl::FullyEncoded).toUtf8();
    const std::string token =
        queryParameter({query.constData(), static_cast<std::size_t>(query.size())}, std::string_view("token"));
    return m_options.secrets.check(Access::Read,
                                   bearerToken({header.constData(), static_cast<std::size_t>(header.size())}, token));
}

void LiveHub::welcome()
{
    while (std::unique_ptr<QWebSocket> socket{m_sockets.nextPendingConnection()}) {
        const std::optional<AuthFailure> refused = authFailure(*socket);
        auto owned = std::make_unique<LiveClient>(std::move(socket), m_options.limits, steadyMilliseconds());
        LiveClient& client = *owned;
        m_clients.push_back(std::move(owned));
        connect(&client, &LiveClient::gone, this, [this, &client, admitted = !refused] { forget(client, admitted); });
        if (!refused) {
            admit(client);
        } else {
            client.sendNow(unauthorizedMessage());
            client.close(UnauthorizedCode, QStringLiteral("Unauthorized"));
        }
    }
}

void LiveHub::admit(LiveClient& client)
{
    connect(&client, &LiveClient::asked, this, [this, &client](const QString& type) { answer(client, type); });
    const int connections = ++m_connections;
    client.sendNow(QStringLiteral(R"({"type":"connected","connections":%1})").arg(connections));
}

void LiveHub::answer(LiveClient& client, const QString& type)
{
    if (type == QLatin1String("ping"))
        client.sendNow(QStringLiteral(R"({"type":"pong"})"));
    else if (type == QLatin1String("stats"))
        client.sendNow(QStringLiteral(R"({"type":"stats","data":{"connections":%1}})").arg(m_connections.load()));
}

void LiveHub::forget(LiveClient& client, bool admitted)
{
    m_connections -= admitted ? 1 : 0;
    const auto found = std::find_if(m_clients.begin(), m_clients.end(),
                                    [&client](const auto& owned) { return owned.get() == &client; });
    found->release()->deleteLater(); // its socket is the one that speaks right now
    m_clients.erase(found);
    if (m_finishing && m_clients.empty())
        emit drained();
}

void LiveHub::committed(const std::shared_ptr<const EntryGroup>& group)
{
    if (m_connections > 0)
        m_groups.post(group);
}

void LiveHub::broadcast(const std::vector<std::shared_ptr<const EntryGroup>>& groups)
{
    for (const auto& group : groups) {
        if (m_clients.empty())
            return;
        const std::shared_ptr<const LiveMessages> messages = messagesOf(*group);
        // By index: a client that is dropped on the way leaves the list.
        for (std::size_t i = m_clients.size(); i-- > 0;) {
            if (i < m_clients.size())
                m_clients[i]->enqueue(messages);
        }
    }
}

void LiveHub::checkTimes()
{
    const qint64 now = steadyMilliseconds();
    for (std::size_t i = m_clients.size(); i-- > 0;) {
        if (i < m_clients.size())
            m_clients[i]->checkTime(now);
    }
}

void LiveHub::finish()
{
    m_finishing = true;
    m_listener.reset();
    m_groups.deliver();
    for (std::size_t i = m_clients.size(); i-- > 0;) {
        if (i < m_clients.size())
            m_clients[i]->close(GoingAwayCode, QStringLiteral("The server is going away"));
    }
}

void LiveHub::abort()
{
    for (std::size_t i = m_clients.size(); i-- > 0;) {
        if (i < m_clients.size())
            m_clients[i]->abort();
    }
}

} // namespace Logboom
