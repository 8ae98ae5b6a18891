// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/entrymaker.h"
#include "ui/models/rowtext.h"
#include "ui/models/timetext.h"

#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

class TestRowText : public QObject
{
    Q_OBJECT

private slots:
    void cutsText_data();
    void cutsText();
    void breaksLongLines_data();
    void breaksLongLines();
    void summarisesContext_data();
    void summarisesContext();
    void countsFurtherLines_data();
    void countsFurtherLines();
    void preparesARow();
    void isQuickWithLongEntries();
    void writesTimes();
    void writesDelays_data();
    void writesDelays();
};

void TestRowText::cutsText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::addRow("empty") << ""_ba << u""_s;
    QTest::addRow("short") << "abc"_ba << u"abc"_s;
    QTest::addRow("just fits") << "abcde"_ba << u"abcde"_s;
    QTest::addRow("too long") << "abcdef"_ba << u"abcd…"_s;
    QTest::addRow("two bytes a character") << QString(u"äöüßé"_s).toUtf8() << u"äöüßé"_s;
    QTest::addRow("a pair is not cut in two") << QString(u"abc😀😀"_s).toUtf8() << u"abc…"_s;
    QTest::addRow("much too long") << QByteArray(100'000, 'x') << u"xxxx…"_s;
}

void TestRowText::cutsText()
{
    QFETCH(const QByteArray, text);
    QTEST(cutText({text.constData(), static_cast<std::size_t>(text.size())}, 5), "expected");
}

void TestRowText::breaksLongLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::addRow("empty") << u""_s << u""_s;
    QTest::addRow("short lines") << u"ab\n\ncd\n"_s << u"ab\n\ncd\n"_s;
    QTest::addRow("just fits") << u"abcd\nx"_s << u"abcd\nx"_s;
    QTest::addRow("a long line") << u"abcdefghij\nx"_s << u"abcd\nefgh\nij\nx"_s;
    QTest::addRow("a pair stays whole") << u"abc😀d"_s << u"abc\n😀d"_s;
}

void TestRowText::breaksLongLines()
{
    QFETCH(const QString, text);
    QTEST(withShortLines(text, 4), "expected");
}

void TestRowText::summarisesContext_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    QTest::addRow("absent") << QByteArray() << QString();
    QTest::addRow("scalars") << R"({"status":503,"ok":false,"id":"pay_8Kd7","none":null})"_ba
                             << u"status=503 ok=false id=pay_8Kd7"_s;
    QTest::addRow("nested") << R"({"user":{"id":42,"mail":"a@b"},"list":[1,2]})"_ba << u"user.id=42 user.mail=a@b"_s;
    QTest::addRow("blanks are quoted") << R"({"name":"two words","empty":""})"_ba << u"name=\"two words\" empty=\"\""_s;
    QTest::addRow("line breaks stay in the row") << R"({"a":"x\ny"})"_ba << u"a=\"x y\""_s;
    QTest::addRow("an array") << "[1,2,3]"_ba << QString();
    QTest::addRow("broken") << R"({"a":1)"_ba << QString();
    QTest::addRow("fractions") << R"({"took":1.620})"_ba << u"took=1.620"_s;
    QTest::addRow("a big number") << R"({"bytes":1073741824})"_ba << u"bytes=1073741824"_s;
}

void TestRowText::summarisesContext()
{
    QFETCH(const QByteArray, json);
    const std::string_view text =
        json.isNull() ? std::string_view() : std::string_view(json.constData(), static_cast<std::size_t>(json.size()));
    QTEST(contextSummary(text), "expected");
}

void TestRowText::countsFurtherLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("expected");
    QTest::addRow("empty") << ""_ba << 0;
    QTest::addRow("one line") << "a"_ba << 0;
    QTest::addRow("one line with its end") << "a\r\n"_ba << 0;
    QTest::addRow("three lines") << "a\nb\nc"_ba << 2;
    QTest::addRow("starts with a break") << "\na\nb"_ba << 1;
    QTest::addRow("only breaks") << "\n\n"_ba << 0;
    QTest::addRow("carriage returns") << "a\rb"_ba << 1;
}

void TestRowText::countsFurtherLines()
{
    QFETCH(const QByteArray, text);
    QTEST(static_cast<int>(furtherLines({text.constData(), static_cast<std::size_t>(text.size())})), "expected");
}

void TestRowText::preparesARow()
{
    EntryView entry = simpleEntry(37'351'482'000, "billing-api", "Payment failed\n  at a\n  at b", Level::Error);
    entry.context = R"({"payment":"pay_8Kd7"})";
    const RowText row = rowTextOf(entry);
    QCOMPARE(row.time, u"10:22:31.482"_s);
    QCOMPARE(row.app, u"billing-api"_s);
    QCOMPARE(row.instance, u"default"_s);
    QCOMPARE(row.category, u"general"_s);
    QCOMPARE(row.line, u"Payment failed  payment=pay_8Kd7"_s);
    QCOMPARE(row.messageLength, 14);
    QCOMPARE(row.tag, u"+2 lines"_s);
    QCOMPARE(plainLine(entry), u"10:22:31.482 error billing-api Payment failed\n  at a\n  at b"_s);
}

void TestRowText::isQuickWithLongEntries()
{
    const std::string message(20'000'000, 'x');
    const std::string context = R"({"a":")" + std::string(20'000'000, 'y') + R"("})";
    EntryView entry = simpleEntry(1, "app", message);
    entry.context = context;
    const RowText row = rowTextOf(entry);
    QCOMPARE(row.line.size(), static_cast<qsizetype>(MaxCellChars));
    QCOMPARE(row.messageLength, row.line.size());
}

void TestRowText::writesTimes()
{
    constexpr qint64 Time = 1773825751482000;
    QCOMPARE(clockText(Time), u"09:22:31.482"_s);
    QCOMPARE(dateTimeText(Time), u"2026-03-18 09:22:31.482 +00:00"_s);
    QCOMPARE(dateTimeText(Time + 7), u"2026-03-18 09:22:31.482007 +00:00"_s);
    QCOMPARE(isoText(Time), u"2026-03-18T09:22:31.482+00:00"_s);
}

void TestRowText::writesDelays_data()
{
    QTest::addColumn<qint64>("later");
    QTest::addColumn<QString>("expected");
    QTest::addRow("none") << qint64(0) << u"at once"_s;
    QTest::addRow("µs") << qint64(250) << u"250 µs later"_s;
    QTest::addRow("ms") << 25 * Millisecond << u"25 ms later"_s;
    QTest::addRow("s") << 3200 * Millisecond << u"3.2 s later"_s;
    QTest::addRow("a clock ahead") << -25 * Millisecond << u"25 ms earlier"_s;
    QTest::addRow("min") << 90 * Minute / 2 << u"45 min later"_s;
    QTest::addRow("h") << 30 * Hour << u"30 h later"_s;
    QTest::addRow("days") << 40 * Day << u"40 days later"_s;
}

void TestRowText::writesDelays()
{
    QFETCH(const qint64, later);
    QTEST(delayText(1000 * Day, 1000 * Day + later), "expected");
}

QTEST_GUILESS_MAIN(TestRowText)
#include "tst_rowtext.moc"
