// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/systemscheme.h"

#include "ui/theme/colours.h"
#include "ui/theme/qtcompat.h"

namespace Logboom {

SystemScheme::SystemScheme(QObject* parent)
    : QObject(parent)
    , m_dark(desktopWantsDark().value_or(Logboom::isDark(QGuiApplication::palette())))
{
    onDesktopSchemeChange(this, [this] { set(desktopWantsDark().value_or(m_dark)); });
}

void SystemScheme::set(bool dark)
{
    if (m_dark == dark)
        return;
    m_dark = dark;
    emit changed();
}

} // namespace Logboom
