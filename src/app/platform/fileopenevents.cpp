// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/fileopenevents.h"

#include <QCoreApplication>
#include <QFileOpenEvent>

#include <utility>

namespace Logboom {

FileOpenEvents::FileOpenEvents(QObject* parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

void FileOpenEvents::start()
{
    m_isStarted = true;
    if (!m_kept.isEmpty())
        emit requested(std::exchange(m_kept, {}));
}

bool FileOpenEvents::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != qApp || event->type() != QEvent::FileOpen)
        return false;
    const QString file = static_cast<QFileOpenEvent*>(event)->file();
    if (file.isEmpty()) // another kind of address
        return false;
    if (m_isStarted)
        emit requested({file});
    else
        m_kept.append(file);
    return true;
}

} // namespace Logboom
