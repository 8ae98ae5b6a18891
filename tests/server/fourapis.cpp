// SPDX-License-Identifier: GPL-3.0-or-later
#include "fourapis.h"

#include <QUrl>

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

QByteArray bodyOf(Dialect api, const QByteArray& members)
{
    const QByteArray time = '"' + timeMember(api) + R"(":"2025-01-15T14:22:00.123456Z","message":"m")";
    const QByteArray rest = (members.isEmpty() ? "" : ",") + members + '}';
    switch (api) {
    case Dialect::LogAggregator:
        return R"({"service_name":"svc",)" + time + rest;
    case Dialect::LogHandler:
        return R"({"level":"INFO",)" + time + rest;
    case Dialect::Tinybird:
        return R"({"service":"svc","severity":"INFO",)" + time + rest;
    case Dialect::Logstream:
        break;
    }
    return R"({"app_key":"svc","app_id":"i","level":"info",)" + time + rest;
}

QByteArray timeMember(Dialect api)
{
    return api == Apps ? "occurred_at" : "timestamp";
}

QByteArray appMember(Dialect api)
{
    static const std::array<QByteArray, 4> names{"service_name", "", "service", "app_key"};
    return names[static_cast<std::size_t>(api)];
}

QByteArray jsonText(const QString& text)
{
    return QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).sliced(1).chopped(1);
}

FourApis::FourApis(const TestServer& server, const QString& app)
    : m_app(QUrl::toPercentEncoding(app))
    , m_handler(server, m_app)
{
}

RawResponse FourApis::post(Dialect api, const QByteArray& body, const QByteArray& headers) const
{
    static const std::array<QByteArray, 4> targets{"/logs", "", "/v0/events?name=system_logs", "/api/logs"};
    if (api == Apps)
        return m_handler.postWith(m_handler.keyHeader() + headers, body);
    return ask(port(), "POST", targets[static_cast<std::size_t>(api)], body, headers);
}

QJsonArray FourApis::list(Dialect api, const QByteArray& query) const
{
    const auto get = [this, &query](const QByteArray& target) { return ask(port(), "GET", target + query); };
    switch (api) {
    case Dialect::LogAggregator: {
        const QJsonArray ascending = QJsonDocument::fromJson(get("/logs?service=" + m_app).body).array();
        QJsonArray newestFirst;
        for (const QJsonValue entry : ascending)
            newestFirst.prepend(entry);
        return newestFirst;
    }
    case Dialect::LogHandler:
        return itemsOf(get(m_handler.path() + "/events?limit=50"));
    case Dialect::Tinybird:
        return get("/v0/pipes/recent_logs.json?start_time=1970-01-01&end_time=9999-12-31T23:59:59&service=" + m_app)
            .json()
            .value("data"_L1)
            .toArray();
    case Dialect::Logstream:
        break;
    }
    return get("/api/logs?app_key=" + m_app).json().value("entries"_L1).toArray();
}

QJsonObject FourApis::entry(const QString& idOrTrace) const
{
    return ask(port(), "GET", "/api/logs/" + QUrl::toPercentEncoding(idOrTrace)).json();
}

} // namespace Logboom
