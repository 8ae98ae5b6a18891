// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlegend.h"

#include "ui/charts/chartlayout.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace Logboom {

namespace {

// Of the design, for a 13 px font.
constexpr int Height = 24;
constexpr int Swatch = 10;
constexpr int Gap = 6;
constexpr int Padding = 6;
constexpr int Inset = 6;
constexpr int MaxTextWidth = 160;

} // namespace

LegendItem::LegendItem(QWidget* parent)
    : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
}

void LegendItem::setSeries(const ChartNumbers::Series& series, quint64 count)
{
    m_series = series;
    setText(series.name);
    const bool acts = !series.term.isEmpty();
    setFocusPolicy(acts ? Qt::TabFocus : Qt::NoFocus);
    setCursor(acts ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const QString number = locale().toString(count);
    setAccessibleName(series.name + u", " + entriesText(count));
    setToolTip(acts ? tr("%1: %2\nClick to include %3, Alt+click to exclude").arg(series.name, number, series.term)
                    : tr("%1: %2").arg(series.name, number));
    updateGeometry();
    update();
}

QSize LegendItem::sizeHint() const
{
    const int wanted = QFontMetrics(sized(font(), 12)).horizontalAdvance(text());
    return {std::min(wanted, scaled(MaxTextWidth, font())) + scaled(Swatch + Gap + 2 * Padding, font()),
            scaled(Height, font())};
}

void LegendItem::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colours& colours = Colours::of(palette());
    const auto px = [this](int design) { return scaled(design, font()); };
    const bool acts = !m_series.term.isEmpty();
    if (acts && (underMouse() || isDown()))
        painter.fillRect(rect().adjusted(0, 2, 0, -2), isDown() ? colours.chip : colours.hover);
    const auto visual = [this](const QRect& area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    painter.fillRect(visual({px(Padding), (height() - px(Swatch)) / 2, px(Swatch), px(Swatch)}),
                     seriesColour(m_series, palette()));
    painter.setFont(sized(font(), 12));
    painter.setPen(palette().color(QPalette::Text));
    const QRect text = rect().adjusted(px(Padding + Swatch + Gap), 0, -px(Padding) + 1, 0);
    painter.drawText(visual(text), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(this->text(), Qt::ElideRight, text.width()));
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.focusRing, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
}

void LegendItem::request(bool exclude)
{
    if (!m_series.term.isEmpty())
        emit termRequested(exclude ? QString(u'-' + m_series.term) : m_series.term);
}

void LegendItem::mouseReleaseEvent(QMouseEvent* event)
{
    const bool clicked = isDown() && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint());
    QAbstractButton::mouseReleaseEvent(event);
    if (clicked)
        request(event->modifiers() & Qt::AltModifier);
}

void LegendItem::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return request(event->modifiers() & Qt::AltModifier);
    case Qt::Key_Delete:
    case Qt::Key_Minus:
        return request(true);
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void LegendItem::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

ChartLegend::ChartLegend(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    addItem()->hide();
}

LegendItem* ChartLegend::addItem()
{
    m_items.push_back(new LegendItem(this));
    connect(m_items.back(), &LegendItem::termRequested, this, &ChartLegend::termRequested);
    return m_items.back();
}

void ChartLegend::setNumbers(const ChartNumbers& numbers)
{
    m_shown = numbers.series.size() > 1 ? numbers.series.size() : 0;
    while (m_items.size() < m_shown) {
        LegendItem* const before = m_items.back();
        setTabOrder(before, addItem());
    }
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (i < m_shown) {
            quint64 count = 0;
            for (const ChartNumbers::Row& row : numbers.rows)
                count += row.values[i];
            m_items[i]->setSeries(numbers.series[i], count);
        }
        m_items[i]->setVisible(i < m_shown);
    }
    setVisible(m_shown > 0);
    flow(width(), true);
    updateGeometry();
}

int ChartLegend::flow(int width, bool place) const
{
    if (m_shown == 0)
        return 0;
    const int inset = scaled(Inset, font());
    const int height = scaled(Height, font());
    int x = inset;
    int y = 0;
    for (std::size_t i = 0; i < m_shown; ++i) {
        const int wanted = m_items[i]->sizeHint().width();
        if (x > inset && x + wanted > width - inset) {
            x = inset;
            y += height;
        }
        if (place)
            m_items[i]->setGeometry(x, y, std::min(wanted, std::max(1, width - 2 * inset)), height);
        x += wanted;
    }
    return y + height;
}

int ChartLegend::heightForWidth(int width) const
{
    return flow(width, false);
}

QSize ChartLegend::sizeHint() const
{
    return {scaled(200, font()), flow(width(), false)};
}

void ChartLegend::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    flow(width(), true);
}

void ChartLegend::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        flow(width(), true);
        updateGeometry();
    }
}

} // namespace Logboom
