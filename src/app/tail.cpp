// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tail.h"

#include "app/liveentry.h"
#include "app/platform/terminationsignals.h"
#include "app/secrets.h"
#include "app/serverlookup.h"
#include "app/terminal.h"
#include "core/entry/timestamp.h"
#include "core/filter/filterparser.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QNetworkRequest>
#include <QWebSocket>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Logboom {

namespace {

/// The connection to the live stream and what is printed of it.
class Tail final : public QObject
{
public:
    Tail(QUrl url, Filter filter)
        : m_url(std::move(url))
        , m_filter(std::move(filter))
    {
        m_style.colour = wantsColour();
        connect(&m_socket, &QWebSocket::textMessageReceived, this, &Tail::take);
        connect(&m_socket, &QWebSocket::disconnected, this, &Tail::onDisconnected);
    }

    ~Tail() override
    {
        m_socket.disconnect(this); // its end is no news any more
    }
    Q_DISABLE_COPY_MOVE(Tail)

    void open(const QByteArray& token)
    {
        QNetworkRequest request(m_url);
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token);
        m_socket.open(request);
    }

private:
    void take(const QString& text)
    {
        const QJsonObject message = QJsonDocument::fromJson(text.toUtf8()).object();
        const QJsonValue type = message.value("type"_L1);
        if (type == "connected"_L1)
            m_wasThere = true;
        else if (type == "error"_L1)
            m_problem = message.value("message"_L1).toString();
        else if (type == "log"_L1)
            print(entryOfJson(message.value("data"_L1).toObject()).view());
    }

    void print(const EntryView& entry)
    {
        if (!m_filter.matches(entry, currentTimestamp()))
            return;
        m_lines += lineOfEntry(entry, m_style) + '\n';
        if (m_willFlush)
            return;
        // One write for all the messages of a turn.
        m_willFlush = true;
        QMetaObject::invokeMethod(this, &Tail::flush, Qt::QueuedConnection);
    }

    void flush()
    {
        m_willFlush = false;
        std::fwrite(m_lines.data(), 1, m_lines.size(), stdout);
        std::fflush(stdout);
        m_lines.clear();
    }

    void onDisconnected()
    {
        flush();
        if (!m_problem.isEmpty())
            printProblem(QCoreApplication::translate("Logboom", "The server said: %1").arg(m_problem));
        else if (m_wasThere)
            printProblem(QCoreApplication::translate("Logboom", "The server closed the live stream."));
        else
            printProblem(QCoreApplication::translate(
                             "Logboom", "No Logboom answers at %1 (%2); start one, or name its address with "
                                        "--server.")
                             .arg(m_url.toString(QUrl::RemoveQuery), m_socket.errorString()));
        QCoreApplication::exit(1);
    }

    QUrl m_url;
    Filter m_filter;
    LineStyle m_style;
    QWebSocket m_socket;
    std::string m_lines; // formatted and not written
    bool m_willFlush = false;
    bool m_wasThere = false;
    QString m_problem; // what the server complained about before closing
};

} // namespace

int runTail(const TailCommand& command)
{
    FilterContext context;
    context.zone = QTimeZone::systemTimeZone();
    const ParsedFilter parsed = parseFilter(command.filter, context);
    for (const FilterNote& note : parsed.notes)
        printProblem(note.message);
    QByteArray token = command.token.toUtf8();
    if (token.isEmpty())
        token = qgetenv("LOGBOOM_UI_SECRET");

    const TerminationSignals endRequest;
    QObject::connect(&endRequest, &TerminationSignals::received, qApp, [] { QCoreApplication::exit(0); });
    Tail tail(webSocketAddress(command.server), parsed.filter);
    tail.open(token);
    return QCoreApplication::exec();
}

} // namespace Logboom
