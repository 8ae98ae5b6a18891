// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/textlabels.h"
#include "ui/table/rowlayout.h"
#include "ui/theme/colours.h"
#include "ui/theme/labelcolours.h"

#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

/// "1ann 2bob"
TextLabels labelsOf(const QString& text)
{
    return TextLabels::fromStrings(text.split(u' ', Qt::SkipEmptyParts));
}

} // namespace

/// Texts that stand out in the rows.
class TestTextLabels : public QObject
{
    Q_OBJECT

private slots:
    void togglesTexts();
    void findsLabels_data();
    void findsLabels();
    void cutsRowsAtLabels_data();
    void cutsRowsAtLabels();
    void isReadable();
};

void TestTextLabels::togglesTexts()
{
    TextLabels labels;
    labels.toggle(u" Ann "_s, 1);
    labels.toggle(u"bob\nand more"_s, 2);
    QCOMPARE(labels.toStrings(), QStringList({u"1ann"_s, u"2bob"_s}));
    labels.toggle(u"ANN"_s, 3); // moves
    QCOMPARE(labels.toStrings(), QStringList({u"2bob"_s, u"3ann"_s}));
    labels.toggle(u"ann"_s, 3); // off
    for (const int number : {0, 10, -1})
        labels.toggle(u"x"_s, number);
    labels.toggle(u"  "_s, 1);
    QCOMPARE(labels.toStrings(), QStringList{u"2bob"_s});
    QCOMPARE(TextLabels::fromStrings({u"2bob"_s, u"x"_s, {}, u"0no"_s}), labels);
    for (int i = 0; i < 200; ++i)
        labels.toggle(QString::number(1000 + i), 1);
    QCOMPARE(labels.all().size(), std::size_t(100));
    labels.clear();
    QVERIFY(labels.isEmpty());
}

void TestTextLabels::findsLabels_data()
{
    QTest::addColumn<QString>("labels");
    QTest::addColumn<QString>("spans"); // "begin-end:label"
    QTest::addRow("none") << QString() << QString();
    QTest::addRow("in either case") << u"1ANN"_s << u"0-3:1 8-11:1"_s;
    QTest::addRow("two") << u"1ann 2bob"_s << u"0-3:1 4-7:2 8-11:1"_s;
    QTest::addRow("the later is on top") << u"1ann 2nn"_s << u"0-1:1 1-3:2 8-9:1 9-11:2"_s;
    QTest::addRow("one within the other") << u"2nn 1ann"_s << u"0-3:1 8-11:1"_s;
    QTest::addRow("not there") << u"1zoe"_s << QString();
}

void TestTextLabels::findsLabels()
{
    QFETCH(const QString, labels);
    QStringList spans;
    for (const LabelSpan& span : labelSpans(u"Ann bob ann", labelsOf(labels)))
        spans += u"%1-%2:%3"_s.arg(span.span.begin).arg(span.span.end).arg(span.label);
    QTEST(spans.join(u' '), "spans");
}

void TestTextLabels::cutsRowsAtLabels_data()
{
    QTest::addColumn<QString>("labels");
    QTest::addColumn<QString>("needle");
    QTest::addColumn<QString>("pieces"); // m message, c context, x match, digits labels
    QTest::addRow("plain") << QString() << QString() << u"m0-7 c7-11"_s;
    QTest::addRow("a label") << u"4bob"_s << QString() << u"m0-4 4:4-7 c7-11"_s;
    QTest::addRow("across the end of the message") << u"4b_a"_s << QString() << u"m0-6 4:6-9 c9-11"_s;
    QTest::addRow("matches are on top") << u"4bob"_s << u"ob"_s << u"m0-4 4:4-5 x5-7 c7-11"_s;
    QTest::addRow("a match within a label") << u"4bob"_s << u"o"_s << u"m0-4 4:4-5 x5-6 4:6-7 c7-11"_s;
    QTest::addRow("at both ends") << u"1ann"_s << QString() << u"1:0-3 m3-7 c7-8 1:8-11"_s;
}

void TestTextLabels::cutsRowsAtLabels()
{
    QFETCH(const QString, labels);
    QFETCH(const QString, needle);
    const QString line = u"ann bob ann"_s;
    TextLabels wanted = labelsOf(labels);
    if (labels == u"4b_a")
        wanted = TextLabels::fromStrings({u"4b a"_s});
    const auto matches = needle.isEmpty() ? std::vector<TextSpan>() : matchSpans(line, {needle});
    QStringList pieces;
    for (const Piece& piece : piecesOf(line.size(), 7, matches, labelSpans(line, wanted))) {
        const QString style = piece.style == PieceStyle::Message   ? u"m"_s
                              : piece.style == PieceStyle::Context ? u"c"_s
                              : piece.style == PieceStyle::Match   ? u"x"_s
                                                                   : QString::number(piece.label) + u':';
        pieces += style + u"%1-%2"_s.arg(piece.span.begin).arg(piece.span.end);
    }
    QTEST(pieces.join(u' '), "pieces");
}

void TestTextLabels::isReadable()
{
    for (int number = 1; number <= LabelCount; ++number)
        QVERIFY2(contrastRatio(labelFill(number), labelText()) >= 4.5, qPrintable(labelFill(number).name()));
}

QTEST_APPLESS_MAIN(TestTextLabels)
#include "tst_textlabels.moc"
