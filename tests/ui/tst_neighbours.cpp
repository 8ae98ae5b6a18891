// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/neighbours.h"

#include "logviewwindow.h"
#include "ui/theme/theme.h"

#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

/// Entries of the same source around one, among the rows of the table.
class TestNeighbours final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QSettings().remove(u"window/neighbours"_s); }
    void showsThoseOfTheSameSource();
    void keepsTheEntryInItsPlace();
    void bringsTheEntryFromTheEdge();
    void changesTheirNumber();
    void goesWithAnotherFilter();
    void staysWhileTheRangeMovesOn();
    void countsNothing();
    void steps_data();
    void steps();
    void sources();

private:
    /// Seconds of the rows, dimmed ones in brackets, around the selected one.
    static QString rows(const Window& window)
    {
        QStringList texts;
        for (int row = 0; row < window.model->rowCount(); ++row) {
            const QString second = QString::number(window.model->entryAt(row)->timestamp / Second);
            texts.append(window.model->isNeighbour(row) ? u'(' + second + u')' : second);
        }
        return texts.join(u' ');
    }
    /// Errors of 100 entries: 9, 19, ... 99, all of "odd"; 59 is selected.
    static void selectError(Window& window)
    {
        window.view->setFilter(Filter::levelIn({Level::Error}), {});
        QTRY_COMPARE(window.model->rowCount(), 10);
        QTRY_VERIFY(window.yOf(59) >= 0);
        window.clickEntry(59);
        QCOMPARE(window.currentSecond(), 59);
    }

    std::unique_ptr<Theme> m_theme;
};

void TestNeighbours::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    m_theme = std::make_unique<Theme>();
}

void TestNeighbours::showsThoseOfTheSameSource()
{
    Window window(100);
    selectError(window);
    Neighbours neighbours(window.stand.queries, *window.view);
    neighbours.toggle();
    const QString with = u"9 19 29 39 49 (51) (53) (55) (57) 59 (61) (63) (65) (67) 69 79 89 99"_s;
    QTRY_COMPARE(rows(window), with); // 49 and 69 are of the five too, and match
    neighbours.toggle();
    QCOMPARE(rows(window), u"9 19 29 39 49 59 69 79 89 99"_s);
    QCOMPARE(window.currentSecond(), 59);
}

void TestNeighbours::keepsTheEntryInItsPlace()
{
    Window window(1000);
    window.view->setFilter(Filter::levelIn({Level::Error}), {});
    QTRY_VERIFY(window.yOf(959) >= 0);
    window.clickEntry(959);
    const int y = window.yOf(959);
    Neighbours neighbours(window.stand.queries, *window.view);
    neighbours.toggle();
    QTRY_COMPARE(window.model->rowCount(), 108);
    QCOMPARE(window.yOf(959), y);
    QVERIFY(!window.view->isFollowing());
    neighbours.hide();
    QCOMPARE(window.model->rowCount(), 100);
    QCOMPARE(window.yOf(959), y);
}

void TestNeighbours::bringsTheEntryFromTheEdge()
{
    Window window(1006);
    window.view->setFilter(Filter::levelIn({Level::Error}), {});
    QTRY_VERIFY(window.yOf(999) >= 0);
    window.clickEntry(999); // the last row
    Neighbours neighbours(window.stand.queries, *window.view);
    neighbours.toggle();
    QTRY_COMPARE(window.model->rowCount(), 107);
    QTRY_VERIFY(window.yOf(1005) >= 0);
    QCOMPARE(window.currentSecond(), 999);
}

void TestNeighbours::changesTheirNumber()
{
    Window window(100);
    selectError(window);
    Neighbours neighbours(window.stand.queries, *window.view);
    QCOMPARE(neighbours.count(), Neighbours::DefaultCount);
    neighbours.changeCount(-1);
    neighbours.toggle();
    QTRY_COMPARE(rows(window), u"9 19 29 39 49 (55) (57) 59 (61) (63) 69 79 89 99"_s);
    neighbours.changeCount(1);
    QTRY_COMPARE(window.model->rowCount(), 18);
    neighbours.changeCount(1);
    QTRY_COMPARE(window.model->rowCount(), 26);
    QCOMPARE(Neighbours(window.stand.queries, *window.view).count(), 10); // kept
}

void TestNeighbours::goesWithAnotherFilter()
{
    Window window(100);
    selectError(window);
    Neighbours neighbours(window.stand.queries, *window.view);
    neighbours.toggle();
    QTRY_COMPARE(window.model->rowCount(), 18);
    const QSignalSpy changed(&neighbours, &Neighbours::changed);
    window.view->setFilter(Filter::levelIn({Level::Error}), {});
    QCOMPARE(changed.count(), 1);
    QVERIFY(!neighbours.entry());
    QTRY_COMPARE(rows(window), u"9 19 29 39 49 59 69 79 89 99"_s);
}

void TestNeighbours::staysWhileTheRangeMovesOn()
{
    Window window(100);
    selectError(window);
    Neighbours neighbours(window.stand.queries, *window.view);
    neighbours.toggle();
    QTRY_COMPARE(window.model->rowCount(), 18);
    window.view->setTimeRange({55 * Second, 80 * Second});
    // What is out of the range now is a neighbour still.
    QTRY_COMPARE(rows(window), u"(49) (51) (53) (55) (57) 59 (61) (63) (65) (67) 69 79"_s);
}

void TestNeighbours::countsNothing()
{
    Window window(100);
    selectError(window);
    Neighbours neighbours(window.stand.queries, *window.view);
    neighbours.toggle();
    QTRY_COMPARE(window.model->rowCount(), 18);
    QCOMPARE(window.view->shown(), 10u);
    QVERIFY(window.stand.send(Window::series(10, 100)));
    QTRY_COMPARE(window.view->shown(), 11u);
    QTRY_COMPARE(window.model->rowCount(), 19);
}

void TestNeighbours::steps_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("next");
    QTest::newRow("more") << 5 << 1 << 10;
    QTest::newRow("fewer") << 5 << -1 << 2;
    QTest::newRow("no more") << 100 << 1 << 100;
    QTest::newRow("no fewer") << 2 << -1 << 2;
    QTest::newRow("between, more") << 7 << 1 << 10;
    QTest::newRow("between, fewer") << 7 << -1 << 5;
}

void TestNeighbours::steps()
{
    QFETCH(const int, count);
    QFETCH(const int, step);
    QTEST(neighbourStep(count, step), "next");
}

void TestNeighbours::sources()
{
    EntryView entry = simpleEntry(Second, "worker", "m");
    QCOMPARE(sourceTitle(entry), u"worker"_s);
    const EntryView other = simpleEntry(Second, "worker", "m");
    QVERIFY(sameSource(entry).matches(other, 0));
    entry.instance = "node-3";
    QCOMPARE(sourceTitle(entry), u"worker on node-3"_s);
    QVERIFY(!sameSource(entry).matches(other, 0));
    QVERIFY(!sameSource(other).matches(entry, 0));
    QVERIFY(sameSource(entry).matches(entry, 0));
}

QTEST_MAIN(TestNeighbours)
#include "tst_neighbours.moc"
