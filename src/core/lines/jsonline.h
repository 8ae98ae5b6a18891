// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/entrybatch.h"
#include "core/json/jsonreader.h"
#include "core/json/jsonwriter.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Logboom {

/// What a line that is a JSON object says; absent or nothing where it does not say it.
struct JsonLine
{
    EntryView entry; ///< app, instance, agent, category, message, context, trace and batch, as far as they are there
    std::optional<Level> level;
    std::optional<qint64> time; ///< microseconds since the epoch
};

/**
 * Reads lines of newline-delimited JSON, as logging libraries write them.
 *
 * An object keeps the fields of POST /api/logs and those that libraries call otherwise (msg, severity, time, ...),
 * numbers included (pino's levels, epochs); its other fields become the context.
 * Keeps its buffers for the next line. Threads: one at a time.
 */
class JsonLineReader
{
public:
    /// The line needs JsonPadding bytes behind it. Texts are views into it, or kept by the batch. Nothing where it is
    /// not a JSON object.
    [[nodiscard]] std::optional<JsonLine> read(std::string_view line, EntryBatch& batch);

private:
    struct Member
    {
        std::string key;
        JsonValue value;
        bool used = false;
    };

    void collect(JsonCursor& object);
    void take(JsonLine& line, EntryBatch& batch);
    [[nodiscard]] std::string_view contextOf(std::string_view given, EntryBatch& batch);

    JsonReader m_reader;
    JsonReader m_contextReader;
    JsonWriter m_writer;
    std::vector<Member> m_members; // the first m_count of them are in use
    std::size_t m_count = 0;
};

} // namespace Logboom
