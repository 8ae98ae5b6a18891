// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lines/jsonline.h"

#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "core/entry/timestamp.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace Logboom {

namespace {

/// What the APIs refuse beyond.
constexpr std::size_t MaxNameCharacters = 100;

/// So many fields are looked up in the context they join, so that no name is there twice; the time for it grows with
/// the product.
constexpr std::size_t MaxCompared = 64;

std::string_view textOf(const JsonValue& value, EntryBatch& batch)
{
    return value.escaped ? batch.keep(jsonUnescaped(value.raw)) : value.raw;
}

std::optional<double> numberOf(const JsonValue& value)
{
    double number = 0;
    const char* end = value.raw.data() + value.raw.size();
    if (value.kind != JsonKind::Number || std::from_chars(value.raw.data(), end, number).ptr != end)
        return std::nullopt;
    return number;
}

std::optional<Level> levelOf(const JsonValue& value)
{
    if (value.kind == JsonKind::String)
        return levelFromText(value.raw);
    // bunyan and pino: 10 trace, 20 debug, 30 info, 40 warn, 50 error, 60 fatal; Python: 10 debug ... 50 critical. They
    // disagree, and only the former write numbers into JSON by themselves.
    static constexpr std::pair<double, Level> Numbers[] = {
        {60, Level::Critical}, {50, Level::Error}, {40, Level::Warning}, {30, Level::Info}, {0, Level::Debug}};
    const std::optional<double> number = numberOf(value);
    for (const auto& [least, level] : Numbers) {
        if (number && *number >= least)
            return level;
    }
    return std::nullopt;
}

std::optional<qint64> timeOf(const JsonValue& value)
{
    if (value.kind == JsonKind::String)
        return parseTimestamp(value.raw);
    const std::optional<double> number = numberOf(value);
    if (!number)
        return std::nullopt;
    // Seconds up to the year 2603, above that milliseconds, the rule of the other APIs; then micro- and nanoseconds.
    double micros = *number * double(Second);
    for (const double limit : {2e10, 2e13, 2e16}) {
        if (*number > limit)
            micros /= 1000;
    }
    if (!(micros >= 0 && micros <= double(MaxTimestamp)))
        return std::nullopt;
    return std::llround(micros);
}

/// Takes the value over for its field. False where it cannot be used for that.
using Taker = bool (*)(const JsonValue& value, EntryBatch& batch, JsonLine& line);

template<std::string_view EntryView::*Field>
bool takeText(const JsonValue& value, EntryBatch& batch, JsonLine& line)
{
    if (value.kind != JsonKind::String)
        return false;
    line.entry.*Field = textOf(value, batch);
    return true;
}

template<std::string_view EntryView::*Field>
bool takeName(const JsonValue& value, EntryBatch& batch, JsonLine& line)
{
    if (value.kind != JsonKind::String)
        return false;
    const std::string_view name = textOf(value, batch);
    if (name.empty() || isLongerThan(name, MaxNameCharacters))
        return false;
    line.entry.*Field = name;
    return true;
}

bool takeLevel(const JsonValue& value, EntryBatch&, JsonLine& line)
{
    line.level = levelOf(value);
    return line.level.has_value();
}

bool takeTime(const JsonValue& value, EntryBatch&, JsonLine& line)
{
    line.time = timeOf(value);
    return line.time.has_value();
}

bool takeContext(const JsonValue& value, EntryBatch&, JsonLine& line)
{
    if (value.kind != JsonKind::Object)
        return false;
    line.entry.context = value.raw;
    return true;
}

struct Field
{
    std::string_view name;
    int target; // fields of one target stand together
    Taker take;
};

// Of several names for one target the first listed wins.
constexpr std::array Fields{
    Field{"message", 0, takeText<&EntryView::message>},
    Field{"msg", 0, takeText<&EntryView::message>},
    Field{"level", 1, takeLevel},
    Field{"severity", 1, takeLevel},
    Field{"timestamp", 2, takeTime},
    Field{"time", 2, takeTime},
    Field{"ts", 2, takeTime},
    Field{"@timestamp", 2, takeTime},
    Field{"category", 3, takeName<&EntryView::category>},
    Field{"logger", 3, takeName<&EntryView::category>},
    Field{"context", 4, takeContext},
    Field{"app_key", 5, takeName<&EntryView::app>},
    Field{"app_id", 6, takeName<&EntryView::instance>},
    Field{"trace_id", 7, takeName<&EntryView::trace>},
    Field{"batch_id", 8, takeName<&EntryView::batch>},
    Field{"user_agent", 9, takeText<&EntryView::agent>},
};

/// A value as JSON again.
void appendValue(JsonWriter& out, const JsonValue& value)
{
    if (value.kind == JsonKind::String)
        out.raw("\"");
    out.raw(value.raw);
    if (value.kind == JsonKind::String)
        out.raw("\"");
}

} // namespace

std::optional<JsonLine> JsonLineReader::read(std::string_view line, EntryBatch& batch)
{
    line = trimmed(line);
    if (!line.starts_with('{') || !line.ends_with('}'))
        return std::nullopt;
    m_count = 0;
    if (!m_reader.read(line, [this](JsonCursor& root) { collect(root); }))
        return std::nullopt;
    JsonLine result;
    take(result, batch);
    const bool hasRest = std::any_of(m_members.begin(), m_members.begin() + static_cast<std::ptrdiff_t>(m_count),
                                     [](const Member& member) { return !member.used; });
    if (hasRest || !isAbsent(result.entry.context))
        result.entry.context = hasRest || findLoneSurrogate(result.entry.context) != std::string_view::npos
                                   ? contextOf(result.entry.context, batch)
                                   : result.entry.context;
    return result;
}

void JsonLineReader::collect(JsonCursor& object)
{
    object.members([this](std::string_view key, JsonCursor& value) {
        if (m_count == m_members.size())
            m_members.emplace_back();
        Member& member = m_members[m_count++];
        member.key.assign(key);
        member.value = value.read();
        member.used = false;
    });
}

void JsonLineReader::take(JsonLine& line, EntryBatch& batch)
{
    const auto begin = m_members.begin();
    const auto end = begin + static_cast<std::ptrdiff_t>(m_count);
    int taken = -1; // the last target that has its value
    for (const Field& field : Fields) {
        if (field.target == taken)
            continue;
        // Of a repeated key the last one counts.
        const auto found = std::find_if(std::make_reverse_iterator(end), std::make_reverse_iterator(begin),
                                        [&](const Member& member) { return member.key == field.name; });
        if (found == std::make_reverse_iterator(begin) || !field.take(found->value, batch, line))
            continue;
        taken = field.target;
        for (auto member = begin; member != end; ++member)
            member->used = member->used || member->key == field.name;
    }
}

/// The given object's members and those that no field has taken.
std::string_view JsonLineReader::contextOf(std::string_view given, EntryBatch& batch)
{
    m_writer.clear();
    std::string_view separator = "{";
    const auto isLeft = [this](std::string_view key) {
        return m_count <= MaxCompared &&
               std::any_of(m_members.begin(), m_members.begin() + static_cast<std::ptrdiff_t>(m_count),
                           [&](const Member& member) { return !member.used && member.key == key; });
    };
    const auto append = [&](std::string_view key, const JsonValue& value) {
        m_writer.raw(separator);
        m_writer.string(key);
        m_writer.raw(":");
        appendValue(m_writer, value);
        separator = ",";
    };
    if (!isAbsent(given)) {
        // It was read as a part of the line, and so is well-formed.
        static_cast<void>(m_contextReader.read(given, [&](JsonCursor& root) {
            root.members([&](std::string_view key, JsonCursor& value) {
                if (!isLeft(key))
                    append(key, value.read());
            });
        }));
    }
    for (std::size_t i = 0; i < m_count; ++i) {
        if (!m_members[i].used)
            append(m_members[i].key, m_members[i].value);
    }
    m_writer.raw(separator == "{" ? "{}" : "}");
    if (findLoneSurrogate(m_writer.view()) == std::string_view::npos)
        return batch.keep(std::string(m_writer.view()));
    QByteArray text = m_writer.take();
    replaceLoneSurrogates(text);
    return batch.keep(text.toStdString());
}

} // namespace Logboom
