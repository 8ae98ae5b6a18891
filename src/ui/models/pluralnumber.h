// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <limits>

namespace Logboom {

/// For the plural form; the number itself is inserted apart, since it may be larger.
[[nodiscard]] constexpr int pluralNumber(quint64 number)
{
    return static_cast<int>(std::min<quint64>(number, std::numeric_limits<int>::max()));
}

} // namespace Logboom
