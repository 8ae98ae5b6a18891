// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entrycopy.h"

#include "core/entry/identity.h"
#include "core/store/logstore.h"
#include "ui/models/csvtext.h"
#include "ui/models/entryfields.h"
#include "ui/models/jsonlines.h"
#include "ui/models/rowtext.h"
#include "ui/models/timetext.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QStringList>
#include <QThreadPool>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString csvOf(std::span<const Entry> entries)
{
    QString csv = csvLine(
        {u"time"_s, u"level"_s, u"app"_s, u"instance"_s, u"category"_s, u"message"_s, u"trace"_s, u"context"_s});
    for (const Entry& entry : entries) {
        csv += csvLine({isoText(entry->timestamp), utf8(levelName(entry->level)), utf8(entry->app),
                        utf8(entry->instance), utf8(entry->category), utf8(entry->message),
                        QString::fromStdString(traceText(entry.view())), utf8(structuredText(entry.view()))});
    }
    return csv;
}

/// One cell of a table: its text is never markup.
QString markdownCell(QString text)
{
    static const QString marks = u"\\`*_{}[]<>#|~"_s;
    QString cell;
    for (const QChar c : text.trimmed()) {
        if (marks.contains(c))
            cell += u'\\';
        if (c == u'\n')
            cell += u"<br>"_s;
        else if (c != u'\r')
            cell += c;
    }
    return cell;
}

QString markdownOf(std::span<const Entry> entries)
{
    QString table = u"| %1 | %2 | %3 | %4 |\n|---|---|---|---|\n"_s.arg(
        QCoreApplication::translate("Logboom", "Time"), QCoreApplication::translate("Logboom", "Level"),
        QCoreApplication::translate("Logboom", "Application"), QCoreApplication::translate("Logboom", "Message"));
    for (const Entry& entry : entries) {
        const QString app =
            isAbsent(entry->instance) ? utf8(entry->app) : utf8(entry->app) + u'/' + utf8(entry->instance);
        const QStringList cells{dateTimeText(entry->timestamp), utf8(levelName(entry->level)), app,
                                utf8(entry->message)};
        for (const QString& cell : cells)
            table += u"| "_s + markdownCell(cell) + u' ';
        table += u"|\n"_s;
    }
    const std::string_view context = entries.size() == 1 ? structuredText(entries.front().view()) : std::string_view();
    if (context.empty())
        return table;
    QStringList lines;
    for (const JsonLine& line : jsonLines(context))
        lines.append(line.text);
    // What is no JSON stays as it is.
    return table + u"\n```json\n"_s + (lines.isEmpty() ? utf8(context) : lines.join(u'\n')) + u"\n```\n"_s;
}

QString curlOf(std::span<const Entry> entries, const QString& httpAddress)
{
    QStringList commands;
    for (const Entry& entry : entries) {
        QString body = QString::fromUtf8(entriesJson(std::span(&entry, 1)));
        body.replace(u'\'', u"'\\''"_s);
        commands.append(
            u"curl %1/api/logs -H 'Content-Type: application/json' --data-binary '%2'"_s.arg(httpAddress, body));
    }
    return commands.join(u'\n');
}

} // namespace

QString copyTitle(CopyFormat format)
{
    switch (format) {
    case CopyFormat::Text:
        return QCoreApplication::translate("Logboom", "Copy as text");
    case CopyFormat::Json:
        return QCoreApplication::translate("Logboom", "Copy as JSON");
    case CopyFormat::Csv:
        return QCoreApplication::translate("Logboom", "Copy as CSV");
    case CopyFormat::Markdown:
        return QCoreApplication::translate("Logboom", "Copy as Markdown");
    case CopyFormat::Curl:
        return QCoreApplication::translate("Logboom", "Copy as curl, to post it again");
    }
    return {};
}

QString entriesAs(CopyFormat format, std::span<const Entry> entries, const QString& httpAddress)
{
    if (entries.empty())
        return {};
    switch (format) {
    case CopyFormat::Text: {
        QStringList lines;
        for (const Entry& entry : entries)
            lines.append(plainLine(entry.view()));
        return lines.join(u'\n');
    }
    case CopyFormat::Json:
        return QString::fromUtf8(entriesJson(entries));
    case CopyFormat::Csv:
        return csvOf(entries);
    case CopyFormat::Markdown:
        return markdownOf(entries);
    case CopyFormat::Curl:
        return curlOf(entries, httpAddress);
    }
    return {};
}

void copyEntries(CopyFormat format, const std::vector<Entry>& entries, const QString& httpAddress)
{
    static quint64 newest = 0; // a slow one must not replace what was copied since
    if (entries.empty())
        return;
    ++newest;
    quint64 bytes = 0;
    for (const Entry& entry : entries)
        bytes += textBytes(entry.view());
    if (bytes < LargeEntryBytes) {
        QGuiApplication::clipboard()->setText(entriesAs(format, entries, httpAddress));
        return;
    }
    QThreadPool::globalInstance()->start([format, entries, httpAddress, asked = newest] {
        QMetaObject::invokeMethod(
            qApp,
            [asked, text = entriesAs(format, entries, httpAddress)] {
                if (asked == newest)
                    QGuiApplication::clipboard()->setText(text);
            },
            Qt::QueuedConnection);
    });
}

} // namespace Logboom
