// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/recentfiles.h"

#include <QSettings>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

const QString Key = u"files/recent"_s;

} // namespace

QStringList recentFiles()
{
    return QSettings().value(Key).toStringList();
}

void addRecentFiles(const QStringList& paths)
{
    QStringList all = paths + recentFiles();
    all.removeDuplicates();
    QSettings().setValue(Key, QStringList(all.first(std::min<qsizetype>(all.size(), MaxRecentFiles))));
}

void clearRecentFiles()
{
    QSettings().remove(Key);
}

} // namespace Logboom
