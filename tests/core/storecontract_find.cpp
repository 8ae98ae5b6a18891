// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/identity.h"
#include "core/entry/timestamp.h"
#include "storecontract.h"
#include "support/entrymaker.h"
#include "support/entrytext.h"

#include <QTest>

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Noon = 1736942400 * Second;

EntryView tracedEntry(qint64 timestamp, std::string_view trace, std::string_view message)
{
    EntryView entry = simpleEntry(timestamp, "a", message);
    entry.trace = trace;
    return entry;
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return lower;
}

} // namespace

void StoreContract::findsByNumber()
{
    EntryMaker maker(4, {.latePerMille = 100});
    QStringList expected;
    for (int i = 0; i < 20; ++i) {
        const auto batch = maker.makeBatch(30);
        QVERIFY(commit(*batch));
        for (const EntryView& entry : batch->entries())
            expected += lineOf(entry);
    }
    for (qsizetype i = 0; i < expected.size(); ++i)
        QCOMPARE(lineOf(m_reader->bySeq(static_cast<quint64>(i) + 1).value().value().view()), expected[i]);
    QVERIFY(!m_reader->bySeq(0).value());
    QVERIFY(!m_reader->bySeq(601).value());
    QVERIFY(!m_reader->bySeq(std::numeric_limits<quint64>::max()).value());
}

void StoreContract::findsByTrace()
{
    const std::string_view uuid = "4bf92f35-77b3-4da6-a3ce-929d0e0e4736";
    const std::string_view hex = "4bf92f3577b34da6a3ce929d0e0e4736";
    QVERIFY(commit({tracedEntry(Noon, uuid, "1"), tracedEntry(Noon + 2, uuid, "2"), tracedEntry(Noon, hex, "3")}));
    QVERIFY(
        commit({simpleEntry(Noon, "a", "4"), tracedEntry(Noon - Hour, uuid, "5"), tracedEntry(Noon + 2, uuid, "6")}));
    QVERIFY(commit({tracedEntry(Noon, "", "7"), tracedEntry(Noon, "free text", "8")}));

    const auto traced = [this](std::string_view trace, std::size_t limit) {
        return messagesOf(m_reader->byTrace(trace, limit, {}).value_or(std::vector<Entry>()));
    };
    QCOMPARE(traced(uuid, 10), QStringList({u"6"_s, u"2"_s, u"1"_s, u"5"_s}));
    QCOMPARE(traced(uuid, 2), QStringList({u"6"_s, u"2"_s}));
    QCOMPARE(traced(uuid, 0), QStringList());
    QCOMPARE(traced(hex, 10), QStringList({u"3"_s}));
    QCOMPARE(traced("free text", 10), QStringList({u"8"_s}));
    QCOMPARE(traced("", 10), QStringList({u"7"_s}));
    QCOMPARE(traced("4BF92F35-77B3-4DA6-A3CE-929D0E0E4736", 10), QStringList());
    QCOMPARE(traced("4bf92f35", 10), QStringList());
}

void StoreContract::findsByInventedTrace()
{
    QVERIFY(commit({simpleEntry(Noon, "a", "1"), tracedEntry(Noon, "of a client", "2"), simpleEntry(Noon, "a", "3")}));
    const Entry third = m_reader->bySeq(3).value().value();
    const std::string trace = traceText(third.view());
    QCOMPARE(messagesOf(m_reader->byTrace(trace, 10, {}).value()), QStringList({u"3"_s}));

    // A client that sends an invented id on belongs to the same trace.
    QVERIFY(commit({tracedEntry(Noon + 5, trace, "4")}));
    QCOMPARE(messagesOf(m_reader->byTrace(trace, 10, {}).value()), QStringList({u"4"_s, u"3"_s}));
    QCOMPARE(messagesOf(m_reader->byTrace(trace, 1, {}).value()), QStringList({u"4"_s}));

    // What would have been invented for an entry that has a trace names nothing.
    const Entry second = m_reader->bySeq(2).value().value();
    const InventedTrace unused = inventedTrace(second->seq, second->received);
    QVERIFY(m_reader->byTrace(textOf(unused), 10, {}).value().empty());
}

void StoreContract::findsByIdOrTrace()
{
    QVERIFY(commit({simpleEntry(Noon, "a", "1"), tracedEntry(Noon, "t", "2"), tracedEntry(Noon + 1, "t", "3")}));
    const auto found = [this](std::string_view text) {
        const auto entry = findByIdOrTrace(*m_reader, text);
        return entry && *entry ? messagesOf({**entry}).front() : QString();
    };
    for (quint64 seq = 1; seq <= 3; ++seq) {
        const Entry entry = m_reader->bySeq(seq).value().value();
        const Ulid id = ulidOf(seq, entry->received);
        QCOMPARE(found(textOf(id)), QString::number(seq));
        QCOMPARE(found(lowerCase(textOf(id))), QString::number(seq));
    }
    QCOMPARE(found("t"), u"3"_s);
    const Entry first = m_reader->bySeq(1).value().value();
    QCOMPARE(found(textOf(inventedTrace(1, first->received))), u"1"_s);

    // A trace id that reads as an id of no entry is a trace id.
    const Ulid unknown = ulidOf(77, Noon);
    QVERIFY(commit({tracedEntry(Noon, textOf(unknown), "4")}));
    QCOMPARE(found(textOf(unknown)), u"4"_s);
}

void StoreContract::findsNothingForForeignIds_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addRow("nothing") << std::string();
    QTest::addRow("a word") << std::string("alpha");
    QTest::addRow("an id of a later entry") << std::string(textOf(ulidOf(2, Noon)));
    QTest::addRow("an id of another time") << std::string(textOf(ulidOf(1, Noon + 1)));
    QTest::addRow("an invented trace of another time") << std::string(textOf(inventedTrace(1, Noon + 1)));
    QTest::addRow("26 characters, no id") << std::string(26, 'U');
    QTest::addRow("the largest id") << std::string(26, 'Z');
    QTest::addRow("a megabyte") << std::string(1 << 20, 'x');
    QTest::addRow("SQL") << std::string("' OR 1=1 --");
}

void StoreContract::findsNothingForForeignIds()
{
    QFETCH(const std::string, text);
    QVERIFY(commit({simpleEntry(Noon, "a", "alpha")}, Noon));
    const Result<std::optional<Entry>> found = findByIdOrTrace(*m_reader, text);
    QVERIFY(found);
    QVERIFY(!*found);
}

} // namespace Logboom
