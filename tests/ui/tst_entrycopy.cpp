// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/entrymaker.h"
#include "ui/models/entrycopy.h"
#include "ui/models/entryfields.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>
#include <QThreadPool>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

Entry sampleEntry(std::string_view message = "line one\nit's \"two\" | <b>",
                  std::string_view context = R"({"a":{"b":1}})")
{
    EntryView view = simpleEntry(1773825751482000, "billing-api", message, Level::Error);
    view.seq = 7;
    view.received = view.timestamp;
    view.instance = "node-2";
    view.context = context;
    view.trace = "4bf92f35";
    return Entry(view);
}

} // namespace

/// Entries as text for elsewhere.
class TestEntryCopy : public QObject
{
    Q_OBJECT

private slots:
    void copiesNothingOfNothing();
    void copiesText();
    void copiesCsv();
    void copiesMarkdown();
    void copiesCommandsThatPostAgain();
    void shellsReadTheCommandAsMeant();
    void everyFormatHasATitle();
    void copiesLongEntriesInThePool();
    void keepsWhatWasCopiedLast();
};

void TestEntryCopy::copiesNothingOfNothing()
{
    for (const CopyFormat format : AllCopyFormats)
        QCOMPARE(entriesAs(format, {}), QString());
}

void TestEntryCopy::copiesText()
{
    const std::array entries{sampleEntry("one"), sampleEntry("two")};
    const QStringList lines = entriesAs(CopyFormat::Text, entries).split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[1].endsWith(u"error billing-api two"_s));
}

void TestEntryCopy::copiesCsv()
{
    const std::array entries{sampleEntry(), sampleEntry("plain", "")};
    const QString csv = entriesAs(CopyFormat::Csv, entries);
    QVERIFY(csv.startsWith(u"time,level,app,instance,category,message,trace,context\n"_s));
    QVERIFY(csv.contains(
        u",error,billing-api,node-2,,\"line one\nit's \"\"two\"\" | <b>\",4bf92f35,\"{\"\"a\"\":{\"\"b\"\":1}}\"\n"_s));
    QVERIFY(csv.endsWith(u",error,billing-api,node-2,,plain,4bf92f35,\n"_s));
}

void TestEntryCopy::copiesMarkdown()
{
    const Entry one = sampleEntry();
    const QString single = entriesAs(CopyFormat::Markdown, {&one, 1});
    QVERIFY(single.startsWith(u"| Time | Level | Application | Message |\n|---|---|---|---|\n| 2026"_s));
    QVERIFY2(single.contains(u"| error | billing-api/node-2 | line one<br>it's \"two\" \\| \\<b\\> |\n"_s),
             qPrintable(single));
    QVERIFY(single.contains(u"\n```json\n{\n"_s) && single.endsWith(u"\n```\n"_s));
    const std::array two{one, one};
    QVERIFY(!entriesAs(CopyFormat::Markdown, two).contains(u"```"_s)); // of many, only the table
}

void TestEntryCopy::copiesCommandsThatPostAgain()
{
    const std::array two{sampleEntry(), sampleEntry("plain")};
    const QStringList commands = entriesAs(CopyFormat::Curl, two, u"http://127.0.0.1:4711"_s).split(u'\n');
    QCOMPARE(commands.size(), 2); // line breaks of messages are escaped
    QVERIFY(commands[0].startsWith(u"curl http://127.0.0.1:4711/api/logs -H 'Content-Type: application/json' "_s));
}

void TestEntryCopy::shellsReadTheCommandAsMeant()
{
    const QString shell = QStandardPaths::findExecutable(u"sh"_s);
    if (shell.isEmpty())
        QSKIP("There is no such shell here.");
    const Entry entry = sampleEntry("it's $HOME `date` \\ \"x\" ! größe\n'end'");
    QString command = entriesAs(CopyFormat::Curl, {&entry, 1}, u"http://h"_s);
    command.replace(0, 4, u"printf '%s\\0'"_s); // says its arguments instead
    QProcess process;
    process.start(shell, {u"-c"_s, command});
    QVERIFY(process.waitForFinished());
    const QByteArrayList arguments = process.readAllStandardOutput().split('\0');
    QCOMPARE(arguments.size(), 6); // with an empty one at the end
    const QJsonObject body = QJsonDocument::fromJson(arguments[4]).object();
    QCOMPARE(body.value(u"message"_s).toString(), u"it's $HOME `date` \\ \"x\" ! größe\n'end'"_s);
    QCOMPARE(body.value(u"app_key"_s).toString(), u"billing-api"_s);
    QCOMPARE(body.value(u"app_id"_s).toString(), u"node-2"_s);
    QCOMPARE(body.value(u"trace_id"_s).toString(), u"4bf92f35"_s);
    QCOMPARE(body.value(u"context"_s).toObject().value(u"a"_s).toObject().value(u"b"_s).toInt(), 1);
}

void TestEntryCopy::everyFormatHasATitle()
{
    QStringList titles;
    for (const CopyFormat format : AllCopyFormats)
        titles.append(copyTitle(format));
    QCOMPARE(titles.removeDuplicates(), 0);
    QVERIFY(!titles.contains(QString()));
}

void TestEntryCopy::copiesLongEntriesInThePool()
{
    const std::string text(LargeEntryBytes, 'x');
    QGuiApplication::clipboard()->setText(u"before"_s);
    copyEntries(CopyFormat::Text, {});
    copyEntries(CopyFormat::Text, {sampleEntry(text)});
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s); // nobody waits for it
    QTRY_VERIFY(QGuiApplication::clipboard()->text().endsWith(QString::fromStdString(text)));
}

void TestEntryCopy::keepsWhatWasCopiedLast()
{
    const std::string text(LargeEntryBytes, 'y');
    copyEntries(CopyFormat::Text, {sampleEntry(text)});
    copyEntries(CopyFormat::Text, {sampleEntry("short")});
    QVERIFY(QThreadPool::globalInstance()->waitForDone());
    QCoreApplication::processEvents(); // the long one is told of
    QVERIFY(QGuiApplication::clipboard()->text().endsWith(u"short"_s));
}

QTEST_MAIN(TestEntryCopy)
#include "tst_entrycopy.moc"
