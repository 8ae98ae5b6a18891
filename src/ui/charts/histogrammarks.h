// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/anomaly.h"
#include "ui/charts/histogramlayout.h"

#include <QString>

#include <functional>
#include <vector>

class QFont;
class QPainter;
class QPalette;
class QRect;

namespace Logboom {

// What stands over the bars of the histogram: anomalies, and the entries that the reader has marked.

struct HistogramMarks
{
    std::vector<Anomaly> anomalies;
    std::vector<qint64> bookmarks; ///< times of entries with a bookmark or a note, in any order
};

/// A line of the tip, with the mark it belongs to.
struct MarkLine
{
    QString text;
    bool isBookmark = false; ///< else an anomaly
};

/// Middles of the marks of bookmarks over their bars, ascending, at least `spacing` apart: one that would stand closer
/// is left to its neighbour.
[[nodiscard]] std::vector<int> bookmarkPlaces(const PlotScale& scale, const std::vector<qint64>& times, int spacing);

/// How many of the times lie in [from, to).
[[nodiscard]] quint64 timesBetween(const std::vector<qint64>& times, qint64 from, qint64 to);

/// What the tip says of the marks over a bar.
[[nodiscard]] std::vector<MarkLine> markLines(const BucketPlan& plan, std::size_t bucket, const HistogramMarks& marks);

/// The same of [from, to) in few words, each behind a comma; empty without marks.
[[nodiscard]] QString marksText(const HistogramMarks& marks, qint64 from, qint64 to);

/// topOfBar: where the bar at a place begins. It and `plot` are in the coordinates of the painter.
void paintMarks(QPainter& painter, const QRect& plot, const PlotScale& scale, const HistogramMarks& marks,
                const std::function<int(int)>& topOfBar, const QPalette& palette, const QFont& font);

} // namespace Logboom
