// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serverlookup.h"

#include "app/datafolder.h"

using namespace Qt::StringLiterals;

namespace Logboom {

namespace {

QUrl localAddress(const QString& scheme, int port)
{
    QUrl url;
    url.setScheme(scheme);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(port);
    return url;
}

} // namespace

QUrl httpAddress(const ServerChoice& choice)
{
    if (!choice.url.isEmpty())
        return choice.url;
    const auto running = runningServer(dataFolder(choice.data));
    return running ? running->http : localAddress(u"http"_s, DefaultHttpPort);
}

QUrl webSocketAddress(const ServerChoice& choice)
{
    if (choice.url.isEmpty()) {
        const auto running = runningServer(dataFolder(choice.data));
        return running ? running->ws : localAddress(u"ws"_s, DefaultWebSocketPort);
    }
    QUrl url = choice.url;
    if (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) {
        url.setScheme(url.scheme() == "http"_L1 ? u"ws"_s : u"wss"_s);
        url.setPort(DefaultWebSocketPort);
    }
    return url;
}

} // namespace Logboom
