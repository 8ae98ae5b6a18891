// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/toolbutton.h"

#include "ui/theme/fonts.h"

#include <QAction>
#include <QEvent>

namespace Logboom {

ToolButton::ToolButton(Icon icon, const QString& name, QWidget* parent, Size size)
    : QToolButton(parent)
    , m_size(size)
{
    setIcon(themedIcon(icon));
    setToolTip(name);
    setAccessibleName(name);
    prepare();
}

ToolButton::ToolButton(QAction* action, QWidget* parent, Size size)
    : QToolButton(parent)
    , m_size(size)
{
    setDefaultAction(action);
    setAccessibleName(action->iconText());
    prepare();
}

void ToolButton::prepare()
{
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    setFocusPolicy(Qt::TabFocus);
    const int icon = scaled(16, font());
    setIconSize({icon, icon});
}

QSize ToolButton::sizeHint() const
{
    const int side = scaled(m_size == Size::Normal ? 28 : 24, font());
    return {side, side};
}

void ToolButton::changeEvent(QEvent* event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        const int icon = scaled(16, font());
        setIconSize({icon, icon});
        updateGeometry();
    }
}

} // namespace Logboom
