// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolestand.h"
#include "ui/models/highlightrules.h"
#include "ui/models/rowrules.h"
#include "ui/models/rulesmodel.h"
#include "ui/models/textlabels.h"
#include "ui/panels/paneltable.h"
#include "ui/panels/problemlabel.h"
#include "ui/panels/rulespage.h"
#include "ui/theme/colours.h"
#include "ui/theme/labelcolours.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

using Effect = HighlightRule::Effect;

/// The rules themselves, the colours they give, and their page.
class TestHighlightRules final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QSettings().clear(); }
    void keepsThemInTheSettings();
    void passesOverWhatMakesNoSense();
    void movesThem_data();
    void movesThem();
    void readsThoseThatAreActive();
    void theFirstColourCounts();
    void hidesWhatAnyRuleHides();
    void leavesAFilterAsItIsWithoutHidingRules();
    void tintsAreReadable_data();
    void tintsAreReadable();
    void looksAtLargeEntriesElsewhere();
    void forgetsColoursWithTheRules();
    void listsThem();
    void thePageAddsAndChanges();
    void thePageSaysWhatIsWrong();
    void thePageMovesAndRemovesByKeys();

private:
    std::unique_ptr<Theme> m_theme;
};

namespace {

QStringList filtersOf(const HighlightRules& rules)
{
    QStringList filters;
    for (const HighlightRule& rule : rules.all())
        filters.append(rule.filter);
    return filters;
}

} // namespace

void TestHighlightRules::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    m_theme = std::make_unique<Theme>();
}

void TestHighlightRules::keepsThemInTheSettings()
{
    const std::vector<HighlightRule> wanted{{u"level:error"_s, Effect::Colour, 7, true},
                                            {u"app:noise"_s, Effect::Hide, 1, false},
                                            {u"deadlock"_s, Effect::Notify, 1, true}};
    {
        HighlightRules rules;
        const QSignalSpy changed(&rules, &HighlightRules::changed);
        for (const HighlightRule& rule : wanted)
            QVERIFY(rules.add(rule) >= 0);
        rules.setOn(false);
        QCOMPARE(changed.count(), 4);
    }
    HighlightRules rules;
    QVERIFY(rules.all() == wanted);
    QVERIFY(!rules.isOn());
    QVERIFY(rules.inForce().empty());
    rules.setOn(true);
    QVERIFY(rules.inForce() == wanted);
    rules.remove(1);
    QCOMPARE(filtersOf(HighlightRules()), (QStringList{u"level:error"_s, u"deadlock"_s}));
}

void TestHighlightRules::passesOverWhatMakesNoSense()
{
    HighlightRules rules;
    QCOMPARE(rules.add({u"  "_s, Effect::Hide, 1, true}), -1);
    QCOMPARE(rules.add({u"a"_s, Effect::Hide, 1, true}), 0);
    QVERIFY(!rules.change(0, {{}, Effect::Hide, 1, true}));
    QCOMPARE(filtersOf(rules), QStringList{u"a"_s});
    for (std::size_t i = 1; i < HighlightRules::MaxRules; ++i)
        QVERIFY(rules.add({u"b"_s, Effect::Hide, 1, true}) >= 0);
    QCOMPARE(rules.add({u"c"_s, Effect::Hide, 1, true}), -1);

    QSettings settings; // written by hand
    settings.clear();
    settings.beginWriteArray(u"rules/list"_s, 3);
    for (int i = 0; i < 3; ++i) {
        settings.setArrayIndex(i);
        settings.setValue(u"filter"_s, QStringList{u" "_s, u"x"_s, u"y"_s}[i]);
        settings.setValue(u"effect"_s, QStringList{u"0"_s, u"99"_s, u"nonsense"_s}[i]);
        settings.setValue(u"colour"_s, 1000);
    }
    settings.endArray();
    const HighlightRules read;
    QCOMPARE(filtersOf(read), (QStringList{u"x"_s, u"y"_s}));
    QCOMPARE(read.all()[0].effect, Effect::Notify);
    QCOMPARE(read.all()[1].effect, Effect::Colour);
    QCOMPARE(read.all()[1].colour, LabelCount);
}

void TestHighlightRules::movesThem_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("by");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("order");
    QTest::addRow("down") << 0 << 1 << 1 << u"b a c"_s;
    QTest::addRow("up") << 2 << -1 << 1 << u"a c b"_s;
    QTest::addRow("far down") << 0 << 9 << 2 << u"b c a"_s;
    QTest::addRow("far up") << 2 << -9 << 0 << u"c a b"_s;
    QTest::addRow("at the top") << 0 << -1 << 0 << u"a b c"_s;
    QTest::addRow("at the bottom") << 2 << 1 << 2 << u"a b c"_s;
}

void TestHighlightRules::movesThem()
{
    QFETCH(const int, index);
    QFETCH(const int, by);
    HighlightRules rules;
    for (const QString& filter : {u"a"_s, u"b"_s, u"c"_s})
        rules.add({filter, Effect::Colour, 1, true});
    QTEST(rules.move(index, by), "to");
    QTEST(filtersOf(rules).join(u' '), "order");
}

void TestHighlightRules::readsThoseThatAreActive()
{
    const RuleSet set = readRules({{u"one"_s, Effect::Colour, 3, true},
                                   {u"two"_s, Effect::Colour, 4, false},
                                   {u"three"_s, Effect::Hide, 1, true},
                                   {u"is:bookmarked"_s, Effect::Notify, 1, true}},
                                  {});
    QCOMPARE(set.colours.size(), 1u);
    QCOMPARE(set.hidden.size(), 1u);
    QCOMPARE(set.notified.size(), 1u);
    QVERIFY(set.readsAnnotations);
}

void TestHighlightRules::theFirstColourCounts()
{
    const RuleSet set =
        readRules({{u"level:error"_s, Effect::Colour, 7, true}, {u"app:web"_s, Effect::Colour, 2, true}}, {});
    QCOMPARE(set.colourOf(simpleEntry(1, "web", "m", Level::Error), 0), 7);
    QCOMPARE(set.colourOf(simpleEntry(1, "web", "m", Level::Info), 0), 2);
    QCOMPARE(set.colourOf(simpleEntry(1, "db", "m", Level::Info), 0), 0);
}

void TestHighlightRules::hidesWhatAnyRuleHides()
{
    const RuleSet set =
        readRules({{u"app:noise"_s, Effect::Hide, 1, true}, {u"healthcheck"_s, Effect::Hide, 1, true}}, {});
    const Filter shown = set.without(parseFilter(u"level:info").filter);
    QVERIFY(shown.matches(simpleEntry(1, "web", "m"), 0));
    QVERIFY(!shown.matches(simpleEntry(1, "noise", "m"), 0));
    QVERIFY(!shown.matches(simpleEntry(1, "web", "GET /healthcheck"), 0));
    QVERIFY(!shown.matches(simpleEntry(1, "web", "m", Level::Error), 0));
    QVERIFY(set.hiddenEntries().matches(simpleEntry(1, "noise", "m"), 0));
    QVERIFY(!set.hiddenEntries().matches(simpleEntry(1, "web", "m"), 0));
}

void TestHighlightRules::leavesAFilterAsItIsWithoutHidingRules()
{
    const Filter filter = parseFilter(u"app:web").filter;
    QVERIFY(RuleSet().without(filter).isSameAs(filter));
    QVERIFY(!RuleSet().hiddenEntries().matches(simpleEntry(1, "web", "m"), 0));
}

void TestHighlightRules::tintsAreReadable_data()
{
    QTest::addColumn<int>("colour");
    QTest::addColumn<bool>("dark");
    for (int colour = 1; colour <= LabelCount; ++colour) {
        QTest::addRow("%d light", colour) << colour << false;
        QTest::addRow("%d dark", colour) << colour << true;
    }
}

void TestHighlightRules::tintsAreReadable()
{
    QFETCH(const int, colour);
    QFETCH(const bool, dark);
    const QPalette palette = dark ? darkPalette() : lightPalette();
    const QColor tint = rowTint(colour, palette);
    QVERIFY(contrastRatio(tint, palette.color(QPalette::Text)) >= 7);
    QVERIFY(contrastRatio(tint, palette.color(QPalette::PlaceholderText)) >= 4.5);
    // It stands out from a row without one, and from the tints of levels.
    QVERIFY(contrastRatio(tint, palette.color(QPalette::Base)) >= 1.12);
}

void TestHighlightRules::looksAtLargeEntriesElsewhere()
{
    ConsoleStand stand;
    RowRules rules(stand.queries);
    rules.setRules(std::make_shared<RuleSet>(readRules({{u"needle"_s, Effect::Colour, 5, true}}, {})));
    const QSignalSpy found(&rules, &RowRules::found);
    const std::string text = std::string(RowRules::MaxAtOnce, 'x') + " needle";
    EntryView view = simpleEntry(1, "app", text);
    view.seq = 1;
    const Entry large(view);
    QCOMPARE(rules.colourOf(large), 0);
    QTRY_COMPARE(found.count(), 1);
    QCOMPARE(rules.colourOf(large), 5);

    view = simpleEntry(2, "app", "a needle");
    view.seq = 2;
    QCOMPARE(rules.colourOf(Entry(view)), 5);
    QCOMPARE(found.count(), 1);
}

void TestHighlightRules::forgetsColoursWithTheRules()
{
    ConsoleStand stand;
    RowRules rules(stand.queries);
    EntryView view = simpleEntry(1, "app", "needle");
    view.seq = 1;
    const Entry entry(view);
    QCOMPARE(rules.colourOf(entry), 0);
    rules.setRules(std::make_shared<RuleSet>(readRules({{u"needle"_s, Effect::Colour, 5, true}}, {})));
    QCOMPARE(rules.colourOf(entry), 5);
    rules.setRules(std::make_shared<RuleSet>());
    QCOMPARE(rules.colourOf(entry), 0);
}

void TestHighlightRules::listsThem()
{
    HighlightRules rules;
    RulesModel model(rules);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    rules.add({u"app:web"_s, Effect::Colour, 3, true});
    rules.add({u"app:db"_s, Effect::Hide, 1, true});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), u"app:web"_s);
    QCOMPARE(model.index(0, 1).data().toString(), u"Colour 3"_s);
    QCOMPARE(model.index(0, 1).data(Qt::DecorationRole).value<QColor>(), labelFill(3));
    QCOMPARE(model.index(1, 1).data().toString(), u"Hide"_s);
    QVERIFY(model.setData(model.index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!rules.all()[1].active);
    rules.move(1, -1);
    QCOMPARE(model.index(0, 0).data().toString(), u"app:db"_s);
    rules.remove(0);
    QCOMPARE(model.rowCount(), 1);
}

void TestHighlightRules::thePageAddsAndChanges()
{
    HighlightRules rules;
    RulesPage page(rules);
    page.resize(700, 300);
    page.show();
    auto* filter = page.findChild<QLineEdit*>();
    auto* effect = page.findChild<QComboBox*>();
    page.startNew(u"app:web"_s);
    QCOMPARE(page.current(), -1);
    effect->setCurrentIndex(LabelCount); // Hide
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(rules.count(), 1);
    QCOMPARE(rules.all()[0].filter, u"app:web"_s);
    QCOMPARE(rules.all()[0].effect, Effect::Hide);
    QCOMPARE(page.current(), 0);

    // What is chosen is changed.
    filter->setText(u"app:db"_s);
    effect->setCurrentIndex(2);
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(rules.count(), 1);
    QVERIFY((rules.all()[0] == HighlightRule{u"app:db"_s, Effect::Colour, 3, true}));
    page.toggleCurrent();
    QVERIFY(!rules.all()[0].active);
    QTest::keyClick(filter, Qt::Key_Return);
    QVERIFY(!rules.all()[0].active);

    page.startNew({});
    filter->setText(u"x"_s);
    effect->setCurrentIndex(LabelCount + 1);
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(rules.all()[1].effect, Effect::Notify);
    // The form shows what is chosen.
    static_cast<PanelTable*>(page.list())->setCurrentRow(0);
    QCOMPARE(filter->text(), u"app:db"_s);
    QCOMPARE(effect->currentIndex(), 2);
}

void TestHighlightRules::thePageSaysWhatIsWrong()
{
    HighlightRules rules;
    RulesPage page(rules);
    page.show();
    auto* filter = page.findChild<QLineEdit*>();
    auto* problem = page.findChild<ProblemLabel*>();
    page.startNew({});
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(problem->text(), u"A rule needs a filter."_s);
    QCOMPARE(rules.count(), 0);
    QTest::keyClicks(filter, u"msg~/a(b/"_s);
    QVERIFY(!problem->text().isEmpty());
    QVERIFY(problem->text() != u"A rule needs a filter."_s);
    filter->clear();
    QTest::keyClicks(filter, u"app:web"_s);
    QCOMPARE(problem->text(), QString());
}

void TestHighlightRules::thePageMovesAndRemovesByKeys()
{
    HighlightRules rules;
    for (const QString& filter : {u"a"_s, u"b"_s, u"c"_s})
        rules.add({filter, Effect::Colour, 1, true});
    RulesPage page(rules);
    page.show();
    auto* table = static_cast<PanelTable*>(page.list());
    table->setCurrentRow(0);
    QTest::keyClick(table, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(filtersOf(rules).join(u' '), u"b a c"_s);
    QCOMPARE(page.current(), 1);
    QTest::keyClick(table, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(filtersOf(rules).join(u' '), u"a b c"_s);
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(filtersOf(rules).join(u' '), u"b c"_s);
    QCOMPARE(page.current(), 0);
    QTest::keyClick(table, Qt::Key_Delete);
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(rules.count(), 0);
    QCOMPARE(page.current(), -1);
    QTest::keyClick(table, Qt::Key_Delete); // nothing left
    QCOMPARE(rules.count(), 0);
}

QTEST_MAIN(TestHighlightRules)
#include "tst_highlightrules.moc"
