// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace Logboom {

/// Makes a new database ours, or brings an older one up to date, step by step. Unsupported: it is newer than this
/// program, and was not touched. Invalid: it belongs to another program.
[[nodiscard]] Result<> prepareSchema(Database& database, bool inMemory);

/// Settings of a connection that writes. `full`: every commit is synced.
[[nodiscard]] Result<> configureWriter(Database& database, bool full);

} // namespace Logboom
