// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one place that knows which Qt this is: what differs between the versions of Qt's HTTP server.

#include <QAbstractHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace Logboom {

/// Whether Qt sends "100 Continue" by itself.
inline constexpr bool QtAnswersExpect = QT_VERSION >= QT_VERSION_CHECK(6, 5, 0);

/// Qt's HTTP parser alone: it tells of complete requests and answers nothing.
class QtHttpParser final : public QAbstractHttpServer
{
public:
    /// Whether a socket is one whose requests are wanted.
    using Wanted = std::function<bool(const QTcpSocket* socket)>;
    /// Qt reads the connection's next request after this, whether or not this one is answered.
    using Parsed = std::function<void(const QTcpSocket* socket, const QByteArray& body)>;

    QtHttpParser(Wanted wanted, Parsed parsed)
        : m_wanted(std::move(wanted))
        , m_parsed(std::move(parsed))
    {
    }

    /// Takes ownership of a server that listens.
    [[nodiscard]] bool serve(QTcpServer* listening)
    {
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
        return bind(listening);
#else
        bind(listening);
        return servers().contains(listening);
#endif
    }

private:
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    // The responder is left to Qt, which would wait for the end of one that is kept.
    bool handleRequest(const QHttpServerRequest& request, QHttpServerResponder&) override
    {
        const QTcpSocket* socket = nullptr; // Qt names only the client's address
        for (const QTcpSocket* candidate : findChildren<QTcpSocket*>()) {
            if (candidate->peerPort() == request.remotePort() && candidate->peerAddress() == request.remoteAddress() &&
                m_wanted(candidate))
                socket = candidate;
        }
        m_parsed(socket, request.body());
        return true;
    }
    void missingHandler(const QHttpServerRequest&, QHttpServerResponder&) override {}
#else
    bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override
    {
        if (m_wanted(socket))
            m_parsed(socket, request.body());
        return true;
    }
    void missingHandler(const QHttpServerRequest&, QTcpSocket*) override {}
#endif

    Wanted m_wanted;
    Parsed m_parsed;
};

} // namespace Logboom
