// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dialects/tinybirddecoder.h"

#include "core/base/utf8.h"
#include "core/json/compactjson.h"
#include "core/json/jsonsequence.h"
#include "server/dialects/fields.h"

#include <cmath>
#include <optional>

namespace Logboom {

namespace {

constexpr std::string_view NotUtf8 = "The body is not UTF-8";
constexpr std::string_view NoJson = "The body has no JSON in it";

enum LogField : std::size_t
{
    EventTime,
    ServerId,
    Service,
    Severity,
    Message,
    ErrorCode,
    ResourceId,
    Metadata,
    LogFieldCount
};
struct LogFields
{
    static constexpr std::array<std::string_view, LogFieldCount> Names{
        "timestamp", "server_id", "service", "severity", "message", "error_code", "resource_id", "metadata"};
};
using LogMembers = JsonMembers<LogFields>;

enum ThresholdField : std::size_t
{
    WatchedService,
    WatchedSeverity,
    PerMinute,
    Active,
    UpdatedAt,
    ThresholdFieldCount
};
struct ThresholdFields
{
    static constexpr std::array<std::string_view, ThresholdFieldCount> Names{
        "service", "severity", "threshold_per_minute", "active", "updated_at"};
};
using ThresholdMembers = JsonMembers<ThresholdFields>;

/// The rows of one body, in order.
template<typename Members>
class Rows
{
public:
    Rows(JsonReader& reader, std::string_view body)
        : m_reader(reader)
        , m_values(body)
    {
    }

    /// Calls take(const Members&) for each row; where it says no, the row is quarantined. False: nothing is JSON.
    template<typename Take>
    bool read(Take take)
    {
        bool anyJson = false;
        while (const std::optional<std::string_view> value = m_values.next()) {
            const bool isJson = !value->empty() && readValue(*value, take);
            if (!isJson)
                ++m_quarantined;
            if (!isJson && !value->empty())
                m_values.skipBroken();
            anyJson = anyJson || isJson;
        }
        return anyJson;
    }

    [[nodiscard]] quint64 quarantined() const { return m_quarantined; }

private:
    /// False where the value is malformed; nothing is taken of it then.
    template<typename Take>
    bool readValue(std::string_view value, Take& take)
    {
        if (value.front() == '{') {
            Members members;
            if (!m_reader.read(value, [&members](JsonCursor& object) { members.takeAll(object); }))
                return false;
            count(take(members));
            return true;
        }
        if (value.front() != '[') {
            if (!isScalar(value))
                return false;
            count(false);
            return true;
        }
        if (!m_reader.read(value, [](JsonCursor&) {}))
            return false;
        return m_reader.read(value, [this, &take](JsonCursor& array) {
            array.elements([this, &take](JsonCursor& element) {
                Members members;
                if (element.kind() == JsonKind::Object)
                    members.takeAll(element);
                count(element.kind() == JsonKind::Object && take(members));
            });
        });
    }

    /// The reader takes a scalar only inside an array.
    bool isScalar(std::string_view value)
    {
        m_array.assign(1, '[').append(value).append(1, ']').append(static_cast<std::size_t>(JsonPadding), '\0');
        return m_reader.read(std::string_view(m_array).substr(0, value.size() + 2), [](JsonCursor&) {});
    }

    void count(bool isTaken) { m_quarantined += isTaken ? 0 : 1; }

    JsonReader& m_reader;
    JsonSequence m_values;
    std::string m_array; // keeps its memory
    quint64 m_quarantined = 0;
};

/// The text of a String column; absent where the row has no value for it.
std::string_view columnText(const JsonValue& value, EntryBatch& batch)
{
    if (value.kind == JsonKind::String)
        return textOf(value, batch);
    if (value.isContainer())
        return batch.keep(compactJson(value.raw));
    return value.isSet() ? value.raw : std::string_view();
}

/// The same for a column where nothing and an empty text are one.
std::string_view filledColumn(const JsonValue& value, EntryBatch& batch)
{
    const std::string_view text = columnText(value, batch);
    return text.empty() ? std::string_view() : text;
}

/// A DateTime column: text, or whole seconds.
std::optional<qint64> columnTime(const JsonValue& value)
{
    const std::optional<double> seconds = numberOf(value);
    if (!seconds)
        return timeOf(value);
    return std::trunc(*seconds) == *seconds ? timeOfSeconds(*seconds) : std::nullopt;
}

bool isServiceName(std::string_view name)
{
    return !name.empty() && !isLongerThan(name, MaxNameCharacters);
}

std::optional<EntryView> entryOf(const LogMembers& row, EntryBatch& batch)
{
    EntryView entry;
    entry.dialect = Dialect::Tinybird;
    const std::optional<qint64> time = columnTime(row[EventTime]);
    entry.app = columnText(row[Service], batch);
    entry.message = columnText(row[Message], batch);
    const std::string_view severity = columnText(row[Severity], batch);
    if (!time || !isServiceName(entry.app) || isAbsent(entry.message) || isAbsent(severity))
        return std::nullopt;
    entry.timestamp = *time;
    entry.level = levelFromText(severity).value_or(Level::Info);
    if (severity != levelNameUpper(entry.level)) // which is what an absent one stands for
        entry.rare.severity = severity;
    entry.instance = filledColumn(row[ServerId], batch);
    entry.rare.errorCode = filledColumn(row[ErrorCode], batch);
    entry.rare.resourceId = filledColumn(row[ResourceId], batch);
    entry.rare.metadata = filledColumn(row[Metadata], batch);
    return entry;
}

/// A UInt8 column that holds a yes or a no.
std::optional<bool> columnBool(const JsonValue& value, EntryBatch& batch)
{
    const std::string_view text = columnText(value, batch);
    if (text == "1" || (value.kind == JsonKind::Bool && text == "true"))
        return true;
    if (text == "0" || (value.kind == JsonKind::Bool && text == "false"))
        return false;
    return std::nullopt;
}

/// A Float64 column; text counts where it is a number.
std::optional<double> columnNumber(const JsonValue& value, EntryBatch& batch)
{
    return value.kind == JsonKind::String ? numberOf(textOf(value, batch)) : numberOf(value);
}

/// `texts` keeps what has to be kept while the row is read.
std::optional<Threshold> thresholdOf(const ThresholdMembers& row, EntryBatch& texts)
{
    const std::string_view service = columnText(row[WatchedService], texts);
    const std::string_view severity = columnText(row[WatchedSeverity], texts);
    const std::optional<double> perMinute = columnNumber(row[PerMinute], texts);
    const std::optional<bool> active = row[Active].isSet() ? columnBool(row[Active], texts) : true;
    const std::optional<qint64> updatedAt =
        row[UpdatedAt].isSet() ? columnTime(row[UpdatedAt]) : std::optional(texts.receivedAt());
    if (!isServiceName(service) || isAbsent(severity) || !perMinute || *perMinute < 0 || !active || !updatedAt)
        return std::nullopt;
    return Threshold{std::string(service), std::string(severity), *perMinute, *active, *updatedAt};
}

/// The body with what its rows need beside it, or why it is refused.
tl::expected<std::unique_ptr<EntryBatch>, std::string_view> openBody(QByteArray body, qint64 receivedAt)
{
    if (!isUtf8(viewOf(body)))
        return tl::make_unexpected(NotUtf8);
    return std::make_unique<EntryBatch>(readableBody(std::move(body)), receivedAt);
}

} // namespace

tl::expected<TinybirdLogs, std::string_view> TinybirdDecoder::logs(QByteArray body, std::string agent,
                                                                   qint64 receivedAt)
{
    auto batch = openBody(std::move(body), receivedAt);
    if (!batch)
        return tl::make_unexpected(batch.error());
    const std::string_view keptAgent = agentOf(std::move(agent), **batch);
    Rows<LogMembers> rows(m_reader, viewOf((*batch)->body()));
    const bool anyJson = rows.read([&](const LogMembers& row) {
        std::optional<EntryView> entry = entryOf(row, **batch);
        if (entry) {
            entry->agent = keptAgent;
            (*batch)->add(*entry);
        }
        return entry.has_value();
    });
    if (!anyJson)
        return tl::make_unexpected(NoJson);
    return TinybirdLogs{std::move(*batch), rows.quarantined()};
}

tl::expected<TinybirdThresholds, std::string_view> TinybirdDecoder::thresholds(QByteArray body, qint64 receivedAt)
{
    const auto texts = openBody(std::move(body), receivedAt);
    if (!texts)
        return tl::make_unexpected(texts.error());
    TinybirdThresholds taken;
    Rows<ThresholdMembers> rows(m_reader, viewOf((*texts)->body()));
    const bool anyJson = rows.read([&](const ThresholdMembers& row) {
        std::optional<Threshold> threshold = thresholdOf(row, **texts);
        if (threshold)
            taken.thresholds.push_back(std::move(*threshold));
        return threshold.has_value();
    });
    if (!anyJson)
        return tl::make_unexpected(NoJson);
    taken.quarantined = rows.quarantined();
    return taken;
}

} // namespace Logboom
