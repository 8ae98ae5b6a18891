// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dialects/tinybirdpipes.h"

#include "core/entry/timestamp.h"
#include "core/insight/anomalies.h"
#include "core/json/systemlogtexts.h"
#include "server/dialects/parameters.h"
#include "server/dialects/pipeanswer.h"
#include "server/dialects/responses.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <tuple>

namespace Logboom {

namespace {

constexpr qint64 DefaultLimit = 100;
constexpr qint64 MaxLimit = 10'000; // larger ones act as this one
constexpr qint64 DefaultWindow = 60;
constexpr qint64 MaxWindow = 525'600; // a year of minutes

constexpr std::string_view BadStart = "The parameter 'start_time' is not a time such as 2023-06-01 14:30:00";
constexpr std::string_view BadEnd = "The parameter 'end_time' is not a time such as 2023-06-01 14:30:00";
constexpr std::string_view BadWindow = "The parameter 'time_window_minutes' must be a number from 1 to 525600";
constexpr std::string_view BadLimit = "The parameter 'limit' must be a number from 0 to 2147483647";

constexpr std::array RecentLogsColumns{
    PipeColumn{"timestamp", "DateTime"}, PipeColumn{"server_id", "String"}, PipeColumn{"service", "String"},
    PipeColumn{"severity", "String"},    PipeColumn{"message", "String"},   PipeColumn{"error_code", "String"},
    PipeColumn{"resource_id", "String"}, PipeColumn{"metadata", "String"},
};
constexpr std::array ErrorDistributionColumns{
    PipeColumn{"service", "String"},
    PipeColumn{"severity", "String"},
    PipeColumn{"count", "UInt64"},
    PipeColumn{"percentage", "Float64"},
};
constexpr std::array LogAnomaliesColumns{
    PipeColumn{"minute", "DateTime"},
    PipeColumn{"service", "String"},
    PipeColumn{"severity", "String"},
    PipeColumn{"log_count", "UInt64"},
    PipeColumn{"threshold_per_minute", "Float64"},
    PipeColumn{"anomaly_ratio", "Nullable(Float64)"},
};

using PipeQuery = tl::expected<QueryGateway::Query, std::string_view>;

/// A DateTime knows no fractions of a second: a range holds what it holds once that is cut to seconds.
TimeRange wholeSeconds(TimeRange range)
{
    return {(range.from + Second - 1) / Second * Second, range.to / Second * Second + Second - Microsecond};
}

std::optional<std::size_t> limitOf(const Request& request)
{
    const std::optional<qint64> limit =
        integerParameter(request, "limit", DefaultLimit, 0, std::numeric_limits<qint32>::max());
    return limit ? std::optional(static_cast<std::size_t>(std::min(*limit, MaxLimit))) : std::nullopt;
}

/// What is asked of entries in a range of time.
struct Subject
{
    Filter filter;
    TimeRange range;
    std::size_t limit = 0;
};

tl::expected<Subject, std::string_view> subjectOf(const Request& request)
{
    const qint64 now = currentTimestamp();
    TimeRange range{now - Hour, now};
    if (!readTime(request, "start_time", range.from))
        return tl::make_unexpected(BadStart);
    if (!readTime(request, "end_time", range.to))
        return tl::make_unexpected(BadEnd);
    const std::optional<std::size_t> limit = limitOf(request);
    if (!limit)
        return tl::make_unexpected(BadLimit);
    std::vector<Filter> conditions;
    if (const std::string_view service = request.query("service"); !isAbsent(service))
        conditions.push_back(Filter::equals(TextField::App, std::string(service)));
    if (const std::string_view severity = request.query("severity"); !isAbsent(severity))
        conditions.push_back(Filter::equals(TextField::Severity, std::string(severity)));
    return Subject{Filter::allOf(std::move(conditions)), wholeSeconds(range), *limit};
}

Response unreadable()
{
    return retryLater(errorResponse(503, ReadFailed));
}

Response recentLogs(const Subject& subject, LogReader& reader, const std::stop_token& stop)
{
    PipeAnswer answer(RecentLogsColumns);
    ScanQuery query;
    query.maxBytes = MaxAnsweredBytes;
    query.filter = subject.filter;
    query.range = subject.range;
    query.limit = subject.limit;
    query.wantTotal = true;
    const Result<Page> page = reader.scan(query, stop);
    if (!page)
        return unreadable();
    ContextReader contexts;
    for (const Entry& entry : page->entries) {
        const SystemLogTexts texts = systemLogTexts(entry.view(), contexts);
        answer.addTime(entry->timestamp);
        answer.add(entry->instance);
        answer.add(entry->app);
        answer.add(severityText(entry.view()));
        answer.add(entry->message);
        answer.add(texts.errorCode);
        answer.add(texts.resourceId);
        answer.add(texts.metadata);
    }
    return answer.finish(page->total, page->total);
}

/// 0 to 100 with two decimals.
double percentage(quint64 part, quint64 whole)
{
    return std::round(static_cast<double>(part) / static_cast<double>(whole) * 10'000) / 100;
}

Response errorDistribution(const Subject& subject, LogReader& reader, const std::stop_token& stop)
{
    PipeAnswer answer(ErrorDistributionColumns);
    auto groups = reader.severities({subject.filter, subject.range, 0}, stop);
    if (!groups)
        return unreadable();
    quint64 entries = 0;
    for (const SeverityCount& group : *groups)
        entries += group.count;
    std::ranges::sort(*groups, [](const SeverityCount& a, const SeverityCount& b) {
        return std::tie(b.count, a.app, a.severity) < std::tie(a.count, b.app, b.severity);
    });
    for (std::size_t i = 0; i < std::min(subject.limit, groups->size()); ++i) {
        const SeverityCount& group = (*groups)[i];
        answer.add(group.app);
        answer.add(group.severity);
        answer.add(group.count);
        answer.add(percentage(group.count, entries));
    }
    return answer.finish(groups->size(), entries);
}

Response logAnomalies(const AnomalyQuery& query, std::size_t limit, const Catalog& catalog, LogReader& reader,
                      const std::stop_token& stop)
{
    PipeAnswer answer(LogAnomaliesColumns);
    const Result<std::vector<Anomaly>> anomalies = findAnomalies(reader, catalog, query, stop);
    if (!anomalies)
        return unreadable();
    quint64 entries = 0;
    for (const Anomaly& anomaly : *anomalies)
        entries += anomaly.count;
    for (std::size_t i = 0; i < std::min(limit, anomalies->size()); ++i) {
        const Anomaly& anomaly = (*anomalies)[i];
        answer.addTime(anomaly.minute);
        answer.add(anomaly.service);
        answer.add(anomaly.severity);
        answer.add(anomaly.count);
        answer.add(anomaly.threshold);
        answer.add(anomaly.ratio());
    }
    return answer.finish(anomalies->size(), entries);
}

template<Response (*Answer)(const Subject&, LogReader&, const std::stop_token&)>
PipeQuery subjectPipe(const Request& request, std::shared_ptr<const Catalog>)
{
    return subjectOf(request).map([](Subject subject) -> QueryGateway::Query {
        return [subject = std::move(subject)](LogReader& reader, std::stop_token stop) {
            return Answer(subject, reader, stop);
        };
    });
}

PipeQuery anomalyPipe(const Request& request, std::shared_ptr<const Catalog> catalog)
{
    const std::optional<qint64> window = integerParameter(request, "time_window_minutes", DefaultWindow, 1, MaxWindow);
    if (!window)
        return tl::make_unexpected(BadWindow);
    const std::optional<std::size_t> limit = limitOf(request);
    if (!limit)
        return tl::make_unexpected(BadLimit);
    const qint64 now = currentTimestamp();
    AnomalyQuery query{wholeSeconds({now - *window * Minute, now}), std::string(request.query("service")),
                       std::string(request.query("severity"))};
    return [query = std::move(query), limit = *limit, catalog = std::move(catalog)](
               LogReader& reader, std::stop_token stop) { return logAnomalies(query, limit, *catalog, reader, stop); };
}

} // namespace

TinybirdPipe tinybirdPipe(std::string_view name)
{
    if (name == "recent_logs")
        return subjectPipe<recentLogs>;
    if (name == "error_distribution")
        return subjectPipe<errorDistribution>;
    if (name == "log_anomalies")
        return anomalyPipe;
    return nullptr;
}

} // namespace Logboom
