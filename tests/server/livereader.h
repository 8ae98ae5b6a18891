// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkRequest>
#include <QSignalSpy>
#include <QStringList>
#include <QWebSocket>

#include <utility>

namespace Logboom {

/// A WebSocket client that keeps what it hears.
class LiveReader : public QObject
{
public:
    explicit LiveReader(const TestServer& server, const QString& target = QStringLiteral("/"),
                        const QList<std::pair<QByteArray, QByteArray>>& headers = {})
    {
        connect(&socket, &QWebSocket::textMessageReceived, this, [this](const QString& text) { messages << text; });
        connect(&socket, &QWebSocket::pong, this, [this](quint64, const QByteArray& payload) { pongs << payload; });
        QNetworkRequest request(QUrl(server.server.wsUrl().toString() + target));
        for (const auto& [name, value] : headers)
            request.setRawHeader(name, value);
        socket.open(request);
    }

    /// Whether so many messages have come, or come in time.
    [[nodiscard]] bool waitForMessages(qsizetype count, int timeout = 10'000)
    {
        QSignalSpy heard(&socket, &QWebSocket::textMessageReceived);
        while (messages.size() < count && heard.wait(timeout))
            continue;
        return messages.size() >= count;
    }

    [[nodiscard]] QJsonObject message(qsizetype index) const
    {
        return QJsonDocument::fromJson(messages.at(index).toUtf8()).object();
    }
    [[nodiscard]] bool isOpen() const { return socket.state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] bool isClosed() const { return socket.state() == QAbstractSocket::UnconnectedState; }
    [[nodiscard]] int closeCode() const { return static_cast<int>(socket.closeCode()); }

    QWebSocket socket;
    QStringList messages;
    QList<QByteArray> pongs;
};

} // namespace Logboom
