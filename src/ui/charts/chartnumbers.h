// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/logstore.h"
#include "ui/charts/histogramlayout.h"

#include <QString>
#include <QTimeZone>

#include <vector>

namespace Logboom {

// What the charts show, from the answers of the store; without a widget, and in any thread.

enum class ChartKind : quint8
{
    OverTime,
    Levels,
    Applications,
    Messages,
    Errors,
};
inline constexpr int ChartKindCount = 5;

/**
 * The numbers of one chart. Its bars, its table and its CSV are made of this, so that they cannot differ.
 *
 * A row is a bar, a series is a colour within the bars. Most severe levels come first.
 */
struct ChartNumbers
{
    struct Series
    {
        QString name;
        QString term;              ///< of the filter, for its entries; may be empty
        Level level = Level::Info; ///< gives the colour
        int shade = 0;             ///< tells series of one level apart
        friend bool operator==(const Series&, const Series&) = default;
    };
    struct Row
    {
        QString name; ///< one line
        QString text; ///< the same as it was sent, for CSV; empty = as the name
        QString term; ///< of the filter, for its entries; may be empty
        std::vector<quint64> values;
        std::optional<Level> level = {}; ///< of all its entries, or of the newest
        qint64 time = 0;                 ///< OverTime: start of the bucket; Messages: newest arrival; else 0
        bool rest = false;               ///< what no row of its own has; the last one

        [[nodiscard]] quint64 total() const;
        friend bool operator==(const Row&, const Row&) = default;
    };

    ChartKind kind = ChartKind::OverTime;
    std::vector<Series> series;
    std::vector<Row> rows;
    BucketPlan plan; ///< OverTime: the buckets of the rows

    [[nodiscard]] quint64 total() const;
    /// What a click on that part of a bar means: the row, or the series where rows have no term.
    [[nodiscard]] QString termAt(std::size_t row, std::size_t series) const;
    friend bool operator==(const ChartNumbers&, const ChartNumbers&) = default;
};

/// Buckets as LogReader::timeSeries() makes them, over the whole range. Both ends must be real times.
[[nodiscard]] BucketPlan planSeries(TimeRange range, std::size_t maxBuckets);

/// A row a bucket, also where nothing happened. The plan grows to what came meanwhile, up to twice its length; what is
/// later still (or earlier) is the rest.
[[nodiscard]] ChartNumbers numbersOverTime(const std::vector<SeriesPoint>& points, const BucketPlan& plan,
                                           const QTimeZone& zone);
[[nodiscard]] ChartNumbers numbersByLevel(const std::vector<SourceLevelCount>& counts);
[[nodiscard]] ChartNumbers numbersByApplication(const std::vector<SourceLevelCount>& counts);
/// total: of all matches, listed or not.
[[nodiscard]] ChartNumbers numbersOfMessages(const std::vector<TopMessage>& top, quint64 total);
[[nodiscard]] ChartNumbers numbersOfErrors(const std::vector<SeverityCount>& counts);

/// At most so many rows and the rest. All where it would only be one more.
[[nodiscard]] ChartNumbers withTopRows(const ChartNumbers& numbers, std::size_t count);

} // namespace Logboom
