// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/labelcolours.h"

#include "ui/theme/colours.h"

#include <array>

namespace Logboom {

// Light enough for dark text in either theme, so that a label is known by its colour in both.

QColor labelFill(int number)
{
    static constexpr std::array<QRgb, 9> Fills{0x8DBBFF, 0x7FD494, 0xFFB86B, 0xE79BE2, 0x63D3D3,
                                               0xEBDC5C, 0xFF9F9F, 0xBBABFF, 0xCDB79C};
    return QColor::fromRgb(Fills.at(static_cast<std::size_t>(number) - 1));
}

QColor labelText()
{
    return QColor::fromRgb(0x15181C);
}

QColor rowTint(int number, const QPalette& palette)
{
    // As much of it as leaves the muted text readable.
    const double share = isDark(palette) ? 0.17 : 0.36;
    const QColor base = palette.color(QPalette::Base);
    const QColor fill = labelFill(number);
    const auto mixed = [share](int under, int over) { return under + qRound((over - under) * share); };
    return {mixed(base.red(), fill.red()), mixed(base.green(), fill.green()), mixed(base.blue(), fill.blue())};
}

} // namespace Logboom
