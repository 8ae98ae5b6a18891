// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/anomalymarks.h"

#include "core/entry/timestamp.h"
#include "ui/models/anomalytext.h"
#include "ui/models/pluralnumber.h"
#include "ui/theme/badge.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace Logboom {

namespace {

// Of the design, for a 13 px font.
constexpr int MarkSize = 8;
constexpr int MarkTop = 2;
constexpr int StemGap = 2; ///< between the stem and the bar

constexpr std::size_t MaxLines = 4;

} // namespace

std::vector<int> anomalyMarkPlaces(const PlotScale& scale, std::span<const Anomaly> anomalies, int spacing)
{
    std::vector<int> places;
    const BucketPlan& plan = scale.plan;
    for (const Anomaly& anomaly : anomalies) {
        const qint64 middle = anomaly.minute + Minute / 2;
        if (plan.isEmpty() || anomaly.minute + Minute <= plan.from || anomaly.minute >= plan.end())
            continue;
        const auto index =
            static_cast<std::size_t>((std::clamp(middle, plan.from, plan.end() - 1) - plan.from) / plan.bucket);
        places.push_back(plan.bucket < Minute ? scale.xOf(middle) : scale.edge(index) + scale.barWidth() / 2);
    }
    std::ranges::sort(places);
    std::vector<int> apart;
    for (const int place : places) {
        if (apart.empty() || place - apart.back() >= spacing)
            apart.push_back(place);
    }
    return apart;
}

std::vector<Anomaly> anomaliesOfBucket(const BucketPlan& plan, std::size_t bucket, std::span<const Anomaly> anomalies)
{
    const qint64 from = plan.from + static_cast<qint64>(bucket) * plan.bucket;
    std::vector<Anomaly> found;
    std::ranges::copy_if(anomalies, std::back_inserter(found), [&](const Anomaly& anomaly) {
        return anomaly.minute < from + plan.bucket && anomaly.minute + Minute > from;
    });
    return found;
}

QStringList anomalyLines(std::span<const Anomaly> anomalies)
{
    // A line that only says "1 more" takes the room of the sentence itself.
    const std::size_t shown = anomalies.size() <= MaxLines ? anomalies.size() : MaxLines - 1;
    QStringList lines;
    for (const Anomaly& anomaly : anomalies.first(shown))
        lines.append(anomalySentence(anomaly));
    if (const std::size_t more = anomalies.size() - shown; more > 0)
        lines.append(
            QCoreApplication::translate("Logboom", "%L1 further anomalies", nullptr, pluralNumber(more)).arg(more));
    return lines;
}

void paintAnomalyMarks(QPainter& painter, const QRect& plot, const std::vector<int>& places,
                       const std::function<int(int)>& topOfBar, const QPalette& palette, const QFont& font)
{
    const int size = scaled(MarkSize, font);
    const int top = scaled(MarkTop, font);
    for (const int place : places) {
        const int x = plot.left() + place;
        const int stemEnd = topOfBar(place) - scaled(StemGap, font);
        if (stemEnd > top + size)
            painter.fillRect(x, top + size - 1, 1, stemEnd - top - size + 1, Colours::of(palette).anomaly);
        paintAnomalyMark(painter, QRect(x - size / 2, top, size + 1, size + 1), palette);
    }
}

} // namespace Logboom
