// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/level.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace Logboom {

/// What a line that does not say so itself is sent with.
struct LineDefaults
{
    Level level = Level::Info;
    QString category; ///< empty = none
};

/**
 * A line of a program's output as an entry of POST /api/logs.
 *
 * A JSON object keeps the fields of the API and those that logging libraries call otherwise (msg, severity, time, ...),
 * numbers included (pino's levels, epochs); its other fields become the context. Any other line is the message.
 */
[[nodiscard]] QJsonObject entryOfLine(const QByteArray& line, const LineDefaults& defaults);

} // namespace Logboom
