// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"

#include <QString>

#include <functional>

class QMenu;

namespace Logboom {

/// What the values of an entry offer to the filter. request gets the text to be added.
void fillRowMenu(QMenu& menu, const Entry& entry, const std::function<void(const QString& term)>& request);

} // namespace Logboom
