// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPalette>

#include <vector>

class QTextDocument;

namespace Logboom {

/// Consecutive blocks of code, by their numbers, both included.
struct CodeBox
{
    int first = 0;
    int last = 0;
};

/// What is to be painted beside the text.
struct HelpMarks
{
    std::vector<CodeBox> boxes;
    std::vector<int> bullets; ///< numbers of the blocks that are items of a list without numbers
};

/// Gives a document that was made of Markdown the look of the program: sizes, distances, colours, tables, and room for
/// what is painted beside the text. font: the application's.
[[nodiscard]] HelpMarks styleHelp(QTextDocument& document, const QFont& font, const QPalette& palette);

/// Room within the frame of a box of code, logical pixels.
[[nodiscard]] int codePadding(const QFont& font);

} // namespace Logboom
