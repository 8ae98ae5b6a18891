// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lineentry.h"
#include "app/linereader.h"
#include "app/liveentry.h"
#include "app/pipe.h"
#include "core/entry/identity.h"
#include "core/entry/timestamp.h"

#include <QJsonDocument>
#include <QTest>

#include <thread>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const char* text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class TestLines : public QObject
{
    Q_OBJECT

private slots:
    void linesBecomeEntries_data();
    void linesBecomeEntries();
    void readerSplitsLines_data();
    void readerSplitsLines();
    void readerHandsOnAPauseOfTheWriter();
    void readerLimitsBatches();
    void readerCutsEndlessLines();
    void readerStopsWithWhatItHas();
    void readerTakesAByteOrderMarkInPieces();
    void liveEntriesAreReadBack();
    void entriesBecomeLines_data();
    void entriesBecomeLines();
};

void TestLines::linesBecomeEntries_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QJsonObject>("expected");
    QTest::addRow("text") << "disk full"_ba << jsonOf(R"({"level":"notice","message":"disk full"})");
    QTest::addRow("text that is not UTF-8") << "a\xff"_ba << jsonOf(R"({"level":"notice","message":"a\ufffd"})");
    QTest::addRow("broken JSON") << R"({"message":)"_ba << jsonOf(R"({"level":"notice","message":"{\"message\":"})");
    QTest::addRow("an array") << "[1,2]"_ba << jsonOf(R"({"level":"notice","message":"[1,2]"})");
    QTest::addRow("the API's own fields")
        << R"({"level":"WARN","message":"m","timestamp":"2025-01-02T03:04:05Z","category":"db","trace_id":"t",)"
           R"("app_key":"a","app_id":"i","batch_id":"b","user_agent":"u","context":{"x":1}})"_ba
        << jsonOf(
               R"({"level":"warning","message":"m","timestamp":"2025-01-02T03:04:05Z","category":"db","trace_id":"t",)"
               R"("app_key":"a","app_id":"i","batch_id":"b","user_agent":"u","context":{"x":1}})");
    QTest::addRow("pino") << R"({"level":50,"time":1700000000123,"pid":7,"msg":"m"})"_ba
                          << jsonOf(R"({"level":"error","message":"m","timestamp":"2023-11-14T22:13:20.123Z",)"
                                    R"("context":{"pid":7}})");
    QTest::addRow("seconds") << R"({"ts":1700000000,"msg":"m"})"_ba
                             << jsonOf(R"({"level":"notice","message":"m","timestamp":"2023-11-14T22:13:20Z"})");
    QTest::addRow("no message: all of it is")
        << R"({"level":"error","event":"x"})"_ba
        << jsonOf(R"({"level":"error","message":"{\"level\":\"error\",\"event\":\"x\"}","context":{"event":"x"}})");
    QTest::addRow("unusable values stay visible")
        << R"({"message":"m","level":"loud","time":"soon","context":"c","app_key":5})"_ba
        << jsonOf(
               R"({"level":"notice","message":"m","context":{"level":"loud","time":"soon","context":"c","app_key":5}})");
    QTest::addRow("the rest joins the context") << R"({"message":"m","context":{"x":1},"status":500})"_ba
                                                << jsonOf(R"({"level":"notice","message":"m",)"
                                                          R"("context":{"x":1,"status":500}})");
    QTest::addRow("two names of one field")
        << R"({"message":"m","msg":"n"})"_ba << jsonOf(R"({"level":"notice","message":"m","context":{"msg":"n"}})");
}

void TestLines::linesBecomeEntries()
{
    QFETCH(const QByteArray, line);
    QTEST(jsonOf(LineEntries({Level::Notice, {}}).ofLine(line).constData()), "expected");

    QFETCH(QJsonObject, expected);
    if (!expected.contains("category"_L1))
        expected.insert("category"_L1, u"shell"_s);
    QCOMPARE(jsonOf(LineEntries({Level::Notice, u"shell"_s}).ofLine(line).constData()), expected);
}

void TestLines::readerSplitsLines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArrayList>("expected");
    QTest::addRow("nothing") << QByteArray() << QByteArrayList();
    QTest::addRow("lines") << "a\nb\n"_ba << QByteArrayList{"a", "b"};
    QTest::addRow("no end at the end") << "a\nb"_ba << QByteArrayList{"a", "b"};
    QTest::addRow("as on Windows") << "a\r\nb\r\n"_ba << QByteArrayList{"a", "b"};
    QTest::addRow("as on Windows, no end at the end") << "a\r\nb\r"_ba << QByteArrayList{"a", "b"};
    QTest::addRow("both ends") << "a\r\nb\nc\r\n"_ba << QByteArrayList{"a", "b", "c"};
    QTest::addRow("a carriage return within a line") << "10%\r20%\n"_ba << QByteArrayList{"10%\r20%"};
    QTest::addRow("a byte order mark") << "\xef\xbb\xbf{}\r\nb\r\n"_ba << QByteArrayList{"{}", "b"};
    QTest::addRow("nothing but a byte order mark") << "\xef\xbb\xbf"_ba << QByteArrayList();
    QTest::addRow("its beginning alone") << "\xef\xbb"_ba << QByteArrayList{"\xef\xbb"};
    QTest::addRow("its bytes in a later line") << "a\n\xef\xbb\xbf{}\n"_ba << QByteArrayList{"a", "\xef\xbb\xbf{}"};
    QTest::addRow("empty lines") << "\n\na\n\r\n\nb\n"_ba << QByteArrayList{"a", "b"};
    QTest::addRow("only empty lines") << "\n\n\n"_ba << QByteArrayList();
    QTest::addRow("spaces stay") << "  a \n"_ba << QByteArrayList{"  a "};
}

void TestLines::readerSplitsLines()
{
    QFETCH(const QByteArray, bytes);
    Pipe pipe;
    pipe.write(bytes);
    pipe.closeWriting();
    LineReader reader(pipe.reading());
    QTEST(reader.next(), "expected");
    QCOMPARE(reader.next(), QByteArrayList());
}

void TestLines::readerHandsOnAPauseOfTheWriter()
{
    Pipe pipe;
    LineReader reader(pipe.reading());
    pipe.write("first\nhalf");
    QCOMPARE(reader.next(), QByteArrayList{"first"}); // although the pipe is open
    pipe.write(" and half\n");
    QCOMPARE(reader.next(), QByteArrayList{"half and half"});
}

void TestLines::readerLimitsBatches()
{
    Pipe pipe;
    LineReader reader(pipe.reading());
    std::thread writer([&] {
        pipe.write(QByteArray("x\n").repeated(2 * LineReader::MaxLines + 1));
        pipe.closeWriting();
    });
    QCOMPARE(reader.next().size(), LineReader::MaxLines);
    QCOMPARE(reader.next().size(), LineReader::MaxLines);
    QCOMPARE(reader.next().size(), 1);
    QVERIFY(reader.next().isEmpty());
    writer.join();
}

void TestLines::readerCutsEndlessLines()
{
    Pipe pipe;
    LineReader reader(pipe.reading());
    std::thread writer([&] {
        pipe.write(QByteArray(2 * LineReader::MaxBytes + 5, 'x'));
        pipe.closeWriting();
    });
    QList<qsizetype> sizes;
    for (QByteArrayList batch = reader.next(); !batch.isEmpty(); batch = reader.next()) {
        QCOMPARE(batch.size(), 1);
        sizes.append(batch.first().size());
    }
    writer.join();
    QCOMPARE(sizes, (QList<qsizetype>{LineReader::MaxBytes, LineReader::MaxBytes, 5}));
}

void TestLines::readerStopsWithWhatItHas()
{
    Pipe pipe;
    const StopRequest stop;
    LineReader reader(pipe.reading(), stop.handle());
    pipe.write("a\nb");
    QCOMPARE(reader.next(), QByteArrayList{"a"});
    stop.send();
    QCOMPARE(reader.next(), QByteArrayList{"b"});
    QCOMPARE(reader.next(), QByteArrayList());
}

void TestLines::readerTakesAByteOrderMarkInPieces()
{
    Pipe pipe;
    LineReader reader(pipe.reading());
    pipe.write("\xef");
    std::thread writer([&] {
        pipe.write("\xbb\xbf{}");
        pipe.write("\r\n");
        pipe.closeWriting();
    });
    QCOMPARE(reader.next(), QByteArrayList{"{}"});
    writer.join();
    QVERIFY(reader.next().isEmpty());
}

void TestLines::liveEntriesAreReadBack()
{
    const qint64 time = *parseTimestamp("2025-01-02T03:04:05.678Z");
    const Ulid id = ulidOf(42, time);
    QJsonObject data = jsonOf(R"({"trace_id":"t","batch_id":null,"app_key":"api","app_id":"eu-1","user_agent":"u",)"
                              R"("level":"error","category":"db","message":"m","context":{"status":500},)"
                              R"("timestamp":"2025-01-02T03:04:04.000Z","created_at":"2025-01-02T03:04:05.678Z"})");
    data.insert("id"_L1, QString::fromLatin1(id.data(), id.size()));
    const Entry entry = entryOfJson(data);
    QCOMPARE(entry->seq, 42u);
    QCOMPARE(entry->timestamp, *parseTimestamp("2025-01-02T03:04:04Z"));
    QCOMPARE(entry->received, time);
    QCOMPARE(entry->level, Level::Error);
    QVERIFY(entry->app == "api");
    QVERIFY(entry->instance == "eu-1");
    QVERIFY(entry->agent == "u");
    QVERIFY(entry->category == "db");
    QVERIFY(entry->message == "m");
    QVERIFY(entry->context == R"({"status":500})");
    QVERIFY(entry->trace == "t");
    QVERIFY(isAbsent(entry->batch));

    const Entry nothing = entryOfJson(jsonOf(R"({"message":5,"level":[],"timestamp":"soon"})"));
    QVERIFY(nothing->message.empty());
    QCOMPARE(nothing->level, Level::Info);
    QCOMPARE(nothing->timestamp, 0);
}

void TestLines::entriesBecomeLines_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("colour");
    QTest::addColumn<QByteArray>("expected");
    QTest::addRow("plain") << "disk full"_ba << false << "05:04:05.678 E api/eu-1 db  disk full"_ba;
    QTest::addRow("lines") << "a\nb\tc"_ba << false << "05:04:05.678 E api/eu-1 db  a\u23ceb c"_ba;
    QTest::addRow("escape sequences") << "\x1b[2Jgone\x07"_ba << false
                                      << "05:04:05.678 E api/eu-1 db  \ufffd[2Jgone\ufffd"_ba;
    QTest::addRow("eight-bit control characters")
        << "a\u009b2Jb"_ba << false << "05:04:05.678 E api/eu-1 db  a\ufffd2Jb"_ba;
    QTest::addRow("letters beyond ASCII") << "Ä日本"_ba << false << "05:04:05.678 E api/eu-1 db  Ä日本"_ba;
    QTest::addRow("in colour")
        << "m"_ba << true
        << "\x1b[2m05:04:05.678\x1b[0m \x1b[31mE\x1b[0m \x1b[2mapi/eu-1 db\x1b[0m  \x1b[31mm\x1b[0m"_ba;
}

void TestLines::entriesBecomeLines()
{
    QFETCH(const QByteArray, message);
    QFETCH(const bool, colour);
    EntryView entry;
    entry.timestamp = *parseTimestamp("2025-01-02T03:04:05.678Z");
    entry.level = Level::Error;
    entry.app = "api";
    entry.instance = "eu-1";
    entry.category = "db";
    entry.message = {message.constData(), static_cast<std::size_t>(message.size())};
    const std::string line = lineOfEntry(entry, {colour, QTimeZone(2 * 3600)});
    QTEST(QByteArray::fromStdString(line), "expected");
}

QTEST_GUILESS_MAIN(TestLines)
#include "tst_lines.moc"
