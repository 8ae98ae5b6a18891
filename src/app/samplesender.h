// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QObject>
#include <QString>
#include <QUrl>

#include <functional>

namespace Logboom {

/// Posts some entries of an imagined shop to a server, the way programs do. GUI thread.
class SampleSender final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// done gets one sentence of what went wrong, or an empty text.
    void send(const QUrl& server, const QByteArray& secret, std::function<void(const QString& problem)> done);

private:
    QNetworkAccessManager* m_network = nullptr; // made with the first sample: it loads what few ever need
};

/// The request's body: entries of all levels up to now, with contexts, one trace and a stack.
[[nodiscard]] QByteArray sampleBody(qint64 now);

} // namespace Logboom
