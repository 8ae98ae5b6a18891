// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/queryservice.h"
#include "ui/charts/histogramlayout.h"
#include "ui/panels/liverefresh.h"
#include "ui/panels/timescope.h"

#include <QObject>

#include <optional>

namespace Logboom {

class HistogramView;

/**
 * Keeps a HistogramView filled: decides on the buckets, asks the store in the background and hands the answer over.
 *
 * Ownership: everything is borrowed and must outlive the source. GUI thread; it never waits.
 */
class HistogramSource final : public QObject
{
    Q_OBJECT

public:
    HistogramSource(LogStore& store, QueryService& queries, HistogramView& view, QObject* parent = nullptr);

    void setFilter(const Filter& filter);
    /// Leaves a zoom.
    void setScope(const TimeScope& scope);
    /// Shows a part of the scope; nothing leaves it. Both ends of the range must be real times.
    void setZoom(const std::optional<TimeRange>& zoom);
    [[nodiscard]] const std::optional<TimeRange>& zoom() const { return m_zoom; }
    /// New entries were stored, or time went on.
    void dataChanged() { m_refresh.dataChanged(); }

    [[nodiscard]] bool isSettled() const { return m_refresh.isSettled(); }

signals:
    void settled();

private:
    [[nodiscard]] BucketPlan plan() const;
    void ask();

    LogStore& m_store;
    QueryService& m_queries;
    HistogramView& m_view;
    Filter m_filter;
    TimeScope m_scope;
    std::optional<TimeRange> m_zoom;
    LiveRefresh m_refresh;
    QueryHandle m_query;
};

/// The part of time a histogram is about: the scope, cut to where there is data. Nothing where there is none.
[[nodiscard]] std::optional<TimeRange> histogramRange(const TimeScope& scope, const std::optional<TimeRange>& dataSpan,
                                                      qint64 now);

} // namespace Logboom
