// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inputlimit.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QSignalBlocker>

namespace Logboom {

void limitInput(QLineEdit& edit)
{
    edit.setMaxLength(MaxInputChars + 1); // one more, so that it is seen that there was more
}

bool takeBackLongInput(QLineEdit& edit)
{
    if (edit.text().size() <= MaxInputChars)
        return false;
    const QSignalBlocker quiet(edit);
    edit.undo();
    return true;
}

QString longInputText()
{
    return QCoreApplication::translate("Logboom", "This takes at most %L1 characters. The text was not taken.")
        .arg(MaxInputChars);
}

} // namespace Logboom
