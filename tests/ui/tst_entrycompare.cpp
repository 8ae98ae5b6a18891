// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/entrymaker.h"
#include "ui/models/entrycompare.h"
#include "ui/panels/comparepage.h"
#include "ui/panels/paneltable.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

Entry entryOf(std::string_view message, std::string_view context)
{
    EntryView view = simpleEntry(Second, "api", message);
    view.seq = 1;
    view.received = Second;
    view.trace = "t";
    if (!context.empty())
        view.context = context;
    return Entry(view);
}

/// "name: first | second" of what differs, "-" where one does not have it.
QStringList differences(const Entry& first, const Entry& second)
{
    QStringList lines;
    for (const ComparedField& field : comparedFields(first.view(), second.view())) {
        if (field.differs()) {
            lines += field.name + u": "_s + (field.inFirst ? field.first : u"-"_s) + u" | "_s +
                     (field.inSecond ? field.second : u"-"_s);
        }
    }
    return lines;
}

} // namespace

/// Two entries side by side.
class TestEntryCompare : public QObject
{
    Q_OBJECT

private slots:
    void findsDifferences_data();
    void findsDifferences();
    void keepsTheOrder();
    void modelShowsDifferencesOrAll();
    void pageComparesLargeEntriesInTheBackground();

private:
    Theme m_theme;
};

void TestEntryCompare::findsDifferences_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QStringList>("expected");
    QTest::addRow("equal") << QByteArray(R"({"a":1})") << QByteArray(R"({"a":1})") << QStringList();
    QTest::addRow("a value") << QByteArray(R"({"a":1,"b":2})") << QByteArray(R"({"b":3,"a":1})")
                             << QStringList{u"b: 2 | 3"_s};
    QTest::addRow("only in one") << QByteArray(R"({"a":1,"b":2})") << QByteArray(R"({"b":2,"c":{"d":3}})")
                                 << QStringList{u"a: 1 | -"_s, u"c.d: - | 3"_s};
    QTest::addRow("no context") << QByteArray() << QByteArray(R"({"c":3})") << QStringList{u"c: - | 3"_s};
    QTest::addRow("elements") << QByteArray(R"({"a":[1,2]})") << QByteArray(R"({"a":[1,3,4]})")
                              << QStringList{u"a[1]: 2 | 3"_s, u"a[2]: - | 4"_s};
    QTest::addRow("a repeated key") << QByteArray(R"({"a":1,"a":2})") << QByteArray(R"({"a":1,"a":3})")
                                    << QStringList{u"a: 2 | 3"_s};
    QTest::addRow("an empty value is not none")
        << QByteArray(R"({"a":""})") << QByteArray(R"({"b":1})") << QStringList{u"b: - | 1"_s, u"a:  | -"_s};
}

void TestEntryCompare::findsDifferences()
{
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    const Entry left = entryOf("m", {first.constData(), static_cast<std::size_t>(first.size())});
    const Entry right = entryOf("m", {second.constData(), static_cast<std::size_t>(second.size())});
    QTEST(differences(left, right), "expected");
}

void TestEntryCompare::keepsTheOrder()
{
    QStringList names;
    const Entry left = entryOf("one", R"({"a":1,"c":1,"e":1})");
    const Entry right = entryOf("two", R"({"a":1,"b":1,"c":1,"d":1,"f":1})");
    for (const ComparedField& field : comparedFields(left.view(), right.view())) {
        if (field.name.size() == 1)
            names += field.name;
    }
    QCOMPARE(names.join(QString()), u"abcdfe"_s);
    QCOMPARE(differences(left, right).first(), u"message: one | two"_s);
}

void TestEntryCompare::modelShowsDifferencesOrAll()
{
    CompareModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFields({{u"a"_s, u"1"_s, u"1"_s, true, true},
                     {u"b"_s, u"two\nlines"_s, u"2"_s, true, true},
                     {u"c"_s, {}, u"3"_s, false, true}});
    model.setTitles(u"left"_s, u"right"_s);
    QCOMPARE(model.differences(), 2);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 1).data().toString(), u"two lines"_s);
    QCOMPARE(model.index(1, 1).data().toString(), u"–"_s);
    QCOMPARE(model.index(1, 1).data(Qt::AccessibleTextRole).toString(), u"not there"_s);
    QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), u"right"_s);
    model.setShowsAll(true);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, 0).data().toString(), u"a"_s);
    QCOMPARE(model.index(1, 0).data().toString(), u"≠ b"_s); // never by its look alone
}

void TestEntryCompare::pageComparesLargeEntriesInTheBackground()
{
    ComparePage page;
    page.show();
    auto* table = page.findChild<PanelTable*>();
    const std::string large = R"({"a":")" + std::string(1'000'000, 'x') + R"(","b":1})";
    page.setEntries(entryOf("m", large), entryOf("m", R"({"b":2})"));
    page.setEntries(entryOf("m", large), entryOf("m", R"({"b":3})")); // only these are shown
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(1, 2).data().toString(), u"3"_s);
    page.findChild<QCheckBox*>()->click();
    QVERIFY(table->model()->rowCount() > 2);
    page.setEntries(entryOf("m", "{}"), entryOf("m", "{}"));
    page.findChild<QCheckBox*>()->click();
    QCOMPARE(table->model()->rowCount(), 0);
}

QTEST_MAIN(TestEntryCompare)
#include "tst_entrycompare.moc"
