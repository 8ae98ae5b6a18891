// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/fileintake.h"

#include "core/io/fileworker.h"
#include "core/io/textsource.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace Logboom {

namespace {

/// How much of the files may wait to be stored. Less than the pipeline's queue, which others use as well.
constexpr std::size_t MaxHandedBytes = 16u << 20;

} // namespace

FileIntake::FileIntake(IngestPipeline& pipeline, MarkKeeper& marks, QObject* parent)
    : QObject(parent)
    , m_pipeline(pipeline)
    , m_marks(marks)
    , m_states(this, [this](std::vector<FileState> states) { takeStates(std::move(states)); })
    , m_worker(new FileWorker(*this, marks))
{
    m_thread.setObjectName(QStringLiteral("files"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

FileIntake::~FileIntake()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
    }
    m_thread.quit();
    m_thread.wait();
    // The pipeline knows this object until all it was handed has come back.
    std::unique_lock lock(m_mutex);
    m_drained.wait(lock, [this] { return m_handed.empty(); });
}

Result<> FileIntake::check(const QString& path)
{
    const Result<std::unique_ptr<QFile>> file = openForReading(path);
    if (!file)
        return tl::make_unexpected(file.error());
    return {};
}

quint64 FileIntake::open(const QString& path)
{
    FileState state;
    state.path = QFileInfo(path).absoluteFilePath();
    if (const QString canonical = QFileInfo(path).canonicalFilePath(); !canonical.isEmpty())
        state.path = canonical;
    state.app = FollowedFile::applicationOf(state.path);
    state.instance = QDir::toNativeSeparators(QFileInfo(state.path).path());
    const auto same =
        std::find_if(m_files.begin(), m_files.end(), [&](const FileState& known) { return known.path == state.path; });
    if (same != m_files.end()) {
        if (same->isActive())
            return same->id;
        m_files.erase(same);
    }
    state.apps = QStringList{state.app};
    state.bytesTotal = static_cast<quint64>(QFileInfo(state.path).size());
    const quint64 id = add(std::move(state));
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, file = m_files.back()] { worker->openFile(file); });
    emit changed();
    return id;
}

quint64 FileIntake::open(const std::shared_ptr<StreamSource>& stream, const QString& app, const QString& instance)
{
    FileState state;
    state.app = app;
    state.apps = QStringList{app};
    state.instance = instance;
    const quint64 id = add(std::move(state));
    stream->setWake([worker = m_worker, id] { QMetaObject::invokeMethod(worker, [worker, id] { worker->wake(id); }); });
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, file = m_files.back(), stream] { worker->openStream(file, stream); });
    emit changed();
    return id;
}

quint64 FileIntake::add(FileState state)
{
    state.id = ++m_lastId;
    m_files.push_back(std::move(state));
    return m_lastId;
}

void FileIntake::stop(quint64 id)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, id] { worker->stop(id); });
}

const FileState* FileIntake::file(quint64 id) const
{
    const auto found =
        std::find_if(m_files.begin(), m_files.end(), [id](const FileState& state) { return state.id == id; });
    return found == m_files.end() ? nullptr : &*found;
}

void FileIntake::takeStates(std::vector<FileState> states)
{
    for (FileState& state : states) {
        const auto found =
            std::find_if(m_files.begin(), m_files.end(), [&](const FileState& known) { return known.id == state.id; });
        if (found != m_files.end())
            *found = std::move(state);
    }
    emit changed();
}

bool FileIntake::hasRoom()
{
    const std::scoped_lock lock(m_mutex);
    return m_handedBytes < MaxHandedBytes;
}

bool FileIntake::isHanded(quint64 file)
{
    const std::scoped_lock lock(m_mutex);
    return std::any_of(m_handed.begin(), m_handed.end(),
                       [file](const auto& entry) { return entry.second.file == file; });
}

bool FileIntake::submit(quint64 file, TextIntake::Batch batch)
{
    const EntryBatch& entries = *batch.entries;
    const std::size_t bytes = entries.bytes();
    quint64 ticket = 0;
    {
        const std::scoped_lock lock(m_mutex);
        ticket = ++m_lastTicket;
        m_handed.emplace(ticket, Handed{file, bytes});
        m_handedBytes += bytes;
    }
    if (!batch.markName.empty())
        m_marks.setMark(entries, std::move(batch.markName), batch.mark.toText());
    if (m_pipeline.submit(std::move(batch.entries), *this, ticket))
        return true;
    m_marks.dropMark(entries); // only its address counts
    const std::scoped_lock lock(m_mutex);
    m_handed.erase(ticket);
    m_handedBytes -= bytes;
    m_drained.notify_all();
    return false;
}

void FileIntake::acknowledged(std::vector<Ack> acks)
{
    const std::scoped_lock lock(m_mutex);
    for (const Ack& ack : acks) {
        const auto handed = m_handed.find(ack.ticket);
        const quint64 entries = ack.batch->entries().size();
        const QString problem = ack.error ? ack.error->message : QString();
        m_handedBytes -= handed->second.bytes;
        if (!m_isEnding) {
            QMetaObject::invokeMethod(m_worker, [worker = m_worker, id = handed->second.file, entries, problem] {
                worker->acknowledge(id, entries, problem);
            });
        }
        m_handed.erase(handed);
    }
    m_drained.notify_all();
}

} // namespace Logboom
