// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/lanecolours.h"

#include "ui/theme/colours.h"

#include <algorithm>
#include <array>

namespace Logboom {

QColor laneColour(std::size_t lane, const QPalette& palette)
{
    using Lanes = std::array<QRgb, LaneColourCount>;
    static constexpr Lanes Light{0x1F5FBF, 0x2E7D32, 0xA85A00, 0x00838F, 0xB0307F, 0x6B6B00, 0x6D4C41, 0x6A737E};
    static constexpr Lanes Dark{0x7AB0FF, 0x6CC070, 0xFFB86B, 0x63D3D3, 0xF08FC8, 0xD8D060, 0xCDB79C, 0x9BA4AF};
    const Lanes& colours = isDark(palette) ? Dark : Light;
    return QColor::fromRgb(colours[std::min(lane, colours.size() - 1)]);
}

} // namespace Logboom
