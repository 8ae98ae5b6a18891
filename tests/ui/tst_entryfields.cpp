// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/filterparser.h"
#include "support/entrymaker.h"
#include "support/entrytext.h"
#include "support/random.h"
#include "ui/models/entryfields.h"
#include "ui/models/jsonfields.h"
#include "ui/models/jsonlines.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

class TestEntryFields : public QObject
{
    Q_OBJECT

private slots:
    void flattensJson_data();
    void flattensJson();
    void keepsToItsLimits();
    void writesTerms_data();
    void writesTerms();
    void everyTermFindsItsEntry();
    void showsEveryField();
    void findsStacks_data();
    void findsStacks();
    void writesJson();
    void laysJsonOut_data();
    void laysJsonOut();
    void foldsWhatItOpens();
    void laysAnyJsonOut();
    void cutsLongJson();
};

void TestEntryFields::flattensJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    QTest::addRow("in their order") << R"({"b":1,"a":"x"})"_ba << u"b=1 a=x"_s;
    QTest::addRow("nested") << R"({"u":{"id":4,"n":{"x":true}}})"_ba << u"u.id=4 u.n.x=true"_s;
    QTest::addRow("arrays") << R"({"l":[1,{"k":"v"}]})"_ba << u"l[0]=1 l[1].k=v"_s;
    QTest::addRow("an array at the top") << R"([1,[2]])"_ba << u"[0]=1 [1][0]=2"_s;
    QTest::addRow("empty containers") << R"({"a":{},"b":[]})"_ba << u"a={} b=[]"_s;
    QTest::addRow("escapes") << R"({"a":"x\ty\u00e4\""})"_ba << u"a=x\tyä\""_s;
    QTest::addRow("numbers as they stand")
        << R"({"a":1.00,"b":12345678901234567890})"_ba << u"a=1.00 b=12345678901234567890"_s;
    QTest::addRow("null") << R"({"a":null})"_ba << u"a=null"_s;
    QTest::addRow("broken") << R"({"a":1)"_ba << u""_s;
    QTest::addRow("no JSON") << "plain text"_ba << u""_s;
}

void TestEntryFields::flattensJson()
{
    QFETCH(const QByteArray, json);
    QStringList fields;
    for (const JsonField& field : jsonFields({json.constData(), static_cast<std::size_t>(json.size())}))
        fields.append(field.path + u'=' + field.value);
    QTEST(fields.join(u' '), "expected");
}

void TestEntryFields::keepsToItsLimits()
{
    std::string many = "[0";
    for (int i = 1; i < 10'000; ++i)
        many += ",1";
    many += "]";
    QCOMPARE(jsonFields(many, {10, 100, 8}).size(), 10u);
    const std::string deep = std::string(400, '[') + std::string(400, ']');
    QCOMPARE(jsonFields(deep).size(), 1u);
    std::string escaped = R"({"a":")";
    for (int i = 0; i < 5000; ++i)
        escaped += "\\\\\\u00e4";
    escaped += R"("})";
    const auto fields = jsonFields(escaped, {10, 100, 8});
    QCOMPARE(fields.front().value.size(), 100);
    QVERIFY(fields.front().value.endsWith(u'…'));
    QVERIFY(fields.front().value.startsWith(u"\\ä\\ä"_s));
}

void TestEntryFields::writesTerms_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isString");
    QTest::addColumn<QString>("include");
    QTest::addRow("a nested number") << u"user.id"_s << u"42"_s << false << u"user.id:42"_s;
    QTest::addRow("a field without a dot") << u"status"_s << u"500"_s << false << u"context.status:500"_s;
    QTest::addRow("a text") << u"a.b"_s << u"x"_s << true << u"a.b=x"_s;
    QTest::addRow("a text with blanks") << u"a.b"_s << u"x y"_s << true << u"a.b=\"x y\""_s;
    QTest::addRow("quotes in the text") << u"a.b"_s << u"x\"y\\"_s << true << u"a.b=\"x\\\"y\\\\\""_s;
    QTest::addRow("an element") << u"items[3].sku"_s << u"A1"_s << true << u"items.sku=A1"_s;
    QTest::addRow("a name with blanks") << u"user name"_s << u"ann"_s << true << u"\"context.user name\"=ann"_s;
    QTest::addRow("an empty text") << u"a.b"_s << u""_s << true << u"a.b=\"\""_s;
    QTest::addRow("too long") << u"a.b"_s << QString(1000, u'x') << true << QString();
}

void TestEntryFields::writesTerms()
{
    QFETCH(const QString, path);
    QFETCH(const QString, value);
    QFETCH(const bool, isString);
    QFETCH(const QString, include);
    const FilterTerms terms = contextTerms(path, value, isString);
    QCOMPARE(terms.include, include);
    QCOMPARE(terms.exclude, include.isEmpty() ? QString() : QString(u'-' + include));
}

void TestEntryFields::everyTermFindsItsEntry()
{
    EntryMaker maker(testSeed());
    const qint64 now = currentTimestamp();
    for (int round = 0; round < 300; ++round) {
        const auto batch = maker.makeBatch(1);
        EntryView view = batch->entries().front();
        view.seq = 7;
        view.received = batch->receivedAt();
        for (const FieldGroup& group : fieldGroups(view)) {
            for (const EntryField& field : group.fields) {
                if (field.include.isEmpty() || field.value.endsWith(u'…'))
                    continue;
                const QByteArray where = (field.include + u" on " + lineOf(view)).toUtf8();
                QVERIFY2(parseFilter(field.include).filter.matches(view, now), where.constData());
                QVERIFY2(!parseFilter(field.exclude).filter.matches(view, now), where.constData());
            }
        }
    }
}

void TestEntryFields::showsEveryField()
{
    EntryView entry = simpleEntry(1773825751482000, "billing-api", "m", Level::Error);
    entry.seq = 1;
    entry.received = entry.timestamp + 25'000;
    entry.instance = "node-2";
    entry.context = R"({"payment":{"id":"pay_8Kd7"},"status":504})";
    entry.agent = "sdk/1";
    entry.batch = "b1";
    QStringList lines;
    for (const FieldGroup& group : fieldGroups(entry)) {
        lines.append(u"# "_s + group.title);
        for (const EntryField& field : group.fields)
            lines.append(field.name + u": "_s + field.value + (field.note.isEmpty() ? u""_s : u" | "_s + field.note));
    }
    const QString all = lines.join(u'\n');
    for (const QString& expected :
         {u"sent: 2026-03-18 09:22:31.482 +00:00"_s, u"arrived: 09:22:31.507 | 25 ms later"_s, u"level: error"_s,
          u"instance: node-2"_s, u"category: general"_s, u"payment.id: pay_8Kd7"_s, u"status: 504"_s, u"batch: b1"_s,
          u"agent: sdk/1"_s, u"source: logstream"_s, u"# Context"_s, u"# Trace"_s})
        QVERIFY2(lines.contains(expected), (expected + u" in\n" + all).toUtf8().constData());
}

void TestEntryFields::findsStacks_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("stack");
    QTest::addColumn<QString>("expected");
    QTest::addRow("none") << "m"_ba
                          << R"({"a":1})"_ba << QByteArray() << QString();
    QTest::addRow("in the context") << "m"_ba
                                    << R"({"exception":{"stack":"E\n  at x"},"a":1})"_ba << QByteArray()
                                    << u"E\n  at x"_s;
    QTest::addRow("the stack field") << "m"_ba << QByteArray() << R"({"file":"a.c","line":3})"_ba
                                     << u"file: a.c\nline: 3"_s;
    QTest::addRow("in the message") << "E\n\tat x.y(Z.java:1)"_ba << QByteArray() << QByteArray()
                                    << u"E\n\tat x.y(Z.java:1)"_s;
}

void TestEntryFields::findsStacks()
{
    QFETCH(const QByteArray, message);
    QFETCH(const QByteArray, context);
    QFETCH(const QByteArray, stack);
    const auto view = [](const QByteArray& text) {
        return text.isNull() ? std::string_view()
                             : std::string_view(text.constData(), static_cast<std::size_t>(text.size()));
    };
    EntryView entry = simpleEntry(1, "app", view(message));
    entry.context = view(context);
    entry.rare.stack = view(stack);
    QTEST(stackText(entry), "expected");
}

void TestEntryFields::writesJson()
{
    QVERIFY(entriesJson({}).isEmpty());
    EntryView entry = simpleEntry(1773825751482000, "app", "say \"hi\"\n");
    entry.context = R"({"a":[1,2]})";
    const std::vector<Entry> two{Entry(entry), Entry(entry)};
    const QJsonObject one = QJsonDocument::fromJson(entriesJson(std::span(two).first(1))).object();
    QCOMPARE(one[u"message"].toString(), u"say \"hi\"\n"_s);
    QCOMPARE(one[u"timestamp"].toString(), u"2026-03-18T09:22:31.482Z"_s);
    QCOMPARE(one[u"context"][u"a"].toArray().size(), 2);
    QCOMPARE(QJsonDocument::fromJson(entriesJson(two)).array().size(), 2);
}

void TestEntryFields::laysJsonOut_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    QTest::addRow("short") << R"({"a":1,"b":"x"})"_ba << u"{ \"a\": 1, \"b\": \"x\" }"_s;
    QTest::addRow("nested") << R"({"user":{"id":48213},"tags":[],"none":{},"list":[1,2]})"_ba
                            << u"{\n  \"user\": { \"id\": 48213 },\n  \"tags\": [],\n  \"none\": {},\n"
                               "  \"list\": [1, 2]\n}"_s;
    QTest::addRow("signs in strings")
        << R"({"a":"{[,:]}","b":{"c":"\"}","d":[1]}})"_ba
        << u"{\n  \"a\": \"{[,:]}\",\n  \"b\": {\n    \"c\": \"\\\"}\",\n    \"d\": [1]\n  }\n}"_s;
    QTest::addRow("an array of objects") << R"([{"a":1},{"a":2}])"_ba << u"[\n  { \"a\": 1 },\n  { \"a\": 2 }\n]"_s;
}

void TestEntryFields::laysJsonOut()
{
    QFETCH(const QByteArray, json);
    QStringList lines;
    for (const JsonLine& line : jsonLines({json.constData(), static_cast<std::size_t>(json.size())}))
        lines.append(line.text);
    QTEST(lines.join(u'\n'), "expected");
}

void TestEntryFields::foldsWhatItOpens()
{
    const auto lines = jsonLines(R"({"a":{"b":{"c":1}},"d":2})");
    QCOMPARE(lines.size(), 6u);
    QCOMPARE(lines[0].foldEnd, 5);
    QCOMPARE(lines[1].foldEnd, 3);
    QCOMPARE(lines[2].foldEnd, -1);
    QVERIFY((lines[4].spans == std::vector<JsonSpan>{{2, 3, JsonToken::Key}, {7, 1, JsonToken::Literal}}));
}

void TestEntryFields::laysAnyJsonOut()
{
    EntryMaker maker(testSeed());
    for (int round = 0; round < 300; ++round) {
        const auto batch = maker.makeBatch(1);
        const Entry entry(batch->entries().front());
        const QByteArray json = entriesJson(std::span(&entry, 1));
        QByteArray laidOut;
        for (const JsonLine& line : jsonLines({json.constData(), static_cast<std::size_t>(json.size())},
                                              {100'000, 10'000'000, 10'000'000, 40}))
            laidOut += line.text.toUtf8() + '\n';
        QCOMPARE(QJsonDocument::fromJson(laidOut), QJsonDocument::fromJson(json));
    }
}

void TestEntryFields::cutsLongJson()
{
    std::string json = "[";
    for (int i = 0; i < 100'000; ++i)
        json += R"({"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa":1},)";
    json += "1]";
    const auto lines = jsonLines(json, {100, 50, 100'000, 40});
    QCOMPARE(lines.size(), 102u);
    QCOMPARE(lines.front().foldEnd, 101);
    const auto text = jsonLines("[\"" + std::string(20'000'000, 'x') + "\", [1]]");
    QVERIFY(text[1].text.size() < 2000);
    QVERIFY(text[1].text.endsWith(u"…\","_s));
}

QTEST_GUILESS_MAIN(TestEntryFields)
#include "tst_entryfields.moc"
