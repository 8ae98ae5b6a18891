// SPDX-License-Identifier: GPL-3.0-or-later
#include "storecontract.h"

#include "core/entry/timestamp.h"
#include "support/entrymaker.h"
#include "support/entrytext.h"

#include <QTest>

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;
using Views = std::vector<EntryView>;

namespace {

constexpr qint64 Noon = 1736942400 * Second;

EntryView fullEntry()
{
    EntryView entry = simpleEntry(Noon + 1, "api", "a message", Level::Error);
    entry.dialect = Dialect::Tinybird;
    entry.instance = "api-1";
    entry.agent = "curl/8";
    entry.category = "http.access";
    entry.context = R"({"a":{"b":[1,2.5,null,true]},"größe":"XL"})";
    entry.trace = "4bf92f35-77b3-4da6-a3ce-929d0e0e4736";
    entry.batch = "batch-1";
    entry.rare = {"WARN", "E1", "order/1", R"({"frames":[]})", R"({"t":1})", "meta\nline"};
    return entry;
}

EntryView emptyEntry()
{
    EntryView entry = simpleEntry(Noon, "", "", Level::Debug);
    entry.instance = entry.agent = entry.category = entry.context = entry.trace = entry.batch = "";
    entry.rare = {"", "", "", "", "", ""};
    return entry;
}

template<typename Change>
EntryView changed(EntryView entry, Change change)
{
    change(entry);
    return entry;
}

} // namespace

QStringList messagesOf(const std::vector<Entry>& entries)
{
    QStringList messages;
    for (const Entry& entry : entries)
        messages += QString::fromUtf8(entry->message.data(), static_cast<qsizetype>(entry->message.size()));
    return messages;
}

StoreContract::StoreContract(StoreKind kind)
    : m_kind(std::move(kind))
{
}

void StoreContract::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_store = m_kind.open(m_folder->path());
    QVERIFY(m_store);
    m_reader = m_store->reader();
}

void StoreContract::cleanup()
{
    m_reader.reset();
    if (m_store)
        m_store->finishWriting();
    m_store.reset();
    m_folder.reset();
}

bool StoreContract::commit(const Views& entries, qint64 received)
{
    return commit(*makeBatch(entries, received));
}

bool StoreContract::commit(EntryBatch& batch)
{
    EntryBatch* const batches[] = {&batch};
    const auto committed = m_store->append(batches);
    if (!committed) {
        qWarning() << "append:" << committed.error().message;
        return false;
    }
    if (m_kind.settle)
        m_kind.settle(*m_store);
    return true;
}

bool StoreContract::reopen()
{
    m_reader.reset();
    m_store->finishWriting();
    m_store.reset();
    m_store = m_kind.open(m_folder->path());
    if (!m_store)
        return false;
    m_reader = m_store->reader();
    return true;
}

Page StoreContract::scan(const ScanQuery& query)
{
    Result<Page> page = m_reader->scan(query);
    if (page)
        return std::move(*page);
    qWarning() << "scan:" << page.error().message;
    return {};
}

QStringList StoreContract::allLines(Direction direction)
{
    ScanQuery query;
    query.direction = direction;
    query.limit = std::numeric_limits<std::size_t>::max();
    return linesOf(scan(query).entries);
}

void StoreContract::isEmptyAtFirst()
{
    const StoreStatus status = m_store->status();
    QCOMPARE(status.entries, quint64(0));
    QCOMPARE(status.lastSeq, quint64(0));
    QCOMPARE(status.evicted, quint64(0));
    QCOMPARE(status.damagedSegments, quint32(0));
    QVERIFY(!status.span);

    ScanQuery query;
    query.wantTotal = true;
    const Result<Page> page = m_reader->scan(query);
    QVERIFY(page);
    QVERIFY(page->entries.empty());
    QVERIFY(!page->more);
    QCOMPARE(page->total, quint64(0));
    QCOMPARE(page->lastSeq, quint64(0));
    QCOMPARE(m_reader->count({}, {}, {}).value(), quint64(0));
    QVERIFY(m_reader->facets({}, {}, {}).value().empty());
    QVERIFY(!m_reader->bySeq(1).value());
    QVERIFY(m_reader->byTrace("t", 10, {}).value().empty());
    const Result<Histogram> histogram = m_reader->histogram({{}, 0, Minute, 2}, {});
    QVERIFY(histogram);
    QVERIFY((histogram->buckets == std::vector<LevelCounts>(2)));
}

void StoreContract::numbersEntriesInOrder()
{
    const auto first = makeBatch({simpleEntry(Noon, "a", "1"), simpleEntry(Noon - 1, "a", "2")}, Noon);
    const auto second = makeBatch({simpleEntry(Noon - 2, "b", "3")}, Noon + 1);
    EntryBatch* const batches[] = {first.get(), second.get()};
    const auto group = m_store->append(batches);
    QVERIFY(group);
    QCOMPARE((*group)->size(), std::size_t(3));
    QCOMPARE((*group)->firstSeq(), quint64(1));

    // The batches come back numbered, and group and store tell the same.
    QStringList lines{lineOf(first->entries()[0]), lineOf(first->entries()[1]), lineOf(second->entries()[0])};
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE((*group)->view(i).seq, 1 + i);
        QCOMPARE(lineOf((*group)->view(i)), lines[static_cast<qsizetype>(i)]);
        QCOMPARE(lineOf(m_reader->bySeq(1 + i).value().value().view()), lines[static_cast<qsizetype>(i)]);
    }
    const auto third = makeBatch({simpleEntry(Noon, "a", "4")}, Noon + 2);
    QVERIFY(commit(*third));
    QCOMPARE(third->entries().front().seq, quint64(4));
    QCOMPARE(scan({}).lastSeq, quint64(4));
}

void StoreContract::neverLetsReceiveTimesDecrease()
{
    const auto first = makeBatch({simpleEntry(Noon, "a", "1")}, 5000);
    const auto second = makeBatch({simpleEntry(Noon, "a", "2"), simpleEntry(Noon, "a", "3")}, 3000);
    EntryBatch* const batches[] = {first.get(), second.get()};
    QVERIFY(m_store->append(batches));
    QVERIFY(commit({simpleEntry(Noon, "a", "4")}, 4000));
    QVERIFY(commit({simpleEntry(Noon, "a", "5")}, 6000));

    std::vector<qint64> received;
    for (quint64 seq = 1; seq <= 5; ++seq)
        received.push_back(m_reader->bySeq(seq).value().value()->received);
    QVERIFY((received == std::vector<qint64>{5000, 5000, 5000, 5000, 6000}));
    QCOMPARE(second->entries().front().received, qint64(5000));
}

void StoreContract::keepsEveryField_data()
{
    QTest::addColumn<Views>("entries");
    QTest::addRow("nothing but what must be") << Views{simpleEntry(0, "a", "m")};
    QTest::addRow("every field") << Views{fullEntry()};
    QTest::addRow("every text empty") << Views{emptyEntry()};
    QTest::addRow("absent, empty and full neighbours")
        << Views{simpleEntry(Noon, "a", "m"), emptyEntry(), fullEntry(), simpleEntry(Noon, "a", "m"), fullEntry()};
    QTest::addRow("the ends of time") << Views{simpleEntry(0, "a", "first"), simpleEntry(MaxTimestamp, "a", "last")};

    Views levels;
    for (const Level level : AllLevels)
        levels.push_back(simpleEntry(Noon, "a", "m", level));
    QTest::addRow("levels") << levels;

    Views dialects;
    for (const Dialect dialect : {Dialect::LogAggregator, Dialect::LogHandler, Dialect::Tinybird, Dialect::Logstream})
        dialects.push_back(changed(simpleEntry(Noon, "a", "m"), [=](EntryView& entry) { entry.dialect = dialect; }));
    QTest::addRow("dialects") << dialects;

    static const std::string withNul("nul\0and\x01 control\r\n\t", 19);
    QTest::addRow("unusual texts") << Views{simpleEntry(Noon, "приложение", withNul),
                                            simpleEntry(Noon, "a'; DROP TABLE journal; --", "🚀 \xef\xbf\xbd %s %n")};

    Views traces;
    for (const std::string_view trace : {"4bf92f35-77b3-4da6-a3ce-929d0e0e4736", "4BF92F35-77B3-4DA6-A3CE-929D0E0E4736",
                                         "4bf92f3577b34da6a3ce929d0e0e4736", "4bf92f3577b34da6",
                                         "00000000-0000-0000-0000-000000000000", "free text", "-"})
        traces.push_back(changed(simpleEntry(Noon, "a", "m"), [=](EntryView& entry) { entry.trace = trace; }));
    QTest::addRow("traces") << traces;
}

void StoreContract::keepsEveryField()
{
    QFETCH(const Views, entries);
    const auto batch = makeBatch(entries, Noon + Hour);
    QVERIFY(commit(*batch));
    QStringList bySeq;
    QStringList expected;
    for (const EntryView& entry : batch->entries()) {
        expected += lineOf(entry);
        bySeq += lineOf(m_reader->bySeq(entry.seq).value().value().view());
    }
    QCOMPARE(bySeq, expected);

    QStringList scanned = allLines();
    scanned.sort();
    expected.sort();
    QCOMPARE(scanned, expected);
}

void StoreContract::keepsWhateverEntries()
{
    EntryMaker maker(testSeed());
    QStringList expected;
    for (int i = 0; i < 12; ++i) {
        const auto batch = maker.makeBatch(250);
        QVERIFY(commit(*batch));
        for (const EntryView& entry : batch->entries())
            expected += lineOf(entry);
    }
    QStringList scanned = allLines();
    scanned.sort();
    expected.sort();
    QCOMPARE(scanned, expected);
}

void StoreContract::keepsLargeEntries()
{
    const std::string message(1 << 20, 'm');
    const std::string context = R"({"text":")" + std::string(1 << 20, 'c') + R"("})";
    EntryView large = simpleEntry(Noon, "a", message);
    large.context = context;
    QVERIFY(commit({simpleEntry(Noon - 1, "a", "before"), large, simpleEntry(Noon + 1, "a", "after")}));
    const Page page = scan({});
    QCOMPARE(page.entries.size(), std::size_t(3));
    QVERIFY(page.entries[1]->message == message);
    QVERIFY(page.entries[1]->context == context);
    QCOMPARE(messagesOf({page.entries[0], page.entries[2]}), QStringList({u"after"_s, u"before"_s}));
}

void StoreContract::keepsALargeGroup()
{
    constexpr std::size_t Size = 20000;
    EntryMaker maker(1);
    const auto batch = maker.makeBatch(Size);
    QVERIFY(commit(*batch));
    QCOMPARE(m_store->status().entries, quint64(Size));
    QCOMPARE(m_reader->count({}, {}, {}).value(), quint64(Size));
    for (std::size_t i = 0; i < Size; i += 1999)
        QCOMPARE(lineOf(m_reader->bySeq(i + 1).value().value().view()), lineOf(batch->entries()[i]));
    QCOMPARE(allLines().size(), qsizetype(Size));
}

void StoreContract::keepsManyTinyGroups()
{
    constexpr int Groups = 150;
    EntryMaker maker(2);
    QStringList expected;
    for (int i = 0; i < Groups; ++i) {
        const auto batch = maker.makeBatch(1);
        QVERIFY(commit(*batch));
        expected += lineOf(batch->entries().front());
    }
    QStringList scanned = allLines();
    scanned.sort();
    expected.sort();
    QCOMPARE(scanned, expected);
}

void StoreContract::keepsEntriesThatComeLate()
{
    EntryMaker maker(3, {.latePerMille = 300, .maxLate = 2 * Hour});
    std::vector<EntryKey> expected;
    for (int i = 0; i < 10; ++i) {
        const auto batch = maker.makeBatch(200);
        QVERIFY(commit(*batch));
        for (const EntryView& entry : batch->entries())
            expected.push_back(entry.key());
    }
    std::ranges::sort(expected);
    ScanQuery query;
    query.direction = Direction::OldestFirst;
    query.limit = expected.size();
    std::vector<EntryKey> scanned;
    for (const Entry& entry : scan(query).entries)
        scanned.push_back(entry->key());
    QVERIFY(scanned == expected);
}

void StoreContract::reportsItsStatus()
{
    QVERIFY(commit({simpleEntry(Noon, "a", "1"), simpleEntry(Noon + Hour, "a", "2")}));
    QVERIFY(commit({simpleEntry(Noon - Hour, "b", "3")}));
    const StoreStatus status = m_store->status();
    QCOMPARE(status.entries, quint64(3));
    QCOMPARE(status.lastSeq, quint64(3));
    QCOMPARE(status.evicted, quint64(0));
    QCOMPARE(status.damagedSegments, quint32(0));
    QCOMPARE(status.bytes > 0, m_kind.isPersistent);
    QVERIFY(status.span);
    QCOMPARE(status.span->from, Noon - Hour);
    QCOMPARE(status.span->to, Noon + Hour);
}

void StoreContract::keepsEntriesWhenOpenedAgain()
{
    if (!m_kind.isPersistent)
        QSKIP("This kind of store keeps nothing.");
    EntryMaker maker(testSeed());
    QStringList expected;
    for (int round = 0; round < 4; ++round) {
        for (int i = 0; i < 5; ++i)
            QVERIFY(commit(*maker.makeBatch(60)));
        expected = allLines();
        const StoreStatus before = m_store->status();
        QVERIFY(reopen());
        QCOMPARE(allLines(), expected);
        QCOMPARE(m_store->status().entries, before.entries);
        QCOMPARE(m_store->status().lastSeq, before.lastSeq);
        QVERIFY(m_store->status().span == before.span);
    }
    QCOMPARE(expected.size(), qsizetype(1200));
}

void StoreContract::goesOnNumberingWhenOpenedAgain()
{
    if (!m_kind.isPersistent)
        QSKIP("This kind of store keeps nothing.");
    QVERIFY(reopen()); // an empty one, too
    QVERIFY(commit({simpleEntry(Noon, "a", "1"), simpleEntry(Noon, "a", "2")}, 9000));
    QVERIFY(reopen());
    const auto batch = makeBatch({simpleEntry(Noon, "a", "3")}, 8000);
    QVERIFY(commit(*batch));
    QCOMPARE(batch->entries().front().seq, quint64(3));
    QCOMPARE(batch->entries().front().received, qint64(9000));
}

} // namespace Logboom
