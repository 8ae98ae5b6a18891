// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace Logboom {

// Fonts and sizes. The application's font is the one knob: everything derives from it, so that the font size action
// scales the whole window. Sizes in code are the pixels of the design, which is drawn for a 13 px font.

inline constexpr int DesignFontPixels = 13;

/// The desktop's font at 13 px or more, before the user's own factor.
[[nodiscard]] QFont defaultUiFont();

/// The fixed-width font at the size of `ui`: time, message, values, chips.
[[nodiscard]] QFont logFont(const QFont& ui);

/// `font` at `designPixels` where the application's font stands for 13.
[[nodiscard]] QFont sized(const QFont& font, int designPixels);

/// `font` with weight 600.
[[nodiscard]] QFont semibold(QFont font);

/// A length of the design in the logical pixels of a widget with this (13 px) font; at least 1 where the length is.
[[nodiscard]] int scaled(int designPixels, const QFont& font);

} // namespace Logboom
