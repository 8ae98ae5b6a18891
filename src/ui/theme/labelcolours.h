// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace Logboom {

/// The fill behind texts with a label from 1 to 9, in either theme.
[[nodiscard]] QColor labelFill(int number);
/// Text on each of them.
[[nodiscard]] QColor labelText();

} // namespace Logboom
