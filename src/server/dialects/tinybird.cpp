// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dialects/tinybird.h"

#include "core/base/ascii.h"
#include "core/entry/timestamp.h"
#include "core/json/jsonwriter.h"
#include "server/dialects/responses.h"
#include "server/dialects/tinybirdpipes.h"

namespace Logboom {

namespace {

constexpr std::string_view ThresholdsFailed = "The thresholds could not be stored";

Response forbidden(AuthFailure failure)
{
    return errorResponse(403, authFailureText(failure));
}

/// Senders that do not wait are told that the rows are on their way, although they are there by then.
int successStatus(const Request& request)
{
    return equalsIgnoringCase(request.query("wait"), "true") ? 200 : 202;
}

Response counted(int status, std::size_t successful, quint64 quarantined)
{
    JsonWriter out;
    out.raw("{\"successful_rows\":");
    out.number(static_cast<quint64>(successful));
    out.raw(",\"quarantined_rows\":");
    out.number(quarantined);
    out.raw("}");
    return {status, out.take(), {}};
}

} // namespace

Tinybird::Tinybird(IngestGateway& ingest, CatalogGateway& catalog, QueryGateway& queries)
    : m_ingest(ingest)
    , m_catalog(catalog)
    , m_queries(queries)
{
}

Api Tinybird::api()
{
    return {"v0",
            errorResponse,
            forbidden,
            false,
            {{"POST", "/v0/events", Access::Write, handledBy(this, &Tinybird::events)},
             {"GET", "/v0/pipes/{pipe}", Access::Read, handledBy(this, &Tinybird::pipe)}}};
}

void Tinybird::events(Request&& request, Reply&& reply)
{
    const std::string_view name = request.query("name");
    if (name == "system_logs")
        addLogs(std::move(request), std::move(reply));
    else if (name == "log_anomaly_thresholds")
        addThresholds(std::move(request), std::move(reply));
    else if (name.empty())
        reply.send(errorResponse(400, "The parameter 'name' is missing: it says the Data Source"));
    else
        reply.send(errorResponse(404, "Data Source '" + std::string(name) + "' not found"));
}

void Tinybird::addLogs(Request&& request, Reply&& reply)
{
    auto logs = m_decoder.logs(request.takeBody(), request.headerText("user-agent"), currentTimestamp());
    if (!logs) {
        reply.send(errorResponse(400, logs.error()));
        return;
    }
    const int status = successStatus(request);
    m_ingest.countRejected(logs->quarantined);
    if (logs->batch->isEmpty()) {
        reply.send(counted(status, 0, logs->quarantined));
        return;
    }
    storeAndAnswer(m_ingest, std::move(logs->batch), std::move(reply), errorResponse,
                   [status, quarantined = logs->quarantined](const EntryBatch& batch) {
                       return counted(status, batch.entries().size(), quarantined);
                   });
}

void Tinybird::addThresholds(Request&& request, Reply&& reply)
{
    auto rows = m_decoder.thresholds(request.takeBody(), currentTimestamp());
    if (!rows) {
        reply.send(errorResponse(400, rows.error()));
        return;
    }
    const int status = successStatus(request);
    if (rows->thresholds.empty()) {
        reply.send(counted(status, 0, rows->quarantined));
        return;
    }
    m_catalog.run(std::move(reply), [status, rows = std::move(*rows)](LogStore& store) {
        return store.addThresholds(rows.thresholds) ? counted(status, rows.thresholds.size(), rows.quarantined)
                                                    : retryLater(errorResponse(503, ThresholdsFailed));
    });
}

void Tinybird::pipe(Request&& request, Reply&& reply)
{
    static constexpr std::string_view extension = ".json";
    std::string_view name = request.segments().back();
    const bool isJson = name.ends_with(extension);
    name.remove_suffix(isJson ? extension.size() : 0);
    const TinybirdPipe asked = isJson ? tinybirdPipe(name) : nullptr;
    if (!asked) {
        reply.send(errorResponse(404, "The pipe '" + std::string(name) + "' does not exist"));
        return;
    }
    auto query = asked(request, m_catalog.current());
    if (!query)
        reply.send(errorResponse(400, query.error()));
    else
        m_queries.run(QueryService::Priority::Background, std::move(reply), std::move(*query));
}

} // namespace Logboom
