// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "rawclient.h"
#include "testserver.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

const QByteArray NoSuchApplication = R"({"error":"ERROR","message":"application with this id does not exist"})";

} // namespace

/// Log-Handler-Api: applications, the answers of its router, secrets.
class TestLogHandler : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_server.reset(); }

    void makesApplications();
    void takesNames_data();
    void takesNames();
    void refusesNames_data();
    void refusesNames();
    void namesCompareExactly();
    void listsApplications();
    void showsApplications_data();
    void showsApplications();
    void saysWhenTheStoreFails();
    void routerErrors_data();
    void routerErrors();
    void secrets_data();
    void secrets();

private:
    RawResponse to(const QByteArray& method, const QByteArray& target, const QByteArray& headers = {})
    {
        return ask(m_server->server.httpPort(), method, target, method == "POST" ? "" : QByteArray(), headers);
    }
    RawResponse get(const QByteArray& target) { return to("GET", target); }
    RawResponse create(const QByteArray& name) { return to("POST", "/apps/" + name); }
    QJsonArray list() { return QJsonDocument::fromJson(get("/apps").body).array(); }

    std::unique_ptr<TestServer> m_server;
};

void TestLogHandler::init()
{
    m_server = std::make_unique<TestServer>();
    QVERIFY(m_server->start());
}

void TestLogHandler::makesApplications()
{
    const qint64 before = currentTimestamp();
    const RawResponse response = create("my-app");
    QCOMPARE(response.status, 201);
    QCOMPARE(response.json().keys(), (QStringList{u"created_at"_s, u"id"_s, u"ingest_key"_s, u"name"_s}));
    QCOMPARE(response.json().value("id"_L1), QJsonValue(1));
    QCOMPARE(response.json().value("name"_L1), QJsonValue(u"my-app"_s));
    static const QRegularExpression key(u"^[0-9a-f]{32}$"_s);
    QVERIFY(key.match(response.json().value("ingest_key"_L1).toString()).hasMatch());
    const QString made = response.json().value("created_at"_L1).toString();
    QVERIFY(made.endsWith(u'Z'));
    const std::optional<qint64> time = parseTimestamp(made.toStdString());
    QVERIFY(time && *time >= before && *time <= currentTimestamp());

    const RawResponse again = create("my-app");
    QCOMPARE(again.status, 409);
    QCOMPARE(again.body, R"({"error":"CONFLICT","message":"application with this name already exists"})");

    const RawResponse other = create("other");
    QCOMPARE(other.json().value("id"_L1), QJsonValue(2));
    QVERIFY(other.json().value("ingest_key"_L1) != response.json().value("ingest_key"_L1));
}

void TestLogHandler::takesNames_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("name");
    const auto row = [](const char* name, const QByteArray& path, const QString& expected) {
        QTest::newRow(name) << path << expected;
    };
    row("one character", "a", u"a"_s);
    row("a number", "1", u"1"_s);
    row("with a trailing slash", "svc/", u"svc"_s);
    row("space and slash", "my%20app%2Fone", u"my app/one"_s);
    row("a plus is itself", "a+b", u"a+b"_s);
    row("surrounding space is kept", "%20a%20", u" a "_s);
    row("beyond ASCII", "caf%C3%A9%F0%9F%92%A5", u"café\U0001F4A5"_s);
    row("quotes", "%22%27;DROP%20TABLE%20apps--", u"\"';DROP TABLE apps--"_s);
    row("NUL", "a%00b", QString(u"a"_s + QChar(0) + u"b"_s));
    row("255 characters", QByteArray("%C3%A9").repeated(255), QString(255, u'é'));
    row("a parameter is no part of it", "a?b=c", u"a"_s);
}

void TestLogHandler::takesNames()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QString, name);
    const RawResponse response = create(path);
    QCOMPARE(response.status, 201);
    QCOMPARE(response.json().value("name"_L1).toString(), name);
    QCOMPARE(get("/apps/1").json().value("name"_L1).toString(), name);
    QCOMPARE(create(path).status, 409);
}

void TestLogHandler::refusesNames_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("256 characters") << QByteArray(256, 'a');
    QTest::newRow("256 characters beyond ASCII") << QByteArray("%C3%A9").repeated(256);
    QTest::newRow("a space") << QByteArray("%20");
    QTest::newRow("only space") << QByteArray("%20%09%0A");
}

void TestLogHandler::refusesNames()
{
    QFETCH(const QByteArray, path);
    const RawResponse response = create(path);
    QCOMPARE(response.status, 422);
    const QJsonObject error = response.json().value("detail"_L1).toArray().first().toObject();
    QCOMPARE(error.value("loc"_L1), QJsonValue(QJsonArray{u"path"_s, u"name"_s}));
    QVERIFY(!error.value("msg"_L1).toString().isEmpty());
    QVERIFY(list().isEmpty());
}

void TestLogHandler::namesCompareExactly()
{
    for (const char* name : {"app", "App", "app%20", "%20app", "a%CC%81", "%C3%A1"})
        QCOMPARE(create(name).status, 201);
    QCOMPARE(list().size(), 6);
}

void TestLogHandler::listsApplications()
{
    QCOMPARE(get("/apps").body, "[]");
    QList<QJsonObject> made;
    for (const char* name : {"one", "two", "three"}) {
        QJsonObject app = create(name).json();
        app.remove("ingest_key"_L1);
        made << app;
    }
    QCOMPARE(get("/apps").status, 200);
    QCOMPARE(list(), (QJsonArray{made[0], made[1], made[2]}));
    QCOMPARE(get("/apps/").body, get("/apps").body);
    QCOMPARE(get("/apps/2").json(), made[1]);
    QCOMPARE(get("/apps/2/").json(), made[1]);
    QCOMPARE(get("/apps/%32").json(), made[1]);
    const RawResponse head = to("HEAD", "/apps/2");
    QCOMPARE(head.status, 200);
    QCOMPARE(head.header("Content-Length").toLongLong(), get("/apps/2").body.size());
}

void TestLogHandler::showsApplications_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<int>("status");
    const auto row = [](const QByteArray& id, int status) { QTest::newRow(id) << id << status; };
    row("1", 200);
    row("0001", 200);
    row("2", 404);
    row("9223372036854775807", 404);
    row("9223372036854775808", 422);
    row("99999999999999999999999999", 422);
    row("0", 422);
    row("-1", 422);
    row("+1", 422);
    row("1.0", 422);
    row("1e0", 422);
    row("0x1", 422);
    row("one", 422);
    row("app", 422); // names are none
    row("%20", 422);
    row("1%20", 422);
    row("1%00", 422);
    row("%D9%A1", 422); // the digit one in Arabic
}

void TestLogHandler::showsApplications()
{
    QFETCH(const QByteArray, id);
    QFETCH(const int, status);
    QCOMPARE(create("app").status, 201);
    const RawResponse response = get("/apps/" + id);
    QCOMPARE(response.status, status);
    if (status == 404)
        QCOMPARE(response.body, NoSuchApplication);
    if (status == 422) {
        const QJsonObject error = response.json().value("detail"_L1).toArray().first().toObject();
        QCOMPARE(error.value("loc"_L1), QJsonValue(QJsonArray{u"path"_s, u"app_id"_s}));
        QVERIFY(!error.value("msg"_L1).toString().isEmpty());
        QVERIFY(!error.value("type"_L1).toString().isEmpty());
        QVERIFY(error.value("input"_L1).isString());
    }
}

void TestLogHandler::saysWhenTheStoreFails()
{
    m_server->store.setFailing(true);
    const RawResponse response = create("app");
    QCOMPARE(response.status, 503);
    QVERIFY(response.json().contains("error"_L1) && response.json().contains("message"_L1));
    QVERIFY(!response.header("Retry-After").isEmpty());
    m_server->store.setFailing(false);
    QCOMPARE(create("app").status, 201);
}

void TestLogHandler::routerErrors_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("allow");
    const auto row = [](const char* name, const char* method, const char* target, const char* allow) {
        QTest::newRow(name) << QByteArray(method) << QByteArray(target) << QByteArray(allow);
    };
    row("post to the list", "POST", "/apps", "GET, HEAD, OPTIONS");
    row("post to the list with a slash", "POST", "/apps/", "GET, HEAD, OPTIONS");
    row("delete an application", "DELETE", "/apps/1", "POST, GET, HEAD, OPTIONS");
    row("unknown below an application", "GET", "/apps/1/nothing", "");
    row("empty name", "POST", "/apps//", "");
    row("empty segment", "GET", "/apps//events", "");
    row("another case", "GET", "/apps/1/EVENTS", "");
}

void TestLogHandler::routerErrors()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, allow);
    const RawResponse response = to(method, target);
    QCOMPARE(response.status, allow.isEmpty() ? 404 : 405);
    QCOMPARE(response.header("Allow"), allow);
    QCOMPARE(response.body, allow.isEmpty() ? R"({"detail":"Not Found"})" : R"({"detail":"Method Not Allowed"})");
}

void TestLogHandler::secrets_data()
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
    row("open, any token", "", "", "x", 201, 200);
    row("API secret, no token", "api", "", "", 401, 200);
    row("API secret, wrong token", "api", "", "x", 401, 200);
    row("API secret, right token", "api", "", "api", 201, 200);
    row("UI secret, no token", "", "ui", "", 201, 401);
    row("both, no token", "api", "ui", "", 401, 401);
    row("both, API token", "api", "ui", "api", 201, 200);
    row("both, UI token", "api", "ui", "ui", 401, 200);
}

void TestLogHandler::secrets()
{
    QFETCH(const QByteArray, apiSecret);
    QFETCH(const QByteArray, uiSecret);
    QFETCH(const QByteArray, token);
    m_server = std::make_unique<TestServer>();
    ServerOptions options;
    options.apiSecret = apiSecret;
    options.uiSecret = uiSecret;
    QVERIFY(m_server->start(options));
    const Result<Application> app = m_server->store.createApplication("existing");
    QVERIFY(app);
    const QByteArray headers = token.isEmpty() ? QByteArray() : "Authorization: Bearer " + token + "\r\n";
    const RawResponse written = to("POST", "/apps/new", headers);
    QTEST(written.status, "writing");
    QTEST(to("POST", "/apps/newer?token=" + token).status, "writing");
    QCOMPARE(m_server->store.catalog()->applications.size(), written.status == 201 ? 3u : 1u);
    if (written.status == 401) {
        QCOMPARE(written.json().value("error"_L1), QJsonValue(u"UNAUTHORIZED"_s));
        QVERIFY(!written.json().value("message"_L1).toString().isEmpty());
    }
    for (const char* target : {"/apps", "/apps/", "/apps/1"})
        QTEST(to("GET", target, headers).status, "reading");
}

QTEST_GUILESS_MAIN(TestLogHandler)
#include "tst_loghandler.moc"
