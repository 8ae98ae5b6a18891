// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/filterbar.h"

#include "ui/panels/filterchip.h"
#include "ui/panels/filterfield.h"
#include "ui/panels/noteline.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Logboom;
using namespace Qt::StringLiterals;

class TestFilterBar final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void typingFiltersAfterAPause();
    void typingQuicklyFiltersOnce();
    void returnMakesChips();
    void chipsAreShownWhole();
    void incompleteTextKeepsTheLastFilter();
    void notesSayWhatIsNotUnderstood();
    void theLinkOfANoteMendsTheFilter();
    void chipsSwitchOffAndOn();
    void chipsAreRemovedByMouseAndKey();
    void backspaceTakesTheLastChipBack();
    void termsToggle();
    void fieldsFoundLaterChangeTheFilter();
    void clearKeepsTheFilterInTheHistory();
    void historyIsKeptAndChosenFrom();
    void escapeLeaves();
    void timeScopeIsAnnouncedOnce();
    void facetTexts();
    void badInput_data();
    void badInput();
    void tooMuchIsNotTaken();

private:
    [[nodiscard]] QList<FilterChip*> chips() const;
    [[nodiscard]] QLineEdit* edit() const { return m_bar->findChild<FilterField*>()->lineEdit(); }
    [[nodiscard]] NoteLine* note() const { return m_bar->findChild<NoteLine*>(); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FilterBar> m_bar;
};

void TestFilterBar::initTestCase()
{
    m_theme = std::make_unique<Theme>();
}

void TestFilterBar::init()
{
    m_bar = std::make_unique<FilterBar>();
    m_bar->resize(1200, 60);
    m_bar->show();
    m_bar->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
    m_bar->focusField();
}

QList<FilterChip*> TestFilterBar::chips() const
{
    QList<FilterChip*> shown;
    for (FilterChip* chip : m_bar->findChildren<FilterChip*>()) {
        if (!chip->isHidden())
            shown.append(chip);
    }
    return shown;
}

void TestFilterBar::typingFiltersAfterAPause()
{
    QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
    QTest::keyClicks(edit(), u"timeout"_s);
    QCOMPARE(changed.count(), 0);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(m_bar->text(), u"timeout"_s);
    QCOMPARE(m_bar->parsed().highlights, std::vector<std::string>{"timeout"});
    QVERIFY(chips().isEmpty());
}

void TestFilterBar::typingQuicklyFiltersOnce()
{
    QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
    QTest::keyClicks(edit(), u"ab"_s);
    QTest::keyClick(edit(), Qt::Key_Backspace);
    QTest::keyClicks(edit(), u"c"_s);
    QVERIFY(changed.wait());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_bar->text(), u"ac"_s);
}

void TestFilterBar::returnMakesChips()
{
    QTest::keyClicks(edit(), u"level:error -category:http.access"_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(m_bar->text(), u"level:error -category:http.access"_s);
    QCOMPARE(chips().size(), 2);
    QCOMPARE(chips()[1]->text(), u"-category:http.access"_s);
    QVERIFY(edit()->text().isEmpty());
}

void TestFilterBar::chipsAreShownWhole()
{
    for (const QString& text : {u"level:error"_s, u"app:gateway"_s, u"-category:http.access"_s}) {
        QTest::keyClicks(edit(), text);
        QTest::keyClick(edit(), Qt::Key_Return);
        const QList<FilterChip*> shown = chips();
        for (const FilterChip* chip : shown)
            QTRY_COMPARE(chip->visibleRegion().boundingRect().size(), chip->size());
    }
    // Where there is no room for all, the newest one is, and the text keeps its place.
    m_bar->resize(700, 60);
    QTRY_COMPARE(chips().last()->visibleRegion().boundingRect().size(), chips().last()->size());
    QVERIFY(edit()->width() >= edit()->minimumWidth());
}

void TestFilterBar::incompleteTextKeepsTheLastFilter()
{
    m_bar->setKnownFields([](const QString& name) { return name == "status"_L1; });
    m_bar->setText(u"level:error"_s);
    QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
    QTest::keyClicks(edit(), u"status>="_s);
    QTRY_VERIFY(!note()->isHidden());
    QCOMPARE(changed.count(), 0);
    QCOMPARE(m_bar->text(), u"level:error"_s);
    QTest::keyClicks(edit(), u"500"_s);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(m_bar->text(), u"level:error status>=500"_s);
    // A chip still acts while the text behind it is incomplete.
    QTest::keyClicks(edit(), u" (a OR"_s);
    m_bar->addTerm(u"app:api"_s);
    QCOMPARE(m_bar->text(), u"level:error app:api status>=500"_s);
}

void TestFilterBar::notesSayWhatIsNotUnderstood()
{
    QVERIFY(note()->isHidden());
    QTest::keyClicks(edit(), u"msg~/(a/"_s);
    QTRY_VERIFY(!note()->isHidden());
    QVERIFY(!note()->text().isEmpty());
    QVERIFY(note()->link().isEmpty());
    m_bar->setText(u"plain"_s);
    QVERIFY(note()->isHidden());
}

void TestFilterBar::theLinkOfANoteMendsTheFilter()
{
    m_bar->setText(u"app:api app:worker"_s);
    QVERIFY(!note()->isHidden());
    QVERIFY(note()->link().contains(u"app:(api worker)"_s));
    emit note()->findChild<QLabel*>()->linkActivated(u"fix"_s);
    QCOMPARE(m_bar->text(), u"app:(api worker)"_s);
    QVERIFY(note()->isHidden());
}

void TestFilterBar::chipsSwitchOffAndOn()
{
    m_bar->setText(u"level:error app:api"_s);
    QTest::mouseClick(chips()[0], Qt::LeftButton, {}, QPoint(20, 10));
    QCOMPARE(m_bar->text(), u"app:api"_s);
    QVERIFY(!chips()[0]->isChecked());
    chips()[0]->setFocus(Qt::TabFocusReason);
    QTest::keyClick(chips()[0], Qt::Key_Space);
    QCOMPARE(m_bar->text(), u"level:error app:api"_s);
    QVERIFY(chips()[0]->hasFocus());
}

void TestFilterBar::chipsAreRemovedByMouseAndKey()
{
    m_bar->setText(u"level:error app:api timeout"_s);
    FilterChip* first = chips()[0];
    QTest::mouseClick(first, Qt::LeftButton, {}, QPoint(first->width() - 8, 10));
    QCOMPARE(m_bar->text(), u"app:api timeout"_s);
    chips()[1]->setFocus(Qt::TabFocusReason);
    QTest::keyClick(chips()[1], Qt::Key_Delete);
    QCOMPARE(m_bar->text(), u"app:api"_s);
    QVERIFY(chips()[0]->hasFocus());
    QTest::keyClick(chips()[0], Qt::Key_Delete);
    QVERIFY(m_bar->text().isEmpty());
    QVERIFY(edit()->hasFocus());
}

void TestFilterBar::backspaceTakesTheLastChipBack()
{
    m_bar->setText(u"level:error app:api"_s);
    QTest::keyClick(edit(), Qt::Key_Backspace);
    QCOMPARE(edit()->text(), u"app:api"_s);
    QCOMPARE(chips().size(), 1);
    QCOMPARE(m_bar->text(), u"level:error app:api"_s);
}

void TestFilterBar::termsToggle()
{
    QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
    m_bar->addTerm(u"app:api"_s);
    m_bar->addTerm(u"app:worker"_s);
    QCOMPARE(m_bar->text(), u"app:(api worker)"_s);
    m_bar->addTerm(u"app:api"_s);
    m_bar->addTerm(u"app:worker"_s);
    QVERIFY(m_bar->text().isEmpty());
    QVERIFY(m_bar->parsed().filter.matchesEverything());
    QCOMPARE(changed.count(), 4);
}

void TestFilterBar::fieldsFoundLaterChangeTheFilter()
{
    bool known = false;
    m_bar->setKnownFields([&known](const QString&) { return known; });
    m_bar->setText(u"status:500"_s);
    EntryView entry;
    entry.context = R"({"status":500})";
    QVERIFY(!m_bar->parsed().filter.matches(entry, 1));
    QVERIFY(!note()->isHidden());
    known = true;
    QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
    m_bar->readAgain();
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_bar->parsed().filter.matches(entry, 1));
    QVERIFY(note()->isHidden());
}

void TestFilterBar::clearKeepsTheFilterInTheHistory()
{
    QTest::keyClicks(edit(), u"timeout"_s);
    QTRY_COMPARE(m_bar->text(), u"timeout"_s);
    auto* clear = m_bar->findChild<QToolButton*>(u"clear"_s);
    QVERIFY(clear->isVisible());
    QTest::mouseClick(clear, Qt::LeftButton);
    QVERIFY(m_bar->text().isEmpty());
    QVERIFY(!clear->isVisible());
    QCOMPARE(m_bar->history(), QStringList{u"timeout"_s});
}

void TestFilterBar::historyIsKeptAndChosenFrom()
{
    QVERIFY(m_bar->findChild<QToolButton*>(u"history"_s)->isHidden());
    for (int i = 0; i < FilterBar::MaxHistory + 5; ++i)
        m_bar->setText(u"word%1"_s.arg(i));
    m_bar->setText(u"word7"_s); // again: moves to the front
    QCOMPARE(m_bar->history().size(), FilterBar::MaxHistory);
    QCOMPARE(m_bar->history().first(), u"word7"_s);
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_bar->saveTo(settings);
    m_bar->clear();

    FilterBar other;
    other.restoreFrom(settings);
    QCOMPARE(other.history().size(), FilterBar::MaxHistory);
    other.show();
    QTest::keyClick(other.findChild<FilterField*>()->lineEdit(), Qt::Key_Down);
    QTRY_VERIFY(other.findChild<FilterField*>()->findChild<QMenu*>() != nullptr);
    auto* menu = other.findChild<FilterField*>()->findChild<QMenu*>();
    QCOMPARE(menu->actions().first()->text(), u"word7"_s);
    menu->actions().first()->trigger();
    QCOMPARE(other.text(), u"word7"_s);
}

void TestFilterBar::escapeLeaves()
{
    QSignalSpy left(m_bar.get(), &FilterBar::leaveRequested);
    QTest::keyClick(edit(), Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
}

void TestFilterBar::timeScopeIsAnnouncedOnce()
{
    QSignalSpy changed(m_bar.get(), &FilterBar::timeScopeChanged);
    m_bar->setTimeScope(TimeScope::last(60000000));
    m_bar->setTimeScope(TimeScope::last(60000000));
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_bar->timeScope() == TimeScope::last(60000000));
}

void TestFilterBar::facetTexts()
{
    m_bar->setText(u"app:api instance:a level:error timeout"_s);
    QCOMPARE(m_bar->textWithoutFields({u"level"_s}), u"app:api instance:a timeout"_s);
    QCOMPARE(m_bar->textWithoutFields({u"app"_s, u"instance"_s}), u"level:error timeout"_s);
}

void TestFilterBar::badInput_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("no regular expression") << u"/(/"_s << u"regular expression"_s;
    QTest::newRow("of a field") << u"msg~[a"_s << u"regular expression"_s;
    QTest::newRow("one that explodes") << u"/((((a{100}){100}){100}){100})/"_s << u"regular expression"_s;
    QTest::newRow("another one") << u"msg~/(x{1000}y{1000}){1000}/"_s << u"regular expression"_s;
    QTest::newRow("no such day") << u"time:2026-02-30"_s << u"not a time"_s;
    QTest::newRow("no such hour") << u"time>25:61"_s << u"not a time"_s;
    QTest::newRow("no such unit") << u"age<5parsecs"_s << u"a number with a unit"_s;
}

/// It is said where it was typed, it is looked for as a text, and nothing waits.
void TestFilterBar::badInput()
{
    QFETCH(const QString, text);
    QFETCH(const QString, said);
    m_bar->setText(u"app:api"_s);
    const QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
    QElapsedTimer clock;
    clock.start();
    m_bar->setText(text);
    QVERIFY(clock.elapsed() < 2000);
    QVERIFY(note()->isVisibleTo(m_bar.get()));
    QVERIFY2(note()->text().contains(said), qPrintable(note()->text()));
    QCOMPARE(m_bar->text(), text);
    QCOMPARE(changed.count(), 1);
    m_bar->setText(u"app:api"_s);
    QVERIFY(!note()->isVisibleTo(m_bar.get()));
}

void TestFilterBar::tooMuchIsNotTaken()
{
    m_bar->setText(u"app:api"_s);
    const QString much(100'000, u'x');
    const QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
    // Pasted behind what is being typed.
    QTest::keyClicks(edit(), u"ab"_s);
    QTRY_COMPARE(changed.count(), 1);
    QGuiApplication::clipboard()->setText(much);
    edit()->paste();
    QVERIFY2(note()->text().contains(u"10,000"_s), qPrintable(note()->text()));
    QCOMPARE(edit()->text(), u"ab"_s);
    QCOMPARE(m_bar->text(), u"app:api ab"_s);
    // As a whole: of the command line, or a saved one.
    m_bar->setText(much);
    QVERIFY(note()->isVisibleTo(m_bar.get()));
    QCOMPARE(m_bar->text(), u"app:api ab"_s);
    QCOMPARE(changed.count(), 1);
    // Term by term.
    for (int i = 0; i < 60; ++i)
        m_bar->addTerm(u"msg:"_s + QString(250, QChar(u'a' + i % 26)) + QString::number(i));
    QVERIFY(note()->isVisibleTo(m_bar.get()));
    QVERIFY(m_bar->text().size() <= 10'000);
    QVERIFY(m_bar->text().size() > 9'000);
    m_bar->clear();
    QTest::keyClicks(edit(), u"c"_s); // and it goes on
    QTRY_COMPARE(m_bar->text(), u"c"_s);
    QVERIFY(!note()->isVisibleTo(m_bar.get()));
}

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
