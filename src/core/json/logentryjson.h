// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"
#include "core/json/jsonwriter.h"

namespace Logboom {

/// Appends an entry of any dialect as logstream shows it: the LogEntry object with all of its members.
void appendLogEntry(JsonWriter& out, const EntryView& entry);

/// About how many bytes appendLogEntry() writes.
[[nodiscard]] qsizetype logEntrySize(const EntryView& entry);

/// Appends {"stack":...,"tags":...} of those that are not absent: how the other APIs show these members of Log-Handler.
void appendStackAndTags(JsonWriter& out, const RareFields& rare);

} // namespace Logboom
