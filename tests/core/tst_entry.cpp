// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/entry.h"
#include "core/entry/identity.h"
#include "core/entry/timestamp.h"
#include "support/entrytext.h"
#include "support/random.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Noon = 1'736'942'400 * Second; // 2025-01-15T12:00:00Z

} // namespace

/// What an entry is made of: levels, times, names, and texts that outlive where they came from.
class TestEntry final : public QObject
{
    Q_OBJECT

private slots:
    void levels_data();
    void levels();
    void levelNames();
    void dialectNames();

    void parsesTimes_data();
    void parsesTimes();
    void refusesTimes_data();
    void refusesTimes();
    void parsesQueryTimes_data();
    void parsesQueryTimes();
    void formatsTimes_data();
    void formatsTimes();
    void timesSurviveTheRoundTrip();
    void currentTimeIsNow();

    void ulidsNameTheEntry();
    void ulidsSortAsEntriesArrived();
    void ulidsOfOthersAreRefused_data();
    void ulidsOfOthersAreRefused();
    void inventedTracesNameTheEntry();
    void inventedTracesDiffer();
    void tracesOfOthersAreRefused_data();
    void tracesOfOthersAreRefused();
    void traceTextIsTheClientsOrInvented();

    void entriesOwnTheirTexts();
    void entriesTellAbsentFromEmpty();
};

void TestEntry::levels_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // empty: no level
    const auto rows = [](const char* level, const QStringList& texts) {
        for (const QString& text : texts)
            QTest::addRow("'%s'", qPrintable(text)) << text << QString::fromLatin1(level);
    };
    rows("debug", {u"debug"_s, u"trace"_s, u"VERBOSE"_s});
    rows("info", {u"info"_s, u"Information"_s, u"informational"_s, u"log"_s});
    rows("notice", {u"notice"_s, u" NOTICE\t"_s});
    rows("warning", {u"warn"_s, u"warning"_s, u"WaRn"_s});
    rows("error", {u"err"_s, u"error"_s, u"\vERROR "_s});
    rows("critical", {u"crit"_s, u"critical"_s, u"fatal"_s, u"alert"_s, u"emerg"_s, u"emergency"_s, u"panic"_s});
    rows("", {QString(), u" "_s, u"warnings"_s, u"er ror"_s, u"loud"_s, u"2"_s, u"ｅrror"_s});
}

void TestEntry::levels()
{
    QFETCH(const QString, text);
    const std::optional<Level> level = levelFromText(text.toStdString());
    const std::string_view name = level ? levelName(*level) : std::string_view();
    QTEST(QString::fromUtf8(name), "expected");
}

void TestEntry::levelNames()
{
    for (const Level level : AllLevels) {
        QCOMPARE(levelFromText(levelName(level)), level);
        QCOMPARE(levelFromText(levelNameUpper(level)), level);
        QCOMPARE(QString::fromUtf8(levelNameUpper(level)), QString::fromUtf8(levelName(level)).toUpper());
    }
    QVERIFY(std::is_sorted(AllLevels.begin(), AllLevels.end()));
}

void TestEntry::dialectNames()
{
    QCOMPARE(dialectName(Dialect::LogAggregator), std::string_view("logaggregator"));
    QCOMPARE(dialectName(Dialect::LogHandler), std::string_view("loghandler"));
    QCOMPARE(dialectName(Dialect::Tinybird), std::string_view("tinybird"));
    QCOMPARE(dialectName(Dialect::Logstream), std::string_view("logstream"));
}

void TestEntry::parsesTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("expected");
    const auto row = [](const char* text, qint64 expected) {
        QTest::addRow("%s", text) << QString::fromUtf8(text) << expected;
    };
    row("1970-01-01", 0);
    row("2025-01-15", Noon - 12 * Hour);
    row("2025-01-15T12:00", Noon);
    row("2025-01-15 12:00", Noon);
    row("2025-01-15t12:00:00z", Noon);
    row("2025-01-15T12:00:00Z", Noon);
    row("2025-01-15T12:00:01", Noon + Second);
    row("2025-01-15T12:00:00.5Z", Noon + 500 * Millisecond);
    row("2025-01-15T12:00:00,123Z", Noon + 123 * Millisecond);
    row("2025-01-15T12:00:00.123456Z", Noon + 123456);
    row("2025-01-15T12:00:00.123456789Z", Noon + 123456);
    row("2025-01-15T12:00:00.000000999", Noon);
    row("2025-01-15T14:00:00+02:00", Noon);
    row("2025-01-15T14:00:00+0200", Noon);
    row("2025-01-15T14:00:00+02", Noon);
    row("2025-01-15T06:30:00-05:30", Noon);
    row("2025-01-15T12:00Z", Noon);
    row("2025-01-16T01:00+13:00", Noon);
    row("2024-02-29", 1'709'164'800 * Second);
    row("2000-02-29T00:00:00", 951'782'400 * Second);
    row("1970-01-01T01:00:00+01:00", 0);
    row("9999-12-31T23:59:59.999999Z", MaxTimestamp);
}

void TestEntry::parsesTimes()
{
    QFETCH(const QString, text);
    const std::optional<qint64> time = parseTimestamp(text.toStdString());
    QVERIFY(time);
    QTEST(*time, "expected");
}

void TestEntry::refusesTimes_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"",
                             " ",
                             "now",
                             "2025",
                             "2025-01",
                             "2025-1-15",
                             "25-01-15",
                             "2025-13-01",
                             "2025-00-01",
                             "2025-01-00",
                             "2025-01-32",
                             "2025-02-29",
                             "2025-02-30",
                             "1900-02-29",
                             "2025-04-31",
                             "2025-01-15T",
                             "2025-01-15T12",
                             "2025-01-15T24:00",
                             "2025-01-15T12:60",
                             "2025-01-15T12:00:60",
                             "2025-01-15T12:00:00.",
                             "2025-01-15T12:00:00.Z",
                             "2025-01-15T12:00:00.1234567890",
                             "2025-01-15T12:00.5",
                             "2025-01-15  12:00",
                             "2025-01-15T12:00:00 Z",
                             "2025-01-15T12:00:00+2",
                             "2025-01-15T12:00:00+24:00",
                             "2025-01-15T12:00:00+02:60",
                             "2025-01-15T12:00:00+02:0",
                             "2025-01-15T12:00:00ZZ",
                             "2025-01-15Z",
                             "2025-01-15+02:00",
                             " 2025-01-15",
                             "2025-01-15 ",
                             "1969-12-31T23:59:59Z",
                             "1970-01-01T00:00:00+00:01",
                             "9999-12-31T23:59:59-00:01",
                             "2025/01/15",
                             "2025-01-15T12-00",
                             "+2025-01-15",
                             "1736942400",
                             "２025-01-15"})
        QTest::addRow("'%s'", text) << QString::fromUtf8(text);
}

void TestEntry::refusesTimes()
{
    QFETCH(const QString, text);
    QVERIFY(!parseTimestamp(text.toStdString()));
}

void TestEntry::parsesQueryTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("readable");
    QTest::addRow("a space that was a plus") << u"2025-01-15T14:00:00 02:00"_s << true;
    QTest::addRow("behind a fraction") << u"2025-01-15T14:00:00.000 02:00"_s << true;
    QTest::addRow("behind minutes") << u"2025-01-15T14:00 02:00"_s << true;
    QTest::addRow("two spaces, the last a plus") << u"2025-01-15 14:00:00 02:00"_s << true;
    QTest::addRow("a space before the clock is none") << u"2025-01-15 12:00"_s << true;
    QTest::addRow("as ever") << u"2025-01-15T12:00:00Z"_s << true;
    QTest::addRow("no offset") << u"2025-01-15T12:00:00 "_s << false;
    QTest::addRow("a compact offset") << u"2025-01-15T14:00:00 0200"_s << false;
    QTest::addRow("a date alone") << u"2025-01-15 "_s << false;
    QTest::addRow("nothing") << QString() << false;
}

void TestEntry::parsesQueryTimes()
{
    QFETCH(const QString, text);
    const std::optional<qint64> time = parseQueryTimestamp(text.toStdString());
    QTEST(time.has_value(), "readable");
    if (time)
        QCOMPARE(*time, Noon);
}

void TestEntry::formatsTimes_data()
{
    QTest::addColumn<qint64>("time");
    QTest::addColumn<QString>("milliseconds");
    QTest::addColumn<QString>("shortest");
    QTest::addRow("whole") << Noon << u"2025-01-15T12:00:00.000Z"_s << u"2025-01-15T12:00:00Z"_s;
    QTest::addRow("milliseconds") << Noon + 7 * Millisecond << u"2025-01-15T12:00:00.007Z"_s
                                  << u"2025-01-15T12:00:00.007Z"_s;
    QTest::addRow("microseconds") << Noon + 7009 << u"2025-01-15T12:00:00.007Z"_s << u"2025-01-15T12:00:00.007009Z"_s;
    QTest::addRow("below milliseconds") << Noon + 1 << u"2025-01-15T12:00:00.000Z"_s
                                        << u"2025-01-15T12:00:00.000001Z"_s;
    QTest::addRow("first") << qint64(0) << u"1970-01-01T00:00:00.000Z"_s << u"1970-01-01T00:00:00Z"_s;
    QTest::addRow("last") << MaxTimestamp << u"9999-12-31T23:59:59.999Z"_s << u"9999-12-31T23:59:59.999999Z"_s;
    QTest::addRow("leap day") << 1'709'164'799 * Second + Day << u"2024-02-29T23:59:59.000Z"_s
                              << u"2024-02-29T23:59:59Z"_s;
}

void TestEntry::formatsTimes()
{
    QFETCH(const qint64, time);
    QTEST(QString::fromStdString(formatMilliseconds(time)), "milliseconds");
    QTEST(QString::fromStdString(formatShortest(time)), "shortest");
    std::string appended = "at ";
    appendMilliseconds(appended, time);
    QCOMPARE(appended, "at " + formatMilliseconds(time));
}

void TestEntry::timesSurviveTheRoundTrip()
{
    Random random(testSeed());
    for (int round = 0; round < 20'000; ++round) {
        const qint64 time = random.between(0, MaxTimestamp);
        QCOMPARE(parseTimestamp(formatShortest(time)), time);
        QCOMPARE(parseTimestamp(formatMilliseconds(time)), time - time % Millisecond);
    }
}

void TestEntry::currentTimeIsNow()
{
    // Newer Qt rounds the clock to the nearest millisecond.
    const qint64 before = (QDateTime::currentMSecsSinceEpoch() - 1) * Millisecond;
    const qint64 now = currentTimestamp();
    const qint64 after = (QDateTime::currentMSecsSinceEpoch() + 1) * Millisecond;
    QVERIFY(before <= now && now <= after);
}

void TestEntry::ulidsNameTheEntry()
{
    static const QRegularExpression shape(u"^[0-7][0-9A-HJKMNP-TV-Z]{25}$"_s);
    Random random(testSeed());
    const auto check = [](quint64 seq, qint64 received) {
        const Ulid id = ulidOf(seq, received);
        const QString text = QString::fromUtf8(textOf(id));
        QVERIFY2(text.contains(shape), qPrintable(text));
        QCOMPARE(seqOfUlid(textOf(id)), seq);
        QCOMPARE(seqOfUlid(text.toLower().toStdString()), seq);
    };
    check(1, 0);
    check(~0ULL, MaxTimestamp);
    for (int round = 0; round < 5'000; ++round)
        check(random.below(~0ULL), random.between(0, MaxTimestamp));
    // The time of the specification's reading: 48 bits of milliseconds in the first ten characters.
    QCOMPARE(QString::fromUtf8(textOf(ulidOf(1, 1'469'918'176'385 * Millisecond))).first(10), u"01ARYZ6S41"_s);
}

void TestEntry::ulidsSortAsEntriesArrived()
{
    Random random(testSeed());
    quint64 seq = 1;
    qint64 received = Noon;
    std::string previous;
    for (int round = 0; round < 20'000; ++round) {
        const std::string id(textOf(ulidOf(seq, received)));
        QVERIFY2(previous < id, (previous + " " + id).c_str());
        previous = id;
        seq += 1 + random.below(random.perMille(10) ? 1'000'000'000'000 : 3);
        received += random.between(0, random.perMille(500) ? 0 : random.perMille(100) ? Hour : 1500);
    }
}

void TestEntry::ulidsOfOthersAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addRow("empty") << QString();
    QTest::addRow("short") << u"01ARYZ6S410000000000000000"_s.chopped(1);
    QTest::addRow("long") << u"01ARYZ6S4100000000000000000"_s;
    QTest::addRow("a letter that is none") << u"01ARYZ6S41000000000000000U"_s;
    QTest::addRow("a dash") << u"01ARYZ6S41-000000000000000"_s;
    QTest::addRow("not ASCII") << u"01ARYZ6S41000000000000000é"_s;
}

void TestEntry::ulidsOfOthersAreRefused()
{
    QFETCH(const QString, text);
    QVERIFY(!seqOfUlid(text.toStdString()));
}

void TestEntry::inventedTracesNameTheEntry()
{
    static const QRegularExpression shape(u"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s);
    Random random(testSeed());
    const auto check = [](quint64 seq, qint64 received) {
        const InventedTrace trace = inventedTrace(seq, received);
        const QString text = QString::fromUtf8(textOf(trace));
        QVERIFY2(text.contains(shape), qPrintable(text));
        QCOMPARE(seqOfInventedTrace(textOf(trace)), seq);
    };
    check(0, 0);
    check(1, 0);
    check(~0ULL, MaxTimestamp);
    for (int round = 0; round < 5'000; ++round)
        check(random.below(~0ULL), random.between(0, MaxTimestamp));
}

/// Of neighbours too, and of the same number at another time.
void TestEntry::inventedTracesDiffer()
{
    std::set<std::string> seen;
    for (quint64 seq = 1; seq <= 1000; ++seq) {
        for (const qint64 received : {Noon, Noon + 1, Noon + Second})
            QVERIFY(seen.emplace(textOf(inventedTrace(seq, received))).second);
    }
}

void TestEntry::tracesOfOthersAreRefused_data()
{
    QTest::addColumn<QString>("text");
    const QString ours = QString::fromUtf8(textOf(inventedTrace(5, Noon)));
    QTest::addRow("empty") << QString();
    QTest::addRow("no UUID") << u"4bf92f3577b34da6a3ce929d0e0e4736"_s;
    QTest::addRow("another version") << QString(ours).replace(14, 1, u"1"_s);
    QTest::addRow("another variant") << QString(ours).replace(19, 1, u"c"_s);
    QTest::addRow("no dash") << QString(ours).replace(8, 1, u"0"_s);
    QTest::addRow("a dash too many") << QString(ours).replace(0, 1, u"-"_s);
    QTest::addRow("capitals") << ours.toUpper().replace(0, 1, u"A"_s);
    QTest::addRow("no hex digit") << QString(ours).replace(0, 1, u"g"_s);
    QTest::addRow("longer") << ours + u'0';
}

void TestEntry::tracesOfOthersAreRefused()
{
    QFETCH(const QString, text);
    QVERIFY(!seqOfInventedTrace(text.toStdString()));
}

void TestEntry::traceTextIsTheClientsOrInvented()
{
    EntryView entry;
    entry.seq = 12;
    entry.received = Noon;
    QCOMPARE(traceText(entry), std::string(textOf(inventedTrace(12, Noon))));
    entry.trace = "abc";
    QCOMPARE(traceText(entry), std::string("abc"));
}

void TestEntry::entriesOwnTheirTexts()
{
    Entry copy;
    QString line;
    {
        std::string text = "a text that goes away, 123456789";
        EntryView view;
        view.seq = 3;
        view.timestamp = Noon;
        view.app = std::string_view(text).substr(0, 3);
        view.message = text;
        view.context = "{}";
        view.rare.metadata = std::string_view(text).substr(2, 4);
        const Entry entry(view);
        line = lineOf(view);
        text.assign(text.size(), 'x');
        copy = entry;
    }
    QCOMPARE(lineOf(copy.view()), line);
    QCOMPARE(copy->message, std::string_view("a text that goes away, 123456789"));
    QCOMPARE(copy->key(), (EntryKey{Noon, 3}));
}

void TestEntry::entriesTellAbsentFromEmpty()
{
    EntryView view;
    view.instance = std::string_view("", 0);
    view.rare.errorCode = std::string_view("", 0);
    const Entry entry(view);
    QVERIFY(!isAbsent(entry->instance));
    QVERIFY(isAbsent(entry->category));
    QVERIFY(!isAbsent(entry->rare.errorCode));
    QVERIFY(isAbsent(entry->rare.stack));
    QVERIFY(!entry->rare.none());
    QVERIFY(Entry(EntryView())->rare.none());
}

QTEST_APPLESS_MAIN(TestEntry)
#include "tst_entry.moc"
