// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actionregistry.h"

#include "ui/actions/commandpalette.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

class TestActionRegistry final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void windowKeysWorkEverywhere();
    void tableKeysWorkOnlyInTheTable();
    void keysAreListedTogether();
    void keyTexts_data();
    void keyTexts();
    void ranks_data();
    void ranks();
    void paletteListsSearchesAndRuns();

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QWidget> m_window;
    QLineEdit* m_field = nullptr;
    QWidget* m_table = nullptr;
    std::unique_ptr<ActionRegistry> m_registry;
    QStringList m_ran;
};

void TestActionRegistry::initTestCase()
{
    m_theme = std::make_unique<Theme>();
}

void TestActionRegistry::init()
{
    m_registry.reset();
    m_window = std::make_unique<QWidget>();
    m_window->resize(800, 600);
    m_field = new QLineEdit(m_window.get());
    m_table = new QWidget(m_window.get());
    m_table->setFocusPolicy(Qt::StrongFocus);
    m_registry = std::make_unique<ActionRegistry>(m_window.get(), m_table);
    m_ran.clear();
    const auto add = [this](const QString& id, const QString& text, const QKeySequence& key,
                            const QKeySequence& tableKey) {
        const auto list = [](const QKeySequence& one) {
            return one.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{one};
        };
        m_registry->add({id, u"Go"_s, text, list(key), list(tableKey)}, [this, id] { m_ran.append(id); });
    };
    add(u"focus"_s, u"Edit the filter"_s, QKeySequence(u"Ctrl+L"_s), QKeySequence(u"/"_s));
    add(u"next"_s, u"Next error"_s, {}, QKeySequence(u"E"_s));
    add(u"previous"_s, u"Previous error"_s, {}, QKeySequence(u"Shift+E"_s));
    add(u"plain"_s, u"About"_s, {}, {});
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestActionRegistry::windowKeysWorkEverywhere()
{
    for (QWidget* widget : {static_cast<QWidget*>(m_field), m_table}) {
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_L, Qt::ControlModifier);
    }
    QCOMPARE(m_ran, (QStringList{u"focus"_s, u"focus"_s}));
}

void TestActionRegistry::tableKeysWorkOnlyInTheTable()
{
    m_field->setFocus();
    QTest::keyClicks(m_field, u"e/E"_s);
    QVERIFY(m_ran.isEmpty());
    QCOMPARE(m_field->text(), u"e/E"_s);
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_E);
    QTest::keyClick(m_table, Qt::Key_Slash);
    QTest::keyClick(m_table, Qt::Key_E, Qt::ShiftModifier);
    QCOMPARE(m_ran, (QStringList{u"next"_s, u"focus"_s, u"previous"_s}));
}

void TestActionRegistry::keysAreListedTogether()
{
    const QList<QKeySequence> expected{QKeySequence(u"Ctrl+L"_s), QKeySequence(u"/"_s)};
    QCOMPARE(ActionRegistry::keys(m_registry->action(u"focus")), expected);
    QCOMPARE(ActionRegistry::group(m_registry->action(u"focus")), u"Go"_s);
    QVERIFY(m_registry->action(u"nothing") == nullptr);
}

void TestActionRegistry::keyTexts_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    for (const auto& [key, text] :
         {std::pair(u"F"_s, u"f"_s), std::pair(u"Shift+G"_s, u"G"_s), std::pair(u"/"_s, u"/"_s),
          std::pair(u"Ctrl+K"_s, u"Ctrl+K"_s), std::pair(u"F1"_s, u"F1"_s), std::pair(u"End"_s, u"End"_s),
          std::pair(QString(), QString())})
        QTest::addRow("%s", qPrintable(u"key "_s + key)) << key << text;
}

void TestActionRegistry::keyTexts()
{
    QFETCH(const QString, key);
    QTEST(keyText(QKeySequence(key)), "text");
}

void TestActionRegistry::ranks_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<bool>("found");
    QTest::addRow("nothing typed") << u""_s << true;
    QTest::addRow("a word") << u"error"_s << true;
    QTest::addRow("words in any order") << u"error next"_s << true;
    QTest::addRow("parts and case") << u"NEX err"_s << true;
    QTest::addRow("the group") << u"go"_s << true;
    QTest::addRow("one word misses") << u"next warning"_s << false;
}

void TestActionRegistry::ranks()
{
    QFETCH(const QString, search);
    QTEST(paletteRank(u"Next error Go", search).has_value(), "found");
    QVERIFY(paletteRank(u"Next error", u"er") < paletteRank(u"Larger font", u"er"));
}

void TestActionRegistry::paletteListsSearchesAndRuns()
{
    auto* palette = new CommandPalette(*m_registry, m_window.get());
    const QPointer<CommandPalette> guard(palette);
    palette->open();
    auto* list = palette->findChild<QListWidget*>();
    auto* search = palette->findChild<QLineEdit*>();
    QCOMPARE(list->count(), 4);
    QTest::keyClicks(search, u"error"_s);
    QCOMPARE(list->count(), 2);
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(m_ran, QStringList{u"previous"_s});
    QTRY_VERIFY(guard.isNull());
}

QTEST_MAIN(TestActionRegistry)
#include "tst_actionregistry.moc"
