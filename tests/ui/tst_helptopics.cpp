// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolestand.h"
#include "ui/actions/actionregistry.h"
#include "ui/actions/keysdialog.h"
#include "ui/help/helppages.h"
#include "ui/help/helptext.h"
#include "ui/help/helpwindow.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/table/logview.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPointer>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

/// F1 in the main window.
class TestHelpTopics final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void opensWhereTheFocusIs_data();
    void opensWhereTheFocusIs();
    void isOneWindowBesideTheOther();
    void namesTheServerAsItIs();
    void listsEveryKey();
    void namesWhatIsThere_data();
    void namesWhatIsThere();
    void questionMarkListsTheKeys();
    void sharesTheSizeOfTheFont();

private:
    [[nodiscard]] HelpWindow* help() const { return m_window->findChild<HelpWindow*>(); }
    void trigger(QStringView action) const { m_window->actionRegistry().action(action)->trigger(); }

    std::unique_ptr<ConsoleStand> m_stand;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

void TestHelpTopics::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void TestHelpTopics::init()
{
    m_stand = std::make_unique<ConsoleStand>();
    m_theme = std::make_unique<Theme>();
    QVERIFY(m_stand->send({simpleEntry(Second, "web", "started")}));
    m_window = std::make_unique<MainWindow>(MainWindowServices{m_stand->store,
                                                               m_stand->queries,
                                                               m_stand->pipeline,
                                                               *m_theme,
                                                               u"http://127.0.0.1:4711"_s,
                                                               u"ws://127.0.0.1:4712"_s,
                                                               {}});
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(m_window->isSettled());
}

void TestHelpTopics::cleanup()
{
    m_window.reset();
    m_theme.reset();
    m_stand.reset();
}

void TestHelpTopics::opensWhereTheFocusIs_data()
{
    QTest::addColumn<QString>("widget"); // by accessible name
    QTest::addColumn<QString>("panel");  // the action that opens it
    QTest::addColumn<QString>("page");
    QTest::addRow("the filter") << u"Filter"_s << QString() << u"filtering"_s;
    QTest::addRow("the table") << u"Log entries"_s << QString() << u"reading"_s;
    QTest::addRow("the histogram") << u"Histogram of entries over time"_s << QString() << u"reading"_s;
    QTest::addRow("the levels") << u"Levels and applications"_s << QString() << u"filtering"_s;
    QTest::addRow("charts") << u"Charts"_s << u"view.charts"_s << u"charts"_s;
    QTest::addRow("the tabs of the panels") << u"Panels"_s << u"view.charts"_s << u"charts"_s;
    QTest::addRow("anomalies") << u"Anomalies"_s << u"view.anomalies"_s << u"applications"_s;
    QTest::addRow("bookmarks") << u"Bookmarked entries"_s << u"view.bookmarks"_s << u"reading"_s;
    QTest::addRow("thresholds") << u"Entries per minute"_s << u"view.thresholds"_s << u"applications"_s;
    QTest::addRow("applications") << u"Name of a new application"_s << u"view.applications"_s << u"applications"_s;
}

void TestHelpTopics::opensWhereTheFocusIs()
{
    QFETCH(const QString, widget);
    QFETCH(const QString, panel);
    QFETCH(const QString, page);
    if (!panel.isEmpty())
        trigger(panel);
    QWidget* found = nullptr;
    for (QWidget* candidate : m_window->findChildren<QWidget*>()) {
        if (candidate->accessibleName() == widget && candidate->focusPolicy() != Qt::NoFocus)
            found = candidate;
    }
    QVERIFY(found);
    found->setFocus();
    QTRY_VERIFY(found->hasFocus());
    QTest::keyClick(found, Qt::Key_F1);
    QVERIFY(help() && help()->isVisible());
    QCOMPARE(help()->place().page, page);
    const HelpText* text = help()->findChild<HelpText*>();
    QVERIFY(!text->sections().empty());
    QVERIFY(help()->place().section.isEmpty() || std::ranges::find(text->sections(), help()->place().section,
                                                                   &HelpSection::anchor) != text->sections().end());
}

void TestHelpTopics::isOneWindowBesideTheOther()
{
    trigger(u"help.guide");
    const QPointer<HelpWindow> first = help();
    QVERIFY(first->isWindow() && !first->isModal());
    trigger(u"help.guide");
    QCOMPARE(m_window->findChildren<HelpWindow*>().size(), 1);
    QTRY_COMPARE(QApplication::activeWindow(), first.data());
    QTest::keyClick(first, Qt::Key_Escape);
    QTRY_VERIFY(!first); // closed for good; the next one is new
    trigger(u"help.guide");
    const QPointer<HelpWindow> second = help();
    QVERIFY(second && second->isVisible());
    m_window->close();
    QVERIFY(!second || !second->isVisible());
}

void TestHelpTopics::namesTheServerAsItIs()
{
    m_window->findChild<LogView*>()->setFocus();
    trigger(u"help.guide");
    const QString text = help()->findChild<HelpText*>()->toPlainText();
    QVERIFY(text.contains(u"http://127.0.0.1:4711/docs"));
    QVERIFY(text.contains(u"ws://127.0.0.1:4712"));
    QVERIFY(!text.contains(u":8081"));
}

void TestHelpTopics::listsEveryKey()
{
    trigger(u"help.guide");
    help()->open({u"keys"_s, {}});
    const QString text = help()->findChild<HelpText*>()->toPlainText();
    for (const QAction* action : m_window->actionRegistry().actions()) {
        const QList<QKeySequence> keys = ActionRegistry::keys(action);
        if (keys.isEmpty())
            continue;
        QVERIFY2(text.contains(action->text()), qPrintable(action->text()));
        for (const QKeySequence& key : keys)
            QVERIFY2(text.contains(keyText(key)), qPrintable(keyText(key)));
    }
}

void TestHelpTopics::namesWhatIsThere_data()
{
    QTest::addColumn<QString>("page");
    for (const QString& page : helpPageIds())
        QTest::addRow("%s", qPrintable(page)) << page;
}

/// Commands in menus ("*Tools ▸ Mute notifications*") and keys of a page are those of the window.
void TestHelpTopics::namesWhatIsThere()
{
    QFETCH(const QString, page);
    QStringList commands;
    QStringList keys;
    for (const QAction* action : m_window->actionRegistry().actions()) {
        commands.append(ActionRegistry::group(action) % u" ▸ " % action->text().remove(u" …"_s));
        for (const QKeySequence& key : ActionRegistry::keys(action))
            keys.append(keyText(key));
    }
    const auto named = [text = HelpPages({}).markdown(page)](const QString& pattern) {
        QStringList found;
        for (const QRegularExpressionMatch& match : QRegularExpression(pattern).globalMatch(text))
            found.append(match.captured(1).simplified());
        return found;
    };
    for (const QString& command : named(u"\\*([A-Z][a-z]+\\s▸\\s[^*]+)\\*"_s))
        QVERIFY2(commands.contains(command), qPrintable(command));
    for (const QString& key : named(u"`(Ctrl\\+[^`]+)`"_s))
        QVERIFY2(keys.contains(key), qPrintable(key));
}

void TestHelpTopics::questionMarkListsTheKeys()
{
    auto* table = m_window->findChild<LogView*>();
    table->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Question);
    QVERIFY(m_window->findChild<KeysDialog*>());
    QVERIFY(!help());
}

void TestHelpTopics::sharesTheSizeOfTheFont()
{
    trigger(u"help.guide");
    QTRY_COMPARE(QApplication::activeWindow(), help());
    const int before = m_theme->fontPercent();
    QTest::keyClick(help(), Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(m_theme->fontPercent() > before);
    QTest::keyClick(help(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_theme->fontPercent(), Theme::DefaultFontPercent);
}

QTEST_MAIN(TestHelpTopics)
#include "tst_helptopics.moc"
