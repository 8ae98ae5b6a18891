// SPDX-License-Identifier: GPL-3.0-or-later
#include "querybench.h"

#include "benchentries.h"
#include "core/entry/identity.h"
#include "core/entry/timestamp.h"

#include <QCoreApplication>

#include <array>
#include <condition_variable>
#include <mutex>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

const Filter& warningsOfOrders()
{
    static const Filter filter = Filter::allOf(
        {Filter::equals(TextField::App, "orders"), Filter::levelIn({Level::Warning, Level::Error, Level::Critical})});
    return filter;
}

} // namespace

Times timesOf(int rounds, const std::function<void()>& ask)
{
    Times times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        const double before = processCpuSeconds();
        ask();
        times.cpu.push_back((processCpuSeconds() - before) * 1e3);
        times.clock.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return times;
}

Filter filterOf(QStringView text)
{
    FilterContext context;
    context.isKnownField = [](const QString&) { return true; };
    return parseFilter(text, context).filter;
}

void waitUntil(std::chrono::steady_clock::time_point time)
{
    std::mutex mutex;
    std::condition_variable never;
    std::unique_lock lock(mutex);
    while (std::chrono::steady_clock::now() < time)
        never.wait_until(lock, time);
}

QueryBench::QueryBench(FilledStore& filled, Report& report)
    : m_filled(filled)
    , m_reader(filled.store().reader())
    , m_report(report)
    , m_random(7)
    , m_span(*filled.store().status().span)
    , m_entries(filled.store().status().entries)
{
}

void QueryBench::add(const QString& what, double milliseconds, double bar)
{
    m_report.add({what, u"ms"_s, milliseconds, std::nullopt, Measurement::Bar::Value, bar});
}

void QueryBench::addRatio(const QString& what, double milliseconds, double reference, double bar)
{
    m_report.add({what, u"CPU ms"_s, milliseconds, reference, Measurement::Bar::Ratio, bar});
}

Entry QueryBench::anyEntry()
{
    return *require(m_reader->bySeq(1 + m_random.below(m_entries)));
}

void QueryBench::newest()
{
    const auto measure = [this](const QString& what, const Filter& filter, double bar) {
        ScanQuery query;
        query.filter = filter;
        add(what, medianOf(timesOf(50, [&] { require(m_reader->scan(query)); }).clock), bar);
    };
    measure(u"newest 100"_s, {}, 1);
    measure(u"newest 100, level >= error"_s, Filter::levelIn({Level::Error, Level::Critical}), 1);
    measure(u"newest 100, an app and level >= warning"_s, warningsOfOrders(), 1);
    measure(u"newest 100, an app that is not there"_s, Filter::equals(TextField::App, "nobody"), 1);
    measure(u"newest 100, a common word"_s, filterOf(u"took"), 5);
}

void QueryBench::pages(const QString& order, double bar)
{
    const auto randomPage = [&] {
        ScanQuery page;
        page.limit = 200;
        page.after = EntryKey{m_random.between(m_span.from, m_span.to), 0};
        require(m_reader->scan(page));
    };
    const std::vector<double> times = timesOf(500, randomPage).clock;
    m_report.add({u"page of 200 anywhere, %1, median"_s.arg(order), u"ms"_s, medianOf(times)});
    add(u"page of 200 anywhere, %1, 99 of 100"_s.arg(order), percentileOf(times, 0.01), bar);
}

void QueryBench::counts()
{
    const auto measure = [this](const QString& what, double bar, const std::function<void()>& ask) {
        add(what, medianOf(timesOf(30, ask).clock), bar);
    };
    const TimeRange middle{m_span.from + (m_span.to - m_span.from) / 5, m_span.to - (m_span.to - m_span.from) / 5};
    const Filter info = Filter::levelIn({Level::Info});
    measure(u"count, an app and level >= warning, 3/5 of the time"_s, 1,
            [&] { require(m_reader->count(warningsOfOrders(), middle, {})); });
    measure(u"count, a level, 3/5 of the time"_s, 1, [&] { require(m_reader->count(info, middle, {})); });

    HistogramQuery histogram;
    histogram.bucket = Minute;
    const auto measureHistogram = [&](int hours, double bar) {
        histogram.count = static_cast<std::size_t>(hours) * 60;
        histogram.from = m_span.to - m_span.to % Minute - (hours * 60 - 1) * Minute;
        measure(u"histogram of %1 h, a bucket a minute"_s.arg(hours), bar,
                [&] { require(m_reader->histogram(histogram, {})); });
    };
    measureHistogram(2, 2);
    measureHistogram(30, 5);
    measure(u"facets of levels and apps"_s, 5, [&] { require(m_reader->facets({}, {}, {})); });
}

void QueryBench::lookUps()
{
    const auto look = [&] { require(m_reader->bySeq(1 + m_random.below(m_entries))); };
    add(u"by id"_s, medianOf(timesOf(300, look).clock), 0.6);
    std::vector<std::string> traces;
    for (int i = 0; i < 100; ++i)
        traces.push_back(traceText(anyEntry().view()));
    std::size_t next = 0;
    const auto trace = [&] { require(m_reader->byTrace(traces[next++], 100, {})); };
    add(u"all of one trace"_s, medianOf(timesOf(100, trace).clock), 2);
}

void QueryBench::topMessages()
{
    const auto ask = [&] { require(m_reader->topMessages({}, {}, 100, {})); };
    add(u"top messages, whole range"_s, medianOf(timesOf(3, ask).clock), 300);
}

void benchThreads(FilledStore& filled, Report& report)
{
    const std::array filters{filterOf(u"eu-west"), filterOf(u"msg~/[a-f0-9]+ [0-9]+x?/")};
    const auto clockOf = [&](int threads) {
        StoreOptions options;
        options.scanThreads = threads;
        filled.reopen(options);
        const auto reader = filled.store().reader();
        std::vector<double> times;
        for (const Filter& filter : filters) {
            const auto count = [&] { require(reader->count(filter, {}, {})); };
            count();
            times.push_back(medianOf(timesOf(5, count).clock));
        }
        return times;
    };
    const std::vector<double> one = clockOf(1);
    const std::vector<double> two = clockOf(2);
    const std::array names{u"substring of message and fields"_s, u"regular expression"_s};
    for (std::size_t i = 0; i < filters.size(); ++i)
        report.add({names[i] + u", two threads over one"_s, u"ms"_s, two[i], one[i], Measurement::Bar::Ratio, 1 / 1.7});
}

void QueryBench::everyQuestion()
{
    for (const QStringView text : {u"took", u"xylophone", u"code:E110", u"/took [0-9]+ ms$/", u"level:error"}) {
        ScanQuery query;
        query.filter = filterOf(text);
        query.wantTotal = true;
        require(m_reader->scan(query));
    }
    for (int i = 0; i < 100; ++i) {
        ScanQuery page;
        page.limit = 200;
        page.after = EntryKey{m_random.between(m_span.from, m_span.to), 0};
        require(m_reader->scan(page));
        require(m_reader->byTrace(traceText(anyEntry().view()), 100, {}));
    }
    require(m_reader->facets(filterOf(u"took"), {}, {}));
    constexpr double MiB = 1 << 20;
    const auto memory = [] { return static_cast<double>(anonymousMemoryOf(QCoreApplication::applicationPid())) / MiB; };
    const double before = memory();
    m_report.add({u"anonymous memory after pages, searches and counts"_s, u"MiB"_s, before, std::nullopt,
                  Measurement::Bar::Value, 120});
    require(m_reader->topMessages({}, {}, 100, {}));
    m_report.add(
        {u"the same after the top messages"_s, u"MiB"_s, memory(), std::nullopt, Measurement::Bar::Value, 120});
}

} // namespace Logboom
