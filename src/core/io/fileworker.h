// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/markkeeper.h"
#include "core/io/followedfile.h"
#include "core/io/streamsource.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <string>

namespace Logboom {

class FileIntake;

/**
 * The reading side of a FileIntake. Threads: the reading one, all of it; the intake calls it by queued calls.
 */
class FileWorker final : public QObject
{
    Q_OBJECT

public:
    FileWorker(FileIntake& intake, const MarkKeeper& marks);
    ~FileWorker() override;

    void openFile(FileState state);
    void openStream(FileState state, const std::shared_ptr<StreamSource>& stream);
    void stop(quint64 id);
    /// Entries of a file are stored, or cannot be.
    void acknowledge(quint64 id, quint64 entries, const QString& problem);
    /// A stream may have something to read.
    void wake(quint64 id);

private:
    struct Item
    {
        std::unique_ptr<FollowedFile> file;
        std::shared_ptr<StreamSource> stream; // null for a file
        std::string lastApp;                  // of the last entry
        bool isOpen = false;
        bool isReady = true;    // may have something to read
        bool isBlocked = false; // until something was stored
        bool isChanged = true;  // since it was shown
    };

    void work();
    void workOn(quint64 id, Item& item);
    static void noteApps(Item& item, const EntryBatch& batch);
    [[nodiscard]] bool mayOpen(quint64 id, const Item& item);
    void look();
    void lookAt(const QString& path);
    void watch(const QString& path);
    void schedule();
    void show(bool now);

    FileIntake& m_intake;
    const MarkKeeper& m_marks;
    std::map<quint64, Item> m_items;
    quint64 m_lastWorkedOn = 0;
    bool m_isScheduled = false;
    QFileSystemWatcher m_watcher{this};
    QTimer m_poll{this};  // what the watcher does not see: renames, file systems of other machines
    QTimer m_retry{this}; // when the pipeline was full, or a rest of an entry waits
    QTimer m_show{this};
};

} // namespace Logboom
