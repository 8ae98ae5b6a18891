// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/filestate.h"

#include <QString>

#include <vector>

namespace Logboom {

// What is said of files that were opened.

/// "shop.log", or of a stream the application its lines are.
[[nodiscard]] QString fileTitle(const FileState& file);

/// "Reading, 45 %", "Following", or the problem.
[[nodiscard]] QString phaseText(const FileState& file);

/// One line over the table: what is being read for long, or went wrong. action: of its link, None without one.
struct FileNote
{
    enum class Action : quint8
    {
        None,
        Cancel,  ///< of the reading
        Dismiss, ///< of the sentence
        ShowOnly ///< the file's entries
    };
    QString text;
    QString link;
    Action action = Action::None;
    quint64 file = 0; ///< 0 = none in particular

    friend bool operator==(const FileNote&, const FileNote&) = default;
};

/// news: the id of the file that was opened last, 0 once what became of it is known to the user. An empty text where
/// there is nothing to say.
[[nodiscard]] FileNote fileNote(const std::vector<FileState>& files, quint64 news);

} // namespace Logboom
