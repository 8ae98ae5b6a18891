// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Logboom {

// The files that were opened last, newest first, kept in QSettings. GUI thread.

inline constexpr int MaxRecentFiles = 10;

[[nodiscard]] QStringList recentFiles();
/// paths: absolute.
void addRecentFiles(const QStringList& paths);
void clearRecentFiles();

} // namespace Logboom
