// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dialects/logaggregator.h"

#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "core/entry/identity.h"
#include "core/entry/timestamp.h"
#include "core/json/jsonwriter.h"
#include "server/dialects/fields.h"
#include "server/dialects/parameters.h"
#include "server/dialects/responses.h"

#include <ranges>

namespace Logboom {

namespace {

constexpr qint64 MaxListed = 10'000;

enum Field : std::size_t
{
    ServiceName,
    EventTime,
    Message,
    LevelName,
    FieldCount
};
struct Fields
{
    static constexpr std::array<std::string_view, FieldCount> Names{"service_name", "timestamp", "message", "level"};
};
using Members = JsonMembers<Fields>;

/// What keeps the members from being an entry, or nothing.
std::string mistakeIn(const Members& members)
{
    for (const Field field : {ServiceName, EventTime, Message}) {
        const std::string name(Fields::Names[field]);
        if (!members[field].isSet())
            return name + " is required";
        if (members[field].kind != JsonKind::String)
            return name + " must be a string";
    }
    return {};
}

/// Makes the only entry of the batch from its body.
tl::expected<void, std::string> addEntry(JsonReader& reader, EntryBatch& batch, std::string agent)
{
    Members members;
    bool isObject = false;
    const bool isJson = reader.read(viewOf(batch.body()), [&](JsonCursor& root) {
        isObject = root.kind() == JsonKind::Object;
        if (isObject)
            members.takeAll(root);
    });
    if (!isJson || !isObject)
        return tl::make_unexpected("The body must be a JSON object");
    if (std::string mistake = mistakeIn(members); !mistake.empty())
        return tl::make_unexpected(std::move(mistake));

    EntryView entry;
    entry.dialect = Dialect::LogAggregator;
    entry.app = textOf(members[ServiceName], batch);
    if (trimmed(entry.app).empty() || isLongerThan(entry.app, MaxNameCharacters))
        return tl::make_unexpected("service_name must have 1 to 100 characters");
    const std::optional<qint64> time = timeOf(members[EventTime]);
    if (!time)
        return tl::make_unexpected("timestamp is not a time such as 2025-03-17T10:15:00Z");
    entry.timestamp = *time;
    entry.message = textOf(members[Message], batch);
    if (entry.message.empty())
        return tl::make_unexpected("message must not be empty");
    if (members[LevelName].kind == JsonKind::String)
        entry.level = levelFromText(textOf(members[LevelName], batch)).value_or(Level::Info);
    entry.agent = agentOf(std::move(agent), batch);
    batch.add(entry);
    return {};
}

Response received(const EntryBatch& batch)
{
    const EntryView& entry = batch.entries().front();
    JsonWriter out;
    out.raw("{\"status\":\"ok\",\"message\":\"Log received\",\"id\":");
    out.string(textOf(ulidOf(entry.seq, entry.received)));
    out.raw("}");
    return {201, out.take(), {}};
}

/// Oldest first, of a page that begins with the newest.
Response listed(const Page& page)
{
    JsonWriter out;
    std::string_view separator;
    out.raw("[");
    for (const Entry& entry : std::views::reverse(page.entries)) {
        out.raw(std::exchange(separator, ","));
        out.raw("{\"timestamp\":");
        out.string(formatShortest(entry->timestamp));
        out.raw(",\"message\":");
        out.string(entry->message);
        out.raw("}");
    }
    out.raw("]");
    return {200, out.take(), {}};
}

} // namespace

LogAggregator::LogAggregator(IngestGateway& ingest, QueryGateway& queries)
    : m_ingest(ingest)
    , m_queries(queries)
{
}

Api LogAggregator::api()
{
    return {"logs",
            errorResponse,
            unauthorizedResponse,
            true,
            {{"POST", "/logs", Access::Write, handledBy(this, &LogAggregator::post)},
             {"GET", "/logs", Access::Read, handledBy(this, &LogAggregator::list)}}};
}

void LogAggregator::post(Request&& request, Reply&& reply)
{
    auto batch = std::make_unique<EntryBatch>(readableBody(request.takeBody()), currentTimestamp());
    if (const auto added = addEntry(m_reader, *batch, request.headerText("user-agent")); !added) {
        m_ingest.countRejected(1);
        reply.send(errorResponse(400, added.error()));
        return;
    }
    storeAndAnswer(m_ingest, std::move(batch), std::move(reply), errorResponse, received);
}

void LogAggregator::list(Request&& request, Reply&& reply)
{
    const std::string_view service = request.query("service");
    const std::optional<qint64> limit = integerParameter(request, "limit", MaxListed, 1, MaxListed);
    ScanQuery query;
    query.maxBytes = MaxAnsweredBytes;
    std::string_view mistake;
    if (isAbsent(service))
        mistake = "service is required";
    else if (!readTime(request, "start", query.range.from))
        mistake = "Invalid start";
    else if (!readTime(request, "end", query.range.to))
        mistake = "Invalid end";
    else if (!limit)
        mistake = "limit must be a number from 1 to 10000";
    if (!mistake.empty()) {
        reply.send(errorResponse(400, mistake));
        return;
    }
    query.filter = Filter::equals(TextField::App, std::string(service));
    query.limit = static_cast<std::size_t>(*limit);
    m_queries.run(QueryService::Priority::Background, std::move(reply),
                  [query = std::move(query)](LogReader& reader, std::stop_token stop) {
                      const Result<Page> found = reader.scan(query, stop);
                      return found ? listed(*found) : retryLater(errorResponse(503, ReadFailed));
                  });
}

} // namespace Logboom
