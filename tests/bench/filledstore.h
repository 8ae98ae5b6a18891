// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlitelogstore.h"

#include <QTemporaryDir>

#include <memory>

namespace Logboom {

/// A store with many entries in a folder of its own, the last of them of this moment. Errors end the program.
class FilledStore
{
public:
    FilledStore(quint64 entries, const QString& folderTemplate);
    ~FilledStore();
    Q_DISABLE_COPY_MOVE(FilledStore)

    [[nodiscard]] SqliteLogStore& store() { return *m_store; }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<SqliteLogStore> m_store;
};

} // namespace Logboom
