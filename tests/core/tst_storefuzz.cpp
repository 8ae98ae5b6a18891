// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/compression.h"
#include "core/store/segmentdata.h"
#include "core/store/segmentencoder.h"
#include "support/entrymaker.h"
#include "support/entrytext.h"

#include <QTest>

using namespace Logboom;

namespace {

constexpr int Rounds = 3000;

/// One to four bytes become others, go, or come in addition.
std::string mutated(std::string bytes, Random& random)
{
    for (quint64 i = random.below(4) + 1; i > 0 && !bytes.empty(); --i) {
        const std::size_t at = random.below(bytes.size());
        const auto value = static_cast<char>(random.perMille(300) ? 0xff : random.below(256));
        switch (random.below(4)) {
        case 0:
            bytes.erase(at, random.below(8) + 1);
            break;
        case 1:
            bytes.insert(at, random.below(12) + 1, value);
            break;
        default:
            bytes[at] = value;
        }
    }
    return bytes;
}

/// Changes what compressed frames hold under valid checksums: what only the decoders can refuse.
class ContentMutator
{
public:
    explicit ContentMutator(Random& random)
        : m_random(random)
    {
    }

    [[nodiscard]] QByteArray column(const QByteArray& column, SegmentColumn kind)
    {
        ByteReader in(viewOf(column));
        ByteWriter out;
        const quint8 codec = in.byte();
        out.byte(codec);
        if (kind == SegmentColumn::Message || kind == SegmentColumn::Context || kind == SegmentColumn::Rare) {
            const quint64 frames = in.varint();
            out.varint(m_random.perMille(100) ? m_random.below(100) : frames);
            for (quint64 i = 0; i < frames; ++i) {
                const quint64 entries = in.varint();
                out.varint(m_random.perMille(100) ? m_random.below(5000) : entries);
            }
        }
        if (codec == PatternedFrames)
            mutate(in, out); // the patterns
        while (!in.atEnd()) {
            if (codec != PatternedFrames) {
                mutate(in, out);
                continue;
            }
            ByteWriter streams;
            for (ByteReader frame(in.text()); !frame.atEnd();)
                mutate(frame, streams);
            out.text(streams.view());
        }
        return out.take();
    }

private:
    void mutate(ByteReader& in, ByteWriter& out)
    {
        const std::string_view compressed = in.text();
        std::string raw;
        QVERIFY(in.ok());
        if (compressed.empty()) {
            out.varint(0);
            return;
        }
        QVERIFY(m_decompressor.frame(compressed, raw));
        m_compressor.append(out, m_random.perMille(400) && !raw.empty() ? mutated(raw, m_random) : raw);
    }

    Random& m_random;
    Decompressor m_decompressor;
    Compressor m_compressor;
};

/// Looks at all that can be read, so that a sanitizer sees what is out of bounds. How many entries could be.
int readAll(const EncodedSegment& segment, std::shared_ptr<const Dictionaries> dictionaries)
{
    Decompressor decompressor;
    const ColumnLoader load = [&segment](qint64, SegmentColumn column) -> Result<QByteArray> {
        return segment.columns[static_cast<std::size_t>(column)];
    };
    SegmentData data(std::make_shared<SegmentInfo>(segment.info), std::move(dictionaries));
    if (!data.need(AllColumns, load, decompressor))
        return 0;
    // A search reads texts without looking at entries.
    const TextSearch search{{FoldedNeedle("e")}, Columns(Column::Message) | Column::Context | Column::Rare};
    static_cast<void>(data.search(search, decompressor));
    data.dropTexts();
    int read = 0;
    for (std::size_t i = 0; i < data.size(); ++i) {
        EntryView view;
        if (data.fill(view, i, AllColumns, decompressor) && !lineOf(view).isEmpty())
            ++read;
    }
    return read;
}

} // namespace

/// Stored bytes may be anything: the decoders refuse them or give something, and touch nothing outside.
class TestStoreFuzz : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void survivesAnyColumn();
    void survivesAnyJournalRow();
    void survivesAnyDirectoryBlob();

private:
    const std::shared_ptr<Dictionaries> m_dictionaries = std::make_shared<Dictionaries>();
    std::shared_ptr<const EntryGroup> m_group;
    EncodedSegment m_segment;
    int m_entries = 0; // in m_segment
};

void TestStoreFuzz::initTestCase()
{
    EntryMaker maker(testSeed(), {.latePerMille = 0, .longTexts = false});
    const auto batch = maker.makeBatch(80);
    batch->setCommitted(1, batch->receivedAt());
    m_group = EntryGroup::encode(batch->entries(), m_dictionaries);
    // Long silences among the entries make several segments; any will do.
    m_segment = SegmentEncoder().encode(std::span(&m_group, 1)).front();
    m_entries = static_cast<int>(m_segment.info.entries);
    QVERIFY(m_entries > 0);
    QCOMPARE(readAll(m_segment, m_dictionaries), m_entries);
}

void TestStoreFuzz::survivesAnyColumn()
{
    Random random(testSeed());
    ContentMutator mutator(random);
    int refused = 0;
    for (int round = 0; round < Rounds; ++round) {
        EncodedSegment segment = m_segment;
        const auto kind = static_cast<SegmentColumn>(random.below(SegmentColumnCount));
        QByteArray& column = segment.columns[static_cast<std::size_t>(kind)];
        if (column.isNull())
            continue;
        column = mutator.column(column, kind);
        refused += readAll(segment, m_dictionaries) < m_entries ? 1 : 0;
    }
    QVERIFY(refused > 0);
}

void TestStoreFuzz::survivesAnyJournalRow()
{
    constexpr std::size_t HeaderBytes = 5; // codec, checksum
    Random random(testSeed());
    int refused = 0;
    for (int round = 0; round < Rounds; ++round) {
        const std::string content = mutated(std::string(viewOf(m_group->bytes()).substr(HeaderBytes)), random);
        ByteWriter out;
        out.byte(1);
        out.fixed32(checksum(content));
        out.bytes(content);
        const auto group = EntryGroup::decode(out.take(), 1, m_dictionaries);
        if (!group) {
            ++refused;
            continue;
        }
        for (std::size_t i = 0; i < group->size(); ++i) {
            QVERIFY(!lineOf(group->view(i)).isEmpty());
        }
        // What comes from a journal is sealed one day.
        for (const EncodedSegment& segment : SegmentEncoder().encode(std::span(&group, 1)))
            readAll(segment, m_dictionaries);
    }
    QVERIFY(refused > 0);
}

void TestStoreFuzz::survivesAnyDirectoryBlob()
{
    Random random(testSeed());
    const std::string stats = encodeStats(m_segment.info.stats).toStdString();
    const std::string rollup = m_segment.info.rollup.toStdString();
    int found = 0;
    for (int round = 0; round < Rounds; ++round) {
        const auto decodedStats = decodeStats(mutated(stats, random));
        QVERIFY(!decodedStats || decodedStats->size() <= stats.size() + 64);
        const auto decodedRollup = decodeRollup(mutated(rollup, random));
        QVERIFY(!decodedRollup || decodedRollup->size() <= rollup.size() + 64);
        const std::string filter = mutated(m_segment.info.traceFilter.toStdString(), random);
        found += mayHoldTrace(QByteArray::fromStdString(filter), "no such trace") ? 1 : 0;
    }
    QVERIFY(found < Rounds);
}

QTEST_GUILESS_MAIN(TestStoreFuzz)
#include "tst_storefuzz.moc"
