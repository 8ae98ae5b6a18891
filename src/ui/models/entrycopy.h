// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"

#include <QString>

#include <array>
#include <span>
#include <vector>

namespace Logboom {

/// What entries are copied as.
enum class CopyFormat : quint8
{
    Text,     ///< a line each: time, level, application, message
    Json,     ///< whole entries as GET /api/logs gives them: an object for one, else an array
    Csv,      ///< a record each under a head
    Markdown, ///< a table, for issues and chats; with the context where it is one entry
    Curl,     ///< commands that post the entries again
};
inline constexpr std::array AllCopyFormats{CopyFormat::Text, CopyFormat::Json, CopyFormat::Csv, CopyFormat::Markdown,
                                           CopyFormat::Curl};

/// "Copy as CSV"
[[nodiscard]] QString copyTitle(CopyFormat format);

/// Empty for no entries. httpAddress: of the server, for Curl.
[[nodiscard]] QString entriesAs(CopyFormat format, std::span<const Entry> entries, const QString& httpAddress = {});

/// The same to the clipboard; without entries it stays as it is. What is long is written in a pool thread and gets
/// there a moment later. GUI thread.
void copyEntries(CopyFormat format, const std::vector<Entry>& entries, const QString& httpAddress = {});

} // namespace Logboom
