// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/logstore.h"

#include <QStringList>

namespace Logboom {

// Statistics as lines, in their order, to compare with and to show in a failure.

/// "start: debug info notice warning error critical", counts for the levels.
[[nodiscard]] QStringList textOf(const std::vector<SeriesPoint>& series);
/// "count LEVEL lastReceived message".
[[nodiscard]] QStringList textOf(const std::vector<TopMessage>& messages);
/// "start app [severity]: count".
[[nodiscard]] QStringList textOf(const std::vector<SeverityCount>& counts);

} // namespace Logboom
