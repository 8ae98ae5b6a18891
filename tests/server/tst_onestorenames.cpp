// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "fourapis.h"
#include "servedstore.h"

#include <QTest>

#include <memory>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

/// A body for an API that says the application in it.
QByteArray bodyFor(Dialect api, const QByteArray& app, const QByteArray& members)
{
    return bodyOf(api, '"' + appMember(api) + "\":\"" + app + "\"," + members);
}

QStringList messages(const QJsonArray& entries)
{
    QStringList all;
    for (const QJsonValue entry : entries)
        all << entry[u"message"].toString();
    return all;
}

} // namespace

/// Entries belong to applications by name; their order, their statistics, and that they are there at once.
class TestOneStoreNames : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { addStoreKinds(); }
    void init();
    void cleanup() { m_store.reset(); }

    void namesCompareByteForByte_data();
    void namesCompareByteForByte();
    void applicationsAdoptEntries();
    void onlyLogHandlerMakesApplications();
    void sortsByEventTimeThenArrival();
    void whatIsAcknowledgedIsThere();
    void statisticsCountAllEntries();
    void pagesGoThroughAllEntries();

private:
    [[nodiscard]] quint16 port() const { return m_store->server().server.httpPort(); }

    std::unique_ptr<ServedStore> m_store;
};

void TestOneStoreNames::init()
{
    m_store = std::make_unique<ServedStore>();
    QVERIFY(m_store->isRunning());
}

void TestOneStoreNames::namesCompareByteForByte_data()
{
    QTest::addColumn<QString>("other");
    QTest::newRow("case") << u"SVC"_s;
    QTest::newRow("space in front") << u" svc"_s;
    QTest::newRow("space behind") << u"svc "_s;
    QTest::newRow("longer") << u"svc2"_s;
    QTest::newRow("shorter") << u"sv"_s;
    QTest::newRow("NUL behind") << QString(u"svc"_s + QChar(0));
    QTest::newRow("full width") << u"ｓｖｃ"_s;
    QTest::newRow("a pattern") << u"s%"_s;
}

void TestOneStoreNames::namesCompareByteForByte()
{
    QFETCH(const QString, other);
    const FourApis apis(m_store->server());
    const FourApis others(m_store->server(), other);
    QVERIFY(apis.handler().id > 0 && others.handler().id > 0);
    for (const Dialect by : AllDialects)
        apis.post(by, bodyOf(by));
    others.post(Apps, bodyOf(Apps, R"("message":"other")"));
    m_store->seal();
    for (const Dialect api : AllDialects) {
        QCOMPARE(messages(apis.list(api)), QStringList(4, u"m"_s));
        QCOMPARE(messages(others.list(api)), QStringList(u"other"_s));
    }
}

void TestOneStoreNames::applicationsAdoptEntries()
{
    const FourApis early(m_store->server(), u"early"_s);
    for (const Dialect by : {Logs, Bird, Stream})
        early.post(by, bodyFor(by, "late", R"("message":"before")"));
    m_store->seal();
    const FourApis late(m_store->server(), u"late"_s);
    QVERIFY(late.handler().id > 0); // no conflict with names that are only used
    QCOMPARE(messages(late.list(Apps)), QStringList(3, u"before"_s));
    late.post(Apps, bodyOf(Apps, R"("message":"after","occurred_at":"2025-01-16")"));
    for (const Dialect api : AllDialects)
        QCOMPARE(messages(late.list(api)).first(), u"after"_s);
    QVERIFY(early.list(Apps).isEmpty());
    // The event's number is one of the same row as everywhere else.
    const QJsonObject newest = late.list(Apps).first().toObject();
    QCOMPARE(newest.value("id"_L1).toInteger(), 4);
    QCOMPARE(newest.value("application_id"_L1).toInteger(), late.handler().id);
}

void TestOneStoreNames::onlyLogHandlerMakesApplications()
{
    const auto post = [this](const QByteArray& target, const QByteArray& body) {
        return ask(port(), "POST", target, body).status;
    };
    QCOMPARE(post("/logs", bodyOf(Logs)), 201);
    QCOMPARE(post("/v0/events?name=system_logs", bodyOf(Bird)), 202);
    QCOMPARE(post("/v0/events?name=log_anomaly_thresholds",
                  R"({"service":"svc","severity":"ERROR","threshold_per_minute":1})"),
             202);
    QCOMPARE(post("/api/logs", bodyOf(Stream)), 201);
    QCOMPARE(ask(port(), "GET", "/apps").body, "[]");
    QCOMPARE(ask(port(), "GET", "/apps/1").status, 404);
    QCOMPARE(m_store->server().stored(), 3u);
}

void TestOneStoreNames::sortsByEventTimeThenArrival()
{
    const FourApis apis(m_store->server());
    const auto post = [&apis](Dialect by, const QByteArray& time, const QByteArray& message) {
        apis.post(by, bodyOf(by, '"' + timeMember(by) + R"(":")" + time + R"(","message":")" + message + '"'));
    };
    post(Stream, "2025-01-02", "third");
    post(Logs, "2025-01-03", "fourth");
    post(Bird, "2025-01-01", "first");
    m_store->seal();
    post(Apps, "2025-01-01", "second");
    post(Bird, "2025-01-04", "sixth");
    post(Apps, "2025-01-03T00:00:00.000001Z", "fifth");
    const QStringList newestFirst{u"sixth"_s, u"fifth"_s, u"fourth"_s, u"third"_s, u"second"_s, u"first"_s};
    for (const Dialect api : AllDialects)
        QCOMPARE(messages(apis.list(api)), newestFirst);
    const QJsonArray ascending = QJsonDocument::fromJson(ask(port(), "GET", "/logs?service=svc").body).array();
    QCOMPARE(ascending.first()[u"message"].toString(), u"first"_s);
}

void TestOneStoreNames::whatIsAcknowledgedIsThere()
{
    const FourApis apis(m_store->server());
    for (int count = 1; count <= 24; ++count) {
        const Dialect by = AllDialects[static_cast<std::size_t>(count) % AllDialects.size()];
        const QByteArray message = QByteArray::number(count);
        apis.post(by, bodyOf(by, R"("message":")" + message + '"'));
        for (const Dialect api : AllDialects) {
            const QStringList all = messages(apis.list(api));
            QCOMPARE(all.size(), count);
            QCOMPARE(all.first(), QString::fromLatin1(message)); // all of one time: the newest arrival
        }
    }
}

void TestOneStoreNames::statisticsCountAllEntries()
{
    const FourApis apis(m_store->server());
    apis.post(Logs, bodyOf(Logs));
    apis.post(Apps, bodyOf(Apps, R"("level":"ERROR")"));
    apis.post(Bird, bodyOf(Bird, R"("severity":"err")"));
    m_store->seal();
    apis.post(Stream, bodyOf(Stream, R"("level":"notice","message":"other")"));

    const auto get = [&apis](const QByteArray& what) {
        return apis.handler().get("/stats/" + what + "?since=2025-01-01&until=9999-12-31").json();
    };
    const auto level = [](const QString& name, int count) {
        return QJsonObject{{u"level"_s, name}, {u"count"_s, count}};
    };
    QCOMPARE(get("by-level").value("items"_L1), (QJsonArray{level(u"ERROR"_s, 2), level(u"INFO"_s, 2)}));
    const QJsonArray top = get("top-messages").value("items"_L1).toArray();
    QCOMPARE(messages(top), (QStringList{u"m"_s, u"other"_s}));
    QCOMPARE(top[0][u"count"].toInt(), 3);
    QCOMPARE(top[1][u"last_seen"], apis.list(Apps).first()[u"received_at"]);
    int counted = 0; // in one hour, or two where the clock strikes
    for (const QJsonValue point : get("timeseries").value("series"_L1).toArray())
        counted += point[u"count"].toInt();
    QCOMPARE(counted, 4);

    const RawResponse distribution =
        ask(port(), "GET", "/v0/pipes/error_distribution.json?start_time=2025-01-15&end_time=2025-01-16");
    QStringList shares;
    for (const QJsonValue row : distribution.json().value("data"_L1).toArray())
        shares << row[u"severity"].toString() + u' ' + QString::number(row[u"percentage"].toDouble());
    QCOMPARE(shares, (QStringList{u"ERROR 25"_s, u"INFO 25"_s, u"NOTICE 25"_s, u"err 25"_s}));
}

void TestOneStoreNames::pagesGoThroughAllEntries()
{
    const FourApis apis(m_store->server());
    QByteArray rows;
    for (int i = 0; i < 130; ++i)
        rows += bodyOf(Bird, R"("message":")" + QByteArray::number(i) + '"') + '\n';
    apis.post(Bird, rows);
    m_store->seal();
    apis.post(Logs, bodyOf(Logs, R"("message":"130")"));
    QStringList expected;
    for (int i = 130; i >= 0; --i)
        expected << QString::number(i);

    QStringList events;
    for (int offset = 0; offset <= 150; offset += 50)
        events << messages(apis.list(Apps, "&offset=" + QByteArray::number(offset)));
    QCOMPARE(events, expected);
    QStringList entries;
    for (int offset = 0; offset <= 140; offset += 20)
        entries << messages(apis.list(Stream, "&limit=20&offset=" + QByteArray::number(offset)));
    QCOMPARE(entries, expected);
    QCOMPARE(messages(apis.list(Logs, "&limit=3")), expected.first(3));
    QCOMPARE(messages(apis.list(Bird, "&limit=3")), expected.first(3));
    for (const QByteArray& beyond : {QByteArray("131"), QByteArray("9223372036854775757")}) {
        QVERIFY(apis.list(Apps, "&offset=" + beyond).isEmpty());
        QVERIFY(apis.list(Stream, "&offset=" + beyond).isEmpty());
    }
    QVERIFY(apis.list(Stream, "&offset=99999999999999999999999").isEmpty());
}

QTEST_GUILESS_MAIN(TestOneStoreNames)
#include "tst_onestorenames.moc"
