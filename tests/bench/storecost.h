// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/entrybatch.h"

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

/// What it costs to store so many entries in commits of that size in a folder of their own. Making them is not counted.
[[nodiscard]] Cost measureCost(quint64 entries, std::size_t aCommit, const QString& folder, const StoringWay& way);

/// The reference: a row an entry.
[[nodiscard]] Cost measureRows(quint64 entries, std::size_t aCommit, const QString& folderTemplate);

} // namespace Logboom
