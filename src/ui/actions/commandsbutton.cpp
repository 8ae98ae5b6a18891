// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/commandsbutton.h"

#include "ui/actions/actionregistry.h"
#include "ui/theme/fonts.h"

#include <QPainter>
#include <QStyle>

namespace Logboom {

CommandsButton::CommandsButton(const QKeySequence& key, QWidget* parent)
    : QAbstractButton(parent)
    , m_key(keyText(key))
{
    setText(tr("Commands"));
    setAccessibleName(tr("Commands"));
    setFocusPolicy(Qt::NoFocus); // it has a key of its own, and stands in the menu bar
    setAttribute(Qt::WA_Hover);
}

QSize CommandsButton::sizeHint() const
{
    const QFontMetrics cap(sized(logFont(font()), 11));
    return {fontMetrics().horizontalAdvance(text()) + cap.horizontalAdvance(m_key) + scaled(8 + 8 + 8 + 6, font()),
            scaled(28, font())};
}

void CommandsButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor muted = palette().color(QPalette::PlaceholderText);
    painter.setPen(underMouse() ? palette().color(QPalette::WindowText) : muted);
    const auto visual = [this](const QRect& area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    painter.drawText(visual(rect().adjusted(scaled(8, font()), 0, 0, 0)), Qt::AlignVCenter | Qt::AlignLeft, text());
    painter.setFont(sized(logFont(font()), 11));
    const int capWidth = painter.fontMetrics().horizontalAdvance(m_key) + scaled(8, font());
    const int capHeight = scaled(18, font());
    const QRect cap = visual({width() - capWidth - scaled(6, font()), (height() - capHeight) / 2, capWidth, capHeight});
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(muted);
    painter.drawText(cap, Qt::AlignCenter, m_key);
}

} // namespace Logboom
