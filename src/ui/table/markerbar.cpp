// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/markerbar.h"

#include "core/entry/timestamp.h"
#include "ui/models/timetext.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace Logboom {

namespace {

// Of the design, for a 13 px font.
constexpr int Width = 12;
constexpr std::array LaneLeft{1, 4, 7, 10};
constexpr std::array LaneWidth{3, 3, 3, 2};
constexpr int MarkHeight = 2;
constexpr int Reach = 4; ///< how far beside a mark a click still means it

QColor colourOf(const Marker& marker, const Colours& colours)
{
    switch (marker.lane) {
    case MarkerLane::Errors:
        return colours.level(marker.level).histogram;
    case MarkerLane::Matches:
        return colours.matchMark;
    case MarkerLane::Bookmarks:
        return colours.bookmark;
    case MarkerLane::Anomalies:
        break;
    }
    return colours.anomaly;
}

// lupdate of Qt 6.8 finds this class only by its whole name.
QString tipOf(const Marker& marker)
{
    const QString time = clockText(marker.time);
    switch (marker.lane) {
    case MarkerLane::Errors:
        //: %1 is a level, %2 a time
        return Logboom::MarkerBar::tr("%1 at %2").arg(levelTitle(marker.level), time);
    case MarkerLane::Matches:
        return Logboom::MarkerBar::tr("Matches at %1").arg(time);
    case MarkerLane::Bookmarks:
        return Logboom::MarkerBar::tr("Bookmark or note at %1").arg(time);
    case MarkerLane::Anomalies:
        break;
    }
    return Logboom::MarkerBar::tr("Anomaly at %1").arg(time);
}

} // namespace

std::vector<Marker> markersOf(const ScrollMap& map, const Histogram& found, std::span<const qint64> bookmarks,
                              std::span<const Anomaly> anomalies)
{
    std::vector<Marker> markers;
    if (map.isEmpty())
        return markers;
    for (const ScrollMap::Mark& mark : map.marks(Level::Error))
        markers.push_back({MarkerLane::Errors, mark.at, mark.time, mark.worst});
    qint64 begin = found.from;
    for (const LevelCounts& counts : found.buckets) {
        const qint64 end = begin + found.bucket;
        if (std::ranges::any_of(counts, [](quint64 count) { return count > 0; }))
            markers.push_back({MarkerLane::Matches, (map.fractionAt(begin) + map.fractionAt(end)) / 2, begin});
        begin = end;
    }
    for (const qint64 time : bookmarks) {
        if (map.covers(time))
            markers.push_back({MarkerLane::Bookmarks, map.fractionAt(time), time});
    }
    for (const Anomaly& anomaly : anomalies) {
        const qint64 middle = anomaly.minute + Minute / 2;
        if (map.covers(middle))
            markers.push_back({MarkerLane::Anomalies, map.fractionAt(middle), anomaly.minute});
    }
    return markers;
}

const Marker* markerAt(std::span<const Marker> markers, MarkerLane lane, double at, double within)
{
    const Marker* nearest = nullptr;
    const auto distance = [at](const Marker& marker) { return std::abs(marker.at - at); };
    for (const Marker& marker : markers) {
        if (distance(marker) > within)
            continue;
        const bool nearer = !nearest || distance(marker) < distance(*nearest) ||
                            (distance(marker) <= distance(*nearest) && marker.lane == lane);
        if (nearer)
            nearest = &marker;
    }
    return nearest;
}

MarkerBar::MarkerBar(QWidget* parent)
    : QWidget(parent)
{
    setFixedWidth(sizeHint().width());
}

QSize MarkerBar::sizeHint() const
{
    return {scaled(Width, font()), scaled(100, font())};
}

void MarkerBar::setMap(const ScrollMap& map)
{
    m_map = map;
    inputChanged();
}

void MarkerBar::setFound(const Histogram& found)
{
    m_found = found;
    inputChanged();
}

void MarkerBar::setBookmarks(std::vector<qint64> bookmarks)
{
    if (m_bookmarks == bookmarks)
        return;
    m_bookmarks = std::move(bookmarks);
    inputChanged();
}

void MarkerBar::setAnomalies(std::vector<Anomaly> anomalies)
{
    m_anomalies = std::move(anomalies);
    inputChanged();
}

void MarkerBar::setPosition(const ScrollPosition& position)
{
    if (m_position == position)
        return;
    m_position = position;
    update();
}

void MarkerBar::setOrder(Direction order)
{
    m_order = order;
    update();
}

double MarkerBar::byOrder(double share) const
{
    return m_order == Direction::OldestFirst ? share : 1 - share;
}

void MarkerBar::inputChanged()
{
    m_markers.reset();
    update();
}

const std::vector<Marker>& MarkerBar::markers() const
{
    if (!m_markers)
        m_markers = markersOf(m_map, m_found, m_bookmarks, m_anomalies);
    return *m_markers;
}

const Marker* MarkerBar::markerAtPoint(const QPoint& point) const
{
    const int lane = std::clamp(point.x() * static_cast<int>(LaneLeft.size()) / std::max(1, width()), 0,
                                static_cast<int>(LaneLeft.size()) - 1);
    const double all = std::max(1, height());
    return markerAt(markers(), static_cast<MarkerLane>(lane), byOrder(point.y() / all), scaled(Reach, font()) / all);
}

void MarkerBar::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_map.isEmpty())
        return;
    const QPoint point = event->position().toPoint();
    if (const Marker* marker = markerAtPoint(point))
        emit markerClicked(*marker);
    else
        emit placeClicked(std::clamp(static_cast<double>(point.y()) / std::max(1, height()), 0.0, 1.0));
}

bool MarkerBar::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const Marker* marker = markerAtPoint(help->pos()))
        QToolTip::showText(help->globalPos(), tipOf(*marker), this);
    else
        QToolTip::hideText();
    return true;
}

void MarkerBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colours& colours = Colours::of(palette());
    painter.fillRect(rect(), palette().color(QPalette::Window));
    if (m_map.isEmpty())
        return;
    const double all = height();
    if (m_position.page < 1) {
        const int top = static_cast<int>(m_position.top * all);
        const int length = std::max(scaled(MarkHeight, font()), static_cast<int>(m_position.page * all));
        painter.fillRect(0, std::min(top, height() - length), width(), length, colours.viewport);
    }
    const int markHeight = scaled(MarkHeight, font());
    for (const Marker& marker : markers()) {
        const auto lane = static_cast<std::size_t>(marker.lane);
        const int y = static_cast<int>(byOrder(marker.at) * (all - markHeight));
        painter.fillRect(scaled(LaneLeft[lane], font()), y, scaled(LaneWidth[lane], font()), markHeight,
                         colourOf(marker, colours));
    }
}

void MarkerBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setFixedWidth(sizeHint().width());
}

} // namespace Logboom
