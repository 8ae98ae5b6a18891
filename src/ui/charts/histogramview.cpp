// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/histogramview.h"

#include "core/entry/timestamp.h"
#include "ui/charts/brushbar.h"
#include "ui/charts/histogramtip.h"
#include "ui/panels/timescope.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

#include <algorithm>
#include <numeric>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

// Of the design, for a 13 px font.
constexpr int Height = 72;
constexpr int PlotLeft = 48;
constexpr int PlotTop = 9;
constexpr int PlotHeight = 44;
constexpr int PlotRightMargin = 16;
constexpr int MinPitch = 6; ///< a bar of 4 px and its gap
constexpr int TickSpacing = 72;
constexpr int HandleReach = 5;

} // namespace

HistogramView::HistogramView(QWidget* parent)
    : QWidget(parent)
    , m_tip(new HistogramTip(this))
    , m_leaveZoom(new QPushButton(tr("Leave zoom"), this))
{
    setLayoutDirection(Qt::LeftToRight); // as time runs, in every language
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Histogram of entries over time"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_leaveZoom->setAutoDefault(false);
    m_leaveZoom->setToolTip(tr("Show the whole range again (double click)"));
    m_leaveZoom->hide();
    connect(m_leaveZoom, &QPushButton::clicked, this, &HistogramView::zoomResetRequested);
    describe();
}

HistogramView::~HistogramView()
{
    delete m_bar;
}

void HistogramView::setHistogram(Histogram histogram)
{
    m_histogram = std::move(histogram);
    const BucketPlan plan = scale().plan;
    if (m_brush && (m_brush->from < plan.from || m_brush->to > plan.end() || m_drag))
        m_drag.reset();
    if (m_brush && (m_brush->to <= plan.from || m_brush->from >= plan.end()))
        setBrush(std::nullopt);
    placeOverlays();
    describe();
    update();
}

std::size_t HistogramView::maxBuckets() const
{
    return static_cast<std::size_t>(std::max(2, plotRect().width() / scaled(MinPitch, font())));
}

void HistogramView::setZone(const QTimeZone& zone)
{
    m_zone = zone;
    update();
}

void HistogramView::setVisibleTimes(std::optional<TimeRange> times)
{
    m_visible = times;
    update();
}

void HistogramView::setAnomalies(std::vector<Anomaly> anomalies)
{
    m_marks.anomalies = std::move(anomalies);
    describe();
    update();
}

void HistogramView::setBookmarks(std::vector<qint64> times)
{
    m_marks.bookmarks = std::move(times);
    describe();
    update();
}

void HistogramView::setZoomed(bool zoomed)
{
    m_leaveZoom->setVisible(zoomed);
    placeOverlays();
}

void HistogramView::setBrush(const std::optional<Brush>& brush)
{
    if (m_brush == brush)
        return;
    m_brush = brush;
    placeOverlays();
    describe();
    update();
    emit brushChanged();
}

QSize HistogramView::sizeHint() const
{
    return {scaled(600, font()), scaled(Height, font())};
}

QSize HistogramView::minimumSizeHint() const
{
    return {scaled(200, font()), scaled(Height, font())};
}

QRect HistogramView::plotRect() const
{
    const int left = scaled(PlotLeft, font());
    return {left, scaled(PlotTop, font()), width() - left - scaled(PlotRightMargin, font()),
            scaled(PlotHeight, font())};
}

PlotScale HistogramView::scale() const
{
    return {{m_histogram.from, m_histogram.bucket, m_histogram.buckets.size()}, plotRect().width()};
}

void HistogramView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const QColor line = palette().color(QPalette::Mid);
    painter.fillRect(0, 0, width(), 1, line);
    painter.fillRect(0, height() - 1, width(), 1, line);
    const QRect plot = plotRect();
    quint64 max = 0;
    for (const LevelCounts& counts : m_histogram.buckets)
        max = std::max(max, total(counts));
    const ValueScale values = valueScale(max);
    paintBrush(painter, plot);
    if (max > 0)
        paintGrid(painter, plot, values);
    else
        paintNothing(painter, plot);
    paintBars(painter, plot, values);
    paintMarks(painter, plot, values);
    paintAxis(painter, plot);
    paintBrushEdges(painter, plot);
    if (m_keyboardFocus) {
        painter.setPen(QPen(Colours::of(palette()).focusRing, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void HistogramView::paintBrush(QPainter& painter, const QRect& plot) const
{
    if (!m_brush)
        return;
    const int left = plot.left() + scale().xOf(m_brush->from);
    const int right = plot.left() + scale().xOf(m_brush->to);
    painter.fillRect(left, 1, right - left, plot.bottom(), Colours::of(palette()).brushFill);
}

void HistogramView::paintGrid(QPainter& painter, const QRect& plot, const ValueScale& values) const
{
    painter.setFont(sized(font(), 11));
    for (const quint64 value : {values.step, 2 * values.step}) {
        const int y = plot.bottom() + 1 - static_cast<int>(value * static_cast<quint64>(plot.height()) / values.top);
        painter.fillRect(plot.left(), y, plot.width(), 1, palette().color(QPalette::Midlight));
        painter.setPen(palette().color(QPalette::PlaceholderText));
        const int half = painter.fontMetrics().height() / 2;
        const QRect label(0, y - half, plot.left() - scaled(8, font()), 2 * half);
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, locale().toString(value));
    }
}

void HistogramView::paintNothing(QPainter& painter, const QRect& plot) const
{
    painter.setFont(sized(font(), 12));
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(plot, Qt::AlignCenter, tr("No entries"));
}

void HistogramView::paintBars(QPainter& painter, const QRect& plot, const ValueScale& values) const
{
    const PlotScale bars = scale();
    const Colours& colours = Colours::of(palette());
    const int width = bars.barWidth();
    for (std::size_t i = 0; i < m_histogram.buckets.size(); ++i) {
        const std::array<int, LevelCount> heights = stackHeights(m_histogram.buckets[i], values.top, plot.height());
        int y = plot.bottom() + 1;
        for (int level = LevelCount - 1; level >= 0; --level) {
            const int height = heights[static_cast<std::size_t>(level)];
            y -= height;
            painter.fillRect(plot.left() + bars.edge(i), y, width, height,
                             colours.level(static_cast<Level>(level)).histogram);
        }
    }
}

void HistogramView::paintMarks(QPainter& painter, const QRect& plot, const ValueScale& values) const
{
    const PlotScale bars = scale();
    const auto topOfBar = [&](int x) {
        const LevelCounts& counts = m_histogram.buckets[bars.bucketAt(x)];
        const std::array<int, LevelCount> heights = stackHeights(counts, values.top, plot.height());
        return plot.bottom() + 1 - std::accumulate(heights.begin(), heights.end(), 0);
    };
    Logboom::paintMarks(painter, plot, bars, m_marks, topOfBar, palette(), font());
}

void HistogramView::paintAxis(QPainter& painter, const QRect& plot) const
{
    const int base = plot.bottom() + 1;
    painter.fillRect(plot.left(), base, plot.width(), 1, palette().color(QPalette::Mid));
    painter.setFont(sized(font(), 11));
    const PlotScale axis = scale();
    for (const Tick& tick : timeTicks(axis, scaled(TickSpacing, font()), m_zone)) {
        const int x = plot.left() + axis.xOf(tick.time);
        painter.fillRect(x, base, 1, scaled(4, font()), palette().color(QPalette::Mid));
        painter.setPen(palette().color(QPalette::PlaceholderText));
        const QRect label(x + scaled(4, font()), base + 1, scaled(TickSpacing, font()), height() - base - 2);
        if (label.left() + painter.fontMetrics().horizontalAdvance(tick.text) <= width())
            painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter, tick.text);
    }
    if (!m_visible || axis.plan.isEmpty() || m_visible->to < axis.plan.from || m_visible->from >= axis.plan.end())
        return;
    const int left = axis.xOf(m_visible->from);
    const int right = std::max(axis.xOf(m_visible->to), left + scaled(4, font()));
    painter.fillRect(plot.left() + left, base, right - left, 3, palette().color(QPalette::Text));
}

void HistogramView::paintBrushEdges(QPainter& painter, const QRect& plot) const
{
    if (!m_brush)
        return;
    const QColor accent = Colours::of(palette()).focusRing;
    QColor edge = accent;
    edge.setAlpha(140);
    painter.setRenderHint(QPainter::Antialiasing);
    const int handleHeight = scaled(16, font());
    for (const qint64 time : {m_brush->from, m_brush->to}) {
        const int x = plot.left() + scale().xOf(time);
        painter.fillRect(x - 1, 1, 2, plot.bottom(), edge);
        painter.setPen(Qt::NoPen);
        painter.setBrush(accent);
        painter.drawRoundedRect(QRectF(x - 2, plot.center().y() - handleHeight / 2.0 + 2, 4, handleHeight), 2, 2);
    }
    painter.setFont(sized(font(), 12));
    painter.setPen(palette().color(QPalette::Text));
    const int left = plot.left() + scale().xOf(m_brush->from) + scaled(8, font());
    painter.drawText(QRect(left, 1, width() - left, scaled(16, font())), Qt::AlignLeft | Qt::AlignVCenter,
                     durationText(m_brush->to - m_brush->from));
}

void HistogramView::placeOverlays()
{
    if (m_leaveZoom->isVisibleTo(this)) {
        m_leaveZoom->setFixedHeight(scaled(24, font()));
        m_leaveZoom->move(width() - m_leaveZoom->sizeHint().width() - scaled(8, font()), scaled(5, font()));
    }
    const bool wanted = m_brush && !m_drag && isVisible();
    if (wanted && !m_bar) {
        m_bar = new BrushBar(window());
        setTabOrder(this, m_bar->first());
        connect(m_bar, &BrushBar::zoomRequested, this, [this] { requestRange(&HistogramView::zoomRequested); });
        connect(m_bar, &BrushBar::filterRequested, this, [this] { requestRange(&HistogramView::filterRequested); });
        connect(m_bar, &BrushBar::clearRequested, this, [this] { setBrush(std::nullopt); });
    }
    if (!m_bar)
        return;
    m_bar->setVisible(wanted);
    if (!wanted)
        return;
    m_bar->adjustSize();
    const int x = std::min(plotRect().left() + scale().xOf(m_brush->from), width() - m_bar->width() - 4);
    m_bar->move(mapTo(window(), QPoint(std::max(4, x), height() + scaled(4, font()))));
    m_bar->raise();
}

void HistogramView::requestRange(void (HistogramView::*signal)(TimeRange))
{
    if (!m_brush)
        return;
    const TimeRange range{m_brush->from, m_brush->to - 1};
    setBrush(std::nullopt);
    emit(this->*signal)(range);
}

void HistogramView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeOverlays();
    emit maxBucketsChanged();
}

void HistogramView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || scale().plan.isEmpty())
        return;
    m_tip->hide();
    const int x = static_cast<int>(event->position().x()) - plotRect().left();
    const BrushPart part = m_brush ? brushPartAt(scale(), *m_brush, x, HandleReach) : BrushPart::Outside;
    m_drag = Drag{x, part, m_brush, false};
    placeOverlays();
}

void HistogramView::mouseMoveEvent(QMouseEvent* event)
{
    const int x = static_cast<int>(event->position().x()) - plotRect().left();
    if (!m_drag) {
        updatePointer(x);
        updateTip(event->position().toPoint());
        return;
    }
    if (!m_drag->moved && std::abs(x - m_drag->startX) < QApplication::startDragDistance())
        return;
    m_drag->moved = true;
    if (m_drag->part == BrushPart::Outside)
        setBrush(drawnBrush(scale(), m_drag->startX, x));
    else
        setBrush(draggedBrush(scale(), *m_drag->start, m_drag->part, m_drag->startX, x));
}

void HistogramView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_drag)
        return;
    const Drag drag = *m_drag;
    m_drag.reset();
    if (!drag.moved && drag.part == BrushPart::Outside) {
        if (m_brush)
            setBrush(std::nullopt);
        else
            emit timeClicked(scale().plan.from +
                             static_cast<qint64>(scale().bucketAt(drag.startX)) * m_histogram.bucket);
    }
    placeOverlays();
}

void HistogramView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        emit zoomResetRequested();
}

void HistogramView::updatePointer(int x)
{
    const BrushPart part = m_brush ? brushPartAt(scale(), *m_brush, x, HandleReach) : BrushPart::Outside;
    const bool handle = part == BrushPart::Left || part == BrushPart::Right;
    setCursor(handle ? Qt::SizeHorCursor : part == BrushPart::Inside ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

void HistogramView::updateTip(const QPoint& point)
{
    const PlotScale bars = scale();
    const QRect plot = plotRect();
    if (bars.plan.isEmpty() || point.x() < plot.left() || point.x() > plot.right()) {
        m_tip->hide();
        return;
    }
    const std::size_t index = bars.bucketAt(point.x() - plot.left());
    const qint64 from = bars.plan.from + static_cast<qint64>(index) * bars.plan.bucket;
    const std::vector<MarkLine> notes = markLines(bars.plan, index, m_marks);
    if (total(m_histogram.buckets[index]) == 0 && notes.empty()) {
        m_tip->hide();
        return;
    }
    m_tip->showAt(mapToGlobal(QPoint(point.x(), plot.bottom())), rangeText(from, from + bars.plan.bucket),
                  durationText(bars.plan.bucket), m_histogram.buckets[index], notes);
}

void HistogramView::leaveEvent(QEvent* event)
{
    m_tip->hide();
    QWidget::leaveEvent(event);
}

void HistogramView::keyPressEvent(QKeyEvent* event)
{
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Left:
        stepBrush(-1, extend);
        return;
    case Qt::Key_Right:
        stepBrush(1, extend);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        requestRange(&HistogramView::zoomRequested);
        return;
    case Qt::Key_Escape:
        if (m_brush) {
            setBrush(std::nullopt);
            return;
        }
        if (m_leaveZoom->isVisibleTo(this)) {
            emit zoomResetRequested();
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void HistogramView::stepBrush(int buckets, bool extend)
{
    const BucketPlan plan = scale().plan;
    if (plan.isEmpty())
        return;
    if (!m_brush) {
        // Begin where the table is, else at the newest bar.
        const qint64 start = m_visible ? m_visible->from : plan.end() - 1;
        const int x = scale().xOf(std::clamp(start, plan.from, plan.end() - 1));
        setBrush(drawnBrush(scale(), x, x));
        return;
    }
    setBrush(steppedBrush(plan, *m_brush, buckets, extend));
}

void HistogramView::focusInEvent(QFocusEvent* event)
{
    m_keyboardFocus = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void HistogramView::focusOutEvent(QFocusEvent* event)
{
    m_keyboardFocus = false;
    QWidget::focusOutEvent(event);
    update();
}

void HistogramView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        emit maxBucketsChanged();
    }
}

QString HistogramView::rangeText(qint64 from, qint64 to) const
{
    return tr("%1 to %2")
        .arg(bucketTimeText(from, m_histogram.bucket, m_zone), bucketTimeText(to, m_histogram.bucket, m_zone));
}

void HistogramView::describe()
{
    const BucketPlan plan = scale().plan;
    if (plan.isEmpty()) {
        setAccessibleDescription(tr("No entries."));
        return;
    }
    const Brush part = m_brush.value_or(Brush{plan.from, plan.end()});
    const LevelCounts sum = countsBetween(m_histogram, part.from, part.to);
    const QString counts =
        (total(sum) > 0 ? levelCountsText(sum) : tr("no entries")) + marksText(m_marks, part.from, part.to);
    setAccessibleDescription(
        m_brush
            ? tr("Chosen: %1: %2.").arg(rangeText(part.from, part.to), counts)
            : tr("%1: %2. Arrow keys choose a range, Return zooms to it.").arg(rangeText(part.from, part.to), counts));
}

} // namespace Logboom
