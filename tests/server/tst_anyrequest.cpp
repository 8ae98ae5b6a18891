// SPDX-License-Identifier: GPL-3.0-or-later
#include "handlerclient.h"
#include "rawclient.h"
#include "support/random.h"
#include "testserver.h"

#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr int BodiesPerRoute = 1500;
constexpr int QueriesPerRoute = 150;

/// Good bodies, which are then spoilt.
const QByteArrayList Bodies{
    R"({"service_name":"auth","timestamp":"2025-03-17T10:15:00Z","message":"User login successful"})",
    R"({"timestamp":"2023-06-01 14:30:00","server_id":"srv-001","service":"auth","severity":"ERROR",)"
    R"("message":"Failed","error_code":"E1","resource_id":"u","metadata":"{\"ip\": \"1\"}"})",
    "{\n  \"timestamp\": 1685629800,\n  \"service\": \"a\",\n  \"severity\": \"b\",\n  \"message\": \"c\"\n}\n",
    R"([{"timestamp":"2023-06-01","service":"a","severity":"b","message":{"c":[1]}},)"
    R"({"timestamp":"2023-06-01","service":"a","severity":"b","message":5}])",
    R"({"service":"auth","severity":"ERROR","threshold_per_minute":10.5,"active":1,"updated_at":"2023-06-01"})",
    R"({"app_key":"k","app_id":"i","logs":[{"message":"one","context":{"a":[1,{"b":"c"}]}},{"level":"error"}]})",
    R"({"app_key":"k","app_id":"i","message":"short","trace_id":"t","batch_id":"b","timestamp":"2025-01-15"})",
    R"({"occurred_at":"2026-02-10T10:00:00Z","level":"ERROR","message":"m","stack":{"f":1},"tags":{"env":"x"}})",
};

/// What has a meaning somewhere, or nearly one.
const QByteArrayList Pieces{"{",
                            "}",
                            "[",
                            "]",
                            ":",
                            ",",
                            "\"",
                            "\\",
                            "\n",
                            "\r\n",
                            " ",
                            "null",
                            "true",
                            "0",
                            "-0",
                            "1e999",
                            "1e-999",
                            "12345678901234567890",
                            "\"\"",
                            "{}",
                            "[]",
                            "\\u0000",
                            "\\ud800",
                            "\\x",
                            "\xff",
                            "\xef\xbb\xbf",
                            "\xc3\xa9",
                            "\"message\":",
                            "\"timestamp\":",
                            "\"logs\":[",
                            "\"service\":\"" + QByteArray(101, 's') + "\"",
                            "\"9999-12-31 23:59:60\"",
                            "1685629800",
                            QByteArray(600, '['),
                            QByteArray("{\"a\":").repeated(600),
                            QByteArray("[\n").repeated(600),
                            QByteArray(1, '\0')};

qsizetype place(Random& random, const QByteArray& text)
{
    return static_cast<qsizetype>(random.below(static_cast<quint64>(text.size()) + 1));
}

QByteArray spoilt(Random& random, QByteArray body)
{
    for (quint64 changes = random.below(5); changes > 0; --changes) {
        const qsizetype at = place(random, body);
        const auto length = static_cast<qsizetype>(random.below(20));
        switch (random.below(7)) {
        case 0:
            body.insert(at, random.pick(Pieces));
            break;
        case 1:
            body.replace(at, length, random.pick(Pieces));
            break;
        case 2:
            body.remove(at, length);
            break;
        case 3:
            body.truncate(at);
            break;
        case 4:
            body.insert(at, body.mid(place(random, body), length));
            break;
        case 5:
            body += random.pick(Bodies);
            break;
        default:
            if (at < body.size())
                body[at] = static_cast<char>(random.below(256));
        }
    }
    return body;
}

/// Any value for a parameter, percent-encoded.
QByteArray value(Random& random)
{
    static const QByteArrayList values{
        "auth", "ERROR", "error", "2023-06-01", "2026-02-10T10:00:00Z", "2030-01-01", "soon",
        "0",    "1",     "10000", "-1",         "99999999999999999999", "%",          ""};
    return spoilt(random, random.pick(values)).toPercentEncoding();
}

/// QJsonDocument refuses numbers nearer to 0 than a double can be, such as the 1e-999 of a context that is sent back.
QByteArray readableByQt(const QByteArray& json)
{
    static const QRegularExpression Tiny(u"[eE]-[0-9]{3,}"_s);
    return QString::fromUtf8(json).replace(Tiny, u"e-9"_s).toUtf8();
}

} // namespace

/// Whatever a client sends to LogAggregator, Tinybird or logstream, the answer is one that the API's contract knows,
/// and what is said to be stored is.
class TestAnyRequest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void bodies_data();
    void bodies();
    void queries_data();
    void queries();

private:
    /// Over one connection as long as the server keeps it.
    RawResponse askOn(const QByteArray& bytes);
    [[nodiscard]] quint16 port() const { return m_server->server.httpPort(); }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<RawClient> m_client;
};

void TestAnyRequest::init()
{
    m_server = std::make_unique<TestServer>();
    QVERIFY(m_server->start());
}

void TestAnyRequest::cleanup()
{
    m_client.reset();
    m_server.reset();
}

RawResponse TestAnyRequest::askOn(const QByteArray& bytes)
{
    if (!m_client)
        m_client = std::make_unique<RawClient>(port());
    m_client->send(bytes);
    const RawResponse response = m_client->receive().value_or(RawResponse());
    if (response.status == 0 || response.header("Connection") == "close")
        m_client.reset();
    return response;
}

void TestAnyRequest::bodies_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QList<int>>("statuses");
    QTest::addColumn<QString>("counter"); // the member that says how many entries were stored; empty = one a success
    const auto row = [](const char* name, const QByteArray& target, const QList<int>& statuses,
                        const QString& counter) { QTest::newRow(name) << target << statuses << counter; };
    row("LogAggregator", "/logs", {201, 400}, {});
    row("Tinybird", "/v0/events?name=system_logs", {202, 400}, u"successful_rows"_s);
    row("Tinybird thresholds", "/v0/events?wait=true&name=log_anomaly_thresholds", {200, 400}, u"none"_s);
    row("logstream", "/api/logs", {201, 400}, u"saved"_s);
}

void TestAnyRequest::bodies()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QList<int>, statuses);
    QFETCH(const QString, counter);
    QCOMPARE(HandlerClient(*m_server, "auth").id, 1); // to look at them that way, too
    Random random(testSeed());
    quint64 stored = 0;
    QSet<int> seen;
    for (int i = 0; i < BodiesPerRoute; ++i) {
        const QByteArray body = spoilt(random, random.pick(Bodies));
        const bool isCompressed = random.perMille(50);
        const QByteArray sent = isCompressed ? spoilt(random, qCompress(body).mid(4)) : body;
        RawResponse response =
            askOn(request("POST", target, sent, isCompressed ? "Content-Encoding: deflate\r\n" : ""));
        response.body = readableByQt(response.body);
        const QByteArray what = QByteArray::number(response.status) + " for " + sent.toPercentEncoding();
        seen << response.status;
        QVERIFY2(statuses.contains(response.status) || (isCompressed && response.status == 400), what.constData());
        QVERIFY2(QJsonDocument::fromJson(response.body).isObject(), what.constData());
        if (response.status < 300)
            stored += counter.isEmpty() ? 1 : static_cast<quint64>(response.json().value(counter).toInteger());
        QVERIFY2(m_server->stored() == stored, what.constData());
    }
    for (const int status : statuses)
        QVERIFY2(seen.contains(status), "the bodies do not reach every answer");

    // All that came in can be read by every API.
    for (const QByteArray& read :
         {QByteArray("/api/logs?limit=1000"), QByteArray("/logs?service=auth"), QByteArray("/apps/1/events?limit=50"),
          QByteArray("/v0/pipes/recent_logs.json?start_time=1970-01-01&end_time=9999-12-31&limit=10000"),
          QByteArray("/v0/pipes/log_anomalies.json?time_window_minutes=525600")}) {
        const RawResponse response = askOn(request("GET", read));
        QCOMPARE(response.status, 200);
        QVERIFY2(!QJsonDocument::fromJson(response.body).isNull(), read.constData());
    }
}

void TestAnyRequest::queries_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArrayList>("names");
    QTest::addColumn<QList<int>>("statuses");
    const auto row = [](const QByteArray& path, const QByteArrayList& names, const QList<int>& statuses) {
        QTest::newRow(path.constData()) << path << names << statuses;
    };
    const QByteArrayList pipe{"start_time", "end_time", "service", "severity", "limit", "time_window_minutes"};
    row("/logs", {"service", "start", "end", "limit"}, {200, 400});
    row("/v0/pipes/recent_logs.json", pipe, {200, 400});
    row("/v0/pipes/error_distribution.json", pipe, {200, 400});
    row("/v0/pipes/log_anomalies.json", pipe, {200, 400});
    row("/api/logs", {"app_key", "level", "search", "date_from", "date_to", "limit", "offset"}, {200, 400});
}

void TestAnyRequest::queries()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArrayList, names);
    QFETCH(const QList<int>, statuses);
    QCOMPARE(ask(port(), "POST", "/logs", Bodies[0]).status, 201);
    QCOMPARE(ask(port(), "POST", "/v0/events?name=log_anomaly_thresholds", Bodies[4]).status, 202);
    Random random(testSeed());
    QSet<int> seen;
    for (int i = 0; i < QueriesPerRoute; ++i) {
        QByteArray target = path + '?';
        for (const QByteArray& name : names) {
            if (random.perMille(400))
                target += name + '=' + value(random) + '&';
        }
        const RawResponse response = askOn(request("GET", target));
        seen << response.status;
        QVERIFY2(statuses.contains(response.status), QByteArray(QByteArray::number(response.status) + ' ' + target));
        QVERIFY2(!QJsonDocument::fromJson(response.body).isNull(), target.constData());
    }
    QVERIFY(seen.size() > 1);
}

QTEST_GUILESS_MAIN(TestAnyRequest)
#include "tst_anyrequest.moc"
