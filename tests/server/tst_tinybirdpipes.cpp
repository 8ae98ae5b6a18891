// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "rawclient.h"
#include "testserver.h"

#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

QByteArray row(const QByteArray& time, const QByteArray& service, const QByteArray& severity, const QByteArray& message)
{
    return R"({"timestamp":")" + time + R"(","service":")" + service + R"(","severity":")" + severity +
           R"(","message":")" + message + "\"}\n";
}

/// So long ago, in a form for bodies.
QByteArray ago(qint64 duration)
{
    return QByteArray::fromStdString(formatSeconds(currentTimestamp() - duration));
}

QJsonArray data(const RawResponse& response)
{
    return response.json().value("data"_L1).toArray();
}

/// One column, joined by spaces.
QString column(const RawResponse& response, const QString& name)
{
    QStringList texts;
    for (const QJsonValue line : data(response))
        texts << line[name].toVariant().toString();
    return texts.join(u' ');
}

/// "name type, name type"
QString meta(const RawResponse& response)
{
    QStringList columns;
    for (const QJsonValue entry : response.json().value("meta"_L1).toArray())
        columns << entry[u"name"].toString() + u' ' + entry[u"type"].toString();
    return columns.join(u", ");
}

} // namespace

/// GET /v0/pipes/*.json.
class TestTinybirdPipes : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_server.reset(); }

    void examplesOfTheDocument();
    void envelope();
    void emptyAnswers_data();
    void emptyAnswers();
    void recentLogs_data();
    void recentLogs();
    void lastHour();
    void limits_data();
    void limits();
    void refusesParameters_data();
    void refusesParameters();
    void showsEntriesOfOtherApis();
    void distribution_data();
    void distribution();
    void anomalies();
    void anomaliesOfTheCurrentThreshold_data();
    void anomaliesOfTheCurrentThreshold();
    void paths_data();
    void paths();
    void secrets();

private:
    void send(const QByteArray& rows, const QByteArray& name = "system_logs")
    {
        const RawResponse response =
            ask(m_server->server.httpPort(), "POST", "/v0/events?wait=true&name=" + name, rows);
        QCOMPARE(response.status, 200);
        QCOMPARE(response.json().value("quarantined_rows"_L1), QJsonValue(0));
    }
    RawResponse get(const QByteArray& target) { return ask(m_server->server.httpPort(), "GET", "/v0/pipes/" + target); }

    std::unique_ptr<TestServer> m_server;
};

void TestTinybirdPipes::init()
{
    m_server = std::make_unique<TestServer>();
    QVERIFY(m_server->start());
}

void TestTinybirdPipes::examplesOfTheDocument()
{
    send(R"({
    "timestamp": "2023-06-01 14:30:00",
    "server_id": "srv-001",
    "service": "authentication",
    "severity": "ERROR",
    "message": "Failed login attempt",
    "error_code": "AUTH-401",
    "resource_id": "user-123",
    "metadata": "{\"ip\": \"192.168.1.1\", \"browser\": \"Chrome\"}"
  })");
    const QByteArray parameters = "?token=TB_ADMIN_TOKEN&start_time=2023-06-01%2000:00:00&"
                                  "end_time=2023-06-02%2000:00:00&severity=ERROR&service=authentication&limit=50";
    const RawResponse logs = get("recent_logs.json" + parameters);
    QCOMPARE(logs.status, 200);
    QCOMPARE(data(logs), QJsonDocument::fromJson(R"([{
    "timestamp": "2023-06-01 14:30:00",
    "server_id": "srv-001",
    "service": "authentication",
    "severity": "ERROR",
    "message": "Failed login attempt",
    "error_code": "AUTH-401",
    "resource_id": "user-123",
    "metadata": "{\"ip\": \"192.168.1.1\", \"browser\": \"Chrome\"}"
  }])")
                             .array());
    const RawResponse distribution = get("error_distribution.json" + parameters);
    QCOMPARE(distribution.status, 200);
    QCOMPARE(data(distribution), QJsonDocument::fromJson(R"([{"service":"authentication","severity":"ERROR",
        "count":1,"percentage":100}])")
                                     .array());
    const RawResponse anomalies =
        get("log_anomalies.json?token=T&time_window_minutes=60&service=authentication&severity=ERROR&limit=50");
    QCOMPARE(anomalies.status, 200);
    QCOMPARE(data(anomalies), QJsonArray());
}

void TestTinybirdPipes::envelope()
{
    send(row(ago(Second), "a", "INFO", "one") + row(ago(Second), "a", "INFO", "two"));
    const RawResponse response = get("recent_logs.json?limit=1");
    QVERIFY(response.header("Content-Type").startsWith("application/json"));
    QCOMPARE(response.json().keys(),
             (QStringList{u"data"_s, u"meta"_s, u"rows"_s, u"rows_before_limit_at_least"_s, u"statistics"_s}));
    QCOMPARE(response.json().value("rows"_L1), QJsonValue(1));
    QCOMPARE(response.json().value("rows_before_limit_at_least"_L1), QJsonValue(2));
    const QJsonObject statistics = response.json().value("statistics"_L1).toObject();
    QVERIFY(statistics.value("elapsed"_L1).toDouble(-1) >= 0);
    QCOMPARE(statistics.value("rows_read"_L1), QJsonValue(2));
    QVERIFY(statistics.value("bytes_read"_L1).toDouble() > 0);
}

void TestTinybirdPipes::emptyAnswers_data()
{
    QTest::addColumn<QByteArray>("pipe");
    QTest::addColumn<QString>("columns");
    QTest::newRow("recent_logs") << QByteArray("recent_logs.json")
                                 << u"timestamp DateTime, server_id String, service String, severity String, "
                                    "message String, error_code String, resource_id String, metadata String"_s;
    QTest::newRow("error_distribution") << QByteArray("error_distribution.json")
                                        << u"service String, severity String, count UInt64, percentage Float64"_s;
    QTest::newRow("log_anomalies") << QByteArray("log_anomalies.json")
                                   << u"minute DateTime, service String, severity String, log_count UInt64, "
                                      "threshold_per_minute Float64, anomaly_ratio Nullable(Float64)"_s;
}

void TestTinybirdPipes::emptyAnswers()
{
    QFETCH(const QByteArray, pipe);
    const RawResponse response = get(pipe);
    QCOMPARE(response.status, 200);
    QTEST(meta(response), "columns");
    QCOMPARE(response.json().value("data"_L1), QJsonValue(QJsonArray()));
    QCOMPARE(response.json().value("rows"_L1), QJsonValue(0));
    QCOMPARE(response.json().value("rows_before_limit_at_least"_L1), QJsonValue(0));
}

void TestTinybirdPipes::recentLogs_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("found"); // newest first
    const auto line = [](const char* name, const QByteArray& query, const QString& found) {
        QTest::newRow(name) << query << found;
    };
    const QByteArray day = "start_time=2023-06-01&end_time=2023-06-02";
    line("a day", day, u"five four three-b three two one"_s);
    line("empty parameters", day + "&severity=&service=&limit=", u"five four three-b three two one"_s);
    line("start is inclusive", "start_time=2023-06-01%2010:04:00&end_time=2023-06-02", u"five four"_s);
    line("end is inclusive to the second", "start_time=2023-06-01&end_time=2023-06-01%2010:02:00", u"two one"_s);
    line("start within a second", "start_time=2023-06-01%2010:02:00.1&end_time=2023-06-01T10:03:00",
         u"three-b three"_s);
    line("offset", "start_time=2023-06-01T12:04:00+02:00&end_time=2023-06-02", u"five four"_s);
    line("turned", "start_time=2023-06-02&end_time=2023-06-01", u""_s);
    line("only an end", "end_time=2023-06-02", u""_s);
    line("only a start", "start_time=2023-06-01", u"five four three-b three two one"_s);
    line("service", day + "&service=auth", u"three-b three one"_s);
    line("service is exact", day + "&service=Auth", u"four"_s);
    line("severity", day + "&severity=ERROR", u"three-b two one"_s);
    line("severity is exact", day + "&severity=error", u"three"_s);
    line("severity of its own", day + "&severity=Loud%20%26%20clear", u"five"_s);
    line("both", day + "&service=auth&severity=ERROR", u"three-b one"_s);
    line("limit", day + "&limit=2", u"five four"_s);
    line("zero", day + "&limit=0", u""_s);
    line("SQL", day + "&service=%27%20OR%201%3D1%20--", u""_s);
}

void TestTinybirdPipes::recentLogs()
{
    QFETCH(const QByteArray, query);
    send(row("2023-06-01 10:03:00", "auth", "error", "three") + row("2023-06-01 10:01:00", "auth", "ERROR", "one") +
         row("2023-06-01 10:05:00", "shop", "Loud & clear", "five") +
         row("2023-06-01 10:02:00.9", "shop", "ERROR", "two") + row("2023-06-01 10:04:00", "Auth", "INFO", "four") +
         row("2023-06-01 10:03:00", "auth", "ERROR", "three-b"));
    const RawResponse response = get("recent_logs.json?" + query);
    QCOMPARE(response.status, 200);
    QTEST(column(response, u"message"_s), "found");
}

void TestTinybirdPipes::lastHour()
{
    send(row(ago(59 * Minute), "a", "INFO", "in") + row(ago(61 * Minute), "a", "INFO", "before") +
         row(ago(-5 * Minute), "a", "INFO", "behind"));
    QCOMPARE(column(get("recent_logs.json"), u"message"_s), u"in"_s);
    QCOMPARE(column(get("error_distribution.json"), u"count"_s), u"1"_s);
    QCOMPARE(column(get("recent_logs.json?start_time=2023-01-01"), u"message"_s), u"in before"_s);
    QCOMPARE(column(get("recent_logs.json?end_time=9999-12-31"), u"message"_s), u"behind in"_s);
}

void TestTinybirdPipes::limits_data()
{
    QTest::addColumn<QByteArray>("limit");
    QTest::addColumn<int>("rows");
    QTest::newRow("default") << QByteArray() << 100;
    QTest::newRow("more") << QByteArray("&limit=150") << 150;
    QTest::newRow("zero") << QByteArray("&limit=0") << 0;
    QTest::newRow("more than there are") << QByteArray("&limit=2147483647") << 10'000;
}

void TestTinybirdPipes::limits()
{
    QFETCH(const QByteArray, limit);
    send(row("2023-06-01", "a", "INFO", "x").repeated(10'050));
    const RawResponse response = get("recent_logs.json?start_time=2023-06-01" + limit);
    QCOMPARE(response.status, 200);
    QTEST(response.json().value("rows"_L1).toInt(), "rows");
    QTEST(static_cast<int>(data(response).size()), "rows");
    QCOMPARE(response.json().value("rows_before_limit_at_least"_L1), QJsonValue(10'050));
}

void TestTinybirdPipes::refusesParameters_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("word");
    for (const char* pipe : {"recent_logs", "error_distribution", "log_anomalies"}) {
        for (const char* limit : {"-1", "ten", "1.5", "2147483648", "99999999999999999999"})
            QTest::addRow("%s, limit %s", pipe, limit) << QByteArray(pipe) + ".json?limit=" + limit << u"limit"_s;
    }
    for (const char* pipe : {"recent_logs", "error_distribution"}) {
        QTest::addRow("%s, start", pipe) << QByteArray(pipe) + ".json?start_time=soon" << u"start_time"_s;
        QTest::addRow("%s, end", pipe) << QByteArray(pipe) + ".json?end_time=2023-02-30" << u"end_time"_s;
        QTest::addRow("%s, number", pipe) << QByteArray(pipe) + ".json?end_time=1685629800" << u"end_time"_s;
    }
    for (const char* window : {"0", "-5", "525601", "hour"})
        QTest::addRow("window %s", window)
            << "log_anomalies.json?time_window_minutes=" + QByteArray(window) << u"time_window_minutes"_s;
}

void TestTinybirdPipes::refusesParameters()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QString, word);
    const RawResponse response = get(target);
    QCOMPARE(response.status, 400);
    const QString error = response.json().value("error"_L1).toString();
    QVERIFY2(error.contains(word), qUtf8Printable(error));
}

void TestTinybirdPipes::showsEntriesOfOtherApis()
{
    const quint16 port = m_server->server.httpPort();
    const QByteArray body = R"({"app_key":"shop","app_id":"prod","level":"warning","message":"slow",
        "timestamp":"2023-06-01T00:00:00.999Z",
        "context":{ "error_code" : "E\u00e91", "resource_id": 5, "stack": [] }})";
    QCOMPARE(ask(port, "POST", "/api/logs", body).status, 201);
    QCOMPARE(ask(port, "POST", "/logs", R"({"service_name":"auth","timestamp":"2023-05-31","message":"plain"})").status,
             201);
    const QJsonArray shown = data(get("recent_logs.json?start_time=2023-05-01"));
    QCOMPARE(shown.size(), 2);
    QCOMPARE(shown[0].toObject(),
             (QJsonObject{{u"timestamp"_s, u"2023-06-01 00:00:00"_s},
                          {u"server_id"_s, u"prod"_s},
                          {u"service"_s, u"shop"_s},
                          {u"severity"_s, u"WARNING"_s},
                          {u"message"_s, u"slow"_s},
                          {u"error_code"_s, u"Eé1"_s},
                          {u"resource_id"_s, u""_s},
                          {u"metadata"_s, uR"({"error_code":"E\u00e91","resource_id":5,"stack":[]})"_s}}));
    QCOMPARE(shown[1].toObject(), (QJsonObject{{u"timestamp"_s, u"2023-05-31 00:00:00"_s},
                                               {u"server_id"_s, u""_s},
                                               {u"service"_s, u"auth"_s},
                                               {u"severity"_s, u"INFO"_s},
                                               {u"message"_s, u"plain"_s},
                                               {u"error_code"_s, u""_s},
                                               {u"resource_id"_s, u""_s},
                                               {u"metadata"_s, u""_s}}));
    QCOMPARE(column(get("recent_logs.json?start_time=2023-05-01&severity=WARNING"), u"message"_s), u"slow"_s);
    QCOMPARE(column(get("error_distribution.json?start_time=2023-05-01"), u"service"_s), u"auth shop"_s);
}

void TestTinybirdPipes::distribution_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("rows"); // service/severity/count/percentage
    QTest::newRow("all") << QByteArray("")
                         << u"shop/INFO/3/42.86 a/ERROR/1/14.29 a/INFO/1/14.29 b/ERROR/1/14.29 "
                            "b/error/1/14.29"_s;
    QTest::newRow("service") << QByteArray("&service=b") << u"b/ERROR/1/50 b/error/1/50"_s;
    QTest::newRow("severity") << QByteArray("&severity=INFO") << u"shop/INFO/3/75 a/INFO/1/25"_s;
    QTest::newRow("limit") << QByteArray("&limit=1") << u"shop/INFO/3/42.86"_s;
    QTest::newRow("zero") << QByteArray("&limit=0") << u""_s;
    QTest::newRow("nothing") << QByteArray("&service=x") << u""_s;
}

void TestTinybirdPipes::distribution()
{
    QFETCH(const QByteArray, query);
    const QByteArray time = "2023-06-01 10:00:00";
    send(row(time, "b", "error", "m") + row(time, "a", "INFO", "m") + row(time, "shop", "INFO", "m").repeated(3) +
         row(time, "b", "ERROR", "m") + row(time, "a", "ERROR", "m"));
    const RawResponse response = get("error_distribution.json?start_time=2023-06-01&end_time=2023-06-02" + query);
    QCOMPARE(response.status, 200);
    QStringList rows;
    for (const QJsonValue line : data(response)) {
        QVERIFY(line[u"count"].isDouble());
        rows << line[u"service"].toString() + u'/' + line[u"severity"].toString() + u'/' +
                    QString::number(line[u"count"].toInt()) + u'/' + QString::number(line[u"percentage"].toDouble());
    }
    QTEST(rows.join(u' '), "rows");
}

void TestTinybirdPipes::anomalies()
{
    send(R"({"service":"auth","severity":"ERROR","threshold_per_minute":1.5}
            {"service":"shop","severity":"INFO","threshold_per_minute":0}
            {"service":"shop","severity":"DEBUG","threshold_per_minute":3})",
         "log_anomaly_thresholds");
    // Two whole minutes in the past, so that none of them ends while the test runs.
    const qint64 now = currentTimestamp();
    const qint64 later = now - now % Minute - 10 * Minute;
    const QByteArray recent = QByteArray::fromStdString(formatSeconds(later + 59 * Second));
    const QByteArray before = QByteArray::fromStdString(formatSeconds(later - Minute));
    send(row(recent, "auth", "ERROR", "m").repeated(2) + row(before, "auth", "ERROR", "m").repeated(3) +
         row(before, "auth", "error", "m").repeated(9) + row(recent, "shop", "INFO", "m").repeated(4) +
         row(recent, "shop", "DEBUG", "m").repeated(3) + row(ago(50 * Hour), "auth", "ERROR", "m").repeated(5) +
         row(before, "other", "ERROR", "m").repeated(9));
    const QString first = QString::fromStdString(formatSeconds(later));
    const QString second = QString::fromStdString(formatSeconds(later - Minute));
    const auto anomaly = [](const QString& minute, const QString& service, const QString& severity, int count,
                            double threshold, const QJsonValue& ratio) {
        return QJsonObject{{u"minute"_s, minute},
                           {u"service"_s, service},
                           {u"severity"_s, severity},
                           {u"log_count"_s, count},
                           {u"threshold_per_minute"_s, threshold},
                           {u"anomaly_ratio"_s, ratio}};
    };
    const RawResponse response = get("log_anomalies.json");
    QCOMPARE(response.status, 200);
    QCOMPARE(data(response), (QJsonArray{anomaly(first, u"shop"_s, u"INFO"_s, 4, 0, QJsonValue::Null),
                                         anomaly(first, u"auth"_s, u"ERROR"_s, 2, 1.5, 2 / 1.5),
                                         anomaly(second, u"auth"_s, u"ERROR"_s, 3, 1.5, 2.0)}));
    QCOMPARE(column(get("log_anomalies.json?service=auth"), u"log_count"_s), u"2 3"_s);
    QCOMPARE(column(get("log_anomalies.json?severity=INFO"), u"log_count"_s), u"4"_s);
    const RawResponse one = get("log_anomalies.json?limit=1");
    QCOMPARE(column(one, u"log_count"_s), u"4"_s);
    QCOMPARE(one.json().value("rows_before_limit_at_least"_L1), QJsonValue(3));
    QCOMPARE(column(get("log_anomalies.json?time_window_minutes=5"), u"log_count"_s), QString());
    QCOMPARE(column(get("log_anomalies.json?time_window_minutes=525600"), u"log_count"_s), u"4 2 3 5"_s);
}

void TestTinybirdPipes::anomaliesOfTheCurrentThreshold_data()
{
    QTest::addColumn<QByteArray>("thresholds");
    QTest::addColumn<QString>("found");
    const auto version = [](const QByteArray& perMinute, const QByteArray& time,
                            const QByteArray& active) -> QByteArray {
        return R"({"service":"a","severity":"INFO","threshold_per_minute":)" + perMinute + R"(,"updated_at":")" + time +
               R"(","active":)" + active + "}\n";
    };
    QTest::newRow("none") << QByteArray("[]") << u""_s;
    QTest::newRow("met, not exceeded") << version("5", "2023-01-01", "1") << u""_s;
    QTest::newRow("exceeded") << version("4.9", "2023-01-01", "1") << u"4.9"_s;
    QTest::newRow("newer one") << QByteArray(version("4", "2023-01-01", "1") + version("9", "2023-01-02", "1"))
                               << u""_s;
    QTest::newRow("newer one came first")
        << QByteArray(version("4", "2023-01-02", "1") + version("9", "2023-01-01", "1")) << u"4"_s;
    QTest::newRow("same time, later arrival")
        << QByteArray(version("9", "2023-01-01", "1") + version("4", "2023-01-01", "1")) << u"4"_s;
    QTest::newRow("of a time to come") << QByteArray(version("4", "2999-01-01", "1") + version("9", "2023-01-01", "1"))
                                       << u"4"_s;
    QTest::newRow("switched off") << QByteArray(version("4", "2023-01-01", "1") + version("4", "2023-01-02", "0"))
                                  << u""_s;
    QTest::newRow("switched on again") << QByteArray(version("4", "2023-01-02", "0") +
                                                     version("3", "2023-01-03", "true"))
                                       << u"3"_s;
}

void TestTinybirdPipes::anomaliesOfTheCurrentThreshold()
{
    QFETCH(const QByteArray, thresholds);
    send(thresholds, "log_anomaly_thresholds");
    send(row(ago(10 * Minute), "a", "INFO", "m").repeated(5));
    const RawResponse response = get("log_anomalies.json");
    QCOMPARE(response.status, 200);
    QTEST(column(response, u"threshold_per_minute"_s), "found");
}

void TestTinybirdPipes::paths_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("error");
    QTest::newRow("unknown") << QByteArray("other.json") << u"The pipe 'other' does not exist"_s;
    QTest::newRow("no name") << QByteArray(".json") << u"The pipe '' does not exist"_s;
    QTest::newRow("no extension") << QByteArray("recent_logs") << QString();
    QTest::newRow("unsupported") << QByteArray("recent_logs.csv") << QString();
    QTest::newRow("trailing slash") << QByteArray("recent_logs.json/") << QString();
    QTest::newRow("deeper") << QByteArray("recent_logs.json/x") << QString();
    QTest::newRow("nothing") << QByteArray("") << QString();
}

void TestTinybirdPipes::paths()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QString, error);
    const RawResponse response = get(target);
    QCOMPARE(response.status, 404);
    const QString got = response.json().value("error"_L1).toString();
    QVERIFY(!got.isEmpty());
    if (!error.isEmpty())
        QCOMPARE(got, error);
    QCOMPARE(ask(m_server->server.httpPort(), "DELETE", "/v0/pipes/recent_logs.json").status, 405);
}

void TestTinybirdPipes::secrets()
{
    m_server = std::make_unique<TestServer>();
    ServerOptions options;
    options.apiSecret = "api";
    options.uiSecret = "ui";
    QVERIFY(m_server->start(options));
    for (const QByteArray& pipe : {QByteArray("recent_logs.json"), QByteArray("error_distribution.json"),
                                   QByteArray("log_anomalies.json"), QByteArray("other.json")}) {
        for (const QByteArray& token : {QByteArray(), QByteArray("?token=x")}) {
            const RawResponse refused = get(pipe + token);
            QCOMPARE(refused.status, 403);
            QVERIFY(!refused.json().value("error"_L1).toString().isEmpty());
        }
        for (const QByteArray& token : {QByteArray("?token=ui"), QByteArray("?token=api")})
            QCOMPARE(get(pipe + token).status, pipe.startsWith("other") ? 404 : 200);
    }
}

QTEST_GUILESS_MAIN(TestTinybirdPipes)
#include "tst_tinybirdpipes.moc"
