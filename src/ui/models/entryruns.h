// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"

#include <QString>

#include <functional>

namespace Logboom {

// A run is one process of a source, which is an application or one of its instances.

/// What names the run of an entry; empty where it does not tell, or has too much to look into.
[[nodiscard]] QString runOf(const EntryView& entry);

[[nodiscard]] bool isOfSameSource(const EntryView& one, const EntryView& other);

/// Does a run begin with the entry at `place`? So it does where an earlier one of its source is of another run, and
/// none within reach of the same: processes that write by turns begin once each. entryAt and runAt: by place, ascending
/// in time.
[[nodiscard]] bool beginsRun(std::size_t place, const std::function<const EntryView&(std::size_t)>& entryAt,
                             const std::function<const QString&(std::size_t)>& runAt);

} // namespace Logboom
