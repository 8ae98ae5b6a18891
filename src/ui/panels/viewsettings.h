// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/viewlist.h"

class QSettings;

namespace Logboom {

// The views of a window over a restart: filter, range of time, columns and the like. The place in the entries is not
// kept, since a window that opens follows; nor are closed views.

void saveViews(QSettings& settings, const ViewList& views);

/// What saveViews() kept. Without it, one view that shows everything; what is damaged is as in such a view.
[[nodiscard]] ViewList restoredViews(QSettings& settings);

} // namespace Logboom
