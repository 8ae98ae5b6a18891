// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchentries.h"

#include "core/entry/timestamp.h"

namespace Logboom {

namespace {

constexpr quint64 SenderBlock = 1000;
constexpr quint64 TraceBlock = 64;
constexpr quint64 RareEvery = 100000;

constexpr std::array<std::string_view, 14> Apps{"gateway", "accounts", "orders", "invoices", "search",
                                                "catalog", "media",    "notify", "reports",  "session",
                                                "billing", "stock",    "audit",  "geo"};

struct Form
{
    std::string_view category;
    std::string_view text; ///< '#' a number, '$' eight hex digits, '&' a path
};

constexpr std::array Forms{
    Form{"http.access", "GET & answered 200 in # ms"},
    Form{"http.access", "POST & answered 201 in # ms"},
    Form{"http.access", "PUT & answered 204 in # ms"},
    Form{"http.access", "GET & answered 304 in # ms"},
    Form{"http.access", "GET & answered 404, no such resource"},
    Form{"db.query", "select on orders took # ms and gave # rows"},
    Form{"db.query", "update on accounts took # ms"},
    Form{"db.pool", "connection # was returned to the pool"},
    Form{"db.pool", "the pool grew to # connections, # of them idle"},
    Form{"cache", "hit for key user:#:profile"},
    Form{"cache", "miss for key cart:#, loading it from the database"},
    Form{"cache", "evicted # keys in # ms"},
    Form{"auth", "user # signed in from 10.0.#.#"},
    Form{"auth", "token $ was refreshed for user #"},
    Form{"auth", "user # gave a wrong password for the second time"},
    Form{"jobs", "job send-invoices started with # items"},
    Form{"jobs", "job send-invoices finished after # ms"},
    Form{"jobs", "job $ failed and will be tried again in # s"},
    Form{"queue", "message was taken from partition # at offset #"},
    Form{"queue", "the consumer is # messages behind"},
    Form{"mail", "mail to customer # was handed over to the relay"},
    Form{"files", "stored an upload of # bytes as $"},
    Form{"files", "removed # temporary files"},
    Form{"payments", "charge of # cents was accepted by the bank"},
    Form{"payments", "charge of # cents was declined: insufficient funds"},
    Form{"net", "timeout after # ms while calling & on the stock service"},
    Form{"net", "connection to 10.0.#.# was reset by the peer"},
    Form{"config", "reloaded # settings, # of them changed"},
    Form{"health", "the heap holds # MB of 512 MB"},
    Form{"scheduler", "tick fired # tasks, the next one is due in # s"},
};

constexpr std::array<std::string_view, 8> Paths{"/api/orders/#",  "/api/users/#/cart", "/api/search",
                                                "/health",        "/api/items/#",      "/login",
                                                "/static/app.js", "/api/stock/#"};
constexpr std::array<std::string_view, 7> ContextForms{
    R"("user_id":#)", R"("duration_ms":#)",   R"("region":"eu-west-1")", R"("code":"E110")",
    R"("attempt":#)", R"("request_id":"$$")", R"("bytes_sent":#)"};

/// The texts made here need no other escapes.
void appendJsonText(std::string& json, std::string_view text)
{
    for (const char c : text) {
        if (c == '\n')
            json += "\\n";
        else
            json += c;
    }
}

} // namespace

BenchEntries::BenchEntries(const Options& options)
    : m_random(options.seed)
    , m_clock(options.start)
    , m_step(options.step)
    , m_kind(options.kind)
{
}

std::unique_ptr<EntryBatch> BenchEntries::batch(std::size_t count)
{
    auto batch = std::make_unique<EntryBatch>(QByteArray(), m_clock);
    batch->reserve(count);
    const std::string_view instanceText = batch->keep(instance());
    const std::string_view agent = "bench/1.0";
    for (std::size_t i = 0; i < count; ++i) {
        EntryView entry;
        entry.timestamp = m_clock;
        entry.app = app();
        entry.instance = instanceText;
        entry.agent = agent;
        const Sample& sample = next();
        entry.level = sample.level;
        entry.category = sample.category;
        entry.message = batch->keep(sample.message);
        if (!sample.context.empty())
            entry.context = batch->keep(sample.context);
        entry.trace = batch->keep(std::string(sample.trace));
        batch->add(entry);
    }
    return batch;
}

std::string BenchEntries::body(std::size_t count)
{
    std::string json = R"({"app_key":")";
    json += app();
    json += R"(","app_id":")" + instance() + '"';
    if (count != 1)
        json += R"(,"logs":[)";
    for (std::size_t i = 0; i < count; ++i) {
        if (count != 1)
            json += i == 0 ? "{" : ",{";
        else
            json += ',';
        json += R"("timestamp":")";
        appendMilliseconds(json, m_clock);
        const Sample& sample = next();
        json += R"(","level":")";
        json += levelName(sample.level);
        json += R"(","category":")";
        json += sample.category;
        json += R"(","message":")";
        appendJsonText(json, sample.message);
        json += '"';
        if (!sample.context.empty())
            json += R"(,"context":)" + sample.context;
        json += R"(,"trace_id":")";
        json += sample.trace;
        json += "\"}";
    }
    if (count != 1)
        json += "]}";
    return json;
}

const BenchEntries::Sample& BenchEntries::next()
{
    if (m_index % TraceBlock == 0) {
        for (std::string& trace : m_traces)
            trace = uuid();
    }
    if (m_kind == Kind::Hard)
        makeHard();
    else
        makeOrdinary();
    m_sample.trace = m_random.pick(m_traces);
    ++m_index;
    m_clock += m_step;
    return m_sample;
}

void BenchEntries::makeOrdinary()
{
    const Form& form = m_random.pick(Forms);
    m_sample.level = level();
    m_sample.category = form.category;
    m_sample.message.clear();
    expand(m_sample.message, form.text);
    if (m_index % RareEvery == RareEvery / 2) {
        m_sample.message += ' ';
        m_sample.message += RareWord;
    }
    m_sample.context.clear();
    if (m_random.perMille(700))
        appendContext(m_sample.context);
}

void BenchEntries::makeHard()
{
    m_sample.level = level();
    m_sample.category = "hard";
    m_sample.message.clear();
    const quint64 words = 6 + m_random.below(18);
    for (quint64 i = 0; i < words; ++i) {
        if (i > 0)
            m_sample.message += ' ';
        appendWord(m_sample.message);
    }
    if (m_random.below(20) == 0)
        appendStackTrace(m_sample.message);
    std::string& out = m_sample.context;
    out = R"({"user":{"name":")";
    appendWord(out);
    out += R"(","session":")";
    appendHex(out, 16);
    out += R"("},"request":{"headers":{"x-)";
    appendWord(out);
    out += R"(":")";
    appendWord(out);
    out += R"("},"sizes":[)";
    expand(out, "#,#,#");
    out += R"(],"cookies":{")";
    appendWord(out);
    out += R"(":{"value":")";
    appendHex(out, 16);
    out += R"(","age":)";
    expand(out, "#}}}}");
}

void BenchEntries::appendWord(std::string& out)
{
    const quint64 length = 2 + m_random.below(9);
    quint64 bits = m_random.below(~quint64(0));
    for (quint64 i = 0; i < length; ++i, bits /= 26)
        out += static_cast<char>('a' + bits % 26);
}

void BenchEntries::appendStackTrace(std::string& out)
{
    const std::size_t end = out.size() + 10000;
    while (out.size() < end) {
        out += "\n    at org.";
        for (int i = 0; i < 3; ++i) {
            appendWord(out);
            out += '.';
        }
        appendWord(out);
        out += "(Unknown.java:";
        expand(out, "#)");
    }
}

std::string_view BenchEntries::app() const
{
    return Apps[m_index / SenderBlock * 5 % Apps.size()];
}

std::string BenchEntries::instance() const
{
    return std::string(app()) + '-' + std::to_string(1 + m_index / SenderBlock % 12);
}

Level BenchEntries::level()
{
    const quint64 at = m_random.below(1000);
    if (at < 615)
        return Level::Info;
    if (at < 815)
        return Level::Debug;
    if (at < 875)
        return Level::Notice;
    if (at < 960)
        return Level::Warning;
    return at < 997 ? Level::Error : Level::Critical;
}

void BenchEntries::expand(std::string& out, std::string_view form)
{
    for (const char c : form) {
        if (c == '#')
            out += std::to_string(m_random.below(m_random.perMille(200) ? 10000 : 100));
        else if (c == '$')
            appendHex(out, 8);
        else if (c == '&')
            expand(out, m_random.pick(Paths));
        else
            out += c;
    }
}

void BenchEntries::appendHex(std::string& out, int digits)
{
    quint64 bits = m_random.below(~quint64(0));
    for (int i = 0; i < digits; ++i, bits >>= 4)
        out += "0123456789abcdef"[bits & 15];
}

void BenchEntries::appendContext(std::string& out)
{
    const std::size_t first = static_cast<std::size_t>(m_random.below(ContextForms.size()));
    const std::size_t count = static_cast<std::size_t>(2 + m_random.below(5));
    for (std::size_t i = 0; i < count; ++i) {
        out += i == 0 ? '{' : ',';
        expand(out, ContextForms[(first + i) % ContextForms.size()]);
    }
    out += '}';
}

std::string BenchEntries::uuid()
{
    std::string text;
    appendHex(text, 8);
    for (const std::string_view part : {"-", "-4", "-a", "-"}) {
        text += part;
        appendHex(text, part.size() == 1 ? (text.size() < 10 ? 4 : 12) : 3);
    }
    return text;
}

} // namespace Logboom
