// SPDX-License-Identifier: GPL-3.0-or-later
#include "fourapis.h"
#include "support/entrymaker.h"

#include <QTest>

#include <memory>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

enum class Setup : quint8
{
    Open,    ///< no secrets
    Secrets, ///< "api" to write, "ui" or "api" to read
    Failing, ///< the store fails
};

enum class Shape : quint8
{
    Any,        ///< no error
    Error,      ///< {"error":"text"}
    Reason,     ///< the same with a "reason"
    Handler,    ///< {"error":"CODE","message":"text"}
    Detail,     ///< {"detail":"text"}
    Validation, ///< {"detail":[{"loc":[...],"msg":"text"}...]}
};

bool isText(const QJsonValue& value)
{
    return !value.toString().isEmpty();
}

bool isValidation(const QJsonArray& errors)
{
    return !errors.isEmpty() && std::all_of(errors.begin(), errors.end(), [](const QJsonValue& error) {
        return isText(error[u"type"]) && isText(error[u"msg"]) && !error[u"loc"].toArray().isEmpty();
    });
}

bool hasShape(const QJsonObject& body, Shape shape)
{
    const QJsonValue error = body.value("error"_L1);
    switch (shape) {
    case Shape::Any:
        return true;
    case Shape::Error:
        return isText(error);
    case Shape::Reason:
        return isText(error) && isText(body.value("reason"_L1));
    case Shape::Handler:
        return isText(error) && error.toString() == error.toString().toUpper() && isText(body.value("message"_L1));
    case Shape::Detail:
        return isText(body.value("detail"_L1));
    case Shape::Validation:
        return isValidation(body.value("detail"_L1).toArray());
    }
    return false;
}

/// What no route answers with, for the path of an API.
Shape routerShape(const QByteArray& target)
{
    return target.startsWith("/apps") ? Shape::Detail : Shape::Error;
}

void addRequest(Setup setup, const QByteArray& method, const QByteArray& target, int status, Shape shape,
                const QByteArray& body = {}, const QByteArray& headers = {})
{
    static const std::array<const char*, 3> setups{"", "secrets: ", "failing: "};
    QTest::addRow("%s%s %s %d %s %s", setups[static_cast<std::size_t>(setup)], method.constData(),
                  target.left(80).constData(), status, body.left(80).constData(), headers.simplified().constData())
        << setup << method << target << status << shape << body << headers;
}

const QByteArray Key = "X-INGEST-KEY: {key}\r\n";
const QByteArray Period = "?since=2025-01-01&until=2025-01-02";
const QByteArray ThresholdBody = R"({"service":"svc","severity":"ERROR","threshold_per_minute":1})";
/// What can be read of an application, below its path.
const QByteArrayList Readable{"", "/events", "/stats/by-level" + Period, "/stats/timeseries" + Period,
                              "/stats/top-messages" + Period};
constexpr qsizetype MaxBody = 1000;

} // namespace

/// Every kind of request with every status it can have, and the words errors come in.
class TestStatusIndex : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_server.reset(); }

    void ingest_data();
    void ingest() { answers(); }
    void applications_data();
    void applications() { answers(); }
    void reading_data();
    void reading() { answers(); }
    void secrets_data();
    void secrets() { answers(); }
    void failures_data();
    void failures() { answers(); }
    void unknownPaths_data();
    void unknownPaths();
    void wrongMethods_data();
    void wrongMethods();

private:
    static void addColumns();
    [[nodiscard]] bool start(Setup setup);
    void answers();
    [[nodiscard]] RawResponse to(const QByteArray& method, const QByteArray& target, const QByteArray& body = {},
                                 QByteArray headers = {}) const
    {
        return ask(m_server->server.httpPort(), method, target, body, headers.replace("{key}", m_key));
    }
    /// Whatever a request can have stored.
    [[nodiscard]] quint64 kept() const
    {
        const auto catalog = m_server->store.catalog();
        return m_server->stored() + catalog->applications.size() + catalog->thresholds.size();
    }

    std::unique_ptr<TestServer> m_server;
    QByteArray m_key;
};

void TestStatusIndex::addColumns()
{
    QTest::addColumn<Setup>("setup");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<Shape>("shape");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("headers");
}

/// A server with the application "svc", id 1, that has one entry, of the trace "t".
bool TestStatusIndex::start(Setup setup)
{
    m_server = std::make_unique<TestServer>();
    const Result<Application> app = m_server->store.createApplication("svc");
    m_key = QByteArray::fromStdString(app ? app->ingestKey : std::string());
    EntryView entry = simpleEntry(BodyTime, "svc", "m");
    entry.trace = "t";
    const std::unique_ptr<EntryBatch> batch = makeBatch({entry}, currentTimestamp());
    EntryBatch* const pointer = batch.get();
    ServerOptions options;
    options.http.bodyBytes = MaxBody;
    options.http.linger = std::chrono::milliseconds(100);
    if (setup == Setup::Secrets) {
        options.apiSecret = "api";
        options.uiSecret = "ui";
    }
    const bool isReady = app && m_server->store.append({&pointer, 1}) && m_server->start(options);
    m_server->store.setFailing(setup == Setup::Failing);
    return isReady;
}

void TestStatusIndex::answers()
{
    QFETCH(const Setup, setup);
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, target);
    QFETCH(const int, status);
    QFETCH(const Shape, shape);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, headers);
    QVERIFY(start(setup));
    const quint64 before = kept();
    const RawResponse response = to(method, target, body, headers);
    QCOMPARE(response.status, status);
    QCOMPARE(kept(), before + (method == "POST" && status < 300 ? 1 : 0));
    QVERIFY2(hasShape(response.json(), shape), response.body.constData());
    if (status != 204)
        QVERIFY(response.header("Content-Type").startsWith("application/json"));
    if (status == 503)
        QVERIFY(response.header("Retry-After").toInt() > 0);
    if (method == "GET") {
        const RawResponse head = to("HEAD", target, body, headers);
        QCOMPARE(head.status, status);
        QCOMPARE(head.header("Content-Type"), response.header("Content-Type"));
    }
}

void TestStatusIndex::ingest_data()
{
    addColumns();
    const QByteArray large = QByteArray(MaxBody + 1, ' ');
    const QByteArray brotli = "Content-Encoding: br\r\n";
    const auto post = [&](const QByteArray& target, int status, Shape shape, const QByteArray& body,
                          const QByteArray& headers = Key) {
        addRequest(Setup::Open, "POST", target, status, shape, body, headers);
    };
    post("/logs", 201, Shape::Any, bodyOf(Logs));
    for (const QByteArray& bad :
         {QByteArray("{"), QByteArray("[]"), QByteArray("{}"), bodyOf(Logs, R"("timestamp":"soon")")})
        post("/logs", 400, Shape::Error, bad);
    post("/logs", 413, Shape::Error, large);
    post("/logs", 415, Shape::Error, bodyOf(Logs), brotli);

    post("/apps/1/events", 201, Shape::Any, bodyOf(Apps));
    post("/apps/1/events", 403, Shape::Handler, bodyOf(Apps), "X-INGEST-KEY: 0123456789abcdef0123456789abcdef\r\n");
    post("/apps/1/events", 403, Shape::Handler, bodyOf(Apps), "X-INGEST-KEY: \r\n");
    post("/apps/2/events", 403, Shape::Handler, bodyOf(Apps));
    post("/apps/1/events", 422, Shape::Validation, bodyOf(Apps), {});
    for (const QByteArray& bad :
         {QByteArray("{"), QByteArray("[]"), QByteArray("{}"), bodyOf(Apps, R"("level":"WARN")"),
          bodyOf(Apps, R"("occurred_at":"soon")"), bodyOf(Apps, R"("stack":[])")})
        post("/apps/1/events", 422, Shape::Validation, bad);
    for (const QByteArray id : {"x", "0", "-1", "9223372036854775808"})
        post("/apps/" + id + "/events", 422, Shape::Validation, bodyOf(Apps));
    post("/apps/1/events", 413, Shape::Detail, large);
    post("/apps/1/events", 415, Shape::Detail, bodyOf(Apps), Key + brotli);

    const QByteArray logs = "/v0/events?name=system_logs";
    const QByteArray thresholds = "/v0/events?name=log_anomaly_thresholds";
    for (const auto& [target, body] : {std::pair(logs, bodyOf(Bird)), std::pair(thresholds, ThresholdBody)}) {
        post(target, 202, Shape::Any, body);
        post(target + "&wait=true", 200, Shape::Any, body);
        post(target, 400, Shape::Error, "");
        post(target, 400, Shape::Error, "{");
        post(target, 413, Shape::Error, large);
        post(target, 415, Shape::Error, body, brotli);
    }
    post("/v0/events", 400, Shape::Error, bodyOf(Bird));
    post("/v0/events?name=other", 404, Shape::Error, bodyOf(Bird));

    post("/api/logs", 201, Shape::Any, bodyOf(Stream));
    for (const QByteArray bad : {"{", "5", "{}", R"({"app_key":"a","app_id":"b","logs":[5]})"})
        post("/api/logs", 400, bad.endsWith("[5]}") ? Shape::Any : Shape::Error, bad);
    post("/api/logs", 413, Shape::Error, large);
    post("/api/logs", 415, Shape::Error, bodyOf(Stream), brotli);
}

void TestStatusIndex::applications_data()
{
    addColumns();
    const auto add = [](const QByteArray& method, const QByteArray& target, int status, Shape shape) {
        addRequest(Setup::Open, method, target, status, shape);
    };
    add("POST", "/apps/new", 201, Shape::Any);
    add("POST", "/apps/new/", 201, Shape::Any);
    add("POST", "/apps/42", 201, Shape::Any);
    add("POST", "/apps/" + QByteArray(255, 'x'), 201, Shape::Any);
    add("POST", "/apps/svc", 409, Shape::Handler);
    add("POST", "/apps/%20%09", 422, Shape::Validation);
    add("POST", "/apps/" + QByteArray(256, 'x'), 422, Shape::Validation);
    add("GET", "/apps", 200, Shape::Any);
    add("GET", "/apps/", 200, Shape::Any);
    for (const QByteArray& below : Readable) {
        add("GET", "/apps/1" + below, 200, Shape::Any);
        add("GET", "/apps/2" + below, 404, Shape::Handler);
        for (const QByteArray id : {"svc", "0", "-1", "1.0", "9223372036854775808", "%20"})
            add("GET", "/apps/" + id + below, 422, Shape::Validation);
    }
    for (const QByteArray bad : {"limit=0", "limit=51", "limit=x", "offset=-1", "offset=x", "level=info", "level=FATAL",
                                 "since=soon", "until=2025-02-30"})
        add("GET", "/apps/1/events?" + bad, 422, Shape::Validation);
    for (const QByteArray what : {"by-level", "timeseries", "top-messages"}) {
        const QByteArray target = "/apps/1/stats/" + what;
        add("GET", target + "?since=2025-01-02&until=2025-01-02", 400, Shape::Handler);
        add("GET", target + "?since=2025-01-02&until=2025-01-01", 400, Shape::Handler);
        add("GET", target, 422, Shape::Validation);
        add("GET", target + "?since=2025-01-01", 422, Shape::Validation);
        add("GET", target + "?since=2025-01-01&until=soon", 422, Shape::Validation);
    }
    add("GET", "/apps/1/stats/timeseries" + Period + "&interval=WEEK", 422, Shape::Validation);
    add("GET", "/apps/1/stats/timeseries" + Period + "&level=info", 422, Shape::Validation);
    add("GET", "/apps/1/stats/top-messages" + Period + "&limit=0", 422, Shape::Validation);
    add("GET", "/apps/1/stats/top-messages" + Period + "&limit=101", 422, Shape::Validation);
    add("GET", "/apps/1/stats/top-messages" + Period + "&level=x", 422, Shape::Validation);
}

void TestStatusIndex::reading_data()
{
    addColumns();
    const auto get = [](const QByteArray& target, int status, Shape shape = Shape::Any) {
        addRequest(Setup::Open, "GET", target, status, shape);
    };
    get("/logs?service=svc", 200);
    get("/logs?service=unknown", 200);
    get("/logs?service=svc&start=2025-01-02&end=2025-01-01", 200);
    for (const QByteArray bad : {"", "?service=svc&start=soon", "?service=svc&end=2025-13-01", "?service=svc&limit=0",
                                 "?service=svc&limit=10001", "?service=svc&limit=x"})
        get("/logs" + bad, 400, Shape::Error);

    for (const QByteArray pipe : {"recent_logs", "error_distribution"}) {
        const QByteArray target = "/v0/pipes/" + pipe + ".json";
        get(target, 200);
        get(target + "?limit=0", 200);
        for (const QByteArray bad :
             {"start_time=soon", "end_time=1685629800", "limit=-1", "limit=x", "limit=2147483648"})
            get(target + '?' + bad, 400, Shape::Error);
    }
    get("/v0/pipes/log_anomalies.json", 200);
    for (const QByteArray bad :
         {"time_window_minutes=0", "time_window_minutes=525601", "time_window_minutes=x", "limit=-1"})
        get("/v0/pipes/log_anomalies.json?" + bad, 400, Shape::Error);
    for (const QByteArray unknown : {"other.json", "recent_logs", "recent_logs.csv", "Recent_Logs.json", ".json"})
        get("/v0/pipes/" + unknown, 404, Shape::Error);

    get("/api/logs", 200);
    get("/api/logs/", 200);
    get("/api/logs?level=loud", 200);
    get("/api/logs?date_from=soon", 400, Shape::Error);
    get("/api/logs?date_to=2025-02-30", 400, Shape::Error);
    get("/api/logs/t", 200);
    get("/api/logs/unknown", 404, Shape::Error);
    get("/api/logs/7ZZZZZZZZZZZZZZZZZZZZZZZZZ", 404, Shape::Error);
    get("/api/health", 200);
    get("/openapi.json", 200);
    for (const QByteArray any : {"/logs", "/apps/1/events", "/v0/events", "/api/logs", "/nothing", "*"})
        addRequest(Setup::Open, "OPTIONS", any, 204, Shape::Any);
}

void TestStatusIndex::secrets_data()
{
    addColumns();
    const auto add = [](const QByteArray& method, const QByteArray& target, int status, Shape shape,
                        const QByteArray& body = {}, const QByteArray& headers = {}) {
        addRequest(Setup::Secrets, method, target, status, shape, body, headers);
    };
    const auto bearer = [](const QByteArray& token) -> QByteArray { return "Authorization: Bearer " + token + "\r\n"; };
    const auto write = [&](const QByteArray& target, const QByteArray& body, int accepted, int refused, Shape shape) {
        const QByteArray joint = target.contains('?') ? "&" : "?";
        add("POST", target, refused, shape, body);
        for (const QByteArray wrong : {"x", "ui", "API", "ap", "apii"}) {
            add("POST", target, refused, shape, body, bearer(wrong));
            add("POST", target + joint + "token=" + wrong, refused, shape, body);
        }
        add("POST", target + joint + "token=api", refused, shape, body, bearer("x"));
        add("POST", target, accepted, Shape::Any, body, bearer("api"));
        add("POST", target + joint + "token=api", accepted, Shape::Any, body);
    };
    write("/logs", bodyOf(Logs), 201, 401, Shape::Reason);
    write("/apps/new", "", 201, 401, Shape::Handler);
    write("/v0/events?name=system_logs", bodyOf(Bird), 202, 403, Shape::Error);
    write("/v0/events?name=log_anomaly_thresholds", ThresholdBody, 202, 403, Shape::Error);
    write("/api/logs", bodyOf(Stream), 201, 401, Shape::Reason);
    // Only the key counts.
    add("POST", "/apps/1/events", 201, Shape::Any, bodyOf(Apps), Key);
    add("POST", "/apps/1/events", 201, Shape::Any, bodyOf(Apps), Key + bearer("x"));
    add("POST", "/apps/1/events", 422, Shape::Validation, bodyOf(Apps), bearer("api"));
    add("POST", "/apps/1/events", 403, Shape::Handler, bodyOf(Apps), "X-INGEST-KEY: api\r\n");

    const auto read = [&](const QByteArray& target, int refused, Shape shape) {
        add("GET", target, refused, shape);
        add("GET", target, refused, shape, {}, bearer("x"));
        add("GET", target, 200, Shape::Any, {}, bearer("ui"));
        add("GET", target + (target.contains('?') ? "&" : "?") + "token=api", 200, Shape::Any);
    };
    read("/logs?service=svc", 401, Shape::Error);
    read("/apps", 401, Shape::Handler);
    for (const QByteArray& below : Readable)
        read("/apps/1" + below, 401, Shape::Handler);
    for (const QByteArray pipe : {"recent_logs", "error_distribution", "log_anomalies"})
        read("/v0/pipes/" + pipe + ".json", 403, Shape::Error);
    read("/api/logs", 401, Shape::Error);
    read("/api/logs/t", 401, Shape::Error);

    add("GET", "/api/health", 200, Shape::Any);
    add("OPTIONS", "/api/logs", 204, Shape::Any);
    add("DELETE", "/api/logs", 405, Shape::Error);
    add("GET", "/nothing", 404, Shape::Error);
}

void TestStatusIndex::failures_data()
{
    addColumns();
    const auto post = [](const QByteArray& target, Shape shape, const QByteArray& body) {
        addRequest(Setup::Failing, "POST", target, 503, shape, body, Key);
    };
    post("/logs", Shape::Error, bodyOf(Logs));
    post("/apps/new", Shape::Handler, "");
    post("/apps/1/events", Shape::Handler, bodyOf(Apps));
    post("/v0/events?name=system_logs", Shape::Error, bodyOf(Bird));
    post("/v0/events?name=log_anomaly_thresholds", Shape::Error, ThresholdBody);
    post("/api/logs", Shape::Error, bodyOf(Stream));

    const auto get = [](const QByteArray& target, Shape shape) {
        addRequest(Setup::Failing, "GET", target, 503, shape);
    };
    get("/logs?service=svc", Shape::Error);
    for (const QByteArray& below : Readable.sliced(1))
        get("/apps/1" + below, Shape::Handler);
    for (const QByteArray pipe : {"recent_logs", "error_distribution"})
        get("/v0/pipes/" + pipe + ".json", Shape::Error);
    get("/api/logs", Shape::Error);
    get("/api/logs/t", Shape::Error);
    addRequest(Setup::Failing, "GET", "/api/health", 200, Shape::Any);
}

void TestStatusIndex::unknownPaths_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const QByteArray target : {"/",
                                    "/nothing",
                                    "/logs/x",
                                    "/logs//",
                                    "//logs",
                                    "/Logs",
                                    "/logs%2F",
                                    "/apps/1/other",
                                    "/apps/1/stats",
                                    "/apps/1/stats/other",
                                    "/apps/1/events/2",
                                    "/apps//events",
                                    "/v0",
                                    "/v0/",
                                    "/v0/other",
                                    "/v0/events/",
                                    "/v0/pipes",
                                    "/v0/pipes/",
                                    "/v0/pipes/recent_logs.json/",
                                    "/v0/pipes/a/b.json",
                                    "/api",
                                    "/api/",
                                    "/api/other",
                                    "/api/logs/a/b",
                                    "/api%2Flogs",
                                    "/API/logs",
                                    "/api/logs;x"})
        QTest::newRow(target) << target;
}

void TestStatusIndex::unknownPaths()
{
    QFETCH(const QByteArray, target);
    QVERIFY(start(Setup::Open));
    for (const QByteArray method : {"GET", "POST", "DELETE"}) {
        const RawResponse response = to(method, target, "{}");
        QCOMPARE(response.status, 404);
        QVERIFY2(hasShape(response.json(), routerShape(target)), response.body.constData());
    }
    QCOMPARE(to("HEAD", target).status, 404);
    QCOMPARE(to("OPTIONS", target).status, 204);
    QCOMPARE(kept(), 2u);
}

void TestStatusIndex::wrongMethods_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("allow");
    const QByteArray reads = "GET, HEAD, OPTIONS";
    const QByteArray writes = "POST, OPTIONS";
    const QByteArray both = "POST, GET, HEAD, OPTIONS";
    const auto row = [](const QByteArray& target, const QByteArray& allow) {
        QTest::newRow(target) << target << allow;
    };
    row("/logs", both);
    row("/logs/", both);
    row("/apps", reads);
    row("/apps/", reads);
    row("/apps/1", both);
    row("/apps/1/events", both);
    row("/apps/1/stats/by-level", reads);
    row("/apps/1/stats/timeseries", reads);
    row("/apps/1/stats/top-messages", reads);
    row("/v0/events", writes);
    row("/v0/pipes/recent_logs.json", reads);
    row("/api/logs", both);
    row("/api/logs/x", reads);
    row("/api/health", reads);
    row("/openapi.json", reads);
    row("/docs", reads);
}

void TestStatusIndex::wrongMethods()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, allow);
    QVERIFY(start(Setup::Open));
    for (const QByteArray method : {"GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW", "get"}) {
        if (allow.split(' ').contains(method + ',') || allow.endsWith(method))
            continue;
        const RawResponse response = to(method, target, "{}");
        QCOMPARE(response.status, 405);
        QCOMPARE(response.header("Allow"), allow);
        QVERIFY2(hasShape(response.json(), routerShape(target)), response.body.constData());
    }
    QCOMPARE(kept(), 2u);
}

QTEST_GUILESS_MAIN(TestStatusIndex)
#include "tst_statusindex.moc"
