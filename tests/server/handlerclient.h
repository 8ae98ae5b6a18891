// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rawclient.h"
#include "testserver.h"

#include <QJsonArray>
#include <QString>

namespace Logboom {

/// One application of Log-Handler-Api, as the program that sends its events.
class HandlerClient
{
public:
    /// Creates the application; id is 0 where that failed.
    HandlerClient(const TestServer& server, const QByteArray& name);

    [[nodiscard]] RawResponse post(const QByteArray& body) const;
    [[nodiscard]] RawResponse postWith(const QByteArray& headers, const QByteArray& body) const;

    /// below: "/events?limit=5", behind the application's path.
    [[nodiscard]] RawResponse get(const QByteArray& below) const;

    [[nodiscard]] QByteArray path() const { return "/apps/" + QByteArray::number(id); }
    [[nodiscard]] QByteArray keyHeader() const { return "X-INGEST-KEY: " + key + "\r\n"; }

    quint16 port;
    qint64 id;
    QByteArray key;
};

/// An event with the three fields that must be there.
[[nodiscard]] QByteArray eventBody(const QByteArray& occurredAt, const QByteArray& level, const QByteArray& message);

/// The items of a page or of statistics.
[[nodiscard]] QJsonArray itemsOf(const RawResponse& response);

/// Where the errors of a 422 are: "body/level query/limit".
[[nodiscard]] QString errorPlaces(const RawResponse& response);

} // namespace Logboom
