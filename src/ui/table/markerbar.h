// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/anomaly.h"
#include "core/store/logstore.h"
#include "ui/models/scrollmap.h"
#include "ui/table/scrollposition.h"

#include <QWidget>

#include <optional>
#include <span>
#include <vector>

namespace Logboom {

/// From left to right.
enum class MarkerLane : quint8
{
    Errors, ///< and worse
    Matches,
    Bookmarks, ///< and notes
    Anomalies
};

struct Marker
{
    MarkerLane lane = MarkerLane::Errors;
    double at = 0;             ///< share of all matches of the filter that are older, 0 to 1
    qint64 time = 0;           ///< where it begins, microseconds of event time
    Level level = Level::Info; ///< of lane Errors: the worst there is
    friend bool operator==(const Marker&, const Marker&) = default;
};

/// Marks for everything the map stands for; what lies outside of it has none.
/// found: how what is being found spreads over time. bookmarks: their times.
[[nodiscard]] std::vector<Marker> markersOf(const ScrollMap& map, const Histogram& found,
                                            std::span<const qint64> bookmarks, std::span<const Anomaly> anomalies);

/// The nearest within the distance; of equally near ones the one in the lane. Null for none.
[[nodiscard]] const Marker* markerAt(std::span<const Marker> markers, MarkerLane lane, double at, double within);

/**
 * The narrow bar beside the scroll bar: where errors, matches, bookmarks and anomalies lie among all that the filter
 * lets through, loaded or not. For the mouse; the keys for next and previous do the same. GUI thread.
 */
class MarkerBar final : public QWidget
{
    Q_OBJECT

public:
    explicit MarkerBar(QWidget* parent = nullptr);

    void setMap(const ScrollMap& map);
    void setFound(const Histogram& found);
    /// Times of what has a bookmark or a note.
    void setBookmarks(std::vector<qint64> bookmarks);
    void setAnomalies(std::vector<Anomaly> anomalies);
    /// What is at the top.
    void setOrder(Direction order);
    /// What of all is on the screen, from the top of the bar.
    void setPosition(const ScrollPosition& position);

    [[nodiscard]] const std::vector<Marker>& markers() const;
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void markerClicked(const Logboom::Marker& marker);
    /// Where there is no mark: the share of the bar above.
    void placeClicked(double way);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void inputChanged();
    [[nodiscard]] const Marker* markerAtPoint(const QPoint& point) const;
    /// From a share of the height to the share of entries that are older, and back.
    [[nodiscard]] double byOrder(double share) const;

    ScrollMap m_map;
    Histogram m_found;
    std::vector<qint64> m_bookmarks;
    std::vector<Anomaly> m_anomalies;
    ScrollPosition m_position;
    Direction m_order = Direction::OldestFirst;
    mutable std::optional<std::vector<Marker>> m_markers; // nothing while an input is newer
};

} // namespace Logboom
