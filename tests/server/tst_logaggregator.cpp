// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"
#include "testserver.h"

#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Good = R"("service_name":"auth","timestamp":"2025-03-17T10:15:00Z","message":"m")";

QByteArray entry(const QByteArray& service, const QByteArray& time, const QByteArray& message)
{
    return R"({"service_name":")" + service + R"(","timestamp":")" + time + R"(","message":")" + message + "\"}";
}

QStringList messages(const RawResponse& response)
{
    QStringList texts;
    for (const QJsonValue listed : QJsonDocument::fromJson(response.body).array())
        texts << listed[u"message"].toString();
    return texts;
}

} // namespace

/// POST and GET /logs.
class TestLogAggregator : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_server.reset(); }

    void examplesOfTheDocument();
    void refuses_data();
    void refuses();
    void accepts_data();
    void accepts();
    void storesTheFields();
    void times_data();
    void times();
    void lists_data();
    void lists();
    void refusesQueries_data();
    void refusesQueries();
    void keepsTheNewest();
    void showsEntriesOfOtherApis();
    void entriesThatWereRemovedAreNotListed();
    void bodiesInPieces_data();
    void bodiesInPieces();
    void methods();
    void secrets();
    void storeFails();

private:
    RawResponse post(const QByteArray& body, const QByteArray& headers = {})
    {
        return ask(m_server->server.httpPort(), "POST", "/logs", body, headers);
    }
    RawResponse get(const QByteArray& target) { return ask(m_server->server.httpPort(), "GET", target); }

    std::unique_ptr<TestServer> m_server;
};

void TestLogAggregator::init()
{
    m_server = std::make_unique<TestServer>();
    QVERIFY(m_server->start());
}

void TestLogAggregator::examplesOfTheDocument()
{
    const RawResponse posted = post(R"({
           "service_name": "auth-service",
           "timestamp": "2025-03-17T10:15:00Z",
           "message": "User login successful"
         })",
                                    "Content-Type: application/json\r\n");
    QCOMPARE(posted.status, 201);
    QCOMPARE(posted.json().value("status"_L1), QJsonValue(u"ok"_s));
    QCOMPARE(posted.json().value("id"_L1).toString().size(), 26);
    const RawResponse listed = get("/logs?service=auth-service&start=2025-03-17T10:00:00Z&end=2025-03-17T10:30:00Z");
    QCOMPARE(listed.status, 200);
    QCOMPARE(listed.header("Content-Type").left(16), "application/json");
    QCOMPARE(QJsonDocument::fromJson(listed.body), QJsonDocument::fromJson(R"([
  {
    "timestamp": "2025-03-17T10:15:00Z",
    "message": "User login successful"
  }
])"));
    QCOMPARE(get("/api/logs/" + posted.json().value("id"_L1).toString().toLatin1()).status, 200);
}

void TestLogAggregator::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("word");
    const auto row = [](const char* name, const QByteArray& body, const QString& word) {
        QTest::newRow(name) << body << word;
    };
    const QString object = u"JSON object"_s;
    row("empty", "", object);
    row("not JSON", "hello", object);
    row("cut", '{' + Good, object);
    row("two objects", '{' + Good + "}{}", object);
    row("an array", "[{" + Good + "}]", object);
    row("a string", R"("x")", object);
    row("a number", "5", object);
    row("null", "null", object);
    row("invalid UTF-8", "{\"a\":\"\xff\"," + Good + '}', object);
    row("byte order mark in the middle", "{\xef\xbb\xbf" + Good + '}', object);
    row("nested too deeply", "{\"a\":" + QByteArray(512, '[') + QByteArray(512, ']') + ',' + Good + '}', object);
    row("number out of range", "{\"a\":1e999," + Good + '}', object);
    row("malformed in an unknown member", "{\"a\":[1,}]," + Good + '}', object);
    row("no service", R"({"timestamp":"2025-03-17","message":"m"})", u"service_name"_s);
    row("no timestamp", R"({"service_name":"a","message":"m"})", u"timestamp"_s);
    row("no message", R"({"service_name":"a","timestamp":"2025-03-17"})", u"message"_s);
    row("nothing", "{}", u"service_name"_s);
    row("service null", '{' + Good + R"(,"service_name":null})", u"service_name"_s);
    row("service a number", '{' + Good + R"(,"service_name":5})", u"service_name"_s);
    row("service empty", '{' + Good + R"(,"service_name":""})", u"service_name"_s);
    row("service blank", '{' + Good + R"(,"service_name":" \t\n"})", u"service_name"_s);
    row("service long", '{' + Good + R"(,"service_name":")" + QByteArray("\xc3\xa9").repeated(101) + "\"}",
        u"service_name"_s);
    row("message null", '{' + Good + R"(,"message":null})", u"message"_s);
    row("message a number", '{' + Good + R"(,"message":5})", u"message"_s);
    row("message an object", '{' + Good + R"(,"message":{}})", u"message"_s);
    row("message empty", '{' + Good + R"(,"message":""})", u"message"_s);
    row("timestamp null", '{' + Good + R"(,"timestamp":null})", u"timestamp"_s);
    row("timestamp a number", '{' + Good + R"(,"timestamp":1742206500})", u"timestamp"_s);
    row("timestamp a bool", '{' + Good + R"(,"timestamp":true})", u"timestamp"_s);
    row("timestamp unreadable", '{' + Good + R"(,"timestamp":"yesterday"})", u"timestamp"_s);
    row("timestamp empty", '{' + Good + R"(,"timestamp":""})", u"timestamp"_s);
    row("timestamp of no day", '{' + Good + R"(,"timestamp":"2025-02-30"})", u"timestamp"_s);
    row("timestamp before 1970", '{' + Good + R"(,"timestamp":"1969-12-31"})", u"timestamp"_s);
}

void TestLogAggregator::refuses()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, word);
    const RawResponse response = post(body);
    QCOMPARE(response.status, 400);
    const QString error = response.json().value("error"_L1).toString();
    QVERIFY2(error.contains(word), qUtf8Printable(error));
    QCOMPARE(m_server->stored(), 0u);
    QCOMPARE(m_server->pipeline.counters().rejected, 1u);
}

void TestLogAggregator::accepts_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("other fields") << '{' + Good + R"(,"x":{"y":[1]},"level":null})";
    QTest::newRow("the last of repeated members") << R"({"message":5,)" + Good + '}';
    QTest::newRow("white space around") << " \r\n{" + Good + "}\n\n";
    QTest::newRow("byte order mark in front") << "\xef\xbb\xbf{" + Good + '}';
    QTest::newRow("level that is none") << '{' + Good + R"(,"level":5})";
    QTest::newRow("100 characters") << '{' + Good + R"(,"service_name":")" + QByteArray("\xc3\xa9").repeated(100) +
                                           "\"}";
    QTest::newRow("an old time") << '{' + Good + R"(,"timestamp":"1970-01-01"})";
    QTest::newRow("a time to come") << '{' + Good + R"(,"timestamp":"9999-12-31 23:59:59"})";
}

void TestLogAggregator::accepts()
{
    QFETCH(const QByteArray, body);
    QCOMPARE(post(body, "Content-Type: application/x-www-form-urlencoded\r\n").status, 201);
    QCOMPARE(m_server->stored(), 1u);
}

void TestLogAggregator::storesTheFields()
{
    const RawResponse posted = post(
        R"({"service_name":" a\u0062\"","timestamp":"2025-03-17 10:15","message":"'; DROP TABLE logs; --\n\u0000\u2603","level":"Fatal"})",
        "User-Agent: " + QByteArray(300, 'u') + "\r\n");
    QCOMPARE(posted.status, 201);
    const QByteArray id = posted.json().value("id"_L1).toString().toLatin1();
    const QJsonObject stored = get("/api/logs/" + id).json();
    QCOMPARE(stored.value("app_key"_L1), QJsonValue(u" ab\""_s));
    QCOMPARE(stored.value("message"_L1), QJsonValue(u"'; DROP TABLE logs; --\n"_s + QChar(0) + u"☃"_s));
    QCOMPARE(stored.value("level"_L1), QJsonValue(u"critical"_s));
    QCOMPARE(stored.value("app_id"_L1), QJsonValue(u"default"_s));
    QCOMPARE(stored.value("user_agent"_L1), QJsonValue(QString(255, u'u')));
    QCOMPARE(stored.value("timestamp"_L1), QJsonValue(u"2025-03-17T10:15:00.000Z"_s));
    QVERIFY(stored.value("context"_L1).isNull());
    QVERIFY(stored.value("batch_id"_L1).isNull());
    QCOMPARE(messages(get("/logs?service=+ab%22")), QStringList{stored.value("message"_L1).toString()});
}

void TestLogAggregator::times_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QString>("shown");
    QTest::newRow("date") << QByteArray("2025-03-17") << u"2025-03-17T00:00:00Z"_s;
    QTest::newRow("no zone") << QByteArray("2025-03-17T10:15:00") << u"2025-03-17T10:15:00Z"_s;
    QTest::newRow("offset") << QByteArray("2025-03-17T10:15:00+02:00") << u"2025-03-17T08:15:00Z"_s;
    QTest::newRow("milliseconds") << QByteArray("2025-03-17T10:15:00.5Z") << u"2025-03-17T10:15:00.500Z"_s;
    QTest::newRow("microseconds") << QByteArray("2025-03-17T10:15:00.000001999Z") << u"2025-03-17T10:15:00.000001Z"_s;
    QTest::newRow("zero fraction") << QByteArray("2025-03-17T10:15:00.000Z") << u"2025-03-17T10:15:00Z"_s;
    QTest::newRow("escapes") << QByteArray("2025\\u002d03-17") << u"2025-03-17T00:00:00Z"_s;
}

void TestLogAggregator::times()
{
    QFETCH(const QByteArray, sent);
    QFETCH(const QString, shown);
    QCOMPARE(post(entry("a", sent, "m")).status, 201);
    const QJsonArray listed = QJsonDocument::fromJson(get("/logs?service=a").body).array();
    QCOMPARE(listed, (QJsonArray{QJsonObject{{u"timestamp"_s, shown}, {u"message"_s, u"m"_s}}}));
}

void TestLogAggregator::lists_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("found");
    const auto row = [](const char* name, const QByteArray& query, const QString& found) {
        QTest::newRow(name) << query << found;
    };
    row("all of it", "service=shop", u"one two three three-b four"_s);
    row("in any form of the path", "service=shop&x=1&start=&end=&limit=", u"one two three three-b four"_s);
    row("exact", "service=Shop", u"other"_s);
    row("unknown", "service=sho", u""_s);
    row("start is inclusive", "service=shop&start=2025-03-17T10:03:00Z", u"three three-b four"_s);
    row("end is inclusive", "service=shop&end=2025-03-17T10:02:00.000001", u"one two"_s);
    row("a microsecond before", "service=shop&end=2025-03-17T10:02:00Z", u"one"_s);
    row("both", "service=shop&start=2025-03-17T10:02:00Z&end=2025-03-17T10:03:00Z", u"two three three-b"_s);
    row("turned", "service=shop&start=2025-03-18&end=2025-03-17", u""_s);
    row("unescaped plus", "service=shop&start=2025-03-17T12:04:00+02:00", u"four"_s);
    row("space before the offset", "service=shop&start=2025-03-17T12:04:00%2002:00", u"four"_s);
    row("newest two", "service=shop&limit=2", u"three-b four"_s);
    row("newest one of a range", "service=shop&end=2025-03-17T10:03:00Z&limit=1", u"three-b"_s);
    row("last one wins", "service=x&service=Shop", u"other"_s);
    row("SQL", "service=%27%20OR%201%3D1", u""_s);
}

void TestLogAggregator::lists()
{
    QFETCH(const QByteArray, query);
    // Not in the order of their times.
    for (const auto& [time, message] :
         {std::pair("10:03:00", "three"), std::pair("10:01:00", "one"), std::pair("10:04:00", "four"),
          std::pair("10:02:00.000001", "two"), std::pair("10:03:00", "three-b")})
        QCOMPARE(post(entry("shop", "2025-03-17T" + QByteArray(time) + 'Z', message)).status, 201);
    QCOMPARE(post(entry("Shop", "2025-03-17T10:00:00Z", "other")).status, 201);
    const RawResponse response = get("/logs/?" + query);
    QCOMPARE(response.status, 200);
    QVERIFY(response.body.startsWith('['));
    QTEST(messages(response).join(u' '), "found");
}

void TestLogAggregator::refusesQueries_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("word");
    QTest::newRow("nothing") << QByteArray("") << u"service"_s;
    QTest::newRow("no service") << QByteArray("?start=2025-03-17") << u"service"_s;
    QTest::newRow("empty service") << QByteArray("?service=") << u"service"_s;
    QTest::newRow("start") << QByteArray("?service=a&start=soon") << u"start"_s;
    QTest::newRow("start is a number") << QByteArray("?service=a&start=1742206500") << u"start"_s;
    QTest::newRow("end") << QByteArray("?service=a&end=2025-13-01") << u"end"_s;
    QTest::newRow("limit") << QByteArray("?service=a&limit=ten") << u"limit"_s;
    QTest::newRow("limit zero") << QByteArray("?service=a&limit=0") << u"limit"_s;
    QTest::newRow("limit too large") << QByteArray("?service=a&limit=10001") << u"limit"_s;
    QTest::newRow("limit beyond 64 bits") << QByteArray("?service=a&limit=99999999999999999999") << u"limit"_s;
}

void TestLogAggregator::refusesQueries()
{
    QFETCH(const QByteArray, query);
    QFETCH(const QString, word);
    const RawResponse response = get("/logs" + query);
    QCOMPARE(response.status, 400);
    const QString error = response.json().value("error"_L1).toString();
    QVERIFY2(error.contains(word), qUtf8Printable(error));
}

void TestLogAggregator::keepsTheNewest()
{
    QByteArrayList entries;
    for (int i = 0; i < 10'050; ++i)
        entries << R"({"message":")" + QByteArray::number(i) + "\"}";
    const QByteArray body = R"({"app_key":"many","app_id":"x","logs":[)" + entries.join(',') + "]}";
    QCOMPARE(ask(m_server->server.httpPort(), "POST", "/api/logs", body, "Prefer: return=minimal\r\n").status, 201);
    const QStringList listed = messages(get("/logs?service=many"));
    QCOMPARE(listed.size(), 10'000);
    QCOMPARE(listed.first(), u"50"_s);
    QCOMPARE(listed.last(), u"10049"_s);
}

void TestLogAggregator::showsEntriesOfOtherApis()
{
    const QByteArray body =
        R"({"app_key":"shop","app_id":"x","message":"paid","timestamp":"2025-01-01T00:00:00.250Z"})";
    QCOMPARE(ask(m_server->server.httpPort(), "POST", "/api/logs", body).status, 201);
    QCOMPARE(get("/logs?service=shop").body, R"([{"timestamp":"2025-01-01T00:00:00.250Z","message":"paid"}])");
}

void TestLogAggregator::entriesThatWereRemovedAreNotListed()
{
    QCOMPARE(post(entry("a", "2025-03-17", "gone")).status, 201);
    QCOMPARE(post(entry("a", "2025-03-18", "kept")).status, 201);
    m_server->store.evict(1);
    QCOMPARE(messages(get("/logs?service=a")), QStringList{u"kept"_s});
}

void TestLogAggregator::bodiesInPieces_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const QByteArray body = '{' + Good + '}';
    const auto sized = [](const QByteArray& bytes) { return QByteArray::number(bytes.size()); };
    const QByteArray zlib = qCompress(body).mid(4);
    QTest::newRow("chunked") << QByteArray("Transfer-Encoding: chunked\r\n")
                             << "5\r\n" + body.left(5) + "\r\n" + QByteArray::number(body.size() - 5, 16) + "\r\n" +
                                    body.mid(5) + "\r\n0\r\n\r\n"
                             << 201;
    QTest::newRow("deflate") << "Content-Encoding: deflate\r\nContent-Length: " + sized(zlib) + "\r\n" << zlib << 201;
    const QByteArray gzip = QByteArray::fromBase64("H4sIAAAAAAACA6tWKk4tKstMTo3PS8xNVbJSSiwtyVDSUSrJzE0tLknMLQAKGRkYmeo"
                                                   "aGOsamocYGlgZmloZGEQBlQAVFCemg/TkKtUCAIXt9hRIAAAA");
    QTest::newRow("gzip") << "Content-Encoding: gzip\r\nContent-Length: " + sized(gzip) + "\r\n" << gzip << 201;
    QTest::newRow("not compressed") << "Content-Encoding: gzip\r\nContent-Length: " + sized(body) + "\r\n"
                                    << body << 400;
    QTest::newRow("unknown coding") << "Content-Encoding: br\r\nContent-Length: " + sized(body) + "\r\n" << body << 415;
    QTest::newRow("too large") << QByteArray("Content-Length: 10485761\r\n") << body << 413;
}

void TestLogAggregator::bodiesInPieces()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const QByteArray, bytes);
    RawClient client(m_server->server.httpPort());
    client.send("POST /logs HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n" + bytes);
    const std::optional<RawResponse> response = client.receive();
    QVERIFY(response);
    QTEST(response->status, "status");
    QCOMPARE(m_server->stored(), response->status == 201 ? 1u : 0u);
    if (response->status != 201)
        QVERIFY(!response->json().value("error"_L1).toString().isEmpty());
}

void TestLogAggregator::methods()
{
    for (const QByteArray& method : {QByteArray("DELETE"), QByteArray("PUT"), QByteArray("PATCH")}) {
        const RawResponse response = ask(m_server->server.httpPort(), method, "/logs", "{}");
        QCOMPARE(response.status, 405);
        QCOMPARE(response.header("Allow"), "POST, GET, HEAD, OPTIONS");
        QVERIFY(response.json().contains("error"_L1));
    }
    QCOMPARE(get("/logs/x").status, 404);
    QCOMPARE(ask(m_server->server.httpPort(), "OPTIONS", "/logs").status, 204);
    QCOMPARE(ask(m_server->server.httpPort(), "HEAD", "/logs?service=a").status, 200);
}

void TestLogAggregator::secrets()
{
    m_server = std::make_unique<TestServer>();
    ServerOptions options;
    options.apiSecret = "api";
    options.uiSecret = "ui";
    QVERIFY(m_server->start(options));
    const QByteArray body = '{' + Good + '}';
    for (const QByteArray& headers : {QByteArray(), QByteArray("Authorization: Bearer ui\r\n")}) {
        const RawResponse refused = post(body, headers);
        QCOMPARE(refused.status, 401);
        QCOMPARE(refused.json().value("error"_L1), QJsonValue(u"Unauthorized"_s));
        QVERIFY(!refused.json().value("reason"_L1).toString().isEmpty());
    }
    QCOMPARE(m_server->stored(), 0u);
    QCOMPARE(post(body, "Authorization: Bearer api\r\n").status, 201);
    QCOMPARE(get("/logs?service=auth").status, 401);
    QCOMPARE(get("/logs?service=auth&token=x").status, 401);
    QCOMPARE(messages(get("/logs?service=auth&token=ui")), QStringList{u"m"_s});
    QCOMPARE(messages(get("/logs?service=auth&token=api")), QStringList{u"m"_s});
}

void TestLogAggregator::storeFails()
{
    m_server->store.setFailing(true);
    const RawResponse response = post('{' + Good + '}');
    QCOMPARE(response.status, 503);
    QVERIFY(!response.header("Retry-After").isEmpty());
    QVERIFY(response.json().contains("error"_L1));
}

QTEST_GUILESS_MAIN(TestLogAggregator)
#include "tst_logaggregator.moc"
