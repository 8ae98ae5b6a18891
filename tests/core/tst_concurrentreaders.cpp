// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "core/store/sqlitelogstore.h"
#include "support/entrymaker.h"
#include "support/listlogstore.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <thread>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr quint64 Entries = 12000;
constexpr int Readers = 3;

quint64 sumOf(const LevelCounts& counts)
{
    return std::accumulate(counts.begin(), counts.end(), quint64(0));
}

/// What threads found wrong; threads cannot use the macros of the test library.
class Findings
{
public:
    void expect(bool right, const char* what)
    {
        if (right)
            return;
        const std::scoped_lock lock(m_mutex);
        if (!m_list.contains(QLatin1StringView(what)))
            m_list += QLatin1StringView(what);
    }
    [[nodiscard]] QStringList list() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_list;
    }

private:
    mutable std::mutex m_mutex;
    QStringList m_list; // guarded by m_mutex
};

} // namespace

/// Readers ask all the time while entries arrive and are sealed: every answer is of one moment, not before the call.
class TestConcurrentReaders final : public QObject
{
    Q_OBJECT

private slots:
    void seeWholeMoments_data();
    void seeWholeMoments();

private:
    /// One round of questions; `known` entries were acknowledged before it.
    static void ask(LogReader& reader, Random& random, quint64 known, Findings& findings);
    static void checkAll(const Result<Page>& page, quint64 known, Findings& findings);
};

void TestConcurrentReaders::seeWholeMoments_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<std::size_t>("sealEntries");
    QTest::addRow("in a folder, sealing often") << QString() << std::size_t(150);
    QTest::addRow("in a folder, sealing seldom") << QString() << std::size_t(5000);
    QTest::addRow("in memory") << u":memory:"_s << std::size_t(150);
}

void TestConcurrentReaders::seeWholeMoments()
{
    QFETCH(const QString, folder);
    QFETCH(const std::size_t, sealEntries);
    const QTemporaryDir temporary;
    StoreOptions options;
    options.folder = folder.isEmpty() ? temporary.path() : folder;
    options.sealEntries = sealEntries;
    options.durability = StoreOptions::Durability::Normal;
    auto opened = SqliteLogStore::open(options);
    QVERIFY(opened);
    SqliteLogStore& store = **opened;

    const quint64 seed = testSeed();
    std::atomic<quint64> acknowledged = 0;
    std::atomic<bool> done = false;
    std::atomic<int> rounds = 0;
    Findings findings;
    std::vector<std::thread> readers;
    for (int i = 0; i < Readers; ++i) {
        readers.emplace_back([&, i] {
            Random random(seed + static_cast<quint64>(i));
            const auto reader = store.reader();
            bool last = false;
            while (!last) {
                last = done; // one round more after the last entry
                ask(*reader, random, acknowledged, findings);
                ++rounds;
            }
        });
    }

    EntryMaker maker(seed, {.latePerMille = 50, .longTexts = false});
    while (acknowledged < Entries) {
        const auto batch = maker.makeBatch(1 + maker.random().below(80));
        EntryBatch* const batches[] = {batch.get()};
        findings.expect(store.append(batches).has_value(), "every commit succeeds");
        acknowledged = batch->entries().back().seq;
        if (maker.random().perMille(200))
            store.maintain();
    }
    done = true;
    for (std::thread& reader : readers)
        reader.join();
    QCOMPARE(findings.list(), QStringList());
    QVERIFY(rounds >= Readers);
    store.finishWriting();
}

void TestConcurrentReaders::checkAll(const Result<Page>& page, quint64 known, Findings& findings)
{
    findings.expect(page.has_value(), "every scan succeeds");
    if (!page)
        return;
    std::vector<quint64> seqs;
    for (const Entry& entry : page->entries)
        seqs.push_back(entry->seq);
    const bool ordered =
        std::ranges::is_sorted(page->entries, std::ranges::greater(), [](const Entry& entry) { return entry->key(); });
    findings.expect(ordered, "a page is in order");
    std::ranges::sort(seqs);
    std::vector<quint64> expected(page->lastSeq);
    std::iota(expected.begin(), expected.end(), quint64(1));
    findings.expect(seqs == expected, "a page of everything has each entry up to its last arrival once");
    findings.expect(page->lastSeq >= known, "a page sees what was acknowledged before");
    findings.expect(page->total == page->lastSeq, "the total is of the same moment");
    findings.expect(!page->more, "nothing follows everything");
}

void TestConcurrentReaders::ask(LogReader& reader, Random& random, quint64 known, Findings& findings)
{
    ScanQuery all;
    all.limit = 10 * Entries;
    all.wantTotal = true;
    checkAll(reader.scan(all), known, findings);

    const Result<quint64> count = reader.count({}, {}, {});
    findings.expect(count && *count >= known, "a count sees what was acknowledged before");

    const Result<Histogram> histogram = reader.histogram({{}, 1736900000 * Second, Hour, 1000}, {});
    const bool complete = histogram && histogram->lastSeq >= known &&
                          std::accumulate(histogram->buckets.begin(), histogram->buckets.end(), quint64(0),
                                          [](quint64 sum, const LevelCounts& counts) { return sum + sumOf(counts); }) ==
                              histogram->lastSeq;
    findings.expect(complete, "a histogram counts each entry up to its last arrival once");

    const Result<std::vector<SourceLevelCount>> facets = reader.facets({}, {}, {});
    const bool counted = facets && std::accumulate(facets->begin(), facets->end(), quint64(0),
                                                   [](quint64 sum, const SourceLevelCount& facet) {
                                                       return sum + sumOf(facet.counts);
                                                   }) >= *count;
    findings.expect(counted, "facets never lose an entry that a count before had");

    if (known > 0) {
        const quint64 seq = 1 + random.below(known);
        const Result<std::optional<Entry>> entry = reader.bySeq(seq);
        findings.expect(entry && *entry && (**entry)->seq == seq, "an acknowledged entry is found by its number");
    }
}

QTEST_GUILESS_MAIN(TestConcurrentReaders)
#include "tst_concurrentreaders.moc"
