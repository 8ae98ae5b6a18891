// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/anomaly.h"
#include "ui/charts/histogramlayout.h"

#include <QStringList>

#include <functional>
#include <span>
#include <vector>

class QFont;
class QPainter;
class QPalette;
class QRect;

namespace Logboom {

// The marks of anomalies over the histogram.

/// Middles of the marks, ascending, at least `spacing` apart: one that would stand closer is left to its neighbour.
/// A mark stands over its bar, or in the middle of its minute where bars are narrower than that.
[[nodiscard]] std::vector<int> anomalyMarkPlaces(const PlotScale& scale, std::span<const Anomaly> anomalies,
                                                 int spacing);

/// Those whose minute meets the bucket, in their order.
[[nodiscard]] std::vector<Anomaly> anomaliesOfBucket(const BucketPlan& plan, std::size_t bucket,
                                                     std::span<const Anomaly> anomalies);

/// Their sentences; of many only the first few, and how many there are more.
[[nodiscard]] QStringList anomalyLines(std::span<const Anomaly> anomalies);

/// Paints a mark at each place, with a stem that ends above the bar. top: where the bar at a place begins, and
/// plot: both in the coordinates of the painter.
void paintAnomalyMarks(QPainter& painter, const QRect& plot, const std::vector<int>& places,
                       const std::function<int(int)>& topOfBar, const QPalette& palette, const QFont& font);

} // namespace Logboom
