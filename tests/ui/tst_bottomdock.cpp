// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/bottomdock.h"
#include "ui/panels/flattabs.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

class TestBottomDock final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void startsClosed();
    void opensAPageWithTheKeyboardInIt();
    void closingGivesTheKeyboardBack();
    void escapeLeaves();
    void tabsWorkByKeyboard();
    void keepsItsStateInTheSettings();
    void countsAreSpoken();
    void manyTabsDoNotWidenIt();

private:
    void makeDock();
    [[nodiscard]] QLineEdit* page(const QString& name) const { return m_dock->findChild<QLineEdit*>(name); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<BottomDock> m_dock;
    QWidget* m_content = nullptr;
};

void TestBottomDock::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    m_theme = std::make_unique<Theme>();
}

void TestBottomDock::init()
{
    QSettings().clear();
    makeDock();
}

void TestBottomDock::makeDock()
{
    m_content = new QWidget;
    m_dock = std::make_unique<BottomDock>(m_content);
    for (const QString& name : {u"first"_s, u"second"_s}) {
        auto* field = new QLineEdit;
        field->setObjectName(name);
        m_dock->addPage(name, name, field);
    }
    m_dock->resize(800, 600);
    m_dock->show();
    m_dock->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dock.get()));
}

void TestBottomDock::cleanup()
{
    m_dock.reset();
}

void TestBottomDock::startsClosed()
{
    QVERIFY(!m_dock->isOpen());
    QVERIFY(!page(u"first"_s)->isVisible());
    QTRY_VERIFY(m_content->height() > 550);
}

void TestBottomDock::opensAPageWithTheKeyboardInIt()
{
    const QSignalSpy changed(m_dock.get(), &BottomDock::changed);
    m_dock->openPage(u"second"_s);
    QVERIFY(m_dock->shows(u"second"_s));
    QVERIFY(!m_dock->shows(u"first"_s));
    QVERIFY(page(u"second"_s)->hasFocus());
    QVERIFY(changed.count() > 0);
    QTRY_VERIFY(page(u"second"_s)->height() > 100);
    QVERIFY(m_content->height() > 200);
}

void TestBottomDock::closingGivesTheKeyboardBack()
{
    m_dock->openPage(u"first"_s);
    const QSignalSpy left(m_dock.get(), &BottomDock::leaveRequested);
    m_dock->setOpen(false);
    QCOMPARE(left.count(), 1);
    QTRY_VERIFY(m_content->height() > 550);
}

void TestBottomDock::escapeLeaves()
{
    m_dock->openPage(u"first"_s);
    const QSignalSpy left(m_dock.get(), &BottomDock::leaveRequested);
    QTest::keyClick(page(u"first"_s), Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
    QVERIFY(m_dock->isOpen());
}

void TestBottomDock::tabsWorkByKeyboard()
{
    auto* tabs = m_dock->findChild<FlatTabs*>();
    tabs->setFocus();
    QTest::keyClick(tabs, Qt::Key_Right);
    QVERIFY(!m_dock->isOpen());
    QTest::keyClick(tabs, Qt::Key_Return);
    QVERIFY(m_dock->shows(u"second"_s));
    QTest::keyClick(tabs, Qt::Key_Return);
    QVERIFY(!m_dock->isOpen());
}

void TestBottomDock::keepsItsStateInTheSettings()
{
    m_dock->openPage(u"second"_s);
    QSettings settings;
    m_dock->saveTo(settings);
    makeDock();
    QVERIFY(!m_dock->isOpen());
    m_dock->restoreFrom(settings);
    QVERIFY(m_dock->shows(u"second"_s));
    m_dock->setOpen(false);
    m_dock->saveTo(settings);
    makeDock();
    m_dock->restoreFrom(settings);
    QVERIFY(!m_dock->isOpen());
}

void TestBottomDock::countsAreSpoken()
{
    auto* tabs = m_dock->findChild<FlatTabs*>();
    const int plain = tabs->sizeHint().width();
    m_dock->setCount(u"second"_s, 12);
    QCOMPARE(tabs->accessibleTabName(1), u"second 12"_s);
    QVERIFY(tabs->sizeHint().width() > plain);
    m_dock->setCount(u"second"_s, 0);
    QCOMPARE(tabs->accessibleTabName(1), QString());
    QCOMPARE(tabs->sizeHint().width(), plain);
}

void TestBottomDock::manyTabsDoNotWidenIt()
{
    const int before = m_dock->minimumSizeHint().width();
    for (int i = 0; i < 12; ++i)
        m_dock->addPage(QString::number(i), u"a page with a long name"_s, new QWidget);
    QVERIFY(m_dock->minimumSizeHint().width() <= before + 100); // the buttons that scroll
    QCOMPARE(m_dock->width(), 800);
}

QTEST_MAIN(TestBottomDock)
#include "tst_bottomdock.moc"
