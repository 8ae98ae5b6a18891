// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"
#include "testserver.h"

#include <QTest>

#include <memory>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Body = R"({"app_key":"a","app_id":"b","message":"m"})";

} // namespace

/// Who may do what: secrets, Host and Origin headers, methods.
class TestAccess : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_server = std::make_unique<TestServer>(); }
    void cleanup() { m_server.reset(); }

    void secrets_data();
    void secrets();
    void tokens_data();
    void tokens();
    void hosts_data();
    void hosts();
    void origins_data();
    void origins();
    void preflight();
    void wrongMethods_data();
    void wrongMethods();

private:
    RawResponse to(const QByteArray& method, const QByteArray& target, const QByteArray& headers = {})
    {
        return ask(m_server->server.httpPort(), method, target, method == "POST" ? Body : QByteArray(), headers);
    }

    std::unique_ptr<TestServer> m_server;
};

void TestAccess::secrets_data()
{
    QTest::addColumn<QByteArray>("apiSecret");
    QTest::addColumn<QByteArray>("uiSecret");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("writing");
    QTest::addColumn<int>("reading");
    const auto row = [](const char* name, const char* api, const char* ui, const char* token, int writing,
                        int reading) {
        QTest::newRow(name) << QByteArray(api) << QByteArray(ui) << QByteArray(token) << writing << reading;
    };
    row("open, no token", "", "", "", 201, 200);
    row("open, any token", "", "", "x", 201, 200);
    row("API secret, no token", "api", "", "", 401, 200);
    row("API secret, wrong token", "api", "", "apj", 401, 200);
    row("API secret, longer token", "api", "", "apiapi", 401, 200);
    row("API secret, right token", "api", "", "api", 201, 200);
    row("UI secret, no token", "", "ui", "", 201, 401);
    row("UI secret, wrong token", "", "ui", "x", 201, 401);
    row("UI secret, right token", "", "ui", "ui", 201, 200);
    row("both, no token", "api", "ui", "", 401, 401);
    row("both, API token", "api", "ui", "api", 201, 200);
    row("both, UI token", "api", "ui", "ui", 401, 200);
}

void TestAccess::secrets()
{
    QFETCH(const QByteArray, token);
    ServerOptions options;
    QFETCH(const QByteArray, apiSecret);
    QFETCH(const QByteArray, uiSecret);
    options.apiSecret = apiSecret;
    options.uiSecret = uiSecret;
    QVERIFY(m_server->start(options));
    const QByteArray headers = token.isEmpty() ? QByteArray() : "Authorization: Bearer " + token + "\r\n";
    const RawResponse written = to("POST", "/api/logs", headers);
    QTEST(written.status, "writing");
    QCOMPARE(m_server->stored(), written.status == 201 ? 1u : 0u);
    if (written.status == 401) {
        QCOMPARE(written.json().value("error"_L1), QJsonValue(u"Unauthorized"_s));
        QVERIFY(!written.json().value("reason"_L1).toString().isEmpty());
    }
    QTEST(to("GET", "/api/logs", headers).status, "reading");
    QTEST(to("HEAD", "/api/logs", headers).status, "reading");
    const int byId = to("GET", "/api/logs/x", headers).status;
    QCOMPARE(byId == 401, to("GET", "/api/logs", headers).status == 401);
    QCOMPARE(to("GET", "/api/health", headers).status, 200);
    QCOMPARE(to("OPTIONS", "/api/logs", headers).status, 204);
}

void TestAccess::tokens_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("reason");
    const QString missing = u"Missing Authorization header or token parameter"_s;
    const QString wrong = u"Invalid token"_s;
    const auto row = [](const char* name, const QByteArray& target, const QByteArray& headers, int status,
                        const QString& reason) { QTest::newRow(name) << target << headers << status << reason; };
    row("none", "/api/logs", "", 401, missing);
    row("parameter", "/api/logs?token=top%20secret", "", 201, {});
    row("parameter with a plus", "/api/logs?token=top+secret", "", 201, {});
    row("wrong parameter", "/api/logs?token=x", "", 401, wrong);
    row("header", "/api/logs", "Authorization: Bearer top secret\r\n", 201, {});
    row("scheme in any case", "/api/logs", "authorization: bEaReR   top secret\r\n", 201, {});
    row("wrong header", "/api/logs", "Authorization: Bearer x\r\n", 401, wrong);
    row("the header wins", "/api/logs?token=top%20secret", "Authorization: Bearer x\r\n", 401, wrong);
    row("another scheme", "/api/logs", "Authorization: Basic dG9wIHNlY3JldA==\r\n", 401, missing);
    row("no scheme", "/api/logs", "Authorization: top secret\r\n", 401, missing);
    row("empty token", "/api/logs", "Authorization: Bearer \r\n", 401, missing);
}

void TestAccess::tokens()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, headers);
    ServerOptions options;
    options.apiSecret = "top secret";
    QVERIFY(m_server->start(options));
    const RawResponse response = to("POST", target, headers);
    QTEST(response.status, "status");
    QTEST(response.json().value("reason"_L1).toString(), "reason");
}

void TestAccess::hosts_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const char* host, const char* secret, int status) {
        QTest::newRow(name) << QByteArray(host) << QByteArray(secret) << status;
    };
    row("localhost", "localhost:8081", "", 200);
    row("any case", "LocalHost", "", 200);
    row("absolute name", "localhost.", "", 200);
    row("below localhost", "logs.localhost", "", 200);
    row("address", "127.0.0.1:1", "", 200);
    row("another loopback address", "127.1.2.3", "", 200);
    row("IPv6", "[::1]:8081", "", 200);
    row("rebound name", "evil.example", "", 403);
    row("lookalike", "localhost.evil.example", "", 403);
    row("lookalike without a dot", "evillocalhost", "", 403);
    row("another address", "192.168.0.1", "", 403);
    row("empty", "", "", 200);
    row("nonsense", "[::1", "", 403);
    row("any name with a secret", "logs.example", "s", 200);
}

void TestAccess::hosts()
{
    QFETCH(const QByteArray, host);
    QFETCH(const QByteArray, secret);
    ServerOptions options;
    options.apiSecret = secret;
    QVERIFY(m_server->start(options));
    QTEST(to("GET", "/api/health", "Host: " + host + "\r\n").status, "status");
}

void TestAccess::origins_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<bool>("anyOrigin");
    QTest::addColumn<QByteArray>("allowed");
    const auto row = [](const char* name, const char* origin, const char* secret, bool anyOrigin, const char* allowed) {
        QTest::newRow(name) << QByteArray(origin) << QByteArray(secret) << anyOrigin << QByteArray(allowed);
    };
    row("none", "", "", false, "");
    row("localhost", "http://localhost:5173", "", false, "http://localhost:5173");
    row("address", "https://127.0.0.1", "", false, "https://127.0.0.1");
    row("IPv6", "http://[::1]:3000", "", false, "http://[::1]:3000");
    row("another site", "https://evil.example", "", false, "");
    row("null", "null", "", false, "");
    row("with a secret", "https://site.example", "s", false, "*");
    row("as asked for", "https://site.example", "", true, "*");
}

void TestAccess::origins()
{
    QFETCH(const QByteArray, origin);
    QFETCH(const QByteArray, allowed);
    ServerOptions options;
    QFETCH(const QByteArray, secret);
    QFETCH(const bool, anyOrigin);
    options.apiSecret = secret;
    options.corsAnyOrigin = anyOrigin;
    QVERIFY(m_server->start(options));
    const QByteArray headers = origin.isEmpty() ? QByteArray() : "Origin: " + origin + "\r\n";
    for (const char* target : {"/api/health", "/api/logs", "/nothing"}) {
        const RawResponse response = to("GET", target, headers);
        QCOMPARE(response.header("Access-Control-Allow-Origin"), allowed);
        QCOMPARE(response.header("Vary") == "Origin", !allowed.isEmpty() && allowed != "*");
    }
}

void TestAccess::preflight()
{
    QVERIFY(m_server->start());
    for (const char* target : {"/api/logs", "/nothing/at/all"}) {
        const RawResponse response = to("OPTIONS", target, "Origin: http://localhost\r\n");
        QCOMPARE(response.status, 204);
        QCOMPARE(response.header("Access-Control-Allow-Methods"), "GET, POST, OPTIONS");
        QCOMPARE(response.header("Access-Control-Allow-Headers"),
                 "Content-Type, Authorization, X-Api-Key, X-Api-Token, X-App-Key, X-App-Id, X-INGEST-KEY, Prefer");
        QCOMPARE(response.header("Access-Control-Allow-Origin"), "http://localhost");
        QVERIFY(response.header("Content-Length").isNull());
    }
}

void TestAccess::wrongMethods_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("allow");
    QTest::newRow("delete") << QByteArray("DELETE") << QByteArray("/api/logs")
                            << QByteArray("POST, GET, HEAD, OPTIONS");
    QTest::newRow("post by id") << QByteArray("POST") << QByteArray("/api/logs/x") << QByteArray("GET, HEAD, OPTIONS");
    QTest::newRow("put health") << QByteArray("PUT") << QByteArray("/api/health") << QByteArray("GET, HEAD, OPTIONS");
}

void TestAccess::wrongMethods()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, target);
    QVERIFY(m_server->start());
    const RawResponse response = to(method, target);
    QCOMPARE(response.status, 405);
    QTEST(response.header("Allow"), "allow");
    QVERIFY(response.json().contains("error"_L1));
}

QTEST_GUILESS_MAIN(TestAccess)
#include "tst_access.moc"
