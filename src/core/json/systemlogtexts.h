// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"
#include "core/json/contextreader.h"

#include <string>

namespace Logboom {

/// What Tinybird's system_logs has columns for and other APIs keep elsewhere. Empty where an entry has no such thing.
struct SystemLogTexts
{
    std::string errorCode;
    std::string resourceId;
    std::string metadata; ///< of entries of other APIs their structured data, as JSON without white space
};

/// An entry of any API as Tinybird shows it.
[[nodiscard]] SystemLogTexts systemLogTexts(const EntryView& entry, ContextReader& reader);

} // namespace Logboom
