// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace Logboom {

/// "90s", "1.5h", "7d", with the units ms, s, m, h, d, w in any case; "0" needs none. Microseconds; nothing for
/// anything else, for negative numbers and for what does not fit.
[[nodiscard]] std::optional<qint64> parseDuration(QStringView text);

/// "500MB", "2GiB", "1.5tb", with the units B, KB, MB, GB, TB (powers of 1000) and KiB, MiB, GiB, TiB (of 1024) in any
/// case; a number alone is bytes.
[[nodiscard]] std::optional<quint64> parseSize(QStringView text);

} // namespace Logboom
