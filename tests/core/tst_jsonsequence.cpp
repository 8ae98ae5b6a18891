// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/jsonsequence.h"
#include "support/random.h"

#include <QTest>

using namespace Logboom;

namespace {

std::string_view view(const QByteArray& text)
{
    return {text.constData(), static_cast<std::size_t>(text.size())};
}

/// Its values, a broken one as "!".
QByteArrayList valuesOf(const QByteArray& text)
{
    QByteArrayList values;
    JsonSequence sequence(view(text));
    while (const auto value = sequence.next())
        values << (value->empty() ? QByteArray("!") : QByteArray(value->data(), static_cast<qsizetype>(value->size())));
    return values;
}

} // namespace

class TestJsonSequence : public QObject
{
    Q_OBJECT

private slots:
    void values_data();
    void values();
    void goesOnBehindAValueThatTurnsOutBroken();
    void endsForAnyBytes();
    void givesUpOnTextsMadeToBreak_data();
    void givesUpOnTextsMadeToBreak();
};

void TestJsonSequence::values_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("values"); // joined by bars
    const auto row = [](const char* name, const QByteArray& text, const QByteArray& values) {
        QTest::newRow(name) << text << values;
    };
    row("nothing", "", "");
    row("space", " \r\n\t\n", "");
    row("one", "{}", "{}");
    row("lines", "{\"a\":1}\n{\"b\":[2]}\n", "{\"a\":1}|{\"b\":[2]}");
    row("lines of another system", "{}\r\n\r\n{}\r\n", "{}|{}");
    row("one behind the other", "{}{}[] {}", "{}|{}|[]|{}");
    row("several lines each", "{\n \"a\": [\n1,\n2\n]\n}\n{\n}", "{\n \"a\": [\n1,\n2\n]\n}|{\n}");
    row("brackets in strings", R"({"a":"}]{[","b\"}":"\\"}{})", R"({"a":"}]{[","b\"}":"\\"}|{})");
    row("scalars", "1 \"x\" true null-2\n\"y\"\"z\"", "1|\"x\"|true|null-2|\"y\"|\"z\"");
    row("all in one", R"([{"a":[{}, {"b":{}}]},"x",[[]], 1.5e3 ])", R"([{"a":[{}, {"b":{}}]},"x",[[]], 1.5e3 ])");
    row("as deep as may be", QByteArray(512, '[') + QByteArray(512, ']'), QByteArray(512, '[') + QByteArray(512, ']'));

    row("words", "{}\nhello\nworld\n{}", "{}|hello|world|{}"); // a reader tells that they are none
    row("cut line", "{\"a\":1\n{\"b\":2}", "!|{\"b\":2}");
    row("cut behind a colon", "{\"a\":\n{\"b\":2}\n{\"c\":3}", "!|{\"b\":2}|{\"c\":3}");
    row("cut in an array", "{\"a\":[\n{\"b\":2}\n{\"c\":3}", "!|{\"b\":2}|{\"c\":3}");
    row("cut in a string", "{\"a\":\"x\n{\"b\":2}", "!|{\"b\":2}");
    row("cut behind an escape", "{\"a\":\"x\\\n{\"b\":2}", "!|{\"b\":2}");
    row("cut at the end", "{}\n{\"a\":{", "{}|!");
    row("something behind a value", "{} x y\n{}", "{}|x|y|{}");
    row("a comma behind a value", "{},\n{},\n{}", "{}|!|{}|!|{}");
    row("broken twice", "{\"a\" 1}\n{1:2}\n{}", "!|!|{}");
    row("closed too often", "{}}\n]\n{}", "{}|!|!|{}");
    row("closed wrongly", "[}\n{\"a\":]}\n{}", "!|!|{}");
    row("commas", "[,]\n[1,]\n[1 2]\n{,}\n{}", "!|!|!|!|{}");
    row("colons", ":\n[1:2]\n{\"a\"::1}\n{}", "!|!|!|{}");
    row("several lines, broken", "{\n \"a\": 1\n \"b\": 2\n}\n{\n \"c\": 3\n}", "!|{\n \"c\": 3\n}");
    row("too deep", QByteArray(513, '[') + QByteArray(513, ']') + "\n{}", "!|{}");
}

void TestJsonSequence::values()
{
    QFETCH(const QByteArray, text);
    QTEST(valuesOf(text).join('|'), "values");
}

void TestJsonSequence::goesOnBehindAValueThatTurnsOutBroken()
{
    const QByteArray text("{\"a\":nul,\n\"b\":{}\n}\n[tru\n]\n{} x {}\n{}");
    JsonSequence sequence(view(text));
    QCOMPARE(sequence.next()->size(), std::size_t(18));
    sequence.skipBroken();
    QCOMPARE(sequence.next()->size(), std::size_t(6));
    sequence.skipBroken();
    QCOMPARE(*sequence.next(), std::string_view("{}"));
    QCOMPARE(*sequence.next(), std::string_view("x"));
    sequence.skipBroken();
    QCOMPARE(*sequence.next(), std::string_view("{}"));
    QVERIFY(!sequence.next());
}

void TestJsonSequence::endsForAnyBytes()
{
    static constexpr std::string_view bytes = "{}[]:,\"\\ \n\r1ax\xc3";
    Random random(testSeed());
    for (int round = 0; round < 20'000; ++round) {
        QByteArray text(static_cast<qsizetype>(random.below(40)), ' ');
        for (char& c : text)
            c = random.pick(bytes);
        JsonSequence sequence(view(text));
        qsizetype steps = 0;
        const char* last = text.constData();
        while (const auto value = sequence.next()) {
            QVERIFY2(++steps <= text.size(), text.toHex().constData());
            if (value->empty())
                continue;
            QVERIFY2(value->data() >= last, text.toHex().constData()); // nothing comes twice
            last = value->data() + value->size();
            QVERIFY(last <= text.constData() + text.size());
            if (random.perMille(200)) {
                sequence.skipBroken();
                last = value->data() + 1;
            }
        }
    }
}

void TestJsonSequence::givesUpOnTextsMadeToBreak_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("mostLooks"); // at values, of which each is as long as 512 lines
    QTest::newRow("arrays in arrays") << QByteArray("[\n") << 9 * (1 << 20) / (512 * 2);
    QTest::newRow("objects in objects") << QByteArray("{\"a\":\n") << 9 * (1 << 20) / (512 * 6);
}

void TestJsonSequence::givesUpOnTextsMadeToBreak()
{
    QFETCH(const QByteArray, line);
    const QByteArray text = line.repeated((1 << 20) / line.size());
    JsonSequence sequence(view(text));
    int looks = 0;
    while (sequence.next())
        ++looks;
    QVERIFY(looks > 100);
    QFETCH(const int, mostLooks);
    QVERIFY2(looks < mostLooks, QByteArray::number(looks).constData());
}

QTEST_GUILESS_MAIN(TestJsonSequence)
#include "tst_jsonsequence.moc"
