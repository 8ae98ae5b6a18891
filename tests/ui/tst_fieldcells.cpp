// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/entrymaker.h"
#include "ui/models/fieldcells.h"
#include "ui/models/logmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

/// Columns of fields.
class TestFieldCells : public QObject
{
    Q_OBJECT

private slots:
    void fillsCellsOfFields_data();
    void fillsCellsOfFields();
    void namesFields_data();
    void namesFields();
    void modelHasColumnsOfFields();
};

void TestFieldCells::fillsCellsOfFields_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("cell");
    QTest::addRow("a number") << u"status"_s << u"504"_s;
    QTest::addRow("nested") << u"user.name"_s << u"Ann Lee"_s;
    QTest::addRow("an element") << u"items[1]"_s << u"b c"_s;
    QTest::addRow("of the tags") << u"tags.zone"_s << u"eu"_s;
    QTest::addRow("built in") << u"trace"_s << u"4bf92f35"_s;
    QTest::addRow("a name taken by the context too") << u"source"_s << u"logstream"_s;
    QTest::addRow("not there") << u"user.nobody"_s << QString();
    QTest::addRow("an object") << u"user"_s << QString();
}

void TestFieldCells::fillsCellsOfFields()
{
    QFETCH(const QString, name);
    EntryView view = simpleEntry(5, "api", "m");
    view.trace = "4bf92f35";
    view.context = R"({"status":504,"user":{"name":"Ann Lee"},"items":["a","b\nc"],"source":"x"})";
    view.rare.tags = R"({"zone":"eu"})";
    QTEST(fieldCells(view, {u"other"_s, name}).at(1), "cell");
    const std::string large = R"({"status":504,"long":")" + std::string(1'000'000, 'x') + R"("})";
    view.context = large;
    QCOMPARE(fieldCells(view, {u"status"_s}).front(), u"…"_s);
}

void TestFieldCells::namesFields_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::addRow("as it is") << u" user.id "_s << u"user.id"_s;
    QTest::addRow("as in a filter") << u"context.level"_s << u"level"_s;
    QTest::addRow("in quotes") << u"\"user name\""_s << u"user name"_s;
    QTest::addRow("nothing") << u"  "_s << QString();
}

void TestFieldCells::namesFields()
{
    QFETCH(const QString, typed);
    QTEST(fieldColumnName(typed), "name");
}

void TestFieldCells::modelHasColumnsOfFields()
{
    LogModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    EntryView view = simpleEntry(5, "api", "m");
    view.seq = 1;
    view.context = R"({"status":504,"id":7})";
    model.replace({Entry(view)}, {});
    constexpr int first = static_cast<int>(LogColumn::Count);
    model.addFieldColumn(u"status"_s);
    QCOMPARE(model.index(0, first).data().toString(), u"504"_s);
    model.addFieldColumn(u"id"_s);
    model.addFieldColumn(u"id"_s); // once
    QCOMPARE(model.columnCount(), first + 2);
    QCOMPARE(model.index(0, first + 1).data().toString(), u"7"_s);
    QCOMPARE(model.headerData(first + 1, Qt::Horizontal, Qt::DisplayRole).toString(), u"id"_s);
    model.removeFieldColumn(u"status"_s);
    QCOMPARE(model.index(0, first).data().toString(), u"7"_s);
    model.removeFieldColumn(u"status"_s);
    QCOMPARE(model.fieldColumns(), QStringList{u"id"_s});
}

QTEST_APPLESS_MAIN(TestFieldCells)
#include "tst_fieldcells.moc"
