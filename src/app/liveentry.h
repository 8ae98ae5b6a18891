// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"

#include <QJsonObject>
#include <QTimeZone>

#include <string>

namespace Logboom {

// Entries as the live stream sends them, for the terminal.

/// The entry of a {"type":"log","data":...} message's data. Fields of the wrong type count as absent.
[[nodiscard]] Entry entryOfJson(const QJsonObject& data);

struct LineStyle
{
    bool colour = false;
    QTimeZone zone = QTimeZone::systemTimeZone();
};

/// "10:42:00.123 W api/eu-1 http.access  message", UTF-8, without a line break. Control characters are made visible, so
/// that an entry is one line and cannot steer the terminal.
[[nodiscard]] std::string lineOfEntry(const EntryView& entry, const LineStyle& style);

} // namespace Logboom
