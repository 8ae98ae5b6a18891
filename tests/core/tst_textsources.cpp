// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/followedfile.h"
#include "filestand.h"

#include <QProcess>
#include <QStandardPaths>

#include <thread>

using namespace Logboom;
using namespace Qt::StringLiterals;
using Phase = FileState::Phase;

namespace {

QByteArray gzipped(const QByteArray& bytes)
{
    QProcess gzip;
    gzip.start(u"gzip"_s, {u"-c"_s});
    gzip.write(bytes);
    gzip.closeWriteChannel();
    return gzip.waitForFinished() ? gzip.readAllStandardOutput() : QByteArray();
}

} // namespace

/// Compressed files, streams, and what is no text.
class TestTextSources final : public QObject
{
    Q_OBJECT

private slots:
    void readsGzip();
    void knowsAGzippedFileAgain();
    void saysThatAGzippedFileIsDamaged();
    void refuses_data();
    void refuses();
    void readsAStream();
    void endsWhileAStreamIsWritten();
    void namesApplications_data();
    void namesApplications();
};

void TestTextSources::readsGzip()
{
    if (QStandardPaths::findExecutable(u"gzip"_s).isEmpty())
        QSKIP("There is no gzip here.");
    FileStand stand;
    stand.write(u"a.log.gz"_s, gzipped(lines(0, 3000)) + gzipped(lines(3000, 3010)));
    const quint64 id = stand.open(u"a.log.gz"_s);
    QTRY_COMPARE(stand.phase(id), Phase::Done);
    QTRY_COMPARE(stand.messages(), messages(0, 3010));
    QCOMPARE(stand.intake->file(id)->app, u"a.log"_s);
}

void TestTextSources::knowsAGzippedFileAgain()
{
    if (QStandardPaths::findExecutable(u"gzip"_s).isEmpty())
        QSKIP("There is no gzip here.");
    FileStand stand;
    stand.write(u"a.log"_s, lines(0, 100));
    const quint64 plain = stand.open(u"a.log"_s);
    QTRY_COMPARE(stand.messages(), messages(0, 100));
    stand.intake->stop(plain);
    stand.write(u"a.log.1.gz"_s, gzipped(lines(0, 120)));
    const quint64 id = stand.open(u"a.log.1.gz"_s);
    QTRY_COMPARE(stand.phase(id), Phase::Done);
    QTRY_COMPARE(stand.messages(), messages(0, 120));
    // One that only begins like it is read from its beginning.
    stand.write(u"b.log.gz"_s, gzipped(lines(0, 60) + lines(200, 270)));
    stand.open(u"b.log.gz"_s);
    QTRY_COMPARE(stand.messages().size(), 120 + 130);
}

void TestTextSources::saysThatAGzippedFileIsDamaged()
{
    if (QStandardPaths::findExecutable(u"gzip"_s).isEmpty())
        QSKIP("There is no gzip here.");
    FileStand stand;
    const QByteArray whole = gzipped(lines(0, 40000));
    stand.write(u"a.log.gz"_s, whole.first(whole.size() / 2));
    const quint64 id = stand.open(u"a.log.gz"_s);
    QTRY_COMPARE(stand.phase(id), Phase::Failed);
    QVERIFY(stand.intake->file(id)->problem.contains("a.log.gz"_L1));
    QTRY_VERIFY(stand.intake->file(id)->entries > 1000u); // what could be read
}

void TestTextSources::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("part");
    QTest::addRow("not there") << u"none.log"_s << QByteArray() << u"There is no file"_s;
    QTest::addRow("a folder") << u"."_s << QByteArray() << u"is a folder"_s;
    QTest::addRow("a program") << u"a.out"_s
                               << QByteArray("\x7f"
                                             "ELF\0\0\0",
                                             7)
                               << u"not a text file"_s;
    QTest::addRow("UTF-16") << u"a.txt"_s
                            << QByteArray("\xff\xfe"
                                          "a\0",
                                          4)
                            << u"UTF-16"_s;
}

void TestTextSources::refuses()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, part);
    FileStand stand;
    if (!bytes.isEmpty())
        stand.write(name, bytes);
    const quint64 id = stand.open(name);
    QTRY_COMPARE(stand.phase(id), Phase::Failed);
    QVERIFY2(stand.intake->file(id)->problem.contains(part), qPrintable(stand.intake->file(id)->problem));
    QVERIFY(stand.messages().isEmpty());
    QCOMPARE(FileIntake::check(stand.path(name)).has_value(), !bytes.isEmpty());
}

void TestTextSources::readsAStream()
{
    FileStand stand;
    const auto stream = std::make_shared<StreamSource>();
    const quint64 id = stand.intake->open(stream, u"stdin"_s, u"box"_s);
    std::thread writer([&] {
        for (int i = 0; i < 30000; ++i) {
            if (!stream->append(line(i)))
                break;
        }
    });
    QTRY_COMPARE_WITH_TIMEOUT(stand.intake->file(id)->entries, 30000u, 60000);
    writer.join();
    QTRY_COMPARE(stand.phase(id), Phase::Following);
    QVERIFY(stream->append("last line, without its end"));
    stream->finish();
    QTRY_COMPARE(stand.phase(id), Phase::Done);
    QTRY_COMPARE(stand.messages(), messages(0, 30000) + QStringList{u"last line, without its end"_s});
}

void TestTextSources::endsWhileAStreamIsWritten()
{
    FileStand stand;
    const auto stream = std::make_shared<StreamSource>();
    stand.intake->open(stream, u"stdin"_s, u"box"_s);
    std::thread writer([&] {
        for (int i = 0; stream->append(line(i)); ++i) {
        }
    });
    QTRY_VERIFY(!stand.messages().isEmpty());
    stand.restart();
    writer.join(); // it was told that nobody reads
    QVERIFY(!stand.messages().isEmpty());
}

void TestTextSources::namesApplications_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("app");
    QTest::addRow("plain") << u"/var/log/syslog"_s << u"syslog"_s;
    QTest::addRow("numbered") << u"/var/log/syslog.1"_s << u"syslog"_s;
    QTest::addRow("compressed") << u"shop.log.2.gz"_s << u"shop.log"_s;
    QTest::addRow("dated") << u"shop.log-20250228"_s << u"shop.log"_s;
    QTest::addRow("dated and compressed") << u"shop.log-2025-02-28.gz"_s << u"shop.log"_s;
    QTest::addRow("a version is no rotation") << u"tool-1.2.3456"_s << u"tool-1.2.3456"_s;
}

void TestTextSources::namesApplications()
{
    QFETCH(const QString, path);
    QTEST(FollowedFile::applicationOf(path), "app");
}

QTEST_GUILESS_MAIN(TestTextSources)
#include "tst_textsources.moc"
