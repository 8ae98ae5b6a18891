// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "core/filter/filterparser.h"
#include "support/markdown.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

const qint64 Now = *parseTimestamp("2026-01-19T10:45:00Z");

QString guide()
{
    return readText(QStringLiteral(QT_TESTCASE_SOURCEDIR "/../../resources/help/en/filtering.md"));
}

QString language()
{
    return readText(QStringLiteral(QT_TESTCASE_SOURCEDIR "/../../src/core/filter/LANGUAGE.md"));
}

/// The names in the first column.
QStringList namesOf(const QList<QStringList>& rows)
{
    QStringList names;
    for (const QStringList& cells : rows)
        names += codeSpans(cells.first());
    names.sort();
    return names;
}

EntryView entry(std::string_view app, Level level, std::string_view message, std::string_view context = {})
{
    EntryView view;
    view.timestamp = Now - 5 * Minute;
    view.received = view.timestamp;
    view.app = app;
    view.level = level;
    view.message = message;
    view.context = context;
    return view;
}

/// What a shop might send within some minutes, and what an hour and a day before.
std::vector<EntryView> shop()
{
    std::vector<EntryView> entries{
        entry("api", Level::Error, "connection reset by peer", R"({"status":502,"path":"/api/orders"})"),
        entry("api", Level::Info, "GET /static/logo.png", R"({"status":200,"path":"/static/logo.png"})"),
        entry("api", Level::Critical, "order service is down", R"({"exception":"Traceback: refused"})"),
        entry("api", Level::Notice, "slow query", R"({"duration":"2.1s","user":{"id":42},"pid":4711})"),
        entry("worker", Level::Warning, "card declined", R"({"duration":12,"size":"3MB"})"),
        entry("worker", Level::Debug, "User 17 locked: timeout", R"({"elapsed_s":0.1,"elapsed":"90ms"})"),
        entry("worker", Level::Info, "cannot open file a OR b"),
        entry("worker", Level::Info, "healthcheck timed-out", R"({"size":40,"user name":"Ann","level":3})"),
    };
    EntryView traced = entry("pay", Level::Error, "authentication refused");
    traced.trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    traced.instance = "eu-1";
    traced.category = "http.access";
    traced.batch = "b-17";
    traced.agent = "curl/7.88.1";
    traced.timestamp = Now - 2 * Minute - 30 * Second; // 10:42:30
    entries.push_back(traced);
    EntryView row = entry("pay", Level::Critical, "Failed login attempt: dead lock in std::vector, main.cpp:42");
    row.dialect = Dialect::Tinybird;
    row.rare.severity = "FATAL";
    row.rare.errorCode = "AUTH-401";
    row.rare.stack = R"({"frames":["OrderService.java:3"]})";
    row.timestamp = Now - Day;
    row.received = row.timestamp;
    entries.push_back(row);
    EntryView later = entry("web", Level::Info, "GET http://host/x", R"({"status":404,"path":"/api/users"})");
    later.timestamp = Now - Hour;
    later.received = later.timestamp;
    entries.push_back(later);
    return entries;
}

ParsedFilter read(const QString& text)
{
    FilterContext context;
    context.now = Now;
    context.isKnownField = [](const QString& name) {
        static const QStringList known{u"status"_s,  u"path"_s, u"duration"_s, u"user.id"_s,
                                       u"elapsed"_s, u"size"_s, u"user name"_s};
        return known.contains(name);
    };
    return parseFilter(text, context);
}

} // namespace

/// The page on filters, held against the language and against what its examples find.
class TestHelpFilters final : public QObject
{
    Q_OBJECT

private slots:
    void everyOperatorIsTold();
    void everyFieldIsTold();
    void examples_data();
    void examples();
    void examplesInTexts_data();
    void examplesInTexts();
    void whatIsSaidOfNothingFound();
};

void TestHelpFilters::everyOperatorIsTold()
{
    const QStringList operators = namesOf(tableRows(language(), u"operator | finds"_s));
    QVERIFY(operators.size() >= 10);
    QCOMPARE(namesOf(tableRows(guide(), u"operator | example | finds"_s)), operators);
}

void TestHelpFilters::everyFieldIsTold()
{
    QStringList fields = namesOf(tableRows(language(), u"field | holds | `:` means"_s));
    QVERIFY(fields.size() >= 20);
    // What stands for fields of the context, and what no entry carries yet.
    for (const QString& name : {u"context.x.y"_s, u"x.y"_s, u"x"_s, u"pattern"_s})
        fields.removeOne(name);
    QCOMPARE(namesOf(tableRows(guide(), u"field | holds | example"_s)), fields);
}

void TestHelpFilters::examples_data()
{
    QTest::addColumn<QString>("text");
    const auto add = [](const QString& cell) {
        for (const QString& text : codeSpans(cell))
            QTest::addRow("%s", qPrintable(text)) << text;
    };
    for (const QStringList& cells : tableRows(guide(), u"typed | finds"_s))
        add(cells.at(0));
    for (const QStringList& cells : tableRows(guide(), u"operator | example | finds"_s))
        add(cells.at(1));
    for (const QStringList& cells : tableRows(guide(), u"field | holds | example"_s))
        add(cells.at(2));
}

/// Each finds something, does not find everything, and is understood.
void TestHelpFilters::examples()
{
    QFETCH(const QString, text);
    const ParsedFilter parsed = read(text);
    QVERIFY2(parsed.notes.empty(), parsed.notes.empty() ? "" : qPrintable(parsed.notes.front().message));
    const std::vector<EntryView> entries = shop();
    const auto found =
        std::ranges::count_if(entries, [&parsed](const EntryView& view) { return parsed.filter.matches(view, Now); });
    QVERIFY(found > 0);
    QVERIFY(found < static_cast<std::ptrdiff_t>(entries.size()));
}

void TestHelpFilters::examplesInTexts_data()
{
    QTest::addColumn<QString>("text");
    // Signs and names that the sentences are about.
    static const QSet<QString> words{u"OR"_s, u"-"_s, u"*"_s, u"?"_s, u":"_s, u"elapsed_s"_s, u"wait_ms"_s, u"Z"_s};
    QSet<QString> seen;
    for (const QString& title : {u"Words"_s, u"Operators"_s, u"Fields"_s, u"Numbers and times"_s}) {
        for (const QString& line : sectionText(guide(), title).split(u'\n')) {
            for (const QString& text : line.startsWith(u'|') ? QStringList() : codeSpans(line)) {
                if (!words.contains(text) && !seen.contains(text))
                    QTest::addRow("%s", qPrintable(text)) << text;
                seen.insert(text);
            }
        }
    }
}

void TestHelpFilters::examplesInTexts()
{
    QFETCH(const QString, text);
    const ParsedFilter parsed = read(text);
    QVERIFY2(parsed.notes.empty() && !parsed.incomplete,
             parsed.notes.empty() ? "" : qPrintable(parsed.notes.front().message));
}

void TestHelpFilters::whatIsSaidOfNothingFound()
{
    const QStringList spans = codeSpans(sectionText(guide(), u"Nothing found?"_s));
    const ParsedFilter never = read(spans.at(0));
    QCOMPARE(never.notes.at(0).kind, FilterNote::Kind::NeverMatches);
    QCOMPARE(never.notes.at(0).fix, spans.at(1));
}

QTEST_GUILESS_MAIN(TestHelpFilters)
#include "tst_helpfilters.moc"
