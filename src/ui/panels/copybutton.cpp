// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/copybutton.h"

#include "ui/theme/icons.h"

#include <QClipboard>
#include <QGuiApplication>

namespace Logboom {

namespace {

constexpr int CopiedMs = 1500;

} // namespace

CopyButton::CopyButton(const QString& text, QWidget* parent)
    : QPushButton(themedIcon(Icon::Copy), text, parent)
    , m_text(text)
{
    setAutoDefault(false);
    setAccessibleName(text);
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

} // namespace Logboom
