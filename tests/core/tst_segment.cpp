// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/segmentdata.h"
#include "core/store/segmentencoder.h"
#include "core/store/tracecodec.h"
#include "support/entrymaker.h"
#include "support/entrytext.h"

#include <QTest>

#include <algorithm>

using namespace Logboom;

namespace {

constexpr quint64 Seed = 20250115;

struct Sample
{
    std::shared_ptr<Dictionaries> dictionaries = std::make_shared<Dictionaries>();
    std::vector<std::shared_ptr<const EntryGroup>> groups;
    std::vector<EncodedSegment> segments;
};

/// Commits `batches` batches of `size` random entries and seals them.
Sample makeSample(std::size_t batches, std::size_t size)
{
    Sample sample;
    EntryMaker maker(Seed);
    quint64 seq = 1;
    for (std::size_t i = 0; i < batches; ++i) {
        const std::unique_ptr<EntryBatch> batch = maker.makeBatch(size);
        batch->setCommitted(seq, batch->receivedAt());
        seq += size;
        sample.groups.push_back(EntryGroup::encode(batch->entries(), sample.dictionaries));
    }
    sample.segments = SegmentEncoder().encode(sample.groups);
    return sample;
}

ColumnLoader loaderOf(const EncodedSegment& segment)
{
    return [&segment](qint64, SegmentColumn column) -> Result<QByteArray> {
        return segment.columns[static_cast<std::size_t>(column)];
    };
}

/// Every entry of a segment as a line of text, or the error that reading it gives.
Result<QStringList> linesOf(const EncodedSegment& segment, std::shared_ptr<const Dictionaries> dictionaries)
{
    Decompressor decompressor;
    const ColumnLoader load = loaderOf(segment);
    SegmentData data(std::make_shared<SegmentInfo>(segment.info), std::move(dictionaries));
    if (Result<> done = data.need(AllColumns, load, decompressor); !done)
        return tl::make_unexpected(done.error());
    QStringList lines;
    for (std::size_t i = 0; i < data.size(); ++i) {
        EntryView view;
        if (Result<> done = data.fill(view, i, AllColumns, decompressor); !done)
            return tl::make_unexpected(done.error());
        lines += lineOf(view);
    }
    return lines;
}

QStringList sortedLines(const std::vector<std::shared_ptr<const EntryGroup>>& groups)
{
    std::vector<EntryView> views;
    for (const auto& group : groups) {
        for (std::size_t i = 0; i < group->size(); ++i)
            views.push_back(group->view(i));
    }
    std::sort(views.begin(), views.end(), [](const EntryView& a, const EntryView& b) { return a.key() < b.key(); });
    QStringList lines;
    for (const EntryView& view : views)
        lines += lineOf(view);
    return lines;
}

} // namespace

class TestSegment : public QObject
{
    Q_OBJECT

private slots:
    void givesBackEveryEntryInOrder();
    void describesWhatItHolds();
    void cutsAtLongGaps_data();
    void cutsAtLongGaps();
    void closesFramesAtTheirSize();
    void leavesOutColumnsNobodyUses();
    void findsTracesByTheirFilter();
    void keepsRollupsSmall();
    void packsIdsToTheLetter_data();
    void packsIdsToTheLetter();
    void refusesDamagedColumns();
    void refusesTruncatedColumns();
    void readsTheColumnsBesideADamagedOne();
};

void TestSegment::givesBackEveryEntryInOrder()
{
    const Sample sample = makeSample(40, 113);
    QStringList lines;
    for (const EncodedSegment& segment : sample.segments) {
        const Result<QStringList> read = linesOf(segment, sample.dictionaries);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        lines += *read;
    }
    QCOMPARE(lines, sortedLines(sample.groups));
}

void TestSegment::describesWhatItHolds()
{
    const Sample sample = makeSample(10, 100);
    quint64 entries = 0;
    for (const EncodedSegment& segment : sample.segments) {
        const SegmentInfo& info = segment.info;
        entries += info.entries;
        quint64 inStats = 0;
        for (const SegmentStat& stat : info.stats)
            inStats += stat.count;
        QCOMPARE(inStats, quint64(info.entries));
        const auto stats = decodeStats(viewOf(encodeStats(info.stats)));
        QVERIFY(stats);
        QCOMPARE(stats->size(), info.stats.size());
        const auto minutes = decodeRollup(viewOf(info.rollup));
        QVERIFY(minutes);
        quint64 inRollup = 0;
        for (const MinuteStat& minute : *minutes) {
            inRollup += minute.stat.count;
            QVERIFY(minute.minute >= info.timestampMin / Minute && minute.minute <= info.timestampMax / Minute);
        }
        QCOMPARE(inRollup, quint64(info.entries));
    }
    QCOMPARE(entries, quint64(1000));
}

void TestSegment::cutsAtLongGaps_data()
{
    QTest::addColumn<QList<qint64>>("minutes");
    QTest::addColumn<int>("segments");
    QTest::addRow("one time") << QList<qint64>{0, 0, 0} << 1;
    QTest::addRow("five minutes are no gap") << QList<qint64>{0, 5, 10, 15} << 1;
    QTest::addRow("six are one") << QList<qint64>{0, 6, 7} << 2;
    QTest::addRow("a late entry stands alone") << QList<qint64>{100, 101, 0, 102} << 2;
    QList<qint64> scattered;
    for (qint64 i = 0; i < 100; ++i)
        scattered << i * 60;
    QTest::addRow("not more than sixteen pieces") << scattered << 16;
}

void TestSegment::cutsAtLongGaps()
{
    QFETCH(const QList<qint64>, minutes);
    std::vector<EntryView> entries;
    for (const qint64 minute : minutes)
        entries.push_back(simpleEntry(1700000000 * Second + minute * Minute, "api", "m"));
    const auto batch = makeBatch(entries, 1800000000 * Second);
    batch->setCommitted(1, batch->receivedAt());
    const auto dictionaries = std::make_shared<Dictionaries>();
    const std::vector groups{EntryGroup::encode(batch->entries(), dictionaries)};
    const std::vector<EncodedSegment> segments = SegmentEncoder().encode(groups);
    QTEST(static_cast<int>(segments.size()), "segments");
    quint32 total = 0;
    for (const EncodedSegment& segment : segments)
        total += segment.info.entries;
    QCOMPARE(total, static_cast<quint32>(minutes.size()));
}

void TestSegment::closesFramesAtTheirSize()
{
    const std::string large(200 * 1024, 'x');
    std::vector<EntryView> entries;
    for (int i = 0; i < 9; ++i)
        entries.push_back(simpleEntry(1700000000 * Second + i, "api", large));
    const auto batch = makeBatch(entries, 1700000000 * Second);
    batch->setCommitted(1, batch->receivedAt());
    const auto dictionaries = std::make_shared<Dictionaries>();
    const std::vector groups{EntryGroup::encode(batch->entries(), dictionaries)};
    const std::vector<EncodedSegment> segments = SegmentEncoder().encode(groups);
    QCOMPARE(segments.size(), std::size_t(1));
    const QByteArray& column = segments[0].columns[static_cast<std::size_t>(SegmentColumn::Message)];
    QCOMPARE(int(column[1]), 5); // two entries a frame, and one left
    const Result<QStringList> lines = linesOf(segments[0], dictionaries);
    QVERIFY(lines);
    QCOMPARE(*lines, sortedLines(groups));
}

void TestSegment::leavesOutColumnsNobodyUses()
{
    const auto batch = makeBatch({simpleEntry(1, "api", "plain"), simpleEntry(2, "api", "")}, 5);
    batch->setCommitted(1, 5);
    const auto dictionaries = std::make_shared<Dictionaries>();
    const std::vector groups{EntryGroup::encode(batch->entries(), dictionaries)};
    const std::vector<EncodedSegment> segments = SegmentEncoder().encode(groups);
    const SegmentInfo& info = segments[0].info;
    for (const SegmentColumn column :
         {SegmentColumn::Trace, SegmentColumn::Context, SegmentColumn::Batch, SegmentColumn::Rare})
        QVERIFY(!info.has(column));
    for (const SegmentColumn column : {SegmentColumn::Head, SegmentColumn::Arrival, SegmentColumn::Message})
        QVERIFY(info.has(column));
    QVERIFY(info.traceFilter.isNull());
    const Result<QStringList> lines = linesOf(segments[0], dictionaries);
    QVERIFY(lines);
    QCOMPARE(*lines, sortedLines(groups));
}

void TestSegment::findsTracesByTheirFilter()
{
    std::vector<std::string> traces;
    for (int i = 0; i < 1000; ++i)
        traces.push_back("trace-" + std::to_string(i));
    const std::vector<std::string_view> held(traces.begin(), traces.end());
    const QByteArray filter = makeTraceFilter(held);
    for (const std::string_view trace : held)
        QVERIFY(mayHoldTrace(filter, trace));
    int wrong = 0;
    for (int i = 0; i < 10000; ++i)
        wrong += mayHoldTrace(filter, "other-" + std::to_string(i)) ? 1 : 0;
    QVERIFY2(wrong < 500, qPrintable(QString::number(wrong))); // 10 bits and 4 probes: about 1.2 %
    QVERIFY(!mayHoldTrace(makeTraceFilter({}), "any"));
}

void TestSegment::keepsRollupsSmall()
{
    std::vector<MinuteStat> minutes;
    for (qint64 i = 0; i < 5000; ++i)
        minutes.push_back({i, {1, Level::Info, 1}});
    QVERIFY(encodeRollup(minutes).isNull());
    minutes.resize(100);
    QCOMPARE(decodeRollup(viewOf(encodeRollup(minutes)))->size(), minutes.size());
}

void TestSegment::packsIdsToTheLetter_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<int>("bytes");
    QTest::addRow("uuid") << QByteArray("4bf92f35-77b3-4da6-a3ce-929d0e0e4736") << 17;
    QTest::addRow("hex") << QByteArray("4bf92f3577b34da6a3ce929d0e0e4736") << 17;
    QTest::addRow("upper case stays text") << QByteArray("4BF92F3577B34DA6A3CE929D0E0E4736") << 34;
    QTest::addRow("dash elsewhere") << QByteArray("4bf92f357-7b3-4da6-a3ce-929d0e0e4736") << 38;
    QTest::addRow("empty") << QByteArray("") << 2;
    QTest::addRow("free text") << QByteArray("order 17/ü") << 13;
}

void TestSegment::packsIdsToTheLetter()
{
    QFETCH(const QByteArray, id);
    ByteWriter out;
    writeId(out, viewOf(id));
    QTEST(static_cast<int>(out.size()), "bytes");
    ByteReader in(out.view());
    std::string text;
    QVERIFY(readId(in, text));
    QCOMPARE(QByteArray::fromStdString(text), id);
    QVERIFY(in.atEnd());
}

void TestSegment::refusesDamagedColumns()
{
    const Sample sample = makeSample(3, 60);
    const EncodedSegment& good = sample.segments.front();
    const QStringList expected = *linesOf(good, sample.dictionaries);
    for (std::size_t column = 0; column < SegmentColumnCount; ++column) {
        for (qsizetype at = 0; at < good.columns[column].size(); ++at) {
            EncodedSegment damaged = good;
            damaged.columns[column][at] = static_cast<char>(damaged.columns[column][at] ^ 0x41);
            const Result<QStringList> lines = linesOf(damaged, sample.dictionaries);
            if (lines)
                QCOMPARE(*lines, expected); // a byte without meaning
            else
                QCOMPARE(lines.error().code, Error::Code::Corrupt);
        }
    }
}

void TestSegment::refusesTruncatedColumns()
{
    const Sample sample = makeSample(3, 60);
    const EncodedSegment& good = sample.segments.front();
    for (std::size_t column = 0; column < SegmentColumnCount; ++column) {
        for (qsizetype size = 0; size < good.columns[column].size(); ++size) {
            EncodedSegment damaged = good;
            damaged.columns[column].truncate(size);
            const Result<QStringList> lines = linesOf(damaged, sample.dictionaries);
            QVERIFY(!lines);
            QCOMPARE(lines.error().code, Error::Code::Corrupt);
        }
    }
}

void TestSegment::readsTheColumnsBesideADamagedOne()
{
    const Sample sample = makeSample(3, 60);
    EncodedSegment segment = sample.segments.front();
    segment.columns[static_cast<std::size_t>(SegmentColumn::Context)] = "damaged";
    Decompressor decompressor;
    const ColumnLoader load = loaderOf(segment);
    SegmentData data(std::make_shared<SegmentInfo>(segment.info), sample.dictionaries);
    QVERIFY(!data.need(AllColumns, load, decompressor));
    QVERIFY(!data.need(Column::Trace | Column::Context, load, decompressor));
    // In whatever order and however often they were asked for together with it.
    const Columns others = AllColumns & ~Columns(Column::Context);
    QVERIFY(data.need(others, load, decompressor));
    const QStringList expected = sortedLines(sample.groups);
    for (std::size_t i = 0; i < data.size(); ++i) {
        EntryView view;
        QVERIFY(data.fill(view, i, others, decompressor));
        EntryView whole = view;
        for (const auto& group : sample.groups) {
            if (view.seq >= group->firstSeq() && view.seq < group->firstSeq() + group->size())
                whole.context = group->view(view.seq - group->firstSeq()).context;
        }
        QCOMPARE(lineOf(whole), expected[static_cast<qsizetype>(i)]);
    }
}

QTEST_GUILESS_MAIN(TestSegment)
#include "tst_segment.moc"
