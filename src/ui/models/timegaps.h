// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"

#include <optional>
#include <span>

namespace Logboom {

/// From how much time between two rows on there is a gap worth showing: twenty times what usually lies between them, at
/// least five seconds. Nothing where there are too few rows to tell. keys: ascending.
[[nodiscard]] std::optional<qint64> gapThreshold(std::span<const EntryKey> keys);

} // namespace Logboom
