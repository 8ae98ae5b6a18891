// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "rawclient.h"
#include "testserver.h"

#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Good = R"("timestamp":"2023-06-01 14:30:00","service":"auth","severity":"ERROR","message":"m")";
const QByteArray GoodThreshold = R"("service":"auth","severity":"ERROR","threshold_per_minute":10.5)";

QByteArray row(const QByteArray& members = {})
{
    return '{' + Good + (members.isEmpty() ? "" : ",") + members + '}';
}

QByteArray threshold(const QByteArray& members = {})
{
    return '{' + GoodThreshold + (members.isEmpty() ? "" : ",") + members + '}';
}

} // namespace

/// POST /v0/events: rows of system_logs and log_anomaly_thresholds.
class TestTinybird : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_server.reset(); }

    void examplesOfTheDocument();
    void bodies_data();
    void bodies();
    void refuses_data();
    void refuses();
    void dataSources_data();
    void dataSources();
    void waits();
    void logColumns_data();
    void logColumns();
    void quarantinesLogs_data();
    void quarantinesLogs();
    void thresholdColumns_data();
    void thresholdColumns();
    void quarantinesThresholds_data();
    void quarantinesThresholds();
    void aRequestIsOneTransaction();
    void manyRowsInOrder();
    void bodiesInPieces_data();
    void bodiesInPieces();
    void methods();
    void secrets();
    void storeFails();

private:
    RawResponse post(const QByteArray& body, const QByteArray& target = "/v0/events?name=system_logs",
                     const QByteArray& headers = {})
    {
        return ask(m_server->server.httpPort(), "POST", target, body, headers);
    }
    RawResponse postThresholds(const QByteArray& body) { return post(body, "/v0/events?name=log_anomaly_thresholds"); }
    QJsonArray entries()
    {
        const RawResponse found = ask(m_server->server.httpPort(), "GET", "/api/logs?limit=1000");
        return found.json().value("entries"_L1).toArray();
    }
    [[nodiscard]] std::shared_ptr<const Catalog> catalog() const { return m_server->store.catalog(); }

    std::unique_ptr<TestServer> m_server;
};

void TestTinybird::init()
{
    m_server = std::make_unique<TestServer>();
    QVERIFY(m_server->start());
}

void TestTinybird::examplesOfTheDocument()
{
    // As curl -d sends them.
    const QByteArray headers = "Authorization: Bearer TB_ADMIN_TOKEN\r\n"
                               "Content-Type: application/x-www-form-urlencoded\r\n";
    const RawResponse logs = post(R"({
    "timestamp": "2023-06-01 14:30:00",
    "server_id": "srv-001",
    "service": "authentication",
    "severity": "ERROR",
    "message": "Failed login attempt",
    "error_code": "AUTH-401",
    "resource_id": "user-123",
    "metadata": "{\"ip\": \"192.168.1.1\", \"browser\": \"Chrome\"}"
  })",
                                  "/v0/events?name=system_logs", headers);
    QCOMPARE(logs.status, 202);
    QCOMPARE(logs.body, R"({"successful_rows":1,"quarantined_rows":0})");
    const QJsonObject entry = entries().first().toObject();
    QCOMPARE(entry.value("timestamp"_L1), QJsonValue(u"2023-06-01T14:30:00.000Z"_s));
    QCOMPARE(entry.value("app_id"_L1), QJsonValue(u"srv-001"_s));
    QCOMPARE(entry.value("app_key"_L1), QJsonValue(u"authentication"_s));
    QCOMPARE(entry.value("level"_L1), QJsonValue(u"error"_s));
    QCOMPARE(entry.value("message"_L1), QJsonValue(u"Failed login attempt"_s));
    QCOMPARE(entry.value("context"_L1), QJsonValue(QJsonObject{{u"ip"_s, u"192.168.1.1"_s},
                                                               {u"browser"_s, u"Chrome"_s},
                                                               {u"error_code"_s, u"AUTH-401"_s},
                                                               {u"resource_id"_s, u"user-123"_s}}));

    const RawResponse thresholds = post(R"({
    "service": "authentication",
    "severity": "ERROR",
    "threshold_per_minute": 10.5,
    "active": 1,
    "updated_at": "2023-06-01 12:00:00"
  })",
                                        "/v0/events?name=log_anomaly_thresholds", headers);
    QCOMPARE(thresholds.status, 202);
    QCOMPARE(thresholds.body, R"({"successful_rows":1,"quarantined_rows":0})");
    const Threshold& stored = catalog()->thresholds.at({"authentication", "ERROR"});
    QCOMPARE(stored.perMinute, 10.5);
    QVERIFY(stored.active);
    QCOMPARE(stored.updatedAt, *parseTimestamp("2023-06-01 12:00:00"));
    QCOMPARE(m_server->stored(), 1u); // thresholds are no entries
}

void TestTinybird::bodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("successful");
    QTest::addColumn<int>("quarantined");
    const auto body = [](const char* name, const QByteArray& bytes, int successful, int quarantined) {
        QTest::newRow(name) << bytes << successful << quarantined;
    };
    body("one", row(), 1, 0);
    body("lines", row() + '\n' + row() + '\n', 2, 0);
    body("lines of another system", row() + "\r\n\r\n" + row() + "\r\n", 2, 0);
    body("one behind the other", row() + row() + ' ' + row(), 3, 0);
    body("pretty", row().replace(',', ",\n  ") + '\n' + row().replace(',', "\n ,"), 2, 0);
    body("an array", '[' + row() + ",\n" + row() + ']', 2, 0);
    body("arrays and objects", '[' + row() + "]\n" + row() + "[]", 2, 0);
    body("an empty array", "[]", 0, 0);
    body("byte order mark in front", "\xef\xbb\xbf" + row(), 1, 0);

    body("broken line", row() + "\n{\"timestamp\":\n" + row() + '\n', 2, 1);
    body("broken lines", "garbage\n" + row() + "\n{bad}\n{\"a\":nul}\n" + row(), 2, 3);
    body("cut at the end", row() + '\n' + row().chopped(1), 1, 1);
    body("byte order mark in the middle", row() + "\n\xef\xbb\xbf" + row() + '\n' + row(), 2, 1);
    body("rows that do not fit", "{}\n" + row() + "\n{\"service\":1}", 1, 2);
    body("all quarantined", "{}\n{}", 0, 2);
    body("values that are no rows", "5 \"x\" null true\n" + row(), 1, 4);
    body("elements that are no rows", "[5,[" + row() + "],null," + row() + ']', 1, 3);
    body("a scalar alone", "5", 0, 1);
    body("nested too deeply", row("\"metadata\":" + QByteArray(512, '[') + QByteArray(512, ']')) + '\n' + row(), 1, 1);
    body("number out of range", row("\"x\":1e999") + '\n' + row(), 1, 1);
    body("a broken array", '[' + row() + ",{\"a\":nul}]\n" + row(), 1, 1);
}

void TestTinybird::bodies()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, successful);
    QFETCH(const int, quarantined);
    const RawResponse response = post(body);
    QCOMPARE(response.status, 202);
    const QJsonObject counts{{u"successful_rows"_s, successful}, {u"quarantined_rows"_s, quarantined}};
    QCOMPARE(response.json(), counts);
    QCOMPARE(m_server->stored(), static_cast<quint64>(successful));
    QCOMPARE(m_server->pipeline.counters().rejected, static_cast<quint64>(quarantined));
}

void TestTinybird::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("space") << QByteArray(" \r\n ");
    QTest::newRow("byte order mark alone") << QByteArray("\xef\xbb\xbf");
    QTest::newRow("text") << QByteArray("hello\nworld");
    QTest::newRow("cut") << row().chopped(1);
    QTest::newRow("only broken lines") << QByteArray("{bad}\n{\"a\":}\n{\"a\":nul}");
    QTest::newRow("not UTF-8") << row() + "\n{\"message\":\"\xff\"}";
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6);
}

void TestTinybird::refuses()
{
    QFETCH(const QByteArray, body);
    for (const QByteArray& name : {QByteArray("system_logs"), QByteArray("log_anomaly_thresholds")}) {
        const RawResponse response = post(body, "/v0/events?wait=true&name=" + name);
        QCOMPARE(response.status, 400);
        QVERIFY(!response.json().value("error"_L1).toString().isEmpty());
    }
    QCOMPARE(m_server->stored(), 0u);
}

void TestTinybird::dataSources_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    QTest::newRow("no name") << QByteArray("/v0/events") << 400 << QString();
    QTest::newRow("empty name") << QByteArray("/v0/events?name=") << 400 << QString();
    QTest::newRow("unknown") << QByteArray("/v0/events?name=other") << 404 << u"Data Source 'other' not found"_s;
    QTest::newRow("any bytes") << QByteArray("/v0/events?name=%22%00%E2%98%83") << 404
                               << QString(u"Data Source '\""_s + QChar(0) + u"☃' not found"_s);
    QTest::newRow("in another case") << QByteArray("/v0/events?name=System_Logs") << 404 << QString();
    QTest::newRow("trailing slash") << QByteArray("/v0/events/?name=system_logs") << 404 << QString();
    QTest::newRow("other path") << QByteArray("/v0/datasources?name=system_logs") << 404 << QString();
}

void TestTinybird::dataSources()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QString, error);
    const RawResponse response = post(row(), target);
    QTEST(response.status, "status");
    const QString got = response.json().value("error"_L1).toString();
    QVERIFY(!got.isEmpty());
    if (!error.isEmpty())
        QCOMPARE(got, error);
    QCOMPARE(m_server->stored(), 0u);
}

void TestTinybird::waits()
{
    for (const auto& [wait, status] : {std::pair("true", 200), std::pair("false", 202), std::pair("", 202)}) {
        for (const QByteArray& name : {QByteArray("system_logs"), QByteArray("log_anomaly_thresholds")}) {
            const QByteArray target = "/v0/events?name=" + name + "&wait=" + wait;
            QCOMPARE(post(row() + threshold(), target).status, status);
            QCOMPARE(post("{}", target).status, status);
        }
    }
    QCOMPARE(m_server->stored(), 3u);
}

void TestTinybird::logColumns_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("field"); // of the LogEntry
    QTest::addColumn<QJsonValue>("value");
    const auto column = [](const char* name, const QByteArray& members, const QString& field, const QJsonValue& value) {
        QTest::newRow(name) << members << field << value;
    };
    const QJsonValue null(QJsonValue::Null);
    column("time of seconds", R"("timestamp":1685629800)", u"timestamp"_s, u"2023-06-01T14:30:00.000Z"_s);
    column("time of a whole fraction", R"("timestamp":1.6856298e9)", u"timestamp"_s, u"2023-06-01T14:30:00.000Z"_s);
    column("time with a fraction", R"("timestamp":"2023-06-01T14:30:00.123456Z")", u"timestamp"_s,
           u"2023-06-01T14:30:00.123Z"_s);
    column("time with an escape", R"("timestamp":"2023\u002d06-01")", u"timestamp"_s, u"2023-06-01T00:00:00.000Z"_s);
    column("server", R"("server_id":"s")", u"app_id"_s, u"s"_s);
    column("server empty", R"("server_id":"")", u"app_id"_s, u"default"_s);
    column("server null", R"("server_id":null)", u"app_id"_s, u"default"_s);
    column("service a number", R"("service":1.50)", u"app_key"_s, u"1.50"_s);
    column("service with escapes", R"("service":"a\u0062\"")", u"app_key"_s, u"ab\""_s);
    column("service of 100 characters", R"("service":")" + QByteArray("\xc3\xa9").repeated(100) + '"', u"app_key"_s,
           QString(100, u'é'));
    column("severity alias", R"("severity":" fatal ")", u"level"_s, u"critical"_s);
    column("severity of its own", R"("severity":"LOUD")", u"level"_s, u"info"_s);
    column("severity empty", R"("severity":"")", u"level"_s, u"info"_s);
    column("message empty", R"("message":"")", u"message"_s, u""_s);
    column("message a bool", R"("message":true)", u"message"_s, u"true"_s);
    column("message a number", R"("message":-1.0e3)", u"message"_s, u"-1.0e3"_s);
    column("message an object", R"("message":{ "a" : [ 1, "x y" ] })", u"message"_s, uR"({"a":[1,"x y"]})"_s);
    column("message any text", R"("message":"'; DROP TABLE x; -- <b>\n\u0000\ud83d\ude00")", u"message"_s,
           QString(u"'; DROP TABLE x; -- <b>\n"_s + QChar(0) + u"\U0001F600"_s));
    column("the last of repeated fields", R"("message":"last")", u"message"_s, u"last"_s);
    column("no metadata", "", u"context"_s, null);
    column("metadata object", R"("metadata":{ "a" : 1 })", u"context"_s, QJsonObject{{u"a"_s, 1}});
    column("metadata text", R"("metadata":"x")", u"context"_s, null);
    column("code a number", R"("error_code":401)", u"context"_s, QJsonObject{{u"error_code"_s, u"401"_s}});
    column("empty code", R"("error_code":"","resource_id":"")", u"context"_s, null);
    column("other fields", R"("x":{},"level":"debug")", u"level"_s, u"error"_s);
    column("category", "", u"category"_s, u"general"_s);
    column("agent", "", u"user_agent"_s, u"Sender/1"_s);
    column("batch", "", u"batch_id"_s, null);
}

void TestTinybird::logColumns()
{
    QFETCH(const QByteArray, members);
    QFETCH(const QString, field);
    const RawResponse response = post(row(members), "/v0/events?name=system_logs", "User-Agent: Sender/1\r\n");
    QCOMPARE(response.body, R"({"successful_rows":1,"quarantined_rows":0})");
    QTEST(entries().first().toObject().value(field), "value");
}

void TestTinybird::quarantinesLogs_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no timestamp") << QByteArray(R"({"service":"a","severity":"b","message":"c"})");
    QTest::newRow("no service") << QByteArray(R"({"timestamp":"2023-06-01","severity":"b","message":"c"})");
    QTest::newRow("no severity") << QByteArray(R"({"timestamp":"2023-06-01","service":"a","message":"c"})");
    QTest::newRow("no message") << QByteArray(R"({"timestamp":"2023-06-01","service":"a","severity":"b"})");
    QTest::newRow("timestamp null") << row(R"("timestamp":null)");
    QTest::newRow("timestamp unreadable") << row(R"("timestamp":"soon")");
    QTest::newRow("timestamp in text seconds") << row(R"("timestamp":"1685629800")");
    QTest::newRow("timestamp of half a second") << row(R"("timestamp":1685629800.5)");
    QTest::newRow("timestamp negative") << row(R"("timestamp":-1)");
    QTest::newRow("timestamp too large") << row(R"("timestamp":253402300800)");
    QTest::newRow("timestamp bool") << row(R"("timestamp":true)");
    QTest::newRow("timestamp object") << row(R"("timestamp":{})");
    QTest::newRow("service null") << row(R"("service":null)");
    QTest::newRow("service empty") << row(R"("service":"")");
    QTest::newRow("service long") << row(R"("service":")" + QByteArray(101, 's') + '"');
    QTest::newRow("severity null") << row(R"("severity":null)");
    QTest::newRow("message null") << row(R"("message":null)");
}

void TestTinybird::quarantinesLogs()
{
    QFETCH(const QByteArray, body);
    const RawResponse response = post(body + '\n' + row(), "/v0/events?name=system_logs&wait=true");
    QCOMPARE(response.status, 200);
    QCOMPARE(response.body, R"({"successful_rows":1,"quarantined_rows":1})");
    QCOMPARE(m_server->stored(), 1u);
}

void TestTinybird::thresholdColumns_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<double>("perMinute");
    QTest::addColumn<bool>("active");
    QTest::newRow("least") << QByteArray() << 10.5 << true;
    QTest::newRow("text number") << QByteArray(R"("threshold_per_minute":"2.5e1")") << 25.0 << true;
    QTest::newRow("zero") << QByteArray(R"("threshold_per_minute":0)") << 0.0 << true;
    QTest::newRow("inactive") << QByteArray(R"("active":0)") << 10.5 << false;
    QTest::newRow("inactive bool") << QByteArray(R"("active":false)") << 10.5 << false;
    QTest::newRow("inactive text") << QByteArray(R"("active":"0")") << 10.5 << false;
    QTest::newRow("active") << QByteArray(R"("active":1)") << 10.5 << true;
    QTest::newRow("active bool") << QByteArray(R"("active":true)") << 10.5 << true;
    QTest::newRow("active text") << QByteArray(R"("active":"1")") << 10.5 << true;
    QTest::newRow("active null") << QByteArray(R"("active":null,"updated_at":null)") << 10.5 << true;
    QTest::newRow("time of seconds") << QByteArray(R"("updated_at":1685620800)") << 10.5 << true;
}

void TestTinybird::thresholdColumns()
{
    QFETCH(const QByteArray, members);
    const qint64 before = currentTimestamp();
    const RawResponse response = postThresholds(threshold(members));
    QCOMPARE(response.body, R"({"successful_rows":1,"quarantined_rows":0})");
    const Threshold& stored = catalog()->thresholds.at({"auth", "ERROR"});
    QTEST(stored.perMinute, "perMinute");
    QTEST(stored.active, "active");
    if (members.contains("1685620800"))
        QCOMPARE(stored.updatedAt, 1'685'620'800 * Second);
    else
        QVERIFY(stored.updatedAt >= before && stored.updatedAt <= currentTimestamp());
}

void TestTinybird::quarantinesThresholds_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("a log") << row();
    QTest::newRow("no service") << threshold(R"("service":null)");
    QTest::newRow("empty service") << threshold(R"("service":"")");
    QTest::newRow("long service") << threshold(R"("service":")" + QByteArray(101, 's') + '"');
    QTest::newRow("no severity") << threshold(R"("severity":null)");
    QTest::newRow("no threshold") << threshold(R"("threshold_per_minute":null)");
    QTest::newRow("negative") << threshold(R"("threshold_per_minute":-1)");
    QTest::newRow("word") << threshold(R"("threshold_per_minute":"many")");
    QTest::newRow("infinite") << threshold(R"("threshold_per_minute":"inf")");
    QTest::newRow("out of range") << threshold(R"("threshold_per_minute":"1e999")");
    QTest::newRow("text behind") << threshold(R"("threshold_per_minute":"10 a minute")");
    QTest::newRow("empty text") << threshold(R"("threshold_per_minute":"")");
    QTest::newRow("bool") << threshold(R"("threshold_per_minute":true)");
    QTest::newRow("array") << threshold(R"("threshold_per_minute":[1])");
    QTest::newRow("active 2") << threshold(R"("active":2)");
    QTest::newRow("active yes") << threshold(R"("active":"yes")");
    QTest::newRow("active object") << threshold(R"("active":{})");
    QTest::newRow("time") << threshold(R"("updated_at":"soon")");
    QTest::newRow("time bool") << threshold(R"("updated_at":false)");
}

void TestTinybird::quarantinesThresholds()
{
    QFETCH(const QByteArray, body);
    const RawResponse alone = postThresholds(body);
    QCOMPARE(alone.status, 202);
    QCOMPARE(alone.body, R"({"successful_rows":0,"quarantined_rows":1})");
    QVERIFY(catalog()->thresholds.empty());
    const RawResponse among = postThresholds('[' + body + ',' + threshold() + ']');
    QCOMPARE(among.body, R"({"successful_rows":1,"quarantined_rows":1})");
    QCOMPARE(catalog()->thresholds.size(), std::size_t(1));
}

void TestTinybird::aRequestIsOneTransaction()
{
    QCOMPARE(post(row() + "\n{}\n" + row() + row()).status, 202);
    QCOMPARE(m_server->store.commits(), 1);
    QCOMPARE(m_server->stored(), 3u);
}

void TestTinybird::manyRowsInOrder()
{
    QByteArray body;
    for (int i = 0; i < 20'000; ++i)
        body += row("\"message\":" + QByteArray::number(i)) + '\n';
    const RawResponse response = post(body);
    QCOMPARE(response.body, R"({"successful_rows":20000,"quarantined_rows":0})");
    const QJsonArray newest = entries();
    for (qsizetype i = 0; i < newest.size(); ++i)
        QCOMPARE(newest[i][u"message"].toString().toInt(), 19'999 - static_cast<int>(i));
}

void TestTinybird::bodiesInPieces_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const QByteArray body = row() + '\n';
    const QByteArray zlib = qCompress(body).mid(4);
    const auto sized = [](const QByteArray& bytes) -> QByteArray {
        return "Content-Length: " + QByteArray::number(bytes.size()) + "\r\n";
    };
    QTest::newRow("chunked") << QByteArray("Transfer-Encoding: chunked\r\n")
                             << "3\r\n" + body.left(3) + "\r\n" + QByteArray::number(body.size() - 3, 16) + "\r\n" +
                                    body.mid(3) + "\r\n0\r\n\r\n"
                             << 202;
    QTest::newRow("compressed") << "Content-Encoding: deflate\r\n" + sized(zlib) << zlib << 202;
    const QByteArray gzip = QByteArray::fromBase64("H4sIAAAAAAACA6tWKsnMTS0uScwtULJSMjIwMtY1MNM1MFQwNLEyNrAyMFDSUSpOLSr"
                                                   "LTE4FyieWlmSABcpSizJLKoEirkFB/kFAIaAZxYnpIDW5SrVcAAwY1lBWAAAA");
    QTest::newRow("gzip") << "Content-Encoding: gzip\r\n" + sized(gzip) << gzip << 202;
    QTest::newRow("not compressed") << "Content-Encoding: gzip\r\n" + sized(body) << body << 400;
    QTest::newRow("unknown coding") << "Content-Encoding: zstd\r\n" + sized(body) << body << 415;
    QTest::newRow("too large") << QByteArray("Content-Length: 10485761\r\n") << body << 413;
    const QByteArray bomb = qCompress(QByteArray(20 << 20, '\n')).mid(4);
    QTest::newRow("too large unpacked") << "Content-Encoding: deflate\r\n" + sized(bomb) << bomb << 413;
}

void TestTinybird::bodiesInPieces()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const QByteArray, bytes);
    RawClient client(m_server->server.httpPort());
    client.send("POST /v0/events?name=system_logs HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n" + bytes);
    const std::optional<RawResponse> response = client.receive();
    QVERIFY(response);
    QTEST(response->status, "status");
    QCOMPARE(m_server->stored(), response->status == 202 ? 1u : 0u);
    QCOMPARE(response->json().contains("error"_L1), response->status != 202);
}

void TestTinybird::methods()
{
    const RawResponse response = ask(m_server->server.httpPort(), "GET", "/v0/events?name=system_logs");
    QCOMPARE(response.status, 405);
    QCOMPARE(response.header("Allow"), "POST, OPTIONS");
    QVERIFY(response.json().contains("error"_L1));
    QCOMPARE(ask(m_server->server.httpPort(), "OPTIONS", "/v0/events").status, 204);
}

void TestTinybird::secrets()
{
    m_server = std::make_unique<TestServer>();
    ServerOptions options;
    options.apiSecret = "api";
    options.uiSecret = "ui";
    QVERIFY(m_server->start(options));
    const QByteArray target = "/v0/events?name=system_logs";
    for (const QByteArray& token : {QByteArray(), QByteArray("&token=ui"), QByteArray("&token=x")}) {
        const RawResponse refused = post(row(), target + token);
        QCOMPARE(refused.status, 403);
        QVERIFY(!refused.json().value("error"_L1).toString().isEmpty());
        QCOMPARE(post(threshold(), "/v0/events?name=log_anomaly_thresholds" + token).status, 403);
    }
    QCOMPARE(post(row(), target + "&token=api", "Authorization: Bearer x\r\n").status, 403);
    QCOMPARE(m_server->stored(), 0u);
    QVERIFY(catalog()->thresholds.empty());
    QCOMPARE(post(row(), target + "&token=api").status, 202);
    QCOMPARE(post(row(), target, "Authorization: Bearer api\r\n").status, 202);
    QCOMPARE(m_server->stored(), 2u);
}

void TestTinybird::storeFails()
{
    m_server->store.setFailing(true);
    const RawResponse response = post(row());
    QCOMPARE(response.status, 503);
    QVERIFY(!response.header("Retry-After").isEmpty());
    QVERIFY(response.json().contains("error"_L1));
    QCOMPARE(post("{}").status, 202); // nothing to store
}

QTEST_GUILESS_MAIN(TestTinybird)
#include "tst_tinybird.moc"
