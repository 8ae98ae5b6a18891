// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/rowlayout.h"
#include "ui/table/scrollposition.h"

#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

using Spans = std::vector<TextSpan>;
using Pieces = std::vector<Piece>;

} // namespace

class TestRowLayout : public QObject
{
    Q_OBJECT

private slots:
    void findsMatches_data();
    void findsMatches();
    void fitsText_data();
    void fitsText();
    void cutsALineIntoPieces_data();
    void cutsALineIntoPieces();
    void knowsTheRowsOnTheScreen_data();
    void knowsTheRowsOnTheScreen();
    void choosesTheAnchor_data();
    void choosesTheAnchor();
    void placesThePill();
    void placesTheScrollBar_data();
    void placesTheScrollBar();
};

void TestRowLayout::findsMatches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("needles");
    QTest::addColumn<Spans>("expected");
    QTest::addRow("nothing to find") << u"abc"_s << QStringList{} << Spans{};
    QTest::addRow("in either case") << u"A Timeout, TIMEOUT"_s << QStringList{u"timeout"_s} << Spans{{2, 9}, {11, 18}};
    QTest::addRow("two texts, in order") << u"b a"_s << QStringList{u"a"_s, u"b"_s} << Spans{{0, 1}, {2, 3}};
    QTest::addRow("overlaps are joined") << u"abcd"_s << QStringList{u"abc"_s, u"bcd"_s} << Spans{{0, 4}};
    QTest::addRow("only ASCII is folded") << u"ÄB äb"_s << QStringList{u"äb"_s} << Spans{{3, 5}};
    QTest::addRow("signs are literal") << u"a.b*c"_s << QStringList{u".b*"_s} << Spans{{1, 4}};
}

void TestRowLayout::findsMatches()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, needles);
    QFETCH(const Spans, expected);
    QVERIFY(matchSpans(text, needles) == expected);
}

void TestRowLayout::fitsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("expected");
    QTest::addRow("fits") << u"abcdef"_s << 60 << u"abcdef"_s;
    QTest::addRow("a little too long") << u"abcdef"_s << 59 << u"abcd…"_s;
    QTest::addRow("room for one") << u"abcdef"_s << 20 << u"a…"_s;
    QTest::addRow("no room") << u"abcdef"_s << 5 << u"…"_s;
    QTest::addRow("a pair stays whole") << u"ab😀😀"_s << 45 << u"ab…"_s;
}

void TestRowLayout::fitsText()
{
    QFETCH(const QString, text);
    QFETCH(const int, width);
    QTEST(fittingText(
              text, width, [](qsizetype n) { return 10.0 * static_cast<double>(n); }, 10),
          "expected");
}

void TestRowLayout::cutsALineIntoPieces_data()
{
    using enum PieceStyle;
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("message");
    QTest::addColumn<Spans>("matches");
    QTest::addColumn<Pieces>("expected");
    QTest::addRow("only a message") << 5 << 5 << Spans{} << Pieces{{{0, 5}, Message}};
    QTest::addRow("with context") << 9 << 5 << Spans{} << Pieces{{{0, 5}, Message}, {{5, 9}, Context}};
    QTest::addRow("a match in the middle")
        << 9 << 5 << Spans{{2, 3}} << Pieces{{{0, 2}, Message}, {{2, 3}, Match}, {{3, 5}, Message}, {{5, 9}, Context}};
    QTest::addRow("a match over the border")
        << 9 << 5 << Spans{{4, 6}} << Pieces{{{0, 4}, Message}, {{4, 6}, Match}, {{6, 9}, Context}};
    QTest::addRow("a match behind the cut")
        << 3 << 5 << Spans{{2, 6}, {7, 8}} << Pieces{{{0, 2}, Message}, {{2, 3}, Match}};
    QTest::addRow("empty") << 0 << 0 << Spans{} << Pieces{};
}

void TestRowLayout::cutsALineIntoPieces()
{
    QFETCH(const int, length);
    QFETCH(const int, message);
    QFETCH(const Spans, matches);
    QFETCH(const Pieces, expected);
    QVERIFY(piecesOf(length, message, matches) == expected);
}

void TestRowLayout::knowsTheRowsOnTheScreen_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("scroll");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addRow("none") << 0 << 0 << 0 << -1;
    QTest::addRow("fewer than fit") << 3 << 0 << 0 << 2;
    QTest::addRow("at the top") << 100 << 0 << 0 << 9;
    QTest::addRow("cut at both edges") << 100 << 10 << 0 << 10;
    QTest::addRow("at the end") << 100 << 1800 << 90 << 99;
    QTest::addRow("beyond the end") << 100 << 9999 << 99 << 99;
}

void TestRowLayout::knowsTheRowsOnTheScreen()
{
    QFETCH(const int, rows);
    QFETCH(const int, scroll);
    const RowSpan span = rowsOnScreen(rows, 20, scroll, 200);
    QTEST(span.first, "first");
    QTEST(span.last, "last");
}

void TestRowLayout::choosesTheAnchor_data()
{
    QTest::addColumn<int>("scroll");
    QTest::addColumn<int>("current");
    QTest::addColumn<int>("expected");
    QTest::addRow("the first row") << 200 << -1 << 10;
    QTest::addRow("not one that is cut") << 205 << -1 << 11;
    QTest::addRow("the current one") << 205 << 15 << 15;
    QTest::addRow("not one out of sight") << 200 << 3 << 10;
}

void TestRowLayout::choosesTheAnchor()
{
    QFETCH(const int, scroll);
    QFETCH(const int, current);
    QTEST(anchorRow({10, 19}, 20, scroll, current < 0 ? std::nullopt : std::optional(current)), "expected");
}

void TestRowLayout::placesThePill()
{
    const QSize viewport(800, 600);
    const QSize pill(300, 28);
    QCOMPARE(pillRect(viewport, pill, 12, std::nullopt), QRect(488, 560, 300, 28));
    QCOMPARE(pillRect(viewport, pill, 12, QRect(0, 100, 800, 22)), QRect(488, 560, 300, 28));
    QCOMPARE(pillRect(viewport, pill, 12, QRect(0, 570, 800, 22)), QRect(488, 12, 300, 28));
}

void TestRowLayout::placesTheScrollBar_data()
{
    QTest::addColumn<bool>("moreBefore");
    QTest::addColumn<bool>("moreAfter");
    QTest::addColumn<int>("first");
    QTest::addColumn<double>("top");
    QTest::addColumn<double>("page");
    QTest::addRow("all rows are there") << false << false << 25 << 0.25 << 0.1;
    QTest::addRow("at the first match") << false << true << 0 << 0.0 << 0.01;
    QTest::addRow("at the last match") << true << false << 90 << 0.99 << 0.01;
    QTest::addRow("in the middle") << true << true << 50 << 0.5 << 0.01;
}

void TestRowLayout::placesTheScrollBar()
{
    QFETCH(const bool, moreBefore);
    QFETCH(const bool, moreAfter);
    QFETCH(const int, first);
    std::vector<EntryKey> rows;
    for (int i = 0; i < 100; ++i)
        rows.push_back({450 + i, 1}); // 1,000 matches at the times 0 to 999
    Histogram histogram;
    histogram.bucket = 1000;
    histogram.buckets = {LevelCounts{1000}};
    const auto top = static_cast<std::size_t>(first);
    const ScrollPosition position =
        scrollPosition(ScrollMap(histogram), rows, {moreBefore, moreAfter}, top, top + 9, 1000);
    QTEST(position.top, "top");
    QTEST(position.page, "page");
}

QTEST_GUILESS_MAIN(TestRowLayout)
#include "tst_rowlayout.moc"
