// SPDX-License-Identifier: GPL-3.0-or-later
#include "livereader.h"
#include "rawclient.h"
#include "testserver.h"

#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

QByteArray handshake(const QByteArray& headers = {}, const QByteArray& version = "13")
{
    return "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: " +
           version + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + headers + "\r\n";
}

QByteArray maskedFrame(char first, const QByteArray& payload)
{
    Q_ASSERT(payload.size() < 126);
    QByteArray frame;
    frame += first;
    frame += static_cast<char>(0x80 | payload.size());
    frame += QByteArray(4, '\0'); // a mask that changes nothing
    return frame + payload;
}

QByteArray entries(int count, const QByteArray& message)
{
    QByteArray body = R"({"app_key":"a","app_id":"b","logs":[)";
    for (int i = 0; i < count; ++i)
        body += (i > 0 ? ",{\"message\":\"" : "{\"message\":\"") + message + QByteArray::number(i) + "\"}";
    return body + "]}";
}

} // namespace

/// The live WebSocket stream.
class TestLive : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_server = std::make_unique<TestServer>(); }
    void cleanup() { m_server.reset(); }

    void greetsAndCounts();
    void answersMessages();
    void ignoresNonsense_data();
    void ignoresNonsense();
    void tellsEveryEntryOnceInOrder();
    void needsTheSecret_data();
    void needsTheSecret();
    void refusesForeignOrigins_data();
    void refusesForeignOrigins();
    void refusesHandshakes_data();
    void refusesHandshakes();
    void followsTheProtocol_data();
    void followsTheProtocol();
    void refusesLongMessages();
    void dropsAClientThatDoesNotAnswerPings();
    void aSlowReaderIsDroppedAndHoldsUpNobody();
    void saysGoodbye();

private:
    int post(const QByteArray& body)
    {
        return ask(m_server->server.httpPort(), "POST", "/api/logs", body, "Prefer: return=minimal\r\n").status;
    }

    std::unique_ptr<TestServer> m_server;
};

void TestLive::greetsAndCounts()
{
    QVERIFY(m_server->start());
    LiveReader first(*m_server);
    QTRY_COMPARE(first.messages.size(), 1);
    QCOMPARE(first.messages[0], uR"({"type":"connected","connections":1})"_s);
    {
        LiveReader second(*m_server, u"/ws?x=y"_s);
        QTRY_COMPARE(second.messages.size(), 1);
        QCOMPARE(second.messages[0], uR"({"type":"connected","connections":2})"_s);
        const RawResponse health = ask(m_server->server.httpPort(), "GET", "/api/health");
        QCOMPARE(health.json().value("ws_connections"_L1), QJsonValue(2));
        QCOMPARE(m_server->server.liveConnections(), 2);
    }
    QTRY_COMPARE(m_server->server.liveConnections(), 1);
}

void TestLive::answersMessages()
{
    QVERIFY(m_server->start());
    LiveReader reader(*m_server);
    QTRY_COMPARE(reader.messages.size(), 1);
    reader.socket.sendTextMessage(uR"({"type":"ping"})"_s);
    QTRY_COMPARE(reader.messages.size(), 2);
    QCOMPARE(reader.messages[1], uR"({"type":"pong"})"_s);
    reader.socket.sendBinaryMessage(R"({"type":"stats"})");
    QTRY_COMPARE(reader.messages.size(), 3);
    QCOMPARE(reader.messages[2], uR"({"type":"stats","data":{"connections":1}})"_s);
    reader.socket.ping("payload");
    QTRY_COMPARE(reader.pongs, QList<QByteArray>{"payload"});
}

void TestLive::ignoresNonsense_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("binary");
    QTest::newRow("not JSON") << QByteArray("hello") << false;
    QTest::newRow("empty") << QByteArray("") << false;
    QTest::newRow("array") << QByteArray("[1]") << false;
    QTest::newRow("unknown type") << QByteArray(R"({"type":"dance"})") << false;
    QTest::newRow("type is a number") << QByteArray(R"({"type":1})") << false;
    QTest::newRow("nested") << QByteArray(50'000, '[') << false;
    QTest::newRow("binary, not UTF-8") << QByteArray("\xff\xfe{}") << true;
}

void TestLive::ignoresNonsense()
{
    QFETCH(const QByteArray, message);
    QFETCH(const bool, binary);
    QVERIFY(m_server->start());
    LiveReader reader(*m_server);
    QTRY_COMPARE(reader.messages.size(), 1);
    if (binary)
        reader.socket.sendBinaryMessage(message);
    else
        reader.socket.sendTextMessage(QString::fromUtf8(message));
    reader.socket.sendTextMessage(uR"({"type":"ping"})"_s);
    QTRY_COMPARE(reader.messages.size(), 2);
    QCOMPARE(reader.messages[1], uR"({"type":"pong"})"_s);
}

void TestLive::tellsEveryEntryOnceInOrder()
{
    QVERIFY(m_server->start());
    LiveReader reader(*m_server);
    LiveReader other(*m_server);
    QTRY_VERIFY(reader.messages.size() == 1 && other.messages.size() == 1);
    const RawResponse answer = ask(m_server->server.httpPort(), "POST", "/api/logs", entries(3, "first \\u00e9\\n"));
    QCOMPARE(answer.status, 201);
    QCOMPARE(post(entries(1000, "second")), 201);
    QTRY_COMPARE(reader.messages.size(), 1 + 1003);
    QTRY_COMPARE(other.messages.size(), 1 + 1003);
    QCOMPARE(reader.messages.mid(1), other.messages.mid(1));
    QStringList ids;
    for (qsizetype i = 1; i < reader.messages.size(); ++i) {
        QCOMPARE(reader.message(i).value("type"_L1), QJsonValue(u"log"_s));
        ids << reader.message(i).value("data"_L1)[u"id"].toString();
    }
    QVERIFY(std::is_sorted(ids.begin(), ids.end()));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(reader.message(1 + i).value("data"_L1), answer.json().value("entries"_L1).toArray().at(i));
}

void TestLive::needsTheSecret_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<bool>("ok");
    QTest::newRow("none") << u"/"_s << QByteArray() << false;
    QTest::newRow("wrong") << u"/?token=wrong"_s << QByteArray() << false;
    QTest::newRow("UI secret") << u"/?token=look%20in"_s << QByteArray() << true;
    QTest::newRow("API secret") << u"/?token=write"_s << QByteArray() << true;
    QTest::newRow("header") << u"/"_s << QByteArray("Bearer look in") << true;
    QTest::newRow("the header wins") << u"/?token=look%20in"_s << QByteArray("bearer wrong") << false;
}

void TestLive::needsTheSecret()
{
    QFETCH(const QString, target);
    QFETCH(const QByteArray, authorization);
    QFETCH(const bool, ok);
    ServerOptions options;
    options.apiSecret = "write";
    options.uiSecret = "look in";
    QVERIFY(m_server->start(options));
    LiveReader reader(*m_server, target,
                      authorization.isEmpty()
                          ? QList<std::pair<QByteArray, QByteArray>>()
                          : QList<std::pair<QByteArray, QByteArray>>{{"Authorization", authorization}});
    QTRY_COMPARE(reader.messages.size(), 1);
    if (ok) {
        QCOMPARE(reader.message(0).value("type"_L1), QJsonValue(u"connected"_s));
        QCOMPARE(m_server->server.liveConnections(), 1);
    } else {
        QCOMPARE(reader.messages[0], uR"({"type":"error","message":"Unauthorized: invalid or missing token."})"_s);
        QTRY_VERIFY(reader.isClosed());
        QCOMPARE(reader.closeCode(), 4401);
        QCOMPARE(m_server->server.liveConnections(), 0);
    }
}

void TestLive::refusesForeignOrigins_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<int>("status");
    QTest::newRow("no origin") << QByteArray() << QByteArray() << 101;
    QTest::newRow("localhost") << QByteArray("Origin: http://localhost:5173\r\n") << QByteArray() << 101;
    QTest::newRow("loopback address") << QByteArray("Origin: https://127.0.0.1\r\n") << QByteArray() << 101;
    QTest::newRow("IPv6") << QByteArray("Origin: http://[::1]:80\r\n") << QByteArray() << 101;
    QTest::newRow("another site") << QByteArray("Origin: https://evil.example\r\n") << QByteArray() << 403;
    QTest::newRow("a lookalike") << QByteArray("Origin: http://localhost.evil.example\r\n") << QByteArray() << 403;
    QTest::newRow("null") << QByteArray("Origin: null\r\n") << QByteArray() << 403;
    QTest::newRow("with a secret") << QByteArray("Origin: https://evil.example\r\n") << QByteArray("s") << 101;
}

void TestLive::refusesForeignOrigins()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const QByteArray, secret);
    ServerOptions options;
    options.apiSecret = secret;
    QVERIFY(m_server->start(options));
    RawClient client(m_server->server.wsPort());
    client.send(handshake(headers));
    const std::optional<RawResponse> response = client.receive();
    QVERIFY(response);
    QTEST(response->status, "status");
}

void TestLive::refusesHandshakes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("plain HTTP") << request("GET", "/api/health") << 426;
    QTest::newRow("plain POST") << request("POST", "/api/logs", "{}") << 426;
    QTest::newRow("version 8") << handshake({}, "8") << 426;
    QTest::newRow("no version") << handshake({}, "") << 426;
    QTest::newRow("no key") << handshake().replace("Sec-WebSocket-Key", "X-Other") << 400;
    QTest::newRow("short key") << handshake().replace("dGhlIHNhbXBsZSBub25jZQ==", "dGhl") << 400;
    QTest::newRow("POST") << handshake().replace("GET", "POST") << 400;
    QTest::newRow("foreign host") << handshake().replace("localhost", "evil.example") << 403;
    QTest::newRow("garbage") << QByteArray("garbage\r\n\r\n") << 400;
    QTest::newRow("huge") << handshake("A: " + QByteArray(70'000, 'x') + "\r\n") << 431;
}

void TestLive::refusesHandshakes()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(m_server->start());
    RawClient client(m_server->server.wsPort());
    client.send(bytes);
    const std::optional<RawResponse> response = client.receive();
    QVERIFY(response);
    QTEST(response->status, "status");
    QVERIFY(response->json().contains("error"_L1));
    if (response->status == 426)
        QCOMPARE(response->header("Sec-WebSocket-Version"), "13");
    QVERIFY(client.isClosedByServer());
}

void TestLive::followsTheProtocol_data()
{
    QTest::addColumn<QByteArray>("frames");
    QTest::addColumn<int>("closeCode"); // 0 = a pong message comes
    const QByteArray ping = R"({"type":"ping"})";
    const auto row = [](const char* name, const QByteArray& frames, int closeCode) {
        QTest::newRow(name) << frames << closeCode;
    };
    row("whole", maskedFrame('\x81', ping), 0);
    row("in two parts", maskedFrame('\x01', ping.left(5)) + maskedFrame('\x80', ping.mid(5)), 0);
    row("a ping between parts",
        maskedFrame('\x01', ping.left(5)) + maskedFrame('\x89', "x") + maskedFrame('\x80', ping.mid(5)), 0);
    row("reserved bit", maskedFrame('\xc1', ping), 1002);
    row("reserved opcode", maskedFrame('\x83', ping), 1002);
    row("continuation of nothing", maskedFrame('\x80', ping), 1002);
    row("invalid UTF-8", maskedFrame('\x81', "\xff"), 1007);
    row("close", maskedFrame('\x88', "\x03\xe8"), 1000);
    row("not masked", QByteArray("\x81\x02{}", 4), 1002);
}

void TestLive::followsTheProtocol()
{
    QFETCH(const QByteArray, frames);
    QFETCH(const int, closeCode);
    QVERIFY(m_server->start());
    RawClient client(m_server->server.wsPort());
    client.send(handshake());
    const std::optional<RawResponse> response = client.receive();
    QVERIFY(response);
    QCOMPARE(response->status, 101);
    client.send(frames);
    const QByteArray pong = R"({"type":"pong"})";
    const QByteArray closing = QByteArray(1, char(closeCode >> 8)) + QByteArray(1, static_cast<char>(closeCode & 0xff));
    const auto arrived = [&] {
        client.readAvailable();
        if (closeCode == 0)
            return client.unread().contains(pong);
        const qsizetype at = client.unread().indexOf('\x88');
        return at >= 0 && client.unread().mid(at + 2, 2) == closing;
    };
    QTRY_VERIFY2(arrived(), client.unread().toHex(' ').constData());
}

void TestLive::refusesLongMessages()
{
    QVERIFY(m_server->start());
    LiveReader reader(*m_server);
    QTRY_COMPARE(reader.messages.size(), 1);
    reader.socket.sendTextMessage(QString(65 << 10, u'x'));
    QTRY_VERIFY(reader.isClosed());
    QCOMPARE(reader.closeCode(), 1009);
    QTRY_COMPARE(m_server->server.liveConnections(), 0);
}

void TestLive::dropsAClientThatDoesNotAnswerPings()
{
    ServerOptions options;
    options.live.pingInterval = std::chrono::milliseconds(100);
    options.live.pongGrace = std::chrono::milliseconds(200);
    QVERIFY(m_server->start(options));
    LiveReader reader(*m_server); // its socket answers by itself
    RawClient silent(m_server->server.wsPort());
    silent.send(handshake());
    QVERIFY(silent.receive());
    QTRY_COMPARE(m_server->server.liveConnections(), 2);
    QTRY_COMPARE(m_server->server.liveConnections(), 1);
    QVERIFY(reader.isOpen());
}

void TestLive::aSlowReaderIsDroppedAndHoldsUpNobody()
{
    ServerOptions options;
    options.live.pongGrace = std::chrono::milliseconds(1000);
    options.live.queueBytes = 1 << 20;
    QVERIFY(m_server->start(options));
    LiveReader reader(*m_server);
    RawClient slow(m_server->server.wsPort());
    slow.socket().setReadBufferSize(1024); // it does not read on by itself either
    slow.send(handshake());
    QTRY_COMPARE(m_server->server.liveConnections(), 2);

    // Far more than its queue and the system's buffers hold; nobody waits for it meanwhile.
    constexpr int posts = 100;
    for (int posted = 1; posted <= posts; ++posted) {
        QCOMPARE(post(entries(100, QByteArray(4000, 'x'))), 201);
        QTRY_COMPARE(reader.messages.size(), 1 + 100 * posted);
    }
    QTRY_COMPARE(m_server->server.liveConnections(), 1);
    QVERIFY(reader.isOpen());
    QCOMPARE(m_server->stored(), quint64(100 * posts));
}

void TestLive::saysGoodbye()
{
    QVERIFY(m_server->start());
    LiveReader reader(*m_server);
    QTRY_COMPARE(reader.messages.size(), 1);
    QCOMPARE(post(entries(1, "last")), 201);
    m_server->server.stop();
    QTRY_VERIFY(reader.isClosed());
    QCOMPARE(reader.closeCode(), 1001);
    QCOMPARE(reader.messages.size(), 2);
}

QTEST_GUILESS_MAIN(TestLive)
#include "tst_live.moc"
