// SPDX-License-Identifier: GPL-3.0-or-later
#include "logviewwindow.h"
#include "ui/table/logheader.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Logboom;
using namespace Qt::StringLiterals;

class TestLogView : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_theme = std::make_unique<Theme>(); }
    void cleanup() { m_theme.reset(); }

    void followsTheNewest();
    void holdsWhenTheWheelTurns();
    void holdsWhenARowIsClicked();
    void holdsWhenAKeyMovesTheSelection();
    void keepsTheRowInPlaceWhileEntriesArrive();
    void keepsTheRowInPlaceWhenLateEntriesArrive();
    void keepsTheRowInPlaceWhilePagesComeAndGo();
    void keepsTheSelectionOfARowThatLeftTheModel();
    void saysWhatCameSinceTheHold();
    void resumesByThePill();
    void movesThePillOffTheSelectedRow();
    void goesToTheEndsByKeys();
    void goesToATimeAndSelectsIt();
    void selectsErrorsThroughTheWholeStore();
    void stepsToTheNeighbours();
    void keepsTheEntryWhenTheFilterChanges();
    void copiesTheSelection();
    void keepsColumns();
    void keepsColumnsOfFields();
    void refusesForeignColumns_data();
    void refusesForeignColumns();
    void dragsThroughTheWholeStore();
    void dragsBeforeTheEntriesAreCounted();
    void tellsWhatIsOnTheScreen();
    void isReadableForScreenReaders();
    void survivesFontAndThemeChanges();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestLogView::followsTheNewest()
{
    Window window(0);
    QVERIFY(window.view->isStoreEmpty());
    const QSignalSpy empty(window.view.get(), &LogView::storeEmptyChanged);
    const QSignalSpy shown(window.view.get(), &LogView::shownChanged);
    QVERIFY(window.stand.send(Window::series(300, 0)));
    QTRY_COMPARE(window.lastSecond(), 299);
    QTRY_COMPARE(empty.count(), 1);
    QVERIFY(window.isAtEnd());
    QVERIFY(window.stand.send(Window::series(5, 300)));
    QTRY_COMPARE(window.lastSecond(), 304);
    QVERIFY(window.isAtEnd());
    QVERIFY(window.view->isFollowing());
    QVERIFY(!window.pill->isVisible());
    QTRY_COMPARE(shown.last().front().toULongLong(), 305u);
}

void TestLogView::holdsWhenTheWheelTurns()
{
    Window window(300);
    QTRY_COMPARE(window.lastSecond(), 299);
    QSignalSpy following(window.view.get(), &LogView::followingChanged);
    window.wheel(-1); // down, already at the end
    QVERIFY(window.view->isFollowing());
    window.wheel(1);
    QVERIFY(!window.view->isFollowing());
    QCOMPARE(following.count(), 1);
    QCOMPARE(following.front()[0].toBool(), false);
    QVERIFY(following.front()[1].toLongLong() > 0);
    QVERIFY(window.pill->isVisible());
    QVERIFY(!window.isAtEnd());
}

void TestLogView::holdsWhenARowIsClicked()
{
    Window window(300);
    QTRY_COMPARE(window.lastSecond(), 299);
    QSignalSpy following(window.view.get(), &LogView::followingChanged);
    const QSignalSpy current(window.view.get(), &LogView::currentEntryChanged);
    window.clickEntry(290);
    QVERIFY(!window.view->isFollowing());
    QCOMPARE(current.count(), 1);
    QCOMPARE(window.currentSecond(), 290);
    QCOMPARE(following.last()[1].toLongLong(), 290 * Second);
}

void TestLogView::holdsWhenAKeyMovesTheSelection()
{
    Window window(300);
    QTRY_COMPARE(window.lastSecond(), 299);
    QTest::keyClick(window.table, Qt::Key_Up);
    QVERIFY(!window.view->isFollowing());
    const qint64 first = window.currentSecond();
    QVERIFY(first >= 298);
    QTest::keyClick(window.table, Qt::Key_Up);
    QCOMPARE(window.currentSecond(), first - 1);
    QTest::keyClick(window.table, Qt::Key_PageUp);
    QVERIFY(window.currentSecond() < first - 10);
}

void TestLogView::keepsTheRowInPlaceWhileEntriesArrive()
{
    Window window(300);
    QTRY_COMPARE(window.lastSecond(), 299);
    window.clickEntry(288);
    const int y = window.yOf(288);
    QVERIFY(y > 0);
    QSignalSpy changed(window.model, &LogModel::changed);
    // More than the model holds, so that rows are let go too.
    for (std::size_t from = 300; from < 3000; from += 300) {
        QVERIFY(window.stand.send(Window::series(300, from)));
        QTRY_COMPARE(window.view->shown(), std::optional<quint64>(from + 300));
        QCOMPARE(window.yOf(288), y);
        QCOMPARE(window.currentSecond(), 288);
    }
    QVERIFY(changed.count() > 0);
}

void TestLogView::keepsTheRowInPlaceWhenLateEntriesArrive()
{
    Window window(300);
    QTRY_COMPARE(window.lastSecond(), 299);
    window.wheel(2);
    const RowSpan span = window.table->rowsOnScreen();
    const qint64 held = window.model->entryAt(span.first + 1)->timestamp / Second;
    const int y = window.yOf(held);
    std::vector<EntryView> late;
    for (qint64 i = 0; i < 50; ++i) // above, among and below what is on the screen
        late.push_back(simpleEntry((250 + i) * Second + Second / 2, "late", "late"));
    QVERIFY(window.stand.send(late));
    QTRY_COMPARE(window.view->shown(), std::optional<quint64>(350));
    QCOMPARE(window.yOf(held), y);
    QVERIFY(window.rowOf(held) > span.first + 1);
}

void TestLogView::keepsTheRowInPlaceWhilePagesComeAndGo()
{
    Window window(5000);
    QTRY_COMPARE(window.lastSecond(), 4999);
    // Each turn moves the screen by the same way, whatever pages come in at the front and go at the end.
    window.wheel(1);
    for (int turn = 0; turn < 300; ++turn) {
        const RowSpan span = window.table->rowsOnScreen();
        const qint64 second = window.model->entryAt(span.first + 1)->timestamp / Second;
        const int y = window.yOf(second);
        QCoreApplication::processEvents();
        QCOMPARE(window.yOf(second), y);
        QTRY_VERIFY(window.table->rowsOnScreen().first > 10);
        window.wheel(1);
    }
    QVERIFY(window.lastSecond() < 4999 - 800);
    QVERIFY(window.model->edges().moreAfter);
}

void TestLogView::keepsTheSelectionOfARowThatLeftTheModel()
{
    Window window(5000);
    QTRY_COMPARE(window.lastSecond(), 4999);
    window.clickEntry(4990);
    window.view->goToTop();
    QTRY_COMPARE(window.yOf(0), 0);
    QCOMPARE(window.rowOf(4990), -1);
    QCOMPARE(window.currentSecond(), 4990);
    window.view->goToTime(4980 * Second);
    QTRY_COMPARE(window.currentSecond(), 4980);
    window.view->goToTop();
    QTRY_COMPARE(window.yOf(0), 0);
    // The neighbour is looked for where the entry is.
    window.view->selectNext();
    QTRY_VERIFY(window.yOf(4980) >= 0);
    window.view->selectNext();
    QCOMPARE(window.currentSecond(), 4981);
}

void TestLogView::saysWhatCameSinceTheHold()
{
    Window window(300);
    QTRY_COMPARE(window.lastSecond(), 299);
    window.view->setFollowing(false);
    QCOMPARE(window.pill->text(), u"held · no new entries"_s);
    QVERIFY(window.stand.send(Window::series(1, 300)));
    QTRY_COMPARE(window.pill->text(), u"held · 1 new"_s);
    QVERIFY(window.stand.send(Window::series(1283, 301)));
    QTRY_COMPARE(window.pill->text(), u"held · 1,284 new · 128 errors"_s);
    window.view->setFilter(Filter::equals(TextField::App, "even"), {});
    QTRY_COMPARE(window.pill->text(), u"held · 642 new"_s);
}

void TestLogView::resumesByThePill()
{
    Window window(300);
    QTRY_COMPARE(window.lastSecond(), 299);
    window.clickEntry(295);
    QVERIFY(window.stand.send(Window::series(100, 300)));
    QTest::mouseClick(window.pill, Qt::LeftButton);
    QVERIFY(window.view->isFollowing());
    QTRY_COMPARE(window.lastSecond(), 399);
    QVERIFY(window.isAtEnd());
    QVERIFY(!window.pill->isVisible());
    QCOMPARE(window.currentSecond(), -1);
    QVERIFY(window.table->hasFocus());
    // By the keyboard alike.
    window.view->setFollowing(false);
    window.pill->setFocus();
    QTest::keyClick(window.pill, Qt::Key_Space);
    QVERIFY(window.view->isFollowing());
}

void TestLogView::movesThePillOffTheSelectedRow()
{
    Window window(300);
    QTRY_COMPARE(window.lastSecond(), 299);
    window.clickEntry(298);
    QVERIFY(window.pill->y() < window.view->height() / 2);
    window.clickEntry(290);
    QVERIFY(window.pill->y() > window.view->height() / 2);
}

void TestLogView::goesToTheEndsByKeys()
{
    Window window(5000);
    QTRY_COMPARE(window.lastSecond(), 4999);
    QTest::keyClick(window.table, Qt::Key_Home);
    QTRY_COMPARE(window.yOf(0), 0);
    QVERIFY(!window.view->isFollowing());
    QTest::keyClick(window.table, Qt::Key_End);
    QTRY_COMPARE(window.lastSecond(), 4999);
    QVERIFY(window.view->isFollowing());
    QVERIFY(window.isAtEnd());
}

void TestLogView::goesToATimeAndSelectsIt()
{
    Window window(5000);
    QTRY_COMPARE(window.lastSecond(), 4999);
    window.view->goToTime(1000 * Second - 1);
    QTRY_COMPARE(window.currentSecond(), 1000);
    const int middle = window.table->viewport()->height() / 2;
    QVERIFY(qAbs(window.yOf(1000) - middle) <= window.rowHeight());
    // The rows around come without another step.
    QTRY_VERIFY(window.rowOf(900) >= 0 && window.rowOf(1100) >= 0);
}

void TestLogView::selectsErrorsThroughTheWholeStore()
{
    Window window(0);
    QVERIFY(window.stand.send({simpleEntry(1 * Second, "a", "far", Level::Error)}));
    QVERIFY(window.stand.send(std::vector<EntryView>(3000, simpleEntry(5 * Second, "a", "between"))));
    QVERIFY(window.stand.send({simpleEntry(9 * Second, "a", "near", Level::Critical)}));
    QTRY_COMPARE(window.lastSecond(), 9);
    window.view->selectNextOfLevel(Level::Error, RowStep::Up);
    QTRY_COMPARE(window.currentSecond(), 9);
    window.view->selectNextOfLevel(Level::Error, RowStep::Up);
    QTRY_COMPARE(window.currentSecond(), 1);
    QVERIFY(window.yOf(1) >= 0);
    window.view->selectNextOfLevel(Level::Error, RowStep::Down);
    QTRY_COMPARE(window.currentSecond(), 9);
}

void TestLogView::stepsToTheNeighbours()
{
    Window window(300);
    QTRY_COMPARE(window.lastSecond(), 299);
    window.clickEntry(290);
    window.view->selectNext();
    QCOMPARE(window.currentSecond(), 291);
    window.view->selectPrevious();
    window.view->selectPrevious();
    QCOMPARE(window.currentSecond(), 289);
}

void TestLogView::keepsTheEntryWhenTheFilterChanges()
{
    Window window(5000);
    QTRY_COMPARE(window.lastSecond(), 4999);
    window.view->goToTime(2000 * Second);
    QTRY_COMPARE(window.currentSecond(), 2000);
    const int y = window.yOf(2000);
    window.view->setFilter(Filter::equals(TextField::App, "even"), {"entry"});
    QTRY_COMPARE(window.rowOf(2001), -1);
    QCOMPARE(window.yOf(2000), y);
    QCOMPARE(window.currentSecond(), 2000);
    QTRY_COMPARE(window.view->shown(), std::optional<quint64>(2500));
    window.view->setTimeRange({1990 * Second, 2010 * Second});
    QTRY_COMPARE(window.view->shown(), std::optional<quint64>(11));
    QTRY_COMPARE(window.model->rowCount(), 11);
    window.view->setFilter(Filter::nothing(), {});
    QTRY_COMPARE(window.model->rowCount(), 0);
    QTRY_COMPARE(window.view->shown(), std::optional<quint64>(0));
}

void TestLogView::copiesTheSelection()
{
    Window window(300);
    QTRY_COMPARE(window.lastSecond(), 299);
    window.clickEntry(290);
    QTest::keyClick(window.table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(window.table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"00:04:50.000 info even entry 290\n00:04:51.000 info odd entry 291"_s);
    window.clickEntry(290);
    window.view->copySelection(CopyFormat::Json);
    const QJsonObject json = QJsonDocument::fromJson(QApplication::clipboard()->text().toUtf8()).object();
    QCOMPARE(json[u"message"].toString(), u"entry 290"_s);
}

void TestLogView::keepsColumns()
{
    Window window(10);
    LogHeader& columns = window.table->columns();
    const auto at = [](LogColumn column) { return static_cast<int>(column); };
    QVERIFY(columns.isSectionHidden(at(LogColumn::Category)));
    columns.moveSection(columns.visualIndex(at(LogColumn::App)), 1);
    columns.resizeSection(at(LogColumn::App), 200);
    columns.setSectionHidden(at(LogColumn::Category), false);
    const QByteArray state = window.view->saveColumns();

    Window other(10);
    QVERIFY(other.view->restoreColumns(state));
    const LogHeader& restored = other.table->columns();
    QCOMPARE(restored.visualIndex(at(LogColumn::App)), 1);
    QCOMPARE(restored.sectionSize(at(LogColumn::App)), 200);
    QVERIFY(!restored.isSectionHidden(at(LogColumn::Category)));
    QVERIFY(restored.isSectionHidden(at(LogColumn::Instance)));
    QCOMPARE(other.view->saveColumns(), state);
}

void TestLogView::keepsColumnsOfFields()
{
    Window window(10);
    window.view->showField(u"status"_s);
    window.view->showField(u"status"_s);   // once
    window.view->showField(u"category"_s); // it has a column
    LogHeader& columns = window.table->columns();
    const int field = columns.count() - 1;
    QCOMPARE(field, static_cast<int>(LogColumn::Count));
    QCOMPARE(columns.model()->headerData(field, Qt::Horizontal).toString(), u"status"_s);
    QCOMPARE(columns.visualIndex(field) + 1, columns.visualIndex(static_cast<int>(LogColumn::Message)));
    QVERIFY(!columns.isSectionHidden(static_cast<int>(LogColumn::Category)));
    columns.resizeSection(field, 200);
    const QByteArray state = window.view->saveColumns();
    columns.resetColumns();
    QCOMPARE(columns.count(), field);

    QVERIFY(window.view->restoreColumns(state));
    QCOMPARE(columns.count(), field + 1);
    QCOMPARE(columns.sectionSize(field), 200);
    QCOMPARE(window.view->saveColumns(), state);
    QVERIFY(!window.view->restoreColumns(state.left(12)));
    QCOMPARE(window.view->saveColumns(), state);
}

void TestLogView::refusesForeignColumns_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addRow("empty") << QByteArray();
    QTest::addRow("foreign") << QByteArray("something else altogether");
    QTest::addRow("cut off") << Window(0).view->saveColumns().first(20);
}

void TestLogView::refusesForeignColumns()
{
    QFETCH(const QByteArray, state);
    Window window(0);
    const QByteArray before = window.view->saveColumns();
    QVERIFY(!window.view->restoreColumns(state));
    QCOMPARE(window.view->saveColumns(), before);
}

void TestLogView::dragsThroughTheWholeStore()
{
    Window window(5000);
    QTRY_COMPARE(window.lastSecond(), 4999);
    QTRY_COMPARE(window.bar->value(), window.bar->maximum());
    QTRY_VERIFY(window.bar->maximum() > 0);
    window.bar->setSliderDown(true);
    window.bar->setSliderPosition(window.bar->maximum() / 2);
    QTRY_VERIFY(qAbs(window.lastSecond() - 2500) < 100);
    window.bar->setSliderPosition(0);
    QTRY_COMPARE(window.yOf(0), 0);
    window.bar->setSliderPosition(window.bar->maximum());
    QTRY_COMPARE(window.lastSecond(), 4999);
    window.bar->setSliderDown(false);
    QVERIFY(window.view->isFollowing());
}

void TestLogView::dragsBeforeTheEntriesAreCounted()
{
    Window window(5000);
    QTRY_COMPARE(window.lastSecond(), 4999);
    QTRY_VERIFY(window.bar->maximum() > 0);
    window.view->setFilter({}, {});
    QVERIFY(window.view->scrollMap().isEmpty());
    window.bar->setSliderDown(true);
    window.bar->setSliderPosition(window.bar->maximum() / 2);
    QTRY_VERIFY(qAbs(window.lastSecond() - 2500) < 100);
    window.bar->setSliderDown(false);
    QVERIFY(!window.view->isFollowing());
}

void TestLogView::tellsWhatIsOnTheScreen()
{
    Window window(300);
    QSignalSpy visible(window.view.get(), &LogView::visibleTimeRangeChanged);
    QTRY_COMPARE(window.lastSecond(), 299);
    QTRY_VERIFY(!visible.isEmpty());
    window.view->goToTop();
    QTRY_COMPARE(visible.last()[0].toLongLong(), 0);
    QCOMPARE(visible.last()[1].toLongLong(), window.lastSecond() * Second);
}

void TestLogView::isReadableForScreenReaders()
{
    Window window(20);
    QTRY_COMPARE(window.lastSecond(), 19);
    window.view->setFollowing(false);
    for (QWidget* widget : window.view->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
    QAccessibleInterface* table = QAccessible::queryAccessibleInterface(window.table);
    QVERIFY(table->tableInterface());
    QAccessibleInterface* cell = table->tableInterface()->cellAt(3, static_cast<int>(LogColumn::Message));
    QCOMPARE(cell->text(QAccessible::Name), u"entry 3"_s);
}

void TestLogView::survivesFontAndThemeChanges()
{
    Window window(300);
    QTRY_COMPARE(window.lastSecond(), 299);
    window.clickEntry(290);
    const int height = window.rowHeight();
    m_theme->setFontPercent(150);
    QTRY_VERIFY(window.rowHeight() > height);
    QVERIFY(window.yOf(290) >= 0);
    m_theme->setMode(Theme::Mode::Dark);
    const auto brightness = [&window] {
        const QImage image = window.view->grab().toImage();
        return image.pixelColor(20, image.height() - 2).lightness();
    };
    QTRY_VERIFY(brightness() < 60);
    m_theme->setMode(Theme::Mode::Light);
    QTRY_VERIFY(brightness() > 200);
}

QTEST_MAIN(TestLogView)
#include "tst_logview.moc"
