// SPDX-License-Identifier: GPL-3.0-or-later
#include "logviewwindow.h"
#include "ui/table/rowsmimedata.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

using namespace Logboom;
using namespace Qt::StringLiterals;

/// Selected rows are dragged out as text.
class TestRowsMimeData final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_theme = std::make_unique<Theme>(); }
    void cleanup() { m_theme.reset(); }
    void isWhatIsCopied();
    void onlySelectedRowsAreDragged();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestRowsMimeData::isWhatIsCopied()
{
    const RowsMimeData data(
        {Entry(simpleEntry(1 * Second, "web", "one")), Entry(simpleEntry(2 * Second, "db", "two"))});
    QCOMPARE(data.formats(), QStringList{u"text/plain"_s});
    QVERIFY(data.hasText());
    QVERIFY(!data.hasUrls());
    const QStringList lines = data.text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].endsWith(u"one"_s));
    QVERIFY(lines[1].endsWith(u"two"_s));
    QVERIFY(data.data(u"text/html"_s).isEmpty());
}

void TestRowsMimeData::onlySelectedRowsAreDragged()
{
    Window window(300);
    QTRY_COMPARE(window.lastSecond(), 299);
    const auto pressAt = [&window](qint64 second, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mousePress(window.table->viewport(), Qt::LeftButton, modifiers,
                          QPoint(300, window.yOf(second) + window.rowHeight() / 2));
        const bool drags = window.table->dragEnabled();
        QTest::mouseRelease(window.table->viewport(), Qt::LeftButton, modifiers,
                            QPoint(300, window.yOf(second) + window.rowHeight() / 2));
        return drags;
    };
    QVERIFY(!pressAt(290)); // this selects, and would select further rows
    QVERIFY(pressAt(290));
    QVERIFY(!pressAt(292, Qt::ShiftModifier));
    QVERIFY(pressAt(291));
    QCOMPARE(window.view->selectedEntries().size(), 1u); // a click without a drag
}

QTEST_MAIN(TestRowsMimeData)
#include "tst_rowsmimedata.moc"
