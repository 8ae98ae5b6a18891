// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/serverprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

QJsonArray entriesOf(ServerProcess& server, const QString& query = {})
{
    return server.get(u"/api/logs?"_s + query).json().value("entries"_L1).toArray();
}

/// A port of this machine where nobody listens.
QString freeAddress(const QString& scheme)
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return u"%1://127.0.0.1:%2"_s.arg(scheme).arg(probe.serverPort());
}

} // namespace

/// `logboom send`, `logboom tail` and the examples of the README, against `logboom serve`.
class TestClients : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void sendsAMessage();
    void sendsLines();
    void sendsLinesWhileThePipeIsOpen();
    void sendsLinesByTheThousand();
    void sendNeedsAServer();
    void sendNeedsTheSecret();
    void tailPrintsWhatMatches();
    void tailFindsTheServerByTheDataFolder();
    void tailNeedsAServer();
    void tailNeedsTheSecret();
    void tailEndsWithTheServer();
    void examples_data();
    void examples();
    void examplesOfEveryApi_data();
    void examplesOfEveryApi();

private:
    /// Runs `logboom tail` until it has printed that many lines, then ends it.
    [[nodiscard]] QStringList tail(QProcess& process, int lines);

    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<ServerProcess> m_server;
};

void TestClients::init()
{
    m_server.reset(); // before its folder
    m_data = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<ServerProcess>(m_data->path());
    QVERIFY(m_server->start());
}

void TestClients::sendsAMessage()
{
    const Finished sent =
        runProgram(logboomBinary(),
                   {u"send"_s, u"--server"_s, m_server->http().toString(), u"--app"_s, u"backup"_s, u"--instance"_s,
                    u"nas"_s, u"--level"_s, u"warn"_s, u"--category"_s, u"disk"_s, u"nearly"_s, u"{full}"_s});
    QCOMPARE(sent.code, 0);
    QVERIFY(sent.out.isEmpty() && sent.err.isEmpty());
    const QJsonArray entries = entriesOf(*m_server);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0]["message"_L1].toString(), u"nearly {full}"_s);
    QCOMPARE(entries[0]["level"_L1].toString(), u"warning"_s);
    QCOMPARE(entries[0]["app_key"_L1].toString(), u"backup"_s);
    QCOMPARE(entries[0]["app_id"_L1].toString(), u"nas"_s);
    QCOMPARE(entries[0]["category"_L1].toString(), u"disk"_s);
}

void TestClients::sendsLines()
{
    // By the data folder: no address is given.
    const QByteArray input = "plain text\n"
                             R"({"level":"error","msg":"from JSON","status":500,"time":"2025-01-02T03:04:05Z"})"
                             "\n\n{broken\nno line end";
    const Finished sent = runProgram(logboomBinary(), {u"send"_s, u"--data"_s, m_data->path()}, input);
    QCOMPARE(sent.code, 0);
    QCOMPARE(m_server->total(), 4);
    for (const QString& message : {u"plain text"_s, u"{broken"_s, u"no line end"_s})
        QCOMPARE(m_server->total(u"search="_s + message), 1);
    const QJsonArray errors = entriesOf(*m_server, u"level=error"_s);
    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors[0]["message"_L1].toString(), u"from JSON"_s);
    QCOMPARE(errors[0]["timestamp"_L1].toString(), u"2025-01-02T03:04:05.000Z"_s);
    QCOMPARE(errors[0]["context"_L1].toObject(), (QJsonObject{{u"status"_s, 500}}));
    QCOMPARE(errors[0]["app_key"_L1].toString(), u"shell"_s);
}

void TestClients::sendsLinesWhileThePipeIsOpen()
{
    QProcess sender;
    sender.start(logboomBinary(), {u"send"_s, u"--server"_s, m_server->http().toString()});
    QVERIFY(sender.waitForStarted());
    sender.write("first\n");
    QTRY_COMPARE(m_server->total(), 1);
    sender.write("second\nhalf");
    QTRY_COMPARE(m_server->total(), 2);
    // A signal ends it, and what was read until then is sent.
    sender.terminate();
    QVERIFY(sender.waitForFinished());
    QCOMPARE(sender.exitStatus(), QProcess::NormalExit);
    QCOMPARE(sender.exitCode(), 0);
    QCOMPARE(m_server->total(u"search=half"_s), 1);
}

void TestClients::sendsLinesByTheThousand()
{
    constexpr int Lines = 20000;
    QByteArray input;
    for (int i = 0; i < Lines; ++i)
        input += "line " + QByteArray::number(i) + '\n';
    QCOMPARE(runProgram(logboomBinary(), {u"send"_s, u"--data"_s, m_data->path()}, input).code, 0);
    QCOMPARE(m_server->total(), Lines);
    QCOMPARE(entriesOf(*m_server, u"limit=1"_s)[0]["message"_L1].toString(), u"line %1"_s.arg(Lines - 1));
}

void TestClients::sendNeedsAServer()
{
    const QString address = freeAddress(u"http"_s);
    const Finished sent = runProgram(logboomBinary(), {u"send"_s, u"--server"_s, address, u"hello"_s});
    QCOMPARE(sent.code, 1);
    QVERIFY2(sent.err.startsWith(u"logboom: No Logboom answers at %1"_s.arg(address)), qPrintable(sent.err));
    QCOMPARE(sent.err.count(u'\n'), 1);
}

void TestClients::sendNeedsTheSecret()
{
    const QString secretFile = m_data->filePath(u"secret"_s);
    QFile file(secretFile);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("s3cret") > 0);
    file.close();
    ServerProcess closed(u":memory:"_s, {u"--api-secret-file"_s, secretFile});
    QVERIFY(closed.start());
    const QStringList arguments{u"send"_s, u"--server"_s, closed.http().toString(), u"hello"_s};
    const Finished without = runProgram(logboomBinary(), arguments);
    QCOMPARE(without.code, 1);
    QVERIFY2(without.err.contains(u"401"_s), qPrintable(without.err));
    QCOMPARE(runProgram(logboomBinary(), arguments + QStringList{u"--api-secret-file"_s, secretFile}).code, 0);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LOGBOOM_API_SECRET"_s, u"s3cret"_s);
    QCOMPARE(runProgram(logboomBinary(), arguments, {}, environment).code, 0);
    QCOMPARE(closed.total(), 2);
}

QStringList TestClients::tail(QProcess& process, int lines)
{
    QByteArray out;
    const bool complete = QTest::qWaitFor(
        [&] {
            out += process.readAllStandardOutput();
            return out.count('\n') >= lines;
        },
        10000);
    process.terminate();
    if (!complete || !process.waitForFinished() || process.exitCode() != 0)
        return {u"tail printed: "_s + QString::fromUtf8(out)};
    return QString::fromUtf8(out).split(u'\n', Qt::SkipEmptyParts);
}

void TestClients::tailPrintsWhatMatches()
{
    QProcess process;
    process.start(logboomBinary(),
                  {u"tail"_s, u"--server"_s, m_server->ws().toString(), u"level>=warning"_s, u"-noise"_s});
    QTRY_COMPARE(m_server->get(u"/api/health"_s).json().value("ws_connections"_L1).toInt(), 1);
    QCOMPARE(m_server
                 ->post(u"/api/logs"_s, R"({"app_key":"api","app_id":"eu","logs":[
                     {"level":"info","message":"small talk"},
                     {"level":"error","message":"disk\nfull","category":"db"},
                     {"level":"error","message":"noise"},
                     {"level":"warning","message":"the last"}]})")
                 .status,
             201);
    const QStringList lines = tail(process, 2);
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].endsWith(u" E api/eu db  disk⏎full"_s), qPrintable(lines[0]));
    QVERIFY2(lines[1].endsWith(u" W api/eu general  the last"_s), qPrintable(lines[1]));
}

void TestClients::tailFindsTheServerByTheDataFolder()
{
    QProcess process;
    process.start(logboomBinary(), {u"tail"_s, u"--data"_s, m_data->path()});
    QTRY_COMPARE(m_server->get(u"/api/health"_s).json().value("ws_connections"_L1).toInt(), 1);
    QCOMPARE(runProgram(logboomBinary(), {u"send"_s, u"--data"_s, m_data->path(), u"hello"_s}).code, 0);
    const QStringList lines = tail(process, 1);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines[0].endsWith(u"hello"_s), qPrintable(lines[0]));
}

void TestClients::tailNeedsAServer()
{
    const QString address = freeAddress(u"ws"_s);
    const Finished ended = runProgram(logboomBinary(), {u"tail"_s, u"--server"_s, address});
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.startsWith(u"logboom: No Logboom answers at %1"_s.arg(address)), qPrintable(ended.err));
}

void TestClients::tailNeedsTheSecret()
{
    const QString secretFile = m_data->filePath(u"secret"_s);
    QFile file(secretFile);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("s3cret") > 0);
    file.close();
    ServerProcess closed(u":memory:"_s, {u"--ui-secret-file"_s, secretFile});
    QVERIFY(closed.start());
    const QStringList arguments{u"tail"_s, u"--server"_s, closed.ws().toString()};
    const Finished without = runProgram(logboomBinary(), arguments);
    QCOMPARE(without.code, 1);
    QVERIFY2(without.err.contains(u"Unauthorized"_s), qPrintable(without.err));

    QProcess process;
    process.start(logboomBinary(), arguments + QStringList{u"--ui"_s, u"s3cret"_s});
    QTRY_COMPARE(closed.get(u"/api/health"_s).json().value("ws_connections"_L1).toInt(), 1);
    QVERIFY(tail(process, 0).isEmpty());
}

void TestClients::tailEndsWithTheServer()
{
    QProcess process;
    process.start(logboomBinary(), {u"tail"_s, u"--server"_s, m_server->ws().toString()});
    QTRY_COMPARE(m_server->get(u"/api/health"_s).json().value("ws_connections"_L1).toInt(), 1);
    QCOMPARE(m_server->terminate(), 0);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(!process.readAllStandardError().isEmpty());
}

void TestClients::examples_data()
{
    QTest::addColumn<QString>("interpreter");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("app");
    QTest::addColumn<QString>("exception");
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (!python.isEmpty())
        QTest::addRow("Python") << python << u"logboom_handler.py"_s << u"python-example"_s << u"KeyError: 'missing'"_s;
    const QString node = QStandardPaths::findExecutable(u"node"_s);
    if (!node.isEmpty())
        QTest::addRow("Node") << node << u"logboom.mjs"_s << u"node-example"_s << u"logboom.mjs:"_s;
}

void TestClients::examples()
{
    QFETCH(const QString, interpreter);
    QFETCH(const QString, file);
    QFETCH(const QString, app);
    QFETCH(const QString, exception);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LOGBOOM_URL"_s, m_server->http().toString());
    environment.insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
    const Finished ran = runProgram(interpreter, {QStringLiteral(EXAMPLES_FOLDER "/") + file}, {}, environment);
    QVERIFY2(ran.code == 0 && ran.err.isEmpty(), qPrintable(ran.err));
    QCOMPARE(m_server->total(u"app_key="_s + app), 3);
    const QJsonValue error = entriesOf(*m_server, u"level=error"_s)[0];
    QCOMPARE(error["message"_L1].toString(), u"the order could not be shipped"_s);
    QVERIFY(error["context"_L1]["exception"_L1].toString().contains(exception));
    QCOMPARE(entriesOf(*m_server, u"level=info"_s)[0]["context"_L1]["user"_L1].toString(), u"ann"_s);
}

void TestClients::examplesOfEveryApi_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("lines");
    QTest::addColumn<QString>("lastLine");
    QTest::addColumn<QString>("app");
    QTest::addColumn<int>("entries");
    const auto row = [](const QString& file, int lines, const QString& last, const QString& app, int entries) {
        QTest::addRow("%s", qPrintable(file)) << file << lines << last << app << entries;
    };
    row(u"logaggregator.sh"_s, 2, uR"([{"timestamp":"2025-03-17T10:15:00Z","message":"User login successful"}])"_s,
        u"auth-service"_s, 1);
    row(u"log-handler-api.sh"_s, 5,
        uR"({"limit":10,"items":[{"message":"TimeoutError: request timed out","count":1,)"_s, u"example-app"_s, 1);
    row(u"tinybird.sh"_s, 5, uR"("service":"authentication","severity":"ERROR","log_count":2,)"_s, u"authentication"_s,
        2);
    row(u"logstream.sh"_s, 3, uR"("message":"Charge failed for invoice #1234")"_s, u"billing-api"_s, 1);
}

void TestClients::examplesOfEveryApi()
{
    QFETCH(const QString, file);
    QFETCH(const QString, app);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LOGBOOM_URL"_s, m_server->http().toString());
    const Finished ran = runProgram(QStringLiteral(EXAMPLES_FOLDER "/") + file, {}, {}, environment);
    QVERIFY2(ran.code == 0 && ran.err.isEmpty(), qPrintable(ran.err));
    const QStringList lines = ran.out.split(u'\n', Qt::SkipEmptyParts);
    QTEST(static_cast<int>(lines.size()), "lines");
    QFETCH(const QString, lastLine);
    QVERIFY2(lines.last().contains(lastLine), qPrintable(ran.out));
    QFETCH(const int, entries);
    QCOMPARE(m_server->total(u"app_key="_s + app), entries);
}

QTEST_GUILESS_MAIN(TestClients)
#include "tst_clients.moc"
