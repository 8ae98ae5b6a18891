// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lines/logtextparser.h"

#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "core/base/utf8repair.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace Logboom {

namespace {

constexpr char Escape = '\x1b';
constexpr std::size_t HeadBytes = 4096; // of a long line, what its head is looked for in
constexpr std::size_t NameCharacters = 100;
constexpr std::string_view ByteOrderMark = "\xef\xbb\xbf";

bool contains(std::string_view text, char c)
{
    return !text.empty() && std::memchr(text.data(), c, text.size()) != nullptr;
}

/// Nothing to see: white space, or the zeros that a file has where it was cut under its writer.
bool isBlank(std::string_view line)
{
    return std::all_of(line.begin(), line.end(), [](char c) { return isSpaceAscii(c) || c == '\0'; });
}

std::string_view withoutEnd(std::string_view text)
{
    while (!text.empty() && isSpaceAscii(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Without the sequences that colour a terminal's text: ESC [ ... letter.
std::string withoutColours(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != Escape || at + 1 >= text.size() || text[at + 1] != '[') {
            plain += text[at];
            continue;
        }
        at += 2;
        while (at < text.size() && (isDigitAscii(text[at]) || text[at] == ';' || text[at] == '?'))
            ++at; // at the letter that ends it
    }
    return plain;
}

/// Lines of a stack trace, of a text set in, and the ends of such.
bool looksLikeRest(std::string_view line)
{
    static constexpr std::array<std::string_view, 4> Beginnings{"at ", "Caused by", "Traceback (most recent", "..."};
    const char first = line.front();
    return isSpaceAscii(first) || first == '}' || first == ']' || first == ')' ||
           std::any_of(Beginnings.begin(), Beginnings.end(),
                       [&](std::string_view begin) { return line.starts_with(begin); });
}

/// The largest part of a text up to `size` that ends between two characters.
std::size_t cutBetweenCharacters(std::string_view text, std::size_t size)
{
    for (std::size_t at = size; at + 4 > size && at > 0; --at) {
        if ((static_cast<unsigned char>(text[at]) & 0xc0) != 0x80)
            return at;
    }
    return size; // not UTF-8
}

} // namespace

QByteArray readableText(std::string_view bytes)
{
    QByteArray text(static_cast<qsizetype>(bytes.size()) + JsonPadding, Qt::Uninitialized);
    std::memcpy(text.data(), bytes.data(), bytes.size());
    std::memset(text.data() + bytes.size(), 0, static_cast<std::size_t>(JsonPadding));
    return text;
}

class LogTextParser::Pass
{
public:
    Pass(LogTextParser& parser, EntryBatch& batch, std::size_t size, bool isEnd)
        : m_json(parser.m_json)
        , m_state(parser.m_state)
        , m_batch(batch)
        , m_text(batch.body().constData(), size)
        , m_isEnd(isEnd)
        , m_app(batch.keep(parser.m_origin.app))
        , m_instance(parser.m_origin.instance.empty() ? std::string_view() : batch.keep(parser.m_origin.instance))
        , m_hasColours(contains(m_text, Escape))
        , m_hasReturns(contains(m_text, '\r'))
        , m_isUtf8(isUtf8(m_text.substr(0, isEnd ? size : m_text.rfind('\n') + 1)))
    {
    }

    std::size_t run();

private:
    /// An entry that the next line may belong to.
    struct Open
    {
        std::size_t begin = 0;
        std::size_t message = 0;
        std::size_t end = 0;
        LineHead head;
    };

    void takeLine(std::size_t begin, std::size_t end);
    [[nodiscard]] bool takePiece(std::size_t& at, std::size_t end, bool isComplete);
    [[nodiscard]] bool takeJson(std::string_view line);
    [[nodiscard]] LineHead headOf(std::string_view line);
    [[nodiscard]] bool continues(std::string_view line, const LineHead& head) const;
    void noteTime(const LineHead& head);
    [[nodiscard]] qint64 timeWithoutOne() const;
    void close();
    void add(std::string_view message, const LineHead& head, std::string_view context = {});
    [[nodiscard]] std::string_view cleaned(std::string_view text);
    [[nodiscard]] std::string_view nameOf(std::string_view text);

    JsonLineReader& m_json;
    State& m_state;
    EntryBatch& m_batch;
    const std::string_view m_text;
    const bool m_isEnd;
    const std::string_view m_app;
    const std::string_view m_instance;
    const bool m_hasColours;
    const bool m_hasReturns;
    const bool m_isUtf8; // all lines that are complete
    std::optional<Open> m_open;
};

std::size_t LogTextParser::Pass::run()
{
    std::size_t at = 0;
    while (at < m_text.size()) {
        const void* found = std::memchr(m_text.data() + at, '\n', m_text.size() - at);
        const std::size_t end =
            found ? static_cast<std::size_t>(static_cast<const char*>(found) - m_text.data()) : m_text.size();
        const bool isComplete = found || m_isEnd;
        if (m_state.part > 0 || end - at > MaxEntryBytes) {
            close();
            if (!takePiece(at, end, isComplete))
                break;
            continue;
        }
        if (!isComplete)
            break;
        takeLine(at, end);
        at = std::min(end + 1, m_text.size());
    }
    if (m_isEnd)
        close();
    return m_open ? m_open->begin : at;
}

void LogTextParser::Pass::takeLine(std::size_t begin, std::size_t end)
{
    while (begin < end && m_text[begin] == '\0')
        ++begin;
    if (m_text.substr(begin, end - begin).starts_with(ByteOrderMark))
        begin += ByteOrderMark.size();
    std::string_view line = m_text.substr(begin, end - begin);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    if (isBlank(line) || (m_hasColours && isBlank(cleaned(line))) || takeJson(line))
        return;
    LineHead head = headOf(line);
    if (m_open && continues(line, head)) {
        if (end - m_open->begin <= MaxEntryBytes) {
            m_open->end = end;
            return;
        }
        head = {};
        head.level = m_open->head.level;
    }
    close();
    noteTime(head);
    m_open = Open{begin, begin + head.message, end, head};
}

/// A part of a line that is too long; false where more of it must be seen first.
bool LogTextParser::Pass::takePiece(std::size_t& at, std::size_t end, bool isComplete)
{
    const bool isLast = end - at <= MaxEntryBytes;
    if (isLast && !isComplete)
        return false;
    const std::size_t size = isLast ? end - at : cutBetweenCharacters(m_text.substr(at), MaxEntryBytes);
    std::string_view piece = m_text.substr(at, size);
    if (m_state.part == 0) {
        LineHead head = headOf(piece.substr(0, HeadBytes));
        const auto textOf = [](std::string_view text) {
            return isAbsent(text) ? std::nullopt : std::optional<std::string>(text);
        };
        m_state.longHost = textOf(std::exchange(head.host, {}));
        m_state.longCategory = textOf(std::exchange(head.category, {}));
        m_state.longHead = head;
        noteTime(head);
        piece.remove_prefix(head.message);
    }
    ++m_state.part;
    if (!isBlank(piece)) {
        const auto kept = [this](const std::optional<std::string>& text) {
            return text ? m_batch.keep(*text) : std::string_view();
        };
        LineHead head = m_state.longHead;
        head.host = kept(m_state.longHost);
        head.category = kept(m_state.longCategory);
        add(cleaned(isLast ? withoutEnd(piece) : piece), head,
            m_batch.keep("{\"part\":" + std::to_string(m_state.part) + '}'));
    }
    at += size;
    if (isLast) {
        m_state.part = 0;
        at = std::min(at + 1, m_text.size());
    }
    return true;
}

bool LogTextParser::Pass::takeJson(std::string_view line)
{
    const std::size_t first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos || line[first] != '{')
        return false;
    const std::optional<JsonLine> json = m_json.read(line, m_batch);
    if (!json)
        return false;
    close();
    if (json->time)
        m_state.lastTime = *json->time;
    EntryView entry = json->entry;
    entry.timestamp = json->time.value_or(timeWithoutOne());
    entry.level = json->level.value_or(Level::Info);
    if (isAbsent(entry.app))
        entry.app = m_app;
    if (isAbsent(entry.instance))
        entry.instance = m_instance;
    if (isAbsent(entry.message))
        entry.message = line;
    m_batch.add(entry);
    return true;
}

LineHead LogTextParser::Pass::headOf(std::string_view line)
{
    if (!m_hasColours || !contains(line, Escape))
        return m_state.heads.read(line, m_state.clock);
    // The texts of the head are views, and where the message begins is told in the plain text.
    const std::string_view plain = m_batch.keep(withoutColours(line));
    LineHead head = plain.empty() ? LineHead() : m_state.heads.read(plain, m_state.clock);
    std::size_t left = head.message;
    std::size_t at = 0;
    while (at < line.size() && (left > 0 || line[at] == Escape)) {
        if (line[at] == Escape && at + 1 < line.size() && line[at + 1] == '[') {
            const std::size_t end = line.find_first_not_of("0123456789;?", at + 2);
            at = end == std::string_view::npos ? line.size() : end + 1;
        } else {
            ++at;
            left -= left > 0 ? 1 : 0;
        }
    }
    head.message = at;
    return head;
}

void LogTextParser::Pass::close()
{
    if (!m_open)
        return;
    const auto textFrom = [this](std::size_t begin) {
        return cleaned(withoutEnd(m_text.substr(begin, m_open->end - begin)));
    };
    std::string_view message = textFrom(m_open->message);
    if (isBlank(message)) // nothing but a time
        message = textFrom(m_open->begin);
    add(message, m_open->head);
    m_open.reset();
}

void LogTextParser::Pass::add(std::string_view message, const LineHead& head, std::string_view context)
{
    EntryView entry;
    entry.timestamp = head.time.value_or(timeWithoutOne());
    entry.level = head.level.value_or(Level::Info);
    entry.app = m_app;
    entry.instance = isAbsent(head.host) ? m_instance : nameOf(head.host);
    entry.category = isAbsent(head.category) ? std::string_view() : nameOf(head.category);
    entry.message = message;
    entry.context = context;
    m_batch.add(entry);
}

/// As UTF-8, without colours and without the carriage returns of lines' ends.
std::string_view LogTextParser::Pass::cleaned(std::string_view text)
{
    const bool isBroken = !m_isUtf8 && !isUtf8(text);
    const bool isColoured = m_hasColours && contains(text, Escape);
    const bool hasReturns = m_hasReturns && text.find("\r\n") != std::string_view::npos;
    if (!isBroken && !isColoured && !hasReturns)
        return text;
    std::string clean = isColoured ? withoutColours(text) : std::string(text);
    if (hasReturns) {
        std::string lines;
        lines.reserve(clean.size());
        for (std::size_t at = 0; at < clean.size(); ++at) {
            if (clean[at] != '\r' || at + 1 == clean.size() || clean[at + 1] != '\n')
                lines += clean[at];
        }
        clean = std::move(lines);
    }
    return m_batch.keep(isBroken ? withoutBrokenUtf8(clean) : std::move(clean));
}

std::string_view LogTextParser::Pass::nameOf(std::string_view text)
{
    return firstCharacters(m_isUtf8 || isUtf8(text) ? text : m_batch.keep(withoutBrokenUtf8(text)), NameCharacters);
}

bool LogTextParser::Pass::continues(std::string_view line, const LineHead& head) const
{
    return !head.time && (m_state.isTimed || looksLikeRest(line));
}

void LogTextParser::Pass::noteTime(const LineHead& head)
{
    if (!head.time)
        return;
    m_state.lastTime = *head.time;
    m_state.isTimed = true;
}

qint64 LogTextParser::Pass::timeWithoutOne() const
{
    return m_state.lastTime > 0 ? m_state.lastTime : m_state.clock.reference();
}

LogTextParser::LogTextParser(TextOrigin origin, qint64 reference, const QTimeZone& zone)
    : m_origin(std::move(origin))
    , m_state{LineClock(reference, zone), {}, 0, false, 0, {}, std::nullopt, std::nullopt}
{
}

std::size_t LogTextParser::parse(EntryBatch& batch, std::size_t size, bool isEnd)
{
    return Pass(*this, batch, size, isEnd).run();
}

} // namespace Logboom
