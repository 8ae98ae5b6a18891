// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"

#include <QString>
#include <QStringList>

namespace Logboom {

/// What a row shows in columns of fields, by their names as the details show them: "status", "user.id", "trace".
/// Empty where the entry has no such field. The cost does not depend on the length of the entry.
[[nodiscard]] QStringList fieldCells(const EntryView& entry, const QStringList& names);

/// The name without what the filter language allows in front of it; empty where it names no field.
[[nodiscard]] QString fieldColumnName(const QString& typed);

} // namespace Logboom
