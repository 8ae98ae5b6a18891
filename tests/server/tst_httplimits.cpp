// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"
#include "testserver.h"

#include <QTest>

#include <list>
#include <memory>

using namespace Logboom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray Body = R"({"app_key":"a","app_id":"b","message":"m"})";

QByteArray bodyOf(qsizetype size)
{
    return Body.chopped(2) + QByteArray(size - Body.size(), 'x') + "\"}";
}

QByteArray chunks(const QByteArray& body, qsizetype size)
{
    QByteArray out = "POST /api/logs HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (qsizetype at = 0; at < body.size(); at += size) {
        const QByteArray chunk = body.mid(at, size);
        out += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
    }
    return out + "0\r\n\r\n";
}

} // namespace

/// What a client of the HTTP port may use up, and what happens beyond it.
class TestHttpLimits : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_server = std::make_unique<TestServer>(); }
    void cleanup() { m_server.reset(); }

    void bodySize_data();
    void bodySize();
    void largeBodies();
    void expectContinue();
    void halfRequestsTimeOut_data();
    void halfRequestsTimeOut();
    void idleConnectionsAreClosed();
    void clientsThatDoNotReadAreCutOff();
    void connectionCap();
    void pipelineCap();
    void totalCap();
    void manyPipelinedRequests();
    void fullQueueIsBusy();
    void failingStoreIsUnavailable();

private:
    quint16 port() const { return m_server->server.httpPort(); }

    std::unique_ptr<TestServer> m_server;
};

void TestHttpLimits::bodySize_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("largest") << request("POST", "/api/logs", bodyOf(1000)) << 201;
    QTest::newRow("too large") << request("POST", "/api/logs", bodyOf(1001)) << 413;
    QTest::newRow("largest in chunks") << chunks(bodyOf(1000), 100) << 201;
    QTest::newRow("too large in chunks") << chunks(bodyOf(1001), 100) << 413;
    QTest::newRow("tiny chunks") << chunks(bodyOf(300), 1) << 413; // their framing counts
}

void TestHttpLimits::bodySize()
{
    QFETCH(const QByteArray, bytes);
    ServerOptions options;
    options.http.bodyBytes = 1000;
    options.http.linger = 100ms;
    QVERIFY(m_server->start(options));
    RawClient client(port());
    client.send(bytes);
    const std::optional<RawResponse> response = client.receive();
    QVERIFY(response);
    QTEST(response->status, "status");
    QCOMPARE(m_server->stored(), response->status == 201 ? 1u : 0u);
    if (response->status == 413) {
        QCOMPARE(response->body, R"({"error":"Payload too large"})");
        QVERIFY(client.isClosedByServer());
    }
}

void TestHttpLimits::largeBodies()
{
    QVERIFY(m_server->start());
    QCOMPARE(ask(port(), "POST", "/api/logs", bodyOf(10 << 20)).status, 201);
    // Sent as a whole before the answer is read, as most clients do.
    QCOMPARE(ask(port(), "POST", "/api/logs", bodyOf((10 << 20) + 1)).status, 413);
    RawClient client(port());
    client.send(chunks(bodyOf(9 << 20), 60'000));
    const std::optional<RawResponse> response = client.receive();
    QVERIFY(response);
    QCOMPARE(response->status, 201);
    QCOMPARE(m_server->stored(), 2u);
}

void TestHttpLimits::expectContinue()
{
    QVERIFY(m_server->start());
    RawClient client(port());
    const QByteArray head = "POST /api/logs HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: ";
    client.send(head + QByteArray::number(Body.size()) + "\r\n\r\n");
    std::optional<RawResponse> response = client.receive();
    QVERIFY(response);
    QCOMPARE(response->status, 100);
    client.send(Body);
    response = client.receive();
    QVERIFY(response);
    QCOMPARE(response->status, 201);

    client.send(head + "99999999\r\n\r\n");
    response = client.receive();
    QVERIFY(response);
    QCOMPARE(response->status, 413);
}

void TestHttpLimits::halfRequestsTimeOut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("half a line") << QByteArray("GET /api");
    QTest::newRow("half the headers") << QByteArray("GET /api/health HTTP/1.1\r\nHost: loc");
    QTest::newRow("half the body") << request("POST", "/api/logs", Body).chopped(5);
    QTest::newRow("half the chunks") << chunks(Body, 10).chopped(15);
}

void TestHttpLimits::halfRequestsTimeOut()
{
    QFETCH(const QByteArray, bytes);
    ServerOptions options;
    options.http.request = 100ms;
    options.http.linger = 100ms;
    QVERIFY(m_server->start(options));
    RawClient client(port());
    client.send(request("GET", "/api/health") + bytes);
    std::optional<RawResponse> response = client.receive();
    QVERIFY(response);
    QCOMPARE(response->status, 200);
    response = client.receive();
    QVERIFY(response);
    QCOMPARE(response->status, 408);
    QVERIFY(client.isClosedByServer());
    QCOMPARE(m_server->stored(), 0u);
}

void TestHttpLimits::idleConnectionsAreClosed()
{
    ServerOptions options;
    options.http.idle = 100ms;
    QVERIFY(m_server->start(options));
    RawClient fresh(port());
    RawClient used(port());
    used.send(request("GET", "/api/health"));
    QVERIFY(used.receive());
    QVERIFY(fresh.isClosedByServer());
    QVERIFY(used.isClosedByServer());

    // One that waits for its answer is not idle.
    m_server->store.close();
    RawClient waiting(port());
    waiting.send(request("POST", "/api/logs", Body));
    RawClient other(port());
    QVERIFY(other.isClosedByServer());
    m_server->store.open();
    const std::optional<RawResponse> response = waiting.receive();
    QVERIFY(response);
    QCOMPARE(response->status, 201);
}

void TestHttpLimits::clientsThatDoNotReadAreCutOff()
{
    ServerOptions options;
    options.http.write = 200ms;
    options.http.connections = 2;
    QVERIFY(m_server->start(options));
    for (int i = 0; i < 8; ++i)
        QCOMPARE(ask(port(), "POST", "/api/logs", bodyOf(1 << 20), "Prefer: return=minimal\r\n").status, 201);
    RawClient client(port());
    client.socket().setReadBufferSize(1024);
    client.send(request("GET", "/api/logs").repeated(10)); // 80 MB of answers
    RawClient other(port());
    QCOMPARE(ask(port(), "GET", "/api/health").status, 503); // both places are taken
    QVERIFY(QTest::qWaitFor([this] { return ask(port(), "GET", "/api/health").status == 200; }));
}

void TestHttpLimits::connectionCap()
{
    ServerOptions options;
    options.http.connections = 2;
    QVERIFY(m_server->start(options));
    {
        RawClient first(port());
        RawClient second(port());
        second.send(request("GET", "/api/health"));
        QVERIFY(second.receive());
        RawClient third(port());
        const std::optional<RawResponse> response = third.receive();
        QVERIFY(response);
        QCOMPARE(response->status, 503);
        QVERIFY(response->json().contains("error"_L1));
        QVERIFY(third.isClosedByServer());
    }
    QVERIFY(QTest::qWaitFor([this] { return ask(port(), "GET", "/api/health").status == 200; }));
}

void TestHttpLimits::pipelineCap()
{
    ServerOptions options;
    options.http.unansweredPerConnection = 2;
    QVERIFY(m_server->start(options));
    m_server->store.close();
    RawClient client(port());
    client.send(request("POST", "/api/logs", Body).repeated(3));
    RawClient other(port());
    other.send(request("GET", "/api/health"));
    QVERIFY(other.receive()); // the server has read all of them by now
    m_server->store.open();
    for (const int status : {201, 201, 503}) {
        const std::optional<RawResponse> response = client.receive();
        QVERIFY(response);
        QCOMPARE(response->status, status);
        QCOMPARE(response->header("Retry-After").isEmpty(), status == 201);
    }
}

void TestHttpLimits::totalCap()
{
    ServerOptions options;
    options.http.unanswered = 1;
    QVERIFY(m_server->start(options));
    m_server->store.close();
    RawClient first(port());
    first.send(request("POST", "/api/logs", Body));
    QTRY_VERIFY(m_server->store.isWaiting());
    QCOMPARE(ask(port(), "GET", "/api/health").status, 503);
    m_server->store.open();
    QVERIFY(first.receive());
    QCOMPARE(ask(port(), "GET", "/api/health").status, 200);
}

void TestHttpLimits::manyPipelinedRequests()
{
    QVERIFY(m_server->start());
    RawClient client(port());
    client.send(request("GET", "/api/health").repeated(2000));
    for (int i = 0; i < 2000; ++i) {
        const std::optional<RawResponse> response = client.receive();
        QVERIFY(response);
        QCOMPARE(response->status, 200);
    }
}

void TestHttpLimits::fullQueueIsBusy()
{
    m_server = std::make_unique<TestServer>(100); // bytes
    QVERIFY(m_server->start());
    m_server->store.close();
    RawClient first(port());
    first.send(request("POST", "/api/logs", Body));
    QTRY_VERIFY(m_server->store.isWaiting()); // out of the queue
    RawClient second(port());
    second.send(request("POST", "/api/logs", Body));
    QTRY_COMPARE(m_server->pipeline.counters().queued, 2u);
    const RawResponse busy = ask(port(), "POST", "/api/logs", Body);
    QCOMPARE(busy.status, 503);
    QVERIFY(!busy.header("Retry-After").isEmpty());
    QVERIFY(busy.json().contains("error"_L1));
    m_server->store.open();
    for (RawClient* client : {&first, &second}) {
        const std::optional<RawResponse> response = client->receive();
        QVERIFY(response);
        QCOMPARE(response->status, 201);
    }
    QCOMPARE(m_server->stored(), 2u);
    QCOMPARE(m_server->pipeline.counters().rejected, 1u);
}

void TestHttpLimits::failingStoreIsUnavailable()
{
    QVERIFY(m_server->start());
    m_server->store.setFailing(true);
    const RawResponse response = ask(port(), "POST", "/api/logs", Body);
    QCOMPARE(response.status, 503);
    QVERIFY(response.json().contains("error"_L1));
    m_server->store.setFailing(false);
    QCOMPARE(ask(port(), "POST", "/api/logs", Body).status, 201);
    QCOMPARE(m_server->stored(), 1u);
}

QTEST_GUILESS_MAIN(TestHttpLimits)
#include "tst_httplimits.moc"
