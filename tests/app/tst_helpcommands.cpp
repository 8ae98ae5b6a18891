// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "support/markdown.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

QDir folder()
{
    return QDir(QStringLiteral(QT_TESTCASE_SOURCEDIR "/../../resources/help/en"));
}

QString page(const QString& name)
{
    return readText(folder().filePath(name));
}

/// "--data DIR" and what is said of it, for the parts of these titles.
QList<QStringList> toldOptions(const QStringList& titles)
{
    QList<QStringList> options;
    for (const QString& title : titles)
        options += tableRows(sectionText(page(u"command-line.md"_s), title), u"option | does"_s);
    return options;
}

} // namespace

/// What the guide says of the command line, held against the program's options.
class TestHelpCommands final : public QObject
{
    Q_OBJECT

private slots:
    void everyCommandIsTold();
    void everyOptionIsTold_data();
    void everyOptionIsTold();
    void commandsAreUnderstood_data();
    void commandsAreUnderstood();
};

void TestHelpCommands::everyCommandIsTold()
{
    QStringList told;
    for (const QStringList& cells : tableRows(page(u"command-line.md"_s), u"command | does"_s)) {
        const QString word = codeSpans(cells.first()).value(0).section(u' ', 1, 1);
        if (!word.isEmpty() && word.front().isLower())
            told.append(word);
    }
    QCOMPARE(told, commandNames());
}

void TestHelpCommands::everyOptionIsTold_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("titles");
    QTest::addRow("window") << QString() << QStringList{u"The server"_s, u"The window"_s};
    QTest::addRow("serve") << u"serve"_s << QStringList{u"The server"_s};
    QTest::addRow("send") << u"send"_s << QStringList{u"send"_s};
    QTest::addRow("tail") << u"tail"_s << QStringList{u"tail"_s};
    QCOMPARE(commandNames().size(), 3);
}

void TestHelpCommands::everyOptionIsTold()
{
    QFETCH(const QString, command);
    QFETCH(const QStringList, titles);
    QMap<QString, QString> told; // what is said, by name
    for (const QStringList& cells : toldOptions(titles))
        told.insert(codeSpans(cells.at(0)).value(0).section(u' ', 0, 0), cells.at(1));
    QStringList names;
    for (const OptionInfo& option : optionsOf(command)) {
        names.append(option.name);
        for (const QString& choice : option.choices)
            QVERIFY2(told.value(option.name).contains(u'`' + choice + u'`'), qPrintable(option.name + u' ' + choice));
    }
    names.sort();
    QCOMPARE(QStringList(told.keys()), names);
}

void TestHelpCommands::commandsAreUnderstood_data()
{
    // Up to the end of the line, of the pipe or of the part between backticks.
    static const QRegularExpression call(u"(?<![\\w/])logboom ((?:send|tail|serve|--)[^|`\\n]*)"_s);
    QTest::addColumn<QString>("arguments");
    for (const QString& name : folder().entryList({u"*.md"_s})) {
        for (const QRegularExpressionMatch& match : call.globalMatch(page(name))) {
            QString arguments = match.captured(1).trimmed();
            // Words in capitals stand for something else.
            if (arguments.contains(u"COMMAND") || arguments.contains(u'['))
                continue;
            arguments.replace(u'\'', u'"');
            QTest::addRow("%s: %s", qPrintable(name), qPrintable(arguments)) << arguments;
        }
    }
}

void TestHelpCommands::commandsAreUnderstood()
{
    QFETCH(const QString, arguments);
    const auto command = parseCommandLine(QProcess::splitCommand(arguments));
    QVERIFY2(command, command ? "" : qPrintable(command.error().message));
}

QTEST_GUILESS_MAIN(TestHelpCommands)
#include "tst_helpcommands.moc"
