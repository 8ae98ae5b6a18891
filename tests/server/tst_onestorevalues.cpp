// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "fourapis.h"
#include "livereader.h"
#include "servedstore.h"

#include <QTest>
#include <QUrl>

#include <memory>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

QString shown(const QJsonArray& listed, const char* field)
{
    return listed.size() == 1 ? listed.first()[QLatin1StringView(field)].toString() : u"(no single entry)"_s;
}

QByteArray encoded(const QByteArray& text)
{
    return text.toPercentEncoding();
}

/// A time as text, so many microseconds later.
QByteArray later(const QString& time, qint64 micros)
{
    const std::optional<qint64> parsed = parseTimestamp(time.toStdString());
    return encoded(QByteArray::fromStdString(formatShortest(parsed.value_or(0) + micros)));
}

} // namespace

/// Levels, times and texts: what one API takes and what the others make of it.
class TestOneStoreValues : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { addStoreKinds(); }
    void init();
    void cleanup();

    void levels_data();
    void levels();
    void times_data();
    void times();
    void rangesIncludeBothEnds_data();
    void rangesIncludeBothEnds();
    void textsStayAsTheyAre_data();
    void textsStayAsTheyAre();
    void longTexts();

private:
    /// Whether a condition holds for the only entry.
    [[nodiscard]] bool finds(Dialect api, const QByteArray& condition) const
    {
        return m_apis->list(api, condition).size() == 1;
    }

    std::unique_ptr<ServedStore> m_store;
    std::unique_ptr<FourApis> m_apis;
};

void TestOneStoreValues::init()
{
    m_store = std::make_unique<ServedStore>();
    QVERIFY(m_store->isRunning());
    m_apis = std::make_unique<FourApis>(m_store->server());
}

void TestOneStoreValues::cleanup()
{
    m_apis.reset();
    m_store.reset();
}

void TestOneStoreValues::levels_data()
{
    QTest::addColumn<Dialect>("by");
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("level");    // canonical
    QTest::addColumn<QByteArray>("severity"); // Tinybird's
    const auto row = [](Dialect by, const QByteArray& members, const QByteArray& level,
                        const QByteArray& severity = {}) {
        QTest::addRow("%s %s", std::string(dialectName(by)).c_str(), members.constData())
            << by << members << level << (severity.isNull() ? level.toUpper() : severity);
    };
    row(Logs, "", "info");
    row(Logs, R"("level":"Panic")", "critical");
    row(Logs, R"("level":"loud")", "info");
    row(Logs, R"("level":5)", "info");
    for (const QByteArray level : {"debug", "info", "warning", "error", "critical"})
        row(Apps, R"("level":")" + level.toUpper() + '"', level);

    row(Bird, R"("severity":"ERROR")", "error", "ERROR");
    row(Bird, R"("severity":"error")", "error", "error");
    row(Bird, R"("severity":"err")", "error", "err");
    row(Bird, R"("severity":"FATAL")", "critical", "FATAL");
    row(Bird, R"("severity":" Notice ")", "notice", " Notice ");
    row(Bird, R"("severity":"WARN")", "warning", "WARN");
    row(Bird, R"("severity":"LOUD & clear +1")", "info", "LOUD & clear +1");
    row(Bird, R"("severity":"")", "info", "");
    row(Bird, R"("severity":5)", "info", "5");
    row(Bird, R"("severity":true)", "info", "true");

    row(Stream, R"("level":null)", "info");
    row(Stream, R"("level":5)", "info");
    row(Stream, R"("level":"loud")", "info");
    row(Stream, R"("level":" EMERG ")", "critical");
    const auto words = [&row](const QByteArrayList& list, const QByteArray& level) {
        for (const QByteArray& word : list)
            row(Stream, R"("level":")" + word + '"', level);
    };
    words({"trace", "verbose", "debug"}, "debug");
    words({"info", "information", "informational", "log"}, "info");
    words({"notice", "Notice"}, "notice");
    words({"warn", "warning"}, "warning");
    words({"err", "error", "ERROR"}, "error");
    words({"crit", "critical", "fatal", "alert", "emerg", "emergency", "panic"}, "critical");
}

void TestOneStoreValues::levels()
{
    QFETCH(const Dialect, by);
    QFETCH(const QByteArray, members);
    QFETCH(const QByteArray, level);
    QFETCH(const QByteArray, severity);
    const QByteArray eventLevel = level == "notice" ? "INFO" : level.toUpper();
    m_apis->post(by, bodyOf(by, members));
    m_store->seal();
    QCOMPARE(shown(m_apis->list(Stream), "level"), QString::fromLatin1(level));
    QCOMPARE(shown(m_apis->list(Apps), "level"), QString::fromLatin1(eventLevel));
    QCOMPARE(shown(m_apis->list(Bird), "severity"), QString::fromLatin1(severity));

    // The filters agree with what is shown.
    QVERIFY(finds(Stream, "&level=%20" + level.toUpper()));
    QVERIFY(!finds(Stream, "&level=loud"));
    if (!severity.isEmpty())
        QVERIFY(finds(Bird, "&severity=" + encoded(severity)));
    QVERIFY(!finds(Bird, "&severity=" + encoded(severity + ' ')));
    QVERIFY(!finds(Bird, "&severity=Error"));
    for (const QByteArray other : {"DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"})
        QCOMPARE(finds(Apps, "&level=" + other), other == eventLevel);
    for (const QByteArray other : {"debug", "info", "notice", "warning", "error", "critical"})
        QCOMPARE(finds(Stream, "&level=" + other), other == level);
}

void TestOneStoreValues::times_data()
{
    QTest::addColumn<Dialect>("by");
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<QString>("shortest"); // LogAggregator and Log-Handler
    QTest::addColumn<QString>("seconds");  // Tinybird
    QTest::addColumn<QString>("millis");   // logstream
    const auto row = [](Dialect by, const QByteArray& time, const QString& shortest, const QString& seconds,
                        const QString& millis) {
        QTest::addRow("%s %s", std::string(dialectName(by)).c_str(), time.constData())
            << by << time << shortest << seconds << millis;
    };
    const QString second = u"2025-01-15 14:22:00"_s;
    for (const Dialect by : AllDialects) {
        row(by, R"("2025-01-15T14:22:00.123456Z")", u"2025-01-15T14:22:00.123456Z"_s, second,
            u"2025-01-15T14:22:00.123Z"_s);
        row(by, R"("2025-01-15 14:22:00,9999999")", u"2025-01-15T14:22:00.999999Z"_s, second,
            u"2025-01-15T14:22:00.999Z"_s);
        row(by, R"("2025-01-15T14:22:00.5z")", u"2025-01-15T14:22:00.500Z"_s, second, u"2025-01-15T14:22:00.500Z"_s);
        row(by, R"("2025-01-15T19:52+05:30")", u"2025-01-15T14:22:00Z"_s, second, u"2025-01-15T14:22:00.000Z"_s);
        row(by, R"("2025-01-15T12:22:00-02")", u"2025-01-15T14:22:00Z"_s, second, u"2025-01-15T14:22:00.000Z"_s);
        row(by, R"("2024-02-29")", u"2024-02-29T00:00:00Z"_s, u"2024-02-29 00:00:00"_s, u"2024-02-29T00:00:00.000Z"_s);
        row(by, R"("1970-01-01T00:00:00Z")", u"1970-01-01T00:00:00Z"_s, u"1970-01-01 00:00:00"_s,
            u"1970-01-01T00:00:00.000Z"_s);
        row(by, R"("9999-12-31T23:59:59.999999Z")", u"9999-12-31T23:59:59.999999Z"_s, u"9999-12-31 23:59:59"_s,
            u"9999-12-31T23:59:59.999Z"_s);
    }
    row(Apps, "1736950920.25", u"2025-01-15T14:22:00.250Z"_s, second, u"2025-01-15T14:22:00.250Z"_s);
    row(Apps, "1736950920123", u"2025-01-15T14:22:00.123Z"_s, second, u"2025-01-15T14:22:00.123Z"_s);
    row(Bird, "1736950920", u"2025-01-15T14:22:00Z"_s, second, u"2025-01-15T14:22:00.000Z"_s);
}

void TestOneStoreValues::times()
{
    QFETCH(const Dialect, by);
    QFETCH(const QByteArray, time);
    m_apis->post(by, bodyOf(by, '"' + timeMember(by) + "\":" + time));
    m_store->seal();
    QTEST(shown(m_apis->list(Logs), "timestamp"), "shortest");
    QTEST(shown(m_apis->list(Apps), "occurred_at"), "shortest");
    QTEST(shown(m_apis->list(Bird), "timestamp"), "seconds");
    QTEST(shown(m_apis->list(Stream), "timestamp"), "millis");
}

void TestOneStoreValues::rangesIncludeBothEnds_data()
{
    QTest::addColumn<Dialect>("by");
    for (const Dialect by : AllDialects)
        QTest::addRow("%s", std::string(dialectName(by)).c_str()) << by;
}

void TestOneStoreValues::rangesIncludeBothEnds()
{
    QFETCH(const Dialect, by);
    m_apis->post(by, bodyOf(by));
    m_store->seal();
    const auto isExact = [this](Dialect api, const QByteArray& from, const QByteArray& to, const QString& time,
                                qint64 step) {
        return finds(api, from + later(time, 0) + to + later(time, 0)) && !finds(api, from + later(time, step)) &&
               !finds(api, to + later(time, -step));
    };
    const QString time = u"2025-01-15T14:22:00.123456Z"_s;
    QVERIFY(isExact(Logs, "&start=", "&end=", time, Microsecond));
    QVERIFY(isExact(Stream, "&date_from=", "&date_to=", time, Microsecond));
    QVERIFY(isExact(Bird, "&start_time=", "&end_time=", u"2025-01-15 14:22:00"_s, Second)); // knows no fractions
    const QString received = shown(m_apis->list(Apps), "received_at");
    QVERIFY(isExact(Apps, "&since=", "&until=", received, Microsecond));

    // A plus that is not escaped is a space by the time it is read.
    QVERIFY(finds(Logs, "&start=2025-01-15T15:22:00+01:00&end=2025-01-15T15:22:01+01:00"));
    QVERIFY(!finds(Logs, "&start=2025-01-15T15:22:01+01:00"));
}

void TestOneStoreValues::textsStayAsTheyAre_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("SQL") << u"'; DROP TABLE logs; -- \" OR 1=1"_s;
    QTest::newRow("quotes") << u"\"'`\\\"\\\\"_s;
    QTest::newRow("HTML") << u"<script>alert('x')</script>&amp;"_s;
    QTest::newRow("lines") << u"a\r\nb\tc\n"_s;
    QTest::newRow("NUL") << QString(u"a"_s + QChar(0) + u"b"_s + QChar(0));
    QTest::newRow("control characters") << u"\u0001\u0008\u001b[31m\u007f\u0085"_s;
    QTest::newRow("emoji and right to left") << u"\U0001F4A5 \U0001F468\u200d\U0001F469 ימין e\u0301"_s;
    QTest::newRow("odd characters") << u"x\ufeff\u2028\ufffd\uffff\U0010ffff"_s;
    QTest::newRow("URL characters") << u"100% %41+&=#?/../x;y"_s;
    QTest::newRow("patterns") << u"%_*.?[a](b)|$^{}"_s;
    QTest::newRow("JSON") << uR"({"stack":{"a":[1]}})"_s;
    QTest::newRow("spaces around") << u"  x  "_s;
}

void TestOneStoreValues::textsStayAsTheyAre()
{
    QFETCH(const QString, text);
    const FourApis apis(m_store->server(), text);
    QCOMPARE(ask(apis.port(), "GET", apis.handler().path()).json().value("name"_L1).toString(), text);
    LiveReader live(m_store->server());
    QVERIFY(live.waitForMessages(1));

    const QByteArray json = jsonText(text);
    const QByteArray object = '{' + json + ':' + json + R"(,"env":)" + json + '}';
    const auto body = [&json](Dialect api, const QByteArray& more) {
        const QByteArray message = R"("message":)" + json + more;
        return bodyOf(api, api == Apps ? message : QByteArray('"' + appMember(api) + "\":" + json + ',' + message));
    };
    QCOMPARE(apis.post(Logs, body(Logs, {})).status, 201);
    QCOMPARE(apis.post(Apps, body(Apps, R"(,"tags":)" + object)).status, 201);
    QCOMPARE(apis.post(Bird, body(Bird, R"(,"severity":)" + json + R"(,"server_id":)" + json + R"(,"error_code":)" +
                                            json + R"(,"resource_id":)" + json + R"(,"metadata":)" + json))
                 .status,
             202);
    QCOMPARE(apis.post(Stream, body(Stream, R"(,"app_id":)" + json + R"(,"category":)" + json + R"(,"batch_id":)" +
                                                json + R"(,"trace_id":)" + json + R"(,"user_agent":)" + json +
                                                R"(,"context":)" + object))
                 .status,
             201);
    m_store->seal();

    for (const Dialect api : AllDialects) {
        const QJsonArray listed = apis.list(api);
        QCOMPARE(listed.size(), 4);
        for (const QJsonValue entry : listed)
            QCOMPARE(entry[u"message"].toString(), text);
    }
    // The newest first: logstream, Tinybird, Log-Handler, LogAggregator.
    const QJsonArray rows = apis.list(Bird);
    for (const auto field :
         {"service"_L1, "severity"_L1, "server_id"_L1, "error_code"_L1, "resource_id"_L1, "metadata"_L1})
        QCOMPARE(rows[1][field].toString(), text);
    QCOMPARE(rows[0][u"server_id"].toString(), text);
    QCOMPARE(rows[2][u"server_id"].toString(), text); // the tag "env"
    const QJsonObject expected{{text, text}, {u"env"_s, text}};
    QCOMPARE(apis.list(Apps)[2][u"tags"].toObject(), expected);
    const QJsonArray entries = apis.list(Stream);
    for (const auto field : {"app_key"_L1, "app_id"_L1, "category"_L1, "batch_id"_L1, "trace_id"_L1, "user_agent"_L1})
        QCOMPARE(entries[0][field].toString(), text);
    QCOMPARE(entries[0][u"context"].toObject(), expected);
    QCOMPARE(apis.entry(text), entries[0].toObject()); // by its trace
    QVERIFY(live.waitForMessages(5));
    for (qsizetype i = 0; i < 4; ++i)
        QCOMPARE(live.message(1 + i).value("data"_L1).toObject(), entries[3 - i].toObject());
}

void TestOneStoreValues::longTexts()
{
    const QString text = QString(300'000, u'x') + u"é\n\"";
    const QByteArray member = R"("message":)" + jsonText(text);
    for (const Dialect by : AllDialects)
        m_apis->post(by, bodyOf(by, member));
    m_store->seal();
    for (const Dialect api : AllDialects) {
        const QJsonArray listed = m_apis->list(api);
        QCOMPARE(listed.size(), 4);
        for (const QJsonValue entry : listed)
            QVERIFY(entry[u"message"].toString() == text);
    }
}

QTEST_GUILESS_MAIN(TestOneStoreValues)
#include "tst_onestorevalues.moc"
