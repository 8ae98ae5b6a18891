// SPDX-License-Identifier: GPL-3.0-or-later
// Log-Handler-Api: events in and out.
#include "core/entry/timestamp.h"
#include "core/json/stackandtags.h"
#include "server/access.h"
#include "server/dialects/fields.h"
#include "server/dialects/loghandler.h"
#include "server/dialects/loghandlerlevel.h"
#include "server/dialects/loghandlerparameters.h"
#include "server/dialects/loghandlerresponses.h"
#include "server/dialects/responses.h"

#include <limits>

namespace Logboom {

namespace {

constexpr qint64 DefaultLimit = 20;
constexpr qint64 MaxLimit = 50;

/// The application that has this number and this key. Takes as long for an unknown one as for a wrong key.
const Application* applicationWithKey(const Catalog& catalog, qint64 id, std::string_view key)
{
    static constexpr std::string_view placeholder = "00000000000000000000000000000000";
    const Application* app = catalog.application(id);
    const bool isKey = isSameSecret(app ? std::string_view(app->ingestKey) : placeholder, key);
    return isKey ? app : nullptr;
}

Response accepted(const EntryView& entry, qint64 appId)
{
    JsonWriter out;
    out.raw("{\"id\":");
    out.number(entry.seq);
    out.raw(",\"application_id\":");
    out.number(appId);
    out.raw(",\"received_at\":");
    appendHandlerTime(out, entry.received);
    out.raw("}");
    return {201, out.take(), {}};
}

void appendEvent(JsonWriter& out, const EntryView& entry, qint64 appId, ContextReader& reader)
{
    out.raw("{\"id\":");
    out.number(entry.seq);
    out.raw(",\"application_id\":");
    out.number(appId);
    out.raw(",\"occurred_at\":");
    appendHandlerTime(out, entry.timestamp);
    out.raw(",\"received_at\":");
    appendHandlerTime(out, entry.received);
    out.raw(",\"level\":");
    out.string(handlerLevelName(entry.level));
    out.raw(",\"message\":");
    out.string(entry.message);
    const StackAndTags data = stackAndTags(entry, reader);
    if (!isAbsent(data.stack)) {
        out.raw(",\"stack\":");
        out.raw(data.stack);
    }
    if (!isAbsent(data.tags)) {
        out.raw(",\"tags\":");
        out.raw(data.tags);
    }
    out.raw("}");
}

Response page(const ScanQuery& query, const Page& page, qint64 appId)
{
    JsonWriter out;
    ContextReader reader;
    out.raw("{\"items\":[");
    bool isFirst = true;
    for (const Entry& entry : page.entries) {
        if (!std::exchange(isFirst, false))
            out.raw(",");
        appendEvent(out, entry.view(), appId, reader);
    }
    out.raw("],\"next_offset\":");
    out.number(query.offset + (page.isCut ? page.entries.size() : query.limit));
    out.raw("}");
    return {200, out.take(), {}};
}

} // namespace

void LogHandler::post(Request&& request, Reply&& reply)
{
    LogHandlerParameters parameters(request);
    ValidationErrors& errors = parameters.errors();
    const qint64 id = parameters.appId();
    const std::string_view key = request.header("x-ingest-key");
    if (isAbsent(key))
        errors.addText({"missing", "header", "X-INGEST-KEY", "Field required", {}}, {});
    HandlerEvent event = m_decoder.decode(request.takeBody(), currentTimestamp(), errors);
    if (!errors.isEmpty()) {
        m_ingest.countRejected(1);
        reply.send(errors.response());
        return;
    }
    const std::shared_ptr<const Catalog> catalog = m_catalog.current();
    const Application* app = applicationWithKey(*catalog, id, key);
    if (!app) {
        reply.send(handlerError(403, "ERROR", "Invalid application or ingest key"));
        return;
    }
    event.entry.app = event.batch->keep(app->name);
    event.entry.agent = agentOf(request.headerText("user-agent"), *event.batch);
    event.batch->add(event.entry);
    storeAndAnswer(m_ingest, std::move(event.batch), std::move(reply), handlerUnavailable,
                   [id](const EntryBatch& batch) { return accepted(batch.entries().front(), id); });
}

void LogHandler::events(Request&& request, Reply&& reply)
{
    static constexpr qint64 maxOffset = std::numeric_limits<qint64>::max() - MaxLimit; // so that the next one fits
    LogHandlerParameters parameters(request);
    const qint64 id = parameters.appId();
    ScanQuery query;
    query.maxBytes = MaxAnsweredBytes;
    query.limit = static_cast<std::size_t>(parameters.number("limit", 1, MaxLimit, DefaultLimit));
    query.offset = static_cast<quint64>(parameters.number("offset", 0, maxOffset, 0));
    const Filter level = parameters.level();
    const Filter received = parameters.received();
    if (!parameters.errors().isEmpty()) {
        reply.send(parameters.errors().response());
        return;
    }
    const std::shared_ptr<const Catalog> catalog = m_catalog.current();
    const Application* app = catalog->application(id);
    if (!app) {
        reply.send(noSuchApplication());
        return;
    }
    query.filter = Filter::allOf({Filter::equals(TextField::App, app->name), level, received});
    m_queries.run(QueryService::Priority::Background, std::move(reply),
                  [query = std::move(query), id](LogReader& reader, std::stop_token stop) {
                      const Result<Page> found = reader.scan(query, stop);
                      return found ? page(query, *found, id) : retryLater(handlerUnavailable(503, ReadFailed));
                  });
}

} // namespace Logboom
