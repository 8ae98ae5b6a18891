// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/logentryjson.h"

#include "core/base/ascii.h"
#include "core/entry/identity.h"
#include "core/json/contextreader.h"

namespace Logboom {

namespace {

constexpr std::string_view DefaultInstance = "default";
constexpr std::string_view DefaultCategory = "general";

std::string_view valueOr(std::string_view text, std::string_view otherwise)
{
    return isAbsent(text) ? otherwise : text;
}

/// What Tinybird's metadata text holds, where that is a JSON object, and the columns logstream does not have.
void appendMetadata(JsonWriter& out, const RareFields& rare)
{
    const auto isThere = [](const JsonValue& value) { return value.kind != JsonKind::Absent; };
    ContextReader reader;
    const std::optional<ContextMembers> metadata = reader.read(rare.metadata);
    const bool addsCode = !rare.errorCode.empty() && !(metadata && isThere(metadata->errorCode));
    const bool addsResource = !rare.resourceId.empty() && !(metadata && isThere(metadata->resourceId));
    if (!metadata && !addsCode && !addsResource) {
        out.raw("null");
        return;
    }
    std::string_view separator;
    const auto member = [&](std::string_view name) {
        out.raw(std::exchange(separator, ","));
        out.raw(name);
    };
    out.raw("{");
    if (metadata) {
        const std::string_view inside = metadata->object.substr(1, metadata->object.size() - 2);
        if (!trimmed(inside).empty())
            member(inside);
    }
    if (addsCode) {
        member("\"error_code\":");
        out.string(rare.errorCode);
    }
    if (addsResource) {
        member("\"resource_id\":");
        out.string(rare.resourceId);
    }
    out.raw("}");
}

void appendContext(JsonWriter& out, const EntryView& entry)
{
    const RareFields& rare = entry.rare;
    if (!isAbsent(entry.context))
        out.raw(entry.context);
    else if (!isAbsent(rare.stack) || !isAbsent(rare.tags))
        appendStackAndTags(out, rare);
    else if (entry.dialect == Dialect::Tinybird)
        appendMetadata(out, rare);
    else
        out.raw("null");
}

} // namespace

void appendLogEntry(JsonWriter& out, const EntryView& entry)
{
    const Ulid id = ulidOf(entry.seq, entry.received);
    out.raw("{\"id\":\"");
    out.raw(textOf(id));
    if (isAbsent(entry.trace)) {
        out.raw("\",\"trace_id\":\"");
        out.raw(textOf(inventedTrace(entry.seq, entry.received)));
        out.raw("\",\"batch_id\":");
    } else {
        out.raw("\",\"trace_id\":");
        out.string(entry.trace);
        out.raw(",\"batch_id\":");
    }
    out.stringOrNull(entry.batch);
    out.raw(",\"app_key\":");
    out.string(entry.app);
    out.raw(",\"app_id\":");
    out.string(valueOr(entry.instance, DefaultInstance));
    out.raw(",\"user_agent\":");
    out.stringOrNull(entry.agent);
    out.raw(",\"level\":\"");
    out.raw(levelName(entry.level));
    out.raw("\",\"category\":");
    out.string(valueOr(entry.category, DefaultCategory));
    out.raw(",\"message\":");
    out.string(entry.message);
    out.raw(",\"context\":");
    appendContext(out, entry);
    out.raw(",\"timestamp\":");
    out.time(entry.timestamp);
    out.raw(",\"created_at\":");
    out.time(entry.received);
    out.raw("}");
}

void appendStackAndTags(JsonWriter& out, const RareFields& rare)
{
    out.raw("{");
    if (!isAbsent(rare.stack)) {
        out.raw("\"stack\":");
        out.raw(rare.stack);
    }
    if (!isAbsent(rare.tags)) {
        out.raw(isAbsent(rare.stack) ? "\"tags\":" : ",\"tags\":");
        out.raw(rare.tags);
    }
    out.raw("}");
}

qsizetype logEntrySize(const EntryView& entry)
{
    static constexpr std::size_t fixed = 320; // names, punctuation, ids, times, level
    return static_cast<qsizetype>(fixed + entry.app.size() + entry.instance.size() + entry.agent.size() +
                                  entry.category.size() + entry.message.size() + entry.context.size() +
                                  entry.batch.size());
}

} // namespace Logboom
