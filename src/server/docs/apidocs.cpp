// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/docs/apidocs.h"

#include <QFile>

namespace Logboom {

namespace {

Response file(const QString& name, const QByteArray& contentType)
{
    QFile file(QStringLiteral(":/logboom/docs/") + name);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    Response response{isOpen ? 200 : 404, file.readAll(), {}};
    response.contentType = contentType;
    return response;
}

void sendDescription(Request&&, Reply&& reply)
{
    reply.send(file(QStringLiteral("openapi.json"), "application/json"));
}

void sendPage(Request&&, Reply&& reply)
{
    Response response = file(QStringLiteral("docs.html"), "text/html; charset=utf-8");
    // It runs its own script and style, talks to this server, and to nobody else.
    response.headers.emplace_back("Content-Security-Policy",
                                  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
                                  "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
    reply.send(std::move(response));
}

} // namespace

std::vector<Route> documentationRoutes()
{
    return {{"GET", "/openapi.json", Access::Public, sendDescription}, {"GET", "/docs", Access::Public, sendPage}};
}

} // namespace Logboom
