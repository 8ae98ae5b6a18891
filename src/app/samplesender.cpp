// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samplesender.h"

#include "core/entry/timestamp.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr int AnswerMs = 10'000;
const QString Trace = u"5f0c2a9e7d1b4c3a8e6f9b2d4a7c1e30"_s;

QJsonObject entry(qint64 time, const QString& app, const QString& level, const QString& category,
                  const QString& message, const QJsonObject& context = {})
{
    QJsonObject made{{u"app_key"_s, app},
                     {u"level"_s, level},
                     {u"category"_s, category},
                     {u"message"_s, message},
                     {u"timestamp"_s, QString::fromStdString(formatMilliseconds(time))}};
    if (!context.isEmpty())
        made.insert(u"context"_s, context);
    return made;
}

} // namespace

QByteArray sampleBody(qint64 now)
{
    const QString shop = u"sample-shop"_s;
    const QString payments = u"sample-payments"_s;
    QJsonArray entries{
        entry(now - 9 * Second, shop, u"info"_s, u"startup"_s, u"listening on port 3000"_s, {{u"port"_s, 3000}}),
        entry(now - 8 * Second, payments, u"info"_s, u"startup"_s, u"connected to the database"_s, {{u"ms"_s, 41}}),
        entry(now - 6 * Second, shop, u"debug"_s, u"http"_s, u"GET /basket"_s,
              {{u"status"_s, 200}, {u"duration_ms"_s, 12.5}}),
        entry(now - 5 * Second, shop, u"notice"_s, u"config"_s, u"reloaded the prices"_s, {{u"items"_s, 1280}}),
        entry(now - 3 * Second, shop, u"info"_s, u"http"_s, u"POST /orders"_s,
              {{u"status"_s, 201}, {u"order"_s, 4711}}),
        entry(now - 2 * Second, payments, u"warning"_s, u"gateway"_s, u"the bank answers slowly"_s,
              {{u"duration_ms"_s, 2840}, {u"order"_s, 4711}}),
        entry(now - Second, payments, u"error"_s, u"gateway"_s, u"charge failed: card_declined"_s,
              {{u"order"_s, 4711},
               {u"exception"_s, u"CardDeclined: card_declined\n    at charge (gateway.js:88:11)\n    at async "
                                "settle (orders.js:31:5)"_s}}),
        entry(now, shop, u"critical"_s, u"orders"_s, u"order 4711 could not be settled"_s, {{u"order"_s, 4711}})};
    for (QJsonValueRef value : entries) {
        QJsonObject one = value.toObject();
        if (one.value(u"context"_s)[u"order"].toInt() != 0)
            one.insert(u"trace_id"_s, Trace);
        value = one;
    }
    return QJsonDocument(QJsonObject{{u"app_key"_s, shop}, {u"app_id"_s, u"sample"_s}, {u"logs"_s, entries}}).toJson();
}

void SampleSender::send(const QUrl& server, const QByteArray& secret, std::function<void(const QString&)> done)
{
    QUrl url = server;
    url.setPath(u"/api/logs"_s);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"logboom-sample/" LOGBOOM_VERSION ""_s);
    request.setTransferTimeout(AnswerMs);
    if (!secret.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + secret);
    if (!m_network)
        m_network = new QNetworkAccessManager(this);
    QNetworkReply* reply = m_network->post(request, sampleBody(currentTimestamp()));
    connect(reply, &QNetworkReply::finished, this, [reply, done = std::move(done)] {
        reply->deleteLater();
        done(reply->error() == QNetworkReply::NoError
                 ? QString()
                 : QCoreApplication::translate("Logboom", "The sample could not be sent: %1.")
                       .arg(reply->errorString()));
    });
}

} // namespace Logboom
