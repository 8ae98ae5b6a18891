// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/compactjson.h"
#include "core/json/contextreader.h"
#include "core/json/jsonreader.h"
#include "core/json/jsonwriter.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <string>
#include <utility>
#include <vector>

using namespace Logboom;

namespace {

QByteArray nested(int levels)
{
    return QByteArray(levels, '[') + QByteArray(levels, ']');
}

bool isWellFormed(const QByteArray& text)
{
    JsonReader reader;
    const QByteArray padded = withJsonPadding(text);
    return reader.read({padded.constData(), static_cast<std::size_t>(padded.size())}, [](JsonCursor&) {});
}

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

class TestJson : public QObject
{
    Q_OBJECT

private slots:
    void loneSurrogates_data();
    void loneSurrogates();
    void wellFormed_data();
    void wellFormed();
    void cutTextsAreMalformed();
    void membersComeInOrderWithTheirText();
    void containersKeepTheirText();
    void unescapes_data();
    void unescapes();
    void aFailureInsideAVisitorIsKept();
    void theReaderCanBeUsedAgain();
    void writesStrings_data();
    void writesStrings();
    void writesLongStrings();
    void writesValues();
    void compacts_data();
    void compacts();
    void readsContexts_data();
    void readsContexts();
};

void TestJson::loneSurrogates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("replaced");
    const auto row = [](const char* name, const QByteArray& text, const QByteArray& replaced) {
        QTest::newRow(name) << text << replaced;
    };
    row("none", R"(["\\ \" \n \u00e9 \uffff"])", R"(["\\ \" \n \u00e9 \uffff"])");
    row("a pair", R"(["\uD83D\ude00"])", R"(["\uD83D\ude00"])");
    row("high", R"(["\ud800"])", R"(["\ufffd"])");
    row("low", R"({"\udfff":"\uDC00"})", R"({"\ufffd":"\ufffd"})");
    row("the wrong way round", R"(["\udc00\ud800"])", R"(["\ufffd\ufffd"])");
    row("high before a pair", R"(["\ud83d\ud83d\ude00x"])", R"(["\ufffd\ud83d\ude00x"])");
    row("behind a pair", R"(["\ud83d\ude00\ude00"])", R"(["\ud83d\ude00\ufffd"])");
    row("high before another escape", R"(["\ud800\n\u0041"])", R"(["\ufffd\n\u0041"])");
    row("an escaped backslash", R"(["\\ud800","\\\ud800"])", R"(["\\ud800","\\\ufffd"])");
    row("a cut escape at the end", R"(["\ud8)", R"(["\ud8)");
    row("a backslash at the end", R"(["\)", R"(["\)");
    row("high and a cut escape", R"(["\ud800\u)", R"(["\ufffd\u)");
}

void TestJson::loneSurrogates()
{
    QFETCH(const QByteArray, text);
    QByteArray replaced = text;
    replaceLoneSurrogates(replaced);
    QTEST(replaced, "replaced");
    QCOMPARE(findLoneSurrogate({text.constData(), std::size_t(text.size())}) == std::string_view::npos,
             text == replaced);
}

void TestJson::wellFormed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("ok");
    const auto row = [](const char* name, const QByteArray& text, bool ok) { QTest::newRow(name) << text << ok; };

    row("empty object", "{}", true);
    row("white space around", " \r\n\t[ ] \n", true);
    row("all kinds", R"({"a":[1,-2.5e3,"x",true,false,null,{}]})", true);
    row("512 levels", nested(512), true);
    row("513 levels", nested(513), false);
    row("513 levels of objects", QByteArray(R"({"a":)").repeated(512) + "{}" + QByteArray(512, '}'), false);
    row("a very deep text", nested(100000), false);
    row("a long integer", R"([123456789012345678901234567890123456789])", true);
    row("largest double", "[1.7976931348623157e308]", true);
    row("over the range", "[1e400]", false);
    row("under the range", "[1e-400]", true);
    row("negative zero", "[-0]", true);
    row("a megabyte", "[\"" + QByteArray(1 << 20, 'x') + "\"]", true);
    row("repeated keys", R"({"a":1,"a":2})", true);
    row("every escape", R"(["\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00"])", true);
    row("lone surrogate", R"(["\ud800"])", true);
    row("escaped NUL", R"(["\u0000"])", true);

    row("nothing", "", false);
    row("only space", "  ", false);
    row("a scalar", "5", false);
    row("a string", R"("x")", false);
    row("two values", "{}{}", false);
    row("something behind", "[] x", false);
    row("open object", "{", false);
    row("open inner object", R"({"a":{"b":1})", false);
    row("open array", "[1,2", false);
    row("mismatched brackets", R"({"a":[1}})", false);
    row("mismatched in a skipped value", R"([{"a":[1}]])", false);
    row("missing colon", R"({"a" 1})", false);
    row("missing comma", "[1 2]", false);
    row("trailing comma", R"({"a":1,})", false);
    row("trailing comma in an array", "[1,]", false);
    row("missing value", R"({"a":})", false);
    row("number as key", "{1:2}", false);
    row("single quotes", "{'a':1}", false);
    row("bare word", "[nul]", false);
    row("longer word", "[nullx]", false);
    row("capital literal", "[True]", false);
    row("no white space of JSON behind a literal", "[null\v]", false);
    row("no white space of JSON behind a number", "[1\f]", false);
    row("no white space of JSON behind a string", "[\"a\"\v]", false);
    row("no white space of JSON between values", "[1,\v2]", false);
    row("NaN", "[NaN]", false);
    row("leading zero", "[01]", false);
    row("plus sign", "[+1]", false);
    row("no digits behind the point", "[1.]", false);
    row("no digit in front of the point", "[.5]", false);
    row("lone minus", "[-]", false);
    row("hexadecimal", "[0x10]", false);
    row("bad exponent", "[1e]", false);
    row("text behind a string", R"(["a"b])", false);
    row("bad escape", R"(["\x"])", false);
    row("bad unicode escape", R"(["\u12g4"])", false);
    row("short unicode escape", R"(["\u12"])", false);
    row("bad escape in a key", R"({"\x":1})", false);
    row("bad escape deep in a skipped value", R"({"a":{"b":["\q"]}})", false);
    row("line feed in a string", "[\"a\nb\"]", false);
    row("NUL in a string", QByteArray("[\"a\0b\"]", 7), false);
    row("unclosed string", "[\"abc]", false);
    row("invalid UTF-8", "[\"\xff\"]", false);
    row("overlong UTF-8", "[\"\xc0\xaf\"]", false);
    row("encoded surrogate", "[\"\xed\xa0\x80\"]", false);
    row("cut UTF-8", "[\"\xc3\"]", false);
    row("byte order mark in the middle", "[\xef\xbb\xbf 1]", false);
    row("comment", "[1/*x*/]", false);
}

void TestJson::wellFormed()
{
    QFETCH(const QByteArray, text);
    QTEST(isWellFormed(text), "ok");
}

void TestJson::cutTextsAreMalformed()
{
    const QByteArray text = R"({"a":[1,-2.5e3,"x\n\u0041",true,null,{"b":{}}],"c":false})";
    QVERIFY(isWellFormed(text));
    for (qsizetype length = 0; length < text.size(); ++length)
        QVERIFY2(!isWellFormed(text.left(length)), text.left(length).constData());
}

void TestJson::membersComeInOrderWithTheirText()
{
    const QByteArray text =
        withJsonPadding(R"({"text" : "plain" ,"n":-1.50,"t":true,"z":null,"k\u0065y":"a\tb","text":""})");
    std::vector<std::pair<std::string, JsonValue>> members;
    JsonReader reader;
    QVERIFY(reader.read({text.constData(), static_cast<std::size_t>(text.size())}, [&](JsonCursor& root) {
        QCOMPARE(root.kind(), JsonKind::Object);
        root.members([&](std::string_view key, JsonCursor& value) { members.emplace_back(key, value.read()); });
    }));
    const std::vector<std::pair<std::string, std::string>> expected{{"text", "plain"}, {"n", "-1.50"},   {"t", "true"},
                                                                    {"z", "null"},     {"key", "a\\tb"}, {"text", ""}};
    QCOMPARE(members.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE(members[i].first, expected[i].first);
        QCOMPARE(std::string(members[i].second.raw), expected[i].second);
        QVERIFY(members[i].second.raw.data() >= text.constData()); // a view into the text, also when empty
        QVERIFY(members[i].second.raw.data() < text.constData() + text.size());
        QCOMPARE(members[i].second.escaped, members[i].first == "key");
    }
    QCOMPARE(members[1].second.kind, JsonKind::Number);
    QCOMPARE(members[2].second.kind, JsonKind::Bool);
    QCOMPARE(members[3].second.kind, JsonKind::Null);
}

void TestJson::containersKeepTheirText()
{
    const QByteArray text = withJsonPadding(R"([ { "a" : [ 1 ,2] } , [] ,{"b":"}]"}  ])");
    std::vector<std::string> elements;
    JsonReader reader;
    QVERIFY(reader.read({text.constData(), static_cast<std::size_t>(text.size())}, [&](JsonCursor& root) {
        root.elements([&](JsonCursor& element) { elements.emplace_back(element.read().raw); });
    }));
    QCOMPARE(elements, (std::vector<std::string>{R"({ "a" : [ 1 ,2] })", "[]", R"({"b":"}]"})"}));
}

void TestJson::unescapes_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << QByteArray("abc") << QByteArray("abc");
    QTest::newRow("short escapes") << QByteArray(R"(\"\\\/\b\f\n\r\tx)") << QByteArray("\"\\/\b\f\n\r\tx");
    QTest::newRow("two bytes") << QByteArray(R"(\u00E9)") << QByteArray("\xc3\xa9");
    QTest::newRow("three bytes") << QByteArray(R"(\u20ac!)") << QByteArray("\xe2\x82\xac!");
    QTest::newRow("a pair") << QByteArray(R"(\ud83d\ude00)") << QByteArray("\xf0\x9f\x98\x80");
    QTest::newRow("NUL") << QByteArray(R"(\u0000)") << QByteArray(1, '\0');
    QTest::newRow("lone high") << QByteArray(R"(a\ud83dz)") << QByteArray("a\xef\xbf\xbdz");
    QTest::newRow("lone low") << QByteArray(R"(\ude00)") << QByteArray("\xef\xbf\xbd");
    QTest::newRow("two high") << QByteArray(R"(\ud83d\ud83d)") << QByteArray("\xef\xbf\xbd\xef\xbf\xbd");
    QTest::newRow("high and another") << QByteArray(R"(\ud83d\u0041)")
                                      << QByteArray("\xef\xbf\xbd"
                                                    "A");
}

void TestJson::unescapes()
{
    QFETCH(const QByteArray, raw);
    QFETCH(const QByteArray, text);
    const std::string got = jsonUnescaped({raw.constData(), static_cast<std::size_t>(raw.size())});
    QCOMPARE(bytes(got), text);
}

void TestJson::aFailureInsideAVisitorIsKept()
{
    const QByteArray text = withJsonPadding(R"({"good":1,"list":[{"x":tru}],"after":2})");
    JsonReader reader;
    int seen = 0;
    QVERIFY(!reader.read({text.constData(), static_cast<std::size_t>(text.size())}, [&](JsonCursor& root) {
        root.members([&](std::string_view, JsonCursor& value) {
            ++seen;
            if (value.kind() == JsonKind::Array)
                value.elements([](JsonCursor& element) { element.read(); });
        });
    }));
    QCOMPARE(seen, 2);
}

void TestJson::theReaderCanBeUsedAgain()
{
    JsonReader reader;
    for (const bool ok : {false, true, false, true}) {
        const QByteArray text = withJsonPadding(ok ? "[\"" + QByteArray(3 << 20, 'y') + "\"]" : QByteArray("[1,"));
        QCOMPARE(reader.read({text.constData(), static_cast<std::size_t>(text.size())}, [](JsonCursor&) {}), ok);
    }
}

void TestJson::writesStrings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray("") << QByteArray(R"("")");
    QTest::newRow("plain") << QByteArray("plain text, no escapes") << QByteArray(R"("plain text, no escapes")");
    QTest::newRow("escapes") << QByteArray("a\"b\\c\nd\te\x01"
                                           "f\x1f")
                             << QByteArray(R"("a\"b\\c\nd\te\u0001f\u001f")");
    QTest::newRow("all escapes") << QByteArray(20, '"') << QByteArray("\"" + QByteArray("\\\"").repeated(20) + "\"");
    QTest::newRow("controls") << QByteArray(20, '\x02') << QByteArray("\"" + QByteArray("\\u0002").repeated(20) + "\"");
    QTest::newRow("beyond ASCII") << QByteArray("h\xc3\xa9llo \xf0\x9f\x98\x80")
                                  << QByteArray("\"h\xc3\xa9llo \xf0\x9f\x98\x80\"");
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << QByteArray(R"("a\u0000b")");
}

void TestJson::writesStrings()
{
    QFETCH(const QByteArray, text);
    JsonWriter out(1);
    out.string({text.constData(), static_cast<std::size_t>(text.size())});
    QTEST(out.take(), "json");
}

void TestJson::writesLongStrings()
{
    // A character that needs an escape at every place of a text longer than any block of the scan.
    for (qsizetype at = 0; at < 40; ++at) {
        QByteArray text(40, 'a');
        text[at] = '\n';
        JsonWriter out;
        out.string({text.constData(), static_cast<std::size_t>(text.size())});
        QCOMPARE(out.take(), '"' + QByteArray(at, 'a') + "\\n" + QByteArray(39 - at, 'a') + '"');
    }
}

void TestJson::writesValues()
{
    JsonWriter out;
    out.raw("{\"n\":");
    out.number(qint64(-9223372036854775807LL - 1));
    out.raw(",\"u\":");
    out.number(quint64(18446744073709551615ULL));
    out.raw(",\"t\":");
    out.time(1736950920000000);
    out.raw(",\"x\":");
    out.stringOrNull({});
    out.raw("}");
    QCOMPARE(out.take(),
             R"({"n":-9223372036854775808,"u":18446744073709551615,"t":"2025-01-15T14:22:00.000Z","x":null})");
    QCOMPARE(out.size(), 0);
}

void TestJson::compacts_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("compact");
    QTest::newRow("pretty") << QByteArray("{\r\n\t\"a b\" : [ 1.50 , true,\n null ] }\n")
                            << QByteArray(R"({"a b":[1.50,true,null]})");
    QTest::newRow("quotes in a string") << QByteArray(R"([ "\\\" , [ ", "\\" , {} ])")
                                        << QByteArray(R"(["\\\" , [ ","\\",{}])");
    QTest::newRow("compact already") << QByteArray(R"({"a":"x y"})") << QByteArray(R"({"a":"x y"})");
    QTest::newRow("nothing") << QByteArray("") << QByteArray("");
}

void TestJson::compacts()
{
    QFETCH(const QByteArray, json);
    QTEST(bytes(compactJson({json.constData(), static_cast<std::size_t>(json.size())})), "compact");
}

void TestJson::readsContexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QByteArray>("members"); // stack, tags, error_code, resource_id
    const auto row = [](const char* name, const QByteArray& text, const QByteArray& object, const QByteArray& members) {
        QTest::newRow(name) << text << object << members;
    };
    row("all of them", R"( {"resource_id":"r","error_code":5,"tags":[ ],"stack":{"a":1},"x":0} )",
        R"({"resource_id":"r","error_code":5,"tags":[ ],"stack":{"a":1},"x":0})", R"({"a":1}|[ ]|5|r)");
    row("none", "{}", "{}", "|||");
    row("null is there", R"({"tags":null})", R"({"tags":null})", "|null||");
    row("not in an inner object", R"({"a":{"tags":1}})", R"({"a":{"tags":1}})", "|||");
    row("an array", R"([{"tags":1}])", "", "");
    row("text", "tags", "", "");
    row("broken", R"({"tags":1)", "", "");
    row("empty", "", "", "");
    row("absent", QByteArray(), "", "");
}

void TestJson::readsContexts()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, object);
    ContextReader reader;
    for (int round = 0; round < 2; ++round) {
        const std::string_view view = text.isNull()
                                          ? std::string_view()
                                          : std::string_view(text.constData(), static_cast<std::size_t>(text.size()));
        const std::optional<ContextMembers> found = reader.read(view);
        QCOMPARE(found.has_value(), !object.isEmpty());
        if (!found)
            continue;
        QCOMPARE(bytes(found->object), object);
        const QByteArrayList members{bytes(found->stack.raw), bytes(found->tags.raw), bytes(found->errorCode.raw),
                                     bytes(found->resourceId.raw)};
        QTEST(members.join('|'), "members");
    }
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
