// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/filterparser.h"
#include "core/store/fieldsearch.h"
#include "core/store/textpatterns.h"
#include "support/random.h"

#include <QTest>

#include <array>

using namespace Logboom;
using namespace Qt::StringLiterals;
using namespace std::string_literals;

namespace {

Filter filterOf(const QString& text)
{
    FilterContext context;
    context.isKnownField = [](const QString&) { return true; };
    return parseFilter(text, context).filter;
}

struct Written
{
    std::string patterns;
    std::string frame;
};

Written written(const std::vector<std::string>& texts)
{
    PatternWriter writer;
    Compressor compressor;
    ByteWriter out;
    writer.begin();
    for (const std::string& text : texts)
        writer.add(text.empty() ? std::string_view() : std::string_view(text)); // an empty one is absent
    writer.closeFrame(compressor, out);
    return {std::string(writer.patterns()), std::string(out.view())};
}

std::vector<Verdict> verdictsOf(const Written& column, std::size_t count, const Filter& filter)
{
    Decompressor decompressor;
    PatternReader reader;
    std::vector<Verdict> verdicts(count, Verdict::Unknown);
    const RequiredTexts required = filter.required();
    if (!reader.open(column.patterns) || required.fields.empty() || !required.fieldsSuffice)
        return {};
    FieldSearch search(reader, required.fields);
    if (!search.decide(column.frame, decompressor, verdicts))
        return {};
    return verdicts;
}

bool matches(const Filter& filter, const std::string& context)
{
    EntryView entry;
    entry.app = "a";
    entry.message = "m";
    if (!context.empty())
        entry.context = context;
    return filter.matches(entry, 0);
}

// Values of one kind or another, and on the border between two.
const std::vector<std::string> Values{R"("E110")",
                                      R"("e110")",
                                      R"("E111")",
                                      R"("eu-west-1")",
                                      R"("EU-West-12")",
                                      R"("deadbeef")",
                                      R"("DEADBEEF")",
                                      R"("0c4f00aa91b2")",
                                      R"("4bf92f35-77b3-4da6-a3ce-929d0e0e4736")",
                                      R"("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee")",
                                      R"("plain")",
                                      R"("")",
                                      R"("7")",
                                      R"("007")",
                                      R"("12 ms")",
                                      R"("a \"quoted\" 7")",
                                      R"("line 1\nline 2")",
                                      R"("\u0045110")",
                                      R"("\u00e97")",
                                      R"("é7 größe 8")",
                                      R"("😀 1")",
                                      R"("ends with \\")",
                                      R"("1:{\"a\":2}")",
                                      "0",
                                      "7",
                                      "-7",
                                      "42",
                                      "1.5e3",
                                      "1500",
                                      "1.50",
                                      "5e10",
                                      "12345678",
                                      "1700000000",
                                      "99999999999999999999",
                                      "true",
                                      "false",
                                      "null",
                                      "[]",
                                      "{}",
                                      R"(["E110",7,"x-1"])",
                                      R"([{"code":"E110"},{"code":7},[1]])"};

const std::vector<std::string> Names{
    "code", "code", "code", "Code", "a",          "b",        "a.b",
    "id7",  "x-7",  "7",    "é",    "c\\u006fde", "\\u00637", "4bf92f35-77b3-4da6-a3ce-929d0e0e4736"};

std::string anyObject(Random& random, int depth)
{
    std::string json = "{";
    for (quint64 i = random.below(5); i > 0; --i) {
        if (json.size() > 1)
            json += random.perMille(100) ? " , " : ",";
        json += '"' + random.pick(Names) + (random.perMille(100) ? "\" : " : "\":");
        if (depth > 0 && random.perMille(250))
            json += anyObject(random, depth - 1);
        else if (depth > 0 && random.perMille(100))
            json += '[' + anyObject(random, depth - 1) + ",7]";
        else
            json += random.pick(Values);
    }
    return json + '}';
}

std::string anyContext(Random& random)
{
    if (random.perMille(50))
        return {};
    if (random.perMille(30))
        return "[" + random.pick(Values) + ',' + anyObject(random, 1) + ']';
    std::string json = anyObject(random, 2);
    if (random.perMille(30)) // stored as it is
        json.insert(json.size() - 1, (json.size() > 2 ? ","s : ""s) + R"("long":")" + std::string(2100, 'x') + '"');
    return json;
}

QString anyFilter(Random& random)
{
    static constexpr std::array paths{"code",        "context.code",
                                      "a",           "b",
                                      "a.b",         "a.code",
                                      "a.b.code",    "id7",
                                      "x-7",         "é.a",
                                      "context.7.a", "code.7",
                                      "long",        "context.4bf92f35-77b3-4da6-a3ce-929d0e0e4736"};
    static constexpr std::array tests{":E110",
                                      ":e110",
                                      "=E110",
                                      "=e110",
                                      ":*",
                                      ":E11*",
                                      ":*110",
                                      ":?110",
                                      ":(E110 7)",
                                      ":eu-west-1",
                                      ":\"EU-WEST-12\"",
                                      ":deadbeef",
                                      "=DEADBEEF",
                                      ":0c4f00aa91b2",
                                      ":4bf92f35-77b3-4da6-a3ce-929d0e0e4736",
                                      ":plain",
                                      ":\"\"",
                                      ":7",
                                      "=7",
                                      ":007",
                                      ":-7",
                                      ":1500",
                                      ":1.5e3",
                                      ":1.5",
                                      ">40",
                                      "<=7",
                                      ":5..50",
                                      ">1000000",
                                      ":12ms",
                                      ":\"12 ms\"",
                                      "~/^E1+0$/i",
                                      "~/7/",
                                      ":\"a \\\"quoted\\\" 7\"",
                                      ":é7",
                                      ":\"*GRÖßE*\"",
                                      ":*größe*",
                                      ":true",
                                      ":null",
                                      ":12345678",
                                      ":1700000000",
                                      ":99999999999999999999"};
    QString text = QString::fromUtf8(random.pick(paths)) + QString::fromUtf8(random.pick(tests));
    if (random.perMille(150))
        text += u" OR "_s + QString::fromUtf8(random.pick(paths)) + QString::fromUtf8(random.pick(tests));
    return text;
}

} // namespace

/// Fields are tested by the patterns of their texts as they are by the texts.
class TestFieldSearch final : public QObject
{
    Q_OBJECT

private slots:
    void decides_data();
    void decides();
    void testsAsTheTextsAre();
    void refusesDamage();
};

void TestFieldSearch::decides_data()
{
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<bool>("isFound");
    QTest::addColumn<bool>("isDecided");
    const auto row = [](const char* name, const char* context, const QString& filter, bool isFound,
                        bool isDecided = true) {
        QTest::newRow(name) << QByteArray(context) << filter << isFound << isDecided;
    };
    row("a constant", R"({"code":"lost","n":5})", u"code:lost"_s, true);
    row("another constant", R"({"code":"lost","n":5})", u"code:found"_s, false);
    row("a value", R"({"code":"E110"})", u"code:e110"_s, true);
    row("another value", R"({"code":"E110"})", u"code:e111"_s, false);
    row("of another member", R"({"kode":"E110","code":"x"})", u"code:e110"_s, false);
    row("behind other values", R"({"a":"x1","b":12,"c":"00ff00aa","code":"E110"})", u"code:e110"_s, true);
    row("over the border of a value", R"({"code":"eu-west-1"})", u"code:EU-WEST-1"_s, true);
    row("case counts", R"({"code":"E110"})", u"code=e110"_s, false);
    row("a number", R"({"n":17})", u"n:17"_s, true);
    row("a number, written otherwise", R"({"n":17})", u"n:17.0"_s, true);
    row("a range", R"({"n":17})", u"n>16"_s, true);
    row("a fraction", R"({"n":-1.5e3})", u"n<-1499"_s, true);
    row("nested", R"({"user":{"id":7,"name":"x"}})", u"user.id:7"_s, true);
    row("a name with a dot", R"({"user.id":7})", u"user.id:7"_s, true);
    row("in an array", R"({"tags":["a1","b2"]})", u"tags:b2"_s, true);
    row("twice, the second", R"({"code":"E1","code":"E2"})", u"code:E2"_s, true);
    row("escaped", R"({"code":"a\n\u00e97"})", u"code:\"a\né7\""_s, true);
    row("other letters", R"({"code":"größe 7"})", u"code:\"größe 7\""_s, true);
    row("an escaped name", R"({"c\u006fde":"E1"})", u"code:E1"_s, true, false);
    row("a name with a value", R"({"http2":"E1"})", u"http2:E1"_s, true, false);
    row("beside a name with a value", R"({"http2":"E1","code":"E2"})", u"code:E2"_s, true);
    row("is there", R"({"code":"E1"})", u"code:*"_s, true);
    row("is null", R"({"code":null,"n":1})", u"code:*"_s, false);
    row("either", R"({"code":"E1"})", u"code:(E2 E1)"_s, true);
    row("no object", "[1]", u"code:1"_s, false);
}

void TestFieldSearch::decides()
{
    QFETCH(const QByteArray, context);
    QFETCH(const QString, filter);
    QFETCH(const bool, isFound);
    QFETCH(const bool, isDecided);
    const Filter asked = filterOf(filter);
    const std::string text = context.toStdString();
    QCOMPARE(matches(asked, text), isFound);
    const std::vector<Verdict> verdicts = verdictsOf(written({text}), 1, asked);
    QCOMPARE(verdicts.size(), std::size_t(1));
    QCOMPARE(verdicts.front(), !isDecided ? Verdict::Unknown : isFound ? Verdict::Yes : Verdict::No);
}

void TestFieldSearch::testsAsTheTextsAre()
{
    Random random(testSeed());
    int decided = 0;
    int found = 0;
    for (int round = 0; round < 2000; ++round) {
        std::vector<std::string> contexts;
        for (quint64 i = 1 + random.below(40); i > 0; --i)
            contexts.push_back(anyContext(random));
        const Written column = written(contexts);
        const QString text = anyFilter(random);
        const Filter filter = filterOf(text);
        const std::vector<Verdict> verdicts = verdictsOf(column, contexts.size(), filter);
        QVERIFY2(verdicts.size() == contexts.size(), qPrintable(text));
        for (std::size_t i = 0; i < contexts.size(); ++i) {
            const bool isFound = matches(filter, contexts[i]);
            QVERIFY2(verdicts[i] == Verdict::Unknown || (verdicts[i] == Verdict::Yes) == isFound,
                     qPrintable(text + u" in "_s + QString::fromStdString(contexts[i])));
            decided += verdicts[i] != Verdict::Unknown;
            found += verdicts[i] == Verdict::Yes;
        }
    }
    QVERIFY2(decided > 10'000, qPrintable(QString::number(decided))); // of 40,000
    QVERIFY2(found > 30, qPrintable(QString::number(found)));
}

void TestFieldSearch::refusesDamage()
{
    Random random(testSeed());
    std::vector<std::string> contexts;
    for (int i = 0; i < 40; ++i)
        contexts.push_back(anyContext(random));
    const Written good = written(contexts);
    const Filter filter = filterOf(u"code:E110 OR a:7"_s);
    const std::vector<Verdict> expected = verdictsOf(good, contexts.size(), filter);
    QCOMPARE(expected.size(), contexts.size());
    // Frames are under a checksum; of damaged patterns anything may come, and no fault.
    for (std::size_t at = 0; at < good.frame.size(); ++at) {
        Written damaged = good;
        damaged.frame[at] = static_cast<char>(damaged.frame[at] ^ (1 << random.below(8)));
        const std::vector<Verdict> verdicts = verdictsOf(damaged, contexts.size(), filter);
        QVERIFY(verdicts.empty() || verdicts == expected);
    }
    int refused = 0;
    for (std::size_t at = 0; at < good.patterns.size(); ++at) {
        Written damaged = good;
        damaged.patterns[at] = static_cast<char>(damaged.patterns[at] ^ (1 << random.below(8)));
        refused += verdictsOf(damaged, contexts.size(), filter).empty() ? 1 : 0;
    }
    QVERIFY(refused > 0);
    QVERIFY(verdictsOf(good, contexts.size() + 1, filter).empty());
    QVERIFY(verdictsOf(good, contexts.size() - 1, filter).empty());
}

QTEST_GUILESS_MAIN(TestFieldSearch)
#include "tst_fieldsearch.moc"
