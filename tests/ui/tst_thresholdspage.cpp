// SPDX-License-Identifier: GPL-3.0-or-later
#include "diskstand.h"
#include "ui/panels/paneltable.h"
#include "ui/panels/problemlabel.h"
#include "ui/panels/thresholdspage.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

class TestThresholdsPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void numbers_data();
    void numbers();
    void inputs_data();
    void inputs();
    void severityTypedInAnotherCase();
    void levelsComeWorstFirst();
    void savesWhatIsTyped();
    void saysWhatIsWrongBesideTheForm();
    void editsTheChosenOne();
    void switchesOffByKeyboardAndMouse();
    void isInForceWhateverTimeTheOldOneHas();
    void thresholdsOfTheApiAppear();
    void typingIsNotDisturbed();
    void completesKnownServicesAndSeverities();

private:
    void fill(const QString& service, const QString& severity, const QString& perMinute);
    void submit() { QTest::keyClick(m_perMinute, Qt::Key_Return); }
    void showCatalog() { m_page->setCatalog(m_stand->pipeline.catalog()); }
    /// Null where there is none.
    [[nodiscard]] std::optional<Threshold> stored(const std::string& service, const std::string& severity) const;

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<DiskStand> m_stand;
    std::unique_ptr<ThresholdsPage> m_page;
    PanelTable* m_table = nullptr;
    QComboBox* m_service = nullptr;
    QComboBox* m_severity = nullptr;
    QLineEdit* m_perMinute = nullptr;
    ProblemLabel* m_problem = nullptr;
};

void TestThresholdsPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>();
}

void TestThresholdsPage::init()
{
    m_stand = std::make_unique<DiskStand>();
    m_page = std::make_unique<ThresholdsPage>(m_stand->pipeline, m_stand->queries);
    m_table = m_page->findChild<PanelTable*>();
    m_service = m_page->findChildren<QComboBox*>().at(0);
    m_severity = m_page->findChildren<QComboBox*>().at(1);
    for (QLineEdit* edit : m_page->findChildren<QLineEdit*>()) {
        if (edit->parent() == m_page.get())
            m_perMinute = edit;
    }
    m_problem = m_page->findChild<ProblemLabel*>();
    connect(m_page.get(), &ThresholdsPage::catalogChanged, this, [this] { showCatalog(); });
    m_page->resize(820, 240);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestThresholdsPage::cleanup()
{
    m_page.reset();
    m_stand.reset();
}

void TestThresholdsPage::fill(const QString& service, const QString& severity, const QString& perMinute)
{
    m_service->setEditText(service);
    m_severity->setEditText(severity);
    m_perMinute->setText(perMinute);
}

std::optional<Threshold> TestThresholdsPage::stored(const std::string& service, const std::string& severity) const
{
    const auto catalog = m_stand->pipeline.catalog();
    const auto found = catalog->thresholds.find({service, severity});
    return found != catalog->thresholds.end() ? std::optional(found->second) : std::nullopt;
}

void TestThresholdsPage::numbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("number"); // -1 where it is none
    QTest::newRow("whole") << u"20"_s << 20.0;
    QTest::newRow("with decimals") << u" 10.5 "_s << 10.5;
    QTest::newRow("zero") << u"0"_s << 0.0;
    QTest::newRow("with separators") << u"1,000"_s << 1000.0;
    QTest::newRow("empty") << QString() << -1.0;
    QTest::newRow("negative") << u"-1"_s << -1.0;
    QTest::newRow("text") << u"many"_s << -1.0;
    QTest::newRow("infinite") << u"inf"_s << -1.0;
    QTest::newRow("no number") << u"nan"_s << -1.0;
}

void TestThresholdsPage::numbers()
{
    QFETCH(const QString, text);
    QTEST(parsePerMinute(text).value_or(-1), "number");
}

void TestThresholdsPage::inputs_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("severity");
    QTest::addColumn<QString>("perMinute");
    QTest::addColumn<QString>("problem");
    const QString number = u"Entries per minute is a number, 0 or more, such as 10.5."_s;
    QTest::newRow("good") << u" shop "_s << u"ERROR"_s << u"3"_s << QString();
    QTest::newRow("no service") << u" "_s << u"ERROR"_s << u"3"_s
                                << u"A threshold needs the service whose entries it counts."_s;
    QTest::newRow("long service") << QString(256, u'x') << u"ERROR"_s << u"3"_s
                                  << u"The name of a service has at most 255 characters."_s;
    QTest::newRow("no severity") << u"shop"_s << QString() << u"3"_s
                                 << u"A threshold needs a severity, such as ERROR."_s;
    QTest::newRow("no number") << u"shop"_s << u"ERROR"_s << u"x"_s << number;
    QTest::newRow("negative") << u"shop"_s << u"ERROR"_s << u"-0.5"_s << number;
}

void TestThresholdsPage::inputs()
{
    QFETCH(const QString, service);
    QFETCH(const QString, severity);
    QFETCH(const QString, perMinute);
    QFETCH(const QString, problem);
    const auto read = readThreshold({service, severity, perMinute, true}, severityChoices({}));
    QCOMPARE(read ? QString() : read.error().sentence, problem);
    if (read)
        QCOMPARE(read->service, service.trimmed().toStdString());
}

void TestThresholdsPage::severityTypedInAnotherCase()
{
    const QStringList known = severityChoices({u"Fatal"_s, u"error"_s});
    const auto severityOf = [&known](const QString& typed) {
        return readThreshold({u"shop"_s, typed, u"1"_s, true}, known)->severity;
    };
    QCOMPARE(severityOf(u"warning"_s), "WARNING"); // no entry carries it otherwise
    QCOMPARE(severityOf(u"error"_s), "error");     // entries carry just that
    QCOMPARE(severityOf(u"FATAL"_s), "Fatal");
    QCOMPARE(severityOf(u"Panic"_s), "Panic");
}

void TestThresholdsPage::levelsComeWorstFirst()
{
    const QStringList expected{u"CRITICAL"_s, u"ERROR"_s, u"WARNING"_s, u"NOTICE"_s,
                               u"INFO"_s,     u"DEBUG"_s, u"FATAL"_s,   u"audit"_s};
    QCOMPARE(severityChoices({u"audit"_s, u"ERROR"_s, u"FATAL"_s}), expected);
}

void TestThresholdsPage::savesWhatIsTyped()
{
    const QAbstractItemModelTester tester(m_table->model());
    QCOMPARE(m_severity->currentText(), u"ERROR"_s); // what most thresholds are about
    fill(u"shop"_s, u"ERROR"_s, u"10.5"_s);
    submit();
    QTRY_VERIFY(stored("shop", "ERROR"));
    QCOMPARE(stored("shop", "ERROR")->perMinute, 10.5);
    QVERIFY(stored("shop", "ERROR")->active);
    QTRY_COMPARE(m_table->model()->rowCount(), 1);
    QCOMPARE(m_table->currentRow(), 0);
    QTRY_COMPARE(m_problem->text(), u"Saved: a minute with more than 10.5 ERROR entries from shop is an anomaly."_s);
}

void TestThresholdsPage::saysWhatIsWrongBesideTheForm()
{
    fill(u"shop"_s, u"ERROR"_s, u"lots"_s);
    submit();
    QCOMPARE(m_problem->text(), u"Entries per minute is a number, 0 or more, such as 10.5."_s);
    QCOMPARE(m_perMinute->accessibleDescription(), m_problem->text());
    QVERIFY(m_perMinute->hasFocus());
    QTest::keyClicks(m_perMinute, u"1"_s);
    QCOMPARE(m_problem->text(), QString());
    QVERIFY(m_stand->pipeline.catalog()->thresholds.empty());
}

void TestThresholdsPage::editsTheChosenOne()
{
    QVERIFY(m_stand->setThreshold({"shop", "ERROR", 1234.5, true, 1}));
    QVERIFY(m_stand->setThreshold({"web", "WARNING", 4, false, 1}));
    showCatalog();
    m_table->setCurrentRow(0);
    QCOMPARE(m_service->currentText(), u"shop"_s);
    QCOMPARE(m_perMinute->text(), u"1234.5"_s);
    m_table->setCurrentRow(1);
    QCOMPARE(m_service->currentText(), u"web"_s);
    QCOMPARE(m_severity->currentText(), u"WARNING"_s);
    QVERIFY(!m_page->findChild<QCheckBox*>()->isChecked());
    m_perMinute->setText(u"5"_s);
    submit();
    QTRY_COMPARE(stored("web", "WARNING")->perMinute, 5.0);
    QVERIFY(!stored("web", "WARNING")->active);
    QCOMPARE(m_stand->pipeline.catalog()->thresholds.size(), 2u);
}

void TestThresholdsPage::switchesOffByKeyboardAndMouse()
{
    QVERIFY(m_stand->setThreshold({"shop", "ERROR", 3, true, 1}));
    showCatalog();
    m_table->setCurrentRow(0);
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_Space);
    QTRY_VERIFY(!stored("shop", "ERROR")->active);
    QTRY_COMPARE(m_problem->text(), u"Saved: ERROR entries from shop make no anomalies."_s);
    const QRect cell = m_table->visualRect(m_table->model()->index(0, 0));
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, QPoint(cell.left() + 20, cell.center().y()));
    QTRY_VERIFY(stored("shop", "ERROR")->active);
    QCOMPARE(stored("shop", "ERROR")->perMinute, 3.0);
}

void TestThresholdsPage::isInForceWhateverTimeTheOldOneHas()
{
    QVERIFY(m_stand->setThreshold({"shop", "ERROR", 3, true, MaxTimestamp}));
    showCatalog();
    fill(u"shop"_s, u"ERROR"_s, u"7"_s);
    submit();
    QTRY_COMPARE(stored("shop", "ERROR")->perMinute, 7.0);
}

void TestThresholdsPage::thresholdsOfTheApiAppear()
{
    QVERIFY(m_stand->setThreshold({"shop", "ERROR", 3, true, 1}));
    showCatalog();
    m_table->setCurrentRow(0);
    QVERIFY(m_stand->setThreshold({"api", "ERROR", 9, true, 1}));
    showCatalog();
    QCOMPARE(m_table->model()->rowCount(), 2);
    QCOMPARE(m_page->current()->service, "shop"); // what was chosen stays chosen
}

void TestThresholdsPage::typingIsNotDisturbed()
{
    m_service->setEditText(u"sho"_s);
    QVERIFY(m_stand->setThreshold({"api", "Fatal", 9, true, 1}));
    showCatalog();
    QCOMPARE(m_service->currentText(), u"sho"_s);
    QCOMPARE(m_severity->currentText(), u"ERROR"_s);
    QCOMPARE(m_severity->itemText(m_severity->currentIndex()), u"ERROR"_s); // where the list opens
}

void TestThresholdsPage::completesKnownServicesAndSeverities()
{
    EntryView rare = simpleEntry(Second, "shop", "down", Level::Critical);
    rare.rare.severity = "FATAL";
    QVERIFY(m_stand->send({rare}));
    QVERIFY(m_stand->change([](LogStore& store) { QVERIFY(store.createApplication("billing")); }));
    showCatalog();
    m_page->dataChanged();
    QTRY_VERIFY(m_service->findText(u"shop"_s) >= 0);
    QVERIFY(m_service->findText(u"billing"_s) >= 0);
    QVERIFY(m_severity->findText(u"FATAL"_s) >= 0);
}

QTEST_MAIN(TestThresholdsPage)
#include "tst_thresholdspage.moc"
