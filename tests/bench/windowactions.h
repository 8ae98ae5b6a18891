// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchkit.h"

#include <QString>

namespace Logboom {

/// What people do in the window, one thing after the other, over a store with so many entries while more arrive: how
/// long the event loop is away in each, and how soon a filter shows its first rows.
void measureActions(Report& report, quint64 stored, const QString& folderTemplate);

} // namespace Logboom
