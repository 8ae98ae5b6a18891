// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "storecontract.h"
#include "support/entrymaker.h"
#include "support/statisticstext.h"

#include <QTest>

#include <array>

namespace Logboom {

using namespace Qt::StringLiterals;
using Views = std::vector<EntryView>;

namespace {

constexpr qint64 Noon = 1736942400 * Second;
constexpr qint64 Received = 1700000000 * Second; // the contract's
constexpr std::size_t All = std::numeric_limits<std::size_t>::max();

EntryView severe(EntryView entry, std::string_view severity)
{
    entry.rare.severity = severity;
    return entry;
}

} // namespace

void StoreContract::countsAlongTime()
{
    QVERIFY(commit({simpleEntry(Noon - 1, "a", "m"), simpleEntry(Noon, "a", "m", Level::Error),
                    simpleEntry(Noon + Minute - 1, "b", "m")}));
    QVERIFY(commit({simpleEntry(Noon + Hour, "a", "m", Level::Debug), simpleEntry(0, "a", "m"),
                    simpleEntry(Noon + 5, "a", "m", Level::Error)}));
    const auto series = [this](const SeriesQuery& query) { return textOf(m_reader->timeSeries(query, {}).value()); };
    // Empty buckets are left out, ascending from the epoch on.
    QCOMPARE(series({{}, {}, EntryClock::Event, Minute}),
             QStringList({u"0: 0 1 0 0 0 0"_s, u"%1: 0 1 0 0 0 0"_s.arg(Noon - Minute), u"%1: 0 1 0 0 2 0"_s.arg(Noon),
                          u"%1: 1 0 0 0 0 0"_s.arg(Noon + Hour)}));
    QCOMPARE(series({Filter::equals(TextField::App, "a"), {Noon, Noon + 10}, EntryClock::Event, Day}),
             QStringList({u"%1: 0 0 0 0 2 0"_s.arg(Noon - Noon % Day)}));
    QCOMPARE(series({{}, {}, EntryClock::Event, std::numeric_limits<qint64>::max()}),
             QStringList({u"0: 1 3 0 0 2 0"_s}));
    QCOMPARE(series({{}, {Noon + 6, Noon + 7}, EntryClock::Event, Second}), QStringList());
    QCOMPARE(series({Filter::nothing(), {}, EntryClock::Event, Second}), QStringList());
}

void StoreContract::countsAlongReceiveTime()
{
    QVERIFY(commit({simpleEntry(Noon, "a", "m"), simpleEntry(Noon + Day, "a", "m", Level::Error)}, Received));
    QVERIFY(commit({simpleEntry(Noon + 1, "a", "m"), simpleEntry(Noon - Day, "b", "m")}, Received + Minute));
    QVERIFY(commit({simpleEntry(Noon + 2, "a", "m")}, Received + 20 * Minute));
    const auto series = [this](const Filter& filter, TimeRange range, qint64 bucket) {
        return textOf(m_reader->timeSeries({filter, range, EntryClock::Received, bucket}, {}).value());
    };
    const qint64 start = Received - Received % Minute;
    QCOMPARE(series({}, {}, Minute),
             QStringList({u"%1: 0 1 0 0 1 0"_s.arg(start), u"%1: 0 2 0 0 0 0"_s.arg(start + Minute),
                          u"%1: 0 1 0 0 0 0"_s.arg(start + 20 * Minute)}));
    QCOMPARE(series({}, {}, Hour), QStringList({u"%1: 0 4 0 0 1 0"_s.arg(Received - Received % Hour)}));
    // The range is one of event time still; the filter may bound the receive time, both ends included.
    QCOMPARE(series({}, {Noon, Noon + 1}, Day), QStringList({u"%1: 0 2 0 0 0 0"_s.arg(Received - Received % Day)}));
    QCOMPARE(series(Filter::receivedBetween(Received + 1, Received + Minute), {}, Minute),
             QStringList({u"%1: 0 2 0 0 0 0"_s.arg(start + Minute)}));
    QCOMPARE(series(Filter::receivedBetween(Received + 1, Received + Minute - 1), {}, Minute), QStringList());
}

void StoreContract::refusesBucketsWithoutWidth()
{
    QVERIFY(commit({simpleEntry(Noon, "a", "m")}));
    const auto isInvalid = [](const auto& result) { return !result && result.error().code == Error::Code::Invalid; };
    for (const qint64 width : {qint64(0), qint64(-1), std::numeric_limits<qint64>::min()}) {
        QVERIFY(isInvalid(m_reader->timeSeries({{}, {}, EntryClock::Event, width}, {})));
        QVERIFY(isInvalid(m_reader->timeSeries({{}, {}, EntryClock::Received, width}, {})));
        QVERIFY(width == 0 || isInvalid(m_reader->severities({{}, {}, width}, {})));
    }
}

void StoreContract::ranksMessages()
{
    QVERIFY(commit({simpleEntry(Noon + 9, "a", "twice"), simpleEntry(Noon, "a", "thrice"),
                    simpleEntry(Noon, "b", "thrice", Level::Error), simpleEntry(Noon, "a", "once, early")}));
    QVERIFY(commit({simpleEntry(Noon, "a", "thrice", Level::Critical),
                    simpleEntry(Noon - 5, "a", "twice", Level::Debug), simpleEntry(Noon - Hour, "a", "once, late"),
                    simpleEntry(Noon, "a", "Twice too"), simpleEntry(Noon + 1, "a", "Twice too")},
                   Received + 7));
    const auto top = [this](const Filter& filter, TimeRange range, std::size_t limit) {
        return textOf(m_reader->topMessages(filter, range, limit, {}).value());
    };
    // Among equally many, the newest arrival first; level and receive time are the newest arrival's.
    const QStringList ranked{u"3 CRITICAL %1 thrice"_s.arg(Received + 7), u"2 INFO %1 Twice too"_s.arg(Received + 7),
                             u"2 DEBUG %1 twice"_s.arg(Received + 7), u"1 INFO %1 once, late"_s.arg(Received + 7),
                             u"1 INFO %1 once, early"_s.arg(Received)};
    QCOMPARE(top({}, {}, All), ranked);
    QCOMPARE(top({}, {}, 5), ranked);
    QCOMPARE(top({}, {}, 3), ranked.first(3));
    QCOMPARE(top({}, {}, 0), QStringList());
    QCOMPARE(top({}, {Noon + 1, Noon + 10}, 5),
             QStringList({u"1 INFO %1 Twice too"_s.arg(Received + 7), u"1 INFO %1 twice"_s.arg(Received)}));
    QCOMPARE(top(Filter::equals(TextField::App, "b"), {}, 5), QStringList({u"1 ERROR %1 thrice"_s.arg(Received)}));
    QCOMPARE(top(Filter::contains(TextField::Message, "TWICE"), {}, 1), ranked.mid(1, 1));
    QCOMPARE(top(Filter::nothing(), {}, 5), QStringList());
}

void StoreContract::tellsMessagesApartByteForByte()
{
    const std::string large(1 << 20, 'x');
    const std::array<std::string, 8> messages{
        "", " ", "m", "M", std::string("m\0", 2), std::string("m\0\0", 3), large, large + "y"};
    for (std::size_t i = 0; i < messages.size(); ++i)
        QVERIFY(commit(Views(i + 1, simpleEntry(Noon, "a", messages[i]))));
    const std::vector<TopMessage> top = m_reader->topMessages({}, {}, All, {}).value();
    QCOMPARE(top.size(), messages.size());
    for (std::size_t i = 0; i < top.size(); ++i) {
        QCOMPARE(top[i].count, quint64(messages.size() - i));
        QVERIFY(top[i].message == messages[messages.size() - 1 - i]);
    }
}

void StoreContract::countsSeverities()
{
    QVERIFY(commit({simpleEntry(Noon, "web", "m", Level::Error), severe(simpleEntry(Noon, "web", "m"), "Fatal"),
                    severe(simpleEntry(Noon + 1, "web", "m", Level::Critical), "ERROR"),
                    severe(simpleEntry(Noon + Minute, "api", "m", Level::Debug), "")}));
    EntryView ofInstance = simpleEntry(Noon + Minute, "web", "m", Level::Error);
    ofInstance.instance = "1";
    QVERIFY(commit({ofInstance, simpleEntry(Noon - 1, "web", "m")}));
    const auto counts = [this](const SeverityQuery& query) { return textOf(m_reader->severities(query, {}).value()); };
    QCOMPARE(counts({{}, {}, 0}),
             QStringList({u"0 api []: 1"_s, u"0 web [ERROR]: 3"_s, u"0 web [Fatal]: 1"_s, u"0 web [INFO]: 1"_s}));
    QCOMPARE(counts({{}, {}, Minute}),
             QStringList({u"%1 web [INFO]: 1"_s.arg(Noon - Minute), u"%1 web [ERROR]: 2"_s.arg(Noon),
                          u"%1 web [Fatal]: 1"_s.arg(Noon), u"%1 api []: 1"_s.arg(Noon + Minute),
                          u"%1 web [ERROR]: 1"_s.arg(Noon + Minute)}));
    QCOMPARE(counts({Filter::equals(TextField::Severity, "ERROR"), {Noon + 1, Noon + Minute}, 0}),
             QStringList({u"0 web [ERROR]: 2"_s}));
    QCOMPARE(counts({Filter::absent(TextField::Severity), {}, 0}),
             QStringList({u"0 web [ERROR]: 2"_s, u"0 web [INFO]: 1"_s}));
    QCOMPARE(counts({Filter::nothing(), {}, Minute}), QStringList());
}

void StoreContract::cancelsStatistics()
{
    EntryMaker maker(10);
    QVERIFY(commit(*maker.makeBatch(500)));
    std::stop_source source;
    source.request_stop();
    const std::stop_token stop = source.get_token();
    const auto isCancelled = [](const auto& result) {
        return !result && result.error().code == Error::Code::Cancelled;
    };
    const Filter filter = Filter::contains(TextField::Message, "never there");
    for (const EntryClock clock : {EntryClock::Event, EntryClock::Received})
        QVERIFY(isCancelled(m_reader->timeSeries({filter, {}, clock, Minute}, stop)));
    QVERIFY(isCancelled(m_reader->topMessages(filter, {}, 10, stop)));
    QVERIFY(isCancelled(m_reader->severities({filter, {}, Minute}, stop)));
    QCOMPARE(m_reader->topMessages({}, {}, 10, {}).value().size(), std::size_t(10)); // the reader goes on
}

} // namespace Logboom
