// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/traymessages.h"

#include <QApplication>

namespace Logboom {

TrayMessages::TrayMessages(QObject* parent)
    : QObject(parent)
    , m_icon(QApplication::windowIcon())
{
    m_icon.setToolTip(QApplication::applicationDisplayName());
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &TrayMessages::activated);
    connect(&m_icon, &QSystemTrayIcon::activated, this, &TrayMessages::activated);
}

bool TrayMessages::areThere()
{
    return QSystemTrayIcon::isSystemTrayAvailable() && QSystemTrayIcon::supportsMessages();
}

void TrayMessages::show(const QString& title, const QString& text)
{
    m_icon.show();
    m_icon.showMessage(title, text, QSystemTrayIcon::Warning);
}

} // namespace Logboom
