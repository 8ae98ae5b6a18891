// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/autostart.h"
#include "app/platform/portowner.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

/// What the system is asked for, against the system itself.
class TestPlatform : public QObject
{
    Q_OBJECT

private slots:
    void namesTheProgramOnAPort();
    void namesNobodyOnAFreePort();
    void quotesDesktopArguments_data();
    void quotesDesktopArguments();
    void turnsAutostartOnAndOff();
    void tellsWhyAutostartCannotBeChanged();
};

void TestPlatform::namesTheProgramOnAPort()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const std::optional<Program> owner = portOwner(server.serverPort());
#ifdef Q_OS_LINUX
    QVERIFY(owner);
    QCOMPARE(owner->pid, QCoreApplication::applicationPid());
    QCOMPARE(owner->name, u"tst_platform"_s);
#else
    QVERIFY(!owner);
#endif
}

void TestPlatform::namesNobodyOnAFreePort()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const quint16 port = server.serverPort();
    server.close();
    QVERIFY(!portOwner(port));
}

void TestPlatform::quotesDesktopArguments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("plain") << u"/usr/bin/logboom"_s << uR"("/usr/bin/logboom")"_s;
    QTest::newRow("space") << u"/opt/my tools/logboom"_s << uR"("/opt/my tools/logboom")"_s;
    QTest::newRow("beyond ASCII") << u"/home/zoë/日誌"_s << uR"("/home/zoë/日誌")"_s;
    QTest::newRow("percent") << u"/a%20b"_s << uR"("/a%%20b")"_s;
    QTest::newRow("quote and dollar") << uR"(/a"b$c`d)"_s << uR"("/a\\"b\\$c\\`d")"_s;
    QTest::newRow("backslash") << uR"(a\b)"_s << uR"("a\\\\b")"_s;
}

void TestPlatform::quotesDesktopArguments()
{
    QFETCH(const QString, text);
    QTEST(desktopArgument(text), "quoted");
}

void TestPlatform::turnsAutostartOnAndOff()
{
    QVERIFY(!isAutostartOn());
    QVERIFY(setAutostart(true));
    QVERIFY(isAutostartOn());
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    QFile file(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
               u"/autostart/logboom.desktop"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY(text.contains(u"\nExec=\""_s + QCoreApplication::applicationFilePath() + u"\"\n"_s));
    QVERIFY(text.contains(u"\nTryExec="_s + QCoreApplication::applicationFilePath() + u'\n'));
#endif
    QVERIFY(setAutostart(true)); // again changes nothing
    QVERIFY(setAutostart(false));
    QVERIFY(!isAutostartOn());
    QVERIFY(setAutostart(false));
}

void TestPlatform::tellsWhyAutostartCannotBeChanged()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    const QTemporaryDir folder;
    QFile inTheWay(folder.filePath(u"file"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const QByteArray before = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(inTheWay.fileName()));
    const Result<> changed = setAutostart(true);
    qputenv("XDG_CONFIG_HOME", before);
    QVERIFY(!changed);
    QVERIFY2(changed.error().message.contains(u"autostart/logboom.desktop"_s), qPrintable(changed.error().message));
#endif
}

QTEST_GUILESS_MAIN(TestPlatform)
#include "tst_platform.moc"
