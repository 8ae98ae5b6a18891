// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dialects/logstream.h"

#include "core/entry/timestamp.h"
#include "core/json/logentryjson.h"
#include "server/dialects/logstreamsearch.h"
#include "server/dialects/responses.h"

#include <memory>

namespace Logboom {

namespace {

/// {"saved":n,"entries":[...],"errors":null|[...]}
Response saved(const EntryBatch& batch, const std::vector<std::string>& errors, bool echoes)
{
    const std::vector<EntryView>& entries = batch.entries();
    JsonWriter out(echoes && !entries.empty() ? static_cast<qsizetype>(entries.size()) * logEntrySize(entries.front())
                                              : 256);
    out.raw("{\"saved\":");
    out.number(static_cast<quint64>(entries.size()));
    out.raw(",\"entries\":[");
    for (std::size_t i = 0; echoes && i < entries.size(); ++i) {
        if (i > 0)
            out.raw(",");
        appendLogEntry(out, entries[i]);
    }
    out.raw(errors.empty() ? "],\"errors\":null}" : "],\"errors\":[");
    for (std::size_t i = 0; i < errors.size(); ++i) {
        if (i > 0)
            out.raw(",");
        out.string(errors[i]);
    }
    if (!errors.empty())
        out.raw("]}");
    Response response{entries.empty() ? 400 : 201, out.take(), {}};
    if (!echoes)
        response.headers.emplace_back("Preference-Applied", "return=minimal");
    return response;
}

Response page(const ScanQuery& query, const Page& page)
{
    JsonWriter out(page.entries.empty()
                       ? 128
                       : static_cast<qsizetype>(page.entries.size()) * logEntrySize(page.entries.front().view()));
    out.raw("{\"total\":");
    out.number(page.total);
    out.raw(",\"limit\":");
    out.number(static_cast<quint64>(page.isCut ? page.entries.size() : query.limit));
    out.raw(",\"offset\":");
    out.number(query.offset);
    out.raw(",\"entries\":[");
    bool isFirst = true;
    for (const Entry& entry : page.entries) {
        if (!std::exchange(isFirst, false))
            out.raw(",");
        appendLogEntry(out, entry.view());
    }
    out.raw("]}");
    return {200, out.take(), {}};
}

LogstreamHeaders headersOf(const Request& request)
{
    return {request.headerText("x-app-key"), request.headerText("x-app-id"), request.headerText("user-agent")};
}

} // namespace

Logstream::Logstream(IngestGateway& ingest, QueryGateway& queries, std::function<int()> liveConnections)
    : m_ingest(ingest)
    , m_queries(queries)
    , m_liveConnections(std::move(liveConnections))
{
}

Api Logstream::api()
{
    return {"api",
            errorResponse,
            unauthorizedResponse,
            true,
            {{"POST", "/api/logs", Access::Write, handledBy(this, &Logstream::post)},
             {"GET", "/api/logs", Access::Read, handledBy(this, &Logstream::search)},
             {"GET", "/api/logs/{id}", Access::Read, handledBy(this, &Logstream::byId)},
             {"GET", "/api/health", Access::Public, handledBy(this, &Logstream::health)}}};
}

void Logstream::post(Request&& request, Reply&& reply)
{
    auto decoded = m_decoder.decode(request.takeBody(), headersOf(request), currentTimestamp());
    if (!decoded) {
        reply.send(errorResponse(400, decoded.error()));
        return;
    }
    const bool echoes = !request.prefersMinimal();
    m_ingest.countRejected(decoded->errors.size());
    if (decoded->batch->isEmpty()) {
        reply.send(saved(*decoded->batch, decoded->errors, echoes));
        return;
    }
    storeAndAnswer(m_ingest, std::move(decoded->batch), std::move(reply), errorResponse,
                   [errors = std::move(decoded->errors), echoes](const EntryBatch& batch) {
                       return saved(batch, errors, echoes);
                   });
}

void Logstream::search(Request&& request, Reply&& reply)
{
    auto query = logstreamSearch(request);
    if (!query) {
        reply.send(errorResponse(400, query.error()));
        return;
    }
    m_queries.run(QueryService::Priority::Background, std::move(reply),
                  [query = std::move(*query)](LogReader& reader, std::stop_token stop) {
                      const Result<Page> found = reader.scan(query, stop);
                      return found ? page(query, *found) : retryLater(errorResponse(503, ReadFailed));
                  });
}

void Logstream::byId(Request&& request, Reply&& reply)
{
    m_queries.run(QueryService::Priority::Interactive, std::move(reply),
                  [name = request.segments().back()](LogReader& reader, std::stop_token) {
                      const Result<std::optional<Entry>> found = findByIdOrTrace(reader, name);
                      if (!found)
                          return retryLater(errorResponse(503, ReadFailed));
                      if (!*found)
                          return errorResponse(404, "Not found");
                      JsonWriter out(logEntrySize((*found)->view()));
                      appendLogEntry(out, (*found)->view());
                      return Response{200, out.take(), {}};
                  });
}

void Logstream::health(Request&&, Reply&& reply)
{
    JsonWriter out;
    out.raw("{\"status\":\"ok\",\"time\":");
    out.time(currentTimestamp());
    out.raw(",\"ws_connections\":");
    out.number(static_cast<qint64>(m_liveConnections()));
    out.raw(",\"version\":");
    out.string(LOGBOOM_VERSION);
    out.raw("}");
    reply.send({200, out.take(), {}});
}

} // namespace Logboom
