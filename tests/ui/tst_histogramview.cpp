// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/histogramview.h"

#include "core/entry/timestamp.h"
#include "support/entrymaker.h"
#include "support/listlogstore.h"
#include "ui/charts/brushbar.h"
#include "ui/charts/histogramsource.h"
#include "ui/language/language.h"
#include "ui/theme/colours.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Start = 1773826320 * Second;
constexpr qint64 Bucket = 5 * Second;
constexpr int PlotLeft = 48;
constexpr int PlotWidth = 1440 - PlotLeft - 16;

Histogram sample()
{
    Histogram histogram{Start, Bucket, {}, 0};
    for (quint64 i = 0; i < 172; ++i)
        histogram.buckets.push_back({i % 3, 20 + i % 7, 0, i % 5 == 0 ? 1u : 0u, i == 100 ? 9u : 0u, 0});
    return histogram;
}

QPoint bucketPoint(int bucket)
{
    return {PlotLeft + bucket * 8 + 3, 40};
}

} // namespace

class TestHistogramView final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void dragDrawsABrush();
    void clickGoesToATime();
    void clickClearsTheBrush();
    void doubleClickLeavesTheZoom();
    void buttonsZoomFilterAndClear();
    void keysMoveExtendZoomAndClear();
    void barsAreInTheColoursOfTheirLevels();
    void anomaliesAreMarkedOverTheirBars();
    void bookmarksAreMarkedOverTheirBars();
    void describesItself();
    void brushGoesWithTheDataItWasDrawnOn();
    void sourceFillsTheView();
    void sourceFollowsFilterScopeAndZoom();

private:
    Language m_language; // English has its plurals in a catalogue
    void drag(const QPoint& from, const QPoint& to);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<HistogramView> m_view;
};

void TestHistogramView::initTestCase()
{
    m_theme = std::make_unique<Theme>();
    m_theme->setMode(Theme::Mode::Light);
}

void TestHistogramView::init()
{
    m_view = std::make_unique<HistogramView>();
    m_view->resize(1440, 72);
    m_view->setZone(QTimeZone::utc());
    m_view->setHistogram(sample());
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestHistogramView::drag(const QPoint& from, const QPoint& to)
{
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_view.get(), (from + to) / 2);
    QTest::mouseMove(m_view.get(), to);
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, to);
}

void TestHistogramView::dragDrawsABrush()
{
    QSignalSpy changed(m_view.get(), &HistogramView::brushChanged);
    drag(bucketPoint(40), bucketPoint(60));
    QVERIFY(m_view->brush());
    QCOMPARE(*m_view->brush(), (Brush{Start + 40 * Bucket, Start + 61 * Bucket}));
    QVERIFY(changed.count() > 0);
    // Its inside moves it, its handle changes one end.
    drag(bucketPoint(50), bucketPoint(60));
    QCOMPARE(*m_view->brush(), (Brush{Start + 50 * Bucket, Start + 71 * Bucket}));
    drag({PlotLeft + 71 * 8, 40}, {PlotLeft + 80 * 8, 40});
    QCOMPARE(*m_view->brush(), (Brush{Start + 50 * Bucket, Start + 80 * Bucket}));
}

void TestHistogramView::clickGoesToATime()
{
    QSignalSpy clicked(m_view.get(), &HistogramView::timeClicked);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, bucketPoint(100));
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked[0][0].toLongLong(), Start + 100 * Bucket);
    QVERIFY(!m_view->brush());
}

void TestHistogramView::clickClearsTheBrush()
{
    m_view->setBrush(Brush{Start, Start + 10 * Bucket});
    QSignalSpy clicked(m_view.get(), &HistogramView::timeClicked);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, bucketPoint(100));
    QVERIFY(!m_view->brush());
    QCOMPARE(clicked.count(), 0);
}

void TestHistogramView::doubleClickLeavesTheZoom()
{
    QSignalSpy reset(m_view.get(), &HistogramView::zoomResetRequested);
    QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, bucketPoint(100));
    QCOMPARE(reset.count(), 1);
}

void TestHistogramView::buttonsZoomFilterAndClear()
{
    QSignalSpy zoomed(m_view.get(), &HistogramView::zoomRequested);
    QSignalSpy filtered(m_view.get(), &HistogramView::filterRequested);
    const Brush brush{Start, Start + 10 * Bucket};
    m_view->setBrush(brush);
    auto* bar = m_view->findChild<BrushBar*>();
    QVERIFY(bar != nullptr && !bar->isHidden());
    const QList<QPushButton*> buttons = bar->findChildren<QPushButton*>();
    QCOMPARE(buttons.size(), 3);
    buttons[0]->click();
    QCOMPARE(zoomed.count(), 1);
    QCOMPARE(zoomed[0][0].value<TimeRange>(), (TimeRange{brush.from, brush.to - 1}));
    QVERIFY(!m_view->brush());
    QVERIFY(bar->isHidden());
    m_view->setBrush(brush);
    buttons[1]->click();
    QCOMPARE(filtered.count(), 1);
    m_view->setBrush(brush);
    buttons[2]->click();
    QVERIFY(!m_view->brush());
    QCOMPARE(zoomed.count() + filtered.count(), 2);
}

void TestHistogramView::keysMoveExtendZoomAndClear()
{
    QSignalSpy zoomed(m_view.get(), &HistogramView::zoomRequested);
    QTest::keyClick(m_view.get(), Qt::Key_Left); // begins at the newest bar
    QCOMPARE(*m_view->brush(), (Brush{Start + 171 * Bucket, Start + 172 * Bucket}));
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(*m_view->brush(), (Brush{Start + 169 * Bucket, Start + 171 * Bucket}));
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(zoomed.count(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QVERIFY(m_view->brush());
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(!m_view->brush());
}

void TestHistogramView::barsAreInTheColoursOfTheirLevels()
{
    const QImage image = m_view->grab().toImage();
    const Colours& colours = Colours::light();
    QCOMPARE(image.pixelColor(bucketPoint(100) + QPoint(0, 10)), colours.level(Level::Error).histogram);
    QCOMPARE(image.pixelColor(bucketPoint(5) + QPoint(0, 11)), colours.level(Level::Warning).histogram);
    QCOMPARE(image.pixelColor(bucketPoint(6) + QPoint(0, 0)), colours.level(Level::Info).histogram);
    QCOMPARE(image.pixelColor(QPoint(20, 60)), m_view->palette().color(QPalette::Base));
}

void TestHistogramView::anomaliesAreMarkedOverTheirBars()
{
    const QColor mark = Colours::light().anomaly;
    // The middle of the fourth minute, where a diamond is widest.
    const QPoint place(PlotLeft + (3 * 12 + 6) * 8, 6);
    QVERIFY(m_view->grab().toImage().pixelColor(place) != mark);
    m_view->setAnomalies({{Start + 3 * Minute, "web", "ERROR", 28, 10.5}, {Start - Hour, "web", "ERROR", 28, 10.5}});
    const QImage image = m_view->grab().toImage();
    QCOMPARE(image.pixelColor(place), mark);
    QVERIFY(image.pixelColor(place - QPoint(12, 0)) != mark);
    QVERIFY2(m_view->accessibleDescription().contains(u", 1 anomaly."_s), qPrintable(m_view->accessibleDescription()));
    m_view->setAnomalies({});
    QVERIFY(m_view->grab().toImage().pixelColor(place) != mark);
}

void TestHistogramView::bookmarksAreMarkedOverTheirBars()
{
    const QColor mark = Colours::light().bookmark;
    const auto isMarked = [&](int bucket, int y) {
        const QImage image = m_view->grab().toImage();
        return image.pixelColor(PlotLeft + bucket * 8 + 3, y) == mark;
    };
    QVERIFY(!isMarked(36, 5));
    m_view->setBookmarks({Start + 36 * Bucket + Second, Start + 36 * Bucket + 2 * Second, Start - Hour});
    QVERIFY(isMarked(36, 5));
    QVERIFY(!isMarked(35, 5));
    QVERIFY2(m_view->accessibleDescription().contains(u", Bookmarks: 2."_s),
             qPrintable(m_view->accessibleDescription()));
    // Below an anomaly that stands there.
    m_view->setAnomalies({{Start + 3 * Minute, "web", "ERROR", 28, 10.5}});
    const int both = static_cast<int>((3 * Minute + Minute / 2) / Bucket);
    m_view->setBookmarks({Start + both * Bucket});
    QVERIFY(!isMarked(both, 5));
    QVERIFY(isMarked(both, 15));
    m_view->setBookmarks({});
    QVERIFY(!isMarked(both, 15));
}

void TestHistogramView::describesItself()
{
    QVERIFY(!m_view->accessibleName().isEmpty());
    QVERIFY2(m_view->accessibleDescription().contains(u"Error 9"_s), qPrintable(m_view->accessibleDescription()));
    m_view->setBrush(Brush{Start + 100 * Bucket, Start + 101 * Bucket});
    QVERIFY(m_view->accessibleDescription().contains(u"09:40:20 to 09:40:25"_s));
    m_view->setBrush(std::nullopt);
    m_view->setHistogram({});
    QVERIFY(!m_view->accessibleDescription().contains(u"Error"_s));
    QVERIFY(!m_view->grab().isNull());
}

void TestHistogramView::brushGoesWithTheDataItWasDrawnOn()
{
    m_view->setBrush(Brush{Start, Start + Bucket});
    Histogram later = sample();
    m_view->setHistogram(later);
    QVERIFY(m_view->brush());
    later.from += Day;
    m_view->setHistogram(later);
    QVERIFY(!m_view->brush());
}

void TestHistogramView::sourceFillsTheView()
{
    ListLogStore store;
    std::vector<EntryView> entries;
    for (qint64 i = 0; i < 300; ++i)
        entries.push_back(
            simpleEntry(Start + i * 3 * Second, "api", "hello", i % 50 == 0 ? Level::Error : Level::Info));
    const std::unique_ptr<EntryBatch> batch = makeBatch(entries, Start);
    EntryBatch* pointer = batch.get();
    QVERIFY(store.append({&pointer, 1}));
    QueryService queries(store);
    HistogramSource source(store, queries, *m_view);
    source.setFilter({});
    QVERIFY(!source.isSettled());
    QTRY_VERIFY(source.isSettled());
    const Histogram& shown = m_view->histogram();
    QCOMPARE(shown.bucket, Bucket);
    quint64 all = 0;
    quint64 errors = 0;
    for (const LevelCounts& counts : shown.buckets) {
        all += total(counts);
        errors += counts[static_cast<std::size_t>(Level::Error)];
    }
    QCOMPARE(all, quint64(300));
    QCOMPARE(errors, quint64(6));
}

void TestHistogramView::sourceFollowsFilterScopeAndZoom()
{
    ListLogStore store;
    const std::unique_ptr<EntryBatch> batch = makeBatch(
        {simpleEntry(Start, "api", "hello"), simpleEntry(Start + Hour, "worker", "there", Level::Error)}, Start);
    EntryBatch* pointer = batch.get();
    QVERIFY(store.append({&pointer, 1}));
    QueryService queries(store);
    HistogramSource source(store, queries, *m_view);
    const auto entries = [this] {
        quint64 all = 0;
        for (const LevelCounts& counts : m_view->histogram().buckets)
            all += total(counts);
        return all;
    };
    source.setFilter(Filter::levelIn({Level::Error}));
    QTRY_VERIFY(source.isSettled());
    QCOMPARE(entries(), quint64(1));
    source.setFilter({});
    source.setZoom(TimeRange{Start, Start + Minute});
    QTRY_VERIFY(source.isSettled());
    QCOMPARE(entries(), quint64(1));
    source.setZoom(std::nullopt);
    QTRY_VERIFY(source.isSettled());
    QCOMPARE(entries(), quint64(2));
    source.setScope(TimeScope::custom({Start + Minute, Start + 2 * Hour}));
    QTRY_VERIFY(source.isSettled());
    QCOMPARE(entries(), quint64(1));
    // A bar that begins before the range counts only what lies in it.
    source.setFilter({});
    source.setScope(TimeScope::custom({Start + 1, Start + 2 * Hour}));
    QTRY_VERIFY(source.isSettled());
    QVERIFY(m_view->histogram().from <= Start);
    QCOMPARE(entries(), quint64(1));
}

QTEST_MAIN(TestHistogramView)
#include "tst_histogramview.moc"
