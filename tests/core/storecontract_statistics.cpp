// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "core/store/fieldvalues.h"
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

void StoreContract::countsValuesOfFields_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("containing");
    QTest::addColumn<QString>("counts"); // the most frequent, then what is beyond three of them
    QTest::newRow("app") << u"app"_s << QString() << u"api 3, worker 1 +0"_s;
    QTest::newRow("level") << u"LEVEL"_s << QString() << u"info 3, error 1 +0"_s;
    QTest::newRow("instance") << u"instance"_s << QString() << u"default 3, node-1 1 +0"_s;
    QTest::newRow("category") << u"category"_s << QString() << u"db 2, general 2 +0"_s;
    QTest::newRow("number") << u"status"_s << QString() << u"200 2, 503 1 +0"_s;
    QTest::newRow("with prefix") << u"context.status"_s << QString() << u"200 2, 503 1 +0"_s;
    QTest::newRow("nested") << u"user.id"_s << QString() << u"a\"b 1 +0"_s;
    QTest::newRow("array") << u"tag"_s << QString() << u"x 2, y 1, z 1 +1"_s;
    QTest::newRow("containing") << u"app"_s << u"WORK"_s << u"worker 1 +0"_s;
    QTest::newRow("nobody's") << u"nothing"_s << QString() << u" +0"_s;
}

void StoreContract::countsValuesOfFields()
{
    QFETCH(const QString, field);
    QFETCH(const QString, containing);
    std::vector<EntryView> entries{simpleEntry(Noon, "api", "m"), simpleEntry(Noon + 1, "api", "m", Level::Error),
                                   simpleEntry(Noon + 2, "worker", "m"), simpleEntry(Noon + 3, "api", "m"),
                                   simpleEntry(Noon + 4, "not in the range", "m")};
    entries[0].context = R"({"status":200,"tag":["x","y"]})";
    entries[1].context = R"({"status":503,"tag":"x","user":{"id":"a\"b"}})";
    entries[2].context = R"({"status":200,"tag":["z","zz"]})";
    entries[0].category = "db";
    entries[1].category = "db";
    entries[3].instance = "node-1";
    QVERIFY(commit(entries));
    const auto values =
        fieldValues(*m_reader, {{}, {Noon, Noon + 3}, field.toStdString(), containing.toStdString(), 3, 0}, {});
    QVERIFY(values);
    QStringList counts;
    for (const FieldValue& value : values->top)
        counts.append(QString::fromStdString(value.value) + u' ' + QString::number(value.count));
    QTEST(QString(counts.join(u", "_s) + u" +"_s + QString::number(values->others)), "counts");
    QCOMPARE(values->entries, 4u);
    QVERIFY(values->all);
}

void StoreContract::countsValuesOfTheNewest()
{
    std::vector<EntryView> entries;
    for (int i = 0; i < 10; ++i) {
        entries.push_back(simpleEntry(Noon + i, "api", "m"));
        entries.back().category = i < 7 ? "early" : "late";
    }
    QVERIFY(commit(entries));
    const auto newest = fieldValues(*m_reader, {{}, {}, "category", {}, 10, 4}, {});
    QVERIFY(newest);
    QVERIFY(!newest->all);
    QCOMPARE(newest->top, (std::vector<FieldValue>{{"late", 3}, {"early", 2}}));
    const auto all = fieldValues(*m_reader, {{}, {}, "category", {}, 1, 10}, {});
    QVERIFY(all && all->all);
    QCOMPARE(all->top, (std::vector<FieldValue>{{"early", 7}}));
    QCOMPARE(all->others, 3u);
    QCOMPARE(all->distinct, 2u);
    const auto refused = fieldValues(*m_reader, {{}, {}, "msg", {}, 10, 0}, {});
    QVERIFY(!refused && refused.error().code == Error::Code::Invalid);
}

} // namespace Logboom
