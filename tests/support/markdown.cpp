// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/markdown.h"

#include <QFile>
#include <QRegularExpression>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

/// 0 for what is no heading.
qsizetype headingLevel(const QString& line)
{
    static const QRegularExpression heading(u"^(#+) "_s);
    return heading.match(line).captured(1).size();
}

QStringList cellsOf(const QString& line)
{
    QString inner = line.trimmed();
    if (!inner.startsWith(u'|') || !inner.endsWith(u'|'))
        return {};
    inner = inner.sliced(1, inner.size() - 2);
    QStringList cells;
    for (const QString& cell : inner.split(u'|'))
        cells.append(cell.trimmed());
    return cells;
}

} // namespace

QList<CodeBlock> codeBlocks(const QString& markdown)
{
    static const QRegularExpression fence(u"^( *)```(\\S*)$"_s);
    QList<CodeBlock> blocks;
    QString section;
    qsizetype indent = -1; // -1: not in a block
    for (const QString& line : markdown.split(u'\n')) {
        const QRegularExpressionMatch match = fence.match(line);
        if (match.hasMatch() && indent < 0) {
            indent = match.captured(1).size();
            blocks.append({section, match.captured(2), {}});
        } else if (match.hasMatch()) {
            indent = -1;
        } else if (indent >= 0) {
            blocks.last().code += line.sliced(std::min(indent, line.size())) + u'\n';
        } else if (headingLevel(line) > 0) {
            section = line.sliced(headingLevel(line) + 1);
        }
    }
    return blocks;
}

QList<QStringList> tableRows(const QString& markdown, const QString& heading)
{
    const QStringList wanted = cellsOf(u'|' + heading + u'|');
    QList<QStringList> rows;
    bool inside = false;
    for (const QString& line : markdown.split(u'\n')) {
        const QStringList cells = cellsOf(line);
        if (cells.isEmpty())
            inside = false;
        else if (cells == wanted)
            inside = true;
        else if (inside && !cells.first().startsWith(u"---"))
            rows.append(cells);
    }
    return rows;
}

QStringList codeSpans(const QString& markdown)
{
    static const QRegularExpression block(u"```.*?```"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression span(u"`([^`]+)`"_s);
    const QString text = QString(markdown).remove(block);
    QStringList spans;
    for (const QRegularExpressionMatch& match : span.globalMatch(text))
        spans.append(match.captured(1));
    return spans;
}

QString sectionText(const QString& markdown, const QString& title)
{
    QString text;
    qsizetype level = 0; // of the heading, 0 = outside
    for (const QString& line : markdown.split(u'\n')) {
        const qsizetype here = headingLevel(line);
        if (here > 0 && level > 0 && here <= level)
            break;
        if (level > 0)
            text += line + u'\n';
        else if (here > 0 && line.sliced(here + 1) == title)
            level = here;
    }
    return text;
}

QString readText(const QString& file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : QString();
}

} // namespace Logboom
