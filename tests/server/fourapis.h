// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"
#include "handlerclient.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace Logboom {

// The APIs, by short names for tables.
inline constexpr Dialect Logs = Dialect::LogAggregator;
inline constexpr Dialect Apps = Dialect::LogHandler;
inline constexpr Dialect Bird = Dialect::Tinybird;
inline constexpr Dialect Stream = Dialect::Logstream;
inline constexpr std::array AllDialects{Logs, Apps, Bird, Stream};

/// The event time of the entries of bodyOf(), "2025-01-15T14:22:00.123456Z".
inline constexpr qint64 BodyTime = 1'736'950'920'123'456;

/// A body with all that an API needs for an entry of the application "svc", message "m", level INFO, at BodyTime.
/// members: JSON members that come behind those and so win over them.
[[nodiscard]] QByteArray bodyOf(Dialect api, const QByteArray& members = {});

/// The member by which an API calls the time of the event, and the message's application ("" for Log-Handler-Api).
[[nodiscard]] QByteArray timeMember(Dialect api);
[[nodiscard]] QByteArray appMember(Dialect api);

/// A text as JSON, with its quotes.
[[nodiscard]] QByteArray jsonText(const QString& text);

/// A client of all four APIs, for one application.
class FourApis
{
public:
    /// Registers the application with Log-Handler-Api.
    explicit FourApis(const TestServer& server, const QString& app = QStringLiteral("svc"));

    RawResponse post(Dialect api, const QByteArray& body, const QByteArray& headers = {}) const;

    /// The application's entries of any time as the API shows them, the newest first, whatever its own order is.
    /// query: further parameters, "&level=INFO".
    [[nodiscard]] QJsonArray list(Dialect api, const QByteArray& query = {}) const;

    /// A LogEntry by its id or its trace.
    [[nodiscard]] QJsonObject entry(const QString& idOrTrace) const;

    [[nodiscard]] const HandlerClient& handler() const { return m_handler; }
    [[nodiscard]] quint16 port() const { return m_handler.port; }

private:
    QByteArray m_app; // percent-encoded
    HandlerClient m_handler;
};

} // namespace Logboom
