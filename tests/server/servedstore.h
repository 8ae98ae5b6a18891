// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlitelogstore.h"
#include "testserver.h"

#include <QTemporaryDir>

#include <memory>

namespace Logboom {

/// Where the entries are that a server answers with.
enum class StoreKind : quint8
{
    List,  ///< the reference, in memory
    Hot,   ///< SQLite: not yet in segments
    Sealed ///< SQLite: in compressed segments
};

/// Global test data: every test of the file runs on a store of each kind. For initTestCase_data().
void addStoreKinds();

/// A running server on a fresh store of the kind QFETCH_GLOBAL says.
class ServedStore
{
public:
    ServedStore();
    ~ServedStore();
    Q_DISABLE_COPY_MOVE(ServedStore)

    [[nodiscard]] bool isRunning() const { return m_server && m_server->server.isRunning(); }

    /// Where the kind is Sealed: what is stored so far is in segments when this returns.
    void seal();

    [[nodiscard]] TestServer& server() { return *m_server; }

private:
    StoreKind m_kind;
    QTemporaryDir m_folder;
    std::unique_ptr<SqliteLogStore> m_sqlite; // null for a list
    std::unique_ptr<TestServer> m_server;     // null where the store did not open
};

} // namespace Logboom
