// SPDX-License-Identifier: GPL-3.0-or-later
#include "filestand.h"

#include <QDir>

using namespace Logboom;
using namespace Qt::StringLiterals;
using Phase = FileState::Phase;

/// Files that grow, are renamed, cut and opened again.
class TestFileIntake final : public QObject
{
    Q_OBJECT

private slots:
    void readsAFileAndFollowsIt();
    void takesAnUnfinishedLastLine();
    void joinsWhatComesLater();
    void readsALongFileWithBoundedMemory();
    void readsSeveralFilesAndStops();
    void goesOnAfterARestart();
    void knowsAFileUnderAnotherName();
    void tellsFilesThatBeginAlikeApart();
    void followsARotation();
    void followsCopyAndTruncate();
    void followsATruncationThatGrewAgain();
    void waitsForAFileThatIsGone();
    void marksAreReadBack();
    void keepsItsPlaceOnDisk();
};

void TestFileIntake::readsAFileAndFollowsIt()
{
    FileStand stand;
    stand.write(u"shop.log"_s, lines(0, 3));
    const quint64 id = stand.open(u"shop.log"_s);
    QTRY_COMPARE(stand.messages(), messages(0, 3));
    QTRY_COMPARE(stand.phase(id), Phase::Following);
    stand.append(u"shop.log"_s, lines(3, 5));
    QTRY_COMPARE(stand.messages(), messages(0, 5));
    stand.append(u"shop.log"_s, lines(5, 6));
    QTRY_COMPARE(stand.messages(), messages(0, 6));
    QTRY_COMPARE(stand.intake->file(id)->entries, 6u);
    QCOMPARE(stand.open(u"shop.log"_s), id);

    const auto entry = stand.store->reader()->bySeq(1);
    QVERIFY(entry && *entry);
    QVERIFY((**entry)->app == "shop.log");
    QCOMPARE(QString::fromStdString(std::string((**entry)->instance)),
             QDir::toNativeSeparators(QFileInfo(stand.folder.path()).canonicalFilePath()));
}

void TestFileIntake::takesAnUnfinishedLastLine()
{
    FileStand stand;
    stand.write(u"a.log"_s, lines(0, 2) + "2025-02-28T11:00:00Z no end");
    stand.open(u"a.log"_s);
    QTRY_COMPARE(stand.messages(), messages(0, 2) + QStringList{u"no end"_s});
}

void TestFileIntake::joinsWhatComesLater()
{
    FileStand stand;
    stand.write(u"a.log"_s, {});
    const quint64 id = stand.open(u"a.log"_s);
    QTRY_COMPARE(stand.phase(id), Phase::Following);
    stand.append(u"a.log"_s, "2025-02-28T11:00:00Z ERROR boom\n\tat a\n\tat");
    stand.append(u"a.log"_s, " b\n");
    stand.append(u"a.log"_s, line(1));
    QTRY_COMPARE(stand.messages(), (QStringList{u"boom\n\tat a\n\tat b"_s, u"line 1"_s}));
}

void TestFileIntake::readsALongFileWithBoundedMemory()
{
    FileStand stand;
    constexpr int count = 60000; // several chunks
    stand.write(u"long.log"_s, lines(0, count));
    const quint64 id = stand.open(u"long.log"_s);
    QTRY_COMPARE_WITH_TIMEOUT(stand.intake->file(id)->entries, static_cast<quint64>(count), 60000);
    QCOMPARE(stand.messages(), messages(0, count));
    QTRY_COMPARE(stand.intake->file(id)->bytesRead, stand.intake->file(id)->bytesTotal);
    QVERIFY(stand.pipeline->counters().rejected == 0);
}

void TestFileIntake::readsSeveralFilesAndStops()
{
    FileStand stand;
    stand.write(u"a.log"_s, lines(0, 1));
    stand.write(u"b.log"_s, lines(1, 2));
    const quint64 a = stand.open(u"a.log"_s);
    const quint64 b = stand.open(u"b.log"_s);
    QTRY_COMPARE(stand.phase(a), Phase::Following);
    QTRY_COMPARE(stand.phase(b), Phase::Following);
    QTRY_COMPARE(stand.messages().size(), 2);
    stand.intake->stop(a);
    QTRY_COMPARE(stand.phase(a), Phase::Stopped);
    stand.append(u"a.log"_s, lines(2, 3));
    stand.append(u"b.log"_s, lines(3, 4));
    QTRY_VERIFY(stand.messages().contains(u"line 3"_s));
    QVERIFY(!stand.messages().contains(u"line 2"_s));
    // Opened again it goes on where it was left.
    stand.open(u"a.log"_s);
    QTRY_COMPARE(stand.messages().count(u"line 2"_s), 1);
    QCOMPARE(stand.messages().count(u"line 0"_s), 1);
}

void TestFileIntake::goesOnAfterARestart()
{
    FileStand stand;
    stand.write(u"a.log"_s, lines(0, 20));
    stand.open(u"a.log"_s);
    QTRY_COMPARE(stand.messages(), messages(0, 20));
    stand.restart();
    stand.append(u"a.log"_s, lines(20, 25));
    const quint64 id = stand.open(u"a.log"_s);
    QTRY_COMPARE(stand.messages(), messages(0, 25));
    QTRY_VERIFY(stand.intake->file(id)->wasKnown);
    QCOMPARE(stand.store->marks().size(), 1u);
}

void TestFileIntake::knowsAFileUnderAnotherName()
{
    FileStand stand;
    stand.write(u"a.log"_s, lines(0, 20));
    stand.open(u"a.log"_s);
    QTRY_COMPARE(stand.messages(), messages(0, 20));
    stand.restart();
    QVERIFY(QFile::rename(stand.path(u"a.log"_s), stand.path(u"a.log.1"_s)));
    stand.append(u"a.log.1"_s, lines(20, 21));
    stand.open(u"a.log.1"_s);
    QTRY_COMPARE(stand.messages(), messages(0, 21));
}

void TestFileIntake::tellsFilesThatBeginAlikeApart()
{
    FileStand stand;
    const QByteArray banner = QByteArray(2000, '=') + '\n';
    stand.write(u"a.log"_s, banner + lines(0, 10));
    stand.open(u"a.log"_s);
    QTRY_VERIFY(stand.messages().contains(u"line 9"_s));
    stand.write(u"b.log"_s, banner + lines(10, 40));
    stand.open(u"b.log"_s);
    QTRY_VERIFY(stand.messages().contains(u"line 39"_s));
    QVERIFY(stand.messages().contains(u"line 10"_s));
    // Short files are told apart by their names.
    stand.write(u"c.log"_s, "same\n");
    stand.write(u"d.log"_s, "same\n");
    stand.open(u"c.log"_s);
    QTRY_COMPARE(stand.messages().count(u"same"_s), 1);
    stand.open(u"d.log"_s);
    QTRY_COMPARE(stand.messages().count(u"same"_s), 2);
}

void TestFileIntake::followsARotation()
{
    FileStand stand;
    stand.write(u"a.log"_s, lines(0, 5));
    const quint64 id = stand.open(u"a.log"_s);
    QTRY_COMPARE(stand.phase(id), Phase::Following);
    // The last lines come after the rename, as programs that still have the file open write them.
    QVERIFY(QFile::rename(stand.path(u"a.log"_s), stand.path(u"a.log.1"_s)));
    stand.append(u"a.log.1"_s, lines(5, 7));
    stand.write(u"a.log"_s, lines(7, 9));
    QTRY_COMPARE(stand.messages(), messages(0, 9));
    stand.append(u"a.log"_s, lines(9, 10));
    QTRY_COMPARE(stand.messages(), messages(0, 10));
    QCOMPARE(stand.phase(id), Phase::Following);
}

void TestFileIntake::followsCopyAndTruncate()
{
    FileStand stand;
    stand.write(u"a.log"_s, lines(0, 5));
    const quint64 id = stand.open(u"a.log"_s);
    QTRY_COMPARE(stand.messages(), messages(0, 5));
    QTRY_COMPARE(stand.phase(id), Phase::Following);
    stand.write(u"a.log"_s, lines(5, 7)); // cut in place
    QTRY_COMPARE(stand.messages(), messages(0, 7));
    stand.append(u"a.log"_s, lines(7, 8));
    QTRY_COMPARE(stand.messages(), messages(0, 8));
}

void TestFileIntake::followsATruncationThatGrewAgain()
{
    FileStand stand;
    stand.write(u"a.log"_s, lines(0, 5));
    stand.open(u"a.log"_s);
    QTRY_COMPARE(stand.messages(), messages(0, 5));
    stand.write(u"a.log"_s, lines(5, 50)); // longer than before, so that its size tells nothing
    QTRY_COMPARE(stand.messages(), messages(0, 50));
}

void TestFileIntake::waitsForAFileThatIsGone()
{
    FileStand stand;
    stand.write(u"a.log"_s, lines(0, 5));
    const quint64 id = stand.open(u"a.log"_s);
    QTRY_COMPARE(stand.phase(id), Phase::Following);
    QVERIFY(QFile::remove(stand.path(u"a.log"_s)));
    QTRY_COMPARE(stand.phase(id), Phase::Missing);
    stand.write(u"a.log"_s, lines(5, 6));
    QTRY_COMPARE(stand.messages(), messages(0, 6));
    QTRY_COMPARE(stand.phase(id), Phase::Following);
}

void TestFileIntake::marksAreReadBack()
{
    FileMark mark;
    mark.position = 123456789012;
    mark.headSize = 1024;
    mark.headHash = FileMark::hashOf("head");
    mark.tailHash = FileMark::hashOf("tail");
    mark.path = "/a folder/b c.log";
    const std::optional<FileMark> read = FileMark::fromText(mark.toText());
    QVERIFY(read);
    QCOMPARE(read->position, mark.position);
    QCOMPARE(read->headSize, mark.headSize);
    QCOMPARE(read->headHash, mark.headHash);
    QCOMPARE(read->tailHash, mark.tailHash);
    QVERIFY(read->path == mark.path);
    for (const char* broken : {"", "1", "2 1 1 aa bb p", "1 x 1 aa bb p", "1 1 x aa bb p", "1 1 99999 aa bb p"})
        QVERIFY2(!FileMark::fromText(broken), broken);
}

void TestFileIntake::keepsItsPlaceOnDisk()
{
    FileStand files; // for its folder
    QTemporaryDir data;
    StoreOptions options;
    options.folder = data.path();
    files.write(u"a.log"_s, lines(0, 10));
    for (const int total : {10, 15}) {
        const auto store = SqliteLogStore::open(options);
        QVERIFY(store);
        IngestPipeline pipeline(**store);
        pipeline.start();
        FileIntake intake(pipeline, **store);
        intake.open(files.path(u"a.log"_s));
        QTRY_COMPARE((*store)->status().entries, static_cast<quint64>(total));
        QTRY_COMPARE(intake.files().front().phase, Phase::Following);
        QCOMPARE((*store)->status().entries, static_cast<quint64>(total));
        if (total == 10)
            intake.stop(intake.files().front().id);
        QTRY_VERIFY(total == 15 || intake.files().front().phase == Phase::Stopped);
        if (total == 10)
            files.append(u"a.log"_s, lines(10, 15));
    }
}

QTEST_GUILESS_MAIN(TestFileIntake)
#include "tst_fileintake.moc"
