// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/mailbox.h"
#include "core/base/result.h"
#include "core/ingest/ingestpipeline.h"
#include "server/access.h"
#include "server/live/liveclient.h"
#include "server/live/upgradeguard.h"

#include <QHostAddress>
#include <QTimer>
#include <QWebSocketServer>

#include <atomic>
#include <memory>
#include <vector>

namespace Logboom {

class Listener;

/**
 * The live stream: every committed entry goes to every WebSocket client, once, in the order of commit.
 *
 * Ingest never waits for it: the writer hands over a pointer, and nothing at all while nobody listens.
 * Threads: server thread, except committed(). Ownership: the pipeline is borrowed.
 */
class LiveHub final : public QObject, public CommitListener
{
    Q_OBJECT

public:
    struct Options
    {
        LiveLimits limits;
        Secrets secrets;
        bool anyOrigin = false; ///< else only pages of loopback hosts, and clients that are no web page
    };

    /// connections: where the number of open, admitted connections is kept for others to read.
    LiveHub(IngestPipeline& pipeline, const Options& options, std::atomic<int>& connections);
    ~LiveHub() override;

    [[nodiscard]] Result<> listen(const QHostAddress& address, quint16 port);
    [[nodiscard]] quint16 port() const;

    /// Sends what is committed and says goodbye to all; drained() follows when they are gone.
    void finish();
    /// Ends all connections at once.
    void abort();
    [[nodiscard]] bool isDrained() const { return m_clients.empty(); }

    void committed(const std::shared_ptr<const EntryGroup>& group) override;

signals:
    void drained();

private:
    void accept(QTcpSocket* socket);
    void welcome();
    void admit(LiveClient& client);
    void answer(LiveClient& client, const QString& type);
    void forget(LiveClient& client, bool admitted);
    void broadcast(const std::vector<std::shared_ptr<const EntryGroup>>& groups);
    void checkTimes();
    [[nodiscard]] std::optional<AuthFailure> authFailure(const QWebSocket& socket) const;

    IngestPipeline& m_pipeline;
    const Options m_options;
    UpgradeRules m_rules;
    QHostAddress m_address;
    std::atomic<int>& m_connections;
    QWebSocketServer m_sockets; // takes over accepted handshakes; listens to nothing itself
    std::unique_ptr<Listener> m_listener;
    std::vector<std::unique_ptr<LiveClient>> m_clients; // also those on their way out
    QTimer m_clock;
    bool m_finishing = false;
    Mailbox<std::shared_ptr<const EntryGroup>> m_groups;
};

} // namespace Logboom
