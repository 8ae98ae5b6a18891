// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "core/store/bytes.h"
#include "core/store/entrygroup.h"
#include "support/entrymaker.h"
#include "support/entrytext.h"

#include <QTest>

#include <numeric>

using namespace Logboom;

namespace {

using Views = std::vector<EntryView>;

constexpr qsizetype ChecksumAt = 1;
constexpr qsizetype ContentAt = 5;

/// The entries as a store would number them: from 100 on, received at one moment.
Views numbered(Views views)
{
    quint64 seq = 100;
    for (EntryView& view : views) {
        view.seq = seq++;
        view.received = 1700000000 * Second;
    }
    return views;
}

Views ofEveryField()
{
    EntryView full = simpleEntry(1700000000 * Second, "api", "message", Level::Critical);
    full.dialect = Dialect::Tinybird;
    full.instance = "api-1";
    full.agent = "curl";
    full.category = "http";
    full.context = R"({"a":[1,{"b":"ü"}]})";
    full.trace = "4bf92f35-77b3-4da6-a3ce-929d0e0e4736";
    full.batch = "batch-1";
    full.rare = {"WARN", "E1", "order/1", R"({"f":[]})", R"({"t":1})", "meta\nline"};
    EntryView sameBatch = simpleEntry(full.timestamp - Hour, "api", "", Level::Debug);
    sameBatch.batch = "batch-1";
    EntryView empty = simpleEntry(0, "", "");
    empty.instance = empty.agent = empty.category = empty.context = empty.trace = empty.batch = "";
    empty.rare = {"", "", "", "", "", ""};
    return numbered({full, sameBatch, empty, simpleEntry(MaxTimestamp, "api", "the last moment")});
}

QStringList linesOf(const EntryGroup& group)
{
    QStringList lines;
    for (std::size_t i = 0; i < group.size(); ++i)
        lines += lineOf(group.view(i));
    return lines;
}

QStringList linesOf(const Views& views)
{
    QStringList lines;
    for (const EntryView& view : views)
        lines += lineOf(view);
    return lines;
}

/// Looks at every byte that a group hands out.
std::size_t touchEverything(const EntryGroup& group)
{
    std::size_t characters = 0;
    for (std::size_t i = 0; i < group.size(); ++i)
        characters += static_cast<std::size_t>(lineOf(group.view(i)).size());
    return characters;
}

QByteArray withRightChecksum(QByteArray bytes)
{
    const std::string_view content(bytes.constData() + ContentAt, static_cast<std::size_t>(bytes.size() - ContentAt));
    quint32 sum = checksum(content);
    for (qsizetype i = 0; i < 4; ++i, sum >>= 8)
        bytes[ChecksumAt + i] = static_cast<char>(sum & 0xff);
    return bytes;
}

} // namespace

class TestEntryGroup : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_dictionaries = std::make_shared<Dictionaries>(); }

    void survivesItsBytes_data();
    void survivesItsBytes();
    void survivesItsBytesWhateverTheEntries();
    void answersWithoutDecodingTexts();
    void joinsPartsAsOneGroup();
    void writesARepeatedBatchOnce();
    void refusesEveryFlippedByte();
    void refusesEveryTruncation();
    void refusesWhatFollows();
    void refusesAnUnknownCodec();
    void refusesUnknownSources();
    void readsNothingOutsideOfWrongBytes();

private:
    std::shared_ptr<Dictionaries> m_dictionaries;
};

void TestEntryGroup::survivesItsBytes_data()
{
    QTest::addColumn<Views>("entries");
    QTest::addRow("no entry") << Views();
    QTest::addRow("one entry") << numbered({simpleEntry(1, "a", "m")});
    QTest::addRow("every field, absent and empty ones") << ofEveryField();
    static const std::string large(1 << 20, 'x');
    QTest::addRow("a message of a megabyte") << numbered({simpleEntry(1, "a", large), simpleEntry(2, "a", "small")});
    QTest::addRow("times going back") << numbered({simpleEntry(5 * Hour, "a", "m"), simpleEntry(0, "b", "n")});
}

void TestEntryGroup::survivesItsBytes()
{
    QFETCH(const Views, entries);
    const auto group = EntryGroup::encode(entries, m_dictionaries);
    QCOMPARE(linesOf(*group), linesOf(entries));
    const auto decoded = EntryGroup::decode(group->bytes(), group->firstSeq(), m_dictionaries);
    QVERIFY(decoded);
    QCOMPARE(linesOf(*decoded), linesOf(entries));
    QCOMPARE(decoded->bytes(), group->bytes());
}

void TestEntryGroup::survivesItsBytesWhateverTheEntries()
{
    EntryMaker maker(testSeed());
    for (int round = 0; round < 20; ++round) {
        const auto batch = maker.makeBatch(1 + maker.random().below(400));
        batch->setCommitted(1 + maker.random().below(1u << 30), maker.clock());
        const auto group = EntryGroup::encode(batch->entries(), m_dictionaries);
        const auto decoded = EntryGroup::decode(group->bytes(), group->firstSeq(), m_dictionaries);
        QVERIFY(decoded);
        QCOMPARE(linesOf(*decoded), linesOf(batch->entries()));
    }
}

void TestEntryGroup::answersWithoutDecodingTexts()
{
    const Views entries = ofEveryField();
    const auto group = EntryGroup::encode(entries, m_dictionaries);
    QCOMPARE(group->size(), entries.size());
    QCOMPARE(group->firstSeq(), quint64(100));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        QVERIFY(group->key(i) == entries[i].key());
        QCOMPARE(group->level(i), entries[i].level);
        QCOMPARE(group->received(i), entries[i].received);
        QCOMPARE(&group->source(i), &m_dictionaries->sourceOf(entries[i]));
    }
}

void TestEntryGroup::joinsPartsAsOneGroup()
{
    const Views entries = ofEveryField();
    const std::span<const EntryView> all(entries);
    const std::array parts{all.subspan(0, 1), all.subspan(1, 0), all.subspan(1)};
    const auto group = EntryGroup::encode(parts, m_dictionaries);
    QCOMPARE(linesOf(*group), linesOf(entries));
    QCOMPARE(group->bytes(), EntryGroup::encode(entries, m_dictionaries)->bytes());
}

void TestEntryGroup::writesARepeatedBatchOnce()
{
    static const std::string id(100, 'b');
    EntryView entry = simpleEntry(1, "a", "m");
    entry.batch = id;
    const auto once = EntryGroup::encode(numbered({entry}), m_dictionaries);
    const auto often = EntryGroup::encode(numbered(Views(50, entry)), m_dictionaries);
    QVERIFY(often->bytes().size() < once->bytes().size() + 50 * 20);
}

void TestEntryGroup::refusesEveryFlippedByte()
{
    const QByteArray bytes = EntryGroup::encode(ofEveryField(), m_dictionaries)->bytes();
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        for (int flip = 1; flip < 256; ++flip) {
            QByteArray damaged = bytes;
            damaged[at] = static_cast<char>(damaged[at] ^ flip);
            QVERIFY2(!EntryGroup::decode(damaged, 100, m_dictionaries),
                     qPrintable(QStringLiteral("byte %1 xor %2").arg(at).arg(flip)));
        }
    }
}

void TestEntryGroup::refusesEveryTruncation()
{
    const QByteArray bytes = EntryGroup::encode(ofEveryField(), m_dictionaries)->bytes();
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        QVERIFY2(!EntryGroup::decode(bytes.first(size), 100, m_dictionaries), qPrintable(QString::number(size)));
        if (size >= ContentAt) {
            const auto group = EntryGroup::decode(withRightChecksum(bytes.first(size)), 100, m_dictionaries);
            QVERIFY2(!group, qPrintable(QStringLiteral("%1 with the right checksum").arg(size)));
        }
    }
}

void TestEntryGroup::refusesWhatFollows()
{
    const QByteArray bytes = EntryGroup::encode(ofEveryField(), m_dictionaries)->bytes();
    QVERIFY(!EntryGroup::decode(withRightChecksum(bytes + '\0'), 100, m_dictionaries));
}

void TestEntryGroup::refusesAnUnknownCodec()
{
    QByteArray bytes = EntryGroup::encode(ofEveryField(), m_dictionaries)->bytes();
    bytes[0] = static_cast<char>(bytes[0] + 1);
    QVERIFY(!EntryGroup::decode(bytes, 100, m_dictionaries));
}

void TestEntryGroup::refusesUnknownSources()
{
    const QByteArray bytes = EntryGroup::encode(ofEveryField(), m_dictionaries)->bytes();
    QVERIFY(!EntryGroup::decode(bytes, 100, std::make_shared<Dictionaries>()));
}

void TestEntryGroup::readsNothingOutsideOfWrongBytes()
{
    // Bytes that are wrong under a right checksum: refused or read, and what is read lies inside (seen by a sanitizer).
    const QByteArray bytes = EntryGroup::encode(ofEveryField(), m_dictionaries)->bytes();
    int refused = 0;
    for (qsizetype at = ContentAt; at < bytes.size(); ++at) {
        for (int flip = 1; flip < 256; ++flip) {
            QByteArray damaged = bytes;
            damaged[at] = static_cast<char>(damaged[at] ^ flip);
            const auto group = EntryGroup::decode(withRightChecksum(damaged), 100, m_dictionaries);
            if (group)
                QVERIFY(touchEverything(*group) > 0);
            else
                ++refused;
        }
    }
    QVERIFY(refused > 0);
}

QTEST_GUILESS_MAIN(TestEntryGroup)
#include "tst_entrygroup.moc"
