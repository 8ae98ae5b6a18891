// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlitelogstore.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace Logboom {

/// What a filled store holds, and where.
struct Filling
{
    enum class Order : quint8
    {
        InOrder,
        OnePercentLate, ///< one in a hundred up to ten minutes before its place
        Replayed        ///< the second half has the times of the first
    };

    quint64 entries = 0;
    Order order = Order::InOrder;
    QString kept = {}; ///< a folder where it stays for the next run; empty = a temporary one
};

/// A store with many entries, the last of them of the moment it was filled. Errors end the program.
class FilledStore
{
public:
    FilledStore(quint64 entries, const QString& folderTemplate)
        : FilledStore(Filling{.entries = entries}, folderTemplate)
    {
    }
    /// One that was kept is taken as it is where it holds so many entries.
    FilledStore(const Filling& filling, const QString& folderTemplate);
    ~FilledStore();
    Q_DISABLE_COPY_MOVE(FilledStore)

    [[nodiscard]] SqliteLogStore& store() { return *m_store; }
    [[nodiscard]] QString folder() const { return m_folder; }

    /// With other options; the folder is its own. No reader of it is left.
    void reopen(StoreOptions options);

    /// For another process that opens the folder; store() is gone from then on.
    void close() { m_store.reset(); }

    /// The texts of its entries come from a BenchEntries with that seed.
    static constexpr quint64 Seed = 1;

private:
    void fill(const Filling& filling);

    std::optional<QTemporaryDir> m_temporary;
    QString m_folder;
    std::unique_ptr<SqliteLogStore> m_store;
};

} // namespace Logboom
