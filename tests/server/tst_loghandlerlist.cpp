// SPDX-License-Identifier: GPL-3.0-or-later
#include "handlerclient.h"
#include "support/entrymaker.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

/// 2026-02-10T10:00:00Z
constexpr qint64 Noon = 1770717600 * Second;

QStringList messagesOf(const RawResponse& page)
{
    QStringList messages;
    for (const QJsonValue item : itemsOf(page))
        messages << item[u"message"].toString();
    return messages;
}

} // namespace

/// GET /apps/{app_id}/events: pages, filters, entries of other APIs.
class TestLogHandlerList : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void pagesWithTies_data();
    void pagesWithTies();
    void pagesBehindTheEnd();
    void defaults();
    void levels_data();
    void levels();
    void receiveTimes_data();
    void receiveTimes();
    void filtersCombine();
    void refusesParameters_data();
    void refusesParameters();
    void unknownApplications();
    void showsEntriesOfOtherApis_data();
    void showsEntriesOfOtherApis();
    void adoptsEntriesByName();

private:
    /// Past the APIs, which would stamp their own receive time.
    void store(const EntryView& entry, qint64 receivedAt)
    {
        const std::unique_ptr<EntryBatch> batch = makeBatch({entry}, receivedAt);
        EntryBatch* const pointer = batch.get();
        QVERIFY(m_server->store.append({&pointer, 1}));
    }

    std::unique_ptr<TestServer> m_server;
    std::optional<HandlerClient> m_app;
};

void TestLogHandlerList::init()
{
    m_server = std::make_unique<TestServer>();
    QVERIFY(m_server->start());
    m_app.emplace(*m_server, "my-app");
    QCOMPARE(m_app->id, 1);
}

void TestLogHandlerList::cleanup()
{
    m_app.reset();
    m_server.reset();
}

void TestLogHandlerList::pagesWithTies_data()
{
    QTest::addColumn<int>("limit");
    for (const int limit : {1, 7, 20, 50})
        QTest::addRow("%d", limit) << limit;
}

void TestLogHandlerList::pagesWithTies()
{
    struct Sent
    {
        int time;
        qint64 id;
    };
    std::vector<Sent> sent;
    for (int i = 0; i < 61; ++i) {
        const int time = i * 7 % 4; // out of order, with 15 and more at one moment
        EntryView entry = simpleEntry(Noon + time * Second, i % 5 == 4 ? "other" : "my-app", "m");
        entry.dialect = static_cast<Dialect>(i % 3);
        store(entry, Noon + i);
        if (entry.app == "my-app")
            sent.push_back({time, i + 1});
    }
    std::ranges::sort(sent, [](const Sent& a, const Sent& b) {
        return std::pair(a.time, a.id) > std::pair(b.time, b.id); // newest first
    });
    QFETCH(const int, limit);
    std::vector<qint64> got;
    qsizetype lastSize = limit;
    for (qint64 offset = 0; lastSize == limit; offset += limit) {
        const RawResponse page =
            m_app->get("/events?limit=" + QByteArray::number(limit) + "&offset=" + QByteArray::number(offset));
        QCOMPARE(page.status, 200);
        QCOMPARE(page.json().value("next_offset"_L1), QJsonValue(offset + limit));
        for (const QJsonValue item : itemsOf(page))
            got.push_back(item[u"id"].toInteger());
        lastSize = itemsOf(page).size();
    }
    QCOMPARE(got.size(), sent.size());
    for (std::size_t i = 0; i < sent.size(); ++i)
        QCOMPARE(got[i], sent[i].id);
}

void TestLogHandlerList::pagesBehindTheEnd()
{
    store(simpleEntry(Noon, "my-app", "m"), Noon);
    QCOMPARE(m_app->get("/events?limit=5&offset=1").body, R"({"items":[],"next_offset":6})");
    QCOMPARE(m_app->get("/events?limit=50&offset=9223372036854775757").body,
             R"({"items":[],"next_offset":9223372036854775807})");
}

void TestLogHandlerList::defaults()
{
    QCOMPARE(m_app->get("/events").body, R"({"items":[],"next_offset":20})");
    for (int i = 0; i < 25; ++i)
        store(simpleEntry(Noon, "my-app", std::to_string(i)), Noon + i);
    for (const char* query : {"/events", "/events/", "/events?limit=&offset=&level=&since=&until=", "/events?other=x",
                              "/events?limit=5&limit=20", "/events?offset=00&limit=020"}) {
        const RawResponse page = m_app->get(query);
        QCOMPARE(page.status, 200);
        QCOMPARE(itemsOf(page).size(), 20);
        QCOMPARE(page.json().value("next_offset"_L1), QJsonValue(20));
    }
    const RawResponse head = ask(m_app->port, "HEAD", "/apps/1/events");
    QCOMPARE(head.status, 200);
}

void TestLogHandlerList::levels_data()
{
    QTest::addColumn<QByteArray>("level");
    QTest::addColumn<QStringList>("messages");
    QTest::newRow("DEBUG") << QByteArray("DEBUG") << QStringList{u"debug"_s};
    QTest::newRow("INFO is notice too") << QByteArray("INFO") << QStringList{u"notice"_s, u"info"_s};
    QTest::newRow("WARNING") << QByteArray("WARNING") << QStringList{u"warning"_s};
    QTest::newRow("ERROR") << QByteArray("ERROR") << QStringList{u"error"_s};
    QTest::newRow("CRITICAL") << QByteArray("CRITICAL") << QStringList{u"critical"_s};
}

void TestLogHandlerList::levels()
{
    for (const Level level : AllLevels)
        store(simpleEntry(Noon, "my-app", levelName(level), level), Noon);
    QFETCH(const QByteArray, level);
    const RawResponse page = m_app->get("/events?level=" + level);
    QTEST(messagesOf(page), "messages");
    for (const QJsonValue item : itemsOf(page))
        QCOMPARE(item[u"level"].toString().toLatin1(), level);
}

void TestLogHandlerList::receiveTimes_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("messages");
    const auto row = [](const char* query, const QString& messages) {
        QTest::newRow(query) << QByteArray(query) << messages;
    };
    row("", u"cba"_s);
    row("since=2026-02-10T10:00:00Z", u"cba"_s);
    row("since=2026-02-10T10:00:00.000001Z", u"cb"_s); // exactly b
    row("since=2026-02-10T10:00:00.000002Z", u"c"_s);
    row("until=2026-02-10T09:59:59.999999Z", u""_s);
    row("until=2026-02-10T10:00:00Z", u"a"_s); // exactly a
    row("until=2026-02-10T10:00:00.000001Z", u"ba"_s);
    row("until=2026-02-10T10:00:59.999999Z", u"ba"_s);
    row("until=2026-02-10T10:01:00Z", u"cba"_s);
    row("since=2026-02-10T10:00:00.000001Z&until=2026-02-10T10:00:00.000001Z", u"b"_s);
    row("since=2026-02-10T10:01:00Z&until=2026-02-10T10:00:00Z", u""_s); // no error here
    row("since=2026-02-10T12:00:00.000001+02:00", u"cb"_s);
    row("since=2026-02-10T12:00:00.000001%2B02:00", u"cb"_s);
    row("since=2026-02-10%2010:01", u"c"_s);
    row("since=2026-02-10T10:01", u"c"_s);
    row("since=2026-02-10", u"cba"_s);
    row("until=2026-02-10", u""_s);
    row("since=1970-01-01&until=9999-12-31T23:59:59.999999Z", u"cba"_s);
}

void TestLogHandlerList::receiveTimes()
{
    // Event times that the filters must not look at, newest last.
    store(simpleEntry(5 * Second, "my-app", "a"), Noon);
    store(simpleEntry(6 * Second, "my-app", "b"), Noon + 1);
    store(simpleEntry(7 * Second, "my-app", "c"), Noon + Minute);
    QFETCH(const QByteArray, query);
    const RawResponse page = m_app->get("/events?" + query);
    QCOMPARE(page.status, 200);
    QTEST(messagesOf(page).join(QString()), "messages");
}

void TestLogHandlerList::filtersCombine()
{
    store(simpleEntry(Noon, "my-app", "early", Level::Error), Noon);
    store(simpleEntry(Noon, "my-app", "info", Level::Info), Noon + Second);
    store(simpleEntry(Noon, "other", "other", Level::Error), Noon + Second);
    store(simpleEntry(Noon, "my-app", "first", Level::Error), Noon + Second);
    store(simpleEntry(Noon, "my-app", "second", Level::Error), Noon + 2 * Second);
    store(simpleEntry(Noon, "my-app", "late", Level::Error), Noon + 3 * Second);
    const QByteArray query = "/events?level=ERROR&since=2026-02-10T10:00:01Z&until=2026-02-10T10:00:02Z";
    QCOMPARE(messagesOf(m_app->get(query)), (QStringList{u"second"_s, u"first"_s}));
    QCOMPARE(messagesOf(m_app->get(query + "&limit=1&offset=1")), QStringList{u"first"_s});
}

void TestLogHandlerList::refusesParameters_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("places");
    const auto row = [](const char* query, const QString& places) {
        QTest::newRow(query) << QByteArray(query) << places;
    };
    for (const char* limit : {"limit=0", "limit=51", "limit=-1", "limit=x", "limit=1.5", "limit=1e1", "limit=%2B5",
                              "limit=5%20", "limit=99999999999999999999", "limit=-99999999999999999999", "limit=%00"})
        row(limit, u"query/limit"_s);
    for (const char* offset : {"offset=-1", "offset=x", "offset=1.0", "offset=9223372036854775808",
                               "offset=9223372036854775807", "offset=--1", "offset=0x10"})
        row(offset, u"query/offset"_s);
    for (const char* level : {"level=LOUD", "level=error", "level=WARN", "level=FATAL", "level=NOTICE",
                              "level=ERROR,INFO", "level=%20ERROR", "level=%00", "level=0"})
        row(level, u"query/level"_s);
    for (const char* since :
         {"since=yesterday", "since=2026-13-01", "since=2026-02-30", "since=1770717600", "since=-1",
          "since=2026-02-10T25:00", "since=10000-01-01", "since=1969-12-31", "since=%00", "since=1h"})
        row(since, u"query/since"_s);
    row("until=2026-02-10T10:00:00%20CET", u"query/until"_s);
    row("limit=0&offset=-1&level=x&since=x&until=x", u"query/limit query/offset query/level query/since query/until"_s);
    row("limit=5&limit=0", u"query/limit"_s);
}

void TestLogHandlerList::refusesParameters()
{
    QFETCH(const QByteArray, query);
    const RawResponse response = m_app->get("/events?" + query);
    QCOMPARE(response.status, 422);
    QTEST(errorPlaces(response), "places");
    // The same for an application that does not exist.
    QCOMPARE(ask(m_app->port, "GET", "/apps/9/events?" + query).status, 422);
}

void TestLogHandlerList::unknownApplications()
{
    const RawResponse unknown = ask(m_app->port, "GET", "/apps/2/events");
    QCOMPARE(unknown.status, 404);
    QCOMPARE(unknown.body, R"({"error":"ERROR","message":"application with this id does not exist"})");
    for (const char* id : {"0", "-1", "x", "my-app", "9223372036854775808"}) {
        const RawResponse refused = ask(m_app->port, "GET", "/apps/" + QByteArray(id) + "/events");
        QCOMPARE(refused.status, 422);
        QCOMPARE(errorPlaces(refused), u"path/app_id"_s);
    }
}

void TestLogHandlerList::showsEntriesOfOtherApis_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("event"); // without what is new with each run
    const QByteArray start = R"("application_id":1,"occurred_at":"2026-02-10T10:00:00Z",)";
    const auto logstream = [&start](const char* name, const QByteArray& members, const QByteArray& shown) {
        QTest::newRow(name) << QByteArray("/api/logs")
                            << QByteArray(R"({"app_key":"my-app","app_id":"i","timestamp":"2026-02-10T10:00:00Z",)" +
                                          members + '}')
                            << QByteArray('{' + start + shown + '}');
    };
    logstream("a notice", R"("level":"notice","message":"m")", R"("level":"INFO","message":"m")");
    logstream("stack and tags", R"("level":"fatal","message":"m","context":{"stack":{"f":1},"tags":{"env":"x"}})",
              R"("level":"CRITICAL","message":"m","stack":{"f":1},"tags":{"env":"x"})");
    logstream("a context", R"("message":"m","context":{"user":5,"n":[1]})",
              R"("level":"INFO","message":"m","tags":{"user":5,"n":[1]})");
    logstream("a list as context", R"("message":"m","context":[1])", R"("level":"INFO","message":"m")");
    QTest::newRow("Tinybird") << QByteArray("/v0/events?name=system_logs")
                              << QByteArray(
                                     R"({"timestamp":"2026-02-10 10:00:00","service":"my-app","severity":"WARN",)"
                                     R"("message":"m","error_code":"E1","metadata":"{\"a\": 1}"})")
                              << QByteArray('{' + start + R"("level":"WARNING","message":"m","tags":{"a":1}})");
    QTest::newRow("LogAggregator") << QByteArray("/logs")
                                   << QByteArray(R"({"service_name":"my-app","timestamp":"2026-02-10T10:00:00Z",)"
                                                 R"("message":"m"})")
                                   << QByteArray('{' + start + R"("level":"INFO","message":"m"})");
}

void TestLogHandlerList::showsEntriesOfOtherApis()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, event);
    QCOMPARE(ask(m_app->port, "POST", target, body).status / 100, 2);
    QJsonObject shown = itemsOf(m_app->get("/events")).first().toObject();
    QCOMPARE(shown.take("id"_L1), QJsonValue(1));
    QVERIFY(parseTimestamp(shown.take("received_at"_L1).toString().toStdString()));
    QCOMPARE(shown, QJsonDocument::fromJson(event).object());
}

void TestLogHandlerList::adoptsEntriesByName()
{
    store(simpleEntry(Noon, "Later", "another name"), Noon);
    store(simpleEntry(Noon, "later", "before"), Noon);
    const HandlerClient later(*m_server, "later");
    QCOMPARE(later.id, 2);
    QCOMPARE(messagesOf(later.get("/events")), QStringList{u"before"_s});
}

QTEST_GUILESS_MAIN(TestLogHandlerList)
#include "tst_loghandlerlist.moc"
