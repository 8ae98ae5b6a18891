// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSystemTrayIcon>

namespace Logboom {

/// Messages of the desktop, and an icon in its tray while there is something to tell: many desktops show messages only
/// for one. GUI thread.
class TrayMessages final : public QObject
{
    Q_OBJECT

public:
    explicit TrayMessages(QObject* parent = nullptr);

    /// False where the desktop has no place for them.
    [[nodiscard]] static bool areThere();
    void show(const QString& title, const QString& text);
    void hide() { m_icon.hide(); }

signals:
    /// Somebody clicked the message or the icon.
    void activated();

private:
    QSystemTrayIcon m_icon;
};

} // namespace Logboom
