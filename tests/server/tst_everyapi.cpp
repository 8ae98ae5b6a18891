// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "core/ingest/ingestpipeline.h"
#include "core/query/queryservice.h"
#include "core/store/sqlitelogstore.h"
#include "rawclient.h"
#include "server/server.h"

#include <QJsonArray>
#include <QTest>
#include <QWebSocket>

#include <memory>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

/// A server over the real store.
class Service
{
public:
    explicit Service(const Retention& retention)
        : m_store(openStore(retention))
        , m_pipeline(*m_store)
        , m_queries(*m_store)
        , server(m_pipeline, m_queries)
    {
        m_pipeline.start();
        ServerOptions options;
        options.httpPort = 0;
        options.wsPort = 0;
        isRunning = server.start(options).has_value();
    }
    ~Service()
    {
        server.stop();
        m_pipeline.stop();
    }
    Q_DISABLE_COPY_MOVE(Service)

private:
    static std::unique_ptr<SqliteLogStore> openStore(const Retention& retention)
    {
        StoreOptions options;
        options.folder = u":memory:"_s;
        options.retention = retention;
        return SqliteLogStore::open(options).value();
    }

    std::unique_ptr<SqliteLogStore> m_store;
    IngestPipeline m_pipeline;
    QueryService m_queries;

public:
    Server server;
    bool isRunning = false;
};

QByteArray ago(qint64 duration)
{
    return QByteArray::fromStdString(formatShortest(currentTimestamp() - duration));
}

} // namespace

/// One store behind all four APIs: what comes in by one is seen by all, at once and live.
class TestEveryApi : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_service.reset(); }

    void everyApiShowsEveryEntry();
    void answersEndBeforeTheyAreTooLarge();
    void everyEntryIsTold();
    void retention_data();
    void retention();

private:
    void start(const Retention& retention = {})
    {
        m_service = std::make_unique<Service>(retention);
        QVERIFY(m_service->isRunning);
        const QJsonObject app = post("/apps/shop", "").json();
        m_events = "/apps/" + QByteArray::number(app.value("id"_L1).toInteger()) + "/events";
        m_key = "X-INGEST-KEY: " + app.value("ingest_key"_L1).toString().toLatin1() + "\r\n";
    }
    RawResponse post(const QByteArray& target, const QByteArray& body, const QByteArray& headers = {})
    {
        return ask(m_service->server.httpPort(), "POST", target, body, headers);
    }
    /// By each API one of the same application, named after the API.
    void postByEach(const QByteArray& time);

    /// The messages of a list, joined by spaces.
    QString messages(const QByteArray& target, const QString& list);

    std::unique_ptr<Service> m_service;
    QByteArray m_events;
    QByteArray m_key;
};

void TestEveryApi::postByEach(const QByteArray& time)
{
    const QByteArray aggregator = R"({"service_name":"shop","message":"aggregator","timestamp":")" + time + "\"}";
    const QByteArray handler = R"({"level":"INFO","message":"handler","occurred_at":")" + time + "\"}";
    const QByteArray tinybird =
        R"({"service":"shop","severity":"INFO","message":"tinybird","timestamp":")" + time + "\"}";
    const QByteArray logstream = R"({"app_key":"shop","app_id":"x","message":"logstream","timestamp":")" + time + "\"}";
    QCOMPARE(post("/logs", aggregator).status, 201);
    QCOMPARE(post(m_events, handler, m_key).status, 201);
    QCOMPARE(post("/v0/events?name=system_logs", tinybird).status, 202);
    QCOMPARE(post("/api/logs", logstream).status, 201);
}

QString TestEveryApi::messages(const QByteArray& target, const QString& list)
{
    const RawResponse response = ask(m_service->server.httpPort(), "GET", target);
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    QStringList texts;
    for (const QJsonValue entry : list.isEmpty() ? document.array() : document.object().value(list).toArray())
        texts << entry[u"message"].toString();
    return texts.join(u' ');
}

void TestEveryApi::everyApiShowsEveryEntry()
{
    start();
    postByEach(ago(Minute));
    const QString newestFirst = u"logstream tinybird handler aggregator"_s;
    QCOMPARE(messages("/api/logs?app_key=shop", u"entries"_s), newestFirst);
    QCOMPARE(messages(m_events, u"items"_s), newestFirst);
    QCOMPARE(messages("/v0/pipes/recent_logs.json?service=shop", u"data"_s), newestFirst);
    QCOMPARE(messages("/logs?service=shop", {}), u"aggregator handler tinybird logstream"_s);
}

void TestEveryApi::answersEndBeforeTheyAreTooLarge()
{
    start();
    for (int i = 0; i < 5; ++i) {
        const QByteArray message = QByteArray::number(i) + QByteArray(9 << 20, 'x');
        const QByteArray body = R"({"app_key":"shop","app_id":"x","message":")" + message + R"(","timestamp":")" +
                                ago((10 - i) * Minute) + "\"}";
        QCOMPARE(post("/api/logs", body, "Prefer: return=minimal\r\n").status, 201);
    }
    const auto get = [this](const QByteArray& target) {
        return QJsonDocument::fromJson(ask(m_service->server.httpPort(), "GET", target).body);
    };
    const auto numbers = [](const QJsonArray& entries) {
        QString first;
        for (const QJsonValue entry : entries)
            first += entry[u"message"].toString().left(1);
        return first;
    };
    // What fits is 32 MiB; each answer says where to go on.
    const QJsonObject search = get("/api/logs?limit=100").object();
    QCOMPARE(numbers(search.value("entries"_L1).toArray()), u"432"_s);
    QCOMPARE(search.value("limit"_L1).toInt(), 3);
    QCOMPARE(search.value("total"_L1).toInt(), 5);
    const QJsonObject rest = get("/api/logs?limit=100&offset=3").object();
    QCOMPARE(numbers(rest.value("entries"_L1).toArray()), u"10"_s);
    QCOMPARE(rest.value("limit"_L1).toInt(), 100);
    const QJsonObject events = get(m_events + "?limit=50&offset=1").object();
    QCOMPARE(numbers(events.value("items"_L1).toArray()), u"321"_s);
    QCOMPARE(events.value("next_offset"_L1).toInt(), 4);
    const QJsonObject pipe = get("/v0/pipes/recent_logs.json?service=shop").object();
    QCOMPARE(numbers(pipe.value("data"_L1).toArray()), u"432"_s);
    QCOMPARE(pipe.value("rows"_L1).toInt(), 3);
    QCOMPARE(pipe.value("rows_before_limit_at_least"_L1).toInt(), 5);
    QCOMPARE(numbers(get("/logs?service=shop").array()), u"234"_s); // the newest, in order
}

void TestEveryApi::everyEntryIsTold()
{
    start();
    QWebSocket socket;
    QStringList heard;
    connect(&socket, &QWebSocket::textMessageReceived, this, [&heard](const QString& text) {
        const QJsonObject message = QJsonDocument::fromJson(text.toUtf8()).object();
        heard << message.value("type"_L1).toString() + u':' +
                     message.value("data"_L1).toObject().value("message"_L1).toString();
    });
    socket.open(m_service->server.wsUrl());
    QTRY_COMPARE(heard.size(), 1);
    // A threshold is no entry.
    const QByteArray threshold = R"({"service":"shop","severity":"INFO","threshold_per_minute":3})";
    QCOMPARE(post("/v0/events?name=log_anomaly_thresholds", threshold).status, 202);
    postByEach(ago(0));
    const QStringList expected{u"connected:"_s, u"log:aggregator"_s, u"log:handler"_s, u"log:tinybird"_s,
                               u"log:logstream"_s};
    QTRY_COMPARE(heard, expected);
}

void TestEveryApi::retention_data()
{
    QTest::addColumn<int>("basis");
    QTest::addColumn<int>("scope");
    QTest::addColumn<QString>("shown"); // of entries of two hours ago
    const auto row = [](const char* name, Retention::Basis basis, Retention::Scope scope, const QString& shown) {
        QTest::newRow(name) << static_cast<int>(basis) << static_cast<int>(scope) << shown;
    };
    const QString all = u"aggregator handler tinybird logstream"_s;
    row("by receipt", Retention::Basis::Received, Retention::Scope::All, all);
    row("by event", Retention::Basis::Event, Retention::Scope::All, {});
    row("of LogAggregator alone", Retention::Basis::Event, Retention::Scope::LogAggregator,
        u"handler tinybird logstream"_s);
}

void TestEveryApi::retention()
{
    QFETCH(const int, basis);
    QFETCH(const int, scope);
    Retention retention;
    retention.maxAge = Hour;
    retention.basis = static_cast<Retention::Basis>(basis);
    retention.scope = static_cast<Retention::Scope>(scope);
    start(retention);
    postByEach(ago(2 * Hour)); // accepted all the same
    QTEST(messages("/logs?service=shop", {}), "shown");
    const QByteArray pipe = "/v0/pipes/recent_logs.json?start_time=" + ago(3 * Hour);
    QCOMPARE(messages(pipe, u"data"_s).isEmpty(), messages("/logs?service=shop", {}).isEmpty());
    postByEach(ago(59 * Minute));
    QVERIFY(messages("/logs?service=shop", {}).endsWith(u"aggregator handler tinybird logstream"_s));
}

QTEST_GUILESS_MAIN(TestEveryApi)
#include "tst_everyapi.moc"
