// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/filterparts.h"

#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

class TestFilterParts final : public QObject
{
    Q_OBJECT

private slots:
    void onlyReplacesWhatTestsTheField_data();
    void onlyReplacesWhatTestsTheField();
    void splitsIntoChips_data();
    void splitsIntoChips();
    void joinedPartsStayConditionsOfTheirOwn();
    void clicksWriteTerms_data();
    void clicksWriteTerms();
    void offPartsAreNotInTheFilter();
    void editTakesAPartBack();
    void incompleteTextIsNotMadeAChip();
    void theSamePartStandsOnce();
    void facetsLeaveTheirOwnPartsOut();
};

namespace {

QStringList texts(const FilterParts& parts)
{
    QStringList list;
    for (const FilterParts::Part& part : parts.parts())
        list.append(part.on ? part.text : QString(u'~' + part.text));
    return list;
}

FilterParts made(const QString& text)
{
    FilterParts parts;
    parts.setText(text);
    return parts;
}

} // namespace

void TestFilterParts::splitsIntoChips_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("chips");
    QTest::addRow("nothing") << u""_s << QStringList{};
    QTest::addRow("three parts") << u"app:(a b) -category:http.access level>=warning"_s
                                 << QStringList{u"app:(a b)"_s, u"-category:http.access"_s, u"level>=warning"_s};
    QTest::addRow("a phrase") << u"\"cannot open file\" timeout"_s
                              << QStringList{u"\"cannot open file\""_s, u"timeout"_s};
    QTest::addRow("OR is one part") << u"a OR b"_s << QStringList{u"a OR b"_s};
}

void TestFilterParts::splitsIntoChips()
{
    QFETCH(const QString, text);
    const FilterParts parts = made(text);
    QTEST(texts(parts), "chips");
    QVERIFY(parts.typed().isEmpty());
    QCOMPARE(parts.text(), text);
}

void TestFilterParts::joinedPartsStayConditionsOfTheirOwn()
{
    FilterParts parts = made(u"a OR b"_s);
    parts.addTerm(u"level:error"_s);
    QCOMPARE(parts.text(), u"(a OR b) level:error"_s);
    EntryView entry;
    entry.message = "a";
    QVERIFY(!parseFilter(parts.text()).filter.matches(entry, 1));
    entry.level = Level::Error;
    QVERIFY(parseFilter(parts.text()).filter.matches(entry, 1));
}

void TestFilterParts::clicksWriteTerms_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("click");
    QTest::addColumn<QString>("after");
    const auto row = [](const char* name, const QString& before, const QString& click, const QString& after) {
        QTest::addRow("%s", name) << before << click << after;
    };
    row("the first", u""_s, u"app:api"_s, u"app:api"_s);
    row("a second click takes it back", u"app:api"_s, u"app:api"_s, u""_s);
    row("values of a field join", u"app:api"_s, u"app:worker"_s, u"app:(api worker)"_s);
    row("and join the list", u"app:(api worker)"_s, u"app:web"_s, u"app:(api worker web)"_s);
    row("out of the list again", u"app:(api worker web)"_s, u"app:worker"_s, u"app:(api web)"_s);
    row("the last but one leaves a plain value", u"app:(api worker)"_s, u"app:api"_s, u"app:worker"_s);
    row("levels too", u"level:error"_s, u"level:critical"_s, u"level:(error critical)"_s);
    row("field names in any case", u"App:api"_s, u"app:worker"_s, u"App:(api worker)"_s);
    row("another field is another part", u"app:api"_s, u"level:error"_s, u"app:api level:error"_s);
    row("the opposite replaces", u"app:api"_s, u"-app:api"_s, u"-app:api"_s);
    row("and back", u"-app:api"_s, u"app:api"_s, u"app:api"_s);
    row("the opposite of one in a list", u"app:(api worker)"_s, u"-app:api"_s, u"app:worker -app:api"_s);
    row("two exclusions both hold", u"-app:api"_s, u"-app:worker"_s, u"-app:api -app:worker"_s);
    row("messages are texts to find", u"msg:a"_s, u"msg:b"_s, u"msg:a msg:b"_s);
    row("exact messages are one or the other", u"msg=a"_s, u"msg=b"_s, u"msg=(a b)"_s);
    row("equals joins equals", u"user.id=42"_s, u"user.id=43"_s, u"user.id=(42 43)"_s);
    row("but not contains", u"user.id:4"_s, u"user.id=43"_s, u"user.id:4 user.id=43"_s);
    row("any text", u"timeout"_s, u"-timeout"_s, u"-timeout"_s);
    row("quoted values", u"app:\"my app\""_s, u"app:api"_s, u"app:(\"my app\" api)"_s);
}

void TestFilterParts::clicksWriteTerms()
{
    QFETCH(const QString, before);
    QFETCH(const QString, click);
    FilterParts parts = made(before);
    parts.addTerm(click);
    QTEST(parts.text(), "after");
}

void TestFilterParts::offPartsAreNotInTheFilter()
{
    FilterParts parts = made(u"app:api level:error"_s);
    parts.toggle(0);
    QCOMPARE(parts.text(), u"level:error"_s);
    QCOMPARE(texts(parts), (QStringList{u"~app:api"_s, u"level:error"_s}));
    parts.addTerm(u"app:api"_s); // a click on what is off switches it on
    QCOMPARE(parts.text(), u"app:api level:error"_s);
    parts.toggle(0);
    parts.addTerm(u"app:worker"_s); // what is off is left alone
    QCOMPARE(texts(parts), (QStringList{u"~app:api"_s, u"level:error"_s, u"app:worker"_s}));
}

void TestFilterParts::editTakesAPartBack()
{
    FilterParts parts = made(u"app:api level:error"_s);
    parts.setTyped(u"timeout"_s);
    parts.edit(0);
    QCOMPARE(texts(parts), (QStringList{u"level:error"_s, u"timeout"_s}));
    QCOMPARE(parts.typed(), u"app:api"_s);
}

void TestFilterParts::incompleteTextIsNotMadeAChip()
{
    FilterParts parts = made(u"app:api"_s);
    parts.setTyped(u"(a OR"_s);
    parts.commitTyped();
    QCOMPARE(texts(parts), QStringList{u"app:api"_s});
    QCOMPARE(parts.typed(), u"(a OR"_s);
    parts.setTyped(u"(a OR b)"_s);
    parts.commitTyped();
    QCOMPARE(parts.parts().size(), std::size_t(2));
    QVERIFY(parts.typed().isEmpty());
}

void TestFilterParts::theSamePartStandsOnce()
{
    FilterParts parts = made(u"app:api"_s);
    parts.toggle(0);
    parts.setTyped(u"app:api"_s);
    parts.commitTyped();
    QCOMPARE(texts(parts), QStringList{u"app:api"_s});
}

void TestFilterParts::facetsLeaveTheirOwnPartsOut()
{
    const FilterParts parts = made(u"app:api level:error timeout"_s);
    const auto isApp = [](const QString& part) { return part.startsWith("app:"_L1); };
    QCOMPARE(parts.textWithout(isApp, u"x"_s), u"level:error timeout x"_s);
}

void TestFilterParts::onlyReplacesWhatTestsTheField_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("nothing there") << QString() << u"app:api"_s;
    QTest::newRow("others stay") << u"level:error timeout"_s << u"level:error timeout app:api"_s;
    QTest::newRow("replaces") << u"app:(web db) level:error -app:x"_s << u"level:error app:api"_s;
    QTest::newRow("one of several") << u"app:(api web)"_s << u"app:api"_s;
    QTest::newRow("again takes it back") << u"level:error app:api"_s << u"level:error"_s;
}

void TestFilterParts::onlyReplacesWhatTestsTheField()
{
    QFETCH(const QString, before);
    FilterParts parts;
    parts.setText(before);
    parts.setOnly(u"app:api"_s);
    QTEST(parts.text(), "after");
}

QTEST_GUILESS_MAIN(TestFilterParts)
#include "tst_filterparts.moc"
