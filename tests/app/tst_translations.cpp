// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/help.h"
#include "ui/language/language.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

#define TRANSLATIONS_FOLDER QT_TESTCASE_SOURCEDIR "/../../translations"

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

/// A text and what stands for it; of a counted one a form for each plural.
struct Message
{
    QString source;
    QString type; ///< empty where it is finished
    QStringList texts;
    bool isCounted = false;
};

QByteArray fileOf(const QString& folder, const QString& code)
{
    QFile file(folder % u"/logboom_"_s % code % u".ts"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<Message> messagesOf(const QString& code)
{
    std::vector<Message> messages;
    QXmlStreamReader xml(fileOf(QStringLiteral(TRANSLATIONS_FOLDER), code));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "message"_L1) {
            messages.push_back({{}, {}, {}, xml.attributes().value("numerus"_L1) == "yes"_L1});
        } else if (xml.name() == "source"_L1) {
            messages.back().source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            messages.back().type = xml.attributes().value("type"_L1).toString();
            if (!messages.back().isCounted)
                messages.back().texts.append(xml.readElementText());
        } else if (xml.name() == "numerusform"_L1) {
            messages.back().texts.append(xml.readElementText());
        }
    }
    return messages;
}

/// %1, %L2, %n, sorted.
QStringList placeholders(const QString& text)
{
    static const QRegularExpression placeholder(u"%L?(\\d|n)"_s);
    QStringList found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    return found;
}

/// How a text begins and ends: its spaces and lines, and the sign that says what kind of text it is.
QString frameOf(const QString& text)
{
    const QString trimmed = text.trimmed();
    const QChar last = trimmed.isEmpty() ? QChar() : trimmed.back();
    const qsizetype begin = text.indexOf(trimmed);
    const QString sign = u".:…"_s.contains(last) ? QString(last) : QString();
    return text.first(begin) % u'|' % sign % u'|' % text.sliced(begin + trimmed.size()) % u'|' %
           QString::number(text.count(u'\n'));
}

/// What is wrong with a translation; empty for nothing.
QString problemOf(const Message& message)
{
    if (!message.type.isEmpty())
        return message.type;
    if (message.texts.isEmpty() || message.texts.contains(QString()))
        return u"missing"_s;
    const QStringList expected = placeholders(message.source);
    for (qsizetype form = 0; form < message.texts.size(); ++form) {
        const QString& text = message.texts[form];
        QStringList wanted = expected;
        // The form for one need not say the number.
        if (message.isCounted && form == 0 && !placeholders(text).contains(u"%Ln"_s))
            wanted.removeAll(u"%Ln"_s);
        if (placeholders(text) != wanted)
            return u"other placeholders: "_s % text;
        if (frameOf(text) != frameOf(message.source))
            return u"begins or ends in another way: "_s % text;
        if (text.contains(u'&') != message.source.contains(u'&'))
            return u"has a mnemonic: "_s % text;
    }
    return {};
}

QStringList optionNames(const QString& help)
{
    static const QRegularExpression option(u"^  (--[a-z-]+ \\S+|logboom .*?)(?=  |$)"_s,
                                           QRegularExpression::MultilineOption);
    QStringList names;
    for (auto match = option.globalMatch(help); match.hasNext();)
        names.append(match.next().captured(1));
    return names;
}

} // namespace

/// The catalogues in translations/, which every change of a text has to be followed by: scripts/translate.
class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void everyFileIsALanguage();
    void followTheSource();
    void areFinished_data() { addLanguages(); }
    void areFinished();
    void sayTheSame_data() { addLanguages(); }
    void sayTheSame();
    void helpHasTheSameOptions_data() { addLanguages(); }
    void helpHasTheSameOptions();

private:
    static void addLanguages()
    {
        QTest::addColumn<QString>("code");
        for (const QString& code : Language::codes())
            QTest::addRow("%s", qPrintable(code)) << code;
    }
};

void TestTranslations::everyFileIsALanguage()
{
    QStringList files;
    for (const QString& code : Language::codes()) {
        files.append(u"logboom_"_s % code % u".ts"_s);
        QVERIFY(!Language::ownName(code).isEmpty());
        QVERIFY2(QFile::exists(u":/logboom/translations/logboom_%1.qm"_s.arg(code)), qPrintable(code));
    }
    files.sort();
    QCOMPARE(QDir(QStringLiteral(TRANSLATIONS_FOLDER)).entryList({u"*.ts"_s}, QDir::Files, QDir::Name), files);
}

void TestTranslations::followTheSource()
{
    const QTemporaryDir folder;
    for (const QString& code : Language::codes())
        QVERIFY(QFile::copy(QStringLiteral(TRANSLATIONS_FOLDER) % u"/logboom_"_s % code % u".ts"_s,
                            folder.filePath(u"logboom_%1.ts"_s.arg(code))));
    QProcess update;
    update.setProcessChannelMode(QProcess::MergedChannels);
    update.start(QStringLiteral(TRANSLATIONS_FOLDER "/../scripts/translate"), {u"--into"_s, folder.path()});
    constexpr int patienceMs = 100000;
    QVERIFY(update.waitForFinished(patienceMs));
    const QByteArray said = update.readAll();
    for (const QString& code : Language::codes())
        QVERIFY2(fileOf(QStringLiteral(TRANSLATIONS_FOLDER), code) == fileOf(folder.path(), code),
                 "Texts were changed: run ./dev translate and translate what it names.");
    QVERIFY2(update.exitCode() == 0, said.constData());
}

void TestTranslations::areFinished()
{
    QFETCH(const QString, code);
    const std::vector<Message> messages = messagesOf(code);
    QVERIFY(!messages.empty());
    for (const Message& message : messages) {
        const QString problem = problemOf(message);
        QVERIFY2(problem.isEmpty(), qPrintable(u"\"%1\": %2"_s.arg(message.source, problem)));
    }
}

/// Not only in the file: what the program says.
void TestTranslations::sayTheSame()
{
    QFETCH(const QString, code);
    Language language;
    language.setChoice(code);
    QCOMPARE(language.code(), code);
    const std::vector<Message> messages = messagesOf(code);
    const auto message = std::ranges::find(messages, u"The option %1 needs a value."_s, &Message::source);
    const QString expected = message == messages.end() ? u"The option %1 needs a value."_s : message->texts.front();
    const auto command = parseCommandLine({u"--size"_s});
    QVERIFY(!command);
    QCOMPARE(command.error().message, expected.arg(u"--size"_s));
}

void TestTranslations::helpHasTheSameOptions()
{
    QFETCH(const QString, code);
    constexpr qsizetype lineLength = 120;
    const auto texts = [] { return QStringList{windowHelp(), serveHelp(), sendHelp(), tailHelp()}; };
    Language language;
    language.setChoice(u"en"_s);
    const QStringList english = texts();
    language.setChoice(code);
    const QStringList translated = texts();
    for (qsizetype i = 0; i < english.size(); ++i) {
        QCOMPARE(optionNames(translated[i]), optionNames(english[i]));
        QVERIFY(!optionNames(english[i]).isEmpty() || i == 3);
        for (const QString& line : translated[i].split(u'\n'))
            QVERIFY2(line.size() <= lineLength, qPrintable(line));
    }
    QCOMPARE(translated == english, code == "en"_L1);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
