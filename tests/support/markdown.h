// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Logboom {

// Just enough Markdown to hold the guide against the program.

/// A fenced block of code and the heading it stands under.
struct CodeBlock
{
    QString section;
    QString language;
    QString code; ///< its lines without what all of them are indented by
};

[[nodiscard]] QList<CodeBlock> codeBlocks(const QString& markdown);

/// The cells of every row of the tables with this heading ("option | does"), as they are written.
[[nodiscard]] QList<QStringList> tableRows(const QString& markdown, const QString& heading);

/// The texts between backticks, blocks of code left out.
[[nodiscard]] QStringList codeSpans(const QString& markdown);

/// What stands under the heading of this title, up to the next one of its level.
[[nodiscard]] QString sectionText(const QString& markdown, const QString& title);

/// Null where it cannot be read.
[[nodiscard]] QString readText(const QString& file);

} // namespace Logboom
