// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/logstore.h"
#include "ui/charts/histogrammarks.h"

#include <QPointer>
#include <QTimeZone>
#include <QWidget>

#include <optional>

class QPushButton;

namespace Logboom {

class BrushBar;
class HistogramTip;

/**
 * Entries over time, stacked by level, the severe ones at the bottom; with a brush to choose a range.
 *
 * Drag draws the brush, its handles and inside move it, a click goes to a time, a double click leaves the zoom. With
 * the keyboard: arrows move the brush, with Shift they extend it, Return zooms, Escape clears. It only shows what it
 * is given; HistogramSource asks the store. GUI thread.
 */
class HistogramView final : public QWidget
{
    Q_OBJECT

public:
    explicit HistogramView(QWidget* parent = nullptr);
    ~HistogramView() override;

    void setHistogram(Histogram histogram);
    [[nodiscard]] const Histogram& histogram() const { return m_histogram; }
    /// How many buckets the width has room for.
    [[nodiscard]] std::size_t maxBuckets() const;
    void setZone(const QTimeZone& zone);
    [[nodiscard]] const QTimeZone& zone() const { return m_zone; }

    /// What the table shows (microseconds); nothing hides the mark.
    void setVisibleTimes(std::optional<TimeRange> times);
    /// Their marks stand over the bars.
    void setAnomalies(std::vector<Anomaly> anomalies);
    /// The same of entries with a bookmark or a note, by their times.
    void setBookmarks(std::vector<qint64> times);
    /// Whether there is a zoom to leave.
    void setZoomed(bool zoomed);

    [[nodiscard]] const std::optional<Brush>& brush() const { return m_brush; }
    void setBrush(const std::optional<Brush>& brush);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void maxBucketsChanged();
    void timeClicked(qint64 us);
    void zoomRequested(Logboom::TimeRange range);
    void filterRequested(Logboom::TimeRange range);
    void zoomResetRequested();
    void brushChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Drag
    {
        int startX = 0;
        BrushPart part = BrushPart::Outside;
        std::optional<Brush> start;
        bool moved = false;
    };

    [[nodiscard]] QRect plotRect() const;
    [[nodiscard]] PlotScale scale() const;
    void paintBrush(QPainter& painter, const QRect& plot) const;
    void paintBrushEdges(QPainter& painter, const QRect& plot) const;
    void paintGrid(QPainter& painter, const QRect& plot, const ValueScale& values) const;
    void paintNothing(QPainter& painter, const QRect& plot) const;
    void paintBars(QPainter& painter, const QRect& plot, const ValueScale& values) const;
    void paintMarks(QPainter& painter, const QRect& plot, const ValueScale& values) const;
    void paintAxis(QPainter& painter, const QRect& plot) const;
    void updateTip(const QPoint& point);
    void updatePointer(int x);
    void placeOverlays();
    void stepBrush(int buckets, bool extend);
    void requestRange(void (HistogramView::*signal)(TimeRange));
    [[nodiscard]] QString rangeText(qint64 from, qint64 to) const;
    void describe();

    Histogram m_histogram;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    std::optional<TimeRange> m_visible;
    HistogramMarks m_marks;
    std::optional<Brush> m_brush;
    std::optional<Drag> m_drag;
    HistogramTip* m_tip;      // a window of its own
    QPointer<BrushBar> m_bar; // child of the window; made with the first brush
    QPushButton* m_leaveZoom;
    bool m_keyboardFocus = false;
};

} // namespace Logboom
