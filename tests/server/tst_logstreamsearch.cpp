// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"
#include "testserver.h"

#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace Logboom;
using namespace Qt::StringLiterals;

/// GET /api/logs: every parameter, over entries that were posted.
class TestLogstreamSearch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_server.reset(); }

    void finds_data();
    void finds();
    void pages_data();
    void pages();
    void refusesBadTimes_data();
    void refusesBadTimes();

private:
    RawResponse get(const QByteArray& query)
    {
        return ask(m_server->server.httpPort(), "GET", "/api/logs" + (query.isEmpty() ? query : '?' + query));
    }

    std::unique_ptr<TestServer> m_server;
};

void TestLogstreamSearch::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    QVERIFY(m_server->start());
    // One to six, oldest first; six has the default category, five an absent agent.
    const QByteArray body = R"({"app_key":"shop","app_id":"prod","batch_id":"B1","logs":[
        {"message":"one Charge failed 100%","level":"error","category":"Payments","timestamp":"2025-01-01T00:00:00Z",
         "trace_id":"T1","user_agent":"Alpha/1.0"},
        {"message":"two charge_ok","level":"info","category":"payments","timestamp":"2025-01-02T00:00:00.500Z",
         "trace_id":"T1","user_agent":"Beta/2.0"},
        {"message":"three","level":"warning","category":"startup","timestamp":"2025-01-03","app_id":"default"},
        {"message":"four","level":"debug","category":"startup","timestamp":"2025-01-04","app_key":"Shop"},
        {"message":"five","level":"critical","category":"x","timestamp":"2025-01-05","batch_id":"B2"},
        {"message":"six \"quoted\" ÄÖ","level":"notice","timestamp":"2025-01-05"}]})";
    QCOMPARE(ask(m_server->server.httpPort(), "POST", "/api/logs", body).status, 201);
}

void TestLogstreamSearch::finds_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("found"); // first words, newest first
    const auto row = [](const char* name, const QByteArray& query, const QString& found) {
        QTest::newRow(name) << query << found;
    };
    row("everything", "", u"six five four three two one"_s);
    row("empty parameters", "app_key=&level=&search=&limit=&date_from=", u"six five four three two one"_s);
    row("unknown parameters", "nonsense=1&page=2", u"six five four three two one"_s);
    row("app", "app_key=shop", u"six five three two one"_s);
    row("app is case-sensitive", "app_key=Shop", u"four"_s);
    row("app is not a part", "app_key=sho", u""_s);
    row("instance", "app_id=default", u"three"_s);
    row("agent", "user_agent=ALPHA", u"one"_s);
    row("agent part", "user_agent=%2F", u"two one"_s);
    row("level", "level=error", u"one"_s);
    row("level alias", "level=WARN", u"three"_s);
    row("level unknown", "level=loud", u""_s);
    row("category", "category=pay", u"two one"_s);
    row("category default", "category=ENER", u"six"_s);
    row("trace", "trace_id=T1", u"two one"_s);
    row("trace is exact", "trace_id=t1", u""_s);
    row("batch", "batch_id=B2", u"five"_s);
    row("search", "search=CHARGE", u"two one"_s);
    row("search with a plus", "search=charge+failed", u"one"_s);
    row("percent is literal", "search=%25", u"one"_s);
    row("underscore is literal", "search=e_o", u"two"_s);
    row("quotes", "search=%22quoted%22", u"six"_s);
    row("beyond ASCII", "search=%C3%84%C3%96", u"six"_s);
    row("SQL", "search=%27%20OR%201%3D1%20--", u""_s);
    row("from is inclusive", "date_from=2025-01-05T00:00:00Z", u"six five"_s);
    row("to is inclusive", "date_to=2025-01-02T00:00:00.500Z", u"two one"_s);
    row("to before", "date_to=2025-01-02T00:00:00.499Z", u"one"_s);
    row("range", "date_from=2025-01-02&date_to=2025-01-04", u"four three two"_s);
    row("offset of an unescaped plus", "date_from=2025-01-05T02:00:00+02:00", u"six five"_s);
    row("turned range", "date_from=2025-01-05&date_to=2025-01-01", u""_s);
    row("joined by and", "app_key=shop&category=startup&level=warning&search=thr", u"three"_s);
    row("last one wins", "level=debug&level=error", u"one"_s);
}

void TestLogstreamSearch::finds()
{
    QFETCH(const QByteArray, query);
    const RawResponse response = get(query);
    QCOMPARE(response.status, 200);
    QStringList words;
    for (const QJsonValue entry : response.json().value("entries"_L1).toArray())
        words << entry[u"message"].toString().section(u' ', 0, 0);
    QTEST(words.join(u' '), "found");
    QCOMPARE(response.json().value("total"_L1), QJsonValue(words.size()));
}

void TestLogstreamSearch::pages_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("limit");
    QTest::addColumn<double>("offset");
    QTest::addColumn<int>("count");
    const auto row = [](const char* name, const QByteArray& query, int limit, double offset, int count) {
        QTest::newRow(name) << query << limit << offset << count;
    };
    row("defaults", "", 100, 0, 6);
    row("limit", "limit=2", 2, 0, 2);
    row("zero", "limit=0", 1, 0, 1);
    row("negative", "limit=-5", 1, 0, 1);
    row("large", "limit=5000", 1000, 0, 6);
    row("beyond 64 bits", "limit=99999999999999999999", 1000, 0, 6);
    row("not a number", "limit=ten", 100, 0, 6);
    row("not only a number", "limit=10x", 100, 0, 6);
    row("offset", "offset=4", 100, 4, 2);
    row("past the end", "offset=6", 100, 6, 0);
    row("far past the end", "offset=1000000000", 100, 1e9, 0);
    row("negative offset", "offset=-1", 100, 0, 6);
    row("offset not a number", "offset=x", 100, 0, 6);
    row("both", "limit=2&offset=1", 2, 1, 2);
}

void TestLogstreamSearch::pages()
{
    QFETCH(const QByteArray, query);
    const RawResponse response = get(query);
    QCOMPARE(response.status, 200);
    QCOMPARE(response.json().value("total"_L1), QJsonValue(6));
    QTEST(response.json().value("limit"_L1).toInt(), "limit");
    QTEST(response.json().value("offset"_L1).toDouble(), "offset");
    QTEST(static_cast<int>(response.json().value("entries"_L1).toArray().size()), "count");
}

void TestLogstreamSearch::refusesBadTimes_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("error");
    QTest::newRow("from") << QByteArray("date_from=garbage") << u"Invalid date_from"_s;
    QTest::newRow("to") << QByteArray("date_to=2025-02-30") << u"Invalid date_to"_s;
    QTest::newRow("number") << QByteArray("date_from=1736950920") << u"Invalid date_from"_s;
    QTest::newRow("before 1970") << QByteArray("date_to=1969-12-31") << u"Invalid date_to"_s;
}

void TestLogstreamSearch::refusesBadTimes()
{
    QFETCH(const QByteArray, query);
    const RawResponse response = get(query);
    QCOMPARE(response.status, 400);
    QTEST(response.json().value("error"_L1).toString(), "error");
}

QTEST_GUILESS_MAIN(TestLogstreamSearch)
#include "tst_logstreamsearch.moc"
