// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpcontents.h"
#include "ui/help/helptext.h"
#include "ui/help/helpwindow.h"
#include "ui/theme/theme.h"
#include "ui/theme/toolbutton.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QLineEdit>
#include <QPointer>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>

using namespace Logboom;
using namespace Qt::StringLiterals;

/// The window of the guide, by mouse and by keyboard.
class TestHelpWindow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void opensAtASection();
    void aSectionStaysWhereItIs();
    void theKeyboardFollowsLinksAndComesBack();
    void linksOutOfTheGuideOpenElsewhere();
    void aClickOpensPagesAndSections();
    void arrowKeysWalkThroughTheList();
    void aSearchListsMarksAndOpens();
    void returnGoesToTheNextHit();
    void typingIsOneVisit();
    void whatIsNotFoundIsSaid();
    void codeIsCopiedAsItIs();
    void tabReachesEverything();
    void escapeCloses();
    void theSizeIsKept();
    void newTextsAreShown();

public slots:
    void takeLink(const QUrl& link) { m_links.append(link); }

private:
    [[nodiscard]] HelpPlace place() const { return m_window->place(); }
    /// Where a section's heading is, below the upper edge of the text.
    [[nodiscard]] int headingTop(const QString& anchor) const;
    [[nodiscard]] QTreeWidgetItem* item(const QString& text) const;
    void click(const QString& text);
    [[nodiscard]] QStringList listed() const;
    [[nodiscard]] QStringList marked() const;

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<HelpWindow> m_window;
    HelpText* m_text = nullptr;
    HelpContents* m_contents = nullptr;
    QLineEdit* m_search = nullptr;
    QList<QUrl> m_links;
};

void TestHelpWindow::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    m_theme = std::make_unique<Theme>();
}

void TestHelpWindow::init()
{
    QSettings().clear();
    m_window = std::make_unique<HelpWindow>(HelpPages({}), nullptr);
    m_text = m_window->findChild<HelpText*>();
    m_contents = m_window->findChild<HelpContents*>();
    m_search = m_window->findChild<QLineEdit*>();
    m_window->resize(760, 560);
    m_window->open({u"first-steps"_s, {}});
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestHelpWindow::cleanup()
{
    m_window.reset();
    m_theme->setFontPercent(Theme::DefaultFontPercent);
}

int TestHelpWindow::headingTop(const QString& anchor) const
{
    for (const HelpSection& section : m_text->sections()) {
        if (section.anchor != anchor)
            continue;
        const QTextBlock block = m_text->document()->findBlockByNumber(section.block);
        return static_cast<int>(m_text->document()->documentLayout()->blockBoundingRect(block).top()) -
               m_text->verticalScrollBar()->value();
    }
    return -1;
}

QTreeWidgetItem* TestHelpWindow::item(const QString& text) const
{
    return m_contents->findItems(text, Qt::MatchExactly | Qt::MatchRecursive).value(0);
}

void TestHelpWindow::click(const QString& text)
{
    m_contents->scrollToItem(item(text));
    QTest::mouseClick(m_contents->viewport(), Qt::LeftButton, {}, m_contents->visualItemRect(item(text)).center());
}

QStringList TestHelpWindow::listed() const
{
    QStringList texts;
    for (QTreeWidgetItemIterator it(m_contents); *it; ++it)
        texts.append((*it)->text(0));
    return texts;
}

QStringList TestHelpWindow::marked() const
{
    QStringList texts;
    for (const QTextEdit::ExtraSelection& mark : m_text->extraSelections())
        texts.append(mark.cursor.selectedText().toLower());
    texts.removeDuplicates();
    return texts;
}

void TestHelpWindow::opensAtASection()
{
    m_window->open({u"filtering"_s, u"operators"_s});
    QCOMPARE(place(), (HelpPlace{u"filtering"_s, u"operators"_s}));
    QVERIFY(m_window->windowTitle().startsWith(u"Filtering"));
    QVERIFY(headingTop(u"operators"_s) >= 0 && headingTop(u"operators"_s) < 40);
    QCOMPARE(m_contents->currentItem()->text(0), u"Operators"_s);
    m_window->open({u"filtering"_s, {}});
    QCOMPARE(m_text->verticalScrollBar()->value(), 0);
    QVERIFY(m_text->hasFocus());
}

void TestHelpWindow::aSectionStaysWhereItIs()
{
    m_window->open({u"sending"_s, u"python"_s});
    const int top = headingTop(u"python"_s);
    m_window->resize(1100, 700);
    QTRY_COMPARE(headingTop(u"python"_s), top);
    m_theme->setFontPercent(200);
    QTRY_VERIFY(m_text->font().pixelSize() >= 26);
    QTRY_COMPARE(headingTop(u"python"_s), top);
    m_theme->setMode(m_theme->isDark() ? Theme::Mode::Light : Theme::Mode::Dark);
    QTRY_COMPARE(headingTop(u"python"_s), top);
}

void TestHelpWindow::theKeyboardFollowsLinksAndComesBack()
{
    m_text->verticalScrollBar()->setValue(30);
    QTest::keyClick(m_text, Qt::Key_Tab);
    QTest::keyClick(m_text, Qt::Key_Return);
    QCOMPARE(place().page, u"sending"_s);
    QTest::keyClick(m_text, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(place().page, u"first-steps"_s);
    QCOMPARE(m_text->verticalScrollBar()->value(), 30);
    QTest::keyClick(m_text, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(place().page, u"sending"_s);
    QTest::keyClick(m_text, Qt::Key_Right, Qt::AltModifier); // there is nothing further
    QCOMPARE(place().page, u"sending"_s);
}

void TestHelpWindow::linksOutOfTheGuideOpenElsewhere()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"en"_s));
    QFile page(folder.filePath(u"en/first-steps.md"_s));
    QVERIFY(page.open(QIODevice::WriteOnly) && page.write("# First\n\n[out](https://example.org/x)\n") > 0);
    page.close();
    m_window->setPages(HelpPages({}, folder.path()));
    QDesktopServices::setUrlHandler(u"https"_s, this, "takeLink");
    QTest::keyClick(m_text, Qt::Key_Tab);
    QTest::keyClick(m_text, Qt::Key_Return);
    QDesktopServices::unsetUrlHandler(u"https"_s);
    QCOMPARE(m_links, QList<QUrl>{QUrl(u"https://example.org/x"_s)});
    QCOMPARE(place().page, u"first-steps"_s);
}

void TestHelpWindow::aClickOpensPagesAndSections()
{
    click(u"Data, retention and safety"_s);
    QCOMPARE(place(), (HelpPlace{u"data"_s, {}}));
    QVERIFY(item(u"Secrets"_s) && !item(u"What to do next"_s));
    click(u"Secrets"_s);
    QCOMPARE(place(), (HelpPlace{u"data"_s, u"secrets"_s}));
    m_text->verticalScrollBar()->setValue(0);
    click(u"Secrets"_s); // again: back to where it begins
    QVERIFY(headingTop(u"secrets"_s) < m_text->viewport()->height());
}

void TestHelpWindow::arrowKeysWalkThroughTheList()
{
    m_contents->setFocus();
    QTest::keyClick(m_contents, Qt::Key_Down);
    QCOMPARE(place(), (HelpPlace{u"first-steps"_s, u"what-to-do-next"_s}));
    QTest::keyClick(m_contents, Qt::Key_End);
    QCOMPARE(place(), (HelpPlace{u"troubleshooting"_s, {}}));
    QTest::keyClick(m_contents, Qt::Key_Home);
    QCOMPARE(place(), (HelpPlace{u"first-steps"_s, {}}));
}

void TestHelpWindow::aSearchListsMarksAndOpens()
{
    QTest::keyClick(m_text, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_search->hasFocus());
    QTest::keyClicks(m_search, u"port taken"_s);
    QCOMPARE(listed().mid(0, 2), (QStringList{u"Troubleshooting"_s, u"The port is taken"_s}));
    QCOMPARE(place(), (HelpPlace{u"troubleshooting"_s, u"the-port-is-taken"_s}));
    QCOMPARE(m_contents->currentItem()->text(0), u"The port is taken"_s);
    QCOMPARE(marked(), (QStringList{u"port"_s, u"taken"_s}));
    QVERIFY(m_search->hasFocus());
    m_search->clear();
    QVERIFY(marked().isEmpty());
    QVERIFY(listed().contains(u"First steps"_s));
    QCOMPARE(place(), (HelpPlace{u"troubleshooting"_s, u"the-port-is-taken"_s})); // what was found stays
}

void TestHelpWindow::returnGoesToTheNextHit()
{
    m_search->setFocus();
    QTest::keyClicks(m_search, u"secret"_s);
    QList<HelpPlace> seen{place()};
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(m_search, Qt::Key_Return);
        QVERIFY(!seen.contains(place()));
        seen.append(place());
    }
    QVERIFY(m_search->hasFocus());
    QTest::keyClick(m_search, Qt::Key_Down);
    QVERIFY(m_contents->hasFocus());
}

void TestHelpWindow::typingIsOneVisit()
{
    m_search->setFocus();
    QTest::keyClicks(m_search, u"retention"_s);
    QCOMPARE(place().page, u"data"_s);
    QTest::keyClick(m_search, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(place().page, u"first-steps"_s);
}

void TestHelpWindow::whatIsNotFoundIsSaid()
{
    const QImage before = m_contents->grab().toImage();
    m_search->setText(u"zyzzyva"_s);
    QVERIFY(listed().isEmpty());
    QCOMPARE(place().page, u"first-steps"_s);
    const QImage words = m_contents->grab().toImage();
    m_search->setText(u"zyzzyva zyzzyva"_s);
    QCOMPARE(m_contents->grab().toImage(), words); // the same sentence
    QVERIFY(words != before);
    m_search->clear();
    QCOMPARE(m_contents->currentItem()->text(0), u"First steps"_s);
}

void TestHelpWindow::codeIsCopiedAsItIs()
{
    m_window->open({u"sending"_s, u"python"_s});
    const auto buttons = m_text->viewport()->findChildren<ToolButton*>();
    QCOMPARE(static_cast<std::size_t>(buttons.size()), m_text->codeBoxes().size());
    const auto python = std::ranges::find_if(
        m_text->codeBoxes(), [this](const CodeBox& box) { return m_text->codeOf(box).startsWith(u"import json"); });
    QVERIFY(python != m_text->codeBoxes().end());
    ToolButton* button = buttons.at(python - m_text->codeBoxes().begin());
    QVERIFY(m_text->viewport()->rect().contains(button->geometry()));
    QTest::mouseClick(button, Qt::LeftButton);
    const QString page = HelpPages({}).markdown(u"sending"_s);
    const qsizetype begin = page.indexOf(u"import json");
    QCOMPARE(QApplication::clipboard()->text(), page.sliced(begin, page.indexOf(u"\n```", begin) - begin));
}

void TestHelpWindow::tabReachesEverything()
{
    m_window->open({u"data"_s, {}});
    m_search->setFocus();
    QStringList names;
    for (int i = 0; i < 40 && !names.contains(u"Search the guide"_s); ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QWidget* now = QApplication::focusWidget();
        names.append(now->accessibleName());
        if (now->parentWidget() == m_text->viewport()) // brought onto the screen
            QVERIFY(now->geometry().intersects(m_text->viewport()->rect()));
    }
    names.removeDuplicates();
    for (const QString& name :
         {u"Pages of the guide"_s, u"Data, retention and safety"_s, u"Copy the code"_s, u"Search the guide"_s})
        QVERIFY2(names.contains(name), qPrintable(names.join(u", "_s)));
}

void TestHelpWindow::escapeCloses()
{
    for (QWidget* focused :
         {static_cast<QWidget*>(m_search), static_cast<QWidget*>(m_contents), static_cast<QWidget*>(m_text)}) {
        m_window->open({u"keys"_s, {}});
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        focused->setFocus();
        QTest::keyClick(focused, Qt::Key_Escape);
        QVERIFY(m_window->isHidden());
    }
}

void TestHelpWindow::theSizeIsKept()
{
    m_window->resize(701, 503);
    m_window->close();
    HelpWindow next(HelpPages({}), nullptr);
    QCOMPARE(next.size(), QSize(701, 503));
}

void TestHelpWindow::newTextsAreShown()
{
    m_window->open({u"first-steps"_s, u"good-to-know"_s});
    HelpPages pages({});
    pages.replace(u":8081"_s, u":4711"_s);
    m_window->setPages(pages);
    QCOMPARE(place(), (HelpPlace{u"first-steps"_s, u"good-to-know"_s}));
    QVERIFY(m_text->toPlainText().contains(u"127.0.0.1:4711/api/logs"));
    m_search->setText(u"4711"_s);
    QVERIFY(listed().contains(u"Sending entries"_s));
}

QTEST_MAIN(TestHelpWindow)
#include "tst_helpwindow.moc"
