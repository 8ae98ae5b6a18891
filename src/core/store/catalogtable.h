// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/store/database.h"

namespace Logboom {

// The tables of applications and thresholds (FORMAT.md, section 2).

[[nodiscard]] Result<Catalog> readCatalog(Database& database);

// These belong into a transaction of the caller.
[[nodiscard]] Result<> insertApplication(Database& database, const Application& application);
[[nodiscard]] Result<> insertThreshold(Database& database, const Threshold& threshold, qint64 createdAt);

} // namespace Logboom
