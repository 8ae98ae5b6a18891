// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace Logboom {

/// A line of a stack trace, as far as it was understood.
struct StackLine
{
    enum class Kind : quint8
    {
        Head,  ///< what was thrown, or whose stack follows
        Frame, ///< a call
        Note,  ///< anything else: a line of source, "... 13 more"
    };

    Kind kind = Kind::Note;
    QString text;     ///< Head and Note: the line itself; Frame: the whole name of what was called
    QString function; ///< Frame: the short name, "GatewayClient.send"; may be empty
    QString file;     ///< Frame: as far as the trace tells it; empty where it tells none
    int line = 0;     ///< 0 = not told
    int column = 0;
    bool isForeign = false; ///< of a library, a framework or the language itself

    /// "GatewayClient.java:74"; empty without a file.
    [[nodiscard]] QString place() const;
    friend bool operator==(const StackLine&, const StackLine&) = default;
};

/// Reads traces of Python, Java, .NET, JavaScript (V8, Firefox, Safari), Go and C++ (gdb, sanitizers, Boost, libstdc++,
/// glibc), in any mixture. What is no frame stays as it is; empty lines go. At most MaxStackLines are read.
[[nodiscard]] std::vector<StackLine> parseStack(QStringView text);
inline constexpr std::size_t MaxStackLines = 5000;

[[nodiscard]] bool hasFrames(const std::vector<StackLine>& lines);

/// Lines to be shown as one until they are opened: from two foreign frames in a row on, with the notes between them.
struct StackFold
{
    std::size_t begin = 0; ///< half-open, of the lines
    std::size_t end = 0;
    int frames = 0;
    friend bool operator==(const StackFold&, const StackFold&) = default;
};
[[nodiscard]] std::vector<StackFold> foreignRuns(const std::vector<StackLine>& lines);

} // namespace Logboom
