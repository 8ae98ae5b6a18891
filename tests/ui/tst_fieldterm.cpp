// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fieldterm.h"

#include "core/filter/filterparser.h"

#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

class TestFieldTerm final : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void leavesAlone_data();
    void leavesAlone();
    void quotedValuesStandForThemselves_data();
    void quotedValuesStandForThemselves();
};

void TestFieldTerm::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("negated");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QString>("written");
    QTest::addRow("a value") << u"app:api"_s << false << u"app"_s << QStringList{u"api"_s} << u"app:api"_s;
    QTest::addRow("excluded") << u"-app:api"_s << true << u"app"_s << QStringList{u"api"_s} << u"-app:api"_s;
    QTest::addRow("a list") << u"app:(api worker)"_s << false << u"app"_s << QStringList{u"api"_s, u"worker"_s}
                            << u"app:(api worker)"_s;
    QTest::addRow("a list with OR and commas")
        << u"app:(api OR worker, web)"_s << false << u"app"_s << QStringList{u"api"_s, u"worker"_s, u"web"_s}
        << u"app:(api worker web)"_s;
    QTest::addRow("a quoted OR is a value")
        << u"app:(\"OR\" b)"_s << false << u"app"_s << QStringList{u"OR"_s, u"b"_s} << u"app:(\"OR\" b)"_s;
    QTest::addRow("a list of one") << u"app:(api)"_s << false << u"app"_s << QStringList{u"api"_s} << u"app:api"_s;
    QTest::addRow("quoted") << u"app:\"my app\""_s << false << u"app"_s << QStringList{u"my app"_s}
                            << u"app:\"my app\""_s;
    QTest::addRow("escaped") << u"app:\"a\\\"b\\\\c\""_s << false << u"app"_s << QStringList{u"a\"b\\c"_s}
                             << u"app:\"a\\\"b\\\\c\""_s;
    QTest::addRow("equals") << u"user.id=42"_s << false << u"user.id"_s << QStringList{u"42"_s} << u"user.id=42"_s;
    QTest::addRow("a host") << u"host:node-2.example.org"_s << false << u"host"_s
                            << QStringList{u"node-2.example.org"_s} << u"host:node-2.example.org"_s;
}

void TestFieldTerm::reads()
{
    QFETCH(const QString, text);
    const std::optional<FieldTerm> term = parseFieldTerm(text);
    QVERIFY(term);
    QTEST(term->negated, "negated");
    QTEST(term->field, "field");
    QTEST(term->values, "values");
    QTEST(term->text(), "written");
}

void TestFieldTerm::leavesAlone_data()
{
    QTest::addColumn<QString>("text");
    for (const QString& text :
         {u""_s, u"timeout"_s, u"level>=warning"_s, u"status!=200"_s, u"path:/api/*"_s, u"time:10:42..10:43"_s,
          u"user:*"_s, u"msg~/a b/"_s, u"app:"_s, u"app:()"_s, u"app:(a"_s, u"app:a b"_s, u"(app:a)"_s,
          u"app:a OR app:b"_s, u"app:\"open"_s, u"/re/"_s, u"-"_s})
        QTest::addRow("%s", qPrintable(text.isEmpty() ? u"nothing"_s : text)) << text;
}

void TestFieldTerm::leavesAlone()
{
    QFETCH(const QString, text);
    QVERIFY(!parseFieldTerm(text));
}

void TestFieldTerm::quotedValuesStandForThemselves_data()
{
    QTest::addColumn<QString>("value");
    for (const QString& value :
         {u"api"_s, u"my app"_s, u"a*b"_s, u"a?"_s, u"(x)"_s, u"a,b"_s, u"say \"hi\""_s, u"back\\slash"_s, u"OR"_s,
          u"-minus"_s, u"/re/"_s, u"1..2"_s, u"pipe|d"_s, u""_s, u"ünïcode"_s})
        QTest::addRow("%s", qPrintable(value.isEmpty() ? u"empty"_s : value)) << value;
}

void TestFieldTerm::quotedValuesStandForThemselves()
{
    QFETCH(const QString, value);
    const QString text = "app="_L1 + quotedFilterValue(value);
    const std::optional<FieldTerm> term = parseFieldTerm(text);
    QVERIFY2(term, qPrintable(text));
    QCOMPARE(term->values, QStringList{value});
    // The parser of the language reads it the same way.
    const std::string app = value.toStdString();
    EntryView entry;
    entry.app = app;
    entry.message = "something else";
    const ParsedFilter parsed = parseFilter(text);
    QVERIFY(parsed.notes.empty());
    QVERIFY(parsed.filter.matches(entry, 1));
    entry.app = "zzz";
    QVERIFY(!parsed.filter.matches(entry, 1));
}

QTEST_GUILESS_MAIN(TestFieldTerm)
#include "tst_fieldterm.moc"
