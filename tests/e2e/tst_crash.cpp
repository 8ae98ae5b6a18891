// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/serverprocess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QTimer>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr int Rounds = 20;
constexpr int InFlight = 6;

/// Posts batches of random size, several at a time, and notes the messages of those that were acknowledged.
class Load : public QObject
{
public:
    Load(const ServerProcess& server, QString name, quint32 seed)
        : m_request(server.http(u"/api/logs"_s))
        , m_name(std::move(name))
        , m_random(seed)
    {
        m_request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        for (int i = 0; i < InFlight; ++i)
            post();
    }

    [[nodiscard]] bool ended() const { return m_running == 0; }
    [[nodiscard]] qsizetype batches() const { return m_batches; }
    [[nodiscard]] const QSet<QString>& acknowledged() const { return m_acknowledged; }

private:
    void post()
    {
        static constexpr int Sizes[] = {1, 10, 300};
        QStringList messages;
        QJsonArray logs;
        for (int count = Sizes[m_random.bounded(3)]; count > 0; --count) {
            messages.append(u"%1-%2"_s.arg(m_name).arg(m_next++));
            logs.append(QJsonObject{{u"message"_s, messages.last()}, {u"level"_s, u"info"_s}});
        }
        const QJsonObject body{
            {u"app_key"_s, u"load"_s}, {u"app_id"_s, u"1"_s}, {u"batch_id"_s, m_name}, {u"logs"_s, logs}};
        QNetworkReply* const reply = m_network.post(m_request, QJsonDocument(body).toJson(QJsonDocument::Compact));
        ++m_running;
        connect(reply, &QNetworkReply::finished, this, [this, reply, messages] {
            --m_running;
            reply->deleteLater();
            // The status line is enough: it is sent after the commit. A server that is gone gets nothing more.
            if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 201)
                return;
            ++m_batches;
            m_acknowledged.unite(QSet<QString>(messages.begin(), messages.end()));
            if (reply->error() == QNetworkReply::NoError)
                post();
        });
    }

    QNetworkRequest m_request;
    QString m_name;
    QRandomGenerator m_random;
    QNetworkAccessManager m_network;
    QSet<QString> m_acknowledged;
    qsizetype m_batches = 0;
    qint64 m_next = 0;
    int m_running = 0;
};

/// The messages stored under a batch id, by paging through the API.
QSet<QString> storedMessages(ServerProcess& server, const QString& batch)
{
    constexpr int PageSize = 1000;
    QSet<QString> messages;
    for (int offset = 0;; offset += PageSize) {
        const HttpAnswer answer =
            server.get(u"/api/logs?batch_id=%1&limit=%2&offset=%3"_s.arg(batch).arg(PageSize).arg(offset));
        const QJsonArray entries = answer.json().value("entries"_L1).toArray();
        for (const QJsonValue& entry : entries)
            messages.insert(entry["message"_L1].toString());
        if (entries.size() < PageSize)
            return messages;
    }
}

QString integrityOf(const QString& database)
{
    QString answer;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"integrity"_s);
        connection.setDatabaseName(database);
        connection.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        if (connection.open()) {
            QSqlQuery query(connection);
            if (query.exec(u"PRAGMA integrity_check"_s) && query.next())
                answer = query.value(0).toString();
        }
    }
    QSqlDatabase::removeDatabase(u"integrity"_s);
    return answer;
}

} // namespace

/// kill -9 at random moments under load: what was acknowledged is there afterwards, and the database is whole.
class TestCrash : public QObject
{
    Q_OBJECT

private slots:
    void everyAcknowledgedEntrySurvives();
};

void TestCrash::everyAcknowledgedEntrySurvives()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QTemporaryDir data;
    ServerProcess server(data.path());
    QVERIFY(server.start());
    qint64 acknowledged = 0;
    for (int round = 0; round < Rounds; ++round) {
        const QString name = u"round%1"_s.arg(round);
        Load load(server, name, random.generate());
        // Some batches first, then a moment that hits any stage of a commit.
        const qsizetype before = random.bounded(1, 30);
        QTRY_VERIFY_WITH_TIMEOUT(load.batches() >= before, 20000);
        QTimer::singleShot(random.bounded(20), this, [&] { server.kill(); });
        QTRY_VERIFY_WITH_TIMEOUT(load.ended(), 20000);
        QVERIFY(server.process().state() == QProcess::NotRunning);

        QVERIFY2(server.start(), "it must start after any crash");
        QCOMPARE(integrityOf(data.filePath(u"logboom.db"_s)), u"ok"_s);
        const QSet<QString> missing = load.acknowledged() - storedMessages(server, name);
        QVERIFY2(missing.isEmpty(),
                 qPrintable(u"%1 of %2 acknowledged entries are lost, for example %3"_s.arg(missing.size())
                                .arg(load.acknowledged().size())
                                .arg(missing.isEmpty() ? QString() : *missing.begin())));
        acknowledged += load.acknowledged().size();
        QVERIFY(server.total() >= acknowledged);
    }
    QCOMPARE(server.terminate(), 0);
}

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
