// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/flattabs.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

// Lengths of the design.
constexpr int Padding = 12;
constexpr int Underline = 2;
constexpr int RingInset = 3;
constexpr int CountGap = 5;
constexpr int CountHeight = 16;
constexpr int CountPadding = 5;

} // namespace

FlatTabs::FlatTabs(const QString& name, int designHeight, QWidget* parent)
    : QTabBar(parent)
    , m_height(designHeight)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideNone);
    setAccessibleName(name);
}

void FlatTabs::setCount(int index, int count)
{
    if (tabData(index).toInt() == count)
        return;
    setTabData(index, count);
    setAccessibleTabName(index, count > 0 ? tabText(index) + u' ' + countText(index) : QString());
    setTabText(index, tabText(index)); // lays the tabs out again
}

void FlatTabs::setUnderlined(bool underlined)
{
    m_underlined = underlined;
    update();
}

QString FlatTabs::countText(int index) const
{
    const int count = tabData(index).toInt();
    return count > 0 ? QLocale().toString(count) : QString();
}

int FlatTabs::countWidth(int index) const
{
    const QString text = countText(index);
    if (text.isEmpty())
        return 0;
    const int width = QFontMetrics(sized(font(), 11)).horizontalAdvance(text) + 2 * scaled(CountPadding, font());
    return std::max(width, scaled(CountHeight, font()));
}

QSize FlatTabs::tabSizeHint(int index) const
{
    int width = fontMetrics().horizontalAdvance(tabText(index)) + 2 * scaled(Padding, font());
    if (const int count = countWidth(index); count > 0)
        width += count + scaled(CountGap, font());
    return {width, scaled(m_height, font())};
}

void FlatTabs::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const QColor accent = Colours::of(palette()).focusRing;
    for (int i = 0; i < count(); ++i) {
        const QRect rect = tabRect(i);
        const bool current = i == currentIndex();
        const int marked = countWidth(i);
        const QRect text = rect.adjusted(0, 0, marked > 0 ? -marked - scaled(CountGap, font()) : 0, 0);
        painter.setFont(font());
        painter.setPen(palette().color(current && m_underlined ? QPalette::Text : QPalette::PlaceholderText));
        painter.drawText(QStyle::visualRect(layoutDirection(), rect, text), Qt::AlignCenter, tabText(i));
        if (marked > 0)
            paintCount(painter, rect, i);
        if (!current)
            continue;
        const int line = scaled(Underline, font());
        if (m_underlined)
            painter.fillRect(rect.left(), rect.bottom() + 1 - line, rect.width(), line, accent);
        if (hasFocus()) {
            const int inset = scaled(RingInset, font());
            painter.setPen(QPen(accent, 1));
            painter.drawRect(rect.adjusted(inset, inset, -inset - 1, -inset - line));
        }
    }
}

void FlatTabs::paintCount(QPainter& painter, const QRect& tab, int index) const
{
    const QColor colour = Colours::of(palette()).anomaly;
    const int height = scaled(CountHeight, font());
    const int width = countWidth(index);
    const QRect place(tab.right() + 1 - scaled(Padding, font()) - width, tab.center().y() + 1 - height / 2, width,
                      height);
    const QRectF outline = QStyle::visualRect(layoutDirection(), tab, place);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1));
    painter.drawRoundedRect(outline.adjusted(0.5, 0.5, -0.5, -0.5), height / 2.0, height / 2.0);
    painter.setFont(sized(font(), 11));
    painter.drawText(outline, Qt::AlignCenter, countText(index));
    painter.restore();
}

} // namespace Logboom
