// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/editorlink.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSettings>

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

const QString TemplateKey = u"editor/url-template"_s;
const QString MappingsKey = u"editor/path-mappings"_s;

QString withSlashes(QString path)
{
    return path.replace(u'\\', u'/');
}

bool isWholePath(const QString& path)
{
    static const QRegularExpression drive(u"^[A-Za-z]:/"_s);
    return path.startsWith(u'/') || path.contains(drive);
}

tl::unexpected<Error> invalid(const QString& sentence)
{
    return failure(Error::Code::Invalid, sentence);
}

} // namespace

EditorLink EditorLink::fromSettings(const QSettings& settings)
{
    EditorLink link;
    link.urlTemplate = settings.value(TemplateKey).toString();
    link.mappings = readMappings(settings.value(MappingsKey).toString()).value_or(QList<PathMapping>());
    return link;
}

void EditorLink::saveTo(QSettings& settings) const
{
    settings.setValue(TemplateKey, urlTemplate);
    settings.setValue(MappingsKey, mappingsText(mappings));
}

QList<EditorPreset> editorPresets()
{
    return {{u"Visual Studio Code"_s, u"vscode://file/{file}:{line}:{column}"_s},
            {u"VSCodium"_s, u"vscodium://file/{file}:{line}:{column}"_s},
            {u"Cursor"_s, u"cursor://file/{file}:{line}:{column}"_s},
            {u"Zed"_s, u"zed://file/{file}:{line}:{column}"_s},
            {u"IntelliJ IDEA"_s, u"idea://open?file={file}&line={line}"_s},
            {u"PyCharm"_s, u"pycharm://open?file={file}&line={line}"_s},
            {u"Rider"_s, u"rider://open?file={file}&line={line}"_s},
            {QCoreApplication::translate("Logboom", "What the system opens files with"), u"file://{file}"_s}};
}

QString mappedPath(const QString& file, const QList<PathMapping>& mappings)
{
    const QString path = withSlashes(file);
    const PathMapping* best = nullptr;
    for (const PathMapping& mapping : mappings) {
        const bool fits = path.startsWith(withSlashes(mapping.from));
        if (fits && (!best || mapping.from.size() > best->from.size()))
            best = &mapping;
    }
    return best ? withSlashes(best->to) + path.mid(best->from.size()) : path;
}

QString templateProblem(const QString& urlTemplate)
{
    if (urlTemplate.trimmed().isEmpty())
        return QCoreApplication::translate("Logboom", "No editor is chosen yet.");
    if (!urlTemplate.contains("{file}"_L1))
        return QCoreApplication::translate("Logboom", "The template names no {file}.");
    static const QRegularExpression names(u"\\{(?!(file|line|column)\\})[^}]*\\}?"_s);
    if (const QRegularExpressionMatch match = names.match(urlTemplate); match.hasMatch()) {
        return QCoreApplication::translate("Logboom", "The template knows {file}, {line} and {column}, but not %1.")
            .arg(match.captured());
    }
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*:"_s);
    if (!urlTemplate.contains(scheme)) {
        return QCoreApplication::translate("Logboom",
                                           "The template is no address: it begins as in vscode:// or idea://.");
    }
    return {};
}

Result<QUrl> editorUrl(const EditorLink& link, const QString& file, int line, int column)
{
    if (const QString problem = templateProblem(link.urlTemplate); !problem.isEmpty())
        return invalid(problem);
    const QString path = mappedPath(file, link.mappings);
    if (!isWholePath(path)) {
        return invalid(QCoreApplication::translate(
                           "Logboom", "The trace tells no whole path of %1; a path mapping can complete it.")
                           .arg(path));
    }
    // In a query, '&' and '=' in a path would end it.
    QString text = link.urlTemplate.trimmed();
    const QByteArray kept = "/:";
    text.replace("{line}"_L1, QString::number(std::max(1, line)));
    text.replace("{column}"_L1, QString::number(std::max(1, column)));
    // Behind the host of an address stands exactly one slash.
    QString written = path;
    if (text.contains("//{file}"_L1)) {
        if (!path.startsWith(u'/'))
            written.prepend(u'/');
    } else if (text.contains("/{file}"_L1) && path.startsWith(u'/')) {
        written.remove(0, 1);
    }
    text.replace("{file}"_L1, QString::fromLatin1(QUrl::toPercentEncoding(written, kept)));
    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid()) {
        return invalid(
            QCoreApplication::translate("Logboom", "The template makes no address of it: %1").arg(url.errorString()));
    }
    return url;
}

Result<QList<PathMapping>> readMappings(const QString& text)
{
    QList<PathMapping> mappings;
    for (const QString& whole : text.split(u'\n')) {
        const QString line = whole.trimmed();
        if (line.isEmpty())
            continue;
        const qsizetype at = line.indexOf(u'=');
        if (at < 0) {
            return invalid(QCoreApplication::translate(
                               "Logboom", "A mapping is written as in /app = /home/me/shop; this is not: %1")
                               .arg(line));
        }
        mappings.append({line.first(at).trimmed(), line.mid(at + 1).trimmed()});
    }
    return mappings;
}

QString mappingsText(const QList<PathMapping>& mappings)
{
    QStringList lines;
    for (const PathMapping& mapping : mappings)
        lines.append(mapping.from + u" = "_s + mapping.to);
    return lines.join(u'\n');
}

} // namespace Logboom
