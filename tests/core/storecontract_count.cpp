// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/identity.h"
#include "core/entry/timestamp.h"
#include "storecontract.h"
#include "support/entrymaker.h"

#include <QTest>

#include <numeric>

namespace Logboom {

using namespace Qt::StringLiterals;
using Views = std::vector<EntryView>;

namespace {

constexpr qint64 Noon = 1736942400 * Second; // a full minute, hour and noon

/// Entries a to f; each differs from the others in several fields.
Views variedEntries()
{
    Views entries;
    for (const std::string_view message : {"a Alpha", "b beta_1", "c 100% gamma", "d", "e ünï", "f alpha"})
        entries.push_back(simpleEntry(Noon + static_cast<qint64>(entries.size()) * Minute, "api", message));
    entries[0].instance = "api-1";
    entries[0].category = "http";
    entries[0].trace = "t-1";
    entries[0].batch = "b-1";
    entries[1].level = Level::Warning;
    entries[1].instance = "";
    entries[1].category = "http.access";
    entries[1].rare.errorCode = "E42";
    entries[2].level = Level::Error;
    entries[2].app = "worker";
    entries[2].rare.severity = "Fatal";
    entries[2].rare.resourceId = "order/1";
    entries[3].app = "API";
    entries[3].agent = "curl/8";
    entries[3].context = R"({"word":"alpha"})";
    entries[4].level = Level::Debug;
    entries[4].trace = "T-1";
    entries[4].category = "";
    return entries;
}

quint64 sumOf(const LevelCounts& counts)
{
    return std::accumulate(counts.begin(), counts.end(), quint64(0));
}

LevelCounts countsOf(std::initializer_list<Level> levels)
{
    LevelCounts counts{};
    for (const Level level : levels)
        ++counts[static_cast<std::size_t>(level)];
    return counts;
}

} // namespace

void StoreContract::filters_data()
{
    QTest::addColumn<Filter>("filter");
    QTest::addColumn<QString>("matches");
    const auto row = [](const char* name, const Filter& filter, const QString& matches) {
        QTest::addRow("%s", name) << filter << matches;
    };
    row("everything", {}, u"abcdef"_s);
    row("nothing", Filter::nothing(), {});
    row("app", Filter::equals(TextField::App, "api"), u"abef"_s);
    row("app, unknown", Filter::equals(TextField::App, "ap"), {});
    row("app contains", Filter::contains(TextField::App, "AP"), u"abdef"_s);
    row("instance", Filter::equals(TextField::Instance, "api-1"), u"a"_s);
    row("instance, empty", Filter::equals(TextField::Instance, ""), u"b"_s);
    row("instance, absent", Filter::absent(TextField::Instance), u"cdef"_s);
    row("agent", Filter::contains(TextField::Agent, "CURL"), u"d"_s);
    row("category", Filter::equals(TextField::Category, "http"), u"a"_s);
    row("category contains", Filter::contains(TextField::Category, "http"), u"ab"_s);
    row("category, absent", Filter::absent(TextField::Category), u"cdf"_s);
    row("message", Filter::equals(TextField::Message, "d"), u"d"_s);
    row("message contains, either case", Filter::contains(TextField::Message, "ALPHA"), u"af"_s);
    row("message contains beyond ASCII", Filter::contains(TextField::Message, "ünï"), u"e"_s);
    row("message contains, no wildcards", Filter::contains(TextField::Message, "100%"), u"c"_s);
    row("message contains, no placeholder", Filter::contains(TextField::Message, "beta.1"), {});
    row("message contains the empty text", Filter::contains(TextField::Message, ""), u"abcdef"_s);
    row("trace", Filter::equals(TextField::Trace, "t-1"), u"a"_s);
    row("invented trace", Filter::equals(TextField::Trace, std::string(textOf(inventedTrace(2, 1700000000 * Second)))),
        u"b"_s);
    row("trace contains", Filter::contains(TextField::Trace, "T-"), u"ae"_s);
    row("trace, absent", Filter::absent(TextField::Trace), u"bcdf"_s);
    row("batch", Filter::equals(TextField::Batch, "b-1"), u"a"_s);
    row("batch, absent", Filter::absent(TextField::Batch), u"bcdef"_s);
    row("severity", Filter::equals(TextField::Severity, "Fatal"), u"c"_s);
    row("severity by level", Filter::equals(TextField::Severity, "WARNING"), u"b"_s);
    row("error code", Filter::equals(TextField::ErrorCode, "E42"), u"b"_s);
    row("error code, absent", Filter::absent(TextField::ErrorCode), u"acdef"_s);
    row("resource", Filter::contains(TextField::ResourceId, "ORDER/"), u"c"_s);
    row("a level", Filter::levelIn({Level::Info}), u"adf"_s);
    row("levels", Filter::levelIn({Level::Warning, Level::Error, Level::Critical}), u"bc"_s);
    row("no level", Filter::levelIn({}), {});
    row("received", Filter::receivedBetween(1700000000 * Second, 1700000000 * Second), u"abcdef"_s);
    row("received later", Filter::receivedBetween(1700000000 * Second + 1, MaxTimestamp), {});
    row("all of", Filter::allOf({Filter::equals(TextField::App, "api"), Filter::levelIn({Level::Info})}), u"af"_s);
    row("all of none", Filter::allOf({}), u"abcdef"_s);
    row("any of", Filter::anyOf({Filter::equals(TextField::App, "API"), Filter::levelIn({Level::Debug})}), u"de"_s);
    row("any of none", Filter::anyOf({}), {});
    row("not", Filter::negation(Filter::contains(TextField::Message, "alpha")), u"bcde"_s);
    row("not everything", Filter::negation({}), {});
    row("nested",
        Filter::negation(Filter::anyOf({Filter::absent(TextField::Category), Filter::equals(TextField::App, "x")})),
        u"abe"_s);
}

void StoreContract::filters()
{
    QFETCH(const Filter, filter);
    QFETCH(const QString, matches);
    const Views entries = variedEntries();
    QVERIFY(commit(Views(entries.begin(), entries.begin() + 3)));
    QVERIFY(commit(Views(entries.begin() + 3, entries.end())));
    ScanQuery query;
    query.filter = filter;
    query.direction = Direction::OldestFirst;
    query.wantTotal = true;
    const Page page = scan(query);
    QString found;
    for (const QString& message : messagesOf(page.entries))
        found += message.front();
    QCOMPARE(found, matches);

    // Every other way of asking tells the same.
    const auto expected = static_cast<quint64>(matches.size());
    QCOMPARE(page.total, expected);
    QCOMPARE(m_reader->count(filter, {}, {}).value(), expected);
    const std::vector<SourceLevelCount> facets = m_reader->facets(filter, {}, {}).value();
    QCOMPARE(std::accumulate(facets.begin(), facets.end(), quint64(0),
                             [](quint64 sum, const SourceLevelCount& facet) { return sum + sumOf(facet.counts); }),
             expected);
    const Histogram histogram = m_reader->histogram({filter, Noon, Minute, 6}, {}).value();
    for (std::size_t i = 0; i < 6; ++i)
        QCOMPARE(sumOf(histogram.buckets[i]), quint64(matches.contains(QChar(u'a' + static_cast<char16_t>(i)))));
}

void StoreContract::countsWithinARange()
{
    QVERIFY(commit(variedEntries()));
    const auto count = [this](const Filter& filter, TimeRange range) {
        return m_reader->count(filter, range, {}).value();
    };
    const Filter api = Filter::equals(TextField::App, "api");
    QCOMPARE(count(api, {}), quint64(4));
    QCOMPARE(count(api, {Noon, Noon}), quint64(1));
    QCOMPARE(count(api, {Noon + 1, Noon + 5 * Minute - 1}), quint64(2));
    QCOMPARE(count(api, {Noon + 2 * Minute, Noon + 3 * Minute}), quint64(0));
    QCOMPARE(count({}, {Noon + 2 * Minute, Noon + 3 * Minute}), quint64(2));
    QCOMPARE(count({}, {Noon + 3 * Minute, Noon + 2 * Minute}), quint64(0));
}

void StoreContract::fillsHalfOpenBuckets()
{
    QVERIFY(commit({simpleEntry(Noon - 1, "a", "before"), simpleEntry(Noon, "a", "first of 0"),
                    simpleEntry(Noon + Minute - 1, "a", "last of 0", Level::Error),
                    simpleEntry(Noon + Minute, "b", "first of 1", Level::Debug),
                    simpleEntry(Noon + 3 * Minute - 1, "b", "last of 2", Level::Critical),
                    simpleEntry(Noon + 3 * Minute, "a", "behind")}));
    const Result<Histogram> histogram = m_reader->histogram({{}, Noon, Minute, 3}, {});
    QVERIFY(histogram);
    QCOMPARE(histogram->from, Noon);
    QCOMPARE(histogram->bucket, Minute);
    QCOMPARE(histogram->lastSeq, quint64(6));
    const std::vector<LevelCounts> expected{countsOf({Level::Info, Level::Error}), countsOf({Level::Debug}),
                                            countsOf({Level::Critical})};
    QVERIFY(histogram->buckets == expected);
}

void StoreContract::fillsBucketsOfAnyWidth_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("bucket");
    QTest::addColumn<int>("count");
    constexpr qint64 Widest = std::numeric_limits<qint64>::max();
    QTest::addRow("minutes") << Noon << Minute << 120;
    QTest::addRow("minutes from a second on") << Noon + 7 * Second << Minute << 120;
    QTest::addRow("seconds") << Noon + 30 * Minute << Second << 600;
    QTest::addRow("odd widths") << Noon - 1 << qint64(61'234'567) << 90;
    QTest::addRow("hours") << Noon - 3 * Hour << Hour << 10;
    QTest::addRow("days from long before") << qint64(0) << Day << 100'000;
    QTest::addRow("microseconds") << Noon + Minute << Microsecond << 100'000;
    QTest::addRow("all time in one") << qint64(0) << Widest << 1;
    QTest::addRow("long after all") << Noon + 1000 * Day << Day << 10;
}

void StoreContract::fillsBucketsOfAnyWidth()
{
    QFETCH(const qint64, from);
    QFETCH(const qint64, bucket);
    QFETCH(const int, count);
    EntryMaker maker(9, {.start = Noon, .step = 3 * Second, .latePerMille = 50, .longTexts = false});
    std::vector<LevelCounts> expected(static_cast<std::size_t>(count));
    for (int i = 0; i < 5; ++i) {
        const auto batch = maker.makeBatch(200);
        QVERIFY(commit(*batch));
        for (const EntryView& entry : batch->entries()) {
            const auto at = static_cast<quint64>(entry.timestamp - from) / static_cast<quint64>(bucket);
            if (entry.timestamp >= from && at < expected.size())
                ++expected[at][static_cast<std::size_t>(entry.level)];
        }
    }
    const Result<Histogram> histogram = m_reader->histogram({{}, from, bucket, static_cast<std::size_t>(count)}, {});
    QVERIFY(histogram);
    QVERIFY(histogram->buckets == expected);

    // Under a filter the counts come another way.
    const Filter errors = Filter::allOf({Filter::levelIn({Level::Error}), Filter::contains(TextField::Message, "e")});
    const Result<Histogram> filtered = m_reader->histogram({errors, from, bucket, static_cast<std::size_t>(count)}, {});
    QVERIFY(filtered);
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const auto error = static_cast<std::size_t>(Level::Error);
        QVERIFY(filtered->buckets[i][error] <= expected[i][error]);
        QCOMPARE(sumOf(filtered->buckets[i]), filtered->buckets[i][error]);
    }
}

void StoreContract::refusesSenselessBuckets_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("bucket");
    QTest::addColumn<std::size_t>("count");
    constexpr qint64 Latest = std::numeric_limits<qint64>::max();
    QTest::addRow("no width") << Noon << qint64(0) << std::size_t(10);
    QTest::addRow("negative width") << Noon << -Minute << std::size_t(10);
    QTest::addRow("none") << Noon << Minute << std::size_t(0);
    QTest::addRow("too many") << Noon << Minute << std::size_t(100'001);
    QTest::addRow("far too many") << Noon << Minute << std::numeric_limits<std::size_t>::max();
    QTest::addRow("before all time") << -Minute << Minute << std::size_t(10);
    QTest::addRow("behind all time, by width") << Noon << Latest / 2 << std::size_t(3);
    QTest::addRow("behind all time, by start") << Latest << Minute << std::size_t(1);
}

void StoreContract::refusesSenselessBuckets()
{
    QFETCH(const qint64, from);
    QFETCH(const qint64, bucket);
    QFETCH(const std::size_t, count);
    QVERIFY(commit(variedEntries()));
    const Result<Histogram> histogram = m_reader->histogram({{}, from, bucket, count}, {});
    QVERIFY(!histogram);
    QCOMPARE(histogram.error().code, Error::Code::Invalid);
}

void StoreContract::tellsSourcesApart()
{
    EntryView byCurl = simpleEntry(Noon, "api", "m");
    byCurl.agent = "curl";
    EntryView ofInstance = simpleEntry(Noon, "api", "m");
    ofInstance.instance = "";
    EntryView ofTinybird = simpleEntry(Noon, "api", "m");
    ofTinybird.dialect = Dialect::Tinybird;
    QVERIFY(commit({simpleEntry(Noon, "api", "m"), byCurl, ofInstance}));
    QVERIFY(commit({ofTinybird, simpleEntry(Noon + Hour, "api", "m", Level::Error), simpleEntry(Noon, "web", "x")}));

    const std::vector<SourceLevelCount> facets = m_reader->facets({}, {}, {}).value();
    QCOMPARE(facets.size(), std::size_t(5));
    QVERIFY(std::ranges::is_sorted(facets, {}, [](const SourceLevelCount& facet) { return facet.source->id; }));
    QVERIFY(facets[0].counts == countsOf({Level::Info, Level::Error}));
    QCOMPARE(facets[1].source->agent.value_or("none"), std::string("curl"));
    QVERIFY(facets[2].source->instance && facets[2].source->instance->empty());
    QVERIFY(!facets[0].source->instance);
    QVERIFY(facets[3].source->dialect == Dialect::Tinybird);

    const auto web = m_reader->facets(Filter::equals(TextField::App, "web"), {}, {}).value();
    QCOMPARE(web.size(), std::size_t(1));
    QCOMPARE(web[0].source->app, std::string("web"));
    const auto later = m_reader->facets({}, {Noon + 1, Noon + Hour}, {}).value();
    QCOMPARE(later.size(), std::size_t(1));
    QVERIFY(later[0].counts == countsOf({Level::Error}));
}

} // namespace Logboom
