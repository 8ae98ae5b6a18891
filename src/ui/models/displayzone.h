// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

namespace Logboom {

/// The zone that times for people are in: the system's until another is chosen. Any thread.
[[nodiscard]] QTimeZone displayZone();
/// Invalid: the system's.
void setDisplayZone(const QTimeZone& zone);

} // namespace Logboom
