// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barchart.h"

#include "ui/theme/badge.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QHorizontalStackedBarSeries>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

// Of the design, for a 13 px font.
constexpr int BadgeSize = 16;
constexpr int BadgeLeft = 12;
constexpr int Gap = 8;
constexpr int TickSpacing = 80;
constexpr int TipWidth = 480;

/// What QtCharts draws in one colour: a length for every bar.
struct Layer
{
    QColor colour;
    QList<qreal> lengths;
};

/// From the base of the bars. One series whose rows have levels makes a layer a level.
std::vector<Layer> layersOf(const ChartNumbers& numbers, const ChartLayout& layout, const QPalette& palette)
{
    std::vector<Layer> layers;
    for (std::size_t series = 0; series < numbers.series.size(); ++series) {
        const std::size_t first = layers.size();
        for (std::size_t row = 0; row < layout.count; ++row) {
            const int length = layout.bars[row][series];
            if (length == 0)
                continue;
            const QColor colour = spotColour(numbers, {row, series}, palette);
            auto layer = std::find_if(layers.begin() + static_cast<std::ptrdiff_t>(first), layers.end(),
                                      [&colour](const Layer& present) { return present.colour == colour; });
            if (layer == layers.end())
                layer = layers.insert(layer, {colour, QList<qreal>(static_cast<qsizetype>(layout.count))});
            layer->lengths[static_cast<qsizetype>(row)] = length;
        }
    }
    return layers;
}

} // namespace

/// The bars, and around them what BarChart paints.
class BarChart::View final : public QChartView
{
public:
    explicit View(BarChart& owner)
        : QChartView(new QChart)
        , m_owner(owner)
    {
        chart()->setBackgroundVisible(false);
        chart()->setMargins({});
        chart()->legend()->hide();
        chart()->setAnimationOptions(QChart::NoAnimation);
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        viewport()->setFocusPolicy(Qt::NoFocus);
        setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
        setMouseTracking(true);
    }

    void setBars(const ChartLayout& layout, std::vector<Layer> layers)
    {
        chart()->removeAllSeries();
        for (QAbstractAxis* axis : chart()->axes()) {
            chart()->removeAxis(axis);
            delete axis;
        }
        if (layers.empty())
            return;
        chart()->setPlotArea(layout.plot);
        QAbstractBarSeries* series =
            layout.columns ? static_cast<QAbstractBarSeries*>(new QStackedBarSeries) : new QHorizontalStackedBarSeries;
        for (Layer& layer : layers) {
            if (!layout.columns)
                std::ranges::reverse(layer.lengths); // QtCharts counts from the bottom
            auto* set = new QBarSet(QString());
            set->append(layer.lengths);
            set->setColor(layer.colour);
            set->setPen(Qt::NoPen);
            series->append(set);
        }
        const auto count = static_cast<double>(layout.count);
        const double pitch = (layout.columns ? layout.plot.width() : layout.plot.height()) / count;
        series->setBarWidth(layout.thickness / pitch);
        chart()->addSeries(series);
        // A unit is a pixel along the bars.
        addAxis(*series, layout.columns ? Qt::AlignBottom : Qt::AlignLeft, -0.5, count - 0.5);
        addAxis(*series, layout.columns ? Qt::AlignLeft : Qt::AlignBottom, 0,
                layout.columns ? layout.plot.height() : layout.plot.width());
    }

    [[nodiscard]] std::optional<ChartSpot> spotUnderMouse() const
    {
        return viewport()->underMouse() ? m_owner.m_layout.spotAt(viewport()->mapFromGlobal(QCursor::pos()))
                                        : std::nullopt;
    }

protected:
    void drawBackground(QPainter* painter, const QRectF&) override { m_owner.paintBehind(*painter); }
    void drawForeground(QPainter* painter, const QRectF&) override { m_owner.paintInFront(*painter); }

    bool viewportEvent(QEvent* event) override
    {
        // Else the view looks for a tip of its own, finds none and hides ours.
        return event->type() == QEvent::ToolTip || QChartView::viewportEvent(event);
    }
    void resizeEvent(QResizeEvent* event) override
    {
        QChartView::resizeEvent(event);
        m_owner.layOut();
    }
    void mouseMoveEvent(QMouseEvent* event) override
    {
        m_owner.m_keyboard = false;
        m_owner.point(m_owner.m_layout.spotAt(event->position().toPoint()));
        m_owner.showTip(event->globalPosition().toPoint());
    }
    void mousePressEvent(QMouseEvent* event) override { event->accept(); }
    void mouseReleaseEvent(QMouseEvent* event) override
    {
        const QPoint at = event->position().toPoint();
        if (event->button() != Qt::LeftButton || !rect().contains(at))
            return;
        m_owner.point(m_owner.m_layout.spotAt(at));
        m_owner.request(event->modifiers() & Qt::AltModifier);
    }
    void mouseDoubleClickEvent(QMouseEvent* event) override { event->accept(); }
    void leaveEvent(QEvent* event) override
    {
        if (!m_owner.m_keyboard)
            m_owner.point(std::nullopt);
        QChartView::leaveEvent(event);
    }
    /// Scrolls what the chart is in.
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }

private:
    void addAxis(QAbstractBarSeries& series, Qt::Alignment side, double from, double to)
    {
        auto* axis = new QValueAxis;
        axis->setRange(from, to);
        axis->setVisible(false);
        chart()->addAxis(axis, side);
        series.attachAxis(axis);
    }

    BarChart& m_owner;
};

BarChart::BarChart(QWidget* parent)
    : QScrollArea(parent)
    , m_view(new View(*this))
{
    setLayoutDirection(Qt::LeftToRight); // as the histogram
    setWidget(m_view);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Chart"));
}

BarChart::~BarChart() = default;

QSize BarChart::sizeHint() const
{
    return {scaled(400, font()), scaled(180, font())};
}

void BarChart::setNumbers(const ChartNumbers& numbers, const QTimeZone& zone)
{
    const bool another = numbers.kind != m_numbers.kind;
    const QString name =
        m_current && m_current->row < m_numbers.rows.size() ? m_numbers.rows[m_current->row].name : QString();
    m_numbers = drawnNumbers(numbers);
    m_zone = zone;
    m_layout = {};
    layOut();
    // The keyboard stays on its bar, wherever that is now; the pointer is on what is under it now.
    const auto row = std::ranges::find(m_numbers.rows, name, &ChartNumbers::Row::name);
    if (m_keyboard && !another && row != m_numbers.rows.end() && m_current->series < m_numbers.series.size())
        m_current->row = static_cast<std::size_t>(row - m_numbers.rows.begin());
    else
        m_current = m_view->spotUnderMouse();
    if (m_current && m_current->row >= m_layout.count)
        m_current.reset();
    if (another)
        verticalScrollBar()->setValue(0);
    describe();
    if (!m_keyboard && m_current && QToolTip::isVisible())
        showTip(QCursor::pos());
    m_view->viewport()->update();
}

void BarChart::layOut()
{
    ChartTextWidths widths;
    const QFontMetrics names(sized(font(), 12));
    const QFontMetrics axis(sized(font(), 11));
    for (std::size_t row = 0; row < m_numbers.rows.size(); ++row) {
        const bool column = m_numbers.kind == ChartKind::OverTime;
        widths.label = std::max(widths.label, column ? 0 : names.horizontalAdvance(m_numbers.rows[row].name));
        widths.count =
            std::max(widths.count, column ? axis.horizontalAdvance(QLocale().toString(2 * m_numbers.rows[row].total()))
                                          : names.horizontalAdvance(barText(m_numbers, row)));
    }
    widths.label += 2; // metrics of the screen and of the picture differ by fractions
    const QSize size(viewport()->width(), viewport()->height());
    ChartLayout wanted = layOutChart(m_numbers, size, widths, font());
    m_view->setMinimumHeight(wanted.columns ? 0 : 2 * wanted.plot.top() + wanted.plot.height());
    wanted.size = size;
    if (wanted == m_layout)
        return;
    m_layout = wanted;
    m_view->setBars(m_layout, layersOf(m_numbers, m_layout, palette()));
}

void BarChart::paintBehind(QPainter& painter) const
{
    painter.setLayoutDirection(layoutDirection());
    painter.fillRect(m_view->rect(), palette().color(QPalette::Base));
    if (m_current && m_current->row < m_layout.count)
        painter.fillRect(m_layout.bandRect(m_current->row), Colours::of(palette()).hover);
    if (m_layout.columns)
        paintGrid(painter);
}

void BarChart::paintGrid(QPainter& painter) const
{
    const QRect& plot = m_layout.plot;
    painter.setFont(sized(font(), 11));
    const ValueScale& scale = m_layout.scale;
    for (quint64 value = scale.step; value <= scale.top; value += scale.step) {
        const auto up = static_cast<int>(value * static_cast<quint64>(plot.height()) / scale.top);
        const int y = plot.bottom() + 1 - up;
        painter.fillRect(plot.left(), y, plot.width(), 1, palette().color(QPalette::Midlight));
        painter.setPen(palette().color(QPalette::PlaceholderText));
        const int height = painter.fontMetrics().height();
        const QRect label(0, y - height / 2, plot.left() - scaled(Gap, font()), height);
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, locale().toString(value));
    }
}

void BarChart::paintInFront(QPainter& painter) const
{
    painter.setLayoutDirection(layoutDirection());
    if (m_layout.columns)
        paintAxis(painter);
    else
        paintRowTexts(painter);
    if (!m_current || !m_keyboard || !hasFocus())
        return;
    painter.setPen(QPen(Colours::of(palette()).focusRing, 2));
    painter.setBrush(Qt::NoBrush);
    const QRect part =
        m_layout.columns ? m_layout.partRect(*m_current).adjusted(-2, -2, 2, 2) : m_layout.bandRect(m_current->row);
    painter.drawRect(part.adjusted(1, 1, -1, -1));
}

void BarChart::paintAxis(QPainter& painter) const
{
    const QRect& plot = m_layout.plot;
    const int base = plot.bottom() + 1;
    painter.fillRect(plot.left(), base, plot.width(), 1, palette().color(QPalette::Mid));
    painter.setFont(sized(font(), 11));
    const PlotScale axis{m_numbers.plan, plot.width()};
    for (const Tick& tick : timeTicks(axis, scaled(TickSpacing, font()), m_zone)) {
        const int x = plot.left() + axis.xOf(tick.time);
        painter.fillRect(x, base, 1, scaled(4, font()), palette().color(QPalette::Mid));
        painter.setPen(palette().color(QPalette::PlaceholderText));
        const QRect label(x + scaled(4, font()), base + 1, scaled(TickSpacing, font()), m_view->height() - base - 1);
        if (label.left() + painter.fontMetrics().horizontalAdvance(tick.text) <= m_view->width())
            painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter, tick.text);
    }
}

void BarChart::paintRowTexts(QPainter& painter) const
{
    painter.setFont(sized(font(), 12));
    const QColor text = palette().color(QPalette::Text);
    const QColor muted = palette().color(QPalette::PlaceholderText);
    for (std::size_t i = 0; i < m_layout.count; ++i) {
        const ChartNumbers::Row& row = m_numbers.rows[i];
        const QRect band = m_layout.bandRect(i);
        const int side = scaled(BadgeSize, font());
        if (row.level) {
            const QRect badge(scaled(BadgeLeft, font()), band.center().y() - side / 2 + 1, side, side);
            paintBadge(painter, badge, *row.level, palette(), font());
            painter.setFont(sized(font(), 12));
        }
        painter.setPen(row.rest ? muted : text);
        const QRect name(m_layout.labelLeft, band.top(), m_layout.labelWidth, band.height());
        painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(row.name, Qt::ElideRight, name.width()));
        int end = m_layout.plot.left();
        for (const int length : m_layout.bars[i])
            end += length;
        const QRect number(end + scaled(Gap, font()), band.top(), m_layout.size.width(), band.height());
        painter.setPen(muted);
        painter.drawText(number, Qt::AlignVCenter | Qt::AlignLeft, barText(m_numbers, i));
    }
}

void BarChart::point(const std::optional<ChartSpot>& spot)
{
    const QString term = spot ? m_numbers.termAt(spot->row, spot->series) : QString();
    m_view->viewport()->setCursor(term.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (m_current == spot)
        return;
    m_current = spot;
    describe();
    m_view->viewport()->update();
}

void BarChart::showTip(const QPoint& at) const
{
    if (!m_current || m_current->row >= m_layout.count) {
        QToolTip::hideText();
        return;
    }
    const ChartNumbers::Row& row = m_numbers.rows[m_current->row];
    const auto cut = [this](const QString& text) {
        return fontMetrics().elidedText(text, Qt::ElideRight, scaled(TipWidth, font())).toHtmlEscaped();
    };
    QString html = u"<b>%1</b><table>"_s.arg(cut(row.name));
    for (std::size_t i = 0; m_numbers.series.size() > 1 && i < m_numbers.series.size(); ++i) {
        if (row.values[i] > 0)
            html += u"<tr><td style='color:%1'>■</td><td>%2</td><td align='right'>&nbsp; %3</td></tr>"_s.arg(
                seriesColour(m_numbers.series[i], palette()).name(), cut(m_numbers.series[i].name),
                locale().toString(row.values[i]));
    }
    html += u"</table><div>%1</div>"_s.arg(entriesText(row.total()));
    const QString term = m_numbers.termAt(m_current->row, m_current->series);
    if (!term.isEmpty())
        html += u"<div style='color:%1'>%2</div>"_s.arg(palette().color(QPalette::PlaceholderText).name(),
                                                        cut(tr("Click includes %1, Alt+click excludes it").arg(term)));
    QToolTip::showText(at, html, m_view);
}

void BarChart::request(bool exclude)
{
    const QString term = m_current ? m_numbers.termAt(m_current->row, m_current->series) : QString();
    if (!term.isEmpty())
        emit termRequested(exclude ? QString(u'-' + term) : term);
}

void BarChart::step(int rows, int parts)
{
    if (m_layout.count == 0)
        return;
    ChartSpot spot = m_current.value_or(ChartSpot{});
    // The first key only shows where the keyboard is, unless it goes to an end.
    if (m_current || std::abs(rows) > 1) {
        const auto last = static_cast<int>(m_layout.count) - 1;
        spot.row = static_cast<std::size_t>(std::clamp(static_cast<int>(spot.row) + rows, 0, last));
    }
    // The next part that is there; where the bar has none in that direction, it stays.
    const auto series = static_cast<int>(m_numbers.series.size());
    for (int i = static_cast<int>(spot.series) + parts; parts != 0 && i >= 0 && i < series; i += parts) {
        if (m_numbers.rows[spot.row].values[static_cast<std::size_t>(i)] > 0) {
            spot.series = static_cast<std::size_t>(i);
            break;
        }
    }
    const std::vector<quint64>& values = m_numbers.rows[spot.row].values;
    const auto present = std::ranges::find_if(values, [](quint64 value) { return value > 0; });
    if (values[spot.series] == 0 && present != values.end())
        spot.series = static_cast<std::size_t>(present - values.begin());
    m_keyboard = true;
    point(spot);
    const QRect band = m_layout.bandRect(spot.row);
    ensureVisible(band.center().x(), band.center().y(), 0, band.height());
    m_view->viewport()->update();
}

void BarChart::keyPressEvent(QKeyEvent* event)
{
    const bool columns = m_layout.columns;
    const int all = static_cast<int>(m_layout.count);
    switch (event->key()) {
    case Qt::Key_Up:
        return columns ? step(0, 1) : step(-1, 0);
    case Qt::Key_Down:
        return columns ? step(0, -1) : step(1, 0);
    case Qt::Key_Left:
        return columns ? step(-1, 0) : step(0, -1);
    case Qt::Key_Right:
        return columns ? step(1, 0) : step(0, 1);
    case Qt::Key_Home:
        return step(-all, 0);
    case Qt::Key_End:
        return step(all, 0);
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return request(event->modifiers() & Qt::AltModifier);
    case Qt::Key_Delete:
    case Qt::Key_Minus:
        return request(true);
    default:
        QScrollArea::keyPressEvent(event);
    }
}

void BarChart::focusInEvent(QFocusEvent* event)
{
    QScrollArea::focusInEvent(event);
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKey)
        step(0, 0);
    m_view->viewport()->update();
}

void BarChart::focusOutEvent(QFocusEvent* event)
{
    QScrollArea::focusOutEvent(event);
    if (m_keyboard)
        point(std::nullopt);
    m_keyboard = false;
    m_view->viewport()->update();
}

void BarChart::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::PaletteChange)
        return;
    m_layout = {};
    layOut();
    m_view->viewport()->update();
}

bool BarChart::viewportEvent(QEvent* event)
{
    const bool done = QScrollArea::viewportEvent(event);
    if (event->type() == QEvent::Resize)
        layOut();
    return done;
}

void BarChart::describe()
{
    QString text = summaryText(m_numbers);
    if (m_current)
        text = barLines(m_numbers, m_current->row).join(", "_L1);
    if (accessibleDescription() == text)
        return;
    setAccessibleDescription(text);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

} // namespace Logboom
