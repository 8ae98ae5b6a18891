// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace Logboom {

/// The fill behind texts with a label from 1 to 9, in either theme.
[[nodiscard]] QColor labelFill(int number);
/// Text on each of them.
[[nodiscard]] QColor labelText();
/// The same colour behind a whole row: faint enough for the texts of the palette.
[[nodiscard]] QColor rowTint(int number, const QPalette& palette);

} // namespace Logboom
