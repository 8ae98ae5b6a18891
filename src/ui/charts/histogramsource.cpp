// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/histogramsource.h"

#include "core/entry/timestamp.h"
#include "core/filter/fieldnodes.h"
#include "ui/charts/histogramview.h"

#include <algorithm>

namespace Logboom {

namespace {

/// A store with a few entries is not stretched over the whole width.
constexpr qint64 MinLength = Minute;

} // namespace

std::optional<TimeRange> histogramRange(const TimeScope& scope, const std::optional<TimeRange>& dataSpan, qint64 now)
{
    TimeRange range = scope.resolve(now);
    if (scope.kind == TimeScope::Kind::Last) {
        range.to = now;
        return range;
    }
    if (!dataSpan)
        return std::nullopt;
    if (scope.kind == TimeScope::Kind::Everything)
        range = *dataSpan;
    range.from = std::min(range.from, range.to - MinLength + 1);
    return range;
}

HistogramSource::HistogramSource(LogStore& store, QueryService& queries, HistogramView& view, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_queries(queries)
    , m_view(view)
    , m_refresh([this] { ask(); })
{
    connect(&m_refresh, &LiveRefresh::settled, this, &HistogramSource::settled);
    connect(&view, &HistogramView::maxBucketsChanged, this, [this] {
        const Histogram& shown = m_view.histogram();
        if (plan().bucket != shown.bucket)
            m_refresh.questionChanged();
    });
}

void HistogramSource::setFilter(const Filter& filter)
{
    m_filter = filter;
    m_refresh.questionChanged();
}

void HistogramSource::setScope(const TimeScope& scope)
{
    m_scope = scope;
    setZoom(std::nullopt);
}

void HistogramSource::setZoom(const std::optional<TimeRange>& zoom)
{
    m_zoom = zoom;
    m_view.setZoomed(zoom.has_value());
    m_refresh.questionChanged();
}

BucketPlan HistogramSource::plan() const
{
    const std::optional<TimeRange> range =
        m_zoom ? m_zoom : histogramRange(m_scope, m_store.status().span, currentTimestamp());
    return range ? planBuckets(*range, m_view.maxBuckets(), m_view.zone()) : BucketPlan();
}

void HistogramSource::ask()
{
    const BucketPlan wanted = plan();
    if (wanted.isEmpty()) {
        m_query.cancel();
        m_view.setHistogram({});
        m_refresh.answered();
        return;
    }
    HistogramQuery query;
    // Buckets begin at round times: without this the outer ones would count what lies beside the range.
    const TimeRange range = m_scope.resolve(currentTimestamp());
    query.filter = Filter::allOf({m_filter, Filter(timestampNode(range.from, range.to))});
    query.from = wanted.from;
    query.bucket = wanted.bucket;
    query.count = wanted.count;
    m_query = m_queries.run(
        QueryService::Priority::Background, this,
        [query](LogReader& reader, std::stop_token stop) { return reader.histogram(query, std::move(stop)); },
        [this](Result<Histogram> answer) {
            // A failure keeps what is shown; the next refresh asks again.
            if (answer)
                m_view.setHistogram(std::move(*answer));
            m_refresh.answered();
        });
}

} // namespace Logboom
