// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/filtercompletion.h"

#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

/// What is offered where, and what a choice makes of the text. A bar in a text is the cursor.
class TestFilterCompletion final : public QObject
{
    Q_OBJECT

private slots:
    void places_data();
    void places();
    void choices_data();
    void choices();
    void fieldNames();
    void matchingComesInOrder();
    void fixed();

private:
    static std::pair<QString, qsizetype> cursorIn(QString text)
    {
        const qsizetype cursor = text.indexOf(u'|');
        return {text.remove(cursor, 1), cursor};
    }
};

void TestFilterCompletion::places_data()
{
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("found"); // "field", "value of NAME", "none"; then what is typed
    QTest::addColumn<qsizetype>("begin");
    QTest::addColumn<qsizetype>("term");
    const auto row = [](const QString& marked, const QString& found, qsizetype begin, qsizetype term) {
        QTest::newRow(qPrintable(marked)) << marked << found << begin << term;
    };
    const auto none = [&row](const QString& marked) { row(marked, u"none: "_s, 0, 0); };
    row(u"|"_s, u"field: "_s, 0, 0);
    row(u"ap|"_s, u"field: ap"_s, 0, 0);
    row(u"-ap|"_s, u"field: ap"_s, 1, 0);
    row(u"timeout user.i|"_s, u"field: user.i"_s, 8, 8);
    row(u"(a OR ap|)"_s, u"field: ap"_s, 6, 6);
    row(u"app:|"_s, u"value of app: "_s, 4, 0);
    row(u"x -app:bil| y"_s, u"value of app: bil"_s, 7, 2);
    row(u"app!=b|"_s, u"value of app: b"_s, 5, 0);
    row(u"level>=w|"_s, u"value of level: w"_s, 7, 0);
    row(u"app:\"my a|"_s, u"value of app: my a"_s, 4, 0);
    row(u"app:(api w|"_s, u"value of app: w"_s, 9, 0);
    row(u"x -app:(api, w|)"_s, u"value of app: w"_s, 13, 2);
    row(u"app:(\"a b\" |)"_s, u"value of app: "_s, 11, 0);
    row(u"app:(a b) ca|"_s, u"field: ca"_s, 10, 10);
    none(u"a|pp"_s);
    none(u"app:b|il"_s);
    none(u"\"quoted te|"_s);
    none(u"app:\"closed\"|"_s);
    none(u"msg~/a|"_s);
    none(u"/lock wa|it/"_s);
    none(u"http://ho|"_s);
    none(u"std::ve|"_s);
    none(u"path:/api/*|"_s);
}

void TestFilterCompletion::places()
{
    QFETCH(const QString, marked);
    const auto [text, cursor] = cursorIn(marked);
    const CompletionPlace place = completionPlaceAt(text, cursor);
    const QString kind = place.kind == CompletionPlace::Kind::None    ? u"none"_s
                         : place.kind == CompletionPlace::Kind::Field ? u"field"_s
                                                                      : u"value of "_s + place.field;
    QTEST(QString(kind + u": "_s + place.typed), "found");
    QTEST(place.begin, "begin");
    QTEST(place.term, "term");
    if (place.kind != CompletionPlace::Kind::None)
        QCOMPARE(place.end, cursor);
}

void TestFilterCompletion::choices_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("after");
    QTest::newRow("a field wants its value") << u"ap|"_s << u"app"_s << u"app:|"_s;
    QTest::newRow("excluded") << u"x -ap|"_s << u"app"_s << u"x -app:|"_s;
    QTest::newRow("a value") << u"app:b|"_s << u"billing"_s << u"app:billing |"_s;
    QTest::newRow("in between") << u"app:b| x"_s << u"billing"_s << u"app:billing| x"_s;
    QTest::newRow("with a space") << u"app:b|"_s << u"my app"_s << u"app:\"my app\" |"_s;
    QTest::newRow("quoted before") << u"app:\"my|"_s << u"my app"_s << u"app:\"my app\" |"_s;
    QTest::newRow("in a list") << u"app:(a b|)"_s << u"billing"_s << u"app:(a billing|)"_s;
    QTest::newRow("that is more than a word") << u"m:|"_s << u"a*"_s << u"m:\"a*\" |"_s;
}

void TestFilterCompletion::choices()
{
    QFETCH(const QString, before);
    QFETCH(const QString, choice);
    const auto [text, cursor] = cursorIn(before);
    Completed completed = complete(text, completionPlaceAt(text, cursor), choice);
    QTEST(completed.text.insert(completed.cursor, u'|'), "after");
}

void TestFilterCompletion::fieldNames()
{
    const std::vector<Suggestion> seen{{u"status"_s, 90}, {u"app"_s, 50}, {u"user.app"_s, 7}};
    const std::vector<Suggestion> found = fieldSuggestions(u"app"_s, seen);
    QCOMPARE(found, (std::vector<Suggestion>{{u"app"_s, 0}, {u"user.app"_s, 7}}));
    // What begins so comes first.
    QCOMPARE(fieldSuggestions(u"sta"_s, seen), (std::vector<Suggestion>{{u"status"_s, 90}, {u"instance"_s, 0}}));
    QCOMPARE(fieldSuggestions(u"status"_s, seen), (std::vector<Suggestion>{{u"status"_s, 90}}));
    QCOMPARE(fieldSuggestions({}, seen).front().text, u"level"_s);
    QVERIFY(fieldSuggestions(u"xyz"_s, seen).empty());
}

void TestFilterCompletion::matchingComesInOrder()
{
    const std::vector<Suggestion> all{{u"worker"_s, 9}, {u"web"_s, 5}, {u"my-web"_s, 7}};
    QCOMPARE(matchingSuggestions(all, u"WE"_s), (std::vector<Suggestion>{{u"web"_s, 5}, {u"my-web"_s, 7}}));
    QCOMPARE(matchingSuggestions(all, {}), all);
    QVERIFY(matchingSuggestions(all, u"worker"_s).empty());
}

void TestFilterCompletion::fixed()
{
    QCOMPARE(fixedValues(u"HAS"_s, u"ex"_s), (std::vector<Suggestion>{{u"exception"_s, 0}}));
    QVERIFY(fixedValues(u"app"_s, {}).empty());
}

QTEST_APPLESS_MAIN(TestFilterCompletion)
#include "tst_filtercompletion.moc"
