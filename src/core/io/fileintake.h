// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/mailbox.h"
#include "core/ingest/ingestpipeline.h"
#include "core/ingest/markkeeper.h"
#include "core/io/filestate.h"
#include "core/io/streamsource.h"
#include "core/io/textintake.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace Logboom {

class FileWorker;

/**
 * Reads files and streams into the store, by way of the pipeline, and follows files as they grow.
 *
 * What was read of a file is remembered in the store: opened again, also under the name it has after a rotation, it
 * goes on from there. Several are read in turns; how much of them waits to be stored is bounded.
 *
 * Threads: its own one, the GUI's or main one, which never waits but for the end; a thread of its own reads.
 *
 * Ownership: pipeline and keeper (the store) are borrowed and must outlive it; the pipeline runs, or has been stopped.
 */
class FileIntake final : public QObject, private AckReceiver
{
    Q_OBJECT

public:
    FileIntake(IngestPipeline& pipeline, MarkKeeper& marks, QObject* parent = nullptr);
    /// Ends with what was handed to the pipeline.
    ~FileIntake() override;

    /// Why a file cannot be opened, or success; the rest shows when it is read.
    [[nodiscard]] static Result<> check(const QString& path);

    /// Begins to read a file and to follow it; one that is followed already is left as it is. The id of its state.
    quint64 open(const QString& path);
    /// Begins to read a stream. app and instance: whose entries its lines are.
    quint64 open(const std::shared_ptr<StreamSource>& stream, const QString& app, const QString& instance);
    /// Stops reading and following; what was read stays. Opened again it goes on.
    void stop(quint64 id);

    /// All that were opened, in that order. A file that was opened once more is there once.
    [[nodiscard]] const std::vector<FileState>& files() const { return m_files; }
    [[nodiscard]] const FileState* file(quint64 id) const;

signals:
    /// files() is different; a few times a second at most.
    void changed();

private:
    friend class FileWorker;

    // Worker's thread.
    /// Whether more may be handed to the pipeline; where not, the worker hears when some was stored.
    [[nodiscard]] bool hasRoom();
    /// Whether entries of a file were handed over and are not stored yet.
    [[nodiscard]] bool isHanded(quint64 file);
    /// False: the pipeline is full.
    [[nodiscard]] bool submit(quint64 file, TextIntake::Batch batch);
    void acknowledged(std::vector<Ack> acks) override; // pipeline's thread
    void takeStates(std::vector<FileState> states);
    quint64 add(FileState state);

    struct Handed
    {
        quint64 file = 0;
        std::size_t bytes = 0;
    };

    IngestPipeline& m_pipeline;
    MarkKeeper& m_marks;
    std::vector<FileState> m_files;
    quint64 m_lastId = 0;
    Mailbox<FileState> m_states; // from the worker

    std::mutex m_mutex;
    std::condition_variable m_drained;
    std::unordered_map<quint64, Handed> m_handed; // by ticket; guarded by m_mutex
    std::size_t m_handedBytes = 0;                // guarded by m_mutex
    quint64 m_lastTicket = 0;                     // guarded by m_mutex
    bool m_isEnding = false;                      // guarded by m_mutex; the worker is or will be gone

    QThread m_thread;
    FileWorker* m_worker; // lives in m_thread and is deleted there
};

} // namespace Logboom
