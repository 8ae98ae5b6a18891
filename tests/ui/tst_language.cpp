// SPDX-License-Identifier: GPL-3.0-or-later
#include "shownconsole.h"
#include "ui/actions/actionregistry.h"
#include "ui/panels/bottomdock.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/statusbar.h"
#include "ui/table/logview.h"

#include <QMenuBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

/// The language of the real window, chosen while it is open.
class TestLanguage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void isTheOneWantedMost_data();
    void isTheOneWantedMost();
    void hasItsOwnNumbers();
    void englishKnowsOne();
    void unknownChoiceIsTheSystems();
    void isChosenInTheMenu();
    void keepsWhatIsShown();
    void keepsFollowing();
    void keepsKeysOfTheTable();
    void keepsTheOrderOfTab();

private:
    [[nodiscard]] QAction* action(const QString& id) const { return m_window->actionRegistry().action(id); }
    [[nodiscard]] LogView& table() const { return *m_window->findChild<LogView*>(); }
    [[nodiscard]] QString filterTitle() const { return ActionRegistry::group(action(u"filter.clear"_s)); }
    void speak(const QString& code);

    std::unique_ptr<ConsoleStand> m_stand;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<MainWindow> m_window;
};

void TestLanguage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QSettings().clear();
}

void TestLanguage::init()
{
    m_stand = std::make_unique<ConsoleStand>();
    m_theme = std::make_unique<Theme>();
    m_language = std::make_unique<Language>();
    std::vector<EntryView> entries;
    for (int i = 1; i <= 300; ++i)
        entries.push_back(simpleEntry(i * Second, i % 2 ? "web" : "db", "line", i % 10 ? Level::Info : Level::Error));
    QVERIFY(m_stand->send(entries));
    m_window = showConsole(*m_stand, *m_theme, m_language.get());
    QVERIFY(m_window);
}

void TestLanguage::cleanup()
{
    m_window.reset();
    m_language.reset();
    m_theme.reset();
    m_stand.reset();
    QSettings().clear();
}

void TestLanguage::speak(const QString& code)
{
    const QPointer<QAction> before = action(u"filter.clear"_s);
    m_language->setChoice(code);
    QTRY_VERIFY(!before); // the parts were made anew
    QTRY_VERIFY(m_window->isSettled());
}

void TestLanguage::isTheOneWantedMost_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("code");
    QTest::addRow("nothing") << QStringList() << u"en"_s;
    QTest::addRow("no language") << QStringList{u"C"_s} << u"en"_s;
    QTest::addRow("one") << QStringList{u"de"_s} << u"de"_s;
    QTest::addRow("of a country") << QStringList{u"fr-CA"_s} << u"fr"_s;
    QTest::addRow("the country's own") << QStringList{u"pt-BR"_s} << u"pt-BR"_s;
    QTest::addRow("of another country") << QStringList{u"pt-PT"_s} << u"en"_s;
    QTest::addRow("the second") << QStringList{u"it-IT"_s, u"it"_s, u"es-ES"_s} << u"es"_s;
    QTest::addRow("unknown") << QStringList{u"tlh"_s} << u"en"_s;
}

void TestLanguage::isTheOneWantedMost()
{
    QFETCH(const QStringList, wanted);
    const QStringList codes{u"en"_s, u"de"_s, u"fr"_s, u"es"_s, u"pt-BR"_s};
    QTEST(bestLanguage(wanted, codes), "code");
}

void TestLanguage::hasItsOwnNumbers()
{
    speak(u"de"_s);
    QCOMPARE(QLocale().toString(1284.5, 'f', 1), u"1.284,5"_s);
    speak(u"en"_s);
    QCOMPARE(QLocale().toString(1284.5, 'f', 1), u"1,284.5"_s);
}

void TestLanguage::englishKnowsOne()
{
    m_language->setChoice(u"en"_s);
    const auto anomalies = [](int count) {
        return QCoreApplication::translate("Logboom", "%L1 anomalies", nullptr, count).arg(count);
    };
    QCOMPARE(anomalies(1), u"1 anomaly"_s);
    QCOMPARE(anomalies(2), u"2 anomalies"_s);
}

void TestLanguage::unknownChoiceIsTheSystems()
{
    const QSignalSpy changed(m_language.get(), &Language::changed);
    m_language->setChoice(u"tlh"_s);
    QCOMPARE(m_language->choice(), Language::systemChoice());
    QCOMPARE(changed.count(), 0);
}

void TestLanguage::isChosenInTheMenu()
{
    QVERIFY(action(u"view.language-system"_s)->isChecked());
    const QPointer<QAction> before = action(u"view.language-de"_s);
    QVERIFY(before->text().contains(u"Deutsch"_s));
    const QString english = filterTitle();
    before->trigger();
    QTRY_VERIFY(!before);
    QVERIFY(action(u"view.language-de"_s)->isChecked());
    QCOMPARE(action(u"filter.clear"_s)->text(), u"Filter leeren"_s);
    QCOMPARE(m_window->menuBar()->actions().size(), 7);
    QCOMPARE(QSettings().value(Language::settingsKey()).toString(), u"de"_s);
    speak(u"fr"_s);
    QCOMPARE(filterTitle(), u"Filtre"_s);
    speak(u"en"_s);
    QCOMPARE(filterTitle(), english);
}

void TestLanguage::keepsWhatIsShown()
{
    m_window->resize(1440, 760); // with room for the longest words
    const QSize size = m_window->size();
    m_window->setFilterText(u"app:web"_s);
    auto* bar = m_window->findChild<FilterBar*>();
    bar->setTimeScope(TimeScope::custom({0, 250 * Second}));
    QTRY_VERIFY(m_window->isSettled());
    QCOMPARE(table().shown(), std::optional<quint64>(125));
    table().goToTime(101 * Second);
    QTRY_VERIFY(table().currentEntry());
    m_window->findChild<BottomDock*>()->openPage(u"thresholds"_s);
    QCoreApplication::processEvents(); // the table has its new height
    const auto range = table().visibleTimeRange();
    const LogView* const sameTable = &table();
    const qint64 heldAt = table().heldAt();

    speak(u"de"_s);
    QCOMPARE(&table(), sameTable);
    bar = m_window->findChild<FilterBar*>();
    QCOMPARE(bar->text(), u"app:web"_s);
    QVERIFY(bar->timeScope() == TimeScope::custom({0, 250 * Second}));
    QCOMPARE(table().shown(), std::optional<quint64>(125));
    QVERIFY(!table().isFollowing());
    QCOMPARE(table().heldAt(), heldAt);
    QCOMPARE((*table().currentEntry())->timestamp, 101 * Second);
    QTRY_VERIFY(range && table().visibleTimeRange() && table().visibleTimeRange()->from == range->from);
    QVERIFY(m_window->findChild<BottomDock*>()->shows(u"thresholds"_s));
    QVERIFY(!action(u"go.follow"_s)->isChecked());
    QCOMPARE(m_window->size(), size);
    QCOMPARE(m_window->findChildren<FilterBar*>().size(), 1);

    // What arrives meanwhile and afterwards is there.
    QVERIFY(m_stand->send({simpleEntry(200 * Second, "web", "late"), simpleEntry(201 * Second, "db", "other")}));
    QTRY_COMPARE(table().shown(), std::optional<quint64>(126));
    auto* status = m_window->findChild<StatusBar*>();
    QTRY_COMPARE(status->value(u"stored"_s), u"302"_s);
    QTRY_COMPARE(status->value(u"shown"_s), u"126"_s);
}

void TestLanguage::keepsFollowing()
{
    QVERIFY(table().isFollowing());
    speak(u"es"_s);
    QVERIFY(table().isFollowing());
    QVERIFY(m_stand->send({simpleEntry(Hour, "web", "newest")}));
    QTRY_VERIFY(table().visibleTimeRange() && table().visibleTimeRange()->to == Hour);
}

void TestLanguage::keepsKeysOfTheTable()
{
    speak(u"de"_s);
    speak(u"en"_s);
    QVERIFY(table().isFollowing());
    QWidget* const focus = table().focusProxy();
    QTRY_VERIFY(focus->hasFocus());
    QTest::keyClick(focus, Qt::Key_F);
    QVERIFY(!table().isFollowing());
    QTest::keyClick(focus, Qt::Key_G, Qt::ShiftModifier);
    QVERIFY(table().isFollowing());
}

void TestLanguage::keepsTheOrderOfTab()
{
    const auto order = [this] {
        QStringList classes;
        for (const QWidget* widget = m_window->nextInFocusChain(); widget != m_window.get() && classes.size() < 500;
             widget = widget->nextInFocusChain()) {
            if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisible())
                classes.append(QLatin1StringView(widget->metaObject()->className()));
        }
        return classes;
    };
    const QStringList before = order();
    QVERIFY(before.contains(u"Logboom::LogTable"_s));
    speak(u"de"_s);
    QCOMPARE(order(), before);
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
