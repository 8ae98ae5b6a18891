// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/entrymaker.h"

#include <algorithm>
#include <array>

namespace Logboom {

namespace {

constexpr std::array<std::string_view, 9> Apps{"api",    "worker", "web",         "billing", "auth",
                                               "mailer", "cron",   "büro-dienst", "API"};
constexpr std::array<std::string_view, 5> Instances{"api-1", "api-2", "host-07.example.org", "", "主机"};
constexpr std::array<std::string_view, 4> Agents{"python-requests/2.31", "curl/8.5.0", "okhttp/4.12", ""};
constexpr std::array<std::string_view, 8> Categories{"http.access", "http",          "db", "auth.login",
                                                     "jobs",        "Zahlung.größe", "",   "general"};
constexpr std::array<std::string_view, 12> Subjects{"connection", "Request",      "user 42",     "payment of 12,50 €",
                                                    "cache",      "query \"q1\"", "file\tC:\\x", "lock wait",
                                                    "заказ",      "タスク",       "quasar lock", "50% of it_all"};
constexpr std::array<std::string_view, 10> Verbs{
    "reset by peer", "timed out after",  "completed in", "failed: disk full", "started",
    "TIMEOUT",       "cannot open file", "is overdue 🚀", "was locked",        "retried /api/users"};
constexpr std::array<std::string_view, 6> Paths{"/api/users", "/api/orders/17", "/health",
                                                "/",          "/api/Ünïcode",   "/static/app.js"};
constexpr std::array<std::string_view, 4> FreeTraces{"req 17", "日本-trace", "", "TRACE/with:odd*chars"};
constexpr std::array<std::string_view, 4> Severities{"WARN", "Fatal", "", "INFO"};
constexpr std::array<std::string_view, 3> ErrorCodes{"E110", "E_TIMEOUT", "404"};

std::string numberText(quint64 value)
{
    return std::to_string(value);
}

} // namespace

EntryMaker::EntryMaker(quint64 seed, const Options& options)
    : m_options(options)
    , m_random(seed)
    , m_clock(options.start)
{
}

std::unique_ptr<EntryBatch> EntryMaker::makeBatch(std::size_t count)
{
    auto batch = std::make_unique<EntryBatch>(QByteArray(), m_clock);
    batch->reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        addTo(*batch);
    return batch;
}

void EntryMaker::addTo(EntryBatch& batch)
{
    tick();
    EntryView entry;
    entry.timestamp = eventTime();
    entry.level = level();
    describeSource(entry, batch);
    if (!m_random.perMille(300))
        entry.category = m_random.pick(Categories);
    entry.message = batch.keep(message());
    if (m_random.perMille(700))
        entry.context = batch.keep(context());
    if (m_random.perMille(750))
        entry.trace = batch.keep(trace());
    if (m_random.perMille(150))
        entry.batch = batch.keep("batch-" + numberText(m_random.below(5)));
    if (m_random.perMille(80))
        describeRare(entry.rare, batch);
    batch.add(entry);
}

void EntryMaker::tick()
{
    if (m_burstLeft > 0) {
        --m_burstLeft;
        return;
    }
    if (m_random.perMille(5))
        m_burstLeft = m_random.below(60);
    m_clock += m_random.between(0, 2 * m_options.step);
    if (m_random.perMille(1))
        m_clock += 400 * Second; // a pause, longer than the gap at which stores split
}

qint64 EntryMaker::eventTime()
{
    if (m_random.perMille(m_options.latePerMille))
        return m_clock - m_random.between(0, m_options.maxLate);
    if (m_burstLeft > 0)
        return m_clock;
    if (m_random.perMille(2))
        return m_clock + m_random.between(0, 5 * Second); // a sender whose clock is ahead
    return m_clock - m_random.between(0, 50 * Millisecond);
}

void EntryMaker::describeSource(EntryView& entry, EntryBatch& batch)
{
    entry.dialect = m_random.perMille(850) ? Dialect::Logstream : static_cast<Dialect>(m_random.below(4));
    entry.app = m_random.pick(Apps);
    if (m_random.perMille(600))
        entry.instance = m_random.pick(Instances);
    else if (m_random.perMille(100))
        entry.instance = batch.keep("pod-" + numberText(m_random.below(30)));
    if (m_random.perMille(500))
        entry.agent = m_random.pick(Agents);
}

void EntryMaker::describeRare(RareFields& rare, EntryBatch& batch)
{
    if (m_random.perMille(400))
        rare.severity = m_random.pick(Severities);
    if (m_random.perMille(400))
        rare.errorCode = m_random.pick(ErrorCodes);
    if (m_random.perMille(300))
        rare.resourceId = batch.keep("order/" + numberText(m_random.below(50)));
    if (m_random.perMille(300))
        rare.stack = R"({"type":"IOException","frames":["a.py:1","b.py:22"]})";
    if (m_random.perMille(300))
        rare.tags = R"({"env":"prod","größe":"XL"})";
    if (m_random.perMille(300))
        rare.metadata = batch.keep("free text \n with lines, " + numberText(m_random.below(1000)));
}

Level EntryMaker::level()
{
    const quint64 at = m_random.below(1000);
    if (at < 615)
        return Level::Info;
    if (at < 815)
        return Level::Debug;
    if (at < 900)
        return Level::Warning;
    if (at < 960)
        return Level::Notice;
    return at < 997 ? Level::Error : Level::Critical;
}

std::string EntryMaker::message()
{
    if (m_random.perMille(4))
        return {};
    std::string text(m_random.pick(Subjects));
    text += ' ';
    text += m_random.pick(Verbs);
    if (m_random.perMille(500))
        text += ' ' + numberText(m_random.below(5000)) + " ms";
    if (m_random.perMille(50))
        text += " id=" + hex(16);
    if (m_random.perMille(20))
        text += "\n  at Handler.run(Handler.java:" + numberText(m_random.below(300)) + ")\n  at main";
    if (m_options.longTexts && m_random.perMille(1)) {
        const std::size_t size = static_cast<std::size_t>(m_random.between(4000, 20000));
        while (text.size() < size)
            text += " filler " + numberText(m_random.below(100000));
    }
    return text;
}

std::string EntryMaker::context()
{
    if (m_random.perMille(20))
        return "[1,2,{\"deep\":[true,null]}]";
    if (m_random.perMille(10))
        return "{}";
    static constexpr std::array<int, 6> statuses{200, 201, 301, 404, 500, 503};
    std::string json = R"({"status":)" + std::to_string(m_random.pick(statuses));
    json += R"(,"path":")" + std::string(m_random.pick(Paths)) + '"';
    if (m_random.perMille(400))
        json += R"(,"duration":)" + numberText(m_random.below(4)) + '.' + numberText(m_random.below(1000));
    if (m_random.perMille(300))
        json += R"(,"user":{"id":)" + numberText(m_random.below(60)) + R"(,"email":"u)" +
                numberText(m_random.below(60)) + R"(@example.org","tags":["a","b\"c"]})";
    if (m_random.perMille(100))
        json += R"(,"delta":-1.5e3,"ok":)" + std::string(m_random.perMille(500) ? "true" : "false");
    if (m_random.perMille(50))
        json += R"(,"note":"ünï \u00e9\n","none":null)";
    return json + '}';
}

std::string EntryMaker::trace()
{
    const quint64 kind = m_random.below(100);
    if (kind < 60) {
        if (m_openTraces.size() < 8)
            m_openTraces.push_back(uuid());
        std::string& open = m_random.pick(m_openTraces);
        if (m_random.perMille(150))
            open = uuid();
        return open;
    }
    if (kind < 85)
        return hex(kind < 75 ? 32 : 16);
    if (kind < 90) {
        std::string upper = uuid();
        std::ranges::transform(upper, upper.begin(),
                               [](char c) { return c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c; });
        return upper;
    }
    return std::string(m_random.pick(FreeTraces));
}

std::string EntryMaker::hex(std::size_t digits)
{
    std::string text;
    while (text.size() < digits)
        text += "0123456789abcdef"[m_random.below(16)];
    return text;
}

std::string EntryMaker::uuid()
{
    std::string text = hex(8) + '-' + hex(4) + "-4" + hex(3) + '-';
    text += "89ab"[m_random.below(4)];
    return text + hex(3) + '-' + hex(12);
}

EntryView simpleEntry(qint64 timestamp, std::string_view app, std::string_view message, Level level)
{
    EntryView entry;
    entry.timestamp = timestamp;
    entry.app = app;
    entry.message = message;
    entry.level = level;
    return entry;
}

std::unique_ptr<EntryBatch> makeBatch(const std::vector<EntryView>& entries, qint64 receivedAt)
{
    auto batch = std::make_unique<EntryBatch>(QByteArray(), receivedAt);
    const auto keep = [&batch](std::string_view& text) {
        if (!isAbsent(text))
            text = batch->keep(std::string(text));
    };
    for (EntryView entry : entries) {
        for (const auto field : {&EntryView::app, &EntryView::instance, &EntryView::agent, &EntryView::category,
                                 &EntryView::message, &EntryView::context, &EntryView::trace, &EntryView::batch})
            keep(entry.*field);
        for (const auto field : {&RareFields::severity, &RareFields::errorCode, &RareFields::resourceId,
                                 &RareFields::stack, &RareFields::tags, &RareFields::metadata})
            keep(entry.rare.*field);
        batch->add(entry);
    }
    return batch;
}

} // namespace Logboom
