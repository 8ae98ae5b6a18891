// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"
#include "core/lines/logtextparser.h"
#include "support/random.h"

#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

/// 2025-03-01, a day after the lines below.
const qint64 Reference = *parseTimestamp("2025-03-01T12:00:00Z");
const QTimeZone EastOfUtc(2 * 3600);

/// An entry as one line that says all of it, so that lists of entries are compared as lists of texts.
QByteArray told(const EntryView& entry)
{
    const auto text = [](std::string_view view) {
        return isAbsent(view) ? QByteArray("-") : QByteArray(view.data(), static_cast<qsizetype>(view.size()));
    };
    return QByteArray::fromStdString(formatShortest(entry.timestamp)) + ' ' + text(levelName(entry.level)) + ' ' +
           text(entry.app) + ' ' + text(entry.instance) + ' ' + text(entry.category) + ' ' + text(entry.trace) + ' ' +
           text(entry.context) + ' ' + text(entry.message);
}

/// All entries of a text that comes in pieces of the given sizes; the last size is used for all that is left.
QByteArrayList entriesOf(const QByteArray& text, const std::function<qsizetype()>& pieceSize,
                         const QTimeZone& zone = EastOfUtc)
{
    LogTextParser parser({"app", "box"}, Reference, zone);
    QByteArrayList entries;
    QByteArray pending;
    qsizetype at = 0;
    bool isEnd = false;
    while (!isEnd) {
        const QByteArray piece = text.mid(at, pieceSize());
        at += piece.size();
        isEnd = at >= text.size();
        pending += piece;
        const auto size = static_cast<std::size_t>(pending.size());
        EntryBatch batch(readableText({pending.constData(), size}), 1);
        const std::size_t done = parser.parse(batch, size, isEnd);
        for (const EntryView& entry : batch.entries())
            entries.append(told(entry));
        pending.remove(0, static_cast<qsizetype>(done));
    }
    return pending.isEmpty() ? entries : QByteArrayList{"left over: " + pending};
}

QByteArrayList entriesOf(const QByteArray& text)
{
    return entriesOf(text, [&text] { return std::max<qsizetype>(text.size(), 1); });
}

/// The messages alone, of a text whose other parts another test looks at.
QByteArrayList messagesOf(const QByteArray& text)
{
    LogTextParser parser({"app", "box"}, Reference, EastOfUtc);
    const auto size = static_cast<std::size_t>(text.size());
    EntryBatch batch(readableText({text.constData(), size}), 1);
    static_cast<void>(parser.parse(batch, size, true));
    QByteArrayList messages;
    for (const EntryView& entry : batch.entries())
        messages.append(QByteArray(entry.message.data(), static_cast<qsizetype>(entry.message.size())));
    return messages;
}

} // namespace

class TestLogText final : public QObject
{
    Q_OBJECT

private slots:
    void readsTheHeadsOfLines_data();
    void readsTheHeadsOfLines();
    void readsHostAndProgram();
    void joinsWhatBelongsTogether_data();
    void joinsWhatBelongsTogether();
    void cleansTexts_data();
    void cleansTexts();
    void readsJsonAmongText();
    void linesWithoutTimeHaveThatOfTheLast();
    void summerTimeIsTheZones();
    void splitsWhatIsTooLong();
    void anyPiecesMakeTheSameEntries();
    void anyBytesMakeValidEntries();
};

void TestLogText::readsTheHeadsOfLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<QByteArray>("level");
    QTest::addColumn<QByteArray>("message");
    const auto add = [](const char* name, const QByteArray& line, const char* time, const char* level,
                        const QByteArray& message) {
        QTest::addRow("%s", name) << line << QByteArray(time) << QByteArray(level) << message;
    };
    // The wall clock of the machine is two hours before UTC here.
    add("ISO 8601, UTC", "2025-02-28T10:00:00.123Z INFO started", "2025-02-28T10:00:00.123Z", "info", "started");
    add("ISO 8601, offset", "2025-02-28T10:00:00+05:30 started", "2025-02-28T04:30:00Z", "info", "started");
    add("ISO 8601, no zone", "2025-02-28T10:00:00 started", "2025-02-28T08:00:00Z", "info", "started");
    add("offset behind a space", "2025-02-28 10:00:00 +0100 [warn] low", "2025-02-28T09:00:00Z", "warning", "low");
    add("a number behind a space", "2025-02-28 10:00:00 -12 degrees", "2025-02-28T08:00:00Z", "info", "-12 degrees");
    add("in brackets", "[2025-02-28 10:00:00] production.ERROR: no such user", "2025-02-28T08:00:00Z", "info",
        "production.ERROR: no such user");
    add("in brackets, with a level", "[2025-02-28T10:00:00Z] [ERROR] boom", "2025-02-28T10:00:00Z", "error", "boom");
    add("Python", "2025-02-28 10:00:00,123 - shop.cart - WARNING - slow query", "2025-02-28T08:00:00.123Z", "warning",
        "shop.cart - WARNING - slow query");
    add("Python, level first", "2025-02-28 10:00:00,123 ERROR shop.cart: gone", "2025-02-28T08:00:00.123Z", "error",
        "shop.cart: gone");
    add("Python, no time", "WARNING:root:watch out", "2025-03-01T12:00:00Z", "warning", "root:watch out");
    add("log4j", "2025-02-28 10:00:00,123 [main] FATAL org.shop.Main - out of memory", "2025-02-28T08:00:00.123Z",
        "critical", "[main] FATAL org.shop.Main - out of memory");
    add("Spring", "2025-02-28T10:00:00.123+01:00  INFO 4711 --- [main] o.s.Application : Started",
        "2025-02-28T09:00:00.123Z", "info", "4711 --- [main] o.s.Application : Started");
    add("Serilog", "2025-02-28 10:00:00.123 +01:00 [WRN] slow", "2025-02-28T09:00:00.123Z", "warning", "slow");
    add("PostgreSQL", "2025-02-28 10:00:00.123 UTC [812] ERROR:  relation \"x\" does not exist",
        "2025-02-28T10:00:00.123Z", "error", "[812] ERROR:  relation \"x\" does not exist");
    add("syslog", "Feb 28 10:00:00 box sshd[812]: Accepted password for root", "2025-02-28T08:00:00Z", "info",
        "sshd[812]: Accepted password for root");
    add("syslog, last year", "Dec 31 23:59:59 box cron[1]: bye", "2024-12-31T21:59:59Z", "info", "cron[1]: bye");
    add("syslog, padded day", "Feb  3 10:00:00 box kernel: usb 1-1: error -71", "2025-02-03T08:00:00Z", "info",
        "kernel: usb 1-1: error -71");
    add("syslog with a level word", "Feb 28 10:00:00 box NetworkManager[9]: <warn>  device gone",
        "2025-02-28T08:00:00Z", "warning", "NetworkManager[9]: <warn>  device gone");
    add("RFC 3164", "<34>Feb 28 10:00:00 box su: failed for lonvick", "2025-02-28T08:00:00Z", "critical",
        "su: failed for lonvick");
    add("RFC 5424", "<165>1 2025-02-28T10:00:00.003Z box evntslog - - - An event", "2025-02-28T10:00:00.003Z", "notice",
        "An event");
    add("RFC 5424 with data", "<11>1 2025-02-28T10:00:00Z box app 8710 ID47 [x@1 a=\"b\"] oh", "2025-02-28T10:00:00Z",
        "error", "8710 ID47 [x@1 a=\"b\"] oh");
    add("rsyslog, exact times", "2025-02-28T10:00:00.123456+01:00 box cron[7]: (root) CMD (x)",
        "2025-02-28T09:00:00.123456Z", "info", "cron[7]: (root) CMD (x)");
    add("access log", "127.0.0.1 - frank [28/Feb/2025:10:00:00 -0700] \"GET /a b HTTP/1.0\" 200 2326",
        "2025-02-28T17:00:00Z", "info",
        "127.0.0.1 - frank [28/Feb/2025:10:00:00 -0700] \"GET /a b HTTP/1.0\" 200 2326");
    add("access log, server error", "::1 - - [28/Feb/2025:10:00:00 +0000] \"GET / HTTP/1.1\" 503 0 \"-\" \"curl\"",
        "2025-02-28T10:00:00Z", "error",
        "::1 - - [28/Feb/2025:10:00:00 +0000] \"GET / HTTP/1.1\" 503 0 \"-\" \"curl\"");
    add("access log, not found", "h - - [28/Feb/2025:10:00:00 +0000] \"GET /x HTTP/1.1\" 404 9", "2025-02-28T10:00:00Z",
        "warning", "h - - [28/Feb/2025:10:00:00 +0000] \"GET /x HTTP/1.1\" 404 9");
    add("nginx errors", "2025/02/28 10:00:00 [crit] 123#0: *1 connect() failed", "2025-02-28T08:00:00Z", "critical",
        "123#0: *1 connect() failed");
    add("Apache errors", "[Fri Feb 28 10:00:00.123456 2025] [core:error] [pid 9:tid 8] AH00126: Invalid URI",
        "2025-02-28T08:00:00.123456Z", "error", "[pid 9:tid 8] AH00126: Invalid URI");
    add("asctime", "Fri Feb 28 10:00:00 2025 warning: low", "2025-02-28T08:00:00Z", "warning", "low");
    add("Go", "2025/02/28 10:00:00 listening", "2025-02-28T08:00:00Z", "info", "listening");
    add("glog", "E0228 10:00:00.123456  1234 server.cc:10] cannot bind", "2025-02-28T08:00:00.123456Z", "error",
        "1234 server.cc:10] cannot bind");
    add("glog with a year", "W20250228 10:00:00.123456  1234 a.cc:1] hm", "2025-02-28T08:00:00.123456Z", "warning",
        "1234 a.cc:1] hm");
    add("Tomcat", "28-Feb-2025 10:00:00.123 SEVERE [main] org.apache.Server.x failed", "2025-02-28T08:00:00.123Z",
        "error", "[main] org.apache.Server.x failed");
    add("epoch, seconds", "1740736800 started", "2025-02-28T10:00:00Z", "info", "started");
    add("epoch, fraction", "1740736800.250    512 10.0.0.1 TCP_MISS/200", "2025-02-28T10:00:00.250Z", "info",
        "512 10.0.0.1 TCP_MISS/200");
    add("epoch, milliseconds", "1740736800123: ERROR x", "2025-02-28T10:00:00.123Z", "error", "x");
    add("not an epoch", "1999999999 bottles", "2025-03-01T12:00:00Z", "info", "1999999999 bottles");
    add("logfmt", "time=\"2025-02-28T10:00:00Z\" level=warning msg=\"low disk\"", "2025-02-28T10:00:00Z", "warning",
        "time=\"2025-02-28T10:00:00Z\" level=warning msg=\"low disk\"");
    add("logfmt, epoch", "ts=1740736800.5 caller=a.go:1 level=error err=x", "2025-02-28T10:00:00.500Z", "error",
        "ts=1740736800.5 caller=a.go:1 level=error err=x");
    add("logfmt without time", "level=debug msg=hello", "2025-03-01T12:00:00Z", "debug", "level=debug msg=hello");
    add("dpkg", "2025-02-28 10:00:00 status installed zlib1g:amd64 1.2", "2025-02-28T08:00:00Z", "info",
        "status installed zlib1g:amd64 1.2");
    add("apt", "Start-Date: 2025-02-28  10:00:00\nCommandline: apt upgrade", "2025-02-28T08:00:00Z", "info",
        "Start-Date: 2025-02-28  10:00:00\nCommandline: apt upgrade");
    add("level in brackets", "[ERROR] boom", "2025-03-01T12:00:00Z", "error", "boom");
    add("level and colon", "warning: unused variable", "2025-03-01T12:00:00Z", "warning", "unused variable");
    add("an error in a sentence", "the error was ours", "2025-03-01T12:00:00Z", "info", "the error was ours");
    add("a pair of the line", "x=1 level=error y", "2025-03-01T12:00:00Z", "error", "x=1 level=error y");
    add("only text", "hello", "2025-03-01T12:00:00Z", "info", "hello");
    add("no such day", "2025-02-30 10:00:00 x", "2025-03-01T12:00:00Z", "info", "2025-02-30 10:00:00 x");
    add("nothing but a time", "2025-02-28T10:00:00Z", "2025-02-28T10:00:00Z", "info", "2025-02-28T10:00:00Z");
}

void TestLogText::readsTheHeadsOfLines()
{
    QFETCH(const QByteArray, line);
    LogTextParser parser({"app", "box"}, Reference, EastOfUtc);
    const auto size = static_cast<std::size_t>(line.size());
    EntryBatch batch(readableText({line.constData(), size}), 1);
    QCOMPARE(parser.parse(batch, size, true), size);
    QCOMPARE(batch.entries().size(), 1u);
    const EntryView& entry = batch.entries().front();
    QTEST(QByteArray::fromStdString(formatShortest(entry.timestamp)), "time");
    QTEST(QByteArray::fromStdString(std::string(levelName(entry.level))), "level");
    QTEST(QByteArray::fromStdString(std::string(entry.message)), "message");
}

void TestLogText::readsHostAndProgram()
{
    QCOMPARE(entriesOf("Feb 28 10:00:00 web1 sshd[812]: hello\n"),
             QByteArrayList{"2025-02-28T08:00:00Z info app web1 sshd - - sshd[812]: hello"});
    QCOMPARE(entriesOf("<14>1 2025-02-28T10:00:00Z web2 shop - - - hi"),
             QByteArrayList{"2025-02-28T10:00:00Z info app web2 shop - - hi"});
    QCOMPARE(entriesOf("[Fri Feb 28 10:00:00 2025] [ssl:warn] [pid 1] x"),
             QByteArrayList{"2025-02-28T08:00:00Z warning app box ssl - - [pid 1] x"});
    QCOMPARE(entriesOf("Feb 28 10:00:00 web1 last message repeated 2 times"),
             QByteArrayList{"2025-02-28T08:00:00Z info app box - - - web1 last message repeated 2 times"});
}

void TestLogText::joinsWhatBelongsTogether_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("messages");
    QTest::addRow("nothing") << ""_ba << QByteArrayList();
    QTest::addRow("blank lines") << "\n\r\n  \n"_ba << QByteArrayList();
    QTest::addRow("lines without times") << "a\nb\n\nc"_ba << QByteArrayList{"a", "b", "c"};
    QTest::addRow("a stack trace")
        << "2025-02-28 10:00:00 ERROR x\njava.lang.Error: y\n\tat a.b(c:1)\nCaused by: z\n\n2025-02-28 10:00:01 next"_ba
        << QByteArrayList{"x\njava.lang.Error: y\n\tat a.b(c:1)\nCaused by: z", "next"};
    QTest::addRow("a stack trace without times")
        << "boom\n\tat a.b(c:1)\nCaused by: z\nTraceback (most recent call last):\n  File x\nfine"_ba
        << QByteArrayList{"boom\n\tat a.b(c:1)\nCaused by: z\nTraceback (most recent call last):\n  File x", "fine"};
    QTest::addRow("blank lines within") << "2025-02-28 10:00:00 a\nb\n\n\nc\n\n"_ba << QByteArrayList{"a\nb\n\n\nc"};
    QTest::addRow("a level is no beginning where times are")
        << "2025-02-28 10:00:00 a\nERROR: b"_ba << QByteArrayList{"a\nERROR: b"};
    QTest::addRow("a title before the first time")
        << "title\n2025-02-28 10:00:00 a\nb"_ba << QByteArrayList{"title", "a\nb"};
    QTest::addRow("another format in between")
        << "2025-02-28 10:00:00 a\nFeb 28 10:00:00 box p: b\n2025-02-28 10:00:00 c"_ba
        << QByteArrayList{"a", "p: b", "c"};
}

void TestLogText::joinsWhatBelongsTogether()
{
    QFETCH(const QByteArray, text);
    QTEST(messagesOf(text), "messages");
    QTEST(messagesOf(QByteArray(text).replace("\n", "\r\n")), "messages");
}

void TestLogText::cleansTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("messages");
    QTest::addRow("a byte order mark") << "\xef\xbb\xbf"
                                          "2025-02-28 10:00:00 a\n"_ba
                                       << QByteArrayList{"a"};
    QTest::addRow("bytes that are not UTF-8")
        << "gr\xfc\xdf\ngut \xc3\xa4\n"_ba << QByteArrayList{"gr\xef\xbf\xbd\xef\xbf\xbd", "gut \xc3\xa4"};
    QTest::addRow("half a character at the end") << "a\xc3"_ba << QByteArrayList{"a\xef\xbf\xbd"};
    QTest::addRow("colours") << "\x1b[32mINFO\x1b[0m \x1b[1;31mred\x1b[0m\n"_ba << QByteArrayList{"red"};
    QTest::addRow("a time in colour") << "\x1b[2m2025-02-28T10:00:00Z\x1b[0m \x1b[31mERROR\x1b[0m boom"_ba
                                      << QByteArrayList{"boom"};
    QTest::addRow("zeros of a cut file") << QByteArray(5, '\0') + "2025-02-28 10:00:00 a\n" << QByteArrayList{"a"};
    QTest::addRow("a zero within") << "a\0b\n"_ba << QByteArrayList{"a\0b"_ba};
    QTest::addRow("a carriage return within") << "10%\r20%\r\n"_ba << QByteArrayList{"10%\r20%"};
}

void TestLogText::cleansTexts()
{
    QFETCH(const QByteArray, text);
    QTEST(messagesOf(text), "messages");
}

void TestLogText::readsJsonAmongText()
{
    const QByteArray text = "{\"level\":50,\"time\":1740736800123,\"msg\":\"m\",\"pid\":7}\n"
                            "plain\n"
                            "{\"message\":\"n\",\"app_key\":\"other\",\"app_id\":\"i\",\"trace_id\":\"t\"}\n"
                            "{broken\n"
                            "{\"event\":\"\\ud800\"}\n";
    QCOMPARE(entriesOf(text), (QByteArrayList{
                                  "2025-02-28T10:00:00.123Z error app box - - {\"pid\":7} m",
                                  "2025-02-28T10:00:00.123Z info app box - - - plain",
                                  "2025-02-28T10:00:00.123Z info other i - t - n",
                                  "2025-02-28T10:00:00.123Z info app box - - - {broken",
                                  "2025-02-28T10:00:00.123Z info app box - - {\"event\":\"\\ufffd\"} "
                                  "{\"event\":\"\\ud800\"}",
                              }));
}

void TestLogText::linesWithoutTimeHaveThatOfTheLast()
{
    QCOMPARE(entriesOf("a\n{\"time\":\"2025-02-28T10:00:00Z\",\"msg\":\"b\"}\nc\n"),
             (QByteArrayList{"2025-03-01T12:00:00Z info app box - - - a", "2025-02-28T10:00:00Z info app box - - - b",
                             "2025-02-28T10:00:00Z info app box - - - c"}));
}

void TestLogText::summerTimeIsTheZones()
{
    const QTimeZone berlin("Europe/Berlin");
    if (!berlin.isValid())
        QSKIP("There are no time zones here.");
    const QByteArray text =
        "2024-07-01 12:00:00 a\n2024-12-01 12:00:00 b\n2024-03-31 01:59:59 c\n2024-03-31 03:00:00 d";
    QCOMPARE(
        entriesOf(
            text, [&] { return text.size(); }, berlin),
        (QByteArrayList{"2024-07-01T10:00:00Z info app box - - - a", "2024-12-01T11:00:00Z info app box - - - b",
                        "2024-03-31T00:59:59Z info app box - - - c", "2024-03-31T01:00:00Z info app box - - - d"}));
}

void TestLogText::splitsWhatIsTooLong()
{
    const auto max = static_cast<qsizetype>(LogTextParser::MaxEntryBytes);
    // A character of two bytes lies across the cut.
    const QByteArray line = "2025-02-28T10:00:00Z ERROR " + QByteArray("\xc3\xa4").repeated(max) + "end";
    const QByteArrayList parts = entriesOf(line + "\nnext\n");
    QCOMPARE(parts.size(), 4);
    QByteArray all;
    for (int part = 1; part <= 3; ++part) {
        const QByteArray front = "2025-02-28T10:00:00Z error app box - - {\"part\":" + QByteArray::number(part) + "} ";
        QVERIFY(parts[part - 1].startsWith(front));
        QVERIFY(!parts[part - 1].contains("\xef\xbf\xbd"));
        all += parts[part - 1].mid(front.size());
    }
    QVERIFY("2025-02-28T10:00:00Z ERROR " + all == line);
    QCOMPARE(parts.last(), "2025-02-28T10:00:00Z info app box - - - next"_ba);

    // Many lines that would be one entry: nothing of them is lost either.
    const QByteArray many = "2025-02-28T10:00:00Z WARN begin\n" + QByteArray("\tat line\n").repeated(max / 4);
    qsizetype lines = 0;
    for (const QByteArray& message : messagesOf(many)) {
        QVERIFY(message.size() <= max);
        lines += message.count("at line");
    }
    QCOMPARE(lines, max / 4);
}

void TestLogText::anyPiecesMakeTheSameEntries()
{
    Random random(20250301);
    const QByteArrayList lines{"2025-02-28 10:00:00 INFO a",
                               "\tat x",
                               "plain",
                               "",
                               "Feb 28 10:00:01 box p[1]: b",
                               "{\"time\":\"2025-02-28T10:00:02Z\",\"msg\":\"j\",\"x\":1}",
                               "{broken",
                               "[ERROR] e",
                               "\xff\xfe bad",
                               "\x1b[31mERROR\x1b[0m red",
                               "E0228 10:00:03.000000 1 f.cc:1] g",
                               "1740736800 epoch",
                               QByteArray("\xc3\xa4").repeated(3000),
                               "level=warn z"};
    for (int round = 0; round < 300; ++round) {
        QByteArray text;
        const auto count = static_cast<int>(random.below(30));
        for (int i = 0; i < count; ++i) {
            text += lines[static_cast<qsizetype>(random.below(static_cast<quint64>(lines.size())))];
            text += random.below(5) == 0 ? "\r\n" : "\n";
        }
        if (random.below(2) == 0 && !text.isEmpty())
            text.chop(1);
        const QByteArrayList expected = entriesOf(text);
        const quint64 largest = 1 + random.below(200);
        QCOMPARE(entriesOf(text, [&] { return static_cast<qsizetype>(1 + random.below(largest)); }), expected);
    }
}

void TestLogText::anyBytesMakeValidEntries()
{
    Random random(4711);
    for (int round = 0; round < 2000; ++round) {
        QByteArray text;
        const quint64 size = random.below(400);
        static constexpr std::string_view Likely = "0123456789-: \n[]{}\"<>TZ./\x1b\r";
        for (quint64 i = 0; i < size; ++i)
            text += random.below(3) == 0 ? static_cast<char>(random.below(256)) : Likely[random.below(Likely.size())];
        LogTextParser parser({"app", "box"}, Reference, EastOfUtc);
        EntryBatch batch(readableText({text.constData(), static_cast<std::size_t>(text.size())}), 1);
        QCOMPARE(parser.parse(batch, static_cast<std::size_t>(text.size()), true),
                 static_cast<std::size_t>(text.size()));
        for (const EntryView& entry : batch.entries()) {
            QVERIFY(isUtf8(entry.message) && isUtf8(entry.instance) && isUtf8(entry.category));
            QVERIFY(entry.timestamp >= 0 && entry.timestamp <= MaxTimestamp);
            QVERIFY(!isAbsent(entry.message) && !entry.message.empty());
        }
    }
}

QTEST_GUILESS_MAIN(TestLogText)
#include "tst_logtext.moc"
