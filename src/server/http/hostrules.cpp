// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/hostrules.h"

#include "core/base/ascii.h"

namespace Logboom {

namespace {

/// The host without port and brackets.
std::string_view hostName(std::string_view hostAndPort)
{
    if (hostAndPort.starts_with('[')) {
        const std::size_t end = hostAndPort.find(']');
        return end == std::string_view::npos ? std::string_view() : hostAndPort.substr(1, end - 1);
    }
    return hostAndPort.substr(0, hostAndPort.find(':'));
}

QHostAddress addressOf(std::string_view host)
{
    return QHostAddress(QString::fromLatin1(host.data(), static_cast<qsizetype>(host.size())));
}

} // namespace

bool isLoopbackHost(std::string_view hostAndPort)
{
    std::string_view host = hostName(hostAndPort);
    if (host.ends_with('.'))
        host.remove_suffix(1);
    static constexpr std::string_view localhost = "localhost";
    static constexpr std::string_view underLocalhost = ".localhost";
    if (equalsIgnoringCase(host, localhost))
        return true;
    if (host.size() > underLocalhost.size() &&
        equalsIgnoringCase(host.substr(host.size() - underLocalhost.size()), underLocalhost))
        return true;
    return addressOf(host).isLoopback();
}

bool isOwnHost(std::string_view hostAndPort, const QHostAddress& bound)
{
    if (isLoopbackHost(hostAndPort))
        return true;
    const QHostAddress address = addressOf(hostName(hostAndPort));
    return !address.isNull() && address == bound;
}

bool isLoopbackOrigin(std::string_view origin)
{
    const std::size_t scheme = origin.find("://");
    return scheme != std::string_view::npos && isLoopbackHost(origin.substr(scheme + 3));
}

} // namespace Logboom
