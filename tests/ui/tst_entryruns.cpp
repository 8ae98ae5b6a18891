// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/entrymaker.h"
#include "ui/models/entryruns.h"

#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

/// What names the run of an entry.
class TestEntryRuns final : public QObject
{
    Q_OBJECT

private slots:
    void readsTheContext_data();
    void readsTheContext();
    void looksIntoNoLargeContext();
    void readsMetadataToo();
};

void TestEntryRuns::readsTheContext_data()
{
    QTest::addColumn<QString>("context");
    QTest::addColumn<QString>("run");
    QTest::addRow("none") << QString() << QString();
    QTest::addRow("a number") << uR"({"pid":4711})"_s << u"4711"_s;
    QTest::addRow("a text") << uR"({"run_id":"deploy 7"})"_s << u"deploy 7"_s;
    QTest::addRow("nested") << uR"({"process":{"pid":12,"name":"web"}})"_s << u"12"_s;
    QTest::addRow("a name with a dot") << uR"({"process.pid":12})"_s << u"12"_s;
    QTest::addRow("the first of the names counts") << uR"({"pid":1,"run":"b"})"_s << u"b"_s;
    QTest::addRow("an empty one does not") << uR"({"run":"","pid":1})"_s << u"1"_s;
    QTest::addRow("not what only looks like it") << uR"({"rapid":1,"trunk":"x"})"_s << QString();
    QTest::addRow("no object") << uR"({"run":{"a":1}})"_s << QString();
    QTest::addRow("no flag") << uR"({"run":true})"_s << QString();
    QTest::addRow("broken") << uR"({"pid":1)"_s << QString();
}

void TestEntryRuns::readsTheContext()
{
    QFETCH(const QString, context);
    const std::string json = context.toStdString();
    EntryView view = simpleEntry(1, "app", "m");
    if (!json.empty())
        view.context = json;
    QTEST(runOf(view), "run");
}

void TestEntryRuns::looksIntoNoLargeContext()
{
    const std::string json = R"({"pid":1,"text":")" + std::string(100'000, 'x') + R"("})";
    EntryView view = simpleEntry(1, "app", "m");
    view.context = json;
    QCOMPARE(runOf(view), QString());
}

void TestEntryRuns::readsMetadataToo()
{
    EntryView view = simpleEntry(1, "app", "m");
    view.rare.metadata = R"({"pid":5})";
    QCOMPARE(runOf(view), u"5"_s);
}

QTEST_GUILESS_MAIN(TestEntryRuns)
#include "tst_entryruns.moc"
