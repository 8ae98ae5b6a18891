// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/identity.h"
#include "core/entry/timestamp.h"
#include "core/filter/filterparser.h"
#include "core/store/fieldvalues.h"
#include "core/store/sqlitelogstore.h"
#include "support/entrymaker.h"
#include "support/entrytext.h"
#include "support/filtermaker.h"
#include "support/listlogstore.h"
#include "support/statisticstext.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr int Rounds = 7; // ten times as slow
#else
constexpr int Rounds = 16;
#endif
constexpr int QueriesARound = 20;

template<typename T, typename Text>
QString textOf(const Result<T>& result, Text text)
{
    return result ? text(*result) : u"error %1"_s.arg(static_cast<int>(result.error().code));
}

QString textOf(const LevelCounts& counts)
{
    QString text;
    for (const quint64 count : counts)
        text += u" %1"_s.arg(count);
    return text;
}

QString textOf(const Page& page)
{
    return u"total %1, more %2, up to %3\n"_s.arg(page.total).arg(page.more).arg(page.lastSeq) +
           linesOf(page.entries).join(u'\n');
}

QString textOf(const Histogram& histogram)
{
    QString text = u"up to %1"_s.arg(histogram.lastSeq);
    for (const LevelCounts& bucket : histogram.buckets)
        text += u" |"_s + textOf(bucket);
    return text;
}

/// Sources by what they are: each store numbers them for itself.
QString textOf(const std::vector<SourceLevelCount>& facets)
{
    QStringList lines;
    for (const SourceLevelCount& facet : facets) {
        EntryView view;
        facet.source->describe(view);
        lines += lineOf(view) + textOf(facet.counts);
    }
    lines.sort();
    return lines.join(u'\n');
}

QString textOf(const std::optional<Entry>& entry)
{
    return entry ? lineOf(entry->view()) : u"none"_s;
}

QString textOf(const std::vector<Entry>& entries)
{
    return linesOf(entries).join(u'\n');
}

template<typename T>
QString textOf(const Result<T>& result)
{
    return textOf(result, [](const T& value) { return textOf(value); });
}

template<typename T>
QString statisticsOf(const Result<T>& result)
{
    return textOf(result, [](const T& value) { return Logboom::textOf(value).join(u'\n'); });
}

QString textOf(const Result<quint64>& result)
{
    return textOf(result, [](quint64 value) { return QString::number(value); });
}

/// The question in words, for the message of a failure.
QString describe(const ScanQuery& query, const QString& filter)
{
    return u"filter [%1] range %2..%3 %4 after %5 offset %6 limit %7"_s.arg(
        filter, QString::number(query.range.from), QString::number(query.range.to),
        query.direction == Direction::NewestFirst ? u"newest"_s : u"oldest"_s,
        query.after ? u"%1/%2"_s.arg(query.after->timestamp).arg(query.after->seq) : u"-"_s,
        QString::number(query.offset), QString::number(query.limit));
}

} // namespace

/// The store in SQLite answers every question exactly as a list of all entries does, whatever has become of the
/// entries meanwhile: hot, sealed, in several segments, read back after a restart.
class TestStoreProperty final : public QObject
{
    Q_OBJECT

private slots:
    void answersAsAListDoes_data();
    void answersAsAListDoes();

private:
    void open();
    void appendToBoth(std::size_t entries);
    void annotateInBoth();
    void disturb();
    void compareAnswers();
    [[nodiscard]] Filter anyFilter(QString& text);
    [[nodiscard]] TimeRange anyRange();
    [[nodiscard]] EntryKey anyKey();
    [[nodiscard]] ScanQuery anyQuery(const Filter& filter);

    StoreOptions m_options;
    std::unique_ptr<EntryMaker> m_maker;
    std::unique_ptr<ListLogStore> m_list;
    std::unique_ptr<LogReader> m_listReader;
    std::unique_ptr<SqliteLogStore> m_store;
    std::unique_ptr<LogReader> m_reader;
    std::vector<Entry> m_samples; // of what is stored
    int m_pagesWithEntries = 0;
};

void TestStoreProperty::answersAsAListDoes_data()
{
    QTest::addColumn<bool>("inMemory");
    QTest::addColumn<std::size_t>("sealEntries");
    QTest::addColumn<qint64>("step");
    QTest::addRow("segments of some 30 entries") << false << std::size_t(30) << 20 * Millisecond;
    QTest::addRow("segments of some 500 entries") << false << std::size_t(500) << 2 * Second;
    QTest::addRow("hot for long") << false << std::size_t(8192) << 20 * Millisecond;
    QTest::addRow("in memory") << true << std::size_t(100) << 100 * Microsecond;
}

void TestStoreProperty::answersAsAListDoes()
{
    QFETCH(const bool, inMemory);
    QFETCH(const std::size_t, sealEntries);
    QFETCH(const qint64, step);
    const QTemporaryDir folder;
    m_options = {};
    m_options.folder = inMemory ? u":memory:"_s : folder.path();
    m_options.sealEntries = sealEntries;
    m_options.durability = StoreOptions::Durability::Normal;
    m_maker = std::make_unique<EntryMaker>(testSeed(), EntryMaker::Options{.step = step});
    m_list = std::make_unique<ListLogStore>();
    m_listReader = m_list->reader();
    m_samples.clear();
    m_pagesWithEntries = 0;
    open();
    for (int round = 0; round < Rounds && !QTest::currentTestFailed(); ++round) {
        for (quint64 groups = 1 + m_maker->random().below(6); groups > 0 && !QTest::currentTestFailed(); --groups)
            appendToBoth(m_maker->random().perMille(100) ? 400 : 1 + m_maker->random().below(40));
        annotateInBoth();
        disturb();
        for (int i = 0; i < QueriesARound && !QTest::currentTestFailed(); ++i)
            compareAnswers();
    }
    QVERIFY2(m_pagesWithEntries > Rounds,
             qPrintable(QString::number(m_pagesWithEntries))); // the questions mean something
    m_reader.reset();
    m_store->finishWriting();
    m_store.reset();
}

void TestStoreProperty::open()
{
    auto opened = SqliteLogStore::open(m_options);
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
    m_store = std::move(*opened);
    m_reader = m_store->reader();
}

void TestStoreProperty::appendToBoth(std::size_t entries)
{
    // Up to three batches a commit, the same ones for both stores.
    std::vector<std::unique_ptr<EntryBatch>> batches;
    std::vector<EntryBatch*> forStore;
    std::vector<EntryBatch*> forList;
    for (quint64 i = 1 + m_maker->random().below(3); i > 0; --i) {
        batches.push_back(m_maker->makeBatch(entries));
        forStore.push_back(batches.back().get());
        batches.push_back(makeBatch(forStore.back()->entries(), forStore.back()->receivedAt()));
        forList.push_back(batches.back().get());
    }
    const auto stored = m_store->append(forStore);
    const auto listed = m_list->append(forList);
    QVERIFY(stored && listed);
    QCOMPARE((*stored)->firstSeq(), (*listed)->firstSeq());
    for (const EntryBatch* batch : forStore)
        m_samples.emplace_back(m_maker->random().pick(batch->entries()));
}

void TestStoreProperty::annotateInBoth()
{
    Random& random = m_maker->random();
    std::vector<Annotation> annotations;
    for (quint64 i = random.below(8); i > 0; --i) {
        const EntryKey key = random.pick(m_samples)->key();
        annotations.push_back({key, random.perMille(500), random.perMille(400) ? "note" : ""});
    }
    if (random.perMille(100)) // one that is not there: nothing changes
        annotations.push_back({{0, m_list->status().lastSeq + 1}, true, {}});
    QCOMPARE(bool(m_store->annotate(annotations)), bool(m_list->annotate(annotations)));
    QVERIFY(*m_store->annotations() == *m_list->annotations());
}

void TestStoreProperty::disturb()
{
    switch (m_maker->random().below(6)) {
    case 0:
        QVERIFY(m_store->settle());
        break;
    case 1:
        m_store->maintain();
        break;
    case 2:
        if (m_options.folder == u":memory:"_s)
            break;
        m_reader.reset();
        if (m_maker->random().perMille(500))
            m_store->finishWriting();
        m_store.reset();
        open();
        break;
    default:
        break;
    }
}

Filter TestStoreProperty::anyFilter(QString& text)
{
    Random& random = m_maker->random();
    if (random.perMille(150))
        return {};
    if (random.perMille(500)) {
        text = u"built"_s;
        return randomFilter(random, m_samples);
    }
    text = randomFilterText(random, m_samples);
    FilterContext context;
    context.now = m_maker->clock();
    context.annotations = m_store->annotations();
    return parseFilter(text, context).filter;
}

EntryKey TestStoreProperty::anyKey()
{
    EntryKey key = m_maker->random().pick(m_samples)->key();
    if (m_maker->random().perMille(300))
        key.timestamp += m_maker->random().between(-Second, Second);
    if (m_maker->random().perMille(100))
        key.seq = m_maker->random().below(2 * key.seq);
    return key;
}

TimeRange TestStoreProperty::anyRange()
{
    TimeRange range;
    if (m_maker->random().perMille(400))
        range.from = anyKey().timestamp;
    if (m_maker->random().perMille(400))
        range.to = anyKey().timestamp;
    return range;
}

ScanQuery TestStoreProperty::anyQuery(const Filter& filter)
{
    Random& random = m_maker->random();
    ScanQuery query;
    query.filter = filter;
    query.now = m_maker->clock();
    query.range = anyRange();
    query.direction = random.perMille(500) ? Direction::NewestFirst : Direction::OldestFirst;
    if (random.perMille(400))
        query.after = anyKey();
    query.offset = random.perMille(300) ? random.below(200) : 0;
    static constexpr std::array<std::size_t, 6> limits{0, 1, 7, 50, 300, 100000};
    query.limit = random.pick(limits);
    query.wantTotal = random.perMille(500);
    return query;
}

void TestStoreProperty::compareAnswers()
{
    Random& random = m_maker->random();
    QString filterText;
    const Filter filter = anyFilter(filterText);
    const ScanQuery query = anyQuery(filter);
    const QByteArray question = describe(query, filterText).toUtf8();
    const auto same = [&question](const QString& actual, const QString& expected) {
        if (actual != expected)
            qWarning().noquote() << question;
        return QTest::qCompare(actual, expected, "the store", "the list", __FILE__, __LINE__);
    };
    const auto both = [&](const auto& ask) { return same(textOf(ask(*m_reader)), textOf(ask(*m_listReader))); };

    const auto page = m_listReader->scan(query);
    m_pagesWithEntries += page && !page->entries.empty() ? 1 : 0;
    QVERIFY(same(textOf(m_reader->scan(query)), textOf(page)));
    QVERIFY(both([&](LogReader& reader) { return reader.count(filter, query.range, {}); }));
    QVERIFY(both([&](LogReader& reader) { return reader.facets(filter, query.range, {}); }));

    static constexpr std::array<qint64, 7> widths{1, Millisecond, Second, 7 * Second, Minute, Hour, Day};
    HistogramQuery histogram{filter, anyKey().timestamp - Minute, random.pick(widths), 1 + random.below(200),
                             query.now};
    if (random.perMille(500))
        histogram.from -= histogram.from % Minute;
    QVERIFY(both([&](LogReader& reader) { return reader.histogram(histogram, {}); }));

    static constexpr std::array clocks{EntryClock::Event, EntryClock::Received};
    const SeriesQuery series{filter, query.range, random.pick(clocks), random.pick(widths)};
    const SeverityQuery severities{filter, query.range, random.perMille(300) ? 0 : random.pick(widths)};
    const std::size_t limit = random.perMille(500) ? random.below(20) : 100000;
    const auto bothCount = [&](const auto& ask) {
        return same(statisticsOf(ask(*m_reader)), statisticsOf(ask(*m_listReader)));
    };
    QVERIFY(bothCount([&](LogReader& reader) { return reader.timeSeries(series, {}); }));
    QVERIFY(bothCount([&](LogReader& reader) { return reader.severities(severities, {}); }));
    QVERIFY(bothCount([&](LogReader& reader) { return reader.topMessages(filter, query.range, limit, {}); }));
    static constexpr std::array fields{"category", "severity", "trace", "instance", "status", "user.id"};
    const FieldValuesQuery values{filter, query.range, random.pick(fields), random.perMille(200) ? "a" : "", limit, 0};
    const auto valuesOf = [&values](LogReader& reader) { return fieldValues(reader, values, {}); };
    const auto stored = valuesOf(*m_reader);
    const auto listed = valuesOf(*m_listReader);
    QVERIFY(stored && listed);
    QVERIFY(stored->top == listed->top);
    QCOMPARE(stored->others, listed->others);
    QCOMPARE(stored->entries, listed->entries);

    const quint64 seq = 1 + random.below(m_list->status().lastSeq + 2);
    QVERIFY(both([&](LogReader& reader) { return reader.bySeq(seq); }));
    const std::string trace = traceText(random.pick(m_samples).view());
    QVERIFY(both([&](LogReader& reader) { return reader.byTrace(trace, 1 + seq % 20, {}); }));
    QCOMPARE(m_store->status().entries, m_list->status().entries);
    QVERIFY(m_store->status().span == m_list->status().span);
}

QTEST_GUILESS_MAIN(TestStoreProperty)
#include "tst_storeproperty.moc"
