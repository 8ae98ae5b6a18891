// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/detailtabs.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <QPainter>

namespace Logboom {

namespace {

// Lengths of the design.
constexpr int Height = 32;
constexpr int Padding = 12;
constexpr int Underline = 2;
constexpr int RingInset = 3;

} // namespace

DetailTabs::DetailTabs(QWidget* parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideNone);
    setAccessibleName(tr("Views of the entry"));
}

QSize DetailTabs::tabSizeHint(int index) const
{
    return {fontMetrics().horizontalAdvance(tabText(index)) + 2 * scaled(Padding, font()), scaled(Height, font())};
}

void DetailTabs::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const QColor accent = Colours::of(palette()).focusRing;
    for (int i = 0; i < count(); ++i) {
        const QRect rect = tabRect(i);
        const bool current = i == currentIndex();
        painter.setPen(palette().color(current ? QPalette::Text : QPalette::PlaceholderText));
        painter.drawText(rect, Qt::AlignCenter, tabText(i));
        if (!current)
            continue;
        const int line = scaled(Underline, font());
        painter.fillRect(rect.left(), rect.bottom() + 1 - line, rect.width(), line, accent);
        if (hasFocus()) {
            const int inset = scaled(RingInset, font());
            painter.setPen(QPen(accent, 1));
            painter.drawRect(rect.adjusted(inset, inset, -inset - 1, -inset - line));
        }
    }
}

} // namespace Logboom
