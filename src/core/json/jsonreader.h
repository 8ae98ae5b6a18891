// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>
#include <string>
#include <string_view>
#include <type_traits>

namespace Logboom {

/// Bytes that must be readable, and not part of the text, behind every text given to a JsonReader.
inline constexpr qsizetype JsonPadding = 64;

/// How deep arrays and objects may nest, the outermost counted.
inline constexpr int JsonMaxDepth = 512;

/// The same bytes with JsonPadding readable ones behind them.
[[nodiscard]] QByteArray withJsonPadding(QByteArray text);

enum class JsonKind : quint8
{
    Absent,
    Null,
    Bool,
    Number,
    String,
    Array,
    Object
};

/// A value that was read, as a view into the text it came from.
struct JsonValue
{
    JsonKind kind = JsonKind::Absent;
    bool escaped = false; ///< a string with escape sequences in raw: see jsonUnescaped()
    std::string_view raw; ///< as it stands in the text; of a string without the quotes

    [[nodiscard]] bool isSet() const { return kind != JsonKind::Absent && kind != JsonKind::Null; }
    [[nodiscard]] bool isContainer() const { return kind == JsonKind::Array || kind == JsonKind::Object; }
};

/// The text of a string's raw form. A lone surrogate becomes U+FFFD.
[[nodiscard]] std::string jsonUnescaped(std::string_view raw);

/// Where a JSON text first has the escape of a lone surrogate, which is no character; npos where it has none. `from`
/// is not inside of an escape.
[[nodiscard]] std::size_t findLoneSurrogate(std::string_view json, std::size_t from = 0);

/// Puts the escape of U+FFFD, which is as long, for lone surrogates: many programs refuse a whole text because of one.
void replaceLoneSurrogates(QByteArray& json);

class JsonReader;

/// A value on the way through a text. What its visitor leaves alone is checked and passed over.
class JsonCursor
{
public:
    [[nodiscard]] JsonKind kind() const { return m_kind; }

    /// Reads the value as a whole.
    JsonValue read();

    /// Objects only: visit(std::string_view key, JsonCursor& value) for each member in order, repeated keys included.
    /// The key lives as long as the call.
    template<typename Visit>
    void members(Visit&& visit)
    {
        visitMembers(&visit, [](void* context, std::string_view key, JsonCursor& value) {
            (*static_cast<std::remove_reference_t<Visit>*>(context))(key, value);
        });
    }

    /// Arrays only: visit(JsonCursor& value) for each element in order.
    template<typename Visit>
    void elements(Visit&& visit)
    {
        visitElements(&visit, [](void* context, JsonCursor& value) {
            (*static_cast<std::remove_reference_t<Visit>*>(context))(value);
        });
    }

private:
    friend class JsonReader;
    struct Walk;

    using MemberCall = void (*)(void* context, std::string_view key, JsonCursor& value);
    using ElementCall = void (*)(void* context, JsonCursor& value);
    void visitMembers(void* context, MemberCall call);
    void visitElements(void* context, ElementCall call);

    JsonReader* m_reader = nullptr;
    void* m_value = nullptr; // simdjson's value, or its document for the outermost one
    int m_depth = 0;         // of the containers around the value
    JsonKind m_kind = JsonKind::Absent;
    bool m_taken = false;
};

/**
 * Reads JSON texts (RFC 8259) without copying them: strings and whole values come as views into the text.
 *
 * Strict about all of the text, also about what the caller does not look at: syntax, UTF-8, escapes, nesting over
 * JsonMaxDepth, numbers outside the range of a double. Integers of any length are fine, since a number stays text.
 * Keeps its buffers for the next text; one reader reads one text at a time. Threads: one at a time.
 */
class JsonReader
{
public:
    JsonReader();
    ~JsonReader();
    Q_DISABLE_COPY_MOVE(JsonReader)

    /// Calls visit(JsonCursor& root) when the text is an array or an object, and says whether the text is well-formed.
    /// A visitor may have been called, and have seen a part, when it turns out not to be. A text that is a single
    /// scalar counts as malformed. The text needs JsonPadding bytes behind it.
    template<typename Visit>
    [[nodiscard]] bool read(std::string_view text, Visit&& visit)
    {
        return readText(text, &visit, [](void* context, JsonCursor& root) {
            (*static_cast<std::remove_reference_t<Visit>*>(context))(root);
        });
    }

private:
    friend class JsonCursor;
    friend struct JsonCursor::Walk;
    struct Parser;

    bool readText(std::string_view text, void* context, JsonCursor::ElementCall call);

    std::unique_ptr<Parser> m_parser;
    bool m_failed = false; // something of the current text is malformed
};

} // namespace Logboom
