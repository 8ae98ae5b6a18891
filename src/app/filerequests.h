// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QLocalServer>
#include <QObject>
#include <QStringList>

namespace Logboom {

/**
 * Takes the names of files from other starts of the program, by its user on this machine: whoever has the data folder
 * reads them.
 *
 * Threads: the one it is made in.
 */
class FileRequests final : public QObject
{
    Q_OBJECT

public:
    explicit FileRequests(QObject* parent = nullptr);

    /// What requestFiles() needs to know; empty where nothing can be taken. A new one in each process.
    [[nodiscard]] QString name() const { return m_server.fullServerName(); }

signals:
    /// Absolute paths; none where the program is only to show itself.
    void requested(const QStringList& paths);

private:
    void serve(QLocalSocket* socket);

    QLocalServer m_server;
};

/// Asks the process of that name to read files; waits until it has heard. paths: absolute.
[[nodiscard]] Result<> requestFiles(const QString& name, const QStringList& paths);

} // namespace Logboom
