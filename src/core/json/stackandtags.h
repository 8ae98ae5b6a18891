// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"
#include "core/json/contextreader.h"

#include <string_view>

namespace Logboom {

/// JSON objects as text; absent where an entry has none. They live as long as the entry's own texts.
struct StackAndTags
{
    std::string_view stack;
    std::string_view tags;
};

/// An entry of any API as Log-Handler-Api shows it. What came as context or metadata stands for the tags; only an
/// object in it of that name is a stack.
[[nodiscard]] StackAndTags stackAndTags(const EntryView& entry, ContextReader& reader);

} // namespace Logboom
