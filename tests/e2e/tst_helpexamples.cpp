// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/serverprocess.h"
#include "support/markdown.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

const QString Address = u"http://127.0.0.1:8081"_s; // as the guide has it
const QString SendingPage = u"sending.md"_s;
const QString Readme = u"README.md"_s;

QDir pages()
{
    return QDir(QStringLiteral(QT_TESTCASE_SOURCEDIR "/../../resources/help/en"));
}

/// Of a page of the guide or of the README.
QList<CodeBlock> blocksOf(const QString& document)
{
    return codeBlocks(readText(document == Readme ? QStringLiteral(QT_TESTCASE_SOURCEDIR "/../../README.md")
                                                  : pages().filePath(document)));
}

QStringList blocksOf(const QString& document, const QString& language)
{
    QStringList found;
    for (const CodeBlock& block : blocksOf(document)) {
        if (block.language == language)
            found.append(block.code);
    }
    return found;
}

bool write(const QString& file, const QString& text, QFile::Permissions permissions = {})
{
    QFile out(file);
    const QByteArray bytes = text.toUtf8();
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() &&
           (!permissions || out.setPermissions(permissions));
}

/// The compiler too; and the example has a text block, which came with 15.
bool hasJava()
{
    const Finished asked = runProgram(u"javac"_s, {u"--version"_s});
    static const QRegularExpression version(u"^\\S+ (\\d+)"_s);
    return asked.code == 0 && version.match(asked.out).captured(1).toInt() >= 15;
}

/// How to run an example's file; empty where this machine cannot.
QStringList runnerOf(const QString& language)
{
    const auto found = [](const QString& program) { return !QStandardPaths::findExecutable(program).isEmpty(); };
    if (language == u"sh" && found(u"sh"_s) && found(u"curl"_s))
        return {u"sh"_s, u"example.sh"_s};
    if (language == u"python" && found(u"python3"_s))
        return {u"python3"_s, u"example.py"_s};
    if (language == u"js" && found(u"node"_s))
        return {u"node"_s, u"example.mjs"_s};
    if (language == u"java" && hasJava())
        return {u"java"_s, u"Send.java"_s};
    return {};
}

} // namespace

/// The examples of the guide and of the README do what they promise, as they stand there.
class TestHelpExamples final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void examples_data();
    void examples();
    void exampleInCpp();
    void theReadmeHasThoseOfTheGuide();
    void nothingIsLeftOut();

private:
    /// Where `logboom` and a curl that fails with the request are found before all others.
    [[nodiscard]] QProcessEnvironment environment() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerProcess> m_server;
};

void TestHelpExamples::initTestCase()
{
    QVERIFY2(!logboomBinary().isEmpty(), "LOGBOOM_BINARY is not set");
}

void TestHelpExamples::init()
{
    m_server.reset(); // before its folder
    m_folder = std::make_unique<QTemporaryDir>();
    QDir folder(m_folder->path());
    QVERIFY(folder.mkdir(u"bin"_s) && folder.mkdir(u"logboom"_s));
    QVERIFY(QFile::link(logboomBinary(), folder.filePath(u"bin/logboom"_s)));
    const QString curl = QStandardPaths::findExecutable(u"curl"_s);
    QVERIFY(write(folder.filePath(u"bin/curl"_s), u"#!/bin/sh\nexec '%1' -fsS \"$@\"\n"_s.arg(curl),
                  QFile::ReadOwner | QFile::ExeOwner));
    m_server = std::make_unique<ServerProcess>(folder.filePath(u"logboom"_s));
    QVERIFY(m_server->start());
}

QProcessEnvironment TestHelpExamples::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, m_folder->filePath(u"bin"_s) + u':' + environment.value(u"PATH"_s));
    environment.insert(u"XDG_DATA_HOME"_s, m_folder->path());
    environment.insert(u"GUIDE_URL"_s, m_server->http(u"/api/logs"_s).toString());
    return environment;
}

void TestHelpExamples::examples_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("code");
    const auto addRows = [](const QString& page, const QList<CodeBlock>& blocks) {
        for (const CodeBlock& block : blocks) {
            // What the README has for the shell installs programs and starts services.
            if (!runnerOf(block.language).isEmpty() && (page != Readme || block.language != u"sh"))
                QTest::addRow("%s: %s, %s", qPrintable(page), qPrintable(block.section), qPrintable(block.language))
                    << page << block.section << block.language << block.code;
        }
    };
    for (const QString& page : pages().entryList({u"*.md"_s}))
        addRows(page, blocksOf(page));
    addRows(Readme, blocksOf(Readme));
}

void TestHelpExamples::examples()
{
    QFETCH(const QString, page);
    QFETCH(const QString, language);
    QFETCH(QString, code);
    const QStringList runner = runnerOf(language);
    const QString file = m_folder->filePath(runner.at(1));
    code.replace(Address, m_server->http().toString());
    // The first command that fails is the failure.
    QVERIFY(write(file, language == u"sh" ? u"set -eu\n"_s + code : code));
    const Finished ran = runProgram(runner.at(0), {file}, {}, environment());
    QVERIFY2(ran.code == 0, qPrintable(ran.err));
    if (page == SendingPage || page == Readme)
        QVERIFY2(m_server->total() > 0, qPrintable(ran.out));
}

void TestHelpExamples::exampleInCpp()
{
    const Finished ran = runProgram(QStringLiteral(HELP_EXAMPLE), {}, {}, environment());
    QVERIFY2(ran.code == 0, qPrintable(ran.err));
    QCOMPARE(m_server->total(u"app_key=my-app"_s), 1);
    // What was compiled is what the guide has.
    QFile compiled(QStringLiteral(HELP_EXAMPLE_SOURCE));
    QVERIFY(compiled.open(QIODevice::ReadOnly));
    QString source = QString::fromUtf8(compiled.readAll());
    source.replace(u"qEnvironmentVariable(\"GUIDE_URL\")"_s, u'"' + Address + u"/api/logs\""_s);
    QCOMPARE(blocksOf(SendingPage, u"cpp"_s), QStringList{source});
}

void TestHelpExamples::theReadmeHasThoseOfTheGuide()
{
    for (const QString& language : {u"java"_s, u"csharp"_s, u"go"_s, u"cpp"_s}) {
        QCOMPARE(blocksOf(Readme, language).size(), 1);
        QCOMPARE(blocksOf(Readme, language), blocksOf(SendingPage, language));
    }
}

/// A language that is new in the guide needs somebody who runs it.
void TestHelpExamples::nothingIsLeftOut()
{
    static const QStringList run{u"sh"_s, u"python"_s, u"js"_s, u"java"_s, u"cpp"_s};
    static const QStringList read{u"console"_s, u"csharp"_s, u"go"_s}; // read with care
    for (const QString& page : pages().entryList({u"*.md"_s}) + QStringList{Readme}) {
        for (const CodeBlock& block : blocksOf(page))
            QVERIFY2(run.contains(block.language) || read.contains(block.language), qPrintable(block.language));
    }
}

QTEST_GUILESS_MAIN(TestHelpExamples)
#include "tst_helpexamples.moc"
