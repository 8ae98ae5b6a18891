// SPDX-License-Identifier: GPL-3.0-or-later
#include "logviewwindow.h"
#include "ui/models/scrollmap.h"
#include "ui/table/findinview.h"
#include "ui/table/markerbar.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Logboom;
using namespace Qt::StringLiterals;

/// The view with the newest entry at the top.
class TestRowOrder final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_theme = std::make_unique<Theme>(); }
    void cleanup() { m_theme.reset(); }

    void followsAtTheTop();
    void holdsWhenTheWheelTurnsDown();
    void keepsTheRowInPlaceWhileEntriesArrive();
    void turnsAroundWhatIsHeld();
    void homeFollowsAndEndIsTheOldest();
    void stepsGoDownTheRows();
    void findsDownTheRows();
    void pagesToTheOldest();
    void dragsThroughTheWholeStore();
    void marksStandInTheSameOrder();
    void neighboursStandAmongTheRows();
    void copiesInTheOrderOfTheRows();
    void scrollPositionsAreMirrored();

private:
    std::unique_ptr<Theme> m_theme;
};

namespace {

/// A window with the newest at the top that shows all it was given.
class NewestFirst : public Window
{
public:
    explicit NewestFirst(std::size_t entries)
        : Window(entries)
    {
        view->setOrder(Direction::NewestFirst);
    }
    [[nodiscard]] qint64 firstSecond() const
    {
        const RowSpan span = table->rowsOnScreen();
        return span.last < span.first ? -1 : model->entryAt(span.first)->timestamp / Second;
    }
    [[nodiscard]] bool isAtTop() const { return table->verticalScrollBar()->value() == 0; }
};

} // namespace

void TestRowOrder::followsAtTheTop()
{
    NewestFirst window(300);
    QTRY_COMPARE(window.firstSecond(), 299);
    QVERIFY(window.yOf(298) > window.yOf(299));
    QVERIFY(window.stand.send(Window::series(5, 300)));
    QTRY_COMPARE(window.firstSecond(), 304);
    QVERIFY(window.isAtTop());
    QVERIFY(window.view->isFollowing());
    QVERIFY(!window.pill->isVisible());
}

void TestRowOrder::holdsWhenTheWheelTurnsDown()
{
    NewestFirst window(300);
    QTRY_COMPARE(window.firstSecond(), 299);
    window.wheel(1); // up, already at the top
    QVERIFY(window.view->isFollowing());
    window.wheel(-1);
    QVERIFY(!window.view->isFollowing());
    QVERIFY(window.pill->isVisible());
    // What is held on to is the newest on the screen.
    QCOMPARE(window.view->heldAt(), window.firstSecond() * Second);
    QTest::mouseClick(window.pill, Qt::LeftButton);
    QVERIFY(window.view->isFollowing());
    QVERIFY(window.isAtTop());
}

void TestRowOrder::keepsTheRowInPlaceWhileEntriesArrive()
{
    NewestFirst window(300);
    QTRY_COMPARE(window.firstSecond(), 299);
    window.clickEntry(295);
    const int y = window.yOf(295);
    QVERIFY(y > 0);
    for (std::size_t from = 300; from < 3000; from += 300) {
        QVERIFY(window.stand.send(Window::series(300, from)));
        QTRY_COMPARE(*window.view->shown(), from + 300);
        QCOMPARE(window.yOf(295), y);
        QCOMPARE(window.currentSecond(), 295);
    }
    QTRY_COMPARE(window.pill->text(), u"held · 2,700 new · 270 errors"_s);
}

void TestRowOrder::turnsAroundWhatIsHeld()
{
    Window window(3000);
    QTRY_COMPARE(window.lastSecond(), 2999);
    window.view->goToTime(1500 * Second);
    QTRY_COMPARE(window.currentSecond(), 1500);
    const int y = window.yOf(1500);
    window.view->setOrder(Direction::NewestFirst);
    QCOMPARE(window.yOf(1500), y);
    QCOMPARE(window.currentSecond(), 1500);
    QCOMPARE(window.yOf(1501), y - window.rowHeight());
    window.view->setOrder(Direction::OldestFirst);
    QCOMPARE(window.yOf(1500), y);
    QCOMPARE(window.yOf(1501), y + window.rowHeight());
    QVERIFY(!window.view->isFollowing());
}

void TestRowOrder::homeFollowsAndEndIsTheOldest()
{
    NewestFirst window(5000);
    QTRY_COMPARE(window.firstSecond(), 4999);
    QTest::keyClick(window.table, Qt::Key_End);
    QVERIFY(!window.view->isFollowing());
    QTRY_COMPARE(window.lastSecond(), 0);
    QVERIFY(window.isAtEnd());
    QTest::keyClick(window.table, Qt::Key_Home);
    QVERIFY(window.view->isFollowing());
    QTRY_COMPARE(window.firstSecond(), 4999);
}

void TestRowOrder::stepsGoDownTheRows()
{
    NewestFirst window(300);
    QTRY_COMPARE(window.firstSecond(), 299);
    QTest::keyClick(window.table, Qt::Key_Down); // from the newest one
    const qint64 first = window.currentSecond();
    QVERIFY(first >= 298);
    QTest::keyClick(window.table, Qt::Key_Down);
    QCOMPARE(window.currentSecond(), first - 1);
    window.view->selectNextOfLevel(Level::Error, RowStep::Down);
    QTRY_COMPARE(window.currentSecond(), 289);
    window.view->selectNextOfLevel(Level::Error, RowStep::Up);
    QTRY_COMPARE(window.currentSecond(), 299);
    window.view->selectNext();
    QCOMPARE(window.currentSecond(), 298);
    window.view->selectPrevious();
    QCOMPARE(window.currentSecond(), 299);
}

void TestRowOrder::findsDownTheRows()
{
    NewestFirst window(3000);
    QTRY_COMPARE(window.firstSecond(), 2999);
    FindInView find(window.stand.store, window.stand.queries, *window.view);
    find.setText(u"entry 1000"_s); // one there is
    find.find(RowStep::Down);
    QTRY_COMPARE(window.currentSecond(), 1000);
    find.find(RowStep::Down);
    QTRY_COMPARE(find.state(), FindInView::State::NothingBelow);
    find.find(RowStep::Up);
    QTRY_COMPARE(find.state(), FindInView::State::NothingAbove);
}

void TestRowOrder::pagesToTheOldest()
{
    NewestFirst window(3000);
    QTRY_COMPARE(window.firstSecond(), 2999);
    for (int i = 0; i < 2000 && window.lastSecond() > 0; ++i) {
        window.wheel(-4);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(window.lastSecond(), 0);
    QTRY_COMPARE(window.bar->value(), window.bar->maximum());
}

void TestRowOrder::dragsThroughTheWholeStore()
{
    NewestFirst window(5000);
    QTRY_COMPARE(window.firstSecond(), 4999);
    QTRY_VERIFY(window.bar->maximum() > 0);
    QTRY_COMPARE(window.bar->value(), 0);
    window.bar->setSliderDown(true);
    window.bar->setSliderPosition(window.bar->maximum() / 4);
    QTRY_VERIFY(qAbs(window.firstSecond() - 3750) < 100);
    window.bar->setSliderPosition(window.bar->maximum());
    QTRY_COMPARE(window.lastSecond(), 0);
    window.bar->setSliderPosition(0);
    QTRY_COMPARE(window.firstSecond(), 4999);
    window.bar->setSliderDown(false);
    QVERIFY(window.view->isFollowing());
}

void TestRowOrder::marksStandInTheSameOrder()
{
    NewestFirst window(0);
    QVERIFY(window.stand.send({simpleEntry(1 * Second, "a", "old", Level::Error)}));
    QVERIFY(window.stand.send(Window::series(1000, 10)));
    auto* markers = window.view->findChild<MarkerBar*>();
    QTRY_COMPARE(window.view->scrollMap().total(), 1001u);
    // The oldest error is a mark at the bottom.
    QTest::mouseClick(markers, Qt::LeftButton, {}, QPoint(2, markers->height() - 2));
    QTRY_COMPARE(window.currentSecond(), 1);
}

void TestRowOrder::neighboursStandAmongTheRows()
{
    NewestFirst window(300);
    QTRY_COMPARE(window.firstSecond(), 299);
    window.view->setFilter(Filter::equals(TextField::App, "even"), {});
    QTRY_COMPARE(*window.view->shown(), 150u);
    QTRY_COMPARE(window.rowOf(297), -1);
    const auto all = window.stand.matches();
    window.view->setNeighbours({all.begin() + 295, all.begin() + 300});
    QTRY_VERIFY(window.rowOf(297) >= 0);
    for (int row = 1; row < window.model->rowCount(); ++row)
        QVERIFY(window.model->keyAt(row) < window.model->keyAt(row - 1));
    QVERIFY(window.model->isNeighbour(window.rowOf(297)));
    QVERIFY(!window.model->isNeighbour(window.rowOf(298)));
    window.view->setNeighbours({});
    QCOMPARE(window.rowOf(297), -1);
}

void TestRowOrder::copiesInTheOrderOfTheRows()
{
    NewestFirst window(300);
    QTRY_COMPARE(window.firstSecond(), 299);
    window.clickEntry(298);
    QTest::keyClick(window.table, Qt::Key_Down, Qt::ShiftModifier);
    window.view->copySelection(CopyFormat::Text);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].contains(u"entry 298"));
    QVERIFY(lines[1].contains(u"entry 297"));
}

void TestRowOrder::scrollPositionsAreMirrored()
{
    QCOMPARE(mirrored({0, 0.25}), (ScrollPosition{0.75, 0.25}));
    QCOMPARE(mirrored({0.75, 0.25}), (ScrollPosition{0, 0.25}));
    QCOMPARE(mirrored({0.5, 0.25}), (ScrollPosition{0.25, 0.25}));
    QCOMPARE(mirrored({0, 1}), (ScrollPosition{0, 1}));
}

QTEST_MAIN(TestRowOrder)
#include "tst_roworder.moc"
