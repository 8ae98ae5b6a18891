// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ascii.h"
#include "core/store/patternsearch.h"
#include "core/store/textpatterns.h"
#include "support/random.h"

#include <QTest>

#include <algorithm>
#include <optional>

using namespace Logboom;
using namespace std::string_literals;

namespace {

using Texts = std::vector<std::optional<std::string>>;

struct Column
{
    std::string patterns;
    std::string frame;
};

std::string_view viewOfText(const std::optional<std::string>& text)
{
    return text ? std::string_view(*text) : std::string_view();
}

Column written(PatternWriter& writer, const Texts& texts)
{
    Compressor compressor;
    ByteWriter out;
    writer.begin();
    for (const auto& text : texts)
        writer.add(viewOfText(text));
    writer.closeFrame(compressor, out);
    return {std::string(writer.patterns()), std::string(out.view())};
}

/// Nothing where reading fails.
std::optional<Texts> readFrame(PatternReader& reader, std::string_view frame, std::size_t count)
{
    Decompressor decompressor;
    RawBytes raw;
    std::vector<quint32> ends(count);
    std::vector<bool> areAbsent(count);
    if (!reader.beginFrame(frame, decompressor) || !reader.decode(decompressor, raw, ends, areAbsent))
        return std::nullopt;
    Texts texts;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < count; begin = ends[i++])
        texts.push_back(areAbsent[i] ? std::nullopt
                                     : std::optional(std::string(raw.view().substr(begin, ends[i] - begin))));
    return texts;
}

std::optional<Texts> readBack(const Column& column, std::size_t count)
{
    PatternReader reader;
    if (!reader.open(column.patterns))
        return std::nullopt;
    return readFrame(reader, column.frame, count);
}

std::size_t patternsIn(const Column& column)
{
    std::size_t count = 0;
    for (ByteReader in(column.patterns); !in.atEnd(); ++count)
        in.text();
    return count;
}

/// Pieces that are near the borders between the kinds of values, one behind the other.
std::string randomText(Random& random)
{
    static const std::vector<std::string> pieces{"user ",
                                                 "7",
                                                 "0",
                                                 "007",
                                                 "100070",
                                                 "42ms",
                                                 " ",
                                                 "-",
                                                 "999999999999999999",
                                                 "1000000000000000000",
                                                 "deadbeef",
                                                 "DEADBEEF",
                                                 "a1b2c3d4",
                                                 "a1b2c3d4e",
                                                 "\xc3\xa9",
                                                 "4bf92f35-77b3-4da6-a3ce-929d0e0e4736",
                                                 "4bf92f35-77b3-4da6-a3ce-929d0e0e473",
                                                 "\0\1\2"s,
                                                 std::string(130, 'a') + "1",
                                                 "{\"id\":",
                                                 "}",
                                                 "x",
                                                 "1.5e10",
                                                 std::string(64, '0'),
                                                 "\\n",
                                                 "took",
                                                 "eu-west-1",
                                                 ": "};
    std::string text;
    for (quint64 i = random.below(12); i > 0; --i)
        text += random.pick(pieces);
    return text;
}

bool isLetterOrDigit(char c)
{
    return isDigitAscii(c) || (toLowerAscii(c) >= 'a' && toLowerAscii(c) <= 'z');
}

/// Some letters and digits, as numbers and other values may hold them.
std::string someRun(Random& random)
{
    static const std::vector<std::string> runs{"0",
                                               "00",
                                               "000",
                                               "007",
                                               "7",
                                               "70",
                                               "9",
                                               "99",
                                               "10",
                                               "42",
                                               "e",
                                               "d",
                                               "eef",
                                               "DEAD",
                                               "x",
                                               "a1",
                                               "b3",
                                               "35b",
                                               "4bf",
                                               "929",
                                               "1",
                                               "e10",
                                               "took",
                                               "us",
                                               "n",
                                               "999999999999999999",
                                               "9999999999999999999"};
    return random.pick(runs);
}

} // namespace

class TestTextPatterns : public QObject
{
    Q_OBJECT

private slots:
    void givesBackToTheLetter_data();
    void givesBackToTheLetter();
    void givesBackRandomTexts();
    void sharesPatterns();
    void keepsThePatternsOfEarlierFrames();
    void storesTooManyPatternsAsTheyAre();
    void knowsWhatTheTextsHold();
    void refusesDamage();
};

void TestTextPatterns::givesBackToTheLetter_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char* name, const QByteArray& text) { QTest::newRow(name) << text; };
    row("empty", "");
    row("nothing to take out", "the pool grew");
    row("only a number", "17");
    row("zero", "0");
    row("leading zeros", "code 0012");
    row("18 digits", "999999999999999999");
    row("19 digits", "9999999999999999999");
    row("a number of 64 bits and more", "18446744073709551616");
    row("hex", "token 00ff00aa was refreshed");
    row("hex, odd", "00ff00aab");
    row("hex, upper case", "00FF00AA");
    row("hex, short", "ff01");
    row("hex, long", "1" + QByteArray(127, 'f'));
    row("hex, too long", "1" + QByteArray(129, 'f'));
    row("uuid", "4bf92f35-77b3-4da6-a3ce-929d0e0e4736");
    row("uuid among others", "a=4bf92f35-77b3-4da6-a3ce-929d0e0e4736,b=0bf92f35-77b3-4da6-a3ce-929d0e0e4736");
    row("uuid, longer", "4bf92f35-77b3-4da6-a3ce-929d0e0e47361");
    row("uuid, cut", "4bf92f35-77b3-4da6-a3ce-929d0e0e473");
    row("uuid, upper case", "4BF92F35-77B3-4DA6-A3CE-929D0E0E4736");
    row("letters and digits", "E110 v2 10s x86_64 utf8");
    row("address", "10.0.3.255:8081");
    row("fraction", "0.000125e-9");
    row("other scripts", "\xd0\xbf\xd1\x80\xd0\xb8\xd0\xb2\xd0\xb5\xd1\x82 42 \xf0\x9f\x98\x80 7");
    row("control characters", QByteArray("\0\1\2 1\n2", 8));
    row("long", QByteArray("line 1\n").repeated(1000));
}

void TestTextPatterns::givesBackToTheLetter()
{
    QFETCH(const QByteArray, text);
    PatternWriter writer;
    const Texts texts{text.toStdString(), std::nullopt, text.toStdString()};
    const std::optional<Texts> read = readBack(written(writer, texts), texts.size());
    QVERIFY(read);
    QVERIFY(*read == texts);
}

void TestTextPatterns::givesBackRandomTexts()
{
    Random random(testSeed());
    PatternWriter writer;
    for (int round = 0; round < 200; ++round) {
        Texts texts;
        for (quint64 i = random.below(50); i > 0; --i)
            texts.push_back(random.perMille(50) ? std::nullopt : std::optional(randomText(random)));
        const std::optional<Texts> read = readBack(written(writer, texts), texts.size());
        QVERIFY(read);
        QVERIFY(*read == texts);
    }
}

void TestTextPatterns::sharesPatterns()
{
    PatternWriter writer;
    Texts texts;
    for (int i = 0; i < 1000; ++i)
        texts.push_back("user " + std::to_string(i * 7) + " took " + std::to_string(i % 10) + " ms");
    const Column column = written(writer, texts);
    QCOMPARE(patternsIn(column), std::size_t(1));
    QVERIFY(column.frame.size() < 4000); // 20,000 as they are
    QVERIFY(*readBack(column, texts.size()) == texts);
}

void TestTextPatterns::keepsThePatternsOfEarlierFrames()
{
    PatternWriter writer;
    Compressor compressor;
    ByteWriter first;
    ByteWriter second;
    writer.begin();
    writer.add("a 1");
    writer.add("b 2");
    QCOMPARE(writer.size(), std::size_t(6));
    writer.closeFrame(compressor, first);
    QCOMPARE(writer.size(), std::size_t(0));
    writer.add("b 3");
    writer.closeFrame(compressor, second);

    PatternReader reader;
    QVERIFY(reader.open(writer.patterns()));
    QVERIFY(readFrame(reader, second.view(), 1) == Texts{"b 3"s}); // in whatever order
    QVERIFY((readFrame(reader, first.view(), 2) == Texts{"a 1"s, "b 2"s}));
}

void TestTextPatterns::storesTooManyPatternsAsTheyAre()
{
    Random random(1);
    Texts texts;
    for (int i = 0; i < 6000; ++i) {
        std::string text;
        for (int letter = 0; letter < 8; ++letter)
            text += static_cast<char>('a' + random.below(26));
        texts.push_back(text + " 5");
    }
    PatternWriter writer;
    const Column column = written(writer, texts);
    QVERIFY(patternsIn(column) <= 4096);
    QVERIFY(column.patterns.size() <= 65536 + 16);
    QVERIFY(*readBack(column, texts.size()) == texts);
}

void TestTextPatterns::knowsWhatTheTextsHold()
{
    using Match = PatternSearch::Match;
    Random random(testSeed());
    PatternWriter writer;
    Decompressor decompressor;
    int decided = 0;
    int held = 0;
    for (int round = 0; round < 2000; ++round) {
        Texts texts;
        for (int i = 0; i < 10; ++i)
            texts.push_back(random.perMille(50) ? std::nullopt : std::optional(randomText(random)));
        if (random.perMille(100))
            texts.push_back(randomText(random) + std::string(2100, ' ')); // stored as it is
        const Column column = written(writer, texts);
        PatternReader reader;
        QVERIFY(reader.open(column.patterns));

        std::string needle = randomText(random) + "took 7: eu-west-1 deadbeef";
        needle = needle.substr(random.below(needle.size()), 1 + random.below(12));
        if (random.perMille(300))
            needle = someRun(random);
        const FoldedNeedle folded(needle);
        const bool isRun = std::ranges::all_of(needle, isLetterOrDigit);
        const bool areEscaped = random.perMille(500);
        std::vector<Match> matches(texts.size());
        PatternSearch search(reader, std::span(&folded, 1), areEscaped);
        QVERIFY(search.decide(column.frame, decompressor, matches));
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const std::string_view text = viewOfText(texts[i]);
            const bool isEscaped = areEscaped && text.find('\\') != std::string_view::npos;
            const Match truth = isEscaped ? Match::Escaped : folded.isIn(text) ? Match::Yes : Match::No;
            QVERIFY2(matches[i] == Match::Unknown || matches[i] == truth,
                     (needle + " in " + std::string(text)).c_str());
            QVERIFY2(matches[i] != Match::Unknown || !isRun, needle.c_str());
            decided += matches[i] != Match::Unknown;
            held += matches[i] == Match::Yes;
        }
    }
    QVERIFY(decided > 6000); // of 20,000
    QVERIFY(held > 100);
}

void TestTextPatterns::refusesDamage()
{
    Random random(testSeed());
    PatternWriter writer;
    Texts texts;
    for (int i = 0; i < 40; ++i)
        texts.push_back(randomText(random));
    const Column good = written(writer, texts);
    // Bytes of a frame are under a checksum; patterns are damaged behind theirs: any text may come out, and no fault.
    for (std::size_t at = 0; at < good.frame.size(); ++at) {
        Column damaged = good;
        damaged.frame[at] = static_cast<char>(damaged.frame[at] ^ (1 << random.below(8)));
        const std::optional<Texts> read = readBack(damaged, texts.size());
        QVERIFY(!read || *read == texts);
        damaged.frame.resize(at);
        QVERIFY(!readBack(damaged, texts.size()));
    }
    int refused = 0;
    for (std::size_t at = 0; at < good.patterns.size(); ++at) {
        Column damaged = good;
        damaged.patterns[at] = static_cast<char>(damaged.patterns[at] ^ (1 << random.below(8)));
        refused += readBack(damaged, texts.size()) ? 0 : 1;
    }
    QVERIFY(refused > 0);
    QVERIFY(!readBack(good, texts.size() + 1));
    QVERIFY(!readBack(good, texts.size() - 1));
}

QTEST_GUILESS_MAIN(TestTextPatterns)
#include "tst_textpatterns.moc"
