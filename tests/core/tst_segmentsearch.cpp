// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/identity.h"
#include "core/filter/filterparser.h"
#include "core/store/segmentdata.h"
#include "core/store/segmentencoder.h"
#include "core/store/tracecodec.h"
#include "support/entrymaker.h"

#include <QTest>

#include <map>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t Entries = 3000;

/// A text that one of the entry's columns holds somewhere, or nearly.
std::string someText(const EntryView& entry, Random& random)
{
    const std::array texts{entry.message, entry.context, entry.rare.stack, entry.rare.metadata};
    const std::string_view whole = random.pick(texts);
    if (whole.size() < 2)
        return "e";
    const std::size_t begin = random.below(whole.size());
    std::string text(whole.substr(begin, 1 + random.below(12)));
    if (random.perMille(200))
        text += static_cast<char>(random.between('a', 'z'));
    return text;
}

} // namespace

/// Searching the bytes of a segment's columns finds what looking at its entries one by one does.
class TestSegmentSearch final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void marksWhatMatches();
    void marksWhatPasses_data();
    void marksWhatPasses();
    void hashesMessagesAsTheyStand();
    void rulesOutIdsWithoutAPart();
    void tellsWhetherEntriesLackAnId();
    void packsPartsOfIds_data();
    void packsPartsOfIds();

private:
    void compareHashes(const std::vector<EncodedSegment>& segments);
    [[nodiscard]] ColumnLoader loaderOf(const EncodedSegment& segment) const
    {
        return [&segment](qint64, SegmentColumn column) -> Result<QByteArray> {
            return segment.columns[static_cast<std::size_t>(column)];
        };
    }
    quint64 m_seed = 0;
    std::shared_ptr<Dictionaries> m_dictionaries = std::make_shared<Dictionaries>();
    std::shared_ptr<const EntryGroup> m_group;
    std::vector<EncodedSegment> m_segments;
};

void TestSegmentSearch::initTestCase()
{
    m_seed = testSeed();
    EntryMaker maker(m_seed);
    const auto batch = maker.makeBatch(Entries);
    batch->setCommitted(1, batch->receivedAt());
    m_group = EntryGroup::encode(batch->entries(), m_dictionaries);
    m_segments = SegmentEncoder().encode(std::span(&m_group, 1));
}

void TestSegmentSearch::marksWhatMatches()
{
    Random random(m_seed);
    Decompressor decompressor;
    int found = 0;
    for (int round = 0; round < 300; ++round) {
        const EntryView entry = m_group->view(random.below(m_group->size()));
        const std::string text = someText(entry, random);
        const bool anywhere = random.perMille(500);
        QString quoted = QString::fromStdString(text).replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
        quoted = u'"' + quoted + u'"';
        const Filter filter = anywhere ? parseFilter(quoted).filter : Filter::contains(TextField::Message, text);
        const RequiredTexts required = filter.required();
        if (required.texts.empty())
            continue;
        for (const EncodedSegment& segment : m_segments) {
            SegmentData data(std::make_shared<SegmentInfo>(segment.info), m_dictionaries);
            QVERIFY(data.need(AllColumns, loaderOf(segment), decompressor));
            const Result<EntryMarks> marks =
                data.search({{FoldedNeedle(required.texts.front())}, required.in}, decompressor);
            QVERIFY(marks);
            for (std::size_t i = 0; i < data.size(); ++i) {
                EntryView view;
                QVERIFY(data.fill(view, i, AllColumns, decompressor));
                const bool matches = filter.matches(view, 0);
                found += matches;
                const bool isMarked = marks->found.has(i) || marks->possible.has(i);
                QVERIFY2(isMarked || !matches, text.c_str());
                if (required.suffices && marks->found.has(i))
                    QVERIFY2(matches, text.c_str());
            }
            data.dropTexts();
        }
    }
    QVERIFY(found > 300);
}

void TestSegmentSearch::marksWhatPasses_data()
{
    QTest::addColumn<QString>("filter");
    for (const char* filter : {"status:404", "status>=500", "path:/api/*", "path:orders", "user.id=42", "user.id>30",
                               "user.email:*@example.org", "duration<=2", "delta:-1.5e3", "ok:true", "note:*", "note:é",
                               "code:E110", "code:(E110 E111)", "resource_id:*", "metadata:*", "stack:*"})
        QTest::newRow(filter) << QString::fromUtf8(filter);
}

void TestSegmentSearch::marksWhatPasses()
{
    QFETCH(const QString, filter);
    FilterContext context;
    context.isKnownField = [](const QString&) { return true; };
    const Filter asked = parseFilter(filter, context).filter;
    const RequiredTexts required = asked.required();
    QVERIFY(!required.fields.empty() && required.fieldsSuffice);
    TextSearch search{{}, required.in, required.fields};
    for (const std::string& text : required.texts)
        search.texts.emplace_back(text);

    // Contexts too long to be taken apart, beside those that are.
    EntryBatch batch({}, 1);
    for (int i = 0; i < 200; ++i) {
        EntryView entry;
        entry.app = "a";
        entry.message = "m";
        entry.context = batch.keep(R"({"code":"E1)" + std::to_string(i % 20) + R"(0","long":")" +
                                   std::string(i % 3 == 0 ? 2100 : 10, 'x') + "\"}");
        batch.add(entry);
    }
    batch.setCommitted(1, 1);
    const auto group = EntryGroup::encode(batch.entries(), m_dictionaries);
    std::vector<EncodedSegment> segments = SegmentEncoder().encode(std::span(&group, 1));
    segments.insert(segments.end(), m_segments.begin(), m_segments.end());

    Decompressor decompressor;
    int found = 0;
    for (const EncodedSegment& segment : segments) {
        SegmentData data(std::make_shared<SegmentInfo>(segment.info), m_dictionaries);
        QVERIFY(data.need(AllColumns, loaderOf(segment), decompressor));
        const Result<EntryMarks> marks = data.search(search, decompressor);
        QVERIFY(marks);
        for (std::size_t i = 0; i < data.size(); ++i) {
            EntryView view;
            QVERIFY(data.fill(view, i, AllColumns, decompressor));
            const bool matches = asked.matches(view, 0);
            found += matches;
            QVERIFY(!matches || marks->found.has(i) || marks->possible.has(i));
            QVERIFY(matches || !marks->found.has(i));
        }
    }
    QVERIFY(found > 0);
}

/// Equal texts have equal hashes, however they are stored, and others have others.
void TestSegmentSearch::compareHashes(const std::vector<EncodedSegment>& segments)
{
    Decompressor decompressor;
    TextHash hash(newSipKey());
    std::map<quint64, std::string> texts;
    for (const EncodedSegment& segment : segments) {
        SegmentData data(std::make_shared<SegmentInfo>(segment.info), m_dictionaries);
        QVERIFY(data.need(Column::Message, loaderOf(segment), decompressor));
        const auto hashes = data.messageHashes(hash, decompressor);
        QVERIFY(hashes);
        QCOMPARE(hashes->size(), data.size());
        for (std::size_t i = 0; i < data.size(); ++i) {
            EntryView view;
            QVERIFY(data.fill(view, i, Column::Message, decompressor));
            QVERIFY2((*hashes)[i] == hash.of(view.message), std::string(view.message).c_str());
            QVERIFY(texts.emplace((*hashes)[i], view.message).first->second == view.message);
        }
    }
    QVERIFY(texts.size() > 100);
}

void TestSegmentSearch::hashesMessagesAsTheyStand()
{
    compareHashes(m_segments);
    // More patterns than a column takes: the others are stored as they are, and long texts always.
    Random random(m_seed);
    EntryBatch batch({}, 1);
    for (int i = 0; i < 6000; ++i) {
        EntryView entry;
        entry.app = "a";
        std::string text;
        for (int letter = 0; letter < 6; ++letter)
            text += static_cast<char>('a' + random.below(26));
        text += random.perMille(500) ? " took 17 ms, 0c4f00aa, e110" : " 4bf92f35-77b3-4da6-a3ce-929d0e0e4736 007";
        if (random.perMille(10))
            text.resize(2100, '1');
        entry.message = batch.keep(text);
        batch.add(entry);
    }
    batch.setCommitted(1, 1);
    const auto group = EntryGroup::encode(batch.entries(), m_dictionaries);
    compareHashes(SegmentEncoder().encode(std::span(&group, 1)));
}

void TestSegmentSearch::rulesOutIdsWithoutAPart()
{
    Random random(m_seed);
    Decompressor decompressor;
    // Only those with an id of the sender's: an invented one may hold anything.
    EntryMaker maker(m_seed + 1);
    EntryBatch batch({}, maker.clock());
    const auto made = maker.makeBatch(2000);
    for (const EntryView& entry : made->entries()) {
        if (!entry.trace.empty())
            batch.add(entry);
    }
    batch.setCommitted(1, batch.receivedAt());
    const auto group = EntryGroup::encode(batch.entries(), m_dictionaries);
    int ruledOut = 0;
    for (const EncodedSegment& segment : SegmentEncoder().encode(std::span(&group, 1))) {
        const std::string_view column = viewOf(segment.columns[static_cast<std::size_t>(SegmentColumn::Trace)]);
        QVERIFY(!IdColumn::mayLackOne(column, decompressor));
        for (int round = 0; round < 300; ++round) {
            std::string part = traceText(group->view(random.below(group->size())));
            const std::size_t begin = random.below(part.size());
            part = part.substr(begin, 1 + random.below(10));
            if (random.perMille(500))
                part += "0123456789abcdef-"[random.below(17)];
            const std::array needles{FoldedNeedle(part)};
            bool isHeld = false;
            for (std::size_t i = 0; i < group->size(); ++i) {
                const EntryView entry = group->view(i);
                const bool isHere =
                    entry.timestamp >= segment.info.timestampMin && entry.timestamp <= segment.info.timestampMax;
                isHeld = isHeld || (isHere && needles.front().isIn(entry.trace));
            }
            const bool mayHold = IdColumn::mayHoldPart(column, needles, decompressor);
            QVERIFY2(mayHold || !isHeld, part.c_str());
            ruledOut += !mayHold;
        }
    }
    QVERIFY(ruledOut > 10);
}

void TestSegmentSearch::tellsWhetherEntriesLackAnId()
{
    Decompressor decompressor;
    int lacking = 0;
    for (const EncodedSegment& segment : m_segments) {
        SegmentData data(std::make_shared<SegmentInfo>(segment.info), m_dictionaries);
        QVERIFY(data.need(Column::Trace, loaderOf(segment), decompressor));
        bool isLacking = false;
        for (std::size_t i = 0; i < data.size(); ++i) {
            EntryView view;
            QVERIFY(data.fill(view, i, Column::Trace, decompressor));
            isLacking = isLacking || isAbsent(view.trace);
        }
        const QByteArray& column = segment.columns[static_cast<std::size_t>(SegmentColumn::Trace)];
        QCOMPARE(IdColumn::mayLackOne(viewOf(column), decompressor), isLacking);
        lacking += isLacking;
    }
    QVERIFY(lacking > 0);
}

void TestSegmentSearch::packsPartsOfIds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isPossible");
    QTest::addColumn<QByteArray>("even");
    QTest::addColumn<QByteArray>("odd");
    QTest::newRow("even number") << QByteArray("12ab") << true << QByteArray("\x12\xab") << QByteArray("\x2a");
    QTest::newRow("odd number") << QByteArray("12ab3") << true << QByteArray("\x12\xab") << QByteArray("\x2a\xb3");
    QTest::newRow("over a dash") << QByteArray("1-2") << true << QByteArray("\x12") << QByteArray("");
    QTest::newRow("short") << QByteArray("7") << true << QByteArray("") << QByteArray("");
    QTest::newRow("no hex digit") << QByteArray("12g") << false << QByteArray() << QByteArray();
}

void TestSegmentSearch::packsPartsOfIds()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isPossible);
    const auto parts = packedPartsOf(viewOf(text));
    QCOMPARE(parts.has_value(), isPossible);
    if (!parts)
        return;
    QTEST(QByteArray::fromStdString((*parts)[0]), "even");
    QTEST(QByteArray::fromStdString((*parts)[1]), "odd");
}

QTEST_GUILESS_MAIN(TestSegmentSearch)
#include "tst_segmentsearch.moc"
