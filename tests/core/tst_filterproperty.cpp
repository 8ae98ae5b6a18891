// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/identity.h"
#include "core/filter/filterparser.h"
#include "core/filter/textnodes.h"
#include "core/filter/textsearch.h"
#include "randomfilter.h"

#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr int Rounds = 3'000;
constexpr int EntriesOfRound = 10;

FilterContext context()
{
    FilterContext result;
    result.now = randomNow();
    result.isKnownField = [](const QString&) { return true; };
    static const std::shared_ptr<const Annotations> annotations = randomAnnotations();
    result.annotations = annotations;
    return result;
}

/// What a store might know of an entry: some columns, wrong values in the others, and bounds of both times.
Facts someFacts(Random& random, const EntryView& entry)
{
    Facts facts;
    facts.now = randomNow();
    facts.known = Columns(static_cast<int>(random.below(0x800)));
    facts.view = entry;
    facts.timestampMin = entry.timestamp - random.between(0, 120'000'000);
    facts.timestampMax = entry.timestamp + random.between(0, 120'000'000);
    facts.receivedMin = entry.received - random.between(0, 120'000'000);
    facts.receivedMax = entry.received + random.between(0, 120'000'000);
    facts.seqMin = entry.seq - random.below(std::min<quint64>(entry.seq, 4));
    facts.seqMax = entry.seq + random.below(4);
    EntryView& view = facts.view;
    const auto hide = [&facts](Column column, auto& value, const auto& wrong) {
        if (!facts.known.testFlag(column))
            value = wrong;
    };
    hide(Column::Level, view.level, Level::Notice);
    hide(Column::Source, view.dialect, Dialect::Logstream);
    for (auto* text : {&view.app, &view.instance, &view.agent})
        hide(Column::Source, *text, std::string_view("api"));
    hide(Column::Category, view.category, std::string_view());
    hide(Column::Timestamp, view.timestamp, randomNow());
    hide(Column::Received, view.received, randomNow());
    hide(Column::Seq, view.seq, 1ULL);
    hide(Column::Message, view.message, std::string_view("time out user 42 x"));
    hide(Column::Context, view.context, std::string_view(R"({"status":404,"user":"time"})"));
    hide(Column::Trace, view.trace, std::string_view("4"));
    hide(Column::Batch, view.batch, std::string_view());
    hide(Column::Rare, view.rare, RareFields{});
    return facts;
}

/// Does one of the texts stand where it is required?
bool holds(const RandomEntry& entry, const RequiredTexts& required)
{
    std::vector<std::string> places;
    if (required.in == Column::Message)
        places.emplace_back(entry.entry->message);
    else if (required.in & (Columns(Column::Message) | Column::Context | Column::Rare))
        std::ranges::transform(entry.texts, std::back_inserter(places), &QString::toStdString);
    if (required.in & Column::Trace)
        places.push_back(traceText(entry.entry.view()));
    return std::ranges::any_of(places, [&required](const std::string& place) {
        const std::string folded = foldedAscii(place);
        return std::ranges::any_of(
            required.texts, [&folded](const std::string& text) { return folded.find(text) != std::string::npos; });
    });
}

/// What garbage is made of: the marks and words that mean something.
constexpr std::array Pieces{"(",
                            ")",
                            "\"",
                            "/",
                            "\\",
                            "-",
                            ":",
                            "=",
                            ">",
                            "<",
                            "!",
                            "~",
                            "*",
                            "?",
                            "..",
                            ",",
                            " ",
                            "|",
                            "OR",
                            "AND",
                            "NOT",
                            "level",
                            "app",
                            "time",
                            "age",
                            "msg",
                            "x.y",
                            "@a",
                            "is",
                            "has",
                            "5",
                            "10m",
                            "10:42",
                            "2026-01-01",
                            "error",
                            "é",
                            "\xf0\x9f\x98\x80",
                            "\n",
                            "i",
                            "[",
                            "{",
                            "+",
                            "1e999",
                            "-9999999999999999999",
                            "99999999999d",
                            "\t"};

} // namespace

/// Random filters on random entries.
class TestFilterProperty final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_seed = testSeed(); }

    /// Reading the text of a filter and evaluating it gives what the filter means.
    void matchesAsMeant();
    /// Whatever is known of an entry, yes and no are never wrong; with all known it is decided.
    void decidesSoundly();
    /// Every entry found holds one of the required texts, and every one that does is found where that suffices.
    void requiredTextsAreHeld();
    /// The same of required fields.
    void requiredFieldsPass();
    /// Any text, however broken, is read and finds something or nothing.
    void garbageIsRead();
    /// So is a sound filter with some characters changed.
    void mutationsAreRead();
    /// Metadata may be any text: broken JSON is searched without harm.
    void brokenJsonIsSearched();

private:
    quint64 m_seed = 0;
};

void TestFilterProperty::matchesAsMeant()
{
    Random random(m_seed);
    int found = 0;
    for (int round = 0; round < Rounds; ++round) {
        const RandomFilter meant = randomFilter(random, static_cast<int>(random.below(4)));
        const ParsedFilter filter = parseFilter(meant.text, context());
        QVERIFY2(!filter.incomplete, qPrintable(meant.text));
        for (int i = 0; i < EntriesOfRound; ++i) {
            const RandomEntry entry = randomEntry(random);
            const bool matches = filter.filter.matches(entry.entry.view(), randomNow());
            found += matches;
            QVERIFY2(
                matches == meant.matches(entry),
                qPrintable(u"round %1, found %2: %3\nin: %4"_s.arg(round).arg(matches).arg(
                    meant.text, entry.texts.size() > 1 ? entry.texts[0] + u" | "_s + entry.texts[1] : entry.texts[0])));
        }
    }
    QVERIFY2(found > Rounds && found < (EntriesOfRound - 1) * Rounds, "the entries and filters hardly ever meet");
}

void TestFilterProperty::decidesSoundly()
{
    Random random(m_seed);
    int decided = 0;
    for (int round = 0; round < Rounds; ++round) {
        const RandomFilter meant = randomFilter(random, static_cast<int>(random.below(4)));
        const Filter filter = parseFilter(meant.text, context()).filter;
        for (int i = 0; i < EntriesOfRound; ++i) {
            const RandomEntry entry = randomEntry(random);
            Facts facts = someFacts(random, entry.entry.view());
            const bool matches = filter.matches(entry.entry.view(), randomNow());
            const Verdict verdict = filter.decide(facts);
            decided += verdict != Verdict::Unknown;
            const bool complete = (filter.columns() & ~facts.known) == Columns();
            QVERIFY2(verdict == Verdict::Unknown ? !complete : (verdict == Verdict::Yes) == matches,
                     qPrintable(u"round %1: %2"_s.arg(round).arg(meant.text)));
        }
    }
    QVERIFY(decided > Rounds);
}

void TestFilterProperty::requiredTextsAreHeld()
{
    Random random(m_seed);
    int checked = 0;
    for (int round = 0; round < Rounds * EntriesOfRound; ++round) {
        const RandomFilter meant = randomFilter(random, static_cast<int>(random.below(3)));
        const RandomEntry entry = randomEntry(random);
        const Filter filter = parseFilter(meant.text, context()).filter;
        const RequiredTexts required = filter.required();
        if (required.texts.empty())
            continue;
        const bool matches = filter.matches(entry.entry.view(), randomNow());
        const bool held = holds(entry, required);
        if (required.suffices)
            QVERIFY2(matches == held, qPrintable(u"round %1: %2"_s.arg(round).arg(meant.text)));
        checked += matches;
        QVERIFY2(held || !matches, qPrintable(u"round %1: %2"_s.arg(round).arg(meant.text)));
    }
    QVERIFY(checked > 30); // of about 120
}

void TestFilterProperty::requiredFieldsPass()
{
    Random random(m_seed);
    int checked = 0;
    for (int round = 0; round < Rounds * EntriesOfRound; ++round) {
        const RandomFilter meant = randomFilter(random, static_cast<int>(random.below(3)));
        const RandomEntry entry = randomEntry(random);
        const Filter filter = parseFilter(meant.text, context()).filter;
        const RequiredTexts required = filter.required();
        if (required.fields.empty())
            continue;
        const bool passes = std::ranges::any_of(required.fields, [&](const auto& field) {
            return anyContextValue(entry.entry.view(), field->path,
                                   [&](const JsonSlice& value) { return field->test.passes(value); });
        });
        const bool isFound = filter.matches(entry.entry.view(), randomNow());
        checked += isFound;
        QVERIFY2(required.fieldsSuffice ? isFound == passes : passes || !isFound,
                 qPrintable(u"round %1: %2"_s.arg(round).arg(meant.text)));
    }
    QVERIFY(checked > 30); // of about 120
}

void TestFilterProperty::garbageIsRead()
{
    Random random(m_seed);
    for (int round = 0; round < 5 * Rounds; ++round) {
        QString text;
        for (quint64 i = random.below(24); i > 0; --i) {
            text += QString::fromUtf8(random.pick(Pieces));
            if (random.perMille(20))
                text += QChar(static_cast<char16_t>(random.below(0x10000)));
        }
        const ParsedFilter filter = parseFilter(text, context());
        (void)filter.filter.matches(randomEntry(random).entry.view(), randomNow());
        (void)filter.filter.required();
        for (const FilterPart& part : filter.parts)
            QVERIFY2(part.begin >= 0 && part.begin < part.end && part.end <= text.size(), qPrintable(text));
        for (const FilterNote& note : filter.notes)
            QVERIFY2(note.begin >= 0 && note.begin < note.end && note.end <= text.size(), qPrintable(text));
    }
}

void TestFilterProperty::mutationsAreRead()
{
    static constexpr std::u16string_view marks = u"()\"/\\-:=<>!~*? |&,.0aN\n";
    Random random(m_seed);
    for (int round = 0; round < 5 * Rounds; ++round) {
        QString text = randomFilter(random, 2).text;
        for (quint64 i = 1 + random.below(4); i > 0 && !text.isEmpty(); --i) {
            const auto at = static_cast<qsizetype>(random.below(static_cast<quint64>(text.size())));
            switch (random.below(3)) {
            case 0:
                text[at] = random.pick(marks);
                break;
            case 1:
                text.insert(at, QChar(random.pick(marks)));
                break;
            default:
                text.remove(at, 1 + static_cast<qsizetype>(random.below(5)));
            }
        }
        const ParsedFilter filter = parseFilter(text, context());
        const RandomEntry entry = randomEntry(random);
        const bool matches = filter.filter.matches(entry.entry.view(), randomNow());
        QVERIFY2(Filter::negation(filter.filter).matches(entry.entry.view(), randomNow()) != matches, qPrintable(text));
    }
}

void TestFilterProperty::brokenJsonIsSearched()
{
    static constexpr std::string_view marks = "{}[]\",:\\u0tn-.e \n";
    Random random(m_seed);
    for (int round = 0; round < 5 * Rounds; ++round) {
        const Filter filter = parseFilter(randomFilter(random, 1).text, context()).filter;
        const RandomEntry entry = randomEntry(random);
        EntryView view = entry.entry.view();
        std::string broken(isAbsent(view.context) ? view.rare.metadata : view.context);
        for (quint64 i = random.below(6); i > 0 && !broken.empty(); --i)
            broken[random.below(broken.size())] = random.pick(marks);
        broken.resize(random.below(broken.size() + 1));
        broken.shrink_to_fit(); // so that a sanitizer sees a read behind it
        (random.perMille(500) ? view.context : view.rare.metadata) = broken;
        const bool matches = filter.matches(view, randomNow());
        QCOMPARE(Filter::negation(filter).matches(view, randomNow()), !matches);
    }
}

QTEST_APPLESS_MAIN(TestFilterProperty)
#include "tst_filterproperty.moc"
