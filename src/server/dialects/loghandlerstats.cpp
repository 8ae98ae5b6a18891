// SPDX-License-Identifier: GPL-3.0-or-later
// Log-Handler-Api: statistics, all of them by the time of receipt.
#include "server/dialects/loghandler.h"
#include "server/dialects/loghandlerlevel.h"
#include "server/dialects/loghandlerparameters.h"
#include "server/dialects/loghandlerresponses.h"
#include "server/dialects/responses.h"

#include <algorithm>
#include <numeric>

namespace Logboom {

namespace {

constexpr qint64 DefaultTopMessages = 10;
constexpr qint64 MaxTopMessages = 100;

Response unreadable()
{
    return retryLater(handlerUnavailable(503, ReadFailed));
}

/// "since":...,"until":...
void appendPeriod(JsonWriter& out, qint64 since, qint64 until)
{
    out.raw("\"since\":");
    appendHandlerTime(out, since);
    out.raw(",\"until\":");
    appendHandlerTime(out, until);
}

void appendPoint(JsonWriter& out, const SeriesPoint& point)
{
    out.raw("{\"bucket_start\":");
    appendHandlerTime(out, point.start);
    out.raw(",\"count\":");
    out.number(std::accumulate(point.counts.begin(), point.counts.end(), quint64(0)));
    out.raw("}");
}

void appendTop(JsonWriter& out, const TopMessage& top)
{
    out.raw("{\"message\":");
    out.string(top.message);
    out.raw(",\"count\":");
    out.number(top.count);
    out.raw(",\"last_seen\":");
    appendHandlerTime(out, top.lastReceived);
    out.raw("}");
}

struct LevelItem
{
    Level level;
    quint64 count;
};

void appendLevel(JsonWriter& out, const LevelItem& item)
{
    out.raw("{\"level\":");
    out.string(handlerLevelName(item.level));
    out.raw(",\"count\":");
    out.number(item.count);
    out.raw("}");
}

/// The five levels that occur, the most frequent first, among equals the most severe.
std::vector<LevelItem> levelItems(const std::vector<SourceLevelCount>& sources)
{
    LevelCounts counts{};
    for (const SourceLevelCount& source : sources) {
        for (const Level level : AllLevels) {
            const Level shown = level == Level::Notice ? Level::Info : level;
            counts[static_cast<std::size_t>(shown)] += source.counts[static_cast<std::size_t>(level)];
        }
    }
    std::vector<LevelItem> items;
    for (const Level level : AllLevels) {
        if (const quint64 count = counts[static_cast<std::size_t>(level)])
            items.push_back({level, count});
    }
    std::ranges::reverse(items);
    std::ranges::stable_sort(items, std::ranges::greater(), &LevelItem::count);
    return items;
}

/// A member with a list of what `append` writes, and the end of the answer.
template<typename Items, typename Append>
Response finished(JsonWriter& out, std::string_view name, const Items& items, Append append)
{
    out.raw(",\"");
    out.raw(name);
    out.raw("\":[");
    bool isFirst = true;
    for (const auto& item : items) {
        if (!std::exchange(isFirst, false))
            out.raw(",");
        append(out, item);
    }
    out.raw("]}");
    return {200, out.take(), {}};
}

} // namespace

tl::expected<LogHandler::Subject, Response> LogHandler::subject(qint64 appId, LogHandlerParameters& parameters,
                                                                const Filter& level) const
{
    Subject subject;
    subject.since = parameters.requiredTime("since");
    subject.until = parameters.requiredTime("until");
    if (!parameters.errors().isEmpty())
        return tl::make_unexpected(parameters.errors().response());
    if (subject.since >= subject.until)
        return tl::make_unexpected(handlerError(400, "CONFLICT", "since must be earlier than until"));
    const std::shared_ptr<const Catalog> catalog = m_catalog.current();
    const Application* app = catalog->application(appId);
    if (!app)
        return tl::make_unexpected(noSuchApplication());
    subject.filter = Filter::allOf(
        {Filter::equals(TextField::App, app->name), level, Filter::receivedBetween(subject.since, subject.until)});
    return subject;
}

void LogHandler::timeSeries(Request&& request, Reply&& reply)
{
    LogHandlerParameters parameters(request);
    const qint64 appId = parameters.appId();
    const Interval interval = parameters.interval();
    const Filter level = parameters.level();
    const auto about = subject(appId, parameters, level);
    if (!about) {
        reply.send(about.error());
        return;
    }
    m_queries.run(
        QueryService::Priority::Background, std::move(reply),
        [about = *about, interval](LogReader& reader, std::stop_token stop) {
            const auto series = reader.timeSeries({about.filter, {}, EntryClock::Received, interval.width}, stop);
            if (!series)
                return unreadable();
            JsonWriter out;
            out.raw("{\"interval\":");
            out.string(interval.name);
            out.raw(",");
            appendPeriod(out, about.since, about.until);
            return finished(out, "series", *series, appendPoint);
        });
}

void LogHandler::byLevel(Request&& request, Reply&& reply)
{
    LogHandlerParameters parameters(request);
    const qint64 appId = parameters.appId();
    const auto about = subject(appId, parameters, {});
    if (!about) {
        reply.send(about.error());
        return;
    }
    m_queries.run(QueryService::Priority::Background, std::move(reply),
                  [about = *about](LogReader& reader, std::stop_token stop) {
                      const auto sources = reader.facets(about.filter, {}, stop);
                      if (!sources)
                          return unreadable();
                      JsonWriter out;
                      out.raw("{");
                      appendPeriod(out, about.since, about.until);
                      return finished(out, "items", levelItems(*sources), appendLevel);
                  });
}

void LogHandler::topMessages(Request&& request, Reply&& reply)
{
    LogHandlerParameters parameters(request);
    const qint64 appId = parameters.appId();
    const qint64 limit = parameters.number("limit", 1, MaxTopMessages, DefaultTopMessages);
    const Filter level = parameters.level();
    const auto about = subject(appId, parameters, level);
    if (!about) {
        reply.send(about.error());
        return;
    }
    m_queries.run(QueryService::Priority::Background, std::move(reply),
                  [about = *about, limit](LogReader& reader, std::stop_token stop) {
                      const auto top = reader.topMessages(about.filter, {}, static_cast<std::size_t>(limit), stop);
                      if (!top)
                          return unreadable();
                      JsonWriter out;
                      out.raw("{\"limit\":");
                      out.number(limit);
                      return finished(out, "items", *top, appendTop);
                  });
}

} // namespace Logboom
