// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/serverprocess.h"

#include <QFile>
#include <QImage>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize PictureSize(1100, 700);

} // namespace

/// The window's program, offscreen, as a process of its own.
class TestWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void screenshots_data();
    void screenshots();
    void aFilterChangesThePicture();
    void aPictureThatCannotBeWritten();
    void dataInUseIsRefused();
    void tellsThatTheDataIsOfANewerVersion();
    void servesWhileItIsOpen();

private:
    /// Takes a picture of the window on the data folder; null where that failed.
    [[nodiscard]] QImage picture(const QStringList& options = {}) const;
    [[nodiscard]] QStringList arguments() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QStringList TestWindow::arguments() const
{
    return {u"--data"_s, m_folder->filePath(u"data"_s), u"--http-port"_s, u"0"_s, u"--ws-port"_s, u"0"_s};
}

QImage TestWindow::picture(const QStringList& options) const
{
    const QString file = m_folder->filePath(u"picture.png"_s);
    QFile::remove(file);
    const Finished finished = runProgram(
        logboomBinary(), arguments() + QStringList{u"--screenshot"_s, file, u"--size"_s, u"1100x700"_s} + options);
    if (finished.code != 0)
        qWarning("exit code %d: %s", finished.code, qPrintable(finished.err));
    return finished.code == 0 ? QImage(file) : QImage();
}

void TestWindow::screenshots_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<bool>("bright");
    QTest::addRow("light") << u"light"_s << true;
    QTest::addRow("dark") << u"dark"_s << false;
}

void TestWindow::screenshots()
{
    QFETCH(const QString, theme);
    const QImage image = picture({u"--theme"_s, theme});
    QCOMPARE(image.size(), PictureSize);
    // The mean of all pixels: most of a window is background.
    const int mean = qGray(image.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixel(0, 0));
    QTEST(mean > 128, "bright");
}

void TestWindow::aFilterChangesThePicture()
{
    {
        ServerProcess server(m_folder->filePath(u"data"_s));
        QVERIFY(server.start());
        QCOMPARE(server
                     .post(u"/api/logs"_s, R"({"app_key":"api","app_id":"eu","logs":[
                         {"level":"info","message":"small talk"}, {"level":"critical","message":"the end is near"}]})")
                     .status,
                 201);
        QCOMPARE(server.terminate(), 0);
    }
    const QStringList light{u"--theme"_s, u"light"_s};
    const QImage all = picture(light);
    const QImage critical = picture(light + QStringList{u"--filter"_s, u"level:critical"_s});
    QCOMPARE(all.size(), PictureSize);
    QCOMPARE(critical.size(), PictureSize);
    QVERIFY(all != critical);
}

void TestWindow::aPictureThatCannotBeWritten()
{
    const Finished finished =
        runProgram(logboomBinary(), arguments() + QStringList{u"--screenshot"_s, u"/missing/picture.png"_s});
    QCOMPARE(finished.code, 1);
    QVERIFY2(finished.err.contains(u"/missing/picture.png"_s), qPrintable(finished.err));
}

void TestWindow::dataInUseIsRefused()
{
    ServerProcess server(m_folder->filePath(u"data"_s));
    QVERIFY(server.start());
    const Finished second =
        runProgram(logboomBinary(), arguments() + QStringList{u"--screenshot"_s, m_folder->filePath(u"picture.png"_s)});
    QCOMPARE(second.code, 1);
    QVERIFY2(second.err.contains(QString::number(server.pid())), qPrintable(second.err));
}

void TestWindow::tellsThatTheDataIsOfANewerVersion()
{
    const QString folder = m_folder->filePath(u"data"_s);
    QVERIFY(!picture().isNull());
    QVERIFY(makeNewer(folder));
    QProcess window;
    window.start(logboomBinary(), arguments());
    QByteArray problem;
    QTRY_VERIFY_WITH_TIMEOUT((problem += window.readAllStandardError()).contains("--data.\n"), 15000);
    QVERIFY2(problem.contains("newer version") && problem.contains(folder.toUtf8()), problem.constData());
    QVERIFY(!window.waitForFinished(300)); // it tells so in a window, too
    window.terminate();
    QVERIFY(window.waitForFinished());
    QCOMPARE(window.exitStatus(), QProcess::NormalExit);
    QCOMPARE(window.exitCode(), 1);
}

void TestWindow::servesWhileItIsOpen()
{
    ServerProcess window(m_folder->filePath(u"data"_s), {}, true);
    for (int round = 0; round < 2; ++round) {
        QVERIFY(window.start());
        QCOMPARE(window.total(), round);
        QCOMPARE(window.post(u"/api/logs"_s, R"({"app_key":"api","app_id":"eu","message":"hello"})").status, 201);
        QCOMPARE(window.terminate(), 0);
    }
}

QTEST_GUILESS_MAIN(TestWindow)
#include "tst_window.moc"
