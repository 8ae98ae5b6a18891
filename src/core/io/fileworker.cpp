// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/fileworker.h"

#include "core/io/fileintake.h"

#include <QCoreApplication>

#include <algorithm>

namespace Logboom {

namespace {

constexpr int PollMs = 1000;
constexpr int RetryMs = 100;
constexpr int ShowMs = 100;
constexpr qsizetype MaxApps = 20; // that a state tells

} // namespace

FileWorker::FileWorker(FileIntake& intake, const MarkKeeper& marks)
    : m_intake(intake)
    , m_marks(marks)
{
    m_poll.setInterval(PollMs);
    m_retry.setInterval(RetryMs);
    m_retry.setSingleShot(true);
    m_show.setInterval(ShowMs);
    m_show.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &FileWorker::look);
    connect(&m_retry, &QTimer::timeout, this, &FileWorker::look);
    connect(&m_show, &QTimer::timeout, this, [this] { show(true); });
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FileWorker::lookAt);
}

FileWorker::~FileWorker()
{
    for (auto& [id, item] : m_items) {
        if (item.stream)
            item.stream->cancel();
    }
}

void FileWorker::openFile(FileState state)
{
    const quint64 id = state.id;
    m_items[id].file = std::make_unique<FollowedFile>(std::move(state));
    m_poll.start();
    schedule();
}

void FileWorker::openStream(FileState state, const std::shared_ptr<StreamSource>& stream)
{
    const quint64 id = state.id;
    Item& item = m_items[id];
    item.file = std::make_unique<FollowedFile>(std::move(state), stream);
    item.stream = stream;
    item.isOpen = true;
    schedule();
}

void FileWorker::stop(quint64 id)
{
    const auto found = m_items.find(id);
    if (found == m_items.end() || !found->second.file->state().isActive())
        return;
    Item& item = found->second;
    item.file->end(FileState::Phase::Stopped);
    if (item.stream)
        item.stream->cancel();
    else
        m_watcher.removePath(item.file->state().path);
    item.isChanged = true;
    show(true);
}

void FileWorker::acknowledge(quint64 id, quint64 entries, const QString& problem)
{
    if (const auto found = m_items.find(id); found != m_items.end()) {
        Item& item = found->second;
        item.file->state().pending -= entries;
        item.file->state().entries += problem.isEmpty() ? entries : 0;
        item.isChanged = true;
        if (!problem.isEmpty() && item.file->state().isActive()) {
            item.file->end(FileState::Phase::Failed, problem);
            if (item.stream)
                item.stream->cancel();
        }
    }
    for (auto& [other, item] : m_items)
        item.isReady = std::exchange(item.isBlocked, false) || item.isReady;
    show(false);
    schedule();
}

void FileWorker::wake(quint64 id)
{
    if (const auto found = m_items.find(id); found != m_items.end())
        found->second.isReady = true;
    schedule();
}

void FileWorker::schedule()
{
    if (std::exchange(m_isScheduled, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isScheduled = false;
            work();
        },
        Qt::QueuedConnection);
}

/// A piece of work for the next file in turn, so that several are read side by side and requests come through.
void FileWorker::work()
{
    const auto isReady = [](const auto& entry) { return entry.second.isReady; };
    auto next = std::find_if(m_items.upper_bound(m_lastWorkedOn), m_items.end(), isReady);
    if (next == m_items.end())
        next = std::find_if(m_items.begin(), m_items.end(), isReady);
    if (next == m_items.end())
        return;
    m_lastWorkedOn = next->first;
    workOn(next->first, next->second);
}

void FileWorker::workOn(quint64 id, Item& item)
{
    if (!m_intake.hasRoom() || !mayOpen(id, item)) {
        item.isReady = false;
        item.isBlocked = true;
        schedule();
        return;
    }
    if (!std::exchange(item.isOpen, true))
        item.file->open(m_marks.marks());
    const auto before = item.file->state().phase;
    const TextIntake::Step step = item.file->step(currentTimestamp(), [&](TextIntake::Batch batch) {
        noteApps(item, *batch.entries);
        const quint64 entries = batch.entries->entries().size();
        const bool isTaken = m_intake.submit(id, std::move(batch));
        item.file->state().pending += isTaken ? entries : 0;
        return isTaken;
    });
    const FileState& state = item.file->state();
    item.isReady = step == TextIntake::Step::Progress;
    item.isChanged = true;
    if (step == TextIntake::Step::AtEnd)
        item.file->letGo();
    const bool waits = step == TextIntake::Step::Blocked || (step == TextIntake::Step::AtEnd && item.file->hasRest());
    if (waits && !m_retry.isActive())
        m_retry.start();
    if (state.phase == FileState::Phase::Following && !state.path.isEmpty())
        watch(state.path);
    show(state.phase != before);
    schedule();
}

void FileWorker::noteApps(Item& item, const EntryBatch& batch)
{
    QStringList& apps = item.file->state().apps;
    for (const EntryView& entry : batch.entries()) {
        if (entry.app == item.lastApp)
            continue;
        item.lastApp = entry.app;
        const QString app = QString::fromStdString(item.lastApp);
        const auto place = std::lower_bound(apps.begin(), apps.end(), app);
        if (apps.size() < MaxApps && (place == apps.end() || *place != app))
            apps.insert(place, app);
    }
}

/// What was handed over for a file before is to be stored, and its mark with it, before the file is opened once more.
bool FileWorker::mayOpen(quint64 id, const Item& item)
{
    if (item.isOpen)
        return true;
    const QString path = item.file->state().path;
    return std::none_of(m_items.begin(), m_items.end(), [&](const auto& other) {
        return other.first != id && other.second.file->state().path == path && m_intake.isHanded(other.first);
    });
}

void FileWorker::lookAt(const QString& path)
{
    for (auto& [id, item] : m_items) {
        if (item.file->state().path == path)
            item.isReady = item.file->state().isActive();
    }
    schedule();
}

/// Something may have changed: all are asked.
void FileWorker::look()
{
    bool isAny = false;
    for (auto& [id, item] : m_items) {
        item.isReady = item.file->state().isActive();
        isAny = isAny || item.isReady;
    }
    if (isAny)
        schedule();
    else
        m_poll.stop();
}

void FileWorker::watch(const QString& path)
{
    if (!m_watcher.files().contains(path))
        m_watcher.addPath(path); // does nothing where there is no such file
}

void FileWorker::show(bool now)
{
    if (!now) {
        if (!m_show.isActive())
            m_show.start();
        return;
    }
    for (auto& [id, item] : m_items) {
        if (std::exchange(item.isChanged, false))
            m_intake.m_states.post(item.file->state());
    }
}

} // namespace Logboom
