// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/annotations.h"
#include "core/store/database.h"

namespace Logboom {

// The table of bookmarks and notes (FORMAT.md, section 2).

[[nodiscard]] Result<Annotations> readAnnotations(Database& database);

/// Replaces the entry's row, or removes it where the annotation is empty. Belongs into a transaction of the caller.
[[nodiscard]] Result<> writeAnnotation(Database& database, const Annotation& annotation);

} // namespace Logboom
