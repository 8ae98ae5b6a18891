// SPDX-License-Identifier: GPL-3.0-or-later
#include "handlerclient.h"
#include "support/brokentext.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <vector>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr int RequestsPerRoute = 1000;

const QByteArray ValidEvent =
    R"({"occurred_at":"2026-02-10T10:00:00.5+01:00","level":"ERROR",)"
    "\"message\":\"down \\\"\\u00e9\\\"\","
    R"("stack":{"frames":[1.5,null,{"a":[]}]},"tags":{"env":"prod","deep":{"x":[true,false]}}})";

/// What a request asks for, as sent, and what may come of it.
struct Call
{
    QByteArray method;
    QByteArray target;
    QByteArray headers;
    QByteArray body;
    std::vector<int> statuses;
};

/// Makes requests that are good HTTP and more or less bad otherwise.
class CallMaker
{
public:
    CallMaker(Random& random, QByteArray key)
        : m_random(random)
        , m_key(std::move(key))
    {
    }

    [[nodiscard]] Call create();
    [[nodiscard]] Call show();
    [[nodiscard]] Call list() { return {"GET", "/apps" + query({}, {"limit", "other"}), {}, {}, {200}}; }
    [[nodiscard]] Call post();
    [[nodiscard]] Call events();
    [[nodiscard]] Call statistics(const QByteArray& name);

private:
    [[nodiscard]] QByteArray id();
    [[nodiscard]] QByteArray value(const QByteArray& name);
    [[nodiscard]] QByteArray query(const std::vector<QByteArray>& always, const std::vector<QByteArray>& names);

    Random& m_random;
    const QByteArray m_key;
};

QByteArray CallMaker::id()
{
    static const std::array<QByteArray, 8> ids{"1", "2",  "9223372036854775807", "9223372036854775808", "0", "-1",
                                               "x", "%31"};
    if (m_random.perMille(100))
        return randomBytes(m_random, 6).toPercentEncoding();
    return m_random.perMille(500) ? QByteArray("1") : m_random.pick(ids);
}

QByteArray CallMaker::value(const QByteArray& name)
{
    static const std::map<QByteArray, std::vector<QByteArray>> fitting{
        {"since", {"2020-01-01T00:00:00Z", "1970-01-01", "2020-02-29 12:00"}},
        {"until", {"2100-01-01", "9999-12-31T23:59:59.999999Z", "2100-01-01T00:00-01:00"}},
        {"limit", {"1", "10", "50"}},
        {"offset", {"0", "7", "9223372036854775757"}},
        {"level", {"ERROR", "INFO", "DEBUG"}},
        {"interval", {"HOUR", "day"}},
        {"other", {"", "0", "-5", "51", "9223372036854775807", "LOUD", "x"}}};
    const QByteArray chosen = m_random.pick(fitting.at(m_random.perMille(100) ? "other" : name));
    const QByteArray sent = m_random.perMille(50)    ? randomBytes(m_random, 200)
                            : m_random.perMille(100) ? mutatedJson(m_random, chosen)
                                                     : chosen;
    return sent.toPercentEncoding();
}

QByteArray CallMaker::query(const std::vector<QByteArray>& always, const std::vector<QByteArray>& names)
{
    std::vector<QByteArray> used = m_random.perMille(900) ? always : std::vector<QByteArray>();
    for (qint64 left = m_random.between(0, 4); left > 0; --left)
        used.push_back(m_random.pick(names));
    QByteArray out;
    for (const QByteArray& name : used)
        out += (out.isEmpty() ? '?' : '&') + name + (m_random.perMille(50) ? QByteArray() : '=' + value(name));
    return out;
}

Call CallMaker::create()
{
    const QByteArray name = m_random.perMille(500) ? randomBytes(m_random, 12) : randomBytes(m_random, 400);
    return {"POST", "/apps/" + name.toPercentEncoding(), {}, mutatedJson(m_random, ValidEvent), {201, 409, 422}};
}

Call CallMaker::show()
{
    return {"GET", "/apps/" + id() + query({}, {"other"}), {}, {}, {200, 404, 422}};
}

Call CallMaker::post()
{
    const std::array<QByteArray, 4> headers{"X-INGEST-KEY: " + m_key + "\r\n", "X-INGEST-KEY: " + m_key + "\r\n",
                                            "X-INGEST-KEY: x\r\n", ""};
    return {"POST",
            "/apps/" + id() + "/events",
            m_random.pick(headers),
            mutatedJson(m_random, ValidEvent),
            {201, 403, 422}};
}

Call CallMaker::events()
{
    return {"GET",
            "/apps/" + id() + "/events" + query({}, {"limit", "offset", "level", "since", "until", "other"}),
            {},
            {},
            {200, 404, 422}};
}

Call CallMaker::statistics(const QByteArray& name)
{
    return {"GET",
            "/apps/" + id() + "/stats/" + name +
                query({"since", "until"}, {"since", "until", "interval", "limit", "level", "other"}),
            {},
            {},
            {200, 400, 404, 422}};
}

/// Whether an answer has the form its status promises.
bool isWellFormed(const RawResponse& response)
{
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    const QJsonObject body = document.object();
    switch (response.status) {
    case 200:
    case 201:
        return !document.isNull();
    case 422: {
        const QJsonArray errors = body.value("detail"_L1).toArray();
        return !errors.isEmpty() && std::ranges::all_of(errors, [](const QJsonValue& error) {
            return error[u"loc"].isArray() && !error[u"msg"].toString().isEmpty();
        });
    }
    default:
        return body.value("error"_L1).isString() && body.value("message"_L1).isString();
    }
}

} // namespace

/// Whatever is sent to a route of Log-Handler-Api, the answer is one of those it has.
class TestLogHandlerFuzz : public QObject
{
    Q_OBJECT

private slots:
    void answersAnything_data();
    void answersAnything();
};

void TestLogHandlerFuzz::answersAnything_data()
{
    QTest::addColumn<QByteArray>("route");
    for (const char* route : {"create", "show", "list", "post", "events", "timeseries", "by-level", "top-messages"})
        QTest::newRow(route) << QByteArray(route);
}

void TestLogHandlerFuzz::answersAnything()
{
    QFETCH(const QByteArray, route);
    TestServer server;
    QVERIFY(server.start());
    const HandlerClient app(server, "my-app");
    QCOMPARE(app.id, 1);
    QCOMPARE(app.post(ValidEvent).status, 201);

    Random random(testSeed());
    CallMaker maker(random, app.key);
    RawClient client(app.port);
    quint64 stored = 1;
    int accepted = 0;
    for (int i = 0; i < RequestsPerRoute; ++i) {
        const Call call = route == "create"   ? maker.create()
                          : route == "show"   ? maker.show()
                          : route == "list"   ? maker.list()
                          : route == "post"   ? maker.post()
                          : route == "events" ? maker.events()
                                              : maker.statistics(route);
        const QByteArray bytes =
            request(call.method, call.target, call.method == "POST" ? call.body : QByteArray(), call.headers);
        client.send(bytes);
        const std::optional<RawResponse> response = client.receive();
        QVERIFY2(response, bytes.constData());
        QVERIFY2(std::ranges::find(call.statuses, response->status) != call.statuses.end() && isWellFormed(*response),
                 QByteArray(bytes + "\n\n" + response->head + "\n\n" + response->body).constData());
        accepted += response->status < 300 ? 1 : 0;
        stored += route == "post" && response->status == 201 ? 1 : 0;
        QCOMPARE(server.stored(), stored);
    }
    // Neither all of it was refused, nor all that was stored can no longer be shown.
    QVERIFY(accepted > 0);
    for (quint64 offset = 0; offset < stored; offset += 50) {
        const RawResponse page = app.get("/events?limit=50&offset=" + QByteArray::number(offset));
        QCOMPARE(page.status, 200);
        QCOMPARE(itemsOf(page).size(), static_cast<qsizetype>(std::min<quint64>(50, stored - offset)));
    }
}

QTEST_GUILESS_MAIN(TestLogHandlerFuzz)
#include "tst_loghandlerfuzz.moc"
