// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/copybutton.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>

namespace Logboom {

namespace {

constexpr int CopiedMs = 1500;
constexpr int IconSide = 16; // of the design, for a 13 px font

} // namespace

CopyButton::CopyButton(const QString& text, QWidget* parent)
    : QPushButton(themedIcon(Icon::Copy), text, parent)
    , m_text(text)
{
    setAutoDefault(false);
    setAccessibleName(text);
    applySizes();
    m_copied.setSingleShot(true);
    m_copied.setInterval(CopiedMs);
    connect(&m_copied, &QTimer::timeout, this, [this] {
        setText(m_text);
        setIcon(themedIcon(Icon::Copy));
    });
}

void CopyButton::copy(const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
    setText(tr("Copied"));
    setIcon(themedIcon(Icon::Check));
    m_copied.start();
}

QSize CopyButton::sizeHint() const
{
    const int own = fontMetrics().horizontalAdvance(text());
    const int widest = std::max(fontMetrics().horizontalAdvance(m_text), fontMetrics().horizontalAdvance(tr("Copied")));
    return QPushButton::sizeHint() + QSize(widest - own, 0);
}

void CopyButton::changeEvent(QEvent* event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applySizes();
}

void CopyButton::applySizes()
{
    const int side = scaled(IconSide, font());
    setIconSize({side, side});
}

} // namespace Logboom
