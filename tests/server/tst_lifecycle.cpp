// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"
#include "testserver.h"

#include <QTcpServer>
#include <QTest>

#include <memory>
#include <thread>
#include <tuple>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Body = R"({"app_key":"a","app_id":"b","message":"m"})";
const QByteArray Handshake = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                             "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
const QByteArray PingMessage = QByteArray("\x81\x8f\0\0\0\0", 6) + R"({"type":"ping"})";

void leave(RawClient& client, bool abruptly)
{
    if (abruptly)
        client.socket().abort(); // what is unread makes it a reset
    else
        client.socket().disconnectFromHost();
}

} // namespace

/// Starting and stopping, and clients that go when it suits them.
class TestLifecycle : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_server = std::make_unique<TestServer>(); }
    void cleanup() { m_server.reset(); }

    void startsAndStops();
    void saysWhyItCannotStart_data();
    void saysWhyItCannotStart();
    void answersWhatWasAcceptedBeforeItStops();
    void stopsInSpiteOfClients();
    void clientsLeaveAtEveryByte_data();
    void clientsLeaveAtEveryByte();
    void clientsLeaveBeforeTheirAnswer();
    void webSocketClientsLeaveAtEveryByte();

private:
    std::unique_ptr<TestServer> m_server;
};

void TestLifecycle::startsAndStops()
{
    Server& server = m_server->server;
    for (int round = 0; round < 3; ++round) {
        QVERIFY(!server.isRunning());
        QVERIFY(m_server->start());
        QVERIFY(server.isRunning());
        QVERIFY(server.httpPort() != 0 && server.wsPort() != 0 && server.httpPort() != server.wsPort());
        QCOMPARE(server.httpUrl().toString(), u"http://127.0.0.1:%1"_s.arg(server.httpPort()));
        QCOMPARE(server.wsUrl().toString(), u"ws://127.0.0.1:%1"_s.arg(server.wsPort()));
        QCOMPARE(ask(server.httpPort(), "GET", "/api/health").status, 200);
        const quint16 port = server.httpPort();
        server.stop();
        server.stop();
        // Somebody else may have the port by now; nothing gets in here.
        std::ignore = ask(port, "POST", "/api/logs", R"({"app_key":"a","app_id":"b"})");
        QCOMPARE(m_server->stored(), 0u);
    }
}

void TestLifecycle::saysWhyItCannotStart_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("httpTaken");
    QTest::addColumn<bool>("wsTaken");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("words");
    QTest::newRow("HTTP port taken") << u"127.0.0.1"_s << true << false << QByteArray() << u"HTTP server"_s;
    QTest::newRow("WebSocket port taken") << u"127.0.0.1"_s << false << true << QByteArray() << u"live stream"_s;
    QTest::newRow("open to others") << u"0.0.0.0"_s << false << false << QByteArray() << u"secret"_s;
    QTest::newRow("an address that is not ours")
        << u"203.0.113.1"_s << false << false << QByteArray("s") << u"203.0.113.1"_s;
    QTest::newRow("with a secret") << u"0.0.0.0"_s << false << false << QByteArray("s") << QString();
}

void TestLifecycle::saysWhyItCannotStart()
{
    QFETCH(const QString, address);
    QFETCH(const bool, httpTaken);
    QFETCH(const bool, wsTaken);
    QFETCH(const QByteArray, secret);
    QFETCH(const QString, words);
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    ServerOptions options;
    options.bind = QHostAddress(address);
    options.httpPort = httpTaken ? taken.serverPort() : quint16(0);
    options.wsPort = wsTaken ? taken.serverPort() : quint16(0);
    options.apiSecret = secret;
    const Result<> started = m_server->server.start(options);
    QCOMPARE(started.has_value(), words.isEmpty());
    if (!started)
        QVERIFY2(started.error().message.contains(words), qPrintable(started.error().message));
    QCOMPARE(m_server->server.isRunning(), words.isEmpty());
    m_server->server.stop();
    QVERIFY(m_server->start()); // it can be tried again
}

void TestLifecycle::answersWhatWasAcceptedBeforeItStops()
{
    QVERIFY(m_server->start());
    m_server->store.close();
    RawClient client(m_server->server.httpPort());
    client.send(request("POST", "/api/logs", Body).repeated(3));
    RawClient half(m_server->server.httpPort());
    half.send(request("POST", "/api/logs", Body).chopped(1));
    QTRY_COMPARE(m_server->pipeline.counters().received, 3u);

    std::thread opener([this, port = m_server->server.httpPort()] {
        while (RawClient(port).socket().state() == QAbstractSocket::ConnectedState) // still accepting
            std::this_thread::yield();
        m_server->store.open();
    });
    m_server->server.stop();
    opener.join();
    for (int i = 0; i < 3; ++i) {
        const std::optional<RawResponse> response = client.receive();
        QVERIFY(response);
        QCOMPARE(response->status, 201);
    }
    QVERIFY(client.isClosedByServer());
    QVERIFY(half.isClosedByServer());
    QCOMPARE(m_server->stored(), 3u);
}

void TestLifecycle::stopsInSpiteOfClients()
{
    QVERIFY(m_server->start());
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 30; ++i) {
        const quint16 port = i % 2 == 0 ? m_server->server.httpPort() : m_server->server.wsPort();
        clients.push_back(std::make_unique<RawClient>(port));
        clients.back()->send((i % 2 == 0 ? request("GET", "/api/logs") : Handshake).left(i * 5));
    }
    m_server->server.stop();
    QCOMPARE(m_server->server.liveConnections(), 0);
}

void TestLifecycle::clientsLeaveAtEveryByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("abruptly");
    const auto rows = [](const char* name, const QByteArray& bytes) {
        QTest::addRow("%s and close", name) << bytes << false;
        QTest::addRow("%s and reset", name) << bytes << true;
    };
    const QByteArray post = request("POST", "/api/logs", Body);
    rows("post", post);
    rows("search", request("GET", "/api/logs?search=x"));
    rows("pipelined", post + request("GET", "/api/logs/x") + request("GET", "/api/health"));
    rows("chunked",
         request("POST", "/api/logs", {}, "Transfer-Encoding: chunked\r\n") + "2a\r\n" + Body + "\r\n0\r\n\r\n");
    rows("malformed", "GET nonsense HTTP/1.1\r\n\r\n");
}

void TestLifecycle::clientsLeaveAtEveryByte()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, abruptly);
    QVERIFY(m_server->start());
    for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
        RawClient client(m_server->server.httpPort());
        client.send(bytes.left(cut));
        leave(client, abruptly);
    }
    QCOMPARE(ask(m_server->server.httpPort(), "GET", "/api/health").status, 200);
}

void TestLifecycle::clientsLeaveBeforeTheirAnswer()
{
    QVERIFY(m_server->start());
    for (const bool abruptly : {false, true}) {
        const quint64 before = m_server->stored();
        m_server->store.close();
        for (int i = 0; i < 50; ++i) {
            RawClient client(m_server->server.httpPort());
            client.send(request("POST", "/api/logs", Body) + request("GET", "/api/logs"));
            if (i == 0)
                QTRY_VERIFY(m_server->store.isWaiting());
            leave(client, abruptly);
        }
        RawClient last(m_server->server.httpPort());
        last.send(request("POST", "/api/logs", Body));
        QTRY_VERIFY(m_server->pipeline.counters().queued > 0);
        m_server->store.open();
        const std::optional<RawResponse> response = last.receive();
        QVERIFY(response);
        QCOMPARE(response->status, 201);
        QVERIFY(m_server->stored() > before + 1); // what was accepted is stored, answered or not
    }
}

void TestLifecycle::webSocketClientsLeaveAtEveryByte()
{
    QVERIFY(m_server->start());
    const QByteArray bytes = Handshake + PingMessage;
    for (const bool abruptly : {false, true}) {
        for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
            RawClient client(m_server->server.wsPort());
            client.send(bytes.left(std::min(cut, Handshake.size())));
            if (cut >= Handshake.size()) {
                QVERIFY(client.receive());
                client.send(bytes.mid(Handshake.size(), cut - Handshake.size()));
            }
            QCOMPARE(ask(m_server->server.httpPort(), "POST", "/api/logs", Body).status, 201);
            leave(client, abruptly);
        }
    }
    QTRY_COMPARE(m_server->server.liveConnections(), 0);
}

QTEST_GUILESS_MAIN(TestLifecycle)
#include "tst_lifecycle.moc"
