// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dialects/logstreamdecoder.h"

#include "core/base/utf8.h"
#include "core/entry/timestamp.h"
#include "server/dialects/fields.h"

#include <array>
#include <optional>

namespace Logboom {

namespace {

constexpr std::string_view InvalidBody = "Invalid JSON body";
constexpr std::string_view MissingNames = "app_key and app_id are required";

constexpr std::size_t MaxIdCharacters = 100;
constexpr std::size_t CategoryCharacters = 100;

enum Field : std::size_t
{
    AppKey,
    AppId,
    BatchId,
    UserAgent,
    TraceId,
    LevelName,
    Category,
    Message,
    Context,
    EventTime,
    FieldCount
};
struct Fields
{
    static constexpr std::array<std::string_view, FieldCount> Names{"app_key",  "app_id",   "batch_id", "user_agent",
                                                                    "trace_id", "level",    "category", "message",
                                                                    "context",  "timestamp"};
};

using Members = JsonMembers<Fields>;

/// What entries take over from the request around them.
struct Surroundings
{
    JsonValue app;
    JsonValue instance;
    JsonValue batch;
    JsonValue agent; ///< of the body; the header comes before it

    static Surroundings of(const Members& body) { return {body[AppKey], body[AppId], body[BatchId], body[UserAgent]}; }

    [[nodiscard]] bool isSameAs(const Surroundings& other) const
    {
        const auto same = [](const JsonValue& a, const JsonValue& b) { return a.raw.data() == b.raw.data(); };
        return same(app, other.app) && same(instance, other.instance) && same(batch, other.batch) &&
               same(agent, other.agent);
    }
};

/// Turns the members of objects into entries of one batch.
class Builder
{
public:
    Builder(JsonReader& contextReader, EntryBatch& batch, std::vector<std::string>& errors)
        : m_contextReader(contextReader)
        , m_batch(batch)
        , m_errors(errors)
    {
    }

    void surround(const Surroundings& body, const LogstreamHeaders& headers);

    /// Whether every entry could have a name for its application and its instance.
    [[nodiscard]] bool hasNames() const { return !m_app.empty() && !m_instance.empty(); }

    void add(const Members& members);
    void addNotAnObject() { fail("must be an object"); }

private:
    [[nodiscard]] std::string_view textOf(const JsonValue& string) { return Logboom::textOf(string, m_batch); }
    [[nodiscard]] std::string_view nameOr(const Members& members, Field field, std::string_view otherwise);
    [[nodiscard]] std::string_view idOr(const Members& members, Field field, const JsonValue& otherwise);
    [[nodiscard]] std::string_view stringOrNothing(const Members& members, Field field);
    [[nodiscard]] std::string_view contextOf(const JsonValue& value);
    void fail(std::string_view reason);
    void failField(Field field, std::string_view reason);

    JsonReader& m_contextReader;
    EntryBatch& m_batch;
    std::vector<std::string>& m_errors;
    std::string_view m_app;
    std::string_view m_instance;
    std::string_view m_agent; // absent when nobody says one
    JsonValue m_batchId;
    std::size_t m_index = 0; // of the current entry in its request
    bool m_failed = false;   // the current entry
};

void Builder::surround(const Surroundings& body, const LogstreamHeaders& headers)
{
    const auto either = [this](const JsonValue& value, const std::string& header) {
        return isFilledString(value) ? textOf(value) : m_batch.keep(header);
    };
    m_app = either(body.app, headers.app);
    m_instance = either(body.instance, headers.instance);
    m_batchId = body.batch;
    m_agent = agentOf(headers.agent, m_batch);
    if (isAbsent(m_agent) && isFilledString(body.agent))
        m_agent = firstCharacters(textOf(body.agent), MaxAgentCharacters);
}

void Builder::add(const Members& members)
{
    m_failed = false;
    EntryView entry;
    entry.app = nameOr(members, AppKey, m_app);
    entry.instance = nameOr(members, AppId, m_instance);
    entry.trace = idOr(members, TraceId, {});
    entry.batch = idOr(members, BatchId, m_batchId);
    const std::string_view agent = stringOrNothing(members, UserAgent);
    entry.agent = agent.empty() ? m_agent : firstCharacters(agent, MaxAgentCharacters);
    const std::string_view category = stringOrNothing(members, Category);
    if (!category.empty())
        entry.category = firstCharacters(category, CategoryCharacters);
    entry.message = stringOrNothing(members, Message);
    if (isAbsent(entry.message))
        entry.message = "";
    const std::string_view time = stringOrNothing(members, EventTime);
    entry.timestamp = parseTimestamp(time).value_or(m_batch.receivedAt());
    if (members[LevelName].kind == JsonKind::String)
        entry.level = levelFromText(textOf(members[LevelName])).value_or(Level::Info);
    entry.context = contextOf(members[Context]);
    entry.dialect = Dialect::Logstream;
    if (!m_failed)
        m_batch.add(entry);
    ++m_index;
}

std::string_view Builder::nameOr(const Members& members, Field field, std::string_view otherwise)
{
    const JsonValue& value = members[field];
    const std::string_view name = value.isSet() ? stringOrNothing(members, field) : otherwise;
    if (!m_failed && (name.empty() || isLongerThan(name, MaxNameCharacters)))
        failField(field, "must have 1 to 100 characters");
    return name;
}

std::string_view Builder::idOr(const Members& members, Field field, const JsonValue& otherwise)
{
    const JsonValue& value = members[field].isSet() ? members[field] : otherwise;
    if (!value.isSet())
        return {};
    if (value.kind != JsonKind::String) {
        failField(field, "must be a string");
        return {};
    }
    const std::string_view id = textOf(value);
    if (isLongerThan(id, MaxIdCharacters))
        failField(field, "must have at most 100 characters");
    return id.empty() ? std::string_view() : id;
}

std::string_view Builder::stringOrNothing(const Members& members, Field field)
{
    const JsonValue& value = members[field];
    if (value.kind == JsonKind::String)
        return textOf(value);
    if (value.isSet())
        failField(field, "must be a string");
    return {};
}

std::string_view Builder::contextOf(const JsonValue& value)
{
    if (value.isContainer())
        return value.raw;
    if (value.kind != JsonKind::String)
        return {};
    const std::string text = jsonUnescaped(value.raw);
    const QByteArray readable = readableBody(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
    std::string_view context;
    const bool isJson = m_contextReader.read(viewOf(readable), [&](JsonCursor& root) { context = root.read().raw; });
    return isJson ? m_batch.keep(std::string(context)) : std::string_view();
}

void Builder::failField(Field field, std::string_view reason)
{
    if (!m_failed)
        m_errors.push_back("Entry #" + std::to_string(m_index) + ": " + std::string(Fields::Names[field]) + ' ' +
                           std::string(reason));
    m_failed = true;
}

void Builder::fail(std::string_view reason)
{
    m_errors.push_back("Entry #" + std::to_string(m_index) + ": " + std::string(reason));
    ++m_index;
}

/// One way through a body.
class Pass
{
public:
    Pass(const QByteArray& body, const LogstreamHeaders& headers, qint64 receivedAt, JsonReader& contextReader)
        : m_body(body)
        , m_headers(headers)
        , m_receivedAt(receivedAt)
        , m_contextReader(contextReader)
    {
    }

    /// Known from an earlier pass; else what was read before the entries is taken.
    void assume(const Surroundings& body) { m_assumed = body; }

    [[nodiscard]] bool run(JsonReader& reader);

    /// The surroundings as they turned out, where they are not those the entries were made with.
    [[nodiscard]] std::optional<Surroundings> surprise() const;

    [[nodiscard]] bool hasNames() const { return m_builder->hasNames(); }
    [[nodiscard]] LogstreamBatch result() { return std::move(m_result); }

private:
    void begin(const Surroundings& body);
    void readEntries(JsonCursor& array);

    const QByteArray& m_body;
    const LogstreamHeaders& m_headers;
    const qint64 m_receivedAt;
    JsonReader& m_contextReader;
    std::optional<Surroundings> m_assumed;
    Surroundings m_used;
    Surroundings m_final;
    LogstreamBatch m_result;
    std::optional<Builder> m_builder;
};

void Pass::begin(const Surroundings& body)
{
    m_used = body;
    m_result = {std::make_unique<EntryBatch>(m_body, m_receivedAt), {}};
    m_builder.emplace(m_contextReader, *m_result.batch, m_result.errors);
    m_builder->surround(m_used, m_headers);
}

void Pass::readEntries(JsonCursor& array)
{
    array.elements([this](JsonCursor& element) {
        if (element.kind() != JsonKind::Object) {
            m_builder->addNotAnObject();
            return;
        }
        Members members;
        members.takeAll(element);
        m_builder->add(members);
    });
}

bool Pass::run(JsonReader& reader)
{
    Members body;
    bool isBatch = false;
    const bool ok = reader.read(viewOf(m_body), [&](JsonCursor& root) {
        if (root.kind() == JsonKind::Array) { // only the entries, named by the headers
            isBatch = true;
            begin({});
            readEntries(root);
            return;
        }
        root.members([&](std::string_view key, JsonCursor& value) {
            if (key != "logs") {
                body.take(key, value);
                return;
            }
            isBatch = value.kind() == JsonKind::Array;
            if (isBatch) {
                begin(m_assumed.value_or(Surroundings::of(body)));
                readEntries(value);
            }
        });
    });
    if (!ok)
        return false;
    m_final = Surroundings::of(body);
    if (!isBatch) {
        begin(m_final);
        // An empty name in the entry itself is as good as none, since the entry is the body.
        for (const Field field : {AppKey, AppId}) {
            if (body[field].kind == JsonKind::String && body[field].raw.empty())
                body[field] = {};
        }
        if (m_builder->hasNames())
            m_builder->add(body);
    }
    return true;
}

std::optional<Surroundings> Pass::surprise() const
{
    return m_used.isSameAs(m_final) ? std::nullopt : std::optional(m_final);
}

} // namespace

tl::expected<LogstreamBatch, std::string_view>
LogstreamDecoder::decode(QByteArray body, const LogstreamHeaders& headers, qint64 receivedAt)
{
    const QByteArray padded = readableBody(std::move(body));
    Pass pass(padded, headers, receivedAt, m_contextReader);
    if (!pass.run(m_reader))
        return tl::make_unexpected(InvalidBody);
    if (const std::optional<Surroundings> surprise = pass.surprise()) {
        // Names stood behind the entries they name: once more, with what is known now.
        pass.assume(*surprise);
        if (!pass.run(m_reader))
            return tl::make_unexpected(InvalidBody);
    }
    if (!pass.hasNames())
        return tl::make_unexpected(MissingNames);
    return pass.result();
}

} // namespace Logboom
