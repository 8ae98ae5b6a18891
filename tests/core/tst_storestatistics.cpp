// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "storetools.h"
#include "support/entrymaker.h"
#include "support/statisticstext.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Noon = 1736942400 * Second;

template<typename T>
QStringList linesOf(const Result<std::vector<T>>& result)
{
    return result ? textOf(*result) : QStringList(u"error"_s);
}

} // namespace

/// What is counted without looking at an entry: the answers stay the same where the columns are gone.
class TestStoreStatistics : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void countsFromTheDirectory_data();
    void countsFromTheDirectory();
    void looksAtEntriesWhereTheDirectoryDoesNotTell();

private:
    /// What is asked, in one text.
    [[nodiscard]] QStringList answers(const Filter& filter, TimeRange range);
    [[nodiscard]] QString folder() const { return m_folder->path(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteLogStore> m_store;
};

/// Two hours of entries of two applications, without rare fields, contexts, traces and batches, in segments of some
/// minutes that were each received within one.
void TestStoreStatistics::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_store = opened(optionsOf(folder()));
    QVERIFY(m_store);
    for (qint64 i = 0; i < 24; ++i) {
        std::vector<EntryView> entries;
        for (qint64 j = 0; j < 60; ++j) {
            const Level level = AllLevels[static_cast<std::size_t>((i + j) % LevelCount)];
            entries.push_back(simpleEntry(Noon + i * 5 * Minute + j * 5 * Second, j % 3 == 0 ? "api" : "web",
                                          j % 2 == 0 ? "even" : "odd", level));
        }
        QVERIFY(append(*m_store, makeBatch(entries, Noon + i * 5 * Minute + 4 * Minute)));
        QVERIFY(m_store->settle());
    }
    m_store->finishWriting();
}

void TestStoreStatistics::cleanup()
{
    m_store.reset();
    m_folder.reset();
}

QStringList TestStoreStatistics::answers(const Filter& filter, TimeRange range)
{
    const std::unique_ptr<LogReader> reader = m_store->reader();
    return linesOf(reader->timeSeries({filter, range, EntryClock::Event, Hour}, {})) +
           linesOf(reader->timeSeries({filter, range, EntryClock::Event, Minute}, {})) +
           linesOf(reader->timeSeries({filter, range, EntryClock::Received, Minute}, {})) +
           linesOf(reader->timeSeries({filter, range, EntryClock::Received, Day}, {})) +
           linesOf(reader->severities({filter, range, 0}, {})) +
           linesOf(reader->severities({filter, range, Minute}, {}));
}

void TestStoreStatistics::countsFromTheDirectory_data()
{
    QTest::addColumn<Filter>("filter");
    QTest::addColumn<TimeRange>("range");
    const TimeRange all;
    const Filter errors = Filter::equals(TextField::Severity, "ERROR");
    QTest::addRow("everything") << Filter() << all;
    QTest::addRow("whole minutes") << Filter() << TimeRange{Noon + 3 * Minute, Noon + 17 * Minute - 1};
    QTest::addRow("levels") << Filter::levelIn({Level::Error, Level::Critical}) << all;
    QTest::addRow("an application since")
        << Filter::allOf({Filter::equals(TextField::App, "web"), Filter::receivedBetween(Noon + Hour, Noon + 3 * Hour)})
        << all;
    QTest::addRow("a severity") << errors << all;
    QTest::addRow("a severity that contains") << Filter::contains(TextField::Severity, "warn") << all;
    QTest::addRow("no severity of its own") << Filter::absent(TextField::Severity) << all;
    QTest::addRow("no error code, no resource")
        << Filter::allOf({Filter::absent(TextField::ErrorCode), Filter::absent(TextField::ResourceId)}) << all;
    QTest::addRow("no batch, no trace") << Filter::allOf(
                                               {Filter::absent(TextField::Batch), Filter::absent(TextField::Trace)})
                                        << all;
    QTest::addRow("an error code or a severity")
        << Filter::anyOf({Filter::equals(TextField::ErrorCode, "E1"), errors}) << all;
}

void TestStoreStatistics::countsFromTheDirectory()
{
    QFETCH(const Filter, filter);
    QFETCH(const TimeRange, range);
    const QStringList expected = answers(filter, range);
    const quint64 count = m_store->reader()->count(filter, range, {}).value();
    QVERIFY(count > 0);
    QVERIFY(expected.size() > 6);
    QVERIFY(change(folder(), u"DELETE FROM seg_col"_s));
    QCOMPARE(answers(filter, range), expected);
    QCOMPARE(m_store->reader()->count(filter, range, {}).value(), count);
    QCOMPARE(m_store->status().damagedSegments, quint32(0));
}

void TestStoreStatistics::looksAtEntriesWhereTheDirectoryDoesNotTell()
{
    // At the edges of a range the heads are read, and nothing else.
    const TimeRange range{Noon + 7 * Minute + 1, Noon + 93 * Minute + 59 * Second};
    const auto series = [&] {
        return linesOf(m_store->reader()->timeSeries({{}, range, EntryClock::Event, Hour}, {})) +
               linesOf(m_store->reader()->severities({{}, range, Hour}, {}));
    };
    const auto messages = [&](const Filter& filter) {
        return linesOf(m_store->reader()->topMessages(filter, {}, 5, {}));
    };
    const QStringList expected = series();
    const QStringList top = messages({});
    QCOMPARE(top.size(), qsizetype(2));
    QVERIFY(change(folder(), u"DELETE FROM seg_col WHERE id % 16 IN (2, 4, 5, 6)"_s));
    QCOMPARE(messages({}), top);
    QVERIFY(change(folder(), u"DELETE FROM seg_col WHERE id % 16 <> 0"_s));
    QCOMPARE(series(), expected);
    QCOMPARE(m_store->status().damagedSegments, quint32(0));
    QVERIFY(change(folder(), u"DELETE FROM seg_col"_s));
    QVERIFY(series() != expected);
    QVERIFY(m_store->status().damagedSegments > 0);
}

QTEST_GUILESS_MAIN(TestStoreStatistics)
#include "tst_storestatistics.moc"
