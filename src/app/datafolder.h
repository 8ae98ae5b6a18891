// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QUrl>

#include <memory>
#include <optional>

namespace Logboom {

/// The folder name that stands for "keep nothing".
inline constexpr QStringView MemoryFolder = u":memory:";

/// The chosen folder, or where it is empty the platform's own for this program. ":memory:" stays as it is.
[[nodiscard]] QString dataFolder(const QString& chosen);

/// Where a running server listens, as the ready file and the data folder tell it.
struct ServerAddresses
{
    QUrl http;
    QUrl ws;
    QString files; ///< what FileRequests listens on; empty = nothing
};

/// {"http":"http://127.0.0.1:8081","ws":"ws://127.0.0.1:8080","pid":N,"data":"..."} of this process, and
/// "files" where it takes requests for files.
[[nodiscard]] QByteArray readyJson(const ServerAddresses& addresses, const QString& folder);

/// Writes it so that a reader sees all of it or nothing.
[[nodiscard]] Result<> writeReadyFile(const QString& file, const ServerAddresses& addresses, const QString& folder);

/**
 * The right to use a data folder, held by one process at a time.
 *
 * The operating system holds the lock for the process and drops it with the process, whatever ends it: a stale lock
 * cannot exist. The lock file also tells others who uses the folder and where it listens.
 */
class FolderLock
{
public:
    /// Makes the folder where it is missing, for its owner only. Busy: another process has it; the message names it.
    [[nodiscard]] static Result<std::unique_ptr<FolderLock>> take(const QString& folder);
    ~FolderLock();
    Q_DISABLE_COPY_MOVE(FolderLock)

    /// Lets clients on this machine find the server.
    void publish(const ServerAddresses& addresses) const;

private:
    FolderLock(QString folder, std::unique_ptr<QFile> file);

    QString m_folder;
    std::unique_ptr<QFile> m_file; // open: closing it drops the lock
};

/// The server that uses the folder now. Nothing where there is none or it does not listen yet.
/// Never to be called by the process that holds the lock: closing the file would drop it.
[[nodiscard]] std::optional<ServerAddresses> runningServer(const QString& folder);

/// Who takes files for the process that uses the folder now, also where it does not listen; empty where there is none.
/// Not by the process that holds the lock, either.
[[nodiscard]] QString runningFileRequests(const QString& folder);

} // namespace Logboom
