// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpkeys.h"

#include "ui/actions/actionregistry.h"

#include <QCoreApplication>
#include <QStringList>

namespace Logboom {

using namespace Qt::StringLiterals;

QString keysMarkdown(const ActionRegistry& registry)
{
    const QString head = u"\n## %1\n\n| %2 | %3 |\n|---|---|\n"_s;
    const QString keyTitle = QCoreApplication::translate("Logboom", "key");
    const QString actionTitle = QCoreApplication::translate("Logboom", "does");
    QString text;
    QString group;
    for (const QAction* action : registry.actions()) {
        QStringList keys;
        for (const QKeySequence& key : ActionRegistry::keys(action))
            keys.append(u'`' + keyText(key) + u'`');
        if (keys.isEmpty())
            continue;
        if (group != ActionRegistry::group(action)) {
            group = ActionRegistry::group(action);
            text += head.arg(group, keyTitle, actionTitle);
        }
        text += u"| %1 | %2 |\n"_s.arg(keys.join(u' '), action->text());
    }
    return text;
}

} // namespace Logboom
