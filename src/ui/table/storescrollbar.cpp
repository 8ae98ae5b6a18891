// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/storescrollbar.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <QPainter>
#include <QSignalBlocker>
#include <QStyleOptionSlider>
#include <QWheelEvent>

#include <algorithm>

namespace Logboom {

namespace {

constexpr int Resolution = 1'000'000;
constexpr int MinPage = Resolution / 50; // a handle that can be taken hold of
constexpr int HandleWidth = 8;

} // namespace

StoreScrollBar::StoreScrollBar(QWidget* parent)
    : QScrollBar(Qt::Vertical, parent)
{
    setRange(0, 0);
    connect(this, &QScrollBar::actionTriggered, this, &StoreScrollBar::onAction);
}

void StoreScrollBar::setPosition(const ScrollPosition& position)
{
    if (isSliderDown())
        return;
    // A handle larger than its share: what is left is stretched over the rest.
    const int page = std::clamp(static_cast<int>(position.page * Resolution), MinPage, Resolution);
    const int range = position.page < 1 ? std::max(1, Resolution - page) : 0;
    const double share = position.page < 1 ? position.top / (1 - position.page) : 0;
    const QSignalBlocker blocker(this);
    setPageStep(page);
    setRange(0, range);
    setValue(static_cast<int>(std::clamp(share, 0.0, 1.0) * range));
    update();
}

void StoreScrollBar::onAction(int action)
{
    const int position = sliderPosition();
    switch (action) {
    case SliderSingleStepSub:
    case SliderPageStepSub:
        emit pagesRequested(-1);
        break;
    case SliderSingleStepAdd:
    case SliderPageStepAdd:
        emit pagesRequested(1);
        break;
    case SliderToMinimum:
        emit draggedToTop();
        break;
    case SliderToMaximum:
        emit draggedToBottom();
        break;
    case SliderMove:
        if (position <= minimum())
            emit draggedToTop();
        else if (position >= maximum())
            emit draggedToBottom();
        else
            emit draggedTo(static_cast<double>(position) / maximum());
        return;
    default:
        return;
    }
    // The bar follows the table, not the other way round.
    setSliderPosition(value());
}

void StoreScrollBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    if (maximum() == minimum())
        return;
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect slider = style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, this);
    const int width = scaled(HandleWidth, font());
    const QRect handle((rect().width() - width) / 2, slider.top() + 2, width, std::max(width, slider.height() - 4));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isSliderDown() || underMouse() ? palette().color(QPalette::Dark)
                                                    : Colours::of(palette()).scrollHandle);
    painter.drawRoundedRect(handle, width / 2.0, width / 2.0);
}

void StoreScrollBar::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the table scrolls by rows; the widget around both hands the event on
}

} // namespace Logboom
