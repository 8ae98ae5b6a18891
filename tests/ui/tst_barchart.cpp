// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barchart.h"

#include "core/entry/timestamp.h"
#include "ui/charts/chartlegend.h"
#include "ui/language/language.h"
#include "ui/theme/colours.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Noon = 1773835200 * Second;

SeriesPoint point(int bucket, quint64 info, quint64 error)
{
    return {Noon + bucket * Minute, {0, info, 0, 0, error, 0}};
}

ChartNumbers overTime()
{
    return numbersOverTime({point(0, 900, 0), point(1, 400, 100), point(3, 1000, 1)}, {Noon, Minute, 4},
                           QTimeZone::utc());
}

/// a has the most entries.
ChartNumbers applications(std::size_t count)
{
    std::vector<Source> sources;
    for (std::size_t i = 0; i < count; ++i)
        sources.push_back(
            {static_cast<quint32>(i), Dialect::Logstream, std::string(1, static_cast<char>('a' + i)), {}, {}});
    std::vector<SourceLevelCount> bySource;
    for (std::size_t i = 0; i < count; ++i)
        bySource.push_back({&sources[i], {0, 1000 - 10 * i, 0, 0, i == 1 ? 300u : 0u, 0}});
    return numbersByApplication(bySource);
}

} // namespace

class TestBarChart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void rowsAreAsLongAsTheirNumbers();
    void columnsShowEveryError();
    void theRestHasNoBar();
    void fitsItsWidth_data();
    void fitsItsWidth();
    void drawsInTheColoursOfTheLevels_data();
    void drawsInTheColoursOfTheLevels();
    void clicksAskForTerms();
    void keysWalkAndAsk();
    void keysStayOnTheirBar();
    void longListsScroll();
    void showsNothingWithoutEntries();
    void saysWhatItIsAbout();
    void legendAsksForTerms();
    void legendBreaksItsLine();

private:
    Language m_language; // English has its plurals in a catalogue
    void show(const ChartNumbers& numbers);
    void enterByTab();
    [[nodiscard]] QPoint middleOf(std::size_t row, std::size_t series) const;
    [[nodiscard]] QWidget* canvas() const;
    [[nodiscard]] QString described() const;

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<BarChart> m_chart;
};

void TestBarChart::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>();
    m_theme->setMode(Theme::Mode::Light);
}

void TestBarChart::init()
{
    m_chart = std::make_unique<BarChart>();
    m_chart->resize(640, 200);
    m_chart->show();
    m_chart->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_chart.get()));
}

void TestBarChart::show(const ChartNumbers& numbers)
{
    m_chart->setNumbers(numbers, QTimeZone::utc());
}

void TestBarChart::enterByTab()
{
    m_chart->clearFocus();
    m_chart->setFocus(Qt::TabFocusReason);
}

QPoint TestBarChart::middleOf(std::size_t row, std::size_t series) const
{
    return m_chart->layoutOfBars().partRect({row, series}).center();
}

QWidget* TestBarChart::canvas() const
{
    return qobject_cast<QAbstractScrollArea*>(m_chart->widget())->viewport();
}

QString TestBarChart::described() const
{
    return QAccessible::queryAccessibleInterface(m_chart.get())->text(QAccessible::Description);
}

void TestBarChart::rowsAreAsLongAsTheirNumbers()
{
    show(applications(3)); // 1000, 990 + 300, 980
    const ChartLayout& layout = m_chart->layoutOfBars();
    QCOMPARE(layout.count, std::size_t(3));
    const auto length = [&layout](std::size_t row, std::size_t series) {
        return static_cast<double>(layout.partRect({row, series}).width()) / layout.plot.width();
    };
    // Row 0 is b: errors first.
    QCOMPARE(m_chart->numbers().rows[0].name, u"b"_s);
    QVERIFY(std::abs(length(0, 0) - 300.0 / 1290) < 0.01);
    QVERIFY(std::abs(length(0, 1) - 990.0 / 1290) < 0.01);
    QVERIFY(std::abs(length(1, 1) - 1000.0 / 1290) < 0.01);
    QVERIFY(layout.partRect({1, 0}).isEmpty());
    QCOMPARE(layout.partRect({0, 1}).left(), layout.partRect({0, 0}).right() + 1);
}

void TestBarChart::columnsShowEveryError()
{
    show(overTime());
    const ChartLayout& layout = m_chart->layoutOfBars();
    QVERIFY(layout.columns);
    QCOMPARE(layout.partRect({3, 0}).height(), 2);                                 // 1 of 1001
    QCOMPARE(layout.partRect({3, 0}).bottom(), layout.plot.bottom());              // at the base
    QCOMPARE(layout.partRect({3, 1}).bottom(), layout.partRect({3, 0}).top() - 1); // and info above it
    QVERIFY(layout.partRect({2, 1}).isEmpty());
    QVERIFY(layout.scale.top >= 1001);
}

void TestBarChart::theRestHasNoBar()
{
    show(numbersOfMessages({{"a", 5, Noon, Level::Info}, {"b", 4, Noon, Level::Error}}, 1000));
    const ChartLayout& layout = m_chart->layoutOfBars();
    QCOMPARE(layout.count, std::size_t(3));
    QCOMPARE(layout.partRect({0, 0}).width(), layout.plot.width());
    QVERIFY(layout.partRect({2, 0}).isEmpty());
    QCOMPARE(barText(m_chart->numbers(), 2), u"991 · 99.1 %"_s);
}

void TestBarChart::fitsItsWidth_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("width");
    for (const int percent : {100, 200}) {
        for (const int width : {200, 400, 1200})
            QTest::addRow("%d px at %d %%", width, percent) << width << percent;
    }
}

void TestBarChart::fitsItsWidth()
{
    QFETCH(const int, width);
    QFETCH(const int, percent);
    m_theme->setFontPercent(percent);
    const auto reset = qScopeGuard([this] { m_theme->setFontPercent(Theme::DefaultFontPercent); });
    m_chart->resize(width, 400);
    const std::string longText(300, 'x');
    for (const ChartNumbers& numbers :
         {overTime(), applications(5), numbersOfMessages({{longText, 123456789, Noon, Level::Error}}, 1234567890)}) {
        show(numbers);
        const ChartLayout& layout = m_chart->layoutOfBars();
        QVERIFY(layout.plot.left() > 0);
        QVERIFY(layout.plot.width() >= 1);
        QVERIFY(layout.columns || layout.pitch >= QFontMetrics(m_chart->font()).height());
        if (width < 400)
            continue; // there the numbers make way
        // Behind the longest bar is room for its number.
        const int end = layout.plot.right() + QFontMetrics(m_chart->font()).horizontalAdvance(barText(numbers, 0)) / 2;
        QVERIFY2(layout.columns || end < width, qPrintable(QString::number(end)));
    }
}

void TestBarChart::drawsInTheColoursOfTheLevels_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestBarChart::drawsInTheColoursOfTheLevels()
{
    QFETCH(const bool, dark);
    m_theme->setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    const auto reset = qScopeGuard([this] { m_theme->setMode(Theme::Mode::Light); });
    QTRY_COMPARE(isDark(m_chart->palette()), dark);
    const Colours& colours = dark ? Colours::dark() : Colours::light();
    for (const ChartNumbers& numbers : {overTime(), applications(3)}) {
        show(numbers);
        const std::size_t row = numbers.kind == ChartKind::OverTime ? 1 : 0;
        const QImage image = m_chart->grab().toImage();
        QCOMPARE(image.pixelColor(middleOf(row, 0)), colours.level(Level::Error).histogram);
        QCOMPARE(image.pixelColor(middleOf(row, 1)), colours.level(Level::Info).histogram);
        QCOMPARE(image.pixelColor(image.width() - 1, image.height() - 1), m_chart->palette().color(QPalette::Base));
    }
}

void TestBarChart::clicksAskForTerms()
{
    const QSignalSpy asked(m_chart.get(), &BarChart::termRequested);
    const auto click = [&](std::size_t row, std::size_t series, Qt::KeyboardModifiers keys = {}) {
        QTest::mouseClick(canvas(), Qt::LeftButton, keys, middleOf(row, series));
        return asked.isEmpty() ? QString() : asked.last().first().toString();
    };
    show(overTime());
    QCOMPARE(click(1, 0), u"level:error"_s);
    QCOMPARE(click(1, 1, Qt::AltModifier), u"-level:info"_s);
    show(applications(3));
    QCOMPARE(click(2, 1), u"app:c"_s);
    QCOMPARE(click(0, 0, Qt::AltModifier), u"-app:b"_s);
    show(numbersByLevel({}));
    QCOMPARE(asked.count(), 4);
    QTest::mouseClick(canvas(), Qt::LeftButton, {}, {300, 100});
    QCOMPARE(asked.count(), 4);
    // The name is part of its bar; the rest stands for nothing that could be named.
    show(numbersOfMessages({{"disk full", 5, Noon, Level::Error}}, 8));
    QTest::mouseClick(canvas(), Qt::LeftButton, {}, m_chart->layoutOfBars().bandRect(0).center());
    QCOMPARE(asked.last().first().toString(), u"msg=\"disk full\""_s);
    QTest::mouseClick(canvas(), Qt::LeftButton, {}, m_chart->layoutOfBars().bandRect(1).center());
    QCOMPARE(asked.count(), 5);
}

void TestBarChart::keysWalkAndAsk()
{
    const QSignalSpy asked(m_chart.get(), &BarChart::termRequested);
    show(applications(3));
    enterByTab();
    QVERIFY2(described().startsWith(u"b, Error 300, Info 990, "_s), qPrintable(described()));
    QTest::keyClick(m_chart.get(), Qt::Key_Down);
    QVERIFY2(described().startsWith(u"a, Info "_s), qPrintable(described()));
    QTest::keyClick(m_chart.get(), Qt::Key_Return);
    QCOMPARE(asked.last().first().toString(), u"app:a"_s);
    QTest::keyClick(m_chart.get(), Qt::Key_End);
    QTest::keyClick(m_chart.get(), Qt::Key_Delete);
    QCOMPARE(asked.last().first().toString(), u"-app:c"_s);
    QTest::keyClick(m_chart.get(), Qt::Key_Down); // no further
    QTest::keyClick(m_chart.get(), Qt::Key_Space);
    QCOMPARE(asked.last().first().toString(), u"app:c"_s);

    show(overTime());
    QTest::keyClick(m_chart.get(), Qt::Key_Home);
    QCOMPARE(m_chart->current(), std::optional(ChartSpot{0, 1})); // the first minute has no error
    QTest::keyClick(m_chart.get(), Qt::Key_Right);
    QTest::keyClick(m_chart.get(), Qt::Key_Down);
    QTest::keyClick(m_chart.get(), Qt::Key_Return);
    QCOMPARE(asked.last().first().toString(), u"level:error"_s);
    QTest::keyClick(m_chart.get(), Qt::Key_Up);
    QTest::keyClick(m_chart.get(), Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(asked.last().first().toString(), u"-level:info"_s);
}

void TestBarChart::keysStayOnTheirBar()
{
    show(applications(3));
    enterByTab();
    QTest::keyClick(m_chart.get(), Qt::Key_End);
    QCOMPARE(m_chart->numbers().rows[m_chart->current()->row].name, u"c"_s);
    show(applications(5)); // d and e come, and b is at the top as before
    QCOMPARE(m_chart->numbers().rows[m_chart->current()->row].name, u"c"_s);
    show(overTime());
    QVERIFY(!m_chart->current());
}

void TestBarChart::longListsScroll()
{
    show(applications(26));
    enterByTab();
    QTRY_VERIFY(m_chart->verticalScrollBar()->maximum() > 0);
    QTest::keyClick(m_chart.get(), Qt::Key_End);
    const QRect last = m_chart->layoutOfBars().bandRect(25);
    const int top = m_chart->verticalScrollBar()->value();
    QVERIFY(last.top() >= top && last.bottom() < top + m_chart->viewport()->height());
}

void TestBarChart::showsNothingWithoutEntries()
{
    show(applications(3));
    show(ChartNumbers());
    QCOMPARE(m_chart->layoutOfBars().count, std::size_t(0));
    enterByTab();
    QTest::keyClick(m_chart.get(), Qt::Key_Down);
    QVERIFY(!m_chart->current());
}

void TestBarChart::saysWhatItIsAbout()
{
    QCOMPARE(summaryText(overTime()), u"2,401 entries, 1 min a bar"_s);
    QCOMPARE(summaryText(applications(3)), u"3,270 entries of 3 applications"_s);
    QCOMPARE(summaryText(applications(1)), u"1,000 entries of 1 application"_s);
    QCOMPARE(summaryText(numbersOfErrors({{0, "a", "ERROR", 1}})), u"1 error of 1 application"_s);
    const std::vector<TopMessage> top{{"a", 5, Noon, Level::Info}, {"b", 4, Noon, Level::Info}};
    QCOMPARE(summaryText(numbersOfMessages(top, 9)), u"9 entries, 2 different messages"_s);
    QCOMPARE(summaryText(numbersOfMessages(top, 1000)), u"1,000 entries, the 2 most frequent messages"_s);
    QCOMPARE(summaryText(numbersOverTime({{Noon + Hour, {0, 1, 0, 0, 0, 0}}}, {Noon, Minute, 4}, QTimeZone::utc())),
             u"1 entry, 1 min a bar; 1 at other times"_s);
}

void TestBarChart::legendAsksForTerms()
{
    ChartLegend legend;
    const QSignalSpy asked(&legend, &ChartLegend::termRequested);
    legend.resize(600, 24);
    legend.show();
    legend.setNumbers(overTime());
    const std::vector<LegendItem*>& items = legend.items();
    QCOMPARE(items.size(), std::size_t(2));
    QCOMPARE(items[0]->accessibleName(), u"Error, 101 entries"_s);
    QTest::mouseClick(items[0], Qt::LeftButton);
    QCOMPARE(asked.last().first().toString(), u"level:error"_s);
    QTest::mouseClick(items[1], Qt::LeftButton, Qt::AltModifier);
    QCOMPARE(asked.last().first().toString(), u"-level:info"_s);
    QTest::keyClick(items[1], Qt::Key_Space);
    QCOMPARE(asked.last().first().toString(), u"level:info"_s);
    QTest::keyClick(items[1], Qt::Key_Delete);
    QCOMPARE(asked.last().first().toString(), u"-level:info"_s);
    legend.setNumbers(numbersByLevel({})); // one colour needs no legend
    QVERIFY(legend.isHidden());
}

void TestBarChart::legendBreaksItsLine()
{
    ChartLegend legend;
    legend.setNumbers(overTime());
    const int line = legend.heightForWidth(600);
    QVERIFY(line > 0);
    QCOMPARE(legend.heightForWidth(100), 2 * line);
}

QTEST_MAIN(TestBarChart)
#include "tst_barchart.moc"
