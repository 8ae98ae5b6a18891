// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"
#include "testserver.h"

#include <QJsonArray>
#include <QTest>

#include <memory>
#include <utility>
#include <vector>

using namespace Logboom;

namespace {

const QByteArray Health = "GET /api/health HTTP/1.1\r\nHost: localhost\r\n\r\n";
const QByteArray OneEntry = R"({"app_key":"a","app_id":"b","message":"m"})";

QByteArray post(const QByteArray& headers, const QByteArray& body)
{
    return "POST /api/logs HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n" + body;
}

QByteArray chunked(const QByteArray& chunks)
{
    return post("Transfer-Encoding: chunked\r\n", chunks);
}

QByteArray chunk(const QByteArray& data)
{
    return QByteArray::number(data.size(), 16) + "\r\n" + data + "\r\n";
}

} // namespace

/// The layer below the APIs: framing, limits, time-outs, routing.
class TestHttp : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void answersRequests_data();
    void answersRequests();
    void anEmptyBodyIsEmptyInAnyEncoding();
    void everySplitOfARequestIsTheSame_data();
    void everySplitOfARequestIsTheSame();
    void whatStandsForTheLastLineFeedIsRefused();
    void headHasNoBody();
    void pipelinedAnswersComeInOrder();
    void everythingPipelinedBeforeAnErrorIsAnswered();
    void keepsAliveAsAsked_data();
    void keepsAliveAsAsked();

private:
    ServerOptions m_options;
    std::unique_ptr<TestServer> m_server;
    quint16 port() const { return m_server->server.httpPort(); }
    /// Whether the server answers another client, which it does behind what it was sent before.
    bool hasReadEverything() const { return ask(port(), "GET", "/api/health").status == 200; }
};

void TestHttp::init()
{
    m_server = std::make_unique<TestServer>();
    m_options = {};
    m_options.http.linger = std::chrono::milliseconds(200);
    QVERIFY(m_server->start(m_options));
}

void TestHttp::cleanup()
{
    m_server.reset();
}

void TestHttp::answersRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("stays"); // the connection stays open
    const auto row = [](const char* name, const QByteArray& bytes, int status, bool stays) {
        QTest::newRow(name) << bytes << status << stays;
    };
    row("get", Health, 200, true);
    row("empty lines in front", "\r\n\r\n" + Health, 200, true);
    row("post", post("Content-Length: 42\r\n", OneEntry), 201, true);
    row("absolute target", "GET http://localhost/api/health HTTP/1.1\r\nHost: localhost\r\n\r\n", 200, true);
    row("fragment", "GET /api/health#x HTTP/1.1\r\nHost: localhost\r\n\r\n", 200, true);
    row("trailing slash", "GET /api/health/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 200, true);
    row("encoded path", "GET /api/%68ealth HTTP/1.1\r\nHost: localhost\r\n\r\n", 200, true);
    row("encoded API", "GET /%61pi/health HTTP/1.1\r\nHost: localhost\r\n\r\n", 200, true);
    row("stray percent", "GET /api/health?%zz=%&%4 HTTP/1.1\r\nHost: localhost\r\n\r\n", 200, true);
    row("upgrade to HTTP/2",
        "GET /api/health HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\n"
        "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n",
        200, true);
    row("options", "OPTIONS /api/logs HTTP/1.1\r\nHost: localhost\r\n\r\n", 204, true);
    row("options of all", "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", 204, true);
    row("unknown path", "GET /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n", 404, true);
    row("root", "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", 404, true);
    row("two slashes", "GET //api/health HTTP/1.1\r\nHost: localhost\r\n\r\n", 404, true);
    row("two trailing slashes", "GET /api/health// HTTP/1.1\r\nHost: localhost\r\n\r\n", 404, true);
    row("wrong method", "DELETE /api/logs HTTP/1.1\r\nHost: localhost\r\n\r\n", 405, true);
    row("unknown method", "BREW /api/logs HTTP/1.1\r\nHost: localhost\r\n\r\n", 405, true);

    row("chunked", chunked(chunk(OneEntry) + "0\r\n\r\n"), 201, true);
    row("many chunks",
        chunked(chunk(OneEntry.left(1)) + chunk(OneEntry.mid(1, 20)) + chunk(OneEntry.mid(21)) + "0\r\n\r\n"), 201,
        true);
    row("chunk extension", chunked("2a;name=value\r\n" + OneEntry + "\r\n0\r\n\r\n"), 201, true);
    row("upper-case chunk size", chunked("2A\r\n" + OneEntry + "\r\n0\r\n\r\n"), 201, true);

    row("garbage", "garbage\r\n\r\n", 400, false);
    row("no version", "GET /api/health\r\nHost: localhost\r\n\r\n", 400, false);
    row("wrong version", "GET /api/health HTTP/3.0\r\nHost: localhost\r\n\r\n", 400, false);
    row("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400, false);
    row("two spaces", "GET  /api/health HTTP/1.1\r\nHost: localhost\r\n\r\n", 400, false);
    row("relative target", "GET api/health HTTP/1.1\r\nHost: localhost\r\n\r\n", 400, false);
    row("control character", "GET /api/\x01health HTTP/1.1\r\nHost: localhost\r\n\r\n", 400, false);
    row("bare line feeds", "GET /api/health HTTP/1.1\nHost: localhost\n\n", 400, false);
    row("one bare line feed", "GET /api/health HTTP/1.1\r\nA: b\nHost: localhost\r\n\r\n", 400, false);
    row("header without colon", "GET /api/health HTTP/1.1\r\nHost: localhost\r\nnonsense\r\n\r\n", 400, false);
    row("space before the colon", "GET /api/health HTTP/1.1\r\nHost: localhost\r\nA : b\r\n\r\n", 400, false);
    row("folded header", "GET /api/health HTTP/1.1\r\nHost: localhost\r\nA: b\r\n c\r\n\r\n", 400, false);
    row("NUL in a header", QByteArray("GET /api/health HTTP/1.1\r\nHost: localhost\r\nA: b\0c\r\n\r\n", 53), 400,
        false);
    row("no host", "GET /api/health HTTP/1.1\r\n\r\n", 400, false);
    row("two hosts", "GET /api/health HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", 400, false);
    row("WebSocket upgrade",
        "GET /ws HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
        400, false);

    row("negative length", post("Content-Length: -5\r\n", {}), 400, false);
    row("length with a letter", post("Content-Length: 5x\r\n", "hello"), 400, false);
    row("length with a sign", post("Content-Length: +5\r\n", "hello"), 400, false);
    row("empty length", post("Content-Length:\r\n", {}), 400, false);
    row("length beyond 64 bits", post("Content-Length: 18446744073709551617\r\n", {}), 400, false);
    row("two lengths", post("Content-Length: 42\r\nContent-Length: 42\r\n", OneEntry), 400, false);
    row("a list of lengths", post("Content-Length: 42, 42\r\n", OneEntry), 400, false);
    row("length and chunked", post("Content-Length: 42\r\nTransfer-Encoding: chunked\r\n", OneEntry), 400, false);
    row("unknown transfer coding", post("Transfer-Encoding: gzip, chunked\r\n", OneEntry), 400, false);
    row("chunked in HTTP/1.0", "POST /api/logs HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400, false);
    row("bad chunk size", chunked("zz\r\n"), 400, false);
    row("negative chunk size", chunked("-1\r\n"), 400, false);
    row("hexadecimal prefix", chunked("0x2\r\nab\r\n0\r\n\r\n"), 400, false);
    row("empty chunk size", chunked("\r\n"), 400, false);
    row("huge chunk size", chunked("ffffffffffffffffff\r\n"), 400, false);
    row("endless chunk line", chunked("1;" + QByteArray(400, 'x')), 400, false);
    row("chunk without line end", chunked("2\r\nabX\r\n"), 400, false);
    row("trailers", chunked(chunk(OneEntry) + "0\r\nA: b\r\n\r\n"), 400, false);

    row("announced body too large", post("Content-Length: 10485761\r\n", {}), 413, false);
    row("announced chunk too large", chunked("a00001\r\n"), 413, false);
    row("encoding not known", post("Content-Encoding: br\r\nContent-Length: 42\r\n", OneEntry), 415, true);
    row("encoding of nothing", "GET /api/health HTTP/1.1\r\nHost: localhost\r\nContent-Encoding: gzip\r\n\r\n", 200,
        true);
    row("100 headers", "GET /api/health HTTP/1.1\r\nHost: localhost\r\n" + QByteArray("A: b\r\n").repeated(99) + "\r\n",
        200, true);
    row("101 headers",
        "GET /api/health HTTP/1.1\r\nHost: localhost\r\n" + QByteArray("A: b\r\n").repeated(100) + "\r\n", 431, false);
    row("a long header", "GET /api/health HTTP/1.1\r\nHost: localhost\r\nA: " + QByteArray(7997, 'x') + "\r\n\r\n", 200,
        true);
    row("a longer header", "GET /api/health HTTP/1.1\r\nHost: localhost\r\nA: " + QByteArray(7998, 'x') + "\r\n\r\n",
        431, false);
    row("headers over 64 KiB",
        "GET /api/health HTTP/1.1\r\nHost: localhost\r\n" +
            QByteArray("A: " + QByteArray(6600, 'x') + "\r\n").repeated(10) + "\r\n",
        431, false);
    row("a long target", "GET /api/health?x=" + QByteArray(60000, 'y') + " HTTP/1.1\r\nHost: localhost\r\n\r\n", 200,
        true);
    row("an endless target", "GET /" + QByteArray(70000, 'y'), 431, false);
}

void TestHttp::answersRequests()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, status);
    QFETCH(const bool, stays);
    RawClient client(port());
    client.send(bytes);
    const std::optional<RawResponse> response = client.receive();
    QVERIFY(response);
    QCOMPARE(response->status, status);
    QCOMPARE(response->header("Connection") == "close", !stays);
    if (status >= 400)
        QVERIFY(response->json().contains(QStringLiteral("error")));
    QCOMPARE(m_server->stored(), status == 201 ? 1u : 0u);
    if (stays) {
        client.send(Health); // what follows is read from the right place
        const std::optional<RawResponse> next = client.receive();
        QVERIFY(next);
        QCOMPARE(next->status, 200);
    } else {
        QVERIFY(client.isClosedByServer());
    }
}

void TestHttp::anEmptyBodyIsEmptyInAnyEncoding()
{
    RawClient client(port());
    int number = 0;
    for (const char* encoding : {"identity", "gzip", "deflate", "br"}) {
        const QByteArray headers = "Content-Encoding: " + QByteArray(encoding) + "\r\n";
        for (const QByteArray& framing : {QByteArray("\r\n"), QByteArray("Content-Length: 0\r\n\r\n"),
                                          QByteArray("Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n")}) {
            // Registers an application, which takes no body.
            client.send("POST /apps/a" + QByteArray::number(++number) + " HTTP/1.1\r\nHost: localhost\r\n" + headers +
                        framing);
            const std::optional<RawResponse> response = client.receive();
            QVERIFY(response);
            const QByteArray what = headers + framing + response->body;
            QVERIFY2(response->status == 201, what.constData());
        }
    }
}

void TestHttp::everySplitOfARequestIsTheSame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("length") << post("Content-Length: 42\r\n", OneEntry) + Health;
    QTest::newRow("chunked") << chunked(chunk(OneEntry.left(20)) + chunk(OneEntry.mid(20)) + "0\r\n\r\n") + Health;
    QTest::newRow("empty lines between") << Health + "\r\n\r\n" + post("Content-Length: 42\r\n", OneEntry);
}

void TestHttp::everySplitOfARequestIsTheSame()
{
    QFETCH(const QByteArray, bytes);
    quint64 expected = 0;
    for (qsizetype cut = 1; cut < bytes.size(); ++cut) {
        RawClient client(port());
        client.send(bytes.left(cut));
        QVERIFY(client.socket().bytesToWrite() == 0 || client.socket().waitForBytesWritten());
        QVERIFY(hasReadEverything()); // so that the two parts do not arrive as one
        client.send(bytes.mid(cut));
        const std::optional<RawResponse> first = client.receive();
        const std::optional<RawResponse> second = client.receive();
        QVERIFY2(first && second, qPrintable(QStringLiteral("cut at %1").arg(cut)));
        QCOMPARE(std::max(first->status, second->status), 201);
        QCOMPARE(std::min(first->status, second->status), 200);
        QCOMPARE(m_server->stored(), ++expected);
    }
    // And every byte by itself.
    RawClient client(port());
    for (const char byte : bytes) {
        client.send(QByteArray(1, byte));
        QVERIFY(hasReadEverything());
    }
    QVERIFY(client.receive() && client.receive());
}

void TestHttp::whatStandsForTheLastLineFeedIsRefused()
{
    RawClient client(port());
    client.send(chunked(chunk(OneEntry) + "0\r\n\r"));
    QVERIFY(hasReadEverything());
    client.send("X" + Health);
    const std::optional<RawResponse> answer = client.receive();
    QVERIFY(answer);
    QCOMPARE(answer->status, 400);
    QVERIFY(client.isClosedByServer());
    QCOMPARE(m_server->stored(), 0u);
}

void TestHttp::headHasNoBody()
{
    RawClient client(port());
    client.send(request("HEAD", "/api/health"));
    const std::optional<RawResponse> head = client.receive(true);
    QVERIFY(head);
    QCOMPARE(head->status, 200);
    QVERIFY(head->header("Content-Length").toInt() > 0);
    client.send(Health);
    const std::optional<RawResponse> next = client.receive();
    QVERIFY(next);
    QCOMPARE(next->json().value(QStringLiteral("status")).toString(), QStringLiteral("ok"));
}

void TestHttp::pipelinedAnswersComeInOrder()
{
    // The first answer waits for a commit, the others are ready at once.
    m_server->store.close();
    RawClient client(port());
    client.send(post("Content-Length: 42\r\n", OneEntry) + request("GET", "/nothing") + Health +
                request("POST", "/api/logs", "broken"));
    QVERIFY(!client.receive(false, 200));
    m_server->store.open();
    for (const int status : {201, 404, 200, 400}) {
        const std::optional<RawResponse> response = client.receive();
        QVERIFY(response);
        QCOMPARE(response->status, status);
    }
}

void TestHttp::everythingPipelinedBeforeAnErrorIsAnswered()
{
    RawClient client(port());
    client.send(post("Content-Length: 42\r\n", OneEntry) + Health + "nonsense\r\n\r\n" + Health);
    for (const int status : {201, 200, 400}) {
        const std::optional<RawResponse> response = client.receive();
        QVERIFY(response);
        QCOMPARE(response->status, status);
    }
    QVERIFY(client.isClosedByServer());
}

void TestHttp::keepsAliveAsAsked_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("stays");
    QTest::newRow("1.1") << Health << true;
    QTest::newRow("1.1 close") << request("GET", "/api/health", {}, "Connection: close\r\n") << false;
    QTest::newRow("1.1 close in a list") << request("GET", "/api/health", {}, "Connection: x, Close\r\n") << false;
    QTest::newRow("1.0") << QByteArray("GET /api/health HTTP/1.0\r\n\r\n") << false;
    QTest::newRow("1.0 keep-alive") << QByteArray("GET /api/health HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << true;
    QTest::newRow("deferred close") << post("Connection: close\r\nContent-Length: 42\r\n", OneEntry) << false;
}

void TestHttp::keepsAliveAsAsked()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, stays);
    RawClient client(port());
    client.send(bytes + Health);
    QVERIFY(client.receive());
    if (stays)
        QVERIFY(client.receive());
    else
        QVERIFY(client.isClosedByServer()); // what was sent behind it is not answered
}

QTEST_GUILESS_MAIN(TestHttp)
#include "tst_http.moc"
