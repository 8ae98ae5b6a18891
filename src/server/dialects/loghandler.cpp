// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dialects/loghandler.h"

#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "server/dialects/loghandlerparameters.h"
#include "server/dialects/loghandlerresponses.h"
#include "server/dialects/responses.h"

namespace Logboom {

namespace {

/// The key is for its maker alone, so it is shown once.
enum class Key : quint8
{
    Shown,
    Hidden
};

void appendApplication(JsonWriter& out, const Application& app, Key key)
{
    out.raw("{\"id\":");
    out.number(app.id);
    out.raw(",\"name\":");
    out.string(app.name);
    if (key == Key::Shown) {
        out.raw(",\"ingest_key\":");
        out.string(app.ingestKey);
    }
    out.raw(",\"created_at\":");
    appendHandlerTime(out, app.createdAt);
    out.raw("}");
}

Response applicationResponse(int status, const Application& app, Key key)
{
    JsonWriter out;
    appendApplication(out, app, key);
    return {status, out.take(), {}};
}

/// Runs in the writer's thread.
Response createApplication(LogStore& store, std::string_view name)
{
    const Result<Application> made = store.createApplication(name);
    if (made)
        return applicationResponse(201, *made, Key::Shown);
    if (made.error().code == Error::Code::Conflict)
        return handlerError(409, "CONFLICT", "application with this name already exists");
    return retryLater(handlerUnavailable(503, "The application could not be stored"));
}

} // namespace

LogHandler::LogHandler(IngestGateway& ingest, QueryGateway& queries, CatalogGateway& catalog)
    : m_ingest(ingest)
    , m_queries(queries)
    , m_catalog(catalog)
{
}

Api LogHandler::api()
{
    return {"apps",
            handlerRouterError,
            handlerUnauthorized,
            true,
            {{"GET", "/apps", Access::Read, handledBy(this, &LogHandler::list)},
             {"POST", "/apps/{name}", Access::Write, handledBy(this, &LogHandler::create)},
             {"GET", "/apps/{app_id}", Access::Read, handledBy(this, &LogHandler::show)},
             {"POST", "/apps/{app_id}/events", Access::Public, handledBy(this, &LogHandler::post)}, // by the key
             {"GET", "/apps/{app_id}/events", Access::Read, handledBy(this, &LogHandler::events)},
             {"GET", "/apps/{app_id}/stats/timeseries", Access::Read, handledBy(this, &LogHandler::timeSeries)},
             {"GET", "/apps/{app_id}/stats/by-level", Access::Read, handledBy(this, &LogHandler::byLevel)},
             {"GET", "/apps/{app_id}/stats/top-messages", Access::Read, handledBy(this, &LogHandler::topMessages)}}};
}

void LogHandler::create(Request&& request, Reply&& reply)
{
    const std::string& name = request.segments().back();
    ValidationErrors errors;
    if (trimmed(name).empty())
        errors.addText({"string_too_short", "path", "name", "String should not be blank", {}}, name);
    else if (characterCount(name) > MaxApplicationNameChars)
        errors.addText({"string_too_long", "path", "name", "String should have at most 255 characters", {}}, name);
    if (!errors.isEmpty()) {
        reply.send(errors.response());
        return;
    }
    m_catalog.run(std::move(reply), [name](LogStore& store) { return createApplication(store, name); });
}

void LogHandler::list(Request&&, Reply&& reply)
{
    const std::shared_ptr<const Catalog> catalog = m_catalog.current();
    JsonWriter out;
    out.raw("[");
    for (const Application& app : catalog->applications) {
        if (&app != &catalog->applications.front())
            out.raw(",");
        appendApplication(out, app, Key::Hidden);
    }
    out.raw("]");
    reply.send({200, out.take(), {}});
}

void LogHandler::show(Request&& request, Reply&& reply)
{
    LogHandlerParameters parameters(request);
    const qint64 id = parameters.appId();
    if (!parameters.errors().isEmpty()) {
        reply.send(parameters.errors().response());
        return;
    }
    const std::shared_ptr<const Catalog> catalog = m_catalog.current();
    const Application* app = catalog->application(id);
    reply.send(app ? applicationResponse(200, *app, Key::Hidden) : noSuchApplication());
}

} // namespace Logboom
