// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/fileintake.h"
#include "diskstand.h"
#include "ui/actions/actionregistry.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/models/filetext.h"
#include "ui/models/recentfiles.h"
#include "ui/panels/bottomdock.h"
#include "ui/panels/filespage.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/noteline.h"
#include "ui/panels/paneltable.h"
#include "ui/table/logview.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>
#include <QUrl>

using namespace Logboom;
using namespace Qt::StringLiterals;
using Phase = FileState::Phase;

namespace {

FileState stateOf(quint64 id, Phase phase, quint64 read, quint64 total, quint64 entries)
{
    FileState state;
    state.id = id;
    state.path = u"/logs/a%1.log"_s.arg(id);
    state.phase = phase;
    state.bytesRead = read;
    state.bytesTotal = total;
    state.entries = entries;
    return state;
}

} // namespace

/// Log files in the whole window.
class TestOpenFiles final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void showsWhatIsRead();
    void takesDroppedFiles();
    void saysWhyAFileIsRefused();
    void listsAndStops();
    void showsOnlyWhatTheCommandLineNames();
    void remembersRecentFiles();
    void notesSayWhatMatters_data();
    void notesSayWhatMatters();

private:
    [[nodiscard]] QString write(const QString& name, const QByteArray& bytes);
    template<typename T>
    [[nodiscard]] T* child()
    {
        return m_window->findChild<T*>();
    }
    [[nodiscard]] NoteLine* note();
    [[nodiscard]] QPushButton* button(const QString& text);

    std::unique_ptr<DiskStand> m_stand;
    std::unique_ptr<FileIntake> m_files;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

void TestOpenFiles::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void TestOpenFiles::init()
{
    clearRecentFiles();
    m_stand = std::make_unique<DiskStand>();
    QVERIFY(m_stand->send({simpleEntry(Second, "web", "started")}));
    m_files = std::make_unique<FileIntake>(m_stand->pipeline, *m_stand->store);
    m_theme = std::make_unique<Theme>();
    MainWindowServices services{*m_stand->store, m_stand->queries, m_stand->pipeline, *m_theme, {}, {}, {}};
    services.files = m_files.get();
    m_window = std::make_unique<MainWindow>(services);
    m_window->show();
    QTRY_VERIFY(m_window->isSettled());
}

void TestOpenFiles::cleanup()
{
    m_window.reset();
    m_files.reset();
    m_theme.reset();
    m_stand.reset();
}

QString TestOpenFiles::write(const QString& name, const QByteArray& bytes)
{
    QFile file(m_stand->folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return QFileInfo(file).canonicalFilePath();
}

NoteLine* TestOpenFiles::note()
{
    for (NoteLine* line : m_window->findChildren<NoteLine*>()) {
        if (line->findChild<QLabel*>()->accessibleName() == u"Note on files")
            return line;
    }
    return nullptr;
}

QPushButton* TestOpenFiles::button(const QString& text)
{
    for (QPushButton* candidate : child<FilesPage>()->findChildren<QPushButton*>()) {
        if (candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

void TestOpenFiles::showsWhatIsRead()
{
    m_window->openFiles({write(u"shop.log"_s, "2025-02-28T10:00:00Z ERROR one\n2025-02-28T10:00:01Z two\n")});
    QTRY_COMPARE(child<LogView>()->shown(), std::optional<quint64>(3));
    QTRY_COMPARE(note()->text(), u"2 entries of shop.log read."_s);
    // The link shows them alone.
    emit note()->linkActivated();
    QTRY_COMPARE(child<FilterBar>()->text(), u"app:shop.log"_s);
    QTRY_COMPARE(child<LogView>()->shown(), std::optional<quint64>(2));
    QVERIFY(note()->text().isEmpty());
}

void TestOpenFiles::takesDroppedFiles()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(u"a.log"_s, "one\n")), QUrl::fromLocalFile(write(u"b.log"_s, "two\n"))});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &drop);
    QTRY_COMPARE(child<LogView>()->shown(), std::optional<quint64>(3));
    QCOMPARE(m_files->files().size(), 2u);

    QMimeData text;
    text.setText(u"no file"_s);
    QDragEnterEvent other({10, 10}, Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    other.ignore();
    QApplication::sendEvent(m_window.get(), &other);
    QVERIFY(!other.isAccepted());
}

void TestOpenFiles::saysWhyAFileIsRefused()
{
    m_window->openFiles({write(u"picture.png"_s, QByteArray("\x89PNG\0\0", 6))});
    QTRY_VERIFY(note()->text().contains(u"is not a text file"));
    emit note()->linkActivated();
    QVERIFY(note()->text().isEmpty());
    m_window->openFiles({m_stand->folder.filePath(u"none.log"_s)});
    QTRY_VERIFY(note()->text().contains(u"There is no file"));
}

void TestOpenFiles::listsAndStops()
{
    m_window->openFiles({write(u"shop.log"_s, "one\n")});
    QTRY_COMPARE(m_files->files().front().phase, Phase::Following);
    m_window->actionRegistry().action(u"view.files")->trigger();
    QVERIFY(child<BottomDock>()->shows(u"files"_s));
    const auto* model = child<FilesPage>()->findChild<PanelTable*>()->model();
    QCOMPARE(model->rowCount(), 1);
    const auto cell = [model](FilesModel::Column column) {
        return model->index(0, static_cast<int>(column)).data().toString();
    };
    QTRY_COMPARE(cell(FilesModel::Column::State), u"Following"_s);
    QTRY_COMPARE(cell(FilesModel::Column::Entries), u"1"_s);
    QVERIFY(cell(FilesModel::Column::Name).endsWith(u"shop.log"));
    QTRY_VERIFY(button(u"Stop following"_s));
    button(u"Stop following"_s)->click();
    QTRY_COMPARE(cell(FilesModel::Column::State), u"Stopped"_s);
    button(u"Read on"_s)->click();
    QTRY_COMPARE(cell(FilesModel::Column::State), u"Following"_s);
    QCOMPARE(m_stand->store->status().entries, 2u); // nothing was read twice
}

void TestOpenFiles::showsOnlyWhatTheCommandLineNames()
{
    m_window->openFiles(
        {write(u"a.log"_s, "one\n"), write(u"b.log"_s, "{\"message\":\"two\",\"app_key\":\"cart\"}\n")});
    m_window->showOnlyWhatIsRead();
    QTRY_COMPARE(child<LogView>()->shown(), std::optional<quint64>(2));
    QVERIFY(child<FilterBar>()->text().contains(u"cart"));
    // Whoever has typed something else keeps it.
    m_window->setFilterText(u"level>=error"_s);
    m_window->openFiles({write(u"c.log"_s, "three\n")});
    QTRY_COMPARE(m_stand->store->status().entries, 4u);
    QCOMPARE(child<FilterBar>()->text(), u"level>=error"_s);
}

void TestOpenFiles::remembersRecentFiles()
{
    const QString path = write(u"a.log"_s, "one\n");
    m_window->openFiles({path, m_stand->folder.filePath(u"none.log"_s)});
    QCOMPARE(recentFiles(), QStringList{path});
    QStringList many;
    for (int i = 0; i < 20; ++i)
        many.append(u"/x/%1.log"_s.arg(i));
    addRecentFiles(many);
    QCOMPARE(recentFiles(), QStringList(many.first(MaxRecentFiles)));
    addRecentFiles({many[3]});
    QCOMPARE(recentFiles().first(), many[3]);
    QCOMPARE(recentFiles().count(many[3]), 1);
}

void TestOpenFiles::notesSayWhatMatters_data()
{
    constexpr quint64 MB = 1000000;
    QTest::addColumn<std::vector<FileState>>("files");
    QTest::addColumn<quint64>("news");
    QTest::addColumn<QString>("text");
    QTest::addColumn<FileNote::Action>("action");
    using Files = std::vector<FileState>;
    QTest::addRow("nothing") << Files() << quint64(0) << QString() << FileNote::Action::None;
    QTest::addRow("a short one is read in a moment")
        << Files{stateOf(1, Phase::Reading, 1, MB, 0)} << quint64(1) << QString() << FileNote::Action::None;
    QTest::addRow("a long one") << Files{stateOf(1, Phase::Reading, 45 * MB, 100 * MB, 0)} << quint64(1)
                                << u"Reading a1.log: 45 % of 100.0 MB"_s << FileNote::Action::Cancel;
    QTest::addRow("two long ones") << Files{stateOf(1, Phase::Reading, 50 * MB, 100 * MB, 0),
                                            stateOf(2, Phase::Reading, 0, 100 * MB, 0)}
                                   << quint64(1) << u"Reading 2 files: 25 % of 200.0 MB"_s << FileNote::Action::Cancel;
    QTest::addRow("followed for long") << Files{stateOf(1, Phase::Following, 1, 1, 9)} << quint64(0) << QString()
                                       << FileNote::Action::None;
    QTest::addRow("an empty one") << Files{stateOf(1, Phase::Following, 0, 0, 0)} << quint64(1)
                                  << u"There is nothing in a1.log."_s << FileNote::Action::Dismiss;
}

void TestOpenFiles::notesSayWhatMatters()
{
    QFETCH(const std::vector<FileState>, files);
    QFETCH(const quint64, news);
    const FileNote note = fileNote(files, news);
    QTEST(note.text, "text");
    QTEST(note.action, "action");
    QCOMPARE(note.link.isEmpty(), note.action == FileNote::Action::None);
}

QTEST_MAIN(TestOpenFiles)
#include "tst_openfiles.moc"
