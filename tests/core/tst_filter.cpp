// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/identity.h"
#include "core/filter/filter.h"
#include "core/filter/textmatcher.h"
#include "core/filter/textsearch.h"
#include "support/random.h"

#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

EntryView sampleEntry()
{
    EntryView entry;
    entry.seq = 7;
    entry.timestamp = 1'000'000;
    entry.received = 2'000'000;
    entry.level = Level::Warning;
    entry.app = "api";
    entry.category = "http.access";
    entry.message = "Connection reset by peer";
    entry.rare.errorCode = "E42";
    return entry;
}

bool matchesSample(const Filter& filter)
{
    return filter.matches(sampleEntry(), 0);
}

Verdict decideKnowing(const Filter& filter, Columns known)
{
    Facts facts;
    facts.view = sampleEntry();
    facts.known = known;
    return filter.decide(facts);
}

} // namespace

/// The filters the APIs build: what they match and what can be said of partly known entries.
class TestFilter final : public QObject
{
    Q_OBJECT

private slots:
    void buildersMatch();
    void inventedTraceEquals();
    void severityIsTheLevelsNameWhereAbsent();
    void constantsFold();
    void columnsAreThoseRead();
    void decidesFromPartOfTheColumns();
    void decidesFromTimeBounds();
    void requiredTexts();
    void literalsOfRegularExpressions_data();
    void literalsOfRegularExpressions();
    void substringSearchAgreesWithNaive();
};

void TestFilter::buildersMatch()
{
    QVERIFY(matchesSample(Filter()));
    QVERIFY(!matchesSample(Filter::nothing()));
    QVERIFY(matchesSample(Filter::equals(TextField::App, "api")));
    QVERIFY(!matchesSample(Filter::equals(TextField::App, "API")));
    QVERIFY(!matchesSample(Filter::equals(TextField::Instance, "")));
    QVERIFY(matchesSample(Filter::absent(TextField::Instance)));
    QVERIFY(!matchesSample(Filter::absent(TextField::Category)));
    QVERIFY(matchesSample(Filter::contains(TextField::Category, "HTTP.")));
    QVERIFY(!matchesSample(Filter::contains(TextField::Category, "http_")));
    QVERIFY(!matchesSample(Filter::contains(TextField::Agent, "")));
    QVERIFY(matchesSample(Filter::contains(TextField::Message, "RESET by")));
    QVERIFY(matchesSample(Filter::contains(TextField::Message, "")));
    QVERIFY(!matchesSample(Filter::contains(TextField::Message, "reset%peer")));
    QVERIFY(matchesSample(Filter::equals(TextField::ErrorCode, "E42")));
    QVERIFY(matchesSample(Filter::levelIn({Level::Info, Level::Warning})));
    QVERIFY(!matchesSample(Filter::levelIn({Level::Info, Level::Error})));
    QVERIFY(!matchesSample(Filter::levelIn({})));
    QVERIFY(matchesSample(Filter::receivedBetween(2'000'000, 2'000'000)));
    QVERIFY(!matchesSample(Filter::receivedBetween(0, 1'999'999)));
    QVERIFY(!matchesSample(Filter::receivedBetween(3'000'000, 1'000'000)));
}

void TestFilter::inventedTraceEquals()
{
    EntryView entry = sampleEntry();
    const std::string invented = traceText(entry);
    QVERIFY(Filter::equals(TextField::Trace, invented).matches(entry, 0));
    QVERIFY(Filter::contains(TextField::Trace, invented.substr(4, 12)).matches(entry, 0));
    QVERIFY(Filter::absent(TextField::Trace).matches(entry, 0));
    QVERIFY(!Filter::equals(TextField::Trace, "4bf92f35").matches(entry, 0));
    entry.received += 1;
    QVERIFY(!Filter::equals(TextField::Trace, invented).matches(entry, 0));
    entry.trace = "4bf92f35";
    QVERIFY(Filter::equals(TextField::Trace, "4bf92f35").matches(entry, 0));
    QVERIFY(!Filter::absent(TextField::Trace).matches(entry, 0));
}

void TestFilter::severityIsTheLevelsNameWhereAbsent()
{
    EntryView entry = sampleEntry();
    QVERIFY(Filter::equals(TextField::Severity, "WARNING").matches(entry, 0));
    QVERIFY(!Filter::equals(TextField::Severity, "warning").matches(entry, 0));
    entry.rare.severity = "warn";
    QVERIFY(Filter::equals(TextField::Severity, "warn").matches(entry, 0));
    QVERIFY(!Filter::equals(TextField::Severity, "WARNING").matches(entry, 0));
}

void TestFilter::constantsFold()
{
    const Filter app = Filter::equals(TextField::App, "api");
    QVERIFY(Filter::allOf({}).matchesEverything());
    QVERIFY(Filter::allOf({Filter(), Filter()}).matchesEverything());
    QVERIFY(Filter::anyOf({app, Filter()}).matchesEverything());
    QVERIFY(Filter::negation(Filter::nothing()).matchesEverything());
    QVERIFY(Filter::anyOf({}).isSameAs(Filter::nothing()));
    QVERIFY(Filter::negation(Filter()).isSameAs(Filter::nothing()));
    QVERIFY(Filter::allOf({app, Filter::nothing()}).isSameAs(Filter::nothing()));
    QVERIFY(Filter::allOf({Filter(), app}).isSameAs(app));
    QVERIFY(Filter::negation(Filter::negation(app)).isSameAs(app));
    QVERIFY(!matchesSample(Filter::negation(app)));
}

void TestFilter::columnsAreThoseRead()
{
    QCOMPARE(Filter().columns(), Columns());
    const Filter both = Filter::allOf(
        {Filter::equals(TextField::App, "api"), Filter::negation(Filter::contains(TextField::Message, "x"))});
    QCOMPARE(both.columns(), Columns(Column::Source) | Column::Message);
    QVERIFY(Filter::equals(TextField::Trace, "x").columns().testFlag(Column::Seq));
}

void TestFilter::decidesFromPartOfTheColumns()
{
    const Columns sourceAndLevel = Columns(Column::Source) | Column::Level;
    const Filter api = Filter::equals(TextField::App, "api");
    const Filter worker = Filter::equals(TextField::App, "worker");
    const Filter text = Filter::contains(TextField::Message, "reset");
    QCOMPARE(decideKnowing(api, sourceAndLevel), Verdict::Yes);
    QCOMPARE(decideKnowing(worker, sourceAndLevel), Verdict::No);
    QCOMPARE(decideKnowing(api, Column::Level), Verdict::Unknown);
    QCOMPARE(decideKnowing(text, sourceAndLevel), Verdict::Unknown);
    QCOMPARE(decideKnowing(Filter::allOf({api, text}), sourceAndLevel), Verdict::Unknown);
    QCOMPARE(decideKnowing(Filter::allOf({text, worker}), sourceAndLevel), Verdict::No);
    QCOMPARE(decideKnowing(Filter::anyOf({text, api}), sourceAndLevel), Verdict::Yes);
    QCOMPARE(decideKnowing(Filter::anyOf({text, worker}), sourceAndLevel), Verdict::Unknown);
    QCOMPARE(decideKnowing(Filter::negation(Filter::allOf({text, worker})), sourceAndLevel), Verdict::Yes);
    QCOMPARE(decideKnowing(Filter::negation(text), sourceAndLevel), Verdict::Unknown);
    QCOMPARE(decideKnowing(text, AllColumns), Verdict::Yes);
}

void TestFilter::decidesFromTimeBounds()
{
    Facts facts;
    facts.receivedMin = 100;
    facts.receivedMax = 200;
    QCOMPARE(Filter::receivedBetween(100, 200).decide(facts), Verdict::Yes);
    QCOMPARE(Filter::receivedBetween(0, 150).decide(facts), Verdict::Unknown);
    QCOMPARE(Filter::receivedBetween(201, 300).decide(facts), Verdict::No);
    QCOMPARE(Filter::receivedBetween(0, 99).decide(facts), Verdict::No);
    facts.known = Column::Received;
    facts.view.received = 120;
    QCOMPARE(Filter::receivedBetween(0, 150).decide(facts), Verdict::Yes);
}

void TestFilter::requiredTexts()
{
    const Filter reset = Filter::contains(TextField::Message, "RESET");
    const Filter connection = Filter::contains(TextField::Message, "Connection");
    const Filter trace = Filter::contains(TextField::Trace, "4bf9-2f");
    const auto textsOf = [](const Filter& filter) { return filter.required().texts; };
    using Texts = std::vector<std::string>;
    QCOMPARE(textsOf(reset), Texts{"reset"});
    QCOMPARE(textsOf(Filter::negation(reset)), Texts());
    QCOMPARE(textsOf(Filter::allOf({reset, connection})), Texts{"connection"});
    QCOMPARE(textsOf(Filter::anyOf({reset, connection})), (Texts{"reset", "connection"}));
    QCOMPARE(textsOf(Filter::anyOf({reset, Filter::levelIn({Level::Error})})), Texts());
    QCOMPARE(textsOf(Filter::contains(TextField::Message, "")), Texts());
    QCOMPARE(textsOf(Filter::equals(TextField::App, "payment")), Texts());

    // Where, and whether that is all that is asked.
    QCOMPARE(reset.required().in, Columns(Column::Message));
    QCOMPARE(trace.required().in, Columns(Column::Trace));
    QCOMPARE(Filter::anyOf({reset, trace}).required().in, Column::Message | Column::Trace);
    QVERIFY(reset.required().suffices);
    QVERIFY(Filter::anyOf({reset, connection}).required().suffices);
    QVERIFY(!Filter::allOf({reset, connection}).required().suffices);
    QVERIFY(!Filter::anyOf({reset, trace}).required().suffices);
    QVERIFY(!Filter::equals(TextField::Message, "reset").required().suffices);
}

void TestFilter::literalsOfRegularExpressions_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("ignoreCase");
    QTest::addColumn<QStringList>("literals");
    QTest::newRow("between") << u"Took [0-9]+ ms$"_s << false << QStringList({u" ms"_s, u"took "_s});
    QTest::newRow("either of two") << u"(left|right) turn"_s << false << QStringList();
    QTest::newRow("optional") << u"abc(def)?"_s << false << QStringList(u"abc"_s);
    QTest::newRow("nothing") << u"[a-z]+.*"_s << false << QStringList();
    QTest::newRow("either case") << u"ORDER"_s << true << QStringList(u"order"_s);
    QTest::newRow("either case within") << u"(?i)order"_s << false << QStringList(u"order"_s);
    // A Kelvin sign is a k in either case, and its bytes are none.
    QTest::newRow("folds beyond ASCII") << u"(?i)broken"_s << false << QStringList();
    QTest::newRow("not folded") << u"broken"_s << false << QStringList(u"broken"_s);
    QTest::newRow("beyond ASCII") << u"größe"_s << false << QStringList();
    QTest::newRow("by its number") << u"\\x{212A}abc"_s << false << QStringList();
    QTest::newRow("octal") << u"\\101bcd"_s << false << QStringList();
}

void TestFilter::literalsOfRegularExpressions()
{
    QFETCH(const QString, pattern);
    QFETCH(const bool, ignoreCase);
    const auto matcher = TextMatcher::regex(pattern.toStdString(), ignoreCase);
    QVERIFY(matcher);
    QStringList literals;
    for (const std::string& literal : matcher->literals())
        literals += QString::fromStdString(literal);
    literals.sort();
    QTEST(literals, "literals");
}

/// The block search against the obvious one, on texts of few letters so that near misses are many.
void TestFilter::substringSearchAgreesWithNaive()
{
    Random random(testSeed());
    const auto randomText = [&random](quint64 maxSize) {
        static constexpr std::string_view letters = "aAbB@`[{_";
        std::string text(random.below(maxSize + 1), ' ');
        for (char& c : text)
            c = random.pick(letters);
        return text;
    };
    for (int round = 0; round < 20'000; ++round) {
        const std::string haystack = randomText(random.perMille(500) ? 60 : 400);
        const std::string needle = randomText(6);
        const bool expected = foldedAscii(haystack).find(foldedAscii(needle)) != std::string::npos;
        if (FoldedNeedle(needle).isIn(haystack) != expected)
            QFAIL(("'" + needle + "' in '" + haystack + "'").c_str());
        const std::size_t from = random.below(haystack.size() + 2);
        if (FoldedNeedle(needle).find(haystack, from) != foldedAscii(haystack).find(foldedAscii(needle), from))
            QFAIL(("'" + needle + "' in '" + haystack + "' from " + std::to_string(from)).c_str());
    }
}

QTEST_APPLESS_MAIN(TestFilter)
#include "tst_filter.moc"
