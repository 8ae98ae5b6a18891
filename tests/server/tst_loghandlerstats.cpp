// SPDX-License-Identifier: GPL-3.0-or-later
#include "handlerclient.h"
#include "support/entrymaker.h"
#include "support/random.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <vector>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

/// 2026-02-10T00:00:00Z
constexpr qint64 Midnight = 1770681600 * Second;

const QByteArray Period = "?since=2026-02-10T00:00:00Z&until=2026-02-11T00:00:00Z";

/// What was received, kept apart from the store to be counted plainly.
struct Received
{
    qint64 at;
    Level level;
    std::string message;
};

/// By Log-Handler's names.
QByteArray shownLevel(Level level)
{
    const std::string_view name = levelNameUpper(level == Level::Notice ? Level::Info : level);
    return {name.data(), static_cast<qsizetype>(name.size())};
}

QByteArray timeText(qint64 time)
{
    return QByteArray::fromStdString(formatShortest(time));
}

} // namespace

/// GET /apps/{app_id}/stats/...
class TestLogHandlerStats : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theDocumentedExamples();
    void emptyAnswers();
    void bucketEdges();
    void agreesWithAPlainCount();
    void countsWhatTheApisStored();
    void ordersLevels();
    void ordersMessages();
    void limitsMessages();
    void showsThePeriodInUtc();
    void intervals_data();
    void intervals();
    void refusesParameters_data();
    void refusesParameters();
    void refusesEmptyPeriods();
    void unknownApplications();

private:
    void store(const EntryView& entry, qint64 receivedAt, int count = 1)
    {
        const std::unique_ptr<EntryBatch> batch =
            makeBatch(std::vector<EntryView>(static_cast<std::size_t>(count), entry), receivedAt);
        EntryBatch* const pointer = batch.get();
        QVERIFY(m_server->store.append({&pointer, 1}));
    }
    [[nodiscard]] QByteArray statistics(const QByteArray& nameAndQuery) const
    {
        const RawResponse response = m_app->get("/stats/" + nameAndQuery);
        return response.status == 200 ? response.body : QByteArray::number(response.status);
    }
    void fillRandomly(Random& random);
    [[nodiscard]] QByteArray plainSeries(qint64 since, qint64 until, const QByteArray& level,
                                         const QByteArray& interval, qint64 width) const;
    [[nodiscard]] QByteArray plainLevels(qint64 since, qint64 until) const;
    [[nodiscard]] QByteArray plainTop(qint64 since, qint64 until, const QByteArray& level, std::size_t limit) const;
    void compareWithPlainCount(qint64 since, qint64 until);

    std::unique_ptr<TestServer> m_server;
    std::optional<HandlerClient> m_app;
    std::vector<Received> m_received; // of the application, in order of arrival
};

void TestLogHandlerStats::init()
{
    m_received.clear();
    m_server = std::make_unique<TestServer>();
    QVERIFY(m_server->start());
    m_app.emplace(*m_server, "my-app");
    QCOMPARE(m_app->id, 1);
}

void TestLogHandlerStats::cleanup()
{
    m_app.reset();
    m_server.reset();
}

void TestLogHandlerStats::theDocumentedExamples()
{
    // Event times elsewhere: only the receipt counts.
    const EntryView timeout = simpleEntry(Second, "my-app", "TimeoutError: request timed out", Level::Error);
    store(simpleEntry(Midnight, "other", "other", Level::Error), Midnight + 10 * Hour, 5);
    store(simpleEntry(Second, "my-app", "ok", Level::Info), Midnight + 10 * Hour, 40);
    store(simpleEntry(Second, "my-app", "broken", Level::Error), Midnight + 10 * Hour + 59 * Minute, 3);
    store(timeout, Midnight + 22 * Hour, 17);
    store(timeout, Midnight + 22 * Hour + 5 * Minute);

    QCOMPARE(
        statistics("timeseries" + Period + "&interval=HOUR&level=ERROR"),
        R"({"interval":"HOUR","since":"2026-02-10T00:00:00Z","until":"2026-02-11T00:00:00Z","series":[)"
        R"({"bucket_start":"2026-02-10T10:00:00Z","count":3},{"bucket_start":"2026-02-10T22:00:00Z","count":18}]})");
    QCOMPARE(statistics("by-level" + Period),
             R"({"since":"2026-02-10T00:00:00Z","until":"2026-02-11T00:00:00Z","items":[)"
             R"({"level":"INFO","count":40},{"level":"ERROR","count":21}]})");
    QCOMPARE(statistics("top-messages" + Period + "&limit=10&level=ERROR"),
             R"({"limit":10,"items":[)"
             R"({"message":"TimeoutError: request timed out","count":18,"last_seen":"2026-02-10T22:05:00Z"},)"
             R"({"message":"broken","count":3,"last_seen":"2026-02-10T10:59:00Z"}]})");
}

void TestLogHandlerStats::emptyAnswers()
{
    const QByteArray echo = R"("since":"2026-02-10T00:00:00Z","until":"2026-02-11T00:00:00Z",)";
    QCOMPARE(statistics("timeseries" + Period), R"({"interval":"HOUR",)" + echo + R"("series":[]})");
    QCOMPARE(statistics("by-level" + Period), '{' + echo + R"("items":[]})");
    QCOMPARE(statistics("top-messages" + Period), R"({"limit":10,"items":[]})");
}

void TestLogHandlerStats::bucketEdges()
{
    const auto receive = [this](qint64 at) { store(simpleEntry(Second, "my-app", "m"), at); };
    receive(Midnight - 1);
    receive(Midnight);
    receive(Midnight + Hour - 1);
    receive(Midnight + Hour);
    receive(Midnight + Day - 1);
    receive(Midnight + Day);
    const auto series = [this](const QByteArray& query) {
        const QByteArray body = statistics("timeseries" + query);
        QByteArray compact;
        for (const QJsonValue point : QJsonDocument::fromJson(body)[u"series"].toArray())
            compact += point[u"bucket_start"].toString().mid(8, 5).toLatin1() + '=' +
                       QByteArray::number(point[u"count"].toInteger()) + ' ';
        return compact.trimmed();
    };
    QCOMPARE(series("?since=2026-02-09&until=2026-02-12"), "09T23=1 10T00=2 10T01=1 10T23=1 11T00=1");
    QCOMPARE(series("?since=2026-02-09&until=2026-02-12&interval=DAY"), "09T00=1 10T00=4 11T00=1");
    // Both ends count. A bucket keeps its start where the period cuts it.
    QCOMPARE(series("?since=2026-02-10&until=2026-02-11"), "10T00=2 10T01=1 10T23=1 11T00=1");
    QCOMPARE(series("?since=2026-02-10T00:59:59.999999Z&until=2026-02-10T01:00"), "10T00=1 10T01=1");
    QCOMPARE(series("?since=2026-02-10T00:59:59.999999Z&until=2026-02-10T01:00&interval=DAY"), "10T00=2");
    QCOMPARE(series("?since=2026-02-10T00:00:00.000001Z&until=2026-02-10T23:59:59.999998Z"), "10T00=1 10T01=1");
    // Days are those of UTC, whatever the offset of the period.
    QCOMPARE(series("?since=2026-02-10T05:00%2B05:00&until=2026-02-11T05:00%2B05:00&interval=DAY"), "10T00=4 11T00=1");
}

void TestLogHandlerStats::fillRandomly(Random& random)
{
    static constexpr std::array<std::string_view, 5> messages{"timeout", "Timeout", "", "disk \"full\"\n",
                                                              "caf\xc3\xa9"};
    static constexpr std::array<std::string_view, 3> others{"other", "My-app", "my-app "};
    static constexpr std::array<qint64, 4> steps{0, 1, Minute, 2 * Hour};
    qint64 at = Midnight;
    for (int i = 0; i < 600; ++i) {
        const qint64 step = random.pick(steps);
        at += step;
        if (random.perMille(100)) // exactly at a bucket's start, or just before it
            at += Hour - at % Hour - random.between(0, 1);
        const Level level = random.pick(AllLevels);
        EntryView entry = simpleEntry(random.between(0, 3 * Midnight / 2), "my-app", random.pick(messages), level);
        entry.dialect = static_cast<Dialect>(random.below(4));
        if (random.perMille(200))
            entry.app = random.pick(others);
        store(entry, at);
        if (entry.app == "my-app")
            m_received.push_back({at, level, std::string(entry.message)});
    }
}

QByteArray TestLogHandlerStats::plainSeries(qint64 since, qint64 until, const QByteArray& level,
                                            const QByteArray& interval, qint64 width) const
{
    std::map<qint64, int> counts;
    for (const Received& entry : m_received) {
        if (entry.at >= since && entry.at <= until && (level.isEmpty() || shownLevel(entry.level) == level))
            ++counts[entry.at / width * width];
    }
    QByteArray series;
    for (const auto& [start, count] : counts)
        series += (series.isEmpty() ? "" : ",") + (R"({"bucket_start":")" + timeText(start)) + R"(","count":)" +
                  QByteArray::number(count) + '}';
    return R"({"interval":")" + interval + R"(","since":")" + timeText(since) + R"(","until":")" + timeText(until) +
           R"(","series":[)" + series + "]}";
}

QByteArray TestLogHandlerStats::plainLevels(qint64 since, qint64 until) const
{
    QByteArray items;
    std::map<QByteArray, int> counts;
    for (const Received& entry : m_received) {
        if (entry.at >= since && entry.at <= until)
            ++counts[shownLevel(entry.level)];
    }
    for (int count = static_cast<int>(m_received.size()); count > 0; --count) {
        for (const char* level : {"CRITICAL", "ERROR", "WARNING", "INFO", "DEBUG"}) {
            if (const auto found = counts.find(level); found != counts.end() && found->second == count)
                items += (items.isEmpty() ? "" : ",") + (R"({"level":")" + QByteArray(level)) + R"(","count":)" +
                         QByteArray::number(count) + '}';
        }
    }
    return R"({"since":")" + timeText(since) + R"(","until":")" + timeText(until) + R"(","items":[)" + items + "]}";
}

QByteArray TestLogHandlerStats::plainTop(qint64 since, qint64 until, const QByteArray& level, std::size_t limit) const
{
    struct Group
    {
        std::string message;
        int count = 0;
        std::size_t last = 0; // place of the newest among what was received
    };
    std::vector<Group> groups;
    for (std::size_t i = 0; i < m_received.size(); ++i) {
        const Received& entry = m_received[i];
        if (entry.at < since || entry.at > until || (!level.isEmpty() && shownLevel(entry.level) != level))
            continue;
        auto found = std::ranges::find(groups, entry.message, &Group::message);
        if (found == groups.end())
            found = groups.insert(groups.end(), Group{entry.message});
        ++found->count;
        found->last = i;
    }
    std::ranges::sort(
        groups, [](const Group& a, const Group& b) { return std::pair(a.count, a.last) > std::pair(b.count, b.last); });
    groups.resize(std::min(limit, groups.size()));
    QJsonArray items;
    for (const Group& group : groups)
        items << QJsonObject{{u"message"_s, QString::fromStdString(group.message)},
                             {u"count"_s, group.count},
                             {u"last_seen"_s, QString::fromLatin1(timeText(m_received[group.last].at))}};
    return QJsonDocument(QJsonObject{{u"limit"_s, static_cast<qint64>(limit)}, {u"items"_s, items}}).toJson();
}

void TestLogHandlerStats::compareWithPlainCount(qint64 since, qint64 until)
{
    const QByteArray period = "?since=" + timeText(since) + "&until=" + timeText(until);
    QCOMPARE(statistics("by-level" + period), plainLevels(since, until));
    for (const QByteArray level : {"", "DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"}) {
        const QByteArray query = level.isEmpty() ? period : period + "&level=" + level;
        QCOMPARE(statistics("timeseries" + query), plainSeries(since, until, level, "HOUR", Hour));
        QCOMPARE(statistics("timeseries" + query + "&interval=DAY"), plainSeries(since, until, level, "DAY", Day));
        for (const std::size_t limit : {1u, 3u, 100u})
            QCOMPARE(QJsonDocument::fromJson(statistics("top-messages" + query +
                                                        "&limit=" + QByteArray::number(static_cast<qint64>(limit)))),
                     QJsonDocument::fromJson(plainTop(since, until, level, limit)));
    }
}

void TestLogHandlerStats::agreesWithAPlainCount()
{
    Random random(testSeed());
    fillRandomly(random);
    const qint64 last = m_received.back().at;
    compareWithPlainCount(Midnight, last);
    for (int i = 0; i < 6 && !QTest::currentTestFailed(); ++i) {
        // Some periods begin and end exactly with an entry, some with a bucket.
        qint64 since = random.pick(m_received).at;
        qint64 until = random.pick(m_received).at;
        since -= random.perMille(300) ? since % Day : 0;
        until -= random.perMille(300) ? until % Hour : 0;
        if (since != until)
            compareWithPlainCount(std::min(since, until), std::max(since, until));
    }
}

void TestLogHandlerStats::countsWhatTheApisStored()
{
    const qint64 before = currentTimestamp();
    QCOMPARE(m_app->post(eventBody("2020-01-01", "ERROR", "down")).status, 201);
    QCOMPARE(m_app->post(eventBody("9990-01-01", "INFO", "up")).status, 201);
    const QByteArray batch = R"({"app_key":"my-app","app_id":"i","logs":[{"message":"down","level":"error"},
        {"message":"up","level":"notice","timestamp":"2021-01-01"},{"message":"x","app_key":"other"}]})";
    QCOMPARE(ask(m_app->port, "POST", "/api/logs", batch).status, 201);
    QCOMPARE(ask(m_app->port, "POST", "/logs",
                 R"({"service_name":"my-app","timestamp":"2022-01-01T00:00:00Z","message":"up"})")
                 .status,
             201);
    const QByteArray period = "?since=" + timeText(before) + "&until=" + timeText(currentTimestamp() + 1);
    const QJsonObject levels = QJsonDocument::fromJson(statistics("by-level" + period)).object();
    QCOMPARE(levels.value("items"_L1), QJsonValue(QJsonArray{QJsonObject{{u"level"_s, u"INFO"_s}, {u"count"_s, 3}},
                                                             QJsonObject{{u"level"_s, u"ERROR"_s}, {u"count"_s, 2}}}));
    qint64 sum = 0;
    for (const QJsonValue point : QJsonDocument::fromJson(statistics("timeseries" + period))[u"series"].toArray())
        sum += point[u"count"].toInteger();
    QCOMPARE(sum, 5); // in two buckets where the hour has just turned
    const QJsonArray top = QJsonDocument::fromJson(statistics("top-messages" + period))[u"items"].toArray();
    QCOMPARE(top.size(), 2);
    QCOMPARE(top[0][u"message"], QJsonValue(u"up"_s));
    QCOMPARE(top[0][u"count"], QJsonValue(3));
    QCOMPARE(top[1][u"count"], QJsonValue(2));
    // The newest receipt, not the newest event.
    const QString received = itemsOf(m_app->get("/events?limit=50&since=2000-01-01"))[1][u"received_at"].toString();
    QCOMPARE(itemsOf(m_app->get("/events"))[1][u"message"], QJsonValue(u"down"_s));
    QCOMPARE(top[1][u"last_seen"].toString(), received);
}

void TestLogHandlerStats::ordersLevels()
{
    for (const Level level : AllLevels)
        store(simpleEntry(Second, "my-app", "m", level), Midnight, level == Level::Debug ? 2 : 1);
    // Twice debug, and info with the notice: the more severe one first.
    QCOMPARE(QJsonDocument::fromJson(statistics("by-level" + Period))[u"items"].toVariant().toList().size(), 5);
    QVERIFY(statistics("by-level" + Period)
                .endsWith(R"([{"level":"INFO","count":2},{"level":"DEBUG","count":2},{"level":"CRITICAL","count":1},)"
                          R"({"level":"ERROR","count":1},{"level":"WARNING","count":1}]})"));
    // It takes no level; a parameter it does not know is ignored.
    QCOMPARE(statistics("by-level" + Period + "&level=LOUD"), statistics("by-level" + Period));
}

void TestLogHandlerStats::ordersMessages()
{
    const auto receive = [this](std::string_view message, qint64 after, int count) {
        store(simpleEntry(Second, "my-app", message), Midnight + after, count);
    };
    receive("b", 1, 2);
    receive("a", 2, 1);
    receive("c", 2, 3);
    receive("a", 3, 1);
    receive("A", 3, 1);
    receive("a ", 3, 1);
    QStringList order;
    const QJsonDocument top = QJsonDocument::fromJson(statistics("top-messages" + Period));
    for (const QJsonValue item : top[u"items"].toArray())
        order << item[u"message"].toString();
    QCOMPARE(order, (QStringList{u"c"_s, u"a"_s, u"b"_s, u"a "_s, u"A"_s})); // equal counts: the newest first
    QCOMPARE(top[u"items"][1][u"last_seen"], QJsonValue(u"2026-02-10T00:00:00.000003Z"_s));
}

void TestLogHandlerStats::limitsMessages()
{
    for (int i = 0; i < 105; ++i)
        store(simpleEntry(Second, "my-app", std::to_string(i)), Midnight + i);
    const auto sizeWith = [this](const QByteArray& limit) {
        return QJsonDocument::fromJson(statistics("top-messages" + Period + limit))[u"items"].toArray().size();
    };
    QCOMPARE(sizeWith(""), 10);
    QCOMPARE(sizeWith("&limit="), 10);
    QCOMPARE(sizeWith("&limit=1"), 1);
    QCOMPARE(sizeWith("&limit=100"), 100);
}

void TestLogHandlerStats::showsThePeriodInUtc()
{
    QVERIFY(statistics("by-level?since=2026-02-10T02:00:00+02:00&until=2026-02-11%2000:00:00.5")
                .contains(R"("since":"2026-02-10T00:00:00Z","until":"2026-02-11T00:00:00.500Z")"));
    QVERIFY(statistics("timeseries?since=2026-02-10&until=2026-02-10T00:00:00,000001-0100")
                .contains(R"("since":"2026-02-10T00:00:00Z","until":"2026-02-10T01:00:00.000001Z")"));
    QVERIFY(statistics("timeseries?since=1970-01-01&until=9999-12-31T23:59:59.999999Z").contains("\"series\":[]"));
}

void TestLogHandlerStats::intervals_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("interval");
    QTest::newRow("absent") << QByteArray() << u"HOUR"_s;
    QTest::newRow("empty") << QByteArray("&interval=") << u"HOUR"_s;
    QTest::newRow("HOUR") << QByteArray("&interval=HOUR") << u"HOUR"_s;
    QTest::newRow("hour") << QByteArray("&interval=hour") << u"HOUR"_s;
    QTest::newRow("DAY") << QByteArray("&interval=DAY") << u"DAY"_s;
    QTest::newRow("Day") << QByteArray("&interval=Day") << u"DAY"_s;
}

void TestLogHandlerStats::intervals()
{
    QFETCH(const QByteArray, query);
    const RawResponse response = m_app->get("/stats/timeseries" + Period + query);
    QCOMPARE(response.status, 200);
    QTEST(response.json().value("interval"_L1).toString(), "interval");
}

void TestLogHandlerStats::refusesParameters_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("places");
    const auto row = [](const QByteArray& target, const QString& places) { QTest::newRow(target) << target << places; };
    for (const QByteArray name : {"timeseries", "by-level", "top-messages"}) {
        row(name, u"query/since query/until"_s);
        row(name + "?since=2026-02-10", u"query/until"_s);
        row(name + "?until=2026-02-10", u"query/since"_s);
        row(name + "?since=&until=2026-02-10", u"query/since"_s);
        row(name + "?since=x&until=2026-02-30", u"query/since query/until"_s);
        row(name + "?since=1770681600&until=2026-02-11", u"query/since"_s);
    }
    row("timeseries" + Period + "&interval=WEEK", u"query/interval"_s);
    row("timeseries" + Period + "&interval=3600", u"query/interval"_s);
    row("timeseries" + Period + "&interval=HOUR%20", u"query/interval"_s);
    for (const char* level : {"LOUD", "error", "WARN", "NOTICE", "%00"}) {
        row("timeseries" + Period + "&level=" + level, u"query/level"_s);
        row("top-messages" + Period + "&level=" + level, u"query/level"_s);
    }
    for (const char* limit : {"0", "101", "-1", "x", "1.5", "99999999999999999999"})
        row("top-messages" + Period + "&limit=" + limit, u"query/limit"_s);
    // A wrong parameter goes before an empty period.
    row("top-messages?since=2026-02-11&until=2026-02-10&limit=0", u"query/limit"_s);
}

void TestLogHandlerStats::refusesParameters()
{
    QFETCH(const QByteArray, target);
    const RawResponse response = m_app->get("/stats/" + target);
    QCOMPARE(response.status, 422);
    QTEST(errorPlaces(response), "places");
}

void TestLogHandlerStats::refusesEmptyPeriods()
{
    for (const QByteArray name : {"timeseries", "by-level", "top-messages"}) {
        for (const QByteArray period :
             {"?since=2026-02-11&until=2026-02-10", "?since=2026-02-10&until=2026-02-10T00:00:00Z",
              "?since=2026-02-10T01:00&until=2026-02-10T02:00%2B01:00"}) {
            const RawResponse response = m_app->get("/stats/" + name + period);
            QCOMPARE(response.status, 400);
            QCOMPARE(response.body, R"({"error":"CONFLICT","message":"since must be earlier than until"})");
        }
    }
}

void TestLogHandlerStats::unknownApplications()
{
    for (const QByteArray name : {"timeseries", "by-level", "top-messages"}) {
        const RawResponse unknown = ask(m_app->port, "GET", "/apps/2/stats/" + name + Period);
        QCOMPARE(unknown.status, 404);
        QCOMPARE(unknown.body, R"({"error":"ERROR","message":"application with this id does not exist"})");
        const RawResponse refused = ask(m_app->port, "GET", "/apps/0/stats/" + name + Period);
        QCOMPARE(refused.status, 422);
        QCOMPARE(errorPlaces(refused), u"path/app_id"_s);
        const RawResponse posted = ask(m_app->port, "POST", "/apps/1/stats/" + name, "{}");
        QCOMPARE(posted.status, 405);
        QCOMPARE(posted.header("Allow"), "GET, HEAD, OPTIONS");
    }
    QCOMPARE(ask(m_app->port, "GET", "/apps/1/stats").status, 404);
    QCOMPARE(ask(m_app->port, "GET", "/apps/1/stats/other" + Period).status, 404);
}

QTEST_GUILESS_MAIN(TestLogHandlerStats)
#include "tst_loghandlerstats.moc"
