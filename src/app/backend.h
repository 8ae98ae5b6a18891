// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/datafolder.h"
#include "app/filerequests.h"
#include "app/secrets.h"
#include "core/ingest/ingestpipeline.h"
#include "core/io/fileintake.h"
#include "core/query/queryservice.h"
#include "core/store/openingstore.h"
#include "server/server.h"

#include <functional>
#include <memory>

namespace Logboom {

/**
 * Everything behind the window, wired: the folder's lock, the store, the pipeline into it, the queries on it, the
 * server.
 *
 * Threads: the main one. The destructor ends all of it in good order: takes nothing more, commits and answers what was
 * taken, folds the write-ahead log back, frees the folder.
 */
class Backend
{
public:
    /// Locks the folder and has the store opened; nothing listens yet. onOpened is called once in another thread, when
    /// opened() no longer waits.
    [[nodiscard]] static Result<std::unique_ptr<Backend>> start(const ServeCommand& command,
                                                                std::function<void()> onOpened = {});

    /// Waits for the store; why it cannot be opened.
    [[nodiscard]] Result<> opened() const;

    /// With the store open: opens the ports, tells clients on this machine and writes the ready file. Where another
    /// program has a port, the error (Code Busy) names it if that can be found out.
    [[nodiscard]] Result<> listen();
    /// The same on any ports that are free, from now on.
    [[nodiscard]] Result<> listenOnFreePorts();

    [[nodiscard]] const QString& folder() const { return m_folder; }
    [[nodiscard]] ServerAddresses addresses() const
    {
        return {m_server.httpUrl(), m_server.wsUrl(), m_fileRequests.name()};
    }
    [[nodiscard]] const Secrets& secrets() const { return m_secrets; }

    [[nodiscard]] LogStore& store() { return m_store; }
    [[nodiscard]] IngestPipeline& pipeline() { return m_pipeline; }
    /// Files that other starts of the program hand over, once it runs.
    [[nodiscard]] FileRequests& fileRequests() { return m_fileRequests; }
    [[nodiscard]] FileIntake& files() { return m_files; }
    [[nodiscard]] QueryService& queries() { return m_queries; }
    [[nodiscard]] Server& server() { return m_server; }

private:
    Backend(const ServeCommand& command, Secrets secrets, QString folder, std::unique_ptr<FolderLock> lock,
            std::function<void()> onOpened);

    ServeCommand m_command;
    Secrets m_secrets;
    QString m_folder;
    // Each needs those before it, so that the destructor's order is the right one.
    std::unique_ptr<FolderLock> m_lock; // null in memory
    OpeningStore m_store;
    IngestPipeline m_pipeline;
    FileIntake m_files;
    QueryService m_queries;
    Server m_server;
    FileRequests m_fileRequests;
};

} // namespace Logboom
