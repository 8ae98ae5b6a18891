// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "handlerclient.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Valid = eventBody("2026-02-10T10:00:00Z", "ERROR", "m");
const QByteArray Forbidden = R"({"error":"ERROR","message":"Invalid application or ingest key"})";

QByteArray withMember(const QByteArray& member)
{
    return Valid.chopped(1) + ',' + member + '}';
}

} // namespace

/// POST /apps/{app_id}/events, and what becomes of an event.
class TestLogHandlerEvents : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theDocumentedExample();
    void refusesBodies_data();
    void refusesBodies();
    void fields_data();
    void fields();
    void keepsStringsLiterally_data();
    void keepsStringsLiterally();
    void keys_data();
    void keys();
    void keysAreOfOneApplication();
    void checksInOrder();
    void secretsDoNotReplaceTheKey();
    void isSeenThroughLogstream_data();
    void isSeenThroughLogstream();
    void saysWhenTheStoreFails();
    void refusesLargeBodies();
    void countsWhatIsRefused();

private:
    [[nodiscard]] QJsonObject newest() const { return itemsOf(m_app->get("/events")).first().toObject(); }

    std::unique_ptr<TestServer> m_server;
    std::optional<HandlerClient> m_app;
};

void TestLogHandlerEvents::init()
{
    m_server = std::make_unique<TestServer>();
    QVERIFY(m_server->start());
    m_app.emplace(*m_server, "my-app");
    QCOMPARE(m_app->id, 1);
}

void TestLogHandlerEvents::cleanup()
{
    m_app.reset();
    m_server.reset();
}

void TestLogHandlerEvents::theDocumentedExample()
{
    const QByteArray body = R"({
  "occurred_at": "2026-02-10T10:00:00Z",
  "level": "ERROR",
  "message": "TimeoutError: request timed out",
  "stack": {"frames": []},
  "tags": {"env": "prod", "version": "1.2.3"}
})";
    const qint64 before = currentTimestamp();
    const RawResponse response = m_app->post(body);
    QCOMPARE(response.status, 201);
    QCOMPARE(response.json().keys(), (QStringList{u"application_id"_s, u"id"_s, u"received_at"_s}));
    QCOMPARE(response.json().value("id"_L1), QJsonValue(1));
    QCOMPARE(response.json().value("application_id"_L1), QJsonValue(1));
    const QString received = response.json().value("received_at"_L1).toString();
    const std::optional<qint64> time = parseTimestamp(received.toStdString());
    QVERIFY(received.endsWith(u'Z') && time && *time >= before && *time <= currentTimestamp());

    const QByteArray range = "&since=" + QByteArray::fromStdString(formatShortest(before)) + "&until=2100-01-01";
    const RawResponse page = m_app->get("/events?limit=20&offset=0&level=ERROR" + range);
    QCOMPARE(page.status, 200);
    QCOMPARE(page.json().keys(), (QStringList{u"items"_s, u"next_offset"_s}));
    QCOMPARE(page.json().value("next_offset"_L1), QJsonValue(20));
    QCOMPARE(itemsOf(page), QJsonArray{QJsonObject({
                                {u"id"_s, 1},
                                {u"application_id"_s, 1},
                                {u"occurred_at"_s, u"2026-02-10T10:00:00Z"_s},
                                {u"received_at"_s, received},
                                {u"level"_s, u"ERROR"_s},
                                {u"message"_s, u"TimeoutError: request timed out"_s},
                                {u"stack"_s, QJsonObject{{u"frames"_s, QJsonArray()}}},
                                {u"tags"_s, QJsonObject{{u"env"_s, u"prod"_s}, {u"version"_s, u"1.2.3"_s}}},
                            })});
}

void TestLogHandlerEvents::refusesBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("places");
    const auto row = [](const char* name, const QByteArray& body, const QString& places) {
        QTest::newRow(name) << body << places;
    };
    row("empty", "", u"body"_s);
    row("space", " ", u"body"_s);
    row("not JSON", "hello", u"body"_s);
    row("cut", Valid.chopped(1), u"body"_s);
    row("a number", "5", u"body"_s);
    row("null", "null", u"body"_s);
    row("a string", "\"x\"", u"body"_s);
    row("an array", '[' + Valid + ']', u"body"_s);
    row("two objects", Valid + Valid, u"body"_s);
    row("invalid UTF-8", eventBody("2026-02-10", "INFO", "\xff"), u"body"_s);
    row("a mark in the middle", "{\xef\xbb\xbf}", u"body"_s);
    row("nested too deeply", withMember(R"("x":)" + QByteArray(512, '[') + QByteArray(512, ']')), u"body"_s);
    row("number out of range", withMember(R"("x":1e999)"), u"body"_s);
    row("empty object", "{}", u"body/occurred_at body/level body/message"_s);
    row("all wrong", R"({"occurred_at":[],"level":1,"message":{},"stack":1,"tags":2})",
        u"body/occurred_at body/level body/message body/stack body/tags"_s);
    row("no occurred_at", R"({"level":"INFO","message":"m"})", u"body/occurred_at"_s);
    row("no level", R"({"occurred_at":"2026-02-10","message":"m"})", u"body/level"_s);
    row("no message", R"({"occurred_at":"2026-02-10","level":"INFO"})", u"body/message"_s);
    for (const char* time : {"\"\"", "\"yesterday\"", "\"2026-02-30\"", "\"2026-13-01\"", "\"2026-02-10T24:00:00Z\"",
                             "\"1969-12-31T23:59:59Z\"", "\"10000-01-01\"", "\"1770717600\"", "null", "true", "[]",
                             "{}", "-1", "253402300800000", "1e300"})
        row(QByteArray("occurred_at ").append(time), withMember(R"("occurred_at":)" + QByteArray(time)),
            u"body/occurred_at"_s);
    for (const char* level :
         {"\"\"", "\"error\"", "\"WARN\"", "\"FATAL\"", "\"NOTICE\"", "\"TRACE\"", "\" INFO\"", "null", "5", "[]"})
        row(QByteArray("level ").append(level), withMember(R"("level":)" + QByteArray(level)), u"body/level"_s);
    for (const char* message : {"null", "5", "true", "{}", "[\"m\"]"})
        row(QByteArray("message ").append(message), withMember(R"("message":)" + QByteArray(message)),
            u"body/message"_s);
    for (const char* object : {"[]", "[{}]", "\"{}\"", "0", "false"}) {
        row(QByteArray("stack ").append(object), withMember(R"("stack":)" + QByteArray(object)), u"body/stack"_s);
        row(QByteArray("tags ").append(object), withMember(R"("tags":)" + QByteArray(object)), u"body/tags"_s);
    }
}

void TestLogHandlerEvents::refusesBodies()
{
    QFETCH(const QByteArray, body);
    const RawResponse response = m_app->post(body);
    QCOMPARE(response.status, 422);
    QTEST(errorPlaces(response), "places");
    QCOMPARE(m_server->stored(), 0u);
}

void TestLogHandlerEvents::fields_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const QByteArray& name, const QByteArray& member, const QString& shown,
                        const QJsonValue& value) { QTest::newRow(name) << withMember(member) << shown << value; };
    const auto time = [&row](const QByteArray& sent, const QString& shown) {
        row("occurred_at " + sent, R"("occurred_at":)" + sent, u"occurred_at"_s, shown);
    };
    time(R"("2026-02-10")", u"2026-02-10T00:00:00Z"_s);
    time(R"("2026-02-10 10:00")", u"2026-02-10T10:00:00Z"_s);
    time(R"("2026-02-10T10:00:00.5+02:00")", u"2026-02-10T08:00:00.500Z"_s);
    time(R"("2026-02-10T10:00:00.123456789Z")", u"2026-02-10T10:00:00.123456Z"_s);
    time(R"("2026-02-10T10:00:00\u005a")", u"2026-02-10T10:00:00Z"_s);
    time("1770717600", u"2026-02-10T10:00:00Z"_s);
    time("1770717600.25", u"2026-02-10T10:00:00.250Z"_s);
    time("1.7707176e9", u"2026-02-10T10:00:00Z"_s);
    time("1770717600123", u"2026-02-10T10:00:00.123Z"_s);
    time("20000000000", u"2603-10-11T11:33:20Z"_s); // the last in seconds
    time("20000000001", u"1970-08-20T11:33:20.001Z"_s);
    time("0", u"1970-01-01T00:00:00Z"_s);
    time("4102444800123", u"2100-01-01T00:00:00.123Z"_s);
    for (const char* level : {"DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"})
        row(level, R"("level":")" + QByteArray(level) + '"', u"level"_s, QString::fromLatin1(level));
    row("empty message", R"("message":"")", u"message"_s, u""_s);
    row("long message", R"("message":")" + QByteArray(300'000, 'x') + '"', u"message"_s, QString(300'000, u'x'));
    row("stack", R"("stack":{"a":[1,{"b":null}]})", u"stack"_s,
        QJsonObject{{u"a"_s, QJsonArray{1, QJsonObject{{u"b"_s, QJsonValue::Null}}}}});
    row("empty stack", R"("stack":{})", u"stack"_s, QJsonObject());
    row("null stack", R"("stack":null)", u"stack"_s, QJsonValue::Undefined);
    row("no stack", R"("x":1)", u"stack"_s, QJsonValue::Undefined);
    row("tags", R"("tags":{"n":1.5})", u"tags"_s, QJsonObject{{u"n"_s, 1.5}});
    row("null tags", R"("tags":null)", u"tags"_s, QJsonValue::Undefined);
    row("no tags", R"("x":1)", u"tags"_s, QJsonValue::Undefined);
    row("the last of repeated members", R"("message":5,"message":"last")", u"message"_s, u"last"_s);
    row("unknown members", R"("id":99,"received_at":"x","application_id":7)", u"application_id"_s, 1);
    QTest::newRow("a byte order mark") << QByteArray("\xef\xbb\xbf" + Valid) << u"message"_s << QJsonValue(u"m"_s);
}

void TestLogHandlerEvents::fields()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, member);
    const RawResponse response = m_app->post(body);
    QCOMPARE(response.status, 201);
    QTEST(newest().value(member), "value");
}

void TestLogHandlerEvents::keepsStringsLiterally_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("SQL") << u"'; DROP TABLE events; -- \" OR 1=1"_s;
    QTest::newRow("HTML") << u"<script>alert('x')</script>"_s;
    QTest::newRow("lines") << u"a\r\nb\tc\\d"_s;
    QTest::newRow("NUL") << QString(u"a"_s + QChar(0) + u"b"_s);
    QTest::newRow("emoji") << u"\U0001F4A5 émoji ימין"_s;
}

void TestLogHandlerEvents::keepsStringsLiterally()
{
    QFETCH(const QString, text);
    const QJsonObject event{{u"occurred_at"_s, u"2026-02-10T10:00:00Z"_s},
                            {u"level"_s, u"INFO"_s},
                            {u"message"_s, text},
                            {u"stack"_s, QJsonObject{{text, text}}},
                            {u"tags"_s, QJsonObject{{u"env"_s, text}}}};
    QCOMPARE(m_app->post(QJsonDocument(event).toJson()).status, 201);
    for (const auto& field : {u"message"_s, u"stack"_s, u"tags"_s})
        QCOMPARE(newest().value(field), event.value(field));
}

void TestLogHandlerEvents::keys_data()
{
    QTest::addColumn<QByteArray>("headers"); // <key> stands for the application's
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const char* headers, int status) {
        QTest::newRow(name) << QByteArray(headers) << status;
    };
    row("right", "X-INGEST-KEY: <key>\r\n", 201);
    row("header in another case", "x-ingest-Key:<key>\r\n", 201);
    row("none", "", 422);
    row("as a token", "Authorization: Bearer <key>\r\n", 422);
    row("empty", "X-INGEST-KEY:\r\n", 403);
    row("wrong", "X-INGEST-KEY: 0123456789abcdef0123456789abcdef\r\n", 403);
    row("zeros", "X-INGEST-KEY: 00000000000000000000000000000000\r\n", 403);
    row("twice itself", "X-INGEST-KEY: <key><key>\r\n", 403);
    row("longer", "X-INGEST-KEY: <key>0\r\n", 403);
    row("another kind of header", "X-INGEST-KEYS: <key>\r\n", 422);
}

void TestLogHandlerEvents::keys()
{
    QFETCH(QByteArray, headers);
    QFETCH(const int, status);
    headers.replace("<key>", m_app->key);
    const RawResponse response = m_app->postWith(headers, Valid);
    QCOMPARE(response.status, status);
    QCOMPARE(m_server->stored(), status == 201 ? 1u : 0u);
    if (status == 403)
        QCOMPARE(response.body, Forbidden);
    if (status == 422)
        QCOMPARE(errorPlaces(response), u"header/X-INGEST-KEY"_s);
    // An application that does not exist is answered alike, so that nobody finds out which ones do.
    const RawResponse unknown = ask(m_app->port, "POST", "/apps/2/events", Valid, headers);
    QCOMPARE(unknown.status, status == 201 ? 403 : status);
    QCOMPARE(unknown.body, unknown.status == 403 ? Forbidden : response.body);
}

void TestLogHandlerEvents::keysAreOfOneApplication()
{
    const HandlerClient other(*m_server, "other");
    QCOMPARE(m_app->postWith(other.keyHeader(), Valid).status, 403);
    QCOMPARE(other.postWith(m_app->keyHeader(), Valid).status, 403);
    QCOMPARE(m_app->postWith("X-INGEST-KEY: " + m_app->key.toUpper() + "\r\n", Valid).status,
             m_app->key.toUpper() == m_app->key ? 201 : 403);
    QCOMPARE(other.post(Valid).json().value("application_id"_L1), QJsonValue(2));
    QCOMPARE(itemsOf(m_app->get("/events")).size(), 0);
    QCOMPARE(itemsOf(other.get("/events")).size(), 1);
}

void TestLogHandlerEvents::checksInOrder()
{
    const auto places = [this](const QByteArray& path, const QByteArray& headers, const QByteArray& body) {
        const RawResponse response = ask(m_app->port, "POST", path, body, headers);
        return response.status == 422 ? errorPlaces(response) : QString::number(response.status);
    };
    const QByteArray wrongKey = "X-INGEST-KEY: no\r\n";
    QCOMPARE(places("/apps/0/events", "", "{"), u"path/app_id header/X-INGEST-KEY body"_s);
    QCOMPARE(places("/apps/x/events", m_app->keyHeader(), Valid), u"path/app_id"_s);
    QCOMPARE(places("/apps/1/events", "", R"({"level":"INFO","message":"m"})"),
             u"header/X-INGEST-KEY body/occurred_at"_s);
    QCOMPARE(places("/apps/1/events", wrongKey, "{"), u"body"_s);
    QCOMPARE(places("/apps/9/events", wrongKey, "{}"), u"body/occurred_at body/level body/message"_s);
    QCOMPARE(places("/apps/1/events", wrongKey, Valid), u"403"_s);
    QCOMPARE(m_server->stored(), 0u);
}

void TestLogHandlerEvents::secretsDoNotReplaceTheKey()
{
    TestServer server;
    ServerOptions options;
    options.apiSecret = "api";
    options.uiSecret = "ui";
    QVERIFY(server.start(options));
    const Result<Application> app = server.store.createApplication("app");
    QVERIFY(app);
    const quint16 port = server.server.httpPort();
    const QByteArray key = "X-INGEST-KEY: " + QByteArray::fromStdString(app->ingestKey) + "\r\n";
    QCOMPARE(ask(port, "POST", "/apps/1/events", Valid, key).status, 201);
    QCOMPARE(ask(port, "POST", "/apps/1/events", Valid, key + "Authorization: Bearer wrong\r\n").status, 201);
    QCOMPARE(ask(port, "POST", "/apps/1/events", Valid, "Authorization: Bearer api\r\n").status, 422);
    QCOMPARE(ask(port, "POST", "/apps/1/events", Valid, "X-INGEST-KEY: api\r\n").status, 403);
    QCOMPARE(ask(port, "GET", "/apps/1/events", {}, key).status, 401); // reading is not its business
    QCOMPARE(ask(port, "GET", "/apps/1/events?token=ui").status, 200);
    const QByteArray period = "?since=2020-01-01&until=2100-01-01";
    for (const char* statistics : {"timeseries", "by-level", "top-messages"}) {
        const QByteArray target = "/apps/1/stats/" + QByteArray(statistics) + period;
        const RawResponse refused = ask(port, "GET", target);
        QCOMPARE(refused.status, 401);
        QCOMPARE(refused.json().value("error"_L1), QJsonValue(u"UNAUTHORIZED"_s));
        QCOMPARE(ask(port, "GET", target + "&token=ui").status, 200);
        QCOMPARE(ask(port, "GET", target, {}, "Authorization: Bearer api\r\n").status, 200);
    }
}

void TestLogHandlerEvents::isSeenThroughLogstream_data()
{
    QTest::addColumn<QByteArray>("tags");
    QTest::addColumn<QString>("instance");
    QTest::newRow("named") << QByteArray(R"({"env":"prod"})") << u"prod"_s;
    QTest::newRow("escaped") << QByteArray(R"({"env":"pr\u006fd"})") << u"prod"_s;
    QTest::newRow("the last of repeated ones") << QByteArray(R"({"env":1,"env":"prod"})") << u"prod"_s;
    QTest::newRow("a number") << QByteArray(R"({"env":5})") << u"default"_s;
    QTest::newRow("empty") << QByteArray(R"({"env":""})") << u"default"_s;
    QTest::newRow("none") << QByteArray(R"({"a":{"env":"x"}})") << u"default"_s;
    QTest::newRow("long") << QByteArray(R"({"env":")" + QByteArray("\xc3\xa9").repeated(101) + "\"}")
                          << QString(100, u'é');
}

void TestLogHandlerEvents::isSeenThroughLogstream()
{
    QFETCH(const QByteArray, tags);
    QFETCH(const QString, instance);
    const QByteArray body =
        eventBody("2026-02-10T10:00:00Z", "CRITICAL", "down").chopped(1) + R"(,"stack":{"f":1},"tags":)" + tags + '}';
    QCOMPARE(m_app->postWith(m_app->keyHeader() + "User-Agent: agent/1\r\n", body).status, 201);
    const RawResponse found = ask(m_app->port, "GET", "/api/logs?app_key=my-app");
    const QJsonObject entry = found.json().value("entries"_L1).toArray().first().toObject();
    QCOMPARE(entry.value("app_id"_L1).toString(), instance);
    QCOMPARE(entry.value("user_agent"_L1), QJsonValue(u"agent/1"_s));
    QCOMPARE(entry.value("level"_L1), QJsonValue(u"critical"_s));
    QCOMPARE(entry.value("message"_L1), QJsonValue(u"down"_s));
    QCOMPARE(entry.value("category"_L1), QJsonValue(u"general"_s));
    QCOMPARE(entry.value("timestamp"_L1), QJsonValue(u"2026-02-10T10:00:00.000Z"_s));
    QVERIFY(entry.value("batch_id"_L1).isNull());
    QCOMPARE(entry.value("context"_L1)[u"stack"], QJsonValue(QJsonObject{{u"f"_s, 1}}));
    QCOMPARE(entry.value("context"_L1)[u"tags"], QJsonValue(QJsonDocument::fromJson(tags).object()));
}

void TestLogHandlerEvents::saysWhenTheStoreFails()
{
    m_server->store.setFailing(true);
    const RawResponse response = m_app->post(Valid);
    QCOMPARE(response.status, 503);
    QVERIFY(response.json().contains("error"_L1) && response.json().contains("message"_L1));
    QVERIFY(!response.header("Retry-After").isEmpty());
    m_server->store.setFailing(false);
    QCOMPARE(m_app->post(Valid).status, 201);
    QCOMPARE(m_server->stored(), 1u);
}

void TestLogHandlerEvents::refusesLargeBodies()
{
    TestServer server;
    ServerOptions options;
    options.http.bodyBytes = 1000;
    QVERIFY(server.start(options));
    const HandlerClient app(server, "app");
    const RawResponse response = app.post(withMember(R"("x":")" + QByteArray(1000, 'x') + '"'));
    QCOMPARE(response.status, 413);
    QCOMPARE(response.body, R"({"detail":"Payload too large"})");
    QCOMPARE(app.postWith(app.keyHeader() + "Content-Encoding: br\r\n", Valid).status, 415);
    const QByteArray zipped = qCompress(withMember(R"("x":")" + QByteArray(500, 'x') + '"')).mid(4);
    QCOMPARE(app.postWith(app.keyHeader() + "Content-Encoding: deflate\r\n", zipped).status, 201);
    QCOMPARE(server.stored(), 1u);
}

void TestLogHandlerEvents::countsWhatIsRefused()
{
    QCOMPARE(m_app->post("{}").status, 422);
    QCOMPARE(m_app->post(Valid).status, 201);
    QCOMPARE(m_app->postWith("X-INGEST-KEY: x\r\n", Valid).status, 403); // not by its form
    QCOMPARE(m_server->pipeline.counters().rejected, 1u);
    QCOMPARE(m_server->pipeline.counters().stored, 1u);
}

QTEST_GUILESS_MAIN(TestLogHandlerEvents)
#include "tst_loghandlerevents.moc"
