// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/findtext.h"

#include "core/entry/timestamp.h"
#include "support/entrymaker.h"
#include "support/random.h"

#include <QTest>

#include <algorithm>

using namespace Logboom;
using namespace Qt::StringLiterals;

class TestFindText final : public QObject
{
    Q_OBJECT

private slots:
    void findsAsTyped_data();
    void findsAsTyped();
    void options_data();
    void options();
    void saysWhatIsNoRegularExpression();
    void spans_data();
    void spans();
    void spansJoin();
    void slicesCoverWhatLiesBehind_data();
    void slicesCoverWhatLiesBehind();
};

void TestFindText::findsAsTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("found");
    QTest::newRow("a word in either case") << u"timeout"_s << u"gateway TIMEOUT after"_s << true;
    QTest::newRow("a phrase") << u"after 2 s"_s << u"timeout after 2 seconds"_s << true;
    QTest::newRow("not its words apart") << u"timeout gateway"_s << u"gateway timeout"_s << false;
    QTest::newRow("no language") << u"level:error"_s << u"at level:error now"_s << true;
    QTest::newRow("no operators") << u"a OR b"_s << u"a"_s << false;
    QTest::newRow("quotes") << u"say \"hi\" \\ there"_s << u"they say \"hi\" \\ there"_s << true;
    QTest::newRow("a leading blank") << u" x"_s << u"ax"_s << false;
    QTest::newRow("a path") << u"/api/users"_s << u"GET /api/users 200"_s << true;
    QTest::newRow("regular expression") << u"/user \\d+/"_s << u"user 17 locked"_s << true;
    QTest::newRow("its case counts") << u"/User/"_s << u"user"_s << false;
    QTest::newRow("unless it need not") << u"/User/i"_s << u"user"_s << true;
    QTest::newRow("slashes within") << u"/api/v\\d/"_s << u"GET api/v2"_s << true;
    QTest::newRow("escaped slashes") << u"/api\\/v\\d/"_s << u"GET api/v2"_s << true;
    QTest::newRow("not one") << u"/(/"_s << u"a /(/ b"_s << true;
}

void TestFindText::findsAsTyped()
{
    QFETCH(const QString, text);
    QFETCH(const QString, message);
    QFETCH(const bool, found);
    const FindText find = findTextOf(text);
    const std::string utf8 = message.toStdString();
    QCOMPARE(find.filter.matches(simpleEntry(Second, "app", utf8), 0), found);
    // What is found is marked, and nothing else.
    QCOMPARE(!findSpans(message, find).empty(), found);
}

void TestFindText::options_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("found");
    QTest::newRow("case") << u"c"_s << u"Timeout"_s << u"gateway TIMEOUT"_s << false;
    QTest::newRow("same case") << u"c"_s << u"Timeout"_s << u"a Timeout"_s << true;
    QTest::newRow("a word") << u"w"_s << u"time"_s << u"gateway timeout"_s << false;
    QTest::newRow("a word between others") << u"w"_s << u"time"_s << u"what TIME is it"_s << true;
    QTest::newRow("a word at the ends") << u"w"_s << u"a b"_s << u"A b"_s << true;
    QTest::newRow("signs have no edge") << u"w"_s << u"-x"_s << u"run -x now"_s << true;
    QTest::newRow("but the word behind them") << u"w"_s << u"-x"_s << u"run -xy now"_s << false;
    QTest::newRow("a word with its case") << u"cw"_s << u"Time"_s << u"my time"_s << false;
    QTest::newRow("all signs stand for themselves") << u"cw"_s << u"a.b*(c)[d]\\e"_s << u"x a.b*(c)[d]\\e y"_s << true;
    QTest::newRow("not as an expression") << u"c"_s << u"a.c"_s << u"abc"_s << false;
    QTest::newRow("other alphabets") << u"cw"_s << u"größe 🙂"_s << u"die größe 🙂."_s << true;
    QTest::newRow("expression") << u"r"_s << u"user \\d+"_s << u"USER 17"_s << true;
    QTest::newRow("expression with its case") << u"rc"_s << u"user \\d+"_s << u"USER 17"_s << false;
    QTest::newRow("expression with slashes") << u"r"_s << u"/v\\d/x"_s << u"api/v2/x"_s << true;
    QTest::newRow("slashes anyway") << u""_s << u"/v\\d/"_s << u"v2"_s << true;
    QTest::newRow("expression of words") << u"rw"_s << u"a|b"_s << u"ab"_s << false;
    QTest::newRow("expression of a word") << u"rw"_s << u"a|b"_s << u"x b"_s << true;
    QTest::newRow("none even in brackets") << u"rw"_s << u"a)(b"_s << u"ab"_s << false;
    QTest::newRow("none, as a text") << u"rw"_s << u"a)(b"_s << u"x a)(b y"_s << true;
}

void TestFindText::options()
{
    QFETCH(const QString, options);
    QFETCH(const QString, text);
    QFETCH(const QString, message);
    QFETCH(const bool, found);
    const FindText find = findTextOf(text, {options.contains(u'c'), options.contains(u'r'), options.contains(u'w')});
    const std::string utf8 = message.toStdString();
    QCOMPARE(find.filter.matches(simpleEntry(Second, "app", utf8), 0), found);
    QCOMPARE(!findSpans(message, find).empty(), found);
}

void TestFindText::saysWhatIsNoRegularExpression()
{
    QVERIFY(!findTextOf(u"("_s, {false, true, false}).problem.isEmpty());
    QVERIFY(!findTextOf(u"a)(b"_s, {false, true, true}).problem.isEmpty());
    QVERIFY(!findTextOf(u"/(/"_s).problem.isEmpty());
    QVERIFY(findTextOf(u"/a/"_s).problem.isEmpty());
    QVERIFY(findTextOf(u"("_s).problem.isEmpty());
    QVERIFY(findTextOf({}).isEmpty());
    QVERIFY(findTextOf({}).filter.matchesEverything());
}

void TestFindText::spans_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("marked");
    QTest::newRow("texts") << u"ab"_s << u"ab xABab"_s << u"[ab] x[ABab]"_s;
    QTest::newRow("pattern") << u"/\\d+/"_s << u"1 and 22, 333"_s << u"[1] and [22], [333]"_s;
    QTest::newRow("empty matches are none") << u"/x*/"_s << u"axxb"_s << u"a[xx]b"_s;
    QTest::newRow("other alphabets") << u"/\\d+/"_s << u"größe 12 – 🙂 34"_s << u"größe [12] – 🙂 [34]"_s;
    QTest::newRow("nothing") << u"/\\d/"_s << u"none"_s << u"none"_s;
}

void TestFindText::spans()
{
    QFETCH(const QString, text);
    QFETCH(QString, shown);
    const std::vector<TextSpan> spans = findSpans(shown, findTextOf(text));
    for (auto span = spans.rbegin(); span != spans.rend(); ++span)
        shown.insert(span->end, u']').insert(span->begin, u'[');
    QTEST(shown, "marked");
}

void TestFindText::spansJoin()
{
    QCOMPARE(joinedSpans({{0, 3}, {8, 9}}, {{2, 5}}), (std::vector<TextSpan>{{0, 5}, {8, 9}}));
    QCOMPARE(joinedSpans({}, {{2, 5}}), (std::vector<TextSpan>{{2, 5}}));
    QCOMPARE(joinedSpans({{2, 5}}, {}), (std::vector<TextSpan>{{2, 5}}));
}

void TestFindText::slicesCoverWhatLiesBehind_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestFindText::slicesCoverWhatLiesBehind()
{
    QFETCH(const quint32, seed);
    Random random(seed);
    Histogram histogram{static_cast<qint64>(random.below(1000)), 1 + static_cast<qint64>(random.below(100)), {}, 0};
    for (std::size_t i = 0; i < 50; ++i) {
        histogram.buckets.push_back({});
        histogram.buckets.back()[1] = random.perMille(300) ? 0 : random.below(20);
    }
    const ScrollMap map(histogram);
    TimeRange range;
    if (random.perMille(500))
        range = {static_cast<qint64>(random.below(3000)), 3000 + static_cast<qint64>(random.below(3000))};
    const EntryKey from{static_cast<qint64>(random.below(6000)), 7};
    for (const Direction direction : {Direction::OldestFirst, Direction::NewestFirst}) {
        const bool newer = direction == Direction::OldestFirst;
        const TimeRange behind = newer ? TimeRange{std::max(range.from, from.timestamp), range.to}
                                       : TimeRange{range.from, std::min(range.to, from.timestamp)};
        std::vector<TimeRange> slices = searchSlices(map, range, direction, from, 1 + random.below(30));
        QCOMPARE(slices.empty(), behind.from > behind.to);
        if (slices.empty())
            continue;
        if (!newer)
            std::ranges::reverse(slices); // the nearest came first
        QCOMPARE(slices.front().from, behind.from);
        QCOMPARE(slices.back().to, behind.to);
        for (std::size_t i = 0; i < slices.size(); ++i) {
            QVERIFY(slices[i].from <= slices[i].to);
            QVERIFY(i == 0 || slices[i].from == slices[i - 1].to + 1);
        }
    }
}

QTEST_APPLESS_MAIN(TestFindText)
#include "tst_findtext.moc"
