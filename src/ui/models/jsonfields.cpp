// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/jsonfields.h"

#include "ui/models/rowtext.h"

namespace Logboom {

namespace {

/// At least that many bytes of a string with escapes, none of them cut in two.
std::string_view firstBytes(std::string_view raw, std::size_t bytes)
{
    std::size_t at = 0;
    while (at < bytes && at < raw.size())
        at += raw[at] != '\\' ? 1 : raw[at + 1] == 'u' ? 6 : 2;
    return raw.substr(0, at);
}

class Flattener
{
public:
    Flattener(std::vector<JsonField>& fields, const JsonFieldLimits& limits)
        : m_fields(fields)
        , m_limits(limits)
    {
    }

    void visit(JsonCursor& value, const QString& path, int depth)
    {
        if (m_fields.size() >= m_limits.fields)
            return; // the reader checks and passes over the rest
        const JsonKind kind = value.kind();
        const bool isContainer = kind == JsonKind::Object || kind == JsonKind::Array;
        if (!isContainer || depth >= m_limits.depth) {
            add(path, value.read());
            return;
        }
        const std::size_t before = m_fields.size();
        if (kind == JsonKind::Object)
            visitMembers(value, path, depth);
        else
            visitElements(value, path, depth);
        if (m_fields.size() == before && depth > 0)
            m_fields.push_back({path, kind == JsonKind::Object ? QStringLiteral("{}") : QStringLiteral("[]"), kind});
    }

private:
    void visitMembers(JsonCursor& object, const QString& path, int depth)
    {
        object.members([&](std::string_view key, JsonCursor& member) {
            const QString name = cutText(key, 200);
            visit(member, path.isEmpty() ? name : QString(path + u'.' + name), depth + 1);
        });
    }

    void visitElements(JsonCursor& array, const QString& path, int depth)
    {
        int index = 0;
        array.elements([&](JsonCursor& element) {
            visit(element, path + u'[' + QString::number(index) + u']', depth + 1);
            ++index;
        });
    }

    void add(const QString& path, const JsonValue& value)
    {
        // An escape takes at most 6 bytes a character; more is not worth unescaping.
        const QString text =
            value.escaped ? cutText(jsonUnescaped(firstBytes(value.raw, m_limits.chars * 6 + 12)), m_limits.chars)
                          : cutText(value.raw, m_limits.chars);
        m_fields.push_back({path, text, value.kind});
    }

    std::vector<JsonField>& m_fields;
    const JsonFieldLimits& m_limits;
};

} // namespace

std::vector<JsonField> jsonFields(std::string_view json, const JsonFieldLimits& limits)
{
    if (json.empty())
        return {};
    static thread_local JsonReader reader;
    std::vector<JsonField> fields;
    Flattener flattener(fields, limits);
    const QByteArray padded = withJsonPadding(QByteArray(json.data(), static_cast<qsizetype>(json.size())));
    const bool wellFormed = reader.read({padded.constData(), json.size()},
                                        [&flattener](JsonCursor& root) { flattener.visit(root, QString(), 0); });
    if (!wellFormed)
        fields.clear();
    return fields;
}

} // namespace Logboom
