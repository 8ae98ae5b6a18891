// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/send.h"

#include "app/lineentry.h"
#include "app/linereader.h"
#include "app/platform/terminationsignals.h"
#include "app/secrets.h"
#include "app/serverlookup.h"
#include "app/terminal.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSysInfo>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Logboom {

namespace {

/// Posts batches one after the other, each until it is answered.
class Sender
{
public:
    Sender(QUrl server, const QByteArray& secret, const SendCommand& command)
        : m_server(std::move(server))
        , m_app(command.app.isEmpty() ? u"shell"_s : command.app)
        , m_instance(command.instance.isEmpty() ? QSysInfo::machineHostName() : command.instance)
    {
        QUrl url = m_server;
        url.setPath(u"/api/logs"_s);
        m_request.setUrl(url);
        m_request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        m_request.setHeader(QNetworkRequest::UserAgentHeader, u"logboom-send/" LOGBOOM_VERSION ""_s);
        m_request.setTransferTimeout(static_cast<int>(std::chrono::milliseconds(AnswerTime).count()));
        if (!secret.isEmpty())
            m_request.setRawHeader("Authorization", "Bearer " + secret);
    }

    /// Entries as JSON objects.
    [[nodiscard]] Result<> send(const QByteArrayList& entries)
    {
        const QJsonObject names{{u"app_key"_s, m_app}, {u"app_id"_s, m_instance}};
        QByteArray bytes = QJsonDocument(names).toJson(QJsonDocument::Compact);
        bytes.chop(1);
        bytes += ",\"logs\":[" + entries.join(',') + "]}";
        QDeadlineTimer deadline(Patience);
        for (;;) {
            const Result<> done = post(bytes);
            // A server that was there may be starting anew, and a busy one says so: what is in the pipe can wait.
            const bool mayRecover = !done && done.error().code == Error::Code::Busy;
            if (!mayRecover || deadline.hasExpired())
                return done;
            pause();
        }
    }

    /// Was no entry refused so far?
    [[nodiscard]] bool tookAll() const { return m_tookAll; }

private:
    static constexpr auto AnswerTime = 30s;
    static constexpr auto Patience = 30s;
    static constexpr auto Pause = 500ms;

    static void pause()
    {
        QEventLoop loop;
        QTimer::singleShot(Pause, &loop, &QEventLoop::quit);
        loop.exec();
    }

    Result<> post(const QByteArray& body)
    {
        const std::unique_ptr<QNetworkReply> reply(m_network.post(m_request, body));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 0)
            return failure(m_wasThere ? Error::Code::Busy : Error::Code::Io,
                           QCoreApplication::translate("Logboom",
                                                       "No Logboom answers at %1 (%2); start one, or name its address "
                                                       "with --server.")
                               .arg(m_server.toString(), reply->errorString()));
        m_wasThere = true;
        const QJsonObject answer = QJsonDocument::fromJson(reply->readAll()).object();
        if (status == 503)
            return failure(Error::Code::Busy,
                           QCoreApplication::translate("Logboom", "The server is too busy to take the entries in."));
        const QJsonArray refused = answer.value("errors"_L1).toArray();
        if (!refused.isEmpty()) {
            // The others of the batch are stored; what comes after them shall be sent all the same.
            m_tookAll = false;
            const auto count = static_cast<int>(refused.size());
            printProblem(
                QCoreApplication::translate("Logboom", "The server refused %Ln of the entries: %1", nullptr, count)
                    .arg(refused.first().toString()));
            return {};
        }
        if (status != 201)
            return failure(Error::Code::Io,
                           QCoreApplication::translate("Logboom", "The server refused the entries: %1 (%2).")
                               .arg(answer.value("error"_L1).toString(u"-"_s))
                               .arg(status));
        return {};
    }

    QUrl m_server;
    QString m_app;
    QString m_instance;
    QNetworkRequest m_request;
    QNetworkAccessManager m_network;
    bool m_wasThere = false; // it has answered once
    bool m_tookAll = true;
};

Result<> sendLines(Sender& sender, const LineDefaults& defaults)
{
    const TerminationSignals endRequest;
    LineEntries maker(defaults);
    LineReader lines(standardInput(), endRequest.handle());
    for (QByteArrayList batch = lines.next(); !batch.isEmpty(); batch = lines.next()) {
        QByteArrayList entries;
        for (const QByteArray& line : std::as_const(batch))
            entries.append(maker.ofLine(line));
        if (const Result<> sent = sender.send(entries); !sent)
            return sent;
    }
    return {};
}

} // namespace

int runSend(const SendCommand& command)
{
    const auto secret =
        readSecret(command.apiSecretFile, u"LOGBOOM_API_SECRET"_s, QProcessEnvironment::systemEnvironment());
    if (!secret)
        return failWith(secret.error());
    Sender sender(httpAddress(command.server), *secret, command);
    const LineDefaults defaults{command.level, command.category};
    Result<> sent;
    if (command.message)
        sent = sender.send({LineEntries(defaults).ofMessage(*command.message)});
    else
        sent = sendLines(sender, defaults);
    if (!sent)
        return failWith(sent.error());
    return sender.tookAll() ? 0 : 1;
}

} // namespace Logboom
