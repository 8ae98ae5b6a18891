// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/filtercompleter.h"

#include "consolestand.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/filterfield.h"
#include "ui/panels/suggestionpopup.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

/// The filter bar over a store: what it offers while somebody types.
class TestFilterCompleter final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void offersFieldsOfTheStore();
    void offersValuesWithCounts();
    void countsUnderTheRestOfTheFilter();
    void countsWithinTheRange();
    void tabTakesAndGoesOnToTheValues();
    void returnWithoutAChoiceMeansWhatWasTyped();
    void downChoosesAndReturnTakes();
    void aClickTakes();
    void escapeClosesOnlyTheList();
    void nothingOpensWithoutTheFocus();
    void namesOfEntries();

private:
    [[nodiscard]] QLineEdit* edit() const { return m_bar->findChild<FilterField*>()->lineEdit(); }
    [[nodiscard]] SuggestionPopup* popup() const { return m_window->findChild<SuggestionPopup*>(); }
    /// What is offered: "api 3, worker 1"; "closed" where nothing is.
    [[nodiscard]] QString offered() const;
    void type(const QString& text) { QTest::keyClicks(edit(), text); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ConsoleStand> m_stand;
    std::unique_ptr<FieldSuggestions> m_suggestions;
    std::unique_ptr<QWidget> m_window;
    FilterBar* m_bar = nullptr;
};

void TestFilterCompleter::initTestCase()
{
    m_theme = std::make_unique<Theme>();
}

void TestFilterCompleter::init()
{
    m_stand = std::make_unique<ConsoleStand>();
    std::vector<EntryView> entries{simpleEntry(Second, "api", "m"), simpleEntry(2 * Second, "api", "m", Level::Error),
                                   simpleEntry(3 * Second, "api", "m"), simpleEntry(4 * Second, "worker", "m")};
    entries[0].context = R"({"status":200,"user":{"id":7},"items":[{"price":1}]})";
    entries[1].context = R"({"status":503})";
    entries[3].context = R"({"status":200})";
    QVERIFY(m_stand->send(entries));
    m_suggestions = std::make_unique<FieldSuggestions>(m_stand->queries);
    m_window = std::make_unique<QWidget>();
    m_window->resize(1000, 500);
    m_bar = new FilterBar(m_window.get());
    m_bar->resize(1000, 60);
    m_bar->setKnownFields([](const QString& name) { return name == "status"_L1; });
    m_bar->setSuggestions(*m_suggestions);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_bar->focusField();
}

void TestFilterCompleter::cleanup()
{
    m_window.reset();
    m_suggestions.reset();
    m_stand.reset();
}

QString TestFilterCompleter::offered() const
{
    if (!popup() || !popup()->isVisible())
        return u"closed"_s;
    QStringList rows;
    const auto* list = popup()->findChild<QListWidget*>();
    for (int i = 0; i < list->count(); ++i) {
        const qulonglong count = list->item(i)->data(Qt::UserRole).toULongLong();
        rows.append(list->item(i)->text() + (count > 0 ? QString(u' ' + QString::number(count)) : QString()));
    }
    return rows.join(u", "_s);
}

void TestFilterCompleter::offersFieldsOfTheStore()
{
    QCOMPARE(popup(), nullptr); // made at the first need
    type(u"us"_s);
    QTRY_COMPARE(offered(), u"user.id 1, status 3"_s);
    type(u"x"_s);
    QCOMPARE(offered(), u"closed"_s);
    edit()->clear();
    m_bar->suggest();
    QVERIFY(offered().startsWith(u"level, app"_s));
    QVERIFY(offered().contains(u"items.price 1"_s));
}

void TestFilterCompleter::offersValuesWithCounts()
{
    type(u"app:"_s);
    QTRY_COMPARE(offered(), u"api 3, worker 1"_s);
    type(u"work"_s);
    QTRY_COMPARE(offered(), u"worker 1"_s);
    QCOMPARE(popup()->findChild<QLabel*>()->text(), u"Values of app"_s); // all were counted
    edit()->clear();
    type(u"status:"_s);
    QTRY_COMPARE(offered(), u"200 2, 503 1"_s);
    edit()->clear();
    type(u"has:"_s);
    QTRY_COMPARE(offered(), u"exception, trace"_s);
}

void TestFilterCompleter::countsUnderTheRestOfTheFilter()
{
    m_bar->setText(u"level:error app:worker"_s);
    type(u"status:200 app:"_s);
    // The chip of the same field does not count, the other one and the other text do.
    QTRY_COMPARE(offered(), u"closed"_s);
    edit()->clear();
    type(u"app:"_s);
    QTRY_COMPARE(offered(), u"api 1"_s);
}

void TestFilterCompleter::countsWithinTheRange()
{
    m_bar->setTimeScope(TimeScope::custom({3 * Second, 4 * Second}));
    type(u"app:"_s);
    QTRY_COMPARE(offered(), u"api 1, worker 1"_s);
}

void TestFilterCompleter::tabTakesAndGoesOnToTheValues()
{
    type(u"ap"_s);
    QTRY_COMPARE(offered(), u"app"_s);
    QTest::keyClick(edit(), Qt::Key_Tab);
    QCOMPARE(edit()->text(), u"app:"_s);
    QTRY_COMPARE(offered(), u"api 3, worker 1"_s);
    QTest::keyClick(edit(), Qt::Key_Tab);
    QCOMPARE(edit()->text(), u"app:api "_s);
    QCOMPARE(offered(), u"closed"_s);
    QTRY_COMPARE(m_bar->text(), u"app:api"_s);
    QVERIFY(edit()->hasFocus());
}

void TestFilterCompleter::returnWithoutAChoiceMeansWhatWasTyped()
{
    type(u"ap"_s);
    QTRY_COMPARE(offered(), u"app"_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(m_bar->text(), u"ap"_s);
    QCOMPARE(offered(), u"closed"_s);
}

void TestFilterCompleter::downChoosesAndReturnTakes()
{
    type(u"app:"_s);
    QTRY_COMPARE(offered(), u"api 3, worker 1"_s);
    QTest::keyClick(edit(), Qt::Key_Up);
    QTest::keyClick(edit(), Qt::Key_Down);
    QTest::keyClick(edit(), Qt::Key_Down);
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(edit()->text(), u"app:worker "_s);
}

void TestFilterCompleter::aClickTakes()
{
    type(u"app:"_s);
    QTRY_COMPARE(offered(), u"api 3, worker 1"_s);
    auto* list = popup()->findChild<QListWidget*>();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
    QCOMPARE(edit()->text(), u"app:worker "_s);
    QVERIFY(edit()->hasFocus());
}

void TestFilterCompleter::escapeClosesOnlyTheList()
{
    QSignalSpy left(m_bar, &FilterBar::leaveRequested);
    type(u"app:"_s);
    QTRY_VERIFY(offered() != u"closed"_s);
    QTest::keyClick(edit(), Qt::Key_Escape);
    QCOMPARE(offered(), u"closed"_s);
    QCOMPARE(left.count(), 0);
    QTest::keyClick(edit(), Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
}

void TestFilterCompleter::nothingOpensWithoutTheFocus()
{
    QSignalSpy found(m_suggestions.get(), &FieldSuggestions::valuesFound);
    type(u"app:"_s);
    edit()->clearFocus();
    QTRY_COMPARE(found.count(), 1);
    QCOMPARE(offered(), u"closed"_s);
}

void TestFilterCompleter::namesOfEntries()
{
    EntryView entry = simpleEntry(Second, "api", "m");
    entry.context = R"({"a":1,"list":[{"b":1},{"b":2}],"with space":1,"deep":{"er":{"x":null}}})";
    const std::vector<Suggestion> names = fieldNamesOf({Entry(entry), Entry(simpleEntry(Second, "api", "m"))});
    QCOMPARE(names, (std::vector<Suggestion>{{u"a"_s, 1}, {u"deep.er.x"_s, 1}, {u"list.b"_s, 1}}));
}

QTEST_MAIN(TestFilterCompleter)
#include "tst_filtercompleter.moc"
