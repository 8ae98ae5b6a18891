// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "core/filter/filterparser.h"
#include "storecontract.h"
#include "support/entrymaker.h"

#include <QTest>

#include <array>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Noon = 1736942400 * Second;

/// "2 bookmarked", "3 a note" and so on, by arrival number.
QStringList linesOf(const Annotations& annotations)
{
    QStringList lines;
    for (const Annotation& annotation : annotations.all()) {
        const QString line = QString::number(annotation.entry.seq) +
                             (annotation.bookmarked ? u" bookmarked"_s : QString()) + u' ' +
                             QString::fromStdString(annotation.note);
        lines += line.trimmed();
    }
    return lines;
}

Annotation bookmark(quint64 seq)
{
    return {{Noon + static_cast<qint64>(seq), seq}, true, {}};
}

Annotation note(quint64 seq, std::string text)
{
    return {{Noon + static_cast<qint64>(seq), seq}, false, std::move(text)};
}

} // namespace

void StoreContract::annotatesEntries()
{
    QVERIFY(m_store->annotations()->all().empty());
    QVERIFY(commitNumbered(5));
    QVERIFY(m_store->annotate(std::array{bookmark(4), note(2, "größer als erwartet"), bookmark(1)}));
    const std::shared_ptr<const Annotations> early = m_store->annotations();
    QCOMPARE(linesOf(*early), QStringList({u"1 bookmarked"_s, u"2 größer als erwartet"_s, u"4 bookmarked"_s}));
    QVERIFY(early->of(4)->bookmarked);
    QVERIFY(!early->of(3));

    // The newest counts, and an empty one takes away.
    QVERIFY(m_store->annotate(std::array{Annotation{bookmark(2).entry, true, "both"}, note(1, "")}));
    QCOMPARE(linesOf(*m_store->annotations()), QStringList({u"2 bookmarked both"_s, u"4 bookmarked"_s}));
    QCOMPARE(linesOf(*early).size(), qsizetype(3)); // one moment stays as it was
    QVERIFY(m_store->annotate({}));
    QVERIFY(m_store->annotate(std::array{note(3, "")}));
    QCOMPARE(linesOf(*m_store->annotations()).size(), qsizetype(2));
}

void StoreContract::refusesAnnotations_data()
{
    QTest::addColumn<quint64>("seq");
    QTest::addColumn<qint64>("timestamp");
    QTest::addColumn<std::size_t>("noteBytes");
    QTest::addColumn<Error::Code>("code");
    QTest::addRow("no such number") << quint64(6) << Noon + 6 << std::size_t(1) << Error::Code::NotFound;
    QTest::addRow("number 0") << quint64(0) << Noon << std::size_t(1) << Error::Code::NotFound;
    QTest::addRow("another time") << quint64(5) << Noon + Hour << std::size_t(1) << Error::Code::NotFound;
    QTest::addRow("too long a note") << quint64(5) << Noon + 5 << MaxNoteBytes + 1 << Error::Code::Invalid;
}

void StoreContract::refusesAnnotations()
{
    QFETCH(const quint64, seq);
    QFETCH(const qint64, timestamp);
    QFETCH(const std::size_t, noteBytes);
    QFETCH(const Error::Code, code);
    QVERIFY(commitNumbered(5));
    const std::array both{bookmark(1), Annotation{{timestamp, seq}, true, std::string(noteBytes, 'x')}};
    const Result<> outcome = m_store->annotate(both);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, code);
    QVERIFY(m_store->annotations()->all().empty()); // all or none
}

void StoreContract::findsAnnotatedEntries()
{
    QVERIFY(commitNumbered(50));
    QVERIFY(m_store->annotate(std::array{bookmark(3), bookmark(48), note(20, "n"), note(48, "m")}));
    QVERIFY(m_store->annotate(std::array{Annotation{bookmark(48).entry, true, "m"}}));
    const auto found = [this](const QString& text) -> QString {
        FilterContext context;
        context.annotations = m_store->annotations();
        const ParsedFilter filter = parseFilter(text, context);
        ScanQuery query;
        query.filter = filter.filter;
        query.direction = Direction::OldestFirst;
        query.wantTotal = true;
        const Page page = scan(query);
        return messagesOf(page.entries).join(u' ') + u'/' + QString::number(page.total);
    };
    QCOMPARE(found(u"is:bookmarked"_s), u"3 48/2"_s);
    QCOMPARE(found(u"has:note"_s), u"20 48/2"_s);
    QCOMPARE(found(u"is:bookmarked has:note"_s), u"48/1"_s);
    QCOMPARE(found(u"is:bookmarked OR has:note"_s), u"3 20 48/3"_s);
    QVERIFY(found(u"-is:bookmarked"_s).endsWith(u"/48"_s));
    QVERIFY(m_store->annotate(std::array{note(3, ""), note(48, ""), note(20, "")}));
    QCOMPARE(found(u"is:bookmarked"_s), u"/0"_s);
}

void StoreContract::keepsItsAnnotationsWhenOpenedAgain()
{
    if (!m_kind.isPersistent)
        QSKIP("This kind of store keeps nothing.");
    QVERIFY(commitNumbered(100));
    const std::string text = "\xef\xbb\xbf"
                             "a note\nin two lines, '\"; 🚀 " +
                             std::string(1, '\0');
    for (int round = 1; round <= 3; ++round) {
        QVERIFY(m_store->annotate(
            std::array{bookmark(static_cast<quint64>(round)), note(100 - static_cast<quint64>(round), text)}));
        const std::shared_ptr<const Annotations> before = m_store->annotations();
        QVERIFY(reopen());
        QVERIFY(*m_store->annotations() == *before);
        QCOMPARE(m_store->annotations()->all().size(), static_cast<std::size_t>(2 * round));
    }
    QVERIFY(m_store->annotate(std::array{note(99, "")}));
    QVERIFY(reopen());
    QVERIFY(!m_store->annotations()->of(99));
    QCOMPARE(m_store->annotations()->of(98)->note, text);
}

bool StoreContract::commitNumbered(int count)
{
    for (int i = 1; i <= count; ++i) {
        const std::string message = std::to_string(i);
        if (!commit({simpleEntry(Noon + i, "a", message)}))
            return false;
    }
    return true;
}

} // namespace Logboom
