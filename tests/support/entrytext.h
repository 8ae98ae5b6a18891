// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace Logboom {

/// Every field of an entry in one line, absent texts told from empty ones: two entries are equal where their lines
/// are, and a failed comparison shows the difference.
[[nodiscard]] QString lineOf(const EntryView& entry);
[[nodiscard]] QStringList linesOf(const std::vector<Entry>& entries);

} // namespace Logboom
