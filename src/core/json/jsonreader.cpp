// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/jsonreader.h"

#include "core/base/ascii.h"

#include <simdjson.h>

#include <cstring>
#include <optional>

namespace Logboom {

namespace {

namespace ondemand = simdjson::ondemand;

static_assert(JsonPadding >= static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));

/// Buffers grown beyond this for one large text are given back after it.
constexpr std::size_t KeptCapacity = 1u << 20;

constexpr std::string_view ReplacementCharacter = "\xef\xbf\xbd";
constexpr std::string_view ReplacementEscape = "\\ufffd";

JsonKind kindOf(std::string_view token)
{
    switch (token.empty() ? '\0' : token.front()) {
    case '{':
        return JsonKind::Object;
    case '[':
        return JsonKind::Array;
    case '"':
        return JsonKind::String;
    case 't':
    case 'f':
        return JsonKind::Bool;
    case 'n':
        return JsonKind::Null;
    default: // whatever else it is, reading it as a number tells
        return JsonKind::Number;
    }
}

/// RFC 8259 knows no other white space.
constexpr bool isJsonSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// simdjson's tokens reach up to the next one.
std::string_view withoutTrailingSpace(std::string_view text)
{
    while (!text.empty() && isJsonSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

std::optional<unsigned> hexQuad(std::string_view text)
{
    if (text.size() < 4)
        return std::nullopt;
    unsigned value = 0;
    for (const char c : text.substr(0, 4)) {
        const char lower = toLowerAscii(c);
        if (isDigitAscii(c))
            value = value * 16 + static_cast<unsigned>(c - '0');
        else if (lower >= 'a' && lower <= 'f')
            value = value * 16 + static_cast<unsigned>(lower - 'a' + 10);
        else
            return std::nullopt;
    }
    return value;
}

constexpr bool isHighSurrogate(unsigned unit)
{
    return unit >= 0xd800 && unit < 0xdc00;
}

constexpr bool isLowSurrogate(unsigned unit)
{
    return unit >= 0xdc00 && unit < 0xe000;
}

/// The unit of the \u sequence that the text starts with.
std::optional<unsigned> unicodeEscape(std::string_view text)
{
    return text.starts_with("\\u") ? hexQuad(text.substr(2)) : std::nullopt;
}

constexpr std::string_view EscapeLetters = "\"\\/bfnrt";
constexpr std::string_view EscapeMeanings = "\"\\/\b\f\n\r\t";

bool hasValidEscapes(std::string_view raw)
{
    for (std::size_t at = raw.find('\\'); at != std::string_view::npos; at = raw.find('\\', at)) {
        if (at + 1 >= raw.size())
            return false;
        if (raw[at + 1] == 'u') {
            if (!hexQuad(raw.substr(at + 2)))
                return false;
            at += 6;
        } else {
            if (EscapeLetters.find(raw[at + 1]) == std::string_view::npos)
                return false;
            at += 2;
        }
    }
    return true;
}

void appendUtf8(std::string& out, unsigned code)
{
    const auto put = [&out](unsigned byte) { out += static_cast<char>(byte); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xc0 | (code >> 6));
        put(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        put(0xe0 | (code >> 12));
        put(0x80 | ((code >> 6) & 0x3f));
        put(0x80 | (code & 0x3f));
    } else {
        put(0xf0 | (code >> 18));
        put(0x80 | ((code >> 12) & 0x3f));
        put(0x80 | ((code >> 6) & 0x3f));
        put(0x80 | (code & 0x3f));
    }
}

/// Appends the character of the \u sequence that `raw` starts with and returns the sequence's length.
std::size_t appendUnicodeEscape(std::string& out, std::string_view raw)
{
    const unsigned unit = *unicodeEscape(raw);
    if (isHighSurrogate(unit)) {
        const std::optional<unsigned> low = unicodeEscape(raw.substr(6));
        if (low && isLowSurrogate(*low)) {
            appendUtf8(out, 0x10000 + ((unit - 0xd800) << 10) + (*low - 0xdc00));
            return 12;
        }
    }
    if (isHighSurrogate(unit) || isLowSurrogate(unit))
        out += ReplacementCharacter;
    else
        appendUtf8(out, unit);
    return 6;
}

std::optional<JsonValue> readString(std::string_view token)
{
    token = withoutTrailingSpace(token);
    if (token.size() < 2 || token.back() != '"')
        return std::nullopt;
    JsonValue value{JsonKind::String, false, token.substr(1, token.size() - 2)};
    value.escaped = std::memchr(value.raw.data(), '\\', value.raw.size()) != nullptr;
    if (value.escaped && !hasValidEscapes(value.raw))
        return std::nullopt;
    return value;
}

} // namespace

QByteArray withJsonPadding(QByteArray text)
{
    text.reserve(text.size() + JsonPadding);
    std::memset(text.data() + text.size(), 0, static_cast<std::size_t>(JsonPadding));
    return text;
}

std::string jsonUnescaped(std::string_view raw)
{
    std::string text;
    text.reserve(raw.size());
    while (!raw.empty()) {
        const std::size_t plain = std::min(raw.find('\\'), raw.size());
        text.append(raw.substr(0, plain));
        raw.remove_prefix(plain);
        if (raw.empty())
            break;
        if (raw[1] == 'u') {
            raw.remove_prefix(appendUnicodeEscape(text, raw));
        } else {
            text += EscapeMeanings[EscapeLetters.find(raw[1])];
            raw.remove_prefix(2);
        }
    }
    return text;
}

std::size_t findLoneSurrogate(std::string_view json, std::size_t from)
{
    for (std::size_t at = json.find('\\', from); at < json.size(); at = json.find('\\', at)) {
        const std::optional<unsigned> unit = unicodeEscape(json.substr(at));
        if (unit && isHighSurrogate(*unit) && isLowSurrogate(unicodeEscape(json.substr(at + 6)).value_or(0)))
            at += 12;
        else if (unit && (isHighSurrogate(*unit) || isLowSurrogate(*unit)))
            return at;
        else
            at += 2;
    }
    return std::string_view::npos;
}

void replaceLoneSurrogates(QByteArray& json)
{
    const std::string_view text(json.constData(), static_cast<std::size_t>(json.size()));
    std::size_t at = findLoneSurrogate(text);
    if (at == std::string_view::npos)
        return;
    char* const bytes = json.data();
    for (; at != std::string_view::npos; at = findLoneSurrogate(text, at + ReplacementEscape.size()))
        std::memcpy(bytes + at, ReplacementEscape.data(), ReplacementEscape.size());
}

struct JsonReader::Parser
{
    ondemand::parser simd;
    std::string_view text;
};

/// The steps through simdjson's values, of which the outermost is a document.
struct JsonCursor::Walk
{
    JsonReader& reader;

    bool fail()
    {
        reader.m_failed = true;
        return false;
    }

    template<typename Value>
    bool object(Value& value, int depth, void* context, MemberCall call)
    {
        ondemand::object members;
        if (depth >= JsonMaxDepth || value.get_object().get(members))
            return fail();
        for (auto next : members) {
            ondemand::field field;
            if (std::move(next).get(field))
                return fail();
            const std::optional<std::string_view> name = key(field);
            if (!name || !child(field.value(), depth + 1, [&](JsonCursor& cursor) { call(context, *name, cursor); }))
                return fail();
        }
        return true;
    }

    template<typename Value>
    bool array(Value& value, int depth, void* context, ElementCall call)
    {
        ondemand::array elements;
        if (depth >= JsonMaxDepth || value.get_array().get(elements))
            return fail();
        for (auto next : elements) {
            ondemand::value element;
            if (std::move(next).get(element) ||
                !child(element, depth + 1, [&](JsonCursor& cursor) { call(context, cursor); }))
                return fail();
        }
        return true;
    }

    template<typename Visit>
    bool child(ondemand::value& value, int depth, Visit visit)
    {
        JsonCursor cursor;
        cursor.m_reader = &reader;
        cursor.m_value = &value;
        cursor.m_depth = depth;
        cursor.m_kind = kindOf(value.raw_json_token());
        visit(cursor);
        if (!cursor.m_taken)
            cursor.read();
        return !reader.m_failed;
    }

    /// Nearly every key is plain; its end is then the next quote.
    std::optional<std::string_view> key(ondemand::field& field)
    {
        const char* begin = field.key().raw();
        const std::string_view& text = reader.m_parser->text;
        const auto rest = static_cast<std::size_t>(text.data() + text.size() - begin);
        const auto* end = static_cast<const char*>(std::memchr(begin, '"', rest));
        if (end && !std::memchr(begin, '\\', static_cast<std::size_t>(end - begin)))
            return std::string_view(begin, static_cast<std::size_t>(end - begin));
        std::string_view name;
        if (field.unescaped_key().get(name))
            return std::nullopt;
        return name;
    }

    /// Reads all of the value and returns it; an absent one where it is malformed.
    JsonValue whole(ondemand::value& value, JsonKind kind, int depth)
    {
        const std::string_view token = value.raw_json_token();
        bool ok = false;
        switch (kind) {
        case JsonKind::Object:
        case JsonKind::Array:
            return container(value, kind, token.data(), depth);
        case JsonKind::String:
            if (const std::optional<JsonValue> string = readString(token);
                string && !value.get_raw_json_string().error())
                return *string;
            break;
        case JsonKind::Bool:
            ok = !value.get_bool().error();
            break;
        case JsonKind::Null:
            ok = withoutTrailingSpace(token) == "null";
            if (ok)
                static_cast<void>(value.is_null()); // steps over it
            break;
        default:
            ok = !value.get_double().error();
        }
        if (ok)
            return {kind, false, withoutTrailingSpace(token)};
        fail();
        return {};
    }

    JsonValue container(ondemand::value& value, JsonKind kind, const char* begin, int depth)
    {
        const bool ok = kind == JsonKind::Object
                            ? object(value, depth, nullptr, [](void*, std::string_view, JsonCursor&) {})
                            : array(value, depth, nullptr, [](void*, JsonCursor&) {});
        const char* next = nullptr; // the token behind the value
        if (!ok || value.current_location().get(next)) {
            fail();
            return {};
        }
        return {kind, false, withoutTrailingSpace({begin, static_cast<std::size_t>(next - begin)})};
    }
};

JsonValue JsonCursor::read()
{
    m_taken = true;
    Walk walk{*m_reader};
    if (m_depth > 0)
        return walk.whole(*static_cast<ondemand::value*>(m_value), m_kind, m_depth);
    if (m_kind == JsonKind::Object)
        visitMembers(nullptr, [](void*, std::string_view, JsonCursor&) {});
    else
        visitElements(nullptr, [](void*, JsonCursor&) {});
    return {m_kind, false, trimmed(m_reader->m_parser->text)};
}

void JsonCursor::visitMembers(void* context, MemberCall call)
{
    Q_ASSERT(m_kind == JsonKind::Object && !m_reader->m_failed);
    m_taken = true;
    Walk walk{*m_reader};
    if (m_depth > 0)
        walk.object(*static_cast<ondemand::value*>(m_value), m_depth, context, call);
    else
        walk.object(*static_cast<ondemand::document*>(m_value), m_depth, context, call);
}

void JsonCursor::visitElements(void* context, ElementCall call)
{
    Q_ASSERT(m_kind == JsonKind::Array && !m_reader->m_failed);
    m_taken = true;
    Walk walk{*m_reader};
    if (m_depth > 0)
        walk.array(*static_cast<ondemand::value*>(m_value), m_depth, context, call);
    else
        walk.array(*static_cast<ondemand::document*>(m_value), m_depth, context, call);
}

JsonReader::JsonReader()
    : m_parser(std::make_unique<Parser>())
{
}

JsonReader::~JsonReader() = default;

bool JsonReader::readText(std::string_view text, void* context, JsonCursor::ElementCall call)
{
    m_failed = false;
    m_parser->text = text;
    bool complete = false;
    {
        ondemand::document document;
        const simdjson::padded_string_view padded(text.data(), text.size(),
                                                  text.size() + static_cast<std::size_t>(JsonPadding));
        if (text.empty() || m_parser->simd.iterate(padded).get(document))
            return false;
        JsonCursor root;
        root.m_reader = this;
        root.m_value = &document;
        root.m_kind = kindOf(trimmed(text));
        if (root.m_kind != JsonKind::Object && root.m_kind != JsonKind::Array)
            return false;
        call(context, root);
        if (!root.m_taken)
            root.read();
        // Nothing may follow the outermost value.
        complete = !m_failed && document.current_location().error() == simdjson::OUT_OF_BOUNDS;
    }
    if (text.size() > KeptCapacity)
        m_parser->simd = ondemand::parser();
    return complete;
}

} // namespace Logboom
