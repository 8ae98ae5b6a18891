// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/entrymaker.h"
#include "ui/panels/detailpane.h"
#include "ui/panels/fieldlist.h"
#include "ui/panels/jsonview.h"
#include "ui/panels/messageview.h"
#include "ui/theme/theme.h"
#include "ui/theme/toolbutton.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTextBlock>
#include <QThreadPool>
#include <QTimer>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr int FieldsTab = 0;
constexpr int JsonTab = 1;
constexpr int StackTab = 2;

Entry sampleEntry(std::string_view message = "Payment capture failed", quint64 seq = 7)
{
    EntryView view = simpleEntry(1773825751482000, "billing-api", message, Level::Error);
    view.seq = seq;
    view.received = view.timestamp + 25'000;
    view.instance = "node-2";
    view.context = R"({"user":{"id":48213,"name":"Ann Lee"},"status":504,"exception":{"stack":"E\n  at x"}})";
    return Entry(view);
}

/// A shown pane and its parts.
struct Pane
{
    Pane()
    {
        pane.resize(400, 700);
        pane.show();
        pane.activateWindow();
        fields = pane.findChild<FieldList*>();
        json = pane.findChild<JsonView*>();
        message = pane.findChild<MessageView*>();
        tabs = pane.findChild<QTabBar*>();
    }

    /// The row of a field; an invalid index where it is not shown.
    [[nodiscard]] QModelIndex row(const QString& name) const
    {
        for (int i = 0; i < fields->model()->rowCount(); ++i) {
            const QModelIndex index = fields->model()->index(i, 0);
            if (index.data().toString().startsWith(name + u": "_s))
                return index;
        }
        return {};
    }
    /// Clicks on a part of a field's row, found by trying the row from right to left.
    void click(const QString& name, FieldList::Part part) const
    {
        const QModelIndex index = row(name);
        fields->scrollTo(index);
        const QRect rect = fields->visualRect(index);
        for (int x = rect.right(); x > rect.left(); --x) {
            const QPoint at(x, rect.center().y());
            if (fields->partAt(at) != part)
                continue;
            QTest::mouseClick(fields->viewport(), Qt::LeftButton, {}, at - QPoint(3, 0));
            return;
        }
        QFAIL("no such part");
    }

    DetailPane pane;
    FieldList* fields;
    JsonView* json;
    MessageView* message;
    QTabBar* tabs;
};

} // namespace

class TestDetailPane : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(); }
    void cleanupTestCase() { m_theme.reset(); }

    void showsAHintWithoutAnEntry();
    void showsTheEntry();
    void includesByAClickOnAValue();
    void excludesAndCopiesByButtons();
    void actsOnFieldsByKeys();
    void asksForNeighbours();
    void copies_data();
    void copies();
    void foldsJson();
    void hidesTheStackTabWithoutAStack();
    void showsAtMostFourLinesOfTheMessage();
    void takesMessagesOfAnySize();
    void readsLargeEntriesInTheBackground();
    void showsOnlyTheLastOfManyLargeEntries();
    void survivesItsEndWhileALargeEntryIsRead();
    void neverTakesTextForMarkup();
    void isReadableForScreenReaders();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestDetailPane::showsAHintWithoutAnEntry()
{
    Pane pane;
    QVERIFY(!pane.fields->isVisible());
    pane.pane.setEntry(sampleEntry());
    QVERIFY(pane.fields->isVisible());
    pane.pane.setEntry(std::nullopt);
    QVERIFY(!pane.fields->isVisible());
}

void TestDetailPane::showsTheEntry()
{
    Pane pane;
    pane.pane.setEntry(sampleEntry());
    QCOMPARE(pane.message->toPlainText(), u"Payment capture failed"_s);
    QCOMPARE(pane.row(u"user.id"_s).data().toString(), u"user.id: 48213"_s);
    QCOMPARE(pane.row(u"arrived"_s).data().toString(), u"arrived: 09:22:31.507, 25 ms later"_s);
    QVERIFY(pane.json->toPlainText().contains(u"\"app_key\": \"billing-api\""_s));
    QVERIFY(pane.tabs->isTabVisible(StackTab));
    const auto labels = pane.pane.findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) { return label->text() == u"billing-api"; }));
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) { return label->text() == u"on node-2"; }));
}

void TestDetailPane::includesByAClickOnAValue()
{
    Pane pane;
    pane.pane.setEntry(sampleEntry());
    QSignalSpy terms(&pane.pane, &DetailPane::filterTermRequested);
    pane.click(u"app"_s, FieldList::Part::Value);
    pane.click(u"user.name"_s, FieldList::Part::Value);
    QCOMPARE(terms.count(), 2);
    QCOMPARE(terms[0][0].toString(), u"app:billing-api"_s);
    QCOMPARE(terms[1][0].toString(), u"user.name=\"Ann Lee\""_s);
    // A time is nothing to include.
    const QRect sent = pane.fields->visualRect(pane.row(u"sent"_s));
    QTest::mouseClick(pane.fields->viewport(), Qt::LeftButton, {}, sent.center());
    QCOMPARE(terms.count(), 2);
}

void TestDetailPane::excludesAndCopiesByButtons()
{
    Pane pane;
    pane.pane.setEntry(sampleEntry());
    QSignalSpy terms(&pane.pane, &DetailPane::filterTermRequested);
    pane.click(u"status"_s, FieldList::Part::Exclude);
    pane.click(u"level"_s, FieldList::Part::Include);
    QCOMPARE(terms.count(), 2);
    QCOMPARE(terms[0][0].toString(), u"-context.status:504"_s);
    QCOMPARE(terms[1][0].toString(), u"level:error"_s);
    pane.click(u"user.id"_s, FieldList::Part::Copy);
    QCOMPARE(QApplication::clipboard()->text(), u"48213"_s);
    QCOMPARE(terms.count(), 2);
}

void TestDetailPane::actsOnFieldsByKeys()
{
    Pane pane;
    pane.pane.setEntry(sampleEntry());
    QSignalSpy terms(&pane.pane, &DetailPane::filterTermRequested);
    pane.fields->setCurrentIndex(pane.row(u"instance"_s));
    QTest::keyClick(pane.fields, Qt::Key_Plus);
    QTest::keyClick(pane.fields, Qt::Key_Minus);
    QTest::keyClick(pane.fields, Qt::Key_Return);
    QCOMPARE(terms.count(), 3);
    QCOMPARE(terms[0][0].toString(), u"instance:node-2"_s);
    QCOMPARE(terms[1][0].toString(), u"-instance:node-2"_s);
    QTest::keyClick(pane.fields, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"node-2"_s);
}

void TestDetailPane::asksForNeighbours()
{
    Pane pane;
    pane.pane.setEntry(sampleEntry());
    const QSignalSpy previous(&pane.pane, &DetailPane::previousRequested);
    const QSignalSpy next(&pane.pane, &DetailPane::nextRequested);
    const auto buttons = pane.pane.findChildren<ToolButton*>();
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    QCOMPARE(previous.count(), 1);
    QCOMPARE(next.count(), 1);
}

void TestDetailPane::copies_data()
{
    QTest::addColumn<int>("item");
    QTest::addColumn<QString>("start");
    QTest::addRow("message") << 0 << u"Payment capture failed"_s;
    QTest::addRow("text") << 2 << u"09:22:31.482 error billing-api Payment capture failed"_s;
    QTest::addRow("JSON") << 3 << u"{\"id\":\""_s;
}

void TestDetailPane::copies()
{
    QFETCH(const int, item);
    QFETCH(const QString, start);
    Pane pane;
    pane.pane.setEntry(sampleEntry());
    bool triggered = false;
    QTimer opened;
    opened.setSingleShot(false);
    connect(&opened, &QTimer::timeout, &opened, [&] {
        if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
            opened.stop();
            triggered = true;
            menu->setActiveAction(menu->actions()[item]);
            QTest::keyClick(menu, Qt::Key_Return);
        }
    });
    opened.start(5);
    QTest::mouseClick(pane.pane.findChildren<ToolButton*>()[3], Qt::LeftButton);
    QTRY_VERIFY(triggered);
    QVERIFY(QApplication::clipboard()->text().startsWith(start));
}

void TestDetailPane::foldsJson()
{
    Pane pane;
    pane.pane.setEntry(sampleEntry());
    pane.tabs->setCurrentIndex(JsonTab);
    QVERIFY(pane.json->isVisible());
    const QTextDocument& document = *pane.json->document();
    const int line = document.find(u"\"context\": {"_s).blockNumber();
    QVERIFY(pane.json->isFoldable(line));
    const auto visibleLines = [&document] {
        int visible = 0;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
            visible += block.isVisible() ? 1 : 0;
        return visible;
    };
    const int all = visibleLines();
    pane.json->setTextCursor(QTextCursor(document.findBlockByNumber(line)));
    QTest::keyClick(pane.json, Qt::Key_Return);
    QVERIFY(pane.json->isFolded(line));
    QVERIFY(visibleLines() < all - 2);
    QVERIFY(!pane.json->grab().isNull());
    QTest::keyClick(pane.json, Qt::Key_Return);
    QCOMPARE(visibleLines(), all);
    // An inner fold stays one while the outer is opened again.
    const int inner = document.find(u"\"exception\": {"_s).blockNumber();
    if (pane.json->isFoldable(inner)) {
        pane.json->setFolded(inner, true);
        const int folded = visibleLines();
        pane.json->setFolded(line, true);
        pane.json->setFolded(line, false);
        QCOMPARE(visibleLines(), folded);
    }
}

void TestDetailPane::hidesTheStackTabWithoutAStack()
{
    Pane pane;
    pane.pane.setEntry(sampleEntry());
    pane.tabs->setCurrentIndex(StackTab);
    EntryView view = simpleEntry(5, "app", "no stack");
    pane.pane.setEntry(Entry(view));
    QVERIFY(!pane.tabs->isTabVisible(StackTab));
    QCOMPARE(pane.tabs->currentIndex(), FieldsTab);
    QVERIFY(pane.fields->isVisible());
}

void TestDetailPane::showsAtMostFourLinesOfTheMessage()
{
    Pane pane;
    pane.pane.setEntry(sampleEntry("one line", 1));
    const int one = pane.message->height();
    pane.pane.setEntry(sampleEntry("a\nb\nc\nd", 2));
    const int four = pane.message->height();
    QVERIFY(four > 3 * one);
    pane.pane.setEntry(sampleEntry("a\nb\nc\nd\ne\nf\ng", 3));
    QCOMPARE(pane.message->height(), four);
    // Wrapped lines count, too.
    pane.pane.setEntry(sampleEntry(std::string(500, 'x') + " end", 4));
    QCOMPARE(pane.message->height(), four);
}

void TestDetailPane::takesMessagesOfAnySize()
{
    Pane pane;
    pane.pane.setEntry(sampleEntry(std::string(20'000'000, 'x'), 1));
    QVERIFY(pane.message->toPlainText().size() <= 101'000);
    QTRY_VERIFY(pane.row(u"app"_s).isValid());
    QVERIFY(!pane.pane.grab().isNull());
}

void TestDetailPane::readsLargeEntriesInTheBackground()
{
    std::string context = R"({"text":")" + std::string(300'000, 'y') + R"(","last":1})";
    EntryView view = sampleEntry().view();
    view.context = context;
    Pane pane;
    pane.pane.setEntry(Entry(view));
    QVERIFY(!pane.row(u"app"_s).isValid());
    QTRY_VERIFY(pane.row(u"last"_s).isValid());
    QVERIFY(pane.json->toPlainText().contains(u"\"last\": 1"_s));
}

void TestDetailPane::showsOnlyTheLastOfManyLargeEntries()
{
    Pane pane;
    for (quint64 i = 1; i <= 20; ++i) {
        const std::string app = "app-" + std::to_string(i);
        const std::string message(200'000, 'x');
        EntryView view = simpleEntry(static_cast<qint64>(i), app, message);
        view.seq = i;
        pane.pane.setEntry(Entry(view));
    }
    QTRY_COMPARE(pane.row(u"app"_s).data().toString(), u"app: app-20"_s);
    pane.pane.setEntry(sampleEntry("small", 99));
    QCOMPARE(pane.row(u"app"_s).data().toString(), u"app: billing-api"_s);
}

void TestDetailPane::survivesItsEndWhileALargeEntryIsRead()
{
    for (int i = 0; i < 10; ++i) {
        Pane pane;
        pane.pane.setEntry(sampleEntry(std::string(500'000, 'x'), 1));
    }
    QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
    QCoreApplication::processEvents();
}

void TestDetailPane::neverTakesTextForMarkup()
{
    EntryView view = simpleEntry(5, "<b>app</b>", "<img src=x>");
    view.instance = "<i>node</i>";
    Pane pane;
    pane.pane.setEntry(Entry(view));
    QCOMPARE(pane.message->toPlainText(), u"<img src=x>"_s);
    for (const QLabel* label : pane.pane.findChildren<QLabel*>()) {
        if (label->text().contains(u'<'))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void TestDetailPane::isReadableForScreenReaders()
{
    Pane pane;
    pane.pane.setEntry(sampleEntry());
    for (QWidget* widget : pane.pane.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus)
            continue;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestDetailPane)
#include "tst_detailpane.moc"
