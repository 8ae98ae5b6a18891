// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "app/secrets.h"
#include "core/entry/timestamp.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

QStringList split(const QString& line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

/// The command of a line that must be a good one of that kind.
template<typename T>
T parsed(const QString& line)
{
    const auto command = parseCommandLine(split(line));
    if (!command || !std::holds_alternative<T>(*command)) {
        QTest::qFail(qPrintable(line), __FILE__, __LINE__);
        return {};
    }
    return std::get<T>(*command);
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void wrongUsage_data();
    void wrongUsage();
    void windowFiles();
    void serveDefaults();
    void serveOptions();
    void everyServeOptionIsOneOfTheWindow();
    void windowOptions();
    void sendTakesItsMessageAsWords_data();
    void sendTakesItsMessageAsWords();
    void sendOptions();
    void tailTakesItsFilterAsWords_data();
    void tailTakesItsFilterAsWords();
    void helpIsPrinted_data();
    void helpIsPrinted();
    void helpNamesEveryOption();
    void secrets_data();
    void secrets();
    void secretsComeFromFiles();
};

void TestCommandLine::wrongUsage_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("mentions");
    QTest::addRow("unknown option") << u"serve --colour red"_s << u"--colour"_s;
    QTest::addRow("no value") << u"serve --data"_s << u"--data needs"_s;
    QTest::addRow("empty value") << u"serve --data="_s << u"empty"_s;
    QTest::addRow("port too large") << u"serve --http-port 65536"_s << u"65535"_s;
    QTest::addRow("port negative") << u"serve --ws-port -1"_s << u"65535"_s;
    QTest::addRow("port in words") << u"--http-port eighty"_s << u"\"eighty\""_s;
    QTest::addRow("address") << u"serve --bind nowhere"_s << u"127.0.0.1"_s;
    QTest::addRow("duration") << u"serve --retention soon"_s << u"7d"_s;
    QTest::addRow("basis") << u"serve --retention-basis sent"_s << u"received, event"_s;
    QTest::addRow("scope") << u"serve --retention-scope some"_s << u"logaggregator"_s;
    QTest::addRow("size on disk") << u"serve --max-size huge"_s << u"2GB"_s;
    QTest::addRow("rows") << u"serve --max-rows many"_s << u"1000000"_s;
    QTest::addRow("fewer rows than none") << u"serve --max-rows -1"_s << u"1000000"_s;
    QTest::addRow("half a row") << u"serve --max-rows=0.5"_s << u"1000000"_s;
    QTest::addRow("durability") << u"serve --durability some"_s << u"full, normal"_s;
    QTest::addRow("serve with a word") << u"serve now"_s << u"\"now\""_s;
    QTest::addRow("serve with an option of the window") << u"serve --screenshot x.png"_s << u"--screenshot"_s;
    QTest::addRow("window size") << u"--size 1280"_s << u"1280x800"_s;
    QTest::addRow("window size of three sides") << u"--size 1x2x3"_s << u"1280x800"_s;
    QTest::addRow("window size of nothing") << u"--size 0x0"_s << u"1280x800"_s;
    QTest::addRow("theme") << u"--theme pink"_s << u"light, dark"_s;
    QTest::addRow("language") << u"--language tlh"_s << u"en, de"_s;
    QTest::addRow("level") << u"send --level loud hello"_s << u"critical"_s;
    QTest::addRow("server without a scheme") << u"send --server localhost:8081 hello"_s << u"http"_s;
    QTest::addRow("server of another kind") << u"send --server ftp://localhost hello"_s << u"http"_s;
    QTest::addRow("server of nothing") << u"tail --server ws://"_s << u"ws"_s;
}

void TestCommandLine::wrongUsage()
{
    QFETCH(const QString, line);
    QFETCH(const QString, mentions);
    const auto command = parseCommandLine(split(line));
    QVERIFY(!command);
    QCOMPARE(command.error().code, Error::Code::Invalid);
    QVERIFY2(command.error().message.contains(mentions), qPrintable(command.error().message));
    QVERIFY(command.error().message.endsWith(u'.'));
    QVERIFY(!command.error().message.contains(u'\n'));
}

void TestCommandLine::windowFiles()
{
    const auto none = parsed<WindowCommand>(u"--filter x"_s);
    QVERIFY(none.files.isEmpty() && !none.readsInput);
    const auto command = parsed<WindowCommand>(u"a.log --filter x b.log.gz - -- --c.log"_s);
    QCOMPARE(command.files, QStringList({u"a.log"_s, u"b.log.gz"_s, u"--c.log"_s}));
    QVERIFY(command.readsInput);
    QCOMPARE(command.filter, u"x"_s);
    // What is no command is a file.
    QCOMPARE(parsed<WindowCommand>(u"serv"_s).files, QStringList{u"serv"_s});
}

void TestCommandLine::serveDefaults()
{
    const auto command = parsed<ServeCommand>(u"serve"_s);
    QCOMPARE(command.httpPort, 8081);
    QCOMPARE(command.wsPort, 8080);
    QVERIFY(command.bind.isLoopback());
    QVERIFY(command.store.folder.isEmpty());
    QCOMPARE(command.store.durability, StoreOptions::Durability::Full);
    QCOMPARE(command.store.retention.maxAge, 0);
    QCOMPARE(command.store.retention.maxBytes, 0u);
    QCOMPARE(command.store.retention.maxRows, 0u);
}

void TestCommandLine::serveOptions()
{
    const auto command = parsed<ServeCommand>(
        u"serve --data /srv/logs --http-port 0 --ws-port=9000 --bind 0.0.0.0 --api-secret-file a "
        "--ui-secret-file b --retention 7d --retention-basis event --retention-scope logaggregator "
        "--max-size 2GB --max-rows 5000000000 --durability normal --ready-file r --http-port 81"_s);
    QCOMPARE(command.store.folder, u"/srv/logs"_s);
    QCOMPARE(command.httpPort, 81); // the last one wins
    QCOMPARE(command.wsPort, 9000);
    QCOMPARE(command.bind, QHostAddress(QHostAddress::AnyIPv4));
    QCOMPARE(command.apiSecretFile, u"a"_s);
    QCOMPARE(command.uiSecretFile, u"b"_s);
    QCOMPARE(command.store.retention.maxAge, 7 * Day);
    QCOMPARE(command.store.retention.basis, Retention::Basis::Event);
    QCOMPARE(command.store.retention.scope, Retention::Scope::LogAggregator);
    QCOMPARE(command.store.retention.maxBytes, 2'000'000'000u);
    QCOMPARE(command.store.retention.maxRows, 5'000'000'000u);
    QCOMPARE(command.store.durability, StoreOptions::Durability::Normal);
    QCOMPARE(command.readyFile, u"r"_s);
}

void TestCommandLine::everyServeOptionIsOneOfTheWindow()
{
    const auto command = parsed<WindowCommand>(u"--data :memory: --http-port 0 --retention 1h"_s);
    QCOMPARE(command.serve.store.folder, u":memory:"_s);
    QCOMPARE(command.serve.httpPort, 0);
    QCOMPARE(command.serve.store.retention.maxAge, Hour);
}

void TestCommandLine::windowOptions()
{
    const auto none = parsed<WindowCommand>(QString());
    QVERIFY(none.screenshot.isEmpty());
    QVERIFY(!none.size.isValid());
    QVERIFY(!none.theme);
    QVERIFY(none.language.isEmpty());

    const auto all = parsed<WindowCommand>(
        u"--screenshot a.png --size 1280x800 --theme dark --language de --filter level>=warning"_s);
    QCOMPARE(all.screenshot, u"a.png"_s);
    QCOMPARE(all.size, QSize(1280, 800));
    QVERIFY(all.theme == Theme::Mode::Dark);
    QCOMPARE(all.language, u"de"_s);
    QCOMPARE(all.filter, u"level>=warning"_s);
}

void TestCommandLine::sendTakesItsMessageAsWords_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("hasMessage");
    QTest::addColumn<QString>("message");
    QTest::addRow("none: the lines of the input") << u"send"_s << false << QString();
    QTest::addRow("a word") << u"send hello"_s << true << u"hello"_s;
    QTest::addRow("words") << u"send hello world"_s << true << u"hello world"_s;
    QTest::addRow("words around an option") << u"send hello --app api world"_s << true << u"hello world"_s;
    QTest::addRow("a word with a dash") << u"send -1 degrees"_s << true << u"-1 degrees"_s;
    QTest::addRow("what looks like an option") << u"send -- --app"_s << true << u"--app"_s;
    QTest::addRow("what looks like a call for help") << u"send -- --help"_s << true << u"--help"_s;
    QTest::addRow("the name of a command") << u"send serve"_s << true << u"serve"_s;
}

void TestCommandLine::sendTakesItsMessageAsWords()
{
    QFETCH(const QString, line);
    const auto command = parsed<SendCommand>(line);
    QTEST(command.message.has_value(), "hasMessage");
    QTEST(command.message.value_or(QString()), "message");
}

void TestCommandLine::sendOptions()
{
    const auto command = parsed<SendCommand>(
        u"send --server http://[::1]:9 --app api --instance eu-1 --level WARN --category db --api-secret-file s"_s);
    QCOMPARE(command.server.url, QUrl(u"http://[::1]:9"_s));
    QCOMPARE(command.app, u"api"_s);
    QCOMPARE(command.instance, u"eu-1"_s);
    QCOMPARE(command.level, Level::Warning);
    QCOMPARE(command.category, u"db"_s);
    QCOMPARE(command.apiSecretFile, u"s"_s);
}

void TestCommandLine::tailTakesItsFilterAsWords_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("filter");
    QTest::addRow("none") << u"tail"_s << u""_s;
    QTest::addRow("parts with and without a dash") << u"tail app:api -healthcheck"_s << u"app:api -healthcheck"_s;
    QTest::addRow("an option between") << u"tail app:api --ui secret level:error"_s << u"app:api level:error"_s;
    QTest::addRow("behind two dashes") << u"tail -- --x"_s << u"--x"_s;
}

void TestCommandLine::tailTakesItsFilterAsWords()
{
    QFETCH(const QString, line);
    QTEST(parsed<TailCommand>(line).filter, "filter");
}

void TestCommandLine::helpIsPrinted_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("mentions");
    QTest::addRow("--help") << u"--help"_s << u"logboom serve"_s;
    QTest::addRow("-h") << u"-h"_s << u"logboom serve"_s;
    QTest::addRow("serve") << u"serve --help"_s << u"logboom serve"_s;
    QTest::addRow("serve, behind others") << u"serve --http-port 0 --help"_s << u"logboom serve"_s;
    QTest::addRow("send") << u"send -h"_s << u"logboom send"_s;
    QTest::addRow("tail") << u"tail --help"_s << u"logboom tail"_s;
    QTest::addRow("version") << u"--version"_s << u"Logboom "_s;
    QTest::addRow("version of a command") << u"serve -v"_s << u"Logboom "_s;
}

void TestCommandLine::helpIsPrinted()
{
    QFETCH(const QString, line);
    QFETCH(const QString, mentions);
    QVERIFY(parsed<PrintCommand>(line).text.contains(mentions));
}

void TestCommandLine::helpNamesEveryOption()
{
    const QString serve = parsed<PrintCommand>(u"serve --help"_s).text;
    const QString window = parsed<PrintCommand>(u"--help"_s).text;
    for (const QString& option :
         split(u"--data --http-port --ws-port --bind --api-secret-file --ui-secret-file --retention "
               "--retention-basis --retention-scope --max-size --max-rows --durability --ready-file"_s)) {
        QVERIFY2(serve.contains(option), qPrintable(option));
        QVERIFY2(window.contains(option), qPrintable(option));
    }
}

void TestCommandLine::secrets_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("api");
    QTest::addColumn<QString>("ui");
    QTest::addColumn<bool>("good");
    QTest::addRow("open, this machine only") << u"serve"_s << QString() << QString() << true;
    QTest::addRow("open, IPv6 loopback") << u"serve --bind ::1"_s << QString() << QString() << true;
    QTest::addRow("closed, this machine only") << u"serve"_s << u"a"_s << u"b"_s << true;
    QTest::addRow("closed, everywhere") << u"serve --bind 0.0.0.0"_s << u"a"_s << QString() << true;
    QTest::addRow("open, everywhere") << u"serve --bind 0.0.0.0"_s << QString() << QString() << false;
    QTest::addRow("open, one network") << u"serve --bind 192.168.1.5"_s << QString() << QString() << false;
    QTest::addRow("only readers need a secret") << u"serve --bind ::"_s << QString() << u"b"_s << false;
}

void TestCommandLine::secrets()
{
    QFETCH(const QString, line);
    QFETCH(const QString, api);
    QFETCH(const QString, ui);
    QProcessEnvironment environment;
    environment.insert(u"LOGBOOM_API_SECRET"_s, api);
    environment.insert(u"LOGBOOM_UI_SECRET"_s, ui);
    const auto secrets = serverSecrets(parsed<ServeCommand>(line), environment);
    QTEST(secrets.has_value(), "good");
    if (!secrets) {
        QCOMPARE(secrets.error().code, Error::Code::Invalid);
        return;
    }
    QCOMPARE(secrets->api, api.toUtf8());
    QCOMPARE(secrets->ui, ui.toUtf8());
}

void TestCommandLine::secretsComeFromFiles()
{
    const QTemporaryDir folder;
    const auto write = [&](const QString& name, const QByteArray& text) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(write(u"api"_s, "s3cret \nnot this\n"));
    QVERIFY(write(u"empty"_s, "\n"));
    QProcessEnvironment environment;
    environment.insert(u"LOGBOOM_API_SECRET"_s, u"other"_s);

    ServeCommand command;
    command.apiSecretFile = folder.filePath(u"api"_s);
    QCOMPARE(serverSecrets(command, environment)->api, "s3cret");
    command.apiSecretFile = folder.filePath(u"empty"_s);
    QVERIFY(!serverSecrets(command, environment));
    command.apiSecretFile = folder.filePath(u"missing"_s);
    QVERIFY(!serverSecrets(command, environment));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
