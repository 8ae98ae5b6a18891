// SPDX-License-Identifier: GPL-3.0-or-later
// How long questions take that the window and the API ask, on one thread, with everything warm, at a given number of
// entries. The bars are for the machine of the design's measurements and for five million entries at most.
#include "benchentries.h"
#include "benchkit.h"
#include "core/entry/identity.h"
#include "core/entry/timestamp.h"
#include "core/store/sqlitelogstore.h"
#include "filledstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <functional>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

/// The times in milliseconds of asking again and again.
std::vector<double> timesOf(int rounds, const std::function<void()>& ask)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        ask();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return times;
}

template<typename T>
T require(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

/// Asks one filled store and reports.
class QueryBench
{
public:
    QueryBench(FilledStore& filled, Report& report)
        : m_reader(filled.store().reader())
        , m_report(report)
        , m_random(7)
        , m_span(*filled.store().status().span)
        , m_entries(filled.store().status().entries)
    {
    }

    void pages();
    void lookUps();
    void counts();
    void searches();

private:
    void add(const QString& what, double milliseconds, double bar)
    {
        m_report.add({what, u"ms"_s, milliseconds, std::nullopt, Measurement::Bar::Value, bar});
    }
    /// A time that grows with the entries: told per entry as well.
    void addScan(const QString& what, double milliseconds, double nanosecondsBar)
    {
        m_report.add({what, u"ms"_s, milliseconds});
        m_report.add({what, u"ns an entry"_s, milliseconds * 1e6 / static_cast<double>(m_entries), std::nullopt,
                      Measurement::Bar::Value, nanosecondsBar});
    }

    std::unique_ptr<LogReader> m_reader;
    Report& m_report;
    Random m_random;
    TimeRange m_span;
    quint64 m_entries;
};

void QueryBench::pages()
{
    ScanQuery newest;
    const auto scan = [this](const ScanQuery& query) { return require(m_reader->scan(query)); };
    add(u"newest 100"_s, medianOf(timesOf(50, [&] { scan(newest); })), 2);
    newest.filter = Filter::levelIn({Level::Error, Level::Critical});
    add(u"newest 100, level >= error"_s, medianOf(timesOf(50, [&] { scan(newest); })), 2);
    newest.filter = Filter::contains(TextField::Message, "took");
    add(u"newest 100, a common word"_s, medianOf(timesOf(50, [&] { scan(newest); })), 5);

    const auto randomPage = [&] {
        ScanQuery page;
        page.limit = 200;
        page.after = EntryKey{m_random.between(m_span.from, m_span.to), 0};
        scan(page);
    };
    const std::vector<double> times = timesOf(300, randomPage);
    m_report.add({u"page of 200 at a random time, median"_s, u"ms"_s, medianOf(times)});
    add(u"page of 200 at a random time, 99 of 100"_s, percentileOf(times, 0.01), 5);
}

void QueryBench::lookUps()
{
    add(u"one entry by its number, median"_s,
        medianOf(timesOf(300, [&] { require(m_reader->bySeq(1 + m_random.below(m_entries))); })), 5);
    std::vector<std::string> traces;
    for (int i = 0; i < 100; ++i)
        traces.push_back(traceText(require(m_reader->bySeq(1 + m_random.below(m_entries)))->view()));
    std::size_t next = 0;
    add(u"all entries of a trace, median"_s,
        medianOf(timesOf(100, [&] { require(m_reader->byTrace(traces[next++], 100, {})); })), 5);
}

void QueryBench::counts()
{
    const TimeRange middle{m_span.from + (m_span.to - m_span.from) / 5, m_span.to - (m_span.to - m_span.from) / 5};
    const Filter warnings = Filter::allOf(
        {Filter::equals(TextField::App, "orders"), Filter::levelIn({Level::Warning, Level::Error, Level::Critical})});
    add(u"count, app and level >= warning, 3/5 of the time"_s,
        medianOf(timesOf(50, [&] { require(m_reader->count(warnings, middle, {})); })), 5);
    add(u"count by source and level, everything"_s,
        medianOf(timesOf(50, [&] { require(m_reader->facets({}, {}, {})); })), 10);

    HistogramQuery histogram{{}, m_span.from - m_span.from % Minute, Minute, 0, 0};
    histogram.count =
        std::min<std::size_t>(100000, static_cast<std::size_t>((m_span.to - histogram.from) / Minute) + 1);
    add(u"histogram, a bucket a minute, everything"_s,
        medianOf(timesOf(10, [&] { require(m_reader->histogram(histogram, {})); })), 50);
    histogram.filter = Filter::levelIn({Level::Error, Level::Critical});
    add(u"the same, level >= error"_s, medianOf(timesOf(10, [&] { require(m_reader->histogram(histogram, {})); })), 50);
    histogram.filter = {};
    histogram.from = m_span.from + 1;
    histogram.bucket = std::max<qint64>(1, (m_span.to - m_span.from) / 200);
    histogram.count = 200;
    add(u"histogram, 200 buckets of odd width, everything"_s,
        medianOf(timesOf(10, [&] { require(m_reader->histogram(histogram, {})); })), 100);
}

void QueryBench::searches()
{
    const auto count = [this](const Filter& filter) { return require(m_reader->count(filter, {}, {})); };
    const auto search = [&](std::string_view text) { return Filter::contains(TextField::Message, std::string(text)); };
    addScan(u"substring of the message, common"_s, medianOf(timesOf(3, [&] { count(search("took")); })), 70);
    addScan(u"substring of the message, rare"_s, medianOf(timesOf(3, [&] { count(search(BenchEntries::RareWord)); })),
            70);
    addScan(u"substring of the message, absent"_s, medianOf(timesOf(3, [&] { count(search("xylophone")); })), 70);
    const quint64 rare = count(search(BenchEntries::RareWord));
    m_report.note(u"  entries with the rare word: %1 of %2"_s.arg(rare).arg(m_entries));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    BenchOptions options(u"Times of questions to the store."_s, 5000000, 200000);
    options.process();
    Report report(u"Queries over %1 entries, one thread"_s.arg(options.entries()));
    FilledStore filled(options.entries(), options.folderTemplate());
    QueryBench bench(filled, report);
    bench.pages();
    bench.lookUps();
    bench.counts();
    bench.searches();
    return report.finish(options.jsonFile());
}
