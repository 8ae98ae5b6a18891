// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "rawclient.h"
#include "support/entrymaker.h"
#include "testserver.h"

#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Names = R"("app_key":"billing","app_id":"prod")";

QByteArray batch(const QByteArray& entries)
{
    return '{' + Names + R"(,"logs":[)" + entries + "]}";
}

QByteArray shorthand(const QByteArray& members)
{
    return '{' + Names + (members.isEmpty() ? "" : ",") + members + '}';
}

QJsonObject firstEntry(const RawResponse& response)
{
    return response.json().value("entries"_L1).toArray().first().toObject();
}

} // namespace

/// POST /api/logs, and what becomes of it in GET /api/logs/{id}.
class TestLogstream : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_server.reset(); }

    void refusesWholeBodies_data();
    void refusesWholeBodies();
    void entryErrors_data();
    void entryErrors();
    void fields_data();
    void fields();
    void resolvesNames_data();
    void resolvesNames();
    void everyFieldIsThere();
    void keepsStringsLiterally_data();
    void keepsStringsLiterally();
    void partialBatch();
    void minimalAnswer_data();
    void minimalAnswer();
    void decodesCompressedBodies_data();
    void decodesCompressedBodies();
    void findsByIdAndTrace();
    void showsEntriesOfOtherDialects_data();
    void showsEntriesOfOtherDialects();
    void health();

private:
    RawResponse post(const QByteArray& body, const QByteArray& headers = {})
    {
        return ask(m_server->server.httpPort(), "POST", "/api/logs", body, headers);
    }
    RawResponse get(const QByteArray& target) { return ask(m_server->server.httpPort(), "GET", target); }

    std::unique_ptr<TestServer> m_server;
};

void TestLogstream::init()
{
    m_server = std::make_unique<TestServer>();
    QVERIFY(m_server->start());
}

void TestLogstream::refusesWholeBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("error");
    const QString malformed = u"Invalid JSON body"_s;
    const QString unnamed = u"app_key and app_id are required"_s;
    const auto row = [](const char* name, const QByteArray& body, const QString& error) {
        QTest::newRow(name) << body << error;
    };
    row("empty", "", malformed);
    row("not JSON", "hello", malformed);
    row("cut", shorthand(R"("message":"x")").chopped(1), malformed);
    row("a string", R"("x")", malformed);
    row("a number", "5", malformed);
    row("null", "null", malformed);
    row("invalid UTF-8", shorthand("\"message\":\"\xff\xfe\""), malformed);
    row("UTF-16", QByteArray("\xff\xfe{\0}\0", 6), malformed);
    row("nested too deeply", shorthand(R"("context":)" + QByteArray(512, '[') + QByteArray(512, ']')), malformed);
    row("nested far too deeply", QByteArray(100'000, '['), malformed);
    row("malformed behind good entries", batch(R"({"message":"good"},{"message":)"), malformed);
    row("malformed in an unknown member", shorthand(R"("other":{"a":[1,2,}})"), malformed);
    row("number out of range", shorthand(R"("context":{"n":1e999})"), malformed);
    row("two objects", "{}{}", malformed);
    row("empty object", "{}", unnamed);
    row("no app_id", R"({"app_key":"a","message":"m"})", unnamed);
    row("no app_key", R"({"app_id":"a","message":"m"})", unnamed);
    row("empty app_key", R"({"app_key":"","app_id":"a"})", unnamed);
    row("app_key is a number", R"({"app_key":5,"app_id":"a"})", unnamed);
    row("names only in the entries", R"({"logs":[{"app_key":"a","app_id":"b","message":"m"}]})", unnamed);
    row("an array without names", R"([{"message":"m"}])", unnamed);
}

void TestLogstream::refusesWholeBodies()
{
    QFETCH(const QByteArray, body);
    const RawResponse response = post(body);
    QCOMPARE(response.status, 400);
    QTEST(response.json().value("error"_L1).toString(), "error");
    QCOMPARE(m_server->stored(), 0u);
}

void TestLogstream::entryErrors_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const QByteArray& entry, const QString& reason) {
        QTest::newRow(name) << entry << reason;
    };
    row("a number", "5", u"must be an object"_s);
    row("null", "null", u"must be an object"_s);
    row("an array", "[]", u"must be an object"_s);
    row("app_key is a number", R"({"app_key":5})", u"app_key must be a string"_s);
    row("app_key is empty", R"({"app_key":""})", u"app_key must have 1 to 100 characters"_s);
    row("app_key is long", R"({"app_key":")" + QByteArray(101, 'a') + "\"}",
        u"app_key must have 1 to 100 characters"_s);
    row("app_id is long", R"({"app_id":")" + QByteArray("\xc3\xa9").repeated(101) + "\"}",
        u"app_id must have 1 to 100 characters"_s);
    row("message is a number", R"({"message":5})", u"message must be a string"_s);
    row("message is an object", R"({"message":{}})", u"message must be a string"_s);
    row("category is a number", R"({"category":1})", u"category must be a string"_s);
    row("timestamp is a number", R"({"timestamp":1736950920})", u"timestamp must be a string"_s);
    row("timestamp is a bool", R"({"timestamp":true})", u"timestamp must be a string"_s);
    row("trace_id is a number", R"({"trace_id":1})", u"trace_id must be a string"_s);
    row("trace_id is long", R"({"trace_id":")" + QByteArray(101, 't') + "\"}",
        u"trace_id must have at most 100 characters"_s);
    row("batch_id is an array", R"({"batch_id":[]})", u"batch_id must be a string"_s);
    row("batch_id is long", R"({"batch_id":")" + QByteArray(101, 't') + "\"}",
        u"batch_id must have at most 100 characters"_s);
    row("user_agent is a number", R"({"user_agent":1})", u"user_agent must be a string"_s);
    row("the last of repeated members counts", R"({"message":"good","message":5})", u"message must be a string"_s);
}

void TestLogstream::entryErrors()
{
    QFETCH(const QByteArray, entry);
    QFETCH(const QString, reason);
    const RawResponse alone = post(batch(entry));
    QCOMPARE(alone.status, 400);
    QCOMPARE(alone.json().value("saved"_L1), QJsonValue(0));
    QCOMPARE(alone.json().value("entries"_L1), QJsonValue(QJsonArray()));
    QCOMPARE(alone.json().value("errors"_L1), QJsonValue(QJsonArray{QString(u"Entry #0: "_s + reason)}));
    QCOMPARE(m_server->stored(), 0u);

    const RawResponse among = post(batch(R"({"message":"one"},)" + entry + R"(,{"message":"three"})"));
    QCOMPARE(among.status, 201);
    QCOMPARE(among.json().value("saved"_L1), QJsonValue(2));
    QCOMPARE(among.json().value("errors"_L1), QJsonValue(QJsonArray{QString(u"Entry #1: "_s + reason)}));
    QCOMPARE(m_server->stored(), 2u);
}

void TestLogstream::fields_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char* name, const QByteArray& members, const QString& field, const QJsonValue& value) {
        QTest::newRow(name) << members << field << value;
    };
    const QJsonValue null(QJsonValue::Null);
    row("message absent", "", u"message"_s, u""_s);
    row("message null", R"("message":null)", u"message"_s, u""_s);
    row("message", R"("message":"hello")", u"message"_s, u"hello"_s);
    row("the last of repeated members", R"("message":5,"message":"last")", u"message"_s, u"last"_s);
    row("a key with escapes", R"("m\u0065ssage":"found")", u"message"_s, u"found"_s);
    row("level absent", "", u"level"_s, u"info"_s);
    row("level", R"("level":"critical")", u"level"_s, u"critical"_s);
    row("level alias in upper case", R"("level":" WARN ")", u"level"_s, u"warning"_s);
    row("level fatal", R"("level":"fatal")", u"level"_s, u"critical"_s);
    row("level unknown", R"("level":"loud")", u"level"_s, u"info"_s);
    row("level is a number", R"("level":3)", u"level"_s, u"info"_s);
    row("category absent", "", u"category"_s, u"general"_s);
    row("category null", R"("category":null)", u"category"_s, u"general"_s);
    row("category empty", R"("category":"")", u"category"_s, u"general"_s);
    row("category", R"("category":"payments")", u"category"_s, u"payments"_s);
    row("category is cut", R"("category":")" + QByteArray("\xc3\xa9").repeated(150) + '"', u"category"_s,
        QString(100, u'é'));
    row("trace", R"("trace_id":"T-1")", u"trace_id"_s, u"T-1"_s);
    row("batch absent", "", u"batch_id"_s, null);
    row("batch empty", R"("batch_id":"")", u"batch_id"_s, null);
    row("batch", R"("batch_id":"B-1")", u"batch_id"_s, u"B-1"_s);
    row("agent absent", "", u"user_agent"_s, null);
    row("agent", R"("user_agent":"A/1")", u"user_agent"_s, u"A/1"_s);
    row("agent is cut", R"("user_agent":")" + QByteArray(300, 'a') + '"', u"user_agent"_s, QString(255, u'a'));
    row("context absent", "", u"context"_s, null);
    row("context null", R"("context":null)", u"context"_s, null);
    row("context object", R"("context":{"a":[1,{"b":null}]})", u"context"_s,
        QJsonObject{{u"a"_s, QJsonArray{1, QJsonObject{{u"b"_s, null}}}}});
    row("context empty object", R"("context":{})", u"context"_s, QJsonObject());
    row("context array", R"("context":[1,"x"])", u"context"_s, QJsonArray{1, u"x"_s});
    row("context JSON in a string", R"("context":" {\"a\":\"\\n\"} ")", u"context"_s, QJsonObject{{u"a"_s, u"\n"_s}});
    row("context broken JSON in a string", R"("context":"{\"a\":")", u"context"_s, null);
    row("context scalar in a string", R"("context":"5")", u"context"_s, null);
    row("context number", R"("context":5)", u"context"_s, null);
    row("context bool", R"("context":true)", u"context"_s, null);
    row("nested 512 levels", R"("context":)" + QByteArray(511, '[') + QByteArray(511, ']'), u"message"_s, u""_s);
    row("time", R"("timestamp":"2025-01-15T14:22:00.000Z")", u"timestamp"_s, u"2025-01-15T14:22:00.000Z"_s);
    row("time with an offset", R"("timestamp":"2025-01-15 15:22:00,1234567+01:00")", u"timestamp"_s,
        u"2025-01-15T14:22:00.123Z"_s);
    row("date", R"("timestamp":"2025-01-15")", u"timestamp"_s, u"2025-01-15T00:00:00.000Z"_s);
    row("logs is not an array", R"("logs":5,"message":"short")", u"message"_s, u"short"_s);
    row("array, then another", R"("logs":[{"message":"x"}],"logs":"y","message":"short")", u"message"_s, u"short"_s);
}

void TestLogstream::fields()
{
    QFETCH(const QByteArray, members);
    QFETCH(const QString, field);
    const RawResponse response = post(shorthand(members));
    QCOMPARE(response.status, 201);
    QCOMPARE(response.json().value("saved"_L1), QJsonValue(1));
    QVERIFY(response.json().value("errors"_L1).isNull());
    QTEST(firstEntry(response).value(field), "value");

    const RawResponse stored = get("/api/logs/" + firstEntry(response).value("id"_L1).toString().toLatin1());
    QCOMPARE(stored.json(), firstEntry(response));
}

void TestLogstream::resolvesNames_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QString>("expected"); // app_key app_id batch_id user_agent
    const auto row = [](const char* name, const QByteArray& body, const QByteArray& headers, const QString& expected) {
        QTest::newRow(name) << body << headers << expected;
    };
    const QByteArray headers = "X-App-Key: hk\r\nX-App-Id: hi\r\nUser-Agent: hu\r\n";
    row("headers", R"({"message":"m"})", headers, u"hk hi - hu"_s);
    row("headers for an empty batch member", R"({"logs":[{}]})", headers, u"hk hi - hu"_s);
    row("body before headers", R"({"app_key":"bk","app_id":"bi","batch_id":"bb","user_agent":"bu","logs":[{}]})",
        headers, u"bk bi bb hu"_s);
    row("agent of the body", R"({"app_key":"bk","app_id":"bi","user_agent":"bu","logs":[{}]})", "", u"bk bi - bu"_s);
    row("entry before all",
        R"({"app_key":"bk","app_id":"bi","batch_id":"bb","logs":[
            {"app_key":"ek","app_id":"ei","batch_id":"eb","user_agent":"eu"}]})",
        headers, u"ek ei eb eu"_s);
    row("null in the entry",
        R"({"app_key":"bk","app_id":"bi","batch_id":"bb","logs":[{"app_key":null,"batch_id":null}]})", "",
        u"bk bi bb -"_s);
    row("empty batch in the entry", R"({"app_key":"bk","app_id":"bi","batch_id":"bb","logs":[{"batch_id":""}]})", "",
        u"bk bi - -"_s);
    row("names behind the entries", R"({"logs":[{"message":"m"}],"batch_id":"bb","app_id":"bi","app_key":"bk"})", "",
        u"bk bi bb -"_s);
    row("names changed behind the entries", R"({"app_key":"old","app_id":"bi","logs":[{}],"app_key":"new"})", "",
        u"new bi - -"_s);
    row("empty names of a shorthand", R"({"app_key":"","app_id":"","message":"m"})", headers, u"hk hi - hu"_s);
    row("escapes", R"({"app_key":"b\u006b","app_id":"b\"i","logs":[{}]})", "", u"bk b\"i - -"_s);
    row("an array of entries", R"([{"message":"m"}])", headers, u"hk hi - hu"_s);
    row("header in Latin-1", R"({"message":"m"})", "X-App-Key: caf\xe9\r\nX-App-Id: i\r\n", u"café i - -"_s);
}

void TestLogstream::resolvesNames()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, headers);
    const RawResponse response = post(body, headers);
    QCOMPARE(response.status, 201);
    const QJsonObject entry = firstEntry(response);
    QStringList got;
    for (const QString& field : {u"app_key"_s, u"app_id"_s, u"batch_id"_s, u"user_agent"_s})
        got << entry.value(field).toString(u"-"_s);
    QTEST(got.join(u' '), "expected");
}

void TestLogstream::everyFieldIsThere()
{
    const qint64 before = currentTimestamp();
    const QJsonObject entry = firstEntry(post(shorthand({})));
    const QStringList fields{u"app_id"_s, u"app_key"_s, u"batch_id"_s, u"category"_s,  u"context"_s,  u"created_at"_s,
                             u"id"_s,     u"level"_s,   u"message"_s,  u"timestamp"_s, u"trace_id"_s, u"user_agent"_s};
    QCOMPARE(entry.keys(), fields);
    QCOMPARE(entry.value("id"_L1).toString().size(), 26);
    QCOMPARE(entry.value("trace_id"_L1).toString().size(), 36);
    for (const auto field : {"timestamp"_L1, "created_at"_L1}) {
        const auto time = parseTimestamp(entry.value(field).toString().toStdString());
        QVERIFY(time);
        QVERIFY(*time >= before / Millisecond * Millisecond);
        QVERIFY(*time <= currentTimestamp());
    }
    // Ids sort as entries arrive.
    QVERIFY(firstEntry(post(shorthand({}))).value("id"_L1).toString() > entry.value("id"_L1).toString());
}

void TestLogstream::keepsStringsLiterally_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("SQL") << u"'; DROP TABLE logs; -- \" OR 1=1"_s;
    QTest::newRow("HTML") << u"<script>alert('x')</script>"_s;
    QTest::newRow("lines") << u"a\r\nb\tc\\d"_s;
    QTest::newRow("NUL") << QString(u"a"_s + QChar(0) + u"b"_s);
    QTest::newRow("emoji") << u"\U0001F4A5 émoji ימין"_s;
    QTest::newRow("long") << QString(300'000, u'x');
}

void TestLogstream::keepsStringsLiterally()
{
    QFETCH(const QString, text);
    const QJsonObject entry{{u"app_key"_s, text.left(100)},
                            {u"app_id"_s, u"i"_s},
                            {u"message"_s, text},
                            {u"trace_id"_s, text.left(100)},
                            {u"context"_s, QJsonObject{{text, text}}}};
    const RawResponse response = post(QJsonDocument(entry).toJson());
    QCOMPARE(response.status, 201);
    const RawResponse stored = get("/api/logs/" + firstEntry(response).value("id"_L1).toString().toLatin1());
    for (const auto field : {"app_key"_L1, "message"_L1, "trace_id"_L1, "context"_L1})
        QCOMPARE(stored.json().value(field), entry.value(field));
    QCOMPARE(m_server->stored(), 1u);
}

void TestLogstream::partialBatch()
{
    const RawResponse response = post(batch(R"({"message":"a"},1,{"message":"b"},{"message":2},{"message":"c"})"));
    QCOMPARE(response.status, 201);
    QStringList messages;
    QStringList ids;
    for (const QJsonValue entry : response.json().value("entries"_L1).toArray()) {
        messages << entry[u"message"].toString();
        ids << entry[u"id"].toString();
    }
    QCOMPARE(messages, (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QVERIFY(std::is_sorted(ids.begin(), ids.end()));
    QCOMPARE(response.json().value("errors"_L1).toArray().size(), 2);
    QCOMPARE(m_server->pipeline.counters().rejected, 2u);
    QCOMPARE(m_server->store.commits(), 1);

    const RawResponse empty = post(batch({}));
    QCOMPARE(empty.status, 400);
    QCOMPARE(empty.json().value("saved"_L1), QJsonValue(0));
    QVERIFY(empty.json().value("errors"_L1).isNull());
}

void TestLogstream::minimalAnswer_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<bool>("isMinimal");
    const auto row = [](const char* prefer, bool isMinimal) {
        QTest::newRow(prefer) << "Prefer: " + QByteArray(prefer).replace('|', "\r\nPrefer: ") + "\r\n" << isMinimal;
    };
    row("return=minimal", true);
    row("Return = \"minimal\"", true);
    row("respond-async, wait=10, return=minimal", true);
    row("respond-async|return=minimal; why=\"a, b; c\"", true);
    row("x=\"return=minimal, \\\" return=minimal\"", false);
    row("return=representation", false);
    row("return=representation, return=minimal", false); // the first one counts
    row("return", false);
    row("minimal", false);
    row(",;=\"", false);
}

void TestLogstream::minimalAnswer()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const bool, isMinimal);
    const RawResponse response = post(batch(R"({"message":"a"},1)"), headers);
    QCOMPARE(response.status, 201);
    QCOMPARE(response.header("Preference-Applied"), isMinimal ? QByteArray("return=minimal") : QByteArray());
    QCOMPARE(response.json().value("saved"_L1), QJsonValue(1));
    QCOMPARE(response.json().value("entries"_L1).toArray().size(), isMinimal ? 0 : 1);
    QCOMPARE(response.json().value("errors"_L1).toArray().size(), 1);
}

void TestLogstream::decodesCompressedBodies_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray body = shorthand(R"("message":"zipped")");
    const QByteArray zlib = qCompress(body).mid(4); // qCompress puts the length in front
    QTest::newRow("zlib") << QByteArray("deflate") << zlib << 201;
    QTest::newRow("bare deflate") << QByteArray("Deflate") << zlib.mid(2).chopped(4) << 201;
    QTest::newRow("identity") << QByteArray("identity") << body << 201;
    QTest::newRow("cut") << QByteArray("deflate") << zlib.chopped(6) << 400;
    QTest::newRow("not compressed") << QByteArray("gzip") << body << 400;
    QTest::newRow("bomb") << QByteArray("deflate") << qCompress(QByteArray(50 << 20, ' ')).mid(4) << 413;
    QTest::newRow("two codings") << QByteArray("gzip, gzip") << body << 415;
    QTest::newRow("unknown") << QByteArray("br") << body << 415;
}

void TestLogstream::decodesCompressedBodies()
{
    QFETCH(const QByteArray, encoding);
    QFETCH(const QByteArray, body);
    const RawResponse response = post(body, "Content-Encoding: " + encoding + "\r\n");
    QTEST(response.status, "status");
    QCOMPARE(m_server->stored(), response.status == 201 ? 1u : 0u);
}

void TestLogstream::findsByIdAndTrace()
{
    const QJsonObject first =
        firstEntry(post(shorthand(R"("message":"one","trace_id":"T/1 a","timestamp":"2024-01-02")")));
    const QJsonObject second =
        firstEntry(post(shorthand(R"("message":"two","trace_id":"T/1 a","timestamp":"2024-01-01")")));
    const QByteArray id = second.value("id"_L1).toString().toLatin1();
    QCOMPARE(get("/api/logs/" + id).json(), second);
    QCOMPARE(get("/api/logs/" + id.toLower()).json(), second);
    QCOMPARE(get("/api/logs/T%2F1%20a").json(), first); // the newer of the two
    const QJsonObject invented = firstEntry(post(shorthand({})));
    QCOMPARE(get("/api/logs/" + invented.value("trace_id"_L1).toString().toLatin1()).json(), invented);
    for (const QByteArray& unknown :
         {QByteArray("nothing"), QByteArray(26, '0'), QByteArray("%00"), QByteArray(5000, 'x')}) {
        const RawResponse response = get("/api/logs/" + unknown);
        QCOMPARE(response.status, 404);
        QCOMPARE(response.json().value("error"_L1), QJsonValue(u"Not found"_s));
    }
}

void TestLogstream::showsEntriesOfOtherDialects_data()
{
    QTest::addColumn<int>("dialect");
    QTest::addColumn<QString>("stack");
    QTest::addColumn<QString>("tags");
    QTest::addColumn<QString>("metadata");
    QTest::addColumn<QString>("errorCode");
    QTest::addColumn<QByteArray>("context");
    const auto row = [](const char* name, Dialect dialect, const char* stack, const char* tags, const char* metadata,
                        const char* errorCode, const QByteArray& context) {
        QTest::newRow(name) << static_cast<int>(dialect) << QString::fromUtf8(stack) << QString::fromUtf8(tags)
                            << QString::fromUtf8(metadata) << QString::fromUtf8(errorCode) << context;
    };
    row("stack", Dialect::LogHandler, R"({"f":1})", "", "", "", R"({"stack":{"f":1}})");
    row("tags", Dialect::LogHandler, "", R"({"env":"x"})", "", "", R"({"tags":{"env":"x"}})");
    row("both", Dialect::LogHandler, "{}", "{}", "", "", R"({"stack":{},"tags":{}})");
    row("none", Dialect::LogAggregator, "", "", "", "", "null");
    row("metadata", Dialect::Tinybird, "", "", R"( {"a" : 1} )", "", R"({"a" : 1})");
    row("metadata and code", Dialect::Tinybird, "", "", R"({"a":1})", "E\"1", R"({"a":1,"error_code":"E\"1"})");
    row("code in the metadata", Dialect::Tinybird, "", "", R"({"error_code":2})", "E1", R"({"error_code":2})");
    row("empty metadata and code", Dialect::Tinybird, "", "", "{ }", "E1", R"({"error_code":"E1"})");
    row("only a code", Dialect::Tinybird, "", "", "plain text", "E1", R"({"error_code":"E1"})");
    row("metadata is text", Dialect::Tinybird, "", "", "plain text", "", "null");
    row("metadata is an array", Dialect::Tinybird, "", "", "[1]", "", "null");
}

void TestLogstream::showsEntriesOfOtherDialects()
{
    QFETCH(const int, dialect);
    QFETCH(const QByteArray, context);
    EntryView entry = simpleEntry(currentTimestamp(), "other", "m");
    entry.dialect = static_cast<Dialect>(dialect);
    entry.trace = "other-trace";
    QFETCH(const QString, stack);
    QFETCH(const QString, tags);
    QFETCH(const QString, metadata);
    QFETCH(const QString, errorCode);
    const std::array<std::string, 4> texts{stack.toStdString(), tags.toStdString(), metadata.toStdString(),
                                           errorCode.toStdString()};
    const auto filled = [](const std::string& text) {
        return text.empty() ? std::string_view() : std::string_view(text);
    };
    entry.rare.stack = filled(texts[0]);
    entry.rare.tags = filled(texts[1]);
    entry.rare.metadata = filled(texts[2]);
    entry.rare.errorCode = filled(texts[3]);
    const std::unique_ptr<EntryBatch> batchOfOne = makeBatch({entry}, currentTimestamp());
    EntryBatch* const pointer = batchOfOne.get();
    QVERIFY(m_server->store.append({&pointer, 1}));
    const RawResponse response = get("/api/logs/other-trace");
    const QByteArray expected = ",\"context\":" + context + ",\"timestamp\"";
    QVERIFY2(response.body.contains(expected), response.body.constData());
}

void TestLogstream::health()
{
    const RawResponse response = get("/api/health");
    QCOMPARE(response.status, 200);
    QCOMPARE(response.json().value("status"_L1), QJsonValue(u"ok"_s));
    QCOMPARE(response.json().value("ws_connections"_L1), QJsonValue(0));
    QVERIFY(parseTimestamp(response.json().value("time"_L1).toString().toStdString()));
}

QTEST_GUILESS_MAIN(TestLogstream)
#include "tst_logstream.moc"
