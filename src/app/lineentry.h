// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/level.h"
#include "core/lines/jsonline.h"

#include <QByteArray>
#include <QString>

namespace Logboom {

/// What a line that does not say so itself is sent with.
struct LineDefaults
{
    Level level = Level::Info;
    QString category; ///< empty = none
};

/// Makes entries of POST /api/logs, as JSON objects. Threads: one at a time.
class LineEntries
{
public:
    explicit LineEntries(const LineDefaults& defaults);

    /// Of a line of a program's output: a JSON object by the rules of JsonLineReader, of any other line it is the
    /// message.
    [[nodiscard]] QByteArray ofLine(const QByteArray& line);
    [[nodiscard]] QByteArray ofMessage(const QString& message);

private:
    [[nodiscard]] QByteArray written(const JsonLine& line);

    const Level m_level;
    const std::string m_category;
    JsonLineReader m_reader;
    JsonWriter m_writer;
};

} // namespace Logboom
