// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/datafolder.h"
#include "app/serverlookup.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

const ServerAddresses SomeAddresses{QUrl(u"http://127.0.0.1:4321"_s), QUrl(u"ws://127.0.0.1:4322"_s)};

/// Another process that holds the lock of a folder until this object ends it.
class OtherProcess
{
public:
    explicit OtherProcess(const QString& folder)
    {
        int ready[2] = {-1, -1};
        if (::pipe(ready) != 0)
            return;
        m_pid = ::fork();
        if (m_pid == 0) {
            const auto lock = FolderLock::take(folder);
            if (lock)
                (*lock)->publish(SomeAddresses);
            const char answer = lock ? 'y' : 'n';
            if (::write(ready[1], &answer, 1) == 1)
                ::pause();
            ::_exit(0);
        }
        char answer = 0;
        m_holds = ::read(ready[0], &answer, 1) == 1 && answer == 'y';
        ::close(ready[0]);
        ::close(ready[1]);
    }
    ~OtherProcess() { kill(); }
    Q_DISABLE_COPY_MOVE(OtherProcess)

    [[nodiscard]] bool holds() const { return m_holds; }
    [[nodiscard]] pid_t pid() const { return m_pid; }

    void kill()
    {
        if (m_pid <= 0)
            return;
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
        m_pid = -1;
    }

private:
    pid_t m_pid = -1;
    bool m_holds = false;
};

} // namespace

class TestDataFolder : public QObject
{
    Q_OBJECT

private slots:
    void chosenFolders();
    void theFolderIsMadeForItsOwnerOnly();
    void aFolderThatCannotBeMade();
    void oneProcessAtATime();
    void aKilledProcessLeavesNoLock();
    void clientsFindTheServer();
    void readyFile();
};

void TestDataFolder::chosenFolders()
{
    QCOMPARE(dataFolder(u":memory:"_s), u":memory:"_s);
    QCOMPARE(dataFolder(u"/srv/logs/"_s), u"/srv/logs"_s);
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
                               {u"data"_s, u"/srv/logs"_s}};
    QCOMPARE(QJsonDocument::fromJson(file.readAll()).object(), expected);

    const auto failed = writeReadyFile(folder.filePath(u"missing/ready.json"_s), SomeAddresses, QString());
    QVERIFY(!failed);
    QVERIFY(failed.error().message.contains(u"missing/ready.json"_s));
}

QTEST_GUILESS_MAIN(TestDataFolder)
#include "tst_datafolder.moc"
