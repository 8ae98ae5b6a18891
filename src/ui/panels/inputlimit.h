// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLineEdit;

namespace Logboom {

// How much a field for filters and searches takes. What is longer was pasted by mistake: it is refused as a whole,
// since the beginning of it would be another filter.

inline constexpr int MaxInputChars = 10'000;

/// Once, when the field is made.
void limitInput(QLineEdit& edit);

/// To be called when the reader has changed the text. True where it became too long; it is as before again, and no
/// signal tells of it.
[[nodiscard]] bool takeBackLongInput(QLineEdit& edit);

/// What is said of it.
[[nodiscard]] QString longInputText();

} // namespace Logboom
