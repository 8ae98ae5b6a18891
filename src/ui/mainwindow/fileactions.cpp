// SPDX-License-Identifier: GPL-3.0-or-later
// Files in the window: opened by its menu or dropped onto it, and what is said of them.
#include "core/io/fileintake.h"
#include "ui/actions/actionregistry.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/models/filetext.h"
#include "ui/models/recentfiles.h"
#include "ui/panels/bottomdock.h"
#include "ui/panels/fieldterm.h"
#include "ui/panels/filespage.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/noteline.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

/// How long it is said what became of a file.
constexpr int NewsMs = 20'000;

QString filterOf(const QStringList& apps)
{
    return FieldTerm{false, u"app"_s, u':', apps}.text();
}

QStringList localFiles(const QMimeData* data)
{
    QStringList paths;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

void MainWindow::addFileActions()
{
    const QString file = tr("File");
    QAction* open =
        m_actions->add({u"file.open"_s, file, tr("Open a log file …"), {QKeySequence(u"Ctrl+O"_s)}, {}, Icon::File},
                       [this] { chooseFiles(); });
    open->setEnabled(m_services.files != nullptr);
    setAcceptDrops(m_services.files != nullptr);
}

void MainWindow::connectFiles()
{
    m_dock->addPage(filesPanelId(), tr("Files"), m_filesPage, m_filesPage->list());
    m_newsTimer.setSingleShot(true);
    m_newsTimer.setInterval(NewsMs);
    connect(&m_newsTimer, &QTimer::timeout, m_parts, [this] {
        m_fileNews = 0;
        showFiles();
    });
    connect(m_fileNote, &NoteLine::linkActivated, this, &MainWindow::followFileLink);
    connect(m_filesPage, &FilesPage::openRequested, this, &MainWindow::chooseFiles);
    connect(m_filesPage, &FilesPage::showRequested, this, &MainWindow::showOnlyFile);
    connect(m_filesPage, &FilesPage::resumeRequested, this, [this](const QString& path) { openFiles({path}); });
    m_filesPage->setEnabled(m_services.files != nullptr);
    if (m_services.files == nullptr)
        return;
    connect(m_filesPage, &FilesPage::stopRequested, m_services.files, &FileIntake::stop);
    connect(m_services.files, &FileIntake::changed, m_parts, [this] { showFiles(); });
    showFiles();
}

/// Behind the action that opens files.
void MainWindow::addRecentFilesMenu(QMenu* menu)
{
    QMenu* recent = menu->addMenu(tr("Open recent"));
    recent->setEnabled(m_services.files != nullptr);
    connect(recent, &QMenu::aboutToShow, this, [this, recent] {
        recent->clear();
        const QStringList paths = recentFiles();
        for (const QString& path : paths) {
            // An ampersand in a name is no mnemonic.
            const QString text = QDir::toNativeSeparators(path).replace(u'&', u"&&"_s);
            recent->addAction(text, this, [this, path] { openFiles({path}); });
        }
        recent->addSeparator();
        recent->addAction(tr("Forget these files"), this, clearRecentFiles)->setEnabled(!paths.isEmpty());
    });
}

void MainWindow::chooseFiles()
{
    const QStringList recent = recentFiles();
    const QString folder = recent.isEmpty() ? QDir::homePath() : QFileInfo(recent.first()).path();
    auto* dialog = new QFileDialog(this, tr("Open log files"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Logs (*.log *.log.* *.txt *.json *.jsonl *.ndjson *.gz *.out *.err syslog*)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::openFiles);
    dialog->open();
}

void MainWindow::openFiles(const QStringList& paths)
{
    QStringList opened;
    for (const QString& path : paths) {
        m_fileNews = m_services.files->open(path);
        if (FileIntake::check(path))
            opened.append(QFileInfo(path).absoluteFilePath());
    }
    addRecentFiles(opened);
    m_newsTimer.start();
    showFiles();
}

void MainWindow::showFiles()
{
    const std::vector<FileState>& files = m_services.files->files();
    const bool isStored = std::ranges::all_of(files, [](const FileState& file) { return file.pending == 0; });
    if (isReadingFiles()) {
        m_readSeq.reset();
    } else if (!m_readSeq && isStored) {
        m_readSeq = m_services.store.status().lastSeq;
        showScope(); // charts and counts of all of it now, not in turn
    }
    m_filesPage->setFiles(files);
    m_dock->setCount(filesPanelId(), static_cast<int>(std::ranges::count_if(files, &FileState::isActive)));
    m_shownFileNote = fileNote(files, m_fileNews);
    const bool isProblem = m_shownFileNote.action == FileNote::Action::Dismiss;
    m_fileNote->showNote(isProblem ? Icon::Warning : Icon::File, m_shownFileNote.text, m_shownFileNote.link);
    if (m_filesFilter) {
        QStringList apps;
        for (const FileState& file : files)
            apps += file.phase == FileState::Phase::Failed ? QStringList() : file.apps;
        apps.removeDuplicates();
        if (m_filterBar->text() != *m_filesFilter || apps.isEmpty()) {
            m_filesFilter.reset(); // the user wants to see something else
        } else if (const QString text = filterOf(apps); text != *m_filesFilter) {
            showOnly(apps);
            m_filesFilter = m_filterBar->text();
        }
    }
    checkSettled();
}

void MainWindow::followFileLink()
{
    const FileNote note = m_shownFileNote;
    if (note.action == FileNote::Action::Cancel) {
        for (const FileState& file : m_services.files->files()) {
            if (file.phase == FileState::Phase::Reading && (note.file == 0 || note.file == file.id))
                m_services.files->stop(file.id);
        }
        return;
    }
    m_fileNews = 0;
    showFiles();
    if (note.action == FileNote::Action::ShowOnly)
        showOnlyFile(note.file);
}

void MainWindow::showOnlyFile(quint64 id)
{
    if (const FileState* file = m_services.files->file(id))
        showOnly(file->apps);
}

void MainWindow::showOnly(const QStringList& apps)
{
    m_filterBar->setTimeScope(TimeScope::everything()); // logs are older than a quarter of an hour
    setFilterText(filterOf(apps));
}

void MainWindow::showOnlyWhatIsRead()
{
    m_filesFilter = m_filterBar->text();
    showFiles();
}

bool MainWindow::isReadingFiles() const
{
    return m_services.files != nullptr && std::ranges::any_of(m_services.files->files(), [](const FileState& file) {
               return file.phase == FileState::Phase::Reading;
           });
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    openFiles(localFiles(event->mimeData()));
}

} // namespace Logboom
