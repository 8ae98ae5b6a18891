// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/markerbar.h"

#include "core/entry/timestamp.h"
#include "logviewwindow.h"
#include "ui/table/findinview.h"
#include "ui/theme/colours.h"
#include "ui/theme/theme.h"

#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace Logboom;
using namespace Qt::StringLiterals;

class TestMarkerBar final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(); }
    void marksEveryLane();
    void marksNothingOutside();
    void picksTheNearest_data();
    void picksTheNearest();
    void paintsItsLanes();
    void clicksTellWhatIsThere();
    void standsForWhatIsNotLoaded();
    void showsWhatIsFound();

private:
    /// Four buckets of 100 entries a second each; errors in the third.
    static ScrollMap sample()
    {
        Histogram histogram{0, Second, std::vector<LevelCounts>(4, LevelCounts{0, 100}), 0};
        histogram.buckets[2] = LevelCounts{0, 98, 0, 1, 1, 0};
        return ScrollMap(histogram);
    }

    std::unique_ptr<Theme> m_theme;
};

void TestMarkerBar::marksEveryLane()
{
    Histogram found{0, Second / 2, std::vector<LevelCounts>(8), 0};
    found.buckets[1] = LevelCounts{1};
    const std::array anomalies{Anomaly{-Minute / 2 + 3 * Second, "api", "ERROR", 5, 1}};
    const std::array bookmarks{2 * Second};
    const std::vector<Marker> expected{{MarkerLane::Errors, 0.625, 2 * Second, Level::Error},
                                       {MarkerLane::Matches, 0.1875, Second / 2, Level::Info},
                                       {MarkerLane::Bookmarks, 0.5, 2 * Second, Level::Info},
                                       {MarkerLane::Anomalies, 0.75, -Minute / 2 + 3 * Second, Level::Info}};
    QCOMPARE(markersOf(sample(), found, bookmarks, anomalies), expected);
}

void TestMarkerBar::marksNothingOutside()
{
    const std::array anomalies{Anomaly{Hour, "api", "ERROR", 5, 1}, Anomaly{-Hour, "api", "ERROR", 5, 1}};
    const std::array bookmarks{-Second, Hour};
    QCOMPARE(markersOf(sample(), {}, bookmarks, anomalies).size(), 1u); // the errors
    QVERIFY(markersOf({}, {}, bookmarks, anomalies).empty());
}

void TestMarkerBar::picksTheNearest_data()
{
    QTest::addColumn<MarkerLane>("lane");
    QTest::addColumn<double>("at");
    QTest::addColumn<int>("index"); // -1 for none
    QTest::newRow("the nearest") << MarkerLane::Errors << 0.52 << 1;
    QTest::newRow("of equal ones that of the lane") << MarkerLane::Anomalies << 0.5 << 2;
    QTest::newRow("too far") << MarkerLane::Errors << 0.3 << -1;
    QTest::newRow("another lane's is better than none") << MarkerLane::Matches << 0.11 << 0;
}

void TestMarkerBar::picksTheNearest()
{
    QFETCH(const MarkerLane, lane);
    QFETCH(const double, at);
    const std::vector<Marker> markers{
        {MarkerLane::Errors, 0.1, 1}, {MarkerLane::Errors, 0.5, 2}, {MarkerLane::Anomalies, 0.5, 3}};
    const Marker* found = markerAt(markers, lane, at, 0.05);
    QTEST(found ? static_cast<int>(found - markers.data()) : -1, "index");
}

void TestMarkerBar::paintsItsLanes()
{
    MarkerBar bar;
    bar.resize(bar.sizeHint().width(), 400);
    bar.setMap(sample());
    bar.setAnomalies({Anomaly{Second - Minute / 2, "api", "ERROR", 5, 1}});
    QImage image = bar.grab().toImage();
    const Colours& colours = Colours::of(bar.palette());
    const auto has = [&image](const QColor& colour, int from, int to) {
        for (int y = from; y < to; ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == colour)
                    return true;
            }
        }
        return false;
    };
    QVERIFY(has(colours.level(Level::Error).histogram, 240, 260));
    QVERIFY(has(colours.anomaly, 95, 105));
    QVERIFY(!has(colours.bookmark, 0, 400));
    bar.setBookmarks({3 * Second});
    image = bar.grab().toImage();
    QVERIFY(has(colours.bookmark, 295, 305));
    QVERIFY(!has(colours.anomaly, 110, 400));
}

void TestMarkerBar::clicksTellWhatIsThere()
{
    MarkerBar bar;
    bar.resize(bar.sizeHint().width(), 400);
    QSignalSpy marker(&bar, &MarkerBar::markerClicked);
    QSignalSpy place(&bar, &MarkerBar::placeClicked);
    QTest::mouseClick(&bar, Qt::LeftButton, {}, {5, 250});
    QCOMPARE(marker.count() + place.count(), 0); // nothing is known yet
    bar.setMap(sample());
    QTest::mouseClick(&bar, Qt::LeftButton, {}, {5, 252});
    QCOMPARE(marker.count(), 1);
    QCOMPARE(marker[0][0].value<Marker>().time, 2 * Second);
    QTest::mouseClick(&bar, Qt::LeftButton, {}, {5, 100});
    QCOMPARE(place.count(), 1);
    QCOMPARE(place[0][0].toDouble(), 0.25);
}

void TestMarkerBar::standsForWhatIsNotLoaded()
{
    std::vector<EntryView> entries = Window::series(3000, 0);
    for (EntryView& entry : entries)
        entry.level = Level::Info;
    entries[1000].level = Level::Error;
    Window window(0);
    QVERIFY(window.stand.send(entries));
    QTRY_COMPARE(window.lastSecond(), 2999);
    auto* bar = window.view->findChild<MarkerBar*>();
    window.view->setTimeRange({0, 3000 * Second}); // has the map made now
    QTRY_COMPARE(bar->markers().size(), 1u);
    const Marker error = bar->markers().front();
    QVERIFY(std::abs(error.at - 1.0 / 3) < 0.01);
    QTest::mouseClick(bar, Qt::LeftButton, {}, {2, static_cast<int>(error.at * bar->height())});
    QTRY_COMPARE_WITH_TIMEOUT(window.currentSecond(), 1000, 30000);
    QVERIFY(!window.view->isFollowing());
    QVERIFY(window.yOf(1000) >= 0);
}

void TestMarkerBar::showsWhatIsFound()
{
    Window window(3000);
    QTRY_COMPARE(window.lastSecond(), 2999);
    auto* bar = window.view->findChild<MarkerBar*>();
    window.view->setTimeRange({0, 3000 * Second});
    QTRY_VERIFY(!bar->markers().empty());
    const std::size_t errors = bar->markers().size();
    FindInView find(window.stand.store, window.stand.queries, *window.view);
    find.setText(u"entry 1234"_s);
    QTRY_COMPARE(bar->markers().size(), errors + 1);
    const Marker found = bar->markers().back();
    QCOMPARE(found.lane, MarkerLane::Matches);
    emit bar->markerClicked(found);
    QTRY_COMPARE_WITH_TIMEOUT(window.currentSecond(), 1234, 30000);
    find.setText({});
    QCOMPARE(bar->markers().size(), errors);
}

QTEST_MAIN(TestMarkerBar)
#include "tst_markerbar.moc"
