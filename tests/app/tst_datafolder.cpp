// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/datafolder.h"
#include "app/serverlookup.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

const ServerAddresses SomeAddresses{QUrl(u"http://127.0.0.1:4321"_s), QUrl(u"ws://127.0.0.1:4322"_s),
                                    u"logboom-files"_s};

/// Another process that holds the lock of a folder until this object ends it.
class OtherProcess
{
public:
    explicit OtherProcess(const QString& folder)
    {
        m_process.start(QCoreApplication::applicationFilePath(), {HoldOption, folder});
        m_pid = m_process.waitForStarted() ? m_process.processId() : 0;
        m_process.waitForReadyRead();
        m_holds = m_process.readAllStandardOutput() == Held;
    }
    ~OtherProcess() { kill(); }
    Q_DISABLE_COPY_MOVE(OtherProcess)

    [[nodiscard]] bool holds() const { return m_holds; }
    [[nodiscard]] qint64 pid() const { return m_pid; }

    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    /// What it does: see main().
    static int hold(const QString& folder)
    {
        const auto lock = FolderLock::take(folder);
        if (!lock)
            return 1;
        (*lock)->publish(SomeAddresses);
        std::fputs(Held, stdout);
        std::fflush(stdout);
        return std::getchar() == EOF ? 0 : 1; // until somebody ends it or goes away
    }

    static inline const QString HoldOption = u"--hold"_s;

private:
    static constexpr auto Held = "held";

    QProcess m_process;
    qint64 m_pid = 0;
    bool m_holds = false;
};

/// Can a folder be used under this name now?
bool isFree(const QString& folder)
{
    const auto lock = FolderLock::take(folder);
    return lock || lock.error().code != Error::Code::Busy;
}

} // namespace

class TestDataFolder : public QObject
{
    Q_OBJECT

private slots:
    void chosenFolders();
    void theFolderIsMadeForItsOwnerOnly();
    void aFolderThatCannotBeMade();
    void oneProcessAtATime();
    void anyNameOfAFolder_data();
    void anyNameOfAFolder();
    void oneFolderUnderSeveralNames();
    void aKilledProcessLeavesNoLock();
    void clientsFindTheServer();
    void readyFile();
};

void TestDataFolder::chosenFolders()
{
    QCOMPARE(dataFolder(u":memory:"_s), u":memory:"_s);
    QCOMPARE(dataFolder(QDir::rootPath() + u"srv/logs/"_s), QDir::rootPath() + u"srv/logs"_s);
    QCOMPARE(dataFolder(u"logs"_s), QDir::current().filePath(u"logs"_s));
    QCOMPARE(dataFolder(QString()),
             QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/logboom"_L1);
}

void TestDataFolder::theFolderIsMadeForItsOwnerOnly()
{
    const QTemporaryDir parent;
    const QString folder = parent.filePath(u"a/b"_s);
    QVERIFY(FolderLock::take(folder));
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(QFileInfo(folder).isDir());
    QCOMPARE(QFile::permissions(folder) & others, QFile::Permissions());
    QCOMPARE(QFile::permissions(folder + "/logboom.lock"_L1) & others, QFile::Permissions());
}

void TestDataFolder::aFolderThatCannotBeMade()
{
    const QTemporaryDir parent;
    QFile file(parent.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto lock = FolderLock::take(parent.filePath(u"file/logs"_s));
    QVERIFY(!lock);
    QCOMPARE(lock.error().code, Error::Code::Io);
    QVERIFY(lock.error().message.contains(u"file/logs"_s));
}

void TestDataFolder::oneProcessAtATime()
{
    const QTemporaryDir folder;
    const OtherProcess other(folder.path());
    QVERIFY(other.holds());
    const auto lock = FolderLock::take(folder.path());
    QVERIFY(!lock);
    QCOMPARE(lock.error().code, Error::Code::Busy);
    QVERIFY2(lock.error().message.contains(u"process %1"_s.arg(other.pid())), qPrintable(lock.error().message));
}

void TestDataFolder::anyNameOfAFolder_data()
{
    QTest::addColumn<QString>("name");
    QTest::addRow("spaces") << u" my  logs"_s;
    QTest::addRow("beyond ASCII") << u"Ünïcode 日誌 журнал"_s;
    QTest::addRow("beyond the Basic Multilingual Plane") << u"logs 🪵"_s;
    QTest::addRow("signs") << u"50% 'done' #1 & [more] %20"_s;
    QTest::addRow("longer than a path of Windows was allowed to be")
        << QStringList{QString(100, u'a'), QString(100, u'b'), QString(100, u'c')}.join(u'/');
}

void TestDataFolder::anyNameOfAFolder()
{
    QFETCH(const QString, name);
    const QTemporaryDir parent;
    const QString folder = parent.filePath(name);
    QCOMPARE(dataFolder(folder), folder);
    const OtherProcess other(folder);
    QVERIFY(other.holds());
    QVERIFY(QDir(folder).exists());
    QCOMPARE(httpAddress({{}, folder}), SomeAddresses.http);
    const auto lock = FolderLock::take(folder);
    QVERIFY(!lock);
    QVERIFY2(lock.error().message.contains(folder) && lock.error().message.contains(QString::number(other.pid())),
             qPrintable(lock.error().message));
}

void TestDataFolder::oneFolderUnderSeveralNames()
{
    const QTemporaryDir parent;
    const OtherProcess other(parent.filePath(u"Logs"_s));
    QVERIFY(other.holds());
    QVERIFY(!isFree(parent.filePath(u"Logs/"_s)));
    QVERIFY(!isFree(parent.filePath(u"./Logs"_s)));
    QVERIFY(!isFree(parent.filePath(u"Logs/../Logs"_s)));
    QVERIFY(!isFree(QDir::toNativeSeparators(parent.filePath(u"Logs"_s))));
    // Where the file system tells no capital letters from small ones, this is the same folder, else another one.
    QCOMPARE(isFree(parent.filePath(u"LOGS"_s)), !QDir(parent.filePath(u"lOGS"_s)).exists());
    if (QFile::link(parent.filePath(u"Logs"_s), parent.filePath(u"link"_s)) &&
        QFileInfo(parent.filePath(u"link"_s)).isDir())
        QVERIFY(!isFree(parent.filePath(u"link"_s)));
}

void TestDataFolder::aKilledProcessLeavesNoLock()
{
    const QTemporaryDir folder;
    OtherProcess other(folder.path());
    QVERIFY(other.holds());
    other.kill();
    QVERIFY(!runningServer(folder.path()));
    QVERIFY(FolderLock::take(folder.path()));
}

void TestDataFolder::clientsFindTheServer()
{
    const QTemporaryDir folder;
    const ServerChoice byFolder{{}, folder.path()};
    QCOMPARE(httpAddress(byFolder), QUrl(u"http://127.0.0.1:8081"_s));
    QCOMPARE(webSocketAddress(byFolder), QUrl(u"ws://127.0.0.1:8080"_s));
    const OtherProcess other(folder.path());
    QVERIFY(other.holds());
    QCOMPARE(httpAddress(byFolder), SomeAddresses.http);
    QCOMPARE(webSocketAddress(byFolder), SomeAddresses.ws);

    QCOMPARE(httpAddress({QUrl(u"http://logs:99"_s), folder.path()}), QUrl(u"http://logs:99"_s));
    QCOMPARE(webSocketAddress({QUrl(u"ws://logs:99"_s), folder.path()}), QUrl(u"ws://logs:99"_s));
    QCOMPARE(webSocketAddress({QUrl(u"https://logs:99"_s), folder.path()}), QUrl(u"wss://logs:8080"_s));
}

void TestDataFolder::readyFile()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"ready.json"_s);
    QVERIFY(writeReadyFile(name, SomeAddresses, u"/srv/logs"_s));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject expected{{u"http"_s, u"http://127.0.0.1:4321"_s},
                               {u"ws"_s, u"ws://127.0.0.1:4322"_s},
                               {u"pid"_s, QCoreApplication::applicationPid()},
                               {u"data"_s, u"/srv/logs"_s},
                               {u"files"_s, u"logboom-files"_s}};
    QCOMPARE(QJsonDocument::fromJson(file.readAll()).object(), expected);

    const auto failed = writeReadyFile(folder.filePath(u"missing/ready.json"_s), SomeAddresses, QString());
    QVERIFY(!failed);
    QVERIFY(failed.error().message.contains(u"missing/ready.json"_s));
}

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == OtherProcess::HoldOption)
        return OtherProcess::hold(QCoreApplication::arguments().value(2));
    TestDataFolder test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_datafolder.moc"
