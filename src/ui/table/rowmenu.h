// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/entrycopy.h"
#include "ui/models/followvalue.h"

#include <QString>

#include <functional>

class QMenu;

namespace Logboom {

/// What is to be done when something is chosen in the menu of a row.
struct RowRequests
{
    std::function<void(const QString& term)> term; ///< to be added to the filter
    std::function<void(const FollowedValue& value)> follow;
    std::function<void()> bookmark;
    std::function<void()> note;
    std::function<void(CopyFormat format)> copy;
};

void fillRowMenu(QMenu& menu, const Entry& entry, const RowRequests& requests);

} // namespace Logboom
