// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "fourapis.h"
#include "livereader.h"
#include "servedstore.h"

#include <QTest>

#include <array>
#include <memory>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

/// A field as an API shows it.
struct Shown
{
    Dialect api;
    const char* field;
    QByteArray json; ///< empty: the field is left out
};

/// One entry as every API shows it.
using Views = std::array<QJsonObject, 4>;

const QJsonObject& in(const Views& views, Dialect api)
{
    return views[static_cast<std::size_t>(api)];
}

QString text(const QJsonObject& object, const char* field)
{
    return object.value(QLatin1StringView(field)).toString();
}

/// Microseconds; -1 for what is no time.
qint64 time(const QJsonObject& object, const char* field)
{
    return parseTimestamp(text(object, field).toStdString()).value_or(-1);
}

QJsonValue parsed(const QByteArray& json)
{
    return QJsonDocument::fromJson('[' + json + ']').array().first();
}

void addColumns()
{
    QTest::addColumn<Dialect>("by");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QList<Shown>>("shown");
}

/// What is posted, and where it is to be seen as what.
void row(const char* name, Dialect by, const QByteArray& body, const QByteArray& headers, const QList<Shown>& shown)
{
    QTest::newRow(name) << by << body << headers << shown;
}

/// The same with members that come behind the least an API needs.
void row(const char* name, Dialect by, const QByteArray& members, const QList<Shown>& shown)
{
    row(name, by, bodyOf(by, members), {}, shown);
}

} // namespace

/// Every field of an entry, from every API that takes it to every API that shows it.
class TestOneStore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { addStoreKinds(); }
    void init();
    void cleanup();

    void names_data();
    void names() { showsWhatWasWritten(); }
    void texts_data();
    void texts() { showsWhatWasWritten(); }
    void ids_data();
    void ids() { showsWhatWasWritten(); }
    void structuredData_data();
    void structuredData() { showsWhatWasWritten(); }
    void structuredDataOfLogstream_data();
    void structuredDataOfLogstream() { showsWhatWasWritten(); }

private:
    /// Posts the row's entry and looks at it by every API and the live stream.
    void showsWhatWasWritten();
    [[nodiscard]] Views views() const;
    void checkViews(const Views& views, qint64 before) const;

    std::unique_ptr<ServedStore> m_store;
    std::unique_ptr<FourApis> m_apis;
};

void TestOneStore::init()
{
    m_store = std::make_unique<ServedStore>();
    QVERIFY(m_store->isRunning());
    m_apis = std::make_unique<FourApis>(m_store->server());
}

void TestOneStore::cleanup()
{
    m_apis.reset();
    m_store.reset();
}

Views TestOneStore::views() const
{
    Views views;
    for (const Dialect api : AllDialects) {
        const QJsonArray listed = m_apis->list(api);
        if (listed.size() == 1)
            views[static_cast<std::size_t>(api)] = listed.first().toObject();
    }
    return views;
}

/// What the APIs show directly, and that they agree on it.
void TestOneStore::checkViews(const Views& views, qint64 before) const
{
    const QJsonObject& log = in(views, Logs);
    const QJsonObject& event = in(views, Apps);
    const QJsonObject& bird = in(views, Bird);
    const QJsonObject& entry = in(views, Stream);

    QCOMPARE(log.keys(), (QStringList{u"message"_s, u"timestamp"_s}));
    QVERIFY(event.value("id"_L1).toInteger() > 0);
    QCOMPARE(event.value("application_id"_L1).toInteger(), m_apis->handler().id);
    QCOMPARE(bird.keys(), (QStringList{u"error_code"_s, u"message"_s, u"metadata"_s, u"resource_id"_s, u"server_id"_s,
                                       u"service"_s, u"severity"_s, u"timestamp"_s}));
    QCOMPARE(entry.size(), 12);
    QCOMPARE(text(bird, "service"), text(entry, "app_key"));

    for (const QJsonObject* view : {&log, &event, &bird})
        QCOMPARE(view->value("message"_L1), entry.value("message"_L1));

    const qint64 timestamp = time(log, "timestamp");
    QVERIFY(timestamp >= 0);
    QCOMPARE(time(event, "occurred_at"), timestamp);
    QCOMPARE(time(bird, "timestamp"), timestamp / Second * Second);
    QCOMPARE(time(entry, "timestamp"), timestamp / Millisecond * Millisecond);

    const qint64 received = time(event, "received_at");
    QVERIFY(received >= before && received <= currentTimestamp());
    QCOMPARE(time(entry, "created_at"), received / Millisecond * Millisecond);
}

void TestOneStore::showsWhatWasWritten()
{
    QFETCH(const Dialect, by);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, headers);
    QFETCH(const QList<Shown>, shown);

    LiveReader live(m_store->server());
    QVERIFY(live.waitForMessages(1)); // the greeting
    const qint64 before = currentTimestamp();
    const RawResponse posted = m_apis->post(by, body, headers);
    QVERIFY2(posted.status == 201 || posted.status == 202, posted.body.constData());
    m_store->seal();

    const Views views = this->views();
    checkViews(views, before);
    if (QTest::currentTestFailed())
        return;
    for (const Shown& expected : shown) {
        const QJsonValue value = in(views, expected.api).value(QLatin1StringView(expected.field));
        const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        const bool isRight = expected.json.isEmpty() ? value.isUndefined() : value == parsed(expected.json);
        const QByteArray mismatch = QByteArray(expected.field) + ": " + json + ", not " + expected.json;
        QVERIFY2(isRight, mismatch.constData());
    }

    const QJsonObject& entry = in(views, Stream);
    QCOMPARE(m_apis->entry(text(entry, "id")), entry);
    QCOMPARE(m_apis->entry(text(entry, "trace_id")), entry);
    QVERIFY(live.waitForMessages(2));
    QCOMPARE(live.message(1), (QJsonObject{{u"type"_s, u"log"_s}, {u"data"_s, entry}}));
}

/// app_key and app_id.
void TestOneStore::names_data()
{
    addColumns();
    const QList<Shown> svc{{Stream, "app_key", R"("svc")"}, {Bird, "service", R"("svc")"}};
    const auto instance = [](const QByteArray& stream, const QByteArray& bird) -> QList<Shown> {
        return {{Stream, "app_id", stream}, {Bird, "server_id", bird}};
    };
    const QList<Shown> none = instance(R"("default")", R"("")");
    const QByteArray headers = "X-App-Key: h\r\nX-App-Id: hi\r\n";

    row("service_name", Logs, "", svc);
    row("the application of the path", Apps, "", svc);
    row("service", Bird, "", svc);
    row("app_key of the entry", Stream, R"({"app_key":"b","app_id":"bi","logs":[{"app_key":"svc"}]})", headers, svc);
    row("app_key of the body", Stream, R"({"app_key":"svc","app_id":"bi","logs":[{}]})", headers, svc);
    row("app_key of the header", Stream, R"({"app_id":"bi","logs":[{}]})", "X-App-Key: svc\r\n", svc);

    row("no app_id in LogAggregator", Logs, "", none);
    row("tags.env", Apps, R"("tags":{"env":"prod"})", instance(R"("prod")", R"("prod")"));
    row("tags.env with escapes", Apps, R"("tags":{"env":"p\u0072\"od"})", instance(R"("pr\"od")", R"("pr\"od")"));
    row("tags.env is a number", Apps, R"("tags":{"env":5})", none);
    row("tags.env is empty", Apps, R"("tags":{"env":""})", none);
    row("tags without env", Apps, R"("tags":{"a":{"env":"x"}})", none);
    row("no tags", Apps, "", none);
    row("server_id", Bird, R"("server_id":"srv-1")", instance(R"("srv-1")", R"("srv-1")"));
    row("server_id is empty", Bird, R"("server_id":"")", none);
    row("no server_id", Bird, "", none);
    row("app_id of the entry", Stream, R"({"app_key":"svc","app_id":"b","logs":[{"app_id":"e"}]})", headers,
        instance(R"("e")", R"("e")"));
    row("app_id of the body", Stream, R"({"app_key":"svc","app_id":"b","logs":[{}]})", headers,
        instance(R"("b")", R"("b")"));
    row("app_id of the header", Stream, R"({"app_key":"svc","logs":[{}]})", headers, instance(R"("hi")", R"("hi")"));
    row("app_id called default", Stream, R"("app_id":"default")", instance(R"("default")", R"("default")"));
}

/// message, level, severity, category.
void TestOneStore::texts_data()
{
    addColumns();
    const auto level = [](const QByteArray& stream, const QByteArray& apps, const QByteArray& bird) -> QList<Shown> {
        return {{Stream, "level", stream}, {Apps, "level", apps}, {Bird, "severity", bird}};
    };
    const auto message = [](const QByteArray& json) -> QList<Shown> { return {{Stream, "message", json}}; };
    const auto category = [](const QByteArray& json) -> QList<Shown> { return {{Stream, "category", json}}; };
    const QByteArray general = R"("general")";

    row("message of LogAggregator", Logs, R"("message":"x")", message(R"("x")"));
    row("message of Log-Handler", Apps, R"("message":"x")", message(R"("x")"));
    row("empty message of Log-Handler", Apps, R"("message":"")", message(R"("")"));
    row("message of Tinybird", Bird, R"("message":"x")", message(R"("x")"));
    row("message of logstream", Stream, R"("message":"x")", message(R"("x")"));
    row("no message in logstream", Stream, R"({"app_key":"svc","app_id":"i"})", "", message(R"("")"));

    row("no level in LogAggregator", Logs, "", level(R"("info")", R"("INFO")", R"("INFO")"));
    row("level of LogAggregator", Logs, R"("level":"Warn")", level(R"("warning")", R"("WARNING")", R"("WARNING")"));
    row("level of Log-Handler", Apps, R"("level":"CRITICAL")",
        level(R"("critical")", R"("CRITICAL")", R"("CRITICAL")"));
    row("severity of Tinybird", Bird, R"("severity":"Fatal")", level(R"("critical")", R"("CRITICAL")", R"("Fatal")"));
    row("level of logstream", Stream, R"("level":"notice")", level(R"("notice")", R"("INFO")", R"("NOTICE")"));
    row("no level in logstream", Stream, R"("level":null)", level(R"("info")", R"("INFO")", R"("INFO")"));

    row("no category in LogAggregator", Logs, R"("category":"x")", category(general));
    row("no category in Log-Handler", Apps, R"("category":"x")", category(general));
    row("no category in Tinybird", Bird, R"("category":"x")", category(general));
    row("category of logstream", Stream, R"("category":"pay")", category(R"("pay")"));
    row("empty category of logstream", Stream, R"("category":"")", category(general));
    row("long category of logstream", Stream, R"("category":")" + QByteArray("\xc3\xa9").repeated(101) + '"',
        category('"' + QByteArray("\xc3\xa9").repeated(100) + '"'));
}

/// batch_id, trace_id, user_agent. That a trace finds its entry is checked for every row.
void TestOneStore::ids_data()
{
    addColumns();
    const auto shown = [](const char* field, const QByteArray& json) -> QList<Shown> {
        return {{Stream, field, json}};
    };
    const QByteArray batchOfOne = R"({"app_key":"svc","app_id":"i","batch_id":"b","user_agent":"body","logs":[{)";
    const QByteArray agent = "User-Agent: Sender/1\r\n";

    row("no batch_id in LogAggregator", Logs, R"("batch_id":"x","trace_id":"t")", shown("batch_id", "null"));
    row("no batch_id in Log-Handler", Apps, R"("batch_id":"x","trace_id":"t")", shown("batch_id", "null"));
    row("no batch_id in Tinybird", Bird, R"("batch_id":"x","trace_id":"t")", shown("batch_id", "null"));
    row("no batch_id in logstream", Stream, "", shown("batch_id", "null"));
    row("batch_id of the entry", Stream, batchOfOne + R"("batch_id":"e"}]})", "", shown("batch_id", R"("e")"));
    row("batch_id of the body", Stream, batchOfOne + "}]}", "", shown("batch_id", R"("b")"));
    row("empty batch_id", Stream, batchOfOne + R"("batch_id":""}]})", "", shown("batch_id", "null"));

    row("trace_id of logstream", Stream, R"("trace_id":"T/1 ä%")", shown("trace_id", R"("T/1 ä%")"));
    row("empty trace_id", Stream, R"("trace_id":"","message":"x")", shown("message", R"("x")"));

    for (const Dialect api : AllDialects)
        row("user agent header", api, bodyOf(api), agent, shown("user_agent", R"("Sender/1")"));
    row("user_agent is no field of LogAggregator", Logs, R"("user_agent":"x")", shown("user_agent", "null"));
    row("user_agent of the entry", Stream, batchOfOne + R"("user_agent":"e"}]})", agent, shown("user_agent", R"("e")"));
    row("the header before the body", Stream, batchOfOne + "}]}", agent, shown("user_agent", R"("Sender/1")"));
    row("user_agent of the body", Stream, batchOfOne + "}]}", "", shown("user_agent", R"("body")"));
    for (const Dialect api : AllDialects)
        row("long user agent", api, bodyOf(api), "User-Agent: " + QByteArray(300, 'a') + "\r\n",
            shown("user_agent", '"' + QByteArray(255, 'a') + '"'));
}

/// Of LogAggregator, Log-Handler and Tinybird: stack, tags, error_code, resource_id, metadata.
void TestOneStore::structuredData_data()
{
    addColumns();
    const auto shown = [](const QByteArray& context, const QByteArray& stack, const QByteArray& tags,
                          const QByteArray& metadata) -> QList<Shown> {
        return {
            {Stream, "context", context}, {Apps, "stack", stack}, {Apps, "tags", tags}, {Bird, "metadata", metadata}};
    };
    const auto codes = [](const QByteArray& context, const QByteArray& code,
                          const QByteArray& resource) -> QList<Shown> {
        return {{Stream, "context", context}, {Bird, "error_code", code}, {Bird, "resource_id", resource}};
    };
    const QList<Shown> nothing = shown("null", "", "", R"("")") + codes("null", R"("")", R"("")");

    row("nothing in LogAggregator", Logs, R"("context":{"a":1},"stack":{},"tags":{},"metadata":"{}","error_code":"E")",
        nothing);
    row("nothing in Log-Handler", Apps, R"("context":{"a":1},"metadata":"{}","error_code":"E","tags":null)", nothing);
    row("nothing in Tinybird", Bird, R"("context":{"a":1},"stack":{},"tags":{},"metadata":"","error_code":"")",
        nothing);

    row("stack", Apps, R"("stack":{ "f" : 1 })",
        shown(R"({"stack":{"f":1}})", R"({"f":1})", "", R"("{\"stack\":{\"f\":1}}")"));
    row("tags", Apps, R"("tags":{"a":"x y"})",
        shown(R"({"tags":{"a":"x y"}})", "", R"({"a":"x y"})", R"("{\"tags\":{\"a\":\"x y\"}}")"));
    row("stack and tags", Apps, R"("stack":{},"tags":{})",
        shown(R"({"stack":{},"tags":{}})", "{}", "{}", R"("{\"stack\":{},\"tags\":{}}")"));
    row("codes in tags are tags", Apps, R"("tags":{"error_code":"E"})",
        codes(R"({"tags":{"error_code":"E"}})", R"("")", R"("")"));

    row("metadata of an object in text", Bird, R"("metadata":"{ \"a\": 1 }")",
        shown(R"({"a":1})", "", R"({"a":1})", R"("{ \"a\": 1 }")"));
    row("metadata object", Bird, R"("metadata":{ "a" : [ 1, "x y" ] })",
        shown(R"({"a":[1,"x y"]})", "", R"({"a":[1,"x y"]})", R"("{\"a\":[1,\"x y\"]}")"));
    row("metadata array", Bird, R"("metadata":[ 1, 2 ])", shown("null", "", "", R"("[1,2]")"));
    row("metadata number", Bird, R"("metadata":1.50)", shown("null", "", "", R"("1.50")"));
    row("metadata text", Bird, R"("metadata":"plain { text")", shown("null", "", "", R"("plain { text")"));
    row("metadata with stack and tags", Bird, R"("metadata":"{\"stack\":{},\"tags\":{}}")",
        shown(R"({"stack":{},"tags":{}})", "", R"({"stack":{},"tags":{}})", R"("{\"stack\":{},\"tags\":{}}")"));
    row("lone surrogates in tags", Apps, R"("tags":{"\ud800":"\udfffx"})",
        shown(R"({"tags":{"\ufffd":"\ufffdx"}})", "", R"({"\ufffd":"\ufffdx"})",
              R"("{\"tags\":{\"\\ufffd\":\"\\ufffdx\"}}")"));
    row("lone surrogates in metadata", Bird, R"("metadata":{"a":"\ud800"})",
        shown(R"({"a":"\ufffd"})", "", R"({"a":"\ufffd"})", R"("{\"a\":\"\\ufffd\"}")"));
    row("lone surrogates in metadata text", Bird, R"("metadata":"{\"a\":\"\\ud800\"}")",
        shown("null", "", "", R"("{\"a\":\"\\ud800\"}")"));
    row("codes", Bird, R"("error_code":"E1","resource_id":"R1")",
        codes(R"({"error_code":"E1","resource_id":"R1"})", R"("E1")", R"("R1")"));
    row("one code", Bird, R"("error_code":"","resource_id":"R1")",
        codes(R"({"resource_id":"R1"})", R"("")", R"("R1")"));
    row("codes and metadata", Bird, R"("error_code":"E1","metadata":"{\"a\":1,\"error_code\":2}","resource_id":"R1")",
        codes(R"({"a":1,"error_code":2,"resource_id":"R1"})", R"("E1")", R"("R1")"));
    row("codes and text", Bird, R"("error_code":"E1","metadata":"text")",
        codes(R"({"error_code":"E1"})", R"("E1")", R"("")"));
}

/// context.
void TestOneStore::structuredDataOfLogstream_data()
{
    addColumns();
    const auto shown = [](const QByteArray& context, const QByteArray& stack, const QByteArray& tags,
                          const QByteArray& metadata) -> QList<Shown> {
        return {
            {Stream, "context", context}, {Apps, "stack", stack}, {Apps, "tags", tags}, {Bird, "metadata", metadata}};
    };
    const auto codes = [](const QByteArray& code, const QByteArray& resource) -> QList<Shown> {
        return {{Bird, "error_code", code}, {Bird, "resource_id", resource}};
    };
    row("no context", Stream, "", shown("null", "", "", R"("")"));
    row("context is a number", Stream, R"("context":5)", shown("null", "", "", R"("")"));
    row("context is an object", Stream, R"("context":{ "a" : "x y" })",
        shown(R"({"a":"x y"})", "", R"({"a":"x y"})", R"("{\"a\":\"x y\"}")"));
    row("context is empty", Stream, R"("context":{})", shown("{}", "", "{}", R"("{}")"));
    row("context is an array", Stream, R"("context":[ 1 ])", shown("[1]", "", "", R"("[1]")"));
    row("context is JSON in text", Stream, R"("context":" { \"a\" : 1 } ")",
        shown(R"({"a":1})", "", R"({"a":1})", R"("{\"a\":1}")"));
    row("context is other text", Stream, R"("context":"text")", shown("null", "", "", R"("")"));
    row("stack in the context", Stream, R"("context":{"a":1,"stack":{"f":1}})",
        shown(R"({"a":1,"stack":{"f":1}})", R"({"f":1})", "", R"("{\"a\":1,\"stack\":{\"f\":1}}")"));
    row("tags in the context", Stream, R"("context":{"a":1,"tags":{"t":1}})",
        shown(R"({"a":1,"tags":{"t":1}})", "", R"({"t":1})", R"("{\"a\":1,\"tags\":{\"t\":1}}")"));
    row("both in the context", Stream, R"("context":{"stack":{"f":1},"tags":{"t":1}})",
        shown(R"({"stack":{"f":1},"tags":{"t":1}})", R"({"f":1})", R"({"t":1})",
              R"("{\"stack\":{\"f\":1},\"tags\":{\"t\":1}}")"));
    row("neither is an object", Stream, R"("context":{"stack":"at main","tags":["t"]})",
        shown(R"({"stack":"at main","tags":["t"]})", "", "", R"("{\"stack\":\"at main\",\"tags\":[\"t\"]}")"));
    row("lone surrogates", Stream, R"("message":"\ud800","context":{"a":"\ud800"})",
        QList<Shown>{{Stream, "message", R"("\ufffd")"}} +
            shown(R"({"a":"\ufffd"})", "", R"({"a":"\ufffd"})", R"("{\"a\":\"\\ufffd\"}")"));
    row("lone surrogates in JSON in text", Stream, R"("context":"{\"a\":\"\\ud800\"}")",
        shown(R"({"a":"\ufffd"})", "", R"({"a":"\ufffd"})", R"("{\"a\":\"\\ufffd\"}")"));
    row("codes in the context", Stream, R"("context":{"error_code":"E\n1","resource_id":"R1"})",
        codes(R"("E\n1")", R"("R1")"));
    row("codes that are no text", Stream, R"("context":{"error_code":401,"resource_id":null})",
        codes(R"("")", R"("")"));
    row("codes deeper in the context", Stream, R"("context":{"a":{"error_code":"E1"}})", codes(R"("")", R"("")"));
    row("codes in an array", Stream, R"("context":[{"error_code":"E1"}])", codes(R"("")", R"("")"));
}

QTEST_GUILESS_MAIN(TestOneStore)
#include "tst_onestore.moc"
