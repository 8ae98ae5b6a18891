// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/serverprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QTcpServer>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

const QByteArray SomeEntry = R"({"app_key":"api","app_id":"eu-1","level":"error","message":"disk full"})";

} // namespace

/// `logboom serve` as its users start, ask and end it.
class TestServe : public QObject
{
    Q_OBJECT

private slots:
    void exitCodes_data();
    void exitCodes();
    void speaksTheLanguageOfItsReader();
    void needsNoDisplay();
    void readyFileAndFirstLines();
    void keepsEntriesOverARestart();
    void keepsEntriesUnderAnyName_data();
    void keepsEntriesUnderAnyName();
    void namesAFolderThatIsTooDeep();
    void keepsApplicationsOverARestart();
    void memoryKeepsNothing();
    void refusesDataInUse();
    void leavesDataOfANewerVersionAlone();
    void saysThatAPortIsTaken();
    void asksForItsSecrets();
    void terminationKeepsWhatWasAcknowledged();
};

void TestServe::exitCodes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addRow("help") << QStringList{u"--help"_s} << 0;
    QTest::addRow("version") << QStringList{u"--version"_s} << 0;
    QTest::addRow("an unknown option") << QStringList{u"serve"_s, u"--loud"_s} << 2;
    QTest::addRow("a file that is not there") << QStringList{u"missing.log"_s} << 1;
    QTest::addRow("a folder") << QStringList{u"/"_s} << 2;
    QTest::addRow("open to all without a secret")
        << QStringList{u"serve"_s, u"--data"_s, u":memory:"_s, u"--bind"_s, u"0.0.0.0"_s} << 2;
    QTest::addRow("a secret that is not there")
        << QStringList{u"serve"_s, u"--data"_s, u":memory:"_s, u"--api-secret-file"_s, u"/missing"_s} << 1;
    QTest::addRow("a folder that cannot be") << QStringList{u"serve"_s, u"--data"_s, u"/dev/null/logs"_s} << 1;
    QTest::addRow("a ready file that cannot be")
        << QStringList{u"serve"_s,     u"--data"_s, u":memory:"_s,     u"--http-port"_s,        u"0"_s,
                       u"--ws-port"_s, u"0"_s,      u"--ready-file"_s, u"/missing/ready.json"_s}
        << 1;
}

void TestServe::exitCodes()
{
    QFETCH(const QStringList, arguments);
    const Finished finished = runProgram(logboomBinary(), arguments);
    QTEST(finished.code, "code");
    QCOMPARE(finished.out.isEmpty(), finished.code != 0);
    if (finished.code != 0) {
        QVERIFY2(finished.err.startsWith("logboom: "_L1), qPrintable(finished.err));
        QCOMPARE(finished.err.count(u'\n'), 1);
    }
}

void TestServe::speaksTheLanguageOfItsReader()
{
    const auto said = [](const QString& locale, const QStringList& arguments) -> QString {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"LANGUAGE"_s);
        environment.insert(u"LC_ALL"_s, locale);
        // Newer Qt complains of locales that are not installed here.
        environment.insert(u"QT_LOGGING_RULES"_s, u"default.warning=false"_s);
        const Finished finished = runProgram(logboomBinary(), arguments, {}, environment);
        return QString::number(finished.code) % u' ' % finished.out % finished.err;
    };
    const QString german = u"de_DE.UTF-8"_s;
    QVERIFY(said(u"C.UTF-8"_s, {u"send"_s, u"--help"_s}).startsWith(u"0 Usage: logboom send"_s));
    QVERIFY(said(german, {u"send"_s, u"--help"_s}).startsWith(u"0 Aufruf: logboom send"_s));
    QCOMPARE(said(german, {u"--size"_s}), u"2 logboom: Die Option --size braucht einen Wert.\n"_s);
    QCOMPARE(said(u"tlh.UTF-8"_s, {u"--size"_s}), u"2 logboom: The option --size needs a value.\n"_s);
}

void TestServe::needsNoDisplay()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto& name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s})
        environment.remove(name);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"there-is-no-such-platform"_s);
    ServerProcess server(u":memory:"_s);
    server.process().setProcessEnvironment(environment);
    QVERIFY(server.start());
    QCOMPARE(server.terminate(), 0);
}

void TestServe::readyFileAndFirstLines()
{
    const QTemporaryDir data;
    ServerProcess server(data.path());
    QVERIFY(server.start());
    QCOMPARE(server.ready().value("pid"_L1).toInteger(), server.pid());
    QCOMPARE(server.ready().value("data"_L1).toString(), data.path());
    QCOMPARE(server.http().scheme(), u"http"_s);
    QCOMPARE(server.ws().scheme(), u"ws"_s);
    QCOMPARE(server.get(u"/api/health"_s).json().value("status"_L1).toString(), u"ok"_s);
    QCOMPARE(server.terminate(), 0);
    const QString out = QString::fromUtf8(server.process().readAllStandardOutput());
    QVERIFY2(out.contains(server.http().toString()), qPrintable(out));
    QVERIFY2(out.contains(server.ws().toString()), qPrintable(out));
    QVERIFY2(out.contains("curl "_L1), qPrintable(out));
}

void TestServe::keepsEntriesOverARestart()
{
    const QTemporaryDir data;
    ServerProcess server(data.path());
    for (int round = 0; round < 3; ++round) {
        QVERIFY(server.start());
        QCOMPARE(server.total(), round);
        QCOMPARE(server.post(u"/api/logs"_s, SomeEntry).status, 201);
        QCOMPARE(server.total(), round + 1);
        QCOMPARE(server.terminate(), 0);
    }
}

void TestServe::keepsEntriesUnderAnyName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addRow("spaces") << u" my  logs"_s;
    QTest::addRow("beyond ASCII") << u"Ünïcode 日誌 🪵"_s;
    QTest::addRow("signs of a URI") << u"50%20 #1 & [more]?mode=memory"_s;
    QTest::addRow("long") << QStringList{QString(120, u'a'), QString(120, u'b'), QString(120, u'c')}.join(u'/');
}

void TestServe::keepsEntriesUnderAnyName()
{
    QFETCH(const QString, name);
    const QTemporaryDir parent;
    const QString folder = parent.filePath(name);
    ServerProcess server(folder);
    for (int round = 0; round < 2; ++round) {
        QVERIFY(server.start());
        QCOMPARE(server.ready().value("data"_L1).toString(), folder);
        QCOMPARE(server.total(), round);
        QCOMPARE(runProgram(logboomBinary(), {u"send"_s, u"--data"_s, folder, u"hello"_s}).code, 0);
        QCOMPARE(server.total(), round + 1);
        QCOMPARE(server.terminate(), 0);
    }
    QVERIFY(QFile::exists(folder + u"/logboom.db"_s));
}

void TestServe::namesAFolderThatIsTooDeep()
{
    // For SQLite, whose paths end at 512 bytes; the system itself allows more.
    const QTemporaryDir parent;
    const QString folder = parent.filePath(QStringList(3, QString(200, u'a')).join(u'/'));
    const Finished finished = runProgram(logboomBinary(), {u"serve"_s, u"--data"_s, folder});
    QCOMPARE(finished.code, 1);
    QVERIFY2(finished.err.contains(folder), qPrintable(finished.err));
}

void TestServe::keepsApplicationsOverARestart()
{
    const QTemporaryDir data;
    ServerProcess server(data.path());
    QVERIFY(server.start());
    const HttpAnswer made = server.post(u"/apps/shop"_s, {});
    QCOMPARE(made.status, 201);
    const QByteArray key = made.json().value("ingest_key"_L1).toString().toLatin1();
    const QByteArray event =
        R"({"occurred_at":"2026-02-10T10:00:00Z","level":"ERROR","message":"down","tags":{"n":1}})";
    for (int round = 1; round <= 3; ++round) {
        QCOMPARE(server.postWithHeader(u"/apps/1/events"_s, "X-INGEST-KEY", "wrong", event).status, 403);
        QCOMPARE(server.postWithHeader(u"/apps/1/events"_s, "X-INGEST-KEY", key, event).status, 201);
        QCOMPARE(server.post(u"/apps/shop"_s, {}).status, 409);
        const QJsonArray items = server.get(u"/apps/1/events?level=ERROR"_s).json().value("items"_L1).toArray();
        QCOMPARE(items.size(), round);
        QCOMPARE(items.last()[u"tags"][u"n"], QJsonValue(1));
        const HttpAnswer top = server.get(u"/apps/1/stats/top-messages?since=2020-01-01&until=9999-01-01"_s);
        QCOMPARE(top.json().value("items"_L1)[0][u"count"], QJsonValue(round));
        QCOMPARE(server.terminate(), 0);
        QVERIFY(server.start());
    }
    QCOMPARE(server.get(u"/apps/1"_s).json().value("created_at"_L1), made.json().value("created_at"_L1));
}

void TestServe::memoryKeepsNothing()
{
    ServerProcess server(u":memory:"_s);
    for (int round = 0; round < 2; ++round) {
        QVERIFY(server.start());
        QCOMPARE(server.total(), 0);
        QCOMPARE(server.post(u"/api/logs"_s, SomeEntry).status, 201);
        QCOMPARE(server.total(), 1);
        QCOMPARE(server.terminate(), 0);
    }
}

void TestServe::refusesDataInUse()
{
    const QTemporaryDir data;
    ServerProcess first(data.path());
    QVERIFY(first.start());
    const Finished second = runProgram(
        logboomBinary(), {u"serve"_s, u"--data"_s, data.path(), u"--http-port"_s, u"0"_s, u"--ws-port"_s, u"0"_s});
    QCOMPARE(second.code, 1);
    QVERIFY2(second.err.contains(u"process %1"_s.arg(first.pid())), qPrintable(second.err));
    QCOMPARE(first.post(u"/api/logs"_s, SomeEntry).status, 201);
}

void TestServe::leavesDataOfANewerVersionAlone()
{
    const QTemporaryDir data;
    ServerProcess server(data.path());
    QVERIFY(server.start());
    QCOMPARE(server.post(u"/api/logs"_s, SomeEntry).status, 201);
    QCOMPARE(server.terminate(), 0);
    QVERIFY(makeNewer(data.path()));
    const auto content = [&data] {
        QFile file(data.filePath(u"logboom.db"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = content();
    QVERIFY(!before.isEmpty());
    const Finished finished = runProgram(logboomBinary(), {u"serve"_s, u"--data"_s, data.path()});
    QCOMPARE(finished.code, 1);
    for (const QString& part : {u"newer version"_s, data.path(), u"--data"_s})
        QVERIFY2(finished.err.contains(part), qPrintable(finished.err));
    QVERIFY(content() == before);
}

void TestServe::saysThatAPortIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QString port = QString::number(other.serverPort());
    for (const QString& option : {u"--http-port"_s, u"--ws-port"_s}) {
        QStringList arguments{u"serve"_s, u"--data"_s, u":memory:"_s, u"--http-port"_s, u"0"_s, u"--ws-port"_s, u"0"_s};
        arguments += {option, port};
        const Finished finished = runProgram(logboomBinary(), arguments);
        QCOMPARE(finished.code, 1);
        QVERIFY2(finished.err.contains(port), qPrintable(finished.err));
#ifdef Q_OS_LINUX
        const QString owner = u"tst_serve (process %1)"_s.arg(QCoreApplication::applicationPid());
        QVERIFY2(finished.err.contains(owner), qPrintable(finished.err));
#endif
    }
}

void TestServe::asksForItsSecrets()
{
    QTemporaryDir folder;
    for (const QString& name : {u"api"_s, u"ui"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(name.toUtf8() + "-secret\n");
    }
    ServerProcess server(u":memory:"_s, {u"--api-secret-file"_s, folder.filePath(u"api"_s), u"--ui-secret-file"_s,
                                         folder.filePath(u"ui"_s)});
    QVERIFY(server.start());
    QCOMPARE(server.post(u"/api/logs"_s, SomeEntry).status, 401);
    QCOMPARE(server.post(u"/api/logs"_s, SomeEntry, "ui-secret").status, 401);
    QCOMPARE(server.post(u"/api/logs"_s, SomeEntry, "api-secret").status, 201);
    QCOMPARE(server.get(u"/api/logs"_s).status, 401);
    QCOMPARE(server.get(u"/api/logs"_s, "ui-secret").json().value("total"_L1).toInteger(), 1);
}

void TestServe::terminationKeepsWhatWasAcknowledged()
{
    constexpr int InFlight = 6;
    constexpr int AnswersBeforeTheEnd = 40;
    const QTemporaryDir data;
    ServerProcess server(data.path());
    QVERIFY(server.start());

    // Requests go on while the server ends: each is either acknowledged and kept, or gets no 201.
    QNetworkAccessManager network;
    QNetworkRequest request(server.http(u"/api/logs"_s));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    int acknowledged = 0;
    int running = 0;
    std::function<void()> post = [&] {
        ++running;
        QNetworkReply* const reply = network.post(request, SomeEntry);
        connect(reply, &QNetworkReply::finished, this, [&, reply] {
            --running;
            reply->deleteLater();
            if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 201)
                return;
            if (++acknowledged == AnswersBeforeTheEnd)
                server.process().terminate();
            post();
        });
    };
    for (int i = 0; i < InFlight; ++i)
        post();
    QTRY_COMPARE_WITH_TIMEOUT(running, 0, 20000);
    QCOMPARE(server.exitCode(), 0);
    QVERIFY(acknowledged >= AnswersBeforeTheEnd);
    QVERIFY2(!QFile::exists(data.filePath(u"logboom.db-wal"_s)) ||
                 QFile(data.filePath(u"logboom.db-wal"_s)).size() == 0,
             "the write-ahead log was not folded back");

    QVERIFY(server.start());
    const qint64 stored = server.total();
    QVERIFY2(stored >= acknowledged && stored <= acknowledged + InFlight,
             qPrintable(u"%1 stored, %2 acknowledged"_s.arg(stored).arg(acknowledged)));
}

QTEST_GUILESS_MAIN(TestServe)
#include "tst_serve.moc"
