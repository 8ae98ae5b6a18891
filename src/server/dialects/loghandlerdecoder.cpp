// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dialects/loghandlerdecoder.h"

#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "server/dialects/fields.h"
#include "server/dialects/loghandlerlevel.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace Logboom {

namespace {

constexpr std::string_view Body = "body";

enum Field : std::size_t
{
    OccurredAt,
    LevelName,
    Message,
    Stack,
    Tags
};
struct Fields
{
    static constexpr std::array<std::string_view, 5> Names{"occurred_at", "level", "message", "stack", "tags"};
};

enum TagField : std::size_t
{
    Env
};
struct TagFields
{
    static constexpr std::array<std::string_view, 1> Names{"env"};
};

struct EventBody
{
    JsonMembers<Fields> members;
    JsonMembers<TagFields> tags;
};

/// A number of seconds above this, in the year 2603, is one of milliseconds.
constexpr double MaxSeconds = 2e10;

std::optional<qint64> eventTime(const JsonValue& value)
{
    const std::optional<double> number = numberOf(value);
    return number ? timeOfSeconds(*number > MaxSeconds ? *number / 1000 : *number) : timeOf(value);
}

/// The value as it stands in the body.
std::string inputOf(const JsonValue& value)
{
    return value.kind == JsonKind::String ? '"' + std::string(value.raw) + '"' : std::string(value.raw);
}

/// Takes the fields of one body over into an entry.
class EventBuilder
{
public:
    EventBuilder(const EventBody& body, EntryBatch& batch, ValidationErrors& errors)
        : m_body(body)
        , m_batch(batch)
        , m_errors(errors)
    {
    }

    [[nodiscard]] EntryView build();

private:
    [[nodiscard]] const JsonValue& member(Field field) const { return m_body.members[field]; }
    [[nodiscard]] qint64 time();
    [[nodiscard]] Level level();
    [[nodiscard]] std::string_view message();
    [[nodiscard]] std::string_view object(Field field);
    void fail(Field field, std::string_view type, std::string_view message);

    const EventBody& m_body;
    EntryBatch& m_batch;
    ValidationErrors& m_errors;
};

EntryView EventBuilder::build()
{
    EntryView entry;
    entry.dialect = Dialect::LogHandler;
    entry.timestamp = time();
    entry.level = level();
    entry.message = message();
    entry.rare.stack = object(Stack);
    entry.rare.tags = object(Tags);
    if (const JsonValue& env = m_body.tags[Env]; isFilledString(env))
        entry.instance = firstCharacters(textOf(env, m_batch), MaxNameCharacters);
    return entry;
}

qint64 EventBuilder::time()
{
    const std::optional<qint64> time = eventTime(member(OccurredAt));
    if (!time)
        fail(OccurredAt, "datetime_parsing", "Input should be a valid datetime");
    return time.value_or(0);
}

Level EventBuilder::level()
{
    const JsonValue& name = member(LevelName);
    const std::optional<Level> level =
        name.kind == JsonKind::String ? handlerLevel(textOf(name, m_batch)) : std::nullopt;
    if (!level)
        fail(LevelName, "enum", HandlerLevelsExpected);
    return level.value_or(Level::Info);
}

std::string_view EventBuilder::message()
{
    if (member(Message).kind == JsonKind::String)
        return textOf(member(Message), m_batch);
    fail(Message, "string_type", "Input should be a valid string");
    return {};
}

std::string_view EventBuilder::object(Field field)
{
    const JsonValue& value = member(field);
    if (value.kind == JsonKind::Object)
        return value.raw;
    if (value.isSet())
        fail(field, "dict_type", "Input should be a valid dictionary");
    return {};
}

void EventBuilder::fail(Field field, std::string_view type, std::string_view message)
{
    const JsonValue& value = member(field);
    if (value.kind == JsonKind::Absent)
        m_errors.add(
            {"missing", Body, Fields::Names[field], "Field required", std::string(trimmed(viewOf(m_batch.body())))});
    else
        m_errors.add({type, Body, Fields::Names[field], std::string(message), inputOf(value)});
}

} // namespace

HandlerEvent LogHandlerDecoder::decode(QByteArray body, qint64 receivedAt, ValidationErrors& errors)
{
    HandlerEvent event{std::make_unique<EntryBatch>(readableBody(std::move(body)), receivedAt), {}};
    const std::string_view text = viewOf(event.batch->body());
    EventBody found;
    bool isObject = false;
    const bool isJson = m_reader.read(text, [&](JsonCursor& root) {
        isObject = root.kind() == JsonKind::Object;
        if (isObject)
            found.members.takeAll(root);
    });
    if (text.empty())
        errors.add({"missing", Body, {}, "Field required", {}});
    else if (!isJson)
        errors.add({"json_invalid", Body, {}, "JSON decode error", {}});
    else if (!isObject)
        errors.add({"model_attributes_type",
                    Body,
                    {},
                    "Input should be a valid dictionary or object to extract fields from",
                    std::string(text)});
    if (!isJson || !isObject)
        return event;
    if (const JsonValue& tags = found.members[Tags]; tags.kind == JsonKind::Object)
        static_cast<void>(m_reader.read(tags.raw, [&found](JsonCursor& root) { found.tags.takeAll(root); }));
    event.entry = EventBuilder(found, *event.batch, errors).build();
    return event;
}

} // namespace Logboom
