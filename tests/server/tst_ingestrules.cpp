// SPDX-License-Identifier: GPL-3.0-or-later
#include "fourapis.h"

#include <QTest>

#include <zlib.h>

#include <memory>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

/// A path that takes entries or thresholds.
struct IngestPath
{
    const char* name;
    QByteArray target;
    QByteArray body;
    int accepted = 0;
    int malformed = 0; ///< the status for what is no JSON
    bool ignoresTrailingSlash = true;
};

QList<IngestPath> ingestPaths()
{
    return {{"LogAggregator", "/logs", bodyOf(Logs), 201, 400},
            {"Log-Handler", "/apps/1/events", bodyOf(Apps), 201, 422},
            {"Tinybird logs", "/v0/events?name=system_logs", bodyOf(Bird), 202, 400, false},
            {"Tinybird thresholds", "/v0/events?name=log_anomaly_thresholds",
             R"({"service":"svc","severity":"ERROR","threshold_per_minute":1})", 202, 400, false},
            {"logstream", "/api/logs", bodyOf(Stream), 201, 400}};
}

QByteArray with(const QByteArray& body, const QByteArray& member)
{
    return body.chopped(1) + ',' + member + '}';
}

QByteArray nested(int levels)
{
    return "\"x\":" + QByteArray(levels, '[') + QByteArray(levels, ']');
}

// As deflateInit2() takes them.
constexpr int Gzip = 15 + 16;
constexpr int Zlib = 15;
constexpr int BareDeflate = -15;

QByteArray compressed(QByteArray body, int windowBits)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(body.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef*>(body.data());
    stream.avail_in = static_cast<uInt>(body.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

QByteArray chunked(const QByteArray& body)
{
    const qsizetype half = body.size() / 2;
    const auto chunk = [](const QByteArray& part) -> QByteArray {
        return QByteArray::number(part.size(), 16) + "\r\n" + part + "\r\n";
    };
    return chunk(body.left(half)) + chunk(body.mid(half)) + "0\r\n\r\n";
}

} // namespace

/// What holds for every path that takes something, whatever its API, and for every query string.
class TestIngestRules : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_server.reset(); }

    void accepts_data();
    void accepts();
    void refusesMalformedBodies_data();
    void refusesMalformedBodies();
    void refusesBodies_data();
    void refusesBodies();
    void queries_data();
    void queries();

private:
    /// What was taken, of whatever kind.
    [[nodiscard]] quint64 kept() const { return m_server->stored() + m_server->store.catalog()->thresholds.size(); }

    /// Sends a POST whose body goes out as these bytes, with the headers that frame it.
    [[nodiscard]] int post(const QByteArray& target, const QByteArray& headers, const QByteArray& bytes) const;

    std::unique_ptr<TestServer> m_server;
    QByteArray m_keyHeader;
};

void TestIngestRules::init()
{
    m_server = std::make_unique<TestServer>();
    QVERIFY(m_server->start());
    const HandlerClient app(*m_server, "a%20b");
    QCOMPARE(app.id, 1);
    m_keyHeader = app.keyHeader();
}

int TestIngestRules::post(const QByteArray& target, const QByteArray& headers, const QByteArray& bytes) const
{
    RawClient client(m_server->server.httpPort());
    client.send("POST " + target + " HTTP/1.1\r\nHost: localhost\r\n" + m_keyHeader + headers + "\r\n" + bytes);
    return client.receive().value_or(RawResponse()).status;
}

void TestIngestRules::accepts_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    for (const IngestPath& path : ingestPaths()) {
        const auto row = [&path](const char* name, const QByteArray& headers, const QByteArray& bytes,
                                 const QByteArray& framing = {}) {
            const QByteArray length = "Content-Length: " + QByteArray::number(bytes.size()) + "\r\n";
            QTest::addRow("%s: %s", path.name, name)
                << path.target << headers + (framing.isEmpty() ? length : framing) << bytes << path.accepted;
        };
        const QByteArray chunks = "Transfer-Encoding: chunked\r\n";
        const QByteArray gzip = "Content-Encoding: gzip\r\n";
        row("plain", {}, path.body);
        for (const char* type : {"application/json; charset=utf-8", "application/x-www-form-urlencoded", "text/plain",
                                 "application/xml", "multipart/form-data; boundary=x", "nonsense", ""})
            row(type, "Content-Type: " + QByteArray(type) + "\r\n", path.body);
        row("gzip", gzip, compressed(path.body, Gzip));
        row("gzip by its old name", "Content-Encoding: X-GZip\r\n", compressed(path.body, Gzip));
        row("gzip in two members", gzip, compressed(path.body.left(9), Gzip) + compressed(path.body.mid(9), Gzip));
        row("deflate", "Content-Encoding: deflate\r\n", compressed(path.body, Zlib));
        row("bare deflate", "Content-Encoding: deflate\r\n", compressed(path.body, BareDeflate));
        row("identity", "Content-Encoding: identity\r\n", path.body);
        row("chunked", {}, chunked(path.body), chunks);
        row("chunked gzip", gzip, chunked(compressed(path.body, Gzip)), chunks);
        row("byte order mark in front", {}, "\xef\xbb\xbf" + path.body);
        row("white space around", {}, "\r\n\t " + path.body + " \n\r\n");
        row("512 levels", {}, with(path.body, nested(511)));
        row("long integers", {}, with(path.body, "\"x\":[9007199254740993," + QByteArray(300, '9') + "]"));
        row("the largest double", {}, with(path.body, R"("x":[1.7976931348623157e308,-1e-400])"));
        row("a lone surrogate", {}, with(path.body, R"("x":["\ud800","\udc00\ud800x"])"));
        row("keys with escapes", {}, QByteArray(path.body).replace("\"s", R"("\u0073)"));
        row("repeated members", {}, with(path.body, R"("x":1,"x":2)"));
        if (path.ignoresTrailingSlash)
            QTest::addRow("%s: trailing slash", path.name)
                << path.target + '/' << "Content-Length: " + QByteArray::number(path.body.size()) + "\r\n"
                << path.body << path.accepted;
    }
}

void TestIngestRules::accepts()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, headers);
    QFETCH(const QByteArray, bytes);
    QTEST(post(target, headers, bytes), "status");
    QCOMPARE(kept(), 1u);
    if (m_server->stored() == 0)
        return;
    // It is the same entry, whatever way it came.
    const RawResponse found = ask(m_server->server.httpPort(), "GET", "/api/logs");
    const QJsonValue entry = found.json().value("entries"_L1).toArray().first();
    QCOMPARE(entry[u"message"], QJsonValue(u"m"_s));
    QCOMPARE(entry[u"timestamp"], QJsonValue(u"2025-01-15T14:22:00.123Z"_s));
}

void TestIngestRules::refusesMalformedBodies_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    for (const IngestPath& path : ingestPaths()) {
        const auto row = [&path](const char* name, const QByteArray& body) {
            QTest::addRow("%s: %s", path.name, name) << path.target << body << path.malformed;
        };
        const auto member = [&path, &row](const char* name, const QByteArray& value) {
            row(name, with(path.body, "\"x\":" + value));
        };
        row("empty", "");
        row("white space", " \r\n");
        row("text", "hello");
        row("cut", path.body.chopped(1));
        row("no quotes", QByteArray(path.body).replace('"', ' '));
        row("single quotes", QByteArray(path.body).replace('"', '\''));
        row("comma at the end", path.body.chopped(1) + ",}");
        row("no comma", path.body.chopped(1) + " \"x\":1}");
        row("no colon", path.body.chopped(1) + ",\"x\"}");
        row("a bracket too many", path.body.chopped(1) + "]}");
        row("UTF-16", QByteArray("\xff\xfe{\0}\0", 6));
        row("byte order mark inside", "{\xef\xbb\xbf" + path.body.mid(1));
        row("NUL between tokens", "{" + QByteArray(1, '\0') + path.body.mid(1));
        member("comment", "1/*1*/");
        member("not a number", "NaN");
        member("infinite", "Infinity");
        member("leading zero", "01");
        member("plus", "+1");
        member("point without digits", "1.");
        member("hexadecimal", "0x10");
        member("literal cut", "tru");
        member("literal in upper case", "True");
        member("unknown escape", R"("\q")");
        member("cut escape", R"("\u12")");
        member("line feed in a string", "\"a\nb\"");
        member("control character in a string", "\"a\x01\"");
        member("no UTF-8", "\"\xff\"");
        member("overlong UTF-8", "\"\xc0\xaf\"");
        member("surrogate in UTF-8", "\"\xed\xa0\x80\"");
        member("cut UTF-8", "\"\xe2\x82\"");
        member("beyond Unicode", "\"\xf4\x90\x80\x80\"");
        member("out of range", "1e999");
        member("out of range below", "-1e999");
        row("513 levels", with(path.body, nested(512)));
        row("100,000 levels", QByteArray(100'000, '['));
        row("100,000 objects", QByteArray("{\"a\":").repeated(100'000));
    }
}

void TestIngestRules::refusesMalformedBodies()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, body);
    QTEST(post(target, "Content-Length: " + QByteArray::number(body.size()) + "\r\n", body), "status");
    QCOMPARE(kept(), 0u);
}

void TestIngestRules::refusesBodies_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray gzip = "Content-Encoding: gzip\r\n";
    const QByteArray large = ' ' + QByteArray(10 << 20, ' ');
    const QByteArray bomb = compressed(large, Gzip);
    for (const IngestPath& path : ingestPaths()) {
        const auto row = [&path](const char* name, const QByteArray& headers, const QByteArray& body, int status) {
            QTest::addRow("%s: %s", path.name, name) << path.target << headers << body << status;
        };
        row("not compressed", gzip, path.body, 400);
        row("cut gzip", gzip, compressed(path.body, Gzip).chopped(9), 400);
        row("wrong sum", gzip, compressed(path.body, Gzip).chopped(8) + QByteArray(8, 'x'), 400);
        row("garbage behind gzip", gzip, compressed(path.body, Gzip) + "x", 400);
        row("nothing", gzip, "", path.malformed); // and so not damaged
        row("no deflate", "Content-Encoding: deflate\r\n", path.body, 400);
        row("Brotli", "Content-Encoding: br\r\n", path.body, 415);
        row("two codings", "Content-Encoding: gzip, deflate\r\n", path.body, 415);
        row("too large", {}, large + path.body, 413);
        row("too large when unpacked", gzip, bomb + compressed(path.body, Gzip), 413);
    }
}

void TestIngestRules::refusesBodies()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, headers);
    QFETCH(const QByteArray, body);
    QTEST(post(target, headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n", body), "status");
    QCOMPARE(kept(), 0u);
}

void TestIngestRules::queries_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("found"); // of one entry of "a b", message "m", level INFO; -1 = does not count
    const auto row = [](const QByteArray& target, int status, int found = -1) {
        QTest::newRow(target) << target << status << found;
    };
    // A plus is a space; names are encoded too.
    row("/logs?service=a+b", 200, 1);
    row("/logs?service=a%20b", 200, 1);
    row("/logs?%73ervice=a+b", 200, 1);
    row("/logs?service=a%2Bb", 200, 0);
    row("/api/logs?app_key=a+b", 200, 1);
    row("/v0/pipes/recent_logs.json?start_time=2025-01-01+00:00&service=a+b", 200, 1);
    row("/apps/1/events?level=INFO+", 422);

    // Empty is absent.
    row("/logs?service=", 400);
    row("/logs?service", 400);
    row("/logs?service=a+b&start=&end=&limit=", 200, 1);
    row("/api/logs?app_key=&app_id=&level=&search=&date_from=&date_to=&limit=&offset=&category", 200, 1);
    row("/apps/1/events?limit=&offset=&level=&since=&until=", 200, 1);
    row("/apps/1/stats/timeseries?since=2025-01-01&until=9999-01-01&interval=&level=", 200);
    row("/apps/1/stats/top-messages?since=2025-01-01&until=9999-01-01&limit=", 200);
    row("/apps/1/stats/by-level?since=&until=9999-01-01", 422);
    row("/v0/pipes/recent_logs.json?start_time=2025-01-01&end_time=&service=&severity=&limit=", 200, 1);
    row("/v0/pipes/log_anomalies.json?time_window_minutes=&service=&severity=&limit=", 200, 0);

    // The last one wins, also where it is empty.
    row("/logs?service=x&service=a+b", 200, 1);
    row("/logs?service=a+b&service=", 400);
    row("/api/logs?search=x&search=m", 200, 1);
    row("/api/logs?date_from=x&date_from=", 200, 1);
    row("/apps/1/events?limit=0&limit=5", 200, 1);
    row("/apps/1/events?limit=5&limit=0", 422);
    row("/v0/pipes/recent_logs.json?start_time=x&start_time=2025-01-01&limit=-1&limit=1", 200, 1);

    // Unknown ones mean nothing, whatever they look like.
    row("/logs?service=a+b&Service=x&x=1&&=&==&%&%zz=%4&?", 200, 1);
    row("/api/logs?APP_KEY=x&%00=%00&%ff=%ff", 200, 1);
    row("/apps/1/events?Limit=0&severity=x", 200, 1);
    row("/v0/pipes/recent_logs.json?start_time=2025-01-01&q=SELECT+1&format=CSV", 200, 1);

    // Values that are none.
    row("/api/logs?search=%ff%fe", 200, 0);
    row("/api/logs?app_key=a+b%00", 200, 0);
    row("/api/logs?limit=x&offset=y", 200, 1);
    row("/api/logs?limit=99999999999999999999&offset=-99999999999999999999", 200, 1);
    row("/logs?service=a+b&limit=99999999999999999999", 400);
    row("/v0/pipes/recent_logs.json?limit=99999999999999999999", 400);
    row("/v0/pipes/recent_logs.json?limit=0x10", 400);
    row("/apps/1/events?limit=99999999999999999999", 422);
    row("/apps/1/events?offset=1e3", 422);
    row("/apps/%31/events", 200, 1);
    row("/apps/+1/events", 422);
    row("/apps/1.0/events", 422);
}

void TestIngestRules::queries()
{
    QFETCH(const QByteArray, target);
    QFETCH(const int, found);
    QCOMPARE(
        post("/apps/1/events", "Content-Length: " + QByteArray::number(bodyOf(Apps).size()) + "\r\n", bodyOf(Apps)),
        201);
    const RawResponse response = ask(m_server->server.httpPort(), "GET", target);
    QTEST(response.status, "status");
    if (found < 0)
        return;
    QJsonArray entries = QJsonDocument::fromJson(response.body).array();
    for (const auto list : {"entries"_L1, "items"_L1, "data"_L1}) {
        if (response.json().contains(list))
            entries = response.json().value(list).toArray();
    }
    QCOMPARE(entries.size(), found);
}

QTEST_GUILESS_MAIN(TestIngestRules)
#include "tst_ingestrules.moc"
