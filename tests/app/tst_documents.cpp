// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/help.h"

#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
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

/// The options of a part of the manual page: ".TP", then name and value, then lines of text up to the next request.
std::vector<Told> toldByManual(const QString& title)
{
    QString page = packagingFile(u"logboom.1.in"_s);
    page.replace(u"\\-"_s, u"-"_s).remove(QRegularExpression(u"\\\\f[BIR]"_s));
    const QStringList lines = page.split(u'\n');
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
    void completionOfBash();
    void completionOfBashKnowsEqualSigns();
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

void TestDocuments::completionOfFish()
{
    compareCompletion(fishCompletion());
}

void TestDocuments::completionOfZsh()
{
    compareCompletion(zshCompletion());
}

/// A file manager offers Logboom for a file exactly if Logboom opens files.
void TestDocuments::filesOpenWhereTheyAreOffered()
{
    const QString entry = packagingFile(u"logboom.desktop"_s);
    QVERIFY(entry.contains("Exec=logboom"_L1));
    const bool opens = parseCommandLine({u"app.log"_s}).has_value();
    QCOMPARE(entry.contains("MimeType=text/x-log;application/x-ndjson;"_L1), opens);
    QCOMPARE(entry.contains("Exec=logboom %F"_L1), opens);
}

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_documents.moc"
