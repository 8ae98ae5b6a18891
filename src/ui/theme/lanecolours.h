// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

#include <cstddef>

namespace Logboom {

inline constexpr std::size_t LaneColourCount = 8;

/// Of the lane of a source, from 0; away from the colours of levels. The last one is of all further sources.
[[nodiscard]] QColor laneColour(std::size_t lane, const QPalette& palette);

} // namespace Logboom
