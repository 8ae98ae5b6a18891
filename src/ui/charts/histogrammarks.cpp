// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/histogrammarks.h"

#include "core/entry/timestamp.h"
#include "ui/charts/anomalymarks.h"
#include "ui/models/anomalytext.h"
#include "ui/theme/badge.h"
#include "ui/theme/fonts.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPalette>

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

// Of the design, for a 13 px font.
constexpr int MarkSpacing = 9;
constexpr QSize RibbonSize{6, 9};
constexpr int RibbonTop = 1;
constexpr int BelowAnomaly = 11; ///< where an anomaly has that place

QString bookmarksText(quint64 count)
{
    return QCoreApplication::translate("Logboom", "Bookmarks: %L1").arg(count);
}

} // namespace

std::vector<int> bookmarkPlaces(const PlotScale& scale, const std::vector<qint64>& times, int spacing)
{
    const BucketPlan& plan = scale.plan;
    std::vector<int> places;
    for (const qint64 time : times) {
        if (plan.isEmpty() || time < plan.from || time >= plan.end())
            continue;
        const auto bucket = static_cast<std::size_t>((time - plan.from) / plan.bucket);
        places.push_back(scale.edge(bucket) + scale.barWidth() / 2);
    }
    std::ranges::sort(places);
    std::vector<int> apart;
    for (const int place : places) {
        if (apart.empty() || place - apart.back() >= spacing)
            apart.push_back(place);
    }
    return apart;
}

quint64 timesBetween(const std::vector<qint64>& times, qint64 from, qint64 to)
{
    return static_cast<quint64>(std::ranges::count_if(times, [&](qint64 time) { return time >= from && time < to; }));
}

std::vector<MarkLine> markLines(const BucketPlan& plan, std::size_t bucket, const HistogramMarks& marks)
{
    std::vector<MarkLine> lines;
    for (const QString& line : anomalyLines(anomaliesOfBucket(plan, bucket, marks.anomalies)))
        lines.push_back({line, false});
    const qint64 from = plan.from + static_cast<qint64>(bucket) * plan.bucket;
    if (const quint64 count = timesBetween(marks.bookmarks, from, from + plan.bucket); count > 0)
        lines.push_back({bookmarksText(count), true});
    return lines;
}

QString marksText(const HistogramMarks& marks, qint64 from, qint64 to)
{
    QString text;
    const auto anomalies = std::ranges::count_if(
        marks.anomalies, [&](const Anomaly& anomaly) { return anomaly.minute < to && anomaly.minute + Minute > from; });
    if (anomalies > 0)
        text += u", "_s + anomaliesText(static_cast<std::size_t>(anomalies));
    if (const quint64 bookmarks = timesBetween(marks.bookmarks, from, to); bookmarks > 0)
        text += u", "_s + bookmarksText(bookmarks);
    return text;
}

void paintMarks(QPainter& painter, const QRect& plot, const PlotScale& scale, const HistogramMarks& marks,
                const std::function<int(int)>& topOfBar, const QPalette& palette, const QFont& font)
{
    const int spacing = scaled(MarkSpacing, font);
    const std::vector<int> anomalies = anomalyMarkPlaces(scale, marks.anomalies, spacing);
    paintAnomalyMarks(painter, plot, anomalies, topOfBar, palette, font);
    const QSize size(scaled(RibbonSize.width(), font), scaled(RibbonSize.height(), font));
    for (const int place : bookmarkPlaces(scale, marks.bookmarks, spacing)) {
        const bool isTaken =
            std::ranges::any_of(anomalies, [&](int other) { return std::abs(other - place) < spacing; });
        const int top = scaled(isTaken ? BelowAnomaly : RibbonTop, font);
        const QRect ribbon(QPoint(plot.left() + place - size.width() / 2, top), size);
        painter.fillRect(ribbon.adjusted(-1, 0, 1, 1), palette.color(QPalette::Base)); // apart from bars of any colour
        paintBookmark(painter, ribbon, palette, true, false);
    }
}

} // namespace Logboom
