// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/jsonlines.h"

#include "core/base/ascii.h"
#include "ui/models/rowtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace Logboom {

namespace {

constexpr qsizetype MaxIndent = 60;

/// Where the string that begins at `at` ends, behind its quote.
std::size_t endOfString(std::string_view json, std::size_t at)
{
    std::size_t end = at + 1;
    while (end < json.size() && json[end] != '"')
        end += json[end] == '\\' ? 2 : 1;
    return std::min(end + 1, json.size());
}

/// The bracket after `at`, those in strings passed over, if it is near; else the end.
std::size_t nextBracket(std::string_view json, std::size_t at, std::size_t within)
{
    const std::size_t limit = std::min(json.size(), at + within + 1);
    while (at < limit) {
        if (json[at] == '"')
            at = endOfString(json, at);
        else if (std::string_view("{}[]").find(json[at]) != std::string_view::npos)
            return at;
        else
            ++at;
    }
    return json.size();
}

class Layout
{
public:
    Layout(std::string_view json, const JsonLineLimits& limits)
        : m_json(json)
        , m_limits(limits)
    {
        m_lines.emplace_back();
    }

    std::vector<JsonLine> run()
    {
        while (m_at < m_json.size()) {
            if (m_lines.size() > m_limits.lines || m_chars > m_limits.totalChars) {
                breakOff();
                break;
            }
            step();
        }
        return std::move(m_lines);
    }

private:
    struct Open
    {
        std::size_t line;
        bool isObject;
    };

    void step()
    {
        const char c = m_json[m_at];
        if (isSpaceAscii(c)) {
            ++m_at;
        } else if (c == '{' || c == '[') {
            open(c);
        } else if (c == '}' || c == ']') {
            close(c);
        } else if (c == ',') {
            punctuation(m_inline ? ", " : ",");
            m_afterColon = false;
            if (!m_inline)
                startLine();
        } else if (c == ':') {
            punctuation(": ");
            m_afterColon = true;
        } else if (c == '"') {
            string();
        } else {
            literal();
        }
    }

    void open(char c)
    {
        // Nothing nested, and short.
        const std::size_t next = nextBracket(m_json, m_at + 1, m_limits.inlineBytes);
        m_inline = next < m_json.size() && (m_json[next] == '}' || m_json[next] == ']');
        const bool isEmpty = m_inline && trimmed(m_json.substr(m_at + 1, next - m_at - 1)).empty();
        m_open.push_back({m_lines.size() - 1, c == '{'});
        m_afterColon = false;
        append(QChar::fromLatin1(c));
        ++m_at;
        if (isEmpty)
            m_at = next;
        else if (!m_inline)
            startLine();
        else if (c == '{')
            append(u" ");
    }

    void close(char c)
    {
        if (m_open.empty()) { // not well-formed
            ++m_at;
            return;
        }
        const Open opened = m_open.back();
        m_open.pop_back();
        const bool isEmpty = m_lines.back().text.endsWith(u'{');
        if (!m_inline) {
            startLine();
            m_lines[opened.line].foldEnd = static_cast<int>(m_lines.size()) - 1;
        } else if (opened.isObject && !isEmpty) {
            append(u" ");
        }
        append(QChar::fromLatin1(c));
        m_inline = false;
        m_afterColon = false;
        ++m_at;
    }

    void string()
    {
        const std::size_t end = endOfString(m_json, m_at);
        const bool isKey = !m_open.empty() && m_open.back().isObject && !m_afterColon;
        QString text = cutText(m_json.substr(m_at, end - m_at), m_limits.stringChars);
        if (!text.endsWith(u'"') || text.size() == 1)
            text += u'"';
        token(text, isKey ? JsonToken::Key : JsonToken::String);
        m_at = end;
    }

    void literal()
    {
        const std::size_t end = std::min(m_json.find_first_of(" \t\r\n,:{}[]\"", m_at), m_json.size());
        token(cutText(m_json.substr(m_at, end - m_at), m_limits.stringChars), JsonToken::Literal);
        m_at = end;
    }

    void punctuation(const char* text)
    {
        append(QString::fromLatin1(text));
        ++m_at;
    }

    void token(const QString& text, JsonToken kind)
    {
        m_lines.back().spans.push_back({m_lines.back().text.size(), text.size(), kind});
        append(text);
    }

    void append(QStringView text)
    {
        m_lines.back().text += text;
        m_chars += static_cast<std::size_t>(text.size());
    }
    void append(QChar c) { append(QStringView(&c, 1)); }

    void startLine()
    {
        m_lines.push_back({QString(std::min(MaxIndent, 2 * static_cast<qsizetype>(m_open.size())), u' '), {}, -1});
    }

    void breakOff()
    {
        m_lines.push_back({QCoreApplication::translate("Logboom", "… the rest is left out"), {}, -1});
        for (const Open& opened : m_open)
            m_lines[opened.line].foldEnd = static_cast<int>(m_lines.size()) - 1;
    }

    std::string_view m_json;
    const JsonLineLimits& m_limits;
    std::vector<JsonLine> m_lines;
    std::vector<Open> m_open;
    std::size_t m_at = 0;
    std::size_t m_chars = 0;
    bool m_inline = false; // within a container in one line
    bool m_afterColon = false;
};

} // namespace

std::vector<JsonLine> jsonLines(std::string_view json, const JsonLineLimits& limits)
{
    return Layout(json, limits).run();
}

} // namespace Logboom
