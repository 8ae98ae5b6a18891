// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dialects/logstream.h"

#include "core/entry/timestamp.h"
#include "core/json/logentryjson.h"
#include "server/dialects/logstreamsearch.h"

#include <memory>

namespace Logboom {

namespace {

constexpr std::string_view StoreFailed = "The entries could not be stored";
constexpr std::string_view ReadFailed = "The entries could not be read";

Response retryLater(std::string_view text)
{
    Response response = errorResponse(503, text);
    response.headers.emplace_back("Retry-After", "1");
    return response;
}

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
    out.number(static_cast<quint64>(query.limit));
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

Response errorResponse(int status, std::string_view text)
{
    JsonWriter out;
    out.raw("{\"error\":");
    out.string(text);
    out.raw("}");
    return {status, out.take(), {}};
}

Response unauthorizedResponse(AuthFailure failure)
{
    JsonWriter out;
    out.raw("{\"error\":\"Unauthorized\",\"reason\":");
    out.string(authFailureText(failure));
    out.raw("}");
    return {401, out.take(), {{"WWW-Authenticate", "Bearer"}}};
}

Logstream::Logstream(IngestGateway& ingest, QueryGateway& queries, std::function<int()> liveConnections)
    : m_ingest(ingest)
    , m_queries(queries)
    , m_liveConnections(std::move(liveConnections))
{
}

Api Logstream::api()
{
    const auto bound = [this](void (Logstream::*handler)(Request&&, Reply &&)) {
        return [this, handler](Request&& request, Reply&& reply) {
            (this->*handler)(std::move(request), std::move(reply));
        };
    };
    return {"api",
            errorResponse,
            unauthorizedResponse,
            true,
            {{"POST", "/api/logs", Access::Write, bound(&Logstream::post)},
             {"GET", "/api/logs", Access::Read, bound(&Logstream::search)},
             {"GET", "/api/logs/{id}", Access::Read, bound(&Logstream::byId)},
             {"GET", "/api/health", Access::Public, bound(&Logstream::health)}}};
}

void Logstream::post(Request&& request, Reply&& reply)
{
    auto decoded = m_decoder.decode(request.takeBody(), headersOf(request), currentTimestamp());
    if (!decoded) {
        reply.send(errorResponse(400, decoded.error()));
        return;
    }
    const bool echoes = !request.hasToken("prefer", "return=minimal");
    m_ingest.countRejected(decoded->errors.size());
    if (decoded->batch->isEmpty()) {
        reply.send(saved(*decoded->batch, decoded->errors, echoes));
        return;
    }
    const Result<> queued = m_ingest.submit(std::move(decoded->batch), reply,
                                            [errors = std::move(decoded->errors), echoes](Ack&& ack, Reply&& waiting) {
                                                if (ack.error)
                                                    waiting.send(retryLater(StoreFailed));
                                                else if (waiting.isAwaited())
                                                    waiting.send(saved(*ack.batch, errors, echoes));
                                            });
    if (!queued)
        reply.send(retryLater(queued.error().message.toStdString()));
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
                      return found ? page(query, *found) : retryLater(ReadFailed);
                  });
}

void Logstream::byId(Request&& request, Reply&& reply)
{
    m_queries.run(QueryService::Priority::Interactive, std::move(reply),
                  [name = request.segments().back()](LogReader& reader, std::stop_token) {
                      const Result<std::optional<Entry>> found = findByIdOrTrace(reader, name);
                      if (!found)
                          return retryLater(ReadFailed);
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
