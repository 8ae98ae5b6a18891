// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/help.h"

#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#define PACKAGING_FOLDER QT_TESTCASE_SOURCEDIR "/../../packaging/linux"

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

/// An option as a text tells it.
struct Told
{
    QString name;
    QString value; ///< what stands for it, "FILE"
    QString text;
};

QString packagingFile(const QString& name)
{
    QFile file(QStringLiteral(PACKAGING_FOLDER) % u'/' % name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The command's names of options, with the two that all have, sorted.
QStringList namesOf(const QString& command)
{
    QStringList names{u"--help"_s, u"--version"_s};
    for (const OptionInfo& option : optionsOf(command))
        names.append(option.name);
    names.sort();
    return names;
}

QStringList everyCommand()
{
    return QStringList{QString()} + commandNames();
}

/// The options of a help text: "  --name VALUE    text", the text going on in lines that are further in.
std::vector<Told> toldByHelp(const QString& help)
{
    static const QRegularExpression head(u"^  (--[a-z-]+) (\\S+) +(.+)$"_s);
    static const QRegularExpression more(u"^ {20,}(\\S.*)$"_s);
    std::vector<Told> options;
    bool inOption = false;
    for (const QString& line : help.split(u'\n')) {
        if (const auto match = head.match(line); match.hasMatch())
            options.push_back({match.captured(1), match.captured(2), match.captured(3)});
        else if (const auto next = more.match(line); next.hasMatch() && inOption)
            options.back().text += u' ' % next.captured(1);
        inOption = !options.empty() && line.startsWith(u"  ");
    }
    return options;
}

/// The source of the manual page, with plain dashes and without fonts within lines.
QString manualPage()
{
    static const QRegularExpression font(u"\\\\f[BIR]"_s);
    return packagingFile(u"logboom.1.in"_s).replace(u"\\-"_s, u"-"_s).remove(font);
}

/// The options of a part of the manual page: ".TP", then name and value, then lines of text up to the next request.
std::vector<Told> toldByManual(const QString& title)
{
    const QStringList lines = manualPage().split(u'\n');
    std::vector<Told> options;
    qsizetype at = lines.indexOf(u".SS "_s % title) + 1;
    for (; at > 0 && at < lines.size() && !lines[at].startsWith(u".S"); ++at) {
        if (lines[at - 1] == u".TP")
            options.push_back({lines[at].section(u' ', 0, 0), lines[at].section(u' ', 1), QString()});
        else if (!options.empty() && !lines[at].startsWith(u'.'))
            options.back().text += (options.back().text.isEmpty() ? QString() : u" "_s) % lines[at];
    }
    return options;
}

/// The ways to call it that the manual page begins with: "logboom send [OPTIONS] [MESSAGE]".
QStringList callsInManual()
{
    const QString part = manualPage().section(u".SH SYNOPSIS\n"_s, 1).section(u"\n.SH"_s, 0, 0);
    QStringList calls{QString()};
    for (const QString& line : part.split(u'\n')) {
        QString words = line.section(u' ', 1);
        if (line == ".br"_L1)
            calls.append(QString());
        else if (line.startsWith(".RI"_L1)) // the fonts alternate, the words belong together
            calls.last() += u' ' % words.remove(u' ');
        else
            calls.last() += words;
    }
    return calls;
}

/// Those that the help of the window tells, without options: "  logboom send [MESSAGE]     send one entry".
QStringList callsInHelp()
{
    static const QRegularExpression call(u"^  (logboom\\b(?: [A-Za-z.\\[\\]]+)*)  +\\S"_s,
                                         QRegularExpression::MultilineOption);
    QStringList calls;
    for (const QRegularExpressionMatch& match : call.globalMatch(windowHelp()))
        calls.append(match.captured(1));
    return calls;
}

/// What stands behind each of these in the text, up to the next such mark.
QStringList behindEach(const QString& before, const QString& after, const QString& text)
{
    QStringList found;
    const QStringList parts = text.split(before).sliced(1);
    for (const QString& part : parts)
        found.append(part.section(after, 0, 0));
    found.sort();
    return found;
}

/// Whether the page says of the option what the help says, perhaps followed by more.
bool saysTheSame(const Told& page, const Told& help)
{
    return page.name == help.name && page.value == help.value &&
           page.text.startsWith(help.text % u'.', Qt::CaseInsensitive);
}

void compareManual(const std::vector<Told>& page, const std::vector<Told>& help)
{
    for (std::size_t i = 0; i < std::min(page.size(), help.size()); ++i) {
        QVERIFY2(saysTheSame(page[i], help[i]),
                 qPrintable(u"%1 %2: %3\nbut the help: %4 %5: %6"_s.arg(page[i].name, page[i].value, page[i].text,
                                                                        help[i].name, help[i].value, help[i].text)));
    }
    QCOMPARE(page.size(), help.size());
}

/// Options of a command by name, with their choices, as a completion tells them.
using Completion = QMap<QString, QMap<QString, QStringList>>;

/// "complete -c logboom -n '__logboom_in window serve' -l theme -x -a 'light dark' -d '...'"
Completion fishCompletion()
{
    static const QRegularExpression condition(u"-n '__logboom_in ([a-z ]+)'"_s);
    static const QRegularExpression name(u" -l ([a-z-]+)"_s);
    static const QRegularExpression choices(u" -a '([^'(]+)'"_s);
    Completion commands;
    for (const QString& line : packagingFile(u"completions/logboom.fish"_s).split(u'\n')) {
        if (!line.startsWith("complete "_L1) || !name.match(line).hasMatch())
            continue;
        const auto where = condition.match(line);
        const QStringList in =
            where.hasMatch() ? where.captured(1).replace(u"window"_s, QString()).split(u' ') : everyCommand();
        for (const QString& command : in)
            commands[command][u"--"_s % name.match(line).captured(1)] =
                choices.match(line).captured(1).split(u' ', Qt::SkipEmptyParts);
    }
    return commands;
}

/// "  window=(", lines of "'--theme=[...]:theme:(light dark)'", "  )"
Completion zshCompletion()
{
    static const QRegularExpression begin(u"^  ([a-z]+)=\\($"_s);
    static const QRegularExpression option(u"'(?:\\(- \\*\\)'\\{-[hv],)?(--[a-z-]+)"_s);
    static const QRegularExpression choices(u":\\(([a-z ]+)\\)'$"_s);
    Completion arrays;
    QString array;
    for (const QString& line : packagingFile(u"completions/_logboom"_s).split(u'\n')) {
        if (const auto match = begin.match(line); match.hasMatch())
            array = match.captured(1);
        else if (const auto found = option.match(line); found.hasMatch())
            arrays[array][found.captured(1)] = choices.match(line).captured(1).split(u' ', Qt::SkipEmptyParts);
    }
    Completion commands;
    for (const QString& command : everyCommand()) {
        commands[command] = arrays.value(u"common"_s);
        commands[command].insert(arrays.value(command.isEmpty() ? u"window"_s : command));
        if (command.isEmpty() || command == u"serve")
            commands[command].insert(arrays.value(u"server"_s));
    }
    return commands;
}

/// What the shell itself offers behind these words.
QStringList bashOffers(const QStringList& words)
{
    const QString script =
        u". '%1'; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _logboom; printf '%s\\n' \"${COMPREPLY[@]}\""_s.arg(
            QStringLiteral(PACKAGING_FOLDER "/completions/logboom.bash"));
    QProcess bash;
    bash.start(u"bash"_s, QStringList{u"-c"_s, script, u"bash"_s, u"logboom"_s} + words);
    if (!bash.waitForFinished() || bash.exitCode() != 0)
        return {};
    QStringList offers = QString::fromUtf8(bash.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    offers.sort();
    return offers;
}

Completion bashCompletion()
{
    Completion commands;
    for (const QString& command : everyCommand()) {
        const QStringList words = command.isEmpty() ? QStringList() : QStringList{command};
        for (const QString& option : bashOffers(words + QStringList{u"--"_s}))
            commands[command][option];
        for (const OptionInfo& option : optionsOf(command)) {
            if (!option.choices.isEmpty())
                commands[command][option.name] = bashOffers(words + QStringList{option.name, QString()});
        }
    }
    return commands;
}

void compareCompletion(const Completion& completion)
{
    for (const QString& command : everyCommand()) {
        QStringList names = completion[command].keys();
        names.sort();
        QCOMPARE(names, namesOf(command));
        for (const OptionInfo& option : optionsOf(command)) {
            QStringList choices = completion[command][option.name];
            QStringList expected = option.choices;
            choices.sort();
            expected.sort();
            QVERIFY2(choices == expected, qPrintable(command % u' ' % option.name % u": " % choices.join(u' ')));
        }
    }
}

} // namespace

/// What is told of the command line in several places is the same everywhere.
class TestDocuments final : public QObject
{
    Q_OBJECT

private slots:
    void helpTellsEveryOption_data();
    void helpTellsEveryOption();
    void helpTellsEveryChoice();
    void manualSaysWhatTheHelpSays_data();
    void manualSaysWhatTheHelpSays();
    void everyOneTellsTheSameCalls();
    void everyOneTellsOfTheStandardInput();
    void completionOfBash();
    void completionOfBashKnowsEqualSigns();
    void completionOfBashOffersFiles();
    void completionOfFish();
    void completionOfZsh();
    void filesOpenWhereTheyAreOffered();
};

void TestDocuments::helpTellsEveryOption_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("help");
    QTest::addRow("window") << QString() << windowHelp();
    QTest::addRow("serve") << u"serve"_s << serveHelp();
    QTest::addRow("send") << u"send"_s << sendHelp();
    QTest::addRow("tail") << u"tail"_s << tailHelp();
    QCOMPARE(commandNames(), QStringList({u"serve"_s, u"send"_s, u"tail"_s}));
}

void TestDocuments::helpTellsEveryOption()
{
    QFETCH(const QString, command);
    QFETCH(const QString, help);
    QStringList names{u"--help"_s, u"--version"_s};
    for (const Told& option : toldByHelp(help))
        names.append(option.name);
    names.sort();
    QCOMPARE(names, namesOf(command));
}

void TestDocuments::helpTellsEveryChoice()
{
    for (const QString& command : everyCommand()) {
        const QMap<QString, QString> helps{
            {QString(), windowHelp()}, {u"serve"_s, serveHelp()}, {u"send"_s, sendHelp()}, {u"tail"_s, tailHelp()}};
        const std::vector<Told> told = toldByHelp(helps[command]);
        for (const OptionInfo& option : optionsOf(command)) {
            const auto it =
                std::find_if(told.begin(), told.end(), [&](const Told& known) { return known.name == option.name; });
            QVERIFY(it != told.end());
            for (const QString& choice : option.choices)
                QVERIFY2(it->text.contains(choice), qPrintable(option.name % u' ' % choice));
        }
    }
}

void TestDocuments::manualSaysWhatTheHelpSays_data()
{
    QTest::addColumn<QStringList>("titles");
    QTest::addColumn<QString>("help");
    QTest::addRow("window") << QStringList{u"The window"_s, u"The server"_s} << windowHelp();
    QTest::addRow("serve") << QStringList{u"The server"_s} << serveHelp();
    QTest::addRow("send") << QStringList{u"logboom send"_s} << sendHelp();
    QTest::addRow("tail") << QStringList{u"logboom tail"_s} << tailHelp();
}

void TestDocuments::manualSaysWhatTheHelpSays()
{
    QFETCH(const QStringList, titles);
    QFETCH(const QString, help);
    std::vector<Told> page;
    for (const QString& title : titles) {
        const std::vector<Told> part = toldByManual(title);
        page.insert(page.end(), part.begin(), part.end());
    }
    compareManual(page, toldByHelp(help));
}

void TestDocuments::everyOneTellsTheSameCalls()
{
    const QStringList calls = callsInManual();
    QCOMPARE(calls.size(), commandNames().size() + 1);
    const QStringList helps{serveHelp(), sendHelp(), tailHelp()};
    for (qsizetype i = 0; i < helps.size(); ++i)
        QCOMPARE(helps[i].section(u'\n', 0, 0), u"Usage: "_s % calls[i + 1]);
    QCOMPARE(
        callsInHelp(),
        QStringList(calls).replaceInStrings(u"[OPTIONS] "_s, QString()).replaceInStrings(u" [OPTIONS]"_s, QString()));
}

void TestDocuments::everyOneTellsOfTheStandardInput()
{
    const auto command = parseCommandLine({u"-"_s});
    QVERIFY(command && std::get<WindowCommand>(*command).readsInput);
    QVERIFY(windowHelp().contains(u"\"-\", the standard input"_s));
    QVERIFY(manualPage().contains(u".B -\nis the standard input"_s));
}

void TestDocuments::completionOfBash()
{
    if (QStandardPaths::findExecutable(u"bash"_s).isEmpty())
        QSKIP("There is no bash here.");
    compareCompletion(bashCompletion());
    QCOMPARE(bashOffers({u"se"_s}), QStringList({u"send"_s, u"serve"_s}));
}

void TestDocuments::completionOfBashKnowsEqualSigns()
{
    if (QStandardPaths::findExecutable(u"bash"_s).isEmpty())
        QSKIP("There is no bash here.");
    QCOMPARE(bashOffers({u"--theme"_s, u"="_s}).size(), 3);
    QCOMPARE(bashOffers({u"--theme"_s, u"="_s, u"d"_s}), QStringList{u"dark"_s});
    QCOMPARE(bashOffers({u"--http-port"_s, u"="_s}), QStringList());
}

void TestDocuments::completionOfBashOffersFiles()
{
    if (QStandardPaths::findExecutable(u"bash"_s).isEmpty())
        QSKIP("There is no bash here.");
    const QTemporaryDir folder;
    for (const QString& name : {u"shop.log"_s, u"shop.log.2.gz"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QCOMPARE(bashOffers({folder.filePath(u"sh"_s)}),
             QStringList({folder.filePath(u"shop.log"_s), folder.filePath(u"shop.log.2.gz"_s)}));
    QCOMPARE(bashOffers({u"serve"_s, folder.filePath(u"sh"_s)}), QStringList());
}

void TestDocuments::completionOfFish()
{
    compareCompletion(fishCompletion());
}

void TestDocuments::completionOfZsh()
{
    compareCompletion(zshCompletion());
}

/// Whatever offers Logboom for a file, on each system, does so for the same kinds.
void TestDocuments::filesOpenWhereTheyAreOffered()
{
    const QString entry = packagingFile(u"logboom.desktop"_s);
    QVERIFY(entry.contains("\nExec=logboom %F\n"_L1));
    QVERIFY(parseCommandLine({u"app.log"_s}).has_value());
    QStringList types = behindEach(u"\nMimeType="_s, u"\n"_s, entry).join(QString()).split(u';', Qt::SkipEmptyParts);
    types.sort();
    QVERIFY(!types.isEmpty());
    const QString kinds = packagingFile(u"logboom-mime.xml"_s);
    QCOMPARE(behindEach(u"<mime-type type=\""_s, u"\""_s, kinds), types);
    const QString metainfo = packagingFile(u"io.github.logboom.logboom.metainfo.xml.in"_s);
    QCOMPARE(behindEach(u"<mediatype>"_s, u"<"_s, metainfo), types);

    // The other systems know files by the last part of their names alone, of which those of rotations say too little.
    QStringList endings = behindEach(u"<glob pattern=\"*"_s, u"\""_s, kinds);
    endings.removeIf([](const QString& ending) { return ending.count(u'.') > 1; });
    QCOMPARE(behindEach(u"!insertmacro ${DO} \""_s, u"\""_s, packagingFile(u"../windows/installer.nsh"_s)), endings);
    endings.removeOne(u".log"_s); // macOS has a name for it
    const QString plist = packagingFile(u"../macos/Info.plist.in"_s);
    QVERIFY(plist.contains("<string>public.log</string>"_L1));
    const QString names = plist.section(u"public.filename-extension"_s, 1).section(u"</array>"_s, 0, 0);
    QCOMPARE(behindEach(u"<string>"_s, u"<"_s, names).replaceInStrings(QRegularExpression(u"^"_s), u"."_s), endings);
}

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_documents.moc"
