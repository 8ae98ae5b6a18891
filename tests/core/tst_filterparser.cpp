// SPDX-License-Identifier: GPL-3.0-or-later
#include "filtertexts.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

/// What is told about a filter's text beside what it finds, and that no text breaks anything.
class TestFilterParser final : public QObject
{
    Q_OBJECT

private slots:
    void notes_data();
    void notes();
    void conflictsOfferAFix_data();
    void conflictsOfferAFix();
    void looseOperatorsAndUnknownFieldsOfferAFix();
    void incomplete_data();
    void incomplete();
    void parts_data();
    void parts();
    void highlights_data();
    void highlights();
    void hugeInputIsQuick_data();
    void hugeInputIsQuick();
};

void TestFilterParser::notes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::addRow("text with a colon has none") << u"ERROR: disk full"_s << QString();
    QTest::addRow("unknown field") << u"foo:bar"_s << u"text"_s;
    QTest::addRow("unknown level") << u"level:foo"_s << u"text"_s;
    QTest::addRow("unknown flag") << u"is:foo x"_s << u"text"_s;
    QTest::addRow("no order") << u"app>3"_s << u"text"_s;
    QTest::addRow("no number") << u"status>big"_s << u"text"_s;
    QTest::addRow("no time") << u"time>yesterday"_s << u"text"_s;
    QTest::addRow("time by pattern") << u"time~10"_s << u"text"_s;
    QTest::addRow("age without a unit") << u"age<10"_s << u"text"_s;
    QTest::addRow("no value") << u"level: error"_s << u"text"_s;
    QTest::addRow("spaces around an operator") << u"level >= error"_s << u"text"_s;
    QTest::addRow("an operator between words") << u"5 > 3"_s << QString();
    QTest::addRow("pipe") << u"a | b"_s << u"text"_s;
    QTest::addRow("nothing before OR") << u"OR a"_s << u"text"_s;
    QTest::addRow("nothing in brackets") << u"() a"_s << u"text"_s;
    QTest::addRow("regex") << u"/(/"_s << u"regex"_s;
    QTest::addRow("regex on a field") << u"msg~/[a/ x"_s << u"regex"_s;
    QTest::addRow("look-ahead") << u"/a(?=b)/"_s << u"regex"_s;
    QTest::addRow("comparison with a list") << u"level>(info error)"_s << u"text"_s;
    QTest::addRow("too deep") << QString(70, u'(') + u"a"_s + QString(70, u')') << u"text"_s;
}

void TestFilterParser::notes()
{
    QFETCH(const QString, text);
    const ParsedFilter filter = parsed(text);
    QTEST(notesOf(filter), "expected");
    for (const FilterNote& note : filter.notes) {
        QVERIFY(!note.message.isEmpty());
        QVERIFY(note.begin < note.end && note.end <= text.size());
        const QString part = text.sliced(note.begin, note.end - note.begin);
        QVERIFY(filter.filter.matches(withMessage(text.toStdString()), Now));
        QVERIFY(!filter.filter.matches(withMessage(QString(text).remove(part).toStdString()), Now));
    }
}

void TestFilterParser::conflictsOfferAFix_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("fix"); // empty where there is no conflict
    QTest::addRow("two apps") << u"app:a x app:b y"_s << u"app:(a b) x y"_s;
    QTest::addRow("two apps with AND") << u"app:a AND app:b"_s << u"app:(a b)"_s;
    QTest::addRow("lists") << u"app:(a b) app:\"c d\""_s << u"app:(a b \"c d\")"_s;
    QTest::addRow("levels") << u"level:error level:warning"_s << u"level:(error warning)"_s;
    QTest::addRow("in brackets") << u"x OR (app:a app:b)"_s << u"x OR (app:(a b))"_s;
    QTest::addRow("three") << u"app:a app:b app=c"_s << u"app:(a b c)"_s;
    QTest::addRow("the same twice") << u"app:a app:A"_s << QString();
    QTest::addRow("a common one") << u"app:(a b) app:(b c)"_s << QString();
    QTest::addRow("one left out") << u"app:a -app:b"_s << QString();
    QTest::addRow("alternatives") << u"app:a OR app:b"_s << QString();
    QTest::addRow("wildcards") << u"app:a* app:*b"_s << QString();
    QTest::addRow("texts hold many") << u"msg:a msg:b"_s << QString();
}

void TestFilterParser::conflictsOfferAFix()
{
    QFETCH(const QString, text);
    QFETCH(const QString, fix);
    const ParsedFilter filter = parsed(text);
    QCOMPARE(notesOf(filter), fix.isEmpty() ? QString() : u"never"_s);
    if (!fix.isEmpty()) {
        QCOMPARE(filter.notes[0].fix, fix);
        QCOMPARE(notesOf(parsed(fix)), QString());
    }
}

void TestFilterParser::looseOperatorsAndUnknownFieldsOfferAFix()
{
    QCOMPARE(parsed(u"x level  >= error y"_s).notes.at(0).fix, u"x level>=error y"_s);
    QCOMPARE(parsed(u"x -foo:bar y"_s).notes.at(0).fix, u"x -context.foo:bar y"_s);
}

void TestFilterParser::incomplete_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("incomplete");
    for (const char* text :
         {"(", "(a b", "a OR", "a AND ", "a NOT", "-", "a -", "\"abc", "level:", "a level>= ", "app:(a", "app:(",
          "msg:\"a b", "msg~/a b", "level:warni", "has:exc", "is:", "-level:e", "((a) OR (b)"})
        QTest::addRow("%s", text) << QString::fromUtf8(text) << true;
    for (const char* text :
         {"", "a", "ERROR:", "/api", "a or", "level:err", "has:exception", "(a) b", "a-", "level:warni x"})
        QTest::addRow("%s is whole", text) << QString::fromUtf8(text) << false;
}

void TestFilterParser::incomplete()
{
    QFETCH(const QString, text);
    const ParsedFilter filter = parsed(text);
    QTEST(filter.incomplete, "incomplete");
    QCOMPARE(notesOf(filter).contains(u"incomplete"), filter.incomplete);
}

void TestFilterParser::parts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // the parts in order: [text] or [field:test], negated ones with a '!'
    QTest::addRow("none") << u"  "_s << QString();
    QTest::addRow("words") << u"  a \"b c\" "_s << u"t'a' t'\"b c\"'"_s;
    QTest::addRow("all kinds") << u"-a app:(x y) AND /r s/i NOT level>info (b OR c)"_s
                               << u"!t'-a' f'app:(x y)' t'/r s/i' !f'NOT level>info' f'(b OR c)'"_s;
    QTest::addRow("an OR is one part") << u"a b OR c"_s << u"f'a b OR c'"_s;
    QTest::addRow("what is taken as text") << u"level:foo x"_s << u"t'level:foo' t'x'"_s;
}

void TestFilterParser::parts()
{
    QFETCH(const QString, text);
    QStringList parts;
    for (const FilterPart& part : parsed(text).parts) {
        parts += (part.negated ? u"!"_s : QString()) + (part.isText ? u"t'"_s : u"f'"_s) +
                 text.sliced(part.begin, part.end - part.begin) + u'\'';
    }
    QTEST(parts.join(u' '), "expected");
}

void TestFilterParser::highlights_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::addRow("words") << u"Foo \"Bar x\" foo"_s << u"foo|bar x"_s;
    QTest::addRow("not what is left out") << u"a -b -(c OR -d)"_s << u"a|d"_s;
    QTest::addRow("message terms") << u"msg:Abc msg:x*y app:z status:500 msg!=q"_s << u"abc|x|y"_s;
    QTest::addRow("taken as text") << u"level:Foo x"_s << u"level:foo|x"_s;
}

void TestFilterParser::highlights()
{
    QFETCH(const QString, text);
    QStringList texts;
    for (const std::string& highlight : parsed(text).highlights)
        texts += QString::fromStdString(highlight);
    QTEST(texts.join(u'|'), "expected");
}

void TestFilterParser::hugeInputIsQuick_data()
{
    QTest::addColumn<QString>("text");
    const auto repeated = [](const QString& piece) { return piece.repeated(100'000 / piece.size()); };
    const QString deep(10'000, u'(');
    QTest::addRow("open brackets") << deep;
    QTest::addRow("nested brackets") << deep + u"a"_s + QString(deep.size(), u')');
    QTest::addRow("nested with OR") << u"(a OR "_s.repeated(10'000) + u"b"_s + QString(10'000, u')');
    QTest::addRow("minus") << QString(100'000, u'-') + u'a';
    for (const char* piece : {"a ",           "app:a ",  "-",        "\"",        "/",
                              "\\",           "a:b ",    "x.y: ",    "x.y:",      "(a) ",
                              "()",           "NOT ",    "OR ",      "/a/ ",      "msg~/a b",
                              "/(a{9}){9}/ ", "app:(a ", "x.y~/\\/", "\"a\":",    ":",
                              "a=\"",         "..",      "time:..",  "x.y:1..2 ", "(app:a app:b) ",
                              "level:(",      "|",       "&& ",      " ",         "\xf0\x9f\x98\x80:"})
        QTest::addRow("%s", piece) << repeated(QString::fromUtf8(piece));
    QTest::addRow("one word") << QString(100'000, u'a');
    QTest::addRow("spaces behind") << u"x.y: "_s.repeated(10'000) + QString(50'000, u' ');
}

void TestFilterParser::hugeInputIsQuick()
{
    QFETCH(const QString, text);
    QElapsedTimer timer;
    timer.start();
    const ParsedFilter filter = parsed(text);
    (void)filter.filter.matches(withMessage("a message of usual length, with some words"), Now);
    (void)filter.filter.required();
    QVERIFY(filter.notes.size() <= 32);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
}

QTEST_APPLESS_MAIN(TestFilterParser)
#include "tst_filterparser.moc"
