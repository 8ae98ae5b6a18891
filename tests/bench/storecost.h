// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchentries.h"

#include <QString>

#include <functional>

namespace Logboom {

struct Cost
{
    double microseconds = 0; ///< of CPU time, an entry
    double bytes = 0;        ///< on disk, an entry
};

/// What one way of storing does with each commit, and once at the end.
struct StoringWay
{
    std::function<void(EntryBatch& batch)> commit;
    std::function<void()> settle;
};

/// What to store.
struct StoreLoad
{
    quint64 entries = 0;
    std::size_t aCommit = 1000;
    BenchEntries::Kind kind = BenchEntries::Kind::Ordinary;
};

/// What it costs to store that in a folder of its own. Making the entries is not counted.
[[nodiscard]] Cost measureCost(const StoreLoad& load, const QString& folder, const StoringWay& way);

/// The reference: a row an entry.
[[nodiscard]] Cost measureRows(const StoreLoad& load, const QString& folderTemplate);

} // namespace Logboom
