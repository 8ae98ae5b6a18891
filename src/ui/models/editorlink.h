// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>
#include <QUrl>

class QSettings;

namespace Logboom {

/// Where a path of a trace is on this machine: what begins with `from` begins with `to` here.
struct PathMapping
{
    QString from;
    QString to;
    friend bool operator==(const PathMapping&, const PathMapping&) = default;
};

/// How a place in a source file opens in the user's editor.
struct EditorLink
{
    QString urlTemplate; ///< "vscode://file/{file}:{line}:{column}"; empty: not chosen yet
    QList<PathMapping> mappings;

    [[nodiscard]] static EditorLink fromSettings(const QSettings& settings);
    void saveTo(QSettings& settings) const;
    friend bool operator==(const EditorLink&, const EditorLink&) = default;
};

/// A template people can begin with.
struct EditorPreset
{
    QString name; ///< of the editor
    QString urlTemplate;
};
[[nodiscard]] QList<EditorPreset> editorPresets();

/// The longest mapping that fits is taken; '\' of Windows' paths counts as '/'.
[[nodiscard]] QString mappedPath(const QString& file, const QList<PathMapping>& mappings);

/// What is to be opened. line and column: 0 = not known, 1 is written then. Code Invalid: why it cannot be, in a
/// sentence for people.
[[nodiscard]] Result<QUrl> editorUrl(const EditorLink& link, const QString& file, int line, int column);

/// What is wrong with a template, in a sentence; empty where nothing is.
[[nodiscard]] QString templateProblem(const QString& urlTemplate);

/// "from = to", one a line. A line without '=' is the problem; empty lines are passed over.
[[nodiscard]] Result<QList<PathMapping>> readMappings(const QString& text);
[[nodiscard]] QString mappingsText(const QList<PathMapping>& mappings);

} // namespace Logboom
