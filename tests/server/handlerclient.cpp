// SPDX-License-Identifier: GPL-3.0-or-later
#include "handlerclient.h"

#include <QStringList>

namespace Logboom {

using namespace Qt::StringLiterals;

HandlerClient::HandlerClient(const TestServer& server, const QByteArray& name)
    : port(server.server.httpPort())
{
    const QJsonObject made = ask(port, "POST", "/apps/" + name, "").json();
    id = made.value("id"_L1).toInteger();
    key = made.value("ingest_key"_L1).toString().toLatin1();
}

RawResponse HandlerClient::post(const QByteArray& body) const
{
    return postWith(keyHeader(), body);
}

RawResponse HandlerClient::postWith(const QByteArray& headers, const QByteArray& body) const
{
    return ask(port, "POST", path() + "/events", body, headers);
}

RawResponse HandlerClient::get(const QByteArray& below) const
{
    return ask(port, "GET", path() + below);
}

QByteArray eventBody(const QByteArray& occurredAt, const QByteArray& level, const QByteArray& message)
{
    return R"({"occurred_at":")" + occurredAt + R"(","level":")" + level + R"(","message":")" + message + "\"}";
}

QJsonArray itemsOf(const RawResponse& response)
{
    return response.json().value("items"_L1).toArray();
}

QString errorPlaces(const RawResponse& response)
{
    QStringList places;
    for (const QJsonValue error : response.json().value("detail"_L1).toArray()) {
        QStringList place;
        for (const QJsonValue part : error[u"loc"].toArray())
            place << part.toString();
        // Each says in words what is wrong.
        places << (error[u"msg"].toString().isEmpty() || error[u"type"].toString().isEmpty() ? u"?"_s
                                                                                             : place.join(u'/'));
    }
    return places.join(u' ');
}

} // namespace Logboom
