// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/rowmenu.h"

#include "core/entry/identity.h"
#include "ui/models/entryfields.h"
#include "ui/models/rowtext.h"

#include <QCoreApplication>
#include <QMenu>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Logboom", text);
}

void addFollowMenu(QMenu& menu, const EntryView& entry, const RowRequests& requests)
{
    QMenu* values = menu.addMenu(tr("Follow a value over all sources"));
    for (const FollowedValue& value : followableValues(entry)) {
        QString text = cutLine(value.field.toStdString(), 40) + u": "_s + cutLine(value.value.toStdString(), 60);
        text.replace(u'&', u"&&"_s);
        QObject::connect(values->addAction(text), &QAction::triggered, &menu,
                         [request = requests.follow, value] { request(value); });
    }
}

} // namespace

void fillRowMenu(QMenu& menu, const Entry& entry, const RowRequests& requests)
{
    const auto add = [&](QString text, const QString& term) {
        text.replace(u'&', u"&&"_s); // no mnemonics out of values
        QObject::connect(menu.addAction(text), &QAction::triggered, &menu,
                         [request = requests.term, term] { request(term); });
    };
    const auto value = [](std::string_view text, const QString& absent) {
        return isAbsent(text) ? absent : cutText(text, 60);
    };
    const std::pair<QString, QString> fields[] = {
        {u"app"_s, value(entry->app, {})},
        {u"instance"_s, value(entry->instance, u"default"_s)},
        {u"category"_s, value(entry->category, u"general"_s)},
        {u"level"_s, value(levelName(entry->level), {})},
    };
    for (const auto& [field, text] : fields) {
        const FilterTerms terms = builtInTerms(field, text);
        //: %1 is a part of a filter, such as app:api
        add(tr("Only %1").arg(terms.include), terms.include);
        add(tr("Without %1").arg(terms.include), terms.exclude);
    }
    menu.addSeparator();
    add(tr("The whole trace"), builtInTerms(u"trace"_s, QString::fromStdString(traceText(entry.view()))).include);
    addFollowMenu(menu, entry.view(), requests);
    const std::pair<QString, std::function<void()>> others[] = {
        {tr("Bookmark, or take it away"), requests.bookmark},
        {tr("Write a note"), requests.note},
    };
    menu.addSeparator();
    for (const auto& [text, request] : others)
        QObject::connect(menu.addAction(text), &QAction::triggered, &menu, request);
    menu.addSeparator();
    for (const CopyFormat format : AllCopyFormats) {
        QObject::connect(menu.addAction(copyTitle(format)), &QAction::triggered, &menu,
                         [copy = requests.copy, format] { copy(format); });
    }
}

} // namespace Logboom
