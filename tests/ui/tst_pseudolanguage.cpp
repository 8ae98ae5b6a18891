// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolestand.h"
#include "ui/actions/actionregistry.h"
#include "ui/charts/histogramview.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/panels/bottomdock.h"
#include "ui/panels/detailpane.h"
#include "ui/panels/facettree.h"
#include "ui/panels/filterbar.h"
#include "ui/table/logview.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTranslator>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr QChar Begin = u'⟦';
constexpr QChar End = u'⟧';

/// A made-up language: English in brackets, and longer, as most languages are.
class Brackets final : public QTranslator
{
public:
    using QTranslator::QTranslator;
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char*, const char* source, const char*, int) const override
    {
        return QString(Begin) % QString::fromUtf8(source) % u" ~~"_s % QString(End);
    }
};

/// Without a letter, or what is the same in every language: names, addresses, code and what senders wrote.
bool isData(const QString& text)
{
    static const QStringList names{u"Logboom"_s, u"web"_s,   u"db"_s,     u"started"_s, u"myapp"_s,   u"UTC"_s,
                                   u"0 bytes"_s, u"ready"_s, u"Ctrl+K"_s, u"http"_s,    u"logboom"_s, u"curl"_s};
    const bool hasLetter = std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
    return !hasLetter || std::ranges::any_of(names, [&text](const QString& name) { return text.startsWith(name); });
}

void addIfUntranslated(QStringList& found, const QObject* owner, const QString& what, const QString& text)
{
    if (!isData(text) && !text.contains(Begin))
        found.append(QLatin1StringView(owner->metaObject()->className()) % u' ' % what % u": "_s % text);
}

/// What a reader finds in a widget: texts, tips, and what screen readers say.
QStringList untranslatedIn(const QWidget& window)
{
    QStringList found;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        addIfUntranslated(found, widget, u"name"_s, widget->accessibleName());
        addIfUntranslated(found, widget, u"tip"_s, widget->toolTip());
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            addIfUntranslated(found, widget, u"text"_s, button->text());
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            addIfUntranslated(found, widget, u"text"_s, label->text());
        if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
            addIfUntranslated(found, widget, u"placeholder"_s, edit->placeholderText());
        if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                addIfUntranslated(found, widget, u"tab"_s, tabs->tabText(i));
        }
        if (const auto* header = qobject_cast<const QHeaderView*>(widget); header && header->model()) {
            for (int i = 0; i < header->count(); ++i)
                addIfUntranslated(found, widget, u"title"_s,
                                  header->model()->headerData(i, header->orientation()).toString());
        }
    }
    return found;
}

int middleOf(const QWidget& widget)
{
    return widget.mapTo(widget.window(), widget.rect().center()).x();
}

} // namespace

/// The window in a language that is read from the right, to find what was never translated and what is not mirrored.
class TestPseudoLanguage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void everyTextIsTranslated();
    void everyCommandIsTranslated();
    void isMirrored();
    void timeRunsToTheRight();
    void anEmptyWindowIsTranslated();

private:
    void open();

    Brackets m_language;
    std::unique_ptr<ConsoleStand> m_stand;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

void TestPseudoLanguage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QVERIFY(QCoreApplication::installTranslator(&m_language));
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    m_theme = std::make_unique<Theme>();
    open();
    QVERIFY(m_stand->send({simpleEntry(Second, "web", "started"), simpleEntry(2 * Second, "db", "ready", Level::Error),
                           simpleEntry(100 * Second, "web", "ready\nat last", Level::Warning)}));
    m_window->findChild<BottomDock*>()->openPage(u"charts"_s);
    QTRY_VERIFY(m_window->isSettled());
    QTRY_VERIFY(m_window->findChild<LogView*>()->visibleTimeRange());
    m_window->findChild<LogView*>()->selectPrevious();
    QTRY_VERIFY(m_window->findChild<LogView*>()->currentEntry());
}

void TestPseudoLanguage::open()
{
    m_window.reset();
    m_stand = std::make_unique<ConsoleStand>();
    m_window = std::make_unique<MainWindow>(MainWindowServices{m_stand->store,
                                                               m_stand->queries,
                                                               m_stand->pipeline,
                                                               *m_theme,
                                                               u"http://127.0.0.1:8081"_s,
                                                               u"ws://127.0.0.1:8080"_s,
                                                               {}});
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY(m_window->isSettled());
}

void TestPseudoLanguage::cleanupTestCase()
{
    m_window.reset();
    m_stand.reset();
    QCoreApplication::removeTranslator(&m_language);
}

void TestPseudoLanguage::everyTextIsTranslated()
{
    QCOMPARE(untranslatedIn(*m_window).join(u"; "_s), QString());
    QVERIFY(m_window->grab().save(QDir::home().filePath(u"mirrored.png"_s))); // to be looked at
}

void TestPseudoLanguage::everyCommandIsTranslated()
{
    QStringList found;
    for (const QAction* action : m_window->actionRegistry().actions()) {
        addIfUntranslated(found, action, u"text"_s, action->text());
        addIfUntranslated(found, action, u"group"_s, ActionRegistry::group(action));
    }
    for (const QAction* menu : m_window->menuBar()->actions())
        addIfUntranslated(found, menu, u"menu"_s, menu->text());
    QCOMPARE(found, QStringList());
}

void TestPseudoLanguage::isMirrored()
{
    const auto* facets = m_window->findChild<FacetTree*>();
    const auto* table = m_window->findChild<LogView*>();
    const auto* details = m_window->findChild<DetailPane*>();
    QVERIFY(middleOf(*details) < middleOf(*table));
    QVERIFY(middleOf(*table) < middleOf(*facets));
    // The columns begin at the right.
    const auto* rows = table->findChild<QTableView*>();
    QVERIFY(rows->columnViewportPosition(1) > rows->columnViewportPosition(6));
    // A filter is code.
    auto* bar = m_window->findChild<FilterBar*>();
    bar->setText(u"app:web level>=info"_s);
    const auto* edit = bar->findChild<QLineEdit*>();
    QCOMPARE(edit->layoutDirection(), Qt::LeftToRight);
    bar->clear();
}

void TestPseudoLanguage::timeRunsToTheRight()
{
    auto* histogram = m_window->findChild<HistogramView*>();
    QTRY_VERIFY(m_window->isSettled());
    std::vector<qint64> times;
    connect(histogram, &HistogramView::timeClicked, this, [&times](qint64 time) { times.push_back(time); });
    for (const int x : {histogram->width() / 4, histogram->width() * 3 / 4})
        QTest::mouseClick(histogram, Qt::LeftButton, {}, {x, histogram->height() / 2});
    QCOMPARE(times.size(), 2u);
    QVERIFY(times[0] < times[1]);
}

void TestPseudoLanguage::anEmptyWindowIsTranslated()
{
    open();
    QCOMPARE(untranslatedIn(*m_window).join(u"; "_s), QString());
    QVERIFY(m_window->grab().save(QDir::home().filePath(u"mirrored-empty.png"_s)));
}

QTEST_MAIN(TestPseudoLanguage)
#include "tst_pseudolanguage.moc"
